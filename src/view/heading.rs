//! The heading of a screen, which gets the focus when the screen changes.

use yew::{AttrValue, Html, Properties, function_component, html};

use crate::session::screen::Tone;
use crate::view::icon::{Icon, Picture};

/// Properties of [`Heading`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HeadingProps {
    /// Its id.
    pub id: AttrValue,
    /// Its level in the page's outline.
    pub level: u8,
    /// Its words.
    pub text: AttrValue,
    /// The tone of the result that it names, if it names one.
    #[prop_or_default]
    pub tone: Option<Tone>,
}

/// A heading of the page's own level.
#[function_component]
pub fn Heading(props: &HeadingProps) -> Html {
    html! {
        <div class={class(props.tone)}>
            if let Some(tone) = props.tone { <span class="heading__sign"><Picture icon={Icon::of_tone(tone)} /></span> }
            <@{format!("h{}", props.level)} id={props.id.clone()} class="heading__text" tabindex="-1">{ &props.text }</@>
        </div>
    }
}

const fn class(tone: Option<Tone>) -> &'static str {
    match tone {
        None => "heading",
        Some(Tone::Problem) => "heading heading--problem",
        Some(Tone::Waiting) => "heading heading--waiting",
        Some(Tone::Good) => "heading heading--good",
    }
}
