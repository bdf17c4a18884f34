//! The words of what records and reads one institution's life: `log`, `allowed`, `history`, `correct`, `reopen`.

use std::ffi::OsStr;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};
use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Arg, Args, Command};

use crate::cli::args::{EvidenceArg, GroundsArgs, ShownArgs};
use crate::domain::case::state::ClearanceState;
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::state::InstitutionState;
use crate::domain::pilot::state::PilotState;
use crate::domain::tracks::Track;
use crate::domain::value::money::Money;
use crate::domain::value::reason::Reason;

/// `log`.
#[derive(Debug, Clone, Args)]
pub struct LogArgs {
    /// Which.
    #[arg(value_name = "INST", required_unless_present = "from")]
    pub institution: Option<String>,
    /// The state it enters.
    #[arg(value_name = "STATE", required_unless_present = "from")]
    pub state: Option<InstitutionState>,
    /// Since when.
    #[arg(long, value_name = "DATE", required_unless_present = "from")]
    pub effective: Option<NaiveDate>,
    /// The document.
    #[arg(long, value_name = "TEXT", required_unless_present = "from")]
    pub basis: Option<String>,
    /// Why.
    #[arg(long, value_name = "CODE", required_unless_present = "from")]
    pub reason: Option<Reason>,
    /// Free text.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Evidence.
    #[arg(long, value_name = "KIND[=FILE]")]
    pub evidence: Vec<EvidenceArg>,
    /// The last entry seen.
    #[arg(long, value_name = "SEQ")]
    pub expect: Option<i32>,
    /// Many changes from a file.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["institution", "state", "effective", "basis", "reason", "note", "expect"])]
    pub from: Option<PathBuf>,
    /// The profile of that file.
    #[arg(long, value_name = "PROFILE", requires = "from")]
    pub profile: Option<String>,
    /// Say what would be written.
    #[arg(long)]
    pub dry_run: bool,
}

/// `allowed`.
#[derive(Debug, Clone, Args)]
pub struct AllowedArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// On which day.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<NaiveDate>,
    /// Only this track.
    #[arg(long, value_name = "TRACK", value_parser = track_parser())]
    pub track: Option<Track>,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

/// `history`.
#[derive(Debug, Clone, Args)]
pub struct HistoryArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Only this track.
    #[arg(long, value_name = "TRACK")]
    pub track: Option<Track>,
    /// As known when.
    #[arg(long, value_name = "TIMESTAMP", value_parser = crate::cli::when::moment_parse)]
    pub known_at: Option<DateTime<Utc>>,
    /// How shown.
    #[command(flatten)]
    pub shown: ShownArgs,
}

/// `correct`.
#[derive(Debug, Clone, Args)]
pub struct CorrectArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The wrong entry.
    #[arg(value_name = "SEQ")]
    pub seq: i32,
    /// Whose entry.
    #[arg(long, value_name = "TRACK", default_value = "institution", value_parser = track_parser())]
    pub track: Track,
    /// It does not hold at all.
    #[arg(long, conflicts_with_all = ["effective", "state", "to_reason", "to_basis", "amount", "lenders", "name", "identifier", "registered", "operating", "launched", "class", "registration"])]
    pub strike: bool,
    /// The right day.
    #[arg(long, value_name = "DATE")]
    pub effective: Option<NaiveDate>,
    /// The right state.
    #[arg(long, value_name = "STATE", value_parser = StateText)]
    pub state: Option<String>,
    /// The right reason.
    #[arg(long, value_name = "CODE")]
    pub to_reason: Option<Reason>,
    /// The right basis.
    #[arg(long, value_name = "TEXT")]
    pub to_basis: Option<String>,
    /// The right amount.
    #[arg(long, value_name = "AMOUNT")]
    pub amount: Option<Money>,
    /// The right number of lenders.
    #[arg(long, value_name = "N")]
    pub lenders: Option<u32>,
    /// The right name.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// The right identifier.
    #[arg(long, value_name = "VALUE")]
    pub identifier: Option<String>,
    /// Which one is wrong.
    #[arg(long, value_name = "TEXT")]
    pub wrong: Option<String>,
    /// The right place of registration.
    #[arg(long, value_name = "PLACE")]
    pub registered: Option<String>,
    /// The right place of operation.
    #[arg(long, value_name = "PLACE")]
    pub operating: Option<String>,
    /// The right day it went online.
    #[arg(long, value_name = "DATE")]
    pub launched: Option<NaiveDate>,
    /// The right class of notice 175.
    #[arg(long, value_name = "CLASS")]
    pub class: Option<DisposalClass>,
    /// The right registration status.
    #[arg(long, value_name = "STATUS")]
    pub registration: Option<RegistrationStatus>,
    /// Accept a failing check digit.
    #[arg(long, requires = "identifier")]
    pub accept_check_digit: bool,
    /// Why it is corrected.
    #[arg(long, value_name = "CODE", default_value = "clerical")]
    pub reason: Reason,
    /// The last entry seen.
    #[arg(long, value_name = "SEQ")]
    pub expect: Option<i32>,
    /// Grounds of the correction.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `reopen`.
#[derive(Debug, Clone, Args)]
pub struct ReopenArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// Since when.
    #[arg(long, value_name = "DATE")]
    pub effective: NaiveDate,
    /// Why.
    #[arg(long, value_name = "CODE")]
    pub reason: Reason,
    /// The last entry seen.
    #[arg(long, value_name = "SEQ")]
    pub expect: Option<i32>,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// The tracks of an institution: its own, that of its case, that of its application.
fn track_parser() -> impl TypedValueParser<Value = Track> {
    PossibleValuesParser::new([Track::Institution, Track::Clearance, Track::Pilot].map(Track::code))
        .try_map(|text: String| text.parse::<Track>())
}

/// A state of some track, as it is typed. Which there are depends on the track of the entry, so it is read with that;
/// completions offer those of every track.
#[derive(Debug, Clone)]
struct StateText;

impl TypedValueParser for StateText {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let institution = InstitutionState::ALL.iter().map(|state| state.code());
        let clearance = ClearanceState::ALL.iter().map(|state| state.code());
        let pilot = PilotState::ALL.iter().map(|state| state.code());
        let mut known: Vec<&str> = institution.chain(clearance).chain(pilot).collect();
        known.sort_unstable();
        known.dedup();
        Some(Box::new(known.into_iter().map(PossibleValue::new)))
    }
}
