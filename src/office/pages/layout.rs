//! How a row that says much is laid out as a block of lines.

/// How a row is laid out as a block.
#[derive(Debug, Clone, Copy)]
pub struct Layout {
    /// Keys of the columns that begin the block.
    pub head: &'static [&'static str],
    /// Keys of columns for programs only.
    pub hidden: &'static [&'static str],
}
