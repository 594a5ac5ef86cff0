//! 入口：注册、登录、重置密码。

use crate::table::{Code, Login, Register, Reset, Roles};
use wepig_contract::field::{AgeBand, Operator, Segment, SegmentKind};

pub(super) const CODE: Code = Code {
    phone: "手机号",
    get: "获取验证码",
    code: "验证码",
    hint: "短信里的 6 位数字",
    sent,
    sent_before: "之前获取的验证码仍然有效，请直接输入。",
    seconds,
    resend_now: "没有收到？请核对手机号，然后重新获取。",
    other_number: "手机号已修改，请为新号码重新获取验证码。",
};

pub(super) const REGISTER: Register = Register {
    intro: "只有标明“选填”的可以不填，每一项都写明了用途。",
    username: "用户名",
    username_why: "用来登录，也是您在这里的称呼。1 至 32 个字，可用文字、数字和 _ - ·",
    suggestions: "这些名字现在可用：",
    phone_why: "用来确认号码是您本人的，也可以用它登录。仅支持中国大陆手机号。",
    segment,
    number_confirmed: "号码已确认",
    number_confirmed_why: "这个号码还没有账号。刚才的验证码已经证明号码是您的，填完下面的内容就能注册，不必再次获取验证码。",
    other_number: "换一个号码",
    password: "密码",
    password_why: "8 至 128 个字符。可以留空，用短信验证码登录，以后再设置。",
    age: "年龄段",
    age_why: "不同年龄适用不同的保护规则。只保存您选的这一项，不询问出生日期。",
    age_band,
    agree_before: "我已阅读并同意《",
    agree_after: "》",
    agree_why: "同意后会记录您同意的版本、语言和时间，供您随时查证。",
    register: "注册",
    disagree: "不同意",
    twins_why: "不同意也没关系：不注册同样可以浏览全部公开页面。",
    have_account: "已经有账号？",
    welcome,
    declined: "好的，没有为您注册，刚才填写的内容已经清除。公开页面可以照常浏览，以后想注册随时都可以。",
    guardian_title: "暂时还不能为您开通账号",
    guardian: "未满 18 周岁使用 Wepig，需要先由监护人同意。目前还不能在线办理监护人同意，所以注册到这里停下了。",
    guardian_nothing_kept: "您刚才填写的内容没有保存，本页也已清空。",
    guardian_next: "不注册也可以浏览首页、隐私政策等公开页面。如有疑问，请您的监护人联系我们。",
};

pub(super) const LOGIN: Login = Login {
    ways: "登录方式",
    with_password: "密码登录",
    with_code: "验证码登录",
    name: "用户名或手机号",
    password: "密码",
    remember: "记住我",
    remember_why: "在这台设备上保持登录 30 天；不勾选则保持 1 天。公用手机请不要勾选。",
    login: "登录",
    forgot: "忘记密码",
    no_password: "没有设置过密码？请改用验证码登录。",
    no_account: "还没有账号？",
    welcome,
    then,
    demo_title: "演示账号",
    demo_intro: "这是演示环境，里面的人和数据都是虚构的。选一个账号填入后即可登录。",
    demo_fill: "填入",
    demo_no_password: "未设密码",
    demo_filled,
    roles: Roles {
        owner: "场主",
        administrator: "管理员",
        manager: "主管",
        staff: "员工",
        privacy_officer: "隐私专员",
    },
};

pub(super) const RESET: Reset = Reset {
    intro: "用短信验证码确认是您本人，然后设置新密码。其他设备上的登录会全部退出。管理员发给您的验证码可以直接填写，不用再点“获取验证码”。",
    new_password: "新密码",
    new_password_why: "8 至 128 个字符，不要与用户名或手机号相同。",
    reset: "重置密码",
    remembered: "想起密码了？",
    done: "新密码已生效，其他设备已全部退出登录。",
};

fn sent(phone: &str, minutes: u32) -> String {
    ["验证码已发送至 ", phone, "，", &minutes.to_string(), " 分钟内有效。"].concat()
}

fn seconds(left: u32) -> String {
    [&left.to_string(), " 秒"].concat()
}

fn segment(segment: Segment) -> String {
    let operator = match segment.operator {
        Operator::Mobile => "中国移动",
        Operator::Unicom => "中国联通",
        Operator::Telecom => "中国电信",
        Operator::Broadnet => "中国广电",
    };
    let (before, after) = match segment.kind {
        SegmentKind::Ordinary => ("", ""),
        SegmentKind::Virtual => ("虚拟运营商（", "网络）"),
        SegmentKind::Satellite => ("", "卫星电话"),
    };
    let how_far = "。按号段推断，携号转网后可能不同；只供您核对，不用于任何判断。";
    ["号段归属：", before, operator, after, how_far].concat()
}

fn age_band(band: AgeBand) -> &'static str {
    match band {
        AgeBand::Under14 => "14 周岁以下",
        AgeBand::From14To17 => "14–17 周岁",
        AgeBand::Adult => "18 周岁及以上",
    }
}

fn welcome(name: &str) -> String {
    ["欢迎您，", name].concat()
}

fn then(screen: &str) -> String {
    ["登录后将继续前往“", screen, "”。"].concat()
}

fn demo_filled(name: &str) -> String {
    ["已填入 ", name, " 的用户名和密码。"].concat()
}
