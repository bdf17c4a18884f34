//! Which institution a row is about: the one that all of its words fit, or an officer says.

use std::path::PathBuf;

use tempfile::TempDir;
use winddown::actions::ActionError;
use winddown::actions::hearing::Hearing;
use winddown::actions::import::{Import, ImportKind, Imported, apply};
use winddown::db::Access;
use winddown::db::session::NATIONAL_LOGIN;
use winddown::intake::IntakeError;
use winddown::intake::given::Given;

use crate::support::Record;
use crate::support::sql::{count, lines};

const PROFILE: &str = r#"
name = "register"
ignore = []
[source]
title = "行业登记表"
[fields]
source_id = "编号"
legal_name = "公司"
brand = "平台"
uscc = "代码"
telecom_licence = "许可证"
place_registered = "注册地"
state = "状态"
effective_on = "日期"
[[words]]
field = "state"
[words.means]
"在营" = { state = "operating" }
"停业" = { state = "closed-unresolved", reason = "voluntary" }
"立案" = { state = "closed-unresolved", reason = "police-filing" }
"关停" = { state = "closed-unresolved" }
"#;
const HEADER: &str = "编号,公司,平台,代码,许可证,注册地,状态,日期";
pub const CODE: &str = "91110105MA00100610";

pub struct Office {
    pub record: Record,
    folder: TempDir,
}

impl Office {
    pub fn new() -> Self {
        Self::with(Record::new())
    }

    pub fn with(record: Record) -> Self {
        Self { record, folder: TempDir::new().expect("a folder") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn import(&self, rows: &[&str]) -> Result<Imported, ActionError> {
        self.import_taken("", rows)
    }

    /// Takes in a list that is complete on a day.
    pub fn import_complete(&self, on: &str, rows: &[&str]) -> Result<Imported, ActionError> {
        self.import_said(&format!("complete = true\ntaken_on = {on:?}\n"), rows)
    }

    /// Takes in a list that was taken on a day.
    pub fn import_taken(&self, on: &str, rows: &[&str]) -> Result<Imported, ActionError> {
        let taken = if on.is_empty() { String::new() } else { format!("taken_on = {on:?}\n") };
        self.import_said(&taken, rows)
    }

    /// Takes in a list of whose source the profile says so much.
    fn import_said(&self, source: &str, rows: &[&str]) -> Result<Imported, ActionError> {
        self.import_by(
            NATIONAL_LOGIN,
            &PROFILE.replace("[fields]", &format!("{source}[fields]")),
            Given::default(),
            rows,
        )
    }

    /// Takes in a list as another officer.
    pub fn import_as(&self, login: &str, rows: &[&str]) -> Result<Imported, ActionError> {
        self.import_by(login, PROFILE, Given::default(), rows)
    }

    /// Takes in a list of which something is said besides its profile.
    pub fn import_given(&self, set: &[(&str, &str)], rows: &[&str]) -> Result<Imported, ActionError> {
        let set = set.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
        self.import_by(NATIONAL_LOGIN, PROFILE, Given { taken_on: None, set }, rows)
    }

    /// Takes in a list by a profile of another name, whose numbers are of the same list.
    pub fn import_renamed(&self, name: &str, rows: &[&str]) -> Result<Imported, ActionError> {
        let profile = PROFILE.replace("\"register\"", &format!("{name:?}"));
        self.import_by(
            NATIONAL_LOGIN,
            &profile.replace("[fields]", "ids_of = \"register\"\n[fields]"),
            Given::default(),
            rows,
        )
    }

    /// Takes in a list that says who came after its institutions, in the columns of platforms and licences.
    pub fn import_after(&self, rows: &[&str]) -> Result<Imported, ActionError> {
        let successor = "successor = { headers = \"许可证\", between = \"、\" }";
        let text = PROFILE.replace("brand = \"平台\"", "merged_into = \"平台\"");
        let text = text.replace("telecom_licence = \"许可证\"", successor);
        self.import_by(NATIONAL_LOGIN, &text, Given::default(), rows)
    }

    /// Takes in a list that tells several dated events in one cell.
    pub fn import_course(&self, rows: &[&str]) -> Result<Imported, ActionError> {
        let state = "state = { headers = \"状态\", between = \"；\", transform = [\"without-day\"] }";
        let day = "effective_on = { headers = \"状态\", between = \"；\", transform = [\"day\"] }";
        let text = PROFILE.replace("state = \"状态\"", state).replace("effective_on = \"日期\"", day);
        let text = text.replace("ignore = []", "ignore = [\"日期\"]");
        let text = format!("{text}\"退出\" = {{ state = \"exited\", reason = \"legacy-exit\" }}\n");
        self.import_by(NATIONAL_LOGIN, &text, Given::default(), rows)
    }

    fn import_by(&self, login: &str, text: &str, given: Given, rows: &[&str]) -> Result<Imported, ActionError> {
        let (file, profile) = (self.path("list.csv"), self.path("taken.toml"));
        std::fs::write(&file, format!("{HEADER}\n{}\n", rows.join("\n"))).expect("a list");
        std::fs::write(&profile, text).expect("a profile");
        let profile = profile.display().to_string();
        let import = Import { kind: ImportKind::Institutions, file, profile, given, quarantine: None, own: Vec::new() };
        apply(
            &mut self.record.session_as(login),
            Access::Write,
            &import,
            &mut Hearing { progress: &mut |_, _| (), say: &ToString::to_string },
        )
    }

    /// What became of the rows: outcomes, then kinds of review, each with how many.
    pub fn outcomes(&self, rows: &[&str]) -> Vec<String> {
        let counts = self.import(rows).expect("taken in").counts;
        counts.rows.iter().chain(&counts.review).map(|(what, rows)| format!("{what} {rows}")).collect()
    }

    pub fn stopped(&self) -> usize {
        let sql = "SELECT subject_id::text AS line FROM period WHERE state = 'closed-unresolved' AND known_to IS NULL";
        lines(&mut self.record.owner(), sql).len()
    }
}

#[test]
fn a_number_that_is_anothers_decides_nothing() {
    let office = Office::new();
    let first = [
        &format!("K-17,松涛金服有限公司,,{CODE},粤B2-20150001,广州市,在营,2018-03-01"),
        "K-18,云岭金服有限公司,,,粤B2-20150002,深圳市,在营,2018-03-02",
        "K-19,竹溪金服有限公司,溪贷,,,佛山市,在营,2018-03-03",
    ]
    .map(str::to_owned);
    assert_eq!(office.outcomes(&first.each_ref().map(String::as_str)), ["created 3"]);
    let told = [
        // The list's number of one, the name of another; a code and a licence that are another's; a name of nobody.
        "K-17,云岭金服有限公司,,,,深圳市,停业,2018-07-02".to_owned(),
        format!("K-20,云岭金服有限公司,,{CODE},,深圳市,停业,2018-07-02"),
        "K-21,枫桥金服有限公司,,,粤B2-20150002,珠海市,停业,2018-07-02".to_owned(),
        "K-19,枫桥金服有限公司,溪贷,,,佛山市,停业,2018-07-02".to_owned(),
        "K-19,竹溪金服有限公司,溪贷,,,上海市,停业,2018-07-02".to_owned(),
    ];
    for row in &told {
        assert_eq!(office.outcomes(&[row]), ["review 1", "words-apart 1"], "{row}");
    }
    assert_eq!(office.stopped(), 0);
    assert_eq!(office.outcomes(&["K-18,云岭金服有限公司,,,,深圳市,停业,2018-07-02"]), ["changed 1"]);
    assert_eq!(office.stopped(), 1);
    assert_eq!(office.record.breaks(), []);
}

#[test]
fn numbers_that_count_the_rows_are_left_out() {
    let office = Office::new();
    let march = ["1,松涛金服有限公司,,,,广州市,在营,2018-03-01", "2,云岭金服有限公司,,,,深圳市,在营,2018-03-02"];
    assert_eq!(office.outcomes(&march), ["created 2"]);
    let july = ["1,云岭金服有限公司,,,,深圳市,停业,2018-07-02", "2,枫桥金服有限公司,,,,珠海市,在营,2018-07-05"];
    let imported = office.import(&july).expect("taken in");
    assert!(imported.counts.numbers_dropped);
    assert_eq!((imported.counts.rows["created"], imported.counts.rows["changed"], office.stopped()), (1, 1, 1));
    // One number beside another name may be a slip of the pen.
    let slip = ["1,松涛金服有限公司,,,,广州市,在营,2018-03-01", "2,松涛金服有限公司,,,,广州市,停业,2018-08-01"];
    assert_eq!(office.outcomes(&slip), ["agreed 1", "review 1", "words-apart 1"]);
    assert_eq!(office.stopped(), 1);
}

#[test]
fn a_number_of_many_names_stops_the_import() {
    let office = Office::new();
    let rows = [
        "粤金监,松涛金服有限公司,,,,广州市,在营,2018-03-01",
        "粤金监,云岭金服有限公司,,,,深圳市,在营,2018-03-02",
        "粤金监,竹溪金服有限公司,,,,佛山市,在营,2018-03-03",
    ];
    let refused = office.import(&rows);
    assert!(
        matches!(&refused, Err(ActionError::Intake(IntakeError::NumberShared { column, number, names, .. }))
            if column == "编号" && number == "粤金监" && names.len() == 3),
        "{refused:?}"
    );
    assert_eq!(count(&mut office.record.owner(), "entry"), 0);
    // Two may be a slip: neither is recorded, in whatever order they stand.
    let [first, second, _] = rows;
    assert_eq!(office.outcomes(&[first, second]), ["review 2", "words-apart 2"]);
    assert_eq!(office.outcomes(&[second, first]), ["review 2", "words-apart 2"]);
}

#[test]
fn another_number_of_the_same_list_is_another_institution() {
    let office = Office::new();
    let rows =
        ["G-1,松涛金服有限公司,溪贷,,,广州市,在营,2018-03-01", "S-2,云岭科技有限公司,溪贷,,,上海市,在营,2018-05-01"];
    assert_eq!(office.outcomes(&rows), ["created 2"]);
    let again = [rows[0], rows[1], "G-3,竹溪金服有限公司,,,,佛山市,在营,2018-06-01"];
    assert_eq!(office.outcomes(&again), ["agreed 2", "created 1"]);
    assert_eq!(office.outcomes(&["S-2,,溪贷,,,广州市,停业,2018-07-01"]), ["review 1", "words-apart 1"]);
    assert_eq!(office.outcomes(&["G-9,松涛金服有限公司,,,,广州市,停业,2018-07-01"]), ["review 1", "candidate 1"]);
    assert_eq!(office.stopped(), 0);
}

#[test]
fn lists_come_to_the_same_record_in_any_order() {
    let spring = ["K-2,云岭金服有限公司,,,,深圳市,在营,", "K-1,松涛金服有限公司,,,,广州市,在营,"];
    let summer = ["K-1,松涛金服有限公司,,,,广州市,停业,2018-06-11", "K-2,云岭金服有限公司,,,,深圳市,在营,2017-02-03"];
    let autumn = ["K-3,竹溪金服有限公司,,,,佛山市,在营,", "K-1,松涛金服有限公司,,,,广州市,停业,"];
    let lists = [("2018-03-31", spring), ("2018-06-30", summer), ("2018-09-30", autumn)];
    let stands = |order: [usize; 3], turned: bool| {
        let office = Office::new();
        for place in order {
            let (on, mut rows) = lists[place];
            if turned {
                rows.reverse();
            }
            assert!(office.import_taken(on, &rows).expect("taken in").counts.review.is_empty(), "{order:?}");
        }
        let sql = "SELECT concat_ws(' ', name, state, period.effective_from, precision) AS line FROM period \
                   JOIN profile USING (subject_id) WHERE period.known_to IS NULL AND profile.known_to IS NULL \
                   AND period.track = 'institution' ORDER BY 1";
        lines(&mut office.record.owner(), sql)
    };
    let first = stands([0, 1, 2], false);
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(stands(order, true), first, "{order:?}");
    }
    assert_eq!(first.len(), 7, "{first:?}");
}

#[test]
fn a_code_that_fails_its_check_digit_is_a_doubt() {
    let office = Office::new();
    let wrong = CODE.replace("MA0", "MB0");
    let row = format!("K-1,松涛金服有限公司,,{wrong},,广州市,在营,2018-03-01");
    assert_eq!(office.outcomes(&[&row]), ["review 1", "code-doubt 1"]);
    assert_eq!(office.outcomes(&["K-1,松涛金服有限公司,,,,广州市,在营,2018-03-01"]), ["created 1"]);
    assert_eq!(
        office.outcomes(&[&row, "K-2,云岭金服有限公司,,,,深圳市,在营,2018-03-01"]),
        ["created 1", "review 1", "code-doubt 1"]
    );
    assert_eq!(count(&mut office.record.owner(), "institution_identifier WHERE kind = 'uscc'"), 0);
}

#[test]
fn a_row_waits_once_and_is_decided_once() {
    let office = Office::new();
    let known = "K-1,松涛金服有限公司,,,,广州市,在营,2018-03-01";
    let doubtful = "K-1,云岭金服有限公司,,,,深圳市,停业,2018-07-02";
    assert_eq!(office.outcomes(&[known]), ["created 1"]);
    // Every month one firm more, so that it is another file.
    let read = |month: &str| {
        let more = format!("N-{month},山泉{month}有限公司,,,,佛山市,在营,2018-03-01");
        office.import_taken(&format!("2018-{month}-28"), &[known, doubtful, &more]).expect("taken in").counts
    };
    for (month, waiting) in [("07", 0), ("08", 1), ("09", 1)] {
        let counts = read(month);
        assert_eq!((counts.rows.get("review"), counts.waiting), (Some(&1), waiting), "{month}");
        assert_eq!(count(&mut office.record.owner(), "review_item"), 1);
    }
    office
        .record
        .run("UPDATE review_item SET resolution = 'dismissed', resolved_at = now(), resolved_by = 'winddown_national'");
    let again = read("10");
    assert_eq!((again.rows.get("settled"), again.rows.get("review")), (Some(&1), None));
    // Another day is another thing to say.
    assert_eq!(office.outcomes(&["K-1,云岭金服有限公司,,,,深圳市,停业,2018-11-05"]), ["review 1", "words-apart 1"]);
}
