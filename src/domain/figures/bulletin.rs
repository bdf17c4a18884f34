//! The bulletin: every figure of a unit for a month-end, put together from what was read. Pure: the same facts give the same
//! bulletin, to the byte.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::bulletin_facts::{BulletinFacts, Change, ClearedAs, Known, nothing};
use super::bulletin_fault::BulletinFault;
use super::definition::{Definition, definitions};
use super::exited::{ExitedSaid, Form};
use super::flow::{Flow, flow_of};
use super::region::{Region, Residue, region_list, residues};
use super::series::joint;
use super::{Direction, FigureCell, Group, Measure, Series, Streak, streak};
use crate::domain::unit::unit_lies_under;
use crate::domain::value::month::Month;

/// The bulletin of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bulletin {
    pub form: Form,
    pub unit: String,
    /// The day its figures are for: the last of a month.
    pub as_of: NaiveDate,
    /// The day they are compared with.
    pub baseline: NaiveDate,
    /// The moment of knowledge.
    pub known_at: DateTime<Utc>,
    /// Whether the unit has not approved the month.
    pub provisional: bool,
    pub approved_on: Option<NaiveDate>,
    /// Returns received of those owed, by group.
    pub returns: Vec<Received>,
    pub figures: Vec<Figure>,
    /// Whether all four fell on the month.
    pub direction: Direction,
    /// Months in a row in which all four fell.
    pub streak: Streak,
    /// The day from which exits are counted; the first form counted from the beginning of the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rectification_from: Option<NaiveDate>,
    pub exited: ExitedSaid,
    /// What the cleared ones came to, every outcome there is: "cleared" alone says nothing of what lenders got.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cleared: Vec<ClearedAs>,
    /// Outstanding principal of institutions that stopped and are not cleared.
    pub stopped_stock: Known,
    /// Every unit directly below.
    pub regions: Vec<Region>,
    /// All of them together, from unrounded figures.
    pub total: Region,
    /// Where the shown figures of the units do not add up to the shown total.
    pub residues: Vec<Residue>,
    /// The flow statement of every unit directly below, from the baseline to the day.
    pub flows: Vec<Flow>,
    /// That of the whole unit.
    pub flow: Flow,
    /// The definitions it rests on.
    pub definitions: Vec<Definition>,
    /// The last checkpoint that was made by then, as [`crate::domain::checkpoint::Checkpoint::short`] says it.
    pub checkpoint: Option<String>,
}

/// Returns of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    pub group: Group,
    /// Institutions that owe one.
    pub owed: i64,
    /// Returns received.
    pub received: i64,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    Institutions,
    Yuan,
    /// Persons once for every institution they are with (人次), never persons.
    PersonTimes,
}

impl Counted {
    /// What a measure of a unit counts.
    #[must_use]
    pub const fn of(measure: Measure) -> Self {
        if measure.is_person_times() {
            Self::PersonTimes
        } else if measure.is_money() {
            Self::Yuan
        } else {
            Self::Institutions
        }
    }
}

/// One measure of the bulletin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    pub measure: Measure,
    pub counted: Counted,
    /// On the day.
    pub now: Known,
    /// At the end of the month before; none where the record begins with the month.
    pub previous: Option<Known>,
    pub baseline: Known,
    /// How it compares with the month before.
    pub direction: Direction,
    /// The change on the month; none where either figure is not wholly known.
    pub on_month: Option<Change>,
    /// The change against the baseline.
    pub on_baseline: Option<Change>,
    /// Months in a row in which it fell.
    pub streak: Streak,
}

/// Puts a bulletin together.
#[must_use]
pub fn bulletin(facts: &BulletinFacts<'_>) -> Bulletin {
    let figures: Vec<Figure> = Measure::OF_A_UNIT.iter().filter_map(|measure| figure(facts, *measure)).collect();
    let all: Vec<&Series> = facts.series.iter().collect();
    let (regions, total) = region_list(facts);
    let below = |of: &Region| {
        flow_of(facts.flow, &of.unit, |unit| unit == of.unit || (!of.direct && unit_lies_under(unit, &of.unit)))
    };
    Bulletin {
        form: facts.form,
        unit: facts.unit.to_owned(),
        as_of: facts.month.end(),
        baseline: facts.baseline.end(),
        known_at: facts.known_at,
        provisional: facts.approved_on.is_none(),
        approved_on: facts.approved_on,
        returns: returns(facts),
        direction: joint(&all, facts.month).unwrap_or(Direction::First),
        figures,
        streak: streak(&all, facts.month),
        rectification_from: match facts.form {
            Form::First => None,
            Form::Second => Some(facts.rectification_from),
        },
        exited: total.exited,
        cleared: match facts.form {
            Form::First => Vec::new(),
            Form::Second => facts.cleared.to_vec(),
        },
        stopped_stock: stopped_stock(facts),
        residues: residues(&regions, &total),
        flows: regions.iter().map(below).collect(),
        regions,
        total,
        flow: flow_of(facts.flow, facts.unit, |unit| unit_lies_under(unit, facts.unit)),
        definitions: definitions(facts.form),
        checkpoint: facts.checkpoint.clone(),
    }
}

fn figure(facts: &BulletinFacts<'_>, measure: Measure) -> Option<Figure> {
    let of = |all: &'_ [Series]| all.iter().position(|series| series.measure == measure);
    let series = facts.series.get(of(facts.series)?)?;
    let point = series.point(facts.month)?;
    let now = Known::of(point);
    let previous = series.point(facts.month.before()).map(Known::of);
    let baseline = of(facts.baseline_series)
        .and_then(|at| facts.baseline_series.get(at))
        .and_then(|series| series.point(facts.baseline))
        .map_or_else(|| nothing(measure), Known::of);
    Some(Figure {
        measure,
        counted: Counted::of(measure),
        now,
        previous,
        baseline,
        direction: point.direction,
        on_month: Change::between(measure, previous, Some(now)),
        on_baseline: Change::between(measure, Some(baseline), Some(now)),
        streak: streak(&[series], facts.month),
    })
}

fn returns(facts: &BulletinFacts<'_>) -> Vec<Received> {
    let of = |group: Group, cells: &[FigureCell]| {
        let cells: Vec<&FigureCell> =
            cells.iter().filter(|cell| cell.month == facts.month && cell.group == group).collect();
        let sum = |of: fn(&FigureCell) -> i64| cells.iter().fold(0_i64, |sum, cell| sum.saturating_add(of(cell)));
        Received { group, owed: sum(|cell| cell.institutions), received: sum(|cell| cell.received) }
    };
    vec![of(Group::Operating, facts.cells), of(Group::Stopped, facts.stopped)]
}

fn stopped_stock(facts: &BulletinFacts<'_>) -> Known {
    super::series(facts.stopped, Measure::Balance, facts.month, facts.month)
        .point(facts.month)
        .map_or_else(|| nothing(Measure::Balance), Known::of)
}

/// The month and the baseline of a bulletin. Where none is asked for: the last month over on `today`, and the start of the
/// year before that of the month, such as the end of 2018 for March 2020.
///
/// # Errors
/// [`BulletinFault`].
pub fn bulletin_months(
    as_of: Option<NaiveDate>,
    baseline: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<(Month, Month), BulletinFault> {
    let last = Month::last_over(today);
    let month = match as_of {
        None => last,
        Some(given) => match Month::ending_on(given) {
            None => return Err(not_month_end(given, last, false)),
            Some(month) if month > last => {
                let last = last.end();
                return Err(BulletinFault::NotOver { given, last });
            }
            Some(month) => month,
        },
    };
    let base = match baseline {
        None => baseline_default(month),
        Some(given) => Month::ending_on(given).ok_or_else(|| not_month_end(given, last, true))?,
    };
    if base < month {
        Ok((month, base))
    } else {
        Err(BulletinFault::BaselineNotBefore { baseline: base.end(), as_of: month.end() })
    }
}

fn not_month_end(given: NaiveDate, last: Month, is_baseline: bool) -> BulletinFault {
    let (this, before) = (Month::of(given), Month::of(given).before());
    let ahead = this.end().signed_duration_since(given);
    let behind = given.signed_duration_since(before.end());
    let nearest = if this <= last && ahead < behind { this } else { before };
    BulletinFault::NotMonthEnd { given, nearest: nearest.min(last).end(), is_baseline }
}

/// The December two years before the year of the month: the start of the year before it.
fn baseline_default(month: Month) -> Month {
    use chrono::Datelike;
    let year = month.first().year().saturating_sub(1);
    NaiveDate::from_ymd_opt(year, 1, 1).map_or(month, Month::of).before()
}

#[cfg(test)]
mod tests {
    use crate::domain::figures::Quantity;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn months(as_of: Option<&str>, baseline: Option<&str>) -> Result<(String, String), BulletinFault> {
        bulletin_months(as_of.map(day), baseline.map(day), day("2020-04-24"))
            .map(|(month, base)| (month.to_string(), base.to_string()))
    }

    #[test]
    fn the_last_month_over_is_compared_with_the_start_of_the_year_before() {
        let pair = |one: &str, two: &str| Ok((one.to_owned(), two.to_owned()));
        assert_eq!(months(None, None), pair("2020-03", "2018-12"));
        assert_eq!(months(Some("2019-09-30"), None), pair("2019-09", "2017-12"));
        let asked = months(Some("2019-09-30"), Some("2018-12-31"));
        assert_eq!(asked, pair("2019-09", "2018-12"));
    }

    #[rstest::rstest]
    #[case("2020-03-30", "2020-03-31")]
    #[case("2020-03-02", "2020-02-29")]
    #[case("2020-04-23", "2020-03-31")]
    #[case("2021-04-23", "2020-03-31")]
    fn a_day_within_a_month_is_told_the_nearest_end(#[case] given: &str, #[case] nearest: &str) {
        let fault = BulletinFault::NotMonthEnd { given: day(given), nearest: day(nearest), is_baseline: false };
        assert_eq!(months(Some(given), None), Err(fault));
    }

    #[test]
    fn a_month_that_is_not_over_and_a_baseline_that_is_not_before_are_refused() {
        let last = day("2020-03-31");
        let given = day("2020-04-30");
        assert_eq!(months(Some("2020-04-30"), None), Err(BulletinFault::NotOver { given, last }));
        for baseline in ["2020-03-31", "2020-04-30"] {
            assert_eq!(
                months(Some("2020-03-31"), Some(baseline)),
                Err(BulletinFault::BaselineNotBefore { baseline: day(baseline), as_of: last })
            );
        }
    }

    #[test]
    fn a_change_is_exact_and_rounded_and_from_zero_there_is_none() {
        let known = |count| Some(Known { reported: Quantity::Count(count), unknown: 0, estimated: 0 });
        let change = Change::between(Measure::Institutions, known(1029), known(139)).unwrap();
        assert_eq!(change.by, Quantity::Count(-890));
        assert_eq!(change.exact.as_deref(), Some("-890/1029"));
        assert_eq!(change.percent, Some(-86));
        let change = Change::between(Measure::Institutions, known(0), known(3)).unwrap();
        assert_eq!((change.by, change.percent), (Quantity::Count(3), None));
        let unknown = known(7).map(|known| Known { unknown: 1, ..known });
        assert_eq!(Change::between(Measure::Lenders, unknown, known(3)), None);
    }
}
