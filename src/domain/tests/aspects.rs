//! Class of notice 175 and registration of the legal entity: what a chain comes to, and what may not be in it.

use super::day;
use super::life::{Life, really_on, struck, to};
use crate::domain::case::state::ClearanceState;
use crate::domain::engine::entry::Entry;
use crate::domain::institution::aspect::DisposalClass::{ArFiled, ArUnfiled, LargeHigh, Small, Unclassified};
use crate::domain::institution::aspect::RegistrationStatus::{Abnormal, Deregistered, Normal, Revoked};
use crate::domain::institution::aspect::{
    Asked, AspectDoubt, AspectFact, AspectRefusal, CaseNow, aspects, chain_judge, classed_since, doubts, request_judge,
};
use crate::domain::institution::fact::Fact;
use crate::domain::institution::particulars::Particulars;
use crate::domain::institution::state::InstitutionState::{Cleared, ClosedUnresolved, Exited, Operating, Transformed};
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::effective::Effective;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

const LIST: &str = "分类名单〔2019〕3号";

/// A fact of an entry of its own behind all others, whatever its day.
fn fact(life: &mut Life, fact: AspectFact, on: &str) -> Result<i32, Refusal> {
    let seq = life.last() + 1;
    let entry = Entry {
        seq,
        act: Act::Fact(Fact::Aspect(fact)),
        effective: Effective::exact(day(on)),
        basis: LIST.to_owned(),
        reason: Reason::Classified,
        ..life.entries[0].clone()
    };
    life.entries.push(entry);
    let judged = chain_judge(&life.entries, seq, &life.situation());
    if judged.is_err() {
        life.entries.pop();
    }
    judged.map(|()| seq)
}

fn class(life: &mut Life, class: crate::domain::institution::aspect::DisposalClass, on: &str) -> i32 {
    fact(life, AspectFact::Class(class), on).expect("this class is accepted")
}

fn registered(
    life: &mut Life,
    status: crate::domain::institution::aspect::RegistrationStatus,
    on: &str,
) -> Result<i32, Refusal> {
    fact(life, AspectFact::Registration(status), on)
}

/// What is so from when to when, in the order of the days.
fn drawn(life: &Life) -> Vec<(String, String, Option<String>)> {
    aspects(&life.entries)
        .into_iter()
        .map(|row| {
            let to = row.to.map(|to| to.to_string());
            (row.fact.code().to_owned(), row.from.to_string(), to)
        })
        .collect()
}

fn row(word: &str, from: &str, to: Option<&str>) -> (String, String, Option<String>) {
    (word.to_owned(), from.to_owned(), to.map(str::to_owned))
}

fn right_class(class: crate::domain::institution::aspect::DisposalClass) -> Correction {
    Correction {
        particulars: Some(Particulars { class: Some(class), ..Particulars::default() }),
        ..Correction::default()
    }
}

#[test]
fn a_class_holds_until_the_next_and_registration_is_a_track_of_its_own() {
    let mut life = Life::operating_since("2015-01-01");
    class(&mut life, Small, "2019-03-01");
    registered(&mut life, Abnormal, "2019-05-01").unwrap();
    class(&mut life, LargeHigh, "2019-07-01");
    let expected = [
        row("small", "2019-03-01", Some("2019-07-01")),
        row("abnormal", "2019-05-01", None),
        row("large-high", "2019-07-01", None),
    ];
    assert_eq!(drawn(&life), expected);
    assert_eq!(life.on("2019-07-01"), Some(Operating), "the state stays");
}

#[test]
fn a_late_entry_takes_its_place_between_the_days_of_others() {
    let mut life = Life::operating_since("2015-01-01");
    class(&mut life, Small, "2019-03-01");
    class(&mut life, ArUnfiled, "2019-09-01");
    class(&mut life, LargeHigh, "2019-06-01");
    let expected = [
        row("small", "2019-03-01", Some("2019-06-01")),
        row("large-high", "2019-06-01", Some("2019-09-01")),
        row("ar-unfiled", "2019-09-01", None),
    ];
    assert_eq!(drawn(&life), expected);
}

#[test]
fn taken_out_of_its_class_it_is_unclassified_from_that_day() {
    let mut life = Life::operating_since("2015-01-01");
    class(&mut life, Small, "2019-03-01");
    class(&mut life, Unclassified, "2019-08-01");
    let expected = [row("small", "2019-03-01", Some("2019-08-01")), row("unclassified", "2019-08-01", None)];
    assert_eq!(drawn(&life), expected);
}

#[test]
fn a_plan_is_owed_from_the_first_class_and_anew_after_it_was_in_none() {
    let mut life = Life::operating_since("2015-01-01");
    let since = |life: &Life, on| classed_since(&life.entries, day(on));
    assert_eq!(since(&life, "2019-03-01"), None);
    class(&mut life, Small, "2019-03-01");
    class(&mut life, LargeHigh, "2019-05-01");
    class(&mut life, Unclassified, "2019-08-01");
    class(&mut life, Small, "2019-10-01");
    assert_eq!(since(&life, "2019-02-28"), None);
    assert_eq!(since(&life, "2019-06-01"), Some(day("2019-03-01")));
    assert_eq!(since(&life, "2019-08-01"), None);
    assert_eq!(since(&life, "2019-10-01"), Some(day("2019-10-01")));
}

#[test]
fn a_wrong_class_is_set_right_a_wrong_day_moved_and_a_wrong_entry_struck() {
    let mut life = Life::operating_since("2015-01-01");
    let small = class(&mut life, Small, "2019-03-01");
    let high = class(&mut life, LargeHigh, "2019-07-01");
    life.correct(small, right_class(ArUnfiled)).unwrap();
    life.correct(high, really_on("2019-06-15")).unwrap();
    let expected = [row("ar-unfiled", "2019-03-01", Some("2019-06-15")), row("large-high", "2019-06-15", None)];
    assert_eq!(drawn(&life), expected);
    assert_eq!(life.correct(high, right_class(LargeHigh)), Err(Refusal::ChangesNothing { seq: high }));
    life.correct(high, struck()).unwrap();
    assert_eq!(drawn(&life), [row("ar-unfiled", "2019-03-01", None)]);
}

#[test]
fn a_strike_between_two_of_one_class_leaves_one_row() {
    let mut life = Life::operating_since("2015-01-01");
    class(&mut life, Small, "2019-03-01");
    let high = class(&mut life, LargeHigh, "2019-05-01");
    class(&mut life, Small, "2019-07-01");
    life.correct(high, struck()).unwrap();
    assert_eq!(drawn(&life), [row("small", "2019-03-01", None)]);
}

#[test]
fn a_class_sets_no_registration_right() {
    let mut life = Life::operating_since("2015-01-01");
    let revoked = registered(&mut life, Revoked, "2019-05-01").unwrap();
    let refused = life.correct(revoked, right_class(Small));
    assert!(matches!(refused, Err(Refusal::NoSuchParticular { .. })), "{refused:?}");
}

#[test]
fn the_same_again_is_a_retry_and_on_another_basis_it_is_named() {
    let mut life = Life::operating_since("2015-01-01");
    let seq = class(&mut life, Small, "2019-03-01");
    let small = AspectFact::Class(Small);
    let asked = |on, basis| request_judge(&life.entries, small, day(on), basis);
    assert_eq!(asked("2019-03-01", LIST), Ok(Asked::Already(seq)));
    let stands = AspectRefusal::Stands { fact: small, since: day("2019-03-01"), seq, basis: LIST.to_owned() };
    assert_eq!(asked("2019-03-01", "别的文件"), Err(stands.clone()));
    assert_eq!(asked("2019-04-01", LIST), Err(stands));
    let other = request_judge(&life.entries, AspectFact::Class(LargeHigh), day("2019-04-01"), LIST);
    assert_eq!(other, Ok(Asked::New));
}

#[test]
fn one_day_has_one_class_and_the_entry_in_the_way_is_named() {
    let mut life = Life::operating_since("2015-01-01");
    let seq = class(&mut life, Small, "2019-03-01");
    let refused = fact(&mut life, AspectFact::Class(LargeHigh), "2019-03-01");
    let why = AspectRefusal::SameDay { fact: AspectFact::Class(Small), on: day("2019-03-01"), seq };
    assert_eq!(refused, Err(why.into()));
}

#[test]
fn revoked_is_no_end_and_deregistered_is() {
    let mut life = Life::operating_since("2015-01-01");
    registered(&mut life, Revoked, "2019-05-01").unwrap();
    registered(&mut life, Deregistered, "2020-05-01").unwrap();
    let refused = registered(&mut life, Normal, "2020-06-01");
    let why = AspectRefusal::Deregistered { since: day("2020-05-01"), seq: 4 };
    assert_eq!(refused, Err(why.into()));
    registered(&mut life, Abnormal, "2019-01-01").expect("before it was deregistered it was so");
}

#[test]
fn with_the_police_it_is_in_their_class_until_they_take_the_filing_back() {
    let stop = to(ClosedUnresolved).on("2019-06-30").because(Reason::PoliceFiling);
    let mut life = Life::operating_since("2015-01-01").then(stop);
    class(&mut life, Small, "2019-06-29");
    let refused = fact(&mut life, AspectFact::Class(LargeHigh), "2019-06-30");
    let why = AspectRefusal::PoliceFiled { class: LargeHigh, on: day("2019-06-30") };
    assert_eq!(refused, Err(why.into()));
    class(&mut life, ArFiled, "2019-06-30");
}

#[test]
fn nothing_is_so_before_the_institution_is_on_record() {
    let mut life = Life::operating_since("2015-01-01");
    let refused = fact(&mut life, AspectFact::Class(Small), "2014-12-31");
    assert!(matches!(refused, Err(Refusal::BeforeExistence { .. })), "{refused:?}");
}

fn case(stage: ClearanceState, outstanding: Option<i64>, claims_open: u32) -> CaseNow {
    CaseNow { stage, outstanding: outstanding.and_then(Money::from_fen), claims_open }
}

#[test]
fn deregistered_is_doubtful_while_money_or_claims_are_open_or_the_case_runs() {
    use ClearanceState::{Accept, Closed, Execute};
    let gone = AspectFact::Registration(Deregistered);
    let running = case(Execute, Some(100), 2);
    assert_eq!(
        doubts(gone, Exited, Some(&running)),
        [AspectDoubt::MoneyOutstanding, AspectDoubt::ClaimsOpen, AspectDoubt::CaseRuns]
    );
    assert_eq!(doubts(gone, Exited, Some(&case(Accept, Some(0), 0))), []);
    assert_eq!(doubts(gone, Cleared, Some(&case(Closed, None, 0))), []);
    assert_eq!(doubts(gone, Operating, None), [AspectDoubt::Operates]);
    assert_eq!(doubts(gone, Transformed, None), []);
    let revoked = AspectFact::Registration(Revoked);
    assert_eq!(doubts(revoked, Exited, Some(&running)), [], "no end");
}

#[test]
fn a_case_with_the_police_makes_another_class_doubtful() {
    let criminal = case(ClearanceState::Criminal, None, 0);
    let of = |class| doubts(AspectFact::Class(class), ClosedUnresolved, Some(&criminal));
    assert_eq!(of(LargeHigh), [AspectDoubt::PoliceFiled]);
    assert_eq!(of(ArFiled), []);
}
