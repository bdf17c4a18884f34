//! Who holds a code that one institution only can have.

use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::error::DbError;
use super::session::Txn;

/// A code that is taken.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct HeldCode {
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// The code.
    #[diesel(sql_type = Text)]
    pub value: String,
    /// The unit whose institution has it.
    #[diesel(sql_type = Text)]
    pub unit_code: String,
    /// The institution, where the officer may see it.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub holder: Option<Uuid>,
    /// Its name, where the officer may see it.
    #[diesel(sql_type = Nullable<Text>)]
    pub name: Option<String>,
}

impl HeldCode {
    /// The key under which a list of identifiers has it: kind and value.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{} {}", self.kind, self.value)
    }
}

/// Of these codes, each as kind and value with a blank between, those that are taken in the nation. Codes of kinds that
/// several institutions may share are left out.
///
/// # Errors
/// Those of the database.
pub fn held_code_list(txn: &mut Txn<'_>, keys: &[String]) -> Result<Vec<HeldCode>, DbError> {
    let (kinds, values): (Vec<&str>, Vec<&str>) = keys.iter().filter_map(|key| key.split_once(' ')).unzip();
    if kinds.is_empty() {
        return Ok(Vec::new());
    }
    // The nation says that it is taken and by whose institution; which that is, the officer's own view says, or nobody.
    Ok(diesel::sql_query(report!("held_code_list"))
        .bind::<Array<Text>, _>(kinds)
        .bind::<Array<Text>, _>(values)
        .load(txn.connection)?)
}
