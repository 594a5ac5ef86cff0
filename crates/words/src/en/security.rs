//! Sign-in & security, and proving again that one is there.

use crate::table::{Proof, Security};

pub(super) const SECURITY: Security = Security {
    password: "Password",
    no_password: "You have no password yet and log in with an SMS code. With a password both ways are open.",
    has_password: "With a new password all other devices are signed out; this one stays signed in.",
    saved: "Your new password is set, and all other devices are signed out.",
    devices: "Where you are signed in",
    devices_why: "Sign out a device that you do not know, and change your password. Network addresses are kept without their last part.",
    device,
    in_use: "In use now",
    started,
    used,
    no_others: "You are signed in nowhere else.",
    end: "Sign out this device",
    end_title,
    end_text: "It is signed out at once and has to log in again. Whatever was saved stays.",
    ended,
    ended_already: "That device was signed out already. The list is up to date.",
    end_others: "Sign out all others",
    end_others_title,
    end_others_text: "They are signed out at once and have to log in again. The device in your hands stays signed in.",
    others_ended: "All other devices are signed out.",
};

pub(super) const PROOF: Proof = Proof {
    title: "Confirm that it is you",
    by_password: "To protect your account, type your password. You will not be asked again for five minutes.",
    by_code,
    password: "Password",
    use_code: "Use an SMS code instead",
    use_password: "Use the password instead",
    confirm: "Confirm it is me",
};

fn device(kind: &str) -> &'static str {
    match kind {
        "android" => "Android phone",
        "harmony" => "HarmonyOS device",
        "iphone" => "iPhone",
        "ipad" => "iPad",
        "windows" => "Windows computer",
        "mac" => "Mac",
        "linux" => "Linux computer",
        "wechat-android" => "WeChat on Android",
        "wechat-harmony" => "WeChat on HarmonyOS",
        "wechat-iphone" => "WeChat on iPhone",
        "wechat-ipad" => "WeChat on iPad",
        "wechat-windows" => "WeChat on Windows",
        "wechat-mac" => "WeChat on Mac",
        "wechat-linux" => "WeChat on Linux",
        _ => "Unknown device",
    }
}

fn started(moment: &str) -> String {
    ["Signed in ", moment].concat()
}

fn used(moment: &str) -> String {
    ["Last used ", moment].concat()
}

fn end_title(device: &str) -> String {
    ["Sign out “", device, "”?"].concat()
}

fn ended(device: &str) -> String {
    ["“", device, "” is signed out."].concat()
}

fn end_others_title(count: usize) -> String {
    match count {
        1 => "Sign out the other device?".to_owned(),
        count => ["Sign out ", &count.to_string(), " other devices?"].concat(),
    }
}

fn by_code(number: &str) -> String {
    ["To protect your account, confirm with a code sent to ", number, ". You will not be asked again for five minutes."]
        .concat()
}
