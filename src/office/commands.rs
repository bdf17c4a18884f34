//! The command that would supply what is missing, as it is typed. Placeholders are those of the help.

use crate::domain::case::checklist::Lack;
use crate::domain::case::fact::{Flag, NoticeKind};
use crate::domain::case::item::Item;
use crate::domain::value::evidence::EvidenceKind;
use crate::msg;
use crate::office::words::case::yuan;
use crate::words::Message;

/// Where no institution is at hand.
pub const INST: &str = "INST";

/// The end of every command that records something.
const GROUNDS: &str = "--effective DATE --basis TEXT";

/// `case VERB INST REST` with its grounds.
#[must_use]
pub fn line(verb: &str, inst: &str, rest: &str) -> String {
    let between = if rest.is_empty() { "" } else { " " };
    format!("winddown case {verb} {inst}{between}{rest} {GROUNDS}")
}

/// The correction of an entry of a case.
#[must_use]
pub fn correction(inst: &str, seq: &str, rest: &str) -> String {
    format!("winddown correct {inst} {seq} --track clearance {rest} --basis TEXT")
}

/// A name as it is given to a shell.
#[must_use]
pub fn quoted(name: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "-_.".contains(letter);
    if !name.is_empty() && name.chars().all(plain) {
        name.to_owned()
    } else {
        format!("'{}'", name.replace('\'', "'\\''"))
    }
}

/// What would have to be typed so that an item lacks nothing any more; none where only time helps.
#[must_use]
pub fn lack_command(inst: &str, item: Item, lack: &Lack) -> Option<String> {
    Some(match lack {
        Lack::NotRecorded => item_line(inst, item),
        Lack::After(_) => format!("winddown case checklist {inst}"),
        Lack::NothingKnown => line("stock", inst, "--principal A --lenders N"),
        Lack::Outstanding(_) => line("pay", inst, "--principal A"),
        Lack::RegisterOpen => line("claims close", inst, ""),
        Lack::ClaimsOpen(_) => line("claims decide", inst, "CLAIM STEP"),
        Lack::NoNotice => notice(inst, NoticeKind::Final),
        Lack::NoticeRuns(_) => return None,
        Lack::ObjectionsOpen(_) => line("object", inst, "OBJECTION --decide upheld|dismissed"),
        Lack::OnHold => flag(inst, Flag::OnHold, "--lift"),
    })
}

/// A notice.
#[must_use]
pub fn notice(inst: &str, kind: NoticeKind) -> String {
    line("notice", inst, &format!("{kind} --number NUMBER --until DATE"))
}

/// Something done to a flag.
#[must_use]
pub fn flag(inst: &str, flag: Flag, what: &str) -> String {
    line("flag", inst, &format!("{flag} {what}"))
}

/// The passing of an item, with the evidence that proves it.
#[must_use]
pub fn item_line(inst: &str, item: Item) -> String {
    let kind = item.need().0.first().map_or(EvidenceKind::Document.code(), |kind| kind.code());
    line("checklist", inst, &format!("{item} --pass --evidence {kind}=FILE"))
}

/// What an item of the checklist lacks.
#[must_use]
pub fn lack_said(lack: &Lack) -> Message {
    match lack {
        Lack::NotRecorded => msg!("checklist-not-recorded"),
        Lack::After(items) => {
            let items: Vec<&str> = items.iter().map(|item| item.code()).collect();
            msg!("checklist-after", items = items)
        }
        Lack::NothingKnown => msg!("checklist-nothing-known"),
        Lack::Outstanding(left) => msg!("checklist-outstanding", amount = yuan(*left)),
        Lack::RegisterOpen => msg!("checklist-register-open"),
        Lack::ClaimsOpen(claims) => msg!("checklist-claims-open", claims = *claims),
        Lack::NoNotice => msg!("checklist-no-notice"),
        Lack::NoticeRuns(until) => msg!("checklist-notice-runs", until = *until),
        Lack::ObjectionsOpen(open) => msg!("checklist-objections-open", open = *open),
        Lack::OnHold => msg!("checklist-on-hold"),
    }
}

/// A command as it is typed where the sample is worked on.
#[must_use]
pub fn on_sample(command: &str, demo: bool) -> String {
    if demo { command.replacen("winddown ", "winddown --demo ", 1) } else { command.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_quoted_where_a_shell_would_take_it_apart() {
        assert_eq!(quoted("诚信贷"), "诚信贷");
        assert_eq!(quoted("Northlight Co"), "'Northlight Co'");
        assert_eq!(quoted("Lee's"), "'Lee'\\''s'");
    }
}
