//! The families whose members `domain` enumerates: every word of the record can be said.

use crate::domain::clock::ClockKind;
use crate::domain::entry::Precision;
use crate::domain::evidence::EvidenceKind;
use crate::domain::reason::Reason;
use crate::domain::rulebook::{RuleKey, RuleKind, Stricter};
use crate::domain::state::{ClearanceState, InstitutionState};
use crate::words::{FAMILIES, Lang, Message, Words};

#[test]
fn every_word_of_the_record_can_be_said_in_both_languages() {
    let institution = InstitutionState::ALL
        .iter()
        .map(|state| format!("state-institution-{state}"));
    let clearance = ClearanceState::ALL
        .iter()
        .map(|state| format!("state-clearance-{state}"));
    let reasons = Reason::ALL.iter().map(|reason| format!("reason-{reason}"));
    let evidence = EvidenceKind::ALL
        .iter()
        .map(|kind| format!("evidence-{kind}"));
    let precision = Precision::ALL
        .iter()
        .map(|precision| format!("precision-{precision}"));
    let rules = RuleKey::ALL
        .iter()
        .map(|key| format!("rule-name-{}", key.code().replace('.', "-")));
    let kinds = RuleKind::ALL.iter().map(|kind| format!("rule-kind-{kind}"));
    let stricter = Stricter::ALL.iter().map(|way| format!("stricter-{way}"));
    let clocks = ClockKind::ALL.iter().map(|clock| format!("clock-{clock}"));
    for key in institution
        .chain(clearance)
        .chain(reasons)
        .chain(evidence)
        .chain(precision)
        .chain(rules)
        .chain(kinds)
        .chain(stricter)
        .chain(clocks)
    {
        assert!(
            FAMILIES.iter().any(|family| key.starts_with(family)),
            "{key} is of no family"
        );
        for lang in Lang::ALL {
            let said = Words::new(lang).say(&Message::named(key.clone()));
            assert!(!said.contains('['), "{key} is not written in {lang:?}");
        }
    }
}
