//! What some of the demo's people tell of themselves, by the steps that they would take: each field with its consent.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use wepig_contract::{
    check::Check,
    profile::{AudienceView, ProfileField, ProfileForm},
    role::Audience,
};

use super::{Details, Seed, farm::open, person::here};
use crate::domain::{
    Fault, Ground,
    picture::{self, PictureError},
    profile::{self, AudienceError, ChangeError},
};

/// Fills the profile of somebody whose account has just been made, if they tell anything.
pub(super) async fn fill(ground: &Ground, seed: &Seed) -> Result<(), Fault> {
    let (Some(details), Some(_)) = (seed.details, seed.find(ground).await?) else { return Ok(()) };
    let account = &open(ground, seed).await?;
    let form = details.form(seed.username).check().expect("the demo's details keep the rules");
    let before = profile::show(ground, account).await?;
    match profile::change(ground, account, before.version, &form, &here()).await {
        Ok(_) => (),
        Err(ChangeError::Fault(fault)) => return Err(fault),
        Err(error) => unreachable!("nobody else is at work while the demo is made: {error}"),
    }
    if let Some(backdrop) = details.backdrop {
        match picture::save(ground, account, portrait(backdrop), &here()).await {
            Ok(()) => (),
            Err(PictureError::Fault(fault)) => return Err(fault),
            Err(error) => unreachable!("the demo's pictures are in order: {error}"),
        }
    }
    for field in ProfileField::OPTIONAL.into_iter().filter(|_| details.is_open_to_managers) {
        let choice = AudienceView { field, audience: Audience::Managers };
        match profile::choose_audience(ground, account, choice, &here()).await {
            Ok(_) => (),
            Err(AudienceError::Fault(fault)) => return Err(fault),
            Err(error) => unreachable!("the account was made a moment ago: {error}"),
        }
    }
    Ok(())
}

impl Details {
    pub(super) fn form(&self, name: &str) -> ProfileForm {
        ProfileForm {
            name: name.to_owned(),
            education: Some(self.education),
            gender: Some(self.gender),
            date_of_birth: self.date_of_birth.to_owned(),
            email: self.email.to_owned(),
        }
    }
}

/// The length of a side of the pictures, in pixels.
const SIDE: u32 = 160;

/// A head and shoulders before a plain colour: nobody's.
fn portrait(backdrop: [u8; 3]) -> Vec<u8> {
    let figure = backdrop.map(|part| part / 2);
    let is_within = |x: u32, y: u32, (across, down): (i64, i64), (wide, high): (i64, i64)| {
        let (x, y) = ((i64::from(x) - across) * high, (i64::from(y) - down) * wide);
        x * x + y * y <= wide * wide * high * high
    };
    let picture = RgbImage::from_fn(SIDE, SIDE, |x, y| {
        let is_figure = is_within(x, y, (80, 62), (30, 34)) || is_within(x, y, (80, 160), (58, 52));
        Rgb(if is_figure { figure } else { backdrop })
    });
    let mut file = Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut file, ImageFormat::Png).expect("memory takes a small picture");
    file.into_inner()
}
