//! The flow statement: who was in operation, who came, who went and why, who is in operation. What was there and what came
//! and went is counted apart, so that opening + what came − what went = closing is a check and not a definition.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::institution::state::InstitutionState;
use crate::domain::unit::unit_ancestors;
use crate::domain::value::reason::Reason;
use crate::domain::value::word::words;

words! {
    /// Why an institution left operation (rule I7).
    ExitCause as "cause of exit" said "reason-" {
        /// Of its own will.
        Voluntary = "voluntary",
        /// Banned (取缔).
        Ban = "ban",
        /// Cannot be reached (失联).
        LostContact = "lost-contact",
        /// The police filed a case (立案).
        PoliceFiling = "police-filing",
        /// A court decided.
        Court = "court",
        /// Another cause.
        Other = "other",
    }
}

impl ExitCause {
    /// The cause that a reason of a move stands for.
    #[must_use]
    pub fn of(reason: Reason) -> Self {
        let same = |cause: &Self| cause.code() == reason.code();
        Self::ALL.iter().copied().find(same).unwrap_or(Self::Other)
    }
}

/// What the record tells of a span of days that ends with one day and begins after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Movement {
    /// In operation at the end of the day before the span.
    Opening,
    /// In operation at the end of its last day.
    Closing,
    /// A move into operation or out of it, in the unit that had jurisdiction on its day.
    Moved {
        /// The state before; none for the first.
        from: Option<InstitutionState>,
        /// The state entered.
        to: InstitutionState,
        reason: Reason,
    },
    /// Jurisdiction over an institution that was in operation the day before passed to another unit.
    Transferred {
        /// The unit that has it now.
        to: String,
    },
}

/// So many institutions of a unit that did the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlowRow {
    /// The unit, the one given up for a transfer.
    pub unit: String,
    pub movement: Movement,
    /// How many times.
    pub count: i64,
}

/// Exits for one cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exits {
    pub cause: ExitCause,
    pub count: i64,
}

/// The flow statement of a unit over a span of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flow {
    pub unit: String,
    /// In operation before.
    pub opening: i64,
    /// Came into operation.
    pub entered: i64,
    /// Came back into operation after a stop (rule I11).
    pub resumed: i64,
    /// Taken over from other units while in operation.
    pub transferred_in: i64,
    /// Left operation, by every cause.
    pub exits: Vec<Exits>,
    /// Converted.
    pub transformed: i64,
    /// Taken off the register as duplicates or mistakes.
    pub voided: i64,
    /// Given to other units while in operation.
    pub transferred_out: i64,
    /// In operation after: counted, not calculated.
    pub closing: i64,
}

impl Flow {
    /// A statement of a unit in which nothing is and nothing happens.
    #[must_use]
    pub fn empty(unit: &str) -> Self {
        let none = |cause: &ExitCause| Exits { cause: *cause, count: 0 };
        Self {
            unit: unit.to_owned(),
            opening: 0,
            entered: 0,
            resumed: 0,
            transferred_in: 0,
            exits: ExitCause::ALL.iter().map(none).collect(),
            transformed: 0,
            voided: 0,
            transferred_out: 0,
            closing: 0,
        }
    }

    /// Exits of every cause together.
    #[must_use]
    pub fn exited(&self) -> i64 {
        self.exits.iter().fold(0, |sum: i64, exits| sum.saturating_add(exits.count))
    }

    /// By how many the closing figure differs from what the movements lead to; nothing where the statement holds.
    #[must_use]
    pub fn difference(&self) -> i64 {
        let came = [self.opening, self.entered, self.resumed, self.transferred_in];
        let went = [self.exited(), self.transformed, self.voided, self.transferred_out, self.closing];
        let sum = |of: &[i64]| of.iter().fold(0, |sum: i64, one| sum.saturating_add(*one));
        sum(&went).saturating_sub(sum(&came))
    }

    fn take(&mut self, movement: &Movement, count: i64) {
        let place = match movement {
            Movement::Opening => &mut self.opening,
            Movement::Closing => &mut self.closing,
            Movement::Transferred { .. } => &mut self.transferred_out,
            Movement::Moved { from, to, reason } => {
                let was = from.is_some_and(InstitutionState::in_operation);
                match (was, to.in_operation()) {
                    (true, true) | (false, false) => return,
                    (false, true) if from.is_some_and(InstitutionState::awaits_clearance) => &mut self.resumed,
                    (false, true) => &mut self.entered,
                    (true, false) => match self.left(*to, *reason) {
                        Some(place) => place,
                        None => return,
                    },
                }
            }
        };
        *place = place.saturating_add(count);
    }

    /// Where a move out of operation is counted.
    fn left(&mut self, to: InstitutionState, reason: Reason) -> Option<&mut i64> {
        match to {
            InstitutionState::Transformed => Some(&mut self.transformed),
            InstitutionState::Void | InstitutionState::Pending => Some(&mut self.voided),
            InstitutionState::ClosedUnresolved | InstitutionState::Exited | InstitutionState::Cleared => {
                let cause = ExitCause::of(reason);
                let mut exits = self.exits.iter_mut();
                exits.find(|exits| exits.cause == cause).map(|exits| &mut exits.count)
            }
            InstitutionState::Operating | InstitutionState::Reducing | InstitutionState::Transforming => None,
        }
    }
}

/// The statement of some units taken together, under the name of one: transfers between them do not count.
#[must_use]
pub fn flow_of(rows: &[FlowRow], unit: &str, covers: impl Fn(&str) -> bool) -> Flow {
    let mut flow = Flow::empty(unit);
    for row in rows {
        let here = covers(&row.unit);
        match &row.movement {
            Movement::Transferred { to } => {
                let there = covers(to);
                if here && !there {
                    flow.take(&row.movement, row.count);
                } else if there && !here {
                    flow.transferred_in = flow.transferred_in.saturating_add(row.count);
                }
            }
            Movement::Opening | Movement::Closing | Movement::Moved { .. } => {
                if here {
                    flow.take(&row.movement, row.count);
                }
            }
        }
    }
    flow
}

/// The statements of every unit that any of the rows is about, each with the units below it.
#[must_use]
pub fn flows(rows: &[FlowRow]) -> BTreeMap<String, Flow> {
    let mut flows: BTreeMap<String, Flow> = BTreeMap::new();
    let mut of = |unit: &str, act: &dyn Fn(&mut Flow)| {
        let flow = flows.entry(unit.to_owned()).or_insert_with(|| Flow::empty(unit));
        act(flow);
    };
    for row in rows {
        let lines = line(&row.unit);
        match &row.movement {
            Movement::Transferred { to } => {
                let there = line(to);
                for unit in lines.iter().filter(|unit| !there.contains(unit)) {
                    of(unit, &|flow| flow.take(&row.movement, row.count));
                }
                for unit in there.iter().filter(|unit| !lines.contains(unit)) {
                    of(unit, &|flow| {
                        flow.transferred_in = flow.transferred_in.saturating_add(row.count);
                    });
                }
            }
            Movement::Opening | Movement::Closing | Movement::Moved { .. } => {
                for unit in lines {
                    of(unit, &|flow| flow.take(&row.movement, row.count));
                }
            }
        }
    }
    flows
}

/// A unit and those above it.
fn line(unit: &str) -> Vec<&str> {
    std::iter::once(unit).chain(unit_ancestors(unit).into_iter().map(|above| above.code)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    use crate::domain::institution::state::InstitutionState::{
        ClosedUnresolved, Operating, Pending, Reducing, Transformed, Void,
    };

    fn row(unit: &str, movement: Movement, count: i64) -> FlowRow {
        FlowRow { unit: unit.to_owned(), movement, count }
    }

    fn moved(from: InstitutionState, to: InstitutionState, reason: Reason) -> Movement {
        let from = Some(from);
        Movement::Moved { from, to, reason }
    }

    #[test]
    fn what_was_and_came_less_what_went_is_what_is() {
        let rows = [
            row("330100", Movement::Opening, 10),
            row("330100", moved(Pending, Operating, Reason::Verified), 2),
            row("330100", moved(Operating, Reducing, Reason::PlanFiled), 4),
            row("330100", moved(Reducing, ClosedUnresolved, Reason::Ban), 3),
            row("330100", moved(Operating, ClosedUnresolved, Reason::Clerical), 1),
            row("330100", moved(Reducing, Transformed, Reason::Licensed), 1),
            row("330100", moved(Operating, Void, Reason::Duplicate), 1),
            row("330100", moved(ClosedUnresolved, Reducing, Reason::Resumed), 1),
            row("330100", Movement::Closing, 7),
        ];
        let flow = flow_of(&rows, "330000", |unit| unit.starts_with("33"));
        assert_eq!(flow.difference(), 0);
        assert_eq!((flow.entered, flow.resumed, flow.exited()), (2, 1, 4));
        let count = |cause| flow.exits.iter().find(|one| one.cause == cause).unwrap().count;
        assert_eq!((count(ExitCause::Ban), count(ExitCause::Other)), (3, 1));
        assert_eq!((flow.transformed, flow.voided), (1, 1));
        assert_eq!(flows(&rows)["CN"], Flow { unit: "CN".to_owned(), ..flow });
    }

    #[test]
    fn one_too_few_is_said_with_its_sign() {
        let rows = [row("CN", Movement::Opening, 10), row("CN", Movement::Closing, 9)];
        assert_eq!(flow_of(&rows, "CN", |_| true).difference(), -1);
    }

    #[test]
    fn a_transfer_counts_for_both_units_and_for_neither_that_holds_both() {
        let to = "330300".to_owned();
        let rows = [
            row("330100", Movement::Opening, 1),
            row("330100", Movement::Transferred { to }, 1),
            row("330300", Movement::Closing, 1),
        ];
        let flows = flows(&rows);
        assert_eq!(flows["330100"].transferred_out, 1);
        assert_eq!(flows["330300"].transferred_in, 1);
        assert_eq!((flows["330000"].transferred_in, flows["330000"].transferred_out), (0, 0));
        assert!(flows.values().all(|flow| flow.difference() == 0));
    }

    /// What can happen to an institution on a day: a move, or a transfer.
    #[derive(Debug, Clone)]
    enum Event {
        Move(InstitutionState),
        Transfer(&'static str),
    }

    fn event() -> impl Strategy<Value = Event> {
        let states = prop::sample::select(InstitutionState::ALL.to_vec());
        let units = prop::sample::select(vec!["330100", "330300", "330200", "440300"]);
        prop_oneof![states.prop_map(Event::Move), units.prop_map(Event::Transfer)]
    }

    /// The rows of one life, told as the record tells them, and where it is in operation before and after.
    fn told(life: &[Event]) -> Vec<FlowRow> {
        let (mut state, mut unit) = (None, "330100");
        let mut rows = Vec::new();
        let is_in = |state: Option<InstitutionState>| state.is_some_and(InstitutionState::in_operation);
        for event in life {
            match event {
                Event::Move(to) => {
                    let (from, to, reason) = (state, *to, Reason::Other);
                    rows.push(row(unit, Movement::Moved { from, to, reason }, 1));
                    state = Some(to);
                }
                Event::Transfer(to) => {
                    if is_in(state) && *to != unit {
                        let to = (*to).to_owned();
                        rows.push(row(unit, Movement::Transferred { to }, 1));
                    }
                    unit = to;
                }
            }
        }
        if is_in(state) {
            rows.push(row(unit, Movement::Closing, 1));
        }
        rows
    }

    proptest! {
        #[test]
        fn random_lives_leave_every_statement_in_balance(
            lives in prop::collection::vec(prop::collection::vec(event(), 0..8), 0..6)
        ) {
            let rows: Vec<FlowRow> = lives.iter().flat_map(|life| told(life)).collect();
            for flow in flows(&rows).values() {
                prop_assert_eq!(flow.difference(), 0, "{:?}", flow);
                let of_one = flow_of(&rows, &flow.unit, |unit| line(unit).contains(&flow.unit.as_str()));
                prop_assert_eq!(&of_one, flow);
            }
        }
    }
}
