//! The stage of the case of a stopped institution, as the rules see it.

use crate::domain::case::sheet::Sheet;
use crate::domain::case::stage::StageFacts;
use crate::domain::stuck::facts::StuckFacts;

/// The case as its deadline sees it.
pub const fn stage_facts<'facts>(facts: &StuckFacts<'facts>, sheet: &'facts Sheet) -> StageFacts<'facts> {
    StageFacts { sheet, state: facts.state, objected_on: facts.objected_on, grants: facts.grants, as_of: facts.as_of }
}

/// Whether there is a case and no route is decided for it.
pub(super) fn is_without_route(facts: &StuckFacts<'_>) -> bool {
    facts.sheet.is_some_and(|sheet| {
        use crate::domain::case::fact::Route;
        match sheet.route {
            Route::Undecided => true,
            Route::Transform | Route::Clear | Route::Prosecute | Route::Bankruptcy => false,
        }
    })
}
