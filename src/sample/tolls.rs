//! The spring of 2020: clocks that stand still for the nation, for a province, for cities.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::calendar::{day, month_of};
use crate::actions::toll::{self, Toll, TollAct};
use crate::actions::{ActionError, Grounds};
use crate::db::{Access, Session};
use crate::domain::clock::ClockKind as K;
use crate::domain::clock::tolling::TollingGiven;
use crate::domain::value::evidence::{Evidence, EvidenceKind};

/// Wenzhou, whose grant ends early.
const WENZHOU: &str = "330300";

/// A grant of a unit.
struct Given {
    unit: &'static str,
    recorded: (NaiveDate, u32),
    from: NaiveDate,
    to: NaiveDate,
    approver: &'static str,
}

const CLOCKS: [K; 11] = [
    K::Age,
    K::Movement,
    K::Group,
    K::Verification,
    K::Plan,
    K::Vote,
    K::Contact,
    K::Execution,
    K::Acceptance,
    K::Exit,
    K::Conversion,
];

/// The grants in the order of their recording. Hubei's is renewed once; Harbin's is recorded after the fact.
fn given() -> [Given; 6] {
    let (nation, province, city) = ("样例国家专班", "样例省专班", "样例市专班");
    let grant = |unit, recorded, from, to, approver| Given { unit, recorded, from, to, approver };
    let (spring, april) = (day(2020, 1, 24), day(2020, 4, 9));
    [
        grant("CN", (day(2020, 1, 23), 9), spring, day(2020, 2, 29), nation),
        grant("420000", (day(2020, 1, 23), 10), spring, day(2020, 4, 8), nation),
        grant(WENZHOU, (day(2020, 1, 31), 9), day(2020, 2, 1), day(2020, 4, 15), province),
        grant("110000", (day(2020, 2, 27), 9), day(2020, 3, 1), day(2020, 4, 30), city),
        grant("420000", (day(2020, 4, 7), 9), april, day(2020, 6, 30), nation),
        grant("230100", (day(2020, 4, 21), 9), day(2020, 2, 1), day(2020, 4, 20), province),
    ]
}

/// Work in Wenzhou went on earlier than its grant allowed for: the last day, recorded on it.
fn wenzhou_ended() -> (NaiveDate, u32) {
    (day(2020, 3, 20), 9)
}

/// The grants recorded so far: the entry of the last one of each unit.
pub(super) type Granted = BTreeMap<String, i32>;

/// Records what is recorded between the act of a month and that of the next. Gives how many entries were written.
pub(super) fn record(session: &mut Session, month: u32, granted: &mut Granted) -> Result<usize, ActionError> {
    let wenzhou = granted.get(WENZHOU).map(|grant| ending(*grant));
    let ended = wenzhou.map(|ending| (wenzhou_ended(), ending));
    let mut acts: Vec<((NaiveDate, u32), Toll)> = given()
        .iter()
        .map(|one| (one.recorded, granting(one)))
        .chain(ended)
        .filter(|((on, _), _)| month_of_act(*on) == month)
        .collect();
    acts.sort_by_key(|(recorded, _)| *recorded);
    for (recorded, toll) in &acts {
        session.clock_set(moment(*recorded));
        let tolled = toll::apply(session, Access::Write, toll)?;
        granted.insert(toll.unit.clone(), tolled.seq);
    }
    Ok(acts.len())
}

/// Acts are on the 8th: before it, the last one was of the month before the last.
pub(super) fn month_of_act(on: NaiveDate) -> u32 {
    let eighth = on.checked_sub_days(chrono::Days::new(8)).unwrap_or(on);
    month_of(eighth).saturating_sub(1)
}

pub(super) fn moment((on, hour): (NaiveDate, u32)) -> DateTime<Utc> {
    let at = chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(chrono::NaiveTime::MIN);
    on.and_time(at).and_utc()
}

fn granting(one: &Given) -> Toll {
    Toll {
        unit: one.unit.to_owned(),
        act: TollAct::Grant {
            from: one.from,
            given: TollingGiven { clocks: CLOCKS.to_vec(), to: one.to, approver: one.approver.to_owned() },
        },
        grounds: grounds(one.recorded.0),
    }
}

fn ending(grant: i32) -> Toll {
    let (on, _) = wenzhou_ended();
    Toll { unit: WENZHOU.to_owned(), act: TollAct::End { grant, on }, grounds: grounds(on) }
}

fn grounds(on: NaiveDate) -> Grounds {
    Grounds {
        basis: format!("样例〔2020〕顺延通知{}号", on.ordinal()),
        note: None,
        evidence: vec![Evidence { kind: EvidenceKind::Decision, file: None }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grants_are_recorded_in_order_and_none_covers_more_than_ninety_days() {
        let given = given();
        assert!(given.windows(2).all(|pair| pair[0].recorded < pair[1].recorded));
        for one in &given {
            assert!((one.to - one.from).num_days() < 90, "{}", one.unit);
        }
        assert_eq!(month_of_act(day(2020, 1, 23)), month_of(day(2019, 12, 1)));
        assert_eq!(month_of_act(day(2020, 4, 7)), month_of(day(2020, 2, 1)));
    }
}
