//! What an institution has from a row that an officer said is about it: its names and numbers, so that the next list that
//! has them finds it.

use uuid::Uuid;

use super::bench::Bench;
use crate::actions::Grounds;
use crate::actions::error::ActionError;
use crate::actions::import::{RowRead, fact_add};
use crate::db::Txn;
use crate::domain::institution::dossier::{Dossier, dossier};
use crate::domain::institution::fact::{Fact, IdentifierGiven, NameGiven};
use crate::domain::value::name::{NameKind, name_key};

/// Records the codes of the row that fail their check digit, where the officer has evidence of them. An institution that
/// is put on the register by the row has them from there.
pub(super) fn codes_accept(
    bench: &mut Bench,
    txn: &mut Txn<'_>,
    grounds: &Grounds,
    row: &RowRead,
    subject: Uuid,
) -> Result<Vec<String>, ActionError> {
    let has = identifiers_of(&dossier(bench.pen.entries(subject)));
    let codes: Vec<IdentifierGiven> = row.doubtful_codes().filter(|code| !has.contains(code)).cloned().collect();
    if grounds.evidence.is_empty() {
        return Ok(Vec::new());
    }
    let mut accepted = Vec::new();
    for identifier in codes {
        bench.known.free_check(&identifier, Some(subject))?;
        accepted.push(identifier.value.clone());
        fact_add(&mut bench.pen, txn.today(), row, subject, Fact::Identified { identifier }, &grounds.evidence);
    }
    Ok(accepted)
}

/// Records the names and numbers of the row that the institution has not and nobody else has.
pub(super) fn words_attach(
    bench: &mut Bench,
    txn: &Txn<'_>,
    row: &RowRead,
    subject: Uuid,
    renamed: bool,
) -> Vec<String> {
    let has = dossier(bench.pen.entries(subject));
    let mut attached = Vec::new();
    for name in names_new(bench, row, &has, subject, renamed) {
        attached.push(name.name.clone());
        fact_add(&mut bench.pen, txn.today(), row, subject, Fact::Named { name, replaces: None }, &row.evidence);
    }
    for identifier in numbers_new(bench, row, &has, subject) {
        attached.push(shown(&identifier).to_owned());
        fact_add(&mut bench.pen, txn.today(), row, subject, Fact::Identified { identifier }, &row.evidence);
    }
    attached
}

/// A legal name beside another is one that it was listed under, unless the officer says that it bears it now.
fn names_new(bench: &Bench, row: &RowRead, has: &Dossier, subject: Uuid, renamed: bool) -> Vec<NameGiven> {
    let has_legal = has.names.iter().any(|name| name.name.kind == NameKind::Legal && name.to.is_none());
    let bears = |key: &str| has.names.iter().any(|known| name_key(&known.name.name) == key);
    let is_free = |name: &&NameGiven| {
        let key = name_key(&name.name);
        let is_current = has.names.iter().any(|known| known.to.is_none() && name_key(&known.name.name) == key);
        let wants = if renamed && name.kind == NameKind::Legal { !is_current } else { !bears(&key) };
        wants && bench.known.bearers(&name.name).iter().all(|holder| *holder == subject)
    };
    let kind = |name: &NameGiven| match name.kind {
        NameKind::Legal if has_legal && !renamed => NameKind::Former,
        kind @ (NameKind::Legal | NameKind::Brand | NameKind::Former) => kind,
    };
    row.names.iter().filter(is_free).map(|name| NameGiven { kind: kind(name), name: name.name.clone() }).collect()
}

fn numbers_new(bench: &Bench, row: &RowRead, has: &Dossier, subject: Uuid) -> Vec<IdentifierGiven> {
    let has = identifiers_of(has);
    let is_new = |given: &&IdentifierGiven| {
        let is_second = given.kind.is_exclusive() && has.iter().any(|known| known.kind == given.kind);
        !given.check_accepted
            && !is_second
            && !has.iter().any(|known| known.kind == given.kind && known.value == given.value)
            && bench.known.free_check(given, Some(subject)).is_ok()
    };
    row.identifiers.iter().filter(is_new).cloned().collect()
}

fn identifiers_of(dossier: &Dossier) -> Vec<IdentifierGiven> {
    dossier.identifiers.iter().map(|known| known.identifier.clone()).collect()
}

/// A number as the list has it, without the list that it is of.
fn shown(given: &IdentifierGiven) -> &str {
    given.value.split_once(':').map_or(given.value.as_str(), |(_, number)| number)
}
