//! Every URL of the API, once. The app prefixes them with its API base, the server nests them under [`BASE`].

/// Where the API lives on its origin, unless `<meta name="wepig-api">` says otherwise.
pub const BASE: &str = "/api/v1";

/// Who is asking: [`crate::session::SessionView`].
pub const SESSION: &str = "/session";
/// Ask for an SMS code: [`crate::sms_code::CodeRequestForm`].
pub const SMS_CODES: &str = "/sms-codes";
/// Register: [`crate::account::RegisterForm`].
pub const REGISTRATIONS: &str = "/registrations";
/// Log in by password: [`crate::session::PasswordLoginForm`].
pub const SESSIONS_PASSWORD: &str = "/sessions/password";
/// Log in by SMS code: [`crate::session::CodeLoginForm`].
pub const SESSIONS_CODE: &str = "/sessions/code";
/// Log out: `DELETE`.
pub const SESSIONS_CURRENT: &str = "/sessions/current";
/// Set a new password by SMS code: [`crate::account::PasswordResetForm`].
pub const PASSWORD_RESETS: &str = "/password-resets";
/// One's own account: `DELETE` erases it.
pub const ME: &str = "/me";
/// One's own settings: [`crate::settings::SettingsForm`].
pub const ME_SETTINGS: &str = "/me/settings";
/// Renew the fresh proof: [`crate::proof::ProofForm`].
pub const ME_PROOFS: &str = "/me/proofs";
/// One's own consent ledger, newest first: [`crate::page::Page`] of [`crate::consent::ConsentEventView`].
pub const ME_CONSENTS: &str = "/me/consents";
/// The log lines about oneself, newest first: [`crate::page::Page`] of [`crate::audit::AuditLineView`].
pub const ME_LOG: &str = "/me/log";
/// One's own profile: [`crate::profile::ProfileView`], [`crate::profile::ProfileForm`].
pub const ME_PROFILE: &str = "/me/profile";
/// Who sees a field of one's profile: [`crate::profile::AudienceView`].
pub const ME_AUDIENCES: &str = "/me/audiences";
/// One's own picture: `GET` (`?size=thumbnail` for the small one), `PUT` with the file as body, `DELETE`.
pub const ME_PICTURE: &str = "/me/picture";
/// One's own password: [`crate::account::PasswordForm`], with a fresh proof.
pub const ME_PASSWORD: &str = "/me/password";
/// One's own live sessions: [`crate::device::DevicesView`]; `DELETE` ends all others.
pub const ME_SESSIONS: &str = "/me/sessions";
/// One of one's own sessions: `DELETE` ends it.
pub const ME_SESSION: &str = "/me/sessions/{session}";
/// Which farm the screens show: [`crate::farm::FarmChoice`].
pub const ME_FARM: &str = "/me/farm";
/// The invitations for one's own number: [`crate::invitation::OffersView`].
pub const ME_INVITATIONS: &str = "/me/invitations";
/// One's own membership of a farm: `DELETE` leaves it.
pub const ME_MEMBERSHIP: &str = "/me/memberships/{farm}";
/// One's own department or date of entry there (`department`, `date_of_entry`): `DELETE` empties it.
pub const ME_MEMBERSHIP_FACT: &str = "/me/memberships/{farm}/{fact}";
/// Create a farm: [`crate::farm::NewFarmForm`].
pub const FARMS: &str = "/farms";
/// A farm: [`crate::farm::FarmView`], [`crate::farm::FarmForm`].
pub const FARM: &str = "/farms/{farm}";
/// Add a department: [`crate::farm::DepartmentForm`].
pub const DEPARTMENTS: &str = "/farms/{farm}/departments";
/// A department: [`crate::farm::DepartmentForm`]; `DELETE` takes it from everybody who has it.
pub const DEPARTMENT: &str = "/farms/{farm}/departments/{department}";
/// The list of staff: [`crate::staff::StaffQuery`], [`crate::staff::StaffPage`].
pub const STAFF: &str = "/farms/{farm}/staff";
/// An entry: [`crate::staff::MemberView`], [`crate::staff::MemberForm`].
pub const MEMBER: &str = "/farms/{farm}/staff/{member}";
/// An entry's role: [`crate::staff::RoleForm`].
pub const MEMBER_ROLE: &str = "/farms/{farm}/staff/{member}/role";
/// An entry's state: [`crate::staff::StateForm`].
pub const MEMBER_STATE: &str = "/farms/{farm}/staff/{member}/state";
/// Reveal one value: [`crate::staff::RevealForm`], [`crate::staff::RevealView`].
pub const MEMBER_REVEALS: &str = "/farms/{farm}/staff/{member}/reveals";
/// Send this person a code to choose a new password with: `POST` without a body.
pub const MEMBER_RESET_CODES: &str = "/farms/{farm}/staff/{member}/reset-codes";
/// An entry's picture, where the viewer may see it: `GET` (`?size=thumbnail`).
pub const MEMBER_PICTURE: &str = "/farms/{farm}/staff/{member}/picture";
/// Invitations: [`crate::invitation::InvitationForm`], [`crate::invitation::InvitationsView`].
pub const INVITATIONS: &str = "/farms/{farm}/invitations";
/// An open invitation: `DELETE` revokes it.
pub const INVITATION: &str = "/farms/{farm}/invitations/{invitation}";
/// Send an invitation once more, for another seven days: `POST` without a body.
pub const INVITATION_SENDINGS: &str = "/farms/{farm}/invitations/{invitation}/sendings";
/// What a link offers: [`crate::invitation::OfferView`].
pub const OFFER: &str = "/invitations/{token}";
/// Accept it: [`crate::invitation::AcceptanceForm`].
pub const OFFER_ACCEPTANCE: &str = "/invitations/{token}/acceptance";
/// Decline it: `POST` without a body.
pub const OFFER_REFUSAL: &str = "/invitations/{token}/refusal";

/// A path with its `{...}` filled in, in their order. Ids and tokens are letters, digits, `-` and `_`, so none needs escaping.
#[must_use]
pub fn fill(template: &str, parts: &[&str]) -> String {
    let mut parts = parts.iter();
    let mut path = String::with_capacity(template.len() + 80);
    for segment in template.split('/').skip(1) {
        path.push('/');
        path.push_str(if segment.starts_with('{') { parts.next().copied().unwrap_or_default() } else { segment });
    }
    path
}

/// The header that makes a repeated write take effect once (8 to 64 characters of `A-Z a-z 0-9 - _`).
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";
/// The cookie that holds a language chosen by hand (a necessary item, row D2).
pub const LANGUAGE_COOKIE: &str = "wepig_language";

#[cfg(test)]
mod tests {
    use super::{ME, MEMBER_ROLE, fill};

    #[test]
    fn paths_are_filled_in_order() {
        assert_eq!(fill(MEMBER_ROLE, &["f", "m"]), "/farms/f/staff/m/role");
        assert_eq!(fill(ME, &[]), "/me");
    }
}
