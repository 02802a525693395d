//! One screen, whatever it holds.

use yew::{Html, Properties, function_component, html};

use crate::session::event::Event;
use crate::session::screen::{Body, Screen, Tone};
use crate::view::answer::{Answer, AnswerLook};
use crate::view::choices::ChoicesPanel;
use crate::view::form::FormPanel;
use crate::view::heading::Heading;
use crate::view::icon::{Icon, Picture};
use crate::view::ids;
use crate::view::paste::PastePanel;
use crate::view::resume::ResumePanel;
use crate::view::review::ReviewPanel;
use crate::view::ticket::TicketPanel;
use crate::view::top_bar::TopBar;
use crate::view::verdict::VerdictPanel;
use crate::view::wiring::Wiring;

/// Properties of [`ScreenPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ScreenPanelProps {
    /// The way out.
    pub wiring: Wiring,
    /// What is to be seen.
    pub screen: Screen,
}

/// The bar, the heading, the body, and the way to the whole list.
#[function_component]
pub fn ScreenPanel(props: &ScreenPanelProps) -> Html {
    let ScreenPanelProps { wiring, screen } = props;
    let heading = ids::heading(&wiring.ids);
    html! {
        <section class="card" lang={screen.lang} aria-labelledby={heading.clone()}>
            <TopBar
                wiring={wiring.clone()}
                place={screen.place.clone()}
                back={screen.back.clone()}
                restart={screen.restart.clone()}
            />

            <div class="screen" key={screen.step.id()}>
                <Heading id={heading} level={screen.heading_level} text={screen.heading.clone()} tone={tone(&screen.body)} />
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
                    <Picture icon={Icon::List} />{ &screen.checklist.label }
                </button>
            </div>
        </section>
    }
}

fn body(wiring: &Wiring, body: &Body) -> Html {
    let wiring = wiring.clone();
    match body {
        Body::Resume { resume, restart } => html! { <ResumePanel {wiring} resume={resume.clone()} restart={restart.clone()} /> },
        Body::Choices(choices) => html! { <ChoicesPanel {wiring} choices={choices.clone()} /> },
        Body::Form(form) => html! { <FormPanel {wiring} form={form.clone()} /> },
        Body::Paste(paste) => html! { <PastePanel {wiring} paste={paste.clone()} /> },
        Body::Reading(words) => html! { <p class="reading"><span class="reading__sign" aria-hidden="true" />{ words }</p> },
        Body::Verdict(verdict) => html! { <VerdictPanel {wiring} verdict={verdict.clone()} /> },
        Body::Review(review) => html! { <ReviewPanel {wiring} review={review.clone()} /> },
        Body::Ticket(ticket) => html! { <TicketPanel {wiring} ticket={ticket.clone()} /> },
        Body::Ending { choices } => html! {
            <div class="actions">
                { for choices.iter().map(|button| html! {
                    <Answer wiring={wiring.clone()} button={button.clone()} look={AnswerLook::Action} />
                }) }
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
