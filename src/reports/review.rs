//! The review queue: what imports could read but not decide.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use uuid::Uuid;

use crate::db::institution::{candidate_list, short_number_list};
use crate::db::ledger::chain_list;
use crate::db::review::{
    ReviewFilter, ReviewRow, Sighted, SourceRow, review_count_list, review_find, review_list, sighted_list, source_list,
};
use crate::db::{DbError, Txn};
use crate::domain::engine::timeline::{Standing, standing};
use crate::domain::institution::dossier::{Dossier, dossier};
use crate::domain::institution::review::ReviewKind;
use crate::domain::institution::state::InstitutionState;
use crate::domain::institution::succession::SuccessionGiven;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;
use crate::domain::value::short_number::ShortNumber;

/// An item of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The item as kept.
    pub row: ReviewRow,
    /// Why it could not be decided.
    pub kind: ReviewKind,
    /// The file, where the officer may see the import.
    pub source: Option<SourceRow>,
    /// In how many files it was seen, first and last.
    pub sighted: Option<Sighted>,
    pub found: FoundOut,
}

/// What an import found out about a row, as far as it is told. What is not there, or not understood, is left out: an
/// item is shown in any case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundOut {
    /// Institutions it may be.
    pub candidates: Vec<Uuid>,
    /// Words of the row, each with whose it is: nobody's, if there are none.
    pub points: Vec<(String, Vec<Uuid>)>,
    /// A code that fails its check digit.
    pub doubtful: Option<String>,
    /// A number of the row, and the names that it stands beside in its file.
    pub shared: Option<(String, Vec<String>)>,
    /// The names of the institutions it may be, of those that the officer sees.
    pub names: HashMap<Uuid, String>,
    /// The code that one has which the officer does not see, and the unit to ask.
    pub held: Option<(String, String)>,
    /// The state that stands, since when, and on what basis.
    pub stands: Option<(InstitutionState, Effective, String)>,
    /// The state and day the row claims.
    pub claims: Option<(InstitutionState, NaiveDate)>,
    /// The word of the list that decides nothing.
    pub word: Option<String>,
    /// A remark of the list.
    pub flag: Option<String>,
    /// The place that names no division.
    pub place: Option<String>,
    /// The reason of the record, that of the row, and the graver of the two.
    pub reasons: Option<(Reason, Reason, Reason)>,
    /// What the row says otherwise: which word, what the row has, and what the record has.
    pub differs: Vec<(String, String, String)>,
    /// Who came after the institution, as the row says.
    pub succession: Option<SuccessionGiven>,
    /// The day of the list that lacks it, and the file and row of the reading before that has it.
    pub gone: Option<(NaiveDate, String, i64)>,
    /// The rule in the way, or the day that differs.
    pub refusal: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// Its items, by file and row.
    pub items: Vec<Item>,
    /// How many there are of each kind, whether or not shown; kinds without any are left out.
    pub counts: Vec<(ReviewKind, i64)>,
}

impl Queue {
    /// How many there are, whether or not shown.
    #[must_use]
    pub fn count(&self) -> i64 {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

/// Reads the queue.
///
/// # Errors
/// Those of the database.
pub fn queue(txn: &mut Txn<'_>, filter: &ReviewFilter) -> Result<Queue, DbError> {
    let rows = review_list(txn, filter)?;
    let items = items_of(txn, rows)?;
    let mut counts = review_count_list(txn, filter)?
        .into_iter()
        .map(|(kind, count)| Ok((kind.parse()?, count)))
        .collect::<Result<Vec<(ReviewKind, i64)>, DbError>>()?;
    counts.sort_unstable();
    Ok(Queue { items, counts })
}

/// Items with what is known around them.
fn items_of(txn: &mut Txn<'_>, rows: Vec<ReviewRow>) -> Result<Vec<Item>, DbError> {
    let mut imports: Vec<Uuid> = rows.iter().map(|row| row.import_id).collect();
    imports.sort_unstable();
    imports.dedup();
    let sources: HashMap<Uuid, SourceRow> =
        source_list(txn, &imports)?.into_iter().map(|source| (source.import_id, source)).collect();
    let reviews: Vec<Uuid> = rows.iter().map(|row| row.review_id).collect();
    let mut sighted: HashMap<Uuid, Sighted> =
        sighted_list(txn, &reviews)?.into_iter().map(|seen| (seen.review_id, seen)).collect();
    let mut items: Vec<Item> = rows
        .into_iter()
        .map(|row| {
            Ok(Item {
                kind: row.kind.parse()?,
                source: sources.get(&row.import_id).cloned(),
                sighted: sighted.remove(&row.review_id),
                found: detail_read(&row.detail),
                row,
            })
        })
        .collect::<Result<_, DbError>>()?;
    names_find(txn, &mut items)?;
    Ok(items)
}

/// An institution that the row of an item may be about, as the record has it.
#[derive(Debug, Clone)]
pub struct CandidateShown {
    pub subject: Uuid,
    pub number: Option<ShortNumber>,
    /// Its names, numbers and places.
    pub dossier: Dossier,
    /// Its moves, by day.
    pub moves: Vec<Standing>,
}

/// An item with the institutions that it may be about.
#[derive(Debug, Clone)]
pub struct ItemShown {
    pub item: Item,
    pub candidates: Vec<CandidateShown>,
}

/// One item; `None` where there is none, or it is not the officer's to see.
///
/// # Errors
/// Those of the database.
pub fn item(txn: &mut Txn<'_>, review: Uuid) -> Result<Option<ItemShown>, DbError> {
    let rows: Vec<ReviewRow> = review_find(txn, review)?.into_iter().collect();
    let Some(item) = items_of(txn, rows)?.pop() else {
        return Ok(None);
    };
    let of_points = item.found.points.iter().flat_map(|(_, of)| of);
    let mut asked: Vec<Uuid> =
        item.found.candidates.iter().chain(of_points).chain(&item.row.subject_id).copied().collect();
    asked.sort_unstable();
    asked.dedup();
    let chains = if asked.is_empty() { BTreeMap::new() } else { chain_list(txn, &asked)? };
    let numbers = short_number_list(txn, &asked)?;
    let candidates = asked.iter().filter_map(|subject| {
        let entries = &chains.get(subject)?.entries;
        let number = numbers.get(subject).copied();
        Some(CandidateShown { subject: *subject, number, dossier: dossier(entries), moves: standing(entries) })
    });
    Ok(Some(ItemShown { candidates: candidates.collect(), item }))
}

/// Finds how those are called whose words a row has.
fn names_find(txn: &mut Txn<'_>, items: &mut [Item]) -> Result<(), DbError> {
    let mut asked: Vec<Uuid> =
        items.iter().flat_map(|item| &item.found.points).flat_map(|(_, of)| of).copied().collect();
    asked.sort_unstable();
    asked.dedup();
    if asked.is_empty() {
        return Ok(());
    }
    let names: HashMap<Uuid, String> =
        candidate_list(txn, &asked)?.into_iter().map(|one| (one.subject_id, one.name)).collect();
    for item in items {
        let of = item.found.points.iter().flat_map(|(_, of)| of);
        item.found.names = of.filter_map(|id| Some((*id, names.get(id)?.clone()))).collect();
    }
    Ok(())
}

/// Reads what an import found out.
#[must_use]
pub fn detail_read(detail: &str) -> FoundOut {
    let Ok(detail) = serde_json::from_str::<serde_json::Value>(detail) else {
        return FoundOut::default();
    };
    let text =
        |value: &serde_json::Value, key: &str| value.get(key).and_then(serde_json::Value::as_str).map(str::to_owned);
    let stands = detail.get("stands").and_then(|stands| {
        let state = text(stands, "state")?.parse().ok()?;
        let on = text(stands, "since")?.parse().ok()?;
        let precision = text(stands, "precision").and_then(|word| word.parse().ok());
        let since = Effective { on, precision: precision.unwrap_or(crate::domain::value::effective::Precision::Exact) };
        Some((state, since, text(stands, "basis").unwrap_or_default()))
    });
    let claims = detail.get("claims").and_then(|claims| {
        let state = text(claims, "state")?.parse().ok()?;
        Some((state, text(claims, "on")?.parse().ok()?))
    });
    let ids = |value: Option<&serde_json::Value>| -> Vec<Uuid> {
        let ids = value.and_then(serde_json::Value::as_array).into_iter().flatten();
        ids.filter_map(|id| id.as_str().and_then(|id| id.parse().ok())).collect()
    };
    let texts = |value: &serde_json::Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    };
    let points = detail.get("points").and_then(serde_json::Value::as_array).into_iter().flatten();
    let differing = detail.get("differs").and_then(serde_json::Value::as_array).into_iter().flatten();
    FoundOut {
        candidates: ids(detail.get("candidates")),
        points: points.filter_map(|point| Some((text(point, "word")?, ids(point.get("of"))))).collect(),
        doubtful: text(&detail, "doubtful"),
        shared: text(&detail, "number").zip(detail.get("names").map(texts)),
        names: HashMap::new(),
        held: text(&detail, "code").zip(text(&detail, "unit")),
        stands,
        claims,
        word: text(&detail, "word"),
        flag: text(&detail, "flag"),
        place: text(&detail, "place"),
        reasons: detail.get("reasons").and_then(|of| {
            let reason = |key: &str| text(of, key)?.parse::<Reason>().ok();
            Some((reason("record")?, reason("row")?, reason("proposed")?))
        }),
        differs: differing
            .filter_map(|one| Some((text(one, "what")?, text(one, "row")?, text(one, "record")?)))
            .collect(),
        succession: detail.get("succession").and_then(|given| serde_json::from_value(given.clone()).ok()),
        gone: detail.get("gone").and_then(|gone| {
            let row = gone.get("row")?.as_i64()?;
            Some((text(gone, "on")?.parse().ok()?, text(gone, "file")?, row))
        }),
        refusal: text(&detail, "refusal").or_else(|| text(&detail, "found")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_import_found_is_read_as_far_as_it_is_told() {
        let found = detail_read(
            r#"{"stands": {"state": "exited", "since": "2019-03-15", "precision": "not-later-than", "basis": "名单"},
                "claims": {"state": "cleared", "on": "2019-06-30"}, "found": "no case", "other": [1, 2]}"#,
        );
        let (state, since, basis) = found.stands.unwrap();
        assert_eq!(
            (state, since.on.to_string().as_str(), basis.as_str()),
            (InstitutionState::Exited, "2019-03-15", "名单")
        );
        assert_eq!(found.claims.unwrap().0, InstitutionState::Cleared);
        assert_eq!(found.refusal.as_deref(), Some("no case"));
    }

    #[rstest::rstest]
    #[case("")]
    #[case("[]")]
    #[case(r#"{"candidates": "x", "stands": null, "claims": {"state": "gone", "on": 3}, "word": 1}"#)]
    fn what_is_not_understood_is_left_out(#[case] detail: &str) {
        assert_eq!(detail_read(detail), FoundOut::default());
    }
}
