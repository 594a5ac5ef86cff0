//! Properties of the field rules: what holds for every input, not only for the examples beside them.

use proptest::prelude::*;
use wepig_contract::error::Field;
use wepig_contract::error::Reason;
use wepig_contract::field::{CodeDigits, NewPassword, Phone, Username};

proptest! {
    #[test]
    fn reading_never_panics(typed in any::<String>()) {
        let _ = Phone::parse(&typed);
        let _ = Username::parse(&typed);
        let _ = CodeDigits::parse(&typed);
        let _ = NewPassword::parse(Field::Password, &typed, &[&typed]);
    }

    #[test]
    fn a_number_has_one_form_however_it_is_written(rest in "[0-9]{8}", prefix in "(\\+86|0086|86|\\+ 86 |)", gap in "[ \u{3000}-]{0,2}") {
        let plain = format!("139{rest}");
        let written: String = format!("{prefix}{}{gap}{}{gap}{}", &plain[..3], &plain[3..7], &plain[7..]);
        let full_width: String = written.chars().map(|character| match character {
            '0'..='9' => char::from_u32(character as u32 + 0xFEE0).expect("full-width digits"),
            other => other,
        }).collect();
        for form in [&written, &full_width] {
            let phone = Phone::parse(form).map_err(|problem| TestCaseError::fail(format!("{form}: {problem:?}")))?;
            prop_assert_eq!(phone.as_str(), plain.as_str());
        }
    }

    #[test]
    fn what_is_read_is_read_again_as_itself(typed in "1[3-9][0-9]{9}") {
        if let Ok(phone) = Phone::parse(&typed) {
            prop_assert_eq!(phone.as_str(), typed.as_str());
            prop_assert!(Phone::parse(&phone.grouped()).is_ok());
            let _ = phone.segment();
        }
    }

    #[test]
    fn a_longer_or_shorter_number_is_never_cut_to_one_that_fits(digits in "[0-9]{1,20}") {
        if let Ok(phone) = Phone::parse(&digits) {
            let trimmed = digits.strip_prefix("0086").or(digits.strip_prefix("86")).unwrap_or(&digits);
            prop_assert_eq!(phone.as_str(), trimmed);
        }
    }

    #[test]
    fn no_username_can_be_taken_for_a_number(name in "[0-9_·-]{7,20}") {
        if Phone::parse(&name.replace(['_', '·'], "")).is_ok() {
            prop_assert_eq!(Username::parse(&name).map_err(|problem| problem.reason), Err(Reason::LooksLikePhone));
        }
    }

    #[test]
    fn a_read_username_keeps_its_limits(typed in any::<String>()) {
        if let Ok(name) = Username::parse(&typed) {
            prop_assert!((1..=32).contains(&name.as_str().chars().count()));
            prop_assert!(!name.as_str().contains(char::is_whitespace));
        }
    }
}

#[test]
fn a_long_number_of_a_directory_call_is_not_silently_another_one() {
    assert_eq!(Phone::parse("17912345678").map_err(|problem| problem.reason), Err(Reason::NotAMobileSegment));
    assert_eq!(Phone::parse("01012345678").map_err(|problem| problem.reason), Err(Reason::NotAPhone));
    assert_eq!(Phone::parse("+1 415 555 0132").map_err(|problem| problem.reason), Err(Reason::NotAPhone));
}
