//! `bulletin consistency`: whether figures that others published contradict each other.

use crate::office::words::named;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::figures::consistency::{Consistency, Contradiction, Implied, Left, Span, StreakStated};
use crate::domain::figures::statement::StatementDrawn;
use crate::domain::figures::{Measure, Quantity};
use crate::msg;
use crate::office::asked::{Frame, PageWords};
use crate::office::says::Says;
use crate::office::words::figures::{percent_said, quantity_cell, quantity_text};
use crate::output::{Cell, Grid, Kind};
use crate::words::Message;

/// The statements by entry, to say who said what.
pub(crate) struct ToldFigures<'s>(BTreeMap<i32, &'s StatementDrawn>);

impl<'s> ToldFigures<'s> {
    pub(crate) fn of(statements: &'s [StatementDrawn]) -> Self {
        Self(statements.iter().map(|one| (one.seq, one)).collect())
    }

    /// Who said it: source and entry.
    fn who(&self, seq: i32) -> Message {
        let source = self.0.get(&seq).map_or_else(String::new, |one| one.statement.source.clone());
        msg!("consistency-who", source = source, entry = seq)
    }

    fn all(&self, seqs: &[i32]) -> Vec<Message> {
        seqs.iter().map(|seq| self.who(*seq)).collect()
    }

    fn as_of(&self, seq: i32) -> Option<NaiveDate> {
        self.0.get(&seq).map(|one| one.statement.as_of)
    }
}

/// One thing found, as a sentence and as a row.
pub(crate) struct Finding {
    pub(crate) kind: &'static str,
    pub(crate) measure: Option<Measure>,
    pub(crate) day: Option<NaiveDate>,
    pub(crate) entries: Vec<i32>,
    pub(crate) span: Option<Span>,
    pub(crate) said: Message,
}

pub(crate) fn findings(told: &ToldFigures<'_>, found: &Consistency) -> Vec<Finding> {
    let implied = found.implied.iter().map(|one| Finding {
        kind: "implied",
        measure: Some(one.measure),
        day: Some(one.baseline),
        entries: vec![one.seq],
        span: Some(one.span),
        said: implied_said(told, one),
    });
    let left = found.left.iter().map(|one| Finding {
        kind: "left",
        measure: Some(one.measure),
        day: Some(one.baseline),
        entries: one.of.clone(),
        span: one.span,
        said: left_said(one),
    });
    let streaks = found.streaks.iter().map(|one| Finding {
        kind: "streak",
        measure: None,
        day: Some(one.until.end()),
        entries: vec![one.seq],
        span: None,
        said: streak_said(told, *one),
    });
    let contradictions = found.contradictions.iter().map(|one| contradiction(told, one));
    implied.chain(left).chain(streaks).chain(contradictions).collect()
}

fn figure(measure: Measure, number: i64) -> String {
    Quantity::of(measure, number).map_or_else(|| number.to_string(), quantity_text)
}

fn span_said(measure: Measure, span: Span) -> Message {
    let low = figure(measure, span.low);
    match span.high {
        Some(high) if high == span.low => msg!("consistency-span-one", number = low),
        Some(high) => msg!("consistency-span", low = low, high = figure(measure, high)),
        None => msg!("consistency-span-open", low = low),
    }
}

fn implied_said(told: &ToldFigures<'_>, one: &Implied) -> Message {
    let what = named(one.measure);
    let (span, who) = (span_said(one.measure, one.span), told.who(one.seq));
    let given = one.number.zip(one.percent).zip(told.as_of(one.seq));
    match given {
        Some(((number, percent), day)) => msg!(
            "consistency-implied",
            what = what,
            baseline = one.baseline,
            span = span,
            number = quantity_text(number),
            percent = percent_said(percent.into(), 0),
            day = day,
            who = who
        ),
        None => msg!("consistency-stated", what = what, baseline = one.baseline, span = span, who = who),
    }
}

fn left_said(left: &Left) -> Message {
    let (what, statements) = (named(left.measure), left.of.len());
    match left.span {
        Some(span) => msg!(
            "consistency-left",
            what = what,
            baseline = left.baseline,
            span = span_said(left.measure, span),
            statements = statements
        ),
        None => msg!("consistency-nothing-left", what = what, baseline = left.baseline, statements = statements),
    }
}

fn streak_said(told: &ToldFigures<'_>, streak: StreakStated) -> Message {
    msg!(
        "consistency-streak",
        months = streak.months,
        since = streak.since.to_string(),
        until = streak.until.to_string(),
        who = told.who(streak.seq)
    )
}

fn contradiction(told: &ToldFigures<'_>, one: &Contradiction) -> Finding {
    match one {
        Contradiction::Numbers { measure, as_of, values } => {
            let said = values
                .iter()
                .map(|(number, seqs)| msg!("consistency-value", value = quantity_text(*number), who = told.all(seqs)));
            Finding {
                kind: "numbers",
                measure: Some(*measure),
                day: Some(*as_of),
                entries: values.iter().flat_map(|(_, seqs)| seqs.clone()).collect(),
                span: None,
                said: msg!(
                    "consistency-numbers",
                    what = named(*measure),
                    day = *as_of,
                    values = said.collect::<Vec<_>>()
                ),
            }
        }
        Contradiction::Percents { measure, as_of, baseline, values } => {
            let said = values.iter().map(|(percent, seqs)| {
                msg!("consistency-value", value = percent_said((*percent).into(), 0), who = told.all(seqs))
            });
            Finding {
                kind: "percents",
                measure: Some(*measure),
                day: Some(*as_of),
                entries: values.iter().flat_map(|(_, seqs)| seqs.clone()).collect(),
                span: None,
                said: msg!(
                    "consistency-percents",
                    what = named(*measure),
                    day = *as_of,
                    baseline = *baseline,
                    values = said.collect::<Vec<_>>()
                ),
            }
        }
        Contradiction::Impossible { seq, measure, number, percent } => Finding {
            kind: "impossible",
            measure: Some(*measure),
            day: told.as_of(*seq),
            entries: vec![*seq],
            span: None,
            said: msg!(
                "consistency-impossible",
                what = named(*measure),
                number = quantity_text(*number),
                percent = percent_said((*percent).into(), 0),
                who = told.who(*seq)
            ),
        },
        Contradiction::Baselines { one, other } => baselines_apart(told, one, other),
        Contradiction::Streaks { one, other } => Finding {
            kind: "streaks",
            measure: None,
            day: Some(other.until.end()),
            entries: vec![one.seq, other.seq],
            span: None,
            said: msg!("consistency-streaks", one = streak_said(told, *one), other = streak_said(told, *other)),
        },
        Contradiction::NotFalling { streak, measure, earlier, later } => Finding {
            kind: "not-falling",
            measure: Some(*measure),
            day: Some(later.1),
            entries: vec![earlier.0, later.0, streak.seq],
            span: None,
            said: msg!(
                "consistency-not-falling",
                what = named(*measure),
                earlier = earlier.1,
                earlier_who = told.who(earlier.0),
                later = later.1,
                later_who = told.who(later.0),
                streak = streak_said(told, *streak)
            ),
        },
    }
}

fn baselines_apart(told: &ToldFigures<'_>, one: &Implied, other: &Implied) -> Finding {
    Finding {
        kind: "baselines",
        measure: Some(one.measure),
        day: Some(one.baseline),
        entries: vec![one.seq, other.seq],
        span: None,
        said: msg!(
            "consistency-baselines",
            what = named(one.measure),
            baseline = one.baseline,
            one = span_said(one.measure, one.span),
            one_who = told.who(one.seq),
            other = span_said(other.measure, other.span),
            other_who = told.who(other.seq)
        ),
    }
}

pub(crate) fn grid(says: Says<'_>, frame: &Frame, findings: &[Finding]) -> Grid {
    let page = PageWords {
        report: "consistency",
        title: msg!("consistency-title"),
        definition: msg!("consistency-definition"),
        empty: msg!("statements-empty"),
    };
    let mut grid = frame.grid(says, &page);
    grid.columns = vec![
        says.column("finding", &msg!("consistency-column-finding"), Kind::Word),
        says.column("measure", &msg!("statements-column-measure"), Kind::Word),
        says.column("day", &msg!("consistency-column-day"), Kind::Date),
        says.column("entries", &msg!("consistency-column-entries"), Kind::Text),
        says.column("low", &msg!("consistency-column-low"), Kind::Word),
        says.column("high", &msg!("consistency-column-high"), Kind::Word),
        says.column("said", &msg!("consistency-column-said"), Kind::Text),
    ];
    for one in findings {
        let end = |number: Option<i64>| {
            let quantity = number.zip(one.measure);
            let quantity = quantity.and_then(|(number, measure)| Quantity::of(measure, number));
            quantity.map_or(Cell::Empty, quantity_cell)
        };
        let entries: Vec<String> = one.entries.iter().map(ToString::to_string).collect();
        let measure = |measure: Measure| says.word(measure.code(), &named(measure));
        grid.rows.push(vec![
            Cell::word(one.kind, says.say(&kind_name(one.kind))),
            one.measure.map_or(Cell::Empty, measure),
            one.day.into(),
            Cell::text(entries.join(" ")),
            end(one.span.map(|span| span.low)),
            end(one.span.and_then(|span| span.high)),
            Cell::text(says.say(&one.said)),
        ]);
    }
    grid
}

fn kind_name(kind: &str) -> Message {
    match kind {
        "implied" => msg!("consistency-kind-implied"),
        "left" => msg!("consistency-kind-left"),
        "streak" => msg!("consistency-kind-streak"),
        _ => msg!("consistency-kind-contradiction"),
    }
}
