//! Rows that are read by the place of a column and not by its name, where there are so many that looking for nineteen names in
//! each of them is most of the work.

use diesel::deserialize::{self, FromSql};
use diesel::pg::Pg;
use diesel::row::{Field, NamedRow, Row};

/// Declares a row whose fields stand in the order of the report's columns; a build with checks holds each to its name. A
/// `part` is embedded in other rows, which are read by name or by place.
macro_rules! row_by_place {
    (part $(#[$about:meta])* struct $row:ident { $(#[diesel($($how:tt)+)] $field:ident: $held:ty,)+ }) => {
        $(#[$about])*
        #[derive(QueryableByName)]
        struct $row { $(#[diesel($($how)+)] $field: $held,)+ }

        $crate::db::by_place::row_by_place!(@placed $row { $([$($how)+] $field: $held,)+ });
    };
    ($(#[$about:meta])* struct $row:ident { $(#[diesel($($how:tt)+)] $field:ident: $held:ty,)+ }) => {
        $(#[$about])*
        struct $row { $($field: $held,)+ }

        $crate::db::by_place::row_by_place!(@placed $row { $([$($how)+] $field: $held,)+ });

        impl diesel::deserialize::QueryableByName<diesel::pg::Pg> for $row {
            fn build<'row>(
                row: &impl diesel::row::NamedRow<'row, diesel::pg::Pg>,
            ) -> diesel::deserialize::Result<Self> {
                Self::placed(row, &mut (0..))
            }
        }
    };
    (@placed $row:ident { $([$($how:tt)+] $field:ident: $held:ty,)+ }) => {
        impl $row {
            fn placed<'row>(
                row: &impl diesel::row::NamedRow<'row, diesel::pg::Pg>,
                places: &mut std::ops::RangeFrom<usize>,
            ) -> diesel::deserialize::Result<Self> {
                Ok(Self {
                    $($field: $crate::db::by_place::row_by_place!(@value [$($how)+] row, places, $field: $held)?,)+
                })
            }
        }
    };
    (@value [sql_type = $sql:ty] $row:ident, $places:ident, $field:ident: $held:ty) => {
        $crate::db::by_place::at::<$sql, $held>($row, $places.next(), stringify!($field))
    };
    (@value [embed] $row:ident, $places:ident, $field:ident: $held:ty) => {
        <$held>::placed($row, $places)
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
