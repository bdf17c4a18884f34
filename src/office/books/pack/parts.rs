//! The parts of the pack, in their order. A new part is one more line of [`PARTS`] and what drafts it.

use crate::db::{DbError, Txn};
use crate::domain::figures::bulletin::Bulletin;
use crate::domain::figures::{Group, Measure};
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::books::pack::Draft;
use crate::office::bulletin::grids::{definition_lines, figures_grid, flow_grid, head, notes, regions_grid};
use crate::office::catalogue::StuckRule;
use crate::office::charts::Around;
use crate::office::charts::ages::{ages, ages_chart};
use crate::office::charts::drops::drops_chart;
use crate::office::charts::trend::{trend_chart, trends_chart};
use crate::office::lists::cases::{four_lists_grid, grants_grid, struck_off_grid};
use crate::office::lists::months::quality::grid as quality_grid;
use crate::office::lists::months::restated::grid as restated_grid;
use crate::office::lists::three_drops::units_grid;
use crate::office::lists::{pilots as pilot, stuck};
use crate::office::pages::demo::outcomes_grid;
use crate::office::says::Says;
use crate::output::Grid;
use crate::output::book::Part;
use crate::output::chart::Chart;
use crate::reports::case_list::{four_lists, struck_off};
use crate::reports::clearance::clearance;
use crate::reports::months::quality::quality;
use crate::reports::months::restated::restated;
use crate::reports::pilot::{PilotAsked, pilots};
use crate::reports::series::{Scope, SeriesRead, SeriesSpec, series_read_in};
use crate::reports::three_drops_units::{DropsAsked, ThreeDrops, three_drops_by_unit};
use crate::reports::tolled::grants;
use crate::words::{Lang, Message};

/// What drafts a part.
type Drafting = fn(&Draft<'_>, &mut Txn<'_>) -> Result<Part, DbError>;

/// A part.
pub struct PartOf {
    /// Its name, which no other part has.
    pub name: &'static str,
    /// Its title.
    pub title: fn() -> Message,
    /// What drafts it.
    pub draft: Drafting,
}

const fn part(name: &'static str, title: fn() -> Message, draft: Drafting) -> PartOf {
    PartOf { name, title, draft }
}

/// Every part, in the order a meeting goes through them.
pub const PARTS: &[PartOf] = &[
    part("bulletin", || msg!("pack-part-bulletin"), bulletin_part),
    part("figures", || msg!("pack-part-figures"), figures_part),
    part("trend", || msg!("chart-trend-title"), trend_part),
    part("trends", || msg!("chart-trends-title"), trends_part),
    part("regions", || msg!("pack-part-regions"), regions_part),
    part("flow", || msg!("pack-part-flow"), flow_part),
    part("three-drops-chart", || msg!("pack-part-drops-chart"), drops_chart_part),
    part("three-drops", || msg!("chart-drops-title"), drops_part),
    part("three-drops-stalled", || msg!("drops-title"), stalled_part),
    part("ages", || msg!("chart-ages-title"), ages_part),
    part("exited-not-cleared", || msg!("stuck-exited-title"), exited_part),
    part("closed-unresolved", || msg!("stuck-closed-title"), closed_part),
    part("hard-to-clear", || msg!("stuck-hard-title"), hard_part),
    part("cleared-by-outcome", || msg!("demo-outcomes-title"), outcomes_part),
    part("struck-off", || msg!("struck-off-title"), struck_off_part),
    part("four-lists", || msg!("four-lists-title"), four_lists_part),
    part("pilots", || msg!("pilot-list-title"), pilots_part),
    part("pilots-stuck", || msg!("pilot-stuck-title"), pilots_stuck_part),
    part("tolled", || msg!("stuck-tolled-title"), tolled_part),
    part("tolling-grants", || msg!("grants-title"), grants_part),
    part("restatements", || msg!("months-restated-title"), restated_part),
    part("data-stuck", || msg!("months-data-title"), data_part),
    part("data-quality", || msg!("months-quality-title"), quality_part),
    part("definitions", || msg!("bulletin-definitions-title"), definitions_part),
];

/// The paragraph, with how it came about.
fn bulletin_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let says = draft.says;
    let published = draft.bulletin(txn)?;
    let mut lines = vec![match says.0.lang() {
        Lang::En => published.paragraphs.en.clone(),
        Lang::Zh => published.paragraphs.zh.clone(),
    }];
    let around = head(says, &published.bulletin);
    let below = notes(&published.bulletin);
    lines.extend(around.iter().chain(&below).map(|line| says.say(line)));
    Ok(Part::Prose(lines))
}

fn bulletin_grid(
    draft: &Draft<'_>,
    txn: &mut Txn<'_>,
    drawn: fn(Says<'_>, &Bulletin) -> Grid,
) -> Result<Part, DbError> {
    let published = draft.bulletin(txn)?;
    Ok(drawn(draft.says, &published.bulletin).into())
}

fn figures_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    bulletin_grid(draft, txn, figures_grid)
}

fn regions_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    bulletin_grid(draft, txn, regions_grid)
}

fn flow_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    bulletin_grid(draft, txn, flow_grid)
}

fn definitions_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let lines = definition_lines(&draft.bulletin(txn)?.bulletin);
    Ok(Part::Prose(lines.iter().map(|line| draft.says.say(line)).collect()))
}

fn trend_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    trend(draft, txn, trend_chart)
}

fn trends_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    trend(draft, txn, trends_chart)
}

fn trend(
    draft: &Draft<'_>,
    txn: &mut Txn<'_>,
    drawn: fn(Says<'_>, &Around, &SeriesRead) -> Chart,
) -> Result<Part, DbError> {
    let spec = SeriesSpec {
        scope: Scope::Unit(draft.frame.unit.clone()),
        groups: vec![Group::Operating],
        measures: Measure::OF_A_UNIT.to_vec(),
        first: draft.spec.baseline,
        last: draft.spec.month,
        baseline: Some(draft.spec.baseline),
        known_at: draft.frame.cut.known_at,
    };
    let read = series_read_in(txn, &spec)?;
    Ok(drawn(draft.says, &draft.around, &read).into())
}

fn drops_read(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<ThreeDrops, DbError> {
    let asked = DropsAsked {
        as_of: draft.frame.cut.as_of,
        known_at: draft.frame.cut.known_at,
        unit: draft.frame.unit.clone(),
        baseline: draft.spec.baseline,
    };
    three_drops_by_unit(txn, &asked)
}

fn drops_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let drops = drops_read(draft, txn)?;
    let grid = units_grid(draft.says, &draft.frame, &drops, draft.for_page);
    Ok(grid.into())
}

fn drops_chart_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let drops = drops_read(draft, txn)?;
    Ok(drops_chart(draft.says, &draft.around, &drops).into())
}

fn stuck_list(draft: &Draft<'_>, txn: &mut Txn<'_>, rule: StuckRule) -> Result<Part, DbError> {
    let list = stuck::read(txn, &draft.frame.cut, rule)?;
    let grid = stuck::grid(draft.says, &draft.frame, &list, draft.for_page);
    Ok(grid.into())
}

fn stalled_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    stuck_list(draft, txn, StuckRule::ThreeDrops)
}

fn exited_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    stuck_list(draft, txn, StuckRule::ExitedNotCleared)
}

fn closed_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    stuck_list(draft, txn, StuckRule::ClosedUnresolved)
}

fn hard_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    stuck_list(draft, txn, StuckRule::HardToClear)
}

fn tolled_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    stuck_list(draft, txn, StuckRule::Tolled)
}

fn data_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    stuck_list(draft, txn, StuckRule::Data)
}

fn ages_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let mut all = Vec::new();
    for rule in [StuckRule::ExitedNotCleared, StuckRule::ClosedUnresolved] {
        all.extend(ages(&stuck::read(txn, &draft.frame.cut, rule)?));
    }
    Ok(ages_chart(draft.says, &draft.around, &all).into())
}

fn four_lists_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let head = four_lists(txn, &draft.frame.cut)?;
    Ok(four_lists_grid(draft.says, &draft.frame, &head).into())
}

/// What "cleared" came to, before the list of those who are.
fn outcomes_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let found = clearance(txn, &draft.frame.cut)?;
    Ok(outcomes_grid(draft.says, &draft.frame, &found).into())
}

fn struck_off_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let head = struck_off(txn, &draft.frame.cut)?;
    Ok(struck_off_grid(draft.says, &draft.frame, &head).into())
}

fn pilots_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let list = pilots(txn, &draft.frame.cut, &PilotAsked::default())?;
    let grid = pilot::grid(draft.says, &draft.frame, &list, draft.for_page);
    Ok(grid.into())
}

fn pilots_stuck_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    stuck_list(draft, txn, StuckRule::Pilot)
}

fn grants_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let rows = grants(txn, &draft.frame.cut)?;
    Ok(grants_grid(draft.says, &draft.frame, &rows).into())
}

fn restated_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let head = restated(txn, &draft.frame.cut, (None, None), None)?;
    let grid = restated_grid(draft.says, &draft.frame, &head, draft.for_page);
    Ok(grid.into())
}

/// Of the month of the pack alone: what is late over two years is on the list before, and all of it in the export.
fn quality_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, DbError> {
    let month = Month::last_over(draft.frame.cut.as_of);
    let mut rows = quality(txn, &draft.frame.cut)?;
    rows.retain(|row| row.month == month);
    let mut grid = quality_grid(draft.says, &draft.frame, &rows, draft.for_page);
    let only = msg!("pack-quality-of-month", month = month.to_string());
    grid.notes.insert(0, draft.says.say(&only));
    Ok(grid.into())
}
