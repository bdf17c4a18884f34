//! Words: enums whose variants have one kebab-case spelling, the same in arguments, JSON and the database.

/// A word that is not one of the words of its kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not a {kind}")]
pub struct UnknownWord {
    /// What kind of word was expected, such as `reason`.
    pub kind: &'static str,
    /// What was given.
    pub text: String,
    /// The words there are.
    pub known: Vec<&'static str>,
}

/// A word that has a name besides its code: the sentence of its family, `reason-` say, with the code behind it.
pub trait Word: Copy + 'static {
    /// What the keys of the names begin with.
    const FAMILY: &'static str;
    /// Every word of this kind.
    const EVERY: &'static [Self];

    /// The one spelling.
    fn word_code(self) -> &'static str;
}

/// Declares an enum of words: `ALL`, `code()`, `Display`, `FromStr` and serde by the same spelling; with `said` and the
/// family of its names also [`Word`]. A test finds every family in the sources and holds both languages to every code.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $name:ident as $kind:literal said $family:literal { $($body:tt)* }
    ) => {
        $crate::domain::value::word::words! { $(#[$meta])* $name as $kind { $($body)* } }

        impl $crate::domain::value::word::Word for $name {
            const FAMILY: &'static str = $family;
            const EVERY: &'static [Self] = Self::ALL;

            fn word_code(self) -> &'static str {
                self.code()
            }
        }
    };
    (
        $(#[$meta:meta])*
        $name:ident as $kind:literal { $( $(#[$variant_meta:meta])* $variant:ident = $code:literal ),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $( $(#[$variant_meta])* #[serde(rename = $code)] $variant ),+ }

        impl $name {
            /// Every word of this kind, in the order of the domain note.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The one spelling.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.pad(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::value::word::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|word| word.code() == text).ok_or_else(|| {
                    $crate::domain::value::word::UnknownWord {
                        kind: $kind,
                        text: text.to_owned(),
                        known: Self::ALL.iter().map(|word| word.code()).collect(),
                    }
                })
            }
        }
    };
}
pub(crate) use words;
