//! The prefilled link within its length budget.
//!
//! Counted are the characters of the whole address as it will be opened, all ASCII. What the agent can't do without goes in
//! first; then the text, line by line in the order of worth, as far as it fits. A cut is marked in the text and told to the reader.

use crate::config::{Config, Markup, TicketField};
use crate::list::{Signs, decimal, joined};
use crate::locale::Locale;
use crate::texts::{Label, Slot, fill, words};
use crate::ticket::draft::Draft;
use crate::ticket::portals::{Portal, Separator, portal};
use crate::ticket::text::{Line, Worth, lines, subject};

/// A link that opens the portal with the ticket filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The whole address.
    pub href: String,
    /// Lines of the text that did not fit, recipients among them.
    pub lines_cut: usize,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The page names no portal that can be prefilled.
    NoPortal,
    /// Even what an agent can't do without is too long.
    TooLong,
    /// A link.
    Link(Link),
}

/// Builds the link for a draft. Where not even what an agent can't do without has room, fields of their own give way: the text
/// says all of it too.
#[must_use]
pub fn link(draft: &Draft, config: &Config) -> Outcome {
    let (Some(portal), Some(url)) = (portal(config.portal), config.portal_url.as_ref()) else { return Outcome::NoPortal };
    let chars_max = config.link_chars_max.unwrap_or(portal.link_chars_max);
    let parameters = parameters(portal, config);
    if parameters.is_empty() {
        return Outcome::NoPortal;
    }
    let fewer: [&[TicketField]; 3] = [TicketField::ALL, &[TicketField::Subject, TicketField::Requester], &[]];
    for fields in fewer {
        let built = with_fields(draft, config, portal, url.as_str(), &parameters, fields, chars_max);
        if built != Outcome::TooLong {
            return built;
        }
    }
    Outcome::TooLong
}

fn with_fields(
    draft: &Draft,
    config: &Config,
    portal: &Portal,
    url: &str,
    parameters: &[(TicketField, String)],
    fields: &[TicketField],
    chars_max: usize,
) -> Outcome {
    let locale = config.portal_locale;
    let mut address = address(url);
    for (field, name) in parameters {
        if let Some(value) = value(*field, draft, locale).filter(|_| fields.contains(field)) {
            address.add(&encode(name, portal), &encode(&plain(&value, portal), portal), portal);
        }
    }
    let named = |wanted: TicketField| parameters.iter().find(|(field, _)| *field == wanted);
    let Some((_, description)) = named(TicketField::Description) else {
        // The text has no place, only some of its values have.
        return if address.len() <= chars_max { whole(address, lines(draft, locale).len()) } else { Outcome::TooLong };
    };
    let mut lines = lines(draft, locale);
    if named(TicketField::Subject).is_none() {
        lines.insert(0, Line { worth: Worth::Must, is_quoted: false, text: subject(draft, locale) });
    }
    let markup = config.portal_markup.unwrap_or(portal.markup);
    let base = Base { address, parameter: encode(description, portal), portal, markup, chars_max, file_name: &draft.file_name };
    describe(&base, &lines, locale)
}

struct Base<'a> {
    address: Address,
    parameter: String,
    portal: &'a Portal,
    markup: Markup,
    chars_max: usize,
    file_name: &'a str,
}

/// An address whose fragment stays at its end.
struct Address {
    until_query: String,
    fragment: String,
}

impl Address {
    fn len(&self) -> usize {
        self.until_query.len() + self.fragment.len()
    }

    /// Adds a parameter, both of it encoded.
    #[inline(never)]
    fn add(&mut self, name: &str, value: &str, portal: &Portal) {
        self.until_query = [&self.until_query, separator(&self.until_query, portal), name, "=", value].concat();
    }
}

fn whole(address: Address, lines_cut: usize) -> Outcome {
    Outcome::Link(Link { href: address.until_query + &address.fragment, lines_cut })
}

fn describe(base: &Base<'_>, lines: &[Line], locale: Locale) -> Outcome {
    // As many as blocks can begin and end.
    let mut turns = 0;
    for pair in lines.windows(2) {
        turns += usize::from(pair.first().map(|line| line.is_quoted) != pair.last().map(|line| line.is_quoted));
    }
    let fences = base.cost(base.fences()[1]) * (turns + turns % 2);
    let mut kept = choose(base, lines, fences);
    if !kept.iter().all(|keep| *keep) {
        let cost = |mark: &str| base.cost(&base.written(mark, false));
        let marks = cost(&recipients_mark(lines.len(), locale)) + cost(&cut_mark(lines.len(), base.file_name, locale));
        kept = choose(base, lines, fences + marks);
    }
    let must_fits = lines.iter().zip(&kept).all(|(line, keep)| line.worth != Worth::Must || *keep);
    if !must_fits {
        return Outcome::TooLong;
    }
    let mut text = Text { base, locale, lines: Vec::new(), in_quote: false, lines_cut: 0, recipients_cut: 0 };
    for (line, keep) in lines.iter().zip(kept) {
        // The number stands behind the last recipient, in front of what comes next.
        if line.worth != Worth::FurtherRecipient {
            text.mark_recipients();
        }
        match (keep, line.worth) {
            (true, _) => text.push(&line.text, line.is_quoted),
            (false, Worth::FurtherRecipient) => text.recipients_cut += 1,
            (false, _) => text.lines_cut += 1,
        }
    }
    text.mark_recipients();
    text.fence(false);
    if text.lines_cut > 0 {
        text.push(&cut_mark(text.lines_cut, base.file_name, locale), false);
    }
    let mut address = Address { until_query: base.address.until_query.clone(), fragment: base.address.fragment.clone() };
    address.add(&base.parameter, &encode(&joined(&text.lines, "\n"), base.portal), base.portal);
    whole(address, text.lines_cut)
}

impl Base<'_> {
    /// Characters of a line and its end, encoded.
    fn cost(&self, written: &str) -> usize {
        encode(written, self.portal).len() + encode("\n", self.portal).len()
    }

    /// A line as the portal's editor takes it: ours one below the other, those of the error message as they stand.
    fn written(&self, text: &str, is_quoted: bool) -> String {
        let plain = plain(text, self.portal);
        match self.markup {
            Markup::Plain => plain,
            Markup::Markdown if is_quoted && text.starts_with(MARKDOWN_FENCE) => [" ", &plain].concat(),
            Markup::Markdown if is_quoted || text.is_empty() || text.ends_with(':') => plain,
            Markup::Markdown => ["- ", &plain].concat(),
            Markup::Html => {
                let safe = plain.replaced("&", "&amp;").replaced("<", "&lt;");
                if is_quoted { safe } else { safe + "<br>" }
            }
        }
    }

    /// What stands before and behind lines of the error message.
    fn fences(&self) -> [&'static str; 2] {
        match self.markup {
            Markup::Plain => ["", ""],
            Markup::Markdown => [MARKDOWN_FENCE, MARKDOWN_FENCE],
            Markup::Html => ["<pre>", "</pre>"],
        }
    }
}

/// The text, while it is written.
struct Text<'a> {
    base: &'a Base<'a>,
    locale: Locale,
    lines: Vec<String>,
    in_quote: bool,
    lines_cut: usize,
    recipients_cut: usize,
}

impl Text<'_> {
    /// How many recipients were cut here, where some were.
    #[inline(never)]
    fn mark_recipients(&mut self) {
        if self.recipients_cut > 0 {
            self.push(&recipients_mark(self.recipients_cut, self.locale), false);
            self.lines_cut += self.recipients_cut;
            self.recipients_cut = 0;
        }
    }

    fn push(&mut self, line: &str, is_quoted: bool) {
        self.fence(is_quoted);
        self.lines.push(self.base.written(line, is_quoted));
    }

    fn fence(&mut self, in_quote: bool) {
        let [begin, end] = self.base.fences();
        if self.in_quote != in_quote && !begin.is_empty() {
            self.lines.push(if in_quote { begin } else { end }.to_owned());
        }
        self.in_quote = in_quote;
    }
}

/// No sign of it needs encoding, and hardly a line of an error message begins so (CommonMark 0.31 section 4.5).
const MARKDOWN_FENCE: &str = "~~~~~~";

/// Decisive lines get at most so many characters, encoded: the longest diagnostic of six hundred real notices had 963.
const DECISIVE_CHARS_MAX: usize = 1_000;

/// Which lines fit, the worthiest first, with some characters kept free.
fn choose(base: &Base<'_>, lines: &[Line], reserved: usize) -> Vec<bool> {
    let mut left = base.chars_max.saturating_sub(base.address.len() + base.parameter.len() + 2 + reserved);
    let mut kept = vec![false; lines.len()];
    for worth in [Worth::Must, Worth::Identifier, Worth::Decisive, Worth::FurtherRecipient, Worth::Prose, Worth::Header, Worth::Transcript]
    {
        let mut of_worth = if worth == Worth::Decisive { left.min(DECISIVE_CHARS_MAX) } else { left };
        let (room, mut cut) = (of_worth, false);
        for (line, keep) in lines.iter().zip(kept.iter_mut()).filter(|(line, _)| line.worth == worth) {
            let cost = base.cost(&base.written(&line.text, line.is_quoted));
            if cost <= of_worth {
                of_worth -= cost;
                *keep = true;
            } else if worth != Worth::Identifier {
                // What follows a cut would read as if it were complete.
                cut = true;
                break;
            }
        }
        if cut && worth >= Worth::Prose {
            break;
        }
        left -= room - of_worth;
    }
    kept
}

/// So many recipients are not named.
fn recipients_mark(count: usize, locale: Locale) -> String {
    [words(locale).label(Label::RowRecipient), ": +", &decimal(count)].concat()
}

fn cut_mark(count: usize, file_name: &str, locale: Locale) -> String {
    fill(words(locale).label(Label::CutMark), &[(Slot::Count, &decimal(count)), (Slot::Name, file_name)])
}

/// The preset's parameters, the page's own names first.
fn parameters(portal: &Portal, config: &Config) -> Vec<(TicketField, String)> {
    let mut parameters: Vec<(TicketField, String)> = Vec::new();
    for (name, field) in portal.parameters.iter() {
        parameters.push((field, name.to_owned()));
    }
    for (field, name) in &config.fields {
        match parameters.iter_mut().find(|(known, _)| known == field) {
            Some((_, known)) => known.clone_from(name),
            None => parameters.push((*field, name.clone())),
        }
    }
    parameters
}

fn value(field: TicketField, draft: &Draft, locale: Locale) -> Option<String> {
    match field {
        TicketField::Subject => Some(subject(draft, locale)),
        TicketField::Description => None,
        TicketField::Requester => draft.requester().cloned(),
        TicketField::Direction => Some(draft.direction.id().to_owned()),
        TicketField::Sender => draft.sender.clone(),
        TicketField::Recipient => draft.recipients.first().cloned(),
        TicketField::Date => draft.when.as_ref().map(crate::ticket::draft::When::iso),
        TicketField::Cause => draft.diagnosis.as_ref().map(|diagnosis| diagnosis.cause.id().to_owned()),
        TicketField::Code => draft.diagnosis.as_ref().map(|diagnosis| diagnosis.code.clone()).filter(|code| !code.is_empty()),
    }
}

fn address(url: &str) -> Address {
    let until_query = url.until("#");
    Address { until_query: until_query.to_owned(), fragment: url.get(until_query.len()..).unwrap_or_default().to_owned() }
}

/// What stands in front of the next parameter.
fn separator(until_query: &str, portal: &Portal) -> &'static str {
    match (until_query.has('?'), portal.separator) {
        (false, _) => "?",
        (true, Separator::Ampersand) => "&",
        (true, Separator::Semicolon) => ";",
    }
}

/// Angle brackets become square ones where the portal takes values for HTML.
fn plain(text: &str, portal: &Portal) -> String {
    if portal.reads_html { text.replaced("<", "[").replaced(">", "]") } else { text.to_owned() }
}

/// Percent-encodes all but what needs none (RFC 3986 section 2.3), as the portal wants it.
fn encode(text: &str, portal: &Portal) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else if byte == b' ' && portal.plus_is_space {
            encoded.push('+');
        } else {
            encoded.push_str(if byte == b'\n' && portal.ends_lines_with_cr { "%0D%" } else { "%" });
            let digits = [byte >> 4, byte & 15].map(|half| char::from_digit(u32::from(half), 16).unwrap_or('0'));
            encoded.extend(digits.map(|digit| digit.to_ascii_uppercase()));
        }
    }
    encoded
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::{Link, Outcome, link};
    use crate::cause::{Cause, Refuser};
    use crate::config::{Config, PortalPreset};
    use crate::ticket::draft::{Diagnosis, Draft, When};
    use crate::ticket::portals::portal;
    use crate::tree::step::Direction;
    use crate::verdict::Confidence;

    fn draft() -> Draft {
        Draft {
            direction: Direction::Sending,
            sender: Some("ana@cliente.example".into()),
            recipients: vec!["joão&co@example.org".into(), "bia@example.org".into()],
            when: Some(When::Typed { date: "2026-11-23".into(), time: Some("14:32".into()), offset_minutes: -180 }),
            kind: None,
            diagnosis: Some(Diagnosis {
                cause: Cause::MailboxFull,
                confidence: Confidence::Certain,
                refuser: Refuser::RemoteServer,
                code: "552 5.2.2".into(),
            }),
            remote_host: Some("mx.example.org".into()),
            reporting_host: None,
            message_id: Some("abc+1@cliente.example".into()),
            subject: None,
            notice_date: None,
            answers: Vec::new(),
            details: Vec::new(),
            queue_id: None,
            block_list: None,
            tried: None,
            contact: None,
            file_name: "carteiro-20261123-1432.txt".into(),
            log: None,
            decisive: vec!["552 5.2.2 <joão&co@example.org>: Mailbox full # 100%".into()],
            error: "Linha <b>um</b>\nLinha dois\n".into(),
        }
    }

    fn config(portal: &str, url: &str, more: &[(&str, &str)]) -> Config {
        let attributes: Vec<_> =
            [("portal", portal), ("portal-url", url)].iter().chain(more).map(|(name, value)| ((*name).into(), (*value).into())).collect();
        Config::read(&attributes, &[]).0
    }

    #[track_caller]
    fn built(draft: &Draft, config: &Config) -> Link {
        match link(draft, config) {
            Outcome::Link(link) => link,
            other => panic!("{other:?}"),
        }
    }

    fn decoded(href: &str) -> Vec<(String, String)> {
        let query = href.split_once('?').map_or("", |(_, query)| query.split('#').next().unwrap_or_default());
        let decode = |text: &str| percent_encoding::percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned();
        query.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| (decode(name), decode(value))).collect()
    }

    #[track_caller]
    fn value(href: &str, name: &str) -> String {
        decoded(href).into_iter().find(|(found, _)| found == name).map(|(_, value)| value).unwrap_or_else(|| panic!("no {name} in {href}"))
    }

    #[test]
    fn every_byte_is_encoded_as_the_standard_says() {
        const SET: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
        let text: String = (0..=0x17f).filter_map(char::from_u32).collect();
        assert_eq!(
            super::encode(&text, portal(PortalPreset::Generic).unwrap()),
            percent_encoding::utf8_percent_encode(&text, SET).to_string()
        );
    }

    #[test]
    fn a_query_string_portal_gets_every_value() {
        let link = built(&draft(), &config("generic", "https://suporte.example/novo?fila=2#formulario", &[("field-sender", "de")]));
        assert_eq!(link.lines_cut, 0);
        assert!(link.href.starts_with("https://suporte.example/novo?fila=2&") && link.href.ends_with("#formulario"), "{}", link.href);
        for (name, expected) in [
            ("fila", "2"),
            ("subject", "[envio] caixa cheia: joão&co@example.org (552 5.2.2)"),
            ("email", "ana@cliente.example"),
            ("direction", "sending"),
            ("de", "ana@cliente.example"),
            ("recipient", "joão&co@example.org"),
            ("date", "2026-11-23T14:32-03:00"),
            ("cause", "mailbox-full"),
            ("code", "552 5.2.2"),
        ] {
            assert_eq!(value(&link.href, name), expected);
        }
        let description = value(&link.href, "description");
        assert!(description.contains("2026-11-23T14:32-03:00"), "{description}");
        assert!(description.ends_with("Linha <b>um</b>\nLinha dois"), "{description}");
        assert!(description.contains("bia@example.org"));
    }

    #[test]
    fn zendesk_gets_no_angle_bracket_at_all() {
        let link = built(&draft(), &config("zendesk", "https://x.zendesk.com/hc/pt-br/requests/new", &[("field-code", "tf_360012345678")]));
        assert!(decoded(&link.href).iter().all(|(_, value)| !value.contains(['<', '>'])));
        assert!(value(&link.href, "tf_description").contains("[joão&co@example.org]"));
        assert_eq!(value(&link.href, "tf_360012345678"), "552 5.2.2");
    }

    #[test]
    fn a_long_error_is_cut_by_lines_and_the_cut_is_marked() {
        let mut draft = draft();
        draft.error = (0..400).map(|n| format!("linha número {n} do aviso\n")).collect();
        let link = built(&draft, &config("generic", "https://suporte.example/novo", &[]));
        assert!(link.href.len() <= 2_000 && link.href.len() > 1_800, "{}", link.href.len());
        assert!(link.lines_cut > 300);
        let description = value(&link.href, "description");
        assert!(description.contains(&format!("linhas que faltam: {}; ", link.lines_cut)), "{description}");
        assert!(description.contains("Mailbox full # 100%") && description.contains("linha número 0"));
    }

    #[test]
    fn prose_goes_before_fields_and_those_before_what_servers_said() {
        let mut draft = draft();
        let prose = "prosa do aviso\n".repeat(20);
        let fields = "Received: from a\n by b\nX-Spam-Flag: NO\n".repeat(15);
        draft.error = format!("   ----- Transcript of session follows -----\n>>> DATA\n550 no\n\n{fields}\n{prose}");
        let text = |chars_max: &str| {
            let config = config("generic", "https://suporte.example/novo", &[("link-chars-max", chars_max)]);
            value(&built(&draft, &config).href, "description")
        };
        let has = |text: &str| ["prosa", " by b", "550 no"].map(|part| text.matches(part).count());
        let mut before = [20, 15, 1];
        for chars_max in (1_000..4_000).rev().step_by(50) {
            let now = has(&text(&chars_max.to_string()));
            assert!((0..3).all(|part| now[part] <= before[part]), "{chars_max}: {now:?} after {before:?}");
            assert!((now[2] == 0 || now[1] == 15) && (now[1] == 0 || now[0] == 20), "{chars_max}: {now:?}");
            before = now;
        }
        assert!(before[0] < 20, "{before:?}");
        assert!(text("1200").ends_with("; o cliente pode baixar o arquivo carteiro-20261123-1432.txt]"), "{}", text("1200"));
    }

    #[test]
    fn whatever_the_limit_the_link_is_within_it_and_holds_what_matters() {
        let mut draft = draft();
        draft.error = "é".repeat(3_000);
        draft.decisive = vec!["🙂".repeat(200)];
        for chars_max in (500..2_600).step_by(7) {
            let config = config("generic", "https://suporte.example/novo", &[("link-chars-max", &chars_max.to_string())]);
            match link(&draft, &config) {
                Outcome::Link(link) => {
                    assert!(link.href.len() <= chars_max, "{chars_max}");
                    let description = value(&link.href, "description");
                    for needed in ["ana@cliente.example", "joão&co@example.org", "14:32", "mailbox-full", "552 5.2.2"] {
                        assert!(description.contains(needed), "{needed} at {chars_max}: {description}");
                    }
                }
                Outcome::TooLong => assert!(chars_max < 1_000, "{chars_max}"),
                Outcome::NoPortal => panic!("there is a portal"),
            }
        }
    }

    #[test]
    fn a_mailbox_that_cannot_receive_is_never_the_requester() {
        let mut draft = draft();
        draft.direction = Direction::Receiving;
        let config = config("generic", "https://suporte.example/novo", &[]);
        assert!(decoded(&built(&draft, &config).href).iter().all(|(name, _)| name != "email"));
        draft.contact = draft.recipients.first().cloned();
        assert!(decoded(&built(&draft, &config).href).iter().all(|(name, _)| name != "email"));
        draft.contact = Some("outra@example.net".into());
        assert_eq!(value(&built(&draft, &config).href, "email"), "outra@example.net");
    }
}
