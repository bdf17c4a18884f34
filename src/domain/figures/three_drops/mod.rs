//! The three drops (三降): how far a measure fell, whether it keeps to its plan, and rule ST4 over both (domain note §0.3,
//! §7). At an institution the measures are balance, lenders and borrowers; at a unit the number of institutions besides.
//!
//! [`Course`] is a measure month by month, [`planned`] is what a plan asks for, [`judged`] is what ST4 finds. Everything is
//! exact: thresholds are compared as fractions, never as rounded percentages.

mod course;
pub mod judged;
pub mod planned;

pub use course::{Baseline, Course, Movement};
pub use judged::{Dropped, Grade, MeasureFound, Thresholds, ToZero, Unjudged, grade_of, judge};
