//! Functions of the schema, and of the server, that typed statements call. What each does stands in its COMMENT.

use diesel::sql_types::{Array, Bool, Date, Integer, Nullable, SqlType, Text, Timestamptz, Uuid};

/// What a function gives that is called for what it does.
#[derive(SqlType)]
#[diesel(postgres_type(oid = 2278, array_oid = 0))]
pub struct Void;

#[diesel::declare_sql_function]
extern "SQL" {
    fn record_moment() -> Timestamptz;
    fn clock_timestamp() -> Timestamptz;
    fn pg_export_snapshot() -> Text;
    fn set_config(setting: Text, value: Text, is_local: Bool) -> Text;
    fn known_at(known_from: Timestamptz, known_to: Nullable<Timestamptz>, moment: Timestamptz) -> Bool;
    fn lead_number_take(unit: Text, of_year: Integer, prefix: Text) -> Integer;
    fn lead_number_taken(number: Text) -> Bool;
    fn months_hold(months: Array<Integer>, alone: Bool) -> Void;
    fn calendar_hold() -> Void;
    fn institution_now_draw(subjects: Array<Uuid>) -> Void;
    fn readable_hold() -> Void;
    fn statistics_refresh(written: Array<Text>) -> Void;
    fn returns_said(subjects: Array<Uuid>, months: Array<Date>, rows: Array<Integer>) -> Void;
    fn returns_said_forget() -> Void;
    fn rule_write(moment: Timestamptz, key: Text, unit: Text, since: Date, value: Text, source: Text) -> Void;
    fn review_decide(
        moment: Timestamptz,
        reviews: Array<Uuid>,
        resolutions: Array<Text>,
        notes: Array<Text>,
        meant: Array<Nullable<Uuid>>,
    ) -> Integer;
    fn sums_settle() -> Void;
    fn sums_redraw() -> Void;
}
