//! From the intent to the licence, and the ways in which an application comes to nothing.

use uuid::Uuid;
use winddown::actions::ActionError;
use winddown::domain::engine::timeline::standing;
use winddown::domain::institution::state::InstitutionState::{
    ClosedUnresolved, Operating, Reducing, Transformed, Transforming,
};
use winddown::domain::pilot::fact::{Office, PilotFact, Scope, Term};
use winddown::domain::pilot::findings::PilotFinding;
use winddown::domain::pilot::refusal::PilotRefusal;
use winddown::domain::pilot::state::PilotState;
use winddown::domain::pilot::state::PilotState::{
    Acceptance, Applied, Capitalised, CityReview, Lapsed, Licensed, NationalReview, Provisional, Rejected, Returned,
    RunOff, Withdrawn,
};
use winddown::domain::tracks::finding::Finding;
use winddown::domain::tracks::refusal::Refusal;
use winddown::domain::tracks::{State, Track};
use winddown::domain::value::reason::Reason;

use crate::support::piloting::{Piloting, at_conversion, filed, lapse_condition, million, payment, stock_zero};
use crate::support::{Record, day};

/// In operation since 2015 in Xiamen.
fn applicant(record: &Record) -> Uuid {
    record.institution("鹭岛贷").at("350200").operating_since("2015-01-01")
}

/// The stages of the newest application, each with its day.
fn stages(record: &Record, institution: Uuid) -> Vec<(State, String)> {
    let chains = record.chains(institution);
    let newest = chains
        .values()
        .filter(|chain| chain.track == Track::Pilot)
        .max_by_key(|chain| chain.parent.map(|(_, number)| number))
        .expect("an application");
    standing(&newest.entries).iter().map(|one| (one.to, one.effective.on.to_string())).collect()
}

fn last_stage(record: &Record, institution: Uuid) -> Option<State> {
    stages(record, institution).last().map(|(stage, _)| *stage)
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, ActionError>) -> Refusal {
    match outcome {
        Err(ActionError::Refused(refusal)) => refusal,
        other => panic!("not a refusal: {other:?}"),
    }
}

fn finding<T: std::fmt::Debug>(outcome: Result<T, ActionError>) -> PilotFinding {
    match refusal(outcome) {
        Refusal::Guarded { finding: Finding::Pilot(finding), .. } => finding,
        other => panic!("not a guard of an application: {other:?}"),
    }
}

fn judged<T: std::fmt::Debug>(outcome: Result<T, ActionError>) -> PilotRefusal {
    match refusal(outcome) {
        Refusal::Pilot(refusal) => refusal,
        other => panic!("not a refusal of an application: {other:?}"),
    }
}

/// A provisional licence of 13 May 2020 on the Xiamen pattern: 30 million of capital in 30 days, stock zero by the end of
/// June, else it lapses.
fn provisional_in_xiamen(record: &Record, institution: Uuid) -> Piloting<'_> {
    let application = filed(Scope::Province, 300, 30, 38, 1_055);
    record
        .piloting(institution)
        .reviewed_by_the_province(application)
        .step(Provisional, "2020-05-13")
        .fact("2020-05-13", lapse_condition("首期资本", Term::Capital { amount: million(30) }, "2020-06-12"))
        .fact("2020-05-13", lapse_condition("存量清零", Term::ZeroStock, "2020-06-30"))
        .fact("2020-05-13", at_conversion(38, 1_055))
}

#[test]
fn a_provincial_licence_goes_from_the_intent_to_the_transformed_institution() {
    let record = Record::new();
    let id = applicant(&record);
    let now = |day_of: &str| record.state_on(id, day(day_of), record.now());
    let pilot = provisional_in_xiamen(&record, id);
    assert_eq!(now("2019-12-11"), Some(Operating));
    assert_eq!(now("2019-12-12"), Some(Transforming), "I4 with P2");
    pilot
        .fact("2020-06-05", payment(30, "厦验〔2020〕1号"))
        .fact("2020-06-08", PilotFact::ConditionMet { condition: "首期资本".to_owned() })
        .step(Capitalised, "2020-06-08")
        .fact("2020-06-10", PilotFact::RunOffSet { end: day("2020-06-30") })
        .step(RunOff, "2020-06-10")
        .fact("2020-06-28", stock_zero())
        .fact("2020-06-29", PilotFact::ConditionMet { condition: "存量清零".to_owned() })
        .step(Acceptance, "2020-06-30")
        .settled("2020-07-20")
        .step(Licensed, "2020-07-28");
    assert_eq!(now("2020-07-27"), Some(Transforming));
    assert_eq!(now("2020-07-28"), Some(Transformed), "I6 with P9");
    assert_eq!(last_stage(&record, id), Some(State::Pilot(Licensed)));
    assert_eq!(record.breaks(), []);
}

#[test]
fn a_national_licence_asks_for_a_billion_and_both_national_offices() {
    let record = Record::new();
    let id = applicant(&record);
    let pilot = record.piloting(id).reviewed_by_the_province(filed(Scope::Nation, 1_000, 500, 3_000, 40_000));
    assert_eq!(finding(pilot.try_step(Provisional, "2020-03-20")), PilotFinding::OtherScope(Scope::Nation));
    let pilot = pilot.step(NationalReview, "2020-03-20").agreed("2020-05-01", &[Office::NationLending]);
    assert_eq!(
        finding(pilot.try_step(Provisional, "2020-05-05")),
        PilotFinding::NotAgreed(vec![(Office::NationFinance, None)])
    );
    pilot
        .agreed("2020-05-06", &[Office::NationFinance])
        .step(Provisional, "2020-05-08")
        .fact("2020-05-08", at_conversion(3_000, 40_000))
        .fact("2020-05-20", payment(500, "验〔2020〕1号"))
        .step(Capitalised, "2020-05-21")
        .fact("2020-05-22", PilotFact::RunOffSet { end: day("2020-12-31") })
        .step(RunOff, "2020-05-25")
        .fact("2020-11-30", stock_zero())
        .step(Acceptance, "2020-12-01")
        .settled("2020-12-10");
    let PilotFinding::Capital(tests) = finding(pilot.try_step(Licensed, "2020-12-15")) else {
        panic!("half of the capital is missing");
    };
    assert_eq!(tests[0].missing(), million(500), "due six months after 8 May");
    pilot.fact("2020-12-14", payment(500, "验〔2020〕2号")).step(Licensed, "2020-12-15");
    assert_eq!(record.state_on(id, day("2020-12-15"), record.now()), Some(Transformed));
}

#[test]
fn a_national_licence_with_provincial_capital_is_refused_with_the_arithmetic() {
    let record = Record::new();
    let id = applicant(&record);
    let pilot = record
        .piloting(id)
        .reviewed_by_the_province(filed(Scope::Nation, 300, 300, 100, 900))
        .step(NationalReview, "2020-03-20")
        .agreed("2020-05-01", &[Office::NationLending, Office::NationFinance]);
    let PilotFinding::Planned { tests, enough } = finding(pilot.try_step(Provisional, "2020-05-05")) else {
        panic!("the capital does not suffice");
    };
    assert_eq!((enough.registered, enough.first), (million(1_000), million(500)), "with half of it paid in first");
    assert_eq!((tests[0].asked, tests[0].found, tests[0].missing()), (million(1_000), million(300), million(700)));
}

#[test]
fn a_rejected_application_takes_the_institution_back_to_reducing_and_it_may_apply_again() {
    let record = Record::new();
    let id = applicant(&record);
    let pilot = record.piloting(id).reviewed_by_the_province(filed(Scope::Province, 60, 30, 38, 1_055));
    pilot.try_step_because(Rejected, "2020-04-01", Some(Reason::Illegality)).expect("it is rejected");
    let now = |day_of: &str| record.state_on(id, day(day_of), record.now());
    assert_eq!(now("2020-03-31"), Some(Transforming));
    assert_eq!(now("2020-04-01"), Some(Reducing), "I5 with P11");
    assert!(matches!(judged(pilot.tried("2020-04-02", stock_zero())), PilotRefusal::Ended { stage: Rejected, .. }));
    let again =
        pilot.try_apply("2020-06-01", Some(filed(Scope::Province, 60, 30, 20, 400))).expect("a second application");
    assert!(again.begun);
    assert_eq!(last_stage(&record, id), Some(State::Pilot(PilotState::Intent)));
    assert_eq!(record.breaks(), []);
}

#[test]
fn a_lapsed_licence_takes_the_institution_back_to_reducing() {
    let record = Record::new();
    let id = applicant(&record);
    let pilot = provisional_in_xiamen(&record, id);
    assert_eq!(
        finding(pilot.try_step(Lapsed, "2020-06-12")),
        PilotFinding::NoBreach { on: day("2020-06-12"), next: Some(("首期资本".to_owned(), day("2020-06-12"))) },
        "the day itself is included"
    );
    let late = pilot
        .fact("2020-06-13", payment(30, "厦验〔2020〕1号"))
        .tried("2020-06-13", PilotFact::ConditionMet { condition: "首期资本".to_owned() });
    assert!(matches!(
        judged(late),
        PilotRefusal::ConditionLate { due, .. } if due == day("2020-06-12")
    ));
    pilot.step(Lapsed, "2020-06-13");
    let now = |day_of: &str| record.state_on(id, day(day_of), record.now());
    assert_eq!(now("2020-06-12"), Some(Transforming));
    assert_eq!(now("2020-06-13"), Some(Reducing), "I5 with P12");
}

#[test]
fn days_that_a_unit_tolls_move_the_day_of_a_condition() {
    let record = Record::new();
    let id = applicant(&record);
    let pilot = provisional_in_xiamen(&record, id);
    let given = winddown::domain::clock::tolling::TollingGiven {
        clocks: vec![winddown::domain::clock::ClockKind::Condition],
        to: day("2020-05-29"),
        approver: "厦门市整治办".to_owned(),
    };
    pilot.fact("2020-05-20", PilotFact::Tolled(given));
    assert_eq!(
        finding(pilot.try_step(Lapsed, "2020-06-22")),
        PilotFinding::NoBreach { on: day("2020-06-22"), next: Some(("首期资本".to_owned(), day("2020-06-22"))) },
        "ten days are left out"
    );
    pilot.step(Lapsed, "2020-06-23");
}

#[test]
fn what_is_withdrawn_before_it_was_applied_for_leaves_the_institution_where_it_is() {
    let record = Record::new();
    let id = applicant(&record);
    let pilot = record.piloting(id);
    pilot.try_apply("2019-12-01", None).expect("the intent");
    pilot.try_step_because(Withdrawn, "2019-12-20", Some(Reason::Unwilling)).expect("it is withdrawn");
    assert_eq!(record.state_on(id, day("2019-12-20"), record.now()), Some(Operating));
}

#[test]
fn a_stop_ends_the_application_and_a_struck_stop_goes_on_with_it() {
    let record = Record::new();
    let id = applicant(&record);
    provisional_in_xiamen(&record, id);
    let stop = record.log(id, ClosedUnresolved).on("2020-07-01").recorded();
    assert_eq!(stages(&record, id).last().cloned(), Some((State::Pilot(Withdrawn), "2020-07-01".to_owned())));
    record.correct(id, stop).on(day("2020-07-05")).recorded();
    assert_eq!(
        stages(&record, id).last().cloned(),
        Some((State::Pilot(Withdrawn), "2020-07-05".to_owned())),
        "it follows the stop"
    );
    assert!(matches!(finding(record.piloting(id).try_apply("2020-08-01", None)), PilotFinding::Stopped { .. }));
    record.correct(id, stop).struck().recorded();
    assert_eq!(last_stage(&record, id), Some(State::Pilot(Provisional)));
    assert_eq!(record.state_on(id, day("2020-07-05"), record.now()), Some(Transforming));
    assert_eq!(record.breaks(), []);
}

#[test]
fn the_institution_follows_what_is_corrected_in_its_application() {
    let record = Record::new();
    let id = applicant(&record);
    let pilot = record
        .piloting(id)
        .apply("2019-12-01", filed(Scope::Province, 60, 30, 38, 1_055))
        .packed("2019-12-10")
        .step(Applied, "2019-12-12");
    let chains = record.chains(id);
    let chain = chains.values().find(|chain| chain.track == Track::Pilot).expect("the application");
    let applied = chain.entries.last().expect("its last entry").seq;
    pilot.redated(applied, "2019-12-20");
    let now = |day_of: &str| record.state_on(id, day(day_of), record.now());
    assert_eq!(now("2019-12-19"), Some(Operating));
    assert_eq!(now("2019-12-20"), Some(Transforming));
    let moved = standing(&record.chains(id)[&id].entries);
    let with = moved.last().expect("I4").seq;
    assert!(matches!(
        refusal(record.correct(id, with).struck().tried()),
        Refusal::Pilot(PilotRefusal::LinkedToPilot { .. })
    ));
    pilot.step(CityReview, "2020-01-02");
    assert_eq!(record.breaks(), []);
}

#[test]
fn a_returned_application_goes_back_to_the_review_that_returned_it_with_new_figures() {
    let record = Record::new();
    let id = applicant(&record);
    let small = filed(Scope::Province, 40, 30, 38, 1_055);
    let pilot = record.piloting(id).reviewed_by_the_province(small);
    let enough = filed(Scope::Province, 50, 30, 38, 1_055);
    assert!(matches!(judged(pilot.tried("2020-03-15", enough.clone())), PilotRefusal::FiguresFixed { .. }));
    let PilotFinding::Planned { tests, enough: asked } = finding(pilot.try_step(Provisional, "2020-03-15")) else {
        panic!("ten million are missing");
    };
    assert_eq!((asked.registered, asked.first), (million(50), million(30)), "the first payment suffices as it is");
    assert_eq!(tests[0].missing(), million(10));
    let pilot = pilot.step(Returned, "2020-03-16").fact("2020-03-20", enough);
    assert_eq!(
        finding(pilot.try_step(CityReview, "2020-03-21")),
        PilotFinding::ReturnedBy(Some(PilotState::ProvinceReview))
    );
    pilot.step(PilotState::ProvinceReview, "2020-03-21").step(Provisional, "2020-03-25");
}

#[test]
fn each_application_is_judged_by_the_rulebook_of_its_day() {
    let record = Record::new();
    let (first, second) = (applicant(&record), record.institution("白鹭贷").at("350200").operating_since("2015-01-01"));
    let set = winddown::actions::rule_set::RuleSet {
        key: winddown::domain::rulebook::RuleKey::PilotCapital,
        value: "100000000".to_owned(),
        unit: "CN".to_owned(),
        from: day("2020-04-01"),
        source: "整治办函〔2020〕7号".to_owned(),
    };
    winddown::actions::rule_set::apply(&mut record.session(), winddown::db::Access::Write, &set)
        .expect("the rule is set");
    let application = || filed(Scope::Province, 60, 30, 38, 1_055);
    record.piloting(first).reviewed_by_the_province(application()).step(Provisional, "2020-03-31");
    let later = record.piloting(second).reviewed_by_the_province(application());
    let PilotFinding::Planned { tests, .. } = finding(later.try_step(Provisional, "2020-04-01")) else {
        panic!("a hundred million are asked since April");
    };
    assert_eq!(tests[0].asked, million(100));
    let winddown::domain::pilot::capital::CapitalBasis::Amount(holding) = &tests[0].basis else {
        panic!("an amount of the rulebook");
    };
    assert_eq!(holding.since, Some(day("2020-04-01")));
    assert_eq!(holding.source, "整治办函〔2020〕7号");
}
