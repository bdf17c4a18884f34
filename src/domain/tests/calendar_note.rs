//! What the calendar did to a deadline: moved by rest days or by a notice, or counted without holidays.

use super::day;
use crate::domain::clock::calendar::{Calendar, CalendarDay, CalendarYear, DayKind, calendar_shipped};
use crate::domain::clock::calendar_note::{CalendarNote, MovedByNotice, Reckoned, Uncounted};
use crate::domain::clock::{RuleDue, rule_due};
use crate::domain::rulebook::{RuleKey, Rulebook};

const NOTICE: &str = "某通知";

/// The calendar as shipped, its 2026 replaced by a notice: these days are set apart as given, others of it no more.
fn changed(set: &[(&str, DayKind)], no_more: &[&str]) -> Calendar {
    let (years, days) = calendar_shipped();
    let of_year = |row: &&CalendarDay| row.year() == 2026;
    let mut now: Vec<CalendarDay> =
        days.iter().filter(|row| !no_more.iter().any(|gone| row.day == day(gone))).cloned().collect();
    now.extend(set.iter().map(|(on, kind)| CalendarDay {
        day: day(on),
        kind: *kind,
        name: "临时放假".to_owned(),
        source: NOTICE.to_owned(),
    }));
    let renewed: Vec<CalendarYear> = years
        .iter()
        .map(|year| match year.year {
            2026 => CalendarYear { source: NOTICE.to_owned(), ..year.clone() },
            _ => year.clone(),
        })
        .collect();
    let first_years: Vec<CalendarYear> = years.iter().filter(|year| year.year == 2026).cloned().collect();
    let first: Vec<CalendarDay> = days.iter().filter(of_year).cloned().collect();
    Calendar::changed((&renewed, &now), (&first_years, &first))
}

fn due(rule: RuleKey, started: &str, calendar: &Calendar) -> RuleDue {
    rule_due(rule, day(started), &Rulebook::default(), calendar).expect("a deadline")
}

/// What is said beside the deadline of a rule.
fn said(rule: RuleKey, started: &str, calendar: &Calendar) -> CalendarNote {
    let before = calendar.at_first().map(|first| due(rule, started, first).due);
    CalendarNote::of(due(rule, started, calendar).into(), calendar, before)
}

#[test]
fn a_deadline_that_a_notice_moved_names_it_and_the_day_before() {
    let two_days_off = changed(&[("2026-09-29", DayKind::Holiday), ("2026-09-30", DayKind::Holiday)], &[]);
    let triage = due(RuleKey::LeadTriageDays, "2026-09-28", &two_days_off);
    assert_eq!(triage.due, day("2026-10-09"));
    let moved = said(RuleKey::LeadTriageDays, "2026-09-28", &two_days_off).moved;
    let expected = MovedByNotice { before: day("2026-09-30"), notices: vec![NOTICE.to_owned()] };
    assert_eq!(moved, Some(expected));
    // One of the same year that ends before those days did not move.
    let stayed = said(RuleKey::LeadTriageDays, "2026-09-21", &two_days_off);
    assert_eq!(stayed, CalendarNote::default());
}

#[test]
fn a_period_in_calendar_days_is_moved_by_a_notice_at_its_end_only() {
    let two_days_off = changed(&[("2026-09-29", DayKind::Holiday), ("2026-09-30", DayKind::Holiday)], &[]);
    let at_its_end = said(RuleKey::CasePlanDays, "2026-08-31", &two_days_off);
    assert_eq!(at_its_end.moved.map(|moved| moved.before), Some(day("2026-09-30")));
    assert_eq!(at_its_end.rest.map(|rest| [rest.from, rest.to]), Some([day("2026-09-30"), day("2026-10-07")]));
    let within = said(RuleKey::CasePlanDays, "2026-09-15", &two_days_off);
    assert_eq!(within.moved, None);
}

#[test]
fn a_holiday_that_is_taken_back_is_named_by_the_notice_of_its_year() {
    let worked_after_all = changed(&[], &["2026-10-07"]);
    let moved = said(RuleKey::LeadTriageDays, "2026-09-30", &worked_after_all).moved;
    let expected = MovedByNotice { before: day("2026-10-09"), notices: vec![NOTICE.to_owned()] };
    assert_eq!(moved, Some(expected));
}

#[test]
fn a_notice_that_sets_no_other_day_apart_changes_nothing() {
    assert_eq!(changed(&[], &[]).at_first(), None);
    let (years, days) = calendar_shipped();
    assert_eq!(Calendar::new(years, days).at_first(), None);
}

#[test]
fn working_days_without_a_calendar_are_said_to_be_without_holidays() {
    let (years, days) = calendar_shipped();
    let calendar = Calendar::new(years, days);
    let [earliest, latest] = calendar.years_known().expect("years");
    assert_eq!(earliest, 2007);
    let in_working_days = |started: &str, due: &str| {
        let reckoned = Reckoned { started: day(started), due: day(due), in_working_days: true, rest: None };
        let note = CalendarNote::of(reckoned, &calendar, None);
        let in_calendar_days = Reckoned { in_working_days: false, ..reckoned };
        let unsaid = CalendarNote::of(in_calendar_days, &calendar, None);
        assert_eq!(unsaid.uncounted, None, "no working day is counted");
        note.uncounted
    };
    assert_eq!(in_working_days("2006-12-20", "2007-01-05"), Some(Uncounted::Before(2007)));
    assert_eq!(in_working_days("2006-12-31", "2007-01-05"), None);
    assert_eq!(in_working_days("2026-09-28", "2026-10-09"), None);
    let year = |year: i32, day: &str| format!("{year}-{day}");
    assert_eq!(
        in_working_days(&year(latest, "12-31"), &year(latest + 1, "01-08")),
        Some(Uncounted::Without(latest + 1))
    );
    assert!(calendar.is_provisional(day("2027-01-04")));
    assert_eq!(in_working_days("2026-12-28", "2027-01-04"), Some(Uncounted::Provisional(2027)));
}
