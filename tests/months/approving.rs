//! Approving a month bottom up and unlocking it top down, as one story; and who may.

use winddown::actions::month_approve::{MonthApprove, MonthApproved, apply as approve};
use winddown::actions::month_unlock::{MonthUnlock, MonthUnlocked, apply as unlock};
use winddown::actions::{ActionError, Grounds};
use winddown::db::approval::approval_made_list;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, DbError, in_txn};
use winddown::domain::returns::locking::{LockRefusal, MonthStage};
use winddown::reports::months::approvals::approvals;
use winddown::reports::months::rates::rates;

use super::returning::{given, month};
use crate::support::Record;

const MARCH: &str = "2020-03";

fn grounds() -> Grounds {
    Grounds {
        basis: "会议纪要〔2020〕4号".to_owned(), note: Some("存管银行更正".to_owned()), evidence: Vec::new()
    }
}

struct Asked<'record> {
    record: &'record Record,
    login: &'static str,
    with_missing: bool,
    with_below: bool,
}

impl Asked<'_> {
    fn approve(&self, unit: &str) -> Result<MonthApproved, ActionError> {
        let request = MonthApprove {
            unit: unit.to_owned(),
            month: month(MARCH),
            with_missing: self.with_missing,
            with_below: self.with_below,
            grounds: grounds(),
        };
        let mut session = self.record.session_as(self.login);
        approve(&mut session, Access::Write, &request)
    }

    fn unlock(&self, unit: &str) -> Result<MonthUnlocked, ActionError> {
        let request =
            MonthUnlock { unit: unit.to_owned(), month: month(MARCH), with_below: self.with_below, grounds: grounds() };
        let mut session = self.record.session_as(self.login);
        unlock(&mut session, Access::Write, &request)
    }
}

fn plainly(record: &Record) -> Asked<'_> {
    Asked { record, login: NATIONAL_LOGIN, with_missing: false, with_below: false }
}

/// The stage of each unit with March.
fn stages(record: &Record) -> Vec<(&'static str, MonthStage)> {
    let cut = record.cut("2021-01-04");
    let lines =
        in_txn(&mut record.session(), Access::Read, |txn| approvals(txn, &cut, month(MARCH))).expect("the tree");
    lines.iter().map(|line| (line.unit, line.stage)).collect()
}

/// Hangzhou with two institutions, Wenzhou and the planned city of Ningbo with one; one of Hangzhou has not filed.
fn three_cities(record: &Record) -> uuid::Uuid {
    let found = |name: &str, unit: &str| record.institution(name).at(unit).operating_since("2018-01-01");
    let filed = found("杭州一", "330100");
    let silent = found("杭州二", "330100");
    let wenzhou = found("温州一", "330300");
    let ningbo = found("宁波一", "330200");
    record.returns(&[filed, wenzhou, ningbo].map(|id| given(id, MARCH)));
    silent
}

#[test]
fn a_month_is_approved_bottom_up_and_unlocked_top_down() {
    use MonthStage::{Approved, Ready, WaitingForBelow};
    let record = Record::new();
    let silent = three_cities(&record);
    let plain = plainly(&record);
    let (nation, zhejiang, hangzhou, wenzhou, ningbo) = ("CN", "330000", "330100", "330300", "330200");
    assert_eq!(
        stages(&record),
        [(nation, WaitingForBelow), (zhejiang, WaitingForBelow), (hangzhou, Ready), (wenzhou, Ready), (ningbo, Ready),]
    );

    let refused = plain.approve(zhejiang).expect_err("its cities have not");
    assert!(
        matches!(&refused, ActionError::Month(LockRefusal::BelowNotApproved { below, .. })
            if below.iter().map(|(unit, _)| unit.as_str()).eq([hangzhou, wenzhou])),
        "{refused:?}"
    );
    plain.approve(wenzhou).expect("everything is there");
    let refused = plain.approve(hangzhou).expect_err("one is missing");
    assert!(
        matches!(&refused, ActionError::Month(LockRefusal::ReturnsMissing { units, .. })
            if units.len() == 1 && units[0].1.lacking() == 1),
        "{refused:?}"
    );
    // The missing one comes in late, and is no more in the way.
    record.returns(&[given(silent, MARCH).on("2020-04-20")]);
    plain.approve(hangzhou).expect("now it is there");
    let again = plain.approve(hangzhou).expect("already so");
    assert!(again.units.is_empty());
    assert_eq!(again.stood.map(|stood| stood.received), Some(2));
    plain.approve(zhejiang).expect("both cities have");
    assert_eq!(
        stages(&record),
        [(nation, WaitingForBelow), (zhejiang, Approved), (hangzhou, Approved), (wenzhou, Approved), (ningbo, Ready),]
    );
    let below = Asked { with_below: true, ..plainly(&record) };
    let all = below.approve(nation).expect("with the planned city");
    let units: Vec<&str> = all.units.iter().map(|(unit, _)| unit.as_str()).collect();
    assert_eq!(units, [ningbo, nation]);
    assert_eq!(all.units[1].1.expected, 4);

    // Unlocking begins at the top.
    let refused = plain.unlock(hangzhou).expect_err("two above have it locked");
    assert!(
        matches!(&refused, ActionError::Month(LockRefusal::LockedAbove { above, .. }) if above == nation),
        "{refused:?}"
    );
    assert_eq!(plain.unlock(nation).expect("the top").units, [nation]);
    let refused = plain.unlock(hangzhou).expect_err("the province has it locked");
    assert!(
        matches!(&refused, ActionError::Month(LockRefusal::LockedAbove { above, .. }) if above == zhejiang),
        "{refused:?}"
    );
    assert_eq!(below.unlock(zhejiang).expect("with its cities").units, [zhejiang, hangzhou, wenzhou]);
    assert!(plain.unlock(zhejiang).expect("nothing left").units.is_empty());
    assert_eq!(
        stages(&record).into_iter().filter(|(_, stage)| *stage == Approved).collect::<Vec<_>>(),
        [(ningbo, Approved)]
    );
    assert_eq!(record.breaks(), [], "every chain holds");
}

#[test]
fn what_was_missing_when_it_was_approved_stays_on_record() {
    let record = Record::new();
    three_cities(&record);
    let meant = Asked { with_missing: true, with_below: true, ..plainly(&record) };
    let approved = meant.approve("330000").expect("it is meant");
    let last = approved.units.last().expect("the province");
    assert_eq!((last.1.expected, last.1.received), (3, 2));
    let cut = record.cut("2021-01-04");
    let (found, made) = in_txn(&mut record.session(), Access::Read, |txn| {
        let made = approval_made_list(txn, Some(month(MARCH)), month(MARCH), cut.known_at)?;
        Ok::<_, DbError>((rates(txn, &cut, month(MARCH), "CN")?, made))
    })
    .expect("the rates");
    assert_eq!(made.len(), 3);
    let zhejiang = found.rows.iter().find(|row| row.unit == "330000");
    let standing = zhejiang.and_then(|row| row.approved.as_ref()).expect("the approval is shown");
    assert_eq!(standing.officer, NATIONAL_LOGIN);
    assert_eq!((standing.approval.expected, standing.approval.received), (3, 2));
    let before = record.now();
    let below = Asked { with_below: true, ..plainly(&record) };
    below.unlock("330000").expect("unlocked");
    // As known before, it is still approved.
    let known = |known_at| {
        let made = in_txn(&mut record.session(), Access::Read, |txn| {
            approval_made_list(txn, Some(month(MARCH)), month(MARCH), known_at)
        });
        let made = made.expect("the approvals");
        made.iter().filter(|made| made.unlocked_at.is_none()).count()
    };
    assert_eq!(known(before), 3);
    assert_eq!(known(record.now()), 0);
}

#[test]
fn a_month_that_is_not_over_is_not_approved_and_a_rehearsal_writes_nothing() {
    let record = Record::new();
    three_cities(&record);
    let request = |of: &str| MonthApprove {
        unit: "330300".to_owned(),
        month: month(of),
        with_missing: false,
        with_below: false,
        grounds: grounds(),
    };
    let running = approve(&mut record.session(), Access::Write, &request("2021-01"));
    assert!(matches!(running, Err(ActionError::Month(LockRefusal::NotOver { .. }))), "{running:?}");
    let rehearsed = approve(&mut record.session(), Access::Rehearse, &request(MARCH));
    assert_eq!(rehearsed.expect("it would be approved").units.len(), 1);
    assert!(stages(&record).iter().all(|(_, stage)| *stage != MonthStage::Approved));
    let no_reason = MonthUnlock {
        unit: "330300".to_owned(),
        month: month(MARCH),
        with_below: false,
        grounds: Grounds { note: Some("  ".to_owned()), ..grounds() },
    };
    let refused = unlock(&mut record.session(), Access::Write, &no_reason);
    assert!(matches!(refused, Err(ActionError::Month(LockRefusal::NoReason))), "{refused:?}");
}

#[test]
fn an_officer_approves_and_unlocks_for_the_own_units_only() {
    let record = Record::new();
    three_cities(&record);
    record.officer("approving_wenzhou", "330300");
    record.officer("approving_jiangsu", "320000");
    record.auditor("approving_auditor", "330000");
    let by = |login: &'static str| Asked { login, ..plainly(&record) };
    let refused = by("approving_jiangsu").approve("330300").expect_err("not theirs");
    assert!(matches!(&refused, ActionError::NotYourUnit { unit } if unit == "330300"), "{refused:?}");
    let refused = by("approving_auditor").approve("330300").expect_err("who only reads");
    assert!(matches!(refused, ActionError::Db(DbError::ReadsOnly { .. })), "{refused:?}");
    by("approving_wenzhou").approve("330300").expect("their own");
    let refused = by("approving_jiangsu").unlock("330300").expect_err("not theirs");
    assert!(matches!(refused, ActionError::NotYourUnit { .. } | ActionError::Db(DbError::Conflict(_))), "{refused:?}");
    by("approving_wenzhou").unlock("330300").expect("their own");
}
