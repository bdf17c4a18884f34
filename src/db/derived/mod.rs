//! Derived rows: what entries are drawn to. The columns of each table are declared once, in `declared` and `sheet`;
//! how its rows are written, read back and compared with what the entries draw follows from that, by the names of the
//! columns.

mod declared;
mod fingerprint;
mod history;
mod replace;
mod sheet;
mod value;
mod write;

use diesel::deserialize::{QueryableByName, Result as Built};
use diesel::pg::Pg;
use diesel::row::{Field as _, NamedRow};
use uuid::Uuid;

pub(super) use fingerprint::fingerprint_of;
pub use fingerprint::{fingerprint, fingerprint_list};
pub(super) use history::{DrawnRow, drawn_list};
pub(super) use replace::rows_replace;
pub(super) use value::Stored;
pub use value::{Kind, Value};
pub(super) use write::{Changes, redrawings_changes};

use super::error::DbError;

/// Whose rows they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// The subject of the chain they are drawn from.
    pub subject: Uuid,
    /// The institution, of a case or an application.
    pub parent: Option<Uuid>,
}

/// What a column holds of a row.
type Held<Drawn> = dyn Fn(Owner, &Drawn) -> Value;

/// A column of a derived table: what it is called, what kind of column it is, and what it holds of a row.
pub(super) struct Column<Drawn> {
    name: &'static str,
    kind: Kind,
    value: Box<Held<Drawn>>,
}

fn column<Drawn: 'static, T: Stored + 'static>(name: &'static str, value: fn(Owner, &Drawn) -> T) -> Column<Drawn> {
    Column { name, kind: T::KIND, value: Box::new(move |owner, drawn| value(owner, drawn).value()) }
}

/// A row that is drawn from a chain and kept in a table of its own, with the moments from and to which it was known.
pub(super) trait Derived: Sized + 'static {
    const TABLE: &'static str;
    /// The columns that tell the rows of one subject apart, of those that are known at one moment.
    const KEY: &'static [&'static str];

    /// Every column but the subject's and the two moments of knowledge, which all tables have.
    fn columns() -> Vec<Column<Self>>;
}

/// A derived row that can be read back whole.
pub(super) trait ReadBack: Derived {
    /// The row that these columns hold.
    ///
    /// # Errors
    /// [`DbError::Unreadable`].
    fn read<'row, R: NamedRow<'row, Pg>>(columns: &Columns<'_, R>) -> Result<Self, DbError>;
}

/// A row of the database, of which columns are read by name.
pub(super) struct Columns<'read, R>(&'read R);

impl<'row, R: NamedRow<'row, Pg>> Columns<'_, R> {
    /// What a column holds.
    ///
    /// # Errors
    /// [`DbError::Unreadable`], naming the column.
    pub(super) fn get<T: Stored>(&self, column: &str) -> Result<T, DbError> {
        let unreadable = |why: String| DbError::Unreadable(format!("{column}: {why}"));
        let field = diesel::row::Row::get(self.0, column).ok_or_else(|| unreadable("no such column".to_owned()))?;
        T::of(field.value()).map_err(unreadable)
    }
}

/// A derived row as it came out of a statement that has its columns under their own names: `SELECT TABLE.*` will do. One
/// that cannot be read is kept as that, for the list to go on without it.
#[derive(Debug)]
pub(super) struct Drawn<T>(pub(super) Result<T, DbError>);

impl<T: ReadBack> QueryableByName<Pg> for Drawn<T> {
    fn build<'row>(row: &impl NamedRow<'row, Pg>) -> Built<Self> {
        Ok(Self(T::read(&Columns(row))))
    }
}

/// Declares the columns of a derived table. After `as_it_is` those that hold a field of the row, `column: field`; after
/// `write` those that hold something else of it or of its owner, `column: what`. Where the row is read back whole, what of
/// it no single column holds comes after `read`, `field: what`.
macro_rules! derived {
    (
        $row:ident in $table:literal, known by [$($key:literal),*];
        as_it_is { $($column:ident: $field:ident,)* }
        $(write |$owner:ident, $drawn:ident| { $($made:ident: $from:expr,)* })?
        $(read |$columns:ident| { $($part:ident: $of:expr,)* })?
    ) => {
        impl $crate::db::derived::Derived for $row {
            const TABLE: &'static str = $table;
            const KEY: &'static [&'static str] = &[$($key),*];

            #[allow(unused_variables, reason = "a column takes from the row or from its owner, seldom from both")]
            fn columns() -> Vec<$crate::db::derived::Column<Self>> {
                vec![
                    $($crate::db::derived::column(stringify!($column), |_, drawn: &Self| drawn.$field.clone()),)*
                    $($($crate::db::derived::column(stringify!($made), |$owner, $drawn: &Self| $from),)*)?
                ]
            }
        }

        $crate::db::derived::derived!(@read $row; { $($column: $field,)* } $(read |$columns| { $($part: $of,)* })?);
    };
    (@read $row:ident; { $($column:ident: $field:ident,)* }) => {};
    (@read $row:ident; { $($column:ident: $field:ident,)* } read |$columns:ident| { $($part:ident: $of:expr,)* }) => {
        impl $crate::db::derived::ReadBack for $row {
            fn read<'row, R: diesel::row::NamedRow<'row, diesel::pg::Pg>>(
                $columns: &$crate::db::derived::Columns<'_, R>,
            ) -> Result<Self, $crate::db::DbError> {
                Ok(Self {
                    $($field: $columns.get(stringify!($column))?,)*
                    $($part: $of,)*
                })
            }
        }
    };
}
use derived;

/// Does something with the rows of every derived table: the one list of them. What is done is a macro that is given the name of the
/// rows in a [`crate::domain::tracks::drawing::Redrawing`], and their type.
macro_rules! every_table {
    ($each:ident) => {
        $each!(periods, $crate::domain::engine::timeline::Period);
        $each!(profiles, $crate::domain::institution::dossier::Profile);
        $each!(names, $crate::domain::institution::dossier::DatedName);
        $each!(identifiers, $crate::domain::institution::dossier::DatedIdentifier);
        $each!(sheets, $crate::domain::case::sheet::Sheet);
        $each!(grants, $crate::domain::case::grants::GrantDrawn);
        $each!(approvals, $crate::domain::unit::approval::ApprovalDrawn);
        $each!(plans, $crate::domain::returns::PlanDrawn);
        $each!(marks, $crate::domain::lead::drawn::MarkDrawn);
        $each!(hand_overs, $crate::domain::institution::handover::HandOverDrawn);
        $each!(concerns, $crate::domain::concern::ConcernDrawn);
        $each!(aspects, $crate::domain::institution::aspect::AspectDrawn);
    };
}
use every_table;

/// The columns that every derived table has besides those that are declared.
pub const COMMON: [(&str, Kind); 3] =
    [("subject_id", Kind::Id), ("known_from", Kind::Moment), ("known_to", Kind::Moment)];

/// Every derived table with the columns declared of it.
#[must_use]
pub fn declared_columns() -> Vec<(&'static str, Vec<(&'static str, Kind)>)> {
    let mut tables = Vec::new();
    macro_rules! declared {
        ($rows:ident, $row:ty) => {
            let columns = <$row>::columns().into_iter().map(|column| (column.name, column.kind)).collect();
            tables.push((<$row>::TABLE, columns));
        };
    }
    every_table!(declared);
    tables
}

/// Every derived table with the columns that tell its rows apart.
#[must_use]
pub fn declared_keys() -> Vec<(&'static str, &'static [&'static str])> {
    let mut tables = Vec::new();
    macro_rules! declared {
        ($rows:ident, $row:ty) => {
            tables.push((<$row>::TABLE, <$row>::KEY));
        };
    }
    every_table!(declared);
    tables
}
