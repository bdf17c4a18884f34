//! Lists that are drawn part by part as they are read: what the whole is, to the byte, however many parts it takes.

use std::collections::BTreeMap;

use winddown::db::Session;
use winddown::office::asked::Asked;
use winddown::office::catalogue::listed::{ListName, StandingList};
use winddown::office::catalogue::{Question, Shape, report, report_in_parts};
use winddown::office::says::Says;
use winddown::output::Grid;
use winddown::words::{Lang, Words};

use crate::support::Record;

/// The list whole, and the parts before the last of which it is put together again.
fn in_parts(nation: &Record, session: &mut Session, question: &Question, limit: Option<u32>) -> (Grid, usize) {
    let words = Words::new(Lang::Zh);
    let says = Says(&words);
    let asked = Asked { limit, ..Asked::default() };
    let whole = report(session, says, &asked, question, Shape::Whole).expect("the list is drawn");
    let mut parts: Vec<Grid> = Vec::new();
    let mut take = |part: Grid| {
        parts.push(part);
        Ok(())
    };
    let mut open = || Ok(nation.session());
    let last = report_in_parts(session, says, &asked, question, &mut open, &mut take).expect("the list is drawn");
    assert!(parts.iter().all(|part| part.columns == whole.columns), "{}", whole.report);
    let rows = parts.iter().chain([&last]).flat_map(|part| part.rows.clone()).collect();
    assert_eq!(Grid { rows, ..last }, whole);
    (whole, parts.len())
}

#[test]
fn a_list_in_parts_is_the_list() {
    let nation = Record::of_nation();
    let mut session = nation.session();
    let mut several = BTreeMap::new();
    for name in ListName::all() {
        let (_, parts) = in_parts(&nation, &mut session, &name.question(), None);
        if parts > 0 {
            several.insert(name.code(), parts);
        }
    }
    insta::assert_debug_snapshot!(several);
    // As many as there are in a part, one more, and few.
    let institutions = ListName::Standing(StandingList::Institutions).question();
    let parts = [2000, 2001, 3].map(|limit| in_parts(&nation, &mut session, &institutions, Some(limit)).1);
    assert_eq!(parts, [0, 1, 0]);
}

/// Rows that others come before wait as they are drawn; who is shown is still the first of all.
#[test]
fn the_head_of_a_list_is_the_first_of_its_rows() {
    let nation = Record::of_nation();
    let mut session = nation.session();
    for name in ListName::all() {
        let (whole, _) = in_parts(&nation, &mut session, &name.question(), None);
        let (head, _) = in_parts(&nation, &mut session, &name.question(), Some(5));
        // Summaries are whole whatever the limit.
        if head.rows.len() < whole.rows.len() {
            assert_eq!(head.rows, whole.rows[..5], "{name}");
            assert_eq!(head.totals, whole.totals, "{name}");
        }
    }
}
