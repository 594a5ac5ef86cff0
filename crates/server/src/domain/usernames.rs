//! Usernames beyond their letters: one canonical form, no look-alikes, free suggestions (rows A1, A3).

use caseless::default_case_fold_str;
use unicode_normalization::UnicodeNormalization;
use unicode_security::{MixedScript, RestrictionLevel, RestrictionLevelDetection};
use wepig_contract::{
    error::{Field, FieldProblem, Reason},
    field::Username,
};

use crate::random;

/// A username as it is compared. Two names with the same form are the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CanonicalName(String);

impl CanonicalName {
    /// The form of a name that somebody wants to take.
    ///
    /// # Errors
    /// [`Reason::MixedScripts`] when letters of several scripts could make it look like another name, and whatever the
    /// contract's rules say of the folded form: `１３８００１３８０００` is a number in disguise.
    pub fn for_new(name: &Username) -> Result<Self, FieldProblem> {
        let canonical = Self::fold(name.as_str());
        Username::parse(&canonical.0)?;
        if is_deceptive(name.as_str()) || is_deceptive(&canonical.0) {
            return Err(FieldProblem::new(Field::Username, Reason::MixedScripts));
        }
        Ok(canonical)
    }

    /// The form of whatever was typed to sign in with: NFKC and case folding as Unicode pairs them for identifiers, without
    /// the spaces around it, among them those that NFKC makes of other characters.
    pub fn fold(typed: &str) -> Self {
        let decomposed: String = typed.nfd().collect();
        let once: String = default_case_fold_str(&decomposed).nfkc().collect();
        let twice: String = default_case_fold_str(&once).nfkc().collect();
        Self(twice.trim().to_owned())
    }

    /// The form itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// "Highly restrictive" (UTS 39) lets one script stand, or Latin beside Chinese, Japanese or Korean: what people here
/// really write. Cyrillic `а` in a Latin name is not among it.
fn is_deceptive(name: &str) -> bool {
    // Digits and the marks a username may hold belong to every script. The middle dot is not in UTS 39's list of
    // characters for identifiers, but in a great many names.
    let letters: String = name.chars().filter(|character| *character != '·').collect();
    let is_single_script = letters.as_str().is_single_script();
    !is_single_script && letters.detect_restriction_level() > RestrictionLevel::HighlyRestrictive
}

/// Candidates for somebody whose name is taken, all well-formed; whether they are free is for the caller to find out.
pub fn candidates(name: &Username, year: i16) -> Vec<(Username, CanonicalName)> {
    let numbered = (0..6).map(|_| random::below(900) + 100).map(|number| number.to_string());
    let endings = ["2".to_owned(), year.to_string(), "8".to_owned()].into_iter().chain(numbered);
    endings
        .filter_map(|ending| {
            let room = Username::MAX - ending.len();
            let base: String = name.as_str().chars().take(room).collect();
            let candidate = Username::parse(&format!("{base}{ending}")).ok()?;
            let canonical = CanonicalName::for_new(&candidate).ok()?;
            // A long name that is cut for the ending may turn out to be itself.
            (canonical != CanonicalName::fold(name.as_str())).then_some((candidate, canonical))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn canonical(name: &str) -> Result<String, Reason> {
        let name = Username::parse(name).map_err(|problem| problem.reason)?;
        CanonicalName::for_new(&name).map(|name| name.0).map_err(|problem| problem.reason)
    }

    #[test]
    fn one_name_has_one_form() {
        for (one, other) in
            [("WangWei", "wangwei"), ("ｗａｎｇ", "wang"), ("Straße", "strasse"), ("ﬁg", "fig"), ("Å", "Å")]
        {
            assert_eq!(canonical(one), canonical(other), "{one} {other}");
        }
        assert_ne!(canonical("王伟"), canonical("王玮"));
    }

    #[test]
    fn names_people_have_are_let_through() {
        for name in [
            "李",
            "王伟wang",
            "阿依古丽·买买提",
            "Zoë-9",
            "ひまわり",
            "カタカナ猪",
            "민수kim",
            "Иван",
            "𠮷田",
            "pig_2026",
        ] {
            assert!(canonical(name).is_ok(), "{name}: {:?}", canonical(name));
        }
    }

    #[test]
    fn look_alikes_of_several_scripts_are_refused() {
        for name in ["pаypal", "wаng", "Αlice", "王аn"] {
            assert_eq!(canonical(name), Err(Reason::MixedScripts), "{name}");
        }
    }

    #[test]
    fn numbers_and_reserved_names_in_disguise_are_refused() {
        assert_eq!(canonical("①③⑧⓪⓪①③⑧⓪⓪⓪"), Err(Reason::LooksLikePhone));
        assert_eq!(canonical("𝐚𝐝𝐦𝐢𝐧"), Err(Reason::Reserved));
    }

    proptest! {
        #[test]
        fn the_form_of_the_form_is_the_form(name in "\\PC{1,12}") {
            let once = CanonicalName::fold(&name);
            prop_assert_eq!(CanonicalName::fold(once.as_str()), once);
        }

        #[test]
        fn suggestions_are_good_names(name in "[a-zA-Z0-9\u{4e00}-\u{4eff}]{1,32}") {
            if let Ok(name) = Username::parse(&name) {
                for (candidate, _) in candidates(&name, 2026) {
                    prop_assert!(candidate.as_str().chars().count() <= Username::MAX);
                    prop_assert_ne!(CanonicalName::fold(candidate.as_str()), CanonicalName::fold(name.as_str()));
                }
            }
        }
    }
}
