//! What a list of staff shows of each member, from the three tables that hold it.

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, Iterable, QueryFilter,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::membership, memberships::Membership};

/// A member; what is personal is sealed under the key of the account.
#[derive(Clone, Debug, FromQueryResult)]
pub struct MemberRow {
    /// The membership.
    #[sea_orm(nested)]
    pub member: Membership,
    /// Sealed: the number.
    pub phone: Vec<u8>,
    /// The last use, to the day.
    pub seen_at: Option<i64>,
    /// Sealed: what the picture's objects are called.
    pub picture: Option<Vec<u8>>,
    /// Who sees what.
    pub audiences: String,
}

/// When a member was seen.
#[derive(Clone, Copy, Debug, FromQueryResult)]
pub struct SeenRow {
    /// The membership.
    pub id: Uuid,
    /// The last use, to the day.
    pub seen_at: i64,
}

/// The members of a farm that have changed after `version`, in no order; after 0 it is all of them.
pub async fn changed_after(reader: &impl Reader, farm: Uuid, version: i64) -> Result<Vec<MemberRow>, StoreError> {
    let mut members = of_farm(farm);
    members.inner_join("profile", Expr::col(("profile", "account")).equals(("membership", "account")));
    members.columns(membership::Column::iter().map(|column| ("membership", column)));
    members.columns([("account", "phone"), ("account", "seen_at"), ("profile", "picture"), ("profile", "audiences")]);
    members.and_where(Expr::col(("membership", "changed_at_version")).gt(version));
    MemberRow::find_by_statement(reader.get_database_backend().build(&members)).all(reader).await
}

/// The members of a farm whose last use was noted at `since` or later.
pub async fn seen_since(reader: &impl Reader, farm: Uuid, since: i64) -> Result<Vec<SeenRow>, StoreError> {
    let mut seen = of_farm(farm);
    seen.columns([("membership", "id"), ("account", "seen_at")]);
    seen.and_where(Expr::col(("account", "seen_at")).gte(since));
    SeenRow::find_by_statement(reader.get_database_backend().build(&seen)).all(reader).await
}

/// Marks a member as changed in the farm's `members_version`. The entry itself is the same: its own version stays.
pub async fn renew(tx: &Tx, id: Uuid, members_version: i64) -> Result<(), StoreError> {
    membership::Entity::update_many()
        .col_expr(membership::Column::ChangedAtVersion, Expr::value(members_version))
        .filter(membership::Column::Id.eq(id))
        .exec(&**tx)
        .await
        .map(drop)
}

fn of_farm(farm: Uuid) -> SelectStatement {
    let is_theirs = Expr::col(("account", "id")).equals(("membership", "account"));
    let is_here = Expr::col(("membership", "farm")).eq(farm);
    Query::select().from("membership").inner_join("account", is_theirs).and_where(is_here).to_owned()
}
