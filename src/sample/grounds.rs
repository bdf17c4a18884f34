//! Reasons, documents and evidence of the sample.

use chrono::{Datelike, NaiveDate};

use super::dice::Dice;
use super::life::Step;
use crate::domain::engine::rule::MoveKind;
use crate::domain::institution::state::InstitutionState as S;
use crate::domain::value::effective::Effective;
use crate::domain::value::evidence::EvidenceKind as E;
use crate::domain::value::reason::Reason as R;

/// The document of a kind, numbered.
pub(super) fn basis(on: NaiveDate, kind: &str, number: usize) -> String {
    format!("样例〔{}〕{kind}{number}号", on.year())
}

/// Why an institution of its own way stops, by how often.
const STOPS: [(R, u64); 5] =
    [(R::Voluntary, 58), (R::LostContact, 18), (R::PoliceFiling, 14), (R::Court, 3), (R::Other, 7)];

/// A stop on a day: by the ban of a province, or of its own way. One stop in seven still owes its evidence.
pub(super) fn stop(dice: &mut Dice, on: NaiveDate, banned: bool, number: usize) -> Step {
    let reason = if banned { R::Ban } else { dice.pick_weighted(&STOPS).copied().unwrap_or(R::Other) };
    let (kind, evidence) = stop_papers(reason);
    let given = banned || dice.chance(86);
    Step {
        to: S::ClosedUnresolved,
        reason,
        evidence: evidence.into_iter().filter(|_| given).collect(),
        basis: basis(on, kind, if banned { 1 } else { number }),
        ..Step::on(on)
    }
}

/// The document of a stop and its evidence, by reason.
fn stop_papers(reason: R) -> (&'static str, Option<E>) {
    if reason == R::Ban {
        ("取缔公告", Some(E::BanNotice))
    } else if reason == R::Voluntary {
        ("停业公告", Some(E::Announcement))
    } else if reason == R::LostContact {
        ("失联认定", Some(E::Determination))
    } else if reason == R::PoliceFiling {
        ("立案通报", Some(E::PoliceLetter))
    } else if reason == R::Court {
        ("法院裁定", Some(E::CourtRuling))
    } else {
        ("核查记录", None)
    }
}

/// The exit of a stopped institution by the exit list of that month.
pub(super) fn exit(on: NaiveDate) -> Step {
    Step {
        to: S::Exited,
        reason: R::ExitList,
        evidence: vec![E::ExitList],
        basis: basis(on, "退出名单", usize::try_from(on.month()).unwrap_or_default()),
        ..Step::on(on)
    }
}

/// A state taken over from a list of the time before the register. One in three only saw it.
pub(super) fn history(dice: &mut Dice, to: S, on: NaiveDate) -> Step {
    let seen = dice.chance(33);
    let reason = dice.pick_weighted(&STOPS).copied().unwrap_or(R::Other);
    Step {
        to,
        reason: if dice.chance(40) { R::HistoryLoad } else { reason },
        effective: if seen { Effective::not_later_than(on) } else { Effective::exact(on) },
        evidence: vec![E::OfficialList],
        basis: basis(on, "历史名单", usize::try_from(on.month()).unwrap_or_default()),
        ..Step::on(on)
    }
}

/// In operation since a day, as the first verification found. Some still owe papers.
pub(super) fn operating(dice: &mut Dice, on: NaiveDate, number: usize) -> Step {
    let mut evidence = vec![E::VerificationForm];
    if dice.chance(80) {
        evidence.push(E::FirstReturn);
    }
    Step {
        to: S::Operating,
        reason: R::HistoryLoad,
        evidence,
        basis: basis(on, "核查表", number),
        recorded: 0,
        ..Step::on(on)
    }
}

/// A plan of reduction. Some still owe the custodian's baseline.
pub(super) fn reducing(dice: &mut Dice, on: NaiveDate, number: usize) -> Step {
    let mut evidence = vec![E::ReductionPlan];
    if dice.chance(70) {
        evidence.push(E::CustodianBaseline);
    }
    Step { to: S::Reducing, reason: R::PlanFiled, evidence, basis: basis(on, "压降方案", number), ..Step::on(on) }
}

/// An accepted application to convert.
pub(super) fn transforming(on: NaiveDate, number: usize) -> Step {
    Step {
        to: S::Transforming,
        reason: R::PilotAccepted,
        evidence: vec![E::PilotAcceptance],
        basis: basis(on, "试点受理", number),
        ..Step::on(on)
    }
}

/// An application that came to nothing.
pub(super) fn returned(on: NaiveDate, reason: R, number: usize) -> Step {
    Step {
        to: S::Reducing, reason, evidence: vec![E::Decision], basis: basis(on, "试点决定", number), ..Step::on(on)
    }
}

/// A formal licence.
pub(super) fn transformed(on: NaiveDate, number: usize) -> Step {
    Step {
        to: S::Transformed,
        reason: R::Licensed,
        evidence: vec![E::AcceptanceForm, E::Licence, E::ZeroStockProof],
        basis: basis(on, "小贷批复", number),
        ..Step::on(on)
    }
}

pub(super) fn reopening(on: NaiveDate, reason: R, evidence: E, number: usize) -> Step {
    Step {
        to: S::ClosedUnresolved,
        kind: MoveKind::Reopen,
        reason,
        evidence: vec![evidence],
        basis: basis(on, "重启处置", number),
        ..Step::on(on)
    }
}
