//! The arithmetic of an application, as sentences that a refusal and a page both say.

use super::capital::{CapitalBasis, CapitalTest};
use super::record::StockFound;
use crate::domain::rulebook::Holding;
use crate::domain::sentence::Sentence;
use crate::domain::sentence::term::Term;

/// A row of the rulebook: its key, since when it is in force, and its document.
#[must_use]
pub fn holding_sentence(holding: &Holding) -> Sentence {
    let sentence = match holding.since {
        Some(since) => Sentence::of("pilot-holding").with("since", since),
        None => Sentence::of("pilot-holding-default"),
    };
    sentence.with("key", holding.key.code()).with("source", holding.source.as_str())
}

/// A capital test: what was found, what is asked and by which rule, what is missing.
#[must_use]
pub fn capital_sentence(test: &CapitalTest) -> Sentence {
    let outcome = if test.holds() {
        Sentence::of("pilot-capital-holds")
    } else {
        Sentence::of("pilot-capital-missing").with("missing", test.missing())
    };
    Sentence::of("pilot-capital-test")
        .with("subject", test.subject)
        .with("found", test.found)
        .with("asked", test.asked)
        .with("why", capital_why(&test.basis))
        .with("outcome", outcome)
}

fn capital_why(basis: &CapitalBasis) -> Sentence {
    match basis {
        CapitalBasis::Amount(holding) => Sentence::of("pilot-capital-by-rule").with("rule", holding_sentence(holding)),
        CapitalBasis::Share { holding, balance, on } => Sentence::of("pilot-capital-by-share")
            .with("share", holding.value.to_string())
            .with("balance", *balance)
            .with("on", *on)
            .with("rule", holding_sentence(holding)),
        CapitalBasis::Rest { holding, established, due } => Sentence::of("pilot-capital-by-rest")
            .with("due", *due)
            .with("months", holding.value.to_string())
            .with("established", *established)
            .with("rule", holding_sentence(holding)),
        CapitalBasis::Condition { condition, due, basis } => Sentence::of("pilot-capital-by-condition")
            .with("condition", condition.as_str())
            .with("due", *due)
            .with("basis", basis.as_str()),
    }
}

/// Stock as it was found; that it never was where it was not.
#[must_use]
pub fn stock_sentence(found: Option<&StockFound>) -> Sentence {
    found.map_or_else(|| Sentence::of("finding-pilot-stock-unknown"), found_sentence)
}

/// Stock as it was found.
#[must_use]
pub fn found_sentence(found: &StockFound) -> Sentence {
    Sentence::of("pilot-stock-found")
        .with("on", found.on)
        .with("balance", found.balance)
        .with("lenders", found.lenders)
        .with("custody", found.custody)
}

impl From<CapitalTest> for Term {
    fn from(test: CapitalTest) -> Self {
        capital_sentence(&test).into()
    }
}

impl From<StockFound> for Term {
    fn from(found: StockFound) -> Self {
        found_sentence(&found).into()
    }
}
