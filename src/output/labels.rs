/// The fixed words around a grid, in the language of its reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labels {
    /// The language tag for the page, `en` or `zh`.
    pub language: String,
    /// The name of the sheet of metadata.
    pub about: String,
    /// Heading of the report's name.
    pub report: String,
    /// Heading of the title.
    pub title: String,
    /// Heading of the effective day.
    pub as_of: String,
    /// Heading of the moment of knowledge.
    pub known_at: String,
    /// Heading of the reporting unit.
    pub unit: String,
    /// Heading of what is counted.
    pub definition: String,
    /// Heading of when the list was made.
    pub generated_at: String,
    /// Heading of the number of rows.
    pub row_count: String,
    /// Heading of the notes.
    pub notes: String,
    /// What 万元 is called.
    pub ten_thousand: String,
    /// What 亿元 is called.
    pub hundred_million: String,
    /// A heading with what its amounts are in, where `{heading}` and `{unit}` stand for the two.
    pub scaled: String,
    /// A flag that is set.
    pub yes: String,
    /// A flag that is not.
    pub no: String,
}

impl Labels {
    /// The labels as `say` says their keys, which are the members of the family `grid-`.
    pub fn spoken(say: impl Fn(&'static str) -> String) -> Self {
        Self {
            language: say("grid-language"),
            about: say("grid-sheet-about"),
            report: say("grid-report"),
            title: say("grid-title"),
            as_of: say("grid-as-of"),
            known_at: say("grid-known-at"),
            unit: say("grid-unit"),
            definition: say("grid-definition"),
            generated_at: say("grid-generated-at"),
            row_count: say("grid-row-count"),
            notes: say("grid-notes"),
            ten_thousand: say("grid-ten-thousand"),
            hundred_million: say("grid-hundred-million"),
            scaled: say("grid-scaled"),
            yes: say("grid-yes"),
            no: say("grid-no"),
        }
    }
}
