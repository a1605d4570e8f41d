//! Links in cells: a ladder keeps where they lead, and a sheet is read as if it had none.

use std::fmt::Write as _;

use career_ladder::import::{Address, Imported, Settings, import};
use career_ladder::source::parse_ladder;
use rust_xlsxwriter::{Formula, Url, Workbook};

use super::packing::ods;
use super::{Nobody, open};

const GUIDE: &str = "https://example.org/guide?a=(1);b=2#top";

/// What the cells of the only dimension ask, and the cells of the links that are lost.
fn asked(name: &str, bytes: &[u8]) -> (Vec<String>, Vec<String>) {
    let opened = open(name, bytes, &Settings::default(), &Nobody).unwrap();
    let Imported { text, report } = import(&opened, "levels", &Settings::default()).unwrap();
    let ladder = parse_ladder(&text).unwrap();
    let cells = ladder.dimensions.iter().flat_map(|dimension| &dimension.cells);
    let texts = cells.flat_map(|cell| &cell.expectations).map(|one| one.text.to_string()).collect();
    let lost = report.left_out.iter().filter(|of| of.what == "links of which only the words are read");
    (texts, lost.flat_map(|of| &of.cells).map(Address::to_string).collect())
}

/// A header and a row that lead somewhere: some words, a whole cell, two statements, and into the file.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0..).zip(["", "L1", "L2", "L3", "L4"]) {
        sheet.write(0, column, text).unwrap();
    }
    sheet.write_url(0, 1, Url::new(GUIDE).set_text("L1")).unwrap();
    sheet.write(1, 0, "Craft").unwrap();
    let formula = format!("=HYPERLINK(\"{GUIDE}\",\"Reads the guide.\")");
    sheet.write_formula(1, 1, Formula::new(formula).set_result("Reads the guide.")).unwrap();
    sheet.write_url(1, 2, Url::new("mailto:ann@example.org").set_text("Asks Ann")).unwrap();
    sheet.write_url(1, 3, Url::new("https://example.org/a").set_text("• Plans\n• Builds well")).unwrap();
    sheet.write_url(1, 4, Url::new("internal:Sheet1!A1").set_text("Leads")).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_cell_that_leads_somewhere_does_so_in_the_ladder() {
    let (texts, lost) = asked("levels.xlsx", &workbook());
    assert_eq!(
        texts,
        [
            format!("[Reads the guide.]({GUIDE})"),
            "[Asks Ann](mailto:ann@example.org)".to_owned(),
            "[Plans](https://example.org/a)".to_owned(),
            "[Builds well](https://example.org/a)".to_owned(),
            "Leads".to_owned(),
        ]
    );
    assert_eq!(lost, ["E2"], "the header leads where a cell does");
}

#[test]
fn a_formula_says_where_its_cell_leads() {
    for (formula, expected) in [
        ("of:=HYPERLINK(\"https://example.org/a\";\"Plans\")", "[Plans](https://example.org/a)"),
        ("of:=hyperlink(\"https://example.org/\"\"a\"\"\")", "[Plans](https://example.org/%22a%22)"),
        ("of:=HYPERLINK(\"https://example.org/\"&[.A1];\"Plans\")", "Plans"),
        ("of:=HYPERLINK([.A1])", "Plans"),
        ("of:=IF(1;HYPERLINK(\"https://example.org/a\"))", "Plans"),
    ] {
        let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
        let formula = formula.replace('"', "&quot;");
        let linked = format!(
            "<table:table-cell table:formula='{formula}' office:value-type='string'><text:p>Plans</text:p></table:table-cell>"
        );
        let rows = [[cell(""), cell("L1"), cell("L2")], [cell("Craft"), linked, cell("Leads")]];
        let rows = rows.map(|row| format!("<table:table-row>{}</table:table-row>", row.concat())).concat();
        let bytes = ods("", &format!("<table:table table:name='Levels'>{rows}</table:table>"));
        let (texts, lost) = asked("levels.ods", &bytes);
        assert_eq!(texts, [expected, "Leads"], "{formula}");
        assert_eq!(lost.len(), usize::from(expected == "Plans" && !formula.contains("IF")), "{formula}");
    }
}

/// A table whose cells are written in one way or another.
fn of_cells(cell: impl Fn(&str, &str) -> String, rows: impl Fn(&[String]) -> String) -> String {
    let (plain, linked) = (|text: &str| cell(text, ""), |text: &str| cell(text, "https://example.org/c_(d)"));
    let mut text = rows(&[plain(""), linked("L1"), plain("L2"), plain("L3")]);
    let craft = [
        plain("Craft"),
        cell("Knows the <tools> well", "https://example.org/tools"),
        plain("Leads"),
        plain("Guides"),
    ];
    text.push_str(&rows(&craft));
    text
}

#[test]
fn words_within_a_cell_lead_somewhere_in_every_kind_of_file() {
    /// The words in the brackets are the link, or all where there are none.
    fn parted(text: &str) -> (&str, &str, &str) {
        let parts = text.split_once('<').and_then(|(before, rest)| Some((before, rest.split_once('>')?)));
        parts.map_or(("", text, ""), |(before, (words, behind))| (before, words, behind))
    }
    let link = |text: &str, address: &str, write: &dyn Fn(&str) -> String| {
        let (before, words, behind) = parted(text);
        if address.is_empty() { text.to_owned() } else { format!("{before}{}{behind}", write(words)) }
    };
    let page = of_cells(
        |text, address| {
            let write = |words: &str| format!("<a class=x href='{address}'>{words}</a>");
            format!("<td>{}</td>", link(text, address, &write))
        },
        |cells| format!("<tr>{}</tr>", cells.concat()),
    );
    let text = of_cells(
        |text, address| link(text, address, &|words| format!("[{words}]({address})")),
        |cells| format!("| {} |\n", cells.join(" | ")),
    );
    let text = text.replacen('\n', "\n| --- | --- | --- | --- |\n", 1);
    let sheet = of_cells(
        |text, address| {
            let write = |words: &str| format!("<text:a xlink:href='{address}'>{words}</text:a>");
            format!("<table:table-cell><text:p>{}</text:p></table:table-cell>", link(text, address, &write))
        },
        |cells| format!("<table:table-row>{}</table:table-row>", cells.concat()),
    );
    let sheet = ods("", &format!("<table:table table:name='Levels'>{sheet}</table:table>"));
    for (name, bytes) in [
        ("levels.html", format!("<table>{page}</table>").into_bytes()),
        ("levels.md", text.into_bytes()),
        ("levels.ods", sheet),
    ] {
        let (texts, lost) = asked(name, &bytes);
        assert_eq!(texts, ["Knows the [tools](https://example.org/tools) well", "Leads", "Guides"], "{name}");
        assert_eq!(lost, ["B1"], "{name}");
    }
}

#[test]
fn links_change_nothing_of_how_a_sheet_is_read() {
    let cells = [
        "High\nOwns a part. Helps; asks",
        "Low\nOwns it all. Leads; answers",
        "High\nOwns more. Guides; asks",
    ];
    let page = |link: bool| {
        let mut page =
            "<table><tr><td></td><td>L1</td><td>L2</td><td>L3</td></tr><tr><td>Scope</td>".to_owned();
        for cell in cells {
            let cell = cell.replace('\n', "<br>");
            let (open, close) = if link { ("<a href='https://example.org/a;b'>", "</a>") } else { ("", "") };
            write!(page, "<td>{open}{cell}{close}</td>").unwrap();
        }
        page + "</tr></table>"
    };
    let (plain, _) = asked("levels.html", page(false).as_bytes());
    let (linked, lost) = asked("levels.html", page(true).as_bytes());
    let unlinked: Vec<String> =
        linked.iter().map(|text| text.replace("](https://example.org/a;b)", "").replace('[', "")).collect();
    assert_eq!(unlinked, plain);
    assert!(linked.iter().all(|text| text.ends_with("](https://example.org/a;b)")), "{linked:?}");
    assert_eq!(lost, Vec::<String>::new());
}
