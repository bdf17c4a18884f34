//! What an officer reads when something is refused.

use crate::cli::next::{Asked, typing};
use chrono::NaiveDate;
use uuid::Uuid;

use super::{code_of, exit_code, said};
use crate::actions::ActionError;
use crate::actions::error::RowRefused;
use crate::cli::reference::EXIT_CODES;
use crate::db::DbError;
use crate::db::institution::Candidate;
use crate::domain::case::state::ClearanceState;
use crate::domain::institution::findings::InstitutionFinding;
use crate::domain::institution::guard::InstitutionGuard;
use crate::domain::institution::state::InstitutionState;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::moves::moves_from;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::told::Change;
use crate::domain::tracks::{State, Track};
use crate::domain::value::evidence::{EvidenceKind, Need};
use crate::domain::value::reason::Reason;
use crate::intake::IntakeError;
use crate::intake::reading::Unreadable;
use crate::intake::row::{RowError, RowErrorKind};
use crate::local::LocalError;
use crate::office::told::{Told, Trouble};
use crate::output::{Format, OutputError, UnknownFormat};
use crate::words::{Lang, Words};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn spoken(failure: impl Into<Told>, lang: Lang) -> String {
    said(&failure.into(), &Words::new(lang).typing(typing(Asked::default())), false).expect("something to say")
}

const CLOSED: State = State::Institution(InstitutionState::ClosedUnresolved);
const EXITED: State = State::Institution(InstitutionState::Exited);
const OPERATING: State = State::Institution(InstitutionState::Operating);

fn already_stands() -> Refusal {
    Refusal::AlreadyStands {
        state: EXITED,
        since: day("2019-11-04"),
        seq: 4,
        basis: "list 3".to_owned(),
        officer: "li".to_owned(),
        asked: Box::new(Change { effective: Some(day("2019-11-05")), ..Change::default() }),
    }
}

fn candidate(name: &str) -> Candidate {
    Candidate {
        subject_id: Uuid::nil(),
        short_number: 1001,
        name: name.to_owned(),
        unit_code: "440000".to_owned(),
        state: Some("exited".to_owned()),
    }
}

#[test]
fn what_stands_is_shown_with_its_entry_basis_and_officer() {
    assert_eq!(
        spoken(already_stands(), Lang::En),
        "error: It is “exited, not cleared” since 2019-11-04 already, on another date, basis or reason.\n  \
         entry 4, recorded by li\n  \
         basis: list 3\n\
         hint: If that entry is wrong, correct it: winddown correct INST 4 --effective 2019-11-05 --basis TEXT"
    );
    assert_eq!(
        spoken(already_stands(), Lang::Zh),
        "错误：自 2019-11-04 起已登记为“退而不清”，但日期、依据或原因不同。\n  \
         第 4 条，登记人 li\n  \
         依据：list 3\n\
         提示：如该条有误，请更正：winddown correct INST 4 --effective 2019-11-05 --basis TEXT"
    );
}

#[test]
fn an_illegal_move_lists_the_states_that_are_open_and_how() {
    let refusal = || Refusal::Illegal {
        from: Some(EXITED),
        to: OPERATING,
        open: moves_from(Some(EXITED)).into_iter().map(|(to, _)| to).collect(),
    };
    let english = spoken(refusal(), Lang::En);
    assert!(
        english.contains("\n  closed-unresolved: closed, unresolved, a reopening: winddown reopen INST "),
        "{english}"
    );
    assert!(english.contains("\n  cleared: cleared"), "{english}");
    assert_eq!(exit_code(&refusal().into()), 1);
}

#[test]
fn missing_evidence_is_named_by_the_argument_that_brings_it() {
    let refusal = Refusal::EvidenceMissing {
        rule: "I8",
        needs: vec![Need(&[EvidenceKind::ExitList, EvidenceKind::Determination])],
    };
    let english = spoken(refusal, Lang::En);
    assert!(english.contains("exit-list (exit list) or determination (determination)"), "{english}");
}

#[test]
fn an_exit_too_early_says_from_when_it_may_be() {
    let refusal = || Refusal::Guarded {
        rule: "I8",
        guard: InstitutionGuard::QuietSinceStop.into(),
        finding: Finding::Institution(InstitutionFinding::QuietUntil {
            since: day("2020-03-02"),
            days: 30,
            from: day("2020-04-01"),
        }),
        more: Vec::new(),
        needs: Vec::new(),
    };
    assert!(spoken(refusal(), Lang::En).contains("from 2020-04-01 on it may exit"));
    assert!(spoken(refusal(), Lang::Zh).contains("2020-04-01起可退出"));
}

#[test]
fn the_entry_in_the_way_is_named_with_its_own_why() {
    let refusal = Refusal::InTheWay {
        seq: 5,
        to: CLOSED,
        on: day("2020-03-02"),
        why: Box::new(Refusal::ReasonNotAllowed {
            rule: "I7",
            reason: Reason::ExitList,
            allowed: Reason::OF_A_STOP,
            needs: Vec::new(),
            fitting: Reason::OF_A_STOP.to_vec(),
            more: Vec::new(),
        }),
    };
    let english = spoken(refusal, Lang::En);
    assert!(
        english.starts_with("error: Entry 5 is in the way: “closed, unresolved”, effective 2020-03-02"),
        "{english}"
    );
    assert!(english.contains("\n  Why: The reason exit-list"), "{english}");
    assert!(english.contains("\n  lost-contact: lost contact"), "{english}");
}

#[test]
fn candidates_stand_one_a_line_with_unit_state_and_id() {
    let error = ActionError::Ambiguous {
        text: "示例贷".to_owned(),
        candidates: vec![candidate("示例贷"), candidate("示例贷(北京)")],
    };
    let chinese = spoken(error, Lang::Zh);
    assert!(
        chinese.contains("\n  示例贷 · 广东（440000） · 退而不清 · 1001-X · 00000000-0000-0000-0000-000000000000")
            || chinese
                .contains("\n  示例贷 · 广东省（440000） · 退而不清 · 1001-X · 00000000-0000-0000-0000-000000000000"),
        "{chinese}"
    );
    let error = ActionError::NotFound { text: "Northlite".to_owned(), similar: vec![candidate("Northlight")] };
    let english = spoken(error, Lang::En);
    assert!(english.contains("Perhaps one of these was meant:\n  Northlight · Guangdong (440000)"), "{english}");
}

#[test]
fn rows_are_told_each_with_its_own_why_and_not_without_end() {
    let refused = |row| RowRefused { row, institution: "示例贷".to_owned(), why: Box::new(already_stands().into()) };
    let text = spoken(ActionError::Rows((1..=23).map(refused).collect()), Lang::En);
    assert!(text.contains("23 rows are refused"), "{text}");
    assert!(text.contains("\n  row 1, 示例贷: It is “exited, not cleared” since"), "{text}");
    assert!(text.contains("\n  … and 17 more\n"), "{text}");
}

#[test]
fn a_cell_is_named_by_file_row_column_and_value() {
    let error = IntakeError::Rows {
        path: "list.csv".into(),
        rows: vec![Unreadable::Cell(RowError {
            row: 7,
            column: "停业时间".to_owned(),
            value: "2019.13.1".to_owned(),
            kind: RowErrorKind::Date { formats: vec!["%Y-%m-%d".to_owned()] },
        })],
        count: 1,
        of: 40,
    };
    let failure = Told::from(error);
    assert_eq!(exit_code(&failure), 6);
    let english = spoken(failure, Lang::En);
    assert!(english.contains("list.csv: 1 of 40 rows cannot be read"), "{english}");
    assert!(english.contains("row 7, column 停业时间, “2019.13.1”: no date of the form 2020-03-31"), "{english}");
}

#[test]
fn every_failure_has_the_exit_code_that_is_promised() {
    let codes: [(Told, u8); 15] = [
        (already_stands().into(), 1),
        (Refusal::NoSuchEntry { track: Track::Institution, seq: 9, last: 3 }.into(), 4),
        (ActionError::Moved { expected: 3, last: 4 }.into(), 3),
        (ActionError::UnknownUnit { code: "999999".to_owned() }.into(), 4),
        (ActionError::BasisEmpty.into(), 2),
        (DbError::Conflict("ledger_entry_pkey".to_owned()).into(), 3),
        (DbError::Lost("gone".to_owned()).into(), 5),
        (DbError::NotMigrated { pending: 2 }.into(), 5),
        (DbError::NoDuty { login: "li".to_owned() }.into(), 4),
        (
            DbError::EntryUnreadable(Box::new(crate::db::unreadable::Unreadable {
                subject: Uuid::nil(),
                place: crate::db::unreadable::Place::Entry(3),
                why: "x".to_owned(),
            }))
            .into(),
            10,
        ),
        (DbError::Unreadable("x".to_owned()).into(), 70),
        (LocalError::NoBinaries.into(), 5),
        (LocalError::NotEmpty { objects: 3 }.into(), 1),
        (OutputError::TooManyRows { rows: 2_000_000, limit: 1_048_575, format: Format::Xlsx }.into(), 2),
        (UnknownFormat::Word("pdf".to_owned()).into(), 2),
    ];
    for (failure, code) in codes {
        assert_eq!(exit_code(&failure), code, "{failure:?}");
    }
}

#[test]
fn exit_codes_are_those_of_the_reference_page() {
    let exits = [
        Trouble::Refused,
        Trouble::Usage,
        Trouble::Conflict,
        Trouble::NotFound,
        Trouble::Unreachable,
        Trouble::InputRejected,
        Trouble::Violations,
        Trouble::Bug,
        Trouble::Output,
    ];
    let codes: Vec<u8> = std::iter::once(0).chain(exits.map(code_of)).collect();
    assert_eq!(codes, EXIT_CODES);
}

#[test]
fn what_can_be_done_is_said_as_a_command() {
    let duty = DbError::NoDuty { login: "li".to_owned() };
    assert!(spoken(duty, Lang::En).contains("winddown officer add li --unit CODE"));
    assert!(spoken(DbError::NotMigrated { pending: 1 }, Lang::En).contains("one migration is missing"));
    assert!(spoken(DbError::NotMigrated { pending: 1 }, Lang::Zh).contains("winddown db migrate"));
    assert!(spoken(LocalError::NoBinaries, Lang::Zh).contains("apt-get install postgresql"));
}

#[test]
fn a_state_of_a_case_is_said_in_words() {
    let refusal = Refusal::Guarded {
        rule: "I9",
        guard: InstitutionGuard::CaseClosed.into(),
        finding: Finding::Institution(InstitutionFinding::CaseNotClosed(Some(State::Clearance(ClearanceState::Open)))),
        more: Vec::new(),
        needs: Vec::new(),
    };
    assert!(spoken(refusal, Lang::Zh).contains("现为“已开案”"));
}

#[test]
fn a_reader_that_went_away_is_told_nothing() {
    let words = Words::new(Lang::En);
    let gone = Told::output(std::io::ErrorKind::BrokenPipe.into());
    assert_eq!(said(&gone, &words, true), None);
    assert_eq!(exit_code(&gone), 0);
}

#[test]
fn colours_are_on_the_labels_only() {
    let words = Words::new(Lang::En);
    let text = said(&already_stands().into(), &words, true).expect("something to say");
    assert!(text.starts_with("\u{1b}["), "{text:?}");
    assert!(text.contains("recorded by li\n"), "{text:?}");
}
