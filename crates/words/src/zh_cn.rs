//! The Chinese table: the authoritative one. Plain, warm, addressed with 您, full-width punctuation.

mod conflict;
mod entry;
mod facts;
mod farm;
mod frame;
mod invite;
mod own;
mod problem;
mod profile;
mod security;
mod staff;

use crate::Words;

/// All words in Simplified Chinese.
pub const ZH_CN: Words = Words {
    language_name: "简体中文",
    brand: "Wepig PLUS",
    screens: frame::SCREENS,
    frame: frame::FRAME,
    ui: frame::UI,
    home: facts::HOME,
    code: entry::CODE,
    register: entry::REGISTER,
    login: entry::LOGIN,
    reset: entry::RESET,
    me: own::ME,
    profile: profile::PROFILE,
    security: security::SECURITY,
    proof: security::PROOF,
    settings: own::SETTINGS,
    farm: farm::FARM,
    staff: staff::STAFF,
    entry: staff::ENTRY,
    invite: invite::INVITE,
    offer: invite::OFFER,
    conflict: conflict::CONFLICT,
    policy: facts::POLICY,
    cookies: facts::COOKIES,
    contact: facts::CONTACT,
    date,
    field_sentence: problem::field,
    refusal_sentence: problem::refusal,
};

/// `2024年11月4日` from `2024-11-04`; anything else as it is.
fn date(iso: &str) -> String {
    match iso.split('-').collect::<Vec<_>>()[..] {
        [year, month, day] => {
            [year, "年", month.trim_start_matches('0'), "月", day.trim_start_matches('0'), "日"].concat()
        }
        _ => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_day_reads_as_chinese_people_write_it() {
        assert_eq!(super::date("2024-11-04"), "2024年11月4日");
        assert_eq!(super::date("soon"), "soon");
    }
}
