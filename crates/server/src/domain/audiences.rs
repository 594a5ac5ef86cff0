//! Who in a farm sees which optional field of a person (row C7), as the person chose.

use wepig_contract::{
    profile::{AudienceView, ProfileField},
    role::{Audience, Role},
};

use super::Fault;

const FIELDS: [ProfileField; 7] = ProfileField::OPTIONAL;

/// An audience for each of [`ProfileField::OPTIONAL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Audiences([Audience; FIELDS.len()]);

impl Audiences {
    /// Reads the column `profile.audiences`: `field=audience` pairs, separated by spaces, of those that are not the default.
    ///
    /// # Errors
    /// [`Fault::Malformed`]: a choice that cannot be read must not count as one for more people.
    pub fn read(stored: &str) -> Result<Self, Fault> {
        let mut audiences = Self::default();
        for pair in stored.split_ascii_whitespace() {
            let (place, audience) = choice(pair).ok_or(Fault::Malformed("choice of who sees a field"))?;
            audiences.0[place] = audience;
        }
        Ok(audiences)
    }

    /// What [`Audiences::read`] reads.
    pub fn stored(self) -> String {
        let chosen = self.views().into_iter().filter(|view| view.audience != Audience::default());
        let pairs = chosen.map(|view| format!("{}={}", view.field.as_str(), view.audience.as_str()));
        pairs.collect::<Vec<_>>().join(" ")
    }

    /// Who sees the field; `None` for the number, about which nobody has a choice.
    pub fn of(self, field: ProfileField) -> Option<Audience> {
        FIELDS.iter().position(|one| *one == field).map(|place| self.0[place])
    }

    /// Whether somebody of `role` is among those who see the field, masked or whole. The number is masked for everybody whom
    /// the list shows at all.
    pub fn include(self, field: ProfileField, role: Role) -> bool {
        self.of(field).map_or(role.sees_everybody(), |audience| audience.includes(role))
    }

    /// The same with another choice for one field; the number stays without.
    #[must_use]
    pub fn with(mut self, choice: AudienceView) -> Self {
        if let Some(place) = FIELDS.iter().position(|one| *one == choice.field) {
            self.0[place] = choice.audience;
        }
        self
    }

    /// As the person is shown them, in the order of [`ProfileField::OPTIONAL`].
    pub fn views(self) -> Vec<AudienceView> {
        FIELDS.into_iter().zip(self.0).map(|(field, audience)| AudienceView { field, audience }).collect()
    }
}

fn choice(pair: &str) -> Option<(usize, Audience)> {
    let (field, audience) = pair.split_once('=')?;
    let place = FIELDS.iter().position(|one| one.as_str() == field)?;
    Some((place, Audience::ALL.into_iter().find(|one| one.as_str() == audience)?))
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    #[test]
    fn what_nobody_chose_is_for_administrators() {
        let audiences = Audiences::read("").expect("nothing is readable");
        assert_eq!(audiences.stored(), "");
        assert!(audiences.include(ProfileField::Email, Role::Administrator));
        assert!(!audiences.include(ProfileField::Email, Role::Manager));
        assert!(audiences.include(ProfileField::Phone, Role::Manager), "the number has no audience");
        assert!(!audiences.include(ProfileField::Phone, Role::Staff));
    }

    #[test]
    fn what_cannot_be_read_is_no_choice() {
        for stored in ["email", "email=everybody", "phone=nobody", "gender = nobody", "email=Nobody"] {
            assert!(Audiences::read(stored).is_err(), "{stored}");
        }
    }

    proptest! {
        #[test]
        fn choices_are_read_as_they_were_stored(chosen in vec((0..FIELDS.len(), 0..Audience::ALL.len()), 0..9)) {
            let audiences = chosen.into_iter().fold(Audiences::default(), |audiences, (field, audience)| {
                audiences.with(AudienceView { field: FIELDS[field], audience: Audience::ALL[audience] })
            });
            prop_assert_eq!(Audiences::read(&audiences.stored()).expect("readable"), audiences);
        }
    }
}
