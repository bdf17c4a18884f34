//! Guards of a case's moves, over the record of the case before the move.

pub use super::finding::CaseFinding;

use chrono::{Days, NaiveDate};

use super::checklist::item_status;
use super::fact::Flag;
use super::guard::CaseGuard;
use super::item::Item;
use super::record::CaseRecord;
use super::state::ClearanceState;
use crate::domain::engine::timeline::{Standing, move_on, periods};
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::RuleKey;
use crate::domain::sentence::term::Share;
use crate::domain::tracks::State;
use crate::domain::tracks::situation::Situation;
use crate::domain::value::days::days_between;
use crate::domain::value::money::Money;

/// Judges one guard of a case for a move; `None` where it is satisfied.
#[must_use]
pub fn case_guard_judge(
    guard: CaseGuard,
    before: &[Standing],
    one: &Standing,
    record: &CaseRecord,
    situation: &Situation<'_>,
) -> Option<CaseFinding> {
    let on = one.effective.on;
    match guard {
        CaseGuard::PlanFiled => {
            let voted = one.to == State::Clearance(ClearanceState::Vote);
            record.plan.is_none().then_some(CaseFinding::NoPlan { voted })
        }
        CaseGuard::ThresholdStated => {
            record.plan.as_ref().is_some_and(|plan| plan.threshold.is_none()).then_some(CaseFinding::NoThreshold)
        }
        CaseGuard::NoVoteAsked => record
            .plan
            .as_ref()
            .and_then(|plan| plan.threshold)
            .map(|threshold| CaseFinding::VoteAsked { threshold: Share(threshold) }),
        CaseGuard::VoteCarried => vote(record, true),
        CaseGuard::VoteLost => vote(record, false),
        CaseGuard::ContactTried => {
            let asked = situation.rulebook.count(RuleKey::CaseContactTries, on);
            let tried = record.contacts.len();
            let enough = u32::try_from(tried).is_ok_and(|tried| tried >= asked);
            (!enough).then_some(CaseFinding::TriesMissing { tried, asked })
        }
        CaseGuard::WindowOver => window(record.claims_notice.as_ref(), on).unwrap_or(Some(CaseFinding::NoClaimsNotice)),
        CaseGuard::ClaimsDeclared => record.claims.is_empty().then_some(CaseFinding::NoClaims),
        CaseGuard::NoClaims => {
            let claims = record.claims.len();
            (claims > 0).then_some(CaseFinding::Claims(claims))
        }
        CaseGuard::ReadyForNotice => ready(record, on),
        CaseGuard::NoticeRun => match &record.final_notice {
            None => Some(CaseFinding::NoFinalNotice),
            Some(notice) => (on <= notice.until).then_some(CaseFinding::NoticeRuns { until: notice.until }),
        },
        CaseGuard::NoOpenObjection => {
            let open = record.objections_open();
            (!open.is_empty()).then(|| CaseFinding::ObjectionsOpen(open.into_iter().map(str::to_owned).collect()))
        }
        CaseGuard::ObjectionUpheld => (record.objections_upheld() == 0).then(|| CaseFinding::NoObjectionUpheld {
            objection: record.objections_open().first().map(|first| (*first).to_owned()),
        }),
        CaseGuard::UpheldCarriedOut => record
            .objections
            .iter()
            .find(|(_, objection)| objection.awaits_execution())
            .map(|(reference, _)| CaseFinding::UpheldOpen { objection: reference.clone() }),
        CaseGuard::ChecklistDone => missing(record, Item::ALL, on),
        CaseGuard::InstitutionExited => exited(&situation.institution, on),
        CaseGuard::NoHold => flagged(record),
        CaseGuard::NothingOwed => owed(before),
        CaseGuard::ExtractFresh => {
            let days = situation.rulebook.days(RuleKey::CaseExtractDays, on);
            extract(record, on, days)
        }
        CaseGuard::ZeroStock => zero_stock(record),
    }
}

/// Whether a window runs; `None` where there is no notice.
fn window(notice: Option<&super::record::Window>, on: NaiveDate) -> Option<Option<CaseFinding>> {
    let until = notice?.until;
    Some((on <= until).then_some(CaseFinding::WindowRuns { until }))
}

fn vote(record: &CaseRecord, carried: bool) -> Option<CaseFinding> {
    let Some(threshold) = record.plan.as_ref().and_then(|plan| plan.threshold) else {
        return Some(CaseFinding::NoThreshold);
    };
    let Some(vote) = record.vote else {
        return Some(CaseFinding::NoCount);
    };
    let (in_favour, of) = (vote.in_favour, vote.of);
    match (vote.reaches(threshold), carried) {
        (true, true) | (false, false) => None,
        (true, false) => Some(CaseFinding::Carries { in_favour, of }),
        (false, true) => Some(CaseFinding::FallsShort { in_favour, of, threshold: Share(threshold) }),
    }
}

fn missing(record: &CaseRecord, items: &[Item], on: NaiveDate) -> Option<CaseFinding> {
    let open = |item: &Item| !item_status(record, *item, on).is_done();
    let missing: Vec<Item> = items.iter().copied().filter(open).collect();
    (!missing.is_empty()).then_some(CaseFinding::ItemsMissing(missing))
}

/// C13: R1 to R3 are done, or it is certified that nothing more can be recovered.
fn ready(record: &CaseRecord, on: NaiveDate) -> Option<CaseFinding> {
    if record.nothing_recoverable_on.is_some() {
        return None;
    }
    missing(record, &[Item::Principal, Item::Claims, Item::Assets], on)
}

/// The institution has exited by that day, and was not stopped again since. Its clearance, recorded together with the
/// closing, does not count against it; nor does a reopening on the very day, which comes after.
fn exited(institution: &[Standing], on: NaiveDate) -> Option<CaseFinding> {
    let state = move_on(institution, on).map(|one| one.to);
    let done = |state: State| matches!(state, State::Institution(InstitutionState::Exited | InstitutionState::Cleared));
    let that_day = institution.iter().any(|one| one.effective.on == on && one.to == InstitutionState::Cleared.into());
    (!that_day && !state.is_some_and(done)).then_some(CaseFinding::NotExited(state))
}

fn flagged(record: &CaseRecord) -> Option<CaseFinding> {
    [Flag::OnHold, Flag::Disputed].into_iter().find_map(|flag| {
        let since = record.flags.get(&flag)?.since;
        Some(CaseFinding::Flagged { flag, since })
    })
}

fn owed(before: &[Standing]) -> Option<CaseFinding> {
    let track = before.last()?.to.track();
    periods(track, before).into_iter().find_map(|period| {
        let need = period.owed.into_iter().next()?;
        Some(CaseFinding::Owed { seq: period.seq, need })
    })
}

fn extract(record: &CaseRecord, on: NaiveDate, days: u32) -> Option<CaseFinding> {
    let recorded = record.items.get(&Item::Entity)?;
    let old = recorded.why.is_none() && days_between(recorded.on, on) > i64::from(days);
    let from = on.checked_sub_days(Days::new(days.into())).unwrap_or(on);
    old.then_some(CaseFinding::ExtractOld { dated: recorded.on, days, from })
}

fn zero_stock(record: &CaseRecord) -> Option<CaseFinding> {
    let owed = |value: Money| value.less(record.not_owed);
    match &record.stock.principal {
        None => Some(CaseFinding::StockUnknown),
        Some(figure) if !owed(figure.value).is_zero() => Some(CaseFinding::Stock(owed(figure.value))),
        Some(_) if !record.claims.is_empty() => Some(CaseFinding::Claims(record.claims.len())),
        Some(_) => None,
    }
}
