//! `pack`: what a meeting needs in one file, a part after the other, all read in one snapshot.

pub mod parts;

use std::cell::OnceCell;

use crate::db::{DbError, Txn};
use crate::domain::figures::publication::Published;
use crate::msg;
use crate::office::books::pack::parts::PARTS;
use crate::office::bulletin::paragraph::published;
use crate::office::catalogue::{Question, Reading};
use crate::office::charts::ChartFrame;
use crate::office::told::Told;
use crate::output::book::{Book, Cover, Heading, Part};
use crate::output::{Cell, Labels, Stop};
use crate::reports::bulletin::{BulletinSpec, bulletin_read};
use crate::words::Message;

/// What every part is drafted from.
pub struct Draft<'w> {
    pub(crate) reading: Reading<'w>,
    pub(crate) around: ChartFrame,
    pub(crate) spec: BulletinSpec,
    pub(crate) published: OnceCell<Published>,
}

impl Draft<'_> {
    /// The answer to a question of the catalogue.
    fn report(&self, txn: &mut Txn<'_>, question: &Question) -> Result<Part, Told> {
        Ok(question.grid(&self.reading, txn)?.into())
    }

    /// The bulletin, read once for all parts that show of it.
    fn bulletin(&self, txn: &mut Txn<'_>) -> Result<&Published, DbError> {
        if let Some(published) = self.published.get() {
            return Ok(published);
        }
        let read = published(bulletin_read(txn, &self.spec)?);
        Ok(self.published.get_or_init(|| read))
    }
}

/// A part is drafted, written, and let go.
pub(crate) fn parts_write(
    draft: &Draft<'_>,
    txn: &mut Txn<'_>,
    pack: &mut dyn Book,
    tell: &dyn Fn(usize),
) -> Result<(), Stop<Told>> {
    for (done, part) in (1..).zip(PARTS) {
        let drafted = part.draft(draft, txn)?;
        pack.part(&heading(draft, part), &drafted)?;
        tell(done);
    }
    Ok(())
}

fn heading(draft: &Draft<'_>, part: &parts::PartOf) -> Heading {
    Heading { name: part.name, title: draft.reading.says.say(&(part.title)()) }
}

pub(crate) fn cover(draft: &Draft<'_>) -> Cover {
    let says = draft.reading.says;
    let cut = &draft.reading.frame.cut;
    let labels = Labels::spoken(|key| says.say(&Message::named(key)));
    let unit = draft.around.unit();
    let title = msg!("pack-title", unit = unit, day = cut.as_of);
    let mut facts = vec![
        (labels.unit.clone(), Cell::text(unit)),
        (labels.as_of.clone(), cut.as_of.into()),
        (labels.known_at.clone(), says.moment(cut.known_at)),
    ];
    facts.push((says.say(&msg!("pack-baseline")), draft.spec.baseline.end().into()));
    let mut paragraphs = draft.reading.frame.notes(says);
    paragraphs.push(says.say(&msg!("pack-snapshot")));
    paragraphs.push(says.say(&msg!("pack-definitions")));
    Cover {
        title: says.say(&title),
        mark: draft.around.mark().map(str::to_owned),
        facts,
        paragraphs,
        contents_title: says.say(&msg!("pack-contents")),
        contents: PARTS.iter().map(|part| heading(draft, part)).collect(),
        generated_at: cut.known_at,
        labels,
    }
}
