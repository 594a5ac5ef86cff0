//! What lies in the object storage.

use sea_orm_migration::{prelude::*, schema::*};

pub(super) struct Objects;

impl MigrationName for Objects {
    fn name(&self) -> &str {
        "m004_objects"
    }
}

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait, itself behind async_trait, leaves the lifetime unnamed")]
impl MigrationTrait for Objects {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("object")
            .col(uuid("id").primary_key())
            .col(uuid("account"))
            .col(big_integer_null("unused_since"))
            .to_owned();
        schema.create_table(table).await?;
        for column in ["account", "unused_since"] {
            let index = Index::create().name(format!("object_by_{column}")).table("object").col(column).to_owned();
            schema.create_index(index).await?;
        }
        Ok(())
    }
}
