//! An exit asks the case of its stop for a route and an opened window for claims (I8).

use rstest::rstest;

use super::life::{CaseLife, STOP, claims_notice};
use crate::domain::case::fact::{CaseFact, Route};
use crate::domain::case::standing::facts_standing;
use crate::domain::case::state::ClearanceState::Verify;
use crate::domain::engine::timeline::standing;
use crate::domain::institution::findings::InstitutionFinding;
use crate::domain::institution::guard::InstitutionGuard;
use crate::domain::institution::state::InstitutionState::{ClosedUnresolved, Exited};
use crate::domain::tests::life::{Life, to};
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::guard::Guard;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::reason::Reason;

/// A stopped institution whose case has a route, a window for claims, both or neither from a day on.
fn stopped_with(route: Option<&str>, window: Option<&str>) -> Life {
    let mut life = Life::operating_since("2015-01-01").then(to(ClosedUnresolved).on(STOP));
    let mut case = CaseLife::at(Verify);
    if let Some(on) = route {
        let assigned = CaseFact::Assigned { body: None, route: Some(Route::Clear), exit_by: None };
        case = case.then(on, assigned);
    }
    if let Some(on) = window {
        case = case.then(on, claims_notice("2019-12-31"));
    }
    life.cases = vec![standing(&case.entries)];
    life.case_facts = vec![facts_standing(&case.entries)];
    life
}

#[rstest]
#[case(None, None, Some((true, true)))]
#[case(Some("2019-07-05"), None, Some((false, true)))]
#[case(None, Some("2019-07-05"), Some((true, false)))]
#[case(Some("2019-07-05"), Some("2019-09-02"), Some((false, true)))]
#[case(Some("2019-07-05"), Some("2019-07-10"), None)]
fn an_exit_needs_a_route_and_an_opened_window_or_is_a_legacy_exit(
    #[case] route: Option<&str>,
    #[case] window: Option<&str>,
    #[case] lacks: Option<(bool, bool)>,
) {
    let life = stopped_with(route, window);
    let exit = to(Exited).on("2019-09-01");
    let listed = exit.clone().because(Reason::ExitList);
    match lacks {
        None => assert!(life.ask(&listed).is_ok()),
        Some((route, window)) => assert!(matches!(
            life.refusal(listed),
            Refusal::Guarded {
                guard: Guard::Institution(InstitutionGuard::RouteAndWindow),
                finding: Finding::Institution(InstitutionFinding::ExitUnprepared { route: no_route, window: no_window }),
                ..
            } if (no_route, no_window) == (route, window)
        )),
    }
    assert!(life.ask(&exit.because(Reason::LegacyExit)).is_ok());
}
