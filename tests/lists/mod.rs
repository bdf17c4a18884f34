//! Lists that sum up the whole record, against the same worked out from its entries without the database.

mod cases;
mod classes;
mod dwell;
mod events;
mod figures;
mod model;
mod narrow;
mod now;
mod parts;
mod sums;
