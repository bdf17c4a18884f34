//! The trend of the measures: as an index of the baseline, so that they can be compared; by their own figures; and as
//! sparklines.

use crate::domain::figures::{Measure, Point, Quantity, Series};
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;
use crate::msg;
use crate::office::charts::ChartFrame;
use crate::office::says::Says;
use crate::office::words::named;
use crate::output::chart::{Chart, ChartKind, ChartSeries, Panel};
use crate::output::spark::sparkline;
use crate::reports::series::{Scope, SeriesRead};
use crate::words::Message;

/// The index of the baseline, with one place: 100.0.
const BASELINE: i64 = 1_000;
/// Fen in 万元 and in 亿元, less the two places they are drawn with.
const TEN_THOUSAND: i64 = 10_000;
const HUNDRED_MILLION: i64 = 100_000_000;

/// The measures as an index of the baseline; of the first month known where none is named.
#[must_use]
pub fn trend_chart(says: Says<'_>, around: &ChartFrame, read: &SeriesRead) -> Chart {
    let series = read.spec.measures.iter().map(|measure| {
        let (_, base) = base(read, *measure).unzip();
        let values = read.points(*measure).into_iter().map(|point| {
            let now = point.value()?.number();
            Ratio::of(i128::from(now), i128::from(base?))?.rounded(3)
        });
        drawn(says, read, *measure, values.collect())
    });
    let panel = Panel {
        title: String::new(),
        unit: says.say(&msg!("chart-unit-index")),
        places: 1,
        reference: Some((BASELINE, says.say(&msg!("chart-baseline")))),
        series: series.collect(),
    };
    let title = msg!("chart-trend-title");
    let mut chart = charted(says, around, read, ("trend", &title), vec![panel]);
    let bases: Vec<Month> = read.spec.measures.iter().filter_map(|measure| Some(base(read, *measure)?.0)).collect();
    if let Some(month) = bases.iter().min() {
        let said = msg!("chart-trend-note", month = month.to_string());
        chart.notes.insert(0, says.say(&said));
    }
    chart
}

/// The measures by their own figures, a panel each.
#[must_use]
pub fn trends_chart(says: Says<'_>, around: &ChartFrame, read: &SeriesRead) -> Chart {
    let panels = read.spec.measures.iter().map(|measure| {
        let points = read.points(*measure);
        let highest =
            points.iter().filter_map(|point| point.value()).map(|value| value.number().saturating_abs()).max();
        let (unit, divisor, places) = unit_of(read, *measure, highest.unwrap_or(0));
        let values = points.iter().map(|point| {
            let value = i128::from(point.value()?.number());
            Ratio::of(value, i128::from(divisor))?.rounded(0)
        });
        let series = drawn(says, read, *measure, values.collect());
        Panel { title: series.name.clone(), unit: says.say(&unit), places, reference: None, series: vec![series] }
    });
    let title = msg!("chart-trends-title");
    charted(says, around, read, ("trends", &title), panels.collect())
}

/// What is drawn in: what it is called, what a bare figure is divided by, and how many digits then stand after the point.
fn unit_of(read: &SeriesRead, measure: Measure, highest: i64) -> (Message, i64, u32) {
    if !measure.is_money() {
        let unit = match (measure == Measure::Institutions, &read.spec.scope) {
            (true, _) => msg!("chart-unit-institutions"),
            (false, Scope::Unit(_)) => msg!("chart-unit-person-times"),
            (false, Scope::Institution(_)) => msg!("chart-unit-persons"),
        };
        (unit, 1, 0)
    } else if highest >= HUNDRED_MILLION.saturating_mul(100) {
        (msg!("chart-unit-hundred-million"), HUNDRED_MILLION, 2)
    } else {
        (msg!("chart-unit-ten-thousand"), TEN_THOUSAND, 2)
    }
}

fn charted(
    says: Says<'_>,
    around: &ChartFrame,
    read: &SeriesRead,
    (name, title): (&'static str, &Message),
    panels: Vec<Panel>,
) -> Chart {
    let months = read.spec.first.through(read.spec.last);
    let mut chart = around.chart(
        says,
        name,
        title,
        ChartKind::Lines,
        (&msg!("chart-trend-axis"), months.map(|month| month.to_string()).collect()),
        panels,
    );
    let over_several = match read.spec.scope {
        Scope::Unit(_) => read.spec.measures.iter().any(|one| one.is_person_times()),
        Scope::Institution(_) => false,
    };
    if over_several {
        chart.notes.push(says.say(&msg!("chart-person-times-note")));
    }
    chart
}

/// The month a measure is compared with, and its figure then: that of the baseline, or the first known.
fn base(read: &SeriesRead, measure: Measure) -> Option<(Month, i64)> {
    let of = |month: Month, value: Quantity| (month, value.number());
    match read.spec.baseline {
        Some(month) => {
            let series = read.baseline.iter().find(|one| one.measure == measure)?;
            Some(of(month, series.value(month)?))
        }
        None => read.points(measure).into_iter().find_map(|point| Some(of(point.month, point.value()?))),
    }
}

/// A measure as it is drawn: a figure for each month asked for, also for those before the record began.
fn drawn(says: Says<'_>, read: &SeriesRead, measure: Measure, values: Vec<Option<i64>>) -> ChartSeries {
    let points = read.points(measure);
    let place = |month: Month| usize::try_from(month.since(read.spec.first)).unwrap_or(0);
    let count = read.spec.first.through(read.spec.last).count();
    let mut all = vec![None; count];
    for (point, value) in points.iter().zip(values) {
        if let Some(at) = all.get_mut(place(point.month)) {
            *at = value;
        }
    }
    let broken = |point: &&&Point| point.breaks > 0;
    ChartSeries {
        name: says.say(&named(measure)),
        values: all,
        breaks: points.iter().filter(broken).map(|point| place(point.month)).collect(),
    }
}

/// The figures of a series in the months to the last, for a sparkline.
#[must_use]
pub fn trend_values(series: &Series, first: Month, last: Month) -> Vec<Option<i64>> {
    let value = |month| series.value(month).map(Quantity::number);
    first.through(last).map(value).collect()
}

/// The closing line of a measure: its sparkline over the months shown.
#[must_use]
pub fn trend_line(read: &SeriesRead, measure: Measure) -> Option<Message> {
    let values = trend_values(read.of(measure)?, read.spec.first, read.spec.last);
    Some(msg!("series-trend", measure = named(measure), trend = sparkline(&values)))
}
