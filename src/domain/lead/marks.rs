//! By what a lead is known again: domains, apps, accounts, controllers, codes, each in its normal form, and the families of
//! domains and of names in which sisters meet.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::domain::unit::unit_by_code;
use crate::domain::value::identifier::{Identifier, IdentifierError, IdentifierKind};
use crate::domain::value::name::{name_key, name_parse};
use crate::domain::value::word::words;

/// Second levels under which everybody registers, so that the name is the label before them.
const SHARED_SECOND_LEVELS: &[&str] = &["com", "net", "org", "gov", "edu", "ac", "co"];

/// A family of fewer letters would hold everybody.
const FAMILY_SHORTEST: usize = 3;

words! {
    /// What kind of mark it is.
    MarkKind as "kind of mark" said "lead-mark-" {
        /// Internet domain.
        Domain = "domain",
        /// Package of an app.
        App = "app",
        /// Account, such as a WeChat public account.
        Account = "account",
        Controller = "controller",
        /// Unified social credit code.
        Uscc = "uscc",
    }
}

/// A mark: as it was written, and as it is compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    pub kind: MarkKind,
    /// For a domain, an app or a code the normal form, otherwise as written.
    pub text: String,
}

impl Mark {
    /// Reads a mark.
    ///
    /// # Errors
    /// [`IdentifierError`] if it is none of its kind.
    pub fn parse(kind: MarkKind, text: &str) -> Result<Self, IdentifierError> {
        let text = match kind {
            MarkKind::Domain => {
                let bare = domain_bare(text);
                let parsed = Identifier::parse(IdentifierKind::Domain, &bare)?;
                let host = parsed.as_str().to_owned();
                if !host.contains('.') {
                    return Err(IdentifierError::Form { text: text.to_owned(), form: "name.top-level" });
                }
                host
            }
            MarkKind::App => Identifier::parse(IdentifierKind::AppPackage, text)?.as_str().to_owned(),
            MarkKind::Uscc => Identifier::parse(IdentifierKind::Uscc, text)?.as_str().to_owned(),
            MarkKind::Account | MarkKind::Controller => name_parse(text).map_err(|_| IdentifierError::Empty)?,
        };
        Ok(Self { kind, text })
    }

    /// As it is compared.
    #[must_use]
    pub fn key(&self) -> String {
        match self.kind {
            MarkKind::Domain | MarkKind::Uscc => self.text.clone(),
            MarkKind::App => self.text.to_lowercase(),
            MarkKind::Account | MarkKind::Controller => name_key(&self.text),
        }
    }

    /// What sisters have in common: of a domain its name without digits and hyphens; of a controller the name.
    #[must_use]
    pub fn family(&self) -> Option<String> {
        match self.kind {
            MarkKind::Domain => Some(domain_family(&self.text)),
            MarkKind::Controller => Some(self.key()),
            MarkKind::App | MarkKind::Account | MarkKind::Uscc => None,
        }
    }
}

/// A host without scheme, user, port, path, a leading `www.` and a last dot, folded in width and case.
fn domain_bare(text: &str) -> String {
    let folded: String = text.trim().nfkc().collect::<String>().to_lowercase();
    let folded = folded.replace('。', ".");
    let host = folded.split_once("://").map_or(folded.as_str(), |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or(host);
    let host = host.rsplit_once('@').map_or(host, |(_, rest)| rest);
    let host = host.split_once(':').map_or(host, |(host, _)| host);
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.trim_end_matches('.').to_owned()
}

/// The name under which a domain is registered, without digits and hyphens. Where that leaves next to nothing, only those
/// around it are left out: p2p88.com and p2p-88.net are one family, p2p.
#[must_use]
pub fn domain_family(host: &str) -> String {
    let labels: Vec<&str> = host.split('.').collect();
    let name = match labels.as_slice() {
        [.., name, second, _] if SHARED_SECOND_LEVELS.contains(second) => name,
        [.., name, _] => name,
        _ => host,
    };
    let letters: String = name.chars().filter(|character| !character.is_ascii_digit() && *character != '-').collect();
    if letters.chars().count() >= FAMILY_SHORTEST {
        return letters;
    }
    let trimmed = name.trim_matches(|character: char| character.is_ascii_digit() || character == '-');
    if trimmed.is_empty() { name.replace('-', "") } else { trimmed.replace('-', "") }
}

/// The number that a lead of a unit is given by itself.
#[must_use]
pub fn number_of_unit(unit: &str, year: i32, running: i32) -> String {
    format!("{}{running:04}", number_prefix(unit, year))
}

/// What the numbers begin with that leads of a unit are given in a year.
#[must_use]
pub fn number_prefix(unit: &str, year: i32) -> String {
    format!("L-{unit}-{year:04}-")
}

/// The unit that a number names, where it has the form of those given by themselves: `L-330100-2020-0001` is of 330100.
#[must_use]
pub fn number_unit(number: &str) -> Option<&'static str> {
    let (unit, rest) = number.strip_prefix("L-")?.split_once('-')?;
    let (year, _) = rest.split_once('-')?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    unit_by_code(unit).filter(|_| is_year).map(|unit| unit.code)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("https://www.P2P88.com/login?x=1", "p2p88.com", "p2p")]
    #[case("p2p-88.net", "p2p-88.net", "p2p")]
    #[case("ｈｔｔｐ://m.QianBao-66.com.cn:8080/a", "m.qianbao-66.com.cn", "qianbao")]
    #[case("钱宝88.中国", "钱宝88.中国", "钱宝")]
    fn a_domain_is_its_host_and_its_family_what_is_left_without_digits_and_hyphens(
        #[case] written: &str,
        #[case] host: &str,
        #[case] family: &str,
    ) {
        let mark = Mark::parse(MarkKind::Domain, written).expect("a domain");
        assert_eq!(mark.key(), host);
        assert_eq!(mark.family().as_deref(), Some(family));
    }

    #[rstest]
    #[case("p2p88.com", "p2p-88.net", true)]
    #[case("www.qianbao.com", "qianbao66.com.cn", true)]
    #[case("m.qianbao.com", "pay.qianbao.net", true)]
    #[case("8888.com", "88-88.com", true)]
    #[case("8888.com", "9999.com", false)]
    #[case("qianbao.com", "qianbaobao.com", false)]
    #[case("p2p.com", "b2b.com", false)]
    fn sisters_differ_in_digits_hyphens_and_where_they_are_registered(
        #[case] one: &str,
        #[case] other: &str,
        #[case] sisters: bool,
    ) {
        let family = |text| Mark::parse(MarkKind::Domain, text).expect("a domain").family();
        assert_eq!(family(one) == family(other), sisters);
    }

    #[rstest]
    #[case("")]
    #[case("https://")]
    #[case("localhost")]
    fn what_is_no_domain_is_not_taken_for_one(#[case] written: &str) {
        assert!(Mark::parse(MarkKind::Domain, written).is_err());
    }

    #[rstest]
    #[case("L-330100-2020-0001", Some("330100"))]
    #[case("L-CN-2020-12", Some("CN"))]
    #[case("L-990000-2020-0001", None)]
    #[case("L-330100-20-0001", None)]
    #[case("浙线〔2020〕1号", None)]
    fn a_number_names_the_unit_whose_it_is(#[case] number: &str, #[case] unit: Option<&str>) {
        assert_eq!(number_unit(number), unit);
    }

    #[test]
    fn an_app_and_an_account_have_no_family() {
        for (kind, text) in [(MarkKind::App, "com.qianbao"), (MarkKind::Account, "钱宝")] {
            assert_eq!(Mark::parse(kind, text).expect("a mark").family(), None);
        }
    }

    #[test]
    fn a_controller_is_compared_as_names_of_institutions_are() {
        let one = Mark::parse(MarkKind::Controller, "张 三（香港）").expect("a name");
        let other = Mark::parse(MarkKind::Controller, "张三(香港)").expect("a name");
        assert_eq!(one.key(), other.key());
    }
}
