//! SMTP's vocabulary: reply code, enhanced status, host name. No policy.

mod host;
mod reply;
pub mod scan;
mod status;

pub use host::HostName;
pub use reply::ReplyCode;
pub use status::EnhancedStatus;
