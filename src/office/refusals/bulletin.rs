//! Why no bulletin can be drawn for the days asked for.

use crate::domain::figures::bulletin::BulletinFault;
use crate::msg;
use crate::office::told::{Told, Trouble};

impl From<BulletinFault> for Told {
    fn from(fault: BulletinFault) -> Self {
        match fault {
            BulletinFault::NotMonthEnd { given, nearest, is_baseline } => {
                let hint = if is_baseline {
                    msg!("hint-bulletin-month-end-baseline", nearest = nearest)
                } else {
                    msg!("hint-bulletin-month-end-as-of", nearest = nearest)
                };
                Self::new(Trouble::Usage, msg!("error-bulletin-month-end", given = given)).hinted(hint)
            }
            BulletinFault::NotOver { given, last } => {
                Self::new(Trouble::Usage, msg!("error-bulletin-not-over", given = given))
                    .hinted(msg!("hint-bulletin-not-over", last = last))
            }
            BulletinFault::BaselineNotBefore { baseline, as_of } => {
                Self::new(Trouble::Usage, msg!("error-bulletin-baseline", baseline = baseline, as_of = as_of))
                    .hinted(msg!("hint-bulletin-baseline"))
            }
        }
    }
}
