//! Owns completion in bash, which parts a line not only at spaces but at signs such as `=` and `:`
//! too, and puts a candidate in place of what stands behind the last of them. So the words are
//! read anew from the line, and of a candidate bash is told no more than it puts there.

use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use clap::Command;
use clap_complete::engine;
use clap_complete::env::EnvCompleter;

use super::line::Line;

/// The variables in which the script hands over the line.
const BEFORE: &str = "_LADDER_BEFORE_CURSOR";
const AFTER: &str = "_LADDER_AFTER_CURSOR";
const REPLACED: &str = "_LADDER_REPLACED";

/// The line that bash asks about; `None` where it is not bash that asks.
pub(super) fn line() -> Option<Line> {
    let text = |name| Some(std::env::var_os(name)?.to_string_lossy().into_owned());
    Some(Line::new(&text(BEFORE)?, &text(AFTER)?, &text(REPLACED)?))
}

/// What the library needs to know of bash.
pub(super) struct Bash;

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        "bash"
    }

    fn is(&self, name: &str) -> bool {
        name == self.name()
    }

    /// The candidates come a line each, complete with the space behind them, since bash before
    /// version 4 cannot be told for a single line whether there is to be one. Behind a quotation mark
    /// bash puts the space itself, where it can be told so: that it cannot must not look as if the
    /// function were missing. Before version 4.4 bash sorts the candidates whatever it is told. The
    /// program is given some word, without which the library answers with this script.
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
        let words = line.words.iter().map(OsString::from).collect();
        let candidates = engine::complete(command, words, line.at, folder)?;
        for candidate in candidates {
            let value = candidate.get_value().to_string_lossy();
            if let Some(put) = line.in_place(&value) {
                writeln!(buffer, "{put}")?;
            }
        }
        Ok(())
    }
}
