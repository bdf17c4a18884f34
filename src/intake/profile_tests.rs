use rstest::rstest;

use super::*;
use crate::domain::sentence::refusal::Refuses;
use crate::office::telling::said;
use crate::words::{Lang, Words};

const STATES: [&str; 9] = [
    "pending",
    "operating",
    "reducing",
    "transforming",
    "exited",
    "closed-unresolved",
    "cleared",
    "transformed",
    "void",
];

const SMALL: &str = r#"
name = "small"

[fields]
name = ["名称", "平台"]
state = "状态"

[[words]]
field = "state"

[words.means]
"正常" = { state = "operating" }
"#;

fn error(text: &str) -> String {
    let telling = Profile::parse(text, &STATES).unwrap_err().telling();
    let words = Words::new(Lang::En);
    let said = std::iter::once(&telling.message).chain(&telling.lines).map(|sentence| words.say(&said(sentence)));
    said.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_shipped_profiles_are_whole() {
    for name in profile_names() {
        let profile = Profile::load(name, &STATES).unwrap();
        assert_eq!(profile.name, name);
        assert!(!profile.describes.is_empty());
        if ["changes", "returns"].contains(&name) {
            // The program's own lists are no tracker's: they were not taken on a day, and may say any state.
            continue;
        }
        assert!(profile.taken_on.is_some());
        let of_returns = profile.fields.contains_key(&Field::Month);
        assert_eq!(of_returns, profile.words.means.is_empty());
        let is_cleared = |meaning: &Meaning| matches!(meaning, Meaning::State { state, .. } if state == "cleared");
        assert!(!profile.words.means.values().any(is_cleared), "no tracker says that anybody was paid out");
    }
}

#[test]
fn a_small_profile_has_sound_defaults() {
    let profile = Profile::parse(SMALL, &STATES).unwrap();
    assert_eq!(profile.sheet, SheetSettings::default());
    assert_eq!(profile.dates.formats, ["%Y-%m-%d"]);
    assert_eq!(profile.fields[&Field::Name], ["名称", "平台"]);
}

#[test]
fn a_day_may_be_written_as_date_or_text() {
    for day in ["2018-08-22", "\"2018-08-22\""] {
        let profile = Profile::parse(&format!("{SMALL}\n[source]\ntaken_on = {day}\n"), &STATES).unwrap();
        assert_eq!(profile.taken_on, NaiveDate::from_ymd_opt(2018, 8, 22));
    }
}

#[rstest::rstest]
#[case("%d/%m/%Y", "%m/%d/%Y", true)]
#[case("%Y-%m-%d", "%Y-%d-%m", true)]
#[case("written", "%Y/%d/%m", true)]
#[case("%Y-%m-%d", "%Y/%m/%d", false)]
#[case("%d/%m/%Y", "%Y/%m/%d", false)]
#[case("%Y%m%d", "excel", false)]
#[case("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", false)]
fn formats_that_read_one_text_as_two_days_are_refused(#[case] one: &str, #[case] other: &str, #[case] clash: bool) {
    let profile = |formats: String| Profile::parse(&format!("date_formats = {formats}\n{SMALL}"), &STATES);
    for (first, second) in [(one, other), (other, one)] {
        let read = profile(format!("[{first:?}, {second:?}]"));
        let found = matches!(read, Err(ProfileError::Value { problem: ProfileProblem::DateFormats { .. }, .. }));
        assert_eq!(found, clash, "{read:?}");
    }
    assert!(profile("[\"%d %B %Y\"]".to_owned()).is_err(), "a month's name is of a language");
}

#[test]
fn everything_a_profile_can_say() {
    let text = r#"
name = "full"
describes = "an example"
date_formats = ["%Y/%m/%d", "%Y年%m月%d日", "excel"]
missing = ["", "--"]
ignore = ["电话"]
required = ["legal_name", "uscc"]

[file]
encoding = "gbk"
delimiter = "tab"
sheet = "名单"
header_row = 2

[source]
title = "名单"
taken_on = "2018-08-22"

[fields]
legal_name = "公司名称"
uscc = "统一社会信用代码"

[money]
"待还余额" = "万元"

[places]
"鹏城" = "440300"
"#;
    let profile = Profile::parse(text, &STATES).unwrap();
    let sheet = SheetSettings {
        encoding: Some("gbk".to_owned()),
        delimiter: Some('\t'),
        sheet: Some("名单".to_owned()),
        header_row: 2,
        ..SheetSettings::default()
    };
    assert_eq!(profile.sheet, sheet);
    assert_eq!(profile.money["待还余额"], MoneyUnit::TenThousandYuan);
    assert_eq!(profile.places["鹏城"], "440300");
}

#[rstest]
#[case("name = ", "at line 1.")]
#[case(
    "name = \"x\"\ncolour = 1\n[fields]\nname = \"a\"",
    "line 2, colour: “colour” is not known there; what may stand there is name, "
)]
#[case("name = \"x\"\n[fields]\nname = \"a\"\nphone = \"b\"", "line 4, phone: “phone” is not known there")]
#[case(
    "name = \"x\"\nrequired = [\"uscc\"]\n[fields]\nname = \"a\"",
    "uscc: it is required, but is not among the fields"
)]
#[case("name = \"x\"\n[fields]\nplace = \"a\"", "line 2, fields: none of name")]
#[case("name = \"x\"\n[fields]\nname = \"a\"\nplace = \"a\"", "the header “a” is used twice")]
#[case("name = \"x\"\n[fields]\nname = \"a\"\nstate = \"b\"", "words: the field state")]
#[case("name = \"x\"\ndate_formats = [\"%y-%m-%d\"]\n[fields]\nname = \"a\"", "line 2, date_formats: “%y-%m-%d”")]
#[case("name = \"x\"\n[file]\nheader_row = 0\n[fields]\nname = \"a\"", "line 3, header_row: rows are counted from 1")]
#[case(
    "name = \"x\"\n[file]\nencoding = \"klingon\"\n[fields]\nname = \"a\"",
    "line 3, encoding: there is no encoding"
)]
#[case("name = \"x\"\n[file]\ndelimiter = \"，\"\n[fields]\nname = \"a\"", "line 3, delimiter:")]
#[case("name = \"x\"\n[source]\ntaken_on = \"22.8.2018\"\n[fields]\nname = \"a\"", "line 3, taken_on:")]
#[case("name = \"x\"\n[fields]\nname = \"a\"\n[places]\n\"鹏城\" = \"999999\"", "line 5, 鹏城: there is no division")]
#[case(
    "name = \"x\"\n[fields]\nname = \"a\"\n[money]\nb = \"斤\"",
    "line 5, 斤: “斤” is not known there; what may stand there is 元, 万元, 亿元"
)]
fn an_error_names_key_and_line(#[case] text: &str, #[case] expected: &str) {
    let found = error(text);
    assert!(found.contains(expected), "{found}");
}

#[rstest]
#[case("{ state = \"closed\" }", "line 13, 停业: there is no state “closed”")]
#[case("{ state = \"exited\", review = \"why\" }", "line 13, 停业: a word has one of three")]
#[case("{ reason = \"other\" }", "line 13, 停业: a word has one of three")]
#[case(
    "{ stat = \"exited\" }",
    "line 13, stat: “stat” is not known there; what may stand there is state, reason, flag, review, nothing"
)]
fn a_word_must_mean_something(#[case] meaning: &str, #[case] expected: &str) {
    let found = error(&format!("{}\"停业\" = {meaning}\n", SMALL));
    assert!(found.contains(expected), "{found}");
}

#[rstest]
#[case("name = \"x\"\n[fields]\nname = 1", "line 3, name: a field is its header")]
#[case("[fields]\nname = \"a\"", "name: it must be there, and is not")]
#[case(
    "name = \"x\"\n[file]\nheader_row = \"two\"\n[fields]\nname = \"a\"",
    "line 3, header_row: a whole number is asked for"
)]
#[case("name = \"x\"\n[fields]\nname = { headers = \"a\", colour = 1 }", "line 3, colour: “colour” is not known there")]
#[case(
    "name = \"x\"\n[fields]\nname = { headers = \"a\", transform = [\"shout\"] }",
    "shout: “shout” is not known there; what may stand there is domain, half-width"
)]
#[case(
    "name = \"x\"\n[fields]\nname = \"a\"\nplace = { headers = \"b\", between = \"、\" }",
    "place: several in one cell"
)]
#[case("name = \"x\"\n[fields]\nname = { headers = \"a\", inside = \"place\" }", "name: brackets behind a name")]
#[case(
    "name = \"x\"\n[file]\nheader_rows = 9\n[fields]\nname = \"a\"",
    "line 3, header_rows: its value is from 1 to 5"
)]
#[case(
    "name = \"x\"\n[fields]\nname = \"a\"\n[constants]\nstate = \"shut\"",
    "state: there is no state “shut”; there are pending, "
)]
#[case("name = \"x\"\n[fields]\nname = \"a\"\n[constants]\nunit = \"999999\"", "unit: there is no reporting unit")]
#[case("name = \"x\"\n[fields]\nname = \"a\"\n[constants]\nbalance = \"1\"", "balance: a figure is not the same")]
#[case(
    "name = \"x\"\n[fields]\nname = \"a\"\nmonth = \"m\"\nbalance = { headers = \"b\", on_error = \"drop\" }",
    "balance: a return has no note"
)]
#[case(
    "name = \"x\"\n[fields]\nname = \"a\"\n[places]\nnone = true",
    "places: places of no division name no reporting unit"
)]
fn an_error_says_what_is_allowed(#[case] text: &str, #[case] expected: &str) {
    let found = error(text);
    assert!(found.contains(expected), "{found}");
}

#[rstest]
#[case("{ state = \"reducing\", reason = \"ban\" }", "停业: a move into reducing takes no reason “ban”; it takes ")]
#[case("{ state = \"operating\", reason = \"whim\" }", "停业: “whim” is no reason code")]
#[case("{ state = \"operating\", nothing = true }", "停业: a word has one of three")]
fn a_reason_is_one_that_the_move_takes(#[case] meaning: &str, #[case] expected: &str) {
    let found = error(&format!("{SMALL}\"停业\" = {meaning}\n"));
    assert!(found.contains(expected), "{found}");
}

#[test]
fn a_reason_that_holds_for_every_row_is_one_that_a_state_of_the_list_takes() {
    let found = error(&format!("{SMALL}[constants]\nreason = \"ban\"\n"));
    assert!(found.contains("reason: a move into operating takes no reason “ban”"), "{found}");
    let words = "\"停业\" = { state = \"closed-unresolved\" }\n[constants]\nreason = \"ban\"\n";
    assert!(Profile::parse(&format!("{SMALL}{words}"), &STATES).is_ok());
}

#[test]
fn a_header_may_be_shared_by_fields_that_take_a_part_of_it() {
    let parts = "name = \"x\"\n[fields]\nname = \"a\"\neffective_on = { headers = \"b\", transform = [\"day\"] }\n\
                 basis = { headers = \"b\", transform = [\"without-day\"] }\n";
    assert!(Profile::parse(parts, &STATES).is_ok());
    let whole = parts.replace(", transform = [\"day\"]", "").replace(", transform = [\"without-day\"]", "");
    assert!(error(&whole).contains("the header “b” is used twice"));
}

#[test]
fn a_profile_that_is_nowhere_is_told_with_those_that_are() {
    let error = Profile::load("nowhere.toml", &STATES).unwrap_err();
    assert!(matches!(error, ProfileError::Unknown { ref shipped, .. } if shipped.len() == 5), "{error}");
}

#[test]
fn a_profile_may_be_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.toml");
    std::fs::write(&path, SMALL).unwrap();
    assert_eq!(Profile::load(path.to_str().unwrap(), &STATES).unwrap().name, "small");
}

#[test]
fn fields_have_the_keys_they_are_written_with() {
    assert_eq!(
        [Field::LegalName.key(), Field::Uscc.key(), Field::LaunchedOn.key()],
        ["legal_name", "uscc", "launched_on"]
    );
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}") {
        let _ = Profile::parse(&text, &STATES);
        let _ = Profile::parse(&format!("{SMALL}{text}"), &STATES);
    }
}

/// docs/import.md is all that somebody who writes a profile has.
#[test]
fn the_page_on_profiles_is_true() {
    let page = include_str!("../../docs/import.md");
    let example = page.split("```").find_map(|part| part.strip_prefix("toml")).unwrap();
    let profile = Profile::parse(example, &STATES).unwrap();
    assert_eq!(profile.words.means.len(), 5);
    // Every table of fields on the page can be read too.
    for part in page.split("```toml").skip(2).filter_map(|rest| rest.split("```").next()) {
        let text = if part.contains("[fields]") { part.to_owned() } else { format!("{part}\n[fields]\nname = \"x\"") };
        let name = if text.trim_start().starts_with("name = \"") { "" } else { "name = \"part\"" };
        Profile::parse(&format!("{name}\n{text}"), &STATES).unwrap();
    }
    for state in STATES {
        assert!(page.contains(&format!("`{state}`")), "{state}");
    }
    for name in profile_names() {
        assert!(page.contains(&format!("`{name}`")), "{name}");
    }
    // The reader lists every field it knows when it is given one that it does not.
    let refusal = error("name = \"x\"\n[fields]\nno_such_field = \"a\"");
    let (_, allowed) = refusal.split_once("what may stand there is ").unwrap();
    let fields: Vec<&str> = allowed.trim_end_matches('.').split(", ").collect();
    assert!(fields.len() > 20, "{refusal}");
    for field in fields {
        assert!(page.contains(&format!("`{field}`")), "{field}");
    }
}
