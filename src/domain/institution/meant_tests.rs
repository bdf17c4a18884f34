use rstest::rstest;

use super::*;

const A: Uuid = Uuid::from_u128(1);
const B: Uuid = Uuid::from_u128(2);

/// Words as a line: `L` legal name, `N` another name, `P` place, `D` launch day, and identifiers as kind and value.
fn words(text: &str) -> Words {
    let mut words = Words::default();
    for part in text.split(", ") {
        match part.split_once(' ') {
            Some(("L", name)) => {
                words.legal.insert(name.to_owned());
                words.names.insert(name.to_owned());
            }
            Some(("N", name)) => _ = words.names.insert(name.to_owned()),
            Some(("P", place)) => _ = words.places.insert(place.to_owned()),
            Some(("D", day)) => words.launched_on = Some(day.parse().unwrap()),
            Some(_) => _ = words.identifiers.insert(part.to_owned()),
            None => {}
        }
    }
    words
}

fn holders(texts: &[(Uuid, &str)]) -> Vec<Holder> {
    let holder = |(subject, text): &(Uuid, &str)| Holder { subject: *subject, name: String::new(), words: words(text) };
    texts.iter().map(holder).collect()
}

fn said(found: &Meant) -> &'static str {
    match found {
        Meant::Nobody => "nobody",
        Meant::One { subject, .. } if *subject == A => "A",
        Meant::One { .. } => "B",
        Meant::Candidates(_) => "candidates",
        Meant::Apart(_) => "apart",
    }
}

/// Against A alone, whose words are those of the first text.
#[rstest]
// The list's own number, with and without what it was learned with.
#[case("L 青, P 440100, source-id x:1", "L 青, P 440300, source-id x:1", "A")]
#[case("L 青, P 440100, source-id x:1", "L 青, source-id x:1", "A")]
#[case("L 青, P 440100, source-id x:1", "L 青, P 310000, source-id x:1", "apart")]
#[case("N 青, P 440100, D 2015-01-01, source-id x:1", "N 青, P 310000, D 2015-01-01, source-id x:1", "A")]
#[case("L 青, P 440100, source-id x:1", "L 白, P 440100, source-id x:1", "apart")]
// A new legal name under an old one is a rename, for an officer to confirm.
#[case("L 青, N 贷, P 440100, source-id x:1", "L 白, N 贷, P 440100, source-id x:1", "apart")]
// Codes hold where it moves, never against the name.
#[case("L 青, P 440100, uscc u1", "L 青, P 310000, uscc u1", "A")]
#[case("L 青, P 440100, uscc u1", "L 白, P 440100, uscc u1", "apart")]
#[case("L 青, P 440100, uscc u1", "N 贷, P 440100, uscc u1", "apart")]
#[case("L 青, P 440100, uscc u1", "L 青, P 440100, uscc u2", "candidates")]
// Sites and licences pass from one firm to the next.
#[case("L 青, P 440100, domain d", "L 白, P 440100, domain d", "apart")]
#[case("L 青, P 440100, telecom-licence t", "N 贷, P 310000, telecom-licence t", "apart")]
#[case("L 青, P 440100, domain d", "L 青, P 440100, domain e", "A")]
// Another number of the same list is another institution, where more than the number differs.
#[case("L 青, N 贷, P 440100, source-id x:1", "L 白, N 贷, P 440100, source-id x:2", "nobody")]
#[case("L 青, N 贷, P 440100, source-id x:1", "N 贷, P 310000, source-id x:2", "nobody")]
#[case("L 青, P 440100, source-id x:1", "L 青, P 440100, source-id x:2", "candidates")]
#[case("L 青, P 440100, source-id x:1", "L 青, P 440100, source-id y:2", "A")]
#[case("L 青, N 贷, P 440100, uscc u1", "L 白, N 贷, P 310000, uscc u2", "nobody")]
// Names without numbers.
#[case("N 贷, P 440100", "L 白, N 贷, P 440100", "A")]
#[case("L 青, N 贷, P 440100", "L 白, N 贷, P 440100", "apart")]
#[case("N 贷, P 440100", "N 贷, P 310000", "candidates")]
#[case("N 贷, P 440100, D 2015-01-01", "N 贷, P 310000, D 2015-01-01", "A")]
#[case("N 贷", "N 贷", "candidates")]
fn all_words_of_a_row_have_to_fit(#[case] a: &str, #[case] row: &str, #[case] found: &str) {
    assert_eq!(said(&meant(&words(row), &holders(&[(A, a)]))), found);
}

/// Against two, of which each has some of the row's words.
#[rstest]
#[case("L 青, P 440100, source-id x:1", "L 白, P 440300, source-id x:2", "L 白, P 440300, source-id x:1", "apart")]
#[case("L 青, P 440100, uscc u1", "L 白, P 440300, uscc u2", "L 白, P 440300, uscc u1", "apart")]
#[case("L 青, N 贷, P 440100, uscc u1", "L 白, N 贷, P 310000, uscc u2", "L 白, N 贷, P 310000, uscc u2", "B")]
#[case(
    "L 青, N 贷, P 440100, source-id x:1",
    "L 白, N 贷, P 310000, source-id x:2",
    "N 贷, P 310000, source-id x:1",
    "apart"
)]
#[case("L 青, N 贷, P 440100", "L 白, N 贷, P 440300", "N 贷, P 440300", "candidates")]
#[case("L 青, N 贷, P 440100", "L 白, N 贷, P 310000", "N 贷, P 310000", "B")]
#[case("L 青, P 440100, domain d", "L 白, P 440300, domain d", "L 白, P 440300, domain d", "B")]
#[case("L 青, P 440100, domain d", "L 白, P 440300", "L 白, P 440300, domain d", "apart")]
#[case("L 青, P 440100", "N 贷, P 440300", "L 青, N 贷, P 440100", "apart")]
fn a_word_that_is_anothers_decides_nothing(#[case] a: &str, #[case] b: &str, #[case] row: &str, #[case] found: &str) {
    for both in [[(A, a), (B, b)], [(B, b), (A, a)]] {
        assert_eq!(said(&meant(&words(row), &holders(&both))), found);
    }
}

#[test]
fn each_word_is_told_with_whose_it_is() {
    let both = holders(&[(A, "L 青, P 440100, source-id x:1"), (B, "L 白, P 440300, source-id x:2")]);
    let Meant::Apart(pointings) = meant(&words("L 白, N 贷, source-id x:1"), &both) else {
        panic!("one of them");
    };
    let told: Vec<(&str, &[Uuid])> = pointings.iter().map(|one| (one.word.as_str(), one.holders.as_slice())).collect();
    assert_eq!(told, [("source-id x:1", &[A][..]), ("白", &[B]), ("贷", &[])]);
}
