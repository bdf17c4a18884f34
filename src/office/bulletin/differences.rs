//! The differences of two published bulletins as a grid: the figures that differ, and what was recorded between the two.

use crate::db::bulletin::{BulletinRow, ChangedRow, RestatedRow};
use crate::domain::figures::bulletin::Bulletin;
use crate::domain::figures::bulletin_facts::Known;
use crate::domain::figures::{Measure, Quantity};
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::State;
use crate::domain::value::month::Month;
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::bulletin::diff::plain;
use crate::office::says::Says;
use crate::office::words::figures::quantity_cell;
use crate::office::words::named;
use crate::office::words::record as say;
use crate::output::{Cell, Grid, Kind};
use crate::reports::bulletin::Between;
use crate::words::Message;

/// Two bulletins of a unit.
pub(crate) struct Pair<'pair> {
    pub(crate) says: Says<'pair>,
    pub(crate) unit: &'pair str,
    pub(crate) earlier: &'pair BulletinRow,
    pub(crate) later: &'pair BulletinRow,
}

impl Pair<'_> {
    pub(crate) fn grid(&self) -> Grid {
        let says = self.says;
        let page = PageWords {
            report: "bulletin-diff",
            title: msg!(
                "bulletin-diff-title",
                one = self.earlier.number,
                other = self.later.number,
                unit = say::unit(self.unit, says.0.lang())
            ),
            definition: msg!("bulletin-diff-definition"),
            empty: msg!("bulletin-diff-empty"),
        };
        let mut grid = plain_grid(says, &page, self.later.known_at);
        grid.unit = Some(self.unit.to_owned());
        grid.columns = vec![
            says.column("what", &msg!("bulletin-diff-column-what"), Kind::Word),
            says.column("id", &msg!("column-id"), Kind::Code).wide(),
            says.column("of", &msg!("bulletin-diff-column-place"), Kind::Text),
            says.column("for", &msg!("bulletin-diff-column-month"), Kind::Date),
            says.column("measure", &msg!("bulletin-column-measure"), Kind::Word),
            says.column("then", &msg!("bulletin-diff-column-then"), Kind::Word),
            says.column("now", &msg!("bulletin-diff-column-now"), Kind::Word),
            says.column("recorded_at", &msg!("column-recorded"), Kind::Word),
            says.column("basis", &msg!("column-basis"), Kind::Text),
        ];
        if self.earlier.as_of != self.later.as_of {
            grid.notes.push(says.say(&msg!("bulletin-diff-days", one = self.earlier.as_of, other = self.later.as_of)));
        }
        grid
    }

    fn figure_row(&self, place: &Message, measure: Cell, on: Cell, then: Cell, now: Cell) -> Vec<Cell> {
        let says = self.says;
        vec![
            says.word("figure", &msg!("bulletin-diff-figure")),
            Cell::Empty,
            Cell::text(says.say(place)),
            on,
            measure,
            then,
            now,
            Cell::Empty,
            Cell::Empty,
        ]
    }

    /// The figures that differ.
    pub(crate) fn figure_rows(&self, then: &Bulletin, now: &Bulletin) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        for (one, other) in then.figures.iter().zip(&now.figures) {
            let measure = one.measure;
            let name = named(measure);
            let word = || self.says.word(measure.code(), &name);
            let mut add = |place: &Message, on: chrono::NaiveDate, then: Cell, now: Cell| {
                if then != now {
                    rows.push(self.figure_row(place, word(), on.into(), then, now));
                }
            };
            add(&name, now.as_of, self.known(one.now), self.known(other.now));
            let before = |bulletin: &Bulletin| Month::of(bulletin.as_of).before().end();
            add(&name, before(now), self.known_or_not(one.previous), self.known_or_not(other.previous));
            add(&name, now.baseline, self.known(one.baseline), self.known(other.baseline));
            let percent = |change: Option<&crate::domain::figures::bulletin_facts::Change>| {
                let percent = change.and_then(|change| change.percent);
                percent.map_or_else(|| self.not_known(), plain)
            };
            add(
                &msg!("bulletin-diff-change-of", measure = name.clone()),
                now.as_of,
                percent(one.on_baseline.as_ref()),
                percent(other.on_baseline.as_ref()),
            );
        }
        let mut add = |place: Message, then: Cell, now_cell: Cell| {
            if then != now_cell {
                rows.push(self.figure_row(&place, Cell::Empty, now.as_of.into(), then, now_cell));
            }
        };
        add(msg!("bulletin-diff-streak"), plain(i64::from(then.streak.months)), plain(i64::from(now.streak.months)));
        for (name, of) in [
            (msg!("indicator-left-in-total"), (then.exited.left(), now.exited.left())),
            (msg!("indicator-exited-in-total"), (then.exited.in_total(), now.exited.in_total())),
            (msg!("indicator-exited-not-cleared"), (then.exited.not_cleared(), now.exited.not_cleared())),
            (msg!("indicator-closed-unresolved"), (then.exited.closed_unresolved(), now.exited.closed_unresolved())),
        ] {
            add(name, plain(of.0), plain(of.1));
        }
        add(msg!("indicator-stopped-stock"), self.known(then.stopped_stock), self.known(now.stopped_stock));
        add(msg!("bulletin-diff-approval"), self.approval(then), self.approval(now));
        rows
    }

    fn known(&self, known: Known) -> Cell {
        match known.value() {
            Some(value) => quantity_cell(value),
            None => self.not_known(),
        }
    }

    fn known_or_not(&self, known: Option<Known>) -> Cell {
        known.map_or_else(|| self.says.word("not-there", &msg!("bulletin-diff-not-there")), |known| self.known(known))
    }

    fn not_known(&self) -> Cell {
        self.says.word("not-known", &msg!("bulletin-diff-not-known"))
    }

    fn approval(&self, bulletin: &Bulletin) -> Cell {
        match bulletin.approved_on {
            Some(day) => self.says.word(&day.to_string(), &msg!("bulletin-diff-approved", day = day)),
            None => self.says.word("provisional", &msg!("bulletin-diff-provisional")),
        }
    }

    /// What was recorded between the two.
    pub(crate) fn cause_rows(&self, between: &Between) -> Vec<Vec<Cell>> {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for row in &between.restated {
            rows.extend(self.restated_rows(row));
        }
        for row in &between.changed {
            rows.extend(self.changed_rows(row));
        }
        rows
    }

    fn restated_rows(&self, row: &RestatedRow) -> Vec<Vec<Cell>> {
        let what = if row.was_there {
            self.says.word("restated", &msg!("bulletin-diff-restated"))
        } else {
            self.says.word("late", &msg!("bulletin-diff-late"))
        };
        let figure = |measure: Measure, number: Option<i64>| {
            number.and_then(|number| Quantity::of(measure, number)).map_or_else(|| self.not_known(), quantity_cell)
        };
        let figures = row.figures_then.iter().zip(&row.figures_now);
        Measure::OF_AN_INSTITUTION
            .iter()
            .zip(figures)
            .filter(|(_, (then, now))| then != now)
            .map(|(measure, (then, now))| {
                vec![
                    what.clone(),
                    Cell::code(row.subject_id.to_string()),
                    Cell::text(&row.name),
                    row.month.into(),
                    self.says.word(measure.code(), &named(*measure)),
                    figure(*measure, *then),
                    figure(*measure, *now),
                    self.says.moment(row.recorded_at),
                    Cell::text(&row.basis),
                ]
            })
            .collect()
    }

    fn changed_rows(&self, row: &ChangedRow) -> Vec<Vec<Cell>> {
        let says = self.says;
        let line = |what: Cell, then: Cell, now: Cell| {
            vec![
                what,
                Cell::code(row.subject_id.to_string()),
                Cell::text(&row.name),
                row.on_day.into(),
                Cell::Empty,
                then,
                now,
                row.recorded_at.map_or(Cell::Empty, |moment| says.moment(moment)),
                row.basis.as_deref().map_or(Cell::Empty, Cell::text),
            ]
        };
        let not_there = || says.word("not-there", &msg!("bulletin-diff-not-there"));
        let state = |word: Option<&str>| match word.map(str::parse::<InstitutionState>) {
            Some(Ok(state)) => says.word(state.code(), &crate::office::says::state_name(State::Institution(state))),
            Some(Err(_)) | None => not_there(),
        };
        let unit =
            |code: Option<&str>| code.map_or_else(not_there, |code| Cell::word(code, say::unit(code, says.0.lang())));
        let mut rows = Vec::new();
        if row.state_then != row.state_now {
            rows.push(line(
                says.word("state", &msg!("bulletin-diff-state")),
                state(row.state_then.as_deref()),
                state(row.state_now.as_deref()),
            ));
        } else if row.unit_then != row.unit_now {
            rows.push(line(
                says.word("unit", &msg!("bulletin-diff-unit")),
                unit(row.unit_then.as_deref()),
                unit(row.unit_now.as_deref()),
            ));
        }
        rows
    }
}
