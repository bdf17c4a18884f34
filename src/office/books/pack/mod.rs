//! `pack`: what a meeting needs in one file, a part after the other, all read in one snapshot.

mod drafting;
pub mod parts;
mod shared;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::domain::checkpoint::Checkpoint;
use crate::domain::figures::publication::Published;
use crate::domain::value::days::moment_legal;
use crate::domain::value::digest::hex;
use crate::msg;
pub(crate) use crate::office::books::pack::drafting::parts_write;
use crate::office::books::pack::parts::PARTS;
use crate::office::books::pack::shared::Shared;
use crate::office::catalogue::Reading;
use crate::office::charts::ChartFrame;
use crate::output::book::{Cover, Heading, Part};
use crate::output::{Cell, Labels};
use crate::reports::bulletin::BulletinSpec;
use crate::reports::series::SeriesRead;
use crate::reports::three_drops_units::ThreeDrops;
use crate::words::Message;

/// What every part is drafted from.
pub struct Draft<'w> {
    pub(crate) reading: Reading<'w>,
    pub(crate) around: ChartFrame,
    pub(crate) spec: BulletinSpec,
    bulletin: Shared<Published>,
    series: Shared<SeriesRead>,
    drops: Shared<ThreeDrops>,
    /// Parts that were drafted with another, by their names.
    beside: Mutex<BTreeMap<&'static str, Part>>,
}

impl<'w> Draft<'w> {
    pub(crate) fn new(reading: Reading<'w>, around: ChartFrame, spec: BulletinSpec) -> Self {
        Self {
            reading,
            around,
            spec,
            bulletin: Shared::default(),
            series: Shared::default(),
            drops: Shared::default(),
            beside: Mutex::default(),
        }
    }

    /// Keeps a part that was drafted with another until its turn comes.
    fn keep(&self, name: &'static str, part: Part) {
        self.beside.lock().unwrap_or_else(PoisonError::into_inner).insert(name, part);
    }

    fn kept(&self, name: &'static str) -> Option<Part> {
        self.beside.lock().unwrap_or_else(PoisonError::into_inner).remove(name)
    }
}

fn heading(draft: &Draft<'_>, part: &parts::PartOf) -> Heading {
    Heading { name: part.name, title: draft.reading.says.say(&(part.title)()) }
}

pub(crate) fn cover(draft: &Draft<'_>, checkpoint: Option<&Checkpoint>) -> Cover {
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
    if let Some(Checkpoint { size, root, until, .. }) = checkpoint {
        let value = msg!("pack-checkpoint-value", size = *size, until = moment_legal(*until), root = hex(root));
        facts.push((says.say(&msg!("pack-checkpoint")), Cell::text(says.say(&value))));
    }
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
