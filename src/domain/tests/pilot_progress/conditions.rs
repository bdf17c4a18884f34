//! A condition of an approval bars what follows on it, and nothing of a provisional licence comes before it.

use rstest::rstest;

use super::way::{Way, wan};
use crate::domain::case::item::Item;
use crate::domain::pilot::fact::{Consequence, OfLicence, PilotFact, Term};
use crate::domain::pilot::findings::PilotFinding;
use crate::domain::pilot::guard::PilotGuard;
use crate::domain::pilot::refusal::PilotRefusal;
use crate::domain::pilot::state::PilotState as P;
use crate::domain::tests::day;
use crate::domain::tracks::guard::Guard;
use crate::domain::tracks::moves::rule_of;
use crate::domain::value::money::Money;

fn met(condition: &str) -> PilotFact {
    PilotFact::ConditionMet { condition: condition.to_owned() }
}

fn waived(condition: &str) -> PilotFact {
    PilotFact::ConditionWaived { condition: condition.to_owned() }
}

fn unmet_at(found: Option<PilotFinding>) -> Vec<String> {
    match found {
        None => Vec::new(),
        Some(PilotFinding::ConditionsUnmet(unmet)) => unmet.into_iter().map(|one| one.condition).collect(),
        Some(other) => panic!("{other:?}"),
    }
}

#[rstest]
#[case(P::Provisional, P::Capitalised)]
#[case(P::Capitalised, P::RunOff)]
#[case(P::RunOff, P::Acceptance)]
#[case(P::Acceptance, P::Licensed)]
fn every_step_that_follows_on_an_approval_asks_for_its_conditions(#[case] from: P, #[case] to: P) {
    let rule = rule_of(Some(from.into()), to.into()).expect("a rule");
    assert!(rule.guards.contains(&Guard::Pilot(PilotGuard::ConditionsMet)), "{from} to {to}");
}

#[rstest]
#[case(Consequence::Lapse)]
#[case(Consequence::Review)]
fn a_condition_bars_from_its_day_until_it_is_met_extended_or_waived(#[case] follows: Consequence) {
    let way = Way::provisional().condition("一", "2020-06-30", follows);
    assert_eq!(unmet_at(way.barred(P::Capitalised, "2020-06-29")), [""; 0]);
    for on in ["2020-06-30", "2020-07-01"] {
        assert_eq!(unmet_at(way.barred(P::Capitalised, on)), ["一"], "{on}");
    }
    let extended = way
        .clone()
        .fact("2020-07-01", PilotFact::ConditionExtended { condition: "一".to_owned(), due: day("2020-08-31") });
    assert_eq!(unmet_at(extended.barred(P::Capitalised, "2020-07-02")), [""; 0]);
    assert_eq!(unmet_at(extended.barred(P::Capitalised, "2020-08-31")), ["一"]);
    for settled in [way.clone().fact("2020-06-30", met("一")), way.fact("2020-07-10", waived("一"))] {
        assert_eq!(unmet_at(settled.barred(P::Capitalised, "2021-01-01")), [""; 0]);
    }
}

#[test]
fn what_was_waived_neither_lapses_nor_counts_as_met() {
    let way = Way::running_off().condition("一", "2020-06-30", Consequence::Lapse).fact("2020-07-10", waived("一"));
    let progress = way.on("2020-07-31");
    assert_eq!(progress.lapse, None);
    assert_eq!(progress.conditions_overdue().count(), 0);
    assert_eq!(progress.conditions_met(), 0);
    assert_eq!(progress.conditions[0].waived_on, Some(day("2020-07-10")));
    let again = PilotRefusal::ConditionWaivedBefore { condition: "一".to_owned(), waived_on: day("2020-07-10") };
    assert_eq!(way.taken("2020-08-01", &met("一")), Err(again.clone()));
    assert_eq!(way.taken("2020-08-01", &waived("一")), Err(again));
}

#[rstest]
#[case(PilotFact::CapitalPaid { amount: wan(500), report: "验1".to_owned(), own_funds: true }, OfLicence::Capital)]
#[case(PilotFact::SettlementDone { item: Item::Claims }, OfLicence::Settlement)]
#[case(PilotFact::StockVerified { balance: Money::ZERO, lenders: 0, custody: Money::ZERO }, OfLicence::Stock)]
#[case(
    PilotFact::ConditionSet {
        condition: "一".to_owned(),
        term: Term::ZeroStock,
        due: day("2020-12-31"),
        consequence: Consequence::Lapse,
    },
    OfLicence::Condition
)]
fn nothing_of_a_provisional_licence_comes_before_it(#[case] fact: PilotFact, #[case] matter: OfLicence) {
    let early = PilotRefusal::BeforeLicence { matter, stage: Some(P::Intent) };
    assert_eq!(Way::provisional().taken("2020-02-28", &fact), Err(early));
    assert_eq!(Way::provisional().taken("2020-03-01", &fact), Ok(()));
}
