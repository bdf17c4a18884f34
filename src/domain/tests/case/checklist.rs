//! The closing checklist: its order, and items that cease to hold.

use super::life::{CaseLife, STOP, filed, final_notice, objected, paid, really, stock, yuan};
use crate::domain::case::checklist::{ItemStatus, Lack, checklist, item_status};
use crate::domain::case::claims::ClaimState;
use crate::domain::case::fact::{CaseFact, Flag};
use crate::domain::case::item::Item;
use crate::domain::case::refusal::CaseRefusal;
use crate::domain::case::state::ClearanceState::{Accept, FinalNotice, Reopened};
use crate::domain::tests::day;

fn status(life: &CaseLife, item: Item) -> ItemStatus {
    item_status(&life.now(), item, life.today)
}

fn lack(life: &CaseLife, item: Item) -> Option<Lack> {
    match status(life, item) {
        ItemStatus::Missing(lack, _) => Some(lack),
        ItemStatus::Passed(_) | ItemStatus::NotApplicable(_) => None,
    }
}

fn excused(item: Item) -> CaseFact {
    let why = "无此项业务".to_owned();
    CaseFact::ItemNotApplicable { item, why }
}

#[test]
fn the_last_items_come_after_the_first_five_and_the_acceptance_after_all() {
    let first = [Item::Principal, Item::Claims, Item::Assets, Item::Notice, Item::Proceedings];
    for item in Item::ALL {
        let after: &[Item] = match item {
            Item::Principal | Item::Claims | Item::Assets | Item::Notice | Item::Proceedings => &[],
            Item::Borrowers | Item::Systems | Item::Entity => &first,
            Item::Acceptance => &Item::ALL[..8],
        };
        assert_eq!(item.after(), after, "{item}");
    }
    let life = CaseLife::at(FinalNotice);
    let item = Item::Systems;
    let lack = Lack::After(vec![Item::Notice, Item::Proceedings]);
    let expected = CaseRefusal::Item { item, lack };
    let passed = CaseFact::ItemPassed { item };
    assert_eq!(life.refused("2019-11-01", passed), expected);
    assert_eq!(life.refused("2019-11-01", excused(item)), expected);
}

#[test]
fn the_acceptance_form_waits_for_the_hand_overs() {
    let life = CaseLife::at(Accept);
    let item = Item::Acceptance;
    let passed = CaseFact::ItemPassed { item };
    let lack = Lack::After(vec![Item::Borrowers, Item::Systems, Item::Entity]);
    assert_eq!(life.refused("2019-11-03", passed.clone()), CaseRefusal::Item { item, lack });
    let life = life.passed("2019-11-03", &[Item::Borrowers, Item::Entity]).then("2019-11-03", excused(Item::Systems));
    assert!(life.ask_fact("2019-11-03", passed).is_ok());
    assert!(matches!(status(&life, Item::Systems), ItemStatus::NotApplicable(_)));
}

#[test]
fn every_item_is_listed_in_order_with_what_it_lacks() {
    let life = CaseLife::at(Accept);
    let listed = checklist(&life.now(), life.today);
    let items: Vec<Item> = listed.iter().map(|(item, _)| *item).collect();
    assert_eq!(items, Item::ALL);
    let done: Vec<bool> = listed.iter().map(|(_, status)| status.is_done()).collect();
    assert_eq!(done, [true, true, true, true, true, false, false, false, false]);
    assert_eq!(lack(&life, Item::Borrowers), Some(Lack::NotRecorded));
}

#[test]
fn principal_that_turns_out_to_be_owed_undoes_the_item() {
    let life = CaseLife::paid();
    assert_eq!(lack(&life, Item::Principal), None);
    let life = life.then("2019-09-05", filed("C", 50, 1));
    let claim = Some(("C".to_owned(), ClaimState::Filed.steps()));
    assert_eq!(lack(&life, Item::Principal), Some(Lack::NothingPayable { left: yuan(50), claim }));
    assert_eq!(lack(&life, Item::Claims), Some(Lack::RegisterOpen));
    assert!(matches!(status(&life, Item::Principal), ItemStatus::Missing(_, Some(_))));
}

#[test]
fn a_hold_undoes_the_item_about_proceedings() {
    let flag = Flag::OnHold;
    let raised = CaseFact::FlagRaised { flag, why: None };
    let life = CaseLife::at(Accept).then("2019-11-10", raised);
    assert_eq!(lack(&life, Item::Proceedings), Some(Lack::OnHold));
    let after = vec![Item::Proceedings];
    assert_eq!(lack(&life, Item::Systems), Some(Lack::After(after)));
    let life = life.then("2019-11-11", CaseFact::FlagLifted { flag });
    assert_eq!(lack(&life, Item::Proceedings), None);
}

#[test]
fn the_item_about_the_notice_waits_for_its_last_day_and_for_objections() {
    let life = CaseLife::at(FinalNotice);
    let item = Item::Notice;
    let refused = |life: &CaseLife, on: &str| life.refused(on, CaseFact::ItemPassed { item });
    let lack = Lack::NoNotice;
    assert_eq!(refused(&life, "2019-10-02"), CaseRefusal::Item { item, lack });
    let life = life.then("2019-10-01", final_notice("2019-10-31"));
    let lack = Lack::NoticeRuns(day("2019-10-31"));
    assert_eq!(refused(&life, "2019-10-31"), CaseRefusal::Item { item, lack });
    let life = life.then("2019-10-31", objected("O1"));
    let lack = Lack::ObjectionsOpen { open: 1, objection: "O1".to_owned() };
    assert_eq!(refused(&life, "2019-11-01"), CaseRefusal::Item { item, lack });
}

#[test]
fn no_reason_makes_money_that_is_owed_go_away() {
    let life = CaseLife::admitted();
    let item = Item::Principal;
    let lack = Lack::Outstanding(yuan(1000));
    assert_eq!(life.refused("2019-09-01", excused(item)), CaseRefusal::Item { item, lack });
    let item = Item::Claims;
    let lack = Lack::ClaimsOpen { open: 2, claim: "A".to_owned(), steps: None };
    assert_eq!(life.refused("2019-09-01", excused(item)), CaseRefusal::Item { item, lack });
}

#[test]
fn what_nobody_knows_to_be_zero_is_not_called_so() {
    let life = CaseLife::opened();
    let item = Item::Principal;
    let lack = Lack::NothingKnown;
    assert_eq!(life.refused("2019-09-01", excused(item)), CaseRefusal::Item { item, lack });
    let life = life.then(STOP, stock(0, 0));
    let items = [Item::Principal];
    let life = life.passed("2019-09-01", &items).then("2019-09-01", excused(Item::Claims));
    assert!(status(&life, Item::Claims).is_done(), "nobody was asked");
}

#[test]
fn an_item_excused_ceases_to_be_when_a_claim_turns_up() {
    let life = CaseLife::opened()
        .then(STOP, stock(0, 0))
        .then("2019-09-01", excused(Item::Claims))
        .then("2019-10-01", filed("A", 5, 1));
    assert_eq!(lack(&life, Item::Claims), Some(Lack::NoWindow));
}

#[test]
fn a_correction_that_leaves_principal_unpaid_is_refused_where_the_item_rests_on_it() {
    let mut life = CaseLife::paid();
    let payment = life.place(&paid(None, 1000, 0));
    let refused = life.correct(payment, really(999));
    assert!(refused.is_err(), "R1 was proven the day after: {refused:?}");
}

#[test]
fn a_reopened_round_carries_payments_over_and_begins_its_checklist_anew() {
    let life = CaseLife::at(Reopened);
    let record = life.now();
    assert_eq!((record.round, record.paid()), (2, yuan(1000)));
    assert!(record.items.is_empty());
    assert_eq!((record.outcome, record.register_closed_on), (None, None));
    assert_eq!(record.round_since, Some(day("2020-02-03")));
    assert_eq!(record.stopped_on, Some(day(STOP)), "the gross age goes on");
    assert_eq!(lack(&life, Item::Principal), Some(Lack::NotRecorded));
}
