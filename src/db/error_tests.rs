//! One of each, for tests that say all there is to say; and what is told from what the server says.

use super::*;
use crate::db::unreadable::Place;
use crate::domain::sentence::sampled::Sample;

impl Sample for ConnectionError {
    fn sample() -> Self {
        Self::BadConnection("no such host".to_owned())
    }
}

impl Sample for DieselError {
    fn sample() -> Self {
        Self::NotFound
    }
}

impl Sample for DateTime<Utc> {
    fn sample() -> Self {
        Self::UNIX_EPOCH
    }
}

impl Sample for Writer {
    fn sample() -> Self {
        Self { login: "li".to_owned(), since: DateTime::sample() }
    }
}

impl Sample for Box<Unreadable> {
    fn sample() -> Self {
        let (subject, why) = (uuid::Uuid::nil(), "an unknown word".to_owned());
        Self::new(Unreadable { subject, place: Place::Entry(3), why })
    }

    fn other() -> Self {
        Self::new(Unreadable { place: Place::Drawn, ..*Self::sample() })
    }
}

#[test]
fn a_login_and_a_database_that_are_not_there_are_named() {
    let told = |said: &str| DbError::from(ConnectionError::BadConnection(said.to_owned()));
    let server = "connection to server on socket \"/tmp/.s.PGSQL.5432\" failed: FATAL:  ";
    assert!(matches!(
        told(&format!("{server}role \"winddown_national\" does not exist\n")),
        DbError::NoLogin { login } if login == "winddown_national"
    ));
    assert!(matches!(
        told(&format!("{server}database \"winddown_demo\" does not exist\n")),
        DbError::NoDatabase { database } if database == "winddown_demo"
    ));
    assert!(matches!(told(&format!("{server}database \"x\" is starting up\n")), DbError::Unreachable(_)));
}
