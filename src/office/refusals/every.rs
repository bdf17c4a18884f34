//! Every refusal and finding that is declared in a table, for the tests that hold all of them.

use crate::actions::ActionError;
use crate::actions::calendar_import::CalendarRefused;
use crate::actions::error::ReviewNeed;
use crate::actions::return_trouble::ReturnTrouble;
use crate::db::DbError;
use crate::domain::case::finding::CaseFinding;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::checkpoint::refusal::CheckpointRefusal;
use crate::domain::clock::calendar_check::DayProblem;
use crate::domain::clock::tolling_refusal::TollingRefusal;
use crate::domain::concern::ConcernRefusal;
use crate::domain::figures::bulletin_fault::BulletinFault;
use crate::domain::figures::statement_refusal::StatementRefusal;
use crate::domain::institution::aspect::AspectRefusal;
use crate::domain::institution::finding::InstitutionFinding;
use crate::domain::institution::handover::HandOverRefusal;
use crate::domain::lead::finding::LeadFinding;
use crate::domain::lead::refusal::LeadRefusal;
use crate::domain::pilot::finding::PilotFinding;
use crate::domain::pilot::refusal::PilotRefusal;
use crate::domain::returns::locking::LockRefusal;
use crate::domain::returns::{PlanFault, PlanRefusal, Question, ReturnRefusal};
use crate::domain::rulebook::refusal::RuleRefusal;
use crate::domain::sentence::refusal::{Declared, Refuses, Telling};
use crate::domain::tracks::refusal::Refusal;
use crate::domain::unit::duty::DutyRefusal;
use crate::domain::value::identifier::IdentifierError;
use crate::domain::value::name::NameError;
use crate::domain::value::uscc::UsccShapeError;
use crate::intake::calendar_file::{CalendarFileError, RowProblem};
use crate::intake::claims_file::{ClaimProblem, ClaimsFileError};
use crate::intake::columns::ColumnsError;
use crate::intake::duties_file::{DutiesFileError, DutyProblem};
use crate::intake::encoding::EncodingError;
use crate::intake::header::HeaderError;
use crate::intake::list_file::ListFileError;
use crate::intake::reading::Unreadable;
use crate::intake::row::RowErrorKind;
use crate::intake::sheet::SheetError;
use crate::intake::{IntakeError, ProfileError, ProfileProblem};

macro_rules! every {
    ($($refusal:ty),+ $(,)?) => {
        /// What each of them says, twice over.
        pub fn tellings() -> Vec<Telling> {
            let mut all = Vec::new();
            $(all.extend(<$refusal>::samples().iter().map(Refuses::telling));)+
            all
        }

        /// The sentences of each of them.
        pub fn declared() -> impl Iterator<Item = Declared> {
            [$(<$refusal>::DECLARED),+].into_iter().flatten().copied().flatten()
        }
    };
}

every! {
    ActionError, CalendarFileError, CalendarRefused, ClaimProblem, ClaimsFileError, ColumnsError, DayProblem, DbError, DutiesFileError,
    DutyProblem,
    EncodingError, HeaderError, IdentifierError, IntakeError, ListFileError, NameError, ProfileError, ProfileProblem, ReturnTrouble,
    ReviewNeed, RowErrorKind, RowProblem, SheetError, Unreadable, UsccShapeError,
    AspectRefusal, BulletinFault, CaseFinding, CaseRefusal, CheckpointRefusal, ConcernRefusal, DutyRefusal, HandOverRefusal, InstitutionFinding, LeadFinding, LeadRefusal, LockRefusal, PilotFinding, PilotRefusal, PlanFault, PlanRefusal, Question, Refusal, ReturnRefusal, RuleRefusal, StatementRefusal, TollingRefusal
}
