//! Helpdesks, one row each: which parameter takes which value, how it is encoded, how long the address may be.
//!
//! A row with parameters is prefilled; one without is opened as it is, and the text copied by hand. A parameter stands in a row only
//! with a source; `carteiro portals` prints the table with it.

use crate::config::{Markup, PortalPreset, TicketField};
use crate::list::{Pairs, pairs};

/// How a portal takes a prefilled ticket.
#[derive(Clone, Copy, Debug)]
pub struct Portal {
    /// Which one.
    pub preset: PortalPreset,
    /// The parameters it knows, in the order of the address; a page's `field-*` adds to them or takes their place.
    pub parameters: Pairs<TicketField>,
    /// The longest address, in characters.
    pub link_chars_max: usize,
    /// Values are taken for HTML, which eats `<user@example.org>`.
    pub reads_html: bool,
    /// How its editor takes the text; a page may say otherwise.
    pub markup: Markup,
    /// A space may be written `+`, which is a third of `%20`.
    pub plus_is_space: bool,
    /// A line ends in CR and LF.
    pub ends_lines_with_cr: bool,
    /// Stands between two parameters.
    pub separator: Separator,
    /// It wants to know the page's origin, and asks once more where it does not.
    pub wants_origin: bool,
}

/// What stands between two parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `&`.
    Ampersand,
    /// `;`.
    Semicolon,
}

/// Most are like this.
const PLAIN: Portal = Portal {
    preset: PortalPreset::Generic,
    parameters: pairs![],
    link_chars_max: 2_000,
    reads_html: false,
    markup: Markup::Plain,
    plus_is_space: false,
    ends_lines_with_cr: false,
    separator: Separator::Ampersand,
    wants_origin: false,
};

/// Behind a web server of the usual settings, with room for a login page that carries the address along, encoded once more.
const SERVER_CHARS_MAX: usize = 4_000;

/// Every portal that can be prefilled.
pub static PORTALS: &[Portal] = &[
    Portal {
        parameters: pairs![
            ("subject", TicketField::Subject),
            ("email", TicketField::Requester),
            ("direction", TicketField::Direction),
            ("sender", TicketField::Sender),
            ("recipient", TicketField::Recipient),
            ("date", TicketField::Date),
            ("cause", TicketField::Cause),
            ("code", TicketField::Code),
            ("description", TicketField::Description),
        ],
        ..PLAIN
    },
    Portal {
        preset: PortalPreset::Zendesk,
        parameters: pairs![
            ("tf_subject", TicketField::Subject),
            ("tf_anonymous_requester_email", TicketField::Requester),
            ("tf_description", TicketField::Description),
        ],
        reads_html: true,
        plus_is_space: true,
        ..PLAIN
    },
    Portal {
        preset: PortalPreset::Freshdesk,
        parameters: pairs![
            ("helpdesk_ticket[requester]", TicketField::Requester),
            ("helpdesk_ticket[subject]", TicketField::Subject),
            ("helpdesk_ticket[description]", TicketField::Description),
        ],
        ..PLAIN
    },
    Portal {
        preset: PortalPreset::Whmcs,
        parameters: pairs![("subject", TicketField::Subject), ("message", TicketField::Description)],
        link_chars_max: SERVER_CHARS_MAX,
        plus_is_space: true,
        ..PLAIN
    },
    Portal {
        preset: PortalPreset::Znuny,
        parameters: pairs![("Subject", TicketField::Subject), ("Body", TicketField::Description)],
        link_chars_max: SERVER_CHARS_MAX,
        separator: Separator::Semicolon,
        ..PLAIN
    },
    Portal {
        preset: PortalPreset::RequestTracker,
        parameters: pairs![
            ("Requestors", TicketField::Requester),
            ("Subject", TicketField::Subject),
            ("Content", TicketField::Description),
        ],
        link_chars_max: SERVER_CHARS_MAX,
        plus_is_space: true,
        wants_origin: true,
        ..PLAIN
    },
    // Each form of GLPI names its questions by numbers of its own, which only `field-*` can give.
    Portal {
        preset: PortalPreset::Glpi,
        link_chars_max: SERVER_CHARS_MAX,
        reads_html: true,
        markup: Markup::Html,
        plus_is_space: true,
        ..PLAIN
    },
    Portal {
        preset: PortalPreset::FreeScout,
        parameters: pairs![("f[message]", TicketField::Description)],
        link_chars_max: SERVER_CHARS_MAX,
        plus_is_space: true,
        ..PLAIN
    },
    Portal {
        preset: PortalPreset::Redmine,
        parameters: pairs![("issue[subject]", TicketField::Subject), ("issue[description]", TicketField::Description)],
        link_chars_max: SERVER_CHARS_MAX,
        plus_is_space: true,
        ..PLAIN
    },
    Portal {
        preset: PortalPreset::Mailto,
        parameters: pairs![("subject", TicketField::Subject), ("body", TicketField::Description)],
        link_chars_max: 1_900,
        ends_lines_with_cr: true,
        ..PLAIN
    },
    Portal { preset: PortalPreset::WhatsApp, parameters: pairs![("text", TicketField::Description)], ..PLAIN },
];

/// The row of a preset; none for those that are opened as they are.
#[must_use]
pub fn portal(preset: PortalPreset) -> Option<&'static Portal> {
    PORTALS.iter().find(|portal| portal.preset == preset)
}

#[cfg(not(target_arch = "wasm32"))]
pub use sources::{Source, Surety, source};

/// Where the rows' facts come from. Not in the wasm.
#[cfg(not(target_arch = "wasm32"))]
mod sources;

#[cfg(test)]
mod tests {
    use super::{PORTALS, Surety, portal, source};
    use crate::config::PortalPreset;

    #[test]
    fn a_row_is_prefilled_only_with_a_source() {
        for preset in PortalPreset::ALL {
            let source = source(*preset);
            assert_eq!(portal(*preset).is_some(), source.surety != Surety::Unknown, "{preset:?}");
            assert!(source.text.len() > 20 && (source.checked == "2026-11" || source.checked == "2026-09"), "{preset:?}");
        }
    }

    #[test]
    fn each_row_stands_once() {
        for row in PORTALS {
            assert_eq!(PORTALS.iter().filter(|other| other.preset == row.preset).count(), 1, "{:?}", row.preset);
        }
    }
}
