//! Every report there is.

crate::domain::value::word::words! {
    /// A stuck list.
    StuckRule as "stuck list" {
        /// Exited, not cleared (退而不清; ST1).
        ExitedNotCleared = "exited-not-cleared",
        /// Money outstanding, and nothing moves (ST1b).
        NoMovement = "no-movement",
        /// Exited and hard to clear (退而难清; ST2).
        HardToClear = "hard-to-clear",
        /// Closed, unresolved (停业未处置完毕; ST3).
        ClosedUnresolved = "closed-unresolved",
        /// Not falling, slow, or behind plan (三降; ST4).
        ThreeDrops = "three-drops",
        /// Applications to convert that are slow, behind, or past a condition (ST5).
        Pilot = "pilot",
        /// Tolled (顺延; ST6).
        Tolled = "tolled",
        /// Monthly returns late or missing (ST7).
        Data = "data",
        /// A lead past its deadline (ST8).
        Lead = "lead",
        /// On the register and not verified (待核实; I1).
        Pending = "pending",
        /// Exits without a route and a window for claims (历史退出; I8).
        LegacyExits = "legacy-exits",
    }
}
