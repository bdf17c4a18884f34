//! What every face of the program says and shows: the lists, pages, charts and books, the names of things, what is said
//! when something is refused, and the official text of the bulletin. Nothing here knows of arguments, of a terminal or of
//! a browser; a face asks in plain values ([`asked::Asked`]) and gets a grid, a page or a [`told::Told`].

pub mod asked;
pub mod books;
pub mod bulletin;
pub mod catalogue;
pub mod charts;
pub mod commands;
pub(crate) mod draft;
pub mod lists;
pub mod outcome;
pub mod pages;
pub mod refusals;
pub mod says;
pub mod steer;
pub mod telling;
pub mod told;
pub mod words;
