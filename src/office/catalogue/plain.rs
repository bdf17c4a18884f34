//! The lists of which no more is asked than of every list: day, moment, unit, limit. A new one is a line here twice, beside
//! what reads it and what draws it; it can then be exported, compared, and put into the pack by its name.

use super::Reading;
use super::parts::Take;
use crate::db::Txn;
use crate::domain::value::word::words;
use crate::office::lists::{cases, handovers, institutions, leads, months, statements};
use crate::office::told::Told;
use crate::output::Grid;
use crate::reports::tolled;

words! {
    /// A list of which no more is asked than of every list.
    PlainList as "list" {
        /// Who is in operation (E1).
        Operating = "operating",
        /// Institution, measure, exit date, responsible body (E6).
        FourLists = "four-lists",
        /// Who was cleared, with what it came to (E13).
        StruckOff = "struck-off",
        /// Tolling grants (E8).
        Tolled = "tolled",
        /// Families of domains and controllers with more than one lead.
        LeadFamilies = "lead-families",
        /// What was handed over to others, by unit and list (E11).
        HandOvers = "handovers",
        /// Cases whose item R6 and hand-overs do not agree.
        HandOversMissing = "hand-overs-missing",
        /// What is doubtful about the returns (E12).
        DataQuality = "data-quality",
        /// Figures that others published, beside our own.
        Statements = "statements",
    }
}

/// Whose rows a list without a unit shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Those of the units of the officer's duties.
    Duties,
    /// All that the officer may read.
    Readable,
}

/// Which columns a list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Breadth {
    /// The same everywhere.
    Same,
    /// Fewer in a table than in a file, for the same rows.
    TerserInATable,
}

/// Of what each row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RowOf {
    /// One institution, case, application or lead, so that it can be followed from day to day.
    Subject,
    /// Something else, or several rows of one.
    Other,
}

/// What reads and draws a list.
#[derive(Clone, Copy)]
enum Drawing {
    /// All at once.
    Whole(fn(&Reading<'_>, &mut Txn<'_>) -> Result<Grid, Told>),
    /// Part by part, as it is read.
    InParts(fn(&Reading<'_>, &mut Txn<'_>, Take<'_>) -> Result<Grid, Told>),
}

impl PlainList {
    const fn declared(self) -> (Reach, Breadth, RowOf, Drawing) {
        use Drawing::{InParts, Whole};
        match self {
            Self::Operating => (Reach::Duties, Breadth::Same, RowOf::Subject, InParts(institutions::operating_drawn)),
            Self::FourLists => (Reach::Duties, Breadth::Same, RowOf::Subject, InParts(cases::four_lists_drawn)),
            Self::StruckOff => (Reach::Duties, Breadth::Same, RowOf::Subject, InParts(cases::struck_off_drawn)),
            Self::Tolled => (
                Reach::Readable,
                Breadth::Same,
                RowOf::Other,
                Whole(|Reading { says, frame, .. }, txn| {
                    Ok(cases::grants_grid(*says, frame, &tolled::grants(txn, &frame.cut)?))
                }),
            ),
            Self::LeadFamilies => (Reach::Readable, Breadth::Same, RowOf::Other, Whole(leads::families_drawn)),
            Self::HandOvers => (Reach::Readable, Breadth::Same, RowOf::Other, Whole(handovers::by_unit_drawn)),
            Self::HandOversMissing => (Reach::Readable, Breadth::Same, RowOf::Other, Whole(handovers::missing_drawn)),
            Self::DataQuality => {
                (Reach::Readable, Breadth::TerserInATable, RowOf::Other, InParts(months::quality::drawn))
            }
            Self::Statements => (Reach::Readable, Breadth::TerserInATable, RowOf::Other, Whole(statements::drawn)),
        }
    }

    /// Whether the list without a unit is of the units of the duties, and not of all that may be read.
    pub(super) fn is_of_duty(self) -> bool {
        self.declared().0 == Reach::Duties
    }

    /// Whether a table has fewer columns than a file.
    pub(super) fn is_terser_in_a_table(self) -> bool {
        self.declared().1 == Breadth::TerserInATable
    }

    /// Whether each row is of one subject.
    pub(super) fn is_of_subjects(self) -> bool {
        self.declared().2 == RowOf::Subject
    }

    pub(super) fn drawn(self, reading: &Reading<'_>, txn: &mut Txn<'_>, take: Take<'_>) -> Result<Grid, Told> {
        match self.declared().3 {
            Drawing::Whole(draw) => draw(reading, txn),
            Drawing::InParts(draw) => draw(reading, txn, take),
        }
    }
}
