//! The files of sentences and their keys, as the build found them (`build/words.rs`).

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
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// Which of [`FILES`] has a key.
pub(super) fn file_of(key: &str) -> Option<usize> {
    let found = KEYS.binary_search_by(|(known, _)| (*known).cmp(key)).ok()?;
    KEYS.get(found).map(|(_, file)| *file)
}
