//! What may not be recorded of what is put before the lenders: notices, objections, plans and votes.

use chrono::NaiveDate;

use super::fact::NoticeKind;
use super::judge_given::reference_judge;
use super::record::CaseRecord;
use super::refusal::CaseRefusal;
use super::state::ClearanceState;
use super::window::window_rule;
use crate::domain::rulebook::Rulebook;
use crate::domain::value::days::days_between;

pub(super) fn notice_judge(
    record: &CaseRecord,
    kind: NoticeKind,
    on: NaiveDate,
    until: NaiveDate,
    rulebook: &Rulebook,
) -> Result<(), CaseRefusal> {
    let key = match kind {
        NoticeKind::Claims => {
            if let Some(since) = record.register_closed_on {
                return Err(CaseRefusal::RegisterClosed { since });
            }
            window_rule(kind)
        }
        NoticeKind::Final => {
            let belongs = ClearanceState::FinalNotice;
            match record.stage {
                Some(stage) if stage != belongs => {
                    return Err(CaseRefusal::Stage { stage, belongs });
                }
                Some(_) | None => window_rule(kind),
            }
        }
    };
    let asked = rulebook.days(key, on);
    let days = days_between(on, until);
    if days < i64::from(asked) {
        let until = on.checked_add_days(chrono::Days::new(asked.into())).unwrap_or(on);
        return Err(CaseRefusal::WindowShort { days, asked, key, until });
    }
    Ok(())
}

pub(super) fn objection_judge(record: &CaseRecord, objection: &str, on: NaiveDate) -> Result<(), CaseRefusal> {
    reference_judge(objection)?;
    let Some(notice) = &record.final_notice else {
        return Err(CaseRefusal::NoFinalNotice { stage: record.stage });
    };
    if on < notice.from || on > notice.until {
        let (from, until) = (notice.from, notice.until);
        return Err(CaseRefusal::ObjectionOutside { on, from, until });
    }
    if record.objections.contains_key(objection) {
        let objection = objection.to_owned();
        return Err(CaseRefusal::ObjectionExists { objection });
    }
    Ok(())
}

/// A count stands as long as its plan is before the lenders: another vote, or another plan, follows on a vote that fell
/// short by C6, and a wrong count is corrected.
pub(super) fn counted_judge(record: &CaseRecord) -> Result<(), CaseRefusal> {
    match (record.stage, record.vote) {
        (Some(ClearanceState::Vote), Some(vote)) => Err(CaseRefusal::VoteCounted {
            seq: vote.seq,
            on: vote.on,
            in_favour: vote.in_favour,
            of: vote.of,
            carried: record.vote_carried() == Some(true),
        }),
        (Some(_) | None, Some(_) | None) => Ok(()),
    }
}

pub(super) fn vote_judge(record: &CaseRecord, in_favour: u64, of: u64) -> Result<(), CaseRefusal> {
    match record.stage {
        Some(ClearanceState::Vote) | None => {}
        Some(stage) => {
            let belongs = ClearanceState::Vote;
            return Err(CaseRefusal::Stage { stage, belongs });
        }
    }
    if record.plan.as_ref().is_none_or(|plan| plan.threshold.is_none()) {
        return Err(CaseRefusal::NoThreshold);
    }
    counted_judge(record)?;
    if of == 0 || in_favour > of {
        return Err(CaseRefusal::VoteImpossible { in_favour, of });
    }
    Ok(())
}
