//! `winddown demo`: makes the sample nation where there is none, and shows it.

use crate::office::words::named;
use std::sync::Mutex;
use std::thread::ScopedJoinHandle;

use crate::db::{Access, DbError, Session, in_txn};
use crate::domain::case::state::ClearanceState;
use crate::domain::figures::publication::Published;
use crate::domain::figures::{Group, Measure};
use crate::domain::stuck::rule::StuckRule;
use crate::domain::tracks::State;
use crate::domain::unit::NATION;
use crate::domain::value::money::Money;
use crate::office::asked::{Frame, PageWords};
use crate::office::bulletin::shown::published_read;
use crate::office::lists::stuck;
use crate::office::says::{Says, state_name};
use crate::office::told::Told;
use crate::output::{Cell, Grid, Kind, Total};
use crate::reports::Cut;
use crate::reports::bulletin::BulletinSpec;
use crate::reports::clearance::{Clearance, clearance};
use crate::reports::pilot::{PilotAsked, Pilots, pilots};
use crate::reports::series::{Scope, SeriesRead, SeriesSpec, series_read};
use crate::reports::summary::{Summary, summary};
use crate::{msg, sample};

/// Rows of each list.
pub(crate) const ROWS: u32 = 6;
/// What the first screen shows.
pub(crate) struct DemoShown {
    pub(crate) summary: Summary,
    pub(crate) clearance: Clearance,
    pub(crate) stuck: Vec<stuck::StuckRead>,
    pub(crate) pilots: Pilots,
}

/// Lists read at once, beside the rest of the screen: as many as keep a small machine busy.
const READERS: usize = 2;

/// Reads all of it by several sessions at once: most of the time goes into judging who is stuck, one list after another.
///
/// # Errors
/// Those of the database.
pub(crate) fn screen_read(
    open: &(dyn Fn() -> Result<Session, DbError> + Sync),
    cut: &Cut,
) -> Result<(DemoShown, Headline), Told> {
    let waiting = Mutex::new(StuckRule::ALL.iter().enumerate());
    let next = || waiting.lock().ok()?.next();
    let lists = || {
        let mut session = open()?;
        let mut read = Vec::new();
        while let Some((place, rule)) = next() {
            read.push((place, in_txn(&mut session, Access::Read, |txn| stuck::read(txn, cut, *rule))?));
        }
        Ok(read)
    };
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..READERS).map(|_| scope.spawn(lists)).collect();
        let mut session = open()?;
        let headline = headline_read(&mut session)?;
        let (summary, clearance, pilots) = in_txn(&mut session, Access::Read, |txn| {
            Ok::<_, DbError>((summary(txn, cut)?, clearance(txn, cut)?, pilots(txn, cut, &PilotAsked::default())?))
        })?;
        let mut stuck = Vec::new();
        for reader in readers {
            stuck.extend(joined(reader)?);
        }
        stuck.sort_by_key(|(place, _)| *place);
        let stuck = stuck.into_iter().map(|(_, read)| read).collect();
        Ok((DemoShown { summary, clearance, stuck, pilots }, headline))
    })
}

/// Lists that a reader has read, each with its place on the screen.
type Placed = Vec<(usize, stuck::StuckRead)>;

/// What another session read; a failure of the program there is one here.
fn joined(reading: ScopedJoinHandle<'_, Result<Placed, DbError>>) -> Result<Placed, DbError> {
    reading.join().unwrap_or_else(|panicked| std::panic::resume_unwind(panicked))
}

/// The bulletin of the day shown, and the series that its streak rests on.
pub(crate) struct Headline {
    pub(crate) published: Published,
    pub(crate) trend: SeriesRead,
}

fn headline_read(session: &mut Session) -> Result<Headline, Told> {
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

pub(crate) fn states_grid(says: Says<'_>, frame: &Frame, summary: &Summary) -> Grid {
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
pub(crate) fn stages_grid(says: Says<'_>, frame: &Frame, clearance: &Clearance) -> Grid {
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
            let name = says.word(outcome.code(), &named(*outcome));
            vec![name, Cell::Integer(*count)]
        })
        .collect();
    let cleared = clearance.outcomes.iter().map(|(_, count)| count).sum();
    grid.totals = vec![says.total("cleared", &msg!("demo-cleared"), cleared)];
    grid
}
