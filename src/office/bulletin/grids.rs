//! The tables of a bulletin: the four measures, the regions, the flow statement; and what stands around them.

use crate::domain::check::Invariant;
use crate::domain::figures::bulletin::{Bulletin, Counted, Received};
use crate::domain::figures::bulletin_facts::{Change, Known};
use crate::domain::figures::definition::Indicator;
use crate::domain::figures::exited::Exited;
use crate::domain::figures::flow::Flow;
use crate::domain::figures::region::{Region, RegionFigure};
use crate::domain::figures::{Group, Measure, Quantity};
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::bulletin::paragraph::amount_said;
use crate::office::lists::cases::outcome_key;
use crate::office::says::{Says, moment_legal};
use crate::office::words::named;
use crate::office::words::record as say;
use crate::output::{Cell, Column, Grid, Kind, Scale, Total};
use crate::words::Message;

/// Regions are shown in 亿元 (domain note §4).
const SCALE: Scale = Scale::HundredMillion;

/// A grid of the bulletin without columns and rows.
fn page(says: Says<'_>, bulletin: &Bulletin, report: &'static str, title: Message) -> Grid {
    let page = PageWords {
        report,
        title,
        definition: msg!("bulletin-definition", baseline = bulletin.baseline),
        empty: msg!("bulletin-empty"),
    };
    let mut grid = plain_grid(says, &page, bulletin.known_at);
    grid.as_of = Some(bulletin.as_of);
    grid.unit = Some(bulletin.unit.clone());
    grid
}

fn cell(quantity: Quantity) -> Cell {
    match quantity {
        Quantity::Count(count) => Cell::Integer(count),
        Quantity::Money(amount) => Cell::Money(amount),
    }
}

/// A figure as far as it was reported. Nothing reported where something is owed is not zero.
fn known(known: Option<Known>) -> Cell {
    known
        .filter(|known| known.unknown == 0 || !known.reported.is_zero())
        .map_or(Cell::Empty, |known| cell(known.reported))
}

fn percent(change: Option<&Change>) -> Cell {
    change.and_then(|change| change.percent).into()
}

/// What a measure is called where its figures stand in one column with others.
fn measure_label(measure: Measure) -> Message {
    match measure {
        Measure::Institutions => msg!("bulletin-measure-institutions"),
        Measure::Balance => msg!("bulletin-measure-balance"),
        Measure::Lenders => msg!("bulletin-measure-lenders"),
        Measure::Borrowers => msg!("bulletin-measure-borrowers"),
        Measure::Issued | Measure::Repaid | Measure::Overdue | Measure::Advanced => named(measure),
    }
}

fn counted(says: Says<'_>, counted: Counted) -> Cell {
    match counted {
        Counted::Institutions => says.word("institutions", &msg!("bulletin-counted-institutions")),
        Counted::Yuan => says.word("yuan", &msg!("bulletin-counted-yuan")),
        Counted::PersonTimes => says.word("person-times", &msg!("bulletin-counted-person-times")),
    }
}

/// The table of figures: a measure a row. An amount is shown in 亿元, as its row says; programs read yuan.
#[must_use]
pub fn figures_grid(says: Says<'_>, bulletin: &Bulletin) -> Grid {
    let title = msg!("bulletin-figures-title", day = bulletin.as_of);
    let mut grid = page(says, bulletin, "national", title);
    let figure = |key, heading: Message| says.column(key, &heading, Kind::Figure).scaled(SCALE);
    let number = |key, heading: Message| says.column(key, &heading, Kind::Integer);
    grid.columns = vec![
        says.column("measure", &msg!("bulletin-column-measure"), Kind::Word),
        says.column("counted", &msg!("bulletin-column-counted"), Kind::Word).wide(),
        figure("now", msg!("bulletin-column-now")),
        figure("previous", msg!("bulletin-column-previous")),
        figure("change", msg!("bulletin-column-change")).wide(),
        number("percent", msg!("bulletin-column-percent")),
        figure("baseline", msg!("bulletin-column-baseline")),
        figure("change_on_baseline", msg!("bulletin-column-change")).wide(),
        number("percent_on_baseline", msg!("bulletin-column-baseline-percent")),
        number("streak_months", msg!("bulletin-column-streak")),
        number("unknown", msg!("bulletin-column-unknown")).wide(),
    ];
    grid.rows = bulletin
        .figures
        .iter()
        .map(|figure| {
            let change = figure.on_month.as_ref();
            let on_baseline = figure.on_baseline.as_ref();
            vec![
                says.word(figure.measure.code(), &measure_label(figure.measure)),
                counted(says, figure.counted),
                known(Some(figure.now)),
                known(figure.previous),
                change.map_or(Cell::Empty, |change| cell(change.by)),
                percent(change),
                known(Some(figure.baseline)),
                on_baseline.map_or(Cell::Empty, |change| cell(change.by)),
                percent(on_baseline),
                figure.streak.months.into(),
                figure.now.unknown.into(),
            ]
        })
        .collect();
    grid.totals = bulletin
        .cleared
        .iter()
        .map(|cleared| Total {
            key: outcome_key(cleared.outcome),
            heading: says.say(&named(cleared.outcome)),
            cell: cleared.institutions.into(),
        })
        .collect();
    grid.notes = notes(bulletin).iter().map(|note| says.say(note)).collect();
    grid
}

/// The regional table: a unit a row, and the total last.
#[must_use]
pub fn regions_grid(says: Says<'_>, bulletin: &Bulletin) -> Grid {
    let title = msg!("bulletin-regions-title", day = bulletin.as_of);
    let mut grid = page(says, bulletin, "bulletin", title);
    grid.columns = region_columns(says);
    grid.rows = bulletin
        .regions
        .iter()
        .map(|region| (region, line_of(region)))
        .chain(std::iter::once((&bulletin.total, FigureLine::Total)))
        .map(|(region, line)| region_cells(says, region, line))
        .collect();
    grid.notes = notes(bulletin).iter().map(|note| says.say(note)).collect();
    grid
}

/// What a row of the regional table is of.
#[derive(Clone, Copy)]
enum FigureLine {
    Unit,
    Own,
    Total,
}

const fn line_of(region: &Region) -> FigureLine {
    if region.direct { FigureLine::Own } else { FigureLine::Unit }
}

fn line_name(says: Says<'_>, unit: &str, line: FigureLine) -> Cell {
    let name = || say::unit(unit, says.0.lang());
    Cell::text(match line {
        FigureLine::Unit => name(),
        FigureLine::Own => says.say(&msg!("bulletin-own", unit = name())),
        FigureLine::Total => says.say(&msg!("bulletin-total")),
    })
}

fn line_cell(says: Says<'_>, line: FigureLine) -> Cell {
    match line {
        FigureLine::Unit => says.word("unit", &msg!("bulletin-line-unit")),
        FigureLine::Own => says.word("own", &msg!("bulletin-line-own")),
        FigureLine::Total => says.word("total", &msg!("bulletin-line-total")),
    }
}

fn unit_columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("line", &msg!("bulletin-column-line"), Kind::Word).wide(),
        says.column("unit", &msg!("column-unit-code"), Kind::Code).wide(),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
    ]
}

fn unit_cells(says: Says<'_>, unit: &str, line: FigureLine) -> Vec<Cell> {
    vec![line_cell(says, line), Cell::code(unit), line_name(says, unit, line)]
}

fn region_columns(says: Says<'_>) -> Vec<Column> {
    let number = |key, heading: Message| says.column(key, &heading, Kind::Integer);
    let balance = |key, heading: Message| says.column(key, &heading, Kind::Money).scaled(SCALE);
    let mut columns = unit_columns(says);
    columns.extend([
        number("institutions", msg!("bulletin-column-institutions")),
        number("institutions_percent", msg!("bulletin-column-institutions-percent")).wide(),
        balance("balance", msg!("bulletin-column-balance")),
        number("balance_percent", msg!("bulletin-column-balance-percent")).wide(),
        number("lenders", msg!("bulletin-column-lenders")),
        number("lenders_percent", msg!("bulletin-column-lenders-percent")).wide(),
        number("borrowers", msg!("bulletin-column-borrowers")),
        number("borrowers_percent", msg!("bulletin-column-borrowers-percent")).wide(),
        number("unknown", msg!("bulletin-column-unknown")).wide(),
        number("left_market", msg!("bulletin-column-left")),
        number("exited", msg!("bulletin-column-exited")).wide(),
        number("of_not_cleared", msg!("bulletin-column-of-not-cleared")).wide(),
        number("of_cleared", msg!("bulletin-column-of-cleared")).wide(),
        number("of_reopened", msg!("bulletin-column-of-reopened")).wide(),
        number("of_resumed", msg!("bulletin-column-of-resumed")).wide(),
        number("of_transformed", msg!("bulletin-column-of-transformed")).wide(),
        number("exited_before", msg!("bulletin-column-exited-before")).wide(),
        number("never_exited", msg!("bulletin-column-never-exited")).wide(),
        number("exited_not_cleared", msg!("bulletin-column-not-cleared")).wide(),
        number("closed_unresolved", msg!("bulletin-column-closed")).wide(),
    ]);
    columns
}

fn region_cells(says: Says<'_>, region: &Region, line: FigureLine) -> Vec<Cell> {
    let of = |measure: Measure| region.figure(measure);
    let now = |figure: Option<&RegionFigure>| known(figure.map(|figure| figure.now));
    let change = |figure: Option<&RegionFigure>| percent(figure.and_then(|one| one.on_baseline.as_ref()));
    let unknown = region.figures.iter().map(|figure| figure.now.unknown).max();
    let mut cells = unit_cells(says, &region.unit, line);
    for measure in Measure::OF_A_UNIT {
        cells.push(now(of(*measure)));
        cells.push(change(of(*measure)));
    }
    cells.extend([unknown.unwrap_or(0).into(), region.exited.left().into(), region.exited.in_total().into()]);
    cells.extend(exited_cells(region.exited.parts()));
    cells.extend([Cell::from(region.exited.not_cleared()), region.exited.closed_unresolved().into()]);
    cells
}

/// The parts of exited in total, and what stands beside it; blank where the form does not have them.
fn exited_cells(parts: Option<&Exited>) -> [Cell; 7] {
    let cell = |of: fn(&Exited) -> i64| parts.map(of).into();
    [
        cell(|parts| parts.not_cleared),
        cell(|parts| parts.cleared),
        cell(|parts| parts.reopened),
        cell(|parts| parts.resumed),
        cell(|parts| parts.transformed),
        cell(|parts| parts.before),
        cell(|parts| parts.closed_unresolved),
    ]
}

/// The flow statement: a unit a row, and the whole last.
#[must_use]
pub fn flow_grid(says: Says<'_>, bulletin: &Bulletin) -> Grid {
    let title = msg!("bulletin-flow-title", from = bulletin.baseline, to = bulletin.as_of);
    let mut grid = page(says, bulletin, "flow", title);
    grid.columns = flow_columns(says, bulletin);
    let lines = bulletin.regions.iter().map(line_of);
    grid.rows = bulletin
        .flows
        .iter()
        .zip(lines)
        .chain(std::iter::once((&bulletin.flow, FigureLine::Total)))
        .map(|(flow, line)| flow_cells(says, flow, line))
        .collect();
    grid.notes = vec![says.say(&flow_note(says, bulletin))];
    grid
}

fn flow_columns(says: Says<'_>, bulletin: &Bulletin) -> Vec<Column> {
    let number = |key, heading: Message| says.column(key, &heading, Kind::Integer);
    let mut columns = unit_columns(says);
    columns.extend([
        number("opening", msg!("bulletin-column-opening")),
        number("entered", msg!("bulletin-column-entered")),
        number("resumed", msg!("bulletin-column-resumed")).wide(),
        number("transferred_in", msg!("bulletin-column-transferred-in")),
        number("exits", msg!("bulletin-column-exits")),
    ]);
    columns.extend(bulletin.flow.exits.iter().map(|exits| {
        let cause = named(exits.cause);
        let heading = msg!("bulletin-column-exits-of", cause = cause);
        number(exits_key(exits.cause), heading).wide()
    }));
    columns.extend([
        number("transformed", msg!("bulletin-column-transformed")),
        number("voided", msg!("bulletin-column-voided")).wide(),
        number("transferred_out", msg!("bulletin-column-transferred-out")),
        number("closing", msg!("bulletin-column-closing")),
        number("difference", msg!("bulletin-column-difference")).wide(),
    ]);
    columns
}

const fn exits_key(cause: crate::domain::figures::flow::ExitCause) -> &'static str {
    use crate::domain::figures::flow::ExitCause;
    match cause {
        ExitCause::Voluntary => "exits_voluntary",
        ExitCause::Ban => "exits_ban",
        ExitCause::LostContact => "exits_lost_contact",
        ExitCause::PoliceFiling => "exits_police_filing",
        ExitCause::Court => "exits_court",
        ExitCause::Other => "exits_other",
    }
}

fn flow_cells(says: Says<'_>, flow: &Flow, line: FigureLine) -> Vec<Cell> {
    let mut cells = unit_cells(says, &flow.unit, line);
    cells.extend([flow.opening, flow.entered, flow.resumed, flow.transferred_in, flow.exited()].map(Cell::Integer));
    cells.extend(flow.exits.iter().map(|exits| Cell::Integer(exits.count)));
    cells.extend(
        [flow.transformed, flow.voided, flow.transferred_out, flow.closing, flow.difference()].map(Cell::Integer),
    );
    cells
}

fn flow_note(says: Says<'_>, bulletin: &Bulletin) -> Message {
    let all = bulletin.flows.iter().chain(std::iter::once(&bulletin.flow));
    let broken: Vec<String> =
        all.filter(|flow| flow.difference() != 0).map(|flow| say::unit(&flow.unit, says.0.lang())).collect();
    if broken.is_empty() {
        return msg!("bulletin-note-flow-holds");
    }
    let next = Next::look(Deed::Check).each(Field::Name, &[Invariant::Derived, Invariant::Partition]);
    msg!("bulletin-note-flow-broken", units = broken, next = next)
}

/// The footnotes: what is not known, what is estimated, what does not add up by rounding, and what person-times are.
#[must_use]
pub fn notes(bulletin: &Bulletin) -> Vec<Message> {
    let mut notes = Vec::new();
    for figure in &bulletin.figures {
        if figure.now.unknown > 0 {
            notes.push(msg!("bulletin-note-part", measure = named(figure.measure), count = figure.now.unknown));
        }
        if figure.now.estimated > 0 {
            notes.push(msg!("bulletin-note-estimated", measure = named(figure.measure), count = figure.now.estimated));
        }
    }
    for residue in &bulletin.residues {
        let way = if residue.hundredths > 0 { "less" } else { "more" };
        let amount = crate::office::words::figures::decimal(residue.hundredths.saturating_abs(), 2);
        notes.push(msg!("bulletin-note-residue", amount = amount, way = way));
    }
    notes.push(msg!("bulletin-note-person-times"));
    notes
}

/// What is said above the tables: since when it is known, whether it is approved, how complete it is, who exited.
#[must_use]
pub fn head(says: Says<'_>, bulletin: &Bulletin) -> Vec<Message> {
    let approval = match bulletin.approved_on {
        Some(day) => msg!("bulletin-head-approved", day = day),
        None => msg!("bulletin-head-provisional", unit = say::unit(&bulletin.unit, says.0.lang())),
    };
    let of = |group: Group| {
        let mut all = bulletin.returns.iter();
        let found = all.find(|received: &&Received| received.group == group);
        found.map_or((0, 0), |found| (found.owed, found.received))
    };
    let ((owed, received), (stopped_owed, stopped_received)) = (of(Group::Operating), of(Group::Stopped));
    let stock = &bulletin.stopped_stock;
    vec![
        msg!("bulletin-head-known", moment = moment_legal(bulletin.known_at), baseline = bulletin.baseline),
        approval,
        msg!(
            "bulletin-head-returns",
            received = received,
            owed = owed,
            stopped_received = stopped_received,
            stopped_owed = stopped_owed
        ),
        msg!(
            "bulletin-head-exited",
            gone = bulletin.exited.left(),
            exited = bulletin.exited.in_total(),
            before = bulletin.exited.parts().map_or(0, |parts| parts.before),
            left = bulletin.exited.not_cleared(),
            closed = bulletin.exited.closed_unresolved()
        ),
        if stock.unknown > 0 && stock.reported.is_zero() {
            msg!("bulletin-head-stock-unknown", unknown = stock.unknown)
        } else {
            msg!("bulletin-head-stock", amount = amount_said(says.0.lang(), stock.reported), unknown = stock.unknown)
        },
        match &bulletin.checkpoint {
            Some(checkpoint) => msg!("bulletin-head-checkpoint", checkpoint = checkpoint),
            None => msg!("bulletin-head-checkpoint-none"),
        },
    ]
}

/// Every definition the bulletin rests on, with its version and source.
#[must_use]
pub fn definition_lines(bulletin: &Bulletin) -> Vec<Message> {
    let line = |indicator: Indicator, version: u32| {
        msg!(
            "bulletin-definition-line",
            name = named(indicator),
            version = version,
            words = Message::of_word("definition-", indicator.code()),
            source = Message::of_word("definition-source-", indicator.code())
        )
    };
    bulletin.definitions.iter().map(|one| line(one.indicator, one.version)).collect()
}
