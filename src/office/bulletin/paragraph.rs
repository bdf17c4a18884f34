//! The paragraph of a bulletin, in both languages: the sentences a minister reads out, each from its template. What is not
//! wholly known is said to be so, and never passed over.

use crate::office::words::named;
use chrono::{Datelike, NaiveDate};

use crate::domain::case::outcome::Outcome;
use crate::domain::figures::bulletin::{Bulletin, Figure, Received};
use crate::domain::figures::bulletin_facts::{Change, Known};
use crate::domain::figures::exited::{Exited, ExitedFirst, ExitedSaid, Form};
use crate::domain::figures::publication::{Paragraphs, Published};
use crate::domain::figures::{Direction, Group, Measure, Quantity};
use crate::domain::unit::NATION;
use crate::domain::value::money::Money;
use crate::domain::value::month::Month;
use crate::domain::value::ratio::Ratio;
use crate::msg;
use crate::office::words::figures::count_grouped;
use crate::office::words::record as say;
use crate::words::{Lang, Message, Words};

/// Decimals of a large number in words.
const PLACES: u32 = 2;
/// A change that is published as whole, though something is left.
const WHOLE: i64 = -100;

/// The bulletin as it is published: its figures, and the paragraph in both languages.
#[must_use]
pub fn published(bulletin: Bulletin) -> Published {
    let both = |style| Paragraphs {
        en: paragraph(&Words::new(Lang::En), &bulletin, style),
        zh: paragraph(&Words::new(Lang::Zh), &bulletin, style),
    };
    Published {
        paragraphs: both(Style::Full),
        percentages: match bulletin.form {
            Form::First => None,
            Form::Second => Some(both(Style::Percentages)),
        },
        bulletin,
    }
}

/// How much a paragraph says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Amounts and people, each with its change.
    Full,
    /// Changes alone: amounts and people were not published.
    Percentages,
}

/// The paragraph in one language.
fn paragraph(words: &Words, bulletin: &Bulletin, style: Style) -> String {
    let speaker = Speaker { lang: words.lang(), bulletin, style };
    let mut sentences = vec![speaker.figures(), speaker.lacking(), speaker.streak()];
    sentences.extend(speaker.exits().into_iter().map(Some));
    sentences.push(speaker.cleared());
    sentences.push(bulletin.provisional.then(|| msg!("bulletin-provisional")));
    let said: Vec<String> = sentences.iter().flatten().map(|sentence| words.say(sentence)).collect();
    let between = match words.lang() {
        Lang::En => " ",
        Lang::Zh => "",
    };
    said.join(between)
}

struct Speaker<'bulletin> {
    lang: Lang,
    bulletin: &'bulletin Bulletin,
    style: Style,
}

impl Speaker<'_> {
    /// The word that templates choose the wording of a form by: what was published in the first is said in its words.
    const fn form(&self) -> &'static str {
        match self.bulletin.form {
            Form::First => "first",
            Form::Second => "second",
        }
    }

    fn figure(&self, measure: Measure) -> Option<&Figure> {
        let mut figures = self.bulletin.figures.iter();
        figures.find(|figure| figure.measure == measure)
    }

    /// How many there are, what they owe and to how many, each against the baseline.
    fn figures(&self) -> Option<Message> {
        let institutions = self.figure(Measure::Institutions)?;
        let count = institutions.now.reported.number();
        let then = institutions.baseline.reported.number();
        let (day, place) = (day_said(self.bulletin.as_of), self.place());
        let baseline = self.baseline();
        if count == 0 {
            return Some(msg!(
                "bulletin-figures-none",
                form = self.form(),
                day = day,
                place = place,
                then = then,
                number = self.count(then),
                baseline = baseline
            ));
        }
        let (way, percent) = way(institutions.on_baseline.as_ref(), institutions.now);
        Some(msg!(
            "bulletin-figures",
            form = self.form(),
            day = day,
            count = count,
            number = self.count(count),
            place = place,
            change = msg!(
                "bulletin-change-of-institutions",
                form = self.form(),
                way = way,
                percent = percent,
                baseline = baseline
            ),
            balance = self.balance(count)?,
            lenders = self.people(Measure::Lenders)?,
            borrowers = self.people(Measure::Borrowers)?
        ))
    }

    fn balance(&self, institutions: i64) -> Option<Message> {
        let figure = self.figure(Measure::Balance)?;
        if self.style == Style::Percentages {
            return Some(msg!("bulletin-balance-percentage", change = self.change_alone(figure)));
        }
        let amount = amount_said(self.lang, figure.now.reported);
        Some(if self.is_unknown(figure) {
            msg!("bulletin-balance-unknown", institutions = institutions)
        } else if figure.now.unknown > 0 {
            msg!("bulletin-balance-part", institutions = institutions, amount = amount)
        } else {
            msg!("bulletin-balance", institutions = institutions, amount = amount, change = change_said(figure))
        })
    }

    fn people(&self, measure: Measure) -> Option<Message> {
        let figure = self.figure(measure)?;
        let who = named(measure);
        if self.style == Style::Percentages {
            return Some(msg!("bulletin-people-percentage", who = who, change = self.change_alone(figure)));
        }
        let people = self.person_times(figure.now.reported.number());
        Some(if self.is_unknown(figure) {
            msg!("bulletin-people-unknown", who = who)
        } else if figure.now.unknown > 0 {
            msg!("bulletin-people-part", form = self.form(), who = who, people = people)
        } else {
            msg!("bulletin-people", form = self.form(), who = who, people = people, change = change_said(figure))
        })
    }

    /// Whose returns are lacking. Figures that are not wholly known rest on those that were received.
    fn lacking(&self) -> Option<Message> {
        let returns = self.bulletin.returns.iter();
        let operating = |received: &&Received| received.group == Group::Operating;
        let received = returns.into_iter().find(operating)?;
        let missing = received.owed.saturating_sub(received.received);
        let unknown = self.bulletin.figures.iter().map(|figure| figure.now.unknown).max()?;
        let missing = missing.max(unknown);
        (missing > 0).then(|| {
            msg!("bulletin-lacking", missing = missing, number = self.count(missing), owed = self.count(received.owed))
        })
    }

    /// How long all four have fallen, or why not.
    fn streak(&self) -> Option<Message> {
        let streak = &self.bulletin.streak;
        let month = month_said(streak.until);
        let fallen = |since: Month| {
            msg!(
                "bulletin-streak",
                form = self.form(),
                months = streak.months,
                since = month_said(since),
                gaps = self.gaps()
            )
        };
        match self.bulletin.direction {
            Direction::Falling => streak.since.map(fallen),
            Direction::Unknown => Some(msg!(
                "bulletin-streak-unknown",
                form = self.form(),
                month = month,
                months = streak.months,
                since = streak.since.map_or_else(|| msg!("bulletin-nothing"), month_said)
            )),
            Direction::Break => Some(msg!("bulletin-streak-break", month = month)),
            Direction::NotFalling if self.is_over() => None,
            Direction::NotFalling => Some(msg!("bulletin-streak-none", month = month, measures = self.not_falling())),
            Direction::First => None,
        }
    }

    /// Nothing is left, and nothing was left the month before: there is nothing that could fall.
    fn is_over(&self) -> bool {
        self.figure(Measure::Institutions).is_some_and(|figure| {
            figure.now.reported.is_zero() && figure.previous.is_some_and(|previous| previous.reported.is_zero())
        })
    }

    fn gaps(&self) -> Message {
        let gaps: Vec<Message> = self.bulletin.streak.gaps.iter().map(|month| month_said(*month)).collect();
        if gaps.is_empty() { msg!("bulletin-nothing") } else { msg!("bulletin-streak-gaps", months = gaps) }
    }

    fn not_falling(&self) -> Vec<Message> {
        self.bulletin
            .figures
            .iter()
            .filter(|figure| figure.direction == Direction::NotFalling)
            .map(|figure| named(figure.measure))
            .collect()
    }

    /// Who exited, where they stand, and who is not counted among them.
    fn exits(&self) -> Vec<Message> {
        match &self.bulletin.exited {
            ExitedSaid::First(exited) => vec![self.exits_first(exited)],
            ExitedSaid::Parts(exited) => self.exits_parts(exited),
        }
    }

    fn exits_parts(&self, exited: &Exited) -> Vec<Message> {
        let some = |named: Vec<(i64, Message)>| -> Vec<Message> {
            let some = named.into_iter().filter(|(count, _)| *count > 0);
            some.map(|(_, message)| message).collect()
        };
        let parts = some(vec![
            (
                exited.not_cleared,
                msg!("bulletin-exits-not-cleared", count = exited.not_cleared, number = self.count(exited.not_cleared)),
            ),
            (
                exited.cleared,
                msg!("bulletin-exits-cleared", count = exited.cleared, number = self.count(exited.cleared)),
            ),
            (
                exited.reopened,
                msg!("bulletin-exits-reopened", count = exited.reopened, number = self.count(exited.reopened)),
            ),
            (
                exited.resumed,
                msg!("bulletin-exits-resumed", count = exited.resumed, number = self.count(exited.resumed)),
            ),
            (
                exited.transformed,
                msg!("bulletin-exits-transformed", count = exited.transformed, number = self.count(exited.transformed)),
            ),
        ]);
        let from = self.bulletin.rectification_from;
        let mut said = vec![msg!(
            "bulletin-exits-in-total",
            from = from.map_or_else(|| msg!("bulletin-nothing"), day_said),
            place = self.place(),
            count = exited.in_total,
            number = self.count(exited.in_total),
            parts = parts
        )];
        said.extend(some(vec![
            (exited.before, msg!("bulletin-exits-before", count = exited.before, number = self.count(exited.before))),
            (
                exited.closed_unresolved,
                msg!(
                    "bulletin-exits-never",
                    count = exited.closed_unresolved,
                    number = self.count(exited.closed_unresolved)
                ),
            ),
        ]));
        said
    }

    fn exits_first(&self, exited: &ExitedFirst) -> Message {
        msg!(
            "bulletin-exits",
            place = self.place(),
            gone = exited.left,
            gone_number = self.count(exited.left),
            exited = exited.in_total,
            exited_number = self.count(exited.in_total),
            left = exited.not_cleared,
            left_number = self.count(exited.not_cleared),
            closed = exited.closed_unresolved,
            closed_number = self.count(exited.closed_unresolved)
        )
    }

    /// What the cleared ones came to; nothing where none is cleared.
    fn cleared(&self) -> Option<Message> {
        let of = |wanted: &[Outcome]| -> i64 {
            let all = self.bulletin.cleared.iter();
            all.filter(|cleared| wanted.contains(&cleared.outcome)).map(|cleared| cleared.institutions).sum()
        };
        let cleared = of(Outcome::ALL);
        (cleared > 0).then(|| {
            msg!(
                "bulletin-cleared",
                cleared = self.count(cleared),
                proven = self.count(of(&[Outcome::Full, Outcome::FullWithReturn, Outcome::NoStock])),
                partial = self.count(of(&[Outcome::PartialFinal])),
                assumed = self.count(of(&[Outcome::Assumed])),
                unproven = self.count(of(&[Outcome::Converted, Outcome::LegacyUnproven]))
            )
        })
    }

    /// Whether nothing is known of a figure. The first form said zero of it, as far as reported.
    fn is_unknown(&self, figure: &Figure) -> bool {
        self.bulletin.form != Form::First && is_unknown(figure)
    }

    /// How a figure changed, where it is wholly known.
    fn change_alone(&self, figure: &Figure) -> Message {
        if figure.now.unknown > 0 { msg!("bulletin-change-part") } else { change_said(figure) }
    }

    /// The day compared with: the end of a year where it is one.
    fn baseline(&self) -> Message {
        let day = self.bulletin.baseline;
        if day.month() == 12 && day.day() == 31 {
            msg!("bulletin-baseline-year", form = self.form(), year = day.year(), next = day.year().saturating_add(1))
        } else {
            msg!("bulletin-baseline-day", day = day_said(day))
        }
    }

    fn place(&self) -> Message {
        if self.bulletin.unit == NATION {
            return msg!("bulletin-place-nation");
        }
        let name = say::unit(&self.bulletin.unit, self.lang);
        msg!("bulletin-place-unit", unit = name)
    }

    fn count(&self, count: i64) -> String {
        match self.lang {
            Lang::En => count_grouped(count),
            Lang::Zh => count.to_string(),
        }
    }

    /// Person-times in the words of the language: millions, or 万.
    fn person_times(&self, people: i64) -> Message {
        let large: i64 = match self.lang {
            Lang::En => 1_000_000,
            Lang::Zh => 10_000,
        };
        if people >= large {
            msg!("bulletin-person-times-large", number = scaled(self.lang, people, large))
        } else {
            msg!("bulletin-person-times-small", count = people, number = self.count(people))
        }
    }
}

/// Whether nothing of a figure is known: where something is lacking, nothing reported is not a part of it.
fn is_unknown(figure: &Figure) -> bool {
    figure.now.unknown > 0 && figure.now.reported.is_zero()
}

/// An amount in the words of the language: bn and m, or 亿 and 万.
#[must_use]
pub fn amount_said(lang: Lang, amount: Quantity) -> Message {
    let (large, medium) = match lang {
        Lang::En => (9, 6),
        Lang::Zh => (8, 4),
    };
    let fen = amount.number();
    let in_yuan = |places: u32| 10_i64.saturating_pow(places.saturating_add(PLACES));
    let number = |places: u32| scaled(lang, fen, in_yuan(places));
    if fen >= in_yuan(large) {
        msg!("bulletin-amount-large", number = number(large))
    } else if fen >= in_yuan(medium) {
        msg!("bulletin-amount-medium", number = number(medium))
    } else {
        msg!("bulletin-amount-small", number = number(0))
    }
}

/// A number over another with two decimals, halves away from zero; Chinese leaves out zeros at the end.
fn scaled(lang: Lang, number: i64, over: i64) -> String {
    let hundredths = Ratio::of(i128::from(number), i128::from(over))
        .and_then(|ratio| ratio.rounded(PLACES))
        .and_then(Money::from_fen)
        .unwrap_or_default();
    match lang {
        Lang::En => hundredths.grouped(),
        Lang::Zh => {
            let plain = hundredths.to_string();
            plain.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
    }
}

fn change_said(figure: &Figure) -> Message {
    let (way, percent) = way(figure.on_baseline.as_ref(), figure.now);
    msg!("bulletin-change", way = way, percent = percent)
}

/// Which way a change goes, in a word that the template chooses by, and by how many whole per cent. A rounding never says
/// that nothing is left, or that nothing changed, where that is not so.
fn way(change: Option<&Change>, now: Known) -> (&'static str, i64) {
    let Some((change, percent)) = change.and_then(|change| change.percent.map(|percent| (change, percent))) else {
        return ("none", 0);
    };
    let by = change.by.number();
    let way = match (by.signum(), percent) {
        (0, _) => "same",
        (-1, 0) => "fell-slightly",
        (-1, WHOLE) if !now.reported.is_zero() => "fell-nearly",
        (-1, _) => "fell",
        (_, 0) => "rose-slightly",
        (_, _) => "rose",
    };
    (way, percent.saturating_abs())
}

/// A day as a sentence has it.
#[must_use]
pub fn day_said(day: NaiveDate) -> Message {
    msg!("bulletin-day", day = day.day(), month = day.month(), year = day.year())
}

/// A month as a sentence has it.
#[must_use]
pub fn month_said(month: Month) -> Message {
    let first = month.first();
    msg!("bulletin-month", month = first.month(), year = first.year())
}

#[cfg(test)]
#[path = "paragraph_tests.rs"]
mod tests;
