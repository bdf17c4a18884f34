//! Files in: encodings, CSV and XLSX, the profiles that say how a foreign list becomes ours, and what one row says.

pub mod encoding;
pub mod header;
pub mod profile;
mod profile_error;
mod profile_text;
pub mod row;
pub mod sheet;
mod sheet_csv;
mod sheet_xlsx;
