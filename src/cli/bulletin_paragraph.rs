//! The paragraph of a bulletin, in both languages: the sentences a minister reads out, each from its template. What is not
//! wholly known is said to be so, and never passed over.

use chrono::{Datelike, NaiveDate};

use super::figure_words::{count_grouped, measure_name};
use super::say;
use crate::domain::case::outcome::Outcome;
use crate::domain::figures::bulletin::{Bulletin, Change, Figure, Known, Received};
use crate::domain::figures::publication::{Paragraphs, Published};
use crate::domain::figures::{Direction, Group, Measure, Quantity};
use crate::domain::money::Money;
use crate::domain::month::Month;
use crate::domain::ratio::Ratio;
use crate::domain::unit::NATION;
use crate::msg;
use crate::words::{Lang, Message, Words};

/// Decimals of a large number in words.
const PLACES: u32 = 2;
/// A change that is published as whole, though something is left.
const WHOLE: i64 = -100;

/// The bulletin as it is published: its figures, and the paragraph in both languages.
#[must_use]
pub fn published(bulletin: Bulletin) -> Published {
    let paragraphs = Paragraphs {
        en: paragraph(&Words::new(Lang::En), &bulletin),
        zh: paragraph(&Words::new(Lang::Zh), &bulletin),
    };
    Published {
        bulletin,
        paragraphs,
    }
}

/// The paragraph in one language.
#[must_use]
pub fn paragraph(words: &Words, bulletin: &Bulletin) -> String {
    let speaker = Speaker {
        lang: words.lang(),
        bulletin,
    };
    let sentences = [
        speaker.figures(),
        speaker.lacking(),
        speaker.streak(),
        Some(speaker.exits()),
        speaker.cleared(),
        bulletin.provisional.then(|| msg!("bulletin-provisional")),
    ];
    let said: Vec<String> = sentences
        .iter()
        .flatten()
        .map(|sentence| words.say(sentence))
        .collect();
    let between = match words.lang() {
        Lang::En => " ",
        Lang::Zh => "",
    };
    said.join(between)
}

struct Speaker<'bulletin> {
    lang: Lang,
    bulletin: &'bulletin Bulletin,
}

impl Speaker<'_> {
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
        let baseline = baseline_said(self.bulletin.baseline);
        if count == 0 {
            return Some(msg!(
                "bulletin-figures-none",
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
            day = day,
            count = count,
            number = self.count(count),
            place = place,
            change = msg!(
                "bulletin-change-of-institutions",
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
        let amount = amount_said(self.lang, figure.now.reported);
        Some(if is_unknown(figure) {
            msg!("bulletin-balance-unknown", institutions = institutions)
        } else if figure.now.unknown > 0 {
            msg!(
                "bulletin-balance-part",
                institutions = institutions,
                amount = amount
            )
        } else {
            msg!(
                "bulletin-balance",
                institutions = institutions,
                amount = amount,
                change = change_said(figure)
            )
        })
    }

    fn people(&self, measure: Measure) -> Option<Message> {
        let figure = self.figure(measure)?;
        let who = measure_name(measure);
        let people = self.person_times(figure.now.reported.number());
        Some(if is_unknown(figure) {
            msg!("bulletin-people-unknown", who = who)
        } else if figure.now.unknown > 0 {
            msg!("bulletin-people-part", who = who, people = people)
        } else {
            msg!(
                "bulletin-people",
                who = who,
                people = people,
                change = change_said(figure)
            )
        })
    }

    /// Whose returns are lacking. Figures that are not wholly known rest on those that were received.
    fn lacking(&self) -> Option<Message> {
        let returns = self.bulletin.returns.iter();
        let operating = |received: &&Received| received.group == Group::Operating;
        let received = returns.into_iter().find(operating)?;
        let missing = received.owed.saturating_sub(received.received);
        let unknown = self
            .bulletin
            .figures
            .iter()
            .map(|figure| figure.now.unknown)
            .max()?;
        let missing = missing.max(unknown);
        (missing > 0).then(|| {
            msg!(
                "bulletin-lacking",
                missing = missing,
                number = self.count(missing),
                owed = self.count(received.owed)
            )
        })
    }

    /// How long all four have fallen, or why not.
    fn streak(&self) -> Option<Message> {
        let streak = &self.bulletin.streak;
        let month = month_said(streak.until);
        let fallen = |since: Month| {
            msg!(
                "bulletin-streak",
                months = streak.months,
                since = month_said(since),
                gaps = self.gaps()
            )
        };
        match self.bulletin.direction {
            Direction::Falling => streak.since.map(fallen),
            Direction::Unknown => Some(msg!(
                "bulletin-streak-unknown",
                month = month,
                months = streak.months,
                since = streak
                    .since
                    .map_or_else(|| msg!("bulletin-nothing"), month_said)
            )),
            Direction::Break => Some(msg!("bulletin-streak-break", month = month)),
            Direction::NotFalling if self.is_over() => None,
            Direction::NotFalling => Some(msg!(
                "bulletin-streak-none",
                month = month,
                measures = self.not_falling()
            )),
            Direction::First => None,
        }
    }

    /// Nothing is left, and nothing was left the month before: there is nothing that could fall.
    fn is_over(&self) -> bool {
        self.figure(Measure::Institutions).is_some_and(|figure| {
            figure.now.reported.is_zero()
                && figure
                    .previous
                    .is_some_and(|previous| previous.reported.is_zero())
        })
    }

    fn gaps(&self) -> Message {
        let gaps: Vec<Message> = self
            .bulletin
            .streak
            .gaps
            .iter()
            .map(|month| month_said(*month))
            .collect();
        if gaps.is_empty() {
            msg!("bulletin-nothing")
        } else {
            msg!("bulletin-streak-gaps", months = gaps)
        }
    }

    fn not_falling(&self) -> Vec<Message> {
        self.bulletin
            .figures
            .iter()
            .filter(|figure| figure.direction == Direction::NotFalling)
            .map(|figure| measure_name(figure.measure))
            .collect()
    }

    /// Who exited since the beginning, and where they stand.
    fn exits(&self) -> Message {
        let exited = self.bulletin.exited;
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
            all.filter(|cleared| wanted.contains(&cleared.outcome))
                .map(|cleared| cleared.institutions)
                .sum()
        };
        let cleared = of(Outcome::ALL);
        (cleared > 0).then(|| {
            msg!(
                "bulletin-cleared",
                cleared = self.count(cleared),
                proven = self.count(of(&[
                    Outcome::Full,
                    Outcome::FullWithReturn,
                    Outcome::NoStock
                ])),
                partial = self.count(of(&[Outcome::PartialFinal])),
                assumed = self.count(of(&[Outcome::Assumed])),
                unproven = self.count(of(&[Outcome::Converted, Outcome::LegacyUnproven]))
            )
        })
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
            msg!(
                "bulletin-person-times-large",
                number = scaled(self.lang, people, large)
            )
        } else {
            msg!(
                "bulletin-person-times-small",
                count = people,
                number = self.count(people)
            )
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
    let Some((change, percent)) =
        change.and_then(|change| change.percent.map(|percent| (change, percent)))
    else {
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
    msg!(
        "bulletin-day",
        day = day.day(),
        month = day.month(),
        year = day.year()
    )
}

/// A month as a sentence has it.
#[must_use]
pub fn month_said(month: Month) -> Message {
    let first = month.first();
    msg!("bulletin-month", month = first.month(), year = first.year())
}

/// The day compared with: the end of a year where it is one.
fn baseline_said(day: NaiveDate) -> Message {
    if day.month() == 12 && day.day() == 31 {
        msg!("bulletin-baseline-year", year = day.year())
    } else {
        msg!("bulletin-baseline-day", day = day_said(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figures::bulletin::{BulletinFacts, bulletin};
    use crate::domain::figures::region::{ExitRow, Exited};
    use crate::domain::figures::{FigureCell, Sum, series};

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    /// A month of the nation: institutions, of which some are lacking; balance in yuan, lenders, borrowers.
    fn cell(of: &str, institutions: i64, lacking: i64, figures: [i64; 3]) -> FigureCell {
        let sum = |total: i64| Sum {
            total,
            unknown: lacking,
        };
        let none = Sum::default();
        FigureCell {
            month: month(of),
            unit: "310000".to_owned(),
            group: Group::Operating,
            institutions,
            received: institutions - lacking,
            balance: sum(figures[0] * 100),
            lenders: sum(figures[1]),
            borrowers: sum(figures[2]),
            issued: none,
            repaid: none,
            overdue: none,
            advanced: none,
            provisional: 0,
            estimated: 0,
            breaks: 0,
            restated: 0,
            newest: None,
        }
    }

    /// The paragraphs of March 2020 against December 2019.
    fn said(unit: &str, cells: &[FigureCell]) -> Paragraphs {
        said_of(unit, "2020-03", cells)
    }

    /// The paragraphs of a month against December 2019.
    fn said_of(unit: &str, last: &str, cells: &[FigureCell]) -> Paragraphs {
        let (first, last) = (month("2019-12"), month(last));
        let all = |from: Month, to: Month| -> Vec<_> {
            Measure::OF_A_UNIT
                .iter()
                .map(|measure| series(cells, *measure, from, to))
                .collect()
        };
        let exits = [ExitRow {
            unit: "310000".to_owned(),
            exited: Exited {
                left: 5,
                in_total: 1,
                not_cleared: 1,
                closed_unresolved: 4,
            },
        }];
        let facts = BulletinFacts {
            unit,
            month: last,
            baseline: first,
            known_at: "2020-04-24T02:00:00Z".parse().unwrap(),
            series: &all(first, last),
            baseline_series: &all(first, first),
            cells,
            stopped: &[],
            exits: &exits,
            cleared: &[],
            flow: &[],
            approved_on: "2020-04-15".parse().ok(),
        };
        published(bulletin(&facts)).paragraphs
    }

    const EXITS: &str = "Since the rectification began, 5 institutions in total have left the market: one has exited, of which one is exited but not cleared; 4 closed ones are unresolved.";

    #[test]
    fn a_rise_is_said_as_a_rise_and_which_measures_did_not_fall() {
        let said = said(
            NATION,
            &[
                cell("2019-12", 1000, 0, [2_000_000_000, 1_000, 1_500_000]),
                cell("2020-01", 1000, 0, [2_000_000_000, 1_000, 1_500_000]),
                cell("2020-02", 1000, 0, [2_000_000_000, 1_000, 1_500_000]),
                cell("2020-03", 1002, 0, [500_500, 999, 4_000]),
            ],
        );
        let figures = "As of 31 March 2020, 1,002 online lending institutions were in actual operation, less than 1% more than at the end of 2019; their loan balance was CNY 500,500.00, down by more than 99%; lenders numbered 999 person-times, down by less than 1%, and borrowers numbered 4,000 person-times, down by more than 99%. In March 2020 there was no fall of institutions in operation.";
        assert_eq!(said.en, format!("{figures} {EXITS}"));
        assert_eq!(
            said.zh,
            "截至2020年3月31日，全国实际运营网贷机构1002家，比2019年末上升不足1%；借贷余额50.05万元，下降99%以上；出借人999人次，下降不足1%；借款人4000人次，下降99%以上。2020年3月实际运营机构未下降。专项整治以来，全国累计退出市场机构5家，其中已退出1家（退而不清1家），停业未处置4家。"
        );
    }

    #[test]
    fn what_is_lacking_is_said_and_no_streak_is_pretended() {
        let said = said(
            NATION,
            &[
                cell("2019-12", 5, 0, [5_000_000_000, 50_000, 50_000]),
                cell("2020-01", 4, 0, [4_000_000_000, 40_000, 40_000]),
                cell("2020-02", 3, 0, [3_000_000_000, 30_000, 30_000]),
                cell("2020-03", 2, 1, [1_000_000_000, 10_000, 10_000]),
            ],
        );
        let figures = "As of 31 March 2020, 2 online lending institutions were in actual operation, 60% fewer than at the end of 2019; their loan balance is known in part, CNY 1.00 bn being reported; lenders are known in part, 10,000 person-times being reported, and borrowers are known in part, 10,000 person-times being reported. Returns of one of the 2 institutions in operation are lacking or incomplete. Whether institutions, balance, lenders and borrowers all fell in March 2020 is not known; before that they had all fallen for 2 months, since January 2020.";
        assert_eq!(said.en, format!("{figures} {EXITS}"));
        assert!(
            said.zh.contains("2家实际运营机构中，1家月报缺报或不全。2020年3月机构数量、借贷余额、出借人次和借款人次是否均下降尚不清楚；此前已连续2个月下降（自2020年1月起）。"),
            "{}",
            said.zh
        );
    }

    #[test]
    fn a_gap_within_a_streak_is_named_and_a_unit_by_its_name() {
        let said = said_of(
            "310000",
            "2020-04",
            &[
                cell("2019-12", 5, 0, [5_000_000, 50_000, 50_000]),
                cell("2020-01", 4, 0, [3_000_000, 30_000, 30_000]),
                cell("2020-02", 3, 1, [0, 0, 0]),
                cell("2020-03", 2, 0, [2_000_000, 20_000, 20_000]),
                cell("2020-04", 1, 0, [1_000_000, 1, 1]),
            ],
        );
        assert!(
            said.en.contains(", nothing being known of February 2020"),
            "{}",
            said.en
        );
        assert!(said.zh.contains("2020年2月"), "{}", said.zh);
        assert!(
            said.en.starts_with("As of 30 April 2020, one online lending institution was in actual operation in Shanghai, 80% fewer than at the end of 2019; its loan balance was CNY 1.00 m, down 80%; lenders numbered 1 person-time, down by more than 99%,"),
            "{}",
            said.en
        );
        assert!(
            said.zh
                .starts_with("截至2020年4月30日，上海市实际运营网贷机构1家，"),
            "{}",
            said.zh
        );
    }

    #[test]
    fn when_nobody_is_left_nothing_is_said_to_fall() {
        let gone = said(
            NATION,
            &[
                cell("2019-12", 1029, 0, [4_000_000, 40_000, 40_000]),
                cell("2020-01", 1, 0, [3_000_000, 30_000, 30_000]),
            ],
        );
        assert_eq!(
            gone.en,
            format!(
                "As of 31 March 2020, no online lending institution was in actual operation; there were 1,029 at the end of 2019. {EXITS}"
            )
        );
        assert!(
            gone.zh.starts_with(
                "截至2020年3月31日，全国实际运营网贷机构为零（2019年末为1029家）。专项整治以来"
            ),
            "{}",
            gone.zh
        );
        let never = said(NATION, &[]);
        assert!(
            never.en.starts_with(
                "As of 31 March 2020, no online lending institution was in actual operation. Since"
            ),
            "{}",
            never.en
        );
    }
}
