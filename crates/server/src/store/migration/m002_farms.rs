//! Profiles, farms and who belongs to them.

use sea_orm_migration::{prelude::*, schema::*};

pub(super) struct Farms;

impl MigrationName for Farms {
    fn name(&self) -> &str {
        "m002_farms"
    }
}

#[async_trait::async_trait]
#[expect(elided_lifetimes_in_paths, reason = "the trait, itself behind async_trait, leaves the lifetime unnamed")]
impl MigrationTrait for Farms {
    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let chosen = Table::alter().table("account").add_column(uuid_null("farm")).to_owned();
        schema.alter_table(chosen).await?;
        for table in tables() {
            schema.create_table(table).await?;
        }
        for index in indexes() {
            schema.create_index(index).await?;
        }
        let of_everybody = "INSERT INTO profile (account, version, audiences) SELECT id, 1, '' FROM account";
        schema.get_connection().execute_unprepared(of_everybody).await.map(drop)
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        Table::create()
            .table("profile")
            .col(uuid("account").primary_key())
            .col(big_integer("version"))
            .col(blob_null("name"))
            .col(blob_null("education"))
            .col(blob_null("gender"))
            .col(blob_null("date_of_birth"))
            .col(blob_null("email"))
            .col(blob_null("picture"))
            .col(text("audiences"))
            .to_owned(),
        Table::create()
            .table("farm")
            .col(uuid("id").primary_key())
            .col(uuid("key_id"))
            .col(blob("name"))
            .col(big_integer("lock"))
            .col(big_integer("members_version"))
            .col(big_integer("created_at"))
            .col(big_integer("version"))
            .to_owned(),
        Table::create()
            .table("department")
            .col(uuid("id").primary_key())
            .col(uuid("farm"))
            .col(blob("name"))
            .col(big_integer("version"))
            .to_owned(),
        Table::create()
            .table("membership")
            .col(uuid("id").primary_key())
            .col(uuid("farm"))
            .col(uuid("account"))
            .col(uuid("key_id"))
            .col(blob("name"))
            .col(blob_null("date_of_entry"))
            .col(uuid_null("department"))
            .col(text("role"))
            .col(text("state"))
            .col(big_integer("joined_at"))
            .col(big_integer("changed_at_version"))
            .col(big_integer("version"))
            .to_owned(),
        Table::create()
            .table("departure")
            .col(uuid("membership").primary_key())
            .col(uuid("farm"))
            .col(big_integer("changed_at_version"))
            .col(big_integer("at"))
            .to_owned(),
        Table::create()
            .table("invitation")
            .col(uuid("id").primary_key())
            .col(uuid("farm"))
            .col(blob("token_hash").unique_key())
            .col(blob("token"))
            .col(blob_null("phone"))
            .col(blob_null("number"))
            .col(text("role"))
            .col(uuid_null("department"))
            .col(uuid("asked_by"))
            .col(text("language"))
            .col(big_integer("sent_at"))
            .col(big_integer("expires_at"))
            .col(big_integer("version"))
            .to_owned(),
    ]
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
        index("department", &["farm"]),
        // A person has one place in a farm.
        index("membership", &["account", "farm"]).unique().to_owned(),
        index("membership", &["farm", "changed_at_version"]),
        index("membership", &["department"]),
        index("departure", &["farm", "changed_at_version"]),
        index("departure", &["at"]),
        index("invitation", &["farm"]),
        index("invitation", &["number"]),
        index("invitation", &["asked_by"]),
        index("invitation", &["expires_at"]),
    ]
}
