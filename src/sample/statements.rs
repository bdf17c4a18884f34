//! What was published of the sector, as published, with its contradictions. These are real statements, kept in the
//! sample's record so that they can be compared with its invented returns.

use chrono::NaiveDate;

use super::calendar::day;
use super::load_approvals::UnitEntry;
use crate::domain::figures::statement_given::{Stated, Statement};
use crate::domain::figures::{Measure, Quantity};
use crate::domain::unit::NATION;
use crate::domain::unit::fact::UnitFact;
use crate::domain::value::reason::Reason;

/// A statement as it was published.
struct Said {
    published_on: NaiveDate,
    /// When it was recorded: the day, and the hour of it.
    recorded: (NaiveDate, u32),
    source: &'static str,
    as_of: NaiveDate,
    institutions: i64,
    /// Institutions, balance, lenders, borrowers: the change in per cent.
    percents: [Option<i32>; 4],
    streak: Option<u32>,
}

/// In the order of their recording.
fn said() -> Vec<Said> {
    let counted = |published_on, source, as_of, institutions| Said {
        published_on,
        recorded: (published_on, 3),
        source,
        as_of,
        institutions,
        percents: [None; 4],
        streak: None,
    };
    let press = "银保监会祝树民，2019年10月21日国务院政策例行吹风会";
    let flat = "银保监会李均锋，2019年11月12日";
    let again = "银保监会祝树民，2019年11月";
    let seed = "互金整治领导小组和网贷整治领导小组电视电话会议，中新社2020年4月24日";
    let autumn = "银保监会，2020年9月";
    let end = "银保监会刘福寿，2020年11月27日";
    vec![
        Said {
            percents: [None, Some(-48), Some(-53), Some(-35)],
            streak: Some(15),
            ..counted(day(2019, 10, 21), press, day(2019, 9, 30), 462)
        },
        Said {
            recorded: (day(2019, 11, 18), 3),
            percents: [Some(-60), Some(-50), Some(-55), None],
            ..counted(day(2019, 11, 12), flat, day(2019, 10, 31), 427)
        },
        Said {
            recorded: (day(2019, 11, 25), 3),
            percents: [Some(-59), Some(-49), Some(-55), None],
            streak: Some(16),
            ..counted(day(2019, 11, 22), again, day(2019, 10, 31), 427)
        },
        Said {
            percents: [Some(-86), Some(-75), Some(-80), Some(-62)],
            streak: Some(21),
            ..counted(day(2020, 4, 24), seed, day(2020, 3, 31), 139)
        },
        Said {
            recorded: (day(2020, 9, 21), 3),
            percents: [Some(-99), Some(-84), Some(-88), Some(-73)],
            streak: Some(26),
            ..counted(day(2020, 9, 16), autumn, day(2020, 8, 31), 15)
        },
        counted(day(2020, 11, 27), end, day(2020, 11, 16), 0),
    ]
}

/// The entries of the nation's chain, each with when it is recorded.
pub(super) fn statements() -> Vec<((NaiveDate, u32), UnitEntry<'static>)> {
    (1_usize..)
        .zip(said())
        .map(|(number, said)| {
            let entry = UnitEntry {
                unit: NATION,
                on: said.as_of,
                basis: super::grounds::basis(said.published_on, "公开报道", number),
                reason: Reason::Recorded,
                fact: UnitFact::StatementRecorded(statement(&said)),
            };
            (said.recorded, entry)
        })
        .collect()
}

fn statement(said: &Said) -> Statement {
    let figures = Measure::OF_A_UNIT
        .iter()
        .zip(said.percents)
        .filter_map(|(measure, percent)| {
            let counted = *measure == Measure::Institutions;
            let number = counted.then_some(Quantity::Count(said.institutions));
            (number.is_some() || percent.is_some()).then_some(Stated { measure: *measure, number, percent })
        })
        .collect();
    let compared = said.percents.iter().any(Option::is_some);
    Statement {
        source: said.source.to_owned(),
        as_of: said.as_of,
        baseline: compared.then(|| day(2018, 12, 31)),
        figures,
        streak: said.streak,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_recorded_in_order_and_not_before_they_were_published() {
        let said = said();
        assert!(said.windows(2).all(|pair| pair[0].recorded < pair[1].recorded));
        for one in &said {
            assert!(one.recorded.0 >= one.published_on && one.published_on > one.as_of);
        }
    }
}
