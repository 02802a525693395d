//! What comes in from the host, and what goes out to it.

use crate::cause::Cause;
use crate::locale::Locale;
use crate::session::stored::Stored;
use crate::tree::outcome::Letter;
use crate::tree::step::{Choice, FieldId, Step};

/// Something that happened. Events that belong to a screen name it: a tap that arrives after the screen has changed is
/// ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A tap on an answer.
    Chose {
        /// The screen that it was on.
        step: Step,
        /// The answer.
        choice: Choice,
    },
    /// The text of a field, as it now is.
    Typed {
        /// The field.
        field: FieldId,
        /// Its whole text.
        value: String,
    },
    /// "Você quis dizer …?": the suggestion takes the place of a field's text.
    SuggestionTaken {
        /// The field.
        field: FieldId,
        /// What was suggested.
        value: String,
    },
    /// "Continuar" on a screen with fields.
    Submitted {
        /// The screen that it was on.
        step: Step,
    },
    /// A long text taken from the clipboard before it reached the text area; it replaces what was there.
    PastedWhole {
        /// The whole text.
        text: String,
    },
    /// The long paste is thrown away, the empty text area comes back.
    PasteCleared,
    /// The browser has painted "Lendo…": now read.
    Painted,
    /// "Voltar" inside the widget.
    BackTapped,
    /// The browser's history has moved to this step.
    WentTo(Step),
    /// "Alterar" beside a value.
    ChangeTapped(Step),
    /// "Continuar de onde parou".
    ResumeTapped,
    /// "Começar de novo".
    RestartTapped,
    /// The page's address names an outcome, or no longer does.
    Linked(Option<Cause>),
    /// Another language.
    LocaleChosen(Locale),
    /// "Ver a lista completa" and its contrary.
    ChecklistToggled,
    /// "Mostrar" beside something that is masked in the ticket, and its contrary; "Ocultar" beside a further recipient.
    MaskToggled {
        /// What stood there.
        original: String,
    },
    /// "Copiar".
    CopyTapped(Copyable),
    /// "Compartilhar", "Baixar", "Imprimir".
    WayOutTapped(WayOut),
    /// A language for the ready messages.
    LetterLocaleTapped(Locale),
    /// Whether the clipboard took the text.
    Copied {
        /// Which text.
        what: Copyable,
        /// It did.
        done: bool,
    },
    /// The link to the portal was followed.
    PortalOpened,
}

/// Something that the host must do. The core never does it itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Move the focus.
    Focus(FocusTarget),
    /// Say this through the live region.
    Announce(String),
    /// Add a history entry for this step. Only ever given in answer to a tap.
    PushHistory(Step),
    /// Mark the present history entry as this step.
    ReplaceHistory(Step),
    /// Go one entry back if the present one is ours; else send [`Event::WentTo`] with this step.
    HistoryBack {
        /// Where to go when the history does not know.
        otherwise: Step,
    },
    /// Go back to the entry before the first one that is ours, if all since are ours; else mark the present one as the first step.
    HistoryRewind(Step),
    /// Remember this for a reload.
    Save(Box<Stored>),
    /// Forget all that was remembered.
    Forget,
    /// Put this text on the clipboard, then send [`Event::Copied`].
    Copy {
        /// Which text it is.
        what: Copyable,
        /// The text.
        text: String,
    },
    /// Hand this text over. Where that is refused, keep it as a file; without a name it is none.
    HandOver {
        /// How.
        way: WayOut,
        /// The file's name.
        name: String,
        /// The text.
        text: String,
    },
    /// Let the browser paint, then send [`Event::Painted`].
    AwaitPaint,
    /// Tell the page, with codes only.
    Emit(Notification),
}

/// A text that can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copyable {
    /// The whole ticket.
    Ticket,
    /// A ready message.
    Letter {
        /// The group of recipients that it is about, by its place on the screen.
        group: usize,
        /// Which one.
        letter: Letter,
    },
}

/// A way out besides the portal's link and the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// To another program; the ticket goes with its file.
    Share(Copyable),
    /// The ticket as a file.
    TextFile,
    /// The pasted mail as a file.
    MailFile,
    /// On paper.
    Print,
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The screen's heading.
    Heading,
    /// A field, because its value needs a look.
    Field(FieldId),
}

/// What the page may know: codes, never personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notification {
    /// The id of the step now shown.
    pub step: &'static str,
    /// The id of the cause, once there is a verdict.
    pub cause: Option<&'static str>,
    /// The id of who must act, once that is told.
    pub outcome: Option<&'static str>,
}
