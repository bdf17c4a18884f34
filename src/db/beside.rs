//! What is neither entry nor drawn row and can still be said from elsewhere: the rows of subjects and who holds a code, from what
//! entries draw; and what the program declares and the database repeats.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use diesel::sql_types::{Array, Integer, Nullable, Text, Uuid as SqlUuid};
use uuid::Uuid;

use super::calendar::calendar_declared;
use super::error::DbError;
use super::known::known_words;
use super::session::Txn;
use crate::domain::rulebook::{RULEBOOK_DEFAULTS, RuleKey};
use crate::domain::tracks::moves::{rule_of, states_of};
use crate::domain::tracks::{Track, state_code};
use crate::domain::unit::NATION;
use crate::domain::value::identifier::IdentifierKind;

/// Tables of which rows are not what they would be, with how many.
pub type Beside = BTreeMap<String, usize>;

/// A table and a row of it as text.
type Line = (String, String);

#[derive(QueryableByName)]
struct LineRow {
    #[diesel(sql_type = Text)]
    what: String,
    #[diesel(sql_type = Text)]
    line: String,
}

/// Subjects of these units, or of all, whose row is not what their entries say.
///
/// # Errors
/// Those of the database.
pub fn subject_differing_list(txn: &mut Txn<'_>, units: Option<&[String]>) -> Result<Vec<Uuid>, DbError> {
    subjects_differing(txn.connection, units)
}

fn subjects_differing(connection: &mut PgConnection, units: Option<&[String]>) -> Result<Vec<Uuid>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
    }
    let rows: Vec<Row> =
        diesel::sql_query(report!("subject_differing")).bind::<Nullable<Array<Text>>, _>(units).load(connection)?;
    Ok(rows.into_iter().map(|row| row.subject_id).collect())
}

/// What differs, for the owner.
pub(super) fn beside_differing(connection: &mut PgConnection) -> Result<Beside, DbError> {
    let mut found = declared_differing(connection)?;
    let subjects = subjects_differing(connection, None)?.len();
    let holders = holders_differing(connection)?;
    found.extend([("subject".to_owned(), subjects), ("identifier_holder".to_owned(), holders)]);
    found.retain(|_, rows| *rows > 0);
    Ok(found)
}

fn holders_differing(connection: &mut PgConnection) -> Result<usize, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
    }
    let rows: Vec<Row> = diesel::sql_query(report!("holder_differing")).load(connection)?;
    Ok(rows.into_iter().map(|row| row.subject_id).collect::<BTreeSet<_>>().len())
}

/// Rows that are missing of what the program declares, and rows that it does not declare. Words and rules that an older program
/// knew may stay.
fn declared_differing(connection: &mut PgConnection) -> Result<Beside, DbError> {
    let rows: Vec<LineRow> = diesel::sql_query(report!("beside_line_list")).load(connection)?;
    let stored: BTreeSet<Line> = rows.into_iter().map(|row| (row.what, row.line)).collect();
    let declared = declared_lines(&years_replaced(connection)?);
    let is_left = |(what, _): &&Line| !matches!(what.as_str(), "known_word" | "rule_kind");
    let mut found = Beside::new();
    for (what, _) in declared.difference(&stored).chain(stored.difference(&declared).filter(is_left)) {
        let rows = found.entry(what.clone()).or_insert(0);
        *rows += 1;
    }
    Ok(found)
}

fn years_replaced(connection: &mut PgConnection) -> Result<Vec<i32>, DbError> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Integer)]
        year: i32,
    }
    let rows: Vec<Row> = diesel::sql_query(report!("calendar_replaced_list")).load(connection)?;
    Ok(rows.into_iter().map(|row| row.year).collect())
}

fn declared_lines(replaced: &[i32]) -> BTreeSet<Line> {
    let line = |what: &str, line: String| (what.to_owned(), line);
    let mut all = BTreeSet::new();
    for track in Track::ALL {
        let states = states_of(*track);
        for from in std::iter::once(None).chain(states.iter().copied().map(Some)) {
            all.extend(states.iter().filter_map(|to| {
                let rule = rule_of(from, *to)?;
                let deciders: String = rule.deciders().iter().map(|kind| format!(" {}", kind.code())).collect();
                let of = format!("{} {} {to} {}{deciders}", to.track(), state_code(from), rule.number);
                Some(line("transition_rule", of))
            }));
        }
    }
    all.extend(known_words().into_iter().map(|(kind, word)| line("known_word", format!("{kind} {word}"))));
    all.extend(RuleKey::ALL.iter().map(|key| line("rule_kind", format!("{} {}", key.code(), key.kind().code()))));
    let exclusive = IdentifierKind::ALL.iter().filter(|kind| kind.is_exclusive());
    all.extend(exclusive.map(|kind| line("exclusive_kind", kind.code().to_owned())));
    all.extend(RULEBOOK_DEFAULTS.iter().map(|rule| {
        line("rulebook", format!("{} {NATION} {} {} {}", rule.key.code(), rule.since, rule.value, rule.source))
    }));
    let (years, days) = calendar_declared(replaced);
    all.extend(years.into_iter().map(|year| line("calendar_year", year)));
    all.extend(days.into_iter().map(|day| line("calendar_day", day)));
    all
}
