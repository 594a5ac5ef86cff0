//! The first schema. Columns are BIGINT (UTC milliseconds, counts, versions), UUIDv7, BLOB, TEXT (ASCII codes) and
//! nothing else, so that SQLite and PostgreSQL mean the same by them.

use sea_orm_migration::{prelude::*, schema::*};

pub(super) struct First;

impl MigrationName for First {
    fn name(&self) -> &str {
        "m001_accounts"
    }
}

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait, itself behind async_trait, leaves the lifetime unnamed")]
impl MigrationTrait for First {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in tables() {
            schema.create_table(table).await?;
        }
        for index in indexes() {
            schema.create_index(index).await?;
        }
        Ok(())
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("account")
            .col(uuid("id").primary_key())
            .col(uuid("key_id"))
            .col(blob("username"))
            .col(blob("phone"))
            .col(blob_null("password"))
            .col(blob("age"))
            .col(text_null("language"))
            .col(text("policy_version"))
            .col(text("policy_language"))
            .col(big_integer("agreed_at"))
            .col(big_integer("created_at"))
            .col(big_integer("version"))
            .to_owned(),
        Table::create()
            .table("lookup")
            .col(text("kind"))
            .col(blob("hash"))
            .col(uuid("account"))
            .primary_key(Index::create().col("kind").col("hash"))
            .to_owned(),
        Table::create()
            .table("session")
            .col(uuid("id").primary_key())
            .col(blob("token_hash").unique_key())
            .col(uuid("account"))
            .col(big_integer("started_at"))
            .col(big_integer("seen_at"))
            .col(big_integer("expires_at"))
            .col(big_integer("proved_at"))
            .col(blob("device"))
            .col(blob("network"))
            .to_owned(),
        Table::create()
            .table("challenge")
            .col(uuid("id").primary_key())
            .col(blob("number"))
            .col(text("purpose"))
            .col(blob("secret"))
            .col(big_integer("created_at"))
            .col(big_integer("expires_at"))
            .col(big_integer("guesses"))
            .col(big_integer_null("spent_at"))
            .to_owned(),
        Table::create()
            .table("tally")
            .col(uuid("id").primary_key())
            .col(text("kind"))
            .col(blob("subject"))
            .col(big_integer("at"))
            .to_owned(),
        Table::create().table("gate").col(blob("subject").primary_key()).col(big_integer("at")).to_owned(),
        Table::create()
            .table("job")
            .col(uuid("id").primary_key())
            .col(text("kind"))
            .col(text("state"))
            .col(big_integer("run_at"))
            .col(big_integer("lease_until"))
            .col(big_integer("attempts"))
            .col(text("purpose"))
            .col(uuid_null("account"))
            .col(blob("payload"))
            .col(big_integer("created_at"))
            .to_owned(),
        Table::create()
            .table("idempotency")
            .col(blob("scope").primary_key())
            .col(blob("request"))
            .col(big_integer("status"))
            .col(uuid("resource"))
            .col(big_integer("created_at"))
            .to_owned(),
        chain_events("consent_event"),
        chain_heads("consent_head"),
        chain_events("audit_event"),
        chain_heads("audit_head"),
    ]
}

/// See `store::chain`: both ledgers have the same shape.
fn chain_events(table: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(uuid("scope"))
        .col(big_integer("seq"))
        .col(uuid("id"))
        .col(big_integer("at"))
        .col(blob("body"))
        .col(blob("prev"))
        .col(blob("hash"))
        .primary_key(Index::create().col("scope").col("seq"))
        .to_owned()
}

fn chain_heads(table: &'static str) -> TableCreateStatement {
    Table::create().table(table).col(uuid("scope").primary_key()).col(big_integer("seq")).col(blob("hash")).to_owned()
}

fn indexes() -> Vec<IndexCreateStatement> {
    let index = |table: &'static str, columns: &[&'static str]| {
        let mut index = Index::create();
        index.name(format!("{table}_by_{}", columns.join("_"))).table(table);
        for column in columns {
            index.col(*column);
        }
        index
    };
    vec![
        index("lookup", &["account"]),
        index("session", &["account"]),
        index("session", &["expires_at"]),
        index("challenge", &["number", "purpose"]),
        index("challenge", &["expires_at"]),
        index("tally", &["subject", "kind", "at"]),
        index("tally", &["at"]),
        index("gate", &["at"]),
        index("job", &["state", "run_at"]),
        index("job", &["account", "purpose"]),
        index("idempotency", &["created_at"]),
        index("audit_event", &["at"]),
    ]
}
