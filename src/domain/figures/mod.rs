//! Figures of the sector: what is measured, for whom, and from month to month (domain note §4).

pub mod broken;
pub mod bulletin;
pub mod bulletin_facts;
pub mod bulletin_fault;
mod cell;
pub mod consistency;
pub mod definition;
pub mod exited;
pub mod flow;
mod measure;
pub mod publication;
mod quantity;
pub mod region;
mod series;
pub mod statement;
pub mod statement_given;
pub mod statement_refusal;
pub mod three_drops;

pub use cell::{FigureCell, Sum};
pub use measure::{Group, Measure};
pub use quantity::Quantity;
pub use series::{Direction, Point, Series, Streak, StreakStart, Vintage, series, streak};
