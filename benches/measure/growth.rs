//! P10: what each list, page and figure reads of the sample nation, and of the same nation twenty times over. Counted are
//! the blocks that the server looked at, from the program's start to its end, and not the time.

use crate::copies::nation_times;
use crate::ground::{Ground, Outcome};
use crate::tally;
use winddown::db::session::NATIONAL_LOGIN;

/// How often the nation is there: databases, the smaller first.
const SIZES: [(&str, usize); 2] = [("nation", 1), ("nations", 20)];

/// What is asked for: as of today and as known now, but for the bulletin's and the series', which are of a month.
const ASKED: [&[&str]; 17] = [
    &["institution", "list", "--limit", "100"],
    &["institution", "list", "--state", "exited", "--limit", "100"],
    &["institution", "list", "--unit", "330000", "--limit", "100"],
    &["institution", "find", "岚舟贷", "--limit", "10"],
    &["history", "岚舟贷（样例）"],
    &["stuck", "exited-not-cleared", "--limit", "100"],
    &["stuck", "closed-unresolved", "--limit", "100"],
    &["stuck", "no-movement", "--limit", "100"],
    &["stuck", "hard-to-clear", "--limit", "100"],
    &["stuck", "tolled", "--limit", "100"],
    &["case", "list", "--limit", "100"],
    &["pilot", "list", "--limit", "100"],
    &["lead", "list", "--limit", "100"],
    &["return", "missing", "--limit", "100"],
    &["series", "--as-of", "2020-03-31"],
    &["targets", "--as-of", "2020-03-31"],
    &["bulletin", "show", "--as-of", "2020-03-31", "--baseline", "2018-12-31"],
];

/// Measures them.
pub fn measure(ground: &Ground) -> Outcome<()> {
    let mut small = Vec::new();
    for (database, times) in SIZES {
        nation_times(ground, database, times)?;
        for (place, asked) in ASKED.iter().enumerate() {
            let blocks = blocks_of(ground, database, asked)?;
            match small.get(place) {
                None => small.push(blocks),
                Some(small) => {
                    let what = asked.join(" ");
                    tally::remark(&format!("{what}: {small} blocks, twenty times over {blocks}"));
                    tally::ratio_of("P10: growth", blocks, *small, "at most 1.50");
                }
            }
        }
    }
    Ok(())
}

/// The blocks that one run of the program has the server look at; the second of two, which finds the catalog as the first
/// left it.
fn blocks_of(ground: &Ground, database: &str, asked: &[&str]) -> Result<u128, Box<dyn std::error::Error>> {
    let looked_at = || -> Outcome<u128> {
        let query = format!("SELECT blks_hit + blks_read FROM pg_stat_database WHERE datname = '{database}'");
        Ok(ground.ask("postgres", &query)?.parse()?)
    };
    let run = || {
        crate::ground::run(ground.winddown_as(database, NATIONAL_LOGIN, asked).args(["--format", "json", "--quiet"]))
    };
    run()?;
    let before = looked_at()?;
    run()?;
    Ok(looked_at()?.saturating_sub(before))
}
