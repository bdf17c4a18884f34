//! What a row teaches of the entry that put its institution on the register: places, the launch day, how a name is
//! spelled. Only what lists said is set right by a list; what an officer said or decided stays, and the row waits.

use chrono::NaiveDate;
use serde_json::{Value, json};
use uuid::Uuid;

use super::apply_row::Desk;
use super::learn::{Learned, fact_add_on};
use super::row::RowRead;
use crate::actions::pen::Draft;
use crate::domain::engine::timeline::{Standing, standing};
use crate::domain::institution::dossier::{Profile, dossier};
use crate::domain::institution::fact::{Fact, NameGiven};
use crate::domain::institution::particulars::{NameRight, Particulars};
use crate::domain::tracks::act::{Act, Correction};
use crate::domain::unit::unit_of;
use crate::domain::value::division::{division_lies_within, division_today};
use crate::domain::value::effective::{Effective, Precision};
use crate::domain::value::name::{NameKind, is_better_spelled, name_key};
use crate::domain::value::reason::Reason;

/// What a row says of a place that the record has.
enum PlaceTold {
    /// Nothing that the record does not say.
    Known,
    /// Where in the place that the record has.
    Within,
    /// The same, under the code that it bears since it was renamed.
    Renamed,
    /// Another one.
    Apart,
}

fn place_told(known: &str, told: &str) -> PlaceTold {
    let is_todays = known != told && division_today(told) == told;
    let (known, told) = (division_today(known), division_today(told));
    if known == told && is_todays {
        PlaceTold::Renamed
    } else if known == told || division_lies_within(known, told) {
        PlaceTold::Known
    } else if division_lies_within(told, known) {
        PlaceTold::Within
    } else {
        PlaceTold::Apart
    }
}

impl Desk {
    /// The launch day and the places, which stand in the entry that put the institution on the register.
    pub(super) fn particulars_learn(&mut self, row: &RowRead, subject: Uuid, learned: &mut Learned) {
        let entries = self.pen.entries(subject);
        let (Some(profile), Some(first)) = (dossier(entries).profiles.pop(), standing(entries).into_iter().next())
        else {
            return;
        };
        let mut change = self.launch_learn(row, (subject, &first, &profile), learned);
        let mut right = self.places_learn(row, (subject, &first, &profile), learned);
        right.disputed = row.flag().is_some() && !profile.disputed;
        let unit = right.unit.clone();
        let launched_on = change.particulars.and_then(|launch| launch.launched_on);
        change.particulars =
            Some(Particulars { launched_on, ..right }).filter(|right| *right != Particulars::default());
        if change.effective_on.is_none() {
            change.effective_on = self.began_by(row, subject);
        }
        if change == Correction::default() {
            return;
        }
        if let Some(unit) = unit {
            self.pen.unit_right(subject, &unit, &row.basis, &row.evidence);
        }
        self.list_correct(row, subject, (first.seq, first.effective), change);
        learned.is_any = true;
    }

    /// The day of a row, where a list saw the institution on it before the day by which the register has it there.
    pub(super) fn began_by(&self, row: &RowRead, subject: Uuid) -> Option<NaiveDate> {
        let entries = self.pen.entries(subject);
        let by = row.launched_by.into_iter().chain(row.effective).min()?;
        let first = standing(entries).into_iter().next()?;
        let is_before = first.effective.precision == Precision::NotLaterThan && by < first.effective.on;
        (is_before && self.lists.wrote(entries, first.seq)).then_some(by)
    }

    /// The launch day. Who was put on the register on the day of a row was there since the launch.
    fn launch_learn(
        &self,
        row: &RowRead,
        (subject, first, profile): (Uuid, &Standing, &Profile),
        learned: &mut Learned,
    ) -> Correction {
        let mut change = Correction::default();
        let mut apart = |record| learned.differs.push(differing("launch", row.launched_on, Some(record)));
        match (profile.launched_on, row.launched_on) {
            (None, Some(launched)) if launched <= first.effective.on => {
                change.particulars = Some(Particulars { launched_on: Some(launched), ..Particulars::default() });
                let is_seen = first.effective.precision == Precision::NotLaterThan;
                if is_seen && self.lists.wrote(self.pen.entries(subject), first.seq) {
                    change.effective_on = Some(launched);
                    change.precision = Some(Precision::Exact);
                }
            }
            (None, Some(_)) => apart(first.effective.on),
            (Some(known), Some(launched)) if known != launched => apart(known),
            (Some(_), Some(_)) | (_, None) => {}
        }
        change
    }

    /// The places, and the unit with jurisdiction where a city or district lies in another than the province or city that
    /// the record had.
    fn places_learn(
        &self,
        row: &RowRead,
        (subject, first, profile): (Uuid, &Standing, &Profile),
        learned: &mut Learned,
    ) -> Particulars {
        let mut right = Particulars::default();
        let is_of_lists = self.lists.wrote(self.pen.entries(subject), first.seq);
        let mut is_apart = false;
        let places = [
            (&profile.registered_place, &row.place, &mut right.registered_place),
            (&profile.operating_place, &row.operating_place, &mut right.operating_place),
        ];
        for (known, told, right) in places {
            let (Some(known), Some(told)) = (known, told) else {
                right.clone_from(if known.is_none() { told } else { &None });
                continue;
            };
            match place_told(known, told) {
                PlaceTold::Known => {}
                PlaceTold::Renamed | PlaceTold::Within if is_of_lists => *right = Some(told.clone()),
                PlaceTold::Renamed => {}
                PlaceTold::Within | PlaceTold::Apart if is_apart => {}
                PlaceTold::Within | PlaceTold::Apart => {
                    is_apart = true;
                    learned.differs.push(json!({ "what": "place", "row": told, "record": known }));
                }
            }
        }
        match self.unit_within(subject, profile, &right) {
            Ok(unit) => right.unit = unit,
            Err((known, told)) => {
                (right.registered_place, right.operating_place) = (None, None);
                learned.differs.push(json!({ "what": "place", "row": told, "record": known }));
            }
        }
        right
    }

    /// The unit that has the institution by the place that is learned, where it is another: none where it stays.
    ///
    /// # Errors
    /// The place that the record has and the one told, where the unit is not the importer's to give: it is not theirs to
    /// write for, or somebody did more with the institution than lists say.
    fn unit_within(
        &self,
        subject: Uuid,
        profile: &Profile,
        right: &Particulars,
    ) -> Result<Option<String>, (String, String)> {
        let known = profile.registered_place.as_ref().or(profile.operating_place.as_ref());
        let told = right.registered_place.as_ref().or(right.operating_place.as_ref());
        let (Some(known), Some(told)) = (known, told) else {
            return Ok(None);
        };
        let seat_stays = profile.registered_place.is_some() && right.registered_place.is_none();
        let (Some(before), Some(unit)) = (unit_of(known), unit_of(told)) else {
            return Ok(None);
        };
        // A unit that was named, or that it was handed to, does not follow from the place.
        // A county that came to another city is that city's, whichever list is read first.
        let is_there = division_lies_within(told, known) || division_today(known) == told;
        if seat_stays || before == unit || profile.unit != before || !is_there {
            return Ok(None);
        }
        let is_ours = self.lists.writes_for(before) && self.lists.writes_for(unit);
        if is_ours && self.lists.wrote_all(&self.pen, subject) {
            Ok(Some(unit.to_owned()))
        } else {
            Err((known.clone(), told.clone()))
        }
    }

    /// Another spelling of a name that the record has. Which of the two is shown does not hang on which was read first; the
    /// other is kept as well.
    pub(super) fn spelling_learn(&mut self, row: &RowRead, subject: Uuid, told: &NameGiven) {
        let key = name_key(&told.name);
        let entries = self.pen.entries(subject);
        let has = dossier(entries);
        let same = || has.names.iter().filter(|one| name_key(&one.name.name) == key);
        if same().any(|one| one.name.name == told.name) {
            return;
        }
        let shown = same().rfind(|one| one.name.kind != NameKind::Former).or_else(|| same().next_back()).cloned();
        let (Some(shown), Some(first)) = (shown, standing(entries).into_iter().next()) else {
            return;
        };
        let is_better = is_better_spelled(&told.name, &shown.name.name) && self.lists.wrote(entries, shown.seq);
        let other = if is_better { shown.name.name.clone() } else { told.name.clone() };
        if is_better {
            let item = usize::try_from(shown.item).unwrap_or_default();
            let right =
                Particulars { names: vec![NameRight { item, name: told.name.clone() }], ..Particulars::default() };
            let effective =
                entries.iter().find(|one| one.seq == shown.seq).map_or(first.effective, |one| one.effective);
            let change = Correction { particulars: Some(right), ..Correction::default() };
            self.list_correct(row, subject, (shown.seq, effective), change);
        }
        let name = NameGiven { kind: NameKind::Former, name: other };
        let effective = Effective::not_later_than(first.effective.on);
        fact_add_on(&mut self.pen, row, subject, Fact::Named { name, replaces: None }, effective, &row.evidence);
        self.known.spell(subject, &told.name, is_better.then_some(shown.name.name.as_str()));
    }

    fn list_correct(
        &mut self,
        row: &RowRead,
        subject: Uuid,
        (target, effective): (i32, Effective),
        change: Correction,
    ) {
        let draft = Draft {
            act: Act::Correct { target, change },
            effective,
            basis: row.basis.clone(),
            reason: Reason::BetterSource,
            note: None,
            evidence: row.evidence.clone(),
        };
        self.pen.entry_add(subject, draft);
    }
}

fn differing(what: &str, row: Option<NaiveDate>, record: Option<NaiveDate>) -> Value {
    json!({ "what": what, "row": row, "record": record })
}
