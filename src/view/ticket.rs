//! The ticket and its ways out.

use yew::{Html, html};

use crate::session::event::{Copyable, Event, WayOut};
use crate::session::screen::{TicketLink, TicketView};
use crate::view::answer::label;
use crate::view::button::button;
use crate::view::copyable::copyable;
use crate::view::element::{all, element, maybe, steps, whole};
use crate::view::icon::Icon;
use crate::view::legal::legal_notice;
use crate::view::link::anchor;
use crate::view::notes::notes;
use crate::view::wiring::Wiring;

/// The prefilled link as the main action, the copy button, the whole text.
pub fn ticket_panel(wiring: &Wiring, ticket: &TicketView) -> Html {
    let (last, first) = (ticket.link.as_ref().filter(|link| link.last), ticket.link.as_ref().filter(|link| !link.last));
    let copy_look = if first.is_some() { "button button--secondary" } else { "button button--primary" };
    let text =
        copyable(wiring, Copyable::Ticket, "field__control field__control--paste", "12", ticket.lang, &ticket.text_label, &ticket.text);
    let main_ways = html! {
        <>
            if let Some(link) = first { { portal(wiring, link) } }
            { button(wiring, copy_look, Some(Icon::Copy), &ticket.copy, None, Event::CopyTapped(Copyable::Ticket)) }
            if let Some(link) = last { { portal(wiring, link) } }
            { maybe("text text--muted", ticket.copied.as_ref()) }
        </>
    };
    let way = |(way, label): &(WayOut, String)| button(wiring, "button button--small", None, label, None, Event::WayOutTapped(*way));
    html! {
        <>
            { steps(&ticket.steps) }
            if !ticket.notes.is_empty() { { notes(&ticket.notes) } }
            { element("div", "actions", main_ways) }
            { element("div", "languages", all(&ticket.ways, way)) }
            { whole(&ticket.text_label, false, text) }
            if let Some(legal) = &ticket.legal { { legal_notice(legal) } }
        </>
    }
}

/// The host stands inside the link: whoever reads or hears the link knows where it leads.
fn portal(wiring: &Wiring, link: &TicketLink) -> Html {
    let class = if link.last { "button button--secondary" } else { "button button--primary" };
    anchor(class, &link.href, link.tells_origin, Some(wiring.on_tap(Event::PortalOpened)), label(&link.label, Some(&link.host)))
}
