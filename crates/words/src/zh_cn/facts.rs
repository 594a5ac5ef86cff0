//! 公开页面：首页、隐私政策、Cookie 设置、联系我们。

use crate::table::{Contact, Cookies, Home, Policy, Promise, StoredItem};

pub(super) const HOME: Home = Home {
    lead: "您的账号，您的信息，您说了算",
    intro: "Wepig 是给养猪人用的猪场管理软件。这里是它的账号与隐私中心：开通和登录账号，看清我们收集哪些信息、为什么收集。",
    guest_note: "只想看看？不用注册，公开页面对所有人开放。",
    signed_in: |name| ["您好，", name].concat(),
    promises_title: "我们说到做到",
    promises: [
        Promise {
            title: "数据留在中国大陆", text: "个人信息保存在中国大陆境内，不向境外提供。"
        },
        Promise {
            title: "必填的很少", text: "注册只需要用户名、手机号和年龄段，密码也可以不设。"
        },
        Promise { title: "不同意也能看", text: "不注册、不同意，公开页面同样完整可用。" },
        Promise {
            title: "没有广告和统计 Cookie", text: "设备上只存运行所必需的几项，每一项都列在 Cookie 设置里。"
        },
        Promise {
            title: "一人一把钥匙", text: "用户名和手机号用每个账号各自的密钥加密保存。"
        },
        Promise {
            title: "15 天内答复", text: "关于个人信息的问题和申请，15 天内答复，法定节假日不计入。"
        },
    ],
    read_title: "先了解，再决定",
    policy_line: |date| [date, "更新，十章，讲清楚收集、使用和您的权利"].concat(),
    cookies_line: "设备上存了哪几项、各存多久",
    contact_line: "电话、地址和投诉渠道",
};

pub(super) const POLICY: Policy = Policy {
    version: "版本",
    updated: "更新日期",
    effective: "生效日期",
    contents: "目录",
    not_authoritative: None,
    read_authoritative: "",
    failed: "政策正文没有加载出来。请检查网络后重试。",
};

pub(super) const COOKIES: Cookies = Cookies {
    intro: "Wepig 只在您的设备上存放下面这几项。",
    necessary: "必要",
    necessary_why: "没有这些就无法登录或记住您的选择，所以不需要开关。",
    none_else: "没有别的了",
    none_else_why: "没有统计、广告或跟踪用的内容，也没有第三方 Cookie。将来如需增加可选的内容，会先在这里征得您同意。",
    name: "名称",
    kind: "类型",
    purpose: "用途",
    life: "保存多久",
    cookie: "Cookie",
    session_storage: "会话存储",
    session: StoredItem {
        purpose: "让服务器认出已登录的您。只有登录后才有，页面脚本读不到。",
        life: "1 天；勾选“记住我”为 30 天；退出登录即删除",
    },
    language: StoredItem {
        purpose: "记住您手动选择的语言。没有手动选过就没有这一项。", life: "1 年"
    },
    code_timer: StoredItem {
        purpose: "记住验证码的有效时间，切到短信再回来也不会丢。不含手机号和验证码。",
        life: "关闭页面或验证码失效即删除",
    },
    blocked: "这台设备的浏览器不允许保存内容。Wepig 仍可使用，但刷新后语言可能恢复默认。",
};

pub(super) const CONTACT: Contact = Contact {
    intro: "关于账号和个人信息的任何问题，都可以找我们。",
    company: "公司",
    company_name: match option_env!("WEPIG_COMPANY_ZH") {
        Some(name) => name,
        None => "Fuzhou Wepig Information Technology Co., Ltd.（福州）",
    },
    team: "负责团队",
    team_name: "个人信息保护小组",
    phone: "电话",
    phone_why: "手机上点一下即可拨打",
    address: "地址",
    address_text: "福建省福州市台江区长汀街 23 号升龙环球中心 701 单元",
    answer: "答复时间",
    answer_text: "15 天内答复，法定节假日不计入。",
    data: "数据存放",
    data_text: "个人信息保存在中国大陆境内。",
    complain: "投诉与举报",
    complain_why: "对我们的答复不满意，可以向监管部门反映。上面两个链接会离开 Wepig。",
    cyberspace: "中央网信办举报中心",
    market: "全国 12315 平台（市场监管部门）",
    court: "管辖法院",
    court_text: "如需诉讼，由服务提供者所在地有管辖权的人民法院管辖。",
};
