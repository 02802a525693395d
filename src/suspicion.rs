//! Reasons not to take a bounce at its word: backscatter (a bounce of a mail that the reader never sent) and phishing dressed
//! as a notice. A false alarm is worse than silence: every ground must be in the text, and all of them together.
//!
//! Backscatter needs the provider's hosts and domains, and the header of the returned mail: it claims an address of ours, yet
//! its Message-ID and its whole way are foreign, no signature is ours, and the one organisation that took it, without a
//! login, from a stranger that is no mail server is also the one that refused it. Mails through mailbox and sending services, relays with a login,
//! web sites, forwards and lists are left alone.
//!
//! A fake has no trace of a returned mail or of a server's reply, but a full mailbox, held messages or an account to confirm,
//! an urge to click, a threat or a deadline in hours, or a link with the reader's own address in it, and that link leads neither to
//! the provider nor to the writer.

use std::ops::Range;

use crate::evidence::{Facts, Kind, Origin, Suspicion, Text, found_address, found_text};
use crate::ids::closed_enum;
use crate::list::{List, Signs, list, push_some};
use crate::message::{self, Message, Part, PartKind};
use crate::notice;
use crate::paste::{Mapped, folded};
use crate::rules::is_filter;
use crate::smtp::{HostName, is_in_name, name_length, scan};

closed_enum! {
    /// What the suspicion rests on.
    pub enum Ground {
        /// The returned mail claims an own address, but came from elsewhere.
        ForeignOrigin = "foreign-origin",
        /// Messages are said to be held back.
        HeldMessages = "held-messages",
        /// The mailbox is said to be full.
        FullMailbox = "full-mailbox",
        /// The account or password is to be confirmed.
        AccountCheck = "account-check",
    }
}

/// A suspicion with its ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspected {
    /// What it is.
    pub suspicion: Suspicion,
    /// What this rests on.
    pub ground: Ground,
    /// The words that say so.
    pub words: Text,
    /// The foreign host: where the mail came from, or where the link leads.
    pub host: Text,
}

/// What is the reader's own.
#[derive(Clone, Copy, Debug)]
pub struct Own<'a> {
    /// Mail hosts of the provider.
    pub hosts: &'a [HostName],
    /// Mail domains of the reader or the provider.
    pub domains: &'a [HostName],
}

impl Own<'_> {
    fn is_known(&self) -> bool {
        !self.hosts.is_empty() && !self.domains.is_empty()
    }

    /// The host is ours, or of an organisation that is ours.
    fn has(&self, host: &HostName) -> bool {
        let is_same = |own: &HostName| same_organisation(host.as_str(), own.as_str());
        self.hosts.iter().any(is_same) || self.domains.iter().any(is_same)
    }
}

/// What is known of the paste already.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its words are those of a known writer of notices.
    pub has_writer: bool,
    /// Its facts.
    pub facts: &'a Facts,
}

/// Looks for grounds in a paste: the cleaned text, and the mail that it is, where it is one.
#[must_use]
pub fn suspect(text: &Mapped, mail: Option<&Message>, told: Told<'_>, own: &Own<'_>) -> Option<Suspected> {
    let prose = prose(text, mail);
    let fake = || if told.has_writer { None } else { fake(text, &prose, mail, own) };
    match told.kind {
        Kind::Failure | Kind::Delay => backscatter(&prose, mail, told.facts, own).or_else(fake),
        Kind::Other => fake(),
        Kind::Success | Kind::AutoReply | Kind::FeedbackReport | Kind::ReadReceipt => None,
    }
}

fn prose(text: &Mapped, mail: Option<&Message>) -> Mapped {
    let Some(mail) = mail else {
        return if message::looks_like_html(text.as_str()) { message::visible_text(text) } else { text.clone() }.without_middle();
    };
    let mut prose = Mapped::default();
    for part in mail.parts.iter().filter(|part| part.kind == PartKind::Text) {
        prose.push_piece(&part.text, 0..part.text.as_str().len());
        prose.push_glue("\n\n");
    }
    prose.without_middle()
}

fn part(mail: &Message, kind: PartKind) -> Option<&Part> {
    mail.parts.iter().find(|part| part.kind == kind)
}

/// Second levels below which names are given out.
const SECOND_LEVELS: List = list!["com", "co", "net", "org", "gov", "edu", "ind", "adv", "eng", "gob", "ac", "blog", "art", "med"];

/// The name that was registered: `example.com.br` of `mx1.example.com.br`.
fn organisation(host: &str) -> &str {
    let (above, top) = host.cut_last(".").unwrap_or_default();
    let is_below_a_country = top.len() == 2 && SECOND_LEVELS.has(above.behind_last("."));
    let mut name = host;
    let kept = if is_below_a_country { 3 } else { 2 };
    for _ in 0..kept {
        name = name.cut_last(".").map_or("", |(above, _)| above);
    }
    host.get(if name.is_empty() { 0 } else { name.len() + 1 }..).unwrap_or(host)
}

fn same_organisation(one: &str, other: &str) -> bool {
    organisation(one).eq_ignore_ascii_case(organisation(other))
}

/// Mailbox and sending services and public help pages: a mail may come from them, a link may lead there.
const SERVICES: List = list![
    "google.com",
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "office365.com",
    "office.com",
    "microsoft.com",
    "microsoftonline.com",
    "hotmail.com",
    "live.com",
    "aka.ms",
    "yahoo.com",
    "yahoo.com.br",
    "yahoodns.net",
    "icloud.com",
    "apple.com",
    "me.com",
    "android.com",
    "amazonses.com",
    "amazonaws.com",
    "sendgrid.net",
    "sendgrid.com",
    "mailgun.org",
    "mailgun.net",
    "mailchimp.com",
    "mcsv.net",
    "mandrillapp.com",
    "list-manage.com",
    "sparkpostmail.com",
    "mailjet.com",
    "sendinblue.com",
    "brevo.com",
    "postmarkapp.com",
    "mtasv.net",
    "rdstation.com.br",
    "locaweb.com.br",
    "smtplw.com.br",
    "uol.com.br",
    "terra.com.br",
    "kinghost.net",
    "zoho.com",
    "hubspot.com",
    "salesforce.com",
    "zendesk.com",
    "protonmail.ch",
    "proton.me",
    "proofpoint.com",
    "mailspamprotection.com",
    "spamhaus.org",
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "whatsapp.com",
    "w3.org",
];

fn is_service(host: &HostName) -> bool {
    SERVICES.has(organisation(host.as_str())) || is_filter(host)
}

fn backscatter(prose: &Mapped, mail: Option<&Message>, facts: &Facts, own: &Own<'_>) -> Option<Suspected> {
    own.is_known().then_some(())?;
    let attached = mail.and_then(|mail| part(mail, PartKind::Returned)).map(|returned| {
        // A notice that was forwarded as an attachment holds the returned mail itself.
        let inner = message::read(&returned.text);
        inner.as_ref().and_then(|inner| part(inner, PartKind::Returned)).unwrap_or(returned).text.clone()
    });
    let returned = attached.unwrap_or_else(|| notice::returned_mail(prose));
    let fields = message::written_fields(&returned);
    let values = |wanted: &str| {
        let mut values = Vec::new();
        for (_, value) in fields.iter().filter(|(name, _)| name.eq_ignore_ascii_case(wanted)) {
            values.push(*value);
        }
        values
    };
    let from = found_address(&returned, returned.place_of(values("from").first()?), Origin::ReturnedHeader)?;
    let claimed = HostName::parse(from.value.cut_last("@")?.1)?;
    own.domains.iter().any(|domain| claimed.is_within(domain)).then_some(())?;
    let of_ours = |tag: &str| tag.trim().strip_prefix("d=").and_then(HostName::parse).is_some_and(|domain| own.has(&domain));
    let is_own = |hop: &&str| hosts_in(&way(hop)).iter().any(|host| own.has(host) || is_service(host));
    let hops = values("received");
    if values("dkim-signature").iter().any(|signature| signature.split(';').any(of_ours)) || hops.iter().any(is_own) {
        return None;
    }
    let id = *values("message-id").first()?;
    let id_host = first_host(id.cut_last("@")?.1)?;
    let foreign = !own.has(&id_host) && !is_service(&id_host) && !is_private_name(id_host.as_str());
    let first_hop = *hops.last().filter(|_| foreign)?;
    // A server gives a mail without a Message-ID one of its own: that tells nothing of where the mail came from.
    by(first_hop).filter(|taker| !same_organisation(taker.as_str(), id_host.as_str()))?;
    let mut takers = Vec::new();
    for hop in hops {
        push_some(&mut takers, by(hop));
    }
    let taker = takers.last()?;
    let one_taker = takers.iter().all(|other| same_organisation(other.as_str(), taker.as_str()));
    let refused_there = facts.remote_mta.as_ref().is_none_or(|host| same_organisation(&host.value, taker.as_str()));
    (one_taker && refused_there && is_strangers(first_hop, taker)).then_some(())?;
    let host_at = returned.place_of(id).start + id.to_ascii_lowercase().last_place(id_host.as_str())?;
    Some(Suspected {
        suspicion: Suspicion::Backscatter,
        ground: Ground::ForeignOrigin,
        words: found_text(&returned, returned.place_of(first_hop), Origin::ReturnedHeader)?,
        host: found_text(&returned, host_at..host_at + id_host.as_str().len(), Origin::ReturnedHeader)?,
    })
}

/// A `Received` without the addresses in it: the recipient's, the envelope's.
fn way(received: &str) -> String {
    let (mut way, mut rest) = (String::new(), received);
    while let Some((before, address)) = rest.cut("<") {
        way.push_str(before);
        rest = address.cut(">").map_or("", |(_, after)| after);
    }
    way + rest
}

/// At most this many names of a text are looked at.
const NAMES_MAX: usize = 60;

/// The names with a dot in a text that are no numbers.
fn hosts_in(text: &str) -> Vec<HostName> {
    let (mut hosts, mut names) = (Vec::new(), 0);
    for name in text.split(|sign| !is_in_name(sign)) {
        let name = name.trim_any(".-");
        if names < NAMES_MAX && name.has('.') && name.bytes().any(|byte| byte.is_ascii_alphabetic()) {
            names += 1;
            push_some(&mut hosts, HostName::parse(name));
        }
    }
    hosts
}

fn first_host(text: &str) -> Option<HostName> {
    hosts_in(text).into_iter().next()
}

/// The server that took the mail in this hop.
fn by(received: &str) -> Option<HostName> {
    let mut words = received.split_whitespace();
    while words.next()? != "by" {}
    first_host(words.next()?)
}

fn is_private_name(host: &str) -> bool {
    list![".local", ".lan", ".localdomain", ".internal", ".home", ".localhost"].ends(host)
}

/// Words of a hop that was no stranger's: a login, the server itself, a web site.
const NO_STRANGER: List = list![
    "esmtpa",
    "esmtpsa",
    "asmtp",
    "authenticated",
    "userid",
    "with local",
    " http",
    "localhost",
    "[127.",
    "[10.",
    "[192.168.",
    "[172.",
    "[100.",
    "(127.",
    "(10.",
    "(192.168.",
    "(172.",
    "(100.",
];

/// Signs of a client that is no mail server: it has no name, or one that an access provider gave it.
const NO_SERVER: List = list!["unknown", "from [", "dsl", "dyn", "dhcp", "pool", "cable", "ppp", "dialup", "cust", "broadband", "cpe"];

/// The hop came over the network from an organisation that is not the taker's, with no login, and from no mail server: what
/// sends invoices in a customer's name has a name of its own.
fn is_strangers(received: &str, taker: &HostName) -> bool {
    let words = folded(&Mapped::of(way(received).trim()));
    let words = words.as_str();
    let from = words.until(" by ");
    let has_address = ["[", "("].iter().any(|open| from.places(open).any(|at| from.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit)));
    words.starts_with("from ")
        && has_address
        && NO_SERVER.is_in(from)
        && !NO_STRANGER.is_in(words)
        && hosts_in(from).iter().all(|host| !same_organisation(host.as_str(), taker.as_str()))
}

/// Two stems that stand near each other.
struct Pair {
    ground: Ground,
    one: List,
    other: List,
}

const THEMES: &[Pair] = &[
    Pair {
        ground: Ground::HeldMessages,
        one: list!["mensage", "mensaj", "e-mails", "emails", " mails", "messages", "correos"],
        other: list![
            "retid",
            "retenid",
            "pendent",
            "pendient",
            "pending",
            "on hold",
            " held",
            "quarent",
            "cuarent",
            "quarantin",
            "nao entreg",
            "no entreg",
            "ser entreg",
            "undeliver",
        ],
    },
    Pair {
        ground: Ground::FullMailbox,
        one: list!["caixa", "mailbox", "buzon", "cota ", "quota", "cuota", "armazenamento", "almacenamiento", "storage"],
        other: list!["cheia", "full", "llen", "exced", "exceed", "limit", "atingi"],
    },
    Pair {
        ground: Ground::AccountCheck,
        one: list!["valid", "verif", "confirm", "atualiz", "actuali", "update", "reativ", "reactiv"],
        other: list!["sua conta", "su cuenta", "your account", "your mailbox", "sua caixa", "su buzon", "your email", "seu e-mail"],
    },
    Pair { ground: Ground::AccountCheck, one: list!["senha", "contrasena", "password"], other: list!["expir", "caduc", "vence"] },
];

const URGES: List =
    list!["liberar", "clique", "clicar", "clicando", "clic ", "click", "acesse", "log in", "login", "sign in", "inicie sesion", "acceda"];

/// What happens to the account otherwise.
const THREAT: Pair = Pair {
    ground: Ground::AccountCheck,
    one: list!["conta", "cuenta", "account", "caixa", "mailbox", "buzon", "acesso", "acceso", "access"],
    other: list!["desativ", "desactiv", "deactivat", "suspen", "bloque", "cerrad", "closed", "terminat", "disabled", "perder", "lose ",],
};

const DEADLINES: List =
    list!["24 hora", "48 hora", "72 hora", "12 hora", "24 hour", "48 hour", "72 hour", "12 hour", "24h", "48h", "72h", "24 hs", "48 hs"];

/// Who speaks of another's mailbox, or goes on trying, threatens nobody.
const OF_ANOTHER: List = list!["destinatari", "recipient", "tentaremos", "tentara ", "intentara", "will try", "keep trying"];

/// Who writes about fakes, or reports one, uses their words.
const ABOUT_FAKES: List =
    list!["phishing", "golpe", "fraude", "estafa", "scam", "nao clique", "do not click", "don't click", "no haga clic"];

/// Two stems of a sentence are near with at most so many bytes between them.
const NEAR_BYTES_MAX: usize = 60;

impl Pair {
    fn find(&self, words: &str) -> Option<Range<usize>> {
        for stem in self.other.iter() {
            for at in words.places(stem).take(20) {
                let (from, end) = (words.floor_char_boundary(at.saturating_sub(NEAR_BYTES_MAX)), at + stem.len());
                let from = end - words.get(from..end)?.behind_last(". ").len();
                let near = words.get(from..words.floor_char_boundary(end + NEAR_BYTES_MAX))?.until(". ");
                let found = self.one.iter().find_map(|one| Some((near.place(one)?, one.len())));
                if let Some((place, length)) = found {
                    return Some((from + place).min(at)..end.max(from + place + length));
                }
            }
        }
        None
    }
}

fn fake(text: &Mapped, prose: &Mapped, mail: Option<&Message>, own: &Own<'_>) -> Option<Suspected> {
    let words = folded(prose);
    let says = |phrases: List| phrases.is_in(words.as_str());
    let (theme, range) = THEMES.iter().find_map(|theme| Some((theme, theme.find(words.as_str())?)))?;
    // A link that confirms an account lasts some hours; held messages that must be fetched in time are none.
    let waits = theme.ground == Ground::HeldMessages && says(DEADLINES);
    let pressed = says(URGES) && (waits || THREAT.find(words.as_str()).is_some());
    let aims = |text: &Mapped, at: &Range<usize>| theme.ground != Ground::AccountCheck && names_victim(text, at.end);
    if says(OF_ANOTHER) || says(ABOUT_FAKES) || has_trace(prose, mail) {
        return None;
    }
    let writers = writers(prose, mail);
    if !own.is_known() && writers.is_empty() {
        return None;
    }
    let is_known = |host: &HostName| {
        own.has(host) || is_service(host) || writers.iter().any(|writer| same_organisation(host.as_str(), writer.as_str()))
    };
    let foreign = |text: &Mapped| {
        let (at, _) = links(text).find(|(at, host)| !is_known(host) && (pressed || aims(text, at)))?;
        found_text(text, at, Origin::Notice)
    };
    let host = foreign(prose).or_else(|| foreign(text))?;
    let whole_words = widened(words.as_str(), range);
    Some(Suspected { suspicion: Suspicion::Fake, ground: theme.ground, words: found_text(&words, whole_words, Origin::Notice)?, host })
}

/// Whether a link goes on with an address: that of whom it was sent to, so that the page knows whose password it gets.
fn names_victim(text: &Mapped, from: usize) -> bool {
    text.as_str().get(from..).is_some_and(|rest| rest.until_any(" \n\"'<>").has('@'))
}

/// Something of a returned mail or a server's reply: a code, a report, a header.
fn has_trace(prose: &Mapped, mail: Option<&Message>) -> bool {
    let attached = mail.is_some_and(|mail| {
        mail.header("list-unsubscribe").is_some()
            || mail.parts.iter().any(|part| matches!(part.kind, PartKind::DeliveryStatus | PartKind::Returned))
    });
    attached
        || scan::first_status(prose.as_str()).is_some()
        || scan::first_reply(prose.as_str()).is_some()
        || notice::returned_facts(prose).message_id.is_some()
}

/// The domains of those who sent the text or forwarded it.
fn writers(prose: &Mapped, mail: Option<&Message>) -> Vec<HostName> {
    let mut writers = Vec::new();
    let mut add = |text: &Mapped, place: Range<usize>| {
        let found = found_address(text, place, Origin::Notice);
        push_some(&mut writers, found.and_then(|found| HostName::parse(found.value.behind_last("@"))));
    };
    if let Some(from) = mail.and_then(|mail| mail.header("from")) {
        add(from, 0..from.as_str().len());
    }
    for line in prose.lines().take(200) {
        let label = prose.slice(line.clone()).trim_start_any("* ").until(":").to_ascii_lowercase();
        if list!["de", "from", "de*", "from*"].has(&label) {
            add(prose, line);
        }
    }
    writers.truncate(10);
    writers
}

/// The hosts of links, pictures left out.
fn links(text: &Mapped) -> impl Iterator<Item = (Range<usize>, HostName)> + '_ {
    let source = text.as_str();
    source.places("://").take(200).filter_map(move |at| {
        let before = source.get(..at)?;
        let scheme = before.strip_suffix("https").or_else(|| before.strip_suffix("http"))?;
        let is_picture = list!["src=\"", "src='", "src=3D\"", "xmlns=\""].ends(scheme);
        let rest = source.get(at + 3..)?;
        let host =
            HostName::parse(rest.get(..name_length(rest))?.trim_end_any(".")).filter(|host| host.as_str().has('.') && !is_picture)?;
        Some((at + 3..at + 3 + host.as_str().len(), host))
    })
}

/// The range with the words that it cut.
fn widened(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.get(..range.start).and_then(|before| before.last_place(" ")).map_or(0, |at| at + 1);
    let end = text.get(range.end..).and_then(|after| after.find(' ')).map_or(text.len(), |at| range.end + at);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisations() {
        for (host, expected) in [
            ("mx1.example.com.br", "example.com.br"),
            ("example.com.br", "example.com.br"),
            ("a.b.example.org", "example.org"),
            ("example.org", "example.org"),
            ("localhost", "localhost"),
            ("com.br", "com.br"),
        ] {
            assert_eq!(organisation(host), expected);
        }
    }

    #[test]
    fn stems_are_found_near_each_other_only() {
        let theme = &THEMES[1];
        assert!(theme.find("sua caixa de correio esta cheia").is_some());
        assert!(theme.find(&["caixa ", &"x ".repeat(60), "cheia"].concat()).is_none());
        assert!(theme.find("ééé caixa cheia ééé").is_some());
        assert!(theme.find("chegou a caixa. a agenda esta cheia").is_none());
    }

    #[test]
    fn links_are_found_and_pictures_are_not() {
        let text = Mapped::of(
            "<img src=\"http://a.example.org/x\"> http://b.example.org/y, (https://c.example.org) ftp://d.example.org http://localhost",
        );
        let hosts: Vec<String> = links(&text).map(|(_, host)| host.as_str().to_owned()).collect();
        assert_eq!(hosts, ["b.example.org", "c.example.org"]);
    }

    #[test]
    fn a_hop_of_a_stranger() {
        let taker = HostName::parse("mx.example.org").unwrap();
        assert!(is_strangers(" from dsl-7.example.net (unknown [203.0.113.9]) by mx.example.org with ESMTP id 1", &taker));
        assert!(!is_strangers(" from faturas.example.net (faturas.example.net [203.0.113.9]) by mx.example.org with ESMTP id 1", &taker));
        assert!(!is_strangers(" from dsl.example.net ([203.0.113.9]) by mx.example.org with ESMTPSA id 1", &taker));
        assert!(!is_strangers(" from dsl.example.org ([203.0.113.9]) by mx.example.org with ESMTP id 1", &taker));
        assert!(!is_strangers(" by mx.example.org (Postfix, from userid 33) id 1", &taker));
    }
}
