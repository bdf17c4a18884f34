//! `import guess` and `import profiles`: a draft of a profile, and the profiles that come with the program.

use std::path::Path;

use crate::cli::args::{GuessArgs, ProfilesArgs};
use crate::cli::desk::Desk;
use crate::intake::IntakeError;
use crate::intake::guess::guess;
use crate::intake::profile::{ProfileError, profile_names, profile_shipped};
use crate::intake::reading::profile_load;
use crate::msg;
use crate::office::draft::{doubt_said, draft_tried};
use crate::office::lists::institutions::own_words;
use crate::office::says::Says;
use crate::office::told::Told;
use crate::output::replace;

/// Looks at a list and writes a draft of its profile.
///
/// # Errors
/// That the file is no list, or the draft cannot be written.
pub(super) fn guess_run(desk: &Desk, args: &GuessArgs) -> Result<(), Told> {
    let mut guess = guess(&args.file, args.sheet.as_deref())?;
    let text = draft_tried(Says(&desk.words), &args.file, &own_words(), &mut guess)?;
    written(desk, &text, args.output.as_deref())?;
    for doubt in &guess.doubts {
        desk.printer.note(&desk.words, &doubt_said(doubt));
    }
    Ok(())
}

/// Lists the profiles there are, or shows or copies one of them.
///
/// # Errors
/// That there is no such profile, or it cannot be written.
pub(super) fn profiles_run(desk: &Desk, args: &ProfilesArgs) -> Result<(), Told> {
    let Some(name) = &args.profile else {
        for name in profile_names() {
            let describes = profile_load(name)?.describes;
            desk.printer.line(&desk.words, &msg!("profile-line", name = name, describes = describes))?;
        }
        return Ok(());
    };
    let unknown = || IntakeError::from(ProfileError::Unknown { wanted: name.clone(), shipped: profile_names() });
    let text = profile_shipped(name).ok_or_else(unknown)?;
    written(desk, text, args.output.as_deref())
}

/// Shows a profile, or writes it to a file where there is none yet: one that somebody has worked on is not lost.
fn written(desk: &Desk, text: &str, output: Option<&Path>) -> Result<(), Told> {
    let Some(path) = output else {
        return desk.printer.text(text);
    };
    if path.exists() {
        return Err(IntakeError::from(ProfileError::Exists { path: path.display().to_string() }).into());
    }
    replace(path, |sink| Ok(sink.write_all(text.as_bytes())?))?;
    desk.printer.line(&desk.words, &msg!("profile-written", file = path.display().to_string()))
}
