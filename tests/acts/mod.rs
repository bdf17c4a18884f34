//! Acts through the library, where a transcript would say too little: who sees what, and whether counts add up.

mod again;
mod any_order;
mod at_once;
mod codes;
mod decided;
mod deciding;
mod events;
mod imports;
mod jurisdiction;
mod listed;
mod merging;
mod succession;
mod ways_back;
mod whose_row;
