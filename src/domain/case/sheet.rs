//! The sheet of a case: its record over time, one row for every span of days on which nothing changed. Lists read sheets.

use chrono::NaiveDate;

use super::fact::CaseFact;
use super::fact::{Flag, HardReason, Route};
use super::item::Item;
use super::outcome::Outcome;
use super::record::{Base, CaseRecord};
use super::state::ClearanceState;
use crate::domain::engine::fact::{FactStanding, events};
use crate::domain::engine::record::Record;
use crate::domain::engine::timeline::Standing;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// What lists say of a case between two days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub from: NaiveDate,
    /// The day it ended, not included.
    pub to: Option<NaiveDate>,
    pub stage: ClearanceState,
    pub stage_since: NaiveDate,
    /// The round, from 1.
    pub round: u32,
    /// When the round began.
    pub round_since: NaiveDate,
    /// The stop that opened it.
    pub stopped_on: NaiveDate,
    /// The cause of the stop.
    pub stopped_for: Reason,
    /// The responsible body.
    pub body: Option<String>,
    /// The disposal route.
    pub route: Route,
    /// The planned exit date.
    pub exit_by: Option<NaiveDate>,
    /// When the working group was named in this round.
    pub group_on: Option<NaiveDate>,
    /// When the plan that stands was filed.
    pub plan_on: Option<NaiveDate>,
    /// How often a plan was voted down in this round.
    pub rejections: u32,
    /// Principal at the stop.
    pub principal: Option<Money>,
    /// Lenders at the stop.
    pub lenders: Option<u32>,
    /// Balance advanced by the platform at the stop.
    pub advanced: Option<Money>,
    /// Principal admitted.
    pub admitted: Money,
    /// What the money is counted from: the greater of the stock and the claims; `None` where nothing is known.
    pub counted: Option<Money>,
    /// Principal paid.
    pub paid: Money,
    /// Principal deposited.
    pub deposited: Money,
    /// Principal assumed by others.
    pub assumed: Money,
    /// Who they are, with "; " between.
    pub assumed_by: Option<String>,
    /// Stock that nobody claimed, once the register is closed; `None` where the stock is not known.
    pub unclaimed: Option<Money>,
    /// Stock that was proven not to be owed.
    pub not_owed: Money,
    /// Return paid above principal.
    pub returned: Money,
    /// Money got in.
    pub recovered: Money,
    /// Principal outstanding; `None` where nothing is known.
    pub outstanding: Option<Money>,
    /// What that is counted from.
    pub base: Option<Base>,
    /// Shortfall of the final distribution.
    pub shortfall: Option<Money>,
    /// Lenders not fully repaid.
    pub lenders_left: Option<u32>,
    /// Claims on the register.
    pub claims: u32,
    /// Claims that have not come to their end.
    pub claims_open: u32,
    /// When the register was closed.
    pub register_closed_on: Option<NaiveDate>,
    /// Last day of the window for claims.
    pub claims_until: Option<NaiveDate>,
    /// Last day of the final notice.
    pub notice_until: Option<NaiveDate>,
    /// Objections without a decision.
    pub objections_open: u32,
    /// When it was certified that nothing more can be recovered.
    pub nothing_recoverable_on: Option<NaiveDate>,
    /// Items of the checklist on record.
    pub items: Vec<Item>,
    /// Hard-to-clear: since when it is confirmed, why, and when it was last looked at.
    pub hard: Option<(NaiveDate, Option<HardReason>, NaiveDate)>,
    pub disputed_since: Option<NaiveDate>,
    pub on_hold_since: Option<NaiveDate>,
    /// The last repayment, recovery or move.
    pub last_movement: NaiveDate,
    /// What it came to.
    pub outcome: Option<Outcome>,
    /// Objections upheld that have not led back to the execution yet (C15).
    pub objections_upheld: u32,
    /// Whether the counted vote carries the plan; `None` where none was counted.
    pub vote_carried: Option<bool>,
}

/// The sheets of a case, by day. Before the case is opened there is none.
#[must_use]
pub fn sheets(moves: &[Standing], facts: &[FactStanding<CaseFact>]) -> Vec<Sheet> {
    let events = events(moves, facts);
    let mut record = CaseRecord::default();
    let mut drawn: Vec<Sheet> = Vec::new();
    for (place, event) in events.iter().enumerate() {
        Record::take(&mut record, *event);
        let day = event.on();
        let day_goes_on = events.get(place + 1).is_some_and(|next| next.on() == day);
        if day_goes_on {
            continue;
        }
        let Some(next) = sheet(&record, day) else {
            continue;
        };
        if let Some(last) = drawn.last_mut() {
            let same = Sheet { from: last.from, to: None, ..next.clone() };
            if *last == same {
                continue;
            }
            last.to = Some(day);
        }
        drawn.push(next);
    }
    drawn
}

fn sheet(record: &CaseRecord, day: NaiveDate) -> Option<Sheet> {
    let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
    let since = |flag: Flag| record.flags.get(&flag).map(|raised| raised.since);
    let stock = &record.stock;
    let account = record.account();
    let assumed_by = record.assumed_by();
    Some(Sheet {
        from: day,
        to: None,
        stage: record.stage?,
        stage_since: record.stage_since?,
        round: record.round,
        round_since: record.round_since?,
        stopped_on: record.stopped_on?,
        stopped_for: record.stopped_for?,
        body: record.body.clone(),
        route: record.route,
        exit_by: record.exit_by,
        group_on: record.group_on,
        plan_on: record.plan.as_ref().map(|plan| plan.on),
        rejections: record.rejections,
        principal: stock.principal.as_ref().map(|figure| figure.value),
        lenders: stock.lenders.as_ref().map(|figure| figure.value),
        advanced: stock.advanced.as_ref().map(|figure| figure.value),
        admitted: record.admitted(),
        counted: account.map(|account| account.principal),
        paid: record.paid(),
        deposited: record.deposited(),
        assumed: record.assumed(),
        assumed_by: (!assumed_by.is_empty()).then(|| assumed_by.join("; ")),
        unclaimed: account.and_then(|account| account.unclaimed),
        not_owed: account.map_or(Money::ZERO, |account| account.not_owed),
        returned: record.returned(),
        recovered: record.recovered(),
        outstanding: record.outstanding(),
        base: record.base(),
        shortfall: record.shortfall(),
        lenders_left: record.lenders_left(),
        claims: count(record.claims.len()),
        claims_open: count(record.claims_open()),
        register_closed_on: record.register_closed_on,
        claims_until: record.claims_notice.as_ref().map(|notice| notice.until),
        notice_until: record.final_notice.as_ref().map(|notice| notice.until),
        objections_open: count(record.objections_open().len()),
        nothing_recoverable_on: record.nothing_recoverable_on,
        items: record.items.keys().copied().collect(),
        hard: record.flags.get(&Flag::Hard).map(|raised| (raised.since, raised.why, raised.reviewed_on)),
        disputed_since: since(Flag::Disputed),
        on_hold_since: since(Flag::OnHold),
        last_movement: record.last_movement?,
        outcome: record.outcome,
        objections_upheld: count(record.objections_upheld()),
        vote_carried: record.vote_carried(),
    })
}
