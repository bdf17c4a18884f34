//! Cells merged downwards or across: only the first of them holds what is meant for all.

use super::sheet::{Column, SheetRow, SheetSettings};

/// Columns whose blank cells mean what stands above them, or left of them.
#[derive(Debug, Default)]
pub(super) struct Fill {
    /// Where those stand that take it from the left, in order.
    across: Vec<usize>,
    /// Where those stand that take it from above, and what each said last.
    down: Vec<(usize, String)>,
}

impl Fill {
    /// Those that a profile names.
    pub fn of(settings: &SheetSettings, columns: &[Column]) -> Self {
        let places = |headers: &[String]| -> Vec<usize> {
            let is_meant = |column: &Column| headers.iter().any(|header| column.is(header));
            columns.iter().enumerate().filter(|(_, column)| is_meant(column)).map(|(place, _)| place).collect()
        };
        let down = places(&settings.fill_down);
        Self { across: places(&settings.fill_across), down: down.into_iter().map(|at| (at, String::new())).collect() }
    }

    /// Fills the blank cells of the next row, and remembers the others.
    pub fn fill(&mut self, row: &mut SheetRow) {
        for place in &self.across {
            across(row, *place);
        }
        for (place, above) in &mut self.down {
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

/// Fills a blank cell with what stands left of it, be that a formula of which nobody knows what it came to.
fn across(row: &mut SheetRow, place: usize) {
    let Some(beside) = place.checked_sub(1) else { return };
    let is_blank = row.cells.get(place).is_some_and(|cell| cell.trim().is_empty());
    if !is_blank || row.formulas.iter().any(|(at, _)| *at == place) {
        return;
    }
    if let Some((_, formula)) = row.formulas.iter().find(|(at, _)| *at == beside) {
        row.formulas.push((place, formula.clone()));
    }
    let text = row.cells.get(beside).cloned().unwrap_or_default();
    if let Some(cell) = row.cells.get_mut(place) {
        *cell = text;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(names: &[&str]) -> Vec<Column> {
        let letters = (0..).map(super::super::sheet::column_letters);
        letters.zip(names).map(|(letters, name)| Column { letters, name: (*name).to_owned() }).collect()
    }

    fn row(cells: &[&str]) -> SheetRow {
        SheetRow { cells: cells.iter().map(|cell| (*cell).to_owned()).collect(), ..SheetRow::default() }
    }

    #[test]
    fn a_blank_cell_means_what_stands_above_it_in_columns_that_are_named() {
        let settings = SheetSettings { fill_down: vec!["地区".to_owned()], ..SheetSettings::default() };
        let mut fill = Fill::of(&settings, &columns(&["名称", "地区"]));
        let mut filled = |cells: [&str; 2]| {
            let mut row = row(&cells);
            fill.fill(&mut row);
            row.cells.join(",")
        };
        assert_eq!([filled(["甲", ""]), filled(["乙", "杭州"]), filled(["", ""])], ["甲,", "乙,杭州", ",杭州"]);
    }

    #[test]
    fn a_cell_merged_across_stands_in_each_of_its_columns_that_is_named() {
        let across = vec!["市".to_owned(), "区".to_owned()];
        let settings =
            SheetSettings { fill_across: across, fill_down: vec!["省".to_owned()], ..SheetSettings::default() };
        let mut fill = Fill::of(&settings, &columns(&["名称", "省", "市", "区", "余额"]));
        let mut filled = |mut row: SheetRow| {
            fill.fill(&mut row);
            (row.cells.join(","), row.formulas.len())
        };
        assert_eq!(filled(row(&["甲", "上海市", "", "", ""])), ("甲,上海市,上海市,上海市,".to_owned(), 0));
        assert_eq!(filled(row(&["乙", "浙江省", "杭州市", "", "1"])), ("乙,浙江省,杭州市,杭州市,1".to_owned(), 0));
        let unsaved =
            SheetRow { formulas: vec![(2, "=VLOOKUP(A1)".to_owned())], ..row(&["丙", "浙江省", "", "", ""]) };
        assert_eq!(filled(unsaved), ("丙,浙江省,,,".to_owned(), 2));
    }
}
