//! 登录与安全，以及再次确认是本人。

use crate::table::{Proof, Security};

pub(super) const SECURITY: Security = Security {
    password: "密码",
    no_password: "您还没有设置密码，现在用短信验证码登录。设置后两种方式都能用。",
    has_password: "修改后，其他设备会全部退出登录，这台设备不受影响。",
    saved: "新密码已生效，其他设备已全部退出登录。",
    devices: "登录着的设备",
    devices_why: "不认识的设备，请让它退出，并修改密码。网络地址只保留前几段。",
    device,
    in_use: "正在使用",
    started,
    used,
    no_others: "没有其他设备登录着您的账号。",
    end: "退出此设备",
    end_title,
    end_text: "那台设备会立即退出登录，再次使用需要重新登录。保存过的内容不受影响。",
    ended,
    ended_already: "那台设备已经退出了，列表已更新。",
    end_others: "退出其他设备",
    end_others_title,
    end_others_text: "它们会立即退出登录，再次使用需要重新登录。正在使用的这台设备不受影响。",
    others_ended: "其他设备已全部退出登录。",
};

pub(super) const PROOF: Proof = Proof {
    title: "确认是您本人",
    by_password: "为了保护账号，请输入密码。确认后 5 分钟内不再询问。",
    by_code,
    password: "密码",
    use_code: "改用短信验证码",
    use_password: "改用密码",
    confirm: "确认身份",
};

fn device(kind: &str) -> &'static str {
    match kind {
        "android" => "安卓手机",
        "harmony" => "鸿蒙设备",
        "iphone" => "iPhone",
        "ipad" => "iPad",
        "windows" => "Windows 电脑",
        "mac" => "Mac 电脑",
        "linux" => "Linux 电脑",
        "wechat-android" => "安卓手机微信",
        "wechat-harmony" => "鸿蒙设备微信",
        "wechat-iphone" => "iPhone 微信",
        "wechat-ipad" => "iPad 微信",
        "wechat-windows" => "Windows 微信",
        "wechat-mac" => "Mac 微信",
        "wechat-linux" => "Linux 微信",
        _ => "未知设备",
    }
}

fn started(moment: &str) -> String {
    [moment, " 登录"].concat()
}

fn used(moment: &str) -> String {
    ["最近使用 ", moment].concat()
}

fn end_title(device: &str) -> String {
    ["让“", device, "”退出登录？"].concat()
}

fn ended(device: &str) -> String {
    ["“", device, "”已退出登录。"].concat()
}

fn end_others_title(count: usize) -> String {
    ["让另外 ", &count.to_string(), " 台设备退出登录？"].concat()
}

fn by_code(number: &str) -> String {
    ["为了保护账号，请用 ", number, " 收到的验证码确认。确认后 5 分钟内不再询问。"].concat()
}
