//! Identifiers other than names: typed, many to one institution, each normalised in the way of its kind.

use super::uscc::{CheckDigit, Uscc, UsccShapeError, normalised, organisation_code_check};
use super::word::words;
use crate::domain::sentence::refusal::refusals;

/// The longest identifier, in characters.
pub const IDENTIFIER_LONGEST: usize = 128;

/// The characters that begin an ICP number or a telecom licence: the provinces' short names.
const PROVINCE_SIGNS: &str = "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕秦甘陇青宁新";

words! {
    /// What kind of identifier it is.
    IdentifierKind as "kind of identifier" said "identifier-" {
        /// Unified social credit code (GB 32100).
        Uscc = "uscc",
        /// The 15-digit registration number that went before it.
        OldRegistrationNumber = "old-registration-number",
        /// Organisation code (GB 11714), nine characters.
        OrganisationCode = "organisation-code",
        /// Internet domain.
        Domain = "domain",
        /// Package name of an app.
        AppPackage = "app-package",
        /// WeChat public account.
        WechatAccount = "wechat-account",
        /// Filing number of a website: X ICP备 n 号-m.
        IcpFiling = "icp-filing",
        /// Value-added telecom licence: X B2-n, or X ICP证 n 号.
        TelecomLicence = "telecom-licence",
        /// Account at the custodian bank.
        CustodianAccount = "custodian-account",
        /// Platform code at CNCERT.
        CncertCode = "cncert-code",
        /// Filing number (备案号) with the financial office.
        FilingNumber = "filing-number",
        /// Licence of a micro-loan company.
        MicroLoanLicence = "micro-loan-licence",
        /// Case number of a court.
        CourtCase = "court-case",
        /// Case number of the police.
        PoliceCase = "police-case",
        /// The identifier a source uses in its own list.
        SourceId = "source-id",
    }
}

impl IdentifierKind {
    /// Whether one institution only can have it. These are the codes that a national register gives to one legal entity
    /// and to no other, ever. Sites, apps, accounts, filings and licences pass from one firm to the next, one firm may
    /// have several platforms, and numbers of local registers meet: they are no proof. The schema has the same list in
    /// `exclusive_kind`.
    #[must_use]
    pub const fn is_exclusive(self) -> bool {
        match self {
            Self::Uscc | Self::OldRegistrationNumber | Self::OrganisationCode => true,
            Self::Domain
            | Self::AppPackage
            | Self::WechatAccount
            | Self::IcpFiling
            | Self::TelecomLicence
            | Self::CustodianAccount
            | Self::CncertCode
            | Self::FilingNumber
            | Self::MicroLoanLicence
            | Self::CourtCase
            | Self::PoliceCase
            | Self::SourceId => false,
        }
    }
}

refusals! {
    /// Why a text is no identifier of its kind.
    IdentifierError {
        Empty => [Usage "problem-empty"],
        TooLong { length: usize } => [Usage "problem-too-long" of { limit: IDENTIFIER_LONGEST }],
        /// A control character, by its number.
        Control { character: u32 } => [Usage "problem-control" of { number: format!("U+{character:04X}") }],
        /// No unified social credit code.
        Uscc(error: UsccShapeError) => [told by error.telling()],
        /// The kind has a form, and this is not it.
        Form { text: String, form: &'static str } => [Usage "problem-form"],
        /// The last character of an organisation code is not the calculated one.
        Check { text: String, expected: char } => [Usage "problem-check"],
    }
}

impl From<UsccShapeError> for IdentifierError {
    fn from(error: UsccShapeError) -> Self {
        Self::Uscc(error)
    }
}

/// An identifier in the normal form of its kind.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier {
    kind: IdentifierKind,
    text: String,
}

impl Identifier {
    /// Reads an identifier and puts it into the normal form of its kind. A failing check digit of a unified social credit code is let
    /// through: [`Uscc::parse`] tells it.
    ///
    /// # Errors
    /// [`IdentifierError`] if the text is no identifier of this kind.
    pub fn parse(kind: IdentifierKind, text: &str) -> Result<Self, IdentifierError> {
        let text = text.trim();
        let length = text.chars().count();
        if text.is_empty() {
            return Err(IdentifierError::Empty);
        }
        if length > IDENTIFIER_LONGEST {
            return Err(IdentifierError::TooLong { length });
        }
        if let Some(character) = text.chars().find(|character| character.is_control()) {
            return Err(IdentifierError::Control { character: u32::from(character) });
        }
        let text = normal_form(kind, text)?;
        if text.is_empty() {
            return Err(IdentifierError::Empty);
        }
        Ok(Self { kind, text })
    }

    #[must_use]
    pub const fn kind(&self) -> IdentifierKind {
        self.kind
    }

    /// The normal form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

fn normal_form(kind: IdentifierKind, text: &str) -> Result<String, IdentifierError> {
    match kind {
        IdentifierKind::Uscc => Ok(Uscc::parse(text)?.0.as_str().to_owned()),
        IdentifierKind::OldRegistrationNumber => old_registration_number(text),
        IdentifierKind::OrganisationCode => organisation_code(text),
        IdentifierKind::Domain => domain(text),
        IdentifierKind::AppPackage => app_package(text),
        IdentifierKind::IcpFiling => icp_filing(text),
        IdentifierKind::TelecomLicence => telecom_licence(text),
        IdentifierKind::FilingNumber
        | IdentifierKind::MicroLoanLicence
        | IdentifierKind::CourtCase
        | IdentifierKind::PoliceCase => Ok(document_number_normalise(text)),
        IdentifierKind::WechatAccount
        | IdentifierKind::CustodianAccount
        | IdentifierKind::CncertCode
        | IdentifierKind::SourceId => Ok(text.to_owned()),
    }
}

fn form_error(text: &str, form: &'static str) -> IdentifierError {
    IdentifierError::Form { text: text.to_owned(), form }
}

fn is_digits(text: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn old_registration_number(text: &str) -> Result<String, IdentifierError> {
    let number = normalised(text);
    if is_digits(&number, 13..=15) && number.len() != 14 { Ok(number) } else { Err(form_error(text, "registration")) }
}

fn organisation_code(text: &str) -> Result<String, IdentifierError> {
    let code = normalised(text).replace('-', "");
    if code.len() != 9 || !code.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase()) {
        return Err(form_error(text, "organisation"));
    }
    match organisation_code_check(&code) {
        CheckDigit::Passes => Ok(code),
        CheckDigit::Fails { expected } => Err(IdentifierError::Check { text: code, expected }),
    }
}

/// Lower case, without a final dot. A scheme, path or port is refused: what is asked for is the domain.
fn domain(text: &str) -> Result<String, IdentifierError> {
    let domain = normalised(text).to_lowercase();
    let domain = domain.strip_suffix('.').unwrap_or(&domain);
    let is_label = |label: &str| {
        let is_sign = |character: char| character.is_alphanumeric() || character == '-';
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(is_sign)
    };
    if domain.contains('.') && domain.split('.').all(is_label) {
        Ok(domain.to_owned())
    } else {
        Err(form_error(text, "domain"))
    }
}

fn app_package(text: &str) -> Result<String, IdentifierError> {
    let is_part = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
    };
    if text.contains('.') && text.split('.').all(is_part) { Ok(text.to_owned()) } else { Err(form_error(text, "app")) }
}

/// Takes the province's sign off the front.
fn province_sign(text: &str) -> Option<(char, &str)> {
    let sign = text.chars().next().filter(|sign| PROVINCE_SIGNS.contains(*sign))?;
    Some((sign, text.get(sign.len_utf8()..)?))
}

fn icp_filing(text: &str) -> Result<String, IdentifierError> {
    let clean = normalised(text);
    let parts = || {
        let (_, rest) = province_sign(&clean)?;
        let (number, site) = rest.strip_prefix("ICP备")?.split_once('号')?;
        let is_site = site.is_empty() || site.strip_prefix('-').is_some_and(|site| is_digits(site, 1..=4));
        (is_digits(number, 4..=12) && is_site).then_some(())
    };
    parts().ok_or_else(|| form_error(text, "icp"))?;
    Ok(clean)
}

fn telecom_licence(text: &str) -> Result<String, IdentifierError> {
    let clean = normalised(text);
    let rest = province_sign(&clean).map_or(clean.as_str(), |(_, rest)| rest);
    let classic = rest.strip_prefix("ICP证").and_then(|rest| rest.strip_suffix('号'));
    let numbered = rest
        .strip_prefix("B2-")
        .or_else(|| rest.strip_prefix("B1-"))
        .map(|rest| rest.strip_suffix('号').unwrap_or(rest));
    if classic.or(numbered).is_some_and(|number| is_digits(number, 4..=12)) {
        Ok(clean)
    } else {
        Err(form_error(text, "telecom"))
    }
}

/// A document number (文号) with the year in six-corner brackets, which people type as `[]`, `()` or `【】`, and without blanks.
#[must_use]
pub fn document_number_normalise(text: &str) -> String {
    years_in_six_corners(text.chars().filter(|character| !character.is_whitespace()))
}

/// What an act rests on, as it is kept: a Chinese document number as [`document_number_normalise`] writes it; a title, a
/// date or a sentence with its words as they are, one blank between them.
#[must_use]
pub fn basis_normalise(text: &str) -> String {
    let number = document_number_normalise(text);
    if number.contains('〔') && !number.contains(|sign: char| sign.is_ascii_alphabetic()) {
        number
    } else {
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn years_in_six_corners(text: impl Iterator<Item = char>) -> String {
    let signs: Vec<char> = text.map(half_width_digit).collect();
    let mut normal = String::new();
    let mut position = 0;
    while let Some(sign) = signs.get(position) {
        match signs.get(position..position + 6).and_then(year_in_brackets) {
            Some(year) => {
                normal.push_str(&format!("〔{year}〕"));
                position += 6;
            }
            None => {
                normal.push(*sign);
                position += 1;
            }
        }
    }
    normal
}

fn half_width_digit(character: char) -> char {
    match u32::from(character) {
        wide @ 0xFF10..=0xFF19 => char::from_u32(wide - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

fn year_in_brackets(signs: &[char]) -> Option<String> {
    let (first, rest) = signs.split_first()?;
    let (last, year) = rest.split_last()?;
    let is_open = matches!(first, '[' | '(' | '【' | '（' | '［' | '〔' | '{' | '〈' | '<');
    let is_close = matches!(last, ']' | ')' | '】' | '）' | '］' | '〕' | '}' | '〉' | '>');
    let year: String = year.iter().collect();
    (is_open && is_close && is_digits(&year, 4..=4) && (year.starts_with("19") || year.starts_with("20")))
        .then_some(year)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(IdentifierKind::Uscc, " 91110000600037341l", "91110000600037341L")]
    #[case(IdentifierKind::OldRegistrationNumber, "440301 103456789", "440301103456789")]
    #[case(IdentifierKind::OrganisationCode, "60003734-1", "600037341")]
    #[case(IdentifierKind::Domain, "WWW.Example.COM.", "www.example.com")]
    #[case(IdentifierKind::Domain, "xn--fiqs8s.cn", "xn--fiqs8s.cn")]
    #[case(IdentifierKind::Domain, "例子.中国", "例子.中国")]
    #[case(IdentifierKind::AppPackage, "com.example.Loan_app", "com.example.Loan_app")]
    #[case(IdentifierKind::IcpFiling, "京 ICP备 12345678 号-1", "京ICP备12345678号-1")]
    #[case(IdentifierKind::IcpFiling, "粤icp备05060001号", "粤ICP备05060001号")]
    #[case(IdentifierKind::TelecomLicence, "沪B2-20150001", "沪B2-20150001")]
    #[case(IdentifierKind::TelecomLicence, "京ICP证030001号", "京ICP证030001号")]
    #[case(IdentifierKind::CourtCase, "（2018）京01刑初1号", "〔2018〕京01刑初1号")]
    #[case(IdentifierKind::SourceId, "1090", "1090")]
    fn an_identifier_in_the_form_of_its_kind(#[case] kind: IdentifierKind, #[case] text: &str, #[case] normal: &str) {
        let identifier = Identifier::parse(kind, text).unwrap();
        assert_eq!((identifier.kind(), identifier.as_str()), (kind, normal));
        assert_eq!(Identifier::parse(kind, normal), Ok(identifier), "normal forms are fixed points");
    }

    #[rstest]
    #[case(IdentifierKind::Domain, "https://example.com")]
    #[case(IdentifierKind::Domain, "example.com/path")]
    #[case(IdentifierKind::Domain, "example")]
    #[case(IdentifierKind::Domain, "-a.com")]
    #[case(IdentifierKind::AppPackage, "app")]
    #[case(IdentifierKind::IcpFiling, "ICP备12345678号")]
    #[case(IdentifierKind::IcpFiling, "京ICP备号")]
    #[case(IdentifierKind::TelecomLicence, "京B2")]
    #[case(IdentifierKind::OldRegistrationNumber, "44030110345678X")]
    #[case(IdentifierKind::OrganisationCode, "1234")]
    fn what_has_not_the_form_is_refused(#[case] kind: IdentifierKind, #[case] text: &str) {
        assert!(matches!(Identifier::parse(kind, text), Err(IdentifierError::Form { .. })));
    }

    #[test]
    fn length_blanks_and_control_characters_have_limits() {
        let parse = |text: &str| Identifier::parse(IdentifierKind::SourceId, text).unwrap_err();
        assert_eq!(parse(" "), IdentifierError::Empty);
        assert_eq!(parse(&"1".repeat(129)), IdentifierError::TooLong { length: 129 });
        assert_eq!(parse("1\u{0}2"), IdentifierError::Control { character: 0 });
    }

    #[test]
    fn an_organisation_code_must_check() {
        let error = Identifier::parse(IdentifierKind::OrganisationCode, "60003734-2").unwrap_err();
        assert_eq!(error, IdentifierError::Check { text: "600037342".to_owned(), expected: '1' });
    }

    #[rstest]
    #[case("整治办函[2019]83号")]
    #[case("整治办函(2019)83号")]
    #[case("整治办函【2019】 83 号")]
    #[case("整治办函（２０１９）８３号")]
    #[case("整治办函〔2019〕83号")]
    fn a_document_number_has_six_corner_brackets(#[case] text: &str) {
        assert_eq!(document_number_normalise(text), "整治办函〔2019〕83号");
    }

    #[rstest]
    #[case("整治办函 [2019] 83 号", "整治办函〔2019〕83号")]
    #[case("Exit list  of 2019-06-30", "Exit list of 2019-06-30")]
    #[case("Decision (draft) of the office", "Decision (draft) of the office")]
    #[case("某省金融办  determination 12", "某省金融办 determination 12")]
    fn a_basis_keeps_the_blanks_between_latin_words(#[case] text: &str, #[case] kept: &str) {
        assert_eq!(basis_normalise(text), kept);
    }

    #[test]
    fn brackets_without_a_year_stay() {
        assert_eq!(document_number_normalise("通知(试行)[83]号"), "通知(试行)[83]号");
    }

    #[test]
    fn kinds_are_written_as_they_are_read() {
        for kind in IdentifierKind::ALL {
            assert_eq!(kind.to_string().parse(), Ok(*kind));
        }
        assert!("platform".parse::<IdentifierKind>().is_err());
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,60}", kind in proptest::sample::select(IdentifierKind::ALL)) {
            let _ = Identifier::parse(kind, &text);
        }
    }
}
