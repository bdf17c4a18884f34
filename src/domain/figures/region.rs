//! The regional table: every unit directly below another, and all of them together. Totals are from unrounded figures; where
//! what is shown does not add up, the difference is said.

use serde::{Deserialize, Serialize};

use super::bulletin_facts::{BulletinFacts, Change, Known, nothing};
use super::exited::{Exited, ExitedSaid};
use super::{FigureCell, Measure, series};
use crate::domain::unit::{unit_lies_under, unit_list};
use crate::domain::value::month::Month;

/// Balances of regions are shown in 亿元 with two decimals: a hundredth of one is a million yuan.
const SHOWN_STEP_FEN: i64 = 100_000_000;

/// A line of the regional table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    pub unit: String,
    /// Whether the line is for institutions that the unit itself has, without the units below it.
    pub direct: bool,
    pub figures: Vec<RegionFigure>,
    pub exited: ExitedSaid,
}

impl Region {
    /// The figure of a measure.
    #[must_use]
    pub fn figure(&self, measure: Measure) -> Option<&RegionFigure> {
        self.figures.iter().find(|figure| figure.measure == measure)
    }

    fn is_empty(&self) -> bool {
        let nothing = |known: &Known| known.reported.is_zero() && known.unknown == 0;
        self.exited.is_nothing() && self.figures.iter().all(|figure| nothing(&figure.now) && nothing(&figure.baseline))
    }
}

/// One measure of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegionFigure {
    pub measure: Measure,
    /// On the day.
    pub now: Known,
    pub baseline: Known,
    /// The change against the baseline.
    pub on_baseline: Option<Change>,
}

/// Where shown figures do not add up to their shown total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Residue {
    pub measure: Measure,
    /// By how many hundredths of 亿元 the shown total is above the sum of the shown figures.
    pub hundredths: i64,
}

/// The lines of every unit directly below, in the order of the tree, and the total. A unit that was abolished is left out
/// where it has nothing; the unit itself has a line where it has institutions of its own beside those below it.
pub(super) fn region_list(facts: &BulletinFacts<'_>) -> (Vec<Region>, Region) {
    let below = unit_list().iter().filter(|unit| unit.parent == Some(facts.unit));
    let mut regions: Vec<Region> = below
        .filter_map(|unit| {
            let region = region(facts, unit.code, false, |code| unit_lies_under(code, unit.code));
            (unit.valid_to.is_none() || !region.is_empty()).then_some(region)
        })
        .collect();
    if !regions.is_empty() {
        let own = region(facts, facts.unit, true, |code| code == facts.unit);
        if !own.is_empty() {
            regions.push(own);
        }
    }
    let total = region(facts, facts.unit, false, |code| unit_lies_under(code, facts.unit));
    (regions, total)
}

fn region(facts: &BulletinFacts<'_>, unit: &str, direct: bool, covers: impl Fn(&str) -> bool) -> Region {
    let cells: Vec<FigureCell> = facts
        .cells
        .iter()
        .filter(|cell| (cell.month == facts.month || cell.month == facts.baseline) && covers(&cell.unit))
        .cloned()
        .collect();
    let known = |measure: Measure, month: Month| {
        series(&cells, measure, month, month).point(month).map_or_else(|| nothing(measure), Known::of)
    };
    let figure = |measure: &Measure| {
        let (now, baseline) = (known(*measure, facts.month), known(*measure, facts.baseline));
        RegionFigure {
            measure: *measure,
            now,
            baseline,
            on_baseline: Change::between(*measure, Some(baseline), Some(now)),
        }
    };
    Region {
        unit: unit.to_owned(),
        direct,
        figures: Measure::OF_A_UNIT.iter().map(figure).collect(),
        exited: facts.form.exited(
            facts.exits.iter().filter(|row| covers(&row.unit)).fold(Exited::default(), |sum, row| sum.plus(row.exited)),
        ),
    }
}

/// Where rounding leaves a difference. Counts are not rounded.
pub(super) fn residues(regions: &[Region], total: &Region) -> Vec<Residue> {
    let shown = |region: &Region, measure: Measure| {
        region.figure(measure).map_or(0, |figure| hundredths(figure.now.reported.number()))
    };
    let residue = |measure: Measure| {
        let sum = regions.iter().fold(0_i64, |sum, region| sum.saturating_add(shown(region, measure)));
        Residue { measure, hundredths: shown(total, measure).saturating_sub(sum) }
    };
    Measure::OF_A_UNIT
        .iter()
        .filter(|measure| measure.is_money() && !regions.is_empty())
        .map(|measure| residue(*measure))
        .filter(|residue| residue.hundredths != 0)
        .collect()
}

/// Fen as hundredths of 亿元, halves away from zero.
fn hundredths(fen: i64) -> i64 {
    let half = SHOWN_STEP_FEN.div_euclid(2);
    let away = if fen < 0 { half.saturating_neg() } else { half };
    fen.saturating_add(away).saturating_div(SHOWN_STEP_FEN)
}
