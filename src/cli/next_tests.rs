//! Whatever a refusal advises can be typed: its command is there and takes what is said, and nothing that it needs is left
//! unsaid.

use clap::{Arg, CommandFactory};

use super::{Asked, PROGRAM, line, path_to};
use crate::cli::args::Cli;
use crate::domain::case::fact::HardReason;
use crate::domain::check::Invariant;
use crate::domain::sentence::next::{Deed, Field, Next};
use crate::domain::sentence::refusal::Telling;
use crate::domain::sentence::term::Term;
use crate::domain::value::reason::Reason;
use crate::office::refusals::every::tellings;
use crate::office::telling::step;
use crate::words::{Filled, Step};

pub fn steps(telling: &Telling) -> Vec<Next> {
    let terms = telling.hint.iter().flat_map(|hint| &hint.terms);
    let steps = terms.map(|(_, term)| match term {
        Term::Next(next) => vec![next.as_ref().clone()],
        Term::InOrder(steps) => steps.clone(),
        _ => Vec::new(),
    });
    steps.flatten().collect()
}

/// Something that the argument takes.
fn value_for(act: &str, arg: &Arg) -> String {
    let among = arg.get_possible_values();
    if let Some(first) = among.first() {
        return first.get_name().to_owned();
    }
    match super::place(arg).as_str() {
        "DATE" | "DATE|FILE" => "2020-03-31",
        "AMOUNT" | "N" | "SEQ" => "1",
        "PERCENT" => "50",
        "1-5" => "3",
        "CODE" => "voluntary",
        "DUTY" => "maker",
        "STATE" if act.starts_with("lead") => "triage",
        "STATE" => "exited",
        "STAGE" if act.starts_with("pilot") => "applied",
        "STAGE" => "verify",
        "STEP" => "admitted",
        "CATEGORY" => "data",
        "NAME" if act == "check" => Invariant::ALL[0].code(),
        "NAME" if act == "export" => "data-quality",
        "CHARACTER" => "illegal",
        "CLASS" => "small",
        "MEASURE" => "talk",
        "STATUS" => "normal",
        "ROUTE" => "clear",
        "REASON" => HardReason::ALL[0].code(),
        _ if arg.get_id() == "evidence" => "document",
        _ => "something",
    }
    .to_owned()
}

/// The step with its gaps filled.
pub fn completed(step: &Step) -> Step {
    let command = *path_to(step.act).last().expect("a command");
    let fields = step.fields.iter().map(|(field, filled)| {
        let arg = command.get_arguments().find(|arg| arg.get_long().unwrap_or(arg.get_id().as_str()) == *field);
        let arg = arg.unwrap_or_else(|| panic!("`{}` takes no {field}", step.act));
        let filled = match filled {
            Filled::Open | Filled::Or(_) => Filled::Is(value_for(step.act, arg)),
            Filled::OneOf(values) => Filled::Is(values.first().expect("one of several").clone()),
            Filled::Set | Filled::Is(_) | Filled::Away => filled.clone(),
        };
        (*field, filled)
    });
    Step { act: step.act, fields: fields.collect() }
}

/// A line apart into its words, as a shell does.
pub fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for letter in line.chars() {
        match letter {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(std::mem::take(&mut word)),
            letter => word.push(letter),
        }
    }
    words.push(word);
    words
}

#[test]
fn every_deed_is_a_command() {
    let is_none = |deed: &&Deed| {
        let path = path_to(deed.code());
        let name = path.iter().map(|command| command.get_name()).collect::<Vec<_>>().join("-");
        let has_more =
            path.last().is_none_or(|command| command.get_subcommands().any(|below| below.get_name() != "help"));
        name != deed.code() || has_more
    };
    let none: Vec<&Deed> = Deed::ALL.iter().filter(|deed| **deed != Deed::Again).filter(is_none).collect();
    assert!(none.is_empty(), "{none:?}");
}

/// What mends each thing that a check finds, of an institution or of a unit.
fn mends() -> Vec<Next> {
    let whose = [(Field::Institution, true), (Field::Institution, false), (Field::Unit, false)];
    let of_whom = |invariant: &Invariant| {
        let (invariant, has_unit) = (*invariant, matches!(invariant, Invariant::GrantTooLong | Invariant::Derived));
        whose
            .into_iter()
            .filter(move |(field, _)| *field == Field::Institution || has_unit)
            .map(move |(field, of_case)| invariant.mend(Some((field, "330000")), Some(3), of_case))
    };
    Invariant::ALL.iter().flat_map(of_whom).collect()
}

#[test]
fn whatever_a_refusal_advises_can_be_typed_once_its_gaps_are_filled() {
    let steps =
        tellings().iter().flat_map(steps).filter(|next| next.deed != Deed::Again).chain(mends()).collect::<Vec<_>>();
    assert!(steps.len() > 50, "{} steps", steps.len());
    let refused = steps.iter().filter_map(|next| {
        let line = line(&completed(&step(next)), &Asked::default());
        let error = Cli::command().try_get_matches_from(words(&line)).err()?;
        Some(format!("{line}: {error}"))
    });
    let refused = refused.collect::<Vec<_>>();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn a_step_names_the_one_that_the_command_was_about_and_what_is_still_to_be_given() {
    let next = Next::record(Deed::Reopen).is(Field::Reason, Reason::NewClaim).is(Field::Evidence, "claim");
    let open = "winddown reopen INST --effective DATE --reason new-claim --basis TEXT --evidence claim=FILE";
    assert_eq!(line(&step(&next), &Asked::default()), open);
    let asked = Asked {
        subject: crate::cli::subject::subject_of(&PROGRAM.clone().get_matches_from([
            "winddown",
            "case",
            "show",
            "诚信 贷",
        ])),
        demo: true,
        typed: Vec::new(),
    };
    let named =
        "winddown --demo reopen '诚信 贷' --effective DATE --reason new-claim --basis TEXT --evidence claim=FILE";
    assert_eq!(line(&step(&next), &asked), named);
}

#[test]
fn an_option_is_told_with_those_in_its_place_and_several_values_with_each() {
    let set = Next::record(Deed::PilotConditionSet).is(Field::Condition, "一").open(Field::Due);
    let set = set.instead(Field::Capital, &[Field::ZeroStock, Field::Other]).is(Field::Consequence, "lapse");
    let said = "winddown pilot condition INST set 一 --capital AMOUNT|--zero-stock|--other TEXT --due DATE \
                --consequence lapse --effective DATE --basis TEXT";
    assert_eq!(line(&step(&set), &Asked::default()), said);
    let pack = Next::record(Deed::PilotPack).each(Field::Item, &["audit", "undertaking"]);
    let said = "winddown pilot pack INST audit undertaking --effective DATE --basis TEXT";
    assert_eq!(line(&step(&pack), &Asked::default()), said);
}

#[test]
fn what_loads_the_sample_is_not_asked_of_the_sample() {
    let asked = Asked { demo: true, ..Asked::default() };
    assert_eq!(line(&step(&Next::look(Deed::Demo)), &asked), "winddown demo");
    assert_eq!(line(&step(&Next::look(Deed::LeadList)), &asked), "winddown --demo lead list");
}
