//! Which encoding a file has, and its text as UTF-8. Nothing malformed is ever replaced: it is an error with its place.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::domain::sentence::Sentence;
use crate::domain::sentence::refusal::{RefusalKind, Telling, refusals};

/// The largest file read, in bytes.
pub const FILE_LARGEST: u64 = super::source::LIST_LARGEST;
/// The longest line, in bytes of UTF-8: 1 MiB.
pub const LINE_LONGEST: u64 = 1 << 20;
/// So many valid sequences of UTF-8 do not come about by chance in another encoding.
const UTF_8_CERTAIN: u32 = 10;
const SAMPLE: usize = 1 << 16;
const CHUNK: usize = 1 << 16;

refusals! {
    /// Why a file is not read as text.
    move EncodingError {
        /// The file could not be read.
        Io(error: io::Error) => [told by
            Telling::refused(Sentence::of("problem-io").with("why", error.to_string())).kind(RefusalKind::InputRejected)
        ],
        /// Its size in bytes.
        FileTooLarge { size: u64 } => [
            InputRejected "problem-file-large" of { size: size >> 20, limit: FILE_LARGEST >> 20 } hint "hint-too-large"
        ],
        /// A NUL, at that byte from 0 on: no text.
        Binary { offset: u64 } => [InputRejected "problem-binary" hint "hint-encoding"],
        /// Bytes that mean nothing in the encoding: which byte from 0 on, and which line from 1 on.
        Malformed { encoding: &'static str, offset: u64, line: u64 } => [
            InputRejected "problem-malformed" hint "hint-encoding"
        ],
        /// The line, counted from 1.
        LineTooLong { line: u64 } => [InputRejected "problem-line-long" of { limit: LINE_LONGEST } hint "hint-too-large"],
        /// Text in GB18030 and in windows-1252 alike.
        Several => [InputRejected "problem-encoding-several" hint "hint-encoding"],
        /// A label that names no encoding.
        Unknown { label: String } => [InputRejected "problem-encoding-unknown" hint "hint-encoding"],
    }
}

impl From<io::Error> for EncodingError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The encoding with this label (`utf-8`, `gb18030`, `gbk`, `utf-16le`, `big5`).
///
/// # Errors
/// [`EncodingError::Unknown`] if no encoding has the label.
pub fn encoding_by_label(label: &str) -> Result<&'static Encoding, EncodingError> {
    let found = Encoding::for_label_no_replacement(label.as_bytes());
    // GBK is written by programs that mean GB18030; the larger one reads both.
    let found = found.map(|encoding| if encoding == encoding_rs::GBK { GB18030 } else { encoding });
    found.ok_or_else(|| EncodingError::Unknown { label: label.chars().take(40).collect() })
}

/// Recognises the encoding by content: a byte order mark, UTF-8 throughout, the pattern of UTF-16, and else GB18030, which is what
/// spreadsheets in this field save. Leaves the file at its beginning.
///
/// # Errors
/// [`EncodingError`] if the file is too large, binary, or cannot be read.
pub fn encoding_detect(file: &mut File) -> Result<&'static Encoding, EncodingError> {
    let size = file.metadata()?.len();
    if size > FILE_LARGEST {
        return Err(EncodingError::FileTooLarge { size });
    }
    file.seek(SeekFrom::Start(0))?;
    let mut sample = Vec::new();
    file.by_ref().take(u64::try_from(SAMPLE).unwrap_or(u64::MAX)).read_to_end(&mut sample)?;
    file.seek(SeekFrom::Start(0))?;
    if let Some((encoding, _)) = Encoding::for_bom(&sample) {
        return Ok(encoding);
    }
    if let Some(offset) = sample.iter().position(|byte| *byte == 0) {
        return utf_16_by_pattern(&sample)
            .ok_or(EncodingError::Binary { offset: u64::try_from(offset).unwrap_or(u64::MAX) });
    }
    let is_utf_8 = is_utf_8(file)?;
    file.seek(SeekFrom::Start(0))?;
    if is_utf_8 {
        return Ok(UTF_8);
    }
    match multi_byte_guess(&sample) {
        guess if guess == GB18030 && is_western(&sample) => Err(EncodingError::Several),
        guess => Ok(guess),
    }
}

/// GB18030 wins over every guess but a clear single-byte one: short Chinese lists look like Big5, Shift_JIS or EUC to a detector.
fn multi_byte_guess(sample: &[u8]) -> &'static Encoding {
    // A sample may end inside a character, so an incomplete last one is no objection.
    let mut text = String::with_capacity(sample.len() * 3 + 16);
    let (result, _) =
        GB18030.new_decoder_without_bom_handling().decode_to_string_without_replacement(sample, &mut text, false);
    if result == DecoderResult::InputEmpty {
        return GB18030;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess == encoding_rs::BIG5 { guess } else { GB18030 }
}

/// Whether most of the bytes beyond ASCII stand alone between ASCII letters, as accents do in Western European text.
/// Chinese characters are pairs of them, and words of several characters.
fn is_western(sample: &[u8]) -> bool {
    let runs = sample.split(u8::is_ascii).filter(|run| !run.is_empty());
    let (alone, all) =
        runs.fold((0_usize, 0_usize), |(alone, all), run| (alone + usize::from(run.len() == 1), all + 1));
    alone * 2 > all
}

/// UTF-16 without a mark has NULs beside its ASCII: on odd bytes if little-endian, on even ones if big-endian. A few characters such as
/// 一 (U+4E00) have theirs on the other side.
fn utf_16_by_pattern(sample: &[u8]) -> Option<&'static Encoding> {
    let odd = sample.iter().skip(1).step_by(2).filter(|byte| **byte == 0).count();
    let even = sample.iter().step_by(2).filter(|byte| **byte == 0).count();
    let encoding = if odd > even * 3 {
        UTF_16LE
    } else if even > odd * 3 {
        UTF_16BE
    } else {
        return None;
    };
    let whole = sample.get(..sample.len() / 2 * 2)?;
    let mut text = String::with_capacity(sample.len() * 2 + 16);
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let (result, _) = decoder.decode_to_string_without_replacement(whole, &mut text, false);
    let is_text =
        result == DecoderResult::InputEmpty && !text.contains('\0') && text.contains(['\n', '\r', ',', '\t', ';', '|']);
    is_text.then_some(encoding)
}

/// Whether the whole file is UTF-8, or so much of it that one bad place is an error and not another encoding.
fn is_utf_8(file: &mut File) -> Result<bool, EncodingError> {
    let mut decoder = UTF_8.new_decoder_without_bom_handling();
    let mut reader = BufReader::with_capacity(CHUNK, file);
    let (mut input, mut output) = (vec![0; CHUNK], String::with_capacity(CHUNK * 3));
    let mut sequences = 0_u32;
    loop {
        let length = reader.read(&mut input)?;
        output.clear();
        let bytes = input.get(..length).unwrap_or_default();
        let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut output, length == 0);
        let wide = output.chars().filter(|character| !character.is_ascii()).take(100).count();
        sequences = sequences.saturating_add(u32::try_from(wide).unwrap_or(u32::MAX));
        match result {
            DecoderResult::InputEmpty if length == 0 => return Ok(true),
            DecoderResult::InputEmpty => {}
            DecoderResult::Malformed(..) | DecoderResult::OutputFull => {
                return Ok(sequences >= UTF_8_CERTAIN);
            }
        }
    }
}

/// The text of a file as UTF-8, without a byte order mark. Errors come out as [`io::Error`] around an [`EncodingError`].
pub struct TextReader<R> {
    source: R,
    encoding: &'static Encoding,
    decoder: Decoder,
    input: Vec<u8>,
    input_from: usize,
    input_to: usize,
    is_at_end: bool,
    offset: u64,
    line: u64,
    line_bytes: u64,
    last_byte: u8,
    /// How long a line may be.
    line_longest: u64,
    text: String,
    text_from: usize,
}

impl<R: Read> TextReader<R> {
    /// Reads `source` in `encoding`.
    pub fn new(source: R, encoding: &'static Encoding) -> Self {
        Self {
            source,
            encoding,
            decoder: encoding.new_decoder_with_bom_removal(),
            input: vec![0; CHUNK],
            input_from: 0,
            input_to: 0,
            is_at_end: false,
            offset: 0,
            line: 1,
            line_bytes: 0,
            last_byte: 0,
            line_longest: LINE_LONGEST,
            text: String::with_capacity(CHUNK * 3),
            text_from: 0,
        }
    }

    /// The same, where lines mean nothing.
    pub fn whole(source: R, encoding: &'static Encoding) -> Self {
        Self { line_longest: u64::MAX, ..Self::new(source, encoding) }
    }

    /// Decodes the next piece; false at the end of the file.
    fn fill(&mut self) -> Result<bool, EncodingError> {
        self.text.clear();
        self.text_from = 0;
        while self.text.is_empty() {
            if self.input_from == self.input_to {
                if self.is_at_end {
                    return Ok(false);
                }
                self.input_from = 0;
                self.input_to = self.source.read(&mut self.input)?;
                self.is_at_end = self.input_to == 0;
            }
            let bytes = self.input.get(self.input_from..self.input_to).unwrap_or_default();
            let (result, read) =
                self.decoder.decode_to_string_without_replacement(bytes, &mut self.text, self.is_at_end);
            self.input_from += read;
            self.offset = self.offset.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
            self.lines_count()?;
            if let DecoderResult::Malformed(length, after) = result {
                let offset = self.offset.saturating_sub(u64::from(length)).saturating_sub(u64::from(after));
                return Err(EncodingError::Malformed { encoding: self.encoding.name(), offset, line: self.line });
            }
        }
        if self.offset > FILE_LARGEST {
            return Err(EncodingError::FileTooLarge { size: self.offset });
        }
        Ok(true)
    }

    fn lines_count(&mut self) -> Result<(), EncodingError> {
        for byte in self.text.bytes() {
            match byte {
                0 => {
                    return Err(EncodingError::Binary { offset: self.offset });
                }
                // A pair of CR and LF counts once.
                b'\n' if self.last_byte == b'\r' => {}
                b'\n' | b'\r' => {
                    self.line += 1;
                    self.line_bytes = 0;
                }
                _ => self.line_bytes += 1,
            }
            self.last_byte = byte;
            if self.line_bytes > self.line_longest {
                return Err(EncodingError::LineTooLong { line: self.line });
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for TextReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.text_from == self.text.len() && !self.fill().map_err(io::Error::other)? {
            return Ok(0);
        }
        let left = self.text.as_bytes().get(self.text_from..).unwrap_or_default();
        let length = left.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(left) {
            *to = *from;
        }
        self.text_from += length;
        Ok(length)
    }
}

/// The encoding error inside an input error, if there is one.
pub(crate) fn encoding_error(error: io::Error) -> EncodingError {
    match error.downcast::<EncodingError>() {
        Ok(inner) => inner,
        Err(other) => EncodingError::Io(other),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const TEXT: &str = "名称,地区,上线时间\r\n一号平台,广东|深圳,2014-09-09\r\n二号平台,北京|朝阳,2015-01-01\r\n";

    fn file_of(bytes: &[u8]) -> File {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        file
    }

    fn read(bytes: &[u8]) -> Result<(&'static str, String), EncodingError> {
        let mut file = file_of(bytes);
        let encoding = encoding_detect(&mut file)?;
        let mut text = String::new();
        TextReader::new(file, encoding).read_to_string(&mut text).map_err(encoding_error)?;
        Ok((encoding.name(), text))
    }

    fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[rstest]
    #[case("UTF-8", TEXT.as_bytes().to_vec())]
    #[case("UTF-8", [b"\xEF\xBB\xBF", TEXT.as_bytes()].concat())]
    #[case("gb18030", GB18030.encode(TEXT).0.into_owned())]
    #[case("UTF-16LE", utf_16(&format!("\u{FEFF}{TEXT}"), u16::to_le_bytes))]
    #[case("UTF-16BE", utf_16(&format!("\u{FEFF}{TEXT}"), u16::to_be_bytes))]
    #[case("UTF-16LE", utf_16(TEXT, u16::to_le_bytes))]
    #[case("UTF-16BE", utf_16(TEXT, u16::to_be_bytes))]
    fn the_same_list_in_every_encoding(#[case] encoding: &str, #[case] bytes: Vec<u8>) {
        assert_eq!(read(&bytes).unwrap(), (encoding, TEXT.to_owned()));
    }

    #[test]
    fn the_file_is_read_to_the_end_before_it_is_called_utf_8() {
        let text = format!("{}名称,广东\n", "ascii,only\n".repeat(20_000));
        assert_eq!(read(&GB18030.encode(&text).0).unwrap(), ("gb18030", text));
    }

    #[test]
    fn a_malformed_byte_is_an_error_with_its_place() {
        let mut bytes = TEXT.as_bytes().to_vec();
        let offset = TEXT.find("二号").unwrap();
        bytes[offset] = 0xFF;
        let error = read(&bytes).unwrap_err();
        assert!(
            matches!(error, EncodingError::Malformed { encoding: "UTF-8", offset: found, line: 3 } if usize::try_from(found) == Ok(offset)),
            "{error}"
        );
    }

    #[test]
    fn a_character_cut_off_at_the_end_is_an_error() {
        let bytes = TEXT.trim_end().as_bytes();
        let cut = [bytes, "京".as_bytes().split_last().unwrap().1].concat();
        assert!(matches!(read(&cut), Err(EncodingError::Malformed { line: 3, .. })));
    }

    #[test]
    fn binary_files_are_refused() {
        assert!(matches!(read(b"\x7fELF\x02\x01\x01\x00\x00\x00"), Err(EncodingError::Binary { .. })));
        assert!(matches!(read(b"name,place\na\0b,c\n"), Err(EncodingError::Binary { .. })));
    }

    #[test]
    fn a_line_of_more_than_a_mebibyte_is_refused() {
        let bytes = format!("name\n{}\n", "x".repeat((1 << 20) + 1));
        assert!(matches!(read(bytes.as_bytes()), Err(EncodingError::LineTooLong { line: 2 })));
        let bytes = format!("name\n{}\n", "x".repeat(1 << 20));
        assert!(read(bytes.as_bytes()).is_ok());
    }

    #[test]
    fn accents_are_not_taken_for_characters() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode("name,place\nCrédit Mañana,Orléans\nPrêt Étoile,Nîmes\n");
        assert!(GB18030.decode_without_bom_handling_and_without_replacement(&bytes).is_some());
        assert!(matches!(read(&bytes), Err(EncodingError::Several)));
    }

    #[test]
    fn labels_are_looked_up() {
        assert_eq!(encoding_by_label("gbk").unwrap().name(), "gb18030");
        assert!(matches!(encoding_by_label("klingon"), Err(EncodingError::Unknown { .. })));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_bytes_make_it_panic_and_none_are_replaced(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            if let Ok((_, text)) = read(&bytes) {
                let fffd: &[u8] = b"\x84\x31\xA4\x37";
                let had = bytes.windows(3).any(|three| three == "\u{FFFD}".as_bytes()) || bytes.windows(4).any(|four| four == fffd)
                    || bytes.windows(2).any(|two| matches!(two, [0xFD, 0xFF] | [0xFF, 0xFD]));
                let has_replacement = text.contains(char::REPLACEMENT_CHARACTER);
                prop_assert!(had || !has_replacement);
            }
        }
    }
}
