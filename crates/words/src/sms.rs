//! What is sent by text message. Short: a Chinese message of up to 70 characters costs one.

use wepig_contract::language::Language;
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
