//! The three drops by unit: the change of each measure against the baseline, a row a unit.

use crate::domain::figures::{Measure, Quantity};
use crate::domain::value::ratio::Ratio;
use crate::msg;
use crate::office::charts::ChartFrame;
use crate::office::says::Says;
use crate::office::words::named;
use crate::output::Cell;
use crate::output::chart::{Chart, ChartKind, ChartSeries, Panel};
use crate::reports::three_drops_units::{ThreeDrops, UnitDrops};

/// Per cent are hundredths.
const PERCENT_PLACES: u32 = 2;

/// The chart of the drops: all units together, then the slowest unit by the number of institutions on top. A unit that
/// never had an institution is left out; one of which something is not known says so.
#[must_use]
pub fn drops_chart(says: Says<'_>, around: &ChartFrame, drops: &ThreeDrops) -> Chart {
    let mut units: Vec<&UnitDrops> = drops.rows.iter().filter(|unit| was_there(unit)).collect();
    units.sort_by_key(|unit| std::cmp::Reverse(change(unit, Measure::Institutions)));
    let name = |unit: &UnitDrops| match says.unit_name(&unit.unit) {
        Cell::Text(name) => name,
        Cell::Empty
        | Cell::Code(_)
        | Cell::Integer(_)
        | Cell::Money(_)
        | Cell::Date(_)
        | Cell::Moment(_)
        | Cell::Flag(_)
        | Cell::Trend(_)
        | Cell::Word { .. } => unit.unit.clone(),
    };
    let mut labels = vec![says.say(&msg!("chart-drops-total"))];
    labels.extend(units.iter().map(|unit| name(unit)));
    units.insert(0, &drops.total);
    let against = says.say(&msg!("chart-drops-unit", month = drops.baseline.to_string()));
    let panels = Measure::OF_A_UNIT.iter().map(|measure| {
        let title = says.say(&named(*measure));
        let values = units.iter().map(|unit| change(unit, *measure)?.rounded(PERCENT_PLACES));
        Panel {
            series: vec![ChartSeries::new(&title, values.collect())],
            title,
            unit: against.clone(),
            places: 0,
            reference: None,
        }
    });
    let mut chart = around.chart(
        says,
        "three-drops",
        &msg!("chart-drops-title"),
        ChartKind::Rows,
        (&msg!("chart-drops-axis"), labels),
        panels.collect(),
    );
    let notes = [msg!("chart-drops-note"), msg!("chart-person-times-note")];
    chart.notes = notes.iter().map(|note| says.say(note)).collect();
    chart
}

fn change(unit: &UnitDrops, measure: Measure) -> Option<Ratio> {
    unit.measure(measure)?.change_on_baseline
}

/// Whether a unit had any institution then or has one now, or that is not known.
fn was_there(unit: &UnitDrops) -> bool {
    unit.measure(Measure::Institutions).is_some_and(|drops| {
        let nothing = |figure: Option<Quantity>| figure.is_some_and(Quantity::is_zero);
        !(nothing(drops.now) && nothing(drops.baseline))
    })
}
