//! The Yew root of one stage, and its one component. It outlives its widgets: Yew never lets go of a node that it has drawn into,
//! nor of the listeners on it, so a stage whose widget has left the page is used again for the next one.

use yew::{AppHandle, Callback, Component, Context, Html, Properties, Renderer, html};

use crate::host::mount::{App, Message};
use crate::host::shell::Shell;
use crate::list::decimal;

/// Properties of [`Stage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StageProps {
    /// The element whose widget stands here now.
    pub shell: Option<Shell>,
    /// Counts the widgets that stood here, so that none takes over the state of the one before, nor hears what was meant for it.
    pub turn: usize,
}

/// Draws the widget of the present element, if there is one.
pub struct Stage(Option<Box<App>>);

impl Component for Stage {
    type Message = (usize, Message);
    type Properties = StageProps;

    fn create(ctx: &Context<Self>) -> Self {
        let StageProps { shell, turn } = ctx.props().clone();
        Self(shell.map(|shell| Box::new(App::new(shell, sender(ctx, turn)))))
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &StageProps) -> bool {
        // The one before lets go of its listeners first.
        self.0 = None;
        *self = Self::create(ctx);
        true
    }

    fn update(&mut self, ctx: &Context<Self>, (turn, message): (usize, Message)) -> bool {
        let present = self.0.as_mut().filter(|_| turn == ctx.props().turn);
        present.is_some_and(|app| app.update(message))
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(app) = &self.0 else { return Html::default() };
        html! { <div key={decimal(ctx.props().turn)}>{ app.view() }</div> }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(app) = &mut self.0 {
            app.rendered();
        }
    }
}

/// The way to the widget of that turn.
fn sender(ctx: &Context<Stage>, turn: usize) -> Callback<Message> {
    ctx.link().callback(move |message| (turn, message))
}

/// A stage that was drawn into.
pub struct Standing {
    root: AppHandle<Stage>,
    turn: usize,
}

impl Standing {
    /// Draws into the shell's stage for the first time.
    #[must_use]
    pub fn new(shell: Shell) -> Self {
        let stage = shell.stage();
        let root = Renderer::<Stage>::with_root_and_props(stage, StageProps { shell: Some(shell), turn: 0 }).render();
        Self { root, turn: 0 }
    }

    /// Draws another element's widget.
    pub fn enter(&mut self, shell: Shell) {
        self.show(Some(shell));
    }

    /// Takes the widget away, with its state and its listeners.
    pub fn leave(&mut self) {
        self.show(None);
    }

    fn show(&mut self, shell: Option<Shell>) {
        self.turn += 1;
        self.root.update(StageProps { shell, turn: self.turn });
    }
}
