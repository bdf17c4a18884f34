//! What is true of a case after an act, in a line.

use chrono::NaiveDate;

use crate::domain::case::checklist::checklist;
use crate::domain::case::fact::CaseFact;
use crate::domain::case::record::{CaseRecord, Window};
use crate::domain::value::money::Money;
use crate::msg;
use crate::office::words::calendar::rest_days;
use crate::office::words::case::{flag_name, percent, route_name, yuan};
use crate::words::Message;

/// What a fact changed, as it stands today.
#[must_use]
pub(crate) fn now_said(fact: &CaseFact, record: &CaseRecord, today: NaiveDate) -> Vec<Message> {
    match fact {
        // What was said in full need not be said again.
        CaseFact::Assigned { body: Some(_), route: Some(_), exit_by: Some(_) } => Vec::new(),
        CaseFact::Assigned { .. } => assigned(record),
        CaseFact::Stock { .. }
        | CaseFact::Paid { .. }
        | CaseFact::PaymentReturned { .. }
        | CaseFact::NotOwed { .. }
        | CaseFact::Recovered { .. } => money(record),
        CaseFact::ClaimFiled { .. }
        | CaseFact::ClaimMoved { .. }
        | CaseFact::ClaimAmended { .. }
        | CaseFact::RegisterClosed
        | CaseFact::Distributed => {
            let mut said = money(record);
            let claims = record.claims_open();
            if record.distributed.is_none() {
                said.push(msg!("now-claims-open", claims = claims));
            }
            said
        }
        CaseFact::NothingRecoverable => {
            let left = record.outstanding().unwrap_or(Money::ZERO);
            vec![msg!("now-nothing-recoverable", amount = yuan(left))]
        }
        CaseFact::ContactTried => vec![msg!("now-contacts", tries = record.contacts.len())],
        CaseFact::Noticed { .. } => windows(record),
        CaseFact::Objected { .. } | CaseFact::ObjectionDecided { .. } => {
            vec![msg!("now-objections", open = record.objections_open().len())]
        }
        CaseFact::PlanFiled { .. } => plan(record),
        CaseFact::VoteCounted { .. } => vote(record),
        CaseFact::ItemPassed { .. } | CaseFact::ItemNotApplicable { .. } => items(record, today),
        CaseFact::FlagRaised { .. } | CaseFact::FlagReviewed { .. } | CaseFact::FlagLifted { .. } => flags(record),
        CaseFact::Tolled(_) | CaseFact::TollingEnded { .. } => {
            vec![msg!("now-tolled", grants = record.grants.len())]
        }
    }
}

/// Money and people.
#[must_use]
pub(crate) fn money(record: &CaseRecord) -> Vec<Message> {
    let mut said = match (record.shortfall(), record.outstanding()) {
        (Some(short), _) if short.is_zero() => vec![msg!("now-no-shortfall")],
        (Some(short), _) => vec![msg!("now-shortfall", amount = yuan(short))],
        (None, None) => vec![msg!("now-unknown")],
        (None, Some(left)) => vec![msg!("now-outstanding", amount = yuan(left))],
    };
    if record.outstanding().is_some() {
        said.push(msg!("now-paid", amount = yuan(record.paid())));
    }
    if !record.returned().is_zero() {
        said.push(msg!("now-returned", amount = yuan(record.returned())));
    }
    if !record.deposited().is_zero() {
        said.push(msg!("now-deposited", amount = yuan(record.deposited())));
    }
    if let Some(account) = record.account() {
        match account.unclaimed {
            Some(unclaimed) if unclaimed.is_zero() => {}
            Some(unclaimed) => said.push(msg!("now-unclaimed", amount = yuan(unclaimed))),
            None => said.push(msg!("now-unclaimed-unknown")),
        }
        if !account.not_owed.is_zero() {
            said.push(msg!("now-not-owed", amount = yuan(account.not_owed)));
        }
    }
    if !record.assumed().is_zero() {
        said.push(msg!("now-assumed", amount = yuan(record.assumed())));
    }
    if !record.recovered().is_zero() {
        said.push(msg!("now-recovered", amount = yuan(record.recovered())));
    }
    if let Some(left) = record.lenders_left() {
        said.push(match record.distributed {
            Some(_) => msg!("now-lenders-unpaid", lenders = left),
            None => msg!("now-lenders-left", lenders = left),
        });
    }
    said
}

fn assigned(record: &CaseRecord) -> Vec<Message> {
    vec![
        match &record.body {
            Some(body) => msg!("now-body", body = body),
            None => msg!("now-body-none"),
        },
        msg!("now-route", route = route_name(record.route)),
        match record.exit_by {
            Some(day) => msg!("now-exit-by", day = day),
            None => msg!("now-exit-none"),
        },
    ]
}

fn windows(record: &CaseRecord) -> Vec<Message> {
    let after = |window: &Window| window.until.succ_opt().unwrap_or(window.until);
    let moved = |window: &Window| {
        let to = window.rest_until()?;
        Some(rest_days(window.published, to))
    };
    let claims = record.claims_notice.as_ref().map(|window| {
        let said = msg!("now-window-claims", until = window.until, from = after(window));
        (said, moved(window))
    });
    let last = record.final_notice.as_ref().map(|window| {
        let said = msg!("now-window-final", until = window.until, from = after(window));
        (said, moved(window))
    });
    let Some((said, moved)) = last.or(claims) else {
        return Vec::new();
    };
    [Some(said), moved].into_iter().flatten().collect()
}

fn plan(record: &CaseRecord) -> Vec<Message> {
    let said = record.plan.as_ref().map(|plan| match plan.threshold {
        None => msg!("now-plan", day = plan.on),
        Some(threshold) => msg!("now-plan-vote", day = plan.on, percent = percent(threshold)),
    });
    said.into_iter().collect()
}

fn vote(record: &CaseRecord) -> Vec<Message> {
    let threshold = record.plan.as_ref().and_then(|plan| plan.threshold);
    let said = record.vote.zip(threshold).map(|(vote, threshold)| {
        let (favour, of, asked) = (vote.in_favour, vote.of, percent(threshold));
        if vote.reaches(threshold) {
            msg!("now-vote-carries", favour = favour, of = of, percent = asked)
        } else {
            msg!("now-vote-falls-short", favour = favour, of = of, percent = asked)
        }
    });
    said.into_iter().collect()
}

fn items(record: &CaseRecord, today: NaiveDate) -> Vec<Message> {
    let all = checklist(record, today);
    let missing: Vec<&str> = all.iter().filter(|(_, status)| !status.is_done()).map(|(item, _)| item.code()).collect();
    let done = all.len().saturating_sub(missing.len());
    if missing.is_empty() {
        vec![msg!("now-items-done", all = all.len())]
    } else {
        let missing = missing.join(", ");
        vec![msg!("now-items-missing", done = done, all = all.len(), missing = missing)]
    }
}

fn flags(record: &CaseRecord) -> Vec<Message> {
    if record.flags.is_empty() {
        return vec![msg!("now-no-flag")];
    }
    let flags: Vec<Message> = record.flags.keys().copied().map(flag_name).collect();
    vec![msg!("now-flags", flags = flags)]
}
