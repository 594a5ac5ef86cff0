//! The browsers one is signed in with (row A9).

use wepig_contract::device::{DeviceView, DevicesView};
use wepig_contract::path;

use super::{ApiFailure, Call, ask, tell};

/// All live sessions, the one in use first.
///
/// # Errors
/// No answer.
pub async fn devices() -> Result<Vec<DeviceView>, ApiFailure> {
    ask::<DevicesView>(Call::get(path::ME_SESSIONS)).await.map(|view| view.devices)
}

/// Ends one session.
///
/// # Errors
/// `not_found` when it has ended already, or no answer.
pub async fn end_device(id: &str) -> Result<(), ApiFailure> {
    tell(Call::delete(path::fill(path::ME_SESSION, &[id]))).await
}

/// Ends every session but the one in use.
///
/// # Errors
/// No answer.
pub async fn end_other_devices() -> Result<(), ApiFailure> {
    tell(Call::delete(path::ME_SESSIONS)).await
}
