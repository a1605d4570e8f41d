//! Spoilt files: whatever stands in a file and whatever it is called, it is read as sound grids or refused.

use proptest::prelude::*;
use proptest::sample::Index;

use super::spoil::{spoil, spoiling};
use super::{ImportError, Opened, opened_with};

/// A file of each kind.
const FILES: [&str; 7] = [
    include_str!("../fixtures/sheets/published-google.html"),
    include_str!("../fixtures/sheets/confluence.html"),
    include_str!("../fixtures/sheets/notion.html"),
    include_str!("../fixtures/sheets/notes.md"),
    "<table><tr><td rowspan=2 colspan=3>a<td>b<tr><td rowspan=0>c<td colspan=2>d<tr hidden><td>e<td>f</table>",
    "Level,What\r\nL1,\"one\r\ntwo\"\r\nL2,\"a \"\"b\"\"; c\"\r\n",
    "sep=;\nStufe;Was\nL1;Größe\n",
];

/// More of what matters to the kinds of files.
fn signs() -> impl Strategy<Value = String> {
    let tags = [
        "<table>",
        "</table>",
        "<td colspan=9 rowspan=9>",
        "<tr>",
        "<li>",
        "<s>",
        "<b>",
        "<!--",
        "|",
        "\"",
        "<template>",
    ];
    prop_oneof![spoiling(), prop::sample::select(tags.to_vec()).prop_map(str::to_owned)]
}

fn assert_sound(opened: &Result<Opened, ImportError>) {
    let Ok(opened) = opened else { return };
    for grid in &opened.workbook.grids {
        assert!(!grid.cells.is_empty());
        for (at, cell) in &grid.cells {
            assert!(!cell.text.trim().is_empty() || !cell.struck.trim().is_empty(), "{at}");
            assert!(!cell.text.contains('\r'), "{at}");
            let inside = grid.merges.iter().filter(|area| area.has(*at) && area.first != *at);
            assert_eq!(inside.count(), 0, "{at} is covered: {:?}", grid.merges);
        }
        for (number, one) in grid.merges.iter().enumerate() {
            assert!(
                one.first != one.last && one.first.row <= one.last.row && one.first.column <= one.last.column
            );
            for other in &grid.merges[..number] {
                let is_apart = one.last.row < other.first.row
                    || other.last.row < one.first.row
                    || one.last.column < other.first.column
                    || other.last.column < one.first.column;
                assert!(is_apart, "{one:?} and {other:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_spoilt_text_is_read_as_sound_grids_or_refused(
        file in prop::sample::select(FILES.to_vec()),
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), signs()), 0..12),
        ending in prop::sample::select(vec!["csv", "html", "md", "txt", "xlsx"]),
    ) {
        let mut text = file.to_owned();
        for (from, to, new) in edits {
            spoil(&mut text, from, to, &new);
        }
        assert_sound(&opened_with(&format!("a.{ending}"), text, &[]));
    }

    #[test]
    fn spoilt_bytes_are_read_as_sound_grids_or_refused(
        file in prop::sample::select(FILES.to_vec()),
        edits in prop::collection::vec((any::<Index>(), any::<u8>()), 0..12),
        end in any::<Index>(),
        is_wide in any::<bool>(),
        encoding in prop::option::of(prop::sample::select(vec!["utf-8", "utf-16le", "windows-1252", "shift_jis"])),
    ) {
        let mut bytes: Vec<u8> = if is_wide {
            file.encode_utf16().flat_map(u16::to_le_bytes).collect()
        } else {
            file.as_bytes().to_vec()
        };
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(end.index(2 * bytes.len()));
        let options = encoding.map(|encoding| ("encoding", encoding));
        assert_sound(&opened_with("a.csv", bytes, options.as_slice()));
    }
}
