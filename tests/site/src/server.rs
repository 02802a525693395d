//! The listener: one thread a connection, connections kept open as browsers like it.

use crate::path::{file_below, media_type};
use crate::reply::Reply;
use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

const HEAD_BYTES_MAX: u64 = 64 * 1024;
const IDLE_SECONDS_MAX: u64 = 60;
/// A site may be served for days.
const REQUESTS_KEPT_MAX: usize = 10_000;

/// One request as it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, or what was refused.
    pub method: String,
    /// Path and query, as sent.
    pub path: String,
}

/// A folder being served until the value is dropped.
#[derive(Debug)]
pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    folder: PathBuf,
    compressed: Mutex<Option<PathBuf>>,
    pages: Mutex<BTreeMap<String, Reply>>,
    requests: Mutex<Vec<Request>>,
    closing: AtomicBool,
}

impl Site {
    /// Serves a folder on a free port of this machine only.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn open(folder: &Path) -> io::Result<Self> {
        Self::open_at(folder, SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0))
    }

    /// Serves a folder at a given address; port 0 takes a free one.
    ///
    /// # Errors
    /// When the port is taken or the address is none of this machine's.
    pub fn open_at(folder: &Path, address: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        let shared = Arc::new(Shared {
            folder: folder.to_path_buf(),
            compressed: Mutex::default(),
            pages: Mutex::default(),
            requests: Mutex::default(),
            closing: AtomicBool::new(false),
        });
        let site = Self { address: listener.local_addr()?, shared: Arc::clone(&shared) };
        std::thread::Builder::new().name("site".to_owned()).spawn(move || accept(&listener, &shared))?;
        Ok(site)
    }

    /// The address of a path on this site, `path` starting with a slash.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Answers a path from memory, before any file of that name. The query does not count.
    pub fn page(&self, path: &str, reply: Reply) {
        lock(&self.shared.pages).insert(path.to_owned(), reply);
    }

    /// Sends `name.br` of this folder in place of a file `name`, where it is there and the browser takes it.
    pub fn compressed_from(&self, folder: &Path) {
        *lock(&self.shared.compressed) = Some(folder.to_path_buf());
    }

    /// The requests so far, in the order of their arrival; the first 10,000 of them.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.shared.requests).clone()
    }
}

impl Shared {
    fn note(&self, request: Request) {
        let mut requests = lock(&self.requests);
        if requests.len() < REQUESTS_KEPT_MAX {
            requests.push(request);
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.closing.store(true, Ordering::SeqCst);
        // Wakes the listener, which then ends. Where it is gone already, there is nothing to wake.
        drop(TcpStream::connect_timeout(&self.address, Duration::from_millis(200)));
    }
}

/// A poisoned lock only says that a test failed meanwhile; what it holds is still whole.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.closing.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        // A connection that fails is the browser's to open again; the site goes on.
        drop(std::thread::Builder::new().spawn(move || converse(&stream, &shared)));
    }
}

fn converse(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(IDLE_SECONDS_MAX)))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        let mut words = head.lines().next().unwrap_or_default().split(' ');
        let (Some(method), Some(path)) = (words.next(), words.next()) else {
            return Reply::plain(400, "This is no HTTP request.").write(&mut &*stream, true);
        };
        shared.note(Request { method: method.to_owned(), path: path.to_owned() });
        let takes_brotli = header(&head, "accept-encoding").is_some_and(|value| value.contains("br"));
        answer(method, path, takes_brotli, shared).write(&mut &*stream, method != "HEAD")?;
        if header(&head, "connection").is_some_and(|value| value.eq_ignore_ascii_case("close")) || head_has_body(&head) {
            break;
        }
    }
    Ok(())
}

/// One request's head up to its empty line; `None` where the other side has closed.
fn read_head(reader: &mut BufReader<&TcpStream>) -> io::Result<Option<String>> {
    let mut head = String::new();
    let mut limited = reader.take(HEAD_BYTES_MAX);
    loop {
        let length_before = head.len();
        if limited.read_line(&mut head)? == 0 {
            return Ok(None);
        }
        if head.get(length_before..).is_some_and(|line| line.trim_end().is_empty()) {
            return Ok(Some(head));
        }
    }
}

fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    head.lines()
        .skip(1)
        .filter_map(|line| line.split_once(':'))
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim())
}

fn head_has_body(head: &str) -> bool {
    header(head, "content-length").is_some_and(|length| length != "0") || header(head, "transfer-encoding").is_some()
}

fn answer(method: &str, path: &str, takes_brotli: bool, shared: &Shared) -> Reply {
    let without_query = path.split('?').next().unwrap_or_default();
    if let Some(page) = lock(&shared.pages).get(without_query) {
        return page.clone();
    }
    if method != "GET" && method != "HEAD" {
        return Reply::plain(405, "Only GET and HEAD are answered here.");
    }
    let Some(file) = file_below(&shared.folder, path) else {
        return Reply::plain(404, "There is no such file.");
    };
    if let Some(bytes) = takes_brotli.then(|| brotli_of(&file, shared)).flatten() {
        return Reply::new(200, media_type(&file), bytes).with_header("Content-Encoding", "br");
    }
    match std::fs::read(&file) {
        Ok(bytes) => Reply::new(200, media_type(&file), bytes),
        Err(_) => Reply::plain(500, "The file can't be read."),
    }
}

fn brotli_of(file: &Path, shared: &Shared) -> Option<Vec<u8>> {
    let folder = lock(&shared.compressed).clone()?;
    let mut name = file.file_name()?.to_owned();
    name.push(".br");
    std::fs::read(folder.join(name)).ok()
}

#[cfg(test)]
mod tests {
    use super::{Reply, Site};
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::Path;

    fn ask(site: &Site, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", site.port())).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_pages_and_refusals() {
        let site = Site::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        site.page("/host", Reply::html("<p>host</p>").with_header("Content-Security-Policy", "default-src 'self'"));
        let file = ask(&site, "GET /Cargo.toml HTTP/1.1\r\nConnection: close\r\n\r\n");
        assert!(file.starts_with("HTTP/1.1 200 OK\r\n") && file.contains("name = \"site\""), "{file}");
        let page = ask(&site, "GET /host?x=1 HTTP/1.1\r\nConnection: close\r\n\r\n");
        assert!(page.contains("default-src 'self'") && page.ends_with("<p>host</p>"), "{page}");
        assert!(ask(&site, "GET /absent HTTP/1.1\r\nConnection: close\r\n\r\n").starts_with("HTTP/1.1 404 "));
        assert!(ask(&site, "POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\nx").starts_with("HTTP/1.1 405 "));
        let paths: Vec<String> = site.requests().into_iter().map(|request| request.path).collect();
        assert_eq!(paths, ["/Cargo.toml", "/host?x=1", "/absent", "/"]);
    }

    #[test]
    fn a_connection_stays_open_for_the_next_request() {
        let site = Site::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        let both = ask(&site, "HEAD /Cargo.toml HTTP/1.1\r\n\r\nGET /absent HTTP/1.1\r\nConnection: close\r\n\r\n");
        assert_eq!(both.matches("HTTP/1.1 ").count(), 2, "{both}");
    }
}
