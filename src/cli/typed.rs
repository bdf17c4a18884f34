//! The words that are typed: every kind, its codes, and what each is called on the screens. A word is taken by its code
//! or as it is printed, in either language.

use std::any::TypeId;
use std::error::Error;
use std::ffi::OsStr;
use std::marker::PhantomData;
use std::str::FromStr;
use std::sync::LazyLock;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser, ValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use crate::cli::args::{DwellTrack, ExportFormat, ExportName, IssueTrack};
use crate::domain::case::claims::ClaimStep;
use crate::domain::case::fact::{Flag, HardReason, NoticeKind, Route, Ruling};
use crate::domain::case::item::Item;
use crate::domain::case::state::ClearanceState;
use crate::domain::check::Invariant;
use crate::domain::clock::ClockKind;
use crate::domain::concern::ConcernCategory;
use crate::domain::figures::{Group, Measure};
use crate::domain::institution::aspect::{DisposalClass, RegistrationStatus};
use crate::domain::institution::handover::{HandOverList, RemovalGround};
use crate::domain::institution::review::Decision;
use crate::domain::institution::state::InstitutionState;
use crate::domain::lead::fact::{Character, Measure as LeadMeasure, Sector, Source};
use crate::domain::lead::marks::MarkKind;
use crate::domain::lead::state::LeadState;
use crate::domain::pilot::fact::{Consequence, Obstacle, Office, Opinion, PackItem, Scope};
use crate::domain::pilot::state::PilotState;
use crate::domain::returns::Observation;
use crate::domain::stuck::rule::StuckRule;
use crate::domain::tracks::Track;
use crate::domain::unit::duty::DutyKind;
use crate::domain::value::evidence::EvidenceKind;
use crate::domain::value::identifier::IdentifierKind;
use crate::domain::value::name::NameKind;
use crate::domain::value::reason::Reason;
use crate::office::catalogue::listed::ListName;
use crate::output::Format;
use crate::reports::dwell::DwellBy;
use crate::words::{Lang, Message, Words, code_spoken, codes_spoken};

/// A kind of words.
pub struct Kind {
    /// The name under which `words` lists it; several kinds may share one.
    pub group: &'static str,
    /// What the group calls this kind.
    pub of: &'static str,
    /// Its codes, in their order.
    pub codes: Vec<&'static str>,
    /// The beginning of the keys of its words; none where codes are all there is.
    family: Option<&'static str>,
    value: TypeId,
    parser: fn(&Kind, &Words) -> ValueParser,
}

macro_rules! kinds {
    ($($group:literal $of:literal $value:ty [$family:expr];)+) => {
        vec![$(Kind {
            group: $group,
            of: $of,
            codes: <$value>::ALL.iter().map(|word| word.code()).collect(),
            family: $family,
            value: TypeId::of::<$value>(),
            parser: parser_of::<$value>,
        }),+]
    };
}

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let mut kinds = kinds![
        "state" "institution" InstitutionState [Some("state-institution-")];
        "state" "clearance" ClearanceState [Some("state-clearance-")];
        "state" "pilot" PilotState [Some("state-pilot-")];
        "state" "lead" LeadState [Some("state-lead-")];
        "reason" "reason" Reason [Some("reason-")];
        "evidence" "evidence" EvidenceKind [Some("evidence-")];
        "route" "route" Route [Some("route-")];
        "track" "track" Track [Some("track-")];
        "kind" "name" NameKind [Some("name-")];
        "kind" "identifier" IdentifierKind [Some("identifier-")];
        "kind" "notice" NoticeKind [Some("notice-kind-")];
        "kind" "mark" MarkKind [Some("lead-mark-")];
        "step" "claim" ClaimStep [Some("claim-step-")];
        "ruling" "objection" Ruling [Some("ruling-")];
        "item" "checklist" Item [Some("item-")];
        "item" "pack" PackItem [Some("pack-item-")];
        "flag" "case" Flag [Some("flag-")];
        "flag" "hard-to-clear" HardReason [Some("hard-reason-")];
        "clock" "clock" ClockKind [Some("clock-")];
        "scope" "licence" Scope [Some("pilot-scope-")];
        "opinion" "office" Office [Some("office-")];
        "opinion" "opinion" Opinion [Some("opinion-")];
        "condition" "consequence" Consequence [Some("consequence-")];
        "obstacle" "pilot" Obstacle [Some("pilot-obstacle-")];
        "sector" "sector" Sector [Some("lead-sector-")];
        "source" "source" Source [Some("lead-source-")];
        "character" "character" Character [Some("lead-character-")];
        "measure" "lead" LeadMeasure [Some("lead-measure-")];
        "measure" "figure" Measure [Some("measure-")];
        "list" "hand-over" HandOverList [Some("hand-over-list-")];
        "list" "removal" RemovalGround [Some("removal-ground-")];
        "issue" "category" ConcernCategory [Some("concern-category-")];
        "class" "class" DisposalClass [Some("class-")];
        "registration" "registration" RegistrationStatus [Some("registration-")];
        "duty" "officer" DutyKind [Some("duty-kind-")];
        "decision" "review" Decision [Some("review-decision-")];
        "check" "invariant" Invariant [Some("invariant-")];
        "" "observation" Observation [None];
        "list" "stuck" StuckRule [Some("stuck-title-")];
        "" "format" Format [None];
        "" "dwell-track" DwellTrack [None];
        "" "dwell-by" DwellBy [None];
        "" "issue-track" IssueTrack [None];
        "" "group" Group [None];
        "" "lang" Lang [None];
    ];
    kinds.push(plain::<ListName>("list", ListName::all().map(ListName::code).collect()));
    kinds.push(plain::<ExportName>("export", ExportName::all().map(ExportName::code).collect()));
    kinds.push(plain::<ExportFormat>("export-format", ExportFormat::all().map(ExportFormat::code).collect()));
    kinds
});

/// A kind of several enums, whose codes are all there is.
fn plain<T>(of: &'static str, codes: Vec<&'static str>) -> Kind
where
    T: FromStr<Err: Error + Send + Sync + 'static> + Clone + Send + Sync + 'static,
{
    Kind { group: "", of, codes, family: None, value: TypeId::of::<T>(), parser: parser_of::<T> }
}

/// Every kind.
pub fn kinds() -> &'static [Kind] {
    &KINDS
}

/// The names that `words` takes, each once: the groups, and units.
#[must_use]
pub fn groups() -> Vec<&'static str> {
    let mut groups: Vec<&'static str> = Vec::new();
    for kind in kinds().iter().filter(|kind| kind.family.is_some()) {
        if !groups.contains(&kind.group) {
            groups.push(kind.group);
        }
    }
    groups.push(UNIT);
    groups
}

/// The group of reporting units.
pub const UNIT: &str = "unit";

/// The kind of a type of value.
#[must_use]
pub fn kind_of<V: PartialEq<TypeId>>(value: V) -> Option<&'static Kind> {
    kinds().iter().find(|kind| value == kind.value)
}

/// The kind whose codes these are, or some of them.
#[must_use]
pub fn kind_with(codes: &[String]) -> Option<&'static Kind> {
    kinds()
        .iter()
        .filter(|kind| kind.family.is_some() && !codes.is_empty())
        .find(|kind| codes.iter().all(|code| kind.codes.contains(&code.as_str())))
}

/// The kind of the states of a track; none for a track without.
#[must_use]
pub fn states_kind(track: Track) -> Option<&'static Kind> {
    kinds().iter().find(|kind| kind.group == "state" && kind.of == track.code())
}

impl Kind {
    /// What a code is called; none where the code is all there is.
    #[must_use]
    pub fn said(&self, code: &str) -> Option<Message> {
        self.family.map(|family| Message::of_word(family, code))
    }

    /// The code that a text means: the code itself, or what it is called in either language.
    #[must_use]
    pub fn code_of(&self, text: &str) -> Option<&'static str> {
        code_spoken(self.family.unwrap_or_default(), &self.codes, text)
    }

    /// The codes that a text may mean.
    #[must_use]
    pub fn codes_of(&self, text: &str) -> Vec<&'static str> {
        codes_spoken(self.family.unwrap_or_default(), &self.codes, text)
    }

    /// A parser that knows the codes, takes the words too, and tells completions what each code means.
    #[must_use]
    pub fn parser(&self, words: &Words) -> ValueParser {
        (self.parser)(self, words)
    }

    fn values(&self, words: &Words) -> Vec<PossibleValue> {
        let value = |code: &&'static str| {
            let value = PossibleValue::new(*code);
            match self.said(code) {
                Some(said) => value.help(words.say(&said)),
                None => value,
            }
        };
        self.codes.iter().map(value).collect()
    }
}

/// A word of a type as it is typed: its code, or what it is called in either language.
///
/// # Errors
/// That of the type.
pub fn word_parse<T: FromStr + 'static>(text: &str) -> Result<T, T::Err> {
    text.parse().or_else(|error| {
        kind_of(TypeId::of::<T>()).and_then(|kind| kind.code_of(text)).and_then(|code| code.parse().ok()).ok_or(error)
    })
}

fn parser_of<T>(kind: &Kind, words: &Words) -> ValueParser
where
    T: FromStr + Clone + Send + Sync + 'static,
    T::Err: Error + Send + Sync + 'static,
{
    TypedParser::<T> { values: kind.values(words), made: PhantomData }.into()
}

#[derive(Clone)]
struct TypedParser<T> {
    values: Vec<PossibleValue>,
    made: PhantomData<fn() -> T>,
}

impl<T> TypedValueParser for TypedParser<T>
where
    T: FromStr + Clone + Send + Sync + 'static,
    T::Err: Error + Send + Sync + 'static,
{
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<T, clap::Error> {
        let codes =
            value.to_str().zip(kind_of(TypeId::of::<T>())).map_or_else(Vec::new, |(text, kind)| kind.codes_of(text));
        let code = match codes.as_slice() {
            [] => None,
            [one] => Some(*one),
            several => return Err(among(command, arg, value, several)),
        };
        PossibleValuesParser::new(self.values.clone()).try_map(|text: String| text.parse::<T>()).parse_ref(
            command,
            arg,
            code.map_or(value, OsStr::new),
        )
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.values.iter().cloned()))
    }
}

/// A word that several codes have: it is refused with those.
fn among(command: &Command, arg: Option<&Arg>, value: &OsStr, codes: &[&str]) -> clap::Error {
    let mut error = clap::Error::new(ErrorKind::InvalidValue).with_cmd(command);
    let codes = codes.iter().map(|code| (*code).to_owned()).collect();
    let value = value.to_string_lossy().into_owned();
    let name = arg.map(ToString::to_string).unwrap_or_default();
    error.insert(ContextKind::InvalidArg, ContextValue::String(name));
    error.insert(ContextKind::InvalidValue, ContextValue::String(value));
    error.insert(ContextKind::ValidValue, ContextValue::Strings(codes));
    error
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn kind(group: &str, of: &str) -> &'static Kind {
        kinds().iter().find(|kind| kind.group == group && kind.of == of).unwrap()
    }

    #[rstest]
    #[case("state", "institution", "停业未处置完毕", "closed-unresolved")]
    #[case("state", "institution", "closed, unresolved", "closed-unresolved")]
    #[case("state", "institution", "Closed,Unresolved", "closed-unresolved")]
    #[case("state", "institution", "退而不清", "exited")]
    #[case("state", "institution", "exited, not cleared", "exited")]
    #[case("state", "institution", "exited，not cleared", "exited")]
    #[case("state", "institution", "reducing", "reducing")]
    #[case("state", "institution", " EXITED ", "exited")]
    #[case("route", "route", "orderly exit with repayment", "clear")]
    #[case("track", "track", "clearance case", "clearance")]
    fn a_word_is_taken_as_it_is_printed(#[case] group: &str, #[case] of: &str, #[case] text: &str, #[case] code: &str) {
        assert_eq!(kind(group, of).code_of(text), Some(code));
    }

    #[rstest]
    #[case("")]
    #[case(" ")]
    #[case("closed")]
    #[case("exit")]
    #[case("[state-institution-]")]
    fn what_is_only_like_a_word_is_not_taken(#[case] text: &str) {
        assert_eq!(kind("state", "institution").code_of(text), None);
    }

    #[test]
    fn every_word_of_every_kind_is_taken_in_both_languages_or_lists_those_it_may_mean() {
        for kind in kinds().iter().filter(|kind| kind.family.is_some()) {
            for code in &kind.codes {
                for words in Lang::ALL.iter().map(|lang| Words::new(*lang)) {
                    let said = words.say(&kind.said(code).unwrap());
                    assert!(!said.starts_with('['), "{said}");
                    let meant = kind.codes_of(&said);
                    assert!(meant.contains(code), "{} {}: {said}", kind.group, kind.of);
                    assert!(meant.len() < 4, "“{said}” may mean {meant:?}");
                }
            }
        }
    }

    #[test]
    fn a_word_is_parsed_where_its_type_is_asked_for() {
        assert_eq!(word_parse::<InstitutionState>("退而不清"), Ok(InstitutionState::Exited));
        assert!(word_parse::<EvidenceKind>("photo").is_err());
    }
}
