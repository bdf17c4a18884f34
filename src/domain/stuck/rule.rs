//! Which stuck lists there are.

use crate::domain::value::word::words;

words! {
    /// A stuck list, each by its rule (domain note §7).
    StuckRule as "stuck list" said "stuck-title-" {
        /// Exited, not cleared (退而不清).
        ExitedNotCleared = "exited-not-cleared",
        /// Money outstanding, and nothing moves.
        NoMovement = "no-movement",
        /// Exited and hard to clear (退而难清).
        HardToClear = "hard-to-clear",
        /// Closed, unresolved (停业未处置完毕).
        ClosedUnresolved = "closed-unresolved",
        /// Not falling, slow, or behind plan (三降).
        ThreeDrops = "three-drops",
        /// Applications to convert that are slow, behind, or past a condition.
        Pilot = "pilot",
        /// Tolled (顺延).
        Tolled = "tolled",
        /// Monthly returns late or missing.
        Data = "data",
        /// A lead past its deadline.
        Lead = "lead",
        /// On the register and not verified (待核实).
        Pending = "pending",
        /// Exits without a route and a window for claims (历史退出).
        LegacyExits = "legacy-exits",
    }
}

impl StuckRule {
    /// The rule as the domain note numbers it.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::ExitedNotCleared => "ST1",
            Self::NoMovement => "ST1b",
            Self::HardToClear => "ST2",
            Self::ClosedUnresolved => "ST3",
            Self::ThreeDrops => "ST4",
            Self::Pilot => "ST5",
            Self::Tolled => "ST6",
            Self::Data => "ST7",
            Self::Lead => "ST8",
            Self::Pending => "I1",
            Self::LegacyExits => "I8",
        }
    }

    /// The name of its list among all lists, where its own word may be that of another.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::ThreeDrops => "stuck-three-drops",
            Self::Pilot => "stuck-pilot",
            Self::Tolled => "stuck-tolled",
            Self::Data => "stuck-data",
            Self::Lead => "stuck-lead",
            Self::ExitedNotCleared
            | Self::NoMovement
            | Self::HardToClear
            | Self::ClosedUnresolved
            | Self::Pending
            | Self::LegacyExits => self.code(),
        }
    }
}
