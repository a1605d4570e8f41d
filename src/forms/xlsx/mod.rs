//! A workbook: a book of sheets as a file that spreadsheets open. The same book gives the same bytes.

mod heights;
mod names;

use std::collections::HashSet;

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format as CellFormat,
    FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet, XlsxError,
};

use crate::document::{Book, BookArea, BookCell, BookSheet, RowKind};
use crate::query::UserError;

use heights::heights;
use names::sheet_names;

/// A book as the bytes of a workbook.
///
/// # Errors
/// More than a workbook can hold: a text that is too long for a cell or has a character that none can have, too
/// many rows or columns.
pub fn write(book: &Book) -> Result<Vec<u8>, UserError> {
    let mut workbook = Workbook::new();
    for (sheet, name) in book.sheets.iter().zip(sheet_names(&book.sheets)) {
        check(sheet)?;
        let written = write_sheet(workbook.add_worksheet(), sheet, &name);
        written.map_err(|error| not_written(&error))?;
    }
    // When it was made is no part of a book.
    let properties = DocProperties::new().set_title(shortened(&book.title));
    let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| not_written(&error))?;
    workbook.set_properties(&properties.set_creation_datetime(&made));
    workbook.save_to_buffer().map_err(|error| not_written(&error))
}

/// The beginning of a title, of which a workbook takes so many characters.
fn shortened(title: &str) -> String {
    const MOST: usize = 250;
    title.chars().take(MOST).collect()
}

/// Refuses what no cell can hold, before it is lost.
fn check(sheet: &BookSheet) -> Result<(), UserError> {
    /// In UTF-16, as spreadsheets count.
    const LONGEST: usize = 32_767;
    const HELP: &str = "shorten it, or export to a file that ends in `.csv` or `.yaml`";
    const MOST_ROWS: usize = 1_048_576;
    const MOST_COLUMNS: usize = 16_384;
    for row in &sheet.rows {
        for cell in &row.cells {
            let BookCell::Text(text) = cell else { continue };
            let length = text.encode_utf16().count();
            let begins = || text.chars().take(30).collect::<String>().replace('\n', " ");
            if length > LONGEST {
                let message = format!(
                    "the cell that begins with `{}` has {length} characters, expected at most {LONGEST} for a workbook",
                    begins()
                );
                return Err(UserError::new(message, HELP));
            }
            if let Some(c) = text.chars().find(|c| matches!(c, '\u{fffe}' | '\u{ffff}')) {
                let code = u32::from(c);
                let message = format!(
                    "the cell that begins with `{}` has the character U+{code:04X}, which no workbook can hold",
                    begins()
                );
                return Err(UserError::new(message, "delete it, or export to a file that ends in `.yaml`"));
            }
        }
    }
    let columns = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    if sheet.rows.len() > MOST_ROWS || columns > MOST_COLUMNS {
        let message = format!(
            "found {} rows and {columns} columns, expected at most {MOST_ROWS} and {MOST_COLUMNS} for a workbook",
            sheet.rows.len()
        );
        return Err(UserError::new(message, "export to a file that ends in `.csv` or `.yaml`"));
    }
    Ok(())
}

fn not_written(error: &XlsxError) -> UserError {
    let message = format!("the workbook could not be made: {error}");
    UserError::new(message, "export to a file that ends in `.csv` or `.yaml`")
}

fn write_sheet(worksheet: &mut Worksheet, sheet: &BookSheet, name: &str) -> Result<(), XlsxError> {
    worksheet.set_name(name)?;
    for (column, width) in (0..).zip(&sheet.widths) {
        worksheet.set_column_width(column, *width)?;
    }
    let looks = Looks::new();
    let merges = sound_merges(sheet);
    let mut covered = HashSet::new();
    for area in &merges {
        let kind = sheet.rows.get(area.rows.0).map_or(RowKind::Body, |row| row.kind);
        let look = looks.of(kind, area.columns.0 < sheet.label_columns);
        let [first, last] = [(area.rows.0, area.columns.0), (area.rows.1, area.columns.1)].map(address);
        worksheet.merge_range(first.0, first.1, last.0, last.1, "", look)?;
        covered.extend(cells_of(area).skip(1));
    }
    for ((row, height), number) in sheet.rows.iter().zip(heights(sheet)).zip(0..) {
        worksheet.set_row_height(number, height)?;
        for (column, cell) in row.cells.iter().enumerate() {
            let place = address((number as usize, column));
            let look = looks.of(row.kind, column < sheet.label_columns);
            match cell {
                _ if covered.contains(&(number as usize, column)) => continue,
                BookCell::Text(text) => worksheet.write_string_with_format(place.0, place.1, text, look)?,
                BookCell::Number(value) => {
                    worksheet.write_number_with_format(place.0, place.1, *value, look)?
                }
                // Of a title there is one cell, of anything else an empty one has lines around it.
                BookCell::Empty if row.kind == RowKind::Title => continue,
                BookCell::Empty => worksheet.write_blank(place.0, place.1, look)?,
            };
        }
    }
    offer(worksheet, sheet)?;
    lay_out(worksheet, sheet)
}

/// Offers what is to be chosen from. Other words are warned of and can be kept: whoever reads the sheet may know them.
fn offer(worksheet: &mut Worksheet, sheet: &BookSheet) -> Result<(), XlsxError> {
    for choice in &sheet.choices {
        let list = DataValidation::new()
            .allow_list_strings(&choice.words)?
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_message(format!("Expected one of: {}", choice.words.join(", ")))?;
        let BookArea { rows, columns } = choice.area;
        let [from, to] = [(rows.0, columns.0), (rows.1, columns.1)].map(address);
        worksheet.add_data_validation(from.0, from.1, to.0, to.1, &list)?;
    }
    Ok(())
}

/// What stays in view, and how the sheet is printed.
fn lay_out(worksheet: &mut Worksheet, sheet: &BookSheet) -> Result<(), XlsxError> {
    const A4: u8 = 9;
    let (rows, columns) = address((sheet.frozen_rows, sheet.frozen_columns));
    worksheet.set_freeze_panes(rows, columns)?;
    if rows > 0 {
        worksheet.set_repeat_rows(0, rows - 1)?;
    }
    worksheet.set_paper_size(A4).set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3).set_footer("&L&A&R&P / &N");
    if sheet.is_wide {
        worksheet.set_landscape().set_print_fit_to_pages(1, 0);
    }
    let last_column = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let last = address((sheet.rows.len().saturating_sub(1), last_column.saturating_sub(1)));
    // A level that is called `1` is no mistake.
    worksheet.ignore_error_range(0, 0, last.0, last.1, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// An address as the library has it. What is past the end of a sheet was refused before.
fn address((row, column): (usize, usize)) -> (u32, u16) {
    (u32::try_from(row).unwrap_or(u32::MAX), u16::try_from(column).unwrap_or(u16::MAX))
}

/// The areas that a workbook can show as one cell without losing a text: of several cells, of which all but the
/// first are empty, none in two of them.
fn sound_merges(sheet: &BookSheet) -> Vec<BookArea> {
    let mut taken = HashSet::new();
    let is_empty = |(row, column): (usize, usize)| {
        let cell = sheet.rows.get(row).and_then(|row| row.cells.get(column));
        cell.is_none_or(|cell| *cell == BookCell::Empty)
    };
    let is_sound = |area: &&BookArea| {
        let is_whole = area.rows.0 <= area.rows.1 && area.columns.0 <= area.columns.1;
        let is_sound = is_whole
            && cells_of(area).count() > 1
            && area.rows.1 < sheet.rows.len()
            && cells_of(area).skip(1).all(is_empty)
            && !cells_of(area).any(|cell| taken.contains(&cell));
        taken.extend(cells_of(area).filter(|_| is_sound));
        is_sound
    };
    sheet.merges.iter().filter(is_sound).copied().collect()
}

/// The cells of an area, row by row.
fn cells_of(area: &BookArea) -> impl Iterator<Item = (usize, usize)> + use<> {
    let BookArea { rows, columns } = *area;
    (rows.0..=rows.1).flat_map(move |row| (columns.0..=columns.1).map(move |column| (row, column)))
}

/// How cells look, by what they are.
struct Looks {
    title: CellFormat,
    header: CellFormat,
    header_label: CellFormat,
    label: CellFormat,
    body: CellFormat,
}

impl Looks {
    fn new() -> Self {
        let lined = || {
            let line = Color::RGB(0x00BF_C5CC);
            CellFormat::new().set_border(FormatBorder::Thin).set_border_color(line).set_text_wrap()
        };
        let header = lined().set_bold().set_background_color(Color::RGB(0x00DD_E5EE));
        Self {
            title: CellFormat::new().set_bold().set_font_size(14).set_align(FormatAlign::VerticalCenter),
            header_label: header.clone().set_align(FormatAlign::VerticalCenter),
            header: header.set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter),
            label: lined()
                .set_bold()
                .set_align(FormatAlign::Top)
                .set_background_color(Color::RGB(0x00F3_F5F8)),
            body: lined().set_align(FormatAlign::Left).set_align(FormatAlign::Top),
        }
    }

    fn of(&self, kind: RowKind, is_label: bool) -> &CellFormat {
        match (kind, is_label) {
            (RowKind::Title, _) => &self.title,
            (RowKind::Header, true) => &self.header_label,
            (RowKind::Header, false) => &self.header,
            (RowKind::Body, true) => &self.label,
            (RowKind::Body, false) => &self.body,
        }
    }
}
