//! What everything is made of: money, days and months, codes, names and words.

pub mod days;
pub mod digest;
pub mod division;
pub mod duty_kind;
pub mod effective;
pub mod evidence;
pub mod identifier;
pub mod money;
pub mod month;
pub mod name;
pub mod place;
pub mod privacy;
pub mod ratio;
pub mod reason;
pub mod refused;
pub mod short_number;
pub mod then_now;
pub mod uscc;
pub mod word;
pub mod written_day;
