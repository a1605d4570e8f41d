//! Owns the package that a workbook is: the parts in its zip, found by name and read piece by piece, and how much
//! of them is read at most.

use std::collections::HashMap;
use std::io::{self, BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Progress;
use super::limits::LESS;
use super::xml::{MOST_TEXT, Xml};
use crate::import::error::ImportError;
use crate::model::prose::typed;

/// What all parts that are read may hold together. The largest ladders take a hundredth of it.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// What one part has to hold before it can be a bomb, and how many times what it takes in the file. Large sheets
/// of nothing but numbered rows come to ten times.
const BOMB: (u64, u64) = (16 * 1024 * 1024, 100);

/// How much one tag, or the text between two, may take.
const MOST_AT_ONCE: u64 = MOST_TEXT as u64;

/// After how many bytes it is told how far the reading has come.
const STEP: u64 = 256 * 1024;

/// A workbook's file.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Where each part is in the archive, by its name as [`plain`] has it.
    places: HashMap<String, usize>,
    progress: &'b dyn Progress,
    /// How many bytes may still be read.
    left: u64,
}

impl<'b> Package<'b> {
    /// The package in a file's bytes.
    ///
    /// # Errors
    /// It is no zip, or its list of parts is damaged.
    pub(super) fn open(bytes: &'b [u8], progress: &'b dyn Progress) -> Result<Self, ImportError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
            ImportError::new(
                "the file is damaged or cut off: the list of its parts cannot be read",
                SAVE_AGAIN,
            )
        })?;
        let mut places = HashMap::new();
        for (place, name) in archive.file_names_raw().enumerate() {
            places.entry(plain(&String::from_utf8_lossy(name))).or_insert(place);
        }
        Ok(Self { archive, places, progress, left: MOST_BYTES })
    }

    /// The XML of a part; `None` where there is no such part.
    ///
    /// # Errors
    /// It is protected, damaged, or packed in an unknown way.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Xml<'_>>, ImportError> {
        let Some(&place) = self.places.get(&plain(name)) else {
            return Ok(None);
        };
        let file = self.archive.by_index(place).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => protected(),
            ZipError::CompressionMethodNotSupported(_) => damaged(name, "it is packed in an unknown way"),
            _ => damaged(name, "it is not where the file says"),
        })?;
        let part = Part {
            name: typed(name),
            size: file.size(),
            packed: file.compressed_size(),
            packing: Box::new(file),
            done: 0,
            told: 0,
            at_once: MOST_AT_ONCE,
            left: &mut self.left,
            progress: self.progress,
            refusal: None,
        };
        Ok(Some(Xml::new(BufReader::with_capacity(64 * 1024, part))))
    }
}

/// A part that is read.
pub(super) struct Part<'p> {
    /// Its name, safe to print.
    name: String,
    size: u64,
    packed: u64,
    packing: Box<dyn Read + 'p>,
    done: u64,
    told: u64,
    at_once: u64,
    left: &'p mut u64,
    progress: &'p dyn Progress,
    refusal: Option<ImportError>,
}

impl Part<'_> {
    /// What is wrong with it.
    pub(super) fn damaged(&self, why: &str) -> ImportError {
        damaged(&self.name, why)
    }

    /// Lets the next tag or text take as much as one may.
    pub(super) fn next_piece(&mut self) {
        self.at_once = MOST_AT_ONCE;
    }

    /// Why the reading of it was ended, where it was ended here.
    pub(super) fn refusal(&mut self) -> Option<ImportError> {
        self.refusal.take()
    }

    /// That it holds more than is read.
    pub(super) fn too_much(&self) -> ImportError {
        ImportError::new(format!("`{}` in the file unpacks to more than is read", self.name), LESS)
    }

    /// Why no more of it is read.
    fn excess(&self, read: u64) -> Option<ImportError> {
        let (least, ratio) = BOMB;
        let done = self.done + read;
        if read > *self.left || (done > least && done / self.packed.max(1) > ratio) {
            return Some(self.too_much());
        }
        (read > self.at_once).then(|| self.damaged("a single text in it is longer than any cell"))
    }
}

impl Read for Part<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.packing.read(buffer)?;
        let count = read as u64;
        if let Some(refusal) = self.excess(count) {
            self.refusal = Some(refusal);
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.done += count;
        *self.left -= count;
        self.at_once -= count;
        if self.done >= self.told + STEP || (count == 0 && self.told != self.done) {
            self.told = self.done;
            self.progress.read(&self.name, self.done, self.size.max(self.done));
        }
        Ok(read)
    }
}

const SAVE_AGAIN: &str = "open it in a spreadsheet program, and save it again";

/// Why a part cannot be read.
pub(super) fn damaged(part: &str, why: &str) -> ImportError {
    ImportError::new(format!("`{}` in the file is damaged: {why}", typed(part)), SAVE_AGAIN)
}

/// Why a file with a password cannot be read.
pub(super) fn protected() -> ImportError {
    ImportError::new(
        "the workbook is protected by a password",
        "open it in a spreadsheet program, and save it without a password",
    )
}

/// A part's name without what differs from one program to the next: case, the slash it may begin with, and which
/// way slashes lean.
fn plain(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}
