//! Evidence enough for whatever rule leads to a state.

use winddown::domain::tracks::State;
use winddown::domain::tracks::moves::rules;
use winddown::domain::value::evidence::Evidence;

/// For each need of each rule that leads to a state, the first kind that satisfies it.
pub fn evidence_for(to: State) -> Vec<Evidence> {
    let mut kinds: Vec<_> = rules()
        .filter(|rule| rule.to.contains(&to))
        .flat_map(|rule| rule.needs)
        .filter_map(|need| need.0.first().copied())
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.into_iter().map(|kind| Evidence { kind, file: None }).collect()
}
