//! Leads in adjacent sectors: one of every sector at every stage on the day shown, half of the open ones over their time.

use chrono::{Days, NaiveDate};

use super::calendar::{day, month_of};
use super::grounds::basis;
use super::life::{HISTORY_LENGTH, Life};
use super::titles::of_kind;
use crate::domain::lead::fact::{Character, LeadFact, Measure, Sector, Source};
use crate::domain::lead::marks::MarkKind;
use crate::domain::lead::state::LeadState as L;
use crate::domain::value::evidence::EvidenceKind as E;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason as R;

/// Something of a lead to be recorded.
#[derive(Debug, Clone)]
pub(super) struct LeadStep {
    pub(super) on: NaiveDate,
    pub(super) what: LeadWhat,
    pub(super) basis: String,
    pub(super) evidence: Vec<E>,
}

/// What is recorded of a lead.
#[derive(Debug, Clone)]
pub(super) enum LeadWhat {
    /// It is received; as the same as the lead with this number, where there is one.
    Received(Option<usize>),
    /// A move, with its reason where its rule knows several.
    Move(L, Option<R>),
    /// It is given to a body.
    Given(&'static str),
    /// It is watched until a day.
    Watched(NaiveDate),
    /// One person says what it is.
    Judged(&'static str, Character),
    /// A fact as it stands.
    Fact(LeadFact),
    /// An institution stands behind it, by the number of its life.
    Linked(usize),
}

#[derive(Debug, Clone)]
pub(super) struct LeadLife {
    /// Whom it is about.
    pub(super) subject: String,
    pub(super) unit: &'static str,
    pub(super) sector: Sector,
    /// Where it comes from.
    pub(super) source: Source,
    /// By what it is known again.
    pub(super) marks: Vec<(MarkKind, String)>,
    /// Stock, in yuan.
    pub(super) stock: Option<Money>,
    pub(super) people: Option<u32>,
    /// What happens, in the order of days.
    pub(super) steps: Vec<LeadStep>,
}

/// What leads are about, by sector.
const KINDS: [&str; 5] = ["理财荟", "币汇", "外汇通", "借贷宝", "众筹"];
const SOURCES: [Source; 4] = [Source::Monitor, Source::Complaint, Source::Agency, Source::Press];
/// Leads with sister domains: three of virtual currencies, three of new lending.
const SISTERS: [(&str, [usize; 3]); 2] = [("yanglibihui", [1, 11, 26]), ("yanglijiedai", [3, 13, 23])];
/// The one that came back and leads to an institution of the sample.
const LINKED: usize = 55;

/// Every lead.
pub(super) fn lead_lives(lives: &[Life]) -> Vec<LeadLife> {
    let stages = L::ALL.iter().copied();
    let sorts = stages.flat_map(|stage| Sector::ALL.iter().map(move |sector| (stage, *sector)));
    sorts.enumerate().map(|(number, (stage, sector))| lead_of(lives, number, stage, sector)).collect()
}

fn lead_of(lives: &[Life], number: usize, stage: L, sector: Sector) -> LeadLife {
    let at = HISTORY_LENGTH.saturating_add(number.saturating_mul(17));
    let mut writer = Writer { number, on: begun_on(number, stage), steps: Vec::new() };
    writer.road(stage);
    let size = u32::try_from(number).unwrap_or(0);
    LeadLife {
        subject: of_kind(number.saturating_mul(3), KINDS[number % KINDS.len()]),
        unit: lives.get(at).map_or("330100", |life| life.place.unit),
        sector,
        source: SOURCES[number % SOURCES.len()],
        marks: marks_of(number, stage),
        stock: Money::from_yuan(i64::from(size % 7) * 4_300_000 + 650_000).filter(|_| number % 6 != 4),
        people: (number % 5 != 3).then_some(size % 11 * 140 + 35),
        steps: writer.steps,
    }
}

/// The day a lead is received: of two that are open one is in time on the day shown, one is over its time.
fn begun_on(number: usize, stage: L) -> NaiveDate {
    let spread = u64::try_from(number).unwrap_or(0);
    let late = number % 2 == 1;
    let fresh = match stage {
        L::Received => day(2020, 3, 30),
        L::Triage | L::Characterise | L::Transferred => day(2020, 3, 25),
        L::Escalated | L::Dispose => day(2020, 3, 20),
        L::Verify => day(2020, 3, 5),
        L::Monitor => day(2020, 2, 20),
        L::Merged => return later(day(2020, 2, 1), spread % 5),
        L::Closed | L::Excluded | L::Reopened => {
            return later(day(2019, 2, 11), spread.saturating_mul(7) % 230);
        }
    };
    if late { later(day(2019, 11, 20), spread % 40) } else { fresh }
}

fn later(on: NaiveDate, days: u64) -> NaiveDate {
    on.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

/// Domains end in `.example`, which nobody can register.
fn marks_of(number: usize, stage: L) -> Vec<(MarkKind, String)> {
    if stage == L::Merged {
        return marks_of(same_as(number), L::Verify);
    }
    let sister = SISTERS.iter().find(|(_, members)| members.contains(&number));
    let letters = letters(number);
    let domain = match sister {
        Some((family, _)) => format!("{family}-{number}.example"),
        None => format!("yangli{letters}.example"),
    };
    let mut marks = vec![(MarkKind::Domain, domain)];
    if number % 3 == 1 {
        marks.push((MarkKind::App, format!("example.yangli.{letters}")));
    }
    if number % 4 == 2 {
        marks.push((MarkKind::Account, format!("样例公众号{letters}")));
    }
    if number % 5 == 3 {
        marks.push((MarkKind::Controller, format!("样例控制人{letters}")));
    }
    marks
}

/// Two letters for a number, because families of domains know no digits.
fn letters(number: usize) -> String {
    const LETTERS: [&str; 8] = ["a", "e", "h", "k", "o", "r", "t", "u"];
    let letter = |at: usize| LETTERS[at % LETTERS.len()];
    format!("{}{}", letter(number / LETTERS.len()), letter(number))
}

/// The lead that a merged one is the same as: of the same sector, looked at again after the measures, and received before.
fn same_as(number: usize) -> usize {
    // Of those at the stage of verification, one of odd number was received months before.
    let verified = number.saturating_sub(5 * stages_between());
    if verified % 2 == 1 {
        verified
    } else if verified % 5 == 4 {
        verified.saturating_sub(1)
    } else {
        verified.saturating_add(1)
    }
}

fn stages_between() -> usize {
    let place = |wanted: L| L::ALL.iter().position(|stage| *stage == wanted);
    place(L::Merged).zip(place(L::Verify)).map_or(0, |(merged, verify)| merged.saturating_sub(verify))
}

struct Writer {
    number: usize,
    on: NaiveDate,
    steps: Vec<LeadStep>,
}

impl Writer {
    fn road(&mut self, stage: L) {
        if stage == L::Merged {
            let same = LeadWhat::Received(Some(same_as(self.number)));
            return self.push(same, "线索登记", &[E::Letter]);
        }
        self.push(LeadWhat::Received(None), "线索登记", &[E::WebCapture]);
        match stage {
            L::Received | L::Merged => {}
            L::Triage => self.triage(),
            L::Characterise => {
                self.characterise();
                if self.number % 2 == 1 {
                    self.judged("样例核查员甲", Character::Illegal);
                }
            }
            L::Escalated => self.escalated(),
            L::Dispose => {
                self.dispose();
                self.measure();
            }
            L::Verify => self.verify(),
            L::Closed => self.closed(),
            L::Excluded => self.excluded(),
            L::Transferred => {
                self.triage();
                self.wait(3);
                self.push(LeadWhat::Given("样例市公安局"), "移送函", &[E::Letter]);
            }
            L::Monitor => {
                self.triage();
                self.wait(3);
                let review = later(self.on, 80);
                self.push(LeadWhat::Watched(review), "监测决定", &[]);
            }
            L::Reopened => self.reopened(),
        }
    }

    fn triage(&mut self) {
        self.wait(1);
        self.go(L::Triage, None, "初筛记录", &[]);
    }

    fn characterise(&mut self) {
        self.triage();
        self.wait(2);
        let score = |at: usize| u8::try_from(at % 5).unwrap_or(0).saturating_add(1);
        let scored = LeadFact::Scored {
            scale: score(self.number),
            people: score(self.number / 2),
            spread: score(self.number / 3),
            offshore: self.number % 4 == 1,
        };
        self.push(LeadWhat::Fact(scored), "评分表", &[]);
        self.wait(1);
        self.go(L::Characterise, None, "事实摘要", &[E::FactSummary]);
    }

    fn escalated(&mut self) {
        self.characterise();
        self.wait(2);
        if self.number % 2 == 1 {
            self.judged("样例核查员甲", Character::Unclear);
            self.judged("样例核查员乙", Character::Unclear);
        }
        let reason = if self.number % 2 == 1 { R::LawUnclear } else { R::CrossProvince };
        self.wait(1);
        self.go(L::Escalated, Some(reason), "请示", &[E::FactSummary]);
    }

    fn dispose(&mut self) {
        self.characterise();
        self.wait(2);
        self.judged("样例核查员甲", Character::Illegal);
        self.judged("样例核查员乙", Character::Illegal);
        self.wait(1);
        self.go(L::Dispose, None, "处置决定", &[E::Decision]);
    }

    fn measure(&mut self) -> (Measure, String) {
        let (measure, agency) = if self.number % 2 == 1 {
            (Measure::SiteBlock, "样例省通信管理局")
        } else {
            (Measure::Talk, "样例市金融局")
        };
        let agency = agency.to_owned();
        let taken = LeadFact::MeasureTaken { measure, agency: agency.clone() };
        self.push(LeadWhat::Fact(taken), "处置函", &[]);
        (measure, agency)
    }

    fn verify(&mut self) {
        self.dispose();
        self.wait(1);
        let (measure, agency) = self.measure();
        self.wait(6);
        let receipt = format!("样例回执{}号", self.number);
        let receipted = LeadFact::MeasureReceipted { measure, agency, receipt };
        self.push(LeadWhat::Fact(receipted), "处置回执", &[]);
        self.wait(1);
        self.go(L::Verify, None, "处置报告", &[E::HandOverReceipt]);
    }

    fn closed(&mut self) {
        self.verify();
        self.wait(20);
        let found = LeadFact::Rechecked { stopped: true, residual: Money::ZERO, case_of: None };
        self.push(LeadWhat::Fact(found), "回访记录", &[E::VisitRecord]);
        self.wait(2);
        self.go(L::Closed, None, "结案表", &[E::VisitRecord]);
    }

    fn excluded(&mut self) {
        self.characterise();
        self.wait(2);
        self.judged("样例核查员甲", Character::NoIssue);
        self.judged("样例核查员乙", Character::NoIssue);
        self.wait(1);
        self.go(L::Excluded, None, "排除决定", &[E::Decision]);
    }

    /// It was closed, and came back: a month ago, or on the day before that shown.
    fn reopened(&mut self) {
        self.closed();
        self.on = if self.number % 2 == 1 { day(2020, 2, 26) } else { day(2020, 3, 31) };
        let reason = Some(R::Resurgence);
        self.go(L::Reopened, reason, "再次来函", &[E::WebCapture]);
        if self.number == LINKED {
            let behind = HISTORY_LENGTH.saturating_add(500);
            self.push(LeadWhat::Linked(behind), "关联核查", &[]);
        }
    }

    fn wait(&mut self, days: u64) {
        self.on = later(self.on, days);
    }

    fn go(&mut self, to: L, reason: Option<R>, paper: &str, evidence: &[E]) {
        self.push(LeadWhat::Move(to, reason), paper, evidence);
    }

    fn judged(&mut self, by: &'static str, character: Character) {
        self.push(LeadWhat::Judged(by, character), "定性意见", &[]);
    }

    fn push(&mut self, what: LeadWhat, paper: &str, evidence: &[E]) {
        self.steps.push(LeadStep {
            on: self.on,
            what,
            basis: basis(self.on, paper, self.number + 1),
            evidence: evidence.to_vec(),
        });
    }
}

impl LeadStep {
    /// The month with which it is recorded.
    pub(super) fn recorded(&self) -> u32 {
        month_of(self.on)
    }
}
