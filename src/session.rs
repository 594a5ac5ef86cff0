//! Who is signed in: one state, kept here, changed here.

use leptos::prelude::*;
use wepig_contract::account::Me;
use wepig_contract::error::Code;
use wepig_contract::farm::{MemberState, MembershipView};
use wepig_contract::language::Language;
use wepig_contract::session::SessionView;
use wepig_contract::settings::Settings;

use crate::api::{self, ApiFailure};
use crate::browser;

/// Who is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Session {
    /// The server has not said yet.
    Checking,
    /// Nobody is signed in.
    Guest,
    /// Somebody is.
    SignedIn(Box<Me>),
}

/// The session of this browser. A Copy handle; reading it in a view follows every change.
#[derive(Clone, Copy)]
pub struct SessionHandle {
    state: RwSignal<Session>,
    is_unsure: RwSignal<bool>,
    has_ended: RwSignal<bool>,
}

impl SessionHandle {
    /// The account, once somebody is signed in.
    #[must_use]
    pub fn me(self) -> Option<Me> {
        self.state.with(|session| match session {
            Session::SignedIn(me) => Some((**me).clone()),
            Session::Checking | Session::Guest => None,
        })
    }

    /// Whether somebody is signed in; `None` while the server has not said yet.
    #[must_use]
    pub fn is_signed_in(self) -> Option<bool> {
        self.state.with(|session| match session {
            Session::Checking => None,
            Session::Guest => Some(false),
            Session::SignedIn(_) => Some(true),
        })
    }

    /// The name on one's profile, for a form that asks for one.
    #[must_use]
    pub fn name_now(self) -> String {
        untrack(|| self.me()).map(|me| me.name).unwrap_or_default()
    }

    /// One's place in the farm that the screens under `/farm` show; `None` for whoever belongs to none.
    #[must_use]
    pub fn membership(self) -> Option<MembershipView> {
        self.state.with(|session| match session {
            Session::SignedIn(me) => chosen(me).cloned(),
            Session::Checking | Session::Guest => None,
        })
    }

    /// The id of that farm while one may see its screens.
    #[must_use]
    pub fn open_farm(self) -> Option<String> {
        self.state.with(|session| match session {
            Session::SignedIn(me) => {
                chosen(me).filter(|place| place.state == MemberState::Active).map(|place| place.farm.clone())
            }
            Session::Checking | Session::Guest => None,
        })
    }

    /// True while the server could not be asked: whoever is there is treated as a guest until it answers.
    #[must_use]
    pub fn is_unsure(self) -> bool {
        self.is_unsure.get()
    }

    /// True after the server ended the session without being asked to, until somebody logs in again.
    #[must_use]
    pub fn has_ended(self) -> bool {
        self.has_ended.get()
    }

    /// Somebody has logged in, or the account was read anew.
    pub fn signed_in(self, me: Me) {
        self.is_unsure.set(false);
        self.has_ended.set(false);
        self.state.set(Session::SignedIn(Box::new(me)));
    }

    /// Asks the server who is there.
    pub async fn refresh(self) {
        match api::session::session().await {
            Ok(SessionView::SignedIn { me }) => self.signed_in(*me),
            Ok(SessionView::Guest) => {
                self.is_unsure.set(false);
                if self.is_signed_in_now() == Some(true) {
                    self.has_ended.set(true);
                }
                self.state.set(Session::Guest);
            }
            Err(_) => {
                self.is_unsure.set(true);
                // Somebody who was signed in stays so until the server says otherwise.
                if self.is_signed_in_now().is_none() {
                    self.state.set(Session::Guest);
                }
            }
        }
    }

    /// Logs out on this device.
    ///
    /// # Errors
    /// No answer; then nothing has changed.
    pub async fn log_out(self) -> Result<(), ApiFailure> {
        match api::session::log_out().await {
            // A session that had ended already is what was wanted.
            Ok(()) | Err(ApiFailure::SignedOut) => {
                self.has_ended.set(false);
                self.state.set(Session::Guest);
                Ok(())
            }
            Err(failure) => Err(failure),
        }
    }

    /// Chooses the farm that the screens under `/farm` show.
    ///
    /// # Errors
    /// No answer, or refused: then the farm is as before.
    pub async fn choose_farm(self, farm: &str) -> Result<(), ApiFailure> {
        api::farms::choose(farm).await?;
        self.refresh().await;
        Ok(())
    }

    /// Keeps the language in the account. An account that was changed elsewhere is read anew, once.
    ///
    /// # Errors
    /// No answer, or refused.
    pub async fn save_language(self, language: Language) -> Result<(), ApiFailure> {
        let mut saved = self.try_to_save(language).await;
        if saved.as_ref().is_err_and(|failure| failure.code() == Some(Code::VersionConflict)) {
            self.refresh().await;
            saved = self.try_to_save(language).await;
        }
        saved
    }

    async fn try_to_save(self, language: Language) -> Result<(), ApiFailure> {
        let version = self.state.with_untracked(|session| match session {
            Session::SignedIn(me) => Some(me.version),
            Session::Checking | Session::Guest => None,
        });
        let Some(version) = version else { return Err(ApiFailure::SignedOut) };
        let me = api::me::save_settings(Settings { language }, version).await?;
        self.signed_in(me);
        Ok(())
    }

    fn is_signed_in_now(self) -> Option<bool> {
        untrack(|| self.is_signed_in())
    }
}

/// One's place in the farm that was chosen; where none is open, in one that is closed for now.
fn chosen(me: &Me) -> Option<&MembershipView> {
    me.memberships.iter().find(|place| Some(&place.farm) == me.farm.as_ref()).or(me.memberships.first())
}

/// Makes the session known and asks the server for it; once, at the root of the app. Any answer that says "signed out"
/// turns it into a guest's, here and nowhere else.
pub fn provide_session() -> SessionHandle {
    let session = SessionHandle {
        state: RwSignal::new(Session::Checking),
        is_unsure: RwSignal::new(false),
        has_ended: RwSignal::new(false),
    };
    provide_context(session);
    api::on_signed_out(move || {
        session.has_ended.set(session.is_signed_in_now() == Some(true));
        session.state.set(Session::Guest);
    });
    browser::follow(move || browser::spawn(session.refresh()));
    session
}

/// The session of the app.
#[must_use]
pub fn use_session() -> SessionHandle {
    use_context().expect("the root of the app provides the session")
}
