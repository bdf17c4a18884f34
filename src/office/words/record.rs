//! Words of the record, said: states, reasons, kinds of evidence, units.

use crate::domain::unit::unit_by_code;
use crate::words::{Lang, Message};

/// Needs of evidence as stored (kinds joined by `|`), each in words: one of its kinds is enough.
#[must_use]
pub fn owed(needs: &[String]) -> Vec<Message> {
    needs
        .iter()
        .map(|need| {
            let kinds: Vec<Message> = need.split('|').map(|kind| Message::named(format!("evidence-{kind}"))).collect();
            match kinds.as_slice() {
                [one] => one.clone(),
                _ => crate::msg!("act-one-of", kinds = kinds),
            }
        })
        .collect()
}

/// The name of a unit in a language; its code where the tree does not know it.
#[must_use]
pub fn unit(code: &str, lang: Lang) -> String {
    unit_by_code(code).map_or_else(
        || code.to_owned(),
        |unit| match lang {
            Lang::En => unit.name_en.to_owned(),
            Lang::Zh => unit.name_zh.to_owned(),
        },
    )
}
