//! `stuck`: the lists of what stopped or exited and is not cleared.

pub mod drops;
pub mod fields;
pub mod legacy_exits;
pub mod pending;
pub mod pilots;
pub mod words;

use std::cmp::Reverse;
use std::path::Path;

use crate::db::{DbError, Txn};
use crate::domain::sentence::next::{Field, Next};
use crate::domain::stuck::finding::{Severity, Split};
use crate::domain::stuck::rule::StuckRule;
use crate::domain::value::days::AgeBand;
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::asked::Frame;
use crate::office::catalogue::Reading;
use crate::office::catalogue::parts::Take;
use crate::office::charts as picture;
use crate::office::charts::ChartFrame;
use crate::office::charts::ages::{ages, ages_chart};
use crate::office::charts::drops::drops_chart;
use crate::office::lists::case_fields::money_totals;
use crate::office::lists::drawing::{Counts, Plan, Tally, drawn_of};
use crate::office::lists::leads::slow_grid;
use crate::office::lists::months::data::plan as data_plan;
pub use crate::office::lists::stuck::words::{
    mover_cell, next_said, obstacle_said, page_words, rule_name, run_off_said,
};
use crate::office::says::Says;
use crate::office::told::{Told, Trouble};
use crate::office::words::named;
use crate::output::chart::Chart;
use crate::output::{Cell, Grid, Total};
use crate::reports::Cut;
use crate::reports::lead::{Leads, LeadsAsked, leads};
use crate::reports::legacy_exits::{LegacyExit, legacy_exits as legacy_exits_listed, legacy_exits_each};
use crate::reports::months::owed::{DataLine, data_stuck, data_stuck_each};
use crate::reports::pending::{PendingLine, pending as pending_listed, pending_each};
use crate::reports::pilot::{PilotLine, pilots_stuck};
use crate::reports::stuck::{
    CLOSED, CaseList, EXITED, HARD, Head, NO_MOVEMENT, Part, Stuck, StuckSum, stuck, stuck_each,
};
use crate::reports::three_drops::{InstitutionDrops, baseline_usual, three_drops_stuck};
use crate::reports::three_drops_units::{DropsAsked, three_drops_by_unit};
use crate::reports::tolled::{TolledRow, tolled, tolled_each};

/// A list as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StuckRead {
    /// Of institutions with their cases, by a rule.
    Stuck(StuckRule, Head<Stuck>),
    /// Of those who are tolled.
    Tolled(Head<TolledRow>),
    /// Of institutions in operation whose measures stall.
    Drops(Head<InstitutionDrops>),
    /// Of those whose returns are late or missing.
    Data(Head<DataLine>),
    /// Of leads past their deadline.
    Leads(Leads),
    /// Of applications to convert.
    Pilots(Head<PilotLine>),
    /// Of those who wait for verification.
    Pending(Head<PendingLine>),
    /// Of exits without a route and a window for claims.
    LegacyExits(Head<LegacyExit>),
}

/// The chart of lists: their ages; of the three drops, how far the units are.
pub(crate) fn charted(
    says: Says<'_>,
    (frame, around): (&Frame, &ChartFrame),
    txn: &mut Txn<'_>,
    lists: &[StuckRead],
) -> Result<Chart, DbError> {
    if let [StuckRead::Drops(_)] = lists {
        let asked = DropsAsked {
            as_of: frame.cut.as_of,
            known_at: frame.cut.known_at,
            unit: frame.unit.clone(),
            baseline: baseline_usual(),
        };
        let drops = three_drops_by_unit(txn, &asked)?;
        return Ok(drops_chart(says, around, &drops));
    }
    let all: Vec<_> = lists.iter().flat_map(ages).collect();
    Ok(ages_chart(says, around, &all))
}

/// That a picture would be of a list that something cuts, without which it can be drawn.
pub(crate) fn chart_cut(by: Field) -> Told {
    let hint = msg!("hint-chart-cut", next = Next::again().without(by));
    Told::new(Trouble::Usage, msg!("error-chart-cut")).hinted(hint)
}

/// A picture of some rows would be taken for one of all.
///
/// # Errors
/// That the list is cut.
pub(crate) fn chart_whole(limit: Option<u32>) -> Result<(), Told> {
    match limit {
        None => Ok(()),
        Some(_) => Err(chart_cut(Field::Limit)),
    }
}

/// Whether the lists can be drawn into the file.
///
/// # Errors
/// That one has no ages, some are in others, or the file is of no picture.
pub(crate) fn chart_refused(rules: &[StuckRule], path: &Path) -> Result<(), Told> {
    picture::format_asked(path)?;
    let of_states = |rule: &StuckRule| match rule {
        StuckRule::ExitedNotCleared | StuckRule::ClosedUnresolved => Some(true),
        StuckRule::NoMovement | StuckRule::HardToClear | StuckRule::ThreeDrops => Some(false),
        StuckRule::Tolled
        | StuckRule::Data
        | StuckRule::Lead
        | StuckRule::Pilot
        | StuckRule::Pending
        | StuckRule::LegacyExits => None,
    };
    if let Some(rule) = rules.iter().find(|rule| of_states(rule).is_none()) {
        return Err(
            Told::new(Trouble::Usage, msg!("error-chart-no-ages", list = rule.code())).hinted(msg!("hint-chart-lists"))
        );
    }
    // Only the lists of the two states have nobody in common.
    if rules.len() > 1 && !rules.iter().all(|rule| of_states(rule) == Some(true)) {
        return Err(Told::new(Trouble::Usage, msg!("error-chart-lists")).hinted(msg!("hint-chart-lists")));
    }
    Ok(())
}

/// Reads one list.
///
/// # Errors
/// Those of the database.
pub fn read(txn: &mut Txn<'_>, cut: &Cut, rule: StuckRule) -> Result<StuckRead, DbError> {
    Ok(match rule {
        StuckRule::Tolled => StuckRead::Tolled(tolled(txn, cut)?),
        StuckRule::ThreeDrops => StuckRead::Drops(three_drops_stuck(txn, cut)?),
        StuckRule::Data => StuckRead::Data(data_stuck(txn, cut)?),
        StuckRule::Lead => {
            let asked = LeadsAsked { slow: true, ..LeadsAsked::default() };
            StuckRead::Leads(leads(txn, cut, &asked)?)
        }
        StuckRule::Pilot => StuckRead::Pilots(pilots_stuck(txn, cut)?),
        StuckRule::Pending => StuckRead::Pending(pending_listed(txn, cut)?),
        StuckRule::LegacyExits => StuckRead::LegacyExits(legacy_exits_listed(txn, cut)?),
        StuckRule::ExitedNotCleared => StuckRead::Stuck(rule, stuck(txn, cut, &EXITED)?),
        StuckRule::NoMovement => StuckRead::Stuck(rule, stuck(txn, cut, &NO_MOVEMENT)?),
        StuckRule::HardToClear => StuckRead::Stuck(rule, stuck(txn, cut, &HARD)?),
        StuckRule::ClosedUnresolved => StuckRead::Stuck(rule, stuck(txn, cut, &CLOSED)?),
    })
}

/// The lists asked for, each once, in the order asked.
pub(crate) fn rules_asked(named: &[StuckRule]) -> Vec<StuckRule> {
    if named.is_empty() {
        return vec![StuckRule::ExitedNotCleared, StuckRule::ClosedUnresolved];
    }
    let mut rules = Vec::new();
    for rule in named {
        if !rules.contains(rule) {
            rules.push(*rule);
        }
    }
    rules
}

/// A list as a grid: for a terminal the few columns that matter, for files and programs every one.
///
/// # Errors
/// That a row cannot be drawn.
pub fn grid(says: Says<'_>, frame: &Frame, read: &StuckRead, for_table: bool) -> Result<Grid, Told> {
    let asked = (says, frame);
    match read {
        StuckRead::Stuck(rule, head) => drawn_of(asked, stuck_plan(*rule, for_table), head),
        StuckRead::Tolled(head) => drawn_of(asked, tolled_plan(for_table), head),
        StuckRead::Drops(head) => Ok(drops::grid(says, frame, head, for_table)),
        StuckRead::Data(head) => drawn_of(asked, data_plan(for_table), head),
        StuckRead::Leads(list) => Ok(slow_grid(says, frame, list)),
        StuckRead::Pilots(head) => Ok(pilots::grid(says, frame, head, for_table)),
        StuckRead::Pending(head) => drawn_of(asked, pending::plan(), head),
        StuckRead::LegacyExits(head) => drawn_of(asked, legacy_exits::plan(for_table), head),
    }
}

/// The same, drawn as it is read where it is in the order in which it is read, or nearly.
///
/// # Errors
/// Those of the database, and of whoever takes the parts.
pub(crate) fn drawn(reading: &Reading<'_>, txn: &mut Txn<'_>, rule: StuckRule, take: Take<'_>) -> Result<Grid, Told> {
    let (cut, for_table) = (&reading.frame.cut, reading.shape.is_table());
    match rule {
        StuckRule::ExitedNotCleared => Ok(summed(reading, txn, (rule, &EXITED), take)?.0),
        StuckRule::NoMovement => Ok(summed(reading, txn, (rule, &NO_MOVEMENT), take)?.0),
        StuckRule::HardToClear => Ok(summed(reading, txn, (rule, &HARD), take)?.0),
        StuckRule::ClosedUnresolved => Ok(summed(reading, txn, (rule, &CLOSED), take)?.0),
        StuckRule::Tolled => {
            let mut drawing = reading.drawing(tolled_plan(for_table), Some(()), take);
            tolled_each(txn, cut, |row| drawing.row((), &row))?;
            drawing.end()
        }
        StuckRule::Pending => {
            let mut drawing = reading.drawing(pending::plan(), Some(()), take);
            pending_each(txn, cut, |row| drawing.row((), &row))?;
            drawing.end()
        }
        StuckRule::LegacyExits => {
            let mut drawing = reading.drawing(legacy_exits::plan(for_table), Some(()), take);
            legacy_exits_each(txn, cut, |row| drawing.row((), &row))?;
            drawing.end()
        }
        StuckRule::Data => {
            let mut drawing = reading.drawing(data_plan(for_table), Some(Reverse(Severity::Red)), take);
            data_stuck_each(txn, cut, |row| drawing.row(Reverse(row.stuck.severity), &row))?;
            drawing.end()
        }
        StuckRule::ThreeDrops | StuckRule::Lead | StuckRule::Pilot => {
            grid(reading.says, &reading.frame, &read(txn, cut, rule)?, for_table)
        }
    }
}

/// A list of institutions with their cases, drawn as it is read, and what it adds up to.
///
/// # Errors
/// Those of the database, and of whoever takes the parts.
pub(crate) fn summed(
    reading: &Reading<'_>,
    txn: &mut Txn<'_>,
    (rule, list): (StuckRule, &CaseList),
    take: Take<'_>,
) -> Result<(Grid, StuckSum), Told> {
    let mut drawing = reading.drawing(stuck_plan(rule, reading.shape.is_table()), Some(Split::Money), take);
    stuck_each(txn, &reading.frame.cut, list, |row| drawing.row(row.finding.split, &row))?;
    let (grid, tally) = drawing.summed()?;
    Ok((grid, tally.sum))
}

fn stuck_plan(rule: StuckRule, for_table: bool) -> Plan<Stuck, StuckTally> {
    let fields = if for_table { fields::table_fields() } else { fields::list_fields() };
    Plan { page: page_words(rule), fields, tally: StuckTally { sum: StuckSum::default(), for_table } }
}

/// What a stuck list adds up to, as it is said.
struct StuckTally {
    sum: StuckSum,
    for_table: bool,
}

impl Tally<Stuck> for StuckTally {
    fn add(&mut self, row: &Stuck) {
        self.sum.add(row);
    }

    fn totals(&self, says: Says<'_>, all: i64) -> Vec<Total> {
        let mut totals = vec![says.total("institutions", &msg!("total-institutions"), all)];
        for part in self.sum.parts() {
            totals.extend(part_totals(says, &part, self.for_table));
        }
        let severities = self.sum.severities().filter(|(severity, _)| *severity != Severity::Info);
        totals.extend(severities.map(|(severity, count)| says.total(severity_key(severity), &named(severity), count)));
        totals.extend(self.sum.bands().map(|(band, count)| says.total(band_key(band), &named(band), count)));
        totals
    }
}

/// How many there are in a part, and their money. On a terminal where money is left: how the principal comes down to what is
/// outstanding, without what is nothing; elsewhere what was given up. Parts are never added up to one figure.
fn part_totals(says: Says<'_>, part: &Part, for_table: bool) -> Vec<Total> {
    let (count, keys) = part_keys(part.split);
    let mut totals = vec![says.total(count, &named(part.split), part.institutions)];
    let Some(keys) = keys else {
        return totals;
    };
    let ends = |total: &Total, with: &[&str]| with.iter().any(|end| total.key.ends_with(end));
    let shown = |total: &Total| match part.split {
        Split::Money => {
            ends(total, &["principal", "repaid", "_outstanding"])
                || (ends(total, &["taken_over", "deposited", "given_up"]) && !is_nothing(total))
        }
        Split::Short => ends(total, &["unclaimed", "shortfall"]),
        Split::Formalities | Split::Unknown => false,
    };
    totals.extend(
        money_totals(says, keys, &part.money)
            .into_iter()
            .filter(|total| !for_table || (shown(total) && total.cell != Cell::Empty)),
    );
    totals
}

/// A sum of money that is known to be none.
fn is_nothing(total: &Total) -> bool {
    total.cell == Cell::Money(Money::ZERO)
}

type PartKeys = (&'static str, Option<[&'static str; 9]>);

const fn part_keys(split: Split) -> PartKeys {
    match split {
        Split::Money => (
            "money_outstanding",
            Some([
                "money_outstanding_principal",
                "money_outstanding_repaid",
                "money_outstanding_taken_over",
                "money_outstanding_deposited",
                "money_outstanding_unclaimed",
                "money_outstanding_not_owed",
                "money_outstanding_shortfall",
                "money_outstanding_given_up",
                "money_outstanding_outstanding",
            ]),
        ),
        Split::Short => (
            "shortfall_or_unclaimed",
            Some([
                "shortfall_or_unclaimed_principal",
                "shortfall_or_unclaimed_repaid",
                "shortfall_or_unclaimed_taken_over",
                "shortfall_or_unclaimed_deposited",
                "shortfall_or_unclaimed_unclaimed",
                "shortfall_or_unclaimed_not_owed",
                "shortfall_or_unclaimed_shortfall",
                "shortfall_or_unclaimed_given_up",
                "shortfall_or_unclaimed_outstanding",
            ]),
        ),
        Split::Formalities => (
            "formalities_outstanding",
            Some([
                "formalities_outstanding_principal",
                "formalities_outstanding_repaid",
                "formalities_outstanding_taken_over",
                "formalities_outstanding_deposited",
                "formalities_outstanding_unclaimed",
                "formalities_outstanding_not_owed",
                "formalities_outstanding_shortfall",
                "formalities_outstanding_given_up",
                "formalities_outstanding_outstanding",
            ]),
        ),
        Split::Unknown => ("unknown", None),
    }
}

fn tolled_plan(for_table: bool) -> Plan<TolledRow, Counts<TolledRow, 1>> {
    let fields = if for_table { fields::tolled_table_fields() } else { fields::tolled_fields() };
    let tally = Counts::new([("institutions", msg!("total-institutions"), |_| true)]);
    Plan { page: page_words(StuckRule::Tolled), fields, tally }
}

const fn band_key(band: AgeBand) -> &'static str {
    match band {
        AgeBand::UpTo90 => "band_0_90",
        AgeBand::UpTo180 => "band_91_180",
        AgeBand::UpTo365 => "band_181_365",
        AgeBand::UpTo730 => "band_366_730",
        AgeBand::Over730 => "band_over_730",
    }
}

const fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Amber => "amber",
        Severity::Red => "red",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::account::AccountSum;
    use crate::words::{Lang, Words};

    #[test]
    fn a_list_named_twice_is_shown_once_and_none_named_means_the_two_of_states() {
        let (exited, closed) = (StuckRule::ExitedNotCleared, StuckRule::ClosedUnresolved);
        assert_eq!(rules_asked(&[]), [exited, closed]);
        assert_eq!(rules_asked(&[closed, closed]), [closed]);
        assert_eq!(rules_asked(&[closed, exited]), [closed, exited]);
    }

    #[test]
    fn totals_of_money_left_say_how_the_principal_comes_down_to_it() {
        let fen = |fen| Some(Money::from_fen(fen).unwrap());
        let money = AccountSum {
            principal: fen(100_000),
            repaid: fen(30_000),
            taken_over: fen(0),
            deposited: fen(5_000),
            unclaimed: fen(2_000),
            not_owed: fen(0),
            shortfall: fen(0),
            given_up: fen(2_000),
            outstanding: fen(63_000),
            unknown: 0,
        };
        let part = Part { split: Split::Money, institutions: 1, money };
        let words = Words::new(Lang::En);
        let totals = part_totals(Says(&words), &part, true);
        let said: Vec<String> = totals.iter().map(|total| total.heading.to_string()).collect();
        assert_eq!(said, ["money outstanding", "principal", "repaid", "deposited", "given up", "outstanding"]);
    }
}
