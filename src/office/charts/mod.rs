//! Pictures of the lists: the trend of the measures, the three drops by unit, the ages of the stuck. What is drawn is put
//! together here; how it is drawn is [`crate::output::chart`].

pub mod ages;
pub mod drops;
pub mod pilots;
pub mod trend;

use std::path::Path;

use crate::db::Session;
use crate::msg;
use crate::office::asked::Frame;
pub use crate::office::charts::ages::{Ages, ages, ages_chart};
pub use crate::office::charts::drops::drops_chart;
pub use crate::office::charts::pilots::{pilot_run_off_chart, pilot_stages_chart};
pub use crate::office::charts::trend::{trend_chart, trend_line, trend_values, trends_chart};
use crate::office::says::{Says, moment_legal};
use crate::office::told::{Told, Trouble};
use crate::output::Cell;
use crate::output::chart::{Chart, ChartFormat, ChartKind, ChartWords, Panel};
use crate::words::Message;

/// What is drawn beside every chart: of whom, when, as known when, and whether of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartFrame {
    unit: String,
    subtitle: String,
    source: String,
    mark: Option<String>,
}

impl ChartFrame {
    /// What stands around the charts of a frame.
    #[must_use]
    pub fn of(says: Says<'_>, session: &Session, frame: &Frame) -> Self {
        let day = frame.cut.as_of;
        let unit = match frame.unit.as_deref().map(|code| says.unit_name(code)) {
            Some(Cell::Text(name)) => name,
            Some(_) | None => says.say(&msg!("chart-everywhere")),
        };
        let known_at = moment_legal(frame.cut.known_at);
        Self {
            subtitle: says.say(&msg!("chart-subtitle", unit = &unit, day = day)),
            source: says.say(&msg!("chart-source", known_at = known_at)),
            mark: session.sample().then(|| says.say(&msg!("chart-sample"))),
            unit,
        }
    }

    /// The same for one institution.
    #[must_use]
    pub fn named(mut self, says: Says<'_>, name: &str, frame: &Frame) -> Self {
        let day = frame.cut.as_of;
        self.subtitle = says.say(&msg!("chart-subtitle", unit = name, day = day));
        name.clone_into(&mut self.unit);
        self
    }

    /// Of whom.
    #[must_use]
    pub fn unit(&self) -> &str {
        &self.unit
    }

    /// The mark of the sample.
    #[must_use]
    pub fn mark(&self) -> Option<&str> {
        self.mark.as_deref()
    }

    /// A chart with its frame, still without notes.
    fn chart(
        &self,
        says: Says<'_>,
        name: &'static str,
        title: &Message,
        kind: ChartKind,
        (x_title, labels): (&Message, Vec<String>),
        panels: Vec<Panel>,
    ) -> Chart {
        Chart {
            name,
            title: says.say(title),
            subtitle: self.subtitle.clone(),
            kind,
            x_title: says.say(x_title),
            labels,
            panels,
            notes: Vec::new(),
            source: self.source.clone(),
            mark: self.mark.clone(),
            words: ChartWords { unknown: says.say(&msg!("chart-unknown")), broken: says.say(&msg!("chart-break")) },
        }
    }
}

/// The format of the picture asked for, told before anything is read.
///
/// # Errors
/// That the file's ending is of no picture.
pub fn format_asked(path: &Path) -> Result<ChartFormat, Told> {
    ChartFormat::from_path(path).map_err(|_| {
        let known = ChartFormat::ALL.map(ChartFormat::code).join(", ");
        let file = path.display().to_string();
        Told::new(Trouble::Usage, msg!("error-chart-ending", file = file))
            .hinted(msg!("hint-chart-ending", known = known))
    })
}
