//! Every sentence a person reads, in the two languages of the field.
//!
//! A room that has something to say makes a [`Message`] (a key and its facts); the edge of the program turns it into a
//! sentence with [`Words::say`]. The sentences are Fluent files in `en/` and `zh/`, one file a subject.

mod lang;
mod message;
mod sources;
mod spoken;
mod step;
#[cfg(test)]
mod tests;
mod value;

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

pub use lang::{Lang, UnknownLang};
pub use message::Message;
pub use spoken::{code_spoken, codes_spoken};
pub use step::{Filled, Step, Typing};
pub use value::Value;

use sources::{FILES, File, file_of};

/// Families of keys whose members are put together at run time, so that no `msg!("key"` names them in full.
/// Each says where its members are enumerated; every other key must be written out where it is used.
pub const FAMILIES: &[&str] = &[
    // The stuck lists, enumerated by `domain::stuck::rule`: `stuck-title-<rule>` and what is counted, and what is said of
    // a list with nobody on it.
    "stuck-title-",
    "stuck-definition-",
    "stuck-empty-",
    // A lead, enumerated by `domain::lead`: `lead-sector-<sector>`, `lead-source-<source>`, `lead-character-<character>`,
    // `lead-measure-<measure>`, `lead-mark-<kind>`.
    "lead-sector-",
    "lead-source-",
    "lead-character-",
    "lead-measure-",
    "lead-mark-",
    // An application to convert, enumerated by `domain::pilot::fact`: `pilot-scope-<scope>`, `pack-item-<item>`,
    // `office-<office>`, `opinion-<opinion>`, `consequence-<consequence>`, `pilot-obstacle-<obstacle>`,
    // `pilot-matter-<matter>`.
    "pilot-matter-",
    "pilot-scope-",
    "pack-item-",
    "office-",
    "opinion-",
    "consequence-",
    "pilot-obstacle-",
    // Hand-overs and issues, enumerated by `domain::handover` and `domain::concern`: `hand-over-list-<list>`,
    // `removal-ground-<ground>`, `completeness-<found>`, `concern-category-<category>`.
    "hand-over-list-",
    // `no-file-<what>`: what a path leads to, enumerated by `intake::source::NoFile`.
    "no-file-",
    // `foreign-<what>`: what a file is that is no list, enumerated by `intake::kind::Foreign`.
    "foreign-",
    // `personal-<what>`: what a text seems to hold, enumerated by `domain::value::privacy::Personal`.
    "personal-",
    "removal-ground-",
    "completeness-",
    "concern-category-",
    // Class and registration, enumerated by `domain::aspect`: `class-<class>`, `registration-<status>`, `doubt-<doubt>`.
    "class-",
    "registration-",
    "doubt-",
    // `due-kind-<kind>`, `due-mover-<who>`: deadlines, enumerated by `domain::due`.
    "due-kind-",
    "due-mover-",
    // `measure-<measure>`: what is counted, enumerated by `domain::figures::Measure`.
    "measure-",
    // `capital-test-<subject>`, enumerated by `domain::pilot::capital::CapitalSubject`.
    "capital-test-",
    // `state-<track>-<state>`: the states of the four tracks, enumerated by the state enums of `domain::state`.
    "state-",
    // `reason-<code>`: why an act was done, enumerated by `domain::reason::Reason`.
    "reason-",
    // `evidence-<kind>`: what proves a move, enumerated by `domain::evidence::EvidenceKind`.
    "evidence-",
    // `precision-<word>`: how exactly a day is known, enumerated by `domain::entry::Precision`.
    "precision-",
    // `help-<command>[-<argument>]`: the command tree, enumerated by the clap definitions in `cli`.
    "help-",
    // `import-outcome-<outcome>`: what became of a row, enumerated by `actions::import::RowOutcome`.
    "import-outcome-",
    // `review-kind-<kind>`, `review-resolution-<how>`: the review queue, enumerated by `domain::review`.
    "review-kind-",
    "review-resolution-",
    // `grid-<part>`: the fixed words of a printed list, enumerated by `output::Labels::spoken`.
    "grid-",
    // `rule-name-<key>`, `rule-kind-<kind>`, `stricter-<way>`: the rulebook, enumerated by `domain::rulebook`.
    "rule-name-",
    "rule-kind-",
    "stricter-",
    // `clock-<kind>`: what is timed, enumerated by `domain::clock::ClockKind`.
    "clock-",
    // `invariant-<name>`: what does not hold, enumerated by `domain::check::Invariant`.
    "invariant-",
    // A clearance case, enumerated by `domain::case`: `route-<route>`, `flag-<flag>`, `hard-reason-<cause>`,
    // `claim-state-<state>`, `claim-step-<step>`, `notice-kind-<kind>`, `ruling-<ruling>`, `item-<R1..R9>`, `outcome-<code>`.
    "route-",
    "flag-",
    "hard-reason-",
    "claim-state-",
    "claim-step-",
    "notice-kind-",
    "ruling-",
    "item-",
    "outcome-",
    // `step-<what>`, `mover-<role>`, `unprojected-<why>`: the stuck lists, enumerated by `domain::stuck` and `domain::case::stage`.
    "step-",
    "mover-",
    "unprojected-",
    // `indicator-<indicator>`, `definition-[source-]<indicator>`: what a bulletin's figures mean, enumerated by
    // `return-slip-<slip>`: what was taken for what, enumerated by `domain::returns::UnitSlip`.
    "return-slip-",
    // `return-outcome-<outcome>`, `return-trouble-<kind>`: the outcome of an import of returns, enumerated by `actions`.
    "return-outcome-",
    "return-trouble-",
    // `indicator-<indicator>`, `definition-<indicator>`: what a bulletin's figures mean, enumerated by
    // `domain::figures::definition::Indicator`.
    "indicator-",
    "definition-",
];

type Bundle = FluentBundle<FluentResource>;

/// The sentences of one language. A file is read the first time one of its keys is said, so that a command pays only
/// for the words it speaks.
pub struct Words {
    lang: Lang,
    bundles: [OnceLock<Bundle>; FILES.len()],
    typing: Option<Typing>,
}

/// Every key there is.
#[cfg(test)]
pub fn keys() -> Vec<String> {
    sources::KEYS.iter().map(|(key, _)| (*key).to_owned()).collect()
}

impl Words {
    /// The words of `lang`; reads nothing yet.
    pub fn new(lang: Lang) -> Self {
        Self { lang, bundles: [const { OnceLock::new() }; FILES.len()], typing: None }
    }

    /// The same for a face that says in its own way what can be done.
    #[must_use]
    pub fn typing(self, typing: Typing) -> Self {
        Self { typing: Some(typing), ..self }
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The sentence for `message`. An unknown key yields the key in brackets, which the tests of this room refuse.
    pub fn say(&self, message: &Message) -> String {
        self.resolve(message, &mut Vec::new())
    }

    fn resolve(&self, message: &Message, faults: &mut Vec<FluentError>) -> String {
        let key = message.id();
        let Some(bundle) = self.bundle_of(key) else {
            return format!("[{key}]");
        };
        let Some(pattern) = bundle.get_message(key).and_then(|found| found.value()) else {
            return format!("[{key}]");
        };
        let args =
            message.args().iter().map(|(name, value)| (*name, self.argument(value, faults))).collect::<FluentArgs>();
        bundle.format_pattern(pattern, Some(&args), faults).into_owned()
    }

    fn bundle_of(&self, key: &str) -> Option<&Bundle> {
        let place = file_of(key)?;
        let (file, cell) = (FILES.get(place)?, self.bundles.get(place)?);
        Some(cell.get_or_init(|| bundle(self.lang, file)))
    }

    fn argument<'v>(&self, value: &'v Value, faults: &mut Vec<FluentError>) -> FluentValue<'v> {
        match value {
            Value::Integer(number) => plain_number(*number),
            Value::Text(text) => FluentValue::String(visible(text)),
            Value::Date(day) => FluentValue::String(day.format("%Y-%m-%d").to_string().into()),
            Value::Message(_) | Value::List(_) | Value::Step(_) => {
                FluentValue::String(self.spell(value, faults).into())
            }
        }
    }

    fn spell(&self, value: &Value, faults: &mut Vec<FluentError>) -> String {
        match value {
            Value::Text(text) => visible(text).into_owned(),
            Value::Integer(number) => number.to_string(),
            Value::Date(day) => day.format("%Y-%m-%d").to_string(),
            Value::Message(message) => self.resolve(message, faults),
            Value::Step(step) => self.step(step),
            Value::List(items) => self.join(items, faults),
        }
    }

    /// What can be done, as the face says it; without a face by its name.
    pub fn step(&self, step: &Step) -> String {
        self.typing.as_ref().map_or_else(|| step.act.to_owned(), |typing| visible(&typing(step)).into_owned())
    }

    /// "a, b and c" or "a、b和c": how items are joined is itself a matter of the language.
    fn join(&self, items: &[Value], faults: &mut Vec<FluentError>) -> String {
        let mut spoken = items.iter().map(|item| self.spell(item, faults)).collect::<Vec<_>>();
        let Some(last) = spoken.pop() else {
            return String::new();
        };
        let start =
            spoken.into_iter().reduce(|start, next| self.say(&crate::msg!("list-more", start = start, next = next)));
        match start {
            Some(start) => self.say(&crate::msg!("list-last", start = start, last = last)),
            None => last,
        }
    }
}

fn bundle(lang: Lang, file: &File) -> Bundle {
    // A broken entry is left out and the rest kept; the tests refuse a file with one.
    let resource = match FluentResource::try_new(file.source(lang).to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

/// Fluent counts in `f64`. A whole number beyond what `f64` holds exactly is said as text: its plural form is `other`
/// anyway, and its digits stay true.
fn plain_number<'v>(number: i128) -> FluentValue<'v> {
    const EXACT: u64 = 1 << f64::MANTISSA_DIGITS;
    match i64::try_from(number) {
        Ok(small) if small.unsigned_abs() <= EXACT => FluentValue::from(small),
        Ok(_) | Err(_) => FluentValue::String(number.to_string().into()),
    }
}

/// Text from a file or a name must not steer the terminal it is shown on.
fn visible(text: &str) -> Cow<'_, str> {
    let steers = |c: char| c.is_control() && c != '\n' && c != '\t';
    if text.contains(steers) { text.replace(steers, "\u{FFFD}").into() } else { text.into() }
}
