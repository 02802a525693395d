//! Helpdesks, one row each: which parameter takes which value, how long the address may be.

use crate::config::{PortalPreset, TicketField};

/// How a portal takes a prefilled ticket.
#[derive(Clone, Copy, Debug)]
pub struct Portal {
    /// Which one.
    pub preset: PortalPreset,
    /// The parameters it knows, in the order of the address; a page's `field-*` adds to them or takes their place.
    pub parameters: &'static [(TicketField, &'static str)],
    /// The longest address, in characters.
    pub link_chars_max: usize,
    /// Values are taken for HTML, which eats `<user@example.org>`.
    pub reads_html: bool,
}

/// Every portal that can be prefilled.
pub static PORTALS: &[Portal] = &[
    Portal {
        preset: PortalPreset::Generic,
        parameters: &[
            (TicketField::Subject, "subject"),
            (TicketField::Requester, "email"),
            (TicketField::Direction, "direction"),
            (TicketField::Sender, "sender"),
            (TicketField::Recipient, "recipient"),
            (TicketField::Date, "date"),
            (TicketField::Cause, "cause"),
            (TicketField::Code, "code"),
            (TicketField::Description, "description"),
        ],
        link_chars_max: 2_000,
        reads_html: false,
    },
    Portal {
        preset: PortalPreset::Zendesk,
        parameters: &[
            (TicketField::Subject, "tf_subject"),
            (TicketField::Requester, "tf_anonymous_requester_email"),
            (TicketField::Description, "tf_description"),
        ],
        link_chars_max: 2_000,
        reads_html: true,
    },
];

/// The row of a preset; none for copying by hand.
#[must_use]
pub fn portal(preset: PortalPreset) -> Option<&'static Portal> {
    PORTALS.iter().find(|portal| portal.preset == preset)
}

/// Where a row's facts come from and when they were checked. Not in the wasm.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub const fn source(preset: PortalPreset) -> &'static str {
    match preset {
        PortalPreset::Generic => "RFC 3986 section 3.4; the page's own field-* names",
        PortalPreset::Zendesk => {
            "source: zendesk/copenhagen_theme 4.50.4, usePrefilledTicketFields.tsx (2,048 characters, HTML sanitised); checked 2026-08"
        }
        PortalPreset::Copy => "nothing is prefilled",
    }
}
