//! What is asked of a fact about a case beyond its place in the timeline.

use chrono::NaiveDate;

use super::fact::CaseFact;
use super::fold::record_on;
use super::judge::{amount_question, route_judge};
use super::record::CaseRecord;
use crate::domain::clock::ClockKind;
use crate::domain::clock::tolling::{Grant, TollingGiven};
use crate::domain::clock::tolling_judge::grant_judge;
use crate::domain::engine::fact::FactStanding;
use crate::domain::engine::request::FactRequest;
use crate::domain::engine::timeline::Standing;
use crate::domain::rulebook::RuleKey;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::tracks::situation::Situation;

/// Judges a fact of a case that is asked for: an amount that looks like a slip is questioned, and a grant may toll no
/// window that has run out.
///
/// # Errors
/// The refusal, or the question.
pub(in crate::domain) fn case_request_judge(
    moves: &[Standing],
    facts: &[FactStanding<CaseFact>],
    request: &FactRequest<CaseFact>,
    situation: &Situation<'_>,
) -> Result<(), Refusal> {
    route_judge(&request.fact)?;
    if !request.confirmed {
        let before = record_on(moves, facts, request.on);
        let times = situation.rulebook.count(RuleKey::AmountJumpTimes, request.on);
        amount_question(&before, &request.fact, times)?;
    }
    if let CaseFact::Tolled(given) = &request.fact {
        let record = record_on(moves, facts, situation.today);
        tolling_judge(&record, given, request, situation)?;
    }
    Ok(())
}

/// Judges a grant for one case: windows that have run out may not be tolled any more.
fn tolling_judge(
    record: &CaseRecord,
    given: &TollingGiven,
    request: &FactRequest<CaseFact>,
    situation: &Situation<'_>,
) -> Result<(), Refusal> {
    let windows: Vec<(ClockKind, NaiveDate)> =
        [(ClockKind::ClaimsWindow, &record.claims_notice), (ClockKind::Notice, &record.final_notice)]
            .into_iter()
            .filter_map(|(clock, notice)| Some((clock, notice.as_ref()?.until)))
            .collect();
    let grant = Grant::asked(given, request.on, &request.basis, request.recorded_at);
    Ok(grant_judge(&grant, situation.rulebook, &windows)?)
}
