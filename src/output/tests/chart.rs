//! Charts: the drawing as it is written, what it must not lose, and the picture in dots.

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::output::chart::{Chart, ChartFault, ChartFormat, ChartKind, ChartSeries, ChartWords, Panel};

fn panel(title: &str, unit: &str, places: u32, series: Vec<ChartSeries>) -> Panel {
    Panel { title: title.to_owned(), unit: unit.to_owned(), places, reference: None, series }
}

pub(super) fn chart(kind: ChartKind, labels: &[&str], panels: Vec<Panel>) -> Chart {
    Chart {
        name: "trend",
        title: "Four measures of the \"nation\" & its <units>".to_owned(),
        subtitle: "2018-12 = 100".to_owned(),
        kind,
        x_title: "month".to_owned(),
        labels: labels.iter().map(|label| (*label).to_owned()).collect(),
        panels,
        notes: vec!["Persons over several institutions are person-times.".to_owned()],
        source: "winddown, known at 2020-04-10".to_owned(),
        mark: Some("SAMPLE DATA".to_owned()),
        words: ChartWords { unknown: "unknown".to_owned(), broken: "definition changed".to_owned() },
    }
}

const MONTHS: [&str; 5] = ["2019-11", "2019-12", "2020-01", "2020-02", "2020-03"];

fn trend() -> Chart {
    let mut people = ChartSeries::new("lenders", vec![Some(1000), Some(880), None, Some(410), Some(200)]);
    people.breaks = vec![3];
    let mut panel = panel(
        "",
        "index",
        1,
        vec![ChartSeries::new("institutions", vec![Some(1000), Some(760), Some(500), Some(300), Some(140)]), people],
    );
    panel.reference = Some((1000, "baseline".to_owned()));
    chart(ChartKind::Lines, &MONTHS, vec![panel])
}

fn ages() -> Chart {
    chart(
        ChartKind::StackedBars,
        &["0-90", "91-180", ">180"],
        vec![panel(
            "",
            "institutions",
            0,
            vec![
                ChartSeries::new("money outstanding", vec![Some(3), Some(12), Some(1402)]),
                ChartSeries::new("formalities", vec![Some(1), Some(0), None]),
            ],
        )],
    )
}

fn drops() -> Chart {
    chart(
        ChartKind::Rows,
        &["北京", "上海", "广东"],
        vec![
            panel("institutions", "%", 0, vec![ChartSeries::new("", vec![Some(-86), Some(-100), Some(4)])]),
            panel("balance", "%", 0, vec![ChartSeries::new("", vec![Some(-75), None, Some(-12)])]),
        ],
    )
}

/// Every text of a drawing, and how many elements of a kind it has.
fn texts(svg: &str) -> Vec<String> {
    let mut reader = Reader::from_str(svg);
    let (mut texts, mut open) = (Vec::new(), None);
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Eof => return texts,
            Event::Start(start) if start.name().as_ref() == "text" => open = Some(String::new()),
            Event::End(end) if end.name().as_ref() == "text" => {
                texts.extend(open.take().map(|text: String| text.trim().to_owned()));
            }
            Event::Text(text) => {
                if let Some(open) = &mut open {
                    open.push_str(&text);
                }
            }
            Event::GeneralRef(name) => {
                if let Some(open) = &mut open {
                    open.push_str(&format!("&{};", &*name));
                }
            }
            _ => {}
        }
    }
}

#[test]
fn the_same_chart_is_drawn_the_same_to_the_byte() {
    insta::assert_snapshot!(trend().svg().unwrap());
    assert_eq!(trend().svg(), trend().svg());
    assert_eq!(trend().png(), trend().png());
}

#[test]
fn every_word_and_the_last_figures_stand_in_the_drawing() {
    let texts = texts(&trend().svg().unwrap());
    for word in [
        "Four measures of the &quot;nation&quot; &amp; its &lt;units&gt;",
        "2018-12 = 100",
        "SAMPLE DATA",
        "institutions 14.0",
        "lenders 20.0",
        "definition changed",
        "baseline",
        "month",
        "2020-03",
        "winddown, known at 2020-04-10",
    ] {
        assert!(texts.iter().any(|text| text == word), "{word} in {texts:#?}");
    }
}

#[test]
fn what_is_not_known_is_a_gap_and_what_is_not_compared_is_not_joined() {
    let svg = trend().svg().unwrap();
    // The whole line of the one, and of the other what is before the gap and what is after the break.
    let lines: Vec<&str> = svg.lines().filter(|line| line.contains("stroke-width=\"3\"")).collect();
    let points = |line: &&str| line.matches(',').count();
    assert_eq!(lines.iter().map(points).collect::<Vec<_>>(), [5, 2, 2]);
}

#[test]
fn bars_stand_on_zero_and_say_what_is_not_known() {
    let ages = texts(&ages().svg().unwrap());
    for word in ["0", "1,402 + unknown", "4", "formalities", "91-180"] {
        assert!(ages.iter().any(|text| text.starts_with(word)), "{word} in {ages:#?}");
    }
    let drops = texts(&drops().svg().unwrap());
    for word in ["−86", "−100", "4", "unknown", "广东"] {
        assert!(drops.iter().any(|text| text == word), "{word} in {drops:#?}");
    }
}

#[test]
fn a_picture_in_dots_is_as_large_as_a_screen() {
    let png = drops().png().unwrap();
    let header = &png.bytes[..24];
    assert_eq!(&header[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(header[16..24], [0, 0, 0x07, 0x80, 0, 0, 0x04, 0x38], "1920 by 1080");
    let decoded = resvg::tiny_skia::Pixmap::decode_png(&png.bytes).expect("a picture");
    let inks: std::collections::BTreeSet<_> =
        decoded.pixels().iter().map(|dot| (dot.red(), dot.green(), dot.blue())).collect();
    assert!(inks.contains(&(0x00, 0x72, 0xB2)), "the first colour is in it");
}

#[test]
fn a_chart_that_contradicts_itself_is_refused() {
    let mut short = ages();
    short.panels[0].series[0].values.pop();
    assert_eq!(short.svg(), Err(ChartFault::Length { series: "money outstanding".to_owned(), values: 2, labels: 3 }));
    let mut bare = ages();
    bare.panels.clear();
    assert_eq!(bare.svg(), Err(ChartFault::Nothing));
}

#[test]
fn the_ending_of_a_file_decides_its_format() {
    let of = |name: &str| ChartFormat::from_path(std::path::Path::new(name));
    assert_eq!(of("trend.SVG"), Ok(ChartFormat::Svg));
    assert_eq!(of("a.b/trend.png"), Ok(ChartFormat::Png));
    assert!(of("trend.jpg").is_err());
    assert!(of("trend").is_err());
}

#[test]
fn any_figures_can_be_drawn() {
    for value in [0, 1, -1, 7, 99, 100, i64::MAX, i64::MIN] {
        for kind in [ChartKind::Lines, ChartKind::GroupedBars, ChartKind::StackedBars, ChartKind::Rows] {
            for places in [0, 1, 4] {
                let series = ChartSeries::new("a", vec![Some(value), None]);
                let drawn = chart(kind, &["1", "2"], vec![panel("", "", places, vec![series])]);
                assert!(drawn.svg().is_ok(), "{value} {kind:?} {places}");
            }
        }
    }
}
