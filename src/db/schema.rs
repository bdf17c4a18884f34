// @generated automatically by Diesel CLI.

pub mod sql_types {
    #[derive(diesel::sql_types::SqlType)]
    #[diesel(postgres_type(name = "xid8", schema = "pg_catalog"))]
    pub struct Xid8;
}

diesel::table! {
    bulletin (subject_id, number) {
        subject_id -> Uuid,
        number -> Int4,
        seq -> Int4,
        unit_code -> Text,
        as_of -> Date,
        baseline -> Date,
        known_at -> Timestamptz,
        published_at -> Timestamptz,
        sha256 -> Text,
        content -> Text,
    }
}

diesel::table! {
    calendar_day (year, known_from, day) {
        year -> Int4,
        known_from -> Timestamptz,
        day -> Date,
        kind -> Text,
        name -> Text,
        source -> Text,
    }
}

diesel::table! {
    calendar_year (year, known_from) {
        year -> Int4,
        known_from -> Timestamptz,
        provisional -> Bool,
        source -> Text,
        officer -> Nullable<Text>,
    }
}

diesel::table! {
    import (import_id) {
        import_id -> Uuid,
        kind -> Text,
        profile -> Text,
        file_name -> Text,
        sha256 -> Text,
        size -> Int8,
        row_count -> Int4,
        counts -> Json,
        officer -> Text,
        recorded_at -> Timestamptz,
        taken_on -> Nullable<Date>,
        given -> Text,
    }
}

diesel::table! {
    known_word (kind, word) {
        kind -> Text,
        word -> Text,
    }
}

diesel::table! {
    lead_counter (unit_code, year) {
        unit_code -> Text,
        year -> Int4,
        last -> Int4,
    }
}

diesel::table! {
    lead_mark (subject_id, seq, item, known_from) {
        subject_id -> Uuid,
        seq -> Int4,
        item -> Int4,
        kind -> Text,
        value -> Text,
        family -> Nullable<Text>,
        effective_from -> Date,
        known_from -> Timestamptz,
        known_to -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    month_approval (subject_id, seq, known_from) {
        subject_id -> Uuid,
        seq -> Int4,
        unit_code -> Text,
        month -> Date,
        approved_on -> Date,
        expected -> Int8,
        received -> Int8,
        known_from -> Timestamptz,
        known_to -> Nullable<Timestamptz>,
    }
}

diesel::table! {
    officer (login) {
        login -> Text,
        name -> Text,
    }
}

diesel::table! {
    record (only_row) {
        only_row -> Bool,
        sample -> Bool,
    }
}

diesel::table! {
    reporting_unit (unit_code) {
        unit_code -> Text,
        parent_code -> Nullable<Text>,
        level -> Text,
        name_zh -> Text,
        name_en -> Text,
        valid_to -> Nullable<Date>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use super::sql_types::Xid8;

    return_said (transaction, subject_id, month) {
        transaction -> Xid8,
        subject_id -> Uuid,
        month -> Date,
        file_row -> Int4,
    }
}

diesel::table! {
    review_item (review_id) {
        review_id -> Uuid,
        import_id -> Uuid,
        row_number -> Int4,
        kind -> Text,
        subject_id -> Nullable<Uuid>,
        unit_code -> Text,
        name -> Text,
        detail -> Json,
        reading -> Json,
        opened_at -> Timestamptz,
        resolved_at -> Nullable<Timestamptz>,
        resolution -> Nullable<Text>,
        resolved_by -> Nullable<Text>,
        note -> Nullable<Text>,
        other_units -> Array<Nullable<Text>>,
        meant_id -> Nullable<Uuid>,
    }
}

diesel::table! {
    rule_kind (rule_key) {
        rule_key -> Text,
        kind -> Text,
    }
}

diesel::table! {
    rulebook (rule_key, unit_code, effective_from) {
        rule_key -> Text,
        unit_code -> Text,
        effective_from -> Date,
        value -> Text,
        source -> Text,
        known_from -> Timestamptz,
        officer -> Nullable<Text>,
    }
}

diesel::table! {
    subject (subject_id) {
        subject_id -> Uuid,
        track -> Text,
        unit_code -> Text,
        shared_units -> Array<Nullable<Text>>,
        offered_to -> Nullable<Text>,
        parent_id -> Nullable<Uuid>,
        parent_seq -> Nullable<Int4>,
        merged_into -> Nullable<Uuid>,
        short_number -> Nullable<Int8>,
    }
}

diesel::joinable!(bulletin -> reporting_unit (unit_code));
diesel::joinable!(bulletin -> subject (subject_id));
diesel::joinable!(lead_counter -> reporting_unit (unit_code));
diesel::joinable!(lead_mark -> subject (subject_id));
diesel::joinable!(month_approval -> reporting_unit (unit_code));
diesel::joinable!(month_approval -> subject (subject_id));
diesel::joinable!(review_item -> import (import_id));
diesel::joinable!(review_item -> reporting_unit (unit_code));
diesel::joinable!(rulebook -> reporting_unit (unit_code));

diesel::allow_tables_to_appear_in_same_query!(
    bulletin,
    import,
    lead_counter,
    lead_mark,
    month_approval,
    officer,
    reporting_unit,
    review_item,
    rulebook,
    subject,
);
