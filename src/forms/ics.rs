//! iCalendar (RFC 5545): days that other programs put in a calendar. Each is a whole day, since few of them show
//! what is to be done.

use sha2::{Digest, Sha256};

use crate::document::{Calendar, CalendarEntry};

/// A line is folded at so many bytes.
const MOST_OF_A_LINE: usize = 75;

/// A calendar. Written again it is the same, so that a program that has it already puts nothing in twice.
pub fn write(calendar: &Calendar) -> String {
    let mut text = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ladder//plan//EN", "CALSCALE:GREGORIAN"] {
        push(&mut text, line);
    }
    push(&mut text, &format!("X-WR-CALNAME:{}", escaped(&calendar.name)));
    for entry in &calendar.entries {
        let day = entry.on.in_figures();
        push(&mut text, "BEGIN:VEVENT");
        push(&mut text, &format!("UID:{}@ladder", uid(entry)));
        // What it was made on is not known, and would make another entry of it each time.
        push(&mut text, &format!("DTSTAMP:{day}T000000Z"));
        push(&mut text, &format!("DTSTART;VALUE=DATE:{day}"));
        push(&mut text, &format!("SUMMARY:{}", escaped(&entry.what)));
        if !entry.details.is_empty() {
            push(&mut text, &format!("DESCRIPTION:{}", escaped(&entry.details)));
        }
        push(&mut text, "TRANSP:TRANSPARENT");
        push(&mut text, "END:VEVENT");
    }
    push(&mut text, "END:VCALENDAR");
    text
}

/// What stays the same when another day is set.
fn uid(entry: &CalendarEntry) -> String {
    let digest = Sha256::digest(format!("{}\n{}", entry.what, entry.details));
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Adds a line, folded between characters.
fn push(text: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > MOST_OF_A_LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(c);
        length += c.len_utf8();
    }
    text.push_str("\r\n");
}
