//! Owns how a line of bash is read where a word of it is being completed: which words it has once
//! its quotation marks are taken away, and how a candidate is written in its place.

use std::path::is_separator;

/// A line of bash, and the place in it that is being completed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The words as a program would be given them, the one being completed up to the cursor.
    pub(super) words: Vec<String>,
    /// Which of the words is being completed.
    pub(super) at: usize,
    /// How that word begins, as far as bash lets it stand whatever it is completed to.
    kept: String,
    /// The quotation mark that is open at the cursor.
    quote: Option<char>,
}

impl Line {
    /// The line that stands before and after the cursor, with the end of what stands before it that
    /// bash puts a candidate in place of.
    pub(super) fn new(before: &str, after: &str, replaced: &str) -> Self {
        let (mut words, quote) = split(before);
        let at = words.len() - 1;
        let kept = match before.strip_suffix(replaced) {
            Some(kept) => split(kept).0.pop(),
            // Without its quotation marks, then.
            None => words[at].strip_suffix(replaced).map(str::to_owned),
        };
        // A letter at the cursor makes a word of what may be none as yet.
        let (whole, _) = split(&format!("{before}_{after}"));
        words.extend(whole.into_iter().skip(at + 1));
        Self { words, at, kept: kept.unwrap_or_default(), quote }
    }

    /// What bash is to put in its place for a candidate, with what ends the word: a space, or the
    /// quotation mark that is open; nothing behind a folder. `None` where bash could not put it.
    pub(super) fn in_place(&self, candidate: &str) -> Option<String> {
        // What was typed may differ from the candidate in case, so that only its length tells.
        let rest: String = candidate.chars().skip(self.kept.chars().count()).collect();
        if rest.is_empty() || rest.contains(char::is_control) {
            return None;
        }
        let mut written = written(&rest, self.quote);
        if !rest.ends_with(is_separator) {
            written.push(self.quote.unwrap_or(' '));
        }
        Some(written)
    }
}

/// The words of the start of a line, and the quotation mark that is open where it ends. The last
/// word is the one at that place; it may be empty.
fn split(line: &str) -> (Vec<String>, Option<char>) {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        match (quote, sign) {
            (None, '\\') => word.get_or_insert_default().extend(signs.next()),
            (Some('"'), '\\') => {
                let escaped = signs.next_if(|next| ESCAPED_IN_QUOTES.contains(next));
                word.get_or_insert_default().push(escaped.unwrap_or(sign));
            }
            (None, '"' | '\'') => {
                quote = Some(sign);
                word.get_or_insert_default();
            }
            (Some(open), _) if sign == open => quote = None,
            (None, _) if BETWEEN_WORDS.contains(&sign) => words.extend(word.take()),
            _ => word.get_or_insert_default().push(sign),
        }
    }
    words.push(word.unwrap_or_default());
    (words, quote)
}

/// What parts words wherever it stands unquoted.
const BETWEEN_WORDS: [char; 10] = [' ', '\t', '\n', '<', '>', '|', '&', ';', '(', ')'];

/// What a backslash takes its meaning from between double quotation marks.
const ESCAPED_IN_QUOTES: [char; 4] = ['"', '\\', '$', '`'];

/// A text as it is written where a quotation mark is open, or none.
fn written(text: &str, quote: Option<char>) -> String {
    let mut written = String::with_capacity(text.len());
    for sign in text.chars() {
        match quote {
            Some('\'') if sign == '\'' => written.push_str(r"'\'"),
            Some('"') if ESCAPED_IN_QUOTES.contains(&sign) => written.push('\\'),
            // A tilde is typed for the home folder.
            None if !sign.is_alphanumeric() && !"/._-+=:,@%~".contains(sign) => written.push('\\'),
            _ => {}
        }
        written.push(sign);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::Line;

    /// The words of a line, with the cursor at the `|`.
    fn words(line: &str) -> (Vec<String>, usize) {
        let (before, after) = line.split_once('|').unwrap_or((line, ""));
        let line = Line::new(before, after, "");
        (line.words, line.at)
    }

    #[test]
    fn words_are_parted_as_bash_parts_them_for_a_program() {
        for (line, expected, at) in [
            ("ladder show T", &["ladder", "show", "T"][..], 2),
            ("ladder show ", &["ladder", "show", ""], 2),
            (
                "ladder --file=my-team.yaml show T",
                &["ladder", "--file=my-team.yaml", "show", "T"],
                3,
            ),
            (r#"ladder show "head of p"#, &["ladder", "show", "head of p"], 2),
            (r"ladder show head\ of\ p", &["ladder", "show", "head of p"], 2),
            (
                r#"ladder --file='a "b"'"c 'd' \" \e"x\"#,
                &["ladder", r#"--file=a "b"c 'd' " \ex"#],
                1,
            ),
            (r#"ladder "" "#, &["ladder", "", ""], 2),
            ("ladder list >out.txt L", &["ladder", "list", "out.txt", "L"], 3),
        ] {
            let expected: Vec<String> = expected.iter().map(|&word| word.to_owned()).collect();
            assert_eq!(words(line), (expected, at), "{line}");
        }
    }

    #[test]
    fn the_words_behind_the_cursor_are_known_without_the_rest_of_its_own() {
        for line in [
            "ladder show L| --file my.yaml",
            "ladder show L|4 --file my.yaml",
            r#"ladder show "L|4" --file my.yaml"#,
        ] {
            let expected = ["ladder", "show", "L", "--file", "my.yaml"];
            let expected = expected.map(str::to_owned).to_vec();
            assert_eq!(words(line).0[..5], expected, "{line}");
        }
        let (found, at) = words("ladder show | --file my.yaml");
        assert_eq!((found[at].as_str(), found[at + 1].as_str()), ("", "--file"));
    }

    #[test]
    fn a_candidate_is_put_in_place_of_what_bash_takes_for_the_word() {
        for (before, replaced, candidate, put) in [
            ("ladder show L", "L", "L4", "L4 "),
            ("ladder --format=j", "j", "--format=json", "json "),
            ("ladder --format=", "", "--format=json", "json "),
            ("ladder --format=j", "--format=j", "--format=json", "--format=json "),
            ("ladder list --rating AUTONOMY:h", "h", "autonomy:High", "High "),
            ("ladder check my", "my", "my team/", r"my\ team/"),
            ("ladder check 'it", "it", "it's.yaml", r"it'\''s.yaml'"),
            (r#"ladder --file="my t"#, "my t", "--file=my $t.yaml", r#"my \$t.yaml""#),
            (r"ladder check my\ t", r"my\ t", "my team.yaml", r"my\ team.yaml "),
            (r"ladder check my\ t", "my t", "my team.yaml", r"my\ team.yaml "),
            (r#"ladder check "my "t"#, "t", "my team.yaml", "team.yaml "),
            ("ladder check ~/my", "~/my", "~/my.yaml", "~/my.yaml "),
        ] {
            let line = Line::new(before, "", replaced);
            assert_eq!(line.in_place(candidate).as_deref(), Some(put), "{before}");
        }
        let line = Line::new("ladder check ", "", "");
        assert_eq!(line.in_place("two\nlines.yaml"), None);
    }
}
