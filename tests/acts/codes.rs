//! One code, one institution, for the whole nation: between offices that cannot see each other, and between writers at
//! once. What a stranger is told is that the code is taken and whom to ask.

use std::sync::Barrier;
use std::thread;

use uuid::Uuid;
use winddown::actions::error::ActionError;
use winddown::actions::hearing::Hearing;
use winddown::actions::identify::{Identify, apply as identify};
use winddown::actions::institution_add::{Added, InstitutionAdd, apply as add};
use winddown::actions::merge::{Merge, apply as merge};
use winddown::actions::{Grounds, import};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, DbError};
use winddown::domain::institution::fact::IdentifierGiven;
use winddown::domain::institution::state::InstitutionState::Void;
use winddown::domain::value::identifier::IdentifierKind;
use winddown::domain::value::name::NameKind;
use winddown::domain::value::reason::Reason;
use winddown::intake::given::Given;

use crate::support::sql::{lines, refusal};
use crate::support::{Record, day, server};

const CODE: &str = "91110105MA00RU0D27";
const OTHER_CODE: &str = "91310115MA02ATUY1M";
const WRITERS: usize = 12;

fn grounds() -> Grounds {
    Grounds { basis: "京金办〔2018〕3号".to_owned(), note: None, evidence: Vec::new() }
}

fn registration(name: &str, unit: &str, code: Option<&str>) -> InstitutionAdd {
    InstitutionAdd {
        names: vec![(NameKind::Brand, name.to_owned())],
        identifiers: code.map(|code| (IdentifierKind::Uscc, code.to_owned())).into_iter().collect(),
        accept_check_digit: false,
        unit: Some(unit.to_owned()),
        registered_place: None,
        operating_place: None,
        launched_on: None,
        effective: day("2018-01-01"),
        distinct: false,
        grounds: grounds(),
    }
}

fn added(record: &Record, login: &str, add_it: &InstitutionAdd) -> Result<Added, ActionError> {
    add(&mut record.session_as(login), Access::Write, add_it)
}

fn identified(record: &Record, login: &str, id: Uuid, code: &str) -> Result<(), ActionError> {
    let given = Identify {
        institution: id.to_string(),
        kind: IdentifierKind::Uscc,
        value: code.to_owned(),
        accept_check_digit: false,
        effective: day("2018-06-01"),
        grounds: grounds(),
    };
    identify(&mut record.session_as(login), Access::Write, &given).map(|_| ())
}

fn uscc(code: &str) -> IdentifierGiven {
    IdentifierGiven { kind: IdentifierKind::Uscc, value: code.to_owned(), check_accepted: false }
}

fn holders(record: &Record) -> Vec<String> {
    lines(&mut record.owner(), "SELECT value || ' ' || subject_id AS line FROM identifier_holder ORDER BY 1")
}

/// Each writer of its own office waits for the others and registers.
fn at_once(record: &Record, many: &[(String, InstitutionAdd)]) -> Vec<Result<Added, ActionError>> {
    let start = Barrier::new(many.len());
    thread::scope(|scope| {
        let writers: Vec<_> = many
            .iter()
            .map(|(login, add_it)| {
                let start = &start;
                scope.spawn(move || {
                    let mut session = record.session_as(login);
                    start.wait();
                    add(&mut session, Access::Write, add_it)
                })
            })
            .collect();
        writers.into_iter().map(|writer| writer.join().expect("a writer")).collect()
    })
}

#[test]
fn of_twelve_who_register_one_code_at_once_one_does_and_eleven_are_told_who_has_it() {
    let _turn = server::alone();
    let record = Record::new();
    let many: Vec<_> = (0..WRITERS)
        .map(|number| {
            let name = format!("一号平台{number}");
            (NATIONAL_LOGIN.to_owned(), registration(&name, "110000", Some(CODE)))
        })
        .collect();
    let told = at_once(&record, &many);
    let done: Vec<&Added> = told.iter().filter_map(|told| told.as_ref().ok()).collect();
    assert_eq!(done.len(), 1, "{told:?}");
    assert_eq!(holders(&record), [format!("{CODE} {}", done[0].subject)]);
    for refused in told.iter().filter_map(|told| told.as_ref().err()) {
        let ActionError::IdentifierTaken { value, holder, name } = refused else {
            panic!("{refused:?}");
        };
        assert_eq!((value.as_str(), holder), (CODE, &done[0].subject));
        assert_eq!(name, &done[0].name);
    }
    assert_eq!(lines(&mut record.owner(), "SELECT count(*)::text AS line FROM subject"), ["1"]);
}

#[test]
fn of_twelve_who_register_one_name_at_once_one_does_and_eleven_are_shown_it() {
    let _turn = server::alone();
    let record = Record::new();
    let many: Vec<_> = (0..WRITERS)
        .map(|number| {
            let mut one = registration("同名平台", "110000", None);
            one.grounds.basis = format!("京金办〔2018〕{number}号");
            (NATIONAL_LOGIN.to_owned(), one)
        })
        .collect();
    let told = at_once(&record, &many);
    let done: Vec<&Added> = told.iter().filter_map(|told| told.as_ref().ok()).collect();
    assert_eq!(done.len(), 1, "{told:?}");
    for refused in told.iter().filter_map(|told| told.as_ref().err()) {
        let ActionError::Duplicate { candidates } = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(candidates[0].subject_id, done[0].subject);
    }
}

/// Jiangsu and Sichuan see nothing of each other.
#[test]
fn an_office_that_cannot_see_the_holder_is_told_that_the_code_is_taken_and_whom_to_ask() {
    let record = Record::new();
    record.officer("codes_jiangsu", "320000");
    record.officer("codes_sichuan", "510000");
    let first = added(&record, "codes_jiangsu", &registration("金陵一号", "320000", Some(CODE))).expect("registered");
    let told = added(&record, "codes_sichuan", &registration("蜀中一号", "510000", Some(CODE)));
    let said = format!("{told:?}");
    assert!(
        matches!(&told, Err(ActionError::IdentifierHeld { value, unit }) if value == CODE && unit == "320000"),
        "{said}"
    );
    assert!(!said.contains("金陵") && !said.contains(&first.subject.to_string()));
    let own = added(&record, "codes_sichuan", &registration("蜀中二号", "510000", None)).expect("registered");
    let told = identified(&record, "codes_sichuan", own.subject, CODE);
    assert!(matches!(told, Err(ActionError::IdentifierHeld { .. })));
    assert!(identified(&record, "codes_sichuan", own.subject, OTHER_CODE).is_ok());
    assert!(identified(&record, "codes_sichuan", own.subject, OTHER_CODE).is_ok(), "a retry is none of another's");
    assert_eq!(holders(&record).len(), 2);
}

/// Whoever goes past the program's question is stopped by the schema: here entries that no act has asked about.
#[test]
fn the_schema_refuses_a_second_holder_whoever_writes() {
    let record = Record::new();
    record.officer("codes_jiangsu", "320000");
    record.officer("codes_sichuan", "510000");
    record
        .institution("金陵一号")
        .at("320000")
        .by("codes_jiangsu")
        .identified(uscc(CODE))
        .operating_since("2018-01-01");
    let told =
        record.institution("蜀中一号").at("510000").by("codes_sichuan").identified(uscc(CODE)).tried("2018-01-01", &[]);
    assert!(
        matches!(&told, Err(ActionError::Db(DbError::CodeTaken { value, unit, .. })) if value == CODE && unit == "320000"),
        "{told:?}"
    );
    for table in ["identifier_holder", "name_gate"] {
        for statement in [
            format!("SELECT * FROM {table}"),
            format!("DELETE FROM {table}"),
            format!("BEGIN; LOCK TABLE {table} IN ROW SHARE MODE"),
        ] {
            let mut officer = record.connection_as("codes_sichuan");
            let said = refusal(&mut officer, &statement);
            assert!(said.contains("permission denied"), "{statement}: {said}");
        }
    }
}

#[test]
fn a_code_is_free_when_its_holder_is_void_and_passes_to_the_survivor_of_a_merge() {
    let record = Record::new();
    let typo = record.institution("误登平台").identified(uscc(CODE)).operating_since("2018-01-01");
    record.log(typo, Void).because(Reason::Mistake).on("2018-02-01").recorded();
    assert_eq!(holders(&record), [""; 0]);
    let duplicate = added(&record, NATIONAL_LOGIN, &registration("重复平台", "330100", Some(CODE)))
        .expect("the code is free")
        .subject;
    let survivor = record.institution("留存平台").operating_since("2018-01-01");
    let merging = Merge {
        duplicate: duplicate.to_string(),
        survivor: survivor.to_string(),
        effective: day("2019-01-01"),
        grounds: grounds(),
    };
    merge(&mut record.session(), Access::Write, &merging).expect("merged");
    assert_eq!(holders(&record), [format!("{CODE} {survivor}")]);
    let back = record.correct(typo, 3).struck().tried();
    assert!(
        matches!(back, Err(ActionError::Db(DbError::CodeTaken { .. }))),
        "who was void comes back to a code that is another's: {back:?}"
    );
}

#[test]
fn a_domain_may_be_of_several_over_time_and_of_firms_that_cannot_see_each_other() {
    let record = Record::new();
    let domain =
        IdentifierGiven { kind: IdentifierKind::Domain, value: "yihao.example".to_owned(), check_accepted: false };
    for (name, unit) in [("金陵一号", "320000"), ("蜀中一号", "510000")] {
        record.institution(name).at(unit).identified(domain.clone()).operating_since("2018-01-01");
    }
    assert_eq!(holders(&record), [""; 0]);
}

/// The row is not taken in as a second institution, and the others of the list are.
#[test]
fn a_row_whose_code_a_stranger_holds_waits_for_a_decision() {
    let record = Record::new();
    record.officer("codes_jiangsu", "320000");
    record.institution("蜀中一号").at("510000").identified(uscc(CODE)).operating_since("2018-01-01");
    let folder = tempfile::TempDir::new().expect("a folder");
    let (list, profile) = (folder.path().join("list.csv"), folder.path().join("p.toml"));
    std::fs::write(&list, format!("name,code,place\n金陵一号,{CODE},南京\n金陵二号,{OTHER_CODE},南京\n"))
        .expect("a file");
    std::fs::write(
        &profile,
        "name = \"codes\"\ndescribes = \"Names and codes\"\n[source]\ntitle = \"名单\"\ntaken_on = \"2020-01-01\"\n\
         [fields]\nname = \"name\"\nuscc = \"code\"\nplace = \"place\"\n",
    )
    .expect("a file");
    let imported = import::apply(
        &mut record.session_as("codes_jiangsu"),
        Access::Write,
        &import::Import {
            kind: import::ImportKind::Institutions,
            file: list,
            profile: profile.display().to_string(),
            given: Given::default(),
            quarantine: None,
            own: Vec::new(),
        },
        &mut Hearing { progress: &mut |_, _| (), say: &ToString::to_string },
    )
    .expect("taken in");
    assert_eq!(imported.counts.review.get("code-held"), Some(&1), "{imported:?}");
    assert_eq!(imported.counts.rows.get("created"), Some(&1));
    assert_eq!(holders(&record).len(), 2);
}
