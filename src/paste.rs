//! placeholder
/// Bytes.
pub const PASTE_BYTES_MAX: usize = 1 << 20;
