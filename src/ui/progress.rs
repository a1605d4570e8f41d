//! Owns how a reading that takes its time is shown: a line on the terminal, gone when the reading has ended.

use crate::import::Progress;

/// A line on standard error that says how far a reading has come, while somebody is looking and it takes longer
/// than a second; else nothing.
#[derive(Debug)]
pub struct Bar {
    #[cfg(feature = "sheets")]
    drawn: Option<drawn::Drawn>,
}

#[cfg(feature = "sheets")]
impl Bar {
    /// A reading that starts now.
    pub fn new(is_watched: bool) -> Self {
        Self { drawn: is_watched.then(drawn::Drawn::new) }
    }
}

#[cfg(feature = "sheets")]
impl Progress for Bar {
    fn read(&self, what: &str, done: u64, of: u64) {
        if let Some(drawn) = &self.drawn {
            drawn.read(what, done, of);
        }
    }
}

#[cfg(not(feature = "sheets"))]
impl Bar {
    /// Nothing is drawn: the program was built without it.
    pub fn new(_: bool) -> Self {
        Self {}
    }
}

#[cfg(not(feature = "sheets"))]
impl Progress for Bar {
    fn read(&self, _: &str, _: u64, _: u64) {}
}

#[cfg(feature = "sheets")]
mod drawn {
    use std::cell::OnceCell;
    use std::time::{Duration, Instant};

    use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

    use crate::model::escape_controls;

    /// What is read sooner than this is not worth a line.
    const LONG: Duration = Duration::from_secs(1);

    #[derive(Debug)]
    pub(super) struct Drawn {
        started: Instant,
        bar: OnceCell<ProgressBar>,
    }

    impl Drawn {
        pub(super) fn new() -> Self {
            Self { started: Instant::now(), bar: OnceCell::new() }
        }

        pub(super) fn read(&self, what: &str, done: u64, of: u64) {
            if self.bar.get().is_none() && self.started.elapsed() < LONG {
                return;
            }
            // The library draws some times a second, however often it is told.
            let bar = self.bar.get_or_init(|| {
                let bar = ProgressBar::with_draw_target(Some(of), ProgressDrawTarget::stderr());
                match ProgressStyle::with_template("{percent:>3}% of {wide_msg}") {
                    Ok(style) => bar.with_style(style),
                    Err(_) => bar,
                }
            });
            bar.set_length(of);
            bar.set_position(done);
            let what = escape_controls(what);
            if bar.message() != what {
                bar.set_message(what);
            }
        }
    }

    impl Drop for Drawn {
        fn drop(&mut self) {
            if let Some(bar) = self.bar.get() {
                bar.finish_and_clear();
            }
        }
    }
}
