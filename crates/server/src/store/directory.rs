//! What a list of staff shows of each member, from the three tables that hold it.

use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, Iterable, QueryFilter, QuerySelect,
    sea_query::{Expr, ExprTrait, Query},
};
use uuid::Uuid;

use super::{
    Reader, StoreError,
    entity::{account, membership},
    memberships::Membership,
};

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

/// When a person was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, FromQueryResult)]
pub struct SeenRow {
    /// The person.
    pub account: Uuid,
    /// The last use, to the day.
    pub seen_at: i64,
}

/// The members of a farm that have changed after `version`, in no order; after 0 it is all of them.
pub async fn changed_after(reader: &impl Reader, farm: Uuid, version: i64) -> Result<Vec<MemberRow>, StoreError> {
    let is_theirs = Expr::col(("account", "id")).equals(("membership", "account"));
    let mut members = Query::select().from("membership").inner_join("account", is_theirs).to_owned();
    members.inner_join("profile", Expr::col(("profile", "account")).equals(("membership", "account")));
    members.columns(membership::Column::iter().map(|column| ("membership", column)));
    members.columns([("account", "phone"), ("account", "seen_at"), ("profile", "picture"), ("profile", "audiences")]);
    members.and_where(Expr::col(("membership", "farm")).eq(farm));
    members.and_where(Expr::col(("membership", "changed_at_version")).gt(version));
    MemberRow::find_by_statement(reader.get_database_backend().build(&members)).all(reader).await
}

/// Everybody, of whatever farm, whose last use was noted at `since` or later. Which of them are a farm's members is quicker
/// found in memory than by databases, which would go through all members of the farm.
pub async fn seen_since(reader: &impl Reader, since: i64) -> Result<Vec<SeenRow>, StoreError> {
    account::Entity::find()
        .select_only()
        .column_as(account::Column::Id, "account")
        .column(account::Column::SeenAt)
        .filter(account::Column::SeenAt.gte(since))
        .into_model()
        .all(reader)
        .await
}
