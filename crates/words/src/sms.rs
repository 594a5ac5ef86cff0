//! What is sent by text message. Short: a Chinese message of up to 70 characters costs one.

use wepig_contract::invitation::INVITATION_DAYS;
use wepig_contract::language::Language;
use wepig_contract::role::Role;
use wepig_contract::sms_code::{CODE_LIFE_S, CodePurpose};

/// The message with a code: what it opens, how long it lives, and never to pass it on.
///
/// The code stands first, so that it can be read in the notification without opening it.
#[must_use]
pub fn code(language: Language, purpose: CodePurpose, code: &str) -> String {
    let minutes = (CODE_LIFE_S / 60).to_string();
    match language {
        Language::ZhCn => [
            "【Wepig】验证码 ",
            code,
            "，用于",
            purpose_zh(purpose),
            "，",
            &minutes,
            " 分钟内有效。不要告诉任何人；不是您本人操作请忽略。",
        ]
        .concat(),
        Language::En => [
            "[Wepig] ",
            code,
            " is your code to ",
            purpose_en(purpose),
            ". It works for ",
            &minutes,
            " minutes. Tell it to nobody; if this was not you, ignore it.",
        ]
        .concat(),
    }
}

/// What a person is told of somebody else's act in a farm.
#[derive(Clone, Copy, Debug)]
pub enum Notice<'a> {
    /// Their role is another one now.
    Role {
        /// The farm's name.
        farm: &'a str,
        /// The role they have now.
        role: Role,
    },
    /// They were suspended.
    Suspended {
        /// The farm's name.
        farm: &'a str,
    },
    /// They were restored.
    Restored {
        /// The farm's name.
        farm: &'a str,
    },
    /// A code to choose a new password with was sent to them.
    ResetCode {
        /// The farm's name.
        farm: &'a str,
        /// Who had it sent.
        by: &'a str,
    },
}

/// The message that tells a person what somebody did in a farm of theirs (row B4).
#[must_use]
pub fn notice(language: Language, notice: &Notice<'_>) -> String {
    match (language, notice) {
        (Language::ZhCn, Notice::Role { farm, role }) => {
            ["【Wepig】您在“", farm, "”的角色已改为", role_zh(*role), "。"].concat()
        }
        (Language::ZhCn, Notice::Suspended { farm }) => {
            ["【Wepig】您在“", farm, "”已被停用，暂时不能使用该猪场的功能。您自己的资料仍可查看和修改。"].concat()
        }
        (Language::ZhCn, Notice::Restored { farm }) => ["【Wepig】您在“", farm, "”已恢复，可以照常使用。"].concat(),
        (Language::ZhCn, Notice::ResetCode { farm, by }) => {
            ["【Wepig】", by, "（", farm, "）为您发送了重置密码的验证码。请打开“重置密码”，填写手机号和验证码。"]
                .concat()
        }
        (Language::En, Notice::Role { farm, role }) => {
            ["[Wepig] Your role in “", farm, "” is now ", role_en(*role), "."].concat()
        }
        (Language::En, Notice::Suspended { farm }) => [
            "[Wepig] You were suspended in “",
            farm,
            "” and cannot use its screens for now. Your own data stays open to you.",
        ]
        .concat(),
        (Language::En, Notice::Restored { farm }) => {
            ["[Wepig] You were restored in “", farm, "” and can use its screens again."].concat()
        }
        (Language::En, Notice::ResetCode { farm, by }) => [
            "[Wepig] ",
            by,
            " of “",
            farm,
            "” had a code sent to you. Open Reset password and enter your number and the code.",
        ]
        .concat(),
    }
}

/// The message that asks somebody to a farm.
#[must_use]
pub fn invitation(language: Language, asked_by: &str, farm: &str, link: &str) -> String {
    let days = INVITATION_DAYS.to_string();
    match language {
        Language::ZhCn => {
            ["【Wepig】", asked_by, "邀请您加入“", farm, "”。", &days, " 天内打开链接接受或拒绝：", link].concat()
        }
        Language::En => [
            "[Wepig] ",
            asked_by,
            " asks you to join “",
            farm,
            "”. Open the link within ",
            &days,
            " days to accept or decline: ",
            link,
        ]
        .concat(),
    }
}

fn role_zh(role: Role) -> &'static str {
    match role {
        Role::Owner => "场主",
        Role::Administrator => "管理员",
        Role::Manager => "主管",
        Role::Staff => "员工",
    }
}

fn role_en(role: Role) -> &'static str {
    match role {
        Role::Owner => "Owner",
        Role::Administrator => "Administrator",
        Role::Manager => "Manager",
        Role::Staff => "Staff",
    }
}

fn purpose_zh(purpose: CodePurpose) -> &'static str {
    match purpose {
        CodePurpose::Register => "注册",
        CodePurpose::Login => "登录",
        CodePurpose::Reset => "重置密码",
        CodePurpose::Confirm => "确认是您本人",
    }
}

fn purpose_en(purpose: CodePurpose) -> &'static str {
    match purpose {
        CodePurpose::Register => "register",
        CodePurpose::Login => "log in",
        CodePurpose::Reset => "reset your password",
        CodePurpose::Confirm => "confirm that it is you",
    }
}

#[cfg(test)]
mod tests {
    use super::code;
    use wepig_contract::language::Language;
    use wepig_contract::sms_code::CodePurpose;

    #[test]
    fn a_chinese_message_fits_one_sms() {
        for purpose in [CodePurpose::Register, CodePurpose::Login, CodePurpose::Reset, CodePurpose::Confirm] {
            let text = code(Language::ZhCn, purpose, "012345");
            assert!(text.chars().count() <= 70, "{text}");
            assert!(text.contains("012345"), "{text}");
        }
    }
}
