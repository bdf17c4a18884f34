//! Class of notice 175 and registration of the legal entity, as tests record them.

use uuid::Uuid;
use winddown::actions::ActionError;
use winddown::actions::aspect_record::{AspectRecorded, AspectRecording, apply};
use winddown::db::Access;
use winddown::domain::institution::aspect::AspectFact;

use super::casework::grounds;
use super::days::day;
use super::record::Record;

impl Record {
    /// Tries to record, as an officer, what is so of an institution from a day on.
    pub fn aspect_tried(
        &self,
        login: &str,
        subject: Uuid,
        fact: AspectFact,
        on: &str,
    ) -> Result<AspectRecorded, ActionError> {
        let recording =
            AspectRecording { institution: subject.to_string(), fact, on: day(on), expected: None, grounds: grounds() };
        apply(&mut self.session_as(login), Access::Write, &recording)
    }
}
