//! One return at a time.

use winddown::actions::ActionError;
use winddown::domain::institution::state::InstitutionState::{Transformed, Transforming};
use winddown::domain::returns::{Observation, Observations, Question, ReturnRefusal};

use super::{figures, returned};
use crate::support::Record;
use crate::support::days::day;
use crate::support::sql::{count, lines};

fn refusal(outcome: Result<winddown::actions::return_file::ReturnFiled, ActionError>) -> ReturnRefusal {
    match outcome {
        Err(ActionError::Return(refusal)) => *refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_return_is_filed_once_and_restated_as_a_new_version() {
    let record = Record::new();
    let id = record.institution("青禾贷").operating_since("2016-01-01");
    let first = returned(id, "2019-01", figures(1_000, 7));
    assert_eq!(record.hand_in(&first).expect("filed").version, 1);
    let known = record.now();
    let again = record.hand_in(&first).expect("known");
    assert!(again.already, "the same figures say nothing new");
    let restated = record.hand_in(&returned(id, "2019-01", figures(900, 7))).expect("restated");
    assert_eq!((restated.version, restated.already), (2, false));
    assert_eq!(restated.restated.map(|before| before.figures), Some(figures(1_000, 7)));
    assert_eq!(record.standing(id), ["2019-01-31 2 90000 7"]);
    // What was known before the restatement still is.
    let before = lines(
        &mut record.owner(),
        &format!(
            "SELECT concat_ws(' ', version, balance_fen) AS line FROM monthly_return WHERE known_from <= '{known}' \
             AND (known_to IS NULL OR known_to > '{known}')"
        ),
    );
    assert_eq!(before, ["1 100000"]);
    let audit = record.audited(winddown::db::session::NATIONAL_LOGIN);
    assert_eq!((audit.filings, audit.returns, audit.break_count), (2, 2, 0));
}

#[test]
fn what_cannot_be_is_refused_and_nothing_is_written() {
    let record = Record::new();
    let id = record.institution("青禾贷").operating_since("2016-01-15");
    let gone = record.institution("白鹭财富").operating_since("2016-01-01");
    record.log(gone, Transforming).on("2018-03-01").recorded();
    record.log(gone, Transformed).on("2019-03-15").recorded();
    record.approve("330000", "2019-05");
    let of = |institution, month, figures| refusal(record.hand_in(&returned(institution, month, figures)));
    let since = day("2016-01-15");
    assert_eq!(of(id, "2015-12", figures(1, 1)), ReturnRefusal::NotYet { since });
    assert!(matches!(of(gone, "2019-03", figures(1, 1)), ReturnRefusal::NoneOwed { state: Transformed, .. }));
    let over_on = day("2021-01-31");
    assert_eq!(of(id, "2021-01", figures(1, 1)), ReturnRefusal::NotOver { over_on });
    assert!(matches!(
        of(id, "2019-05", figures(1, 1)),
        ReturnRefusal::Locked { unit, .. } if unit == "330000"
    ));
    assert_eq!(of(id, "2019-06", Default::default()), ReturnRefusal::Empty);
    let missing = winddown::actions::return_file::ReturnFile {
        observations: Observations::of(&[Observation::Missing]),
        ..returned(id, "2019-06", figures(1, 1))
    };
    assert_eq!(refusal(record.hand_in(&missing)), ReturnRefusal::MissingWithFigures);
    let unknown = record.hand_in(&returned("无此机构", "2019-06", figures(1, 1)));
    assert!(matches!(unknown, Err(ActionError::NotFound { .. })), "{unknown:?}");
    assert_eq!(count(&mut record.owner(), "monthly_return"), 0);
    // The month before it was transformed may still be filed.
    assert!(record.hand_in(&returned(gone, "2019-02", figures(1, 1))).is_ok());
}

#[test]
fn what_is_questioned_waits_for_an_answer() {
    let record = Record::new();
    let id = record.institution("青禾贷").operating_since("2016-01-01");
    let asked = |file| match record.hand_in(file) {
        Err(ActionError::ReturnQuestions(questions)) => questions,
        other => panic!("{other:?}"),
    };
    record.hand_in(&returned(id, "2019-01", figures(5_000_000, 7))).expect("filed");
    let slip = returned(id, "2019-02", figures(490, 7));
    assert!(matches!(
        asked(&slip).as_slice(),
        [Question::Jump { would_be: Some((_, amount)), .. }] if amount.to_string() == "4900000.00"
    ));
    assert_eq!(asked(&returned(id, "2019-02", figures(0, 7))), [Question::LendersWithoutBalance { lenders: 7 }]);
    assert_eq!(record.standing(id).len(), 1);
    let meant = winddown::actions::return_file::ReturnFile { confirmed: true, ..slip };
    assert_eq!(record.hand_in(&meant).expect("meant").questions.len(), 1);
    assert_eq!(record.standing(id).len(), 2);
}

#[test]
fn an_officer_files_for_the_own_unit_and_not_for_another() {
    let record = Record::new();
    record.officer("filing_zhejiang", "330000");
    record.officer("filing_jiangsu", "320000");
    record.auditor("filing_auditor", "CN");
    let id = record.institution("青禾贷").operating_since("2016-01-01");
    let file = returned(id, "2019-01", figures(1_000, 7));
    let unseen = record.file_as("filing_jiangsu", &file);
    assert!(matches!(unseen, Err(ActionError::NotFound { .. })), "{unseen:?}");
    assert!(matches!(
        refusal(record.file_as("filing_auditor", &file)),
        ReturnRefusal::NotYours { unit } if unit == "330100"
    ));
    assert!(record.file_as("filing_zhejiang", &file).is_ok());
    assert_eq!(record.audited("filing_zhejiang").break_count, 0);
}
