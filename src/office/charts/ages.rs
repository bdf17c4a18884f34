//! The ages of the stuck: how many in each band of age, by what is outstanding.

use crate::domain::stuck::rule::StuckRule;
use crate::domain::value::days::AgeBand;
use crate::msg;
use crate::office::charts::ChartFrame;
use crate::office::lists::stuck::StuckRead;
use crate::office::lists::stuck::words::rule_name;
use crate::office::says::Says;
use crate::office::words::named;
use crate::output::chart::{Chart, ChartKind, ChartSeries, Panel};
use crate::reports::stuck::StuckSum;
use crate::words::Message;

/// How many of one kind there are in each band, in the order of the bands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ages {
    name: Message,
    counts: Vec<i64>,
}

/// The ages of a list: of the exited and not cleared apart by what is outstanding, of any other list at once. Lists of other
/// things have none.
#[must_use]
pub fn ages(read: &StuckRead) -> Vec<Ages> {
    match read {
        StuckRead::Stuck(rule, head) => ages_of(*rule, &head.sum()),
        StuckRead::Tolled(_)
        | StuckRead::Drops(_)
        | StuckRead::Data(_)
        | StuckRead::Leads(_)
        | StuckRead::Pilots(_)
        | StuckRead::Pending(_)
        | StuckRead::LegacyExits(_) => Vec::new(),
    }
}

/// The same of what the list of a rule adds up to.
#[must_use]
pub fn ages_of(rule: StuckRule, sum: &StuckSum) -> Vec<Ages> {
    if rule == StuckRule::ExitedNotCleared {
        let parts = sum.part_bands().map(|(split, bands)| Ages {
            name: msg!("chart-ages-exited", part = named(split)),
            counts: bands.to_vec(),
        });
        // Everybody has one of the two kinds outstanding; that nothing is known is shown where it happens.
        let is_shown = |(at, ages): &(usize, Ages)| *at < 2 || ages.counts.iter().any(|count| *count > 0);
        return parts.enumerate().filter(is_shown).map(|(_, ages)| ages).collect();
    }
    let name = if rule == StuckRule::ClosedUnresolved { msg!("chart-ages-closed") } else { rule_name(rule) };
    vec![Ages { name, counts: sum.bands().map(|(_, count)| count).collect() }]
}

#[must_use]
pub fn ages_chart(says: Says<'_>, around: &ChartFrame, ages: &[Ages]) -> Chart {
    let labels = AgeBand::ALL.iter().map(|band| says.say(&named(*band)));
    let series = ages.iter().map(|ages| {
        let counts = ages.counts.iter().map(|count| Some(*count)).collect();
        ChartSeries::new(says.say(&ages.name), counts)
    });
    let panel = Panel {
        title: String::new(),
        unit: says.say(&msg!("chart-unit-institutions")),
        places: 0,
        reference: None,
        series: series.collect(),
    };
    let mut chart = around.chart(
        says,
        "ages",
        &msg!("chart-ages-title"),
        ChartKind::StackedBars,
        (&msg!("chart-ages-axis"), labels.collect()),
        vec![panel],
    );
    chart.notes.push(says.say(&msg!("chart-ages-note")));
    chart
}
