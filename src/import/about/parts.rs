//! Owns what the rows of an `About` sheet are called, and where in a ladder's file each stands. Whoever writes such
//! a sheet and whoever reads it go by this table.

use std::collections::HashSet;

use serde_json::Value;

use crate::model::Text;

/// The columns of an `About` sheet, in their order.
pub(crate) const ABOUT_COLUMNS: [&str; 6] = ["Part", "Name", "Within", "Statement", "Fact", "Value"];

/// A part of a ladder that an `About` sheet has rows of.
#[derive(Debug)]
pub(crate) struct AboutPart {
    /// What its rows say in the first column.
    pub(crate) word: &'static str,
    /// The key under which its parent has the list of them.
    pub(crate) list: &'static str,
    /// What one is called among those of its list.
    pub(crate) label: PartLabel,
    /// What else there is to say of one, in the order of the file.
    pub(crate) facts: &'static [AboutFact],
    /// The keys that the format asks for, without the one of the label.
    pub(crate) required: &'static [&'static str],
    /// The lists that one has itself.
    pub(crate) parts: &'static [AboutPart],
    /// Who says that there is one.
    pub(crate) stated: Stated,
}

/// What one of a part is called among those of its list.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PartLabel {
    /// What stands under a key. Where there is nothing else to say it may stand by itself.
    Key(&'static str),
    /// The codes of its roles.
    Roles,
    /// What stands under two keys, with a word between them; what stands under the first where nothing stands
    /// under the second.
    Both(&'static str, &'static str, &'static str),
}

/// Who says that there is one of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stated {
    /// The sheet of the ladder does. Rows of what is not there attach to nothing.
    OnSheet,
    /// The sheet of the ladder does, and one row at least of each says that it was there when the sheet was written.
    Noted,
    /// Its rows here do, of which there is one at least.
    Here,
    /// Both do: what stands on the sheet of the ladder may have rows here.
    OnBoth,
}

/// Something that a row can say of a part.
#[derive(Debug)]
pub(crate) struct AboutFact {
    /// What the row calls it.
    pub(crate) word: &'static str,
    /// The key under which it stands in the file.
    pub(crate) key: &'static str,
    /// How it is said.
    pub(crate) kind: FactKind,
}

/// How a fact is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FactKind {
    /// It is a text.
    Text,
    /// It is a list of texts, each in a row of its own.
    List,
    /// It is `yes` or `no`.
    Flag,
}

const fn text(word: &'static str, key: &'static str) -> AboutFact {
    AboutFact { word, key, kind: FactKind::Text }
}

const fn list(word: &'static str, key: &'static str) -> AboutFact {
    AboutFact { word, key, kind: FactKind::List }
}

const fn flag(word: &'static str, key: &'static str) -> AboutFact {
    AboutFact { word, key, kind: FactKind::Flag }
}

/// A key that no ladder's file has: that a cell has its place among the others by the rows of the sheet, and is one
/// where its roles do not stand together.
pub(crate) const ONE_CELL: &str = "one cell";

/// The ladder itself, which has no label.
pub(crate) static LADDER: AboutPart = AboutPart {
    word: "Ladder",
    list: "",
    label: PartLabel::Key(""),
    facts: &[
        text("Id", "id"),
        text("Version", "version"),
        text("Language", "language"),
        text("About", "about"),
        text("Source", "source"),
        text("Inferred", "inferred"),
        list("Note", "notes"),
        flag("Cumulative", "cumulative"),
    ],
    required: &[],
    parts: &[LEVEL, TRACK, ROLE, MOVE, SCALE, DIMENSION, TITLE, REALITY, ALLOWED],
    stated: Stated::OnSheet,
};

const LEVEL: AboutPart = AboutPart {
    word: "Level",
    list: "levels",
    label: PartLabel::Key("id"),
    facts: &[text("Name", "id"), text("About", "about")],
    required: &[],
    parts: &[],
    stated: Stated::OnBoth,
};

const TRACK: AboutPart = AboutPart {
    word: "Track",
    list: "tracks",
    label: PartLabel::Key("name"),
    facts: &[text("Name", "name"), text("Id", "id"), text("Note", "note"), flag("Cumulative", "cumulative")],
    required: &["id"],
    parts: &[],
    stated: Stated::OnBoth,
};

const ROLE: AboutPart = AboutPart {
    word: "Role",
    list: "roles",
    label: PartLabel::Key("code"),
    facts: &[
        // Only where the sheet cannot say them: where `A-B` is a level, too.
        list("Level", "level"),
        text("About", "about"),
        list("Alias", "aliases"),
        text("Inferred", "inferred"),
    ],
    required: &[],
    parts: &[],
    stated: Stated::Noted,
};

const MOVE: AboutPart = AboutPart {
    word: "Move",
    list: "moves",
    label: PartLabel::Both("from", " to ", "to"),
    facts: &[
        text("From", "from"),
        text("To", "to"),
        text("Kind", "kind"),
        flag("Both ways", "both_ways"),
        text("Note", "note"),
    ],
    required: &["from", "to", "kind"],
    parts: &[],
    stated: Stated::Here,
};

const SCALE: AboutPart = AboutPart {
    word: "Scale",
    list: "scales",
    label: PartLabel::Key("name"),
    facts: &[],
    required: &["points"],
    parts: &[AboutPart { word: "Scale rating", list: "points", parts: &[SCALE_STATEMENT], ..RATING }],
    stated: Stated::Here,
};

const DIMENSION: AboutPart = AboutPart {
    word: "Dimension",
    list: "dimensions",
    label: PartLabel::Key("name"),
    facts: &[
        text("Name", "name"),
        text("Id", "id"),
        text("Short", "short"),
        text("About", "about"),
        text("Scale", "scale"),
        list("Only for track", "tracks"),
        text("Inferred", "inferred"),
    ],
    required: &[],
    parts: &[RATING, CELL],
    stated: Stated::OnSheet,
};

const RATING: AboutPart = AboutPart {
    word: "Rating",
    list: "scale",
    label: PartLabel::Key("name"),
    facts: &[text("Name", "name"), text("About", "about")],
    required: &[],
    parts: &[RATING_STATEMENT],
    stated: Stated::Here,
};

const STATEMENT_FACTS: &[AboutFact] =
    &[text("Text", "text"), text("Id", "id"), list("Example", "examples"), text("Grows out of", "expands")];

const RATING_STATEMENT: AboutPart = AboutPart {
    word: "Rating statement",
    list: "expects",
    label: PartLabel::Key("text"),
    facts: STATEMENT_FACTS,
    required: &[],
    parts: &[],
    stated: Stated::Here,
};

const SCALE_STATEMENT: AboutPart = AboutPart { word: "Scale statement", ..RATING_STATEMENT };

const CELL: AboutPart = AboutPart {
    word: "Cell",
    list: "cells",
    label: PartLabel::Roles,
    facts: &[flag("One cell", ONE_CELL), text("Inferred", "inferred")],
    required: &[],
    parts: &[AboutPart { word: "Statement", stated: Stated::OnSheet, ..RATING_STATEMENT }],
    stated: Stated::OnSheet,
};

const TITLE: AboutPart = AboutPart {
    word: "Title",
    list: "titles",
    label: PartLabel::Key("title"),
    facts: &[text("Title", "title"), list("Alias", "aliases"), text("About", "about")],
    required: &["about", "meanings"],
    parts: &[MEANING],
    stated: Stated::Here,
};

const MEANING: AboutPart = AboutPart {
    word: "Meaning",
    list: "meanings",
    label: PartLabel::Key("name"),
    facts: &[
        text("Name", "name"),
        text("Id", "id"),
        text("About", "about"),
        text("Leads to", "leads_to"),
        list("Nearest role", "nearest"),
        text("Inferred", "inferred"),
    ],
    required: &["id", "about"],
    parts: &[],
    stated: Stated::Here,
};

const REALITY: AboutPart = AboutPart {
    word: "Reality",
    list: "realities",
    label: PartLabel::Key("name"),
    facts: &[
        text("Name", "name"),
        text("Id", "id"),
        list("Applies to", "applies_to"),
        text("About", "about"),
        text("Practice", "practice"),
    ],
    required: &["id", "applies_to", "about", "practice"],
    parts: &[],
    stated: Stated::Here,
};

const ALLOWED: AboutPart = AboutPart {
    word: "Allowed finding",
    list: "allow",
    label: PartLabel::Both("code", " at ", "at"),
    facts: &[text("Finding", "code"), text("At", "at"), text("Because", "because")],
    required: &["code", "because"],
    parts: &[],
    stated: Stated::Here,
};

/// The parts from the ladder's lists to the part of a word, the outermost first; empty for the ladder itself.
/// `None` where there is no such part.
pub(crate) fn parts_to(word: &str) -> Option<Vec<&'static AboutPart>> {
    fn below(part: &'static AboutPart, word: &str) -> Option<Vec<&'static AboutPart>> {
        part.parts.iter().find_map(|one| {
            if one.word.eq_ignore_ascii_case(word) {
                return Some(vec![one]);
            }
            let mut rest = below(one, word)?;
            rest.insert(0, one);
            Some(rest)
        })
    }
    if word.eq_ignore_ascii_case(LADDER.word) { Some(Vec::new()) } else { below(&LADDER, word) }
}

/// What those of a list are called, each by a name that no other has: behind what would be called like one before
/// it stands a number.
pub(crate) fn labels(part: &AboutPart, items: &[Value]) -> Vec<String> {
    distinct(items.iter().map(|item| label(part.label, item)))
}

/// What those of one of the ladder's own lists are called, by the key of the list.
pub(crate) fn labels_of(list: &str, tree: &Value) -> Vec<String> {
    let part = LADDER.parts.iter().find(|part| part.list == list);
    let items = tree.get(list).and_then(Value::as_array);
    part.zip(items).map_or_else(Vec::new, |(part, items)| labels(part, items))
}

/// Names of which each is another: behind one that is there already stands a number.
fn distinct(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut given = HashSet::new();
    let one = |name: String| {
        let numbered = (2..).map(|number| format!("{name} ({number})"));
        let mut all = std::iter::once(name.clone()).chain(numbered);
        all.find(|name| given.insert(name.clone())).unwrap_or(name)
    };
    names.into_iter().map(one).collect()
}

fn label(label: PartLabel, item: &Value) -> String {
    let text = |key: &str| item.get(key).and_then(cleaned);
    match label {
        PartLabel::Key(key) => text(key).or_else(|| cleaned(item)).unwrap_or_default(),
        PartLabel::Roles => {
            let roles = item.get("roles").and_then(Value::as_array);
            let codes: Vec<String> = roles.into_iter().flatten().filter_map(cleaned).collect();
            codes.join(", ")
        }
        PartLabel::Both(first, between, second) => match (text(first), text(second)) {
            (Some(first), Some(second)) => first + between + &second,
            (first, second) => first.or(second).unwrap_or_default(),
        },
    }
}

/// A text, or a number, as a ladder holds it.
pub(crate) fn cleaned(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Text::new(text).map(|text| text.to_string())
}

/// A ladder's file with its scales as a list, each with its `name` and its `points`, as all else in it is.
pub(crate) fn with_scales_listed(tree: &mut Value) {
    if let Some(Value::Object(scales)) = tree.get_mut("scales").map(Value::take) {
        let named = |(name, points)| serde_json::json!({"name": name, "points": points});
        tree["scales"] = scales.into_iter().map(named).collect();
    }
}
