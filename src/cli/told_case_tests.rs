//! Every refusal of a case says what to do next, in both languages.

use super::{exit_code, said};
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::tracks::refusal::Refusal;
use crate::domain::value::money::Money;
use crate::office::told::Told;
use crate::words::{Lang, Words};

fn under_closing(is_reopened: bool, left: Option<Money>) -> Refusal {
    Refusal::UnderClosing {
        seq: 4,
        is_payment: left.is_some(),
        closed_on: "2020-09-10".parse().expect("a day"),
        is_reopened,
        left,
        why: Box::new(CaseRefusal::AmountZero.into()),
    }
}

#[test]
fn every_refusal_says_what_to_do_next_in_both_languages() {
    let amount = Money::from_fen(1).expect("an amount");
    let closed = [under_closing(false, None), under_closing(true, Some(amount))];
    for refusal in CaseRefusal::samples().into_iter().map(Refusal::from).chain(closed) {
        for lang in Lang::ALL {
            let failure = Told::from(refusal.clone());
            let text = said(&failure, &Words::new(lang), false).expect("something to say");
            assert!(!text.contains('['), "{refusal:?}: {text}");
            let hint = if lang == Lang::En { "\nhint: " } else { "\n提示：" };
            assert!(text.contains(hint), "{refusal:?}: {text}");
        }
    }
}

#[test]
fn what_is_named_and_not_there_is_not_found_and_the_rest_is_refused() {
    for refusal in CaseRefusal::samples() {
        let named = matches!(
            refusal,
            CaseRefusal::NoSuchClaim { .. }
                | CaseRefusal::NoSuchObjection { .. }
                | CaseRefusal::NoSuchPayment { .. }
                | CaseRefusal::NoSuchGrant { .. }
        );
        let failure = Told::from(Refusal::from(refusal));
        assert_eq!(exit_code(&failure), if named { 4 } else { 1 });
    }
}
