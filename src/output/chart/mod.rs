//! Charts: what is to be drawn as plain data, and the one drawing that is written as SVG or PNG.
//!
//! A [`Chart`] holds exact whole numbers; how many of their digits stand after the point is said by the panel. The same
//! chart gives the same SVG to the byte. A PNG is the same drawing with the fonts of the machine, so it is the same to the
//! byte on the same machine only.

mod axis;
mod bars;
mod canvas;
mod frame;
mod lines;
mod png;
mod rows;

use std::io;
use std::path::{Path, PathBuf};

pub(super) use axis::digits;
pub(super) use canvas::colour_number;
pub use png::Png;

use super::{OutputError, replace};
use canvas::Canvas;

/// What is to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// A kebab-case word, such as `trend`.
    pub name: &'static str,
    pub title: String,
    /// What is shown: of whom, for when, against what.
    pub subtitle: String,
    /// How it is drawn.
    pub kind: ChartKind,
    /// What the labels are: months, units, bands of age.
    pub x_title: String,
    /// What is compared, in the order it is drawn.
    pub labels: Vec<String>,
    /// Its panels, at least one; those of one chart have the same labels.
    pub panels: Vec<Panel>,
    /// Remarks, one a line.
    pub notes: Vec<String>,
    /// Where the figures come from.
    pub source: String,
    /// A mark that nobody should miss, such as that the figures are of the sample.
    pub mark: Option<String>,
    /// The words drawn into it.
    pub words: ChartWords,
}

/// Words that are drawn into a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartWords {
    /// In place of a figure that is not known.
    pub unknown: String,
    /// At a break in definition.
    pub broken: String,
}

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// Lines over months. A figure that is not known is a gap.
    Lines,
    /// Upright bars side by side.
    GroupedBars,
    /// Upright bars on top of each other.
    StackedBars,
    /// Bars from left to right, a row a label, a panel a measure: for many labels.
    Rows,
}

/// A part of a chart with an axis of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// What the panel shows, where there are several.
    pub title: String,
    /// The unit of its figures, as the axis says it.
    pub unit: String,
    /// How many digits of a figure stand after the point.
    pub places: u32,
    /// A level that is marked, such as the baseline, with what it is called.
    pub reference: Option<(i64, String)>,
    /// What is drawn.
    pub series: Vec<ChartSeries>,
}

/// Figures of one name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartSeries {
    pub name: String,
    /// A figure for each label, times ten to the panel's places; `None` where it is not known.
    pub values: Vec<Option<i64>>,
    /// Places at which the definition changed: the figure is not compared with the one before.
    pub breaks: Vec<usize>,
}

impl ChartSeries {
    /// A series without breaks.
    pub fn new(name: impl Into<String>, values: Vec<Option<i64>>) -> Self {
        Self { name: name.into(), values, breaks: Vec::new() }
    }
}

/// A chart that contradicts itself.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChartFault {
    /// No panel, no label, or a panel without series.
    #[error("nothing to draw")]
    Nothing,
    /// A series has more or fewer figures than there are labels.
    #[error("series {series} has {values} figures for {labels} labels")]
    Length {
        /// Its name.
        series: String,
        /// Its figures.
        values: usize,
        labels: usize,
    },
    /// The drawing refused, which is a bug.
    #[error("drawing: {0}")]
    Drawing(String),
}

/// The formats of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartFormat {
    /// Drawn anew at any size.
    Svg,
    /// Dots, 1.5 for each unit of the drawing.
    Png,
}

/// A file whose ending is of no format of pictures.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: no format of pictures has this ending", path = .0.display())]
pub struct UnknownPicture(pub PathBuf);

impl ChartFormat {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// The ending of its files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The format a file's ending asks for.
    ///
    /// # Errors
    /// Where the ending is of neither.
    pub fn from_path(path: &Path) -> Result<Self, UnknownPicture> {
        let ending = path.extension().and_then(|ending| ending.to_str());
        Self::ALL
            .into_iter()
            .find(|format| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(format.code())))
            .ok_or_else(|| UnknownPicture(path.to_owned()))
    }
}

impl Chart {
    /// Whether labels and figures agree.
    ///
    /// # Errors
    /// The first contradiction found.
    pub fn check(&self) -> Result<(), ChartFault> {
        let bare = |panel: &Panel| panel.series.is_empty();
        if self.labels.is_empty() || self.panels.is_empty() || self.panels.iter().any(bare) {
            return Err(ChartFault::Nothing);
        }
        let mut series = self.panels.iter().flat_map(|panel| &panel.series);
        match series.find(|series| series.values.len() != self.labels.len()) {
            Some(series) => Err(ChartFault::Length {
                series: series.name.clone(),
                values: series.values.len(),
                labels: self.labels.len(),
            }),
            None => Ok(()),
        }
    }

    /// The drawing.
    ///
    /// # Errors
    /// Where the chart contradicts itself.
    pub fn svg(&self) -> Result<String, ChartFault> {
        self.check()?;
        let mut drawing = String::new();
        let size = frame::size(self);
        let mut canvas = Canvas::new(&mut drawing, size);
        let inside = frame::draw(&mut canvas, self);
        match self.kind {
            ChartKind::Lines => lines::draw(&mut canvas, self, inside),
            ChartKind::GroupedBars | ChartKind::StackedBars => {
                bars::draw(&mut canvas, self, inside);
            }
            ChartKind::Rows => rows::draw(&mut canvas, self, inside),
        }
        canvas.close()?;
        Ok(canvas::dressed(&drawing, &self.title, &self.subtitle))
    }

    /// The drawing in dots, with the fonts of this machine.
    ///
    /// # Errors
    /// Where the chart contradicts itself.
    pub fn png(&self) -> Result<Png, ChartFault> {
        png::rendered(&self.svg()?, frame::size(self))
    }

    /// Writes the picture to a file, whole or not at all. Says whether some characters of its texts are in no font of this
    /// machine, which only a PNG can suffer from.
    ///
    /// # Errors
    /// Where the chart contradicts itself, or the file cannot be written.
    pub fn save(&self, format: ChartFormat, path: &Path) -> Result<bool, OutputError> {
        let faulty = |fault| OutputError::Chart { chart: self.name, fault };
        let (bytes, lacks_glyphs) = match format {
            ChartFormat::Svg => (self.svg().map_err(faulty)?.into_bytes(), false),
            ChartFormat::Png => {
                let png = self.png().map_err(faulty)?;
                (png.bytes, png.lacks_glyphs)
            }
        };
        replace(path, |sink| io::Write::write_all(sink, &bytes).map_err(OutputError::Stream))?;
        Ok(lacks_glyphs)
    }
}
