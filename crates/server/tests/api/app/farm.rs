//! A farm with people in it, made through the API like every farm.

use std::ops::Deref;

use wepig_contract::{
    farm::{FarmView, NewFarmForm},
    invitation::{AcceptanceForm, InvitationForm, InvitationView},
    language::Language,
    path::{self, fill},
    role::Role,
};

use super::{TestApp, browser::Browser, member::Member, reply::Reply};

/// A farm and its first owner.
pub struct Farm<'a> {
    /// The farm's id.
    pub id: String,
    /// Whoever created it.
    pub owner: Person<'a>,
}

/// Somebody in a farm.
pub struct Person<'a> {
    /// Their entry in the list of staff.
    pub entry: String,
    /// The name shown in the farm.
    pub name: String,
    member: Member<'a>,
}

impl<'a> Deref for Person<'a> {
    type Target = Member<'a>;

    fn deref(&self) -> &Member<'a> {
        &self.member
    }
}

impl TestApp {
    /// A new farm of 陈国强.
    pub async fn farm(&self) -> Farm<'_> {
        let (owner, name) = (self.member().await, "陈国强");
        let form = NewFarmForm { farm_name: "青山猪场".to_owned(), name: name.to_owned() };
        let farm: FarmView = owner.post_once(path::FARMS, &form).await.good();
        let owner = Person { entry: entry_in(&owner, &farm.id).await, name: name.to_owned(), member: owner };
        Farm { id: farm.id, owner }
    }
}

impl<'a> Farm<'a> {
    /// Somebody new in the farm, by a link that its owner handed on.
    pub async fn join(&self, role: Role, name: &str) -> Person<'a> {
        let member = self.owner.server().member().await;
        self.admit(&member, role, name).await;
        Person { entry: entry_in(&member, &self.id).await, name: name.to_owned(), member }
    }

    /// Somebody who is there already comes into the farm too, in the same way.
    pub async fn admit(&self, person: &Browser<'_>, role: Role, name: &str) {
        let token = self.link_of(&self.owner, role).await;
        person.post(&fill(path::OFFER_ACCEPTANCE, &[&token]), &AcceptanceForm { name: name.to_owned() }).await.empty();
    }

    /// The token of a link that somebody may hand on.
    pub async fn link_of(&self, asking: &Browser<'_>, role: Role) -> String {
        let form = InvitationForm { phone: String::new(), role, department: None, language: Language::ZhCn };
        let open: InvitationView = asking.post_once(&self.path(path::INVITATIONS), &form).await.good();
        open.link.strip_prefix("/invite/").expect("a link to an invitation").to_owned()
    }

    /// A path of this farm.
    pub fn path(&self, template: &str) -> String {
        fill(template, &[&self.id])
    }

    /// A path of a member's entry in this farm.
    pub fn path_of(&self, template: &str, person: &Person<'_>) -> String {
        fill(template, &[&self.id, &person.entry])
    }

    /// The list, by a query such as `q=zw&order=entry`.
    pub async fn list(&self, viewer: &Person<'_>, query: &str) -> Reply {
        viewer.get(&format!("{}?{query}", self.path(path::STAFF))).await
    }
}

async fn entry_in(member: &Member<'_>, farm: &str) -> String {
    let me = member.who().await.expect("signed in");
    me.memberships.into_iter().find(|place| place.farm == farm).expect("a place in the farm").member
}
