//! One screen, whatever it holds.

use yew::{Html, html};

use crate::session::event::Event;
use crate::session::screen::{Body, Notice, Screen, Tone};
use crate::view::answer::{AnswerLook, answer};
use crate::view::choices::choices_panel;
use crate::view::form::form_panel;
use crate::view::heading::heading;
use crate::view::icon::{Icon, picture};
use crate::view::ids;
use crate::view::paste::paste_panel;
use crate::view::resume::resume_panel;
use crate::view::review::{change_button, review_panel};
use crate::view::ticket::ticket_panel;
use crate::view::top_bar::top_bar;
use crate::view::verdict::verdict_panel;
use crate::view::wiring::Wiring;

/// The bar, the heading, the body, and the way to the whole list. The key makes each step a node of its own: no control is
/// handed from one question to the next.
pub fn screen_panel(wiring: &Wiring, screen: &Screen) -> Html {
    let id = ids::heading(&wiring.ids);
    html! {
        <section class="card" lang={screen.lang} aria-labelledby={id.clone()}>
            { top_bar(wiring, screen) }
            <div class="screen" key={screen.step.id()}>
                { heading(id, screen.heading_level, &screen.heading, tone(&screen.body)) }
                if let Some(notice) = &screen.notice { { notice_box(wiring, notice) } }
                { for screen.lead.iter().map(|paragraph| html! { <p class="text">{ paragraph }</p> }) }
                { body(wiring, &screen.body) }
            </div>
            <div class="foot">
                <button
                    type="button"
                    class="button button--foot"
                    aria-expanded={if screen.checklist.open { "true" } else { "false" }}
                    onclick={wiring.on_tap(Event::ChecklistToggled)}
                >
                    { picture(Icon::List) }{ &screen.checklist.label }
                </button>
            </div>
        </section>
    }
}

fn notice_box(wiring: &Wiring, notice: &Notice) -> Html {
    html! {
        <div class="notice">
            <p class="notice__text">{ &notice.text }</p>
            if let Some(change) = &notice.change { { change_button(wiring, change) } }
        </div>
    }
}

fn body(wiring: &Wiring, body: &Body) -> Html {
    match body {
        Body::Resume { resume, restart } => resume_panel(wiring, resume, restart),
        Body::Choices(choices) => choices_panel(wiring, choices),
        Body::Form(form) => form_panel(wiring, form),
        Body::Paste(paste) => paste_panel(wiring, paste),
        Body::Reading(words) => html! { <p class="reading"><span class="reading__sign" aria-hidden="true" />{ words }</p> },
        Body::Verdict(verdict) => verdict_panel(wiring, verdict),
        Body::Review(review) => review_panel(wiring, review),
        Body::Ticket(ticket) => ticket_panel(wiring, ticket),
        Body::Ending { choices } => html! {
            <div class="actions">
                { for choices.iter().map(|button| answer(wiring, button, AnswerLook::Action)) }
            </div>
        },
    }
}

/// The tone of what the heading names.
const fn tone(body: &Body) -> Option<Tone> {
    match body {
        Body::Verdict(verdict) => Some(verdict.tone),
        Body::Ending { .. } => Some(Tone::Good),
        Body::Resume { .. } | Body::Choices(_) | Body::Form(_) | Body::Paste(_) | Body::Reading(_) | Body::Review(_) | Body::Ticket(_) => {
            None
        }
    }
}
