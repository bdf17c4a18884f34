//! Who sees and writes what: the duties of an officer, held by the database itself.

mod calendar;
mod classes;
mod duties;
mod grants;
mod jurisdiction;
mod lists;
mod locks;
mod moments;
mod numbers;
mod offices;
mod plain_owner;
mod readable;
mod rules;
mod shadows;
