//! How whoever has a file taken in hears of the work.

/// How the caller hears of the work, and puts what is wrong with a row into words.
pub struct Hearing<'a, Why> {
    /// Rows done, and about how many there are.
    pub progress: &'a mut dyn FnMut(usize, usize),
    /// Says what is wrong with a row, in the language of the officer.
    pub say: &'a dyn Fn(&Why) -> String,
}
