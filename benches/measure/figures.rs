//! P6: the figures of a bulletin with 24 months of streaks over 10,000,000 returns, against one aggregate query written by
//! hand that reads the same rows.

use std::time::Instant;

use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::setup::make_ready;

use crate::ground::{Ground, Outcome};
use crate::nation::{ASIDE, BACK};
use crate::tally::{self, Times};

const DATABASE: &str = "returns";
/// Institutions; half of them stop, a fiftieth of all in each month.
const INSTITUTIONS: u32 = 400_000;
/// Month-ends with a return of every institution: 24 months and the one they are first compared with.
const MONTHS: u32 = 25;
/// The last of them.
const AS_OF: &str = "2020-06-30";
/// Times of each side.
const RUNS: usize = 5;

/// Institutions of every unit, what became of them, and their returns, month after month as they come in. Every figure falls.
fn sql() -> String {
    let tables = "ARRAY['monthly_return']";
    format!(
        "ALTER TABLE subject ENABLE ALWAYS TRIGGER short_number_give;
SET session_replication_role = replica;
ALTER TABLE period DROP CONSTRAINT period_one_state;
ALTER TABLE profile DROP CONSTRAINT profile_one_profile;
{aside}
CREATE TEMP TABLE made AS
SELECT number, ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid AS id, units.code,
       (DATE '2018-06-15' + (number % 50) * interval '1 month')::date AS stop, number % 50 BETWEEN 1 AND 24 AS stops
FROM generate_series(1, {INSTITUTIONS}) AS number
JOIN (SELECT row_number() OVER (ORDER BY unit_code) - 1 AS place, unit_code AS code, count(*) OVER () AS units
      FROM reporting_unit WHERE unit_code <> 'CN') AS units ON units.place = number % units.units;
INSERT INTO subject (subject_id, track, unit_code) SELECT id, 'institution', code FROM made ORDER BY number;
INSERT INTO profile (subject_id, effective_from, name, unit_code, disputed, known_from)
SELECT id, DATE '2017-01-01', 'Institution ' || number, code, false, TIMESTAMPTZ '2018-01-01 00:00Z' FROM made ORDER BY number;
INSERT INTO period (subject_id, seq, track, previous_state, state, effective_from, effective_to, precision, reason, basis, owed,
                    known_from)
SELECT id, 2, 'institution', 'pending', 'operating', DATE '2017-01-01', CASE WHEN stops THEN stop END, 'exact', 'verified',
       'register', '{{}}', TIMESTAMPTZ '2018-01-01 00:00Z' FROM made ORDER BY number;
INSERT INTO period (subject_id, seq, track, previous_state, state, effective_from, effective_to, precision, reason, basis, owed,
                    known_from)
SELECT id, 3, 'institution', 'operating', 'exited', stop, NULL, 'exact', 'exit-list', 'exit list', '{{}}',
       TIMESTAMPTZ '2018-01-01 00:00Z' FROM made WHERE stops ORDER BY number;
INSERT INTO monthly_return (subject_id, month, version, filing_id, file_row, balance_fen, lenders, borrowers, issued_fen,
  repaid_fen, overdue_fen, advanced_fen, provisional, estimated, definition_break, missing, source, submitted_on, submitted_by,
  officer, known_from)
SELECT id, months.month, 1, ('00000000-0000-7000-9000-' || lpad(months.place::text, 12, '0'))::uuid, number,
       (1000 - 10 * months.place) * (1 + number % 97) * 100000::bigint, (1000 - 10 * months.place) * (1 + number % 7),
       (900 - 10 * months.place) * (1 + number % 5), 0, 1000000, 5000000, 0, false, false, false, false, 'institution',
       months.month + 4, 'accounts', 'winddown_national', months.month + TIME '12:00'
FROM (SELECT place, (DATE '2018-07-01' + (place - 1) * interval '1 month' - interval '1 day')::date AS month
      FROM generate_series(1, {MONTHS}) AS place) AS months
CROSS JOIN made ORDER BY months.month, number;
{BACK}",
        aside = ASIDE.replace("TABLES", tables)
    )
}

/// The same figures by hand: institutions in operation that reported, and their sums, by month and unit, as known now.
const BARE: &str = "SELECT given.month, profile.unit_code, count(*) AS institutions, sum(given.balance_fen) AS balance, \
     sum(given.lenders) AS lenders, sum(given.borrowers) AS borrowers, count(given.balance_fen) AS known_balance, \
     count(given.lenders) AS known_lenders, count(given.borrowers) AS known_borrowers, \
     count(*) FILTER (WHERE given.version > 1) AS restated, count(*) FILTER (WHERE given.estimated) AS estimated, \
     count(*) FILTER (WHERE given.provisional) AS provisional, count(*) FILTER (WHERE given.definition_break) AS breaks, \
     max(given.known_from) AS newest \
     FROM monthly_return given \
     JOIN period ON period.subject_id = given.subject_id AND period.track = 'institution' \
          AND period.state IN ('operating', 'reducing', 'transforming') AND period.known_to IS NULL \
          AND period.effective_from <= given.month AND (period.effective_to IS NULL OR period.effective_to > given.month) \
     JOIN profile ON profile.subject_id = given.subject_id AND profile.known_to IS NULL \
          AND profile.effective_from <= given.month AND (profile.effective_to IS NULL OR profile.effective_to > given.month) \
     WHERE given.known_to IS NULL AND given.month BETWEEN '2018-06-30' AND '2020-06-30' \
     GROUP BY given.month, profile.unit_code ORDER BY given.month, profile.unit_code";

/// Measures it.
pub fn measure(ground: &Ground) -> Outcome<()> {
    let start = Instant::now();
    ground.database_new(DATABASE)?;
    make_ready(&ground.owner_url(DATABASE), false, Some(NATIONAL_LOGIN))?;
    ground.script(DATABASE, &sql())?;
    tally::remark(&format!(
        "{} returns of {INSTITUTIONS} institutions, made in {} s",
        INSTITUTIONS * MONTHS,
        start.elapsed().as_secs()
    ));
    let arguments = ["series", "--as-of", AS_OF, "--baseline", "2018-12", "--format", "json", "--quiet"];
    let (mut ours, mut bare) = (Times::default(), Times::default());
    let mut uncounted = Times::default();
    for turn in 0..=RUNS {
        let counts = turn > 0;
        let times = if counts { &mut ours } else { &mut uncounted };
        times.of_run(&mut ground.winddown_as(DATABASE, NATIONAL_LOGIN, &arguments))?;
        let times = if counts { &mut bare } else { &mut uncounted };
        let mut psql = ground.psql_as(DATABASE, NATIONAL_LOGIN);
        times.of_run(psql.args(["--csv", "--command", BARE]))?;
    }
    tally::side("winddown series, four measures, 25 months", &ours);
    tally::side("one aggregate query in psql", &bare);
    tally::ratio("P6: ratio", ours.median(), bare.median(), "at most 1.30");
    Ok(())
}
