//! A record with a little of everything.

use std::sync::LazyLock;

use uuid::Uuid;
use winddown::db::derived::declared_columns;
use winddown::db::sample_rows::sample_write;
use winddown::domain::institution::fact::IdentifierGiven;
use winddown::domain::institution::state::InstitutionState::{ClosedUnresolved, Exited, Reducing};
use winddown::domain::value::identifier::IdentifierKind;
use winddown::sample::packed;

use super::days::day;
use super::record::Record;

/// Institutions of two provinces.
pub struct Filled {
    /// Of Hangzhou, stopped, exited, corrected, renamed.
    pub hangzhou: Uuid,
    /// Of Nanjing, in operation.
    pub nanjing: Uuid,
}

impl Record {
    /// A record of the sample nation.
    pub fn of_nation() -> Self {
        /// Unpacked once; nobody connects to it after that.
        static UNPACKED: LazyLock<Record> = LazyLock::new(|| {
            let record = Record::new();
            let nation = packed::nation().expect("the sample that comes with the program");
            sample_write(&record.owner_url(), &nation, &mut |_, _| ()).expect("the sample is unpacked");
            record
        });
        Self::copied(&UNPACKED)
    }

    /// A record of the sample nation in which nothing is known yet that was recorded after a moment.
    pub fn of_nation_known_at(moment: &str) -> Self {
        let record = Self::of_nation();
        record.forget_since(moment);
        record.run("ANALYZE");
        record
    }

    /// Takes back whatever was recorded after a moment, as if nobody had.
    pub fn forget_since(&self, moment: &str) {
        let derived = declared_columns().into_iter().map(|(table, _)| table).chain(["monthly_return"]).map(|table| {
            format!(
                "DELETE FROM {table} WHERE known_from > '{moment}'; \
                 UPDATE {table} SET known_to = NULL WHERE known_to > '{moment}';"
            )
        });
        self.run(&format!(
            "SET session_replication_role = replica; \
             DELETE FROM entry WHERE recorded_at > '{moment}'; \
             DELETE FROM subject WHERE track <> 'unit' \
                 AND NOT EXISTS (SELECT FROM entry WHERE entry.subject_id = subject.subject_id); \
             DELETE FROM identifier_holder \
                 WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = identifier_holder.subject_id); \
             {} DELETE FROM institution_now \
                 WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = institution_now.subject_id); \
             DELETE FROM case_now \
                 WHERE NOT EXISTS (SELECT FROM subject WHERE subject.subject_id = case_now.institution_id); \
             SELECT institution_now_draw(array_agg(subject_id)) FROM institution_now WHERE known_from > '{moment}'; \
             SELECT sums_redraw();",
            derived.collect::<String>()
        ));
    }

    /// Fills the record.
    pub fn fill(&self) -> Filled {
        let hangzhou = self
            .institution("诚信贷")
            .at("330100")
            .identified(IdentifierGiven {
                kind: IdentifierKind::Domain,
                value: "chengxin.example".to_owned(),
                check_accepted: false,
            })
            .operating_since("2015-01-01");
        let nanjing = self.institution("金陵财富").at("320100").operating_since("2016-03-01");
        let stop = self.log(hangzhou, ClosedUnresolved).on("2019-06-30").recorded();
        self.log(hangzhou, Reducing).on("2018-09-01").recorded();
        self.log(hangzhou, Exited).on("2019-12-01").recorded();
        self.correct(hangzhou, stop).on(day("2019-05-15")).recorded();
        self.rename(hangzhou, "杭州诚信网络科技有限公司", "2017-01-01");
        Filled { hangzhou, nanjing }
    }
}
