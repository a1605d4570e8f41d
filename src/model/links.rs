//! Owns the addresses in a text: where they are, and which have words of their own.

use std::ops::Range;

/// An address in a text: by itself, or as Markdown writes it with words, `[words](address)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// All of it.
    pub whole: Range<usize>,
    /// The words that lead to the address; where it stands by itself the address.
    pub words: Range<usize>,
    /// The address.
    pub address: Range<usize>,
}

/// How an address starts. No other leads anywhere: `javascript:`, for one, would run something.
const STARTS: [&str; 3] = ["https://", "http://", "mailto:"];

/// The addresses in a text, rising. None is within another.
pub fn links(text: &str) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    if !text.contains(':') {
        return links;
    }
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['[', ']', ':']) {
        let sign = at + found;
        at = sign + 1;
        match &text[sign..at] {
            "[" => open.push(sign),
            "]" => {
                let Some(start) = open.pop() else { continue };
                let words = start + 1..sign;
                let Some(address) = address_in_parentheses(text, at) else { continue };
                if text[words.clone()].trim().is_empty() {
                    continue;
                }
                // Nothing leads to two addresses.
                while links.pop_if(|link| link.whole.start > start).is_some() {}
                open.clear();
                at = address.end + 1;
                links.push(Link { whole: start..at, words, address });
            }
            _ => {
                let Some(address) = bare_address(text, sign) else { continue };
                at = address.end;
                links.push(Link { whole: address.clone(), words: address.clone(), address });
            }
        }
    }
    links
}

/// The address that is all there is between parentheses.
fn address_in_parentheses(text: &str, at: usize) -> Option<Range<usize>> {
    let start = at + text[at..].strip_prefix('(').map(|_| 1)?;
    let end = end_of_address(text, start)?;
    text[end..].starts_with(')').then_some(start..end)
}

/// The address whose first colon is at `colon`, without the signs behind it that end a sentence, or set something off
/// that began with them in front of it.
fn bare_address(text: &str, colon: usize) -> Option<Range<usize>> {
    let name = text.as_bytes()[..colon].iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let start = colon - name;
    let address = &text[start..end_of_address(text, start)?];
    let sets_off = |c: char| matches!(c, '\'' | '*' | '_' | '~') && text[..start].contains(c);
    let ends = |c: char| matches!(c, '.' | ',' | ';' | ':' | '!' | '?') || sets_off(c);
    let address = address.trim_end_matches(ends);
    Some(start..start + address.len())
}

/// Where the address that starts here ends: before what no address holds, and before a bracket that was
/// opened outside of it.
fn end_of_address(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start..];
    let starts = |with: &&str| rest.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    let scheme = STARTS.into_iter().find(starts)?;
    let behind = &rest[scheme.len()..];
    if !behind.starts_with(|c: char| c.is_alphanumeric() || c == '[') {
        return None;
    }
    let mut open = [0_usize; 2];
    let end = behind.find(|c| {
        let kind = usize::from(matches!(c, '[' | ']'));
        match c {
            '(' | '[' => open[kind] += 1,
            ')' | ']' if open[kind] == 0 => return true,
            ')' | ']' => open[kind] -= 1,
            _ => {}
        }
        ends_address(c)
    });
    Some(start + scheme.len() + end.unwrap_or(behind.len()))
}

/// Blanks, what the standard keeps out of addresses, and the punctuation of scripts in which an address is
/// not followed by a blank.
fn ends_address(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '<' | '>'
                | '"'
                | '`'
                | '|'
                | '\\'
                | '«'
                | '»'
                | '\u{2000}'..='\u{206f}'
                | '\u{3000}'..='\u{303f}'
                | '\u{ff01}'..='\u{ff0f}'
                | '\u{ff1a}'..='\u{ff20}'
                | '\u{ff3b}'..='\u{ff40}'
                | '\u{ff5b}'..='\u{ff65}'
        )
}

#[cfg(test)]
mod tests {
    use super::links;

    /// The words and addresses found in a text.
    fn found(text: &str) -> Vec<(&str, &str)> {
        let links = links(text).into_iter();
        links.map(|link| (&text[link.words], &text[link.address])).collect()
    }

    #[test]
    fn an_address_ends_where_a_reader_ends_it() {
        for (text, address) in [
            (
                "Follows https://wiki.example.org/how_we_work?a=1&b=2",
                "https://wiki.example.org/how_we_work?a=1&b=2",
            ),
            ("(see http://a.example/b_(c)), or not", "http://a.example/b_(c)"),
            ("http://a.example/b. Then", "http://a.example/b"),
            ("http://a.example/b_", "http://a.example/b_"),
            ("_http://a.example/b_, **http://", "http://a.example/b"),
            ("Is it HTTPS://A.example?", "HTTPS://A.example"),
            ("\u{201c}https://a.example/\u{201d}", "https://a.example/"),
            ("次はhttps://a.example/b。次", "https://a.example/b"),
            ("http://[::1]:80/x", "http://[::1]:80/x"),
            ("Write to mailto:ann@a.example, please", "mailto:ann@a.example"),
            ("javascript:alert(1)", ""),
            ("[x](javascript:alert(1))", ""),
            ("data:text/html,x ftp://a.example xhttp://a.example", ""),
            ("mailto: is a scheme, https:// too", ""),
        ] {
            let found: Vec<&str> = found(text).into_iter().map(|(_, address)| address).collect();
            let expected: Vec<&str> = [address].into_iter().filter(|address| !address.is_empty()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn words_lead_to_the_address_behind_them() {
        assert_eq!(
            found("Knows [the guide](https://a.example/b_(c))."),
            [("the guide", "https://a.example/b_(c)")]
        );
        assert_eq!(found("[a [b] c](http://a.example)"), [("a [b] c", "http://a.example")]);
        assert_eq!(
            found("[see http://a.example](http://b.example)"),
            [("see http://a.example", "http://b.example")]
        );
        assert_eq!(
            found("[[a](http://a.example)](http://b.example)"),
            [("a", "http://a.example"), ("http://b.example", "http://b.example")]
        );
        assert_eq!(found("[ ](http://a.example)"), [("http://a.example", "http://a.example")]);
        assert_eq!(found("[a](http://a.example \"b\")"), [("http://a.example", "http://a.example")]);
        assert_eq!(found("[a] (http://a.example)"), [("http://a.example", "http://a.example")]);
    }
}
