//! P5: the first page of each list of stopped institutions, against the bare SQL that reads the same rows; P10: what
//! becomes of it as the registry grows a hundredfold.

use std::time::Instant;

use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::setup::officer_add;
use winddown::domain::unit::duty::DutyKind;

use crate::ground::{Ground, Outcome};
use crate::nation::nation_make;
use crate::tally::{self, Times};

/// Sizes of the registry, the smaller first.
const SIZES: [(&str, usize); 2] = [("small", 10_000), ("large", 1_000_000)];
/// Times of each side.
const RUNS: usize = 11;
/// The day the lists are of.
const AS_OF: &str = "2020-11-30";
/// An officer of one province, and the province.
const PROVINCIAL: (&str, &str) = ("bench_province", "330000");

/// A list, and the state its institutions are in where it is one: the rows of such a list are read by one plain
/// statement. Written by hand, the lists whose rows a rule picks take PostgreSQL tens of seconds at the larger size, and
/// are measured against themselves only.
struct List {
    name: &'static str,
    state: Option<&'static str>,
}

const LISTS: [List; 5] = [
    List { name: "exited-not-cleared", state: Some("exited") },
    List { name: "closed-unresolved", state: Some("closed-unresolved") },
    List { name: "no-movement", state: None },
    List { name: "hard-to-clear", state: None },
    List { name: "tolled", state: None },
];

/// The first hundred rows of a list, by hand: what is known now, and nothing computed.
fn bare(state: &str) -> String {
    format!(
        "SELECT period.subject_id, profile.name, uscc.value AS uscc, profile.unit_code, period.state, period.effective_from, \
         period.reason, sheet.stage, sheet.stage_since, sheet.route, sheet.body, sheet.exit_by, sheet.principal, sheet.paid, \
         sheet.outstanding, sheet.base, sheet.recovered, sheet.lenders, sheet.lenders_left, sheet.last_movement, \
         sheet.hard_since, sheet.outcome, quarter.paid AS paid_three_months_ago, year.paid AS paid_a_year_ago \
         FROM period \
         JOIN profile ON profile.subject_id = period.subject_id AND profile.known_to IS NULL AND profile.effective_to IS NULL \
         JOIN LATERAL (SELECT * FROM case_sheet WHERE institution_id = period.subject_id AND known_to IS NULL \
           AND effective_to IS NULL ORDER BY stopped_on DESC LIMIT 1) AS sheet ON true \
         LEFT JOIN LATERAL (SELECT paid FROM case_sheet WHERE case_sheet.subject_id = sheet.subject_id AND known_to IS NULL \
           AND effective_from <= DATE '{AS_OF}' - 91 ORDER BY effective_from DESC LIMIT 1) AS quarter ON true \
         LEFT JOIN LATERAL (SELECT paid FROM case_sheet WHERE case_sheet.subject_id = sheet.subject_id AND known_to IS NULL \
           AND effective_from <= DATE '{AS_OF}' - 365 ORDER BY effective_from DESC LIMIT 1) AS year ON true \
         LEFT JOIN LATERAL (SELECT value FROM institution_identifier WHERE subject_id = period.subject_id AND kind = 'uscc' \
           AND known_to IS NULL LIMIT 1) AS uscc ON true \
         WHERE period.track = 'institution' AND period.state = '{state}' AND period.known_to IS NULL \
         AND period.effective_to IS NULL \
         ORDER BY period.effective_from, period.subject_id LIMIT 100"
    )
}

/// Measures them.
pub fn measure(ground: &Ground) -> Outcome<()> {
    let mut small: Vec<Times> = Vec::new();
    for (database, institutions) in SIZES {
        let start = Instant::now();
        let entries = nation_make(ground, database, institutions)?;
        tally::remark(&format!(
            "{institutions} institutions, {entries} entries, made in {} s",
            start.elapsed().as_secs()
        ));
        let (login, unit) = PROVINCIAL;
        officer_add(&ground.owner_url(database), login, unit, &[DutyKind::Maker, DutyKind::Checker])?;
        for (place, list) in LISTS.iter().enumerate() {
            let ours = list_measure(ground, database, list)?;
            match small.get(place) {
                None => small.push(ours),
                Some(small) => {
                    tally::ratio("P10: a hundred times the registry", ours.median(), small.median(), "at most 1.50")
                }
            }
        }
    }
    Ok(())
}

/// One list: ours, the bare SQL, and ours as an officer of one province, by turns.
fn list_measure(ground: &Ground, database: &str, list: &List) -> Outcome<Times> {
    let arguments = ["stuck", list.name, "--as-of", AS_OF, "--limit", "100", "--format", "json", "--quiet"];
    let (mut ours, mut bare_sql, mut province) = (Times::default(), Times::default(), Times::default());
    let mut uncounted = Times::default();
    for turn in 0..=RUNS {
        let counts = turn > 0;
        let times = if counts { &mut ours } else { &mut uncounted };
        times.of_run(&mut ground.winddown_as(database, NATIONAL_LOGIN, &arguments))?;
        if let Some(state) = list.state {
            let times = if counts { &mut bare_sql } else { &mut uncounted };
            let mut psql = ground.psql_as(database, NATIONAL_LOGIN);
            times.of_run(psql.arg("--csv").arg("--command").arg(bare(state)))?;
        }
        let times = if counts { &mut province } else { &mut uncounted };
        times.of_run(&mut ground.winddown_as(database, PROVINCIAL.0, &arguments))?;
    }
    tally::remark(list.name);
    tally::side("winddown stuck, 100 rows", &ours);
    if list.state.is_some() {
        tally::side("bare SQL in psql", &bare_sql);
        let bare = bare_sql.median();
        tally::ratio("P5: ratio", ours.median(), bare, "at most 1.30");
    }
    tally::side("winddown stuck, one province", &province);
    tally::ratio("P5: the province's view", province.median(), ours.median(), "at most 1.10");
    Ok(ours)
}
