//! The parts of the pack, in their order. A new part is one more line of [`PARTS`] and what drafts it.

use crate::db::{DbError, Txn};
use crate::domain::figures::bulletin::Bulletin;
use crate::domain::figures::{Group, Measure};
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::stuck::rule::StuckRule;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::books::pack::Draft;
use crate::office::bulletin::grids::{definition_lines, figures_grid, flow_grid, head, notes, regions_grid};
use crate::office::catalogue::Question;
use crate::office::catalogue::listed::{ListName, StandingList};
use crate::office::catalogue::plain::PlainList;
use crate::office::charts::ChartFrame;
use crate::office::charts::ages::{ages, ages_chart};
use crate::office::charts::drops::drops_chart;
use crate::office::charts::trend::{trend_chart, trends_chart};
use crate::office::lists::months::quality::grid as quality_grid;
use crate::office::lists::stuck;
use crate::office::lists::stuck::rule_name;
use crate::office::lists::three_drops::units_grid;
use crate::office::pages::demo::outcomes_grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::Grid;
use crate::output::book::Part;
use crate::output::chart::Chart;
use crate::reports::clearance::clearance;
use crate::reports::months::quality::quality;
use crate::reports::pilot::PilotAsked;
use crate::reports::series::{Scope, SeriesRead, SeriesSpec, series_read_in};
use crate::reports::three_drops_units::{DropsAsked, ThreeDrops, three_drops_by_unit};
use crate::words::{Lang, Message};

/// What a part is.
#[derive(Clone, Copy)]
pub enum Drafting {
    /// A list of the catalogue, whole.
    List(ListName),
    /// What only the pack has.
    Own(fn(&Draft<'_>, &mut Txn<'_>) -> Result<Part, Told>),
}

pub struct PartOf {
    /// Its name, which no other part has.
    pub name: &'static str,
    pub title: fn() -> Message,
    drafting: Drafting,
}

impl PartOf {
    /// The part, drafted.
    pub(super) fn draft(&self, draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
        match self.drafting {
            Drafting::List(list) => draft.report(txn, &list.question()),
            Drafting::Own(drafted) => drafted(draft, txn),
        }
    }
}

const fn part(
    name: &'static str,
    title: fn() -> Message,
    drafted: fn(&Draft<'_>, &mut Txn<'_>) -> Result<Part, Told>,
) -> PartOf {
    PartOf { name, title, drafting: Drafting::Own(drafted) }
}

const fn list(list: ListName, title: fn() -> Message) -> PartOf {
    PartOf { name: list.code(), title, drafting: Drafting::List(list) }
}

const fn stuck_list(rule: StuckRule, title: fn() -> Message) -> PartOf {
    list(ListName::Stuck(rule), title)
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
    stuck_list(StuckRule::ThreeDrops, || rule_name(StuckRule::ThreeDrops)),
    part("ages", || msg!("chart-ages-title"), ages_part),
    stuck_list(StuckRule::ExitedNotCleared, || rule_name(StuckRule::ExitedNotCleared)),
    stuck_list(StuckRule::ClosedUnresolved, || rule_name(StuckRule::ClosedUnresolved)),
    stuck_list(StuckRule::HardToClear, || rule_name(StuckRule::HardToClear)),
    part("cleared-by-outcome", || msg!("demo-outcomes-title"), outcomes_part),
    list(ListName::Plain(PlainList::StruckOff), || msg!("struck-off-title")),
    list(ListName::Plain(PlainList::FourLists), || msg!("four-lists-title")),
    part(
        "pilots",
        || msg!("pilot-list-title"),
        |draft, txn| draft.report(txn, &Question::Pilots(PilotAsked::default())),
    ),
    stuck_list(StuckRule::Pilot, || rule_name(StuckRule::Pilot)),
    stuck_list(StuckRule::Tolled, || rule_name(StuckRule::Tolled)),
    list(ListName::Plain(PlainList::Tolled), || msg!("grants-title")),
    list(ListName::Standing(StandingList::Restatements), || msg!("months-restated-title")),
    stuck_list(StuckRule::Data, || rule_name(StuckRule::Data)),
    part("data-quality", || msg!("months-quality-title"), quality_part),
    part("definitions", || msg!("bulletin-definitions-title"), definitions_part),
];

/// The paragraph, with how it came about.
fn bulletin_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    let says = draft.reading.says;
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

fn bulletin_grid(draft: &Draft<'_>, txn: &mut Txn<'_>, drawn: fn(Says<'_>, &Bulletin) -> Grid) -> Result<Part, Told> {
    let published = draft.bulletin(txn)?;
    Ok(drawn(draft.reading.says, &published.bulletin).into())
}

fn figures_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    bulletin_grid(draft, txn, figures_grid)
}

fn regions_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    bulletin_grid(draft, txn, regions_grid)
}

fn flow_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    bulletin_grid(draft, txn, flow_grid)
}

fn definitions_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    let lines = definition_lines(&draft.bulletin(txn)?.bulletin);
    Ok(Part::Prose(lines.iter().map(|line| draft.reading.says.say(line)).collect()))
}

fn trend_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    trend(draft, txn, trend_chart)
}

fn trends_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    trend(draft, txn, trends_chart)
}

fn trend(
    draft: &Draft<'_>,
    txn: &mut Txn<'_>,
    drawn: fn(Says<'_>, &ChartFrame, &SeriesRead) -> Chart,
) -> Result<Part, Told> {
    let spec = SeriesSpec {
        scope: Scope::Unit(draft.reading.frame.unit.clone()),
        groups: vec![Group::Operating],
        measures: Measure::OF_A_UNIT.to_vec(),
        first: draft.spec.baseline,
        last: draft.spec.month,
        baseline: Some(draft.spec.baseline),
        known_at: draft.reading.frame.cut.known_at,
    };
    let read = series_read_in(txn, &spec)?;
    Ok(drawn(draft.reading.says, &draft.around, &read).into())
}

fn drops_read(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<ThreeDrops, DbError> {
    let asked = DropsAsked {
        as_of: draft.reading.frame.cut.as_of,
        known_at: draft.reading.frame.cut.known_at,
        unit: draft.reading.frame.unit.clone(),
        baseline: draft.spec.baseline,
    };
    three_drops_by_unit(txn, &asked)
}

fn drops_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    let drops = drops_read(draft, txn)?;
    let grid = units_grid(draft.reading.says, &draft.reading.frame, &drops, draft.reading.shape.is_table());
    Ok(grid.into())
}

fn drops_chart_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    let drops = drops_read(draft, txn)?;
    Ok(drops_chart(draft.reading.says, &draft.around, &drops).into())
}

fn ages_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    let mut all = Vec::new();
    for rule in [StuckRule::ExitedNotCleared, StuckRule::ClosedUnresolved] {
        all.extend(ages(&stuck::read(txn, &draft.reading.frame.cut, rule)?));
    }
    Ok(ages_chart(draft.reading.says, &draft.around, &all).into())
}

/// What "cleared" came to, before the list of those who are.
fn outcomes_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    let found = clearance(txn, &draft.reading.frame.cut)?;
    Ok(outcomes_grid(draft.reading.says, &draft.reading.frame, &found).into())
}

/// Of the month of the pack alone: what is late over two years is on the list before, and all of it in the export.
fn quality_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    let month = Month::last_over(draft.reading.frame.cut.as_of);
    let mut rows = quality(txn, &draft.reading.frame.cut)?;
    rows.retain(|row| row.month == month);
    let mut grid = quality_grid(draft.reading.says, &draft.reading.frame, &rows, draft.reading.shape.is_table());
    let next = Next::look(Deed::Export).is(Field::Name, "data-quality");
    let only = msg!("pack-quality-of-month", month = month.to_string(), next = next);
    grid.notes.insert(0, draft.reading.says.say(&only));
    Ok(grid.into())
}
