//! chromedriver: one for the whole test process, ended with it however it ends.

use crate::scratch;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

/// The running driver. Its child's standard input stays open as long as this process lives.
#[derive(Debug)]
pub(crate) struct Driver {
    port: u16,
    _shell: Child,
}

/// The shell between us and the driver waits for its input to close, which it does even when this process is killed, and
/// then ends the driver. Chromium's own pipe to the driver closes with that, and Chromium goes too.
const KEEPER: &str = r#""$0" --port=0 --log-level=SEVERE & driver=$!; cat >/dev/null; kill "$driver" 2>/dev/null; wait"#;

/// The driver, started by the first who asks.
pub(crate) fn driver() -> &'static Driver {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    DRIVER.get_or_init(|| {
        sweep();
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        start(&program).unwrap_or_else(|| panic!("{program} did not start; Debian has it as chromium-driver"))
    })
}

/// Removes the profiles of runs that were killed: `profile-PID-NUMBER`.
fn sweep() {
    for entry in std::fs::read_dir(scratch()).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let process = name.strip_prefix("profile-").and_then(|rest| rest.split_once('-')).map(|(process, _)| process);
        if process.is_some_and(|process| !Path::new("/proc").join(process).exists()) {
            drop(std::fs::remove_dir_all(entry.path()));
        }
    }
}

fn start(program: &str) -> Option<Driver> {
    let mut shell = Command::new("sh").args(["-c", KEEPER, program]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().ok()?;
    let mut lines = BufReader::new(shell.stdout.take()?).lines();
    let port = lines.by_ref().find_map(|line| port_in(&line.ok()?))?;
    // What else it says is of no use, but it must be read, or the driver would wait for us.
    std::thread::spawn(move || lines.for_each(drop));
    Some(Driver { port, _shell: shell })
}

/// `ChromeDriver was started successfully on port 41234.`
fn port_in(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

impl Driver {
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends a session at once, without a runtime: for `Drop`, also while panicking.
    pub(crate) fn end_session(&self, session: &str) {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) else { return };
        let request = format!("DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        let timeout = stream.set_read_timeout(Some(Duration::from_secs(10)));
        if timeout.is_ok() && stream.write_all(request.as_bytes()).is_ok() {
            // The answer comes when the browser is gone.
            drop(stream.read(&mut [0; 1024]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_read_from_the_driver_s_greeting() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41234."), Some(41234));
        assert_eq!(port_in("Only local connections are allowed."), None);
    }
}
