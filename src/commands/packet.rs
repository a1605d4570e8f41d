//! `ladder packet`: the document that argues for a promotion.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::document::{Document, Medium, Sheet};
use crate::query::{Packet, packet};
use crate::record::Assessor;
use crate::source::Catalog;
use crate::views::{self, data, notices, sheets};

use super::assess::By;
use super::record::RecordArgs;
use super::review::{reviewed, told};
use super::{Answer, Content, Data, Ladders};

/// Write the document for a promotion: what is asked, what was done, what is open
///
/// Whoever reads it needs to know neither the ladder nor this program. Several records of one person are read as one,
/// as in `ladder review`.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder packet
  ladder packet --format markdown > packet.md
  ladder packet me.yaml manager.yaml --format html > packet.html
  ladder packet me.yaml manager.yaml --without manager")]
pub struct PacketArgs {
    /// The records [default: the one that `LADDER_RECORD` names, or else `me.yaml` in the current folder]
    #[arg(value_name = "RECORD", conflicts_with = "file", value_hint = ValueHint::FilePath)]
    records: Vec<PathBuf>,

    /// Leave out the marks and notes of these assessors, but not their evidence and plans; repeatable
    #[arg(long, value_enum, value_name = "WHO")]
    without: Vec<By>,

    #[command(flatten)]
    record: RecordArgs,
}

/// What argues for a promotion.
///
/// # Errors
/// As of a review.
pub(super) fn answer<'a>(args: &'a PacketArgs, ladders: &'a Ladders) -> anyhow::Result<Answer<'a>> {
    let catalog = ladders.catalog()?;
    let review = reviewed(&args.records, &args.record, catalog)?;
    let told = told(&review, catalog);
    let without: Vec<Assessor> = args.without.iter().copied().map(Assessor::from).collect();
    let packet = packet(review, &without);
    let absent = packet.absent.iter().map(|&by| notices::absent_assessor(by));
    let notes: Vec<String> = absent.chain(notices::nameless_packet(&packet.review)).collect();
    Ok(Answer::new(PacketContent { packet, catalog }).with_notices(told).with_notes(notes))
}

struct PacketContent<'a> {
    packet: Packet,
    catalog: &'a Catalog,
}

impl Content for PacketContent<'_> {
    fn document(&self, _: Medium) -> Document<'_> {
        views::packet(&self.packet, self.catalog)
    }

    fn data(&self) -> Data<'_> {
        Data::Packet(data::packet(&self.packet, self.catalog))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::review(&self.packet.review, self.catalog))
    }
}
