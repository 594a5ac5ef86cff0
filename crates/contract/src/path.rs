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

/// The header that makes a repeated write take effect once (8 to 64 characters of `A-Z a-z 0-9 - _`).
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";
/// The cookie that holds a language chosen by hand (a necessary item, row D2).
pub const LANGUAGE_COOKIE: &str = "wepig_language";
