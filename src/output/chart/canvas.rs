//! What the drawings are made with: lines, areas and texts on a plain sheet, in whole units.

use plotters::coord::Shift;
use plotters::prelude::{
    Circle, DrawingArea, FontStyle, IntoDrawingArea, PathElement, Polygon, RGBColor, Rectangle, SVGBackend, ShapeStyle,
    Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily};

use super::ChartFault;
use crate::output::html::escaped;
use crate::output::text::{one_line, width};

/// A place on the sheet, from its upper left corner.
pub(super) type Place = (i32, i32);

/// The fonts asked for, for Latin and Chinese, the system's own first.
const FONTS: &str = "system-ui, -apple-system, Segoe UI, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, \
                     Microsoft YaHei, WenQuanYi Micro Hei, Droid Sans Fallback, sans-serif";
/// Stands for the fonts in every text, and is taken out again: they are said once.
const FONTS_SIGN: &str = "@";
/// plotters writes the height of a line over this as the size of its letters.
const LINE_OVER_LETTER: f64 = 1.24;
/// The largest letters of a drawing.
const LARGEST: u8 = 26;

pub(super) const INK: RGBColor = RGBColor(0x1A, 0x1A, 0x1A);
pub(super) const GREY: RGBColor = RGBColor(0x59, 0x59, 0x59);
pub(super) const RULE: RGBColor = RGBColor(0xDD, 0xDD, 0xDD);
pub(super) const PAPER: RGBColor = RGBColor(0xFF, 0xFF, 0xFF);
pub(super) const ALARM: RGBColor = RGBColor(0xB0, 0x3A, 0x00);

/// The colours of Okabe and Ito, told apart by those who do not see red or green, each with the ink to write on it and a
/// darker one of its kind to write with. They differ in lightness too, for print without colours.
const PALETTE: [(RGBColor, RGBColor, RGBColor); 6] = [
    (RGBColor(0x00, 0x72, 0xB2), PAPER, RGBColor(0x00, 0x5A, 0x8C)),
    (RGBColor(0xE6, 0x9F, 0x00), INK, RGBColor(0x8A, 0x5A, 0x00)),
    (RGBColor(0x00, 0x7A, 0x5A), PAPER, RGBColor(0x00, 0x66, 0x4B)),
    (RGBColor(0xCC, 0x79, 0xA7), INK, RGBColor(0x8E, 0x3F, 0x6F)),
    (RGBColor(0x56, 0xB4, 0xE9), INK, RGBColor(0x1B, 0x63, 0x92)),
    (RGBColor(0x59, 0x59, 0x59), PAPER, RGBColor(0x40, 0x40, 0x40)),
];

/// The colour of a series, and the ink to write on it.
pub(super) fn colour(place: usize) -> (RGBColor, RGBColor) {
    let (fill, ink, _) = of_palette(place);
    (fill, ink)
}

/// The ink in which a series is named.
pub(super) fn naming(place: usize) -> RGBColor {
    let (_, _, ink) = of_palette(place);
    ink
}

fn of_palette(place: usize) -> (RGBColor, RGBColor, RGBColor) {
    PALETTE.get(place % PALETTE.len()).copied().unwrap_or((INK, PAPER, INK))
}

/// The colour of a series as a program writes it.
pub(in crate::output) fn colour_number(place: usize) -> u32 {
    let (RGBColor(red, green, blue), _) = colour(place);
    u32::from_be_bytes([0, red, green, blue])
}

/// Which side of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Middle,
    Right,
}

/// How a text is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pen {
    pub size: u8,
    pub colour: RGBColor,
    pub bold: bool,
    pub side: Side,
}

impl Pen {
    pub(super) const fn new(size: u8, colour: RGBColor) -> Self {
        Self { size, colour, bold: false, side: Side::Left }
    }

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) const fn side(self, side: Side) -> Self {
        Self { side, ..self }
    }
}

/// How wide a text will be, at most: a letter is a bit over half as wide as high, a Chinese character twice that.
pub(super) fn text_width(text: &str, size: u8) -> i32 {
    let columns = i32::try_from(width(text)).unwrap_or(i32::MAX);
    columns.saturating_mul(i32::from(size)).saturating_mul(11).saturating_div(20)
}

/// A plain sheet.
pub(super) struct Canvas<'s> {
    sheet: DrawingArea<SVGBackend<'s>, Shift>,
    fault: Option<String>,
}

impl<'s> Canvas<'s> {
    pub(super) fn new(drawing: &'s mut String, size: (u32, u32)) -> Self {
        let mut canvas = Self { sheet: SVGBackend::with_string(drawing, size).into_drawing_area(), fault: None };
        let far = |length| i32::try_from(length).unwrap_or(i32::MAX);
        canvas.area((0, 0), (far(size.0), far(size.1)), PAPER);
        canvas
    }

    /// Ends the drawing.
    ///
    /// # Errors
    /// What the drawing refused on the way.
    pub(super) fn close(self) -> Result<(), ChartFault> {
        let Self { sheet, fault } = self;
        let presented = sheet.present().map_err(|error| error.to_string());
        match fault.map_or(presented, Err) {
            Ok(()) => Ok(()),
            Err(fault) => Err(ChartFault::Drawing(fault)),
        }
    }

    fn keep<E: std::fmt::Display>(&mut self, drawn: Result<(), E>) {
        if let Err(error) = drawn {
            self.fault.get_or_insert(error.to_string());
        }
    }

    pub(super) fn line(&mut self, places: Vec<Place>, colour: RGBColor, thick: u32) {
        let style = ShapeStyle::from(colour.to_rgba()).stroke_width(thick);
        let drawn = self.sheet.draw(&PathElement::new(places, style));
        self.keep(drawn);
    }

    /// A straight line of dashes, upright or level.
    pub(super) fn dashes(&mut self, from: Place, to: Place, colour: RGBColor) {
        const DASH: i32 = 5;
        const STEP: usize = 9;
        let upright = from.0 == to.0;
        let (first, last) = if upright { (from.1, to.1) } else { (from.0, to.0) };
        for start in (first.min(last)..first.max(last)).step_by(STEP) {
            let end = start.saturating_add(DASH).min(first.max(last));
            let ends =
                if upright { vec![(from.0, start), (from.0, end)] } else { vec![(start, from.1), (end, from.1)] };
            self.line(ends, colour, 1);
        }
    }

    pub(super) fn area(&mut self, upper_left: Place, lower_right: Place, colour: RGBColor) {
        let drawn = self.sheet.draw(&Rectangle::new([upper_left, lower_right], colour.to_rgba().filled()));
        self.keep(drawn);
    }

    pub(super) fn outline(&mut self, upper_left: Place, lower_right: Place, colour: RGBColor) {
        let drawn = self.sheet.draw(&Rectangle::new([upper_left, lower_right], ShapeStyle::from(colour.to_rgba())));
        self.keep(drawn);
    }

    /// The mark of a figure: each series has a shape of its own.
    pub(super) fn dot(&mut self, (x, y): Place, series: usize, reach: i32) {
        let (colour, _) = colour(series);
        let style = colour.to_rgba().filled();
        let (left, right) = (x.saturating_sub(reach), x.saturating_add(reach));
        let (up, down) = (y.saturating_sub(reach), y.saturating_add(reach));
        let drawn = match series % 4 {
            0 => self.sheet.draw(&Circle::new((x, y), reach, style)),
            1 => self.sheet.draw(&Rectangle::new([(left, up), (right, down)], style)),
            2 => self.sheet.draw(&Polygon::new(vec![(x, up), (right, down), (left, down)], style)),
            _ => self.sheet.draw(&Polygon::new(vec![(x, up), (right, y), (x, down), (left, y)], style)),
        };
        self.keep(drawn);
    }

    /// A text of one line, upright in the middle of its place.
    pub(super) fn text(&mut self, text: &str, place: Place, pen: Pen) {
        let style = if pen.bold { FontStyle::Bold } else { FontStyle::Normal };
        let side = match pen.side {
            Side::Left => HPos::Left,
            Side::Middle => HPos::Center,
            Side::Right => HPos::Right,
        };
        let font = FontDesc::new(FontFamily::Name(FONTS_SIGN), line_height(pen.size), style)
            .color(&pen.colour)
            .pos(Pos::new(side, VPos::Center));
        let drawn = self.sheet.draw(&Text::new(one_line(text), place, font));
        self.keep(drawn);
    }
}

#[expect(clippy::float_arithmetic, reason = "plotters takes the height of a line as a float")]
fn line_height(size: u8) -> f64 {
    f64::from(size) * LINE_OVER_LETTER
}

/// A size as plotters writes it, a hair off the whole number.
#[expect(clippy::float_arithmetic, reason = "what plotters does with it")]
fn as_written(size: u8) -> f64 {
    line_height(size) / LINE_OVER_LETTER
}

/// The drawing as it is written: what every text has in common said once, and a name for those who cannot see it. Quotes
/// stand as `&quot;` in texts, so that what is replaced is markup.
pub(super) fn dressed(drawing: &str, title: &str, subtitle: &str) -> String {
    let mut plain = drawing.replace(&format!(" font-family=\"{FONTS_SIGN}\""), "").replace(" opacity=\"1\"", "");
    for size in 0..=LARGEST {
        let written = format!(" font-size=\"{}\"", as_written(size));
        plain = plain.replace(&written, &format!(" font-size=\"{size}\""));
    }
    let name = escaped(&one_line(title));
    let head = format!(
        " role=\"img\" aria-label=\"{name}\" font-family=\"{FONTS}\">\n<title>{name}</title>\n<desc>{}</desc>\n",
        escaped(&one_line(subtitle))
    );
    plain.replacen(">\n", &head, 1)
}
