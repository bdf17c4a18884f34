use super::Lang;

/// One subject's sentences, in each language.
pub(super) struct File {
    #[cfg_attr(not(test), expect(dead_code, reason = "the tests name the file a fault is in"))]
    pub(super) name: &'static str,
    en: &'static str,
    zh: &'static str,
}

impl File {
    pub(super) fn source(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }

    /// Whether the file has an entry for `key`, found by its text: cheaper than parsing the file to know.
    pub(super) fn defines(&self, lang: Lang, key: &str) -> bool {
        self.source(lang).match_indices(key).any(|(at, _)| {
            let (before, after) = (&self.source(lang)[..at], &self.source(lang)[at + key.len()..]);
            before.ends_with('\n') && after.starts_with(" =")
        })
    }
}

macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(File {
            name: $name,
            en: include_str!(concat!("en/", $name, ".ftl")),
            zh: include_str!(concat!("zh/", $name, ".ftl")),
        }),+]
    };
}

/// Every file, the ones most often spoken from first.
pub(super) const FILES: &[File] = files![
    "common",
    "states",
    "acts",
    "many",
    "lists",
    "rules",
    "clocks",
    "errors",
    "typed",
    "help",
    "import",
    "demo",
    "calendar",
    "case",
    "case_errors",
    "stuck",
    "case_lists",
    "exports",
    "activity",
    "diff",
    "dwell",
    "due",
    "check",
    "figures",
    "returns",
    "returns_errors",
    "plans",
    "series",
    "bulletin",
    "statements",
    "pack",
    "pilots",
    "pilot_errors",
    "pilot_lists",
    "leads",
    "lead_errors",
    "classes",
    "handovers",
    "concerns",
    "targets",
];
