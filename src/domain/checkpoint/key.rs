//! Keys and signatures in the text forms of the C2SP `signed-note`: Ed25519, known by a name and four bytes of a digest.

use std::fmt;
use std::str::FromStr;

use base64::prelude::{BASE64_STANDARD, Engine as _};
use ed25519_compact::{KeyPair, Seed};
use sha2::{Digest, Sha256};

use super::refusal::CheckpointRefusal;
use crate::domain::value::digest::hex;

/// What the specification calls Ed25519.
const ED25519: u8 = 1;
const NAME_LONGEST: usize = 100;

/// The key by which others check what an office signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    name: String,
    key: [u8; 32],
}

/// The key that an office signs with.
#[derive(Clone)]
pub struct SecretKey {
    name: String,
    seed: [u8; 32],
}

/// A signature with the name of who signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The name of the key.
    pub name: String,
    /// Four bytes that tell keys of one name apart.
    pub key_id: [u8; 4],
    pub bytes: [u8; 64],
}

impl PublicKey {
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What tells it from other keys of the same name.
    #[must_use]
    pub fn id(&self) -> [u8; 4] {
        let digest =
            Sha256::new().chain_update(&self.name).chain_update([b'\n', ED25519]).chain_update(self.key).finalize();
        [digest[0], digest[1], digest[2], digest[3]]
    }

    /// Whether a signature is one of this key over a text.
    #[must_use]
    pub fn has_signed(&self, text: &str, signature: &Signature) -> bool {
        let key = ed25519_compact::PublicKey::new(self.key);
        signature.name == self.name
            && signature.key_id == self.id()
            && key.verify(text, &ed25519_compact::Signature::new(signature.bytes)).is_ok()
    }
}

impl SecretKey {
    /// A key of this name; the seed is drawn by chance.
    ///
    /// # Errors
    /// [`CheckpointRefusal::KeyName`].
    pub fn new(name: &str, seed: [u8; 32]) -> Result<Self, CheckpointRefusal> {
        if is_name(name) {
            Ok(Self { name: name.to_owned(), seed })
        } else {
            Err(CheckpointRefusal::KeyName { name: name.to_owned() })
        }
    }

    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey { name: self.name.clone(), key: *self.pair().pk }
    }

    /// Signs a text. The same key and text give the same signature.
    #[must_use]
    pub fn sign(&self, text: &str) -> Signature {
        let bytes = *self.pair().sk.sign(text, None);
        Signature { name: self.name.clone(), key_id: self.public().id(), bytes }
    }

    /// As it stands in its file.
    #[must_use]
    pub fn text(&self) -> String {
        format!("PRIVATE+KEY+{}+{}+{}", self.name, hex(&self.public().id()), encoded(&self.seed))
    }

    fn pair(&self) -> KeyPair {
        KeyPair::from_seed(Seed::new(self.seed))
    }
}

/// Nothing of the seed is shown by chance.
impl fmt::Debug for SecretKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SecretKey({})", self.name)
    }
}

/// A name has no blank and no plus, by which the forms are taken apart.
fn is_name(name: &str) -> bool {
    let is_apart = |sign: char| sign.is_whitespace() || sign.is_control() || sign == '+';
    !name.is_empty() && name.chars().count() <= NAME_LONGEST && !name.contains(is_apart)
}

fn encoded(key: &[u8; 32]) -> String {
    BASE64_STANDARD.encode([&[ED25519], key.as_slice()].concat())
}

/// Name, id and key of `NAME+ID+KEY`. The key may have plus signs of its own.
fn decoded(text: &str) -> Option<(&str, &str, [u8; 32])> {
    let (name, rest) = text.split_once('+')?;
    let (id, key) = rest.split_once('+')?;
    let bytes = BASE64_STANDARD.decode(key).ok()?;
    let (kind, key) = bytes.split_first()?;
    let key = <[u8; 32]>::try_from(key).ok()?;
    (*kind == ED25519 && is_name(name)).then_some((name, id, key))
}

impl fmt::Display for PublicKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}+{}+{}", self.name, hex(&self.id()), encoded(&self.key))
    }
}

impl FromStr for PublicKey {
    type Err = CheckpointRefusal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (name, id, key) = decoded(text.trim()).ok_or(CheckpointRefusal::NotAKey)?;
        let read = Self { name: name.to_owned(), key };
        if hex(&read.id()) == id { Ok(read) } else { Err(CheckpointRefusal::NotAKey) }
    }
}

impl FromStr for SecretKey {
    type Err = CheckpointRefusal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim().strip_prefix("PRIVATE+KEY+").ok_or(CheckpointRefusal::NotAKey)?;
        let (name, id, seed) = decoded(text).ok_or(CheckpointRefusal::NotAKey)?;
        let read = Self { name: name.to_owned(), seed };
        if hex(&read.public().id()) == id { Ok(read) } else { Err(CheckpointRefusal::NotAKey) }
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [self.key_id.as_slice(), &self.bytes].concat();
        write!(formatter, "— {} {}", self.name, BASE64_STANDARD.encode(bytes))
    }
}

impl FromStr for Signature {
    type Err = CheckpointRefusal;

    fn from_str(line: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (name, bytes) = line.strip_prefix("— ")?.split_once(' ')?;
            let bytes = BASE64_STANDARD.decode(bytes).ok()?;
            let (key_id, bytes) = bytes.split_at_checked(4)?;
            let (key_id, bytes) = (key_id.try_into().ok()?, bytes.try_into().ok()?);
            is_name(name).then(|| Self { name: name.to_owned(), key_id, bytes })
        };
        read().ok_or(CheckpointRefusal::NotANote)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification: <https://c2sp.org/signed-note>.
    const NOTE_TEXT: &str = "This is an example message.\n";
    const PUBLIC: &str = "example.com/foo+530f903a+AelxXf/bcsh8I6PNEVRwoI3yfDCqhkxWrPbyo4KIvJbM";

    fn key(seed: u8) -> SecretKey {
        SecretKey::new("cn/office", [seed; 32]).expect("a key")
    }

    #[test]
    fn keys_are_read_as_they_are_written() {
        let secret: SecretKey = key(7).text().parse().expect("its own text");
        assert_eq!(secret.public(), key(7).public());
        assert_eq!(key(7).public().to_string().parse(), Ok(key(7).public()));
        assert_eq!(format!("{:?}", key(7)), "SecretKey(cn/office)");
    }

    #[test]
    fn a_signature_is_of_one_key_and_one_text() {
        let signature = key(7).sign(NOTE_TEXT);
        assert_eq!(signature, key(7).sign(NOTE_TEXT), "the same bytes each time");
        assert!(key(7).public().has_signed(NOTE_TEXT, &signature));
        assert!(!key(7).public().has_signed("This is another message.\n", &signature));
        assert!(!key(8).public().has_signed(NOTE_TEXT, &signature));
        assert_eq!(signature.to_string().parse(), Ok(signature));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "x", "PRIVATE+KEY+a+b+c", PUBLIC, &key(7).text().replace("office", "other")] {
            assert!(matches!(text.parse::<SecretKey>(), Err(CheckpointRefusal::NotAKey)), "{text}");
        }
        for name in ["", "a b", "a+b", "a\nb"] {
            assert!(matches!(SecretKey::new(name, [7; 32]), Err(CheckpointRefusal::KeyName { .. })), "{name:?}");
        }
        let wrong_id = key(7).public().to_string().replacen('+', "+0", 1);
        assert_eq!(wrong_id.parse::<PublicKey>(), Err(CheckpointRefusal::NotAKey));
    }
}
