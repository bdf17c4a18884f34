//! Why a row of a list of returns is not taken.

use crate::domain::returns::{Question, ReturnRefusal};
use crate::domain::value::word::words;
use crate::intake::profile::Field;
use crate::intake::reading::Unreadable;

/// Why a row is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReturnTrouble {
    /// It cannot be read.
    Unreadable(Unreadable),
    /// No institution answers to it.
    Unknown {
        /// What the row calls it.
        text: String,
    },
    /// Several do.
    Ambiguous {
        /// What the row calls it.
        text: String,
        holders: usize,
    },
    /// Its identifier and its name are not of one institution.
    Disagrees {
        /// The institution of the identifier.
        by_identifier: String,
        name: String,
        /// That of the name; nobody's, if there is none.
        by_name: Option<String>,
    },
    /// The institution of that name has another number of the same list, or another code of the kind.
    OtherNumber {
        name: String,
        number: String,
    },
    /// A rule refuses.
    Refused(ReturnRefusal),
    /// Another row of the file gives other figures for the same month.
    Twice {
        /// That row.
        other: u32,
    },
    Questioned(Vec<Question>),
}

words! {
    /// What kind of trouble a row is in.
    TroubleKind as "kind of trouble" {
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
        /// Overdue above the balance.
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

/// Rows that stop an import: the first of them, and how many there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowsTroubled {
    pub path: std::path::PathBuf,
    /// The first.
    pub told: Vec<RowTroubled>,
    /// All that are refused.
    pub refused: u32,
    /// All that are questioned.
    pub questioned: u32,
    /// Rows of the file.
    pub of: u32,
}
