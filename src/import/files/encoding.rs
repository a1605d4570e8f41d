//! Owns how the bytes of a file are signs: by a mark at its beginning, by what the user or the file says, by what
//! the bytes can be, and where nothing tells by a guess that is named. No byte is replaced in silence.

use std::borrow::Cow;

use crate::import::error::ImportError;
use crate::import::report::Decision;
use crate::import::settings::Setting;
use crate::model::prose::typed;

/// A file's text, and what was decided of its encoding where its bytes do not say it themselves.
#[derive(Debug)]
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) decision: Option<Decision>,
}

/// The encodings that need no library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unicode {
    Utf8,
    Utf16Le,
    Utf16Be,
}

impl Unicode {
    /// All, each with the mark that begins a file and the name.
    const MARKS: [(Self, &[u8], &str); 3] = [
        (Self::Utf8, b"\xef\xbb\xbf", "utf-8"),
        (Self::Utf16Le, b"\xff\xfe", "utf-16le"),
        (Self::Utf16Be, b"\xfe\xff", "utf-16be"),
    ];

    fn label(self) -> &'static str {
        Self::MARKS.iter().find(|(known, ..)| *known == self).map_or("", |(.., label)| label)
    }
}

/// Reads bytes as text, without a mark at its beginning.
///
/// # Errors
/// Some bytes are no signs, or no text has them; what the user asked for is not known.
pub(super) fn decode<'a>(bytes: &'a [u8], asked: Option<&str>) -> Result<Decoded<'a>, ImportError> {
    let decoded = match asked {
        Some(asked) => as_asked(bytes, asked)?,
        None => by_itself(bytes)?,
    };
    if let Some(at) = decoded.text.find('\0') {
        let line = line_of(&decoded.text, at);
        return Err(ImportError::new(
            format!("line {line} has a NUL byte, which no text has"),
            "save the sheet again, as .xlsx or as CSV in UTF-8",
        ));
    }
    Ok(decoded)
}

/// The text of a file of which only its bytes tell how they are read.
fn by_itself(bytes: &[u8]) -> Result<Decoded<'_>, ImportError> {
    if bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff") {
        return Err(ImportError::new("found UTF-32, which is not read", "save the file as UTF-8"));
    }
    if let Some((unicode, mark, _)) = Unicode::MARKS.iter().find(|(_, mark, _)| bytes.starts_with(mark)) {
        return Ok(Decoded { text: of_unicode(*unicode, &bytes[mark.len()..])?, decision: None });
    }
    if let Some(unicode) = unmarked(bytes) {
        let chosen = format!("{}, by its zero bytes", unicode.label().to_ascii_uppercase());
        let decision = decided(unicode.label(), chosen, false);
        return Ok(Decoded { text: of_unicode(unicode, bytes)?, decision: Some(decision) });
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: Cow::Borrowed(text), decision: None });
    }
    if bytes.contains(&0) {
        return Err(ImportError::new(
            "found a file that is no text, expected a sheet or a table: .xlsx, .ods, .csv, .tsv, .html or .md",
            "save the table as .xlsx or .csv",
        ));
    }
    if let Some(label) = declared(bytes)
        && let Ok(decoded) = other::labeled(bytes, &label, "as the file says")
    {
        return decoded;
    }
    if is_nearly_utf8(bytes) {
        return of_unicode(Unicode::Utf8, bytes).map(|text| Decoded { text, decision: None });
    }
    other::guessed(bytes)
}

/// The text of a file that is read as the user says.
fn as_asked<'a>(bytes: &'a [u8], asked: &str) -> Result<Decoded<'a>, ImportError> {
    let label = asked.trim().to_ascii_lowercase();
    let unicode = match label.as_str() {
        "utf-8" | "utf8" => Some(Unicode::Utf8),
        "utf-16" if bytes.starts_with(b"\xfe\xff") => Some(Unicode::Utf16Be),
        "utf-16" | "utf-16le" => Some(Unicode::Utf16Le),
        "utf-16be" => Some(Unicode::Utf16Be),
        _ => None,
    };
    let Some(unicode) = unicode else {
        return other::labeled(bytes, &label, "as asked").unwrap_or_else(|near| {
            let help = near.unwrap_or_else(|| "expected a name such as `utf-8` or `windows-1252`".to_owned());
            Err(ImportError::new(format!("no encoding is called `{}`", typed(asked)), help))
        });
    };
    let mark = Unicode::MARKS.iter().find(|(known, ..)| *known == unicode).map(|(_, mark, _)| *mark);
    let text = of_unicode(unicode, mark.and_then(|mark| bytes.strip_prefix(mark)).unwrap_or(bytes))?;
    let chosen = format!("{}, as asked", unicode.label().to_ascii_uppercase());
    Ok(Decoded { text, decision: Some(decided(unicode.label(), chosen, false)) })
}

fn decided(label: &str, chosen: String, is_open: bool) -> Decision {
    let setting = Setting { option: "encoding", value: label.to_owned() };
    Decision { about: "encoding", chosen, setting, others: Vec::new(), is_open }
}

/// Bytes that are UTF-8 or UTF-16 as text.
fn of_unicode(unicode: Unicode, bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    if unicode == Unicode::Utf8 {
        return match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            Err(error) => {
                let line = line_of(&String::from_utf8_lossy(&bytes[..error.valid_up_to()]), usize::MAX);
                Err(unreadable("UTF-8", line))
            }
        };
    }
    let (units, rest) = bytes.as_chunks::<2>();
    let read = if unicode == Unicode::Utf16Le { u16::from_le_bytes } else { u16::from_be_bytes };
    let mut text = String::with_capacity(bytes.len() / 2);
    for sign in char::decode_utf16(units.iter().map(|unit| read(*unit))) {
        let Ok(sign) = sign else {
            return Err(unreadable("UTF-16", line_of(&text, usize::MAX)));
        };
        text.push(sign);
    }
    if !rest.is_empty() {
        return Err(unreadable("UTF-16", line_of(&text, usize::MAX)));
    }
    Ok(Cow::Owned(text))
}

/// That a line has bytes that are no signs.
fn unreadable(encoding: &str, line: usize) -> ImportError {
    ImportError::new(
        format!("line {line} has bytes that are not {encoding}, as the file is else"),
        "save it again as UTF-8",
    )
    .or("say how it is encoded, as in `--encoding windows-1252`")
}

/// The line, counted from 1, of a place in a text.
fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

/// UTF-16 without a mark: of every second byte many are zero, of the others none.
fn unmarked(bytes: &[u8]) -> Option<Unicode> {
    /// Looking at more would tell no more.
    const ENOUGH: usize = 64 * 1024;
    let (units, rest) = bytes.as_chunks::<2>();
    let units = &units[..units.len().min(ENOUGH)];
    let zeros = |place: usize| units.iter().filter(|unit| unit[place] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    // Of a text that is UTF-8 as well a single zero byte is more likely a fault.
    let many = if std::str::from_utf8(bytes).is_ok() { units.len() / 2 + 1 } else { units.len() / 10 + 1 };
    match (first, second) {
        _ if !rest.is_empty() => None,
        (0, second) if second >= many => Some(Unicode::Utf16Le),
        (first, 0) if first >= many => Some(Unicode::Utf16Be),
        _ => None,
    }
}

/// The encoding that a page says it has.
fn declared(bytes: &[u8]) -> Option<String> {
    /// Pages say it within so many bytes, or browsers do not heed it.
    const WITHIN: usize = 1024;
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(WITHIN)]).to_ascii_lowercase();
    let is_page = start.trim_start().starts_with('<');
    let (_, said) = start.split_once("charset=").or_else(|| start.split_once("encoding="))?;
    let said = said.trim_start_matches(['"', '\'', ' ']);
    let end = said.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c)).unwrap_or(said.len());
    is_page.then(|| said[..end].to_owned())
}

/// Whether bytes are UTF-8 but for a few: no other encoding has several signs that look so.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    /// So many signs that are UTF-8 stand against one place that is not.
    const AGAINST_ONE: usize = 3;
    let (mut signs, mut faults) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        signs += chunk.valid().chars().filter(|sign| !sign.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    signs >= AGAINST_ONE * faults
}

/// The encodings that a library knows.
#[cfg(feature = "sheets")]
mod other {
    use std::borrow::Cow;

    use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
    use encoding_rs::Encoding;

    use super::{Decoded, decided, line_of, unreadable};
    use crate::import::error::ImportError;
    use crate::import::report::Choice;
    use crate::import::settings::Setting;
    use crate::model::escape_controls;
    use crate::model::near::nearest;
    use crate::model::prose::did_you_mean;

    /// Encodings that a person may mean, those that files have most first.
    const NAMES: [&str; 38] = [
        "windows-1252",
        "utf-8",
        "utf-16le",
        "utf-16be",
        "macintosh",
        "windows-1250",
        "windows-1251",
        "windows-1253",
        "windows-1254",
        "windows-1255",
        "windows-1256",
        "windows-1257",
        "windows-1258",
        "windows-874",
        "iso-8859-1",
        "iso-8859-2",
        "iso-8859-3",
        "iso-8859-4",
        "iso-8859-5",
        "iso-8859-6",
        "iso-8859-7",
        "iso-8859-8",
        "iso-8859-10",
        "iso-8859-13",
        "iso-8859-14",
        "iso-8859-15",
        "iso-8859-16",
        "latin1",
        "ibm866",
        "koi8-r",
        "koi8-u",
        "x-mac-cyrillic",
        "shift_jis",
        "euc-jp",
        "euc-kr",
        "gbk",
        "gb18030",
        "big5",
    ];

    /// What a guess is shown beside.
    const LIKELY: [&str; 3] = ["windows-1252", "windows-1250", "macintosh"];

    /// The text in an encoding that has a label.
    ///
    /// # Errors
    /// The label is not known: which ones are near.
    pub(super) fn labeled<'a>(
        bytes: &'a [u8],
        label: &str,
        why: &str,
    ) -> Result<Result<Decoded<'a>, ImportError>, Option<String>> {
        let Some(encoding) = Encoding::for_label_no_replacement(label.as_bytes()) else {
            return Err(did_you_mean(label, nearest(label, NAMES, 3)));
        };
        let decision = decided(label, format!("{}, {why}", encoding.name()), false);
        Ok(in_encoding(bytes, encoding).map(|text| Decoded { text, decision: Some(decision) }))
    }

    /// The text in the encoding in which it is likeliest.
    pub(super) fn guessed(bytes: &[u8]) -> Result<Decoded<'_>, ImportError> {
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(bytes, true);
        let encoding = detector.guess(None, Utf8Detection::Deny);
        let text = in_encoding(bytes, encoding)?;
        let sample = sample(bytes);
        let reading = |encoding: &'static Encoding| {
            let (read, is_faulty) = encoding.decode_without_bom_handling(sample);
            (!is_faulty).then(|| format!("it has `{}`", escape_controls(&read)))
        };
        let chosen = format!("{}, a guess: {}", encoding.name(), reading(encoding).unwrap_or_default());
        let mut decision = decided(&encoding.name().to_ascii_lowercase(), chosen, true);
        let others = LIKELY.iter().filter_map(|label| Encoding::for_label(label.as_bytes()));
        for other in others {
            if let Some(label) = reading(other).filter(|label| reading(encoding).as_ref() != Some(label)) {
                let value = other.name().to_ascii_lowercase();
                decision.others.push(Choice { label, setting: Setting { option: "encoding", value } });
            }
        }
        Ok(Decoded { text, decision: Some(decision) })
    }

    fn in_encoding<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Result<Cow<'a, str>, ImportError> {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
            return Ok(text);
        }
        let (replaced, _) = encoding.decode_without_bom_handling(bytes);
        let first = replaced.find(char::REPLACEMENT_CHARACTER).unwrap_or_default();
        Err(unreadable(encoding.name(), line_of(&replaced, first)))
    }

    /// The first word that depends on the encoding.
    fn sample(bytes: &[u8]) -> &[u8] {
        /// Nobody looks at more.
        const MOST: usize = 30;
        let at = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
        let ends = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
        let before = &bytes[at.saturating_sub(MOST)..at];
        let start = at - before.iter().rev().position(ends).unwrap_or(before.len());
        let behind = &bytes[at..bytes.len().min(at + MOST)];
        &bytes[start..at + behind.iter().position(ends).unwrap_or(behind.len())]
    }
}

/// Without the libraries no other encoding is read.
#[cfg(not(feature = "sheets"))]
mod other {
    use super::Decoded;
    use crate::import::error::ImportError;

    const HELP: &str = "save it as UTF-8, or build `ladder` with its default features";

    pub(super) fn labeled<'a>(
        _bytes: &'a [u8],
        _label: &str,
        _why: &str,
    ) -> Result<Result<Decoded<'a>, ImportError>, Option<String>> {
        Err(Some(HELP.to_owned()))
    }

    pub(super) fn guessed(_bytes: &[u8]) -> Result<Decoded<'_>, ImportError> {
        Err(ImportError::new(
            "found neither UTF-8 nor UTF-16, which this `ladder` was built to read alone",
            HELP,
        ))
    }
}
