//! What a guard of a case found, and why a grant is refused: what would satisfy the one, and what would be right for the
//! other.

use crate::domain::case::fact::NoticeKind;
use crate::domain::case::findings::CaseFinding;
use crate::domain::case::item::Item;
use crate::domain::clock::tolling::TollingRefusal;
use crate::msg;
use crate::office::commands::{INST, correction, flag, item_line, line as command, notice};
use crate::office::refusals::case_refusal::{from_day, then};
use crate::office::refusals::refusal::{Wording, hinted};
use crate::office::refusals::state_of;
use crate::office::words::case::{clock_name, flag_name, percent, yuan};
use crate::words::Message;

/// What is said of a grant that is refused.
pub(crate) fn tolling_told(refusal: &TollingRefusal) -> Wording {
    match refusal {
        TollingRefusal::Backwards { from, to } => {
            hinted(msg!("error-toll-backwards", from = *from, to = *to), msg!("hint-toll-backwards", from = *from))
        }
        TollingRefusal::NoClock => hinted(msg!("error-toll-no-clock"), msg!("hint-toll-clock")),
        TollingRefusal::NoApprover => hinted(msg!("error-toll-no-approver"), msg!("hint-toll-approver")),
        TollingRefusal::NeverTolled { clock } => {
            hinted(msg!("error-toll-never", clock = clock_name(*clock)), msg!("hint-toll-never", code = clock.code()))
        }
        TollingRefusal::TooLong { days, limit, last: Some(last) } => {
            hinted(msg!("error-toll-long", days = *days, limit = *limit), msg!("hint-toll-long", last = *last))
        }
        TollingRefusal::TooLong { days, limit, last: None } => {
            hinted(msg!("error-toll-long", days = *days, limit = *limit), msg!("hint-toll-clock"))
        }
        TollingRefusal::WindowRun { clock, due } => hinted(
            msg!("error-toll-window", clock = clock_name(*clock), due = *due),
            msg!("hint-toll-window", code = clock.code()),
        ),
    }
}

/// What a guard of a case found, half a sentence.
pub(crate) fn finding_said(finding: &CaseFinding) -> Message {
    match finding {
        CaseFinding::NoPlan => msg!("finding-no-plan"),
        CaseFinding::NoThreshold => msg!("finding-no-threshold"),
        CaseFinding::VoteAsked { threshold } => {
            msg!("finding-vote-asked", percent = percent(*threshold))
        }
        CaseFinding::NoCount => msg!("finding-no-count"),
        CaseFinding::FallsShort { in_favour, of, threshold } => {
            msg!("finding-falls-short", favour = *in_favour, of = *of, percent = percent(*threshold))
        }
        CaseFinding::Carries { in_favour, of } => {
            msg!("finding-carries", favour = *in_favour, of = *of)
        }
        CaseFinding::TriesMissing { tried, asked } => {
            msg!("finding-tries", tried = *tried, asked = *asked)
        }
        CaseFinding::NoClaimsNotice => msg!("finding-no-claims-notice"),
        CaseFinding::WindowRuns { until } => msg!("finding-window-runs", until = *until),
        CaseFinding::Claims(claims) => msg!("finding-claims", claims = *claims),
        CaseFinding::NoClaims => msg!("finding-no-claims"),
        CaseFinding::ItemsMissing(items) => {
            let items: Vec<&str> = items.iter().map(|item| item.code()).collect();
            msg!("finding-items", items = items)
        }
        CaseFinding::NoFinalNotice => msg!("finding-no-final-notice"),
        CaseFinding::NoticeRuns { until } => msg!("finding-notice-runs", until = *until),
        CaseFinding::ObjectionsOpen(open) => msg!("finding-objections", open = *open),
        CaseFinding::NoObjectionUpheld => msg!("finding-no-objection-upheld"),
        CaseFinding::UpheldOpen { objection } => {
            msg!("finding-upheld", objection = objection)
        }
        CaseFinding::NotExited(state) => msg!("finding-not-exited", state = state_of(*state)),
        CaseFinding::Flagged { flag, since } => {
            msg!("finding-flagged", flag = flag_name(*flag), since = *since)
        }
        CaseFinding::Owed { seq, need } => {
            msg!("finding-owed", seq = *seq, need = crate::office::words::record::owed(std::slice::from_ref(need)))
        }
        CaseFinding::ExtractOld { dated, days, from } => {
            msg!("finding-extract", dated = *dated, days = *days, from = *from)
        }
        CaseFinding::StockUnknown => msg!("finding-stock-unknown"),
        CaseFinding::Stock(amount) => msg!("finding-stock", amount = yuan(*amount)),
    }
}

/// What would satisfy a guard of a case.
pub(crate) fn finding_hint(finding: &CaseFinding) -> Message {
    match finding {
        CaseFinding::NoPlan => then(command("plan", INST, "--threshold PERCENT")),
        CaseFinding::NoThreshold => msg!("hint-finding-no-threshold", command = command("advance", INST, "execute")),
        CaseFinding::VoteAsked { .. } => then(command("advance", INST, "vote")),
        CaseFinding::NoCount => then(command("vote", INST, "--in-favour N --of N")),
        CaseFinding::FallsShort { .. } => then(command("advance", INST, "plan")),
        CaseFinding::Carries { .. } => then(command("advance", INST, "execute")),
        CaseFinding::TriesMissing { .. } => then(command("contact", INST, "")),
        CaseFinding::NoClaimsNotice => then(notice(INST, NoticeKind::Claims)),
        CaseFinding::WindowRuns { until } | CaseFinding::NoticeRuns { until } => from_day(*until),
        CaseFinding::Claims(_) => then(command("advance", INST, "verify")),
        CaseFinding::NoClaims => then(command("advance", INST, "final-notice")),
        CaseFinding::ItemsMissing(_) => then(format!("winddown case checklist {INST}")),
        CaseFinding::NoFinalNotice => then(notice(INST, NoticeKind::Final)),
        CaseFinding::ObjectionsOpen(_) | CaseFinding::NoObjectionUpheld => {
            then(command("object", INST, "OBJECTION --decide upheld|dismissed"))
        }
        CaseFinding::UpheldOpen { .. } => then(command("advance", INST, "execute")),
        CaseFinding::NotExited(_) => msg!("hint-finding-not-exited"),
        CaseFinding::Flagged { flag: one, .. } => then(flag(INST, *one, "--lift")),
        CaseFinding::Owed { seq, need } => {
            let kind = need.split('|').next().unwrap_or("KIND");
            let rest = format!("--evidence {kind}=FILE");
            then(correction(INST, &seq.to_string(), &rest))
        }
        CaseFinding::ExtractOld { .. } => then(item_line(INST, Item::Entity)),
        CaseFinding::StockUnknown => then(command("stock", INST, "--principal 0")),
        CaseFinding::Stock(_) => then(command("advance", INST, "verify")),
    }
}
