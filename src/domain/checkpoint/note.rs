//! A checkpoint as text, after the C2SP `tlog-checkpoint` in a `signed-note`.

use std::fmt;
use std::str::FromStr;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use chrono::{DateTime, SecondsFormat, Utc};

use super::kept::Kept;
use super::key::{PublicKey, Signature};
use super::merkle::Hash;
use super::refusal::CheckpointRefusal;
use crate::domain::value::digest::hex;

/// More than any note has.
const LONGEST: usize = 64 * 1024;
const SIGNATURES_MOST: usize = 50;

/// How far the record had come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The name of the record, the same in all its checkpoints.
    pub origin: String,
    /// How many entries it had.
    pub size: u64,
    /// The root of the tree over them.
    pub root: Hash,
    /// When the last of them was recorded.
    pub until: DateTime<Utc>,
    /// What was recorded until then and is no entry; none in a checkpoint of before that was signed.
    pub kept: Vec<Kept>,
}

impl Checkpoint {
    /// In a word or two: how many entries, and the root in hexadecimal.
    #[must_use]
    pub fn short(&self) -> String {
        format!("{} {}", self.size, hex(&self.root))
    }

    /// What is signed. The same entries give the same text.
    #[must_use]
    pub fn text(&self) -> String {
        let until = self.until.to_rfc3339_opts(SecondsFormat::Micros, true);
        let root = BASE64_STANDARD.encode(self.root);
        let kept: String = self.kept.iter().map(|kept| format!("{kept}\n")).collect();
        format!("{}\n{}\n{root}\nuntil {until}\n{kept}", self.origin, self.size)
    }
}

/// A checkpoint with the signatures under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub checkpoint: Checkpoint,
    pub signatures: Vec<Signature>,
}

impl Note {
    /// Demands that this key signed it.
    ///
    /// # Errors
    /// [`CheckpointRefusal::NotSigned`], [`CheckpointRefusal::SignatureWrong`].
    pub fn signed_demand(&self, key: &PublicKey) -> Result<(), CheckpointRefusal> {
        let text = self.checkpoint.text();
        let mut own = self.signatures.iter().filter(|one| one.name == key.name() && one.key_id == key.id()).peekable();
        if own.peek().is_none() {
            return Err(CheckpointRefusal::NotSigned { name: key.name().to_owned() });
        }
        if own.all(|one| key.has_signed(&text, one)) {
            Ok(())
        } else {
            Err(CheckpointRefusal::SignatureWrong { name: key.name().to_owned() })
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}", self.checkpoint.text())?;
        self.signatures.iter().try_for_each(|signature| writeln!(formatter, "{signature}"))
    }
}

impl FromStr for Note {
    type Err = CheckpointRefusal;

    /// Reads a note that this program wrote: what is not exactly that is none.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() > LONGEST {
            return Err(CheckpointRefusal::NotANote);
        }
        let (body, signed) = text.split_once("\n\n").ok_or(CheckpointRefusal::NotANote)?;
        let checkpoint = checkpoint_read(body).ok_or(CheckpointRefusal::NotANote)?;
        let signatures = signed.lines().map(str::parse).collect::<Result<Vec<Signature>, _>>()?;
        let note = Self { checkpoint, signatures };
        let is_whole = note.signatures.len() <= SIGNATURES_MOST && note.to_string() == text;
        if is_whole { Ok(note) } else { Err(CheckpointRefusal::NotANote) }
    }
}

fn checkpoint_read(body: &str) -> Option<Checkpoint> {
    let lines: Vec<&str> = body.split('\n').collect();
    let [origin, size, root, until, kept @ ..] = lines.as_slice() else { return None };
    let root = BASE64_STANDARD.decode(root).ok()?.try_into().ok()?;
    let until = DateTime::parse_from_rfc3339(until.strip_prefix("until ")?).ok()?.to_utc();
    let kept = kept.iter().map(|line| Kept::read(line)).collect::<Option<Vec<_>>>()?;
    Some(Checkpoint { origin: (*origin).to_owned(), size: size.parse().ok()?, root, until, kept })
}

#[cfg(test)]
mod tests {
    use super::super::SecretKey;
    use super::*;

    fn note() -> Note {
        let until = DateTime::from_timestamp_micros(1_588_291_200_123_456).expect("a moment");
        let kept = vec![Kept { what: "rule".to_owned(), rows: 7, root: [4; 32] }];
        let checkpoint = Checkpoint { origin: "cn/record".to_owned(), size: 74_002, root: [3; 32], until, kept };
        let signatures = [1, 2].map(|seed| key(seed).sign(&checkpoint.text())).to_vec();
        Note { checkpoint, signatures }
    }

    fn key(seed: u8) -> SecretKey {
        SecretKey::new("cn/office", [seed; 32]).expect("a key")
    }

    #[test]
    fn a_note_is_read_as_it_is_written() {
        let text = note().to_string();
        assert_eq!(
            text.lines().take(6).collect::<Vec<_>>(),
            [
                "cn/record",
                "74002",
                "AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM=",
                "until 2020-05-01T00:00:00.123456Z",
                "rows rule 7 BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ=",
                ""
            ]
        );
        assert_eq!(text.parse(), Ok(note()));
    }

    #[test]
    fn each_key_is_asked_for_its_own_signature() {
        for seed in [1, 2] {
            assert_eq!(note().signed_demand(&key(seed).public()), Ok(()));
        }
        let nobody = note().signed_demand(&key(3).public());
        assert!(matches!(nobody, Err(CheckpointRefusal::NotSigned { .. })), "{nobody:?}");
        let mut forged = note();
        forged.checkpoint.size += 1;
        let wrong = forged.signed_demand(&key(1).public());
        assert!(matches!(wrong, Err(CheckpointRefusal::SignatureWrong { .. })), "{wrong:?}");
    }

    #[test]
    fn what_is_no_note_is_refused() {
        let whole = note().to_string();
        let cut: String = whole.chars().take(whole.chars().count() - 5).collect();
        let more = format!("{whole}and more\n");
        let zeros = whole.replacen("74002", "074002", 1);
        for text in ["", "x", &cut, &more, &zeros, &whole.replacen("until", "before", 1), &whole.replace('\n', "\r\n")]
        {
            assert_eq!(text.parse::<Note>(), Err(CheckpointRefusal::NotANote), "{text:?}");
        }
    }
}
