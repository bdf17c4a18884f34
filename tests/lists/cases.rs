//! The stuck lists and the lists of cases, over a record with money, formalities and nothing known.

use uuid::Uuid;
use winddown::actions::Grounds;
use winddown::actions::case_record::{CaseRecording, apply};
use winddown::actions::toll::{self, Toll, TollAct};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, in_txn};
use winddown::domain::case::claims::ClaimStep;
use winddown::domain::case::fact::CaseFact;
use winddown::domain::case::outcome::Outcome;
use winddown::domain::clock::ClockKind;
use winddown::domain::clock::tolling::TollingGiven;
use winddown::domain::institution::state::InstitutionState::{ClosedUnresolved, Exited};
use winddown::domain::stuck::finding::Split;
use winddown::domain::stuck::rule::StuckRule;
use winddown::domain::stuck::runoff::Projection;
use winddown::domain::value::money::Money;
use winddown::office::lists::stuck::{StuckRead, read};
use winddown::reports::Cut;
use winddown::reports::case_list::{CasesAsked, cases, four_lists_each, struck_off_each};
use winddown::reports::case_show::case_page;
use winddown::reports::explained::explained;
use winddown::reports::institutions::{institutions, states_default};
use winddown::reports::stuck::{CLOSED, CaseList, EXITED, HARD, Head, NO_MOVEMENT, Stuck, stuck};
use winddown::reports::tolled::{grants, tolled};

use crate::support::Record;
use crate::support::days::day;

fn yuan(amount: i64) -> Money {
    Money::from_yuan(amount).expect("within the limit")
}

/// A record about cases.
struct Cases {
    record: Record,
}

impl Cases {
    fn new() -> Self {
        Self { record: Record::new() }
    }

    /// An institution that stopped and exited.
    fn exited(&self, name: &str, unit: &str, on: &str) -> Uuid {
        let subject = self.record.institution(name).at(unit).operating_since("2015-01-01");
        self.record.log(subject, ClosedUnresolved).on("2018-01-01").recorded();
        self.record.log(subject, Exited).on(on).recorded();
        subject
    }

    fn fact(&self, subject: Uuid, on: &str, facts: Vec<CaseFact>) {
        let recording = CaseRecording {
            institution: subject.to_string(),
            facts: facts.into_iter().map(|fact| (fact, day(on))).collect(),
            grounds: Grounds { basis: "浙金办〔2019〕12号".to_owned(), note: None, evidence: Vec::new() },
            confirmed: true,
            expected: None,
        };
        apply(&mut self.record.session(), Access::Write, &recording).expect("the fact");
    }

    /// Stock at the stop, and a claim for all of it.
    fn owes(&self, subject: Uuid, amount: i64) {
        self.fact(
            subject,
            "2018-01-02",
            vec![CaseFact::Stock { principal: Some(yuan(amount)), lenders: Some(100), advanced: None }],
        );
        if amount > 0 {
            self.fact(
                subject,
                "2018-02-01",
                vec![
                    CaseFact::ClaimFiled { claim: "B-1".to_owned(), amount: yuan(amount), lenders: 100 },
                    CaseFact::ClaimMoved {
                        claim: "B-1".to_owned(),
                        step: ClaimStep::Admitted,
                        amount: None,
                        duplicate_of: None,
                        taken_over_by: None,
                    },
                ],
            );
        }
    }

    fn pays(&self, subject: Uuid, on: &str, amount: i64) {
        let paid = CaseFact::Paid { claim: None, principal: yuan(amount), gain: Money::ZERO, lenders: None };
        self.fact(subject, on, vec![paid]);
    }

    fn grant(&self, unit: &str, from: &str, to: &str) {
        let toll = Toll {
            unit: unit.to_owned(),
            act: TollAct::Grant {
                from: day(from),
                given: TollingGiven {
                    clocks: vec![ClockKind::Age, ClockKind::Movement],
                    to: day(to),
                    approver: "省整治办".to_owned(),
                },
            },
            grounds: Grounds { basis: "浙金办〔2020〕2号".to_owned(), note: None, evidence: Vec::new() },
        };
        toll::apply(&mut self.record.session(), Access::Write, &toll).expect("the grant");
    }

    fn cut(&self, as_of: &str) -> Cut {
        Cut { as_of: day(as_of), known_at: self.record.now() + chrono::TimeDelta::hours(1), units: None, limit: None }
    }

    fn list(&self, login: &str, cut: &Cut, list: &CaseList) -> Head<Stuck> {
        in_txn(&mut self.record.session_as(login), Access::Read, |txn| stuck(txn, cut, list)).expect("the list")
    }
}

fn names(head: &Head<Stuck>) -> Vec<&str> {
    head.rows.iter().map(|row| row.read.name.as_str()).collect()
}

#[test]
fn exited_not_cleared_is_split_into_money_formalities_and_unknown_with_exact_sums() {
    let cases = Cases::new();
    let unknown = cases.exited("甲", "330100", "2018-03-01");
    let repaid = cases.exited("乙", "330100", "2018-04-01");
    let owing = cases.exited("丙", "440300", "2018-06-01");
    let paying = cases.exited("丁", "330100", "2018-05-01");
    cases.owes(repaid, 0);
    cases.owes(owing, 3_000);
    cases.owes(paying, 1_200);
    cases.pays(paying, "2019-07-01", 300);
    let cut = cases.cut("2019-09-30");
    let head = cases.list(NATIONAL_LOGIN, &cut, &EXITED);
    assert_eq!(names(&head), ["丁", "丙", "乙", "甲"], "money first, the oldest first");
    let parts: Vec<_> =
        head.sum().parts().iter().map(|part| (part.split, part.institutions, part.money.outstanding)).collect();
    assert_eq!(
        parts,
        [
            (Split::Money, 2, Some(yuan(3_900))),
            (Split::Short, 0, None),
            (Split::Formalities, 1, Some(Money::ZERO)),
            (Split::Unknown, 1, None),
        ]
    );
    assert_eq!(head.rows[3].read.subject, unknown);
    assert_eq!(head.shown().len(), head.rows.len());
    // 300 of 1,200 in three months: the other 900 take nine more.
    let [short, _] = head.rows[0].run_off;
    assert_eq!(short.paid, Some(yuan(300)));
    assert_eq!(short.projection, Projection::ClearedBy { months: 9, on: Some(day("2020-06-30")) });
    // The same list before the payment.
    let before = cases.list(NATIONAL_LOGIN, &cases.cut("2019-06-30"), &EXITED);
    assert_eq!(before.rows[0].finding.outstanding, Some(yuan(1_200)));
    assert_eq!(before.rows[0].run_off[0].projection, Projection::NeverAtThisPace);
}

#[test]
fn a_limit_cuts_what_every_list_shows_and_not_what_it_adds_up_to() {
    let cases = Cases::new();
    for (number, day) in ["2018-03-01", "2018-04-01", "2018-05-01"].iter().enumerate() {
        let subject = cases.exited(&format!("机构{number}"), "330100", day);
        cases.owes(subject, 100);
    }
    let cut = Cut { limit: Some(2), ..cases.cut("2019-09-30") };
    for list in [&EXITED, &NO_MOVEMENT] {
        let head = cases.list(NATIONAL_LOGIN, &cut, list);
        let shown: Vec<&str> = head.shown().iter().map(|row| row.read.name.as_str()).collect();
        assert_eq!(shown, ["机构0", "机构1"], "{list:?}");
        assert_eq!(head.all(), 3, "{list:?}");
        // What the limit cuts off is in the totals all the same.
        let money = head.sum().parts()[0];
        assert_eq!((money.institutions, money.money.outstanding), (3, Some(yuan(300))), "{list:?}");
    }
    let whole = Cut { limit: Some(3), ..cut };
    let head = cases.list(NATIONAL_LOGIN, &whole, &NO_MOVEMENT);
    assert_eq!(head.shown().len(), 3);
}

#[test]
fn what_moves_is_not_on_the_list_of_what_does_not() {
    let cases = Cases::new();
    let still = cases.exited("不动", "330100", "2018-03-01");
    let moving = cases.exited("在动", "330100", "2018-03-01");
    for subject in [still, moving] {
        cases.owes(subject, 1_000);
    }
    cases.pays(moving, "2019-09-01", 10);
    let head = cases.list(NATIONAL_LOGIN, &cases.cut("2019-09-30"), &NO_MOVEMENT);
    assert_eq!(names(&head), ["不动"]);
}

#[test]
fn a_grant_of_a_province_tolls_its_cities_and_no_others() {
    let cases = Cases::new();
    cases.exited("杭州", "330100", "2019-03-01");
    cases.exited("深圳", "440300", "2019-03-01");
    cases.grant("330000", "2020-02-01", "2020-04-15");
    let read = |as_of: &str| {
        let cut = cases.cut(as_of);
        let head = in_txn(&mut cases.record.session(), Access::Read, |txn| tolled(txn, &cut)).expect("the list");
        head.rows.iter().map(|row| (row.read.name.clone(), row.tolled.age.tolled)).collect::<Vec<_>>()
    };
    assert_eq!(read("2020-03-01"), [("杭州".to_owned(), 30)]);
    assert_eq!(read("2020-04-16"), []);
    let exited = cases.list(NATIONAL_LOGIN, &cases.cut("2020-04-16"), &EXITED);
    let ages: Vec<_> = exited.rows.iter().map(|row| row.finding.age.gross - row.finding.age.net).collect();
    assert_eq!(ages.iter().sum::<i64>(), 75);
}

#[test]
fn an_officer_sees_the_cases_of_the_unit_and_no_sums_of_others() {
    let cases = Cases::new();
    let ours = cases.exited("杭州", "330100", "2018-03-01");
    let theirs = cases.exited("深圳", "440300", "2018-03-01");
    for subject in [ours, theirs] {
        cases.owes(subject, 1_000);
    }
    cases.record.officer("lists_hangzhou", "330100");
    let cut = cases.cut("2019-09-30");
    for list in [&EXITED, &NO_MOVEMENT, &HARD, &CLOSED] {
        let head = cases.list("lists_hangzhou", &cut, list);
        assert!(head.rows.iter().all(|row| row.read.subject == ours), "{list:?}");
    }
    let head = cases.list("lists_hangzhou", &cut, &EXITED);
    assert_eq!(head.sum().parts()[0].money.outstanding, Some(yuan(1_000)));
}

#[test]
fn who_was_taken_over_as_cleared_is_struck_off_without_proof() {
    let cases = Cases::new();
    let taken_over = cases.record.institution("旧案").pending_since("2015-01-01");
    cases
        .record
        .log(taken_over, winddown::domain::institution::state::InstitutionState::Cleared)
        .on("2018-01-01")
        .because(winddown::domain::value::reason::Reason::HistoryLoad)
        .recorded();
    let cut = cases.cut("2019-09-30");
    let (struck, listed) = in_txn(&mut cases.record.session(), Access::Read, |txn| {
        let listed = institutions(txn, &cut, &states_default())?;
        Ok::<_, winddown::db::DbError>((Head::read(&cut, |take| struck_off_each(txn, &cut, take))?, listed))
    })
    .expect("the lists");
    assert_eq!(struck.rows.len(), 1);
    assert_eq!(winddown::reports::stuck::outcome_shown(&struck.rows[0]), Some(Outcome::LegacyUnproven));
    assert_eq!(listed.rows[0].outcome, Some(Outcome::LegacyUnproven));
}

/// How many statements each list sends.
fn statements(cases: &Cases, subject: Uuid) -> Vec<(String, u64)> {
    let cut = cases.cut("2019-09-30");
    let limited = Cut { limit: Some(2), ..cut.clone() };
    let mut counted = Vec::new();
    let mut session = cases.record.session();
    for (how, cut) in [("all", &cut), ("head", &limited)] {
        for rule in StuckRule::ALL {
            let before = session.statements();
            let list = in_txn(&mut session, Access::Read, |txn| read(txn, cut, *rule));
            let rows = match list.expect("the list") {
                StuckRead::Stuck(_, head) => head.rows.len(),
                StuckRead::Tolled(head) => head.rows.len(),
                StuckRead::Drops(head) => head.rows.len(),
                StuckRead::Data(head) => head.rows.len(),
                StuckRead::Pilots(head) => head.rows.len(),
                StuckRead::Pending(head) => head.rows.len(),
                StuckRead::LegacyExits(head) => head.rows.len(),
                StuckRead::Leads(list) => list.rows.len(),
            };
            assert!(rows <= 40, "{rule}");
            counted.push((format!("{rule} {how}"), session.statements() - before));
        }
        type Listing = fn(&mut winddown::db::Txn<'_>, &Cut) -> Result<(), winddown::db::DbError>;
        let lists: [(&str, Listing); 5] = [
            ("cases", |txn, cut| cases_read(txn, cut)),
            ("four-lists", |txn, cut| four_lists_each(txn, cut, |_| Ok(()))),
            ("struck-off", |txn, cut| struck_off_each(txn, cut, |_| Ok(()))),
            ("grants", |txn, cut| grants(txn, cut).map(drop)),
            ("institutions", |txn, cut| institutions(txn, cut, &states_default()).map(drop)),
        ];
        for (name, list) in lists {
            let before = session.statements();
            in_txn(&mut session, Access::Read, |txn| list(txn, cut)).expect("the list");
            counted.push((format!("{name} {how}"), session.statements() - before));
        }
    }
    let before = session.statements();
    in_txn(&mut session, Access::Read, |txn| {
        explained(txn, &cut, subject)?;
        case_page(txn, &cut, subject)
    })
    .expect("the pages");
    counted.push(("pages".to_owned(), session.statements() - before));
    counted
}

fn cases_read(txn: &mut winddown::db::Txn<'_>, cut: &Cut) -> Result<(), winddown::db::DbError> {
    cases(txn, cut, &CasesAsked::default()).map(drop)
}

#[test]
fn every_list_is_as_many_statements_for_thirty_rows_as_for_one() {
    let cases = Cases::new();
    let first = cases.exited("首家", "330100", "2018-03-01");
    cases.owes(first, 1_000);
    let few = statements(&cases, first);
    for number in 0..30 {
        let unit = ["330100", "440300", "320100"][number % 3];
        let subject = cases.exited(&format!("机构{number}"), unit, "2018-04-01");
        cases.owes(subject, 100);
    }
    let many = statements(&cases, first);
    assert_eq!(few, many);
    let most = many.iter().map(|(_, count)| *count).max();
    // The pages are two, counted together.
    assert!(most.is_some_and(|most| most <= 20), "{many:?}");
}
