//! What an application is waiting for, and of whom.

use super::conditions::Breach;
use super::fact::{Office, Opinion, PackItem, Scope};
use super::progress_capital::{CapitalNow, Verdict};
use super::progress_facts::{LapseProposed, StockNow};
use super::record::PilotRecord;
use super::state::PilotState;
use crate::domain::case::item::Item;
use crate::domain::value::money::Money;
use crate::domain::value::word::words;

words! {
    PilotMover as "who moves" said "pilot-mover-" {
        /// The institution that applies.
        Applicant = "applicant",
        City = "city",
        Province = "province",
        /// The national offices.
        Nation = "nation",
    }
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PilotStep {
    /// File the application with its figures.
    FileApplication,
    CompletePack {
        /// Items on file.
        done: usize,
        /// Items asked.
        all: usize,
    },
    /// Give the opinion of an office.
    GiveOpinion(Office),
    /// Go on to the next stage.
    Advance(PilotState),
    /// Supply what is missing.
    Supplement,
    /// State the balance at the conversion.
    StateBalance,
    /// Pay the first capital in: so much more, where it is known.
    PayFirst(Option<Money>),
    /// Set the end of the run-off.
    SetRunOffEnd,
    /// Run the stock off: so much is left, where it is known.
    RunOff(Option<Money>),
    /// Have the stock of zero verified.
    VerifyStock,
    /// Do what the settlement with lenders lacks.
    Settle(Vec<Item>),
    /// Pay the rest of the capital in.
    PayRest(Money),
    /// Confirm, or clear up, a lapse that is proposed by a condition.
    ConfirmLapse(String),
    /// Meet a condition that is due on the day.
    MeetCondition(String),
    /// Extend or waive a condition that was not met by its day.
    DecideCondition(String),
}

impl PilotStep {
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::FileApplication => "file-application",
            Self::CompletePack { .. } => "complete-pack",
            Self::GiveOpinion(_) => "give-opinion",
            Self::Advance(_) => "advance",
            Self::Supplement => "supplement",
            Self::StateBalance => "state-balance",
            Self::PayFirst(_) => "pay-first",
            Self::SetRunOffEnd => "set-run-off-end",
            Self::RunOff(_) => "run-off",
            Self::VerifyStock => "verify-stock",
            Self::Settle(_) => "settle",
            Self::PayRest(_) => "pay-rest",
            Self::ConfirmLapse(_) => "confirm-lapse",
            Self::MeetCondition(_) => "meet-condition",
            Self::DecideCondition(_) => "decide-condition",
        }
    }
}

/// What is awaited, and of whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// What is to be done.
    pub next: PilotStep,
    pub mover: PilotMover,
}

const fn by(mover: PilotMover, next: PilotStep) -> Awaited {
    Awaited { next, mover }
}

/// The offices that decide on a review of the province, and of the nation (P4, P5).
const PROVINCE: [Office; 2] = [Office::ProvinceLending, Office::ProvinceFinance];
const NATION: [Office; 2] = [Office::NationLending, Office::NationFinance];

/// The items of the settlement that a licence waits for (P9).
const SETTLEMENT: [Item; 3] = [Item::Claims, Item::Notice, Item::Systems];

/// What an application is waiting for; nothing once it has come to its end. A lapse that is proposed comes first, then a
/// condition that was not met by its day: it bars every step that follows on the approval (P6 to P9). `unmet` are the
/// conditions that are due and neither met nor waived.
#[must_use]
pub fn awaited(
    record: &PilotRecord,
    capital: &CapitalNow,
    stock: &StockNow,
    lapse: Option<&LapseProposed>,
    unmet: &[Breach],
) -> Option<Awaited> {
    if let Some(lapse) = lapse {
        let step = PilotStep::ConfirmLapse(lapse.condition.clone());
        return Some(by(PilotMover::Province, step));
    }
    let national = record.application.as_ref().is_some_and(|filed| filed.scope == Scope::Nation);
    let step = step_of_stage(record, capital, stock, national)?;
    let deciding = if national { PilotMover::Nation } else { PilotMover::Province };
    Some(match (unmet.first(), &step.next) {
        (Some(late), _) if late.days > 0 => by(deciding, PilotStep::DecideCondition(late.condition.clone())),
        (Some(due), PilotStep::Advance(_)) => {
            by(PilotMover::Applicant, PilotStep::MeetCondition(due.condition.clone()))
        }
        (Some(_) | None, _) => step,
    })
}

/// What the stage by itself waits for.
fn step_of_stage(record: &PilotRecord, capital: &CapitalNow, stock: &StockNow, national: bool) -> Option<Awaited> {
    use PilotMover::{Applicant, City, Nation, Province};
    let opinion = |offices: &[Office]| {
        let mut silent = offices.iter().copied();
        silent.find(|office| !record.opinions.contains_key(office))
    };
    // Where the offices do not agree, nothing leads on (P4, P5).
    let agreed_to = |offices: &[Office], to: PilotState| {
        let disagrees = |office| record.opinions.get(office).is_some_and(|said| said.opinion == Opinion::Disagree);
        PilotStep::Advance(if offices.iter().any(disagrees) { PilotState::Rejected } else { to })
    };
    Some(match record.stage()? {
        PilotState::Intent => intent(record),
        PilotState::Applied => by(City, PilotStep::Advance(PilotState::CityReview)),
        PilotState::CityReview => match opinion(&[Office::City]) {
            Some(office) => by(City, PilotStep::GiveOpinion(office)),
            None => by(City, PilotStep::Advance(PilotState::ProvinceReview)),
        },
        PilotState::ProvinceReview => match opinion(&PROVINCE) {
            Some(office) => by(Province, PilotStep::GiveOpinion(office)),
            None if national => by(Province, agreed_to(&PROVINCE, PilotState::NationalReview)),
            None => by(Province, agreed_to(&PROVINCE, PilotState::Provisional)),
        },
        PilotState::NationalReview => match opinion(&NATION) {
            Some(office) => by(Nation, PilotStep::GiveOpinion(office)),
            None => by(Nation, agreed_to(&NATION, PilotState::Provisional)),
        },
        PilotState::Returned => by(Applicant, PilotStep::Supplement),
        PilotState::Provisional => provisional(record, capital),
        PilotState::Capitalised if record.run_off_end.is_none() => by(Province, PilotStep::SetRunOffEnd),
        PilotState::Capitalised => by(Province, PilotStep::Advance(PilotState::RunOff)),
        PilotState::RunOff => run_off(record, stock),
        PilotState::Acceptance => acceptance(record, capital, national),
        PilotState::Licensed | PilotState::Rejected | PilotState::Withdrawn | PilotState::Lapsed => return None,
    })
}

fn intent(record: &PilotRecord) -> Awaited {
    let (done, all) = (record.pack.len(), PackItem::ALL.len());
    if record.application.is_none() {
        by(PilotMover::Applicant, PilotStep::FileApplication)
    } else if done < all {
        by(PilotMover::Applicant, PilotStep::CompletePack { done, all })
    } else {
        by(PilotMover::City, PilotStep::Advance(PilotState::Applied))
    }
}

fn provisional(record: &PilotRecord, capital: &CapitalNow) -> Awaited {
    if record.conversion.is_none() {
        return by(PilotMover::City, PilotStep::StateBalance);
    }
    let tests = || std::iter::once(&capital.tenth).chain(&capital.first);
    if tests().all(|test| test.verdict == Verdict::Pass) {
        return by(PilotMover::Province, PilotStep::Advance(PilotState::Capitalised));
    }
    let lacking = tests().filter_map(|test| {
        let there = test.there.unwrap_or(Money::ZERO);
        test.asked.filter(|asked| there < *asked).map(|asked| asked.less(there))
    });
    by(PilotMover::Applicant, PilotStep::PayFirst(lacking.max()))
}

fn run_off(record: &PilotRecord, stock: &StockNow) -> Awaited {
    let verified =
        record.stock.is_some_and(|found| found.balance.is_zero() && found.lenders == 0 && found.custody.is_zero());
    if verified {
        return by(PilotMover::City, PilotStep::Advance(PilotState::Acceptance));
    }
    match stock.balance_now() {
        Some(left) if left.is_zero() => by(PilotMover::City, PilotStep::VerifyStock),
        left => by(PilotMover::Applicant, PilotStep::RunOff(left)),
    }
}

fn acceptance(record: &PilotRecord, capital: &CapitalNow, national: bool) -> Awaited {
    let lacking: Vec<Item> = SETTLEMENT.into_iter().filter(|item| !record.settlement.contains(item)).collect();
    if !lacking.is_empty() {
        return by(PilotMover::City, PilotStep::Settle(lacking));
    }
    match capital.rest {
        Some(rest) if national && !rest.is_zero() => by(PilotMover::Applicant, PilotStep::PayRest(rest)),
        Some(_) | None => {
            let mover = if national { PilotMover::Nation } else { PilotMover::Province };
            by(mover, PilotStep::Advance(PilotState::Licensed))
        }
    }
}
