//! Rows that are read by the place of a column and not by its name, where there are so many that looking for nineteen names in
//! each of them is most of the work.

use diesel::deserialize::{self, FromSql};
use diesel::pg::Pg;
use diesel::row::{Field, NamedRow, Row};

/// Declares a row whose fields stand in the order of the report's columns; a build with checks holds each to its name.
macro_rules! row_by_place {
    ($(#[$about:meta])* struct $row:ident { $(#[diesel(sql_type = $sql:ty)] $field:ident: $held:ty,)+ }) => {
        $(#[$about])*
        struct $row { $($field: $held,)+ }

        impl diesel::deserialize::QueryableByName<diesel::pg::Pg> for $row {
            fn build<'row>(
                row: &impl diesel::row::NamedRow<'row, diesel::pg::Pg>,
            ) -> diesel::deserialize::Result<Self> {
                let mut places = 0..;
                Ok(Self { $($field: $crate::db::by_place::at::<$sql, _>(row, places.next(), stringify!($field))?,)+ })
            }
        }
    };
}
pub(super) use row_by_place;

/// The value of the column at a place, which has this name.
pub(super) fn at<'row, S, T: FromSql<S, Pg>>(
    row: &impl NamedRow<'row, Pg>,
    place: Option<usize>,
    name: &'static str,
) -> deserialize::Result<T> {
    let field = place.and_then(|place| Row::get(row, place)).ok_or(name)?;
    debug_assert_eq!(field.field_name(), Some(name));
    T::from_nullable_sql(field.value())
}
