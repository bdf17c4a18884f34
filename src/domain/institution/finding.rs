//! What a guard of an institution found, and what would satisfy it.

use chrono::NaiveDate;

use super::steps::stop;
use crate::domain::case::fact::NoticeKind;
use crate::domain::case::moves::RULES;
use crate::domain::case::state::ClearanceState;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::{Telling, refusals};
use crate::domain::tracks::State;
use crate::domain::tracks::steps::given;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;

refusals! {
    /// What a guard of an institution found, and so what would satisfy it: half a sentence each.
    InstitutionFinding {
        /// It was stopped or had exited on that day.
        StoppedOn(day: NaiveDate) => ["lack-never-stopped" hint "hint-history" [history()]],
        /// The police filed on that day.
        PoliceFiledOn(day: NaiveDate) => ["lack-no-police-filing" hint "hint-history" [history()]],
        /// Stopped on `since`; so many days are asked for, and the exit may take effect `from` then on.
        QuietUntil { since: NaiveDate, days: u32, from: NaiveDate } => ["lack-quiet" hint "hint-guard-quiet"],
        /// What an exit lacks: a disposal route, an opened window for claims, or both.
        ExitUnprepared { route: bool, window: bool } => [told by exit_unprepared(*route, *window)],
        /// The clearance case is not closed.
        CaseNotClosed(stage: Option<State>) => [told by case_not_closed(*stage)],
        /// The rulebook does not allow to resume.
        ResumeNotAllowed => ["lack-resume" hint "hint-guard-resume" [Next::look(Deed::RuleList)]],
        /// A duplicate needs the institution that stays.
        SurvivorMissing => ["lack-survivor" [Next::record(Deed::InstitutionMerge).open(Field::Into)]],
    }
}

fn history() -> Next {
    Next::look(Deed::History)
}

/// First the route, then the window; an exit of which neither is known any more is recorded without.
fn exit_unprepared(route: bool, window: bool) -> Telling {
    let assign = Next::record(Deed::CaseAssign).open(Field::Route);
    let notice =
        Next::record(Deed::CaseNotice).is(Field::Kind, NoticeKind::Claims).open(Field::Number).open(Field::Until);
    let legacy = Next::again().is(Field::Reason, Reason::LegacyExit).is(Field::Evidence, EvidenceKind::ExitList);
    let (lacks, hint) = match (route, window) {
        (true, true) => (
            vec!["lack-exit-route", "lack-exit-window"],
            Sentence::of("hint-guard-exit-both").with("next", assign).with("next2", notice),
        ),
        (true, false) => (vec!["lack-exit-route"], Sentence::of("hint-guard-exit").with("next", assign)),
        (false, true) | (false, false) => {
            (vec!["lack-exit-window"], Sentence::of("hint-guard-exit").with("next", notice))
        }
    };
    let lacks: Vec<Sentence> = lacks.into_iter().map(Sentence::of).collect();
    Telling::refused(Sentence::of("lack-exit").with("lacks", lacks)).hinted(hint.with("legacy", legacy))
}

/// Where no single step closes the case, what is open and what closing lacks are shown.
fn case_not_closed(stage: Option<State>) -> Telling {
    let Some(stage) = stage else {
        let hint = Sentence::of("hint-guard-case-open").with("next", stop()).with("next2", history());
        return Telling::refused(Sentence::of("lack-case")).hinted(hint);
    };
    let telling = Telling::refused(Sentence::of("lack-case-closed").with("stage", stage));
    let close = Next::record(Deed::CaseAdvance).is(Field::Stage, ClearanceState::Closed);
    telling.hinted(match RULES.iter().find(|rule| rule.allows(stage.clearance(), ClearanceState::Closed)) {
        Some(rule) => Sentence::of("hint-guard-close").with("next", given(rule, close)),
        None => Sentence::of("hint-guard-close-far")
            .with("next", Next::look(Deed::Allowed).is(Field::Track, "clearance"))
            .with("next2", Next::look(Deed::CaseChecklist)),
    })
}
