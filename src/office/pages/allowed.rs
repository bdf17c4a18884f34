//! `allowed`: which moves are open to an institution and to its case, and what each still lacks.

use crate::office::asked::{PageWords, plain_grid};
use crate::office::pages::layout::Layout;
use crate::office::words::named;
use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::engine::open::Open;
use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::findings::InstitutionFinding;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::Refuses;
use crate::domain::tracks::Track;
use crate::domain::tracks::finding::Finding;
use crate::domain::tracks::moves::AnyRule;
use crate::domain::tracks::steps::by_hand;
use crate::domain::value::reason::Reason;
use crate::msg;
use crate::office::says::{Says, state_name};
use crate::office::telling::said;
use crate::output::{Cell, Column, Grid, Kind};
use crate::reports::allowed::{Allowed, is_open};
use crate::words::Message;

/// How a move is laid out on a terminal.
pub const LAYOUT: Layout = Layout { head: &["track", "state", "rule", "open"], hidden: &[] };

/// The moves as a grid.
#[must_use]
pub fn grid(
    says: Says<'_>,
    (name, called): (&str, &str),
    found: &Allowed,
    (day, known_at): (NaiveDate, DateTime<Utc>),
) -> Grid {
    let title = match found.now {
        Some(now) => msg!("allowed-title", name = name, now = state_name(now)),
        None => msg!("allowed-title-new", name = name),
    };
    let page = PageWords {
        report: "allowed",
        title,
        definition: msg!("allowed-definition"),
        empty: msg!("allowed-empty", name = name),
    };
    let mut grid = plain_grid(says, &page, known_at);
    grid.as_of = Some(day);
    if found.later {
        grid.notes.push(says.say(&msg!("allowed-note-later", day = day)));
    }
    grid.columns = columns(says);
    grid.rows = found.moves.iter().map(|open| cells(says, open, &step_of(open, called, day))).collect();
    grid
}

fn columns(says: Says<'_>) -> Vec<Column> {
    vec![
        says.column("track", &msg!("column-track"), Kind::Word),
        says.column("state", &msg!("column-to-state"), Kind::Word),
        says.column("rule", &msg!("column-rule"), Kind::Word),
        says.column("open", &msg!("column-open"), Kind::Word),
        says.column("how", &msg!("column-how"), Kind::Word),
        says.column("command", &msg!("column-command"), Kind::Text),
        says.column("reasons", &msg!("column-reasons"), Kind::Word),
        says.column("lacks", &msg!("column-lacks"), Kind::Word),
        says.column("evidence_first", &msg!("column-evidence-first"), Kind::Word).wide(),
        says.column("evidence_later", &msg!("column-evidence-later"), Kind::Word).wide(),
        says.column("roles", &msg!("column-roles"), Kind::Code).wide(),
    ]
}

pub(crate) fn cells(says: Says<'_>, open: &Open, step: &Next) -> Vec<Cell> {
    let rule = open.rule;
    let reasons: Vec<(&str, Message)> =
        rule.reasons.iter().map(|reason| (reason.code(), beside(reason.code(), named(*reason)))).collect();
    let lacks: Vec<(&str, Message)> =
        open.findings.iter().map(|(guard, finding)| (guard.code(), said(&finding.telling().message))).collect();
    let needs = needs_beside(says, rule);
    let (first, later) = if rule.needs_first { (needs, Cell::Empty) } else { (Cell::Empty, needs) };
    let roles: Vec<&str> = rule.roles.iter().map(|role| role.code()).collect();
    vec![
        says.word(open.to.track().code(), &named(open.to.track())),
        says.word(open.to.code(), &beside(open.to.code(), state_name(open.to))),
        says.word(rule.number, &msg!("allowed-rule", number = rule.number)),
        if is_open(open) {
            says.word("yes", &msg!("allowed-open"))
        } else {
            says.word("no", &msg!("allowed-not-open"))
        },
        match (rule.kind, open.to.track()) {
            (MoveKind::Move, Track::Clearance) => says.word("case-advance", &msg!("allowed-by-case-advance")),
            (MoveKind::Move, Track::Pilot) => says.word("pilot-advance", &msg!("allowed-by-pilot-advance")),
            (MoveKind::Move, Track::Lead) => says.word("lead-advance", &msg!("allowed-by-lead-advance")),
            (MoveKind::Move, Track::Institution) if by_application(rule) => {
                says.word("pilot-advance", &msg!("allowed-by-pilot-advance"))
            }
            (MoveKind::Move, Track::Institution | Track::Unit | Track::Filing) => {
                says.word("log", &msg!("allowed-by-log"))
            }
            (MoveKind::Reopen, _) => says.word("reopen", &msg!("allowed-by-reopen")),
        },
        if is_open(open) { Cell::text(says.next(step)) } else { Cell::Empty },
        says.words(&reasons),
        says.words(&lacks),
        first,
        later,
        Cell::code(roles.join(", ")),
    ]
}

/// A word with the code that is typed for it.
fn beside(code: &str, word: Message) -> Message {
    msg!("word-beside", words = word, code = code)
}

/// The evidence of a rule: kinds that satisfy the same need joined by "or", each with its code.
fn needs_beside(says: Says<'_>, rule: &AnyRule) -> Cell {
    let needs: Vec<(String, Message)> = rule
        .needs
        .iter()
        .filter_map(|need| {
            let kinds = need.0.iter();
            let said = kinds
                .map(|kind| {
                    let word = named(*kind);
                    beside(kind.code(), word)
                })
                .reduce(|start, next| msg!("detail-or", start = start, next = next));
            Some((need.code(), said?))
        })
        .collect();
    let needs: Vec<(&str, Message)> = needs.iter().map(|(code, said)| (code.as_str(), said.clone())).collect();
    says.words(&needs)
}

/// What records a move on that day. What only the officer knows is left open.
pub(crate) fn step_of(open: &Open, name: &str, day: NaiveDate) -> Next {
    let (to, rule) = (open.to, open.rule);
    if by_application(rule) {
        let look = Next::look(Deed::Allowed).is(Field::Institution, name);
        return look.is(Field::Track, Track::Pilot).is(Field::AsOf, day);
    }
    let step = match (rule.kind, to.track()) {
        (MoveKind::Reopen, Track::Lead) => Next::record(Deed::LeadReopen).is(Field::Lead, name),
        (MoveKind::Reopen, _) => Next::record(Deed::Reopen).is(Field::Institution, name),
        (MoveKind::Move, Track::Clearance) => moved(Deed::CaseAdvance, name).is(Field::Stage, to.code()),
        (MoveKind::Move, Track::Pilot) => moved(Deed::PilotAdvance, name).is(Field::Stage, to.code()),
        (MoveKind::Move, Track::Lead) => {
            Next::record(Deed::LeadAdvance).is(Field::Lead, name).is(Field::State, to.code())
        }
        (MoveKind::Move, Track::Institution | Track::Unit | Track::Filing) => {
            moved(Deed::Log, name).is(Field::State, to.code())
        }
    };
    with_needs(step.is(Field::Effective, day), open)
}

fn moved(deed: Deed, name: &str) -> Next {
    Next::record(deed).is(Field::Institution, name)
}

/// The reason and the evidence that the rule asks for.
fn with_needs(step: Next, open: &Open) -> Next {
    let rule = open.rule;
    let survivor = open
        .findings
        .iter()
        .any(|(_, finding)| matches!(finding, Finding::Institution(InstitutionFinding::SurvivorMissing)));
    let reasons = by_hand(rule.reasons).filter(|reason| !(survivor && *reason == Reason::Duplicate));
    let step = match reasons.map(Reason::code).collect::<Vec<_>>().as_slice() {
        [] => step,
        [one] => step.is(Field::Reason, one),
        several => step.one_of(Field::Reason, several),
    };
    let first = rule.needs.iter().filter(|_| rule.needs_first).filter_map(|need| need.0.first());
    first.fold(step, |step, kind| step.is(Field::Evidence, kind))
}

/// Whether an institution makes a move with its application, and not by itself.
fn by_application(rule: &AnyRule) -> bool {
    matches!(rule.number, "I4" | "I5" | "I6")
}
