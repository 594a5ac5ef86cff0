//! 外壳：页面名称、导航、页脚、通用控件。

use crate::table::{Frame, Screen, Screens, Ui};

pub(super) const SCREENS: Screens = Screens {
    home: Screen {
        name: "首页",
        description: "Wepig 猪场管理软件的账号与隐私中心：注册、登录，看清收集哪些信息、为什么收集。",
    },
    register: Screen {
        name: "注册", description: "用手机号注册 Wepig 账号。必填的只有几项，每一项都说明用途。"
    },
    login: Screen { name: "登录", description: "用密码或短信验证码登录 Wepig。" },
    reset: Screen { name: "重置密码", description: "用短信验证码为 Wepig 账号设置新密码。" },
    policy: Screen {
        name: "隐私政策",
        description: "Wepig 收集哪些个人信息、为什么收集、保存多久、与谁共享，以及您的权利。",
    },
    cookies: Screen {
        name: "Cookie 设置", description: "Wepig 在您的设备上存了什么、用来做什么、存多久，逐项列明。"
    },
    contact: Screen {
        name: "联系我们", description: "Wepig 个人信息保护小组的电话和地址，以及投诉渠道。"
    },
    me: Screen { name: "我的", description: "您的 Wepig 账号。" },
    profile: Screen {
        name: "个人资料", description: "您在 Wepig 的个人资料：哪些填了、谁能看到，都由您决定。"
    },
    security: Screen { name: "登录与安全", description: "您的 Wepig 密码，以及登录着的设备。" },
    settings: Screen { name: "设置", description: "Wepig 的语言设置。" },
    farm: Screen { name: "猪场", description: "您在 Wepig 的猪场。" },
    new_farm: Screen { name: "创建猪场", description: "在 Wepig 创建猪场，邀请场里的人加入。" },
    farm_settings: Screen { name: "猪场设置", description: "猪场的名称与部门。" },
    staff: Screen { name: "员工与账号", description: "您猪场的人员。" },
    invite: Screen { name: "邀请", description: "加入 Wepig 猪场的邀请。" },
    not_found: Screen { name: "页面不存在", description: "这个地址没有页面。" },
};

pub(super) const FRAME: Frame = Frame {
    skip: "跳到正文",
    navigation: "Wepig PLUS",
    back: "返回",
    where_you_are: "当前位置",
    language: "语言",
    no_script: "浏览器没有启用 JavaScript，暂时不能注册和登录；这里的文字都可以照常阅读。",
    not_loaded: "应用没有加载出来，文字可以照常阅读。要注册或登录，请检查网络后刷新页面。",
    screen_not_loaded: "这个页面没有加载出来，请检查网络后重试。",
    offline: "网络已断开。您填写的内容都还在，恢复连接后再提交即可。",
    no_connection: "没有连上服务器，您填写的内容都还在。请检查网络后重试。",
    timeout: "等了很久没有收到答复，您填写的内容都还在。请再试一次，不会重复提交。",
    loading: "正在加载",
    retry: "重试",
    not_found: "这个地址没有页面，可能是链接不完整，也可能页面已经移走。",
    to_home: "回到首页",
    failure_title: "页面出错了",
    failure: "重新加载通常就能恢复，已经提交的内容不受影响。如果反复出现，请把下面的代码告诉我们。",
    reload: "重新加载",
    support_code: "支持代码",
    check_these: "还有几处需要修改",
    session_unknown: "暂时无法确认您的登录状态，公开页面可以照常浏览。",
    session_ended: "登录已失效：可能到期了，也可能在其他设备上被退出。请重新登录。",
    outside,
};

pub(super) const UI: Ui = Ui {
    required: "必填",
    optional: "选填",
    show_password: "显示密码",
    hide_password: "隐藏密码",
    close: "关闭",
    cancel: "取消",
    save: "保存",
};

fn outside(host: &str) -> String {
    ["外部网站 ", host].concat()
}
