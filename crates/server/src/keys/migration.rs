//! The schema of the key store.

use sea_orm_migration::{prelude::*, schema::*};

/// Brings the key store to the newest schema.
pub(super) struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(First)]
    }
}

struct First;

impl MigrationName for First {
    fn name(&self) -> &str {
        "k001_keys"
    }
}

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait, itself behind async_trait, leaves the lifetime unnamed")]
impl MigrationTrait for First {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let wrapped = Table::create()
            .table("wrapped_key")
            .col(uuid("id").primary_key())
            .col(blob("bytes"))
            .col(big_integer("created_at"))
            .col(boolean("in_use"))
            .to_owned();
        let destroyed = Table::create()
            .table("destroyed_key")
            .col(uuid("id").primary_key())
            .col(big_integer("destroyed_at"))
            .to_owned();
        let root = Table::create()
            .table("root_secret")
            .col(uuid("id").primary_key())
            .col(blob("bytes"))
            .col(text("master"))
            .to_owned();
        for table in [wrapped, destroyed, root] {
            schema.create_table(table).await?;
        }
        Ok(())
    }
}
