//! The sheets of a record: what is written and filled in reads back, wherever its columns and rows stand by then, and
//! what is not read is named with its cell.

use std::sync::LazyLock;

use career_ladder::forms::{csv, html, markdown};
use career_ladder::import::{Progress, Settings, open};
use career_ladder::model::Text;
use career_ladder::query::{Filled, RecordRoles, begin, fill, record_roles};
use career_ladder::record::{
    Assessor, Day, Evidence, FilledSheet, LackingTable, Mark, Record, SheetFact, SheetFault, read_sheet,
};
use career_ladder::source::{Catalog, Request, load};
use career_ladder::views::{sheets, to_fill_in};
use proptest::prelude::*;

struct Nobody;

impl Progress for Nobody {
    fn read(&self, _what: &str, _done: u64, _of: u64) {}
}

fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| load(&Request::default()).unwrap().0);
    &CATALOG
}

fn roles(catalog: &Catalog) -> RecordRoles {
    record_roles(catalog, "product-ops/L3", None).unwrap().roles
}

fn today() -> Day {
    Day::parse("2026-11-02").unwrap()
}

fn text(text: &str) -> Text {
    Text::new(text.to_owned()).unwrap()
}

fn read(name: &str, bytes: &[u8]) -> Result<FilledSheet, Vec<SheetFault>> {
    read_sheet(&open(name, bytes, &Settings::default(), &Nobody).unwrap())
}

/// A new record with what a sheet in CSV says.
fn filled(sheet: &str) -> Filled {
    let catalog = catalog();
    let base = begin(catalog, roles(catalog), Assessor::Oneself);
    let sheet = read("me.csv", sheet.as_bytes()).unwrap();
    fill(&base, sheet, Some(catalog.ladder(0)), today()).unwrap()
}

/// What is wrong with a sheet in CSV, a line each.
fn faults(sheet: &str) -> Vec<String> {
    let catalog = catalog();
    let base = begin(catalog, roles(catalog), Assessor::Oneself);
    let faults = read("me.csv", sheet.as_bytes())
        .and_then(|sheet| fill(&base, sheet, Some(catalog.ladder(0)), today()).map(drop));
    faults.unwrap_err().iter().map(|fault| format!("{}: {}", fault.cell, fault.message)).collect()
}

/// Two statements of the role, with their dimensions.
const FIRST: &str = "Data,Can share insights with teams to make improvements that raise performance";
const OTHER: &str = "Tools,Advocates best practices for process and tools";

#[test]
fn marks_and_days_are_understood_as_people_and_spreadsheets_write_them() {
    for mark in ["MET", " met ", "Met"] {
        let record = filled(&format!("Dimension,Statement,Mark\n{FIRST},{mark}\n")).record;
        let marked: Vec<_> = record.statements.iter().filter(|one| one.mark.is_some()).collect();
        assert_eq!((marked.len(), marked[0].mark, marked[0].on), (1, Some(Mark::Met), Some(today())));
    }
    for day in [
        "2026-03-01",
        "2026/03/01",
        "2026-3-1",
        "2026.03.01",
        "1.3.2026",
        "01. 03. 2026",
        "1 Mar 2026",
        "1st March 2026",
        "Mar 1, 2026",
        "March 1st 2026",
        "2026 March 1",
        "01-Mar-2026",
        "Sun, 1 Mar 2026",
        "2026-03-01 10:30",
        "2026-03-01T10:30:00Z",
        "Mar 1, 2026, 10:30 PM",
        "46082",
        "46082.5",
    ] {
        let record = filled(&format!("Dimension,Statement,Evidence,Date\n{FIRST},Did it,\"{day}\"\n")).record;
        assert_eq!(record.evidence[0].on, Day::parse("2026-03-01"), "{day}");
    }
}

#[test]
fn each_line_of_a_cell_is_a_piece_of_evidence_with_its_day_and_its_link() {
    let sheet = "Statement,Dimension,Evidence,Date,Link\n\
         Advocates best practices for process and tools,Tools,\"- one\n- two\",2026-01-01,\"https://a.example/1\nhttps://a.example/2\"\n\
         ,Tools,of all,,\n,,loose,,\n,,,,https://a.example/3\n";
    let evidence = filled(sheet).record.evidence;
    let shown: Vec<_> = evidence
        .iter()
        .map(|one| {
            let about: Vec<&str> = one.about.iter().map(Text::as_str).collect();
            (one.what.as_str(), one.on, one.link.as_deref(), about.join("; "))
        })
        .collect();
    // Two dimensions ask the same.
    let statement = "tools: Advocates best practices for process and tools".to_owned();
    let new_year = Day::parse("2026-01-01");
    assert_eq!(
        shown,
        [
            ("one", new_year, Some("https://a.example/1"), statement.clone()),
            ("two", new_year, Some("https://a.example/2"), statement),
            ("of all", None, None, "tools".to_owned()),
            ("loose", None, None, String::new()),
            ("https://a.example/3", None, Some("https://a.example/3"), String::new()),
        ]
    );
}

#[test]
fn what_cannot_be_understood_is_named_with_its_cell() {
    for (sheet, fault) in [
        (format!("Dimension,Statement,Mark\n{FIRST},done\n"), "C2: found `done`, expected a mark"),
        (format!("Dimension,Statement,Mark\n{FIRST},met?\n"), "C2: found `met?`, expected a mark"),
        (
            "Statement,Mark\nAdvocates best practices for process and tools,met\n".to_owned(),
            "A2: found what `process` and `tools` ask, expected which of them",
        ),
        (
            format!("Dimension,Statement,Mark,Date\n{FIRST},met,3/4/2026\n"),
            "D2: found `3/4/2026`, which is 2026-03-04 or 2026-04-03, expected one date",
        ),
        (
            format!("Dimension,Statement,Mark,Date\n{FIRST},met,2026-02-30\n"),
            "D2: found `2026-02-30`, expected a date",
        ),
        (
            format!("Dimension,Statement,Evidence,Date\n{FIRST},a,\"2026-01-01\n2026-01-02\"\n"),
            "D2: found 2 dates, expected one, or one for each piece of evidence (1 line)",
        ),
        (
            format!("Dimension,Statement,Evidence,Link\n{FIRST},\"a\nb\nc\",\"x\ny\"\n"),
            "D2: found 2 links, expected one, or one for each piece of evidence (3 lines)",
        ),
        (
            format!("Dimension,Statement,Mark\n{FIRST},met\n{OTHER},\n{FIRST},partly\n"),
            "C4: found `partly`, expected `met` as in C2, or nothing",
        ),
        (
            format!("Dimension,Statement,Mark,Role\n{FIRST},met,L3\n{OTHER},,L4\n"),
            "D3: found `L4`, expected `L3` as in D2",
        ),
        (
            "Dimension,Text,Mark\na,b,met\n".to_owned(),
            ": found a table with the columns `Dimension`, `Text` and `Mark`, expected one with `Statement` and `Mark`",
        ),
        (
            "Skill,What\na,b\n".to_owned(),
            ": found no table with the columns `Statement` and `Mark`, expected the sheet of a record",
        ),
    ] {
        assert_eq!(faults(&sheet), [fault], "{sheet}");
    }
    let many = format!("Dimension,Statement,Mark\n{}", format!("{FIRST},\n").repeat(5_001));
    assert_eq!(faults(&many), [": found 5001 rows, expected at most 5000"]);
    for not_a_day in
        ["10:30", "March 2026", "1.3.26", "1/3-2026", "2026", "32 March 2026", "1 Mar 2026 or so", "1 2 3 4"]
    {
        let sheet = format!("Dimension,Statement,Mark,Date\n{FIRST},met,{not_a_day}\n");
        assert_eq!(faults(&sheet), [format!("D2: found `{not_a_day}`, expected a date")]);
    }
}

#[test]
fn what_is_not_read_is_told_with_its_cells() {
    let sheet = format!(
        "Mine,,,,\nMark,Dimension,Statement,Rating,Note\nmet,{FIRST},5,\n,{OTHER},,\nmet,Tools,,,hm\n,Spare,,,\n"
    );
    let filled = filled(&sheet);
    let told: Vec<String> =
        filled.not_read.iter().map(|one| format!("{}: {}", one.what, one.cells.join(" "))).collect();
    assert_eq!(
        told,
        [
            "above the columns: A1",
            "column D `Rating`, which a record does not have: D3",
            "a mark without a statement: A5",
            "a note without a statement: E5",
            "a dimension without a statement or evidence: B6",
        ]
    );
    assert_eq!((filled.read.marks, filled.read.notes), (1, 0));
    assert_eq!(filled.without_row, filled.record.statements.len() - 2);
}

#[test]
fn rows_of_no_statement_are_kept_apart_or_named() {
    let sheet = format!(
        "Dimension,Statement,Mark,Evidence\nTools,Keeps bees,partly,Two hives\nTools,Rows a boat,,\n{FIRST},,\n"
    );
    let filled = filled(&sheet);
    let [(one, cell)] = &filled.apart[..] else { panic!("{:?}", filled.apart) };
    assert_eq!((one.text.as_str(), one.mark, cell.as_str()), ("Keeps bees", Some(Mark::Partly), "B2"));
    assert_eq!(
        filled.record.no_longer_asked,
        [career_ladder::record::MarkedStatement { on: Some(today()), ..one.clone() }]
    );
    assert_eq!(filled.record.evidence[0].about, [text("Keeps bees")]);
    assert_eq!(filled.unsaid, [(text("Rows a boat"), "B3".to_owned())]);
}

#[test]
fn a_statement_in_other_words_is_taken_and_is_to_be_confirmed() {
    let reworded = "Can share insights with teams to make improvements that raise their performance";
    let filled = filled(&format!("Dimension,Statement,Mark\nData,{reworded},met\n"));
    let [index] = filled.confirm[..] else { panic!("{:?}", filled.confirm) };
    let one = &filled.record.statements[index];
    assert_eq!((one.mark, one.confirm.as_ref()), (Some(Mark::Met), Some(&text(reworded))));
    assert!(filled.apart.is_empty());
}

#[test]
fn a_sheet_adds_to_a_record_and_takes_nothing_from_it() {
    let catalog = catalog();
    let mut base = begin(catalog, roles(catalog), Assessor::Oneself);
    let day = Day::parse("2026-01-01");
    for one in &mut base.statements {
        (one.mark, one.on, one.note) = (Some(Mark::Partly), day, Some(text("known")));
    }
    base.evidence.push(Evidence { on: day, what: text("done"), link: None, about: vec![text("tools")] });
    let add = |base: &Record, sheet: &str| {
        let sheet = read("me.csv", sheet.as_bytes()).unwrap();
        fill(base, sheet, Some(catalog.ladder(0)), today()).unwrap()
    };
    // What is empty withdraws nothing, and what is there is not there twice.
    let same =
        format!("Dimension,Statement,Mark,Evidence,Note\n{FIRST},,,\n{OTHER},partly,,known\nTools,,,done,\n");
    let after = add(&base, &same);
    assert_eq!(after.record, base);
    assert_eq!(after.read, after.there);
    let more = format!("Dimension,Statement,Mark,Evidence,Note\n{OTHER},met,done,more\n");
    let after = add(&base, &more);
    let changed: Vec<_> =
        after.record.statements.iter().zip(&base.statements).filter(|(one, other)| one != other).collect();
    let [(one, _)] = changed[..] else { panic!("{changed:?}") };
    assert_eq!(
        (one.mark, one.on, one.note.as_deref()),
        (Some(Mark::Met), Some(today()), Some("known; more"))
    );
    // A mark that takes the place of another is told.
    assert!(matches!(after.changed[..], [(_, Mark::Partly)]));
    let [evidence] = &after.record.evidence[..] else { panic!("{:?}", after.record.evidence) };
    assert_eq!((evidence.on, evidence.about.len()), (day, 2));
    // To read it once more changes nothing.
    assert_eq!(add(&after.record, &more).record, after.record);
}

/// Texts on which some form or some reader could act, and any others.
fn texts() -> impl Strategy<Value = Text> {
    let hostile = prop::sample::select(vec![
        "=1+1",
        "'=1+1",
        "-a; =b",
        "@team fixes #12",
        "a | b",
        "*x* _y_",
        "<b>a</b> &amp; b",
        "`c`",
        "1.",
        "+1",
        "https://a.example/?a=1&copy=2",
        "[words](https://a.example/x)",
        "- item",
        "2026-01-01",
        "met",
        "\"q\", \"r",
        "# one",
        "a \\ b",
        "1e5",
        "Ünïcode",
        "done",
    ]);
    let any = "[ -~äß→]{1,24}";
    prop_oneof![hostile.prop_map(str::to_owned), any.prop_map(|text| text)]
        .prop_filter_map("nothing to see", Text::new)
}

/// Records that somebody has filled in on one day.
fn records() -> impl Strategy<Value = Record> {
    let catalog = catalog();
    let base = begin(catalog, roles(catalog), Assessor::Manager);
    let count = base.statements.len();
    let mark = prop::option::of(prop::sample::select(Mark::ALL.to_vec()));
    let marks = prop::collection::vec((mark, prop::option::of(texts())), count);
    let link = prop::option::of(Just("https://a.example/x?y=1".to_owned()));
    let day = prop::option::of(Just(today()));
    let evidence =
        prop::collection::vec((texts(), day, link, prop::option::of(0..count), any::<bool>()), 0..6);
    (marks, evidence).prop_map(move |(marks, evidence)| {
        let mut record = base.clone();
        for (one, (mark, note)) in record.statements.iter_mut().zip(marks) {
            (one.mark, one.on, one.note) = (mark, mark.map(|_| today()), note);
        }
        for (what, on, link, about, is_for_dimension) in evidence {
            let name = |index: usize| {
                let dimension = &record.statements[index].dimension;
                if is_for_dimension { dimension.clone() } else { record.name_of(index) }
            };
            let about = about.map(name);
            let link = link.and_then(Text::new);
            let is_there = record
                .evidence
                .iter()
                .any(|other| other.what.contains(what.as_str()) || what.contains(other.what.as_str()));
            if !is_there {
                record.evidence.push(Evidence { on, what, link, about: about.into_iter().collect() });
            }
        }
        record
    })
}

/// A record with its evidence in the order of what it says, and with the words that lead somewhere as a link.
fn sorted(mut record: Record) -> Record {
    for one in &mut record.evidence {
        let parted = one.what.strip_prefix('[').and_then(|rest| rest.strip_suffix(')')?.split_once("]("));
        if let Some((what, link)) = parted.filter(|_| one.link.is_none()) {
            let text = |text: &str| Text::new(text.to_owned());
            (one.what, one.link) = (text(what).unwrap(), text(link));
        }
    }
    record.evidence.sort_by_key(|one| one.what.to_string());
    record
}

/// What is written of a record reads back as that record.
fn reads_back(record: &Record, name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    let catalog = catalog();
    let sheet = read(name, bytes).unwrap();
    prop_assert_eq!(&sheet.not_read, &[]);
    for (fact, value) in [
        (SheetFact::Ladder, "product-ops"),
        (SheetFact::Role, "L3"),
        (SheetFact::Goal, "L4"),
        (SheetFact::By, "manager"),
    ] {
        prop_assert_eq!(sheet.facts.get(&fact).map(|(value, _)| value.as_str()), Some(value));
    }
    // Into the record itself it brings nothing.
    let same = fill(record, sheet.clone(), Some(catalog.ladder(0)), today()).unwrap();
    prop_assert_eq!(&same.record, record, "{}", name);
    prop_assert_eq!(same.read, same.there);
    let base = begin(catalog, roles(catalog), Assessor::Manager);
    let filled = fill(&base, sheet, Some(catalog.ladder(0)), today()).unwrap();
    prop_assert_eq!(sorted(filled.record), sorted(record.clone()), "{}", name);
    Ok(())
}

proptest! {
    // Workbooks take their time without optimization.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 8, ..ProptestConfig::default() })]
    #[test]
    fn what_is_written_reads_back(record in records()) {
        let catalog = catalog();
        let ladder = Some(catalog.ladder(0));
        reads_back(&record, "me.csv", csv::write(&sheets::record(&record, ladder)).as_bytes())?;
        #[cfg(feature = "sheets")]
        {
            let book = sheets::record_book(&record, ladder);
            reads_back(&record, "me.xlsx", &career_ladder::forms::xlsx::write(&book).unwrap())?;
            let document = to_fill_in(&record, ladder);
            reads_back(&record, "me.md", markdown::write(&document).as_bytes())?;
            reads_back(&record, "me.html", html::write(&document).as_bytes())?;
        }
    }

}

proptest! {
    /// Rows and columns that were moved change nothing.
    #[test]
    fn the_order_of_rows_and_columns_does_not_matter(record in records(), seed in any::<u64>()) {
        let catalog = catalog();
        let mut sheet = sheets::record(&record, Some(catalog.ladder(0)));
        let key = |index: usize| (index as u64 + 1).wrapping_mul(seed | 1).rotate_left(17);
        let mut order: Vec<usize> = (0..sheet.columns.len()).collect();
        order.sort_by_key(|&index| key(index));
        let moved = |row: &Vec<String>| order.iter().map(|&index| row[index].clone()).collect::<Vec<_>>();
        sheet.columns = moved(&sheet.columns);
        let mut rows: Vec<(u64, Vec<String>)> =
            sheet.rows.iter().enumerate().map(|(index, row)| (key(index), moved(row))).collect();
        rows.sort();
        sheet.rows = rows.into_iter().map(|(_, row)| row).collect();
        reads_back(&record, "me.csv", csv::write(&sheet).as_bytes())?;
    }
}

/// A sheet that is read again completes what lacked something, and says what is new.
#[test]
fn evidence_gets_what_it_lacked_and_another_day_is_another_piece() {
    let first = added(&marked(), &format!("Dimension,Statement,Evidence\n{FIRST},Ran it\n")).record;
    let link = "https://a.example/1";
    let sheet = |day: &str| format!("Dimension,Statement,Evidence,Date,Link\n{FIRST},Ran it,{day},{link}\n");
    let filled = added(&first, &sheet("2026-01-02"));
    assert_eq!(filled.new_evidence, Vec::<usize>::new());
    let [one] = &filled.record.evidence[..] else { panic!() };
    assert_eq!((one.on, one.link.as_deref()), (Day::parse("2026-01-02"), Some(link)));
    let again = added(&filled.record, &sheet("2026-02-02"));
    assert_eq!((again.new_evidence, again.record.evidence.len()), (vec![1], 2));
}

#[test]
fn a_mark_is_of_today_and_a_date_alone_is_told() {
    let sheet = format!("Dimension,Statement,Mark,Date\n{FIRST},met,2026-01-02\n");
    let filled = added(&marked(), &sheet);
    let one = filled.record.statements.iter().find(|one| one.mark == Some(Mark::Met)).unwrap();
    assert_eq!(one.on, Some(today()));
    assert_eq!(filled.not_read[0].what, "a date without evidence");
}

#[test]
fn numbers_before_lines_are_no_part_of_them_and_a_failing_formula_says_nothing() {
    let sheet = format!(
        "Dimension,Statement,Evidence\n{FIRST},\"1. one\n2) two\"\n{OTHER},#DIV/0!\nTools,,1. May it be\n"
    );
    let filled = added(&marked(), &sheet);
    let said: Vec<&str> = filled.record.evidence.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(said, ["one", "two", "1. May it be"]);
    assert_eq!(filled.not_read[0].what, "a formula that fails");
}

/// What names two statements is on the rows of both, and is that one name when the sheet is read again.
#[test]
fn evidence_for_two_that_ask_the_same_reads_back() {
    let mut record = begin(catalog(), roles(catalog()), Assessor::Manager);
    let about = vec![Text::new("Advocates best practices for process and tools".to_owned()).unwrap()];
    let what = Text::new("Did it".to_owned()).unwrap();
    record.evidence.push(Evidence { on: None, what, link: None, about });
    let sheet = csv::write(&sheets::record(&record, Some(catalog().ladder(0))));
    assert_eq!(sheet.matches("Did it").count(), 2);
    assert_eq!(added(&record, &sheet).record, record);
}

/// A record whose statements are all marked as partly.
fn marked() -> Record {
    let catalog = catalog();
    let mut base = begin(catalog, roles(catalog), Assessor::Oneself);
    for one in &mut base.statements {
        (one.mark, one.on) = (Some(Mark::Partly), Day::parse("2026-01-01"));
    }
    base
}

/// A record with what a sheet in CSV adds to it.
fn added(base: &Record, sheet: &str) -> Filled {
    let sheet = read("me.csv", sheet.as_bytes()).unwrap();
    fill(base, sheet, Some(catalog().ladder(0)), today()).unwrap()
}

#[test]
fn a_mark_that_is_none_withdraws_the_one_of_the_record_and_an_empty_cell_none() {
    let base = marked();
    let sheet = format!("Dimension,Statement,Mark\n{FIRST},\n{OTHER}, None \nTools,Keeps bees,none\n");
    let after = added(&base, &sheet);
    let differ: Vec<_> =
        after.record.statements.iter().zip(&base.statements).filter(|(a, b)| a != b).collect();
    let [(one, _)] = differ[..] else { panic!("{differ:?}") };
    assert_eq!((one.dimension.as_str(), one.mark, one.on), ("tools", None, None));
    let [(index, Mark::Partly)] = after.changed[..] else { panic!("{:?}", after.changed) };
    assert_eq!(&after.record.statements[index], one);
    let [not_read] = &after.not_read[..] else { panic!("{:?}", after.not_read) };
    assert_eq!(not_read.cells, ["C4"]);
    // To read it once more changes nothing.
    assert_eq!(added(&after.record, &sheet).changed, []);
    // It is a mark like the others where rows disagree.
    let twice = format!("Dimension,Statement,Mark\n{OTHER},none\n{OTHER},met\n");
    assert_eq!(faults(&twice), ["C3: found `met`, expected `none` as in C2, or nothing"]);
}

#[test]
fn the_list_of_marks_offers_each_that_can_be_read() {
    let catalog = catalog();
    let book = sheets::record_book(&marked(), Some(catalog.ladder(0)));
    let words = &book.sheets[0].choices[0].words;
    let read: Vec<_> = words.iter().map(|word| Mark::parse(word).unwrap()).collect();
    assert_eq!(read, Mark::ALL.map(Some).into_iter().chain([None]).collect::<Vec<_>>());
}

#[test]
fn the_size_of_letters_spaces_quotes_and_a_full_stop_make_no_other_statement() {
    let statement = "Contributes to the team's planning";
    for words in [
        statement.to_uppercase(),
        format!("{statement}."),
        format!(" {} ", statement.replace(' ', "  ")),
        statement.replace('\'', "\u{2019}"),
        format!("{}.", statement.to_lowercase()),
    ] {
        let filled = filled(&format!("Statement,Mark,Evidence\n\"{words}\",met,Ran it\n"));
        let marked: Vec<_> = filled.record.statements.iter().filter(|one| one.mark.is_some()).collect();
        let [one] = marked[..] else { panic!("{words}: {marked:?}") };
        assert_eq!((one.text.as_str(), &one.confirm), (statement, &None), "{words}");
        assert_eq!((&filled.confirm[..], filled.apart.len()), (&[][..], 0), "{words}");
        assert_eq!(filled.record.evidence[0].about, std::slice::from_ref(&one.text));
    }
    // Of what is kept apart, too: nothing is there twice.
    let first = filled("Dimension,Statement,Mark,Evidence\nTools,Keeps bees,met,Two hives\n").record;
    let again = added(&first, "Dimension,Statement,Mark,Evidence\nTools,KEEPS  BEES.,met,Two hives\n");
    assert_eq!(again.record, first);
}

/// What a sheet in CSV lacks, a line a table.
fn lacking(sheet: &str) -> Vec<String> {
    let sheet = read("me.csv", sheet.as_bytes()).unwrap();
    let names = |one: &LackingTable| one.columns.iter().map(|one| one.name()).collect::<Vec<_>>().join(" ");
    sheet.lacking.iter().map(|one| format!("{}: {}", one.found.join(" "), names(one))).collect()
}

#[test]
fn columns_that_are_not_there_are_told_where_they_were_or_hold_the_marks() {
    assert_eq!(lacking("Statement,Mark\na,met\n"), [""; 0]);
    assert_eq!(lacking("Dimension,Statement,Status\na,b,met\n"), ["Dimension Statement Status: Mark"]);
    // What the program wrote had all of them.
    let ours = "Dimension,Statement,Mark,Notes,Date,Link,Ladder,Version\na,b,met,,,,one,1\n";
    let found = "Dimension Statement Mark Notes Date Link Ladder Version";
    assert_eq!(lacking(ours), [format!("{found}: Evidence Note")]);
    let twice = filled(&format!("Dimension,Statement,Mark,Mark\n{FIRST},met,partly\n")).not_read;
    assert_eq!(twice[0].what, "column D `Mark`, which is there before");
}

proptest! {
    /// A day is read as itself however its parts are put, and no text is more than a fault.
    #[test]
    fn days_are_read_in_each_order_that_can_mean_one(
        (year, month, day) in (1900..2200, 1..13_usize, 1..29_usize), any in "[0-9a-zA-Z:., /-]{0,14}",
    ) {
        let names = ["January", "Feb", "march", "APR", "May", "June", "jul", "August", "Sept", "Oct", "nov", "December"];
        let name = names[month - 1];
        let wanted = Day::parse(&format!("{year}-{month:02}-{day:02}"));
        let read_day = |text: &str| {
            let sheet = format!("Statement,Mark,Evidence,Date\nx,met,Did it,\"{text}\"\n");
            read("me.csv", sheet.as_bytes()).map(|sheet| sheet.rows[0].evidence[0].on)
        };
        for text in [
            format!("{year}-{month}-{day}"),
            format!("{year}/{month:02}/{day:02}"),
            format!("{day}.{month}.{year}"),
            format!("{day} {name} {year}"),
            format!("{name} {day}, {year}"),
            format!("{year} {name} {day:02} 08:15"),
        ] {
            prop_assert_eq!(read_day(&text).unwrap(), wanted, "{}", text);
        }
        let american = read_day(&format!("{month}/{day}/{year}"));
        if day > 12 || month == day {
            prop_assert_eq!(american.unwrap(), wanted);
        } else {
            prop_assert!(american.unwrap_err()[0].message.contains(&wanted.unwrap().to_string()));
        }
        let _ = read_day(&any);
    }
}
