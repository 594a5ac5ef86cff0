//! What those see of a value who may not have the whole. Never longer or shorter with the value, so that its length stays
//! unknown too.

use wepig_contract::profile::ProfileField;

/// The masked form of a value; `None` for fields that are shown whole to everybody who sees them.
pub(super) fn mask(field: ProfileField, whole: &str) -> Option<String> {
    match field {
        ProfileField::Phone => Some(format!("{}****{}", &whole[..3], &whole[7..])),
        ProfileField::DateOfBirth => Some(format!("{}-**-**", &whole[..4])),
        ProfileField::Email => Some(email(whole)),
        ProfileField::Education | ProfileField::Gender => Some("••".to_owned()),
        ProfileField::DateOfEntry | ProfileField::Department | ProfileField::Picture => None,
    }
}

fn email(whole: &str) -> String {
    let (local, domain) = whole.rsplit_once('@').unwrap_or((whole, ""));
    let first: String = local.chars().take(1).collect();
    format!("{first}***@{domain}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masked_values_say_little() {
        for (field, whole, masked) in [
            (ProfileField::Phone, "13800000001", "138****0001"),
            (ProfileField::DateOfBirth, "1990-04-23", "1990-**-**"),
            (ProfileField::Email, "lin.xiaomei@qq.com", "l***@qq.com"),
            (ProfileField::Email, "l@qq.com", "l***@qq.com"),
            (ProfileField::Education, "doctor", "••"),
            (ProfileField::Gender, "other", "••"),
        ] {
            assert_eq!(mask(field, whole).as_deref(), Some(masked));
        }
    }
}
