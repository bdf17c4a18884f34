use std::str::FromStr;

use unic_langid::LanguageIdentifier;

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    En,
    /// Chinese, in simplified characters.
    Zh,
}

/// A language word that is neither `en` nor `zh`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language {0:?}, expected en or zh")]
pub struct UnknownLang(pub String);

impl Lang {
    /// Every language, in the order they are listed to a person.
    pub const ALL: [Self; 2] = [Self::En, Self::Zh];

    /// The word for the language in `--lang` and in the `lang` attribute of a page.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// The language for a system locale such as `zh_CN.UTF-8` or `zh-Hans-CN`; English where the locale is no Chinese one.
    pub fn from_locale(locale: &str) -> Self {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("zh") { Self::Zh } else { Self::En }
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        // Both codes parse (a test says so); the undetermined language would only lose plural forms.
        self.code().parse().unwrap_or_default()
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(word: &str) -> Result<Self, UnknownLang> {
        Self::ALL.into_iter().find(|lang| lang.code() == word).ok_or_else(|| UnknownLang(word.to_owned()))
    }
}
