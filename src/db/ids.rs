//! Where the ids of what is recorded come from.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Where ids come from.
#[derive(Debug, Clone, Copy)]
pub enum Ids {
    /// Random, in order of time.
    Random,
    /// Counted from a seed, for samples and tests: the same act gets the same ids.
    Seeded(u64),
}

impl Ids {
    pub(super) fn next(&mut self, now: DateTime<Utc>) -> Uuid {
        match self {
            Self::Random => {
                let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
                let time = uuid::Timestamp::from_unix(uuid::NoContext, seconds, now.timestamp_subsec_nanos());
                Uuid::new_v7(time)
            }
            Self::Seeded(count) => {
                *count = count.wrapping_add(1);
                let milliseconds = u64::try_from(now.timestamp_millis()).unwrap_or_default();
                // Random ids differ in their first half too, and the indexes of the record sort by it.
                let scattered = count.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
                let mut random = [0_u8; 10];
                let (head, tail) = random.split_at_mut(2);
                head.copy_from_slice(&[scattered[0], scattered[1]]);
                tail.copy_from_slice(&count.to_be_bytes());
                uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
            }
        }
    }
}
