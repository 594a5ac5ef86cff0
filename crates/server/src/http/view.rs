//! From what the rules know to what the wire carries.

mod farm;
mod profile;
mod staff;

use std::fmt::Write;

use wepig_contract::{
    account::{AgreementView, Me},
    audit::AuditLineView,
    consent::ConsentEventView,
    device::DeviceView,
    page::{Cursor, Page},
};

pub(super) use farm::{department, farm, invitation, membership, offer};
pub(super) use profile::profile;
pub(super) use staff::{member, staff_page};

use super::moment::timestamp;
use crate::domain::{accounts::Own, audit::AuditLine, cursors::PageOf, devices::Device, ledger::ConsentLine};

pub(super) fn me(own: Own) -> Me {
    Me {
        id: own.id.to_string(),
        version: count(own.version),
        username: own.username,
        segment: own.phone.segment(),
        phone: own.phone.as_str().to_owned(),
        age: own.age,
        language: own.language,
        has_password: own.has_password,
        agreement: AgreementView {
            version: own.policy_version,
            language: own.policy_language,
            at: timestamp(own.agreed_at),
        },
        registered_at: timestamp(own.registered_at),
        name: own.name,
        memberships: own.places.into_iter().map(membership).collect(),
        farm: own.farm.map(|farm| farm.to_string()),
    }
}

pub(super) fn device(device: Device) -> DeviceView {
    DeviceView {
        id: device.id.to_string(),
        device: device.kind,
        network: device.network,
        started_at: timestamp(device.started_at),
        used_at: timestamp(device.used_at),
        current: device.is_current,
    }
}

pub(super) fn audit_line(line: AuditLine) -> AuditLineView {
    AuditLineView {
        seq: count(line.seq),
        act: line.act,
        at: timestamp(line.at),
        device: Some(line.device).filter(|device| !device.is_empty()),
        network: Some(line.network).filter(|network| !network.is_empty()),
        by: line.by,
        field: line.field,
    }
}

pub(super) fn consent_event(line: ConsentLine) -> ConsentEventView {
    ConsentEventView {
        seq: count(line.seq),
        act: line.consent.act,
        subject: line.consent.subject,
        actor: line.consent.actor,
        method: line.consent.method,
        screen: line.consent.screen,
        policy_version: line.consent.policy_version,
        policy_sha256: line.consent.policy_sha256,
        language: line.consent.language,
        app_version: line.consent.app_version,
        at: timestamp(line.at),
        client_time: line.consent.client_time.map(timestamp),
        hash: hexadecimal(&line.hash),
    }
}

pub(super) fn page<T, V>(page: PageOf<T>, view: impl Fn(T) -> V) -> Page<V> {
    Page { items: page.items.into_iter().map(view).collect(), next: page.next.map(Cursor), total: count(page.total) }
}

/// Versions, places and counts are never negative.
fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes everything");
        text
    })
}
