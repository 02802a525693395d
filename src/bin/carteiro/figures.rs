//! How many error messages go whole into a ticket's link, and what of the others does not.

use std::io::Write;

use carteiro::config::Config;
use carteiro::session::event::Event;
use carteiro::session::{Clock, Past, Session};
use carteiro::ticket::link::{Outcome, link};
use carteiro::ticket::text::{Worth, lines};
use carteiro::tree::step::{Choice, Step};

/// What a text is cut by, in the order of worth, with the words for it.
const WORTHS: [(Worth, &str); 6] = [
    (Worth::Identifier, "identifiers and hosts"),
    (Worth::Decisive, "decisive lines"),
    (Worth::FurtherRecipient, "further recipients"),
    (Worth::Prose, "the notice's prose"),
    (Worth::Header, "fields of headers and reports"),
    (Worth::Transcript, "what servers said to each other"),
];

/// What was counted.
#[derive(Default)]
pub(crate) struct Figures {
    errors: usize,
    whole: usize,
    without_link: usize,
    cut: [usize; WORTHS.len()],
    lines_cut: Vec<usize>,
}

impl Figures {
    /// Makes a ticket of a paste as its sender would, for a portal of no special kind.
    pub(crate) fn add(&mut self, text: &str) {
        let attributes = [("portal-url", "https://suporte.example.com.br/chamados/novo"), ("start", "bounce")];
        let attributes: Vec<_> = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let config = Config::read(&attributes, &[]).0;
        let mut session = Session::new(config.clone(), Clock::default(), Past::None);
        for event in [
            Event::PastedWhole { text: text.to_owned() },
            Event::Submitted { step: Step::Bounce },
            Event::Painted,
            Event::Chose { step: Step::Direction, choice: Choice::Sending },
        ] {
            session.update(event);
        }
        let Some(draft) = session.draft().filter(|draft| !draft.error.trim().is_empty() && draft.diagnosis.is_some()) else { return };
        self.errors += 1;
        match link(&draft, &config) {
            Outcome::Link(link) if link.lines_cut == 0 => self.whole += 1,
            Outcome::Link(link) => {
                self.lines_cut.push(link.lines_cut);
                let sent = description(&link.href);
                let missing: Vec<Worth> = lines(&draft, config.portal_locale)
                    .into_iter()
                    .filter(|line| !sent.lines().any(|sent| sent == line.text))
                    .map(|line| line.worth)
                    .collect();
                for ((worth, _), count) in WORTHS.iter().zip(&mut self.cut) {
                    *count += usize::from(missing.contains(worth));
                }
            }
            Outcome::NoPortal | Outcome::TooLong => self.without_link += 1,
        }
    }

    pub(crate) fn print(&mut self, out: &mut impl Write) -> std::io::Result<()> {
        let share = |count: usize| format!("{count} ({}.{} %)", count * 100 / self.errors.max(1), count * 1_000 / self.errors.max(1) % 10);
        writeln!(out, "{} error messages; {} go whole into a link of 2,000 characters", self.errors, share(self.whole))?;
        writeln!(out, "{} are cut, {} have no link; of so many is cut:", share(self.lines_cut.len()), share(self.without_link))?;
        for ((_, name), count) in WORTHS.iter().zip(self.cut) {
            writeln!(out, "  {name}: {}", share(count))?;
        }
        self.lines_cut.sort_unstable();
        let (median, most) = (self.lines_cut.get(self.lines_cut.len() / 2), self.lines_cut.last());
        writeln!(out, "lines cut: median {}, most {}", median.copied().unwrap_or_default(), most.copied().unwrap_or_default())
    }
}

/// The text in a link.
fn description(href: &str) -> String {
    let value = href.split_once("description=").map_or("", |(_, value)| value).split('&').next().unwrap_or_default();
    let mut parts = value.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2).unwrap_or_default();
        bytes.extend(u8::from_str_radix(digits, 16).ok());
        bytes.extend(rest.bytes());
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
