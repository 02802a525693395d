//! The ticket and its ways out.

use yew::{Html, html};

use crate::session::event::{Copyable, Event};
use crate::session::screen::{TicketLink, TicketView};
use crate::view::button::button;
use crate::view::element::{maybe, words};
use crate::view::icon::{Icon, picture};
use crate::view::ids;
use crate::view::legal::legal_notice;
use crate::view::notes::notes;
use crate::view::wiring::Wiring;

/// The prefilled link as the main action, the copy button, the whole text.
pub fn ticket_panel(wiring: &Wiring, ticket: &TicketView) -> Html {
    let copy_look = if ticket.link.is_some() { "button button--secondary" } else { "button button--primary" };
    html! {
        <>
            if !ticket.notes.is_empty() { { notes(&ticket.notes) } }
            <div class="actions">
                if let Some(link) = &ticket.link { { portal(wiring, link) } }
                { button(wiring, copy_look, Some(Icon::Copy), &ticket.copy, None, Event::CopyTapped(Copyable::Ticket)) }
                { maybe("text text--muted", ticket.copied.as_ref()) }
            </div>
            <details class="whole">
                { words("summary", "whole__summary", &ticket.text_label) }
                <textarea
                    id={ids::copyable(&wiring.ids, Copyable::Ticket)}
                    class="field__control field__control--paste"
                    rows="12"
                    readonly=true
                    spellcheck="false"
                    aria-label={ticket.text_label.clone()}
                    value={ticket.text.clone()}
                />
            </details>
            if let Some(legal) = &ticket.legal { { legal_notice(legal) } }
        </>
    }
}

/// The host stands inside the link: whoever reads or hears the link knows where it leads.
fn portal(wiring: &Wiring, link: &TicketLink) -> Html {
    let followed = wiring.on_tap(Event::PortalOpened);
    html! {
        <a class="button button--primary" href={link.href.clone()} target="_blank" rel="noopener noreferrer" onclick={followed}>
            <span class="button__words">
                { words("span", "button__label", &link.label) }
                { words("span", "button__hint", &link.host) }
            </span>
            { picture(Icon::Outward) }
        </a>
    }
}
