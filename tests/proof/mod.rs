//! Somebody with all rights alters the record behind the program: what says so, table by table and kind by kind.

mod altering;
mod found;
mod random;
