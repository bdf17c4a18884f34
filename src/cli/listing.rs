//! What every list has in common: how it is cut, its fixed columns, and the frame around its rows.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, TimeDelta, Utc};

use super::args::{ListArgs, ShownArgs};
use super::desk::{Desk, When};
use super::fail::{Exit, Failure};
use super::ready::ready;
use crate::db::Session;
use crate::domain::engine::entry::{Effective, Precision};
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::State;
use crate::domain::unit::{NATION, unit_by_code, unit_covered, unit_lies_under, unit_with_below};
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;
use crate::msg;
use crate::output::{Cell, Column, Format, Grid, Kind, Labels, Total};
use crate::reports::{Cut, Listed};
use crate::words::{Lang, Message, Words};

/// The legal time of the People's Republic of China is UTC+8 without summer time.
const LEGAL_HOURS_AHEAD: i64 = 8;

/// Says the words of a grid.
#[derive(Clone, Copy)]
pub struct Says<'w>(pub &'w Words);

impl Says<'_> {
    /// The sentence of a message.
    #[must_use]
    pub fn say(self, message: &Message) -> String {
        self.0.say(message)
    }

    /// A column that a table always shows.
    #[must_use]
    pub fn column(self, key: &'static str, heading: &Message, kind: Kind) -> Column {
        Column::new(key, self.say(heading), kind)
    }

    /// A figure over all rows.
    #[must_use]
    pub fn total(self, key: &'static str, heading: &Message, figure: i64) -> Total {
        Total { key, heading: self.say(heading), cell: Cell::Integer(figure) }
    }

    /// A word of a closed list with what it is called.
    #[must_use]
    pub fn word(self, code: &str, label: &Message) -> Cell {
        Cell::word(code, self.say(label))
    }

    /// Several words of a closed list, with commas between their codes.
    #[must_use]
    pub fn words(self, words: &[(&str, Message)]) -> Cell {
        if words.is_empty() {
            return Cell::Empty;
        }
        let codes: Vec<&str> = words.iter().map(|(code, _)| *code).collect();
        let labels = words.iter().map(|(_, label)| label.clone());
        let label = labels.reduce(|start, next| msg!("list-more", start = start, next = next));
        Cell::word(codes.join(","), label.map_or_else(String::new, |label| self.say(&label)))
    }

    /// A state.
    #[must_use]
    pub fn state(self, state: InstitutionState) -> Cell {
        self.word(state.code(), &state_name(State::Institution(state)))
    }

    /// A reason.
    #[must_use]
    pub fn reason(self, reason: Reason) -> Cell {
        self.word(reason.code(), &reason_name(reason))
    }

    /// How exactly a day is known: for people a sign before the day, where it is not exact.
    #[must_use]
    pub fn precision(self, precision: Precision) -> Cell {
        let sign = match precision {
            Precision::Exact => "",
            Precision::NotLaterThan => "≤",
        };
        Cell::word(precision.code(), sign)
    }

    /// The column of [`Says::precision`], which stands before that of its day.
    #[must_use]
    pub fn precision_column(self, key: &'static str) -> Column {
        Column::new(key, "≤", Kind::Word)
    }

    /// The name of a unit in the language.
    #[must_use]
    pub fn unit_name(self, code: &str) -> Cell {
        unit_by_code(code).map_or(Cell::Empty, |unit| {
            Cell::text(match self.0.lang() {
                Lang::En => unit.name_en,
                Lang::Zh => unit.name_zh,
            })
        })
    }

    /// Needs of evidence: commas between needs, a bar between kinds that satisfy the same need.
    #[must_use]
    pub fn needs(self, needs: &[Vec<EvidenceKind>]) -> Cell {
        let codes: Vec<String> = needs
            .iter()
            .map(|need| {
                let kinds: Vec<&str> = need.iter().map(|kind| kind.code()).collect();
                kinds.join("|")
            })
            .collect();
        let words: Vec<(&str, Message)> =
            codes.iter().map(String::as_str).zip(needs.iter().map(|need| need_name(need))).collect();
        self.words(&words)
    }

    /// A recorded moment: RFC 3339 for programs, legal time for people.
    #[must_use]
    pub fn moment(self, moment: DateTime<Utc>) -> Cell {
        Cell::word(moment.to_rfc3339_opts(SecondsFormat::Micros, true), moment_legal(moment))
    }
}

/// A moment in legal time, to the minute.
#[must_use]
pub fn moment_legal(moment: DateTime<Utc>) -> String {
    let clock = moment.checked_add_signed(TimeDelta::hours(LEGAL_HOURS_AHEAD)).unwrap_or(moment);
    clock.format("%Y-%m-%d %H:%M").to_string()
}

/// The words for a state.
#[must_use]
pub fn state_name(state: State) -> Message {
    Message::named(format!("state-{}-{}", state.track(), state.code()))
}

/// The words for a reason.
#[must_use]
pub fn reason_name(reason: Reason) -> Message {
    Message::named(format!("reason-{reason}"))
}

/// The words for a kind of evidence.
#[must_use]
pub fn evidence_name(kind: EvidenceKind) -> Message {
    Message::named(format!("evidence-{kind}"))
}

/// The words for a need: any one of its kinds.
#[must_use]
pub fn need_name(need: &[EvidenceKind]) -> Message {
    need.iter()
        .map(|kind| evidence_name(*kind))
        .reduce(|first, next| msg!("list-or", first = first, next = next))
        .unwrap_or_else(|| evidence_name(EvidenceKind::Document))
}

/// A day as it is known.
#[must_use]
pub fn day_name(effective: Effective) -> String {
    match effective.precision {
        Precision::Exact => effective.on.to_string(),
        Precision::NotLaterThan => format!("≤ {}", effective.on),
    }
}

/// How a list was asked for, and what is to be said of that.
pub struct Frame {
    /// How it is cut.
    pub cut: Cut,
    /// The unit it is cut to.
    pub unit: Option<String>,
    notes: Vec<Message>,
    demo: bool,
}

/// The years of which a list can be asked: those in which an institution can have begun or a term can end.
const YEARS: RangeInclusive<i32> = 1900..=2200;

/// Refuses a day from which the days and months of a list cannot be counted.
fn day_check(day: NaiveDate) -> Result<(), Failure> {
    if YEARS.contains(&day.year()) {
        return Ok(());
    }
    let message = msg!("error-day-range", day = day.to_string());
    Err(Failure::new(Exit::Usage, message).hinted(msg!(
        "hint-day-range",
        first = YEARS.start().to_string(),
        last = YEARS.end().to_string()
    )))
}

impl Frame {
    /// The frame of a list. What is known at a moment that has not come yet may still change, so a later moment than
    /// the session's is taken back to it.
    ///
    /// # Errors
    /// That there is no such unit.
    pub fn of(session: &Session, list: &ListArgs) -> Result<Self, Failure> {
        let When { as_of, known_at } = Desk::when(session, list);
        day_check(as_of)?;
        let mut notes = Vec::new();
        if known_at > session.known_at() {
            notes.push(msg!("list-known-at-ahead"));
        }
        let known_at = known_at.min(session.known_at());
        let units = Desk::units(list.unit.as_deref())?;
        if let Some(code) = list.unit.as_deref() {
            notes.extend(scope_note(code, &session.officer().units));
        }
        Ok(Self { cut: Cut { as_of, known_at, units, limit: list.limit }, unit: list.unit.clone(), notes, demo: false })
    }

    /// The frame of a list of what the officer's units have on the day: without a unit asked for, those of the duties. What was
    /// given away by then is the other unit's to list, whoever may still read it.
    ///
    /// # Errors
    /// That there is no such unit.
    pub fn of_duty(session: &Session, list: &ListArgs) -> Result<Self, Failure> {
        let mut frame = Self::of(session, list)?;
        let duties = &session.officer().units;
        if frame.cut.units.is_none() && !duties.iter().any(|duty| duty == NATION) {
            let covered: BTreeSet<String> = duties.iter().flat_map(|duty| unit_with_below(duty)).collect();
            frame.cut.units = Some(covered.into_iter().collect());
        }
        Ok(frame)
    }

    /// A grid without columns and rows. It says when it was generated by the moment it is known at: printed again for
    /// the same day and moment it is the same to the byte.
    #[must_use]
    pub fn grid(&self, says: Says<'_>, page: &PageWords) -> Grid {
        let day = self.cut.as_of;
        let title = match self.unit.as_deref().map(|code| says.unit_name(code)) {
            Some(Cell::Text(unit)) => msg!("list-title-of-unit", title = page.title.clone(), unit = unit, day = day),
            Some(_) | None => msg!("list-title", title = page.title.clone(), day = day),
        };
        Grid {
            title: says.say(&title),
            as_of: Some(day),
            known_at: Some(self.cut.known_at),
            unit: self.unit.clone(),
            notes: self.notes(says),
            ..plain_grid(says, page, self.cut.known_at)
        }
    }

    /// The same frame, of a list whose commands are typed with `--demo` where the sample was asked for so.
    #[must_use]
    pub fn typed_on(self, demo: bool) -> Self {
        Self { demo, ..self }
    }

    /// A command on a list as it can be pasted.
    #[must_use]
    pub fn ready(&self, command: &str) -> String {
        ready(command, None, self.demo)
    }

    /// What is to be said of how a list was asked for.
    #[must_use]
    pub fn notes(&self, says: Says<'_>) -> Vec<String> {
        self.notes.iter().map(|note| says.say(note)).collect()
    }

    /// Notes on a grid how many rows there are, where it shows fewer. Its totals are of all of them.
    pub fn limit_note(says: Says<'_>, grid: &mut Grid, all: i64) {
        let shown = i64::try_from(grid.rows.len()).unwrap_or(i64::MAX);
        grid.rows_in_all = Some(all);
        if shown < all {
            grid.notes.push(says.say(&msg!("list-limited", shown = shown, all = all)));
        }
    }
}

/// The words of one list.
pub struct PageWords {
    /// Its name, a kebab-case word.
    pub report: &'static str,
    /// Its title.
    pub title: Message,
    /// What is counted.
    pub definition: Message,
    /// What is said where there are no rows.
    pub empty: Message,
}

/// A grid without columns and rows that is of no day.
#[must_use]
pub fn plain_grid(says: Says<'_>, page: &PageWords, known_at: DateTime<Utc>) -> Grid {
    Grid {
        report: page.report,
        title: says.say(&page.title),
        notes: Vec::new(),
        as_of: None,
        known_at: Some(known_at),
        unit: None,
        definition: says.say(&page.definition),
        generated_at: known_at,
        columns: Vec::new(),
        rows: Vec::new(),
        rows_in_all: None,
        totals: Vec::new(),
        empty: says.say(&page.empty),
        labels: Labels::spoken(|key| says.say(&Message::named(key))),
    }
}

/// Says where the officer's duty does not cover a unit, or only a part of it.
fn scope_note(code: &str, duties: &[String]) -> Option<Message> {
    if unit_covered(duties, code) {
        None
    } else if duties.iter().any(|duty| unit_lies_under(duty, code)) {
        Some(msg!("list-unit-in-part", unit = code))
    } else {
        Some(msg!("list-unit-not-yours", unit = code))
    }
}

/// Whether the list goes to the terminal as a table.
#[must_use]
pub fn is_table(shown: &ShownArgs) -> bool {
    shown.output.is_none() && matches!(shown.format, None | Some(Format::Table))
}

/// Shows a list. A table says underneath what is counted; the other formats hold that themselves.
///
/// # Errors
/// That it cannot be written.
pub fn show(desk: &Desk, grid: &Grid, shown: &ShownArgs) -> Result<(), Failure> {
    desk.printer.grid(&desk.words, grid, shown)?;
    if is_table(shown) {
        desk.printer.note_text(&grid.definition);
    }
    Ok(())
}

/// The columns every list of institutions has, in their order: id, name, code, unit and state.
#[must_use]
pub fn institution_columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("id", &msg!("column-id"), Kind::Code).wide(),
        says.column("name", &msg!("column-name"), Kind::Text),
        says.column("uscc", &msg!("column-uscc"), Kind::Code).wide(),
        says.column("unit", &msg!("column-unit-code"), Kind::Code).wide(),
        says.column("unit_name", &msg!("column-unit"), Kind::Text),
    ]
}

/// The cells of [`institution_columns`].
#[must_use]
pub fn institution_cells(says: Says<'_>, listed: &Listed) -> Vec<Cell> {
    vec![
        Cell::code(listed.subject.to_string()),
        Cell::text(&listed.name),
        listed.uscc.as_deref().map_or(Cell::Empty, Cell::code),
        Cell::code(&listed.unit),
        says.unit_name(&listed.unit),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[rstest::rstest]
    #[case("330100", &["330000"], None)]
    #[case("330000", &["CN"], None)]
    #[case("330000", &["330100"], Some("list-unit-in-part"))]
    #[case("CN", &["330000", "440000"], Some("list-unit-in-part"))]
    #[case("440000", &["330000"], Some("list-unit-not-yours"))]
    #[case("330200", &["330000"], Some("list-unit-not-yours"))]
    fn a_unit_is_covered_by_a_duty_for_it_or_above_it(
        #[case] unit: &str,
        #[case] duties: &[&str],
        #[case] note: Option<&str>,
    ) {
        let duties: Vec<String> = duties.iter().map(|duty| (*duty).to_owned()).collect();
        let said = scope_note(unit, &duties);
        assert_eq!(said.as_ref().map(Message::id), note);
    }

    #[test]
    fn needs_are_joined_by_commas_and_their_kinds_by_bars() {
        let words = Words::new(Lang::En);
        let needs = [vec![EvidenceKind::ExitList, EvidenceKind::Determination], vec![EvidenceKind::AcceptanceForm]];
        let cell = Says(&words).needs(&needs);
        let said = "exit list or determination, acceptance form";
        assert_eq!(cell, Cell::word("exit-list|determination,acceptance-form", said));
        assert_eq!(Says(&words).needs(&[]), Cell::Empty);
    }
}
