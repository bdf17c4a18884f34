//! One integration binary: the record in a real database, and the program around it.

mod support;

mod story;
