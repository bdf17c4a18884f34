//! What is true of a case after an act, in a line.

use crate::office::words::named;
use chrono::NaiveDate;

use crate::domain::case::checklist::checklist;
use crate::domain::case::record::{CaseRecord, Window};
use crate::msg;
use crate::office::words::calendar::rest_days;
use crate::office::words::case::{percent, yuan};
use crate::words::Message;

/// Money, and how many claims are open while the last distribution is not made.
pub(super) fn claims(record: &CaseRecord) -> Vec<Message> {
    let mut said = money(record);
    if record.distributed.is_none() {
        said.push(msg!("now-claims-open", claims = record.claims_open()));
    }
    said
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

pub(super) fn assigned(record: &CaseRecord) -> Vec<Message> {
    vec![
        match &record.body {
            Some(body) => msg!("now-body", body = body),
            None => msg!("now-body-none"),
        },
        msg!("now-route", route = named(record.route)),
        match record.exit_by {
            Some(day) => msg!("now-exit-by", day = day),
            None => msg!("now-exit-none"),
        },
    ]
}

pub(super) fn windows(record: &CaseRecord) -> Vec<Message> {
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

pub(super) fn plan(record: &CaseRecord) -> Vec<Message> {
    let said = record.plan.as_ref().map(|plan| match plan.threshold {
        None => msg!("now-plan", day = plan.on),
        Some(threshold) => msg!("now-plan-vote", day = plan.on, percent = percent(threshold)),
    });
    said.into_iter().collect()
}

pub(super) fn vote(record: &CaseRecord) -> Vec<Message> {
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

pub(super) fn items(record: &CaseRecord, today: NaiveDate) -> Vec<Message> {
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

pub(super) fn flags(record: &CaseRecord) -> Vec<Message> {
    if record.flags.is_empty() {
        return vec![msg!("now-no-flag")];
    }
    let flags: Vec<Message> = record.flags.keys().copied().map(named).collect();
    vec![msg!("now-flags", flags = flags)]
}
