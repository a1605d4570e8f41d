//! Questions about a person's record: what one begins with, what carries over to another version of the ladder,
//! what words of it mean, how several look beside one another.

mod begin;
mod by_words;
mod carry;
mod fill;
mod meant;
mod packet;
mod plan;
mod review;
mod reviewed;

pub use begin::{
    ChosenRoles, RecordRoles, begin, likelier_asked, record_roles, roles_after, roles_of_codes,
    roles_of_record,
};
pub use carry::{Carried, ToConfirm, carry};
pub use fill::{Filled, FilledCounts, assessor_of_sheet, fill};
pub use meant::{Meant, meant_by};
pub use packet::{Packet, packet};
pub use plan::{Plan, PlannedDimension, PlannedStatement, plan, planned};
pub use review::{Review, ReviewAssessor, review};
pub use reviewed::{Opinion, ReviewedDimension, ReviewedStatement, Standing};
