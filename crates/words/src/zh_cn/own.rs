//! 自己的页面：我的、设置。

use crate::table::{Me, Settings};

pub(super) const ME: Me = Me {
    guest_title: "登录后，这里是您的账号",
    guest_text: "查看绑定的手机号、调整设置。没有账号也可以照常浏览公开页面。",
    account: "账号",
    username: "用户名",
    phone: "手机号",
    profile_line: "姓名、照片和选填资料，以及谁能看到",
    security_line: "密码，以及登录着的设备",
    settings_line: "界面语言",
    policy_line: |version| ["您同意的是 ", version, " 版"].concat(),
    log_out: "退出登录",
    logged_out: "已退出登录。",
};

pub(super) const SETTINGS: Settings = Settings {
    language_why: "选择后立即生效，并随账号保存到您的其他设备。",
    saved: "语言已保存到您的账号。",
    not_saved: "语言已在这台设备上切换，但没能保存到账号。",
};
