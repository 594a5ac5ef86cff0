//! Asking people to a farm, and answering (rows A11 and B3).

use wepig_contract::field::PersonName;
use wepig_contract::invitation::{
    AcceptanceForm, InvitationForm, InvitationView, InvitationsView, NewInvitation, OfferView, OffersView,
};
use wepig_contract::path::{self, fill};

use super::{ApiFailure, Call, ask, tell};

/// Asks somebody: by a message to a number, or by a link to hand on.
///
/// # Errors
/// `too_many_invitations`, `above_own_role`, problems of the fields, or no answer.
pub async fn invite(farm: &str, invitation: &NewInvitation, key: &str) -> Result<InvitationView, ApiFailure> {
    let body = InvitationForm {
        phone: invitation.phone().map(|phone| phone.as_str().to_owned()).unwrap_or_default(),
        role: invitation.role(),
        department: invitation.department().map(str::to_owned),
        language: invitation.language(),
    };
    ask(Call::post(fill(path::INVITATIONS, &[farm]), &body).once(key)).await
}

/// The open invitations of a farm, newest first.
///
/// # Errors
/// `forbidden` to those who do not administer it, or no answer.
pub async fn open_invitations(farm: &str) -> Result<InvitationsView, ApiFailure> {
    ask(Call::get(fill(path::INVITATIONS, &[farm]))).await
}

/// Sends an invitation once more, for another seven days.
///
/// # Errors
/// `invitation_gone`, a limit of messages, or no answer.
pub async fn resend(farm: &str, invitation: &str) -> Result<(), ApiFailure> {
    tell(Call::act(fill(path::INVITATION_SENDINGS, &[farm, invitation]))).await
}

/// Takes an invitation back.
///
/// # Errors
/// `invitation_gone`, or no answer.
pub async fn revoke(farm: &str, invitation: &str) -> Result<(), ApiFailure> {
    tell(Call::delete(fill(path::INVITATION, &[farm, invitation]))).await
}

/// The invitations for one's own number, newest first.
///
/// # Errors
/// No answer.
pub async fn own_offers() -> Result<OffersView, ApiFailure> {
    ask(Call::get(path::ME_INVITATIONS)).await
}

/// What a link offers; needs no account.
///
/// # Errors
/// `invitation_gone`, or no answer.
pub async fn offer(token: &str) -> Result<OfferView, ApiFailure> {
    ask(Call::get(fill(path::OFFER, &[token]))).await
}

/// Accepts an invitation: the farm becomes the chosen one.
///
/// # Errors
/// `invitation_gone`, `invitation_for_other`, `already_member`, a problem of the name, or no answer.
pub async fn accept(token: &str, name: &PersonName) -> Result<(), ApiFailure> {
    let body = AcceptanceForm { name: name.as_str().to_owned() };
    tell(Call::post(fill(path::OFFER_ACCEPTANCE, &[token]), &body)).await
}

/// Declines an invitation.
///
/// # Errors
/// `invitation_gone`, `invitation_for_other`, or no answer.
pub async fn decline(token: &str) -> Result<(), ApiFailure> {
    tell(Call::act(fill(path::OFFER_REFUSAL, &[token]))).await
}
