//! When people used Wepig last, to the day: sessions, which know it to the minute, are erased when they end.

use sea_orm_migration::{prelude::*, schema::*};

pub(super) struct Seen;

impl MigrationName for Seen {
    fn name(&self) -> &str {
        "m003_seen"
    }
}

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait, itself behind async_trait, leaves the lifetime unnamed")]
impl MigrationTrait for Seen {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let seen = Table::alter().table("account").add_column(big_integer_null("seen_at")).to_owned();
        schema.alter_table(seen).await?;
        let by_time = Index::create().name("account_by_seen_at").table("account").col("seen_at").to_owned();
        schema.create_index(by_time).await
    }
}
