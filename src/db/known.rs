//! What the program can read, told to the database: words, rules and the facts of each track. The database holds what
//! officers write to it, and names what stands against it.

use diesel::prelude::*;
use diesel::sql_types::{Array, Text};
use serde::de::DeserializeOwned;

use super::error::DbError;
use crate::domain::case::fact::{CaseFact, HardReason, Route};
use crate::domain::case::item::Item;
use crate::domain::case::outcome::Outcome;
use crate::domain::case::state::ClearanceState;
use crate::domain::clock::ClockKind;
use crate::domain::concern::{ConcernCategory, ConcernFact};
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::fact::Fact;
use crate::domain::institution::handover::HandOverList;
use crate::domain::institution::review::{Resolution, ReviewKind};
use crate::domain::lead::fact::LeadFact;
use crate::domain::pilot::fact::PilotFact;
use crate::domain::rulebook::RuleKey;
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::effective::Precision;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::reason::Reason;

macro_rules! of_words {
    ($($kind:literal: $words:ty),+ $(,)?) => {
        [$(($kind, <$words>::ALL.iter().map(|word| word.code().to_owned()).collect::<Vec<_>>())),+]
    };
}

/// Every word the program can read where the database holds one, each with what it is a word of.
#[must_use]
pub fn known_words() -> Vec<(&'static str, String)> {
    let words = of_words! {
        "reason": Reason,
        "precision": Precision,
        "evidence": EvidenceKind,
        "identifier": IdentifierKind,
        "stage": ClearanceState,
        "route": Route,
        "hard-reason": HardReason,
        "outcome": Outcome,
        "item": Item,
        "clock": ClockKind,
        "category": ConcernCategory,
        "list": HandOverList,
        "class": DisposalClass,
        "registration": RegistrationStatus,
        "review": ReviewKind,
        "resolution": Resolution,
    };
    let facts = [
        ("fact-institution", tags::<Fact>("fact")),
        ("fact-clearance", tags::<CaseFact>("fact")),
        ("fact-pilot", tags::<PilotFact>("fact")),
        ("fact-lead", tags::<LeadFact>("fact")),
        ("fact-unit", tags::<UnitFact>("fact")),
        ("issue", tags::<ConcernFact>("issue")),
    ];
    words.into_iter().chain(facts).flat_map(|(kind, words)| words.into_iter().map(move |word| (kind, word))).collect()
}

/// The tags by which the kinds of a fact are told apart: the reader itself says them, of a tag that is none.
fn tags<T: DeserializeOwned>(tag: &str) -> Vec<String> {
    let Err(said) = serde_json::from_value::<T>(serde_json::json!({ tag: "" })) else {
        return Vec::new();
    };
    let said = said.to_string();
    let known = said.split_once("expected").map_or("", |(_, known)| known);
    known.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Tells the database what the program can read.
///
/// # Errors
/// Those of the database.
pub(super) fn known_fill(connection: &mut PgConnection) -> Result<(), DbError> {
    diesel::sql_query("SELECT readable_hold()").execute(connection)?;
    let (kinds, words): (Vec<&str>, Vec<String>) = known_words().into_iter().unzip();
    diesel::sql_query("INSERT INTO known_word (kind, word) SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING")
        .bind::<Array<Text>, _>(kinds)
        .bind::<Array<Text>, _>(words)
        .execute(connection)?;
    let keys = RuleKey::ALL;
    diesel::sql_query(
        "INSERT INTO rule_kind (rule_key, kind) SELECT * FROM unnest($1, $2) AS known (rule_key, kind) \
         ON CONFLICT (rule_key) DO UPDATE SET kind = excluded.kind WHERE rule_kind.kind <> excluded.kind",
    )
    .bind::<Array<Text>, _>(keys.iter().map(|key| key.code()).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(keys.iter().map(|key| key.kind().code()).collect::<Vec<_>>())
    .execute(connection)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_facts_of_every_track_are_known_by_their_tags() {
        let words = known_words();
        for (kind, word) in [
            ("fact-institution", "named"),
            ("fact-institution", "transfer-offered"),
            ("fact-institution", "aspect"),
            ("class", "ar-filed"),
            ("registration", "revoked"),
            ("fact-clearance", "claim-filed"),
            ("fact-unit", "tolled"),
            ("fact-unit", "month-approved"),
            ("issue", "raised"),
            ("reason", "registered"),
        ] {
            assert!(words.contains(&(kind, word.to_owned())), "{kind} {word}");
        }
        for kind in ["fact-pilot", "fact-lead"] {
            assert!(words.iter().filter(|(of, _)| *of == kind).count() > 2, "{kind}");
        }
    }
}
