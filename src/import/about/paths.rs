//! Owns the way to the parts of a ladder in the shape of its file.

use serde_json::{Map, Value};

use super::parts::PartLabel;

/// Where something is in a ladder: the keys of lists, each with an index.
pub(super) type Path = Vec<(&'static str, usize)>;

/// What stands at a path that leads somewhere.
fn item_at<'t>(tree: &'t Value, path: &[(&'static str, usize)]) -> &'t Value {
    path.iter().fold(tree, |item, (list, index)| &item[*list][*index])
}

/// What stands at a path.
pub(super) fn item_at_mut<'t>(tree: &'t mut Value, path: &[(&'static str, usize)]) -> Option<&'t mut Value> {
    path.iter().try_fold(tree, |item, (list, index)| item.get_mut(*list)?.get_mut(*index))
}

/// A list; an empty one where there is none.
pub(super) fn list_at<'t>(tree: &'t Value, path: &[(&'static str, usize)], list: &str) -> &'t [Value] {
    item_at(tree, path).get(list).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A list, which is made where there is none; `None` where the path leads nowhere.
pub(super) fn list_at_mut<'t>(
    tree: &'t mut Value,
    path: &[(&'static str, usize)],
    list: &'static str,
) -> Option<&'t mut Vec<Value>> {
    let key = if path.last().is_some_and(|(list, _)| *list == "titles") { "title" } else { "name" };
    let value = keys_at(tree, path, PartLabel::Key(key))?.entry(list).or_insert(Value::Null);
    if !value.is_array() {
        *value = Value::Array(Vec::new());
    }
    value.as_array_mut()
}

/// The keys of something; what stands by itself is put under the key of its label.
pub(super) fn keys_at<'t>(
    tree: &'t mut Value,
    path: &[(&'static str, usize)],
    label: PartLabel,
) -> Option<&'t mut Map<String, Value>> {
    let item = item_at_mut(tree, path)?;
    if !item.is_object() {
        let mut keys = Map::new();
        if let PartLabel::Key(key) = label {
            keys.insert(key.to_owned(), item.take());
        }
        *item = Value::Object(keys);
    }
    item.as_object_mut()
}
