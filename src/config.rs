//! The page's options, lenient outside and strict inside.
//!
//! [`ATTRIBUTES`] is the one list of the element's attributes: what each expects, and what a page's author reads about it.
//! A wrong value never breaks the widget: it is told once, and a default is used instead.

use crate::ids::closed_enum;
use crate::list::{Signs, in_one_line, joined};
use crate::locale::Locale;
use crate::smtp::HostName;

closed_enum! {
    /// A helpdesk whose new-ticket address is understood.
    pub enum PortalPreset {
        /// Any form that takes its fields from the query string.
        Generic = "generic",
        /// Zendesk Guide's "submit a request".
        Zendesk = "zendesk",
        /// Freshdesk's feedback page.
        Freshdesk = "freshdesk",
        /// WHMCS.
        Whmcs = "whmcs",
        /// Znuny, OTRS and OTOBO.
        Znuny = "znuny",
        /// Request Tracker.
        RequestTracker = "request-tracker",
        /// A form of GLPI 11.
        Glpi = "glpi",
        /// FreeScout's End-User Portal.
        FreeScout = "freescout",
        /// Redmine.
        Redmine = "redmine",
        /// A mail to support (RFC 6068).
        Mailto = "mailto",
        /// WhatsApp.
        WhatsApp = "whatsapp",
        /// osTicket.
        OsTicket = "osticket",
        /// Jira Service Management.
        Jira = "jira",
        /// HubSpot.
        HubSpot = "hubspot",
        /// Zoho Desk.
        ZohoDesk = "zoho-desk",
        /// Movidesk.
        Movidesk = "movidesk",
        /// Zammad.
        Zammad = "zammad",
        /// Octadesk.
        Octadesk = "octadesk",
        /// TomTicket.
        TomTicket = "tomticket",
        /// No prefilling: the text is copied by hand.
        Copy = "copy",
    }
}

closed_enum! {
    /// A value of the ticket that a portal may take in a field of its own.
    pub enum TicketField {
        /// The subject line.
        Subject = "subject",
        /// The whole text.
        Description = "description",
        /// Where support can answer.
        Requester = "requester",
        /// `sending` or `receiving`.
        Direction = "direction",
        /// The sender's address.
        Sender = "sender",
        /// The first recipient's address.
        Recipient = "recipient",
        /// When it was sent, or the day of the attempt.
        Date = "date",
        /// The id of the cause.
        Cause = "cause",
        /// Reply code and enhanced status.
        Code = "code",
    }
}

closed_enum! {
    /// Where the conversation begins.
    pub enum Start {
        /// With the question what the trouble is.
        Problem = "problem",
        /// In the branch for sending.
        Sending = "sending",
        /// In the branch for receiving.
        Receiving = "receiving",
        /// With the error message.
        Bounce = "bounce",
    }
}

closed_enum! {
    /// How a portal's editor takes a text.
    pub enum Markup {
        /// As it is.
        Plain = "plain",
        /// As CommonMark.
        Markdown = "markdown",
        /// As HTML, where a line feed is nothing but a space.
        Html = "html",
    }
}

/// An address that may stand in a link: `https:`, or `http:` on the own machine; no user name in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebUrl {
    text: String,
    host: String,
}

impl WebUrl {
    /// At most this many characters.
    pub const CHARS_MAX: usize = 1_000;

    /// Reads an absolute address in its encoded form (RFC 3986: no spaces, no letters outside ASCII).
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (scheme, rest) = text.cut("://")?;
        let authority = rest.until_any("/?#");
        let (host, port) = match authority.cut_last(":") {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        };
        let name = HostName::parse(host)?;
        let local = matches!(name.as_str(), "localhost" | "127.0.0.1");
        let scheme_fits = scheme.eq_ignore_ascii_case("https") || (local && scheme.eq_ignore_ascii_case("http"));
        let port_fits = port.is_none_or(|port| number(port, PORTS).is_some());
        let characters_fit =
            text.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '\\' | '^' | '`' | '{' | '|' | '}'));
        (scheme_fits && port_fits && characters_fit && text.len() <= Self::CHARS_MAX)
            .then(|| Self { text: text.to_owned(), host: authority.to_ascii_lowercase() })
    }

    /// Reads where a ticket goes: an address as [`Self::parse`] reads it, or `mailto:` and one plain mail address (RFC 6068).
    #[must_use]
    pub fn parse_portal(text: &str) -> Option<Self> {
        let Some(address) = text.trim().strip_prefix("mailto:") else { return Self::parse(text) };
        let (local, domain) = address.cut("@")?;
        let plain = !local.is_empty() && local.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_+".contains(&byte));
        let fits = plain && domain.is_ascii() && HostName::parse(domain).is_some();
        fits.then(|| Self { text: text.trim().to_owned(), host: address.to_owned() })
    }

    /// The address, as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Host and port, for showing where a link goes.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }
}

/// The options of one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The provider's name.
    pub provider: Option<String>,
    /// The portal's kind.
    pub portal: PortalPreset,
    /// The address of the portal's new-ticket form, without the prefilled values.
    pub portal_url: Option<WebUrl>,
    /// What the provider calls the portal.
    pub portal_name: Option<String>,
    /// The language that support reads.
    pub portal_locale: Locale,
    /// How the portal's editor takes the text; the preset's own way where absent.
    pub portal_markup: Option<Markup>,
    /// The provider's mail hosts; a host below one of them counts too.
    pub mail_hosts: Vec<HostName>,
    /// Mail domains at the provider.
    pub mail_domains: Vec<HostName>,
    /// How to set a mail program up.
    pub settings_url: Option<WebUrl>,
    /// The provider's webmail.
    pub webmail_url: Option<WebUrl>,
    /// Whether the provider's servers are in order.
    pub status_url: Option<WebUrl>,
    /// How to make room in a mailbox, or get more.
    pub quota_url: Option<WebUrl>,
    /// The reader's list of tickets.
    pub tickets_url: Option<WebUrl>,
    /// Another way to reach support.
    pub contact: Option<String>,
    /// The provider's legal notice.
    pub legal_text: Option<String>,
    /// A page with the whole legal notice.
    pub legal_url: Option<WebUrl>,
    /// The reader's language.
    pub locale: Locale,
    /// Whether somebody who is no customer may open a ticket.
    pub outsiders: bool,
    /// Where the conversation begins.
    pub start: Start,
    /// The longest link, in characters; the preset's own limit where absent.
    pub link_chars_max: Option<usize>,
    /// The level of the screens' headings, 2 to 5.
    pub heading_level: u8,
    /// The portal's own parameter for a value.
    pub fields: Vec<(TicketField, String)>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            provider: None,
            portal: PortalPreset::Copy,
            portal_url: None,
            portal_name: None,
            portal_locale: Locale::PtBr,
            portal_markup: None,
            mail_hosts: Vec::new(),
            mail_domains: Vec::new(),
            settings_url: None,
            webmail_url: None,
            status_url: None,
            quota_url: None,
            tickets_url: None,
            contact: None,
            legal_text: None,
            legal_url: None,
            locale: Locale::PtBr,
            outsiders: false,
            start: Start::Problem,
            link_chars_max: None,
            heading_level: 2,
            fields: Vec::new(),
        }
    }
}

/// An option that could not be taken as given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The attribute.
    pub attribute: String,
    /// What was expected, and what is used instead: one sentence in English, for the console.
    pub sentence: String,
}

/// One attribute of the element.
pub struct Attribute {
    /// Its name in HTML.
    pub name: &'static str,
    /// What it expects.
    pub expects: &'static str,
    /// What is used without it.
    pub otherwise: &'static str,
    read: fn(&mut Config, &str) -> Option<()>,
}

/// The ports of a host.
const PORTS: std::ops::RangeInclusive<usize> = 0..=65_535;
/// The bounds of `link-chars-max`.
const LINK_CHARS: std::ops::RangeInclusive<usize> = 500..=8_000;
/// The bounds of `heading-level`.
const HEADING_LEVELS: std::ops::RangeInclusive<usize> = 2..=5;
/// A name or a short line.
const LINE_CHARS_MAX: usize = 120;
/// The legal notice.
const LEGAL_CHARS_MAX: usize = 4_000;
/// A portal's parameter name.
const PARAMETER_CHARS_MAX: usize = 100;
/// Host names in one list.
const HOSTS_MAX: usize = 50;

const FIELD_PREFIX: &str = "field-";
const WEB_URL: &str = "an https:// address, percent-encoded, without a user name";
const HOSTS: &str = "host names, separated by spaces or commas, at most 50";
const LINE: &str = "a text of at most 120 characters";

/// Every attribute, in the order of the documentation. `field-*` are read apart, one for each [`TicketField`].
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "provider", expects: LINE, otherwise: "“seu provedor”", read: |c, v| set_line(&mut c.provider, v, LINE_CHARS_MAX)
    },
    Attribute {
        name: "portal",
        expects: "generic, zendesk, freshdesk, whmcs, znuny, request-tracker, glpi, freescout, redmine, mailto or whatsapp (prefilled); osticket, jira, hubspot, zoho-desk, movidesk, zammad, octadesk, tomticket or copy (opened, the text copied)",
        otherwise: "generic when portal-url is given, else copy",
        read: |c, v| PortalPreset::from_id(v.trim()).map(|v| c.portal = v),
    },
    Attribute {
        name: "portal-url",
        expects: "an https:// address, percent-encoded, without a user name; for mailto, `mailto:` and an address",
        otherwise: "the ticket's text is copied by hand",
        read: |c, v| WebUrl::parse_portal(v).map(|v| c.portal_url = Some(v)),
    },
    Attribute {
        name: "portal-name",
        expects: LINE,
        otherwise: "“portal de suporte”",
        read: |c, v| set_line(&mut c.portal_name, v, LINE_CHARS_MAX),
    },
    Attribute {
        name: "portal-locale",
        expects: "pt-BR, en or es",
        otherwise: "pt-BR",
        read: |c, v| Locale::from_tag(v).map(|v| c.portal_locale = v),
    },
    Attribute {
        name: "portal-markup",
        expects: "plain, markdown or html",
        otherwise: "the portal's own way",
        read: |c, v| Markup::from_id(v.trim()).map(|v| c.portal_markup = Some(v)),
    },
    Attribute { name: "mail-hosts", expects: HOSTS, otherwise: "none", read: |c, v| set_hosts(&mut c.mail_hosts, v) },
    Attribute { name: "mail-domains", expects: HOSTS, otherwise: "none", read: |c, v| set_hosts(&mut c.mail_domains, v) },
    Attribute { name: "settings-url", expects: WEB_URL, otherwise: "no link", read: |c, v| set_url(&mut c.settings_url, v) },
    Attribute { name: "webmail-url", expects: WEB_URL, otherwise: "no link", read: |c, v| set_url(&mut c.webmail_url, v) },
    Attribute { name: "status-url", expects: WEB_URL, otherwise: "no link", read: |c, v| set_url(&mut c.status_url, v) },
    Attribute { name: "quota-url", expects: WEB_URL, otherwise: "no link", read: |c, v| set_url(&mut c.quota_url, v) },
    Attribute { name: "tickets-url", expects: WEB_URL, otherwise: "no link", read: |c, v| set_url(&mut c.tickets_url, v) },
    Attribute { name: "contact", expects: LINE, otherwise: "none", read: |c, v| set_line(&mut c.contact, v, LINE_CHARS_MAX) },
    Attribute {
        name: "legal-text",
        expects: "a text of at most 4,000 characters",
        otherwise: "no notice",
        read: |c, v| set_line(&mut c.legal_text, v, LEGAL_CHARS_MAX),
    },
    Attribute { name: "legal-url", expects: WEB_URL, otherwise: "no link", read: |c, v| set_url(&mut c.legal_url, v) },
    Attribute {
        name: "locale",
        expects: "pt-BR, en or es",
        otherwise: "the page's lang, else the browser's language, else pt-BR",
        read: |c, v| Locale::from_tag(v).map(|v| c.locale = v),
    },
    Attribute {
        name: "start",
        expects: "problem, sending, receiving or bounce",
        otherwise: "problem",
        read: |c, v| Start::from_id(v.trim()).map(|v| c.start = v),
    },
    Attribute {
        name: "outsiders",
        expects: "yes or no: may somebody who is no customer open a ticket?",
        otherwise: "no: they get a message for the customer instead",
        read: |c, v| yes_or_no(v).map(|v| c.outsiders = v),
    },
    Attribute {
        name: "link-chars-max",
        expects: "a whole number from 500 to 8000",
        otherwise: "the portal's own limit",
        read: |c, v| number(v, LINK_CHARS).map(|v| c.link_chars_max = Some(v)),
    },
    Attribute {
        name: "heading-level",
        expects: "a whole number from 2 to 5",
        otherwise: "2",
        read: |c, v| number(v, HEADING_LEVELS).and_then(|v| u8::try_from(v).ok()).map(|v| c.heading_level = v),
    },
];

/// Attributes that any HTML element may carry; they are the page's business.
const GLOBAL: &[&str] =
    &["class", "dir", "hidden", "id", "inert", "lang", "part", "role", "slot", "style", "tabindex", "title", "translate"];

impl Config {
    /// Reads the element's attributes, names lower case as in HTML. `languages` are the page's `lang` and the browser's
    /// languages, the most wanted first. Never fails: what can't be used is told in the second value.
    #[must_use]
    pub fn read(attributes: &[(String, String)], languages: &[String]) -> (Self, Vec<Problem>) {
        let mut config = Self::default();
        if let Some(locale) = languages.iter().find_map(|tag| Locale::from_tag(tag)) {
            config.locale = locale;
        }
        let mut problems = Vec::new();
        for (name, value) in attributes {
            config.read_one(name, value, &mut problems);
        }
        config.settle_portal(attributes.iter().any(|(name, _)| name == "portal"), &mut problems);
        (config, problems)
    }

    fn read_one(&mut self, name: &str, value: &str, problems: &mut Vec<Problem>) {
        if let Some(attribute) = ATTRIBUTES.iter().find(|attribute| attribute.name == name) {
            if (attribute.read)(self, value).is_none() {
                tell(problems, name, &["expected ", attribute.expects, "; using instead: ", attribute.otherwise].concat());
            }
        } else if let Some(field) = name.strip_prefix(FIELD_PREFIX) {
            self.read_field(name, field, value, problems);
        } else if !is_global(name) {
            tell(problems, name, "expected an attribute of this element; it is ignored");
        }
    }

    fn read_field(&mut self, name: &str, field: &str, value: &str, problems: &mut Vec<Problem>) {
        let parameter = value.trim();
        let well_formed = !parameter.is_empty()
            && parameter.len() <= PARAMETER_CHARS_MAX
            && parameter.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '&' | '=' | '#' | '?' | '<' | '>' | '"' | '\''));
        match TicketField::from_id(field) {
            Some(field) if well_formed => self.fields.push((field, parameter.to_owned())),
            Some(_) => tell(problems, name, "expected the name of the portal's parameter; the value stays in the description"),
            None => tell(problems, name, &["expected field- and one of ", &ids(TicketField::ALL), "; it is ignored"].concat()),
        }
    }

    fn settle_portal(&mut self, named: bool, problems: &mut Vec<Problem>) {
        let mail = self.portal_url.as_ref().map(|url| url.as_str().starts_with("mailto:"));
        match mail {
            None if self.portal == PortalPreset::Copy => {}
            None => {
                tell(problems, "portal", "expected a usable portal-url beside it; using instead: copy");
                self.portal = PortalPreset::Copy;
            }
            // A mail has its own parameters, and nothing else takes them.
            Some(true) => {
                if named && self.portal != PortalPreset::Mailto {
                    tell(problems, "portal", "expected mailto; using it instead");
                }
                self.portal = PortalPreset::Mailto;
            }
            Some(false) if self.portal == PortalPreset::Mailto => {
                tell(problems, "portal", "expected a portal-url that begins with mailto:; using instead: copy");
                self.portal = PortalPreset::Copy;
            }
            Some(false) if !named => self.portal = PortalPreset::Generic,
            Some(false) => {}
        }
    }
}

#[inline(never)]
fn tell(problems: &mut Vec<Problem>, attribute: &str, sentence: &str) {
    problems.push(Problem { attribute: attribute.to_owned(), sentence: sentence.to_owned() });
}

fn ids(fields: &[TicketField]) -> String {
    joined(&fields.iter().map(|field| field.id().to_owned()).collect::<Vec<_>>(), ", ")
}

fn is_global(name: &str) -> bool {
    GLOBAL.contains(&name) || ["data-", "aria-", "on", "item"].iter().any(|prefix| name.starts_with(prefix))
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value.trim() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// A whole number within its bounds.
#[inline(never)]
fn number(value: &str, bounds: std::ops::RangeInclusive<usize>) -> Option<usize> {
    value.trim().parse().ok().filter(|number| bounds.contains(number))
}

/// Sets an option to a text on one line, where the value is one.
#[inline(never)]
fn set_line(option: &mut Option<String>, value: &str, chars_max: usize) -> Option<()> {
    let text = in_one_line(value);
    let well_formed = !text.is_empty() && text.chars().count() <= chars_max && !text.chars().any(char::is_control);
    well_formed.then(|| *option = Some(text))
}

/// Sets an option to an address, where the value is one.
#[inline(never)]
fn set_url(option: &mut Option<WebUrl>, value: &str) -> Option<()> {
    *option = Some(WebUrl::parse(value)?);
    Some(())
}

/// Sets an option to the hosts that the value names, where it names nothing else.
#[inline(never)]
fn set_hosts(option: &mut Vec<HostName>, value: &str) -> Option<()> {
    let mut names = Vec::new();
    for name in value.replaced(",", " ").replaced(";", " ").split_whitespace() {
        names.push(HostName::parse(name)?);
    }
    (!names.is_empty() && names.len() <= HOSTS_MAX).then(|| *option = names)
}

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTES, Config, PortalPreset, TicketField, WebUrl};
    use crate::locale::Locale;

    #[track_caller]
    fn check(attributes: &[(&str, &str)], problems: &[&str]) -> Config {
        let owned: Vec<_> = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let (config, found) = Config::read(&owned, &[]);
        assert_eq!(found.iter().map(|problem| problem.attribute.as_str()).collect::<Vec<_>>(), problems);
        config
    }

    #[test]
    fn nothing_given_is_no_problem() {
        assert_eq!(check(&[], &[]), Config::default());
    }

    #[test]
    fn a_portal_address_alone_means_a_query_string() {
        let config = check(&[("portal-url", "https://suporte.example.com.br/novo")], &[]);
        assert_eq!(config.portal, PortalPreset::Generic);
    }

    #[test]
    fn the_portals_are_named_where_they_are_asked_for() {
        let expects = ATTRIBUTES.iter().find(|attribute| attribute.name == "portal").unwrap().expects;
        let named: Vec<_> = expects.split([' ', ',', '(', ')', ';']).collect();
        for preset in PortalPreset::ALL {
            assert!(named.contains(&preset.id()), "{preset:?}");
        }
    }

    #[test]
    fn a_mail_to_support_is_plain_and_nothing_else_takes_one() {
        for (url, fits) in [
            ("mailto:suporte@example.com.br", true),
            ("mailto:suporte@example.com.br?cc=x@example.org", false),
            ("mailto:a,b@example.org", false),
            ("mailto:a%0D%0Ab@example.org", false),
            ("mailto:@example.org", false),
        ] {
            let problems: &[&str] = if fits { &[] } else { &["portal-url", "portal"] };
            let config = check(&[("portal", "mailto"), ("portal-url", url)], problems);
            assert_eq!(config.portal, if fits { PortalPreset::Mailto } else { PortalPreset::Copy }, "{url}");
        }
        assert_eq!(check(&[("portal", "mailto"), ("portal-url", "https://example.org/")], &["portal"]).portal, PortalPreset::Copy);
        assert_eq!(check(&[("portal", "zendesk"), ("portal-url", "mailto:a@example.org")], &["portal"]).portal, PortalPreset::Mailto);
        assert_eq!(check(&[("portal-url", "mailto:a@example.org")], &[]).portal, PortalPreset::Mailto);
        check(&[("settings-url", "mailto:a@example.org")], &["settings-url"]);
    }

    #[test]
    fn a_portal_without_an_address_is_told_and_becomes_copy() {
        assert_eq!(check(&[("portal", "zendesk")], &["portal"]).portal, PortalPreset::Copy);
        assert_eq!(
            check(&[("portal", "zendesk"), ("portal-url", "javascript:alert(1)")], &["portal-url", "portal"]).portal,
            PortalPreset::Copy
        );
    }

    #[test]
    fn every_attribute_refuses_nonsense_and_goes_on() {
        for attribute in ATTRIBUTES {
            let config = check(&[(attribute.name, "\u{1}")], &[attribute.name]);
            assert_eq!(config, Config::default(), "{}", attribute.name);
        }
    }

    #[test]
    fn fields_map_to_the_portals_parameters() {
        let config =
            check(&[("field-sender", "tf_360012345678"), ("field-colour", "x"), ("field-code", "a&b")], &["field-colour", "field-code"]);
        assert_eq!(config.fields, [(TicketField::Sender, "tf_360012345678".to_owned())]);
    }

    #[test]
    fn a_misspelt_attribute_is_told_and_a_global_one_is_not() {
        check(&[("portl-url", "x"), ("class", "y"), ("data-x", "z"), ("aria-label", "w")], &["portl-url"]);
    }

    #[test]
    fn the_language_comes_from_the_attribute_then_the_page() {
        let page = ["xx".to_owned(), "es-AR".to_owned(), "en".to_owned()];
        assert_eq!(Config::read(&[], &page).0.locale, Locale::Es);
        assert_eq!(Config::read(&[("locale".to_owned(), "en".to_owned())], &page).0.locale, Locale::En);
    }

    #[test]
    fn addresses_that_could_mislead_are_refused() {
        for text in [
            "http://example.org/",
            "https://user@example.org/",
            "https://user:pw@example.org/",
            "https:///x",
            "https://exa mple.org",
            "https://example.org/<b>",
            "javascript:alert(1)",
            "https://example.org:port/",
            "//example.org",
            "data:text/html,x",
            "https://exämple.org/ä",
        ] {
            assert_eq!(WebUrl::parse(text), None, "{text}");
        }
        for text in ["https://example.org", "https://example.org:8443/a?b=c#d", "http://localhost:8080/", "http://127.0.0.1/x"] {
            assert!(WebUrl::parse(text).is_some(), "{text}");
        }
    }
}
