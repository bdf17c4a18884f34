//! The page `docs/states.md`, drawn from the table of moves, so that what is documented is what is judged.

use crate::domain::case::guard::CaseGuard;
use crate::domain::case::state::ClearanceState;
use crate::domain::engine::rule::{MoveKind, Role};
use crate::domain::institution::guard::InstitutionGuard;
use crate::domain::institution::state::InstitutionState;
use crate::domain::institution::stop::opens_case;
use crate::domain::lead::guard::LeadGuard;
use crate::domain::lead::state::LeadState;
use crate::domain::pilot::guard::PilotGuard;
use crate::domain::pilot::state::PilotState;
use crate::domain::tracks::guard::Guard;
use crate::domain::tracks::moves::AnyRule;
use crate::domain::tracks::moves::{moves_from, rule_of, rules, states_of};
use crate::domain::tracks::{State, Track, state_code};
use crate::domain::value::evidence::{EvidenceKind, Need};
use crate::domain::value::reason::Reason;
use crate::output::markdown::prose_broken;
use crate::words::{Lang, Message, Words};

const OPENING: &str = "\
# States and moves

<!-- Generated from `domain::tracks::moves` by `UPDATE_DOCS=1 cargo test states_page`. Do not edit. -->

This page lists every state and every legal move. It is drawn from the table that the program judges by. The database
holds the same pairs in `transition_rule`; entries and periods refer to them by foreign key, so that a move which is not
on this page cannot be stored by anybody.

How to read a rule:

* **from → to**: `–` is before the first entry.
* **how**: `log` is `winddown log`, and so are `case advance`, `pilot advance` and `lead advance`. `reopen` is
  `winddown reopen`, an act of its own; `log` refuses such a move. Imports record the moves that `log` records.
* **reasons**: one of them is given with `--reason`. Any other is refused.
* **conditions**: judged on the effective day, against the entries and the rulebook of that day. A refusal names the
  condition, what was found and what would satisfy it.
* **evidence**: *before* must be given with the move (`--evidence KIND[=FILE]`), because the move takes a risk off the
  books; *owed* may follow: the move is recorded at once, and what is missing stands on the lists until a
  `winddown correct` brings it. Each point of the list is a need of its own; where a point names several kinds, any one
  of them satisfies it.
* **who**: the officers who take part by the rules of the field. The program records who wrote an entry and lets only
  officers of the unit with jurisdiction write it; it does not yet ask for a second pair of eyes.

";

const CLOSING: &str = "\
## What holds for every move

* It takes effect today or earlier, in the legal time zone of the office (UTC+8), and not before the institution's first
  entry.
* It names its basis: the number of a document, or its title and date.
* It may be placed before moves already recorded. What follows is judged again, and where it no longer holds together
  the late move is refused, naming the entry in the way.
* The same move again (state, effective day, basis and reason) changes nothing and is no error. The same state on
  another day or basis is refused, and what stands is shown.
* Nothing is undone. A wrong entry is corrected by a further entry that points at it (`winddown correct`); what follows
  is judged again then too.
* Two moves on one day are in force in the order in which they were recorded.
";

/// The page, in English.
fn states_markdown() -> String {
    let words = Words::new(Lang::En);
    let mut page = OPENING.to_owned();
    for track in [Track::Institution, Track::Clearance, Track::Pilot, Track::Lead] {
        page.push_str(&track_section(track, &words));
    }
    page.push_str(CLOSING);
    prose_broken(&page)
}

fn track_section(track: Track, words: &Words) -> String {
    let (title, about) = track_said(track);
    let mut section = format!("## {title}\n\n{about}\n\n| state | in words | meaning |\n|---|---|---|\n");
    for state in states_of(track) {
        section.push_str(&format!(
            "| `{}` | {} | {} |\n",
            state.code(),
            named(words, &format!("state-{track}"), state.code()),
            state_said(state),
        ));
    }
    section
        .push_str("\n### Rules\n\n| rule | from → to | how | conditions | who | opens |\n|---|---|---|---|---|---|\n");
    for rule in rules_of(track) {
        section.push_str(&rule_row(rule));
    }
    section.push_str("\n### Reasons and evidence\n\n| rule | reasons | evidence |\n|---|---|---|\n");
    for rule in rules_of(track) {
        section.push_str(&grounds_row(rule, words));
    }
    section.push_str(&forbidden(track));
    section
}

fn rules_of(track: Track) -> impl Iterator<Item = &'static AnyRule> {
    rules().filter(move |rule| rule.to.iter().any(|to| to.track() == track))
}

fn rule_row(rule: &AnyRule) -> String {
    let from: Vec<String> = rule.from.iter().map(|from| from_said(*from)).collect();
    let conditions: Vec<&str> = rule.guards.iter().map(|guard| guard_said(*guard)).collect();
    let who: Vec<String> = rule.roles.iter().map(|role| format!("{} ({})", role_said(*role), role.code())).collect();
    format!(
        "| {} | {} → {} | {} | {} | {} | {} |\n",
        rule.number,
        from.join(", "),
        codes(rule.to.iter().map(|to| to.code())),
        how_said(rule),
        or_none(&conditions.join("<br>")),
        who.join("<br>"),
        opens_said(rule),
    )
}

fn grounds_row(rule: &AnyRule, words: &Words) -> String {
    let reasons: Vec<String> = rule.reasons.iter().map(|reason| reason_said(words, *reason)).collect();
    let needs: Vec<String> = rule.needs.iter().map(|need| need_said(words, *need)).collect();
    let when = if rule.needs_first { "before" } else { "owed" };
    let needs = if needs.is_empty() { "none".to_owned() } else { format!("{when}:<br>• {}", needs.join("<br>• ")) };
    format!(
        "| {} {} | {} | {} |\n",
        rule.number,
        codes(rule.to.iter().map(|to| to.code())),
        reasons.join("<br>"),
        needs
    )
}

/// Every pair of states that has no rule, as the empty cells of a table, and what no move leaves.
fn forbidden(track: Track) -> String {
    let states = states_of(track);
    let mut text = "\n### What is forbidden\n\nEvery pair without a rule. Rows are the state left, columns the state entered.\n\n| from \\ to |".to_owned();
    for to in &states {
        text.push_str(&format!(" `{}` |", to.code()));
    }
    text.push_str(&format!("\n|---|{}\n", "---|".repeat(states.len())));
    let froms = std::iter::once(None).chain(states.iter().copied().map(Some));
    for from in froms {
        text.push_str(&format!("| {} |", from_said(from)));
        for to in &states {
            let number = rule_of(from, *to).map_or("", |rule| rule.number);
            text.push_str(&format!(" {number} |"));
        }
        text.push('\n');
    }
    let last: Vec<&str> =
        states.iter().filter(|state| moves_from(Some(**state)).is_empty()).map(|state| state.code()).collect();
    text.push_str(&format!("\nNo move leaves {}. ", codes(last.into_iter())));
    text.push_str("No state is entered from itself. Whatever was entered wrongly is corrected, not moved back.\n\n");
    text
}

fn track_said(track: Track) -> (&'static str, &'static str) {
    match track {
        Track::Institution => ("The institution (`institution`)", "The life of a lending institution."),
        Track::Clearance => (
            "The clearance case (`clearance`)",
            "The case of paying out and closing a stopped institution. The program opens it together with the stop, reopens it \
             together with the reopening of a cleared institution, and clears the institution together with its closing. It \
             follows: when one of those entries of the institution is moved to another day or struck by a correction, that of \
             the case is corrected with it. What is recorded besides moves (money, claims, notices, votes, the checklist) and \
             what it is judged by is in [clearance.md](clearance.md).",
        ),
        Track::Pilot => (
            "The application to convert (`pilot`)",
            "An application of an institution to convert to a micro-loan company (转型试点). It moves its institution in the same \
             act: to transforming when it is applied for, to transformed when the licence is granted, back to reducing when it is \
             rejected, withdrawn or lapsed. What is recorded besides moves is in [pilots.md](pilots.md).",
        ),
        Track::Lead => (
            "The lead (`lead`)",
            "Something in an adjacent sector that looks illegal, at the unit that received it. What is recorded besides moves, \
             and by what a lead is known again, is in [leads.md](leads.md).",
        ),
        Track::Unit => (
            "The reporting unit (`unit`)",
            "A chain without moves: what a unit grants to every case under it, the months it approves, its plans, and the \
             bulletins it publishes.",
        ),
        Track::Filing => (
            "The filing (`filing`)",
            "A chain of one entry: monthly returns were filed, one by hand or a file of many. The entry carries a digest of \
             every row.",
        ),
    }
}

fn state_said(state: State) -> &'static str {
    match state {
        State::Institution(state) => match state {
            InstitutionState::Pending => "On the register; its status is not established yet.",
            InstitutionState::Operating => "In operation.",
            InstitutionState::Reducing => "In operation under a filed plan of reduction.",
            InstitutionState::Transforming => "Converting under an accepted pilot application.",
            InstitutionState::ClosedUnresolved => {
                "Stopped (停业), its disposal not finished. A clearance case is running."
            }
            InstitutionState::Exited => {
                "On an exit list, its lenders not cleared (退而不清). A clearance case is running."
            }
            InstitutionState::Cleared => "Its clearance is finished.",
            InstitutionState::Transformed => "Converted and licensed.",
            InstitutionState::Void => "A duplicate, out of scope, or a mistake. On no list unless asked for.",
        },
        State::Clearance(state) => match state {
            ClearanceState::Open => "Opened by a stop. A working group is to be named.",
            ClearanceState::Notice => "Nobody can be reached: a notice asks lenders for their claims.",
            ClearanceState::Verify => "A working group verifies assets and claims.",
            ClearanceState::Plan => "The exit plan is being made.",
            ClearanceState::Vote => "Lenders vote on the plan.",
            ClearanceState::Execute => "The plan is carried out.",
            ClearanceState::Criminal => "With the police, the prosecutor or the criminal court.",
            ClearanceState::Bankruptcy => "With the bankruptcy court.",
            ClearanceState::Distribution => "What the court got in is distributed.",
            ClearanceState::FinalNotice => "The end is announced; objections may be made.",
            ClearanceState::Accept => "The province examines the file.",
            ClearanceState::Closed => "Closed, with its outcome. Its institution is cleared.",
            ClearanceState::Ended => {
                "Ended without a clearance: its stop was set aside, the institution resumed, or its record is void. A new stop opens a new case."
            }
            ClearanceState::Reopened => "Opened again after it was closed: a new round begins.",
        },
        State::Pilot(state) => match state {
            PilotState::Intent => "The institution means to convert.",
            PilotState::Applied => "The pack is complete and filed. The institution is transforming.",
            PilotState::CityReview => "The city's office reviews it.",
            PilotState::ProvinceReview => "The two offices of the province review it.",
            PilotState::NationalReview => "The two national offices review it.",
            PilotState::Provisional => "The provisional licence is granted, with its conditions.",
            PilotState::Capitalised => "The first capital is paid in and verified.",
            PilotState::RunOff => "The stock of loans runs off.",
            PilotState::Acceptance => "The stock is zero; the conversion is examined.",
            PilotState::Licensed => "The formal licence is granted. The institution is transformed.",
            PilotState::Returned => "Returned to the applicant with a list of defects.",
            PilotState::Rejected => "Rejected.",
            PilotState::Withdrawn => "Withdrawn, or ended by a stop of the institution.",
            PilotState::Lapsed => "The provisional licence lapsed: a condition was breached.",
        },
        State::Lead(state) => match state {
            LeadState::Received => "Received, with its source and its marks.",
            LeadState::Triage => "It is weighed (研判): scale, people, spread, offshore.",
            LeadState::Characterise => "Two people characterise it (定性).",
            LeadState::Escalated => "Before the province, or the national conference.",
            LeadState::Dispose => "Measures are taken (处置).",
            LeadState::Verify => "Looked at again after the measures (核查).",
            LeadState::Closed => "Closed: it stopped.",
            LeadState::Excluded => "Nothing illegal was found, and whoever complained has a reply.",
            LeadState::Transferred => "Given to another body; open until that body's receipt is there.",
            LeadState::Merged => "The same as another lead, which goes on.",
            LeadState::Monitor => "Watched until a review.",
            LeadState::Reopened => "It came back (死灰复燃).",
        },
    }
}

fn guard_said(guard: Guard) -> &'static str {
    match guard {
        Guard::Institution(InstitutionGuard::NeverStopped) => {
            "It has never been `closed-unresolved`, `exited`, `cleared` or `transformed` before."
        }
        Guard::Institution(InstitutionGuard::NoPoliceFiling) => "No earlier move has the reason `police-filing`.",
        Guard::Institution(InstitutionGuard::QuietSinceStop) => {
            "As many days have passed since it stopped as the rulebook asks (`exit.quiet-days`)."
        }
        Guard::Institution(InstitutionGuard::RouteAndWindow) => {
            "The case of the stop has a disposal route, and a notice opened a window for claims, by the day of the exit. An exit taken over without them has the reason `legacy-exit`, and is listed apart."
        }
        Guard::Institution(InstitutionGuard::CaseClosed) => {
            "Its clearance case is closed. `winddown case advance INST closed` records both at once."
        }
        Guard::Institution(InstitutionGuard::ResumeAllowed) => {
            "The rulebook allows to resume on that day (`resume.allowed`; false unless set)."
        }
        Guard::Institution(InstitutionGuard::SurvivorNamed) => {
            "For the reason `duplicate`: the institution that stays is named (`winddown institution merge`)."
        }
        Guard::Case(CaseGuard::PlanFiled) => "An exit plan is filed in this round, and was not voted down since.",
        Guard::Case(CaseGuard::ThresholdStated) => "The plan says what share of the votes carries it.",
        Guard::Case(CaseGuard::NoVoteAsked) => "The plan asks for no vote.",
        Guard::Case(CaseGuard::VoteCarried) => "The vote is counted and reaches the plan's threshold.",
        Guard::Case(CaseGuard::VoteLost) => "The vote is counted and falls short of the plan's threshold.",
        Guard::Case(CaseGuard::ContactTried) => {
            "Contact was tried, on record, as often as the rulebook asks (`case.contact-tries`)."
        }
        Guard::Case(CaseGuard::WindowOver) => "A notice asked for claims, and the last day of its window is past.",
        Guard::Case(CaseGuard::ClaimsDeclared) => "At least one claim is on the register.",
        Guard::Case(CaseGuard::NoClaims) => "No claim is on the register.",
        Guard::Case(CaseGuard::ReadyForNotice) => {
            "R1 to R3 of the checklist are done, or it is certified that nothing more can be recovered."
        }
        Guard::Case(CaseGuard::NoticeRun) => "The final notice is published, and the last day of its window is past.",
        Guard::Case(CaseGuard::NoOpenObjection) => "Every objection is decided.",
        Guard::Case(CaseGuard::ObjectionUpheld) => {
            "An objection was upheld, and has not led back to the execution yet."
        }
        Guard::Case(CaseGuard::UpheldCarriedOut) => "Every objection that was upheld led back to the execution (C15).",
        Guard::Case(CaseGuard::ChecklistDone) => "R1 to R9 are each passed or not applicable, and still hold.",
        Guard::Case(CaseGuard::InstitutionExited) => "The institution is `exited` on that day.",
        Guard::Case(CaseGuard::NoHold) => "Neither `disputed` nor `on-hold` stands.",
        Guard::Case(CaseGuard::NothingOwed) => "No move of the case owes evidence.",
        Guard::Case(CaseGuard::ExtractFresh) => {
            "The registry extract of R8 is no older than the rulebook asks (`case.extract-days`)."
        }
        Guard::Case(CaseGuard::ZeroStock) => {
            "The principal at the stop is on record and zero, and no claim was declared."
        }
        Guard::Pilot(PilotGuard::ApplicantOperates) => "The institution is `operating` or `reducing` on that day.",
        Guard::Pilot(PilotGuard::ApplicantNeverStopped) => {
            "It has never been `closed-unresolved`, `exited`, `cleared` or `transformed` by then (整治办函〔2019〕83号: who has exited may not apply)."
        }
        Guard::Pilot(PilotGuard::ApplicantNotFiled) => "No move of the institution has the reason `police-filing`.",
        Guard::Pilot(PilotGuard::NoOtherApplication) => "The institution has no other open application.",
        Guard::Pilot(PilotGuard::ApplicationFiled) => {
            "Scope, capital, first payment, balance and lenders are on record."
        }
        Guard::Pilot(PilotGuard::PackComplete) => "Every item of the pack is on file.",
        Guard::Pilot(PilotGuard::CityOpinion) => "The city's opinion is on record.",
        Guard::Pilot(PilotGuard::ScopeOfProvince) => "The licence applied for is for a single province.",
        Guard::Pilot(PilotGuard::ScopeOfNation) => "The licence applied for is a national one.",
        Guard::Pilot(PilotGuard::ProvinceAgrees) => "Both offices of the province agree.",
        Guard::Pilot(PilotGuard::NationAgrees) => "Both national offices agree.",
        Guard::Pilot(PilotGuard::CapitalSuffices) => {
            "The registered capital reaches `pilot.capital`, for a national licence `pilot.capital-national`."
        }
        Guard::Pilot(PilotGuard::FirstPaymentPlanned) => {
            "The first payment planned reaches `pilot.first-capital-percent` of the balance at the application, for a national licence `pilot.first-capital-national` too."
        }
        Guard::Pilot(PilotGuard::FirstCapitalPaid) => {
            "What is paid in and verified reaches `pilot.first-capital-percent` of the balance at the conversion, what the approval asks by that day, and for a national licence `pilot.first-capital-national` of own funds."
        }
        Guard::Pilot(PilotGuard::RunOffPlanned) => {
            "The last day of the run-off is set, at most `pilot.run-off-months` after the provisional licence (`pilot.run-off-long-months` where the balance at the conversion is above `pilot.run-off-long-amount`)."
        }
        Guard::Pilot(PilotGuard::StockRunOff) => {
            "The newest finding of the stock has no balance, no lenders, and nothing on the custody account."
        }
        Guard::Pilot(PilotGuard::SettlementDone) => "R2, R4 and R7 of the settlement with the lenders are done.",
        Guard::Pilot(PilotGuard::CapitalComplete) => {
            "What the approval and the rulebook ask to be paid in by that day is paid."
        }
        Guard::Pilot(PilotGuard::ConditionsMet) => {
            "Every condition of the approval whose day, moved by tolling, has come is met by then, or waived by a decision of the office that set it. One that is late is extended first, then met."
        }
        Guard::Pilot(PilotGuard::BackToSender) => "It goes back to the review that returned it.",
        Guard::Pilot(PilotGuard::LapseProposed) => {
            "A condition whose consequence is the lapse is not met, and its day, moved by tolling, is past."
        }
        Guard::Lead(LeadGuard::LeadScored) => "It is scored: scale, people, spread, offshore.",
        Guard::Lead(LeadGuard::TwoAgree) => {
            "Two different people characterised it, and agree that it is illegal or not in compliance."
        }
        Guard::Lead(LeadGuard::NothingIllegal) => {
            "Two different people characterised it, and agree that nothing is illegal."
        }
        Guard::Lead(LeadGuard::NeedsProvince) => {
            "The law is unclear to them, they do not agree, or it reaches beyond the province."
        }
        Guard::Lead(LeadGuard::MeasuresReceipted) => {
            "At least one measure was taken, and each has the receipt of its agency."
        }
        Guard::Lead(LeadGuard::LeadStopped) => {
            "Looked at again it had stopped, and its stock is zero or a case of its institution is opened."
        }
        Guard::Lead(LeadGuard::ReceiverNamed) => "The body that receives it is on record.",
        Guard::Lead(LeadGuard::TransferReceipted) => "That body's receipt is on record.",
        Guard::Lead(LeadGuard::ReviewSet) => "The day of its review is set.",
        Guard::Lead(LeadGuard::MergedNamed) => "The lead it is merged into is on record.",
    }
}

fn role_said(role: Role) -> &'static str {
    match role {
        Role::CityMaker => "city, maker",
        Role::CityChecker => "city, checker",
        Role::ProvinceChecker => "province, decides",
        Role::National => "national offices",
        Role::Agency => "police, court or another agency, its own facts only",
        Role::System => "the program",
    }
}

fn how_said(rule: &AnyRule) -> &'static str {
    let lapses = *rule.to == [State::Pilot(PilotState::Lapsed)];
    if rule.roles.contains(&Role::System) && !lapses && rule.kind == MoveKind::Move {
        return "by the program";
    }
    if *rule.from == [None] && *rule.to == [State::Pilot(PilotState::Intent)] {
        return "pilot apply";
    }
    if *rule.from == [None] && *rule.to == [State::Lead(LeadState::Received)] {
        return "lead add";
    }
    if *rule.from == [None] {
        return "institution add, import";
    }
    let of_a_lead = rule.to.iter().any(|to| to.track() == Track::Lead);
    let of_a_pilot = rule.to.iter().any(|to| to.track() == Track::Pilot);
    let of_a_case = rule.to.iter().any(|to| to.track() == Track::Clearance);
    match rule.kind {
        MoveKind::Move if of_a_pilot => "pilot advance",
        MoveKind::Move if of_a_lead => "lead advance",
        MoveKind::Move if of_a_case => "case advance",
        MoveKind::Move => "log",
        MoveKind::Reopen if of_a_lead => "lead reopen",
        MoveKind::Reopen => "reopen",
    }
}

/// What a rule opens; from which states, where it does not from all.
fn opens_said(rule: &AnyRule) -> String {
    let pairs = || rule.from.iter().flat_map(|from| rule.to.iter().map(move |to| (*from, *to)));
    let opening: Vec<(Option<State>, State)> = pairs().filter(|(from, to)| opens_case(*from, *to)).collect();
    if opening.is_empty() {
        return "–".to_owned();
    }
    if opening.len() == pairs().count() {
        return "a clearance case".to_owned();
    }
    let of: Vec<String> = opening.iter().map(|(from, to)| format!("{} → `{}`", from_said(*from), to.code())).collect();
    format!("a clearance case: {}", of.join(", "))
}

fn from_said(from: Option<State>) -> String {
    from.map_or_else(|| "–".to_owned(), |state| format!("`{}`", state_code(Some(state))))
}

fn reason_said(words: &Words, reason: Reason) -> String {
    format!("`{reason}` {}", named(words, "reason", reason.code()))
}

fn need_said(words: &Words, need: Need) -> String {
    let kinds: Vec<String> = need.0.iter().map(|kind| kind_said(words, *kind)).collect();
    kinds.join(" *or* ")
}

fn kind_said(words: &Words, kind: EvidenceKind) -> String {
    format!("`{kind}` {}", named(words, "evidence", kind.code()))
}

fn named(words: &Words, family: &str, code: &str) -> String {
    words.say(&Message::named(format!("{family}-{code}")))
}

fn codes<'code>(list: impl Iterator<Item = &'code str>) -> String {
    list.map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ")
}

fn or_none(text: &str) -> &str {
    if text.is_empty() { "none" } else { text }
}

#[test]
fn the_states_page_is_what_the_table_says() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/states.md");
    let page = states_markdown();
    if std::env::var_os("UPDATE_DOCS").is_some_and(|value| value == "1") {
        std::fs::write(&path, &page).expect("docs/states.md written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == page, "docs/states.md is out of date: run UPDATE_DOCS=1 cargo test states_page");
}
