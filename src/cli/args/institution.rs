//! The words of `institution`.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use crate::cli::args::{GroundsArgs, ListArgs, OneOrMany};
use crate::cli::when::unit_code;
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::state::InstitutionState;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::NameKind;

/// `institution ...`.
#[derive(Debug, Subcommand)]
pub enum InstitutionCommand {
    /// Put on the register.
    Add(InstitutionAddArgs),
    /// Show one.
    Show {
        /// Which.
        #[arg(value_name = "INST")]
        institution: String,
        /// How shown.
        #[command(flatten)]
        list: ListArgs,
    },
    /// List them.
    List {
        /// States.
        #[arg(long, value_name = "STATE")]
        state: Vec<InstitutionState>,
        /// Classes of notice 175.
        #[arg(long, value_name = "CLASS")]
        class: Vec<DisposalClass>,
        /// How the legal entity is registered.
        #[arg(long, value_name = "STATUS")]
        registration: Vec<RegistrationStatus>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Put into a class of notice 175.
    Classify(OneOrMany<ClassifyArgs>),
    /// How the legal entity is registered.
    Registration(OneOrMany<RegistrationArgs>),
    /// By class.
    Classes {
        /// Only these classes.
        #[arg(long, value_name = "CLASS")]
        class: Vec<DisposalClass>,
        /// States.
        #[arg(long, value_name = "STATE")]
        state: Vec<InstitutionState>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// By registration.
    Registrations {
        /// Only these.
        #[arg(long, value_name = "STATUS")]
        registration: Vec<RegistrationStatus>,
        /// States.
        #[arg(long, value_name = "STATE")]
        state: Vec<InstitutionState>,
        /// How cut.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Search.
    Find {
        /// Any part of a name.
        #[arg(value_name = "TEXT")]
        text: String,
        /// How shown.
        #[command(flatten)]
        list: ListArgs,
    },
    /// Give a name.
    Rename {
        /// Which.
        #[arg(value_name = "INST")]
        institution: String,
        /// The name.
        #[arg(value_name = "NAME")]
        name: String,
        /// What kind of name.
        #[arg(long, default_value = "legal")]
        kind: NameKind,
        /// The brand it replaces.
        #[arg(long, value_name = "NAME")]
        replaces: Option<String>,
        /// Since when.
        #[arg(long, value_name = "DATE")]
        effective: NaiveDate,
        /// Grounds.
        #[command(flatten)]
        grounds: GroundsArgs,
    },
    /// Give an identifier.
    Identify {
        /// Which.
        #[arg(value_name = "INST")]
        institution: String,
        /// What kind.
        #[arg(value_name = "KIND")]
        kind: IdentifierKind,
        /// The identifier.
        #[arg(value_name = "VALUE")]
        value: String,
        /// Since when.
        #[arg(long, value_name = "DATE")]
        effective: NaiveDate,
        /// Accept a failing check digit.
        #[arg(long)]
        accept_check_digit: bool,
        /// Grounds.
        #[command(flatten)]
        grounds: GroundsArgs,
    },
    /// Offer, accept or decline a transfer.
    Transfer {
        /// Which.
        #[arg(value_name = "INST")]
        institution: String,
        /// Offer it to this unit.
        #[arg(long, value_name = "CODE", value_parser = unit_code, requires = "effective", required_unless_present_any = ["accept", "decline"])]
        to: Option<String>,
        /// From the first of which month.
        #[arg(long, value_name = "DATE")]
        effective: Option<NaiveDate>,
        /// Accept what is offered.
        #[arg(long, conflicts_with_all = ["to", "effective", "decline"])]
        accept: bool,
        /// Decline it, or take it back.
        #[arg(long, conflicts_with_all = ["to", "effective"])]
        decline: bool,
        /// Grounds.
        #[command(flatten)]
        grounds: GroundsArgs,
    },
    /// Merge a duplicate.
    Merge {
        /// The duplicate.
        #[arg(value_name = "DUPLICATE")]
        duplicate: String,
        /// The one that stays.
        #[arg(long, value_name = "INST")]
        into: String,
        /// Since when.
        #[arg(long, value_name = "DATE")]
        effective: NaiveDate,
        /// Grounds.
        #[command(flatten)]
        grounds: GroundsArgs,
    },
}

/// `institution classify`.
#[derive(Debug, Clone, Args)]
pub struct ClassifyArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The class.
    #[arg(value_name = "CLASS")]
    pub class: DisposalClass,
    /// Since when, and on what grounds.
    #[command(flatten)]
    pub of: AspectArgs,
}

/// `institution registration`.
#[derive(Debug, Clone, Args)]
pub struct RegistrationArgs {
    /// Which.
    #[arg(value_name = "INST")]
    pub institution: String,
    /// The status.
    #[arg(value_name = "STATUS")]
    pub status: RegistrationStatus,
    /// Since when, and on what grounds.
    #[command(flatten)]
    pub of: AspectArgs,
}

/// What both have in common.
#[derive(Debug, Clone, Args)]
pub struct AspectArgs {
    /// Since when.
    #[arg(long, value_name = "DATE")]
    pub effective: NaiveDate,
    /// The last entry seen.
    #[arg(long, value_name = "SEQ")]
    pub expect: Option<i32>,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}

/// `institution add`.
#[derive(Debug, Clone, Args)]
pub struct InstitutionAddArgs {
    /// Its legal name, or with --brand only the platform's.
    #[arg(value_name = "NAME")]
    pub name: String,
    /// What kind of name that is.
    #[arg(long, default_value = "legal")]
    pub kind: NameKind,
    /// Platform names.
    #[arg(long, value_name = "NAME")]
    pub brand: Vec<String>,
    /// Unified social credit code.
    #[arg(long, value_name = "CODE")]
    pub uscc: Option<String>,
    /// Accept a failing check digit.
    #[arg(long)]
    pub accept_check_digit: bool,
    /// Other identifiers.
    #[arg(long, value_name = "KIND=VALUE")]
    pub identifier: Vec<String>,
    /// The unit with jurisdiction; from the place where left out.
    #[arg(long, value_name = "CODE", value_parser = unit_code)]
    pub unit: Option<String>,
    /// Place of registration.
    #[arg(long, value_name = "PLACE")]
    pub registered: Option<String>,
    /// Place of operation.
    #[arg(long, value_name = "PLACE")]
    pub operating: Option<String>,
    /// The day it went online.
    #[arg(long, value_name = "DATE")]
    pub launched: Option<NaiveDate>,
    /// Since when it exists for the register.
    #[arg(long, value_name = "DATE")]
    pub effective: NaiveDate,
    /// It is another than the one of the same name.
    #[arg(long)]
    pub distinct: bool,
    /// Grounds.
    #[command(flatten)]
    pub grounds: GroundsArgs,
}
