//! Cells merged downwards: only the first of them holds what is meant for all.

use super::sheet::{Column, SheetRow};

/// Columns whose blank cells mean what stands above them.
#[derive(Debug, Default)]
pub(super) struct FillDown {
    /// Where each stands, and what it said last.
    columns: Vec<(usize, String)>,
}

impl FillDown {
    /// Those of these headers.
    pub fn of(headers: &[String], columns: &[Column]) -> Self {
        let is_meant = |column: &Column| headers.iter().any(|header| column.is(header));
        let places = columns.iter().enumerate().filter(|(_, column)| is_meant(column));
        Self { columns: places.map(|(place, _)| (place, String::new())).collect() }
    }

    /// Fills the blank cells of the next row, and remembers the others.
    pub fn fill(&mut self, row: &mut SheetRow) {
        for (place, above) in &mut self.columns {
            let has_formula = row.formulas.iter().any(|(at, _)| at == place);
            match row.cells.get_mut(*place) {
                // What a formula came to is not known, and so neither is what stands below it.
                Some(_) if has_formula => above.clear(),
                Some(cell) if cell.trim().is_empty() => cell.clone_from(above),
                Some(cell) => above.clone_from(cell),
                None => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_cell_means_what_stands_above_it_in_columns_that_are_named() {
        let column = |letters: &str, name: &str| Column { letters: letters.to_owned(), name: name.to_owned() };
        let mut fill = FillDown::of(&["地区".to_owned()], &[column("A", "名称"), column("B", "地区")]);
        let mut filled = |cells: [&str; 2]| {
            let mut row = SheetRow { cells: cells.map(str::to_owned).to_vec(), ..SheetRow::default() };
            fill.fill(&mut row);
            row.cells.join(",")
        };
        assert_eq!([filled(["甲", ""]), filled(["乙", "杭州"]), filled(["", ""])], ["甲,", "乙,杭州", ",杭州"]);
    }
}
