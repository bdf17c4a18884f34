//! Why no bulletin can be drawn for the days asked for.

use crate::cli::fail::{Exit, Failure};
use crate::domain::figures::bulletin::BulletinFault;
use crate::msg;

impl From<BulletinFault> for Failure {
    fn from(fault: BulletinFault) -> Self {
        match fault {
            BulletinFault::NotMonthEnd { given, nearest, is_baseline } => {
                let hint = if is_baseline {
                    msg!("hint-bulletin-month-end-baseline", nearest = nearest)
                } else {
                    msg!("hint-bulletin-month-end-as-of", nearest = nearest)
                };
                Self::new(Exit::Usage, msg!("error-bulletin-month-end", given = given)).hinted(hint)
            }
            BulletinFault::NotOver { given, last } => {
                Self::new(Exit::Usage, msg!("error-bulletin-not-over", given = given))
                    .hinted(msg!("hint-bulletin-not-over", last = last))
            }
            BulletinFault::BaselineNotBefore { baseline, as_of } => {
                Self::new(Exit::Usage, msg!("error-bulletin-baseline", baseline = baseline, as_of = as_of))
                    .hinted(msg!("hint-bulletin-baseline"))
            }
        }
    }
}
