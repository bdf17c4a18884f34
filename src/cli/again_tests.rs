//! A line that is asked for again says what it said, with what was missing or wrong put right.

use clap::{Arg, Command};

use super::again;
use crate::cli::next::tests::steps;
use crate::cli::next::{Asked, PROGRAM};
use crate::domain::sentence::next::{Deed, Field, Given, Next};
use crate::domain::tracks::righting::TAKEN;
use crate::office::refusals::every::tellings;
use crate::office::telling::step;

fn said(typed: &[&str], next: &Next) -> String {
    let asked = Asked { typed: typed.iter().map(|word| (*word).to_owned()).collect(), ..Asked::default() };
    again(&step(next), &asked)
}

/// What is asked again is said of some command, by an argument of it that takes a value or takes none.
#[test]
fn what_is_asked_again_is_an_argument_as_it_is_typed() {
    fn options(command: &Command) -> Vec<&Arg> {
        command.get_arguments().chain(command.get_subcommands().flat_map(options)).collect()
    }
    let options = options(&PROGRAM);
    let again = tellings().iter().flat_map(steps).filter(|next| next.deed == Deed::Again).collect::<Vec<_>>();
    assert!(!again.is_empty());
    for (field, given) in again.iter().flat_map(|next| &next.fields) {
        let is_named = |arg: &&&Arg| arg.get_long().unwrap_or(arg.get_id().as_str()) == field.code();
        let named = options.iter().filter(is_named).collect::<Vec<_>>();
        assert!(!named.is_empty(), "nothing is called {field}");
        let takes_value = *given != Given::Set;
        let is_said_so = |arg: &&&Arg| *given == Given::Away || arg.get_action().takes_values() == takes_value;
        assert!(named.iter().any(is_said_so), "{field}: {given:?}");
    }
}

#[test]
fn what_a_correction_takes_is_an_option_of_it() {
    for command in [&["correct"][..], &["lead", "correct"]] {
        let command = command.iter().fold(&*PROGRAM, |above, name| above.find_subcommand(name).expect("a command"));
        let takes = |field: &&Field| command.get_arguments().any(|arg| arg.get_long() == Some(field.code()));
        let none: Vec<&Field> = TAKEN.iter().filter(|field| !takes(field)).collect();
        assert!(none.is_empty(), "{command}: {none:?}");
    }
}

#[test]
fn what_was_asked_for_is_asked_again_with_what_was_missing_or_wrong() {
    let notice = ["/usr/bin/winddown", "case", "notice", "诚信 贷", "claims", "--until", "2020-01-02", "--number", "1"];
    let later = said(&notice, &Next::again().is(Field::Until, "2020-02-01"));
    assert_eq!(later, "winddown case notice '诚信 贷' claims --number 1 --until 2020-02-01");
    let filed = ["winddown", "case", "claims", "file", "诚信 贷", "A-1", "--lenders=0", "--amount", "5"];
    let counted = said(&filed, &Next::again().open(Field::Lenders));
    assert_eq!(counted, "winddown case claims file '诚信 贷' A-1 --amount 5 --lenders N");
    let paid = ["winddown", "case", "pay", "诚信 贷", "--principal=5", "--basis", "a 'b'", "--confirm"];
    let confirmed = said(&paid, &Next::again().set(Field::Confirm));
    assert_eq!(confirmed, r"winddown case pay '诚信 贷' '--principal=5' --basis 'a '\''b'\''' --confirm");
}

#[test]
fn an_option_is_taken_away_with_its_value() {
    let typed = ["/usr/bin/winddown", "stuck", "exited-not-cleared", "--chart", "a.svg", "--limit", "5"];
    let whole = said(&typed, &Next::again().without(Field::Limit));
    assert_eq!(whole, "winddown stuck exited-not-cleared --chart a.svg");
    let short = ["winddown", "--demo", "export", "stuck", "-o", "a.csv", "--limit", "5"];
    let elsewhere = said(&short, &Next::again().is(Field::Output, "b.csv"));
    assert_eq!(elsewhere, "winddown --demo export stuck --limit 5 --output b.csv");
}

#[test]
fn a_word_in_its_place_is_said_anew_there_and_one_that_was_not_typed_stands_behind_the_others() {
    let moved = ["winddown", "log", "诚信贷", "transforming", "--reason", "pilot-accepted"];
    let exited = said(&moved, &Next::again().is(Field::State, "exited").is(Field::Reason, "exit-list"));
    assert_eq!(exited, "winddown log 诚信贷 exited --reason exit-list");
    let packed = ["winddown", "--demo", "pilot", "pack", "--basis", "b", "诚信贷", "--effective", "2020-03-31"];
    let audited = said(&packed, &Next::again().is(Field::Item, "audit"));
    assert_eq!(audited, "winddown --demo pilot pack --basis b 诚信贷 audit --effective 2020-03-31");
    let both = said(&["winddown", "pilot", "pack", "诚信贷", "audit"], &Next::again().each(Field::Item, &["a", "b"]));
    assert_eq!(both, "winddown pilot pack 诚信贷 a b");
}
