//! Edits of a ladder in the shape of its file.

use proptest::prelude::*;
use serde_json::{Value, json};

/// An edit somewhere: what it is by is taken from what there is.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    kind: Kind,
    place: prop::sample::Index,
    other: prop::sample::Index,
    text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Reword,
    Remove,
    Double,
    Swap,
    RemoveKey,
    AddKey,
    Lengthen,
}

impl Arbitrary for Edit {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        let kinds = [
            Kind::Reword,
            Kind::Remove,
            Kind::Double,
            Kind::Swap,
            Kind::RemoveKey,
            Kind::AddKey,
            Kind::Lengthen,
        ];
        let texts = prop_oneof![
            prop::sample::select(vec![
                "Plans the week",
                "a: b",
                "- a",
                "it's",
                "a #b",
                "yes",
                "1.0",
                "",
                "a\nb",
                "[a",
                "x,y}"
            ])
            .prop_map(str::to_owned),
            Just("one long text of many words ".repeat(8).trim_end().to_owned()),
            "[a-z ]{1,30}",
        ];
        (prop::sample::select(kinds.to_vec()), any::<[prop::sample::Index; 2]>(), texts)
            .prop_map(|(kind, [place, other], text)| Self { kind, place, other, text })
            .boxed()
    }
}

/// Keys that may be there or not, by the list whose items have them.
const OPTIONAL: [(&str, &[&str]); 6] = [
    ("", &["about", "source", "inferred"]),
    ("/roles", &["family", "about", "inferred"]),
    ("/tracks", &["note"]),
    ("/moves", &["note"]),
    ("/dimensions", &["short", "section", "about", "inferred"]),
    ("/dimensions/cells", &["years_in", "inferred"]),
];

impl Edit {
    pub(super) fn keeps_order(&self) -> bool {
        self.kind != Kind::Swap
    }

    /// In how many places of a file lines differ for it, at the most.
    pub(super) fn places(&self) -> usize {
        // What moves is gone from one place and new in another; two change their places with one another.
        if self.kind == Kind::Swap { 6 } else { 1 }
    }

    pub(super) fn make(&self, ladder: &mut Value) {
        let mut pointers = Pointers::default();
        pointers.walk(ladder, "", "");
        match self.kind {
            Kind::Reword if !pointers.texts.is_empty() => {
                *ladder.pointer_mut(self.place.get::<String>(&pointers.texts)).unwrap() =
                    self.text.clone().into();
            }
            Kind::Lengthen if !pointers.texts.is_empty() => {
                let text = ladder.pointer_mut(self.place.get::<String>(&pointers.texts)).unwrap();
                *text = format!("{} {}", text.as_str().unwrap_or_default(), self.text).into();
            }
            Kind::Remove | Kind::Double | Kind::Swap if !pointers.lists.is_empty() => {
                let list = ladder.pointer_mut(self.place.get::<String>(&pointers.lists)).unwrap();
                let items = list.as_array_mut().unwrap();
                let index = self.other.index(items.len());
                match self.kind {
                    Kind::Remove => drop(items.remove(index)),
                    Kind::Swap => items.swap(index, 0),
                    _ => {
                        let mut new = items[index].clone();
                        let name = ["id", "code", "name", "text", "title", "from"];
                        match name.into_iter().find(|name| new.get(name).is_some()) {
                            Some(name) => new[name] = self.text.clone().into(),
                            None if new.is_string() => new = self.text.clone().into(),
                            None => {}
                        }
                        items.insert(index, new);
                    }
                }
            }
            Kind::RemoveKey | Kind::AddKey => {
                let has = self.kind == Kind::RemoveKey;
                let keys = pointers.groups.iter().flat_map(|(pointer, shape)| {
                    let optional = OPTIONAL.iter().find(|(of, _)| of == shape);
                    optional.into_iter().flat_map(|(_, keys)| *keys).map(move |key| (pointer.clone(), *key))
                });
                let keys: Vec<(String, &str)> = keys
                    .filter(|(pointer, key)| ladder.pointer(pointer).unwrap().get(key).is_some() == has)
                    .collect();
                if keys.is_empty() {
                    return;
                }
                let (pointer, key) = self.place.get(keys.as_slice());
                let group = ladder.pointer_mut(pointer).unwrap();
                if has {
                    group.as_object_mut().unwrap().shift_remove(*key);
                } else {
                    group[*key] = json!(self.text);
                }
            }
            _ => {}
        }
    }
}

/// Where what can be edited is in a ladder.
#[derive(Default)]
struct Pointers {
    texts: Vec<String>,
    lists: Vec<String>,
    groups: Vec<(String, String)>,
}

impl Pointers {
    fn walk(&mut self, value: &Value, at: &str, shape: &str) {
        match value {
            Value::String(_) => self.texts.push(at.to_owned()),
            Value::Array(items) => {
                if !items.is_empty() {
                    self.lists.push(at.to_owned());
                }
                for (index, item) in items.iter().enumerate() {
                    self.walk(item, &format!("{at}/{index}"), shape);
                }
            }
            Value::Object(keys) => {
                self.groups.push((at.to_owned(), shape.to_owned()));
                for (key, value) in keys {
                    let key = key.replace('~', "~0").replace('/', "~1");
                    self.walk(value, &format!("{at}/{key}"), &format!("{shape}/{key}"));
                }
            }
            _ => {}
        }
    }
}
