//! One entry, field by field.

use wepig_contract::{
    audit::AuditAct,
    profile::ProfileField,
    role::Role,
    staff::{FactView, Shown},
};

use super::{Row, Target, act::may_act, mask::mask, row::row};
use crate::domain::{
    Fault, Ground, audit,
    farms::{self, Inside},
    roles::grantable,
};

/// An entry as its viewer gets it.
pub struct Detail {
    /// The version for `ETag`.
    pub version: i64,
    /// As the list has it.
    pub row: Row,
    /// Whether it is the viewer's own.
    pub is_own: bool,
    /// The username: of others only for those who administer.
    pub username: String,
    /// Whether a password is set.
    pub has_password: bool,
    /// The facts, in the order of [`ProfileField`].
    pub facts: Vec<FactView>,
    /// The department's id, when the viewer sees it.
    pub department: Option<String>,
    /// Whether the viewer may edit the farm's facts.
    pub may_edit: bool,
    /// The roles the viewer may give.
    pub may_grant: Vec<Role>,
    /// Whether the viewer may suspend or restore.
    pub may_suspend: bool,
    /// When the person joined, UTC milliseconds.
    pub joined_at: i64,
}

/// Opens an entry. Others than its person leave a line in the person's log.
pub async fn look(ground: &Ground, inside: &Inside, target: &Target) -> Result<Detail, Fault> {
    if !target.is_own {
        let now = ground.clock.now();
        let name = &inside.name()?;
        let (account, key) = (target.member.account, &target.account.key);
        ground
            .store
            .write(|tx| async move { audit::record_by(&tx, account, key, AuditAct::EntryViewed, name, now).await })
            .await?;
    }
    detail(ground, inside, target).await
}

/// What the viewer gets of an entry.
pub(super) async fn detail(ground: &Ground, inside: &Inside, target: &Target) -> Result<Detail, Fault> {
    let role = inside.role;
    let departments = farms::departments(ground.store.read(), &inside.farm).await?;
    let row = row(&target.entry()?, role, target.is_own, &departments);
    let fields = [ProfileField::Phone].into_iter().chain(ProfileField::OPTIONAL);
    let facts = fields.map(|field| {
        let whole = match field {
            // By its name; whether it is hidden is decided below, as for every field.
            ProfileField::Department => {
                let noted = departments.iter().find(|department| Some(department.id) == target.member.department);
                noted.map(|department| department.name.clone())
            }
            _ => target.value(&target.profile, field)?,
        };
        Ok(fact(target, role, field, whole))
    });
    let facts = facts.collect::<Result<Vec<_>, Fault>>()?;
    let may_act = may_act(role, row.role).is_ok();
    let sees_department = target.is_own || target.audiences.include(ProfileField::Department, role);
    Ok(Detail {
        version: target.member.version,
        is_own: target.is_own,
        username: if target.is_own || role.administers() { target.account.username()? } else { String::new() },
        has_password: target.account.row.password.is_some(),
        facts,
        department: target.member.department.filter(|_| sees_department).map(|id| id.to_string()),
        may_edit: may_act,
        may_grant: grantable(role, row.role, target.is_own),
        may_suspend: may_act && !target.is_own,
        joined_at: target.member.joined_at,
        row,
    })
}

fn fact(target: &Target, viewer: Role, field: ProfileField, whole: Option<String>) -> FactView {
    let is_hidden = !target.is_own && !target.audiences.include(field, viewer);
    let masked = whole.as_deref().filter(|_| !target.is_own).and_then(|whole| mask(field, whole));
    let (shown, value) = match (is_hidden, masked, whole) {
        (true, _, _) => (Shown::Hidden, None),
        (false, _, None) => (Shown::Empty, None),
        (false, Some(masked), _) => (Shown::Masked, Some(masked)),
        (false, None, whole) => (Shown::Whole, whole),
    };
    let may_act = target.member.role().is_ok_and(|role| may_act(viewer, role).is_ok());
    FactView {
        field,
        shown,
        value: value.unwrap_or_default(),
        revealable: shown == Shown::Masked && may_act,
        audience: target.audiences.of(field),
    }
}
