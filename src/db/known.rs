//! What the program can read, told to the database: words, rules and the facts of each track. The database holds what
//! officers write to it, and names what stands against it.

use diesel::prelude::*;
use diesel::query_dsl::methods::FilterDsl;
use diesel::sql_types::{Array, Text};
use diesel::upsert::excluded;
use serde::de::DeserializeOwned;

use super::error::DbError;
use super::functions::readable_hold;
use super::schema::{known_word, rule_kind};
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
use crate::domain::tracks::moves::rules;
use crate::domain::tracks::state_code;
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
    diesel::select(readable_hold()).execute(connection)?;
    let words = known_words().into_iter().map(|(kind, word)| (known_word::kind.eq(kind), known_word::word.eq(word)));
    diesel::insert_into(known_word::table)
        .values(words.collect::<Vec<_>>())
        .on_conflict_do_nothing()
        .execute(connection)?;
    let keys =
        RuleKey::ALL.iter().map(|key| (rule_kind::rule_key.eq(key.code()), rule_kind::kind.eq(key.kind().code())));
    diesel::insert_into(rule_kind::table)
        .values(keys.collect::<Vec<_>>())
        .on_conflict(rule_kind::rule_key)
        .do_update()
        .set(rule_kind::kind.eq(excluded(rule_kind::kind)))
        .filter(rule_kind::kind.ne(excluded(rule_kind::kind)))
        .execute(connection)?;
    deciders_fill(connection)
}

/// Tells the database who decides each move.
fn deciders_fill(connection: &mut PgConnection) -> Result<(), DbError> {
    let (mut tracks, mut befores, mut afters, mut deciders) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for rule in rules() {
        let kinds: Vec<&str> = rule.deciders().iter().map(|kind| kind.code()).collect();
        let kinds = kinds.join(" ");
        for (from, to) in rule.from.iter().flat_map(|from| rule.to.iter().map(move |to| (*from, *to))) {
            tracks.push(to.track().code());
            befores.push(state_code(from));
            afters.push(to.to_string());
            deciders.push(kinds.clone());
        }
    }
    diesel::sql_query(statement!("deciders_fill"))
        .bind::<Array<Text>, _>(tracks)
        .bind::<Array<Text>, _>(befores)
        .bind::<Array<Text>, _>(afters)
        .bind::<Array<Text>, _>(deciders)
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
