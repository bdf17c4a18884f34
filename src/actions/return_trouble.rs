//! Why a row of a list of returns is not taken.

use crate::domain::returns::{Question, ReturnRefusal};
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Field as Asked, Next};
use crate::domain::sentence::refusal::{RefusalKind, Refuses, Telling, first_lines, refusals};
use crate::domain::value::word::words;
use crate::intake::profile::Field;
use crate::intake::reading::Unreadable;
use crate::intake::returns_file::{FileHead, FileRow};

refusals! {
    /// Why a row is not taken.
    ReturnTrouble {
        /// It cannot be read.
        Unreadable(why: Unreadable) => [told by why.telling()],
        /// No institution answers to what the row calls it.
        Unknown { text: String } => ["error-return-unknown"],
        /// Several do.
        Ambiguous { text: String, count: usize } => ["error-return-ambiguous"],
        /// Its identifier and its name are not of one institution: that of the identifier, the name, and that of the name;
        /// nobody's, if there is none.
        Disagrees { by_identifier: String, name: String, by_name: Option<String> } => [told by
            Telling::refused(disagrees(by_identifier, name, by_name.as_deref()))
        ],
        /// The institution of that name has another number of the same list, or another code of the kind.
        OtherNumber { name: String, number: String } => ["error-return-other-number"],
        /// A rule refuses.
        Refused(refusal: ReturnRefusal) => [told by refusal.telling()],
        /// That row of the file gives other figures for the same month.
        Twice { other: u32 } => ["error-return-twice"],
        Questioned(questions: Vec<Question>) => [told by Telling::refused(asked(questions))],
    }
}

fn disagrees(by_identifier: &str, name: &str, by_name: Option<&str>) -> Sentence {
    match by_name {
        Some(by_name) => Sentence::of("error-return-disagrees").with("one", by_identifier).with("other", by_name),
        None => Sentence::of("error-return-disagrees-nobody").with("one", by_identifier).with("name", name),
    }
}

fn asked(questions: &[Question]) -> Sentence {
    questions
        .iter()
        .map(|question| question.telling().message)
        .reduce(|start, next| Sentence::of("return-questions").with("start", start).with("next", next))
        .unwrap_or_else(|| Sentence::of("return-question-never"))
}

words! {
    /// What kind of trouble a row is in.
    TroubleKind as "kind of trouble" said "return-trouble-" {
        /// A cell cannot be read.
        Unreadable = "unreadable",
        /// No institution of that name or number.
        Unknown = "unknown-institution",
        /// Several institutions of that name.
        Ambiguous = "ambiguous-institution",
        /// Identifier and name disagree.
        Disagrees = "identifier-and-name",
        /// A void institution.
        Void = "void",
        /// Cleared or transformed.
        NoneOwed = "none-owed",
        /// Not on the register yet.
        NotYet = "not-yet-registered",
        /// The month is not over.
        NotOver = "month-not-over",
        /// Handed in on an impossible day.
        SubmittedOn = "submitted-on",
        /// The month is approved.
        Locked = "locked",
        /// Neither figures nor the mark.
        Empty = "no-figures",
        /// Figures and the mark.
        MissingWithFigures = "missing-with-figures",
        /// Not the officer's to write.
        NotYours = "not-yours",
        /// Two values for one month.
        Twice = "two-values",
        Jump = "jump",
        /// Lenders, no balance.
        LendersWithoutBalance = "lenders-without-balance",
        /// A balance, no lenders.
        BalanceWithoutLenders = "balance-without-lenders",
        OverdueAboveBalance = "overdue-above-balance",
        /// Not in operation then.
        NotInOperation = "not-in-operation",
    }
}

impl ReturnTrouble {
    /// Its kind; of several questions, that of the first.
    #[must_use]
    pub fn kind(&self) -> TroubleKind {
        match self {
            Self::Unreadable(_) => TroubleKind::Unreadable,
            Self::Unknown { .. } => TroubleKind::Unknown,
            Self::Ambiguous { .. } => TroubleKind::Ambiguous,
            Self::Disagrees { .. } | Self::OtherNumber { .. } => TroubleKind::Disagrees,
            Self::Refused(refusal) => refusal_kind(refusal),
            Self::Twice { .. } => TroubleKind::Twice,
            Self::Questioned(questions) => questions.first().map_or(TroubleKind::Jump, question_kind),
        }
    }

    /// Whether an answer would let it pass.
    #[must_use]
    pub const fn is_question(&self) -> bool {
        matches!(self, Self::Questioned(_))
    }

    /// The field it is about; none where its cell is named in it.
    #[must_use]
    pub fn field(&self) -> Option<Field> {
        match self.kind() {
            TroubleKind::Unreadable => None,
            TroubleKind::Unknown
            | TroubleKind::Ambiguous
            | TroubleKind::Disagrees
            | TroubleKind::Void
            | TroubleKind::NotYours => Some(Field::Name),
            TroubleKind::NoneOwed
            | TroubleKind::NotYet
            | TroubleKind::NotOver
            | TroubleKind::Locked
            | TroubleKind::Twice
            | TroubleKind::NotInOperation => Some(Field::Month),
            TroubleKind::SubmittedOn => Some(Field::SubmittedOn),
            TroubleKind::MissingWithFigures => Some(Field::Flags),
            TroubleKind::Jump => Some(self.jump_field()),
            TroubleKind::Empty | TroubleKind::BalanceWithoutLenders => Some(Field::Balance),
            TroubleKind::LendersWithoutBalance => Some(Field::Lenders),
            TroubleKind::OverdueAboveBalance => Some(Field::Overdue),
        }
    }

    fn jump_field(&self) -> Field {
        use crate::domain::figures::Measure;
        let Self::Questioned(questions) = self else {
            return Field::Balance;
        };
        match questions.first() {
            Some(Question::Jump { measure, .. }) => match measure {
                Measure::Overdue => Field::Overdue,
                Measure::Advanced => Field::Advanced,
                Measure::Institutions
                | Measure::Balance
                | Measure::Lenders
                | Measure::Borrowers
                | Measure::Issued
                | Measure::Repaid => Field::Balance,
            },
            Some(
                Question::LendersWithoutBalance { .. }
                | Question::BalanceWithoutLenders { .. }
                | Question::OverdueAboveBalance { .. }
                | Question::NotInOperation { .. },
            )
            | None => Field::Balance,
        }
    }
}

const fn refusal_kind(refusal: &ReturnRefusal) -> TroubleKind {
    match refusal {
        ReturnRefusal::Void => TroubleKind::Void,
        ReturnRefusal::NoneOwed { .. } => TroubleKind::NoneOwed,
        ReturnRefusal::NotYet { .. } => TroubleKind::NotYet,
        ReturnRefusal::NotOver { .. } => TroubleKind::NotOver,
        ReturnRefusal::SubmittedOn { .. } => TroubleKind::SubmittedOn,
        ReturnRefusal::Locked { .. } => TroubleKind::Locked,
        ReturnRefusal::Empty => TroubleKind::Empty,
        ReturnRefusal::MissingWithFigures => TroubleKind::MissingWithFigures,
        ReturnRefusal::NotYours { .. } => TroubleKind::NotYours,
    }
}

const fn question_kind(question: &Question) -> TroubleKind {
    match question {
        Question::Jump { .. } => TroubleKind::Jump,
        Question::LendersWithoutBalance { .. } => TroubleKind::LendersWithoutBalance,
        Question::BalanceWithoutLenders { .. } => TroubleKind::BalanceWithoutLenders,
        Question::OverdueAboveBalance { .. } => TroubleKind::OverdueAboveBalance,
        Question::NotInOperation { .. } => TroubleKind::NotInOperation,
    }
}

/// A row that is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowTroubled {
    /// The row, as a spreadsheet shows it.
    pub row: u32,
    /// The institution as written there.
    pub institution: String,
    /// The header of the column concerned.
    pub column: String,
    /// Its cell.
    pub value: String,
    /// Why.
    pub trouble: ReturnTrouble,
}

impl FileHead {
    /// The header and the cell that a trouble is about; blank where it is about the whole row.
    pub(super) fn concerned(&self, row: &FileRow, trouble: &ReturnTrouble) -> (String, String) {
        match (trouble, trouble.field()) {
            (ReturnTrouble::Unreadable(Unreadable::Cell(error)), _) => (error.column.clone(), error.value.clone()),
            (ReturnTrouble::Refused(ReturnRefusal::Empty), _) => self.cell(self.first_figure(), &row.cells),
            (_, Some(field)) => self.cell(field, &row.cells),
            (_, None) => (String::new(), String::new()),
        }
    }

    /// A row with its trouble, and the cell that it is about.
    pub(super) fn troubled(&self, row: &FileRow, trouble: ReturnTrouble) -> RowTroubled {
        let (column, value) = self.concerned(row, &trouble);
        let (_, institution) = self.cell(Field::Name, &row.cells);
        RowTroubled { row: row.number, institution, column, value, trouble }
    }
}

/// Rows that stop an import: the first of them, and how many there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowsTroubled {
    pub path: std::path::PathBuf,
    /// The first.
    pub told: Vec<RowTroubled>,
    pub refused: u32,
    pub questioned: u32,
    /// Rows of the file.
    pub of: u32,
}

impl Refuses for RowsTroubled {
    fn telling(&self) -> Telling {
        let message = Sentence::of("error-return-rows")
            .with("path", self.path.as_path())
            .with("refused", self.refused)
            .with("questioned", self.questioned)
            .with("of", self.of);
        let all = usize::try_from(self.refused.saturating_add(self.questioned)).unwrap_or(usize::MAX);
        let lines = first_lines(self.told.iter().map(RowTroubled::line), all);
        let aside = Next::again().open(Asked::Quarantine);
        let hint = if self.questioned > 0 {
            let meant = Next::again().set(Asked::AcceptQuestions);
            Sentence::of("hint-return-rows-questions").with("next", aside).with("next2", meant)
        } else {
            Sentence::of("hint-rows").with("next", aside)
        };
        Telling::refused(message).kind(RefusalKind::InputRejected).lined(lines).hinted(hint)
    }
}

impl RowTroubled {
    fn line(&self) -> Sentence {
        let why = self.trouble.telling().message;
        if self.column.is_empty() {
            return why;
        }
        Sentence::of("detail-return-row")
            .with("row", self.row)
            .with("institution", self.institution.as_str())
            .with("column", self.column.as_str())
            .with("value", self.value.as_str())
            .with("why", why)
    }
}

/// A return that is questioned.
pub(super) fn questioned(questions: &[Question]) -> Telling {
    Telling::refused(Sentence::of("error-return-questions").with("count", questions.len()))
        .lined(questions.iter().map(|question| question.telling().message).collect())
        .hinted(Sentence::of("hint-return-questions").with("next", Next::again().set(Asked::Yes)))
}
