//! A file of duties: who does what for which unit, every row checked.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::list_file::{ListFileError, ListForm, ListRead, ListRow, Ragged, list_read, shortened};
use super::margin::Margin;
use super::row::TEXT_LONGEST;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{RefusalKind, Refuses, Telling, refusals};
use crate::domain::unit::duty::{DutyAsked, DutyChange, DutyKind, LOGIN_LONGEST, Span, login_may_be};
use crate::domain::unit::unit_by_code;
use crate::domain::value::written_day::{DayError, day_parse};

/// The columns.
pub const FORM: ListForm<7> = ListForm {
    columns: ["login", "unit", "name", "duties", "from", "to", "basis"],
    needed: 2,
    largest: 4,
    rows_most: 5_000,
};

/// The longest name shown.
const NAME_LONGEST: usize = 200;

refusals! {
    /// Why a file gives no duties.
    move DutiesFileError {
        /// It is no list with the columns of duties.
        List(error: ListFileError) => [told by error.telling()],
        /// Rows that cannot be taken: each, as a spreadsheet shows it, with what is wrong; and how many rows there are.
        Rows { path: PathBuf, rows: Vec<(u32, DutyProblem)>, of: usize } => [told by Telling::refused(
            Sentence::of("error-list-rows").with("path", path.as_path()).with("count", rows.len()).with("of", *of)
        ).kind(RefusalKind::InputRejected).lined(rows.iter().map(row_line).collect()).hinted(Sentence::of("hint-rows-refused"))],
    }
}

impl From<ListFileError> for DutiesFileError {
    fn from(error: ListFileError) -> Self {
        Self::List(error)
    }
}

refusals! {
    /// What is wrong with a row.
    DutyProblem {
        /// More or fewer cells than there are columns.
        Ragged { row: u32, expected: usize, found: usize } => [InputRejected "problem-ragged"],
        /// No login.
        Login { text: String, limit: usize } => [InputRejected "problem-duty-login"],
        Unit { text: String } => [InputRejected "problem-duty-unit"],
        /// No kind of duty.
        Kind { text: String, known: String } => [InputRejected "problem-duty-kind"],
        Date(error: DayError) => [told by error.telling()],
        /// It names no basis, and none is given for all rows.
        NoBasis => [InputRejected "problem-duty-no-basis"],
        /// A name or a basis that is too long.
        Long { limit: usize } => [InputRejected "problem-duty-long"],
        /// An earlier row gives the same login a duty at the same unit.
        Twice { earlier: u32 } => [InputRejected "problem-duty-twice"],
    }
}

fn row_line((row, problem): &(u32, DutyProblem)) -> Sentence {
    let why = problem.telling().message;
    match problem {
        DutyProblem::Ragged { .. } => why,
        DutyProblem::Login { .. }
        | DutyProblem::Unit { .. }
        | DutyProblem::Kind { .. }
        | DutyProblem::Date(_)
        | DutyProblem::NoBasis
        | DutyProblem::Long { .. }
        | DutyProblem::Twice { .. } => Sentence::of("detail-list-row").with("row", *row).with("why", why),
    }
}

/// Which kind of duty a text means, by code or as it is printed.
pub type KindSpoken = fn(&str) -> Option<DutyKind>;

/// Reads a file of duties, all of it or nothing, and what it shows beside its rows. A row that names no basis takes the one
/// given.
///
/// # Errors
/// [`DutiesFileError`], with every row that cannot be taken.
pub fn duties_read(
    path: &Path,
    basis: Option<&str>,
    spoken: KindSpoken,
) -> Result<(Vec<DutyAsked>, Margin), DutiesFileError> {
    let ListRead { rows, margin } = list_read(path, &FORM)?;
    let of = rows.len();
    let (mut numbers, mut asked, mut wrong): (Vec<u32>, Vec<DutyAsked>, _) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        let (number, read) = match &row {
            Ok(row) => (row.number, row_read(row, basis, spoken)),
            Err(Ragged { row, expected, found }) => {
                (*row, Err(DutyProblem::Ragged { row: *row, expected: *expected, found: *found }))
            }
        };
        let same =
            |one: &DutyAsked| asked.iter().position(|other| (&other.login, &other.unit) == (&one.login, &one.unit));
        match read.map(|one| (same(&one).and_then(|place| numbers.get(place).copied()), one)) {
            Ok((None, one)) => {
                numbers.push(number);
                asked.push(one);
            }
            Ok((Some(earlier), _)) => wrong.push((number, DutyProblem::Twice { earlier })),
            Err(problem) => wrong.push((number, problem)),
        }
    }
    if wrong.is_empty() {
        Ok((asked, margin))
    } else {
        Err(DutiesFileError::Rows { path: path.to_owned(), rows: wrong, of })
    }
}

fn row_read(row: &ListRow<7>, given: Option<&str>, spoken: KindSpoken) -> Result<DutyAsked, DutyProblem> {
    let [login, unit, name, duties, from, to, basis] = &row.cells;
    if !login_may_be(login) {
        return Err(DutyProblem::Login { text: shortened(login), limit: LOGIN_LONGEST });
    }
    let known = unit_by_code(unit).ok_or_else(|| DutyProblem::Unit { text: shortened(unit) })?;
    let day = |text: &String| -> Result<Option<NaiveDate>, DutyProblem> {
        if text.is_empty() { Ok(None) } else { day_parse(text).map(Some).map_err(DutyProblem::Date) }
    };
    let span = Span { since: day(from)?, until: day(to)? };
    Ok(DutyAsked {
        login: login.clone(),
        unit: unit.clone(),
        name: text_parse(name, NAME_LONGEST)?,
        change: DutyChange::grant(known.level, kinds_parse(duties, spoken)?, span),
        basis: text_parse(basis, TEXT_LONGEST)?.or_else(|| given.map(str::to_owned)).ok_or(DutyProblem::NoBasis)?,
    })
}

fn text_parse(text: &str, limit: usize) -> Result<Option<String>, DutyProblem> {
    if text.chars().count() > limit {
        return Err(DutyProblem::Long { limit });
    }
    Ok(Some(text.to_owned()).filter(|text| !text.is_empty()))
}

/// Kinds of duties with a comma, a semicolon or a stroke between them, by code or as they are printed.
///
/// # Errors
/// [`DutyProblem::Kind`].
fn kinds_parse(text: &str, spoken: KindSpoken) -> Result<Vec<DutyKind>, DutyProblem> {
    let codes: Vec<&'static str> = DutyKind::ALL.iter().map(|kind| kind.code()).collect();
    let unknown = |part: &str| DutyProblem::Kind { text: shortened(part), known: codes.join(", ") };
    let parts = text.split([',', '，', '、', ';', '；', '/']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| spoken(part).ok_or_else(|| unknown(part))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(text: &str) -> Option<DutyKind> {
        let printed = [("经办", DutyKind::Maker), ("复核", DutyKind::Checker)];
        text.parse().ok().or_else(|| printed.iter().find(|(said, _)| *said == text).map(|(_, kind)| *kind))
    }

    fn read(content: &str) -> Result<Vec<DutyAsked>, DutiesFileError> {
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("duties.csv");
        std::fs::write(&path, content).unwrap();
        duties_read(&path, Some("厅发〔2020〕3号"), spoken).map(|(lines, _)| lines)
    }

    fn granted(line: &DutyAsked) -> (&[DutyKind], Span) {
        (line.change.kinds(), line.change.span())
    }

    #[test]
    fn a_row_that_says_no_duties_gives_those_of_its_level() {
        let lines = read("login,unit\nli_province,330000\nwang_city,330100\n").unwrap();
        let kinds: Vec<_> = lines.iter().map(|line| granted(line).0).collect();
        assert_eq!(kinds[0], [DutyKind::Maker, DutyKind::Checker, DutyKind::Decider]);
        assert_eq!(kinds[1], [DutyKind::Maker, DutyKind::Checker]);
    }

    #[test]
    fn duties_are_read_by_code_and_as_printed_in_their_own_order() {
        let lines = read(
            "unit,login,duties,from,to,name,basis\n330000,a,checker; maker,2020-04-01,2020-12-31,王芳,浙金办〔2020〕1号\n\
             330100,b,经办、复核,,,,\n",
        )
        .unwrap();
        let day = |text: &str| Some(text.parse().unwrap());
        let span = Span { since: day("2020-04-01"), until: day("2020-12-31") };
        assert_eq!(granted(&lines[0]), (&[DutyKind::Maker, DutyKind::Checker][..], span));
        assert_eq!(lines[0].name.as_deref(), Some("王芳"));
        assert_eq!(granted(&lines[1]).0, [DutyKind::Maker, DutyKind::Checker]);
        assert_eq!((&lines[1].name, lines[1].basis.as_str()), (&None, "厅发〔2020〕3号"));
    }

    #[test]
    fn every_wrong_row_is_named() {
        let error = read(
            "login,unit,duties,from\npg_monitor,330000,,\na,999999,,\nb,330000,boss,\nc,330000,,soon\nd,330000,,\nd,330000,maker,\n",
        );
        let Err(DutiesFileError::Rows { rows, of: 6, .. }) = error else { panic!("{error:?}") };
        assert!(matches!(
            rows.as_slice(),
            [
                (2, DutyProblem::Login { .. }),
                (3, DutyProblem::Unit { .. }),
                (4, DutyProblem::Kind { .. }),
                (5, DutyProblem::Date(_)),
                (7, DutyProblem::Twice { earlier: 6 }),
            ]
        ));
    }
}
