//! The page `docs/rules.md`, drawn from the table of defaults, so that what is documented is what holds.

use crate::domain::clock::{ClockKind, Tollable};
use crate::domain::rulebook::{RULEBOOK_DEFAULTS, RuleDefault, RuleKey};
use crate::office::lists::rules::value_name;
use crate::office::words::named;
use crate::words::{Lang, Words};

const OPENING: &str = "\
# The rulebook

<!-- Generated from `domain::rulebook` and `domain::clock` by `UPDATE_DOCS=1 cargo test rules_page`. Do not edit. -->

Thresholds, deadlines and switches are rows of a dated rulebook. An act is judged by the rows in force on its effective
day, a deadline by those of the day its clock started, and a list by those in force on its day and known at its moment.

* `winddown rule list` shows every row, `winddown rule show RULE` one rule: the rows in force by unit, those they
  superseded, and the value that holds, for a unit (`--unit`), on a day (`--as-of`), as known at a moment
  (`--known-at`).
* `winddown rule set RULE VALUE --unit CODE --from DATE --source TEXT` adds a row. A row is never altered: it is
  superseded by one of a later day. An officer sets rules of the units that the duty may write for.
* The strictest of the rows in force for the nation, the province and the city holds. A province or city may only
  tighten: a row that is less strict than what the units above it have in force on its first day is refused.
* Where the nation has no row in force, the default below stands for it. The source of a default names the document it
  was read from. Most are proposals, to be replaced by a row with the office's own document.

## Rules

| rule | default | a province or city | what it is for | source of the default |
|---|---|---|---|---|
";

const CLOCKS: &str = "
## Clocks

The day a clock starts is not counted: 3 days from Monday end on Thursday. A tolling grant names the clocks that it
stops, its first and last day (both included), its basis and who approved it. Grants that overlap are united, never
added. A grant may be recorded after the fact; it then changes net ages already shown, and is shown as such.

| clock | what it times | runs for | may be tolled |
|---|---|---|---|
";

const CLOSING: &str = "
## Adding a rule

1. Add a line to `rules!` in `src/domain/rulebook/keys.rs`: what it means, its code, kind and default, which way is
   stricter, and the source. The kind is `Days`, `WorkingDays`, `Count`, `Percent` (basis points), `Money`, `Switch` or
   `Date`. Codes in days end in `-days`.
2. Say what it is for in `src/words/en/rules.ftl` and `src/words/zh/rules.ftl`, under `rule-name-` and its code with `-`
   for the point.
3. Read it where it is needed: `rulebook.days(key, day)`, `span`, `count`, `percent`, `money`, `switch` or `date`. A key
   read as another kind fails in tests.
4. `UPDATE_DOCS=1 cargo test rules_page` writes this page again. `winddown db migrate` adds the default to a record that
   has no row of it.
";

fn rules_markdown() -> String {
    let words = Words::new(Lang::En);
    let mut page = OPENING.to_owned();
    for rule in RULEBOOK_DEFAULTS {
        page.push_str(&rule_row(rule, &words));
    }
    page.push_str(CLOCKS);
    for clock in ClockKind::ALL {
        page.push_str(&clock_row(*clock, &words));
    }
    page.push_str(CLOSING);
    page
}

fn rule_row(rule: &RuleDefault, words: &Words) -> String {
    format!(
        "| `{}` | {} | {} | {} | {} |\n",
        rule.key,
        words.say(&value_name(rule.value)),
        words.say(&named(rule.stricter)),
        words.say(&named(rule.key)),
        rule.source,
    )
}

fn clock_row(clock: ClockKind, words: &Words) -> String {
    let runs = clock.rule().map_or_else(
        || "until something happens".to_owned(),
        |rule| {
            let shorter =
                (clock == ClockKind::Execution).then(|| format!(", or `{}`", RuleKey::CaseExecutionSmallDays));
            format!("`{rule}`{}", shorter.unwrap_or_default())
        },
    );
    let tolled = match clock.tollable() {
        Tollable::Yes => "yes",
        Tollable::Never => "never",
        Tollable::NotOnceRun => "while it runs",
    };
    let named = words.say(&crate::office::words::named(clock));
    format!("| `{clock}` | {named} | {runs} | {tolled} |\n")
}

#[test]
fn the_rules_page_is_what_the_table_says() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let page = rules_markdown();
    if std::env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1") {
        std::fs::write(&path, &page).expect("docs/rules.md written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "docs/rules.md is out of date: run UPDATE_DOCS=1 cargo test rules_page");
}
