//! The door as plain SQL finds it: acts that no program made, given to the function that writes them.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use uuid::Uuid;

/// An act as a statement, whatever it says.
#[derive(Debug, Default)]
pub struct ByHand {
    about: Vec<Uuid>,
    rows: BTreeMap<&'static str, Vec<Value>>,
    added: BTreeMap<&'static str, Vec<Value>>,
}

impl ByHand {
    /// A new subject.
    pub fn subject(self, subject: Uuid, track: &str, unit: &str) -> Self {
        self.row(
            "subjects",
            json!({ "subject_id": subject, "track": track, "unit_code": unit, "short_number": 8_888_888 }),
        )
    }

    /// A new case of an institution.
    pub fn case(self, subject: Uuid, institution: Uuid, unit: &str) -> Self {
        let said = json!({ "track": "clearance", "kind": "move", "from_state": "none", "to_state": "open", "reason": "voluntary" });
        let case = json!({
            "subject_id": subject, "track": "clearance", "unit_code": unit, "parent_id": institution, "parent_seq": 1,
        });
        self.row("subjects", case).entry(subject, 1, &said)
    }

    /// An entry with what any needs, and what is said here.
    pub fn entry(mut self, subject: Uuid, seq: i32, said: &Value) -> Self {
        let mut entry = json!({
            "subject_id": subject, "seq": seq, "track": "institution", "kind": "fact", "effective_on": "2019-01-01",
            "precision": "exact", "recorded_at": "2019-01-01T00:00:00Z", "officer": "somebody_else", "basis": "x",
            "reason": "renamed", "act_id": subject, "payload": r#"{"fact":"named"}"#, "evidence": "[]",
        });
        if let (Some(entry), Some(said)) = (entry.as_object_mut(), said.as_object()) {
            entry.extend(said.clone());
        }
        self.about.push(subject);
        self.row("entries", entry)
    }

    /// Who has a subject.
    pub fn jurisdiction(self, subject: Uuid, unit: &str) -> Self {
        self.row("jurisdiction", json!({ "subject_id": subject, "unit_code": unit, "shared_units": [] }))
    }

    /// A merge.
    pub fn merged(self, subject: Uuid, into: Uuid) -> Self {
        self.row("merged", json!({ "subject_id": subject, "merged_into": into }))
    }

    /// A row of a derived table.
    pub fn drawn(mut self, table: &'static str, row: Value) -> Self {
        self.added.entry(table).or_default().push(row);
        self
    }

    fn row(mut self, part: &'static str, row: Value) -> Self {
        self.rows.entry(part).or_default().push(row);
        self
    }

    /// The statement, at a moment that is an expression of SQL.
    pub fn at(&self, moment: &str) -> String {
        let quoted =
            |rows: &Vec<Value>| format!("'{}'::json", Value::Array(rows.clone()).to_string().replace('\'', "''"));
        let part = |part| self.rows.get(part).map_or_else(|| "NULL".to_owned(), quoted);
        let about: Vec<String> = self.about.iter().map(|subject| format!("'{subject}'")).collect();
        let tables: Vec<String> = self.added.keys().map(|table| format!("'{table}'")).collect();
        let added: Vec<String> = self.added.values().map(quoted).collect();
        format!(
            "SELECT act_write({moment}, ARRAY[{}]::uuid[], {}, {}, {}, ARRAY[{}]::text[], NULL::json[], ARRAY[{}]::json[], {})",
            about.join(", "),
            part("subjects"),
            part("jurisdiction"),
            part("entries"),
            tables.join(", "),
            added.join(", "),
            part("merged"),
        )
    }
}
