//! Owns the one thing that is read of formulas: where one leads that makes a link of its cell.

/// The address in a formula that makes a link, `HYPERLINK("https://example.org","Guide")`, with the
/// sign between its parts and the name before it that some programs write. One that has to be worked out is returned
/// as it would be.
pub(super) fn linked_to(formula: &str) -> Option<String> {
    const NAME: &str = "HYPERLINK(";
    let formula = formula.trim_start_matches(|c: char| c != '=' && formula.contains(":="));
    let formula = formula.trim_start_matches(['=', ' ']);
    let name = formula.get(..NAME.len())?;
    let first = name.eq_ignore_ascii_case(NAME).then(|| formula[NAME.len()..].trim_start())?;
    let Some(quoted) = first.strip_prefix('"') else { return Some(first.to_owned()) };
    let (mut address, mut signs) = (String::new(), quoted.chars().peekable());
    while let Some(sign) = signs.next() {
        // A quote in a text is written twice.
        if sign == '"' && signs.next_if_eq(&'"').is_none() {
            break;
        }
        address.push(sign);
    }
    let is_whole =
        signs.find(|sign| !sign.is_whitespace()).is_some_and(|sign| matches!(sign, ',' | ';' | ')'));
    Some(if is_whole { address } else { first.to_owned() })
}
