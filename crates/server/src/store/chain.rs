//! Append-only chains: the consent ledger and the audit log (rows C5, B9).
//!
//! Each scope (an account; later a farm) has a chain of its own. A line's hash covers the line as it is stored, sealed
//! body and all, and the hash before it; so destroying the key that sealed the bodies does not break the chain.

use sea_orm::{
    ConnectionTrait, ExprTrait, FromQueryResult, StatementBuilder,
    sea_query::{Expr, Order, Query},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, write::keep_existing};

/// One of the two chains of a scope.
#[derive(Clone, Copy, Debug)]
pub struct Chain {
    /// Table of the lines.
    pub events: &'static str,
    /// Table of the newest line of each scope.
    heads: &'static str,
    /// Whether old lines are forgotten: then what is left proves itself, and says that there was more before it.
    forgets: bool,
}

/// The consent ledger, kept for ever.
pub const CONSENTS: Chain = Chain { events: "consent_event", heads: "consent_head", forgets: false };
/// The audit log; the purge forgets its old lines (row F4).
pub const AUDIT: Chain = Chain { events: "audit_event", heads: "audit_head", forgets: true };

/// One line as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Line {
    /// Its place in the chain, from 1.
    pub seq: i64,
    /// Names the line; its sealed body is bound to it.
    pub id: Uuid,
    /// When, UTC milliseconds.
    pub at: i64,
    /// The sealed body.
    pub body: Vec<u8>,
    /// Hash of the line before; 32 zero bytes before the first.
    pub prev: Vec<u8>,
    /// Hash of this line.
    pub hash: Vec<u8>,
}

impl Line {
    /// What `hash` must be.
    pub fn computed_hash(&self, chain: Chain, scope: Uuid) -> Vec<u8> {
        Sha256::new()
            .chain_update(chain.events)
            .chain_update(scope)
            .chain_update(self.seq.to_le_bytes())
            .chain_update(self.id)
            .chain_update(self.at.to_le_bytes())
            .chain_update(&self.prev)
            .chain_update(&self.body)
            .finalize()
            .to_vec()
    }
}

#[derive(FromQueryResult)]
struct Head {
    seq: i64,
    hash: Vec<u8>,
}

#[derive(FromQueryResult)]
struct Kept {
    lines: i64,
}

/// Adds a line and moves the head to it.
pub async fn append(tx: &Tx, chain: Chain, scope: Uuid, id: Uuid, at: i64, body: Vec<u8>) -> Result<(), StoreError> {
    let head = lock_head(tx, chain, scope).await?;
    let mut line = Line { seq: head.seq + 1, id, at, body, prev: head.hash, hash: Vec::new() };
    line.hash = line.computed_hash(chain, scope);
    let (seq, hash) = (line.seq, line.hash.clone());

    let insert = Query::insert()
        .into_table(chain.events)
        .columns(["scope", "seq", "id", "at", "body", "prev", "hash"])
        .values_panic([
            scope.into(),
            line.seq.into(),
            line.id.into(),
            line.at.into(),
            line.body.into(),
            line.prev.into(),
            line.hash.into(),
        ])
        .to_owned();
    run(tx, &insert).await?;

    let advance = Query::update()
        .table(chain.heads)
        .value("seq", seq)
        .value("hash", hash)
        .and_where(Expr::col("scope").eq(scope))
        .and_where(Expr::col("seq").eq(head.seq))
        .to_owned();
    match run(tx, &advance).await? {
        1 => Ok(()),
        _ => Err(StoreError::RecordNotUpdated),
    }
}

/// The first line of a chain.
#[derive(Clone)]
pub struct FirstLine {
    /// Whose chain it is.
    pub scope: Uuid,
    /// Names the line.
    pub id: Uuid,
    /// When, UTC milliseconds.
    pub at: i64,
    /// The sealed body.
    pub body: Vec<u8>,
}

/// Begins many chains at once, of scopes that have none.
pub async fn begin_many(tx: &Tx, chain: Chain, lines: Vec<FirstLine>) -> Result<(), StoreError> {
    let mut events = Query::insert()
        .into_table(chain.events)
        .columns(["scope", "seq", "id", "at", "body", "prev", "hash"])
        .to_owned();
    let mut heads = Query::insert().into_table(chain.heads).columns(["scope", "seq", "hash"]).to_owned();
    for FirstLine { scope, id, at, body } in lines {
        let line = Line { seq: 1, id, at, body, prev: vec![0; 32], hash: Vec::new() };
        let hash = line.computed_hash(chain, scope);
        heads.values_panic([scope.into(), line.seq.into(), hash.clone().into()]);
        events.values_panic([
            scope.into(),
            line.seq.into(),
            id.into(),
            at.into(),
            line.body.into(),
            line.prev.into(),
            hash.into(),
        ]);
    }
    run(tx, &events).await?;
    run(tx, &heads).await.map(drop)
}

/// Makes the head if there is none, and keeps others off it until the transaction ends.
async fn lock_head(tx: &Tx, chain: Chain, scope: Uuid) -> Result<Head, StoreError> {
    let first = Query::insert()
        .into_table(chain.heads)
        .columns(["scope", "seq", "hash"])
        .values_panic([scope.into(), 0_i64.into(), vec![0_u8; 32].into()])
        .on_conflict(keep_existing(["scope"]))
        .to_owned();
    run(tx, &first).await?;
    let lock = Query::update()
        .table(chain.heads)
        .value("seq", Expr::col("seq"))
        .and_where(Expr::col("scope").eq(scope))
        .to_owned();
    run(tx, &lock).await?;
    let head =
        Query::select().columns(["seq", "hash"]).from(chain.heads).and_where(Expr::col("scope").eq(scope)).to_owned();
    Head::find_by_statement(tx.get_database_backend().build(&head))
        .one(&**tx)
        .await?
        .ok_or(StoreError::RecordNotUpdated)
}

async fn run(tx: &Tx, statement: &impl StatementBuilder) -> Result<u64, StoreError> {
    Ok(tx.execute(statement).await?.rows_affected())
}

/// Up to `limit` lines before `before`, newest first.
pub async fn page(
    reader: &impl Reader,
    chain: Chain,
    scope: Uuid,
    before: i64,
    limit: u64,
) -> Result<Vec<Line>, StoreError> {
    let lines = Query::select()
        .columns(["seq", "id", "at", "body", "prev", "hash"])
        .from(chain.events)
        .and_where(Expr::col("scope").eq(scope))
        .and_where(Expr::col("seq").lt(before))
        .order_by("seq", Order::Desc)
        .limit(limit)
        .to_owned();
    Line::find_by_statement(reader.get_database_backend().build(&lines)).all(reader).await
}

/// How many lines of the chain are kept.
pub async fn kept(reader: &impl Reader, chain: Chain, scope: Uuid) -> Result<i64, StoreError> {
    let lines = Query::select()
        .expr_as(Expr::col("seq").count(), "lines")
        .from(chain.events)
        .and_where(Expr::col("scope").eq(scope))
        .to_owned();
    let kept = Kept::find_by_statement(reader.get_database_backend().build(&lines)).one(reader).await?;
    Ok(kept.map_or(0, |kept| kept.lines))
}

/// How many lines the chain ever had: the place of its newest line.
pub async fn length(reader: &impl Reader, chain: Chain, scope: Uuid) -> Result<i64, StoreError> {
    let head =
        Query::select().columns(["seq", "hash"]).from(chain.heads).and_where(Expr::col("scope").eq(scope)).to_owned();
    let head = Head::find_by_statement(reader.get_database_backend().build(&head)).one(reader).await?;
    Ok(head.map_or(0, |head| head.seq))
}

/// Forgets the lines of all scopes from before `before` (UTC milliseconds), and says how many they were. A line that stands
/// behind a newer one stays until that one goes too: what is left of a chain never has a gap.
pub async fn forget(tx: &Tx, chain: Chain, before: i64) -> Result<u64, StoreError> {
    debug_assert!(chain.forgets, "{} is kept for ever", chain.events);
    let earlier = "earlier";
    let newer_before_it = Query::select()
        .expr(Expr::val(1))
        .from_as(chain.events, earlier)
        .and_where(Expr::col((earlier, "scope")).equals((chain.events, "scope")))
        .and_where(Expr::col((earlier, "seq")).lt(Expr::col((chain.events, "seq"))))
        .and_where(Expr::col((earlier, "at")).gte(before))
        .to_owned();
    let delete = Query::delete()
        .from_table(chain.events)
        .and_where(Expr::col((chain.events, "at")).lt(before))
        .and_where(Expr::exists(newer_before_it).not())
        .to_owned();
    run(tx, &delete).await
}

/// The first line of the chain that is not what it was when it was written, if any. A chain that forgets is read from the
/// oldest line that is left.
pub async fn first_broken(reader: &impl Reader, chain: Chain, scope: Uuid) -> Result<Option<i64>, StoreError> {
    let length = length(reader, chain, scope).await?;
    let mut lines = page(reader, chain, scope, i64::MAX, u64::MAX >> 1).await?;
    lines.reverse();
    let start = lines.first().filter(|_| chain.forgets);
    let mut prev = start.map_or_else(|| vec![0_u8; 32], |line| line.prev.clone());
    for (expected, line) in (start.map_or(1, |line| line.seq)..).zip(&lines) {
        let holds = line.seq == expected && line.prev == prev && line.hash == line.computed_hash(chain, scope);
        if !holds {
            return Ok(Some(expected));
        }
        prev.clone_from(&line.hash);
    }
    let is_whole = lines.last().map_or(length == 0 || chain.forgets, |newest| newest.seq == length);
    Ok((!is_whole).then_some(length))
}
