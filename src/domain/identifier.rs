//! stub
use super::word::words;
words! {
    /// k
    IdentifierKind as "identifier kind" {
        /// l
        Uscc = "uscc",
    }
}
