//! Owns the escaping of text for Markdown.

/// A text that a Markdown renderer shows as it stands.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let acts = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => true,
            '&' => chars
                .peek()
                .is_some_and(|next| next.is_alphanumeric() || *next == '#'),
            '#' | '-' | '+' | '=' => out.is_empty(),
            // `1.` or `1)` at the start of a line begins a list.
            '.' | ')' => !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        if acts {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_markdown_would_act_on_is_escaped_and_nothing_else() {
        for (text, escaped) in [
            (
                "Owns team-level OKRs (at least one)",
                "Owns team-level OKRs (at least one)",
            ),
            (
                "*bold* _it_ `code` a|b",
                "\\*bold\\* \\_it\\_ \\`code\\` a\\|b",
            ),
            ("# one", "\\# one"),
            ("- one", "\\- one"),
            ("12. one", "12\\. one"),
            ("<b>&amp; AT & T", "\\<b\\>\\&amp; AT & T"),
            ("[a](b)", "\\[a\\](b)"),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }
}
