//! What happens once: a transfer, an offer nobody answers, a rename, a duplicate.

use uuid::Uuid;

use super::calendar::{day, month_of, month_start, recorded_after};
use super::life::{HISTORY_LENGTH, Life};
use super::load_moves::papers;
use super::titles::MARK;
use crate::actions::institution_add::{self, InstitutionAdd};
use crate::actions::merge::{self, Merge};
use crate::actions::rename::{self, Rename};
use crate::actions::transfer::{self, Transfer, TransferStep};
use crate::actions::{ActionError, Grounds};
use crate::db::{Access, Session};
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::name::NameKind;

/// Lives that something special happens to, by their place among all.
const TRANSFERRED: usize = HISTORY_LENGTH + 1300;
const OFFERED: usize = HISTORY_LENGTH + 1520;
const RENAMED: usize = HISTORY_LENGTH + 1100;
const RECORDED_TWICE: usize = 40;

/// Records what is special in a month, each thing some minutes after the month's act.
pub(super) fn record(session: &mut Session, month: u32, lives: &[Life], subjects: &[Uuid]) -> Result<(), ActionError> {
    let life = |number: usize| lives.get(number).zip(subjects.get(number));
    if month == month_of(day(2019, 3, 1))
        && let Some((life, subject)) = life(RENAMED)
    {
        session.clock_set(recorded_after(month, 10));
        renamed(session, life, *subject)?;
    }
    if month == month_of(day(2019, 4, 1))
        && let Some((life, subject)) = life(RECORDED_TWICE)
    {
        session.clock_set(recorded_after(month, 20));
        recorded_twice(session, month, life, *subject)?;
    }
    if month == month_of(day(2019, 5, 1))
        && let Some((life, subject)) = life(TRANSFERRED)
    {
        session.clock_set(recorded_after(month, 30));
        offered(session, life, *subject, month.saturating_add(2))?;
        session.clock_set(recorded_after(month, 10_000));
        let accept = Transfer {
            institution: subject.to_string(),
            step: TransferStep::Accept,
            grounds: grounds("样例〔2019〕接收函1号", &[]),
        };
        transfer::apply(session, Access::Write, &accept)?;
    }
    if month == month_of(day(2020, 2, 1))
        && let Some((life, subject)) = life(OFFERED)
    {
        session.clock_set(recorded_after(month, 40));
        offered(session, life, *subject, month.saturating_add(3))?;
    }
    Ok(())
}

fn grounds(basis: &str, evidence: &[EvidenceKind]) -> Grounds {
    Grounds { basis: basis.to_owned(), note: None, evidence: papers(evidence) }
}

fn renamed(session: &mut Session, life: &Life, subject: Uuid) -> Result<(), ActionError> {
    let rename = Rename {
        institution: subject.to_string(),
        name: format!("新{}", life.name),
        kind: NameKind::Brand,
        replaces: Some(life.name.clone()),
        effective: day(2019, 3, 11),
        grounds: grounds("样例〔2019〕更名公告1号", &[EvidenceKind::WebCapture]),
    };
    rename::apply(session, Access::Write, &rename)?;
    Ok(())
}

/// Somebody puts an institution on the register that is there under a slightly other name; then it is found out.
fn recorded_twice(session: &mut Session, month: u32, life: &Life, subject: Uuid) -> Result<(), ActionError> {
    let plain = life.name.trim_end_matches(MARK);
    let add = InstitutionAdd {
        names: vec![(NameKind::Brand, format!("{plain}平台{MARK}"))],
        identifiers: Vec::new(),
        accept_check_digit: false,
        unit: Some(life.place.unit.to_owned()),
        registered_place: None,
        operating_place: None,
        launched_on: Some(life.launched_on),
        effective: day(2019, 4, 20),
        distinct: false,
        grounds: grounds("样例〔2019〕来信登记7号", &[EvidenceKind::WebCapture]),
    };
    let added = institution_add::apply(session, Access::Write, &add)?;
    session.clock_set(recorded_after(month, 12_000));
    let merge = Merge {
        duplicate: added.subject.to_string(),
        survivor: subject.to_string(),
        effective: day(2019, 5, 15),
        grounds: grounds("样例〔2019〕并档决定1号", &[EvidenceKind::Decision]),
    };
    merge::apply(session, Access::Write, &merge)?;
    Ok(())
}

/// Offers jurisdiction to another first-level unit, from a month on.
fn offered(session: &mut Session, life: &Life, subject: Uuid, month: u32) -> Result<(), ActionError> {
    let to = if life.place.unit == "330100" { "310000" } else { "330100" };
    let offer = Transfer {
        institution: subject.to_string(),
        step: TransferStep::Offer { to: to.to_owned(), on: month_start(month) },
        grounds: grounds("样例〔2019〕移交函1号", &[]),
    };
    transfer::apply(session, Access::Write, &offer)?;
    Ok(())
}
