//! Facts judged together, as the rows of a file are, held to the same facts judged one after the other.

use proptest::prelude::*;

use super::life::{CaseLife, filed, moved};
use crate::domain::case::claims::ClaimStep;
use crate::domain::case::fact::CaseFact;
use crate::domain::case::many::decide_facts;
use crate::domain::engine::request::FactRequest;

const DAYS: [&str; 4] = ["2019-06-29", "2019-07-01", "2019-07-02", "2019-07-03"];

fn any_fact() -> impl Strategy<Value = CaseFact> {
    let claim = prop::sample::select(vec!["A", "B", "C"]);
    prop_oneof![
        (claim.clone(), 1_i64..200, 0_u32..5).prop_map(|(claim, amount, lenders)| filed(claim, amount, lenders)),
        (claim, prop::sample::select(ClaimStep::ALL)).prop_map(|(claim, step)| moved(claim, step)),
    ]
}

fn requests(life: &CaseLife, facts: &[(CaseFact, usize)]) -> Vec<FactRequest<CaseFact>> {
    facts.iter().map(|(fact, day)| life.fact_request(DAYS[*day], fact.clone())).collect()
}

proptest! {
    #[test]
    fn a_file_is_taken_where_each_of_its_rows_would_be_one_after_the_other(
        given in prop::collection::vec((any_fact(), 0_usize..DAYS.len()), 1..12)
    ) {
        // In the order of their days, so that no later row comes before an earlier one.
        let mut facts = given;
        facts.sort_by_key(|(_, day)| *day);
        // A row twice is a slip of the file, and refused; given twice by hand it is a retry.
        let mut once: Vec<(CaseFact, usize)> = Vec::new();
        for fact in facts {
            if !once.contains(&fact) {
                once.push(fact);
            }
        }
        let facts = once;
        let life = CaseLife::opened();
        let together = decide_facts(&life.entries, &requests(&life, &facts), &life.situation());
        let mut alone = life.clone();
        let mut refused = None;
        for (place, (fact, day)) in facts.iter().enumerate() {
            if let Err(why) = alone.try_fact(DAYS[*day], fact.clone()) {
                refused = Some((Some(place), why));
                break;
            }
        }
        let together = together.err().map(|error| (error.place, *error.refusal));
        prop_assert_eq!(together, refused);
    }
}

#[test]
fn rows_on_record_are_told_from_rows_to_record() {
    let life = CaseLife::opened().then("2019-07-01", filed("A", 100, 2));
    let on = life.entries.last().map(|entry| entry.seq);
    let facts = [(filed("A", 100, 2), 1), (filed("B", 50, 1), 1)];
    let decided = decide_facts(&life.entries, &requests(&life, &facts), &life.situation());
    assert_eq!(decided.expect("both are accepted"), [on, None]);
}
