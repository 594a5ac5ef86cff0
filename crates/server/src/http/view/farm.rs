//! Farms, places in them and invitations, as the wire carries them.

use uuid::Uuid;
use wepig_contract::{
    farm::{DepartmentView, FarmCounts, FarmView, MembershipView},
    invitation::{InvitationView, OfferView},
};

use super::count;
use crate::{
    domain::{
        farms::{NamedDepartment, Seen},
        invitations::{Offer, Open, link},
        memberships::OwnPlace,
        number::masked,
    },
    http::moment::timestamp,
};

pub(in crate::http) fn membership(place: OwnPlace) -> MembershipView {
    MembershipView {
        farm: place.farm.to_string(),
        farm_name: place.farm_name,
        member: place.member.to_string(),
        role: place.role,
        state: place.state,
    }
}

pub(in crate::http) fn farm(id: Uuid, seen: Seen) -> FarmView {
    FarmView {
        id: id.to_string(),
        version: count(seen.version),
        name: seen.name,
        departments: seen.departments.into_iter().map(department).collect(),
        counts: seen.counts.map(|counts| FarmCounts {
            active: counts.active,
            suspended: counts.suspended,
            invited: counts.invited,
        }),
    }
}

pub(in crate::http) fn department(department: NamedDepartment) -> DepartmentView {
    DepartmentView { id: department.id.to_string(), name: department.name }
}

pub(in crate::http) fn invitation(open: Open) -> InvitationView {
    InvitationView {
        id: open.id.to_string(),
        phone: open.phone.as_ref().map(masked).unwrap_or_default(),
        role: open.role,
        department: open.department,
        link: link(&open.token),
        asked_by: open.asked_by,
        sent_at: timestamp(open.sent_at),
        expires_at: timestamp(open.expires_at),
    }
}

pub(in crate::http) fn offer(offer: Offer) -> OfferView {
    OfferView {
        token: offer.token,
        farm_name: offer.farm_name,
        asked_by: offer.asked_by,
        role: offer.role,
        phone: offer.phone.as_ref().map(masked).unwrap_or_default(),
        expires_at: timestamp(offer.expires_at),
    }
}
