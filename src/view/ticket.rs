//! The ticket and its ways out.

use yew::{Html, classes, html};

use crate::session::event::{Copyable, Event};
use crate::session::screen::{TicketLink, TicketView};
use crate::view::button::button;
use crate::view::icon::{Icon, picture};
use crate::view::ids;
use crate::view::legal::legal_notice;
use crate::view::wiring::Wiring;

/// The prefilled link as the main action, the copy button, the whole text.
pub fn ticket_panel(wiring: &Wiring, ticket: &TicketView) -> Html {
    let (last, first) = (ticket.link.as_ref().filter(|link| link.last), ticket.link.as_ref().filter(|link| !link.last));
    let copy_look = if first.is_some() { "button--secondary" } else { "button--primary" };
    html! {
        <>
            if !ticket.notes.is_empty() {
                <ul class="notes">
                    { for ticket.notes.iter().map(|note| html! { <li class="notes__item">{ picture(Icon::Note) }{ note }</li> }) }
                </ul>
            }
            <div class="actions">
                if let Some(link) = first { { portal(wiring, link) } }
                <button type="button" class={classes!("button", copy_look)} onclick={wiring.on_tap(Event::CopyTapped(Copyable::Ticket))}>
                    { picture(Icon::Copy) }{ &ticket.copy }
                </button>
                if let Some(link) = last { { portal(wiring, link) } }
                if let Some(copied) = &ticket.copied { <p class="text text--muted">{ copied }</p> }
            </div>
            <div class="languages">
                { for ticket.ways.iter().map(|(way, label)| button(wiring, "button button--small", label, None, Event::WayOutTapped(*way))) }
            </div>
            <details class="whole">
                <summary class="whole__summary">{ &ticket.text_label }</summary>
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
    let (rel, policy) = if link.tells_origin { ("noopener", Some("origin")) } else { ("noopener noreferrer", None) };
    let look = if link.last { "button--secondary" } else { "button--primary" };
    html! {
        <a class={classes!("button", look)} href={link.href.clone()} target="_blank" {rel} referrerpolicy={policy} onclick={followed}>
            <span class="button__words">
                <span class="button__label">{ &link.label }</span>
                <span class="button__hint">{ &link.host }</span>
            </span>
            { picture(Icon::Outward) }
        </a>
    }
}
