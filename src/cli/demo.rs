//! `winddown demo`: makes the sample nation where there is none, and shows it.

use super::args::{DemoArgs, ListArgs, ShownArgs, StuckRule};
use super::bulletin_show::{paragraph_of, published_read};
use super::case_words::outcome_name;
use super::connect::{Record, SAMPLE_DATABASE, url_to};
use super::desk::Desk;
use super::fail::{Exit, Failure};
use super::listing::{Frame, PageWords, Says, state_name};
use super::picture::trend_line;
use super::progress::Progress;
use super::wrap::wrapped;
use super::{pilot, stuck};
use crate::db::sample::{Standing, Workshop, tables_analyze};
use crate::db::session::{Clock, Ids, NATIONAL_LOGIN};
use crate::db::{Access, DbError, Session, in_txn, setup};
use crate::domain::case::state::ClearanceState;
use crate::domain::figures::publication::Published;
use crate::domain::figures::{Group, Measure};
use crate::domain::tracks::State;
use crate::domain::unit::NATION;
use crate::domain::value::money::Money;
use crate::local::SUPERUSER;
use crate::msg;
use crate::output::{Cell, Grid, Kind, Table, Total};
use crate::reports::Cut;
use crate::reports::bulletin::BulletinSpec;
use crate::reports::clearance::{Clearance, clearance};
use crate::reports::pilot::{PilotAsked, Pilots, pilots};
use crate::reports::series::{Scope, SeriesRead, SeriesSpec, series_read};
use crate::reports::summary::{Summary, summary};
use crate::sample;

/// Where a sample is made, before it gets its name.
const UNFINISHED_DATABASE: &str = "winddown_demo_unfinished";
/// The database of a server that is always there.
const MAINTENANCE_DATABASE: &str = "postgres";
/// The same ids each time.
const SEED_OF_IDS: u64 = 1;
/// Rows of each list.
const ROWS: u32 = 6;
/// The first screen of all fits any terminal.
const WIDTH: usize = 80;

/// How to reach the databases of a server.
struct Server {
    owner: Box<dyn Fn(&str) -> String>,
    officer: Box<dyn Fn(&str) -> String>,
    login: Option<&'static str>,
}

/// Makes the sample where there is need, and shows it.
///
/// # Errors
/// That the server cannot be reached, or that the sample's name is taken by another database.
pub fn run(desk: &Desk, args: &DemoArgs) -> Result<(), Failure> {
    let server = server_of(Record::of_environment()?)?;
    ensure(desk, &server, args.reset)?;
    show(desk, &server)
}

fn server_of(record: Record) -> Result<Server, Failure> {
    Ok(match record {
        Record::Own { url } => {
            let officer = url.clone();
            Server {
                owner: Box::new(move |database| url_to(&url, database)),
                officer: Box::new(move |database| url_to(&officer, database)),
                login: None,
            }
        }
        Record::Embedded(server) => {
            let endpoint = server.ensure_running()?;
            let officer = endpoint.clone();
            Server {
                owner: Box::new(move |database| endpoint.url(database, SUPERUSER)),
                officer: Box::new(move |database| officer.url(database, NATIONAL_LOGIN)),
                login: Some(NATIONAL_LOGIN),
            }
        }
    })
}

/// Makes the sample where it is missing, of another program, or to be made anew.
fn ensure(desk: &Desk, server: &Server, reset: bool) -> Result<(), Failure> {
    let mut workshop = Workshop::enter(&(server.owner)(MAINTENANCE_DATABASE))?;
    let standing = workshop.standing(SAMPLE_DATABASE, &(server.owner)(SAMPLE_DATABASE))?;
    match standing {
        Standing::Foreign => {
            return Err(Failure::new(Exit::Refused, msg!("demo-foreign", name = SAMPLE_DATABASE))
                .hinted(msg!("demo-foreign-hint")));
        }
        Standing::Whole if !reset && is_of_this_program(server)? => return Ok(()),
        Standing::Whole | Standing::Empty | Standing::Missing => {}
    }
    make(desk, server, &mut workshop)
}

fn is_of_this_program(server: &Server) -> Result<bool, Failure> {
    match Session::open(&(server.officer)(SAMPLE_DATABASE), Clock::Server, Ids::Random) {
        Ok(_) => Ok(true),
        Err(DbError::NotMigrated { .. } | DbError::NoSchema | DbError::NewerSchema) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Makes the sample aside and then gives it its name: a load that is broken off leaves no half of a sample.
fn make(desk: &Desk, server: &Server, workshop: &mut Workshop) -> Result<(), Failure> {
    desk.printer.note(&desk.words, &msg!("demo-loading"));
    let maintenance = (server.owner)(MAINTENANCE_DATABASE);
    setup::database_drop(&maintenance, UNFINISHED_DATABASE)?;
    setup::database_ensure(&maintenance, UNFINISHED_DATABASE)?;
    setup::make_ready(&(server.owner)(UNFINISHED_DATABASE), true, server.login)?;
    let mut session = Session::open(&(server.officer)(UNFINISHED_DATABASE), Clock::Server, Ids::Seeded(SEED_OF_IDS))?;
    let progress = Progress::new(desk);
    let owner = (server.owner)(UNFINISHED_DATABASE);
    let loaded = sample::load(&mut session, &mut |done, all| {
        progress.show(done, all);
        // The first month holds most of it; after the last, the lists are read.
        if done == 1 || done == all {
            tables_analyze(&owner)?;
        }
        Ok(())
    });
    progress.end();
    let loaded = loaded?;
    drop(session);
    workshop.rename(UNFINISHED_DATABASE, SAMPLE_DATABASE)?;
    desk.printer.note(&desk.words, &msg!("demo-loaded", institutions = loaded.institutions, entries = loaded.entries));
    Ok(())
}

/// What the first screen shows.
struct Shown {
    summary: Summary,
    clearance: Clearance,
    stuck: Vec<stuck::Read>,
    pilots: Pilots,
}

fn read(session: &mut Session, cut: &Cut) -> Result<Shown, DbError> {
    in_txn(session, Access::Read, |txn| {
        Ok(Shown {
            summary: summary(txn, cut)?,
            clearance: clearance(txn, cut)?,
            stuck: StuckRule::ALL.iter().map(|rule| stuck::read(txn, cut, *rule)).collect::<Result<_, _>>()?,
            pilots: pilots(txn, cut, &PilotAsked::default())?,
        })
    })
}

fn show(desk: &Desk, server: &Server) -> Result<(), Failure> {
    let mut session = Session::open(&(server.officer)(SAMPLE_DATABASE), desk.clock, desk.ids)?;
    let list = ListArgs {
        as_of: Some(sample::shown_as_of()),
        known_at: Some(sample::shown_known_at()),
        unit: None,
        limit: Some(ROWS),
        shown: ShownArgs::default(),
    };
    let frame = Frame::of(&session, &list)?;
    let shown = read(&mut session, &frame.cut)?;
    let headline = headline_read(&mut session)?;
    let says = Says(&desk.words);
    desk.printer.line(&desk.words, &msg!("demo-heading"))?;
    desk.printer.line(
        &desk.words,
        &msg!("demo-heading-when", day = sample::shown_as_of(), known = sample::shown_known_at().date_naive()),
    )?;
    headline_print(desk, &headline)?;
    let mut grids = vec![
        states_grid(says, &frame, &shown.summary),
        stages_grid(says, &frame, &shown.clearance),
        outcomes_grid(says, &frame, &shown.clearance),
    ];
    let stuck = shown.stuck.iter();
    grids.extend(stuck.map(|read| stuck::grid(says, &frame, read, true)));
    grids.push(pilot::grid(says, &frame, &shown.pilots, true));
    for grid in &grids {
        desk.printer.text("")?;
        desk.printer.text(Table::new(grid, WIDTH).text.trim_end())?;
        let shown = i64::try_from(grid.rows.len()).unwrap_or(i64::MAX);
        if let (Some(all), Some(limited)) = (grid.rows_in_all, grid.notes.last())
            && shown < all
        {
            desk.printer.text(limited)?;
        }
    }
    desk.printer.text("")?;
    try_next(desk)
}

/// The bulletin of the day shown, and the series that its streak rests on.
struct Headline {
    published: Published,
    trend: SeriesRead,
}

fn headline_read(session: &mut Session) -> Result<Headline, Failure> {
    let (month, baseline) = (sample::shown_month(), sample::shown_baseline());
    let known_at = sample::shown_known_at();
    let spec = BulletinSpec {
        form: crate::domain::figures::exited::Form::NOW,
        unit: NATION.to_owned(),
        month,
        baseline,
        known_at,
    };
    let published = published_read(session, &spec)?;
    let series = SeriesSpec {
        scope: Scope::Unit(None),
        groups: vec![Group::Operating],
        measures: Measure::OF_A_UNIT.to_vec(),
        first: published.bulletin.streak.since.unwrap_or(baseline).before(),
        last: month,
        baseline: Some(baseline),
        known_at,
    };
    let trend = series_read(session, &series)?;
    Ok(Headline { published, trend })
}

/// The paragraph of the bulletin, and the trend of each measure in a line.
fn headline_print(desk: &Desk, headline: &Headline) -> Result<(), Failure> {
    let paragraph = paragraph_of(desk, &headline.published, false);
    desk.printer.text("")?;
    desk.printer.text(&wrapped(paragraph, WIDTH))?;
    desk.printer.text("")?;
    for measure in Measure::OF_A_UNIT {
        if let Some(line) = trend_line(&headline.trend, *measure) {
            desk.printer.trend(&desk.words, &line)?;
        }
    }
    Ok(())
}

fn states_grid(says: Says<'_>, frame: &Frame, summary: &Summary) -> Grid {
    let page = PageWords {
        report: "states",
        title: msg!("demo-states-title"),
        definition: msg!("demo-states-definition"),
        empty: msg!("demo-states-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = vec![
        says.column("state", &msg!("column-state"), Kind::Word),
        says.column("institutions", &msg!("total-institutions"), Kind::Integer),
    ];
    grid.rows = summary
        .counts
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(state, count)| vec![says.state(*state), Cell::Integer(*count)])
        .collect();
    grid.totals = vec![
        says.total("in_operation", &msg!("demo-in-operation"), summary.in_operation),
        says.total("registered", &msg!("demo-registered"), summary.registered),
    ];
    grid
}

/// Cases that run, by stage.
fn stages_grid(says: Says<'_>, frame: &Frame, clearance: &Clearance) -> Grid {
    let page = PageWords {
        report: "cases-by-stage",
        title: msg!("demo-stages-title"),
        definition: msg!("demo-stages-definition"),
        empty: msg!("demo-stages-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = vec![
        says.column("stage", &msg!("demo-column-stage"), Kind::Word),
        says.column("cases", &msg!("demo-column-cases"), Kind::Integer),
        says.column("unknown", &msg!("demo-column-unknown"), Kind::Integer),
        says.column("outstanding", &msg!("demo-column-outstanding"), Kind::Money),
    ];
    let running = || {
        let stages = clearance.stages.iter();
        stages.filter(|of| of.cases > 0 && of.stage != ClearanceState::Closed)
    };
    grid.rows = running()
        .map(|of| {
            let stage = state_name(State::Clearance(of.stage));
            vec![says.word(of.stage.code(), &stage), of.cases.into(), of.unknown.into(), of.outstanding.into()]
        })
        .collect();
    grid.totals = vec![says.total("running", &msg!("demo-running"), running().map(|of| of.cases).sum())];
    if let Some(sum) = running()
        .filter(|of| of.cases > of.unknown)
        .map(|of| of.outstanding)
        .collect::<Option<Vec<Money>>>()
        .filter(|known| !known.is_empty())
        .and_then(Money::try_sum)
    {
        grid.totals.push(Total {
            key: "outstanding",
            heading: says.say(&msg!("demo-outstanding")),
            cell: Cell::Money(sum),
        });
    }
    grid
}

/// What "cleared" came to: never to be read as "everyone was repaid".
#[must_use]
pub fn outcomes_grid(says: Says<'_>, frame: &Frame, clearance: &Clearance) -> Grid {
    let page = PageWords {
        report: "cleared-by-outcome",
        title: msg!("demo-outcomes-title"),
        definition: msg!("demo-outcomes-definition"),
        empty: msg!("demo-outcomes-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = vec![
        says.column("outcome", &msg!("demo-column-outcome"), Kind::Word),
        says.column("institutions", &msg!("total-institutions"), Kind::Integer),
    ];
    grid.rows = clearance
        .outcomes
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(outcome, count)| {
            let name = says.word(outcome.code(), &outcome_name(*outcome));
            vec![name, Cell::Integer(*count)]
        })
        .collect();
    let cleared = clearance.outcomes.iter().map(|(_, count)| count).sum();
    grid.totals = vec![says.total("cleared", &msg!("demo-cleared"), cleared)];
    grid
}

fn try_next(desk: &Desk) -> Result<(), Failure> {
    let (name, reopened) = (sample::example_name(), sample::reopened_name());
    let commands = [
        ("winddown --demo stuck --as-of 2020-03-31 --unit 330000".to_owned(), msg!("demo-try-stuck")),
        (
            "winddown --demo bulletin show --as-of 2020-03-31 --baseline 2018-12-31".to_owned(),
            msg!("demo-try-bulletin"),
        ),
        ("winddown --demo pack --as-of 2020-03-31 --output pack.html".to_owned(), msg!("demo-try-pack")),
        (format!("winddown --demo case show {reopened}"), msg!("demo-try-case")),
        (format!("winddown --demo stuck explain {reopened} --as-of 2020-04-24"), msg!("demo-try-explain")),
        ("winddown --demo pilot list --all --as-of 2020-06-30".to_owned(), msg!("demo-try-pilot")),
        (format!("winddown --demo history {name}"), msg!("demo-try-history")),
        (format!("winddown --demo allowed {name}"), msg!("demo-try-allowed")),
    ];
    desk.printer.line(&desk.words, &msg!("demo-try"))?;
    for (command, what) in commands {
        desk.printer.text(&format!("  {command}\n      {}", desk.words.say(&what)))?;
    }
    Ok(())
}
