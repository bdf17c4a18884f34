//! `review show`: the row of an item as its list has it, beside the institutions that it may be about.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::actions::import::{RowClaim, RowRead};
use crate::domain::institution::meant::number_shown;
use crate::domain::institution::review::Resolution;
use crate::domain::tracks::State;
use crate::domain::value::division::division_by_code;
use crate::domain::value::effective::Effective;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::{NameKind, name_key};
use crate::msg;
use crate::office::asked::{PageWords, plain_grid};
use crate::office::lists::reviews::{found_said, kind_name};
use crate::office::says::{Says, day_name, state_name};
use crate::office::words::named;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::review::{CandidateShown, ItemShown};
use crate::words::Message;

/// The keys of the columns of institutions; so many stand beside one another.
const CANDIDATES: [&str; 4] = ["candidate_1", "candidate_2", "candidate_3", "candidate_4"];

/// One thing that is said of an institution: each way to compare it, and the way it is shown.
#[derive(Default)]
struct Told {
    keys: BTreeSet<String>,
    shown: Vec<String>,
}

impl Told {
    fn one(shown: String) -> Self {
        Self { keys: BTreeSet::from([shown.clone()]), shown: vec![shown] }
    }

    fn of(told: impl Iterator<Item = (String, String)>) -> Self {
        let (keys, mut shown): (BTreeSet<String>, Vec<String>) = told.unzip();
        shown.dedup();
        Self { keys, shown }
    }

    fn cell(&self) -> Cell {
        if self.shown.is_empty() { Cell::Empty } else { Cell::text(self.shown.join("; ")) }
    }
}

/// The item as a grid: a row for each thing that is said, a column for the row of the list and one for each institution.
#[must_use]
pub fn grid(says: Says<'_>, shown: &ItemShown, known_at: DateTime<Utc>) -> Grid {
    let item = &shown.item;
    let page = PageWords {
        report: "review-item",
        title: msg!("review-item-title", name = &item.row.name, kind = kind_name(item.kind)),
        definition: msg!("review-item-definition"),
        empty: msg!("review-item-empty"),
    };
    let mut grid = plain_grid(says, &page, known_at);
    let candidates = shown.candidates.get(..CANDIDATES.len()).unwrap_or(&shown.candidates);
    grid.columns = columns(says, candidates);
    grid.notes = notes(says, shown);
    let mut rows = Rows { says, candidates, rows: Vec::new() };
    let own = Told::one(item.row.review_id.to_string());
    rows.beside(&msg!("column-institution"), own, |one| Told::one(one.subject.to_string()), false);
    match serde_json::from_str::<RowRead>(&item.row.reading) {
        Ok(row) => rows.of_row(&row),
        Err(_) => rows.names_only(&item.row.name),
    }
    let unit = says.unit_name(&item.row.unit_code);
    rows.beside(&msg!("column-unit"), text_of(unit), |one| unit_of(says, one), true);
    grid.rows = rows.rows;
    grid
}

fn text_of(cell: Cell) -> Told {
    match cell {
        Cell::Text(text) => Told::one(text.to_string()),
        _ => Told::default(),
    }
}

fn unit_of(says: Says<'_>, one: &CandidateShown) -> Told {
    one.dossier.profiles.last().map_or_else(Told::default, |last| text_of(says.unit_name(&last.unit)))
}

fn columns(says: Says<'_>, candidates: &[CandidateShown]) -> Vec<Column> {
    let mut columns = vec![
        says.column("item", &msg!("column-item-of"), Kind::Text),
        says.column("row", &msg!("column-in-the-row"), Kind::Text),
        says.column("differs", &msg!("column-differs"), Kind::Word),
    ];
    let headed = candidates.iter().zip(CANDIDATES);
    columns.extend(headed.map(|(one, key)| {
        let number = one.number.map_or_else(String::new, |number| number.to_string());
        Column::new(key, number, Kind::Text)
    }));
    columns
}

fn notes(says: Says<'_>, shown: &ItemShown) -> Vec<String> {
    let item = &shown.item;
    let mut notes = vec![says.say(&found_said(item.kind, &item.found))];
    if let Some(refusal) = &item.found.refusal {
        notes.push(refusal.clone());
    }
    if let Some(source) = &item.source {
        let (file, profile, row) = (&source.file_name, &source.profile, item.row.row_number);
        notes.push(says.say(&msg!("review-item-source", file = file, profile = profile, row = row)));
    }
    if let Some(seen) = &item.sighted {
        let (first, last) = (seen.first_on, seen.last_on);
        notes.push(says.say(&msg!("review-item-seen", files = seen.files, first = first, last = last)));
    }
    let more = shown.candidates.len().saturating_sub(CANDIDATES.len());
    if more > 0 {
        notes.push(says.say(&msg!("review-item-more", more = more)));
    }
    if let (Some(how), Some(who)) = (&item.row.resolution, &item.row.resolved_by)
        && let Ok(how) = how.parse::<Resolution>()
    {
        let how = named(how);
        let why = item.row.note.as_deref().unwrap_or_default();
        notes.push(says.say(&msg!("review-item-resolved", how = how, who = who, why = why)));
    }
    notes
}

struct Rows<'s> {
    says: Says<'s>,
    candidates: &'s [CandidateShown],
    rows: Vec<Vec<Cell>>,
}

impl Rows<'_> {
    /// A row, unless nobody says anything of it.
    fn beside(&mut self, label: &Message, own: Told, of: impl Fn(&CandidateShown) -> Told, compared: bool) {
        let told: Vec<Told> = self.candidates.iter().map(of).collect();
        if own.shown.is_empty() && told.iter().all(|one| one.shown.is_empty()) {
            return;
        }
        let differs = |one: &&(usize, &Told)| {
            let (_, one) = one;
            compared && !own.keys.is_empty() && !one.keys.is_empty() && own.keys.is_disjoint(&one.keys)
        };
        let apart: Vec<String> =
            (1..).zip(&told).collect::<Vec<_>>().iter().filter(differs).map(|(at, _)| at.to_string()).collect();
        let sign = if self.candidates.len() > 1 { format!("≠ {}", apart.join(", ")) } else { "≠".to_owned() };
        let mark = if apart.is_empty() { Cell::Empty } else { Cell::word(apart.join(","), sign) };
        let mut cells = vec![Cell::text(self.says.say(label)), own.cell(), mark];
        cells.extend(told.iter().map(Told::cell));
        self.rows.push(cells);
    }

    fn names_only(&mut self, name: &str) {
        let own = Told { keys: BTreeSet::from([name_key(name)]), shown: vec![name.to_owned()] };
        self.beside(&msg!("column-name"), own, |one| names_of(one, None), true);
    }

    fn of_row(&mut self, row: &RowRead) {
        for kind in NameKind::ALL {
            let given = row.names.iter().filter(|name| name.kind == *kind);
            let own = Told::of(given.map(|name| (name_key(&name.name), name.name.clone())));
            self.beside(&named(*kind), own, |one| names_of(one, Some(*kind)), true);
        }
        for kind in IdentifierKind::ALL {
            let given = row.identifiers.iter().filter(|given| given.kind == *kind);
            let own = Told::of(given.map(|given| (given.value.clone(), number_shown(&given.key()).to_owned())));
            let of = |one: &CandidateShown| {
                let known = one.dossier.identifiers.iter().map(|known| &known.identifier);
                let known = known.filter(|known| known.kind == *kind);
                Told::of(known.map(|known| (known.value.clone(), number_shown(&known.key()).to_owned())))
            };
            self.beside(&named(*kind), own, of, true);
        }
        self.places(row);
        self.claim(row);
    }

    fn places(&mut self, row: &RowRead) {
        let own = row.place.as_deref().map(place).or_else(|| row.place_text.clone().map(Told::one));
        let profile = |one: &CandidateShown| one.dossier.profiles.last().cloned();
        let registered = |one: &CandidateShown| profile(one).and_then(|last| last.registered_place);
        let operating = |one: &CandidateShown| profile(one).and_then(|last| last.operating_place);
        let of = |code: Option<String>| code.as_deref().map_or_else(Told::default, place);
        self.beside(&msg!("column-registered-place"), own.unwrap_or_default(), |one| of(registered(one)), true);
        let own = of(row.operating_place.clone());
        self.beside(&msg!("column-operating-place"), own, |one| of(operating(one)), true);
        let day = |day: Option<chrono::NaiveDate>| day.map_or_else(Told::default, |day| Told::one(day.to_string()));
        self.beside(
            &msg!("column-launched"),
            day(row.launched_on),
            |one| day(profile(one).and_then(|last| last.launched_on)),
            true,
        );
    }

    fn claim(&mut self, row: &RowRead) {
        let says = self.says;
        let own = match &row.claim {
            RowClaim::State { state, flag, .. } => {
                let flag = flag.as_deref().map_or_else(String::new, |flag| format!(" ({flag})"));
                Told::one(format!("{}{flag}", says.say(&state_name(State::Institution(*state)))))
            }
            RowClaim::Undecided { word, .. } => Told { keys: BTreeSet::new(), shown: vec![word.clone()] },
            RowClaim::Nothing => Told::default(),
        };
        let of = |one: &CandidateShown| {
            one.moves.last().map_or_else(Told::default, |last| Told::one(says.say(&state_name(last.to))))
        };
        self.beside(&msg!("column-state"), own, of, true);
        let day = |effective: Option<Effective>| effective.map_or_else(Told::default, |on| Told::one(day_name(on)));
        let since = |one: &CandidateShown| day(one.moves.last().map(|last| last.effective));
        self.beside(&msg!("column-since"), day(row.effective()), since, true);
        let basis =
            |one: &CandidateShown| one.moves.last().map_or_else(Told::default, |last| Told::one(last.basis.clone()));
        self.beside(&msg!("column-basis"), Told::one(row.basis.clone()), basis, false);
        let note = row.note.clone().map_or_else(Told::default, Told::one);
        self.beside(&msg!("column-note"), note, |_| Told::default(), false);
    }
}

/// The names of a kind. A name is the same under whatever kind the record has it.
fn names_of(one: &CandidateShown, kind: Option<NameKind>) -> Told {
    let names = &one.dossier.names;
    let of_kind = names.iter().filter(|known| kind.is_none_or(|kind| known.name.kind == kind));
    let shown = of_kind.map(|known| known.name.name.clone()).collect();
    Told { keys: names.iter().map(|known| name_key(&known.name.name)).collect(), shown }
}

/// A place by its code; two of one province do not differ.
fn place(code: &str) -> Told {
    let shown = division_by_code(code).map_or_else(|| code.to_owned(), |division| division.name.to_owned());
    let province = code.get(..2).unwrap_or(code).to_owned();
    Told { keys: BTreeSet::from([province]), shown: vec![shown] }
}
