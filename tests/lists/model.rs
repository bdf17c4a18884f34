//! The sample nation, and what its entries come to.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::Uuid as SqlUuid;
use uuid::Uuid;
use winddown::db::ledger::{Chain, chain_list};
use winddown::db::session::NATIONAL_LOGIN;
use winddown::db::{Access, in_txn};
use winddown::domain::case::fact::{CaseFact, Route};
use winddown::domain::engine::timeline::{Standing, move_on, standing};
use winddown::domain::institution::state::InstitutionState;
use winddown::domain::tracks::act::Act;
use winddown::domain::value::effective::Effective;
use winddown::domain::value::reason::Reason;

use crate::support::writing::draft;
use crate::support::{Record, day};

/// The sample nation and all its chains.
pub struct Nation {
    /// The record.
    pub record: Record,
    /// Every chain.
    pub chains: BTreeMap<Uuid, Chain>,
}

/// Unpacked once: it takes a while.
pub static NATION: LazyLock<Nation> = LazyLock::new(|| {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = SqlUuid)]
        subject_id: Uuid,
    }
    let record = Record::of_nation();
    let subjects: Vec<Row> =
        diesel::sql_query("SELECT subject_id FROM subject").load(&mut record.owner()).expect("the subjects");
    let subjects: Vec<Uuid> = subjects.into_iter().map(|row| row.subject_id).collect();
    let chains = in_txn(&mut record.session(), Access::Read, |txn| chain_list(txn, &subjects)).expect("the chains");
    Nation { record, chains }
});

/// The chains with what had been recorded at a moment.
pub fn known(nation: &Nation, known_at: DateTime<Utc>) -> Vec<Chain> {
    let mut chains: Vec<Chain> = nation.chains.values().cloned().collect();
    for chain in &mut chains {
        chain.entries.retain(|entry| entry.recorded_at <= known_at);
    }
    chains.retain(|chain| !chain.entries.is_empty());
    chains
}

/// The moves of a chain that stand.
pub fn moves(chain: &Chain) -> Vec<Standing> {
    standing(&chain.entries)
}

/// The institutions that are void on a day.
pub fn void_on(chains: &[Chain], on: NaiveDate) -> BTreeSet<Uuid> {
    let is_void = |chain: &&Chain| move_on(&moves(chain), on).map(|one| one.to) == Some(InstitutionState::Void.into());
    let void = chains.iter().filter(is_void);
    void.map(|chain| chain.subject).collect()
}

impl Record {
    /// The case of an institution that stopped once.
    pub fn case_of(&self, institution: Uuid) -> Uuid {
        let chains = self.chains(institution);
        let case = chains.keys().find(|subject| **subject != institution);
        *case.expect("a case")
    }

    /// Gives a case its disposal route.
    pub fn assign(&self, institution: Uuid, case: Uuid, route: Route, on: &str) {
        let act = Act::Case(CaseFact::Assigned { body: None, route: Some(route), exit_by: None });
        let draft = draft(act, Effective::exact(day(on)), Reason::Assigned);
        self.write(NATIONAL_LOGIN, institution, |pen| Ok(pen.entry_add(case, draft))).expect("the route is recorded");
    }
}
