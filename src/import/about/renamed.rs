//! Owns which dimensions of a sheet are those of its `About` sheet under another name.

/// The dimensions that somebody has renamed, each by the name that it had and the one that it has: those that stand
/// between the same others as before, where as many stand there.
pub(in crate::import) fn renamed(before: &[String], now: &[&str]) -> Vec<(String, String)> {
    let (mut pairs, mut rest) = (Vec::new(), now);
    let mut unknown: Vec<&String> = Vec::new();
    let mut pair = |unknown: &mut Vec<&String>, new: &[&str]| {
        let new: Vec<&&str> = new.iter().filter(|name| !before.iter().any(|known| known == **name)).collect();
        if new.len() == unknown.len() {
            pairs.extend(unknown.iter().zip(new).map(|(old, new)| ((*old).clone(), (*new).to_owned())));
        }
        unknown.clear();
    };
    for name in before {
        if let Some(place) = rest.iter().position(|now| now == name) {
            pair(&mut unknown, &rest[..place]);
            rest = &rest[place + 1..];
        } else if !now.contains(&name.as_str()) {
            unknown.push(name);
        }
    }
    pair(&mut unknown, rest);
    pairs
}
