//! The Yew root of one stage. It outlives its widgets: Yew never lets go of a node that it has drawn into, nor of the listeners
//! on it, so a stage whose widget has left the page is used again for the next one.

use yew::{AppHandle, Html, Properties, Renderer, function_component, html};

use crate::host::mount::App;
use crate::host::shell::Shell;

/// Properties of [`Stage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StageProps {
    /// The element whose widget stands here now.
    pub shell: Option<Shell>,
    /// Counts the widgets that stood here, so that none takes over the state of the one before.
    pub turn: u32,
}

/// Draws the widget of the present element, if there is one.
#[function_component]
pub fn Stage(props: &StageProps) -> Html {
    match &props.shell {
        Some(shell) => html! { <App key={props.turn} shell={shell.clone()} /> },
        None => Html::default(),
    }
}

/// A stage that was drawn into.
pub struct Standing {
    root: AppHandle<Stage>,
    turn: u32,
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
