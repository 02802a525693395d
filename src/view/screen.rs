//! One screen, whatever it holds.

use yew::{Html, html};

use crate::session::event::Event;
use crate::session::screen::{Body, Notice, Screen, Tone};
use crate::view::button::{Heard, button, tappable, yes_or_no};
use crate::view::choices::choices_panel;
use crate::view::element::{both, each, element, text, together, words};
use crate::view::form::form_panel;
use crate::view::heading::heading;
use crate::view::icon::{Icon, picture};
use crate::view::ids;
use crate::view::letter::language_choice;
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
    let parts = together(vec![
        heading(id.clone(), screen.heading_level, &screen.heading, tone(&screen.body)),
        screen.notice.as_ref().map(|notice| notice_box(wiring, notice)).unwrap_or_default(),
        each("p", "text", &screen.lead),
        body(wiring, screen),
    ]);
    let step = html! { <div class="screen" key={screen.step.id()}>{ parts }</div> };
    let card = together(vec![top_bar(wiring, screen), step, element("div", "foot", foot(wiring, screen))]);
    html! { <section class="card" lang={screen.lang} aria-labelledby={id}>{ card }</section> }
}

fn foot(wiring: &Wiring, screen: &Screen) -> Html {
    let heard = Heard { expanded: yes_or_no(screen.checklist.open), ..Heard::default() };
    let label = both(picture(Icon::List), text(&screen.checklist.label));
    let checklist = tappable(wiring, "button button--foot", heard, Event::ChecklistToggled, label);
    let erase = screen.erase.as_ref();
    let erase = erase.map(|erase| button(wiring, "button button--foot", Some(Icon::Restart), erase, None, Event::RestartTapped));
    both(checklist, both(erase.unwrap_or_default(), language_choice(wiring, &screen.languages, Event::LocaleChosen)))
}

fn notice_box(wiring: &Wiring, notice: &Notice) -> Html {
    let change = notice.change.as_ref().map(|change| change_button(wiring, change));
    element("div", "notice", both(words("p", "notice__text", &notice.text), change.unwrap_or_default()))
}

fn body(wiring: &Wiring, screen: &Screen) -> Html {
    match &screen.body {
        Body::Resume { resume, restart } => resume_panel(wiring, resume, restart),
        Body::Choices(choices) => choices_panel(wiring, choices),
        Body::Form(form) => form_panel(wiring, form),
        Body::Paste(paste) => paste_panel(wiring, paste),
        Body::Reading(words) => {
            let sign = html! { <span class="reading__sign" aria-hidden="true" /> };
            element("p", "reading", both(sign, text(words)))
        }
        Body::Verdict(verdict) => verdict_panel(wiring, screen.heading_level, verdict),
        Body::Review(review) => review_panel(wiring, review),
        Body::Ticket(ticket) => ticket_panel(wiring, ticket),
        Body::Ending => Html::default(),
    }
}

/// The tone of what the heading names.
const fn tone(body: &Body) -> Option<Tone> {
    match body {
        Body::Verdict(verdict) => Some(verdict.tone),
        Body::Ending => Some(Tone::Good),
        Body::Resume { .. } | Body::Choices(_) | Body::Form(_) | Body::Paste(_) | Body::Reading(_) | Body::Review(_) | Body::Ticket(_) => {
            None
        }
    }
}
