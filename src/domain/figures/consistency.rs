//! Whether published figures can all be true, from nothing but themselves (domain note §4).
//!
//! A number and a change in whole per cent imply the baseline within an interval, exactly: a change said to be p was one
//! between p - ½ and p + ½, and as halves are rounded away from zero, the end nearer to zero was rounded to p and the other was
//! not; what was rounded to 0 lay strictly between. Numbers are taken as exact. Intervals on a line that have no point in
//! common hold two that have none, so the smallest sets that contradict are pairs.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::statement::StatementDrawn;
use super::statement_given::Statement;
use super::{Measure, Quantity};
use crate::domain::value::month::Month;

/// Whole numbers from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The least.
    pub low: i64,
    /// The most; `None` where there is no limit.
    pub high: Option<i64>,
}

impl Span {
    /// What two have in common.
    #[must_use]
    pub fn meet(self, other: Self) -> Option<Self> {
        let low = self.low.max(other.low);
        let high = match (self.high, other.high) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, None) => one,
            (None, two) => two,
        };
        high.is_none_or(|high| low <= high).then_some(Self { low, high })
    }
}

/// The baselines that a number and its change in whole per cent leave: a number is a count, or fen. `None` where no baseline
/// gives that change.
#[must_use]
pub fn baseline_implied(number: i64, percent: i32) -> Option<Span> {
    if number == 0 {
        // Nothing is left of any baseline, and that is a fall by 100 %.
        return (percent == -100).then_some(Span { low: 1, high: None });
    }
    let twice = i128::from(percent).checked_mul(2)?;
    let scaled = i128::from(number).checked_mul(200)?;
    // The smaller the fall, the smaller the baseline.
    let least = scaled_over(scaled, twice.checked_add(201)?, percent < 0, true)?;
    let most = scaled_over(scaled, twice.checked_add(199)?, percent > 0, false);
    let low = i64::try_from(least.max(1)).ok()?;
    let high = most.map(|most| i64::try_from(most).unwrap_or(i64::MAX));
    high.is_none_or(|high| low <= high).then_some(Span { low, high })
}

/// The first whole number at or above a quotient, or the last at or below it; where the end is not included, beyond it.
fn scaled_over(scaled: i128, below: i128, included: bool, upwards: bool) -> Option<i128> {
    if below <= 0 {
        return None;
    }
    let whole = scaled.checked_div_euclid(below)?;
    let is_whole = scaled.checked_rem_euclid(below)? == 0;
    match (upwards, is_whole && included) {
        (_, true) => Some(whole),
        (true, false) => whole.checked_add(1),
        (false, false) if is_whole => whole.checked_sub(1),
        (false, false) => Some(whole),
    }
}

/// A baseline as one statement has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Implied {
    /// The statement's entry.
    pub seq: i32,
    pub measure: Measure,
    /// The day of the baseline.
    pub baseline: NaiveDate,
    /// The number it has for its own day; none where it states the baseline itself.
    pub number: Option<Quantity>,
    /// The change it has.
    pub percent: Option<i32>,
    /// What the baseline may be: counts, or fen.
    pub span: Span,
}

/// What all statements about a baseline leave of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    pub measure: Measure,
    /// The day of the baseline.
    pub baseline: NaiveDate,
    /// The statements' entries.
    pub of: Vec<i32>,
    /// What the baseline may be; `None` where they contradict each other.
    pub span: Option<Span>,
}

/// Months of decline in a row, as a statement has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StreakStated {
    /// The statement's entry.
    pub seq: i32,
    pub months: u32,
    /// The first that fell.
    pub since: Month,
    /// The last.
    pub until: Month,
}

/// Statements that cannot all be true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contradiction {
    /// Different numbers for one day.
    Numbers {
        measure: Measure,
        as_of: NaiveDate,
        /// Each number with the entries that have it.
        values: Vec<(Quantity, Vec<i32>)>,
    },
    /// Different changes for one day against one baseline.
    Percents {
        measure: Measure,
        as_of: NaiveDate,
        baseline: NaiveDate,
        /// Each change with the entries that have it.
        values: Vec<(i32, Vec<i32>)>,
    },
    /// A number and a change that no baseline gives.
    Impossible {
        seq: i32,
        measure: Measure,
        number: Quantity,
        /// The change.
        percent: i32,
    },
    /// Two statements whose baselines have nothing in common.
    Baselines { one: Implied, other: Implied },
    /// Two streaks of which one says that a month fell before which the other begins.
    Streaks { one: StreakStated, other: StreakStated },
    /// A streak during which figures that were published did not fall by as much as it takes.
    NotFalling {
        streak: StreakStated,
        measure: Measure,
        /// The entry and day of the earlier figure.
        earlier: (i32, NaiveDate),
        /// Those of the later.
        later: (i32, NaiveDate),
    },
}

/// What statements come to together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Consistency {
    /// The baselines each statement implies.
    pub implied: Vec<Implied>,
    /// What is left of each baseline.
    pub left: Vec<Left>,
    pub streaks: Vec<StreakStated>,
    /// What cannot all be true.
    pub contradictions: Vec<Contradiction>,
}

/// Checks the statements of one unit against each other.
#[must_use]
pub fn consistency(list: &[StatementDrawn]) -> Consistency {
    let (implied, mut contradictions) = implied(list);
    let streaks: Vec<StreakStated> = list.iter().filter_map(streak_stated).collect();
    contradictions.extend(numbers_differ(list));
    contradictions.extend(percents_differ(list));
    let left = left(&implied);
    contradictions.extend(baselines_apart(&implied));
    contradictions.extend(streaks_apart(&streaks));
    contradictions.extend(not_falling(list, &streaks));
    Consistency { implied, left, streaks, contradictions }
}

/// The baselines implied, and the figures that imply none.
fn implied(list: &[StatementDrawn]) -> (Vec<Implied>, Vec<Contradiction>) {
    let (mut found, mut impossible) = (Vec::new(), Vec::new());
    for StatementDrawn { seq, statement, .. } in list {
        for stated in &statement.figures {
            let (measure, seq) = (stated.measure, *seq);
            let Some(number) = stated.number else {
                continue;
            };
            if is_a_baseline(list, statement.as_of) {
                let number = number.number();
                found.push(Implied {
                    seq,
                    measure,
                    baseline: statement.as_of,
                    number: None,
                    percent: None,
                    span: Span { low: number, high: Some(number) },
                });
            }
            let Some((percent, baseline)) = stated.percent.zip(statement.baseline) else {
                continue;
            };
            match baseline_implied(number.number(), percent) {
                Some(span) => {
                    found.push(Implied { seq, measure, baseline, number: Some(number), percent: Some(percent), span })
                }
                None => impossible.push(Contradiction::Impossible { seq, measure, number, percent }),
            }
        }
    }
    (found, impossible)
}

fn is_a_baseline(list: &[StatementDrawn], day: NaiveDate) -> bool {
    list.iter().any(|one| one.statement.baseline == Some(day))
}

fn left(implied: &[Implied]) -> Vec<Left> {
    let mut by: BTreeMap<(Measure, NaiveDate), Vec<&Implied>> = BTreeMap::new();
    for one in implied {
        by.entry((one.measure, one.baseline)).or_default().push(one);
    }
    let meet = |spans: &[&Implied]| {
        let all = Span { low: 0, high: None };
        spans.iter().try_fold(all, |left, one| left.meet(one.span))
    };
    by.into_iter()
        .map(|((measure, baseline), of)| Left {
            measure,
            baseline,
            span: meet(&of),
            of: of.iter().map(|one| one.seq).collect(),
        })
        .collect()
}

/// Every two of a list, in their order.
fn pairs<T>(list: &[T]) -> impl Iterator<Item = (&T, &T)> {
    list.iter()
        .enumerate()
        .flat_map(|(place, one)| list.iter().skip(place.saturating_add(1)).map(move |two| (one, two)))
}

fn baselines_apart(implied: &[Implied]) -> Vec<Contradiction> {
    pairs(implied)
        .filter(|(one, other)| {
            one.measure == other.measure
                && one.baseline == other.baseline
                // Two numbers for the baseline's own day are two numbers for one day.
                && (one.number.is_some() || other.number.is_some())
                && one.span.meet(other.span).is_none()
        })
        .map(|(one, other)| Contradiction::Baselines { one: one.clone(), other: other.clone() })
        .collect()
}

/// Values that were said, each with the entries that say it, in the order in which they were first said.
fn grouped<T: PartialEq>(said: Vec<(T, i32)>) -> Vec<(T, Vec<i32>)> {
    let mut values: Vec<(T, Vec<i32>)> = Vec::new();
    for (value, seq) in said {
        match values.iter_mut().find(|(known, _)| *known == value) {
            Some((_, seqs)) => seqs.push(seq),
            None => values.push((value, vec![seq])),
        }
    }
    values
}

fn numbers_differ(list: &[StatementDrawn]) -> Vec<Contradiction> {
    let mut by: BTreeMap<(NaiveDate, Measure), Vec<(Quantity, i32)>> = BTreeMap::new();
    for (statement, seq) in each(list) {
        for stated in &statement.figures {
            if let Some(number) = stated.number {
                let key = (statement.as_of, stated.measure);
                by.entry(key).or_default().push((number, seq));
            }
        }
    }
    by.into_iter()
        .map(|((as_of, measure), said)| (as_of, measure, grouped(said)))
        .filter(|(_, _, values)| values.len() > 1)
        .map(|(as_of, measure, values)| Contradiction::Numbers { measure, as_of, values })
        .collect()
}

fn percents_differ(list: &[StatementDrawn]) -> Vec<Contradiction> {
    type Key = (NaiveDate, Measure, NaiveDate);
    let mut by: BTreeMap<Key, Vec<(i32, i32)>> = BTreeMap::new();
    for (statement, seq) in each(list) {
        for stated in &statement.figures {
            if let Some((percent, baseline)) = stated.percent.zip(statement.baseline) {
                let key = (statement.as_of, stated.measure, baseline);
                by.entry(key).or_default().push((percent, seq));
            }
        }
    }
    by.into_iter()
        .map(|(key, said)| (key, grouped(said)))
        .filter(|(_, values)| values.len() > 1)
        .map(|((as_of, measure, baseline), values)| Contradiction::Percents { measure, as_of, baseline, values })
        .collect()
}

fn each(list: &[StatementDrawn]) -> impl Iterator<Item = (&Statement, i32)> {
    list.iter().map(|one| (&one.statement, one.seq))
}

fn streak_stated(drawn: &StatementDrawn) -> Option<StreakStated> {
    let months = drawn.statement.streak?;
    let until = Month::last_over(drawn.statement.as_of);
    Some(StreakStated { seq: drawn.seq, months, since: (1..months).fold(until, |month, _| month.before()), until })
}

/// A streak of n months begins after a month that did not fall, which is within no other streak.
fn streaks_apart(streaks: &[StreakStated]) -> Vec<Contradiction> {
    let holds = |streak: &StreakStated, month: Month| streak.since <= month && month <= streak.until;
    pairs(streaks)
        .filter(|(one, other)| holds(one, other.since.before()) || holds(other, one.since.before()))
        .map(|(one, other)| Contradiction::Streaks { one: *one, other: *other })
        .collect()
}

/// A figure for a month-end.
struct AtMonth {
    seq: i32,
    measure: Measure,
    as_of: NaiveDate,
    month: Month,
    number: Option<i64>,
    percent: Option<(NaiveDate, i32)>,
}

fn not_falling(list: &[StatementDrawn], streaks: &[StreakStated]) -> Vec<Contradiction> {
    let mut figures: Vec<AtMonth> = Vec::new();
    for (statement, seq) in each(list) {
        let Some(month) = Month::ending_on(statement.as_of) else {
            continue;
        };
        let stated = statement.figures.iter();
        for stated in stated.filter(|stated| Measure::OF_A_UNIT.contains(&stated.measure)) {
            figures.push(AtMonth {
                seq,
                measure: stated.measure,
                as_of: statement.as_of,
                month,
                number: stated.number.map(Quantity::number),
                percent: statement.baseline.zip(stated.percent),
            });
        }
    }
    figures.sort_by_key(|figure| figure.month);
    let within = |streak: &&StreakStated, earlier: &AtMonth, later: &AtMonth| {
        streak.since.before() <= earlier.month && later.month <= streak.until
    };
    pairs(&figures)
        .filter(|(earlier, later)| {
            earlier.measure == later.measure && earlier.month < later.month && !falls(earlier, later)
        })
        .filter_map(|(earlier, later)| {
            let streak = streaks.iter().find(|streak| within(streak, earlier, later))?;
            Some(Contradiction::NotFalling {
                streak: *streak,
                measure: earlier.measure,
                earlier: (earlier.seq, earlier.as_of),
                later: (later.seq, later.as_of),
            })
        })
        .collect()
}

/// Whether a measure can have fallen in each month from one figure to the other: by one or more in each; and by no less than
/// it had fallen already against the same baseline.
fn falls(earlier: &AtMonth, later: &AtMonth) -> bool {
    let months = i64::from(later.month.since(earlier.month));
    let by_number = earlier.number.zip(later.number).is_none_or(|(then, now)| then.saturating_sub(now) >= months);
    let by_percent = earlier.percent.zip(later.percent).is_none_or(|((of, then), (to, now))| of != to || now <= then);
    by_number && by_percent
}
