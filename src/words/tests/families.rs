//! The families whose members `domain` enumerates: every word of the record can be said.

use crate::domain::case::claims::{ClaimState, ClaimStep};
use crate::domain::case::fact::{Flag, HardReason, NoticeKind, Route, Ruling};
use crate::domain::case::item::Item;
use crate::domain::case::outcome::Outcome;
use crate::domain::case::state::ClearanceState;
use crate::domain::check::Invariant;
use crate::domain::clock::ClockKind;
use crate::domain::concern::ConcernCategory;
use crate::domain::engine::rule::Role;
use crate::domain::figures::definition::Indicator;
use crate::domain::institution::aspect::{AspectDoubt, DisposalClass, RegistrationStatus};
use crate::domain::institution::handover::r6::Completeness;
use crate::domain::institution::handover::{HandOverList, RemovalGround};
use crate::domain::institution::state::InstitutionState;
use crate::domain::pilot::capital::CapitalSubject;
use crate::domain::pilot::fact::{Consequence, Obstacle, Office, Opinion, PackItem, Scope};
use crate::domain::pilot::state::PilotState;
use crate::domain::rulebook::{RuleKey, RuleKind, Stricter};
use crate::domain::stuck::rule::StuckRule;
use crate::domain::stuck::runoff::Unprojected;
use crate::domain::stuck::steps::What;
use crate::domain::tracks::due::{DueKind, DueMover};
use crate::domain::value::effective::Precision;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::reason::Reason;
use crate::words::{FAMILIES, Lang, Message, Words};

#[test]
fn every_word_of_the_record_can_be_said_in_both_languages() {
    let institution = InstitutionState::ALL.iter().map(|state| format!("state-institution-{state}"));
    let clearance = ClearanceState::ALL.iter().map(|state| format!("state-clearance-{state}"));
    let reasons = Reason::ALL.iter().map(|reason| format!("reason-{reason}"));
    let evidence = EvidenceKind::ALL.iter().map(|kind| format!("evidence-{kind}"));
    let precision = Precision::ALL.iter().map(|precision| format!("precision-{precision}"));
    let rules = RuleKey::ALL.iter().map(|key| format!("rule-name-{}", key.code().replace('.', "-")));
    let kinds = RuleKind::ALL.iter().map(|kind| format!("rule-kind-{kind}"));
    let stricter = Stricter::ALL.iter().map(|way| format!("stricter-{way}"));
    let clocks = ClockKind::ALL.iter().map(|clock| format!("clock-{clock}"));
    let invariants = Invariant::ALL.iter().map(|one| format!("invariant-{one}"));
    let of_a_case = codes("route", Route::ALL)
        .chain(codes("flag", Flag::ALL))
        .chain(codes("hard-reason", HardReason::ALL))
        .chain(codes("claim-state", ClaimState::ALL))
        .chain(codes("claim-step", ClaimStep::ALL))
        .chain(codes("notice-kind", NoticeKind::ALL))
        .chain(codes("ruling", Ruling::ALL))
        .chain(codes("item", Item::ALL))
        .chain(codes("outcome", Outcome::ALL))
        .chain(codes("hand-over-list", HandOverList::ALL))
        .chain(codes("class", DisposalClass::ALL))
        .chain(codes("registration", RegistrationStatus::ALL))
        .chain(codes("doubt", AspectDoubt::ALL))
        .chain(codes("removal-ground", RemovalGround::ALL))
        .chain(codes("completeness", Completeness::ALL))
        .chain(codes("concern-category", ConcernCategory::ALL));
    let of_a_pilot = PilotState::ALL
        .iter()
        .map(|state| format!("state-pilot-{state}"))
        .chain(codes("pilot-scope", Scope::ALL))
        .chain(codes("pack-item", PackItem::ALL))
        .chain(codes("office", Office::ALL))
        .chain(codes("opinion", Opinion::ALL))
        .chain(codes("consequence", Consequence::ALL))
        .chain(codes("pilot-obstacle", Obstacle::ALL))
        .chain(codes("capital-test", CapitalSubject::ALL));
    let of_deadlines = codes("due-kind", DueKind::ALL).chain(codes("due-mover", DueMover::ALL));
    let steps = What::ALL.iter().map(|what| format!("step-{what}"));
    let movers = Role::ALL.iter().map(|role| format!("mover-{}", role.code().to_ascii_lowercase()));
    let unprojected = Unprojected::ALL.iter().map(|why| format!("unprojected-{why}"));
    let defined =
        ["indicator", "definition", "definition-source"].into_iter().flat_map(|family| codes(family, Indicator::ALL));
    let stuck = ["stuck-definition", "stuck-empty"].into_iter().flat_map(|family| codes(family, StuckRule::ALL));
    for key in institution
        .chain(clearance)
        .chain(stuck)
        .chain(reasons)
        .chain(evidence)
        .chain(precision)
        .chain(rules)
        .chain(kinds)
        .chain(stricter)
        .chain(clocks)
        .chain(invariants)
        .chain(of_a_case)
        .chain(of_a_pilot)
        .chain(of_deadlines)
        .chain(steps)
        .chain(movers)
        .chain(unprojected)
        .chain(defined)
    {
        assert!(FAMILIES.iter().any(|family| key.starts_with(family)), "{key} is of no family");
        for lang in Lang::ALL {
            let said = Words::new(lang).say(&Message::named(key.clone()));
            assert!(!said.contains('['), "{key} is not written in {lang:?}");
        }
    }
}

/// The keys of a family whose words are all of one kind.
fn codes<T: std::fmt::Display>(family: &str, words: &[T]) -> impl Iterator<Item = String> {
    words.iter().map(move |word| format!("{family}-{word}"))
}

#[test]
fn a_shortfall_never_reads_as_if_everyone_was_repaid() {
    for (lang, word) in [(Lang::En, "shortfall"), (Lang::Zh, "缺口")] {
        let outcome = Outcome::PartialFinal;
        let said = Words::new(lang).say(&Message::named(format!("outcome-{outcome}")));
        assert!(said.contains(word), "{said}");
    }
}

/// The words of an enum that has names: the family, and each code.
fn named_words(source: &str) -> Vec<(String, Vec<String>)> {
    let tables = source.split("words! {").skip(1).filter_map(|table| {
        let (head, body) = table.split_once(" said \"")?;
        let is_of_this_table = !head.contains('{') && !head.contains('}');
        let (family, body) = body.split_once("\" {")?;
        let (body, _) = body.split_once("\n    }")?;
        let codes =
            body.lines().filter_map(|line| line.trim().strip_suffix("\",")?.split_once(" = \"").map(|(_, code)| code));
        is_of_this_table.then(|| (family.to_owned(), codes.map(str::to_owned).collect()))
    });
    tables.collect()
}

#[test]
fn every_word_that_is_said_to_have_a_name_has_one_in_both_languages() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    super::usage::rust_files(&root, &mut paths);
    let sources = paths.iter().map(|path| std::fs::read_to_string(path).expect("a source file"));
    let named = sources.flat_map(|source| named_words(&source)).collect::<Vec<_>>();
    assert!(named.len() > 12 && named.iter().all(|(_, codes)| codes.len() > 1), "{named:?}");
    for words in Lang::ALL.map(Words::new) {
        for key in named.iter().flat_map(|(family, codes)| codes.iter().map(move |code| format!("{family}{code}"))) {
            let said = words.say(&Message::named(key.clone()));
            assert!(!said.contains(&key), "{key} has no name");
        }
    }
}
