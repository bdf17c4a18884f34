//! One act from words, or many of its kind from a file: the same words are then the columns of the file.

use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};

use crate::cli::args::case::DayOrFile;

/// The option that names the file.
const FROM: &str = "from";
/// The option that names its profile.
const PROFILE: &str = "profile";

/// One act, or a file of many.
#[derive(Debug, Clone)]
pub enum OneOrMany<T> {
    /// One.
    One(T),
    /// A file.
    Many(ManyArgs),
}

/// A file of many acts.
#[derive(Debug, Clone)]
pub struct ManyArgs {
    /// The file.
    pub from: PathBuf,
    /// Its profile; none where its headers are the columns themselves.
    pub profile: Option<String>,
    /// Say what would be written.
    pub dry_run: bool,
    /// Words given beside it: they hold for every row that says nothing there. Column and values.
    pub given: Vec<(String, Vec<String>)>,
}

impl<T: Args> Args for OneOrMany<T> {
    fn augment_args(command: Command) -> Command {
        let command = T::augment_args(command);
        let required: Vec<clap::Id> =
            command.get_arguments().filter(|arg| arg.is_required_set()).map(|arg| arg.get_id().clone()).collect();
        let groups: Vec<clap::Id> =
            command.get_groups().filter(|group| group.is_required_set()).map(|group| group.get_id().clone()).collect();
        // In their places: an argument that is put in anew comes last, and the plain words are told apart by their order.
        let command = command.mut_args(|arg| {
            if required.contains(arg.get_id()) { arg.required(false).required_unless_present(FROM) } else { arg }
        });
        let command = groups.into_iter().fold(command, |command, id| command.mut_group(id, |group| group.arg(FROM)));
        // `case toll --from` names the first day of a grant, or the file: the argument is its own.
        if command.get_arguments().any(|arg| arg.get_id() == FROM) {
            return command;
        }
        let from = Arg::new(FROM).long(FROM).value_name("FILE").value_parser(clap::value_parser!(PathBuf));
        let profile = Arg::new(PROFILE).long(PROFILE).value_name("PROFILE").requires(FROM);
        command.arg(from).arg(profile)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<T: FromArgMatches> FromArgMatches for OneOrMany<T> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let Some(from) = file_given(matches) else {
            return T::from_arg_matches(matches).map(Self::One).map_err(missing_named);
        };
        Ok(Self::Many(ManyArgs { from, profile: matches.get_one::<String>(PROFILE).cloned(), ..many_given(matches) }))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

fn file_given(matches: &ArgMatches) -> Option<PathBuf> {
    if let Ok(file) = matches.try_get_one::<PathBuf>(FROM) {
        return file.cloned();
    }
    match matches.try_get_one::<DayOrFile>(FROM) {
        Ok(Some(DayOrFile::File(file))) => Some(file.clone()),
        Ok(Some(DayOrFile::Day(_)) | None) | Err(_) => None,
    }
}

/// What is missing behind a requirement that the file would have met is named as any missing word is.
fn missing_named(mut error: clap::Error) -> clap::Error {
    if error.kind() == ErrorKind::MissingRequiredArgument && error.get(ContextKind::InvalidArg).is_none() {
        let text = error.to_string();
        let id = text.trim().rsplit(' ').next().unwrap_or_default();
        let named = format!("--{}", id.replace('_', "-"));
        error.insert(ContextKind::InvalidArg, ContextValue::Strings(vec![named]));
    }
    error
}

/// The words given on the command line beside the file, as they were typed.
fn many_given(matches: &ArgMatches) -> ManyArgs {
    let mut many = ManyArgs { from: PathBuf::new(), profile: None, dry_run: false, given: Vec::new() };
    for id in matches.ids().map(clap::Id::as_str) {
        if id == FROM || id == PROFILE || matches.value_source(id) != Some(ValueSource::CommandLine) {
            continue;
        }
        // Groups are listed among the ids; what they hold is listed too.
        let Ok(Some(values)) = matches.try_get_raw(id) else {
            continue;
        };
        if id == "dry_run" {
            many.dry_run = true;
            continue;
        }
        let values = values.map(|value| value.to_string_lossy().into_owned()).collect();
        many.given.push((id.to_owned(), values));
    }
    many
}
