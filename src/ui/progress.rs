//! Owns how a work that takes its time is shown: a line on the terminal, gone when the work has ended.

use crate::import::Progress;
#[cfg(feature = "sheets")]
use crate::model::escape_controls;

/// A line on standard error that says how far a work has come, while somebody is looking and it takes longer
/// than a second; else nothing.
#[derive(Debug)]
pub struct Bar {
    #[cfg(feature = "sheets")]
    drawn: Option<drawn::Drawn>,
}

impl Bar {
    /// A work that starts now.
    #[cfg(feature = "sheets")]
    pub fn new(is_watched: bool) -> Self {
        Self { drawn: is_watched.then(drawn::Drawn::new) }
    }

    /// Nothing is drawn: the program was built without it.
    #[cfg(not(feature = "sheets"))]
    pub fn new(_: bool) -> Self {
        Self {}
    }
}

impl Progress for Bar {
    #[cfg(feature = "sheets")]
    fn read(&self, what: &str, done: u64, of: u64) {
        if let Some(drawn) = &self.drawn {
            drawn.show(&format!("reading {}", escape_controls(what)), done, of);
        }
    }

    #[cfg(not(feature = "sheets"))]
    fn read(&self, _: &str, _: u64, _: u64) {}

    #[cfg(feature = "sheets")]
    fn compared(&self, done: u64, of: u64) {
        if let Some(drawn) = &self.drawn {
            drawn.show("comparing roles", done, of);
        }
    }
}

#[cfg(feature = "sheets")]
mod drawn {
    use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
    use std::thread::{self, JoinHandle};
    use std::time::Duration;

    use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

    /// What is done sooner than this is not worth a line.
    const LONG: Duration = Duration::from_secs(1);

    /// How often it is drawn.
    const OFTEN: Duration = Duration::from_millis(200);

    #[derive(Debug)]
    pub(super) struct Drawn {
        bar: ProgressBar,
        /// It is hung up when the work has ended.
        working: Option<Sender<()>>,
        /// What waits until the line is worth it.
        waiting: Option<JoinHandle<()>>,
    }

    impl Drawn {
        pub(super) fn new() -> Self {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
            if let Ok(style) = ProgressStyle::with_template("{wide_msg}") {
                bar.set_style(style);
            }
            let (working, ended) = channel();
            let shown = bar.clone();
            // A work may go on for long without a word.
            let waiting = thread::Builder::new().spawn(move || {
                if ended.recv_timeout(LONG) == Err(RecvTimeoutError::Timeout) {
                    shown.set_draw_target(ProgressDrawTarget::stderr());
                    shown.enable_steady_tick(OFTEN);
                }
            });
            Self { bar, working: Some(working), waiting: waiting.ok() }
        }

        /// Says what is done, and how far it has come.
        pub(super) fn show(&self, doing: &str, done: u64, of: u64) {
            let percent = done.saturating_mul(100).checked_div(of);
            let percent = percent.map_or_else(String::new, |percent| format!(": {}%", percent.min(100)));
            self.bar.set_message(format!("{doing}{percent}"));
        }
    }

    impl Drop for Drawn {
        fn drop(&mut self) {
            drop(self.working.take());
            if let Some(waiting) = self.waiting.take() {
                // It cannot panic, and nothing hangs on it.
                let _ = waiting.join();
            }
            self.bar.finish_and_clear();
        }
    }
}
