//! Applications to convert, written to a record and read back from it.

mod scenarios;
