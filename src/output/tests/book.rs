//! Books: every part is in them, charts are the workbook's own, and the page stands alone.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};

use super::chart::chart;
use super::{grid, labels, moment};
use crate::output::OutputError;
use crate::output::book::{BookFormat, Cover, Heading, Part, open};
use crate::output::chart::{ChartKind, ChartSeries, Panel};
use crate::output::{Cell, Grid};
use crate::words::Lang;

fn heading(name: &'static str, title: &str) -> Heading {
    Heading { name, title: title.to_owned() }
}

fn parts() -> Vec<(Heading, Part)> {
    let series = vec![
        ChartSeries::new("institutions", vec![Some(1390), None, Some(290)]),
        ChartSeries::new("balance", vec![Some(2500), Some(1100), Some(0)]),
    ];
    let panel = Panel { title: String::new(), unit: "index".to_owned(), places: 1, reference: None, series };
    let trend = chart(ChartKind::Lines, &["2020-01", "2020-02", "2020-03"], vec![panel]);
    vec![
        (
            heading("bulletin", "Bulletin: the nation's [first] part, and more than a name holds"),
            Part::Prose(vec!["139 institutions <in operation>.".to_owned()]),
        ),
        (heading("lines", "Bulletin: the nation's [first] part, and more of it"), grid().into()),
        (heading("trend", "Trend"), trend.into()),
        (heading("empty", "trend"), Grid { rows: Vec::new(), ..grid() }.into()),
    ]
}

fn cover(parts: &[(Heading, Part)]) -> Cover {
    Cover {
        title: "Meeting pack & more".to_owned(),
        mark: Some("SAMPLE DATA".to_owned()),
        facts: vec![("As of".to_owned(), super::day("2020-03-31").into()), ("Unit".to_owned(), Cell::text("全国"))],
        paragraphs: vec!["One snapshot.".to_owned()],
        contents_title: "Contents".to_owned(),
        contents: parts.iter().map(|(heading, _)| heading.clone()).collect(),
        generated_at: moment("2020-04-10T00:00:00Z"),
        labels: labels(Lang::En),
    }
}

fn written(format: BookFormat, parts: &[(Heading, Part)]) -> Result<Vec<u8>, OutputError> {
    let mut sink = Vec::new();
    let mut book = open(format, &cover(parts), &mut sink)?;
    for (heading, part) in parts {
        book.part(heading, part)?;
    }
    book.close()?;
    Ok(sink)
}

#[test]
fn a_workbook_has_a_sheet_for_each_part_and_no_name_twice() {
    let bytes = written(BookFormat::Xlsx, &parts()).unwrap();
    let workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    assert_eq!(
        workbook.sheet_names(),
        ["About", "Bulletin  the nation s  first", "Bulletin  the nation s  first 2", "Trend", "trend 2"]
    );
}

#[test]
fn a_list_stands_on_its_sheet_in_full_under_its_definition() {
    let bytes = written(BookFormat::Xlsx, &parts()).unwrap();
    let mut workbook = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let range = workbook.worksheet_range_at(2).expect("a sheet").expect("readable");
    let at = |row, column| range.get_value((row, column)).cloned().unwrap_or(Data::Empty);
    assert_eq!(at(0, 0), Data::String("Closed, unresolved".to_owned()));
    assert_eq!(at(4, 1), Data::String("institution".to_owned()));
    assert_eq!(at(5, 5), Data::Float(1204.0));
    assert_eq!(at(6, 1), Data::String("Harbour Lending".to_owned()));
    assert_eq!(at(8, 0), Data::String("Two offices have not reported.".to_owned()));
}

#[test]
fn a_chart_of_a_workbook_is_its_own_and_drawn_from_cells() {
    let bytes = written(BookFormat::Xlsx, &parts()).unwrap();
    let mut workbook = Xlsx::new(Cursor::new(&bytes)).expect("a workbook");
    let range = workbook.worksheet_range("Trend").expect("the sheet of the chart");
    let figures: Vec<Data> = (5..8).map(|row| range.get_value((row, 1)).cloned().unwrap_or(Data::Empty)).collect();
    assert_eq!(figures, [Data::Float(139.0), Data::Empty, Data::Float(29.0)], "what is not known stays empty");
    let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).expect("an archive");
    let mut drawn = String::new();
    let mut part = archive.by_name("xl/charts/chart1.xml").expect("a native chart");
    part.read_to_string(&mut drawn).expect("its text");
    for word in ["<c:lineChart>", "Trend!$B$6:$B$8", "<c:dispBlanksAs val=\"gap\"/>", "0072B2", "institutions"] {
        assert!(drawn.contains(word), "{word} in {drawn}");
    }
}

#[test]
fn a_page_stands_alone_and_leads_to_every_part() {
    let page = String::from_utf8(written(BookFormat::Html, &parts()).unwrap()).unwrap();
    let without_names = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
    for reference in ["http", "src=", "@import", "url(", "<script", "<link"] {
        assert!(!without_names.contains(reference), "{reference}");
    }
    for (heading, _) in parts() {
        assert!(page.contains(&format!("<a href=\"#{}\">", heading.name)));
        assert!(page.contains(&format!("<section id=\"{}\">", heading.name)));
    }
    assert!(page.contains("139 institutions &lt;in operation&gt;."));
    assert!(page.contains("Harbour Lending"));
    assert!(page.contains("<svg "));
    assert!(page.contains("No institution is closed and unresolved."));
}

#[test]
fn the_same_book_is_the_same_to_the_byte() {
    for format in BookFormat::ALL {
        let first = written(format, &parts()).unwrap();
        assert_eq!(first, written(format, &parts()).unwrap(), "{format:?}");
    }
}

#[test]
fn a_part_that_contradicts_itself_is_refused() {
    for format in BookFormat::ALL {
        let mut broken = parts();
        if let Part::Grid(grid) = &mut broken[1].1 {
            grid.rows[0].pop();
        }
        assert!(matches!(written(format, &broken), Err(OutputError::Grid { .. })));
        let mut bare = parts();
        if let Part::Chart(chart) = &mut bare[2].1 {
            chart.labels.pop();
        }
        assert!(matches!(written(format, &bare), Err(OutputError::Chart { .. })));
    }
}
