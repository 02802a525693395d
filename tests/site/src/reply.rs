//! What the site answers.

use std::io::{self, Write};
use std::time::Duration;

/// One answer: a file's, or a page's that a test holds in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    delay: Duration,
}

impl Reply {
    /// An HTML page.
    #[must_use]
    pub fn html(page: &str) -> Self {
        Self::new(200, "text/html; charset=utf-8", page.as_bytes().to_vec())
    }

    /// Any body of any type.
    #[must_use]
    pub fn new(status: u16, media_type: &str, body: Vec<u8>) -> Self {
        Self { status, headers: vec![("Content-Type".to_owned(), media_type.to_owned())], body, delay: Duration::ZERO }
    }

    /// The same with one more header, for example a `Content-Security-Policy`.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same, sent only after a while: a slow or stuck server.
    #[must_use]
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    pub(crate) fn plain(status: u16, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text.as_bytes().to_vec())
    }

    pub(crate) fn write(&self, stream: &mut impl Write, with_body: bool) -> io::Result<()> {
        std::thread::sleep(self.delay);
        let mut head = format!("HTTP/1.1 {} {}\r\nContent-Length: {}\r\n", self.status, reason(self.status), self.body.len());
        head.push_str("Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n");
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes())?;
        if with_body {
            stream.write_all(&self.body)?;
        }
        stream.flush()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        302 => "Found",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "Other",
    }
}
