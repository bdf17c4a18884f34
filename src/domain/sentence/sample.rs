//! One of each, for tests that say all there is to say.

use chrono::NaiveDate;

use super::term::Share;
use crate::domain::case::checklist::Lack;
use crate::domain::case::item::Item;
use crate::domain::institution::state::InstitutionState;
use crate::domain::rulebook::RuleKey;
use crate::domain::tracks::State;
use crate::domain::value::evidence::{EvidenceKind, Need};
use crate::domain::value::money::Money;
use crate::domain::value::word::Word;

/// What a sentence may speak of: one of its kind, and another that it may be told from.
pub trait Sample: Sized {
    fn sample() -> Self;

    fn other() -> Self {
        Self::sample()
    }
}

macro_rules! samples {
    ($($kind:ty: $one:expr, $other:expr;)+) => {
        $(impl Sample for $kind {
            fn sample() -> Self { $one }
            fn other() -> Self { $other }
        })+
    };
}

samples! {
    u8: 6, 0;
    i32: 4, 5;
    u32: 3, 1;
    i64: 3, 1;
    u64: 2, 1;
    usize: 2, 1;
    bool: true, false;
    String: "B-1".to_owned(), "a name with blanks".to_owned();
    NaiveDate: NaiveDate::from_ymd_opt(2020, 3, 31).unwrap(), NaiveDate::from_ymd_opt(2019, 2, 1).unwrap();
    Money: Money::from_fen(123_456).unwrap(), Money::ZERO;
    Share: Share(5_000), Share(0);
    State: InstitutionState::Exited.into(), InstitutionState::Operating.into();
    Need: Need(&[EvidenceKind::AuditReport, EvidenceKind::BankStatement]), Need(&[EvidenceKind::ExitList]);
    RuleKey: RuleKey::CaseNoticeDays, RuleKey::CaseNoticeDays;
    Item: Item::Principal, Item::Notice;
    Lack: Lack::NotRecorded, Lack::NoticeRuns(NaiveDate::sample());
}

impl<W: Word> Sample for W {
    fn sample() -> Self {
        W::EVERY[0]
    }

    fn other() -> Self {
        W::EVERY[W::EVERY.len() - 1]
    }
}

impl<T: Sample> Sample for Option<T> {
    fn sample() -> Self {
        Some(T::sample())
    }

    fn other() -> Self {
        None
    }
}

impl<T: Sample> Sample for Vec<T> {
    fn sample() -> Self {
        vec![T::sample(), T::other()]
    }

    fn other() -> Self {
        vec![T::other()]
    }
}

impl<T: 'static> Sample for &'static [T] {
    fn sample() -> Self {
        &[]
    }
}
