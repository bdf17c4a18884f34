//! What is put together of many parts: the meeting pack, the book of conversions.

pub mod pack;
pub mod pilots;
