//! Take in a list of monthly returns: one filing, all of it or none, in the memory of a few thousand rows however long it
//! is. One thread reads the file while the other judges and writes the rows before.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::mpsc::sync_channel;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::error::{ActionError, basis_parse};
use super::hearing::Hearing;
use super::return_batch::{Batch, Outcome};
use super::return_desk::{ReturnDesk, filing_unit};
use super::return_fates::{ReturnFate, ReturnFates};
use super::return_file::{SOURCE_OF_ITSELF, text_or};
use super::return_reader::{Next, head, next, read_on};
use super::return_spool::Spool;
use super::return_trouble::{ReturnTrouble, RowsTroubled};
use crate::db::import::{ImportRow, ListOf, import_find, import_profiles, import_write};
use crate::db::returns::{FilingGrounds, FilingPen};
use crate::db::{Access, DbError, Session, Txn, in_txn};
use crate::domain::filing::fact::ReturnRow;
use crate::domain::value::evidence::EvidenceFile;
use crate::domain::value::month::Month;
use crate::domain::value::word::words;
use crate::intake::fingerprint::of_file_counted;
use crate::intake::given::Given;
use crate::intake::margin::Margin;
use crate::intake::profile::{Field, Profile};
use crate::intake::reading::profile_load;
use crate::intake::returns_file::{FileHead, FileRow, ReturnRead};
use crate::intake::{IntakeError, ProfileError, ProfileProblem};

/// The profile of a list in the program's own words.
pub const OWN_PROFILE: &str = "returns";
/// What the line of an import calls it.
pub const KIND: &str = "returns";
/// Rows told one by one at most; what is behind them is counted.
const TOLD: usize = 20;

words! {
    /// What became of a row.
    ReturnOutcome as "outcome of a return" said "return-outcome-" {
        /// Filed for a month that had none.
        Filed = "filed",
        /// Filed in place of the version before.
        Restated = "restated",
        /// The record says so already.
        Agreed = "agreed",
        /// Refused or questioned, and set aside.
        SetAside = "set-aside",
        /// The row is about nobody: it adds up others, or says who made the list.
        NoInstitution = "no-institution",
        /// The profile says to pass over such rows.
        Skipped = "skipped",
    }
}

#[derive(Debug, Clone)]
pub struct ReturnsImport {
    pub file: PathBuf,
    /// The profile: a shipped name, or a path.
    pub profile: String,
    /// What is said of the list besides its profile.
    pub given: Given,
    /// Where rows go that are refused or questioned; without it they stop the import.
    pub quarantine: Option<PathBuf>,
    /// The document it rests on; the title of the list by default.
    pub basis: Option<String>,
    pub note: Option<String>,
    /// What is questioned is meant as it stands.
    pub confirmed: bool,
    /// What became of each row is asked for at once.
    pub report: bool,
}

/// What became of the rows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnCounts {
    /// By outcome; they add up to the rows.
    pub rows: BTreeMap<String, u32>,
    /// Rows set aside, by kind of trouble.
    pub aside: BTreeMap<String, u32>,
    /// Rows that were questioned, and meant.
    pub confirmed: u32,
}

/// What an import did.
#[derive(Debug)]
pub struct ReturnsImported {
    /// The filing; none where nothing was new.
    pub filing: Option<Uuid>,
    /// The name of the profile.
    pub profile: String,
    /// The file's name.
    pub file_name: String,
    /// Rows of the file.
    pub row_count: u32,
    /// What became of them.
    pub counts: ReturnCounts,
    /// The first and last month filed.
    pub months: Option<(Month, Month)>,
    /// What the file shows beside its rows.
    pub margin: Margin,
    /// The day on which the list was taken.
    pub taken_on: Option<NaiveDate>,
    /// What became of each row; where that was not asked for, of those that were not filed.
    pub fates: ReturnFates,
    /// The same file was imported before; nothing was written.
    pub already: bool,
}

/// Imports the list.
///
/// # Errors
/// That the file is rejected, [`ActionError::ReturnRows`] for rows that are refused or questioned, or what the database
/// says. Nothing is written then.
pub fn apply(
    session: &mut Session,
    access: Access,
    import: &ReturnsImport,
    hearing: &mut Hearing<'_, ReturnTrouble>,
) -> Result<ReturnsImported, ActionError> {
    let profile = profile_load(&import.profile)?.with(&import.given).map_err(IntakeError::from)?;
    of_returns(&profile)?;
    let (file, lines) = of_file_counted(&import.file)?;
    std::thread::scope(|scope| {
        let (sender, receiver) = sync_channel(1);
        let (path, read_by) = (import.file.as_path(), &profile);
        scope.spawn(move || read_on(path, read_by, &sender));
        in_txn(session, access, |txn| {
            if let Some(before) = import_find(txn, &file.sha256, list_of(&profile), None)? {
                return already(before);
            }
            profile.ids_check(&import_profiles(txn)?).map_err(IntakeError::from)?;
            let mut work = Work {
                import,
                profile: &profile,
                file: &file,
                lines,
                desk: ReturnDesk::new(txn)?,
                pen: None,
                spool: Spool::default(),
                fates: ReturnFates::default(),
                counts: ReturnCounts::default(),
                troubled: RowsTroubled { path: import.file.clone(), ..RowsTroubled::default() },
                said: false,
                done: 0,
                months: None,
            };
            let head = head(&receiver)?;
            let margin = loop {
                match next(&receiver, path)? {
                    Next::Rows(rows) => work.batch(txn, &head, rows, hearing)?,
                    Next::End(margin) => break margin,
                }
            };
            work.end(txn, access, margin)
        })
    })
}

/// The list that a file of returns is a reading of.
fn list_of(profile: &Profile) -> ListOf<'_> {
    ListOf { kind: KIND, profile: &profile.name, given: &profile.given }
}

/// A list of returns has a month.
fn of_returns(profile: &Profile) -> Result<(), IntakeError> {
    if profile.tells(Field::Month) {
        return Ok(());
    }
    Err(IntakeError::Profile(ProfileError::Value { line: 1, key: Field::Month.key(), problem: ProfileProblem::Month }))
}

fn already(before: ImportRow) -> Result<ReturnsImported, ActionError> {
    Ok(ReturnsImported {
        filing: Some(before.import_id),
        profile: before.profile,
        file_name: before.file_name,
        row_count: u32::try_from(before.row_count).unwrap_or(0),
        counts: serde_json::from_str(&before.counts).map_err(DbError::from)?,
        months: None,
        margin: Margin::default(),
        taken_on: before.taken_on,
        fates: ReturnFates::default(),
        already: true,
    })
}

/// An import under way.
struct Work<'a> {
    import: &'a ReturnsImport,
    profile: &'a Profile,
    file: &'a EvidenceFile,
    lines: usize,
    desk: ReturnDesk,
    pen: Option<FilingPen>,
    spool: Spool,
    fates: ReturnFates,
    counts: ReturnCounts,
    troubled: RowsTroubled,
    said: bool,
    done: usize,
    months: Option<(Month, Month)>,
}

impl Work<'_> {
    /// Whether rows are still to be written: once one stops the import, the others are only counted.
    fn writes(&self) -> bool {
        self.import.quarantine.is_some() || self.troubled.refused.saturating_add(self.troubled.questioned) == 0
    }

    fn batch(
        &mut self,
        txn: &mut Txn<'_>,
        head: &FileHead,
        rows: Vec<FileRow>,
        hearing: &mut Hearing<'_, ReturnTrouble>,
    ) -> Result<(), ActionError> {
        let filing = self.pen.as_ref().map(FilingPen::filing);
        let mut batch = Batch::gather(txn, &mut self.desk, &rows, filing, self.said)?;
        let mut new = Vec::new();
        for row in rows {
            let subject = batch.subject(&row);
            let outcome = batch.judge(&self.desk, &row, self.import.confirmed);
            self.fate_add(head, &row, subject, &outcome)?;
            self.settle(txn, head, row, outcome, &mut new, hearing)?;
        }
        let agreed = batch.agreed();
        if !agreed.is_empty() {
            crate::db::return_around::said_note(txn, agreed)?;
            self.said = true;
        }
        if self.writes() && !new.is_empty() {
            if self.pen.is_none() {
                let unit = filing_unit(txn)?;
                self.pen = Some(FilingPen::open(txn, &unit)?);
            }
            if let Some(pen) = &mut self.pen {
                pen.rows_add(txn, &new)?;
            }
        }
        (hearing.progress)(self.done, self.lines.max(self.done));
        Ok(())
    }

    /// Notes what became of a row: of one that is filed only where it is asked for, since the filing has it.
    fn fate_add(
        &mut self,
        head: &FileHead,
        row: &FileRow,
        subject: Option<Uuid>,
        outcome: &Outcome,
    ) -> Result<(), ActionError> {
        let came_to = match outcome {
            Outcome::Agreed => ReturnOutcome::Agreed,
            Outcome::New { version, .. } if *version > 1 => ReturnOutcome::Restated,
            Outcome::New { .. } => ReturnOutcome::Filed,
            Outcome::Trouble(_) => ReturnOutcome::SetAside,
        };
        let is_filed = matches!(outcome, Outcome::New { .. });
        if !self.writes() || (is_filed && !self.import.report) {
            return Ok(());
        }
        let (_, name) = head.cell(Field::Name, &row.cells);
        let mut fate = ReturnFate {
            month: row.read.as_ref().ok().map(|read| read.handed.month),
            subject,
            institution: subject.and_then(|subject| self.desk.holder(subject)).map(|holder| holder.name.clone()),
            ..ReturnFate::new(row.number, name, came_to)
        };
        match outcome {
            Outcome::Agreed => {}
            Outcome::New { version, .. } => fate.version = Some(*version),
            Outcome::Trouble(trouble) => {
                (fate.header, fate.value) = head.concerned(row, trouble);
                fate.why = Some(trouble.kind());
            }
        }
        self.fates.add(&fate).map_err(|source| self.fates_failed(source))
    }

    fn fates_failed(&self, source: std::io::Error) -> ActionError {
        IntakeError::File { path: self.import.file.clone(), source }.into()
    }

    /// Does with a row what it came to.
    fn settle(
        &mut self,
        txn: &mut Txn<'_>,
        head: &FileHead,
        row: FileRow,
        outcome: Outcome,
        new: &mut Vec<ReturnRow>,
        hearing: &Hearing<'_, ReturnTrouble>,
    ) -> Result<(), ActionError> {
        self.done = self.done.saturating_add(1);
        match outcome {
            Outcome::Agreed => count(&mut self.counts.rows, ReturnOutcome::Agreed.code()),
            Outcome::New { subject, version, confirmed } => {
                let Ok(read) = row.read else { return Ok(()) };
                self.counts.confirmed = self.counts.confirmed.saturating_add(u32::from(confirmed));
                let outcome = if version > 1 { ReturnOutcome::Restated } else { ReturnOutcome::Filed };
                count(&mut self.counts.rows, outcome.code());
                let month = read.handed.month;
                self.months =
                    Some(self.months.map_or((month, month), |(first, last)| (first.min(month), last.max(month))));
                new.push(self.row(txn, subject, version, row.number, read));
            }
            Outcome::Trouble(trouble) => self.aside(head, row, trouble, hearing)?,
        }
        Ok(())
    }

    fn row(&self, txn: &Txn<'_>, subject: Uuid, version: i32, number: u32, read: ReturnRead) -> ReturnRow {
        let title = self.profile.source_title.as_deref();
        ReturnRow {
            file_row: i32::try_from(number).unwrap_or(i32::MAX),
            institution: subject,
            month: read.handed.month,
            version,
            figures: read.handed.figures,
            observations: read.handed.observations,
            source: text_or(read.source.as_deref().or(title), SOURCE_OF_ITSELF),
            submitted_on: read.handed.submitted_on.unwrap_or_else(|| txn.today()),
            submitted_by: text_or(read.submitted_by.as_deref(), &txn.officer.login),
        }
    }

    /// Sets a row aside, or remembers it as one of those that stop the import.
    fn aside(
        &mut self,
        head: &FileHead,
        row: FileRow,
        trouble: ReturnTrouble,
        hearing: &Hearing<'_, ReturnTrouble>,
    ) -> Result<(), ActionError> {
        count(&mut self.counts.rows, ReturnOutcome::SetAside.code());
        count(&mut self.counts.aside, trouble.kind().code());
        let tally = if trouble.is_question() { &mut self.troubled.questioned } else { &mut self.troubled.refused };
        *tally = tally.saturating_add(1);
        let troubled = head.troubled(&row, trouble);
        if self.import.quarantine.is_some() {
            let why = (hearing.say)(&troubled.trouble);
            self.spool.add(head, &troubled, &why, &row.cells).map_err(|source| self.spool_failed(source))?;
        } else if self.troubled.told.len() < TOLD {
            self.troubled.told.push(troubled);
        }
        Ok(())
    }

    fn spool_failed(&self, source: std::io::Error) -> ActionError {
        let path = self.import.quarantine.clone().unwrap_or_default();
        IntakeError::File { path, source }.into()
    }

    fn end(mut self, txn: &mut Txn<'_>, access: Access, margin: Margin) -> Result<ReturnsImported, ActionError> {
        let beside = [(ReturnOutcome::NoInstitution, margin.footings.len()), (ReturnOutcome::Skipped, margin.skipped)];
        for (outcome, rows) in beside.into_iter().filter(|(_, rows)| *rows > 0) {
            self.counts.rows.insert(outcome.code().to_owned(), u32::try_from(rows).unwrap_or(u32::MAX));
        }
        for footing in &margin.footings {
            let fate = ReturnFate::new(footing.row, footing.text.clone(), ReturnOutcome::NoInstitution);
            self.fates.add(&fate).map_err(|source| self.fates_failed(source))?;
        }
        let row_count = u32::try_from(margin.rows.max(self.done)).unwrap_or(u32::MAX);
        if !self.writes() {
            self.troubled.of = row_count;
            return Err(ActionError::ReturnRows(Box::new(self.troubled)));
        }
        if self.said {
            crate::db::return_around::said_forget(txn)?;
        }
        let filing = self.pen.as_ref().map(FilingPen::filing);
        if let Some(pen) = self.pen.take() {
            let filing = pen.filing();
            pen.close(txn, self.grounds(txn)?)?;
            self.line_write(txn, filing, row_count)?;
            self.fates.keep(txn, filing, &self.import.file)?;
        }
        if let (Some(path), Access::Write) = (&self.import.quarantine, access) {
            self.spool.place(path).map_err(|source| self.spool_failed(source))?;
        }
        Ok(ReturnsImported {
            filing,
            profile: self.profile.name.clone(),
            file_name: self.file.name.clone(),
            row_count,
            counts: self.counts,
            months: self.months,
            margin,
            taken_on: self.profile.taken_on,
            fates: self.fates,
            already: false,
        })
    }

    fn grounds(&self, txn: &Txn<'_>) -> Result<FilingGrounds, ActionError> {
        let title = self.profile.source_title.clone().unwrap_or_else(|| self.profile.name.clone());
        let of_list = match self.profile.taken_on {
            Some(day) => format!("{title} {day}"),
            None => format!("{title} ({})", self.file.name),
        };
        Ok(FilingGrounds {
            on: txn.today(),
            basis: basis_parse(self.import.basis.as_deref().unwrap_or(&of_list))?,
            note: self.import.note.clone(),
            file: Some((self.file.name.clone(), self.file.sha256.clone(), self.profile.name.clone())),
        })
    }

    fn line_write(&self, txn: &mut Txn<'_>, filing: Uuid, row_count: u32) -> Result<(), ActionError> {
        let line = ImportRow {
            import_id: filing,
            kind: KIND.to_owned(),
            profile: self.profile.name.clone(),
            file_name: self.file.name.clone(),
            sha256: self.file.sha256.clone(),
            size: i64::try_from(self.file.size).unwrap_or(i64::MAX),
            row_count: i32::try_from(row_count).unwrap_or(i32::MAX),
            counts: serde_json::to_string(&self.counts).map_err(DbError::from)?,
            officer: txn.officer.login.clone(),
            recorded_at: txn.moment()?,
            taken_on: None,
            given: self.profile.given.clone(),
        };
        Ok(import_write(txn, &line)?)
    }
}

fn count(counts: &mut BTreeMap<String, u32>, code: &str) {
    let known = counts.entry(code.to_owned()).or_default();
    *known = known.saturating_add(1);
}

/// The months that rows speak of.
pub(super) fn months_of(rows: &[FileRow]) -> BTreeSet<Month> {
    rows.iter().filter_map(|row| row.read.as_ref().ok()).map(|read| read.handed.month).collect()
}
