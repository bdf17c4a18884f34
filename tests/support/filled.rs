//! A record with a little of everything.

use uuid::Uuid;
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
        let record = Self::new();
        let nation = packed::nation().expect("the sample that comes with the program");
        sample_write(&record.owner_url(), &nation, &mut |_, _| ()).expect("the sample is unpacked");
        record
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
