//! The English table: the same parts in the same order as the Chinese one. Plain British English, no jargon.

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

/// All words in English.
pub const EN: Words = Words {
    language_name: "English",
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

/// `4 November 2024` from `2024-11-04`; anything else as it is.
fn date(iso: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let [year, month, day] = iso.split('-').collect::<Vec<_>>()[..] else {
        return iso.to_owned();
    };
    match month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.wrapping_sub(1))) {
        Some(name) => [day.trim_start_matches('0'), " ", name, " ", year].concat(),
        None => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_day_reads_as_english_people_write_it() {
        assert_eq!(super::date("2024-11-04"), "4 November 2024");
        assert_eq!(super::date("2024-00-04"), "2024-00-04");
        assert_eq!(super::date("soon"), "soon");
    }
}
