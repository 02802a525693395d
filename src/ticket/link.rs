//! The prefilled link within its length budget.
//!
//! Counted are the characters of the whole address as it will be opened, all ASCII. What the agent can't do without goes in
//! first; then the text, line by line in the order of worth, as far as it fits. A cut is marked in the text and told to the reader.

use crate::config::{Config, TicketField};
use crate::locale::Locale;
use crate::texts::{Label, Slot, fill, words};
use crate::ticket::draft::Draft;
use crate::ticket::portals::{Portal, portal};
use crate::ticket::text::{Line, Worth, lines, subject};

/// A link that opens the portal with the ticket filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The whole address.
    pub href: String,
    /// Lines of the text that did not fit.
    pub lines_cut: usize,
    /// Further recipients among them.
    pub recipients_cut: usize,
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

/// Builds the link for a draft.
#[must_use]
pub fn link(draft: &Draft, config: &Config) -> Outcome {
    let (Some(portal), Some(url)) = (portal(config.portal), config.portal_url.as_ref()) else { return Outcome::NoPortal };
    let chars_max = config.link_chars_max.unwrap_or(portal.link_chars_max);
    let locale = config.portal_locale;
    let parameters = parameters(portal, config);
    let values: Vec<_> = parameters
        .iter()
        .filter(|(field, _)| *field != TicketField::Description)
        .filter_map(|(field, name)| Some((name.as_str(), value(*field, draft, locale)?)))
        .collect();
    let base = address(url.as_str(), portal, &values);
    let Some((_, description)) = parameters.iter().find(|(field, _)| *field == TicketField::Description) else {
        return if base.len() <= chars_max { whole(base, 0, 0) } else { Outcome::TooLong };
    };
    let base = Base { address: base, parameter: encode(description), portal, chars_max };
    describe(&base, &lines(draft, locale), locale)
}

struct Base<'a> {
    address: Address,
    parameter: String,
    portal: &'a Portal,
    chars_max: usize,
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
}

fn whole(address: Address, lines_cut: usize, recipients_cut: usize) -> Outcome {
    Outcome::Link(Link { href: address.until_query + &address.fragment, lines_cut, recipients_cut })
}

fn describe(base: &Base<'_>, lines: &[Line], locale: Locale) -> Outcome {
    let kept = choose(base, lines, 0);
    let kept = if kept.iter().all(|keep| *keep) {
        kept
    } else {
        choose(base, lines, encode(&cut_mark(lines.len(), locale)).len() + NEWLINE_CHARS)
    };
    let must_fits = lines.iter().zip(&kept).all(|(line, keep)| line.worth != Worth::Must || *keep);
    if !must_fits {
        return Outcome::TooLong;
    }
    let cut: Vec<_> = lines.iter().zip(&kept).filter(|(_, keep)| !**keep).map(|(line, _)| line).collect();
    let mut text: Vec<_> = lines.iter().zip(&kept).filter(|(_, keep)| **keep).map(|(line, _)| line.text.clone()).collect();
    if !cut.is_empty() {
        text.push(cut_mark(cut.len(), locale));
    }
    let recipients_cut = cut.iter().filter(|line| line.worth == Worth::FurtherRecipient).count();
    let address = Address {
        until_query: format!("{}&{}={}", base.address.until_query, base.parameter, encode(&plain(&text.join("\n"), base.portal))),
        fragment: base.address.fragment.clone(),
    };
    whole(address, cut.len(), recipients_cut)
}

/// A line break, encoded.
const NEWLINE_CHARS: usize = 3;

/// Which lines fit, the worthiest first, with some characters kept free.
fn choose(base: &Base<'_>, lines: &[Line], reserved: usize) -> Vec<bool> {
    let mut left = base.chars_max.saturating_sub(base.address.len() + base.parameter.len() + 2 + reserved);
    let mut kept = vec![false; lines.len()];
    for worth in [Worth::Must, Worth::Identifier, Worth::Decisive, Worth::FurtherRecipient, Worth::Error] {
        for (line, keep) in lines.iter().zip(kept.iter_mut()).filter(|(line, _)| line.worth == worth) {
            let cost = encode(&plain(&line.text, base.portal)).len() + NEWLINE_CHARS;
            if cost > left {
                // What follows a cut would read as if it were complete.
                break;
            }
            left -= cost;
            *keep = true;
        }
    }
    kept
}

fn cut_mark(count: usize, locale: Locale) -> String {
    fill(words(locale).label(Label::CutMark), &[(Slot::Count, &count.to_string())])
}

/// The preset's parameters, the page's own names first.
fn parameters(portal: &Portal, config: &Config) -> Vec<(TicketField, String)> {
    let named = |field: &TicketField| config.fields.iter().find(|(own, _)| own == field).map(|(_, name)| name.clone());
    let preset = portal.parameters.iter().map(|(field, name)| (*field, named(field).unwrap_or_else(|| (*name).to_owned())));
    let known = |field: &TicketField| portal.parameters.iter().any(|(known, _)| known == field);
    let more = config.fields.iter().filter(|(field, _)| !known(field)).cloned();
    preset.chain(more).collect()
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

fn address(url: &str, portal: &Portal, values: &[(&str, String)]) -> Address {
    let (until_query, fragment) = match url.split_once('#') {
        Some((before, fragment)) => (before, format!("#{fragment}")),
        None => (url, String::new()),
    };
    let mut until_query = until_query.to_owned();
    for (name, value) in values {
        until_query.push(if until_query.contains('?') { '&' } else { '?' });
        until_query.push_str(&format!("{}={}", encode(name), encode(&plain(value, portal))));
    }
    if !until_query.contains('?') {
        until_query.push('?');
    }
    Address { until_query, fragment }
}

/// Angle brackets become square ones where the portal takes values for HTML.
fn plain(text: &str, portal: &Portal) -> String {
    if portal.reads_html { text.replace('<', "[").replace('>', "]") } else { text.to_owned() }
}

/// Percent-encodes all but what needs none (RFC 3986 section 2.3).
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
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
    use crate::config::Config;
    use crate::ticket::draft::{Diagnosis, Draft, When};
    use crate::tree::step::Direction;
    use crate::verdict::Confidence;

    fn draft() -> Draft {
        Draft {
            direction: Direction::Sending,
            sender: Some("ana@cliente.example".into()),
            recipients: vec!["joão&co@example.org".into(), "bia@example.org".into()],
            when: Some(When::Typed { date: "2026-11-23".into(), time: Some("14:32".into()), offset_minutes: -180 }),
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
        let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
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
        assert_eq!(super::encode(&text), percent_encoding::utf8_percent_encode(&text, SET).to_string());
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
        assert!(description.contains("23/11/2026 14:32 (UTC-03:00)"), "{description}");
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
        assert!(description.contains(&format!("faltam {} linhas", link.lines_cut)), "{description}");
        assert!(description.contains("Mailbox full # 100%") && description.contains("linha número 0"));
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
