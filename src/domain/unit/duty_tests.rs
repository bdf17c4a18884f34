use chrono::{DateTime, Utc};
use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::unit::duty_ledger::{DutyBreak, DutyEntry, duties_drawn, ledger_breaks};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn moment(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_586_000_000 + second, 0).unwrap()
}

fn granted(kinds: &[DutyKind], since: Option<&str>, until: Option<&str>) -> DutyChange {
    DutyChange::Granted { kinds: kinds.to_vec(), span: Span { since: since.map(day), until: until.map(day) } }
}

/// A ledger whose entries are bound to each other.
fn ledger(changes: &[(&str, &str, DutyChange)]) -> Vec<DutyEntry> {
    let mut entries: Vec<DutyEntry> = Vec::new();
    for (seq, (login, unit, change)) in (1_i32..).zip(changes) {
        let mut entry = DutyEntry {
            seq,
            recorded_at: moment(seq.into()),
            officer: "winddown_national".to_owned(),
            login: (*login).to_owned(),
            name: format!("name of {login}"),
            unit: (*unit).to_owned(),
            change: change.clone(),
            basis: "浙金办〔2020〕1号".to_owned(),
            hash: Vec::new(),
        };
        let prior = entries.last().map(|last| last.hash.clone()).unwrap_or_default();
        entry.hash = entry.hash_behind(&prior);
        entries.push(entry);
    }
    entries
}

fn li_and_wang() -> Vec<DutyEntry> {
    ledger(&[
        ("li", "330000", granted(&[DutyKind::Maker, DutyKind::Decider], None, None)),
        ("wang", "330100", granted(&[DutyKind::Maker], Some("2020-04-01"), None)),
        ("li", "330000", DutyChange::Suspended { since: day("2020-05-01"), until: Some(day("2020-05-05")) }),
        ("wang", "330100", DutyChange::Revoked { until: day("2020-12-31") }),
    ])
}

#[rstest]
#[case("2020-03-31", DutyStanding::Coming)]
#[case("2020-04-01", DutyStanding::Counts)]
#[case("2020-05-03", DutyStanding::Suspended)]
#[case("2020-05-06", DutyStanding::Counts)]
#[case("2020-12-31", DutyStanding::Counts)]
#[case("2021-01-01", DutyStanding::Ended)]
fn a_duty_counts_from_its_first_day_to_its_last_but_for_days_away(#[case] on: &str, #[case] standing: DutyStanding) {
    let duties = duties_drawn(&ledger(&[
        ("li", "330000", granted(&[DutyKind::Maker], Some("2020-04-01"), Some("2020-12-31"))),
        ("li", "330000", DutyChange::Suspended { since: day("2020-05-01"), until: Some(day("2020-05-05")) }),
    ]));
    assert_eq!(duties[0].standing(day(on)), standing);
}

#[test]
fn a_duty_stands_as_its_last_grant_says_and_ends_where_it_is_revoked() {
    let duties = duties_drawn(&li_and_wang());
    assert_eq!(duties.len(), 2);
    assert_eq!(duties[0].kinds, [DutyKind::Maker, DutyKind::Decider]);
    assert_eq!(duties[1].span, Span { since: Some(day("2020-04-01")), until: Some(day("2020-12-31")) });
    assert_eq!(ledger_breaks(&li_and_wang(), &duties), []);
}

#[test]
fn an_altered_entry_a_missing_one_and_a_duty_that_nobody_gave_are_found() {
    let (entries, duties) = (li_and_wang(), duties_drawn(&li_and_wang()));
    let mut altered = entries.clone();
    altered[1].basis.push('x');
    assert_eq!(ledger_breaks(&altered, &duties), [DutyBreak::Altered { seq: 2 }]);
    let mut missing = entries.clone();
    missing.remove(2);
    let undrawn = |login: &str, unit: &str| DutyBreak::Undrawn { login: login.to_owned(), unit: unit.to_owned() };
    assert_eq!(ledger_breaks(&missing, &duties), [DutyBreak::Gap { seq: 4 }, undrawn("li", "330000")]);
    let mut forged = duties.clone();
    forged[1].span.until = None;
    assert_eq!(ledger_breaks(&entries, &forged), [undrawn("wang", "330100")]);
    let given = Duty { login: "chen".to_owned(), ..duties[0].clone() };
    assert_eq!(ledger_breaks(&entries, &[duties.clone(), vec![given]].concat()), [undrawn("chen", "330000")]);
    assert_eq!(ledger_breaks(&entries, &duties[..1]), [undrawn("wang", "330100")]);
}

#[test]
fn an_auditor_does_nothing_else_and_days_come_in_their_order() {
    let judge = |stands: Option<&Duty>, change: &DutyChange| duty_judge(("li", "330000"), stands, change);
    let both = granted(&[DutyKind::Maker, DutyKind::Auditor], None, None);
    assert_eq!(judge(None, &both), Err(DutyRefusal::AuditorAlone { login: "li".to_owned() }));
    let backwards = granted(&[DutyKind::Maker], Some("2020-05-01"), Some("2020-04-30"));
    assert!(matches!(judge(None, &backwards), Err(DutyRefusal::Backwards { .. })));
    let ends = DutyChange::Revoked { until: day("2020-05-01") };
    assert!(matches!(judge(None, &ends), Err(DutyRefusal::None { .. })));
    assert_eq!(judge(duties_drawn(&li_and_wang()).first(), &ends), Ok(()));
}

#[test]
fn nobody_gets_a_duty_at_a_unit_that_has_ended() {
    let since = |from: &str| duty_judge(("li", "371200"), None, &granted(&[DutyKind::Maker], Some(from), None));
    assert!(matches!(since("2020-01-01"), Err(DutyRefusal::UnitEnded { .. })));
    assert_eq!(since("2018-01-01"), Ok(()));
}

#[test]
fn the_nation_is_administered_while_one_does_so_today_and_without_an_end() {
    let today = day("2020-05-03");
    let mut duties = duties_drawn(&ledger(&[("li", NATION, granted(KINDS_OF_ONE, None, None))]));
    assert!(nation_administered(&duties, today));
    let rest = |until: Option<&str>| DutyChange::Suspended { since: day("2020-05-01"), until: until.map(day) };
    duty_apply(&mut duties, ("li", None), NATION, &rest(Some("2020-05-02")));
    assert!(nation_administered(&duties, today), "whoever was away is back");
    for until in [Some("2020-05-05"), None] {
        duty_apply(&mut duties, ("li", None), NATION, &rest(until));
        assert!(!nation_administered(&duties, today), "nobody would be there to let li back");
    }
    let administers = |since, until| granted(&[DutyKind::Administrator], since, until);
    for (since, until, does) in
        [(None, Some("2030-01-01"), false), (Some("2020-06-01"), None, false), (Some("2020-01-01"), None, true)]
    {
        duty_apply(&mut duties, ("wang", None), NATION, &administers(since, until));
        assert_eq!(nation_administered(&duties, today), does, "{since:?} {until:?}");
    }
}

proptest! {
    /// Fields of different lengths never run into each other.
    #[test]
    fn what_differs_in_a_field_has_another_hash(one in ".{0,6}", other in ".{0,6}", more in ".{0,6}") {
        let with = |login: &str, basis: &str| {
            let mut entry = li_and_wang().remove(0);
            (entry.login, entry.basis) = (login.to_owned(), basis.to_owned());
            entry.hash_behind(&[])
        };
        prop_assert_eq!(with(&one, &more) == with(&other, &more), one == other);
        prop_assert_eq!(with(&one, &other) == with(&format!("{one}{other}"), ""), other.is_empty());
    }
}
