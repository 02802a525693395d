//! `cargo xtask serve`: the sample article at an address.

use crate::problem::Problem;
use crate::widget;
use site::Site;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

const PORT: u16 = 8080;
const USAGE: &str = "cargo xtask serve [--port N] [--open-to-lan]";

/// Builds what is not of today, and serves until Ctrl+C.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    let options = Options::read(arguments)?;
    let dist = widget::build()?;
    let host = if options.open_to_lan { Ipv4Addr::UNSPECIFIED } else { Ipv4Addr::LOCALHOST };
    let address = SocketAddr::new(IpAddr::V4(host), options.port);
    let site =
        Site::open_at(&dist, address).map_err(Problem::io(format!("Port {} can't be used; `--port` takes another", options.port)))?;
    println!("The sample article: http://localhost:{}/", site.port());
    if options.open_to_lan {
        match own_address() {
            Some(own) => println!(
                "From a phone in the same network: http://{own}:{}/ (without https some things differ there, such as reading the clipboard)",
                site.port()
            ),
            None => println!("This machine's address in the network could not be told."),
        }
    }
    println!("Ctrl+C ends it.");
    loop {
        std::thread::park();
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: u16,
    open_to_lan: bool,
}

impl Options {
    fn read(arguments: &[String]) -> Result<Self, Problem> {
        let mut options = Self { port: PORT, open_to_lan: false };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--open-to-lan" => options.open_to_lan = true,
                "--port" => {
                    let port = rest.next().and_then(|value| value.parse().ok());
                    options.port = port.ok_or_else(|| Problem::Usage(format!("--port takes a number up to 65535. {USAGE}")))?;
                }
                other => return Err(Problem::Usage(format!("`{other}` is not known. {USAGE}"))),
            }
        }
        Ok(options)
    }
}

/// The address that other machines see. Choosing a route sends nothing.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip())
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn read(words: &str) -> Option<Options> {
        Options::read(&words.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).ok()
    }

    #[test]
    fn options_are_read_and_others_refused() {
        assert_eq!(read(""), Some(Options { port: 8080, open_to_lan: false }));
        assert_eq!(read("--open-to-lan --port 0"), Some(Options { port: 0, open_to_lan: true }));
        assert_eq!(read("--port"), None);
        assert_eq!(read("--port 70000"), None);
        assert_eq!(read("8081"), None);
    }
}
