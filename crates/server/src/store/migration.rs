//! The schema of the data, step by step. A step that was released is never edited.

mod m001_accounts;
mod m002_farms;
mod m003_seen;
mod m004_objects;

use sea_orm_migration::{MigrationTrait, MigratorTrait};

/// Brings a database to the newest schema.
pub(super) struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m001_accounts::First),
            Box::new(m002_farms::Farms),
            Box::new(m003_seen::Seen),
            Box::new(m004_objects::Objects),
        ]
    }
}
