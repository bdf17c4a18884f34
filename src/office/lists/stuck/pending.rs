//! `stuck pending`: who waits for verification (rule I1).

use crate::db::case_row::CaseRead;
use crate::domain::engine::rule::Role;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::{RuleValue, Span};
use crate::domain::sentence::next::{Deed, Field as Asked, Next};
use crate::domain::stuck::rule::StuckRule;
use crate::domain::tracks::moves::rule_of;
use crate::domain::value::reason::Reason;
use crate::msg;
use crate::office::lists::case_fields::{OfCase, institution_fields};
use crate::office::lists::drawing::{Counts, Plan};
use crate::office::lists::field::Field;
use crate::office::lists::rules::value_name;
use crate::office::lists::stuck::words::page_words;
use crate::office::words::named;
use crate::output::{Cell, Kind};
use crate::reports::pending::PendingLine;

impl OfCase for PendingLine {
    fn read(&self) -> &CaseRead {
        &self.read
    }
}

/// How the list is drawn.
pub(super) fn plan() -> Plan<PendingLine, Counts<PendingLine, 2>> {
    let tally = Counts::new([
        ("institutions", msg!("total-institutions"), |_: &PendingLine| true),
        ("overdue", msg!("total-overdue"), |row: &PendingLine| row.days_over() > 0),
    ]);
    Plan { page: page_words(StuckRule::Pending), fields: fields(), tally }
}

fn fields() -> Vec<Field<PendingLine>> {
    let mut fields = institution_fields();
    fields.extend(age_fields());
    fields.extend(deadline_fields());
    fields.extend([
        Field::new("who_moves", msg!("head-who-moves"), Kind::Word, |says, _: &PendingLine| {
            says.word(Role::CityChecker.code(), &named(Role::CityChecker))
        })
        .wide(),
        Field::new("next_step", msg!("head-next"), Kind::Word, |says, _| says.word("verify", &msg!("pending-next"))),
        Field::new("command", msg!("column-command"), Kind::Text, |says, row: &PendingLine| {
            Cell::text(says.next(&verification(&row.read.name)))
        })
        .wide(),
    ]);
    fields
}

fn age_fields() -> [Field<PendingLine>; 4] {
    [
        Field::new("precision", msg!("head-not-later"), Kind::Word, |says, row: &PendingLine| {
            says.precision(row.read().since.precision)
        }),
        Field::new("since", msg!("column-since"), Kind::Date, |_, row: &PendingLine| row.read().since.on.into()),
        Field::new("days", msg!("head-waiting"), Kind::Integer, |_, row: &PendingLine| row.days().into()),
        Field::new("basis", msg!("column-basis"), Kind::Text, |_, row: &PendingLine| Cell::text(&row.read().basis))
            .wide(),
    ]
}

fn deadline_fields() -> [Field<PendingLine>; 3] {
    [
        Field::new("deadline", msg!("head-deadline"), Kind::Date, |_, row: &PendingLine| {
            row.due.map(|due| due.due).into()
        }),
        Field::new("deadline_of", msg!("head-deadline-of"), Kind::Word, |says, row: &PendingLine| {
            row.due.map_or(Cell::Empty, |due| {
                let value = match due.span {
                    Span::Days(days) => RuleValue::Days(days),
                    Span::WorkingDays(days) => RuleValue::WorkingDays(days),
                };
                let said = msg!("duty-rule", rule = named(due.rule), value = value_name(value));
                says.word(due.rule.code(), &said)
            })
        })
        .wide(),
        Field::new("overdue_days", msg!("head-overdue"), Kind::Integer, |_, row: &PendingLine| {
            let over = row.days_over();
            (over > 0).then_some(over).into()
        }),
    ]
}

/// What records a verification, with the evidence that rule I1 asks for.
#[must_use]
fn verification(name: &str) -> Next {
    let [from, to] = [InstitutionState::Pending, InstitutionState::Operating];
    let needs = rule_of(Some(from.into()), to.into()).map_or(&[][..], |rule| rule.needs);
    let log = Next::record(Deed::Log).is(Asked::Institution, name).is(Asked::State, to);
    log.is(Asked::Reason, Reason::Verified).proving(needs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sentence::next::Given;

    #[test]
    fn a_verification_asks_for_what_rule_i1_asks_for() {
        let asked = |field, value: &str| (field, Given::Is(value.to_owned()));
        let step = verification("星火 贷");
        for field in [
            asked(Asked::Institution, "星火 贷"),
            asked(Asked::Reason, "verified"),
            asked(Asked::Evidence, "verification-form"),
            asked(Asked::Evidence, "first-return"),
        ] {
            assert!(step.fields.contains(&field), "{step:?}");
        }
    }
}
