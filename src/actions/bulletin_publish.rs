//! Publish a bulletin: its content is frozen under the next number of its unit, and its digest goes into the unit's chain.

use chrono::{DateTime, NaiveDate, Utc};

use super::Grounds;
use super::error::{ActionError, basis_parse};
use super::pen::{Draft, Pen};
use crate::db::bulletin::{bulletin_add, bulletin_list};
use crate::db::{Access, Session, in_txn};
use crate::domain::figures::publication::says_the_same;
use crate::domain::tracks::act::Act;
use crate::domain::unit::fact::{Publication, UnitFact};
use crate::domain::value::digest::sha256_hex;
use crate::domain::value::effective::Effective;
use crate::domain::value::reason::Reason;

/// What is to be published.
#[derive(Debug, Clone)]
pub struct Publish {
    pub unit: String,
    /// The day its figures are for.
    pub as_of: NaiveDate,
    /// The day they are compared with.
    pub baseline: NaiveDate,
    /// The moment of knowledge they were drawn at.
    pub known_at: DateTime<Utc>,
    /// The content, drawn at that moment.
    pub content: String,
    pub grounds: Grounds,
}

/// What is now true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedAs {
    /// Its number among the bulletins of the unit.
    pub number: i32,
    /// SHA-256 of its content.
    pub sha256: String,
    /// The newest bulletin for the day says the same; nothing was written.
    pub already: bool,
    /// Evidence or a note was given, and nothing was written that could keep it.
    pub dropped: bool,
}

/// Publishes it, unless the newest bulletin of the unit for the same days says the same.
///
/// # Errors
/// That there is no such unit, that it is not the officer's, or that somebody else published first.
pub fn apply(session: &mut Session, access: Access, publish: &Publish) -> Result<PublishedAs, ActionError> {
    in_txn(session, access, |txn| {
        let basis = basis_parse(&publish.grounds.basis)?;
        let (mut pen, subject, unit) = Pen::take_unit(txn, &publish.unit)?;
        let units = [unit.to_owned()];
        let before = bulletin_list(txn, Some(&units), None, pen.moment())?;
        let same_days = before.iter().rev().find(|one| one.as_of == publish.as_of && one.baseline == publish.baseline);
        if let Some(one) = same_days.filter(|one| says_the_same(&one.content, &publish.content)) {
            return Ok(PublishedAs {
                number: one.number,
                sha256: one.sha256.clone(),
                already: true,
                dropped: !publish.grounds.evidence.is_empty() || publish.grounds.note.is_some(),
            });
        }
        let publication = Publication {
            number: before.last().map_or(1, |last| last.number.saturating_add(1)),
            as_of: publish.as_of,
            baseline: publish.baseline,
            known_at: publish.known_at,
            sha256: sha256_hex(publish.content.as_bytes()),
        };
        let seq = pen.entry_add(
            subject,
            Draft {
                act: Act::Unit(UnitFact::BulletinPublished(publication.clone())),
                effective: Effective::exact(txn.today()),
                basis,
                reason: Reason::Published,
                note: publish.grounds.note.clone(),
                evidence: publish.grounds.evidence.clone(),
            },
        );
        pen.write(txn)?;
        bulletin_add(txn, (subject, seq), unit, &publication, &publish.content)?;
        Ok(PublishedAs { number: publication.number, sha256: publication.sha256, already: false, dropped: false })
    })
}
