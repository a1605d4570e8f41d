//! Owns the signs and numbers that a line of a list begins with.

/// What a line begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bullet {
    /// What kind it is: signs of one kind are on one depth, where they are indented alike.
    pub(super) kind: BulletKind,
    /// How many bytes it takes, with the white space behind it.
    pub(super) length: usize,
}

/// What a bullet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BulletKind {
    /// A dot, or a sign like it, that is nothing else.
    Dot,
    /// A hyphen, a dash or a star, which may be something else.
    Dash,
    /// A number.
    Number,
    /// A letter.
    Letter,
    /// A ring, as word processors give to what is below a dot.
    Ring,
    /// A square, as word processors give to what is below a ring.
    Square,
}

/// The bullet that a line begins with, which has no white space before it.
pub(super) fn bullet(line: &str) -> Option<Bullet> {
    let first = line.chars().next()?;
    let after = &line[first.len_utf8()..];
    let kind = match first {
        // The last of them is how word processors store theirs.
        '\u{2022}' | '\u{25cf}' | '\u{2023}' | '\u{2043}' | '\u{2219}' | '\u{f0b7}' | '\u{b7}'
        | '\u{25b6}' | '\u{25ba}' | '\u{27a2}' | '\u{27a4}' | '\u{2756}' | '\u{2713}' | '\u{2714}'
        | '\u{2705}' | '\u{2611}' | '\u{2610}' | '\u{2192}' | '\u{21d2}' | '\u{25c6}' | '\u{2726}' => {
            BulletKind::Dot
        }
        '\u{25e6}' | '\u{25cb}' => BulletKind::Ring,
        '\u{25aa}' | '\u{25ab}' | '\u{25a0}' | '\u{25a1}' | '\u{a7}' | '\u{f0a7}' => BulletKind::Square,
        '-' | '\u{2013}' | '\u{2014}' | '*' | '+' | '=' | '>' => return dash(line),
        'o' => return after.starts_with([' ', '\t', '\u{a0}']).then(|| of(BulletKind::Ring, line, 1)),
        _ => return number(line),
    };
    // Signs in a row are drawn ratings: `■■□`.
    let after = after.trim_start_matches(['\u{fe0f}', '\u{fe0e}']);
    let is_row = after.starts_with(|c: char| !c.is_alphanumeric() && !c.is_whitespace() && !is_opening(c));
    (!is_row && !after.trim().is_empty()).then(|| of(kind, line, line.len() - after.len()))
}

/// A line without the dot, the star or the dash that it begins with; `None` where it begins with none.
pub(in crate::import) fn without_sign(line: &str) -> Option<&str> {
    let signs = [BulletKind::Dot, BulletKind::Dash, BulletKind::Ring, BulletKind::Square];
    let sign = bullet(line).filter(|sign| signs.contains(&sign.kind))?;
    Some(&line[sign.length..])
}

fn of(kind: BulletKind, line: &str, length: usize) -> Bullet {
    Bullet { kind, length: line.len() - line[length..].trim_start().len() }
}

fn is_opening(c: char) -> bool {
    matches!(c, '(' | '[' | '"' | '\'' | '\u{201c}' | '\u{2018}')
}

/// `- Plans`, `-Plans`, `-> Plans`, but not `-5 %`, `**Plans**`, `+1`.
fn dash(line: &str) -> Option<Bullet> {
    if let Some(length) =
        ["->", "=>", "-->", ">>"].iter().find_map(|arrow| line.starts_with(arrow).then_some(arrow.len()))
    {
        return (!line[length..].trim().is_empty()).then(|| of(BulletKind::Dot, line, length));
    }
    let length = line.chars().next()?.len_utf8();
    let after = &line[length..];
    let is_apart = after.starts_with(char::is_whitespace) && !after.trim().is_empty();
    let is_close =
        !line.starts_with(['+', '=', '>']) && after.starts_with(char::is_alphabetic) && !after.contains('*');
    (is_apart && !line.starts_with('=') || is_close).then(|| of(BulletKind::Dash, line, length))
}

/// `1. Plans`, `2) Plans`, `(3) Plans`, `a) Plans`, `b. Plans`, `iv. Plans`.
fn number(line: &str) -> Option<Bullet> {
    let opened = line.strip_prefix('(').unwrap_or(line);
    let is_opened = opened.len() < line.len();
    let figures = opened.bytes().take_while(u8::is_ascii_digit).count();
    let (end, closing): (usize, &[char]) = match figures {
        0 => match letters(opened) {
            // A capital with a point is short for a name.
            end if end > 0 && !is_opened && opened.starts_with(|c: char| c.is_ascii_lowercase()) => {
                (end, &['.', ')'])
            }
            end if end > 0 => (end, &[')']),
            _ => return None,
        },
        1 | 2 if is_opened => (figures, &[')']),
        1 | 2 => (figures, &['.', ')']),
        _ => return None,
    };
    let after = opened[end..].strip_prefix(closing)?;
    let is_apart = after.starts_with(char::is_whitespace) && !after.trim().is_empty();
    let kind = if figures == 0 { BulletKind::Letter } else { BulletKind::Number };
    is_apart.then(|| of(kind, line, line.len() - after.len()))
}

/// How long the letter, or the small Roman number, is that a text begins with; 0 where it begins with a longer word.
fn letters(text: &str) -> usize {
    let length = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let is_roman = ["ii", "iii", "iv", "vi", "vii", "viii", "ix"].contains(&&text[..length]);
    if length == 1 || is_roman { length } else { 0 }
}

/// Where further items of a list begin that is written on one line: `• Plans • Builds`, `1. Plans 2. Builds`.
pub(super) fn inner_items(line: &str) -> Vec<usize> {
    let dots = ['\u{2022}', '\u{25cf}', '\u{25aa}', '\u{25e6}', '\u{2023}', '\u{f0b7}'];
    let is_item =
        |at: usize| line[at..].chars().nth(1).is_some_and(|next| next.is_alphanumeric() || next == ' ');
    for dot in dots {
        let found: Vec<usize> = line.match_indices(dot).map(|(at, _)| at).filter(|&at| is_item(at)).collect();
        // One alone between words parts them, and begins nothing.
        if line.starts_with(dot) && found.len() > 1
            || found.len() > 1 && line.matches(dot).count() == found.len()
        {
            return found.into_iter().filter(|at| *at > 0).collect();
        }
    }
    for (opening, closing) in [("", ". "), ("", ") "), ("(", ") ")] {
        if !line.starts_with(&format!("{opening}1{closing}")) {
            continue;
        }
        let (mut found, mut from) = (Vec::new(), 0);
        for number in 2.. {
            let sign = format!(" {opening}{number}{closing}");
            let Some(at) = line[from..].find(&sign) else { break };
            found.push(from + at + 1);
            from += at + sign.len();
        }
        return found;
    }
    Vec::new()
}
