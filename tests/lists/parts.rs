//! Lists that are drawn part by part as they are read: what the whole is, to the byte, however many parts it takes.

use winddown::office::asked::Asked;
use winddown::office::catalogue::listed::{ListName, StandingList};
use winddown::office::catalogue::plain::PlainList;
use winddown::office::catalogue::{Shape, report, report_in_parts};
use winddown::office::says::Says;
use winddown::output::Grid;
use winddown::words::{Lang, Words};

use crate::support::Record;

#[test]
fn a_list_in_parts_is_the_list() {
    let nation = Record::of_nation();
    let words = Words::new(Lang::Zh);
    let says = Says(&words);
    let lists = [ListName::Standing(StandingList::Institutions), ListName::Plain(PlainList::Operating)];
    let asked = |limit| Asked { limit, ..Asked::default() };
    let counts = [None, Some(2000), Some(2001), Some(3)].map(|limit| {
        lists.map(|name| {
            let mut session = nation.session();
            let asked = asked(limit);
            let whole = report(&mut session, says, &asked, &name.question(), Shape::Whole).expect("the list is drawn");
            let mut parts: Vec<Grid> = Vec::new();
            let mut take = |part: Grid| {
                parts.push(part);
                Ok(())
            };
            let mut open = || Ok(nation.session());
            let last = report_in_parts(&mut session, says, &asked, &name.question(), &mut open, &mut take)
                .expect("the list is drawn");
            let rows = parts.iter().chain([&last]).flat_map(|part| part.rows.clone()).collect();
            assert!(parts.iter().all(|part| part.columns == whole.columns), "{name}");
            assert_eq!(Grid { rows, ..last }, whole, "{name}");
            parts.len()
        })
    });
    // Everybody but the void, and the few who are in operation: parts before the last.
    assert_eq!(counts, [[2, 0], [0, 0], [1, 0], [0, 0]]);
}
