//! The ticket and its ways out.

use yew::Html;

use crate::session::event::{Copyable, Event, WayOut};
use crate::session::screen::{TicketLink, TicketView};
use crate::view::answer::label;
use crate::view::button::button;
use crate::view::copyable::copyable;
use crate::view::element::{all, element, maybe, steps, together, whole};
use crate::view::icon::Icon;
use crate::view::legal::legal_notice;
use crate::view::link::anchor;
use crate::view::notes::notes;
use crate::view::wiring::Wiring;

/// The prefilled link as the main action, the copy button, the whole text.
pub fn ticket_panel(wiring: &Wiring, ticket: &TicketView) -> Html {
    let link = |last| ticket.link.as_ref().filter(|link| link.last == last);
    let link_shown = |last| link(last).map(|link| portal(wiring, link)).unwrap_or_default();
    let copy_look = if link(false).is_some() { "button button--secondary" } else { "button button--primary" };
    let text =
        copyable(wiring, Copyable::Ticket, "field__control field__control--paste", "12", ticket.lang, &ticket.text_label, &ticket.text);
    let main_ways = together(vec![
        link_shown(false),
        button(wiring, copy_look, Some(Icon::Copy), &ticket.copy, None, Event::CopyTapped(Copyable::Ticket)),
        link_shown(true),
        maybe("text text--muted", ticket.copied.as_ref()),
    ]);
    let way = |(way, label): &(WayOut, String)| button(wiring, "button button--small", None, label, None, Event::WayOutTapped(*way));
    together(vec![
        steps(&ticket.steps),
        if ticket.notes.is_empty() { Html::default() } else { notes(&ticket.notes) },
        element("div", "actions", main_ways),
        element("div", "languages", all(&ticket.ways, way)),
        whole(&ticket.text_label, false, text),
        ticket.legal.as_ref().map(legal_notice).unwrap_or_default(),
    ])
}

/// The host stands inside the link: whoever reads or hears the link knows where it leads.
fn portal(wiring: &Wiring, link: &TicketLink) -> Html {
    let class = if link.last { "button button--secondary" } else { "button button--primary" };
    anchor(class, &link.href, link.tells_origin, Some(wiring.on_tap(Event::PortalOpened)), label(&link.label, Some(&link.host)))
}
