use chrono::NaiveDate;

use crate::words::{Lang, Message, Value, Words, bundle, sources::FILES};

fn spoken(lang: Lang, value: impl Into<Value>) -> String {
    Words::new(lang).spell(&value.into(), &mut Vec::new())
}

#[test]
fn states_are_said_in_the_words_of_the_field() {
    let state = Message::named("state-institution-closed-unresolved");
    assert_eq!(Words::new(Lang::En).say(&state), "closed, unresolved");
    assert_eq!(Words::new(Lang::Zh).say(&state), "停业未处置完毕");
}

#[test]
fn lists_are_joined_as_each_language_joins_them() {
    assert_eq!(spoken(Lang::En, vec!["a", "b", "c"]), "a, b and c");
    assert_eq!(spoken(Lang::Zh, vec!["甲", "乙", "丙"]), "甲、乙和丙");
    assert_eq!(spoken(Lang::En, vec!["a"]), "a");
    assert_eq!(spoken(Lang::En, Vec::<String>::new()), "");
}

#[test]
fn a_message_within_a_message_is_said_in_the_same_language() {
    let reasons = vec![Message::named("reason-ban"), Message::named("reason-court")];
    assert_eq!(spoken(Lang::Zh, reasons), "取缔和法院裁判");
}

#[test]
fn integers_are_plain_and_choose_the_plural() {
    let bundle = bundle_of("rows = { $n ->\n    [one] { $n } row\n   *[other] { $n } rows\n }\n");
    let say = |n: i64| {
        let (words, number) = (Words::new(Lang::En), Value::from(n));
        let args = [("n", words.argument(&number, &mut Vec::new()))].into_iter().collect();
        let pattern = bundle.get_message("rows").unwrap().value().unwrap();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    };
    assert_eq!(say(1), "1 row");
    assert_eq!(say(4334), "4334 rows");
    assert_eq!(say(-2), "-2 rows");
    assert_eq!(say(i64::MAX), "9223372036854775807 rows");
}

fn bundle_of(source: &str) -> fluent_bundle::concurrent::FluentBundle<fluent_bundle::FluentResource> {
    let mut empty = bundle(Lang::En, &FILES[0]);
    empty.add_resource_overriding(fluent_bundle::FluentResource::try_new(source.to_owned()).unwrap());
    empty
}

#[test]
fn dates_are_the_same_in_both_languages() {
    let day = NaiveDate::from_ymd_opt(2020, 6, 3).unwrap();
    assert_eq!(spoken(Lang::En, day), "2020-06-03");
    assert_eq!(spoken(Lang::Zh, day), "2020-06-03");
}

#[test]
fn a_name_cannot_steer_the_terminal() {
    assert_eq!(spoken(Lang::En, "red \u{1b}[31m ink"), "red \u{FFFD}[31m ink");
}

#[test]
fn an_unknown_key_shows_itself_instead_of_panicking() {
    assert_eq!(Words::new(Lang::En).say(&Message::named("no-such-key")), "[no-such-key]");
    assert_eq!(Words::new(Lang::Zh).say(&Message::named("")), "[]");
}

#[test]
fn words_are_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Words>();
}

#[test]
fn a_locale_of_chinese_speaks_chinese() {
    for locale in ["zh", "zh_CN.UTF-8", "zh-Hans-CN", "ZH_tw@stroke"] {
        assert_eq!(Lang::from_locale(locale), Lang::Zh, "{locale}");
    }
    for locale in ["en_GB.UTF-8", "C", "POSIX", "", "zha_CN", "fr_FR"] {
        assert_eq!(Lang::from_locale(locale), Lang::En, "{locale}");
    }
}

#[test]
fn a_language_has_its_own_plural_rules() {
    assert_eq!(Lang::ALL.map(|lang| lang.identifier().to_string()), ["en", "zh"]);
}

#[test]
fn a_language_is_named_by_its_code_and_nothing_else() {
    assert_eq!("zh".parse::<Lang>(), Ok(Lang::Zh));
    assert_eq!("de".parse::<Lang>().unwrap_err().0, "de");
}
