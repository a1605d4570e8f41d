//! Owns what works around <https://github.com/clap-rs/clap/issues/6280> (and its pull request 6364): bash
//! parts a line at signs such as `=` and `:` too, and puts a candidate in place of what stands behind the
//! last of them, of which the library knows nothing. So the words are read anew from the line, and of a
//! candidate bash is told no more than it puts there.

use std::borrow::Cow;
use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, is_separator};

use clap::Command;
use clap_complete::engine;
use clap_complete::env::EnvCompleter;

/// The variables in which the script hands over the line.
const BEFORE: &str = "_LADDER_BEFORE_CURSOR";
const AFTER: &str = "_LADDER_AFTER_CURSOR";
const REPLACED: &str = "_LADDER_REPLACED";

/// Completion in bash, in place of the library's own.
#[derive(Debug)]
pub struct Bash;

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        "bash"
    }

    fn is(&self, name: &str) -> bool {
        name == self.name()
    }

    /// The candidates come a line each, complete with the space behind them, since bash before version 4
    /// cannot be told for a single line whether there is to be one. Behind a quotation mark bash puts the
    /// space itself, where it can be told so: that it cannot must not look as if the function were missing.
    /// Before version 4.4 bash sorts the candidates whatever it is told. The program is given some word,
    /// without which the library answers with this script.
    fn write_registration(
        &self,
        variable: &str,
        name: &str,
        bin: &str,
        completer: &str,
        buffer: &mut dyn Write,
    ) -> io::Result<()> {
        let function = format!("_complete_{}", name.replace('-', "_"));
        let program = shlex::try_quote(completer).unwrap_or(Cow::Borrowed(completer));
        writeln!(
            buffer,
            r#"{function}() {{
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
    done < <(
        export {BEFORE}="${{COMP_LINE:0:COMP_POINT}}"
        export {AFTER}="${{COMP_LINE:COMP_POINT}}"
        export {REPLACED}="$2"
        {variable}=bash {program} -- line 2>/dev/null
    )
    if [[ ${{COMPREPLY-}} == *[\"\'] ]]; then
        compopt +o nospace 2>/dev/null || true
    fi
}}
complete -o bashdefault -o nospace -o nosort -F {function} {bin} 2>/dev/null ||
    complete -o bashdefault -o nospace -F {function} {bin}"#
        )
    }

    fn write_complete(
        &self,
        command: &mut Command,
        _: Vec<OsString>,
        folder: Option<&Path>,
        buffer: &mut dyn Write,
    ) -> io::Result<()> {
        // Whoever calls by a script of another version gets nothing rather than something odd.
        let Some(line) = line() else {
            return Ok(());
        };
        for candidate in engine::complete(command, line.words.clone(), line.at, folder)? {
            if let Some(put) = line.in_place(&candidate.get_value().to_string_lossy()) {
                writeln!(buffer, "{put}")?;
            }
        }
        Ok(())
    }
}

/// A line of bash in which a word is being completed.
pub(super) struct Line {
    /// The words as a program would be given them, the one being completed up to the cursor.
    pub(super) words: Vec<OsString>,
    /// Which of the words is being completed.
    at: usize,
    /// How many letters of that word bash keeps.
    kept: usize,
    /// The quotation mark that is open at the cursor.
    quote: Option<char>,
}

/// The line that bash asks about; `None` where it is not bash that asks.
pub(super) fn line() -> Option<Line> {
    let text = |name| Some(env::var_os(name)?.to_string_lossy().into_owned());
    let (before, after, replaced) = (text(BEFORE)?, text(AFTER)?, text(REPLACED)?);
    let (mut words, quote) = split(&before)?;
    let at = words.len() - 1;
    let kept = match before.strip_suffix(&replaced) {
        Some(kept) => split(kept)?.0.pop()?,
        // Without its quotation marks, then.
        None => words[at].strip_suffix(&replaced).unwrap_or_default().to_owned(),
    };
    if let Some((whole, _)) = split(&format!("{before}_{after}")) {
        words.extend(whole.into_iter().skip(at + 1));
    }
    let words = words.into_iter().map(OsString::from).collect();
    Some(Line { words, at, kept: kept.chars().count(), quote })
}

/// The words of the start of a line, and the quotation mark that is open where it ends.
pub(super) fn split(start: &str) -> Option<(Vec<String>, Option<char>)> {
    ["", "'", "\""].into_iter().find_map(|quote| {
        // A letter at the cursor makes a word of what may be none as yet.
        let mut words = shlex::split(&format!("{start}_{quote}"))?;
        words.last_mut()?.pop();
        Some((words, quote.chars().next()))
    })
}

impl Line {
    /// What bash is to put in its place for a candidate, with what ends the word: a space, or the quotation
    /// mark that is open; nothing behind a folder. `None` where bash could not put it.
    fn in_place(&self, candidate: &str) -> Option<String> {
        // What was typed may differ from the candidate in case, so that only its length tells.
        let rest: String = candidate.chars().skip(self.kept).collect();
        if rest.is_empty() || rest.contains(char::is_control) {
            return None;
        }
        let mut put = match self.quote {
            Some('\'') => rest.replace('\'', r"'\''"),
            Some(_) => with_backslashes(&rest, |sign| "\"\\$`".contains(sign)),
            None => with_backslashes(&rest, |sign| {
                // A tilde is typed for the home folder.
                !sign.is_alphanumeric() && !"/._-+=:,@%~".contains(sign)
            }),
        };
        if !rest.ends_with(is_separator) {
            put.push(self.quote.unwrap_or(' '));
        }
        Some(put)
    }
}

fn with_backslashes(text: &str, is_escaped: impl Fn(char) -> bool) -> String {
    let signs = text.chars();
    signs.flat_map(|sign| is_escaped(sign).then_some('\\').into_iter().chain([sign])).collect()
}
