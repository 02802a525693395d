//! A file as the analyser reads it.

use carteiro::evidence::Span;

/// A file as text, and where each of its bytes went.
pub(crate) struct Given {
    /// What the analyser reads.
    pub(crate) text: String,
    /// Places in the text at which a byte of the file became two; empty for UTF-8.
    widened: Vec<usize>,
    bytes: Vec<u8>,
}

impl Given {
    /// UTF-8 as it is, and each other byte as Latin-1.
    pub(crate) fn of(bytes: Vec<u8>) -> Self {
        let mut text = String::with_capacity(bytes.len());
        let mut widened = Vec::new();
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            for &byte in chunk.invalid() {
                widened.push(text.len());
                text.push(char::from(byte));
            }
        }
        Self { text, widened, bytes }
    }

    /// Bytes of the file for bytes of the text.
    pub(crate) fn span(&self, span: &Span) -> (usize, usize) {
        let at = |place: usize| place - self.widened.partition_point(|&wide| wide < place);
        (at(span.start), at(span.end))
    }

    /// The number of the line, from 1 on.
    pub(crate) fn line(&self, span: &Span) -> usize {
        let (start, _) = self.span(span);
        1 + self.bytes.iter().take(start).filter(|&&byte| byte == b'\n').count()
    }
}
