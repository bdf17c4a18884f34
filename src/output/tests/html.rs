use super::*;

#[test]
fn a_page_stands_alone_and_names_its_language() {
    let page = string(&Grid { labels: labels(Lang::Zh), ..grid() }, Format::Html);
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh\">"), "{page}");
    for part in [
        "<caption>Closed, unresolved</caption>",
        "<td class=\"integer\">1204</td>",
        "<dt>口径</dt>",
        "<td class=\"flag\">是</td>",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    for foreign in ["<script", "http:", "https:", "src=", "url("] {
        assert!(!page.contains(foreign), "{foreign} in {page}");
    }
}

#[test]
fn what_is_written_in_a_cell_stays_text() {
    let page = string(&texts(&["</td><script>alert('x')</script>", "\u{1b}[2J\u{202e}"]), Format::Html);
    assert!(page.contains("&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), "{page}");
    assert!(page.contains("<td class=\"text\">\u{FFFD}[2J\u{FFFD}</td>"), "{page}");
}

#[test]
fn no_rows_are_one_sentence() {
    assert!(
        string(&no_rows(), Format::Html).contains("<td colspan=\"8\">No institution is closed and unresolved.</td>")
    );
}
