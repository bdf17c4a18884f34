//! The parts of the pack, in their order. A new part is one more line of [`PARTS`] and what drafts it.

use std::sync::Arc;

use crate::db::{DbError, Txn};
use crate::domain::figures::bulletin::Bulletin;
use crate::domain::figures::publication::Published;
use crate::domain::figures::{Group, Measure};
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::stuck::rule::StuckRule;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::books::pack::Draft;
use crate::office::bulletin::grids::{definition_lines, figures_grid, flow_grid, head, notes, regions_grid};
use crate::office::bulletin::paragraph::published;
use crate::office::catalogue::Question;
use crate::office::catalogue::listed::{ListName, StandingList};
use crate::office::catalogue::parts::whole;
use crate::office::catalogue::plain::PlainList;
use crate::office::charts::ChartFrame;
use crate::office::charts::ages::{ages_chart, ages_of};
use crate::office::charts::drops::drops_chart;
use crate::office::charts::trend::{trend_chart, trends_chart};
use crate::office::lists::months::quality::grid as quality_grid;
use crate::office::lists::numbers::numbered;
use crate::office::lists::stuck::{rule_name, summed};
use crate::office::lists::three_drops::units_grid;
use crate::office::pages::demo::outcomes_grid;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::Grid;
use crate::output::book::Part;
use crate::output::chart::Chart;
use crate::reports::bulletin::bulletin_read;
use crate::reports::clearance::clearance;
use crate::reports::months::quality::quality_of;
use crate::reports::pilot::PilotAsked;
use crate::reports::series::{Scope, SeriesRead, SeriesSpec, series_read_in};
use crate::reports::stuck::{CLOSED, EXITED, StuckSum};
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
    /// Whether it is drafted by whoever drafts the part before it, which is read from the same.
    pub(super) with_the_one_before: bool,
    drafting: Drafting,
}

impl PartOf {
    /// The part, drafted.
    pub(super) fn draft(&self, draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
        if let Some(kept) = draft.kept(self.name) {
            return Ok(kept);
        }
        match self.drafting {
            Drafting::List(list) => report(draft, txn, &list.question()),
            Drafting::Own(drafted) => drafted(draft, txn),
        }
    }

    const fn with_the_one_before(self) -> Self {
        Self { with_the_one_before: true, ..self }
    }
}

const fn part(
    name: &'static str,
    title: fn() -> Message,
    drafted: fn(&Draft<'_>, &mut Txn<'_>) -> Result<Part, Told>,
) -> PartOf {
    PartOf { name, title, with_the_one_before: false, drafting: Drafting::Own(drafted) }
}

const fn list(list: ListName, title: fn() -> Message) -> PartOf {
    PartOf { name: list.code(), title, with_the_one_before: false, drafting: Drafting::List(list) }
}

const fn stuck_list(rule: StuckRule, title: fn() -> Message) -> PartOf {
    list(ListName::Stuck(rule), title)
}

/// Every part, in the order a meeting goes through them.
pub const PARTS: &[PartOf] = &[
    part("bulletin", || msg!("pack-part-bulletin"), bulletin_part),
    part("figures", || msg!("pack-part-figures"), figures_part).with_the_one_before(),
    part("trend", || msg!("chart-trend-title"), trend_part),
    part("trends", || msg!("chart-trends-title"), trends_part).with_the_one_before(),
    part("regions", || msg!("pack-part-regions"), regions_part),
    part("flow", || msg!("pack-part-flow"), flow_part).with_the_one_before(),
    part("three-drops-chart", || msg!("pack-part-drops-chart"), drops_chart_part),
    part("three-drops", || msg!("chart-drops-title"), drops_part).with_the_one_before(),
    stuck_list(StuckRule::ThreeDrops, || rule_name(StuckRule::ThreeDrops)),
    part("ages", || msg!("chart-ages-title"), ages_part),
    stuck_list(StuckRule::ExitedNotCleared, || rule_name(StuckRule::ExitedNotCleared)).with_the_one_before(),
    stuck_list(StuckRule::ClosedUnresolved, || rule_name(StuckRule::ClosedUnresolved)).with_the_one_before(),
    stuck_list(StuckRule::HardToClear, || rule_name(StuckRule::HardToClear)),
    part("cleared-by-outcome", || msg!("demo-outcomes-title"), outcomes_part),
    list(ListName::Plain(PlainList::StruckOff), || msg!("struck-off-title")),
    list(ListName::Plain(PlainList::FourLists), || msg!("four-lists-title")),
    part(
        "pilots",
        || msg!("pilot-list-title"),
        |draft, txn| report(draft, txn, &Question::Pilots(PilotAsked::default())),
    ),
    stuck_list(StuckRule::Pilot, || rule_name(StuckRule::Pilot)),
    stuck_list(StuckRule::Tolled, || rule_name(StuckRule::Tolled)),
    list(ListName::Plain(PlainList::Tolled), || msg!("grants-title")),
    list(ListName::Standing(StandingList::Restatements), || msg!("months-restated-title")),
    stuck_list(StuckRule::Data, || rule_name(StuckRule::Data)),
    part("data-quality", || msg!("months-quality-title"), quality_part),
    part("definitions", || msg!("bulletin-definitions-title"), definitions_part),
];

/// The answer to a question of the catalogue.
fn report(draft: &Draft<'_>, txn: &mut Txn<'_>, question: &Question) -> Result<Part, Told> {
    Ok(question.grid(&draft.reading, txn)?.into())
}

fn bulletin(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Arc<Published>, DbError> {
    draft.bulletin.get(|| Ok(published(bulletin_read(txn, &draft.spec)?)))
}

/// The paragraph, with how it came about.
fn bulletin_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    let says = draft.reading.says;
    let published = bulletin(draft, txn)?;
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
    let published = bulletin(draft, txn)?;
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
    let lines = definition_lines(&bulletin(draft, txn)?.bulletin);
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
    let read = draft.series.get(|| series_read_in(txn, &spec))?;
    Ok(drawn(draft.reading.says, &draft.around, &read).into())
}

fn drops_read(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Arc<ThreeDrops>, DbError> {
    let asked = DropsAsked {
        as_of: draft.reading.frame.cut.as_of,
        known_at: draft.reading.frame.cut.known_at,
        unit: draft.reading.frame.unit.clone(),
        baseline: draft.spec.baseline,
    };
    draft.drops.get(|| three_drops_by_unit(txn, &asked))
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

/// The ages of two lists, which are the parts behind it.
fn ages_part(draft: &Draft<'_>, txn: &mut Txn<'_>) -> Result<Part, Told> {
    let reading = &draft.reading;
    let mut all = Vec::new();
    for (rule, list) in [(StuckRule::ExitedNotCleared, &EXITED), (StuckRule::ClosedUnresolved, &CLOSED)] {
        let mut sum = StuckSum::default();
        let grid = whole(|take| {
            let (last, of_all) = summed(reading, txn, (rule, list), take)?;
            sum = of_all;
            Ok(last)
        })?;
        all.extend(ages_of(rule, &sum));
        draft.keep(rule.list(), numbered(reading.says, txn, reading.shape, grid)?.into());
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
    let rows = quality_of(txn, &draft.reading.frame.cut, &[month])?;
    let mut grid = quality_grid(draft.reading.says, &draft.reading.frame, rows, draft.reading.shape.is_table())?;
    let next = Next::look(Deed::Export).is(Field::Name, "data-quality");
    let only = msg!("pack-quality-of-month", month = month.to_string(), next = next);
    grid.notes.insert(0, draft.reading.says.say(&only));
    Ok(grid.into())
}
