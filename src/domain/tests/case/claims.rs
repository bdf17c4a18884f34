//! The steps of a claim over the full product of states and steps, held to a list written by hand; and shares.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::life::{CaseLife, TAKER, filed, moved, moved_to, paid, pay, yuan};
use crate::domain::case::claims::{Claim, ClaimState, ClaimStep, pro_rata};
use crate::domain::case::fact::CaseFact;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::money::Money;

/// From the domain note §6.2: what can become of a claim, and what no more.
const STEPS: &[(&str, &[&str])] = &[
    ("filed", &["verifying", "admitted", "part-admitted", "rejected", "withdrawn"]),
    ("verifying", &["admitted", "part-admitted", "rejected", "withdrawn"]),
    ("admitted", &["withdrawn", "transferred", "deposited"]),
    ("part-admitted", &["objected", "withdrawn", "transferred", "deposited"]),
    ("rejected", &["objected"]),
    ("objected", &["upheld", "changed", "withdrawn"]),
    ("upheld", &["withdrawn", "transferred", "deposited"]),
    ("changed", &["withdrawn", "transferred", "deposited"]),
    ("part-paid", &["withdrawn", "transferred", "deposited"]),
    ("paid", &[]),
    ("withdrawn", &[]),
    ("transferred", &[]),
    ("deposited", &[]),
];

/// A case whose claim A of 100 yuan has come to a state.
fn claim_at(state: ClaimState) -> CaseLife {
    let life = CaseLife::opened().then("2019-07-01", filed("A", 100, 10));
    let step = |step| moved("A", step);
    let part = moved_to("A", ClaimStep::PartAdmitted, Some(60));
    match state {
        ClaimState::Filed => life,
        ClaimState::Verifying => life.then("2019-07-02", step(ClaimStep::Verifying)),
        ClaimState::Admitted => life.then("2019-07-02", step(ClaimStep::Admitted)),
        ClaimState::PartAdmitted => life.then("2019-07-02", part),
        ClaimState::Rejected => life.then("2019-07-02", step(ClaimStep::Rejected)),
        ClaimState::Objected => life.then("2019-07-02", part).then("2019-07-03", step(ClaimStep::Objected)),
        ClaimState::Upheld => claim_at(ClaimState::Objected).then("2019-07-04", step(ClaimStep::Upheld)),
        ClaimState::Changed => {
            claim_at(ClaimState::Objected).then("2019-07-04", moved_to("A", ClaimStep::Changed, Some(80)))
        }
        ClaimState::PartPaid => claim_at(ClaimState::Admitted).then("2019-07-05", pay(40)),
        ClaimState::Paid => claim_at(ClaimState::Admitted).then("2019-07-05", pay(100)),
        ClaimState::Withdrawn => life.then("2019-07-02", step(ClaimStep::Withdrawn)),
        ClaimState::Transferred => claim_at(ClaimState::Admitted).then("2019-07-05", step(ClaimStep::Transferred)),
        ClaimState::Deposited => claim_at(ClaimState::Admitted).then("2019-07-05", step(ClaimStep::Deposited)),
    }
}

fn stands(life: &CaseLife) -> Claim {
    life.now().claims["A"].clone()
}

#[test]
fn a_claim_takes_the_steps_of_the_domain_note_and_no_others() {
    let mut judged = 0;
    for (from, open) in STEPS {
        let from: ClaimState = from.parse().unwrap();
        let life = claim_at(from);
        assert_eq!(stands(&life).state, from);
        for step in ClaimStep::ALL {
            let amount = step.takes_amount().then_some(70);
            let asked = life.ask_fact("2019-08-01", moved_to("A", *step, amount));
            let allowed = open.contains(&step.code());
            assert_eq!(asked.is_ok(), allowed, "{from} to {step}: {asked:?}");
            if !allowed {
                let refused = matches!(
                    asked,
                    Err(Refusal::Case(CaseRefusal::ClaimStep { from: named, .. })) if named == from
                );
                assert!(refused, "{from} to {step}");
            }
            judged += 1;
        }
    }
    assert_eq!(judged, ClaimState::ALL.len() * ClaimStep::ALL.len());
    assert_eq!(judged, 13 * 10);
}

#[test]
fn what_is_objected_to_stays_open_whatever_is_paid_meanwhile() {
    let life = claim_at(ClaimState::Objected).then("2019-07-05", pay(60));
    let claim = stands(&life);
    assert_eq!(claim.state, ClaimState::Objected);
    assert!(!claim.is_terminal());
    assert_eq!(claim.open(), yuan(40), "what the lender may still be owed");
    let stood = life.clone().then("2019-07-06", moved("A", ClaimStep::Upheld));
    assert_eq!(stands(&stood).state, ClaimState::Paid);
    let changed = moved_to("A", ClaimStep::Changed, Some(80));
    let more = life.then("2019-07-06", changed);
    assert_eq!(stands(&more).owed(), yuan(20));
}

#[test]
fn what_was_paid_before_a_claim_is_withdrawn_was_owed() {
    let life = claim_at(ClaimState::PartPaid).then("2019-07-06", moved("A", ClaimStep::Withdrawn));
    let record = life.now();
    assert_eq!(record.admitted(), yuan(40));
    assert_eq!(record.paid(), yuan(40));
    assert_eq!(record.outstanding(), Some(Money::ZERO));
}

#[test]
fn a_claim_taken_over_or_deposited_is_owed_no_more() {
    let life = claim_at(ClaimState::PartPaid);
    let assumed = life.clone().then("2019-07-06", moved("A", ClaimStep::Transferred)).now();
    assert_eq!((assumed.assumed(), assumed.paid()), (yuan(60), yuan(40)));
    assert_eq!(assumed.assumed_by(), [TAKER]);
    assert_eq!(assumed.outstanding(), Some(Money::ZERO));
    let deposited = life.then("2019-07-06", moved("A", ClaimStep::Deposited)).now();
    assert_eq!((deposited.paid(), deposited.deposited()), (yuan(40), yuan(60)), "a deposit is no payment");
    assert_eq!(deposited.lenders_left(), Some(0));
}

#[test]
fn a_claim_that_repeats_another_says_so_until_it_is_changed() {
    let repeats = CaseFact::ClaimMoved {
        claim: "A".to_owned(),
        step: ClaimStep::Rejected,
        amount: None,
        duplicate_of: Some("B".to_owned()),
        taken_over_by: None,
    };
    let life = CaseLife::opened()
        .then("2019-07-01", filed("A", 100, 10))
        .then("2019-07-01", filed("B", 100, 10))
        .then("2019-07-02", repeats)
        .then("2019-07-03", moved("A", ClaimStep::Objected));
    assert_eq!(stands(&life).duplicate_of.as_deref(), Some("B"));
}

#[test]
fn a_return_is_shared_by_what_each_was_owed_and_reaches_nobody_else() {
    let life = CaseLife::opened()
        .then("2019-07-01", filed("A", 300, 1))
        .then("2019-07-01", filed("B", 100, 1))
        .then("2019-07-01", filed("C", 50, 1))
        .then("2019-07-02", moved("A", ClaimStep::Admitted))
        .then("2019-07-02", moved("B", ClaimStep::Admitted))
        .then("2019-07-02", moved("C", ClaimStep::Rejected))
        .then("2019-07-03", paid(None, 400, 40));
    let returned: Vec<Money> = life.now().claims.values().map(|one| one.returned).collect();
    assert_eq!(returned, [yuan(30), yuan(10), yuan(0)]);
    assert_eq!(life.now().claims["C"].state, ClaimState::Rejected);
}

fn owed_by() -> impl Strategy<Value = BTreeMap<String, Money>> {
    proptest::collection::btree_map("[A-Z]{1,3}", 1..1_000_000_000_i64, 1..20)
        .prop_map(|owed| owed.into_iter().map(|(claim, fen)| (claim, Money::from_fen(fen).unwrap())).collect())
}

fn sum(of: &BTreeMap<String, Money>) -> i64 {
    of.values().map(|one| one.fen()).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shares_come_to_the_payment_and_none_is_above_what_is_owed(owed in owed_by(), of_a_million in 0..=1_000_000_i64) {
        let total = i64::try_from(i128::from(sum(&owed)) * i128::from(of_a_million) / 1_000_000).unwrap();
        let shares = pro_rata(Money::from_fen(total).unwrap(), &owed);
        prop_assert_eq!(sum(&shares), total);
        for (claim, share) in &shares {
            prop_assert!(*share <= owed[claim], "{}", claim);
            let exact = i128::from(total) * i128::from(owed[claim].fen());
            let off = i128::from(share.fen()) * i128::from(sum(&owed)) - exact;
            prop_assert!(off.abs() < i128::from(sum(&owed)), "{} is off by a fen or more", claim);
        }
        let backwards: BTreeMap<String, Money> = owed.into_iter().rev().collect();
        prop_assert_eq!(pro_rata(Money::from_fen(total).unwrap(), &backwards), shares);
    }
}
