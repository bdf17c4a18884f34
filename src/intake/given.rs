//! What is said of a list when it is brought in, besides its profile: when it was taken, and what holds for all its rows.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use super::field::Field;
use super::profile::Profile;
use super::profile_error::{ProfileError, ProfileProblem, problem_of};

/// What is said besides the profile; it goes before what the profile says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// The day the list was taken.
    pub taken_on: Option<NaiveDate>,
    /// Our field, by its key, and what it is in every row in which the list says nothing.
    pub set: Vec<(String, String)>,
}

impl Profile {
    /// The profile with what is said besides it, under its own name: what was decided of its rows holds.
    ///
    /// # Errors
    /// [`ProfileError::Given`], with the field.
    pub fn with(mut self, given: &Given) -> Result<Self, ProfileError> {
        let refused = |(field, problem): (String, ProfileProblem)| ProfileError::Given { field, problem };
        self.taken_on = given.taken_on.or(self.taken_on);
        let mut said = Vec::new();
        for (key, value) in &given.set {
            let field = field_of(key).map_err(refused)?;
            self.constant_set(field, value).map_err(refused)?;
            said.push(format!("{key}={}", value.trim()));
        }
        self.check().map_err(refused)?;
        said.sort();
        self.given = said.join(", ");
        Ok(self)
    }
}

fn field_of(key: &str) -> Result<Field, (String, ProfileProblem)> {
    let of_key: StrDeserializer<'_, Error> = key.into_deserializer();
    Field::deserialize(of_key).map_err(|error| {
        let unknown = || (key.to_owned(), ProfileProblem::Unknown { word: key.to_owned(), allowed: String::new() });
        problem_of(&error.to_string()).unwrap_or_else(unknown)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::reading::profile_load;

    fn with(set: &[(&str, &str)]) -> Result<Profile, ProfileError> {
        let set = set.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let taken_on = NaiveDate::from_ymd_opt(2018, 9, 30);
        profile_load("p2peye-problems").unwrap().with(&Given { taken_on, set })
    }

    #[test]
    fn what_is_said_besides_a_profile_goes_before_it() {
        let plain = with(&[]).unwrap();
        assert_eq!((plain.name.as_str(), plain.taken_on), ("p2peye-problems", NaiveDate::from_ymd_opt(2018, 9, 30)));
        let set = with(&[("place", "杭州市"), ("unit", "330100")]).unwrap();
        assert_eq!((set.name.as_str(), set.given.as_str()), ("p2peye-problems", "place=杭州市, unit=330100"));
        assert_eq!((set.constants[&Field::Unit].as_str(), set.ids_of.as_str()), ("330100", "p2peye-problems"));
    }

    #[test]
    fn what_cannot_be_said_is_refused_with_its_field() {
        for (key, value) in [("colour", "red"), ("unit", "nowhere"), ("state", "shut"), ("balance", "1"), ("note", " ")]
        {
            let refused = with(&[(key, value)]);
            assert!(matches!(&refused, Err(ProfileError::Given { field, .. }) if field == key), "{refused:?}");
        }
    }
}
