// @generated automatically by Diesel CLI.

diesel::table! {
    /// Which unit an officer works for; the duty covers every unit below it.
    duty (login, unit_code) {
        /// The officer.
        login -> Text,
        /// The unit.
        unit_code -> Text,
        /// False for those who only read, such as auditors.
        writes -> Bool,
    }
}

diesel::table! {
    /// The ledger: who, on what basis, moved what from which state to which, effective when, recorded when. Rows are only ever added.
    entry (subject_id, seq) {
        /// Whose entry.
        subject_id -> Uuid,
        /// Its place in the subject's chain, from 1 without gaps. Two writers cannot both take the same place.
        seq -> Int4,
        /// The subject's track, here so that the move can be checked against transition_rule.
        track -> Text,
        /// move, reopen (a move back that is an act of its own), correction (points at a wrong entry) or fact (a name, an identifier, a transfer and the like).
        kind -> Text,
        /// For a move: the state left, as it stood when the move was recorded; none for the first.
        from_state -> Nullable<Text>,
        /// For a move: the state entered.
        to_state -> Nullable<Text>,
        /// The day it happened, in the office's legal time zone.
        effective_on -> Date,
        /// exact, or not-later-than where the source saw a state on that day without knowing since when.
        precision -> Text,
        /// The moment it was recorded: the server's clock, never earlier than the entry before.
        recorded_at -> Timestamptz,
        /// The login role that recorded it.
        officer -> Text,
        /// The document it rests on: number, or title and date.
        basis -> Text,
        /// Reason code.
        reason -> Text,
        /// Free text.
        note -> Nullable<Text>,
        /// For a correction: the entry it corrects.
        corrects -> Nullable<Int4>,
        /// The act it belongs to; entries of one act are recorded together or not at all.
        act_id -> Uuid,
        /// What the kind needs beyond the columns, as the exact text that was hashed.
        payload -> Json,
        /// Evidence by kind, with file name, SHA-256 and size where there is a file; the exact text that was hashed.
        evidence -> Json,
        /// The hash of the entry before; none for the first.
        prev_hash -> Nullable<Bytea>,
        /// SHA-256 over every other column, each preceded by its length.
        hash -> Bytea,
    }
}

diesel::table! {
    /// One line for every file taken in. The same file again changes nothing.
    import (import_id) {
        /// The act; its entries carry it as act_id.
        import_id -> Uuid,
        /// What was imported.
        kind -> Text,
        /// The profile that read it.
        profile -> Text,
        /// The file's name.
        file_name -> Text,
        /// SHA-256 of the file, in hexadecimal.
        sha256 -> Text,
        /// Size of the file in bytes.
        size -> Int8,
        /// Rows in the file, without the header.
        row_count -> Int4,
        /// What became of the rows, by outcome.
        counts -> Json,
        /// Who imported it.
        officer -> Text,
        /// When.
        recorded_at -> Timestamptz,
    }
}

diesel::table! {
    /// Dated, typed identifiers of institutions: the unified social credit code, older numbers, domains, filings and licences.
    institution_identifier (subject_id, seq, item, known_from) {
        /// The institution.
        subject_id -> Uuid,
        /// The entry that gave the identifier.
        seq -> Int4,
        /// Which identifier of that entry, from 0.
        item -> Int4,
        /// What kind of identifier.
        kind -> Text,
        /// The identifier, normalised.
        value -> Text,
        /// A unified social credit code whose check digit fails, accepted on evidence.
        check_accepted -> Bool,
        /// First day.
        effective_from -> Date,
        /// The day it ended, not included; none while it lasts.
        effective_to -> Nullable<Date>,
        /// When the record came to say so.
        known_from -> Timestamptz,
        /// When it ceased to say so; none while it does.
        known_to -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// Dated names of institutions.
    institution_name (subject_id, seq, item, known_from) {
        /// The institution.
        subject_id -> Uuid,
        /// The entry that gave the name.
        seq -> Int4,
        /// Which name of that entry, from 0.
        item -> Int4,
        /// legal, brand (the platform) or former.
        kind -> Text,
        /// The name as written.
        name -> Text,
        /// The name without case, width, brackets, dots and blanks, for matching.
        name_key -> Text,
        /// First day.
        effective_from -> Date,
        /// The day it ended, not included; none while it lasts.
        effective_to -> Nullable<Date>,
        /// When the record came to say so.
        known_from -> Timestamptz,
        /// When it ceased to say so; none while it does.
        known_to -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// People who work with the record. The officer is the login role of the database session.
    officer (login) {
        /// The login role.
        login -> Text,
        /// The name shown.
        name -> Text,
    }
}

diesel::table! {
    /// Every unit an officer may see, worked out from duty and the tree. The row-level policies read this table and nothing else, keyed by current_user, so no setting of a client can widen what it sees.
    officer_scope (login, unit_code) {
        /// The officer.
        login -> Text,
        /// A unit covered by one of the officer's duties.
        unit_code -> Text,
        /// Whether the officer may also write there.
        writes -> Bool,
    }
}

diesel::table! {
    /// The timeline: which state a subject was in, from which day to which, as known from which moment to which. A subject has one state on one day at one moment of knowledge.
    period (subject_id, seq, known_from) {
        /// Whose period.
        subject_id -> Uuid,
        /// The entry that began it.
        seq -> Int4,
        /// The subject's track.
        track -> Text,
        /// The state before, in the timeline as drawn; the pair must be a legal move.
        previous_state -> Text,
        /// The state.
        state -> Text,
        /// First day.
        effective_from -> Date,
        /// The day it ended, not included; equal to the first day where another move followed on the same day; none while it lasts.
        effective_to -> Nullable<Date>,
        /// Whether the first day is exact or the state was seen not later than that day.
        precision -> Text,
        /// Reason of the move, corrections applied.
        reason -> Text,
        /// Basis of the move, corrections applied.
        basis -> Text,
        /// Kinds of evidence still owed for the move.
        owed -> Array<Nullable<Text>>,
        /// When the record came to say so.
        known_from -> Timestamptz,
        /// When it ceased to say so; none while it does.
        known_to -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// What lists say of an institution: its name, jurisdiction and places, by effective day and by moment of knowledge.
    profile (subject_id, effective_from, known_from) {
        /// The institution.
        subject_id -> Uuid,
        /// First day.
        effective_from -> Date,
        /// The day it ended, not included; none while it lasts.
        effective_to -> Nullable<Date>,
        /// The legal name, or the platform's name where no legal name is known.
        name -> Text,
        /// The unit with jurisdiction.
        unit_code -> Text,
        /// Division code of registration.
        registered_place -> Nullable<Text>,
        /// Division code of operation.
        operating_place -> Nullable<Text>,
        /// The day the platform went online.
        launched_on -> Nullable<Date>,
        /// A source calls the platform disputed.
        disputed -> Bool,
        /// When the record came to say so.
        known_from -> Timestamptz,
        /// When it ceased to say so; none while it does.
        known_to -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    /// What this database is: the real record of an office, or a sample. One row.
    record (only_row) {
        /// Always true: there is one row.
        only_row -> Bool,
        /// True for demonstration and test databases, whose recorded moments may be given; in a real record they are the server's own clock.
        sample -> Bool,
    }
}

diesel::table! {
    /// The offices that report: the nation, 31 provinces and five separately planned cities under it, cities below their province. The tree is explicit because rolling up by the first digits of a division code hides the five.
    reporting_unit (unit_code) {
        /// CN for the nation, else the six-digit division code of the unit's seat.
        unit_code -> Text,
        /// The unit it reports to; none for the nation.
        parent_code -> Nullable<Text>,
        /// nation, province, planned-city (separately planned, reports to the nation) or city.
        level -> Text,
        /// Name in Chinese.
        name_zh -> Text,
        /// Name in English.
        name_en -> Text,
        /// Last day of the unit, where it was abolished.
        valid_to -> Nullable<Date>,
    }
}

diesel::table! {
    /// Rows that could be read but not decided, waiting for an officer.
    review_item (review_id) {
        /// The item.
        review_id -> Uuid,
        /// The import it came from.
        import_id -> Uuid,
        /// The row in the file, as a spreadsheet shows it.
        row_number -> Int4,
        /// Why it could not be decided.
        kind -> Text,
        /// The institution it is about, where one is known.
        subject_id -> Nullable<Uuid>,
        /// The unit whose officers decide it.
        unit_code -> Text,
        /// The name in the row.
        name -> Text,
        /// What was found: candidates, what stands, the rule in the way.
        detail -> Json,
        /// The row as read, so that it can be applied later.
        reading -> Json,
        /// When it was put here.
        opened_at -> Timestamptz,
        /// When it was decided.
        resolved_at -> Nullable<Timestamptz>,
        /// How: applied, new, dismissed or superseded.
        resolution -> Nullable<Text>,
        /// Who decided.
        resolved_by -> Nullable<Text>,
        /// Why.
        note -> Nullable<Text>,
    }
}

diesel::table! {
    /// Thresholds, deadlines and switches, dated. An act is judged by the rows in force on its effective date. Rows are only ever added.
    rulebook (rule_key, unit_code, effective_from) {
        /// What the value is for, such as exit.quiet-days.
        rule_key -> Text,
        /// Where it holds; CN for the nation.
        unit_code -> Text,
        /// The first day it is in force.
        effective_from -> Date,
        /// The value as its rule means it: whole days, a count, a percentage, an amount in yuan, or true or false.
        value -> Text,
        /// The document it comes from, or that it is our proposed default.
        source -> Text,
        /// Since when the record has the row. What came with the program counts as known since 2007.
        known_from -> Timestamptz,
        /// The login role that recorded it; none where it came with the program.
        officer -> Nullable<Text>,
    }
}

diesel::table! {
    /// Whatever has a life of its own in the record: an institution, or the clearance case of one.
    subject (subject_id) {
        /// UUID version 7; the distribution column.
        subject_id -> Uuid,
        /// Whose life it is.
        track -> Text,
        /// The unit that has jurisdiction today; who sees and writes the subject follows from it.
        unit_code -> Text,
        /// Units that may read it besides: those that gave it away.
        shared_units -> Array<Nullable<Text>>,
        /// The unit that jurisdiction is offered to: it may read the subject, and take it.
        offered_to -> Nullable<Text>,
        /// For a case: its institution.
        parent_id -> Nullable<Uuid>,
        /// For a case: the institution's entry that opened it. One case for one stop.
        parent_seq -> Nullable<Int4>,
        /// For an institution recorded twice: the one that stays.
        merged_into -> Nullable<Uuid>,
    }
}

diesel::table! {
    /// Every legal move. Entries and periods refer to it, so an illegal move cannot be stored by anybody.
    transition_rule (track, from_state, to_state) {
        /// Whose life: institution, clearance, pilot or lead.
        track -> Text,
        /// The state left; none before the first.
        from_state -> Text,
        /// The state entered.
        to_state -> Text,
        /// The number of the rule in the domain note: I0 to I12, C1 to C20.
        rule -> Text,
    }
}

diesel::joinable!(duty -> officer (login));
diesel::joinable!(duty -> reporting_unit (unit_code));
diesel::joinable!(entry -> subject (subject_id));
diesel::joinable!(institution_identifier -> subject (subject_id));
diesel::joinable!(institution_name -> subject (subject_id));
diesel::joinable!(officer_scope -> officer (login));
diesel::joinable!(officer_scope -> reporting_unit (unit_code));
diesel::joinable!(period -> subject (subject_id));
diesel::joinable!(profile -> reporting_unit (unit_code));
diesel::joinable!(profile -> subject (subject_id));
diesel::joinable!(review_item -> import (import_id));
diesel::joinable!(review_item -> reporting_unit (unit_code));
diesel::joinable!(review_item -> subject (subject_id));
diesel::joinable!(rulebook -> reporting_unit (unit_code));

diesel::allow_tables_to_appear_in_same_query!(
    duty,
    entry,
    import,
    institution_identifier,
    institution_name,
    officer,
    officer_scope,
    period,
    profile,
    reporting_unit,
    review_item,
    rulebook,
    subject,
);
