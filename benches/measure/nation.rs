//! A large registry with its cases, made by COPY: lives drawn by the program's own rules, hashed as its trigger would.
//!
//! Of twenty institutions ten have exited and are being paid out, five stopped and await their disposal, three operate and
//! two were cleared before the register: ten entries each on average. Nothing is judged on the way; the drawing is the
//! program's.

use std::io::{BufWriter, Write};
use std::process::{Child, ChildStdin, Stdio};

use chrono::{DateTime, Days, NaiveDate, Utc};
use uuid::Uuid;
use winddown::db::setup::make_ready;
use winddown::domain::case::claims::ClaimStep;
use winddown::domain::case::fact::{CaseFact, Flag, HardReason, Route};
use winddown::domain::case::sheet::Sheet;
use winddown::domain::case::state::ClearanceState as C;
use winddown::domain::clock::ClockKind;
use winddown::domain::clock::tolling::TollingGiven;
use winddown::domain::engine::entry::Entry;
use winddown::domain::engine::rule::MoveKind;
use winddown::domain::institution::fact::{IdentifierGiven, NameGiven, Registration};
use winddown::domain::institution::state::InstitutionState as S;
use winddown::domain::tracks::act::{Act, MoveDetail, With};
use winddown::domain::tracks::drawing::{Drawing, draw};
use winddown::domain::tracks::{State, Track, state_code};
use winddown::domain::unit::unit_list;
use winddown::domain::value::digest::{StoredEntry, entry_digest, hex};
use winddown::domain::value::effective::Effective;
use winddown::domain::value::identifier::IdentifierKind;
use winddown::domain::value::money::Money;
use winddown::domain::value::name::{NameKind, name_key};
use winddown::domain::value::reason::Reason;

use crate::ground::{Ground, Outcome};
use crate::registry::name_of;

/// Tables in the order in which they are filled; each is written by a session of its own.
const TABLES: [&str; 8] = [
    "subject",
    "entry",
    "period",
    "profile",
    "institution_name",
    "institution_identifier",
    "case_sheet",
    "tolling_grant",
];

/// Puts the keys and indexes of those tables aside, so that COPY writes rows and nothing else.
pub const ASIDE: &str = "
CREATE TABLE aside AS
SELECT conrelid::regclass::text AS of, conname AS name, pg_get_constraintdef(oid) AS definition, contype::text AS kind
FROM pg_constraint WHERE conrelid = ANY (TABLES::regclass[]) AND contype IN ('p', 'u', 'x', 'f')
UNION ALL
SELECT indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid), 'i' FROM pg_index
WHERE indrelid = ANY (TABLES::regclass[])
  AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'));
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT * FROM aside WHERE kind = 'f' LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', one.of, one.name); END LOOP;
  FOR one IN SELECT * FROM aside WHERE kind IN ('p', 'u', 'x') LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', one.of, one.name); END LOOP;
  FOR one IN SELECT * FROM aside WHERE kind = 'i' LOOP EXECUTE format('DROP INDEX %s', one.name); END LOOP;
END $$;";

/// Builds them again. Foreign keys are not looked up for rows drawn from one another.
pub const BACK: &str = "
SET maintenance_work_mem = '1GB';
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT * FROM aside ORDER BY array_position(ARRAY['p', 'u', 'i', 'x', 'f'], kind) LOOP
    IF one.kind = 'i' THEN EXECUTE one.definition;
    ELSIF one.kind = 'f' THEN EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s NOT VALID', one.of, one.name, one.definition);
    ELSE EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', one.of, one.name, one.definition); END IF;
  END LOOP;
END $$;
DROP TABLE aside;
VACUUM ANALYZE;";

/// A session that copies rows into one table.
struct Copying {
    child: Child,
    rows: Option<BufWriter<ChildStdin>>,
}

impl Copying {
    fn into(ground: &Ground, database: &str, table: &str) -> Outcome<Self> {
        let mut command = ground.psql_on(database);
        command.args(["--command", "SET session_replication_role = replica"]);
        command.args(["--command", &format!("COPY {table} FROM STDIN")]);
        let mut child = command.stdin(Stdio::piped()).spawn()?;
        let rows = child.stdin.take().map(|stdin| BufWriter::with_capacity(1 << 20, stdin));
        Ok(Self { child, rows })
    }

    fn row(&mut self, columns: &[&dyn std::fmt::Display]) -> Outcome<()> {
        let Some(rows) = &mut self.rows else {
            return Ok(());
        };
        for (place, column) in columns.iter().enumerate() {
            if place > 0 {
                rows.write_all(b"\t")?;
            }
            write!(rows, "{column}")?;
        }
        rows.write_all(b"\n")?;
        Ok(())
    }

    fn end(mut self) -> Outcome<()> {
        drop(self.rows.take());
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { Err(format!("COPY ended with {status}").into()) }
    }
}

/// No value, as COPY reads it.
const NONE: &str = "\\N";

fn or_none<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(|| NONE.to_owned(), |value| value.to_string())
}

/// Makes a registry of so many institutions in a new database; gives how many entries it has.
pub fn nation_make(ground: &Ground, database: &str, institutions: usize) -> Outcome<u64> {
    ground.database_new(database)?;
    make_ready(&ground.owner_url(database), false, Some(winddown::db::session::NATIONAL_LOGIN))?;
    let tables = format!("ARRAY['{}']", TABLES.join("', '"));
    ground.script(database, &ASIDE.replace("TABLES", &tables))?;
    // The sessions below fire no other trigger.
    ground.script(database, "ALTER TABLE subject ENABLE ALWAYS TRIGGER short_number_give")?;
    let mut copies = TABLES.iter().map(|table| Copying::into(ground, database, table)).collect::<Outcome<Vec<_>>>()?;
    let places: Vec<&'static str> =
        unit_list().iter().filter(|unit| unit.code != "CN" && unit.valid_to.is_none()).map(|unit| unit.code).collect();
    let moment: DateTime<Utc> = "2020-11-30T08:00:00Z".parse()?;
    let mut entries = 0;
    for number in 1..=institutions {
        let life = Life::of(number, &places, moment);
        entries += life.write(&mut copies)?;
    }
    for copy in copies {
        copy.end()?;
    }
    ground.script(database, BACK)?;
    Ok(entries)
}

/// One institution and its case.
struct Life {
    unit: &'static str,
    institution: Vec<Entry>,
    case: Vec<Entry>,
}

/// Adds entries to one chain.
struct Chain {
    subject: Uuid,
    track: Track,
    moment: DateTime<Utc>,
    entries: Vec<Entry>,
}

impl Chain {
    fn new(subject: u128, track: Track, moment: DateTime<Utc>) -> Self {
        Self { subject: Uuid::from_u128(subject), track, moment, entries: Vec::new() }
    }

    fn add(&mut self, act: Act, on: NaiveDate, reason: Reason) {
        let seq = i32::try_from(self.entries.len() + 1).unwrap_or(i32::MAX);
        self.entries.push(Entry {
            subject: self.subject,
            seq,
            track: self.track,
            act,
            effective: Effective::exact(on),
            recorded_at: self.moment,
            officer: winddown::db::session::NATIONAL_LOGIN.to_owned(),
            basis: "Register of 2020".to_owned(),
            reason,
            note: None,
            evidence: Vec::new(),
            act_id: Uuid::from_u128(0),
        });
    }

    fn to(&mut self, to: State, on: NaiveDate, reason: Reason, detail: MoveDetail) {
        let from = self.entries.iter().rev().find_map(|entry| match &entry.act {
            Act::Move { to, .. } => Some(*to),
            _ => None,
        });
        let kind = MoveKind::Move;
        let act = Act::Move { kind, from, to, detail };
        self.add(act, on, reason);
    }
}

impl Life {
    fn of(number: usize, places: &[&'static str], moment: DateTime<Utc>) -> Self {
        let unit = places[number % places.len()];
        let id = (u128::try_from(number).unwrap_or(0) << 80) | (7 << 76) | (2 << 62);
        let mut own = Chain::new(id, Track::Institution, moment);
        let mut case = Chain::new(id | 1, Track::Clearance, moment);
        let begin = NaiveDate::from_ymd_opt(2018, 1, 2).unwrap_or_default();
        let spread = u64::try_from(number * 7919 % 900).unwrap_or(0);
        let day = |after: u64| begin + Days::new(after);
        own.to(S::Pending.into(), begin, Reason::Registered, registered(number, unit));
        match number % 20 {
            0..=2 => {
                own.to(S::Operating.into(), day(30), Reason::Verified, MoveDetail::default());
                own.to(S::Reducing.into(), day(60 + spread), Reason::PlanFiled, MoveDetail::default());
            }
            3..=4 => own.to(S::Cleared.into(), day(30), Reason::HistoryLoad, MoveDetail::default()),
            kind => {
                own.to(S::Operating.into(), day(1), Reason::Verified, MoveDetail::default());
                let stop = 2 + spread;
                own.to(S::ClosedUnresolved.into(), day(stop), Reason::Voluntary, MoveDetail::default());
                case.to(
                    C::Open.into(),
                    day(stop),
                    Reason::Voluntary,
                    MoveDetail {
                        body: Some(unit.to_owned()),
                        with: Some(With { subject: own.subject, seq: 3 }),
                        ..MoveDetail::default()
                    },
                );
                case_begin(&mut case, number, day(stop));
                if kind >= 10 {
                    own.to(S::Exited.into(), day(stop + 40), Reason::LegacyExit, MoveDetail::default());
                    case_go_on(&mut case, number, day(stop));
                }
            }
        }
        Self { unit, institution: own.entries, case: case.entries }
    }

    fn write(&self, copies: &mut [Copying]) -> Outcome<u64> {
        let mut written = 0;
        for (entries, parent) in [(&self.institution, None), (&self.case, self.institution.first())] {
            let Some(first) = entries.first() else {
                continue;
            };
            subject_row(&mut copies[0], first, self.unit, parent)?;
            let hashed = hashed(entries)?;
            for (stored, row) in &hashed {
                entry_row(&mut copies[1], stored, row)?;
            }
            written += u64::try_from(hashed.len())?;
            drawing_rows(copies, first, self.unit, parent, &draw(first.track, entries))?;
        }
        Ok(written)
    }
}

fn registered(number: usize, unit: &str) -> MoveDetail {
    MoveDetail {
        registration: Some(Registration {
            names: vec![NameGiven { kind: NameKind::Legal, name: name_of(number) }],
            identifiers: vec![IdentifierGiven {
                kind: IdentifierKind::Uscc,
                value: format!("91110000MA{number:07}X"),
                check_accepted: true,
            }],
            unit: unit.to_owned(),
            registered_place: None,
            operating_place: None,
            launched_on: None,
            disputed: false,
        }),
        ..MoveDetail::default()
    }
}

fn yuan(yuan: usize) -> Money {
    i64::try_from(yuan).ok().and_then(Money::from_yuan).unwrap_or(Money::ZERO)
}

fn case_begin(case: &mut Chain, number: usize, stop: NaiveDate) {
    let principal = yuan(1_000_000 + number % 997 * 100_000);
    case.add(
        Act::Case(CaseFact::Stock { principal: Some(principal), lenders: Some(500), advanced: None }),
        stop,
        Reason::Recorded,
    );
    case.add(
        Act::Case(CaseFact::Assigned { body: None, route: Some(Route::Clear), exit_by: Some(stop + Days::new(365)) }),
        stop + Days::new(5),
        Reason::Assigned,
    );
}

fn case_go_on(case: &mut Chain, number: usize, stop: NaiveDate) {
    let principal = yuan(1_000_000 + number % 997 * 100_000);
    let day = |after: u64| stop + Days::new(after);
    let plain = MoveDetail::default;
    case.to(C::Verify.into(), day(3), Reason::StepDone, plain());
    let claim = "B1".to_owned();
    case.add(
        Act::Case(CaseFact::ClaimFiled { claim: claim.clone(), amount: principal, lenders: 500 }),
        day(20),
        Reason::Recorded,
    );
    case.add(
        Act::Case(CaseFact::ClaimMoved {
            claim,
            step: ClaimStep::Admitted,
            amount: None,
            duplicate_of: None,
            taken_over_by: None,
        }),
        day(25),
        Reason::Recorded,
    );
    case.to(C::Plan.into(), day(26), Reason::StepDone, plain());
    case.add(Act::Case(CaseFact::PlanFiled { threshold: None }), day(30), Reason::Recorded);
    case.to(C::Execute.into(), day(32), Reason::StepDone, plain());
    for month in 0..=u64::try_from(number % 4).unwrap_or(0) {
        case.add(
            Act::Case(CaseFact::Paid { claim: None, principal: yuan(50_000), gain: Money::ZERO, lenders: Some(5) }),
            day(60 + month * 30),
            Reason::Recorded,
        );
    }
    let last = NaiveDate::from_ymd_opt(2020, 11, 1).unwrap_or_default();
    if number % 50 == 11 {
        case.add(
            Act::Case(CaseFact::FlagRaised { flag: Flag::Hard, why: Some(HardReason::LowRecovery) }),
            last,
            Reason::Judged,
        );
    }
    if number % 40 == 13 {
        case.add(
            Act::Case(CaseFact::Tolled(TollingGiven {
                clocks: vec![ClockKind::Age, ClockKind::Movement],
                to: last + Days::new(59),
                approver: "Province".to_owned(),
            })),
            last,
            Reason::Tolling,
        );
    }
}

/// The columns of an entry that depend on what it says: kind, states, payload.
type Said = (String, Option<String>, Option<String>, String);

fn said(act: &Act) -> Outcome<Said> {
    Ok(match act {
        Act::Move { kind, from, to, detail } => (
            kind.code().to_owned(),
            Some(state_code(*from).to_owned()),
            Some(to.code().to_owned()),
            serde_json::to_string(detail)?,
        ),
        Act::Case(fact) => ("fact".to_owned(), None, None, serde_json::to_string(fact)?),
        Act::Fact(_)
        | Act::Pilot(_)
        | Act::Lead(_)
        | Act::Concern(_)
        | Act::Unit(_)
        | Act::Filing(_)
        | Act::Correct { .. } => {
            return Err("no such entry is made here".into());
        }
    })
}

fn hashed(entries: &[Entry]) -> Outcome<Vec<(StoredEntry, Said)>> {
    let mut rows: Vec<(StoredEntry, Said)> = Vec::with_capacity(entries.len());
    for entry in entries {
        let said = said(&entry.act)?;
        let mut stored = StoredEntry {
            subject: entry.subject,
            seq: entry.seq,
            track: entry.track.code().to_owned(),
            kind: said.0.clone(),
            from_state: said.1.clone(),
            to_state: said.2.clone(),
            effective_on: entry.effective.on,
            precision: entry.effective.precision.code().to_owned(),
            recorded_at: entry.recorded_at,
            officer: entry.officer.clone(),
            basis: entry.basis.clone(),
            reason: entry.reason.code().to_owned(),
            note: None,
            corrects: None,
            act_id: entry.act_id,
            payload: said.3.clone(),
            evidence: "[]".to_owned(),
            prev_hash: rows.last().map(|(before, _)| before.hash.clone()),
            hash: Vec::new(),
        };
        stored.hash = entry_digest(&stored).to_vec();
        rows.push((stored, said));
    }
    Ok(rows)
}

fn subject_row(copy: &mut Copying, first: &Entry, unit: &str, parent: Option<&Entry>) -> Outcome<()> {
    copy.row(&[
        &first.subject,
        &first.track,
        &unit,
        &"{}",
        &NONE,
        &or_none(parent.map(|parent| parent.subject)),
        &or_none(parent.map(|_| 3)),
        &NONE,
        &NONE,
    ])
}

fn entry_row(copy: &mut Copying, stored: &StoredEntry, (kind, from, to, payload): &Said) -> Outcome<()> {
    let bytes = |bytes: &[u8]| format!("\\\\x{}", hex(bytes));
    copy.row(&[
        &stored.subject,
        &stored.seq,
        &stored.track,
        kind,
        &or_none(from.as_ref()),
        &or_none(to.as_ref()),
        &stored.effective_on,
        &stored.precision,
        &stored.recorded_at.to_rfc3339(),
        &stored.officer,
        &stored.basis,
        &stored.reason,
        &NONE,
        &NONE,
        &stored.act_id,
        payload,
        &stored.evidence,
        &or_none(stored.prev_hash.as_deref().map(bytes)),
        &bytes(&stored.hash),
    ])
}

fn drawing_rows(
    copies: &mut [Copying],
    first: &Entry,
    unit: &str,
    parent: Option<&Entry>,
    drawing: &Drawing,
) -> Outcome<()> {
    let (subject, known) = (first.subject, first.recorded_at.to_rfc3339());
    for period in &drawing.periods {
        copies[2].row(&[
            &subject,
            &period.seq,
            &period.track,
            &state_code(period.previous),
            &period.state,
            &period.from,
            &or_none(period.to),
            &period.precision,
            &period.reason,
            &period.basis,
            &format!("{{{}}}", period.owed.join(",")),
            &known,
            &NONE,
        ])?;
    }
    for profile in &drawing.dossier.profiles {
        copies[3].row(&[
            &subject,
            &profile.from,
            &or_none(profile.to),
            &profile.name,
            &unit,
            &NONE,
            &NONE,
            &NONE,
            &"f",
            &known,
            &NONE,
        ])?;
    }
    for name in &drawing.dossier.names {
        copies[4].row(&[
            &subject,
            &name.seq,
            &name.item,
            &name.name.kind,
            &name.name.name,
            &name_key(&name.name.name),
            &name.from,
            &or_none(name.to),
            &known,
            &NONE,
        ])?;
    }
    for given in &drawing.dossier.identifiers {
        copies[5].row(&[
            &subject,
            &given.seq,
            &given.item,
            &given.identifier.kind,
            &given.identifier.value,
            &"t",
            &given.from,
            &NONE,
            &known,
            &NONE,
        ])?;
    }
    for sheet in &drawing.sheets {
        let institution = parent.map(|parent| parent.subject);
        sheet_row(&mut copies[6], subject, institution, sheet, &known)?;
    }
    for grant in &drawing.grants {
        let clocks: Vec<&str> = grant.clocks.iter().map(|clock| clock.code()).collect();
        copies[7].row(&[
            &subject,
            &grant.seq,
            &NONE,
            &format!("{{{}}}", clocks.join(",")),
            &grant.from,
            &grant.to,
            &grant.basis,
            &grant.approver,
            &known,
            &known,
            &NONE,
        ])?;
    }
    Ok(())
}

fn sheet_row(copy: &mut Copying, subject: Uuid, institution: Option<Uuid>, sheet: &Sheet, known: &str) -> Outcome<()> {
    let items: Vec<&str> = sheet.items.iter().map(|item| item.code()).collect();
    copy.row(&[
        &subject,
        &or_none(institution),
        &sheet.from,
        &or_none(sheet.to),
        &sheet.stage,
        &sheet.stage_since,
        &sheet.round,
        &sheet.round_since,
        &sheet.stopped_on,
        &sheet.stopped_for,
        &or_none(sheet.body.as_ref()),
        &sheet.route,
        &or_none(sheet.exit_by),
        &or_none(sheet.group_on),
        &or_none(sheet.plan_on),
        &sheet.rejections,
        &or_none(sheet.principal),
        &or_none(sheet.lenders),
        &or_none(sheet.advanced),
        &sheet.admitted,
        &sheet.paid,
        &sheet.assumed,
        &sheet.returned,
        &sheet.recovered,
        &or_none(sheet.outstanding),
        &or_none(sheet.base.map(winddown::domain::case::record::Base::code)),
        &or_none(sheet.shortfall),
        &or_none(sheet.lenders_left),
        &sheet.claims,
        &sheet.claims_open,
        &or_none(sheet.register_closed_on),
        &or_none(sheet.claims_until),
        &or_none(sheet.notice_until),
        &sheet.objections_open,
        &or_none(sheet.nothing_recoverable_on),
        &format!("{{{}}}", items.join(",")),
        &or_none(sheet.hard.map(|(since, ..)| since)),
        &or_none(sheet.hard.and_then(|(_, why, _)| why)),
        &or_none(sheet.hard.map(|(.., reviewed)| reviewed)),
        &or_none(sheet.disputed_since),
        &or_none(sheet.on_hold_since),
        &sheet.last_movement,
        &or_none(sheet.outcome),
        &known,
        &NONE,
        &or_none(sheet.counted),
        &sheet.deposited,
        &or_none(sheet.assumed_by.as_ref()),
        &or_none(sheet.unclaimed),
        &sheet.not_owed,
        &sheet.objections_upheld,
        &or_none(sheet.vote_carried),
    ])
}
