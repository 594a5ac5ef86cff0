//! What a list of staff shows of each member, from the three tables that hold it.

use futures_util::Stream;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, StreamTrait,
    sea_query::{Expr, ExprTrait, Query},
};
use uuid::Uuid;

use super::{Reader, StoreError, entity::account};

/// A member; what is personal is sealed under the key of the account. Nothing more is read than a list shows: with a
/// hundred thousand members every column costs tens of milliseconds.
#[derive(Clone, Debug, FromQueryResult)]
pub struct MemberRow {
    /// The membership.
    pub id: Uuid,
    /// The person.
    pub account: Uuid,
    /// The account's key.
    pub key_id: Uuid,
    /// Sealed: the name shown in the farm.
    pub name: Vec<u8>,
    /// Sealed: the date of entry, once noted.
    pub date_of_entry: Option<Vec<u8>>,
    /// The department, once noted.
    pub department: Option<Uuid>,
    /// The role, as the wire has it.
    pub role: String,
    /// The state, as the wire has it.
    pub state: String,
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

/// The members of a farm that have changed after `version`, in no order, as they are read; after 0 it is all of them.
pub async fn changed_after<R: Reader + StreamTrait>(
    reader: &R,
    farm: Uuid,
    version: i64,
) -> Result<impl Stream<Item = Result<MemberRow, StoreError>> + Send, StoreError> {
    let is_theirs = Expr::col(("account", "id")).equals(("membership", "account"));
    let mut members = Query::select().from("membership").inner_join("account", is_theirs).to_owned();
    members.inner_join("profile", Expr::col(("profile", "account")).equals(("membership", "account")));
    let of_member = ["id", "account", "key_id", "name", "date_of_entry", "department", "role", "state"];
    members.columns(of_member.map(|column| ("membership", column)));
    members.columns([("account", "phone"), ("account", "seen_at"), ("profile", "picture"), ("profile", "audiences")]);
    members.and_where(Expr::col(("membership", "farm")).eq(farm));
    members.and_where(Expr::col(("membership", "changed_at_version")).gt(version));
    MemberRow::find_by_statement(ConnectionTrait::get_database_backend(reader).build(&members)).stream(reader).await
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
