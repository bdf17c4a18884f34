//! Figures that others published, kept as published: never overwritten, never made to agree (domain note §0.6).

use chrono::{DateTime, NaiveDate, Utc};

use super::statement_given::{Stated, Statement};
pub use super::statement_refusal::StatementRefusal;
use super::{Measure, Quantity};
use crate::domain::engine::entry::Entry;
use crate::domain::engine::timeline::effective_of;
use crate::domain::tracks::act::Act;
use crate::domain::unit::fact::UnitFact;

/// A statement of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementDrawn {
    /// The entry that recorded it.
    pub seq: i32,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    pub basis: String,
    pub statement: Statement,
}

/// The statements of a unit's chain that were recorded by a moment and are not struck, by the day they are for and then as
/// they were recorded.
#[must_use]
pub fn statements(entries: &[Entry], known_at: DateTime<Utc>) -> Vec<StatementDrawn> {
    let known: Vec<Entry> = entries.iter().filter(|entry| entry.recorded_at <= known_at).cloned().collect();
    let mut drawn: Vec<StatementDrawn> = known
        .iter()
        .filter(|entry| effective_of(entry, &known).is_some())
        .filter_map(|entry| {
            statement_of(&entry.act).map(|statement| StatementDrawn {
                seq: entry.seq,
                recorded_at: entry.recorded_at,
                basis: entry.basis.clone(),
                statement: statement.clone(),
            })
        })
        .collect();
    drawn.sort_by_key(|one| (one.statement.as_of, one.seq));
    drawn
}

const fn statement_of(act: &Act) -> Option<&Statement> {
    if let Act::Unit(UnitFact::StatementRecorded(statement)) = act { Some(statement) } else { None }
}

/// Whether a statement can be recorded on a day. Whether it is right is not asked: it is kept as published.
///
/// # Errors
/// The first thing wrong with it.
pub fn statement_judge(statement: &Statement, today: NaiveDate) -> Result<(), StatementRefusal> {
    if statement.source.trim().is_empty() {
        return Err(StatementRefusal::NoSource);
    }
    if statement.figures.is_empty() && statement.streak.is_none() {
        return Err(StatementRefusal::NoFigure);
    }
    let as_of = statement.as_of;
    if as_of > today {
        return Err(StatementRefusal::Ahead { as_of, today });
    }
    if let Some(baseline) = statement.baseline.filter(|baseline| *baseline >= as_of) {
        return Err(StatementRefusal::BaselineLate { baseline, as_of });
    }
    for (place, one) in statement.figures.iter().enumerate() {
        let measure = one.measure;
        let before = statement.figures.iter().take(place);
        if before.into_iter().any(|other| other.measure == measure) {
            return Err(StatementRefusal::Twice { measure });
        }
        let Some(percent) = one.percent else { continue };
        if statement.baseline.is_none() {
            return Err(StatementRefusal::NoBaseline { measure });
        }
        if percent < -100 {
            return Err(StatementRefusal::TooLow { measure, percent });
        }
    }
    Ok(())
}

/// Puts numbers and changes together, a figure for each measure in the order of the measures.
///
/// # Errors
/// [`StatementRefusal::Twice`].
pub fn stated(numbers: &[(Measure, Quantity)], percents: &[(Measure, i32)]) -> Result<Vec<Stated>, StatementRefusal> {
    let mut figures = Vec::new();
    for measure in Measure::ALL.iter().copied() {
        let mut number = numbers.iter().filter(|(of, _)| *of == measure);
        let mut percent = percents.iter().filter(|(of, _)| *of == measure);
        let one = Stated {
            measure,
            number: number.next().map(|(_, number)| *number),
            percent: percent.next().map(|(_, percent)| *percent),
        };
        if number.next().is_some() || percent.next().is_some() {
            return Err(StatementRefusal::Twice { measure });
        }
        if one.number.is_some() || one.percent.is_some() {
            figures.push(one);
        }
    }
    Ok(figures)
}

/// Why a text is no published figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not a measure and its figure, such as institutions=139")]
pub struct NotStated {
    pub text: String,
}

/// Reads a change in whole per cent: `-86`, `-86%`, `+3 %`, with any of the signs that stand for minus.
#[must_use]
pub fn percent_parse(text: &str) -> Option<i32> {
    let text = text.trim();
    let text = text.strip_suffix(['%', '％']).map_or(text, str::trim_end).replace(['−', '－'], "-");
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case("-86", Some(-86))]
    #[case("−86 %", Some(-86))]
    #[case("+3%", Some(3))]
    #[case("-86.4", None)]
    #[case("86 per cent", None)]
    fn a_change_is_whole_per_cent(#[case] text: &str, #[case] percent: Option<i32>) {
        assert_eq!(percent_parse(text), percent);
    }
}
