//! Plans of reduction and the three drops, written to a record and read back from it.

use uuid::Uuid;
use winddown::actions::plan_set::{PlanRefusal, PlanSet, PlanStands, Whose, apply};
use winddown::actions::toll::{Toll, TollAct};
use winddown::actions::{ActionError, Grounds};
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::clock::ClockKind;
use winddown::domain::clock::tolling::TollingGiven;
use winddown::domain::figures::three_drops::{Grade, MeasureFound, ToZero};
use winddown::domain::figures::{Measure, Quantity};
use winddown::domain::institution::state::InstitutionState::{ClosedUnresolved, Reducing};
use winddown::domain::returns::PlanFault;
use winddown::domain::value::money::Money;
use winddown::domain::value::ratio::Ratio;
use winddown::domain::value::reason::Reason;
use winddown::reports::Cut;
use winddown::reports::plan_show::{PlansOf, plans_shown};
use winddown::reports::three_drops::{InstitutionDrops, baseline_usual, three_drops_stuck};
use winddown::reports::three_drops_units::{DropsAsked, ThreeDrops, three_drops_by_unit};

use crate::support::{Record, day};

fn wan(amount: i64) -> Quantity {
    Quantity::Money(Money::from_yuan(amount * 10_000).expect("an amount"))
}

/// A plan for the balance from the end of 2019 to the end of 2020.
fn planned(whose: Whose) -> PlanSet {
    PlanSet {
        whose,
        measure: Measure::Balance,
        baseline_month: "2019-12".parse().expect("a month"),
        baseline: None,
        end_on: day("2020-12-31"),
        targets: Vec::new(),
        on: Some(day("2020-01-10")),
        confirmed: false,
        grounds: Grounds { basis: "压降计划 2020-01-10".to_owned(), note: None, evidence: Vec::new() },
    }
}

fn of(id: Uuid) -> Whose {
    Whose::Institution(id.to_string())
}

fn set(record: &Record, plan: &PlanSet) -> Result<PlanStands, ActionError> {
    apply(&mut record.session(), Access::Write, plan)
}

fn refused(record: &Record, plan: &PlanSet) -> PlanRefusal {
    match set(record, plan) {
        Err(ActionError::Plan(refusal)) => refusal,
        other => panic!("refused by a rule of plans, not {other:?}"),
    }
}

fn cut(record: &Record, as_of: &str) -> Cut {
    Cut { as_of: day(as_of), known_at: record.now(), units: None, limit: None }
}

fn stuck(record: &Record, as_of: &str) -> Vec<InstitutionDrops> {
    let cut = cut(record, as_of);
    in_txn(&mut record.session(), Access::Read, |txn| three_drops_stuck(txn, &cut)).expect("the list").rows
}

fn by_unit(record: &Record, login: &str, as_of: &str, unit: Option<&str>) -> ThreeDrops {
    let asked = DropsAsked {
        as_of: day(as_of),
        known_at: record.now(),
        unit: unit.map(str::to_owned),
        baseline: baseline_usual(),
    };
    in_txn(&mut record.session_as(login), Access::Read, |txn| three_drops_by_unit(txn, &asked))
        .map_err(|error: DbError| error.to_string())
        .expect("the table")
}

/// Falls by a hundred a month, stands still in April and May, and makes up for it in June.
const WAVERS: [i64; 7] = [1_000, 900, 800, 700, 700, 700, 400];

fn wavering(record: &Record) -> Uuid {
    let id = record.institution("诚信贷").operating_since("2015-01-01");
    let months: Vec<_> = WAVERS.iter().map(|balance| Some((*balance, *balance, *balance))).collect();
    record.reported(id, "2019-12", &months);
    id
}

#[test]
fn an_institution_is_given_a_plan_falls_behind_and_catches_up() {
    let record = Record::new();
    let id = wavering(&record);
    let stands = set(&record, &planned(of(id))).expect("the plan is set");
    assert!(stands.taken && !stands.already);
    assert_eq!(stands.plan.baseline, wan(1_000));
    assert_eq!(stuck(&record, "2020-03-31"), [], "it keeps to its plan");
    let april = stuck(&record, "2020-04-30");
    let grades: Vec<_> = april[0].measures.iter().map(|one| one.grade()).collect();
    // At eleven months' pace with eight left the balance misses its plan; the people have none.
    assert_eq!(grades, [Grade::Red, Grade::Amber, Grade::Amber]);
    let may = stuck(&record, "2020-05-31");
    assert_eq!(may[0].grade, Grade::Red);
    let balance = &may[0].measures[0];
    assert_eq!(balance.behind, Ratio::of(7, 60), "7/12 were planned");
    assert_eq!(balance.months_left, Some(7));
    assert_eq!(balance.to_zero, ToZero::Months(21));
    let words: Vec<_> = balance.found.iter().map(|found| found.grade()).collect();
    assert_eq!(words, [Grade::Red, Grade::Red, Grade::Red]);
    assert!(matches!(balance.found[0], MeasureFound::NotFalling { months: 2, .. }));
    assert_eq!(stuck(&record, "2020-06-30"), [], "it has caught up");
    let again = set(&record, &planned(of(id))).expect("the plan stands");
    assert!(again.already);
    assert_eq!(record.breaks(), []);
}

#[test]
fn a_new_plan_takes_the_place_of_the_one_before_and_the_old_one_stays_in_the_record() {
    let record = Record::new();
    let id = wavering(&record);
    set(&record, &planned(of(id))).expect("the plan is set");
    let known_before = record.now();
    let longer = PlanSet { end_on: day("2021-06-30"), on: Some(day("2020-05-01")), ..planned(of(id)) };
    let stands = set(&record, &longer).expect("the plan is set");
    let replaced = stands.replaced.expect("the plan before");
    assert_eq!(replaced.plan.end_on, day("2020-12-31"));
    let ends = |as_of: &str, known_at| {
        let cut = Cut { known_at, ..cut(&record, as_of) };
        in_txn(&mut record.session(), Access::Read, |txn| plans_shown(txn, &cut, &PlansOf::Institution(id)))
            .expect("the plans")
            .iter()
            .map(|plan| plan.drawn.plan.end_on)
            .collect::<Vec<_>>()
    };
    assert_eq!(ends("2020-01-09", record.now()), []);
    assert_eq!(ends("2020-04-30", record.now()), [day("2020-12-31")]);
    assert_eq!(ends("2020-05-31", record.now()), [day("2021-06-30")]);
    assert_eq!(ends("2020-05-31", known_before), [day("2020-12-31")]);
    record.correct(id, stands.seq).struck().recorded();
    assert_eq!(ends("2020-05-31", record.now()), [day("2020-12-31")]);
}

#[test]
fn a_plan_shows_what_was_asked_for_and_what_was_reached() {
    let record = Record::new();
    let id = wavering(&record);
    set(&record, &planned(of(id))).expect("the plan is set");
    let cut = cut(&record, "2020-05-31");
    let shown = in_txn(&mut record.session(), Access::Read, |txn| plans_shown(txn, &cut, &PlansOf::Institution(id)))
        .expect("the plans");
    let months = &shown[0].months;
    assert_eq!(months.len(), 13, "from the baseline to the end");
    assert_eq!(months[0].behind, None);
    assert_eq!(months[3].reached, Some(wan(700)));
    assert_eq!(months[3].behind, Ratio::of(-1, 20));
    assert_eq!(months[6].reached, None, "June is not over");
    assert_eq!(months[12].target, Some(Ratio::ZERO));
}

#[test]
fn a_plan_that_cannot_be_is_refused() {
    let record = Record::new();
    let id = wavering(&record);
    let plan = || planned(of(id));
    let month = |text: &str| text.parse().expect("a month");
    let ahead = PlanSet { baseline_month: month("2020-01"), ..plan() };
    assert!(matches!(refused(&record, &ahead), PlanRefusal::BaselineAhead { .. }));
    let without = PlanSet { baseline_month: month("2019-11"), ..plan() };
    assert!(matches!(refused(&record, &without), PlanRefusal::NoFigure { .. }));
    let otherwise = PlanSet { baseline: Some(wan(1_200)), ..plan() };
    assert!(matches!(refused(&record, &otherwise), PlanRefusal::Differs { .. }));
    let meant = PlanSet { confirmed: true, ..otherwise };
    assert!(apply(&mut record.session(), Access::Rehearse, &meant).is_ok());
    let institutions = PlanSet { measure: Measure::Institutions, ..plan() };
    assert_eq!(refused(&record, &institutions), PlanRefusal::Fault(PlanFault::NotOfAnInstitution));
    record.log(id, ClosedUnresolved).on("2020-01-05").because(Reason::Voluntary).recorded();
    assert!(matches!(refused(&record, &plan()), PlanRefusal::NotInOperation { .. }));
    let unknown = planned(Whose::Unit("999999".to_owned()));
    assert!(matches!(set(&record, &unknown), Err(ActionError::UnknownUnit { .. })));
    assert_eq!(record.breaks(), []);
}

#[test]
fn the_slow_come_first_and_the_unknown_last() {
    let record = Record::new();
    let falling = |from: i64| (0..6).map(move |step| Some((from - step * 100, 10, 10)));
    let named = |name: &str| record.institution(name).operating_since("2015-01-01");
    let silent = named("静默贷");
    let amber = named("微黄贷");
    let mut months: Vec<_> = falling(900).collect();
    months[5] = months[4];
    for (place, month) in months.iter_mut().enumerate() {
        let people = 100 - 10 * i64::try_from(place).expect("few");
        *month = month.map(|(balance, _, _)| (balance, people, people));
    }
    record.reported(amber, "2019-10", &months);
    let red = named("深红贷");
    record.reported(red, "2019-10", &falling(900).collect::<Vec<_>>());
    let gap = named("缺报贷");
    record.reported(gap, "2019-12", &[Some((9, 9, 9)), Some((8, 8, 8)), None, Some((7, 7, 7))]);
    let passing = named("归零贷");
    record.reported(passing, "2020-01", &[Some((0, 0, 0)); 3]);
    let listed = stuck(&record, "2020-03-31");
    let seen: Vec<_> = listed.iter().map(|row| (row.subject, row.grade)).collect();
    assert_eq!(seen[0], (red, Grade::Red), "people stand still");
    assert_eq!(seen[1], (amber, Grade::Amber));
    let unknown: Vec<_> = seen[2..].iter().map(|(id, grade)| (*id, *grade)).collect();
    assert_eq!(unknown.len(), 2);
    for id in [silent, gap] {
        assert!(unknown.contains(&(id, Grade::Unknown)), "{seen:?}");
    }
}

#[test]
fn an_institution_that_reduces_without_a_plan_is_said_to() {
    let record = Record::new();
    let id = wavering(&record);
    record.log(id, Reducing).on("2020-01-10").recorded();
    assert!(stuck(&record, "2020-05-31")[0].lacks_plan());
    set(&record, &planned(of(id))).expect("the plan is set");
    assert!(!stuck(&record, "2020-05-31")[0].lacks_plan());
}

#[test]
fn tolling_is_shown_and_excuses_nothing() {
    let record = Record::new();
    wavering(&record);
    let before = stuck(&record, "2020-05-31");
    assert_eq!(before[0].tolled_until, None);
    let toll = Toll {
        unit: "330000".to_owned(),
        act: TollAct::Grant {
            from: day("2020-05-01"),
            given: TollingGiven {
                clocks: vec![ClockKind::Age],
                to: day("2020-06-15"),
                approver: "省整治办".to_owned(),
            },
        },
        grounds: planned(Whose::Unit(String::new())).grounds,
    };
    winddown::actions::toll::apply(&mut record.session(), Access::Write, &toll).expect("the grant is recorded");
    let after = stuck(&record, "2020-05-31");
    assert_eq!(after[0].tolled_until, Some(day("2020-06-15")));
    assert_eq!(after[0].grade, before[0].grade);
    assert_eq!(after[0].measures, before[0].measures);
}

#[test]
fn a_list_asks_as_often_for_many_as_for_one() {
    let record = Record::new();
    let statements = || {
        let cut = cut(&record, "2020-05-31");
        let mut session = record.session();
        let before = session.statements();
        in_txn(&mut session, Access::Read, |txn| three_drops_stuck(txn, &cut)).expect("the list");
        session.statements() - before
    };
    wavering(&record);
    let of_one = statements();
    for name in ["甲贷", "乙贷", "丙贷"] {
        let id = record.institution(name).operating_since("2015-01-01");
        record.reported(id, "2020-01", &[Some((5, 5, 5)); 5]);
    }
    assert_eq!(statements(), of_one);
}

/// Hangzhou under Zhejiang, Ningbo beside it, Shenzhen: each at the end of 2018, and in February and March 2020.
fn nation(record: &Record) {
    for (name, unit, balances) in
        [("杭贷", "330100", [500, 110, 100]), ("甬贷", "330200", [300, 90, 60]), ("深贷", "440300", [200, 100, 90])]
    {
        let id = record.institution(name).at(unit).operating_since("2015-01-01");
        let report = |balance| [Some((balance, balance, balance))];
        record.reported(id, "2018-12", &report(balances[0]));
        record.reported(id, "2020-02", &report(balances[1]));
        record.reported(id, "2020-03", &report(balances[2]));
    }
}

#[test]
fn units_are_added_up_through_the_tree_and_their_total_from_the_figures() {
    let record = Record::new();
    nation(&record);
    let drops = by_unit(&record, "winddown_national", "2020-03-31", None);
    assert_eq!(drops.rows.len(), 36, "31 provinces and 5 planned cities");
    let row = |unit: &str| {
        let row = drops.rows.iter().find(|row| row.unit == unit);
        row.and_then(|row| row.measure(Measure::Balance)).expect("the unit")
    };
    assert_eq!(row("330000").now, Some(wan(100)), "Ningbo is not in Zhejiang");
    assert_eq!(row("330200").change_on_baseline, Ratio::of(-4, 5));
    assert_eq!(row("440300").change_on_month, Ratio::of(-1, 10));
    let total = drops.total.measure(Measure::Balance).expect("the total");
    assert_eq!(total.now, Some(wan(250)));
    assert_eq!(total.change_on_baseline, Ratio::of(-3, 4));
    let institutions = drops.total.measure(Measure::Institutions).expect("the total");
    assert_eq!(institutions.change_on_month, Some(Ratio::ZERO));
    let zhejiang = by_unit(&record, "winddown_national", "2020-03-31", Some("330000"));
    let of_zhejiang = zhejiang.total.measure(Measure::Balance).expect("the total");
    assert_eq!(of_zhejiang.now, Some(wan(100)));
}

#[test]
fn a_sum_that_lacks_a_return_is_shown_and_compared_with_nothing() {
    let record = Record::new();
    nation(&record);
    record.institution("默贷").at("440300").operating_since("2020-01-01");
    let drops = by_unit(&record, "winddown_national", "2020-03-31", None);
    let total = drops.total.measure(Measure::Balance).expect("the total");
    assert_eq!((total.now, total.reported, total.unknown), (None, wan(250), 1));
    assert_eq!(total.change_on_month, None);
    assert_eq!(total.change_on_baseline, None);
    let ningbo = drops.rows.iter().find(|row| row.unit == "330200").expect("Ningbo");
    let ningbo = ningbo.measure(Measure::Balance).expect("its balance");
    assert_eq!(ningbo.change_on_month, Ratio::of(-1, 3));
}

#[test]
fn a_unit_has_a_plan_of_its_own_which_only_its_officers_set() {
    let record = Record::new();
    nation(&record);
    record.officer("plans_zj", "330000");
    record.officer("plans_gd", "440000");
    let plan = PlanSet {
        measure: Measure::Institutions,
        baseline: Some(Quantity::Count(10)),
        end_on: day("2020-05-31"),
        confirmed: true,
        ..planned(Whose::Unit("330000".to_owned()))
    };
    let foreign = apply(&mut record.session_as("plans_gd"), Access::Write, &plan);
    assert!(matches!(foreign, Err(ActionError::NotYourUnit { .. })), "{foreign:?}");
    apply(&mut record.session_as("plans_zj"), Access::Write, &plan).expect("the plan is set");
    let drops = by_unit(&record, "winddown_national", "2020-03-31", None);
    let zhejiang = drops.rows.iter().find(|row| row.unit == "330000").expect("the unit");
    let institutions = zhejiang.measure(Measure::Institutions).expect("its institutions");
    assert_eq!(institutions.plan, Some(Ratio::whole(4)));
    assert_eq!(institutions.behind, Ratio::of(-3, 10), "one left where four may be");
    let own = by_unit(&record, "plans_zj", "2020-03-31", None);
    assert_eq!(own.total.unit, "330000", "an officer's own unit is the whole");
    assert_eq!(record.breaks(), []);
}
