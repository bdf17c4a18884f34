//! Every refusal of a case says what to do next, in both languages.

use chrono::NaiveDate;

use super::{exit_code, said};
use crate::domain::case::checklist::Lack;
use crate::domain::case::claims::{ClaimState, ClaimStep};
use crate::domain::case::fact::Flag;
use crate::domain::case::item::Item;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::case::state::ClearanceState;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::money::Money;
use crate::office::told::Told;
use crate::words::{Lang, Words};

fn every() -> Vec<CaseRefusal> {
    let on: NaiveDate = "2020-03-31".parse().expect("a day");
    let claim = || "B-1".to_owned();
    let (amount, step) = (Money::ZERO, ClaimStep::Changed);
    vec![
        CaseRefusal::Closed { since: on },
        CaseRefusal::Ended { since: on },
        CaseRefusal::EndByHand,
        CaseRefusal::BeforeStop { on, stopped_on: on },
        CaseRefusal::AmountZero,
        CaseRefusal::Reference { text: claim() },
        CaseRefusal::Nothing,
        CaseRefusal::ClaimExists { claim: claim(), filed_on: on },
        CaseRefusal::SumTooLarge,
        CaseRefusal::NoSuchClaim { claim: claim() },
        CaseRefusal::NoLenders,
        CaseRefusal::ClaimStep { claim: claim(), from: ClaimState::Paid, step, open: &[] },
        CaseRefusal::AmountMissing { step },
        CaseRefusal::AmountNotTaken { step },
        CaseRefusal::AdmittedTooMuch { amount, filed: amount },
        CaseRefusal::BelowPaid { amount, paid: amount },
        CaseRefusal::ClaimDecided { claim: claim(), state: ClaimState::Paid },
        CaseRefusal::NoWindow,
        CaseRefusal::WindowRuns { until: on },
        CaseRefusal::RegisterClosed { since: on },
        CaseRefusal::NothingAdmitted,
        CaseRefusal::Overpaid { claim: Some(claim()), principal: amount, owed: amount },
        CaseRefusal::ReturnFirst { left: amount },
        CaseRefusal::Distributed { on },
        CaseRefusal::NothingKnown,
        CaseRefusal::Stage { stage: ClearanceState::Open, belongs: ClearanceState::Vote },
        CaseRefusal::WindowShort {
            days: 1,
            asked: 15,
            key: crate::domain::rulebook::RuleKey::CaseNoticeDays,
            until: on,
        },
        CaseRefusal::NoFinalNotice,
        CaseRefusal::ObjectionOutside { on, from: on, until: on },
        CaseRefusal::ObjectionExists { objection: claim() },
        CaseRefusal::NoSuchObjection { objection: claim() },
        CaseRefusal::NoThreshold,
        CaseRefusal::VoteImpossible { in_favour: 2, of: 1 },
        CaseRefusal::VoteCounted { seq: 9, on, in_favour: 1, of: 2, carried: false },
        CaseRefusal::ThresholdImpossible { threshold: 0 },
        CaseRefusal::Item { item: Item::Notice, lack: Lack::NoticeRuns(on) },
        CaseRefusal::ItemEvidence { item: Item::Notice, need: Item::Notice.need() },
        CaseRefusal::ExitBeforeStop { exit_by: on, stopped_on: on },
        CaseRefusal::FlagStands { flag: Flag::Hard, since: on },
        CaseRefusal::FlagNot { flag: Flag::Hard },
        CaseRefusal::HardUnproven,
        CaseRefusal::NoSuchGrant { grant: 3 },
        CaseRefusal::Jump { amount, known: amount, times: 10_000 },
        CaseRefusal::Linked { seq: 1, with: 3 },
        CaseRefusal::TakerMissing { claim: claim() },
        CaseRefusal::TakerNotTaken { step },
        CaseRefusal::NoSuchPayment { seq: 4 },
        CaseRefusal::ReturnedTooMuch { seq: 4, principal: amount, gain: amount },
        CaseRefusal::NotOwedEvidence { need: Item::Principal.need() },
        CaseRefusal::NotOwedTooMuch { amount, left: amount },
        CaseRefusal::RouteTransform,
    ]
}

fn under_closing(is_reopened: bool, left: Option<Money>) -> Refusal {
    Refusal::UnderClosing {
        seq: 4,
        is_payment: left.is_some(),
        closed_on: "2020-09-10".parse().expect("a day"),
        is_reopened,
        left,
        why: Box::new(CaseRefusal::AmountZero.into()),
    }
}

#[test]
fn every_refusal_says_what_to_do_next_in_both_languages() {
    let amount = Money::from_fen(1).expect("an amount");
    let closed = [under_closing(false, None), under_closing(true, Some(amount))];
    for refusal in every().into_iter().map(Refusal::from).chain(closed) {
        for lang in Lang::ALL {
            let failure = Told::from(refusal.clone());
            let text = said(&failure, &Words::new(lang), &str::to_owned, false).expect("something to say");
            assert!(!text.contains('['), "{refusal:?}: {text}");
            let hint = if lang == Lang::En { "\nhint: " } else { "\n提示：" };
            assert!(text.contains(hint), "{refusal:?}: {text}");
        }
    }
}

#[test]
fn what_is_named_and_not_there_is_not_found_and_the_rest_is_refused() {
    for refusal in every() {
        let named = matches!(
            refusal,
            CaseRefusal::NoSuchClaim { .. }
                | CaseRefusal::NoSuchObjection { .. }
                | CaseRefusal::NoSuchPayment { .. }
                | CaseRefusal::NoSuchGrant { .. }
        );
        let failure = Told::from(Refusal::from(refusal));
        assert_eq!(exit_code(&failure), if named { 4 } else { 1 });
    }
}
