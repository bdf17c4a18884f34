//! stub
use super::word::words;
words! {
    /// k
    NameKind as "name kind" {
        /// l
        Legal = "legal",
        /// b
        Brand = "brand",
        /// f
        Former = "former",
    }
}
