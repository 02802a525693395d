//! What is to be seen: every word, in the reader's language, and nothing about how it is drawn.

use crate::locale::Locale;
use crate::session::event::{Copyable, Event, WayOut};
use crate::tree::step::{Choice, FieldId, Step};

/// One screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Which step it shows.
    pub step: Step,
    /// The language of its words, for `lang`.
    pub lang: &'static str,
    /// The heading's level, 2 to 5.
    pub heading_level: u8,
    /// The heading: the question, or what this is.
    pub heading: String,
    /// Paragraphs under the heading.
    pub lead: Vec<String>,
    /// Something to know before reading on.
    pub notice: Option<Notice>,
    /// Where one stands, as `Envio · passo 2`.
    pub place: String,
    /// The label of "Voltar", where there is a way back.
    pub back: Option<String>,
    /// The label of "Começar de novo", where there is something to forget.
    pub restart: Option<String>,
    /// "Apagar tudo", at an ending.
    pub erase: Option<String>,
    /// The languages to choose from.
    pub languages: Languages,
    /// The static checklist.
    pub checklist: Checklist,
    /// What the screen holds.
    pub body: Body,
}

/// Something to know before reading on, with the way to change what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// "Alterar".
    pub change: Option<Change>,
}

/// The languages to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages {
    /// What the choice is called.
    pub label: String,
    /// Each of them.
    pub all: Vec<Language>,
}

/// The page's own list, behind a button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// The button's label.
    pub label: String,
    /// Whether the list shows.
    pub open: bool,
}

/// The parts that differ from screen to screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A stored session was found: go on, or begin anew.
    Resume {
        /// "Continuar de onde parou".
        resume: String,
        /// "Começar de novo".
        restart: String,
    },
    /// A question answered by one tap.
    Choices(Choices),
    /// A question answered in fields.
    Form(Form),
    /// The box for the error message.
    Paste(PasteBox),
    /// "Lendo…".
    Reading(String),
    /// What happened.
    Verdict(VerdictView),
    /// What goes into the ticket.
    Review(Review),
    /// The ticket.
    Ticket(TicketView),
    /// An ending without a ticket: paragraphs alone.
    Ending,
}

/// A question answered by one tap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// Things to look at first, as a list; may be empty.
    pub items: Vec<String>,
    /// A link to read first.
    pub link: Option<Link>,
    /// A ready message.
    pub letter: Option<LetterBox>,
    /// The answers.
    pub choices: Vec<ChoiceButton>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceButton {
    /// What the tap says.
    pub choice: Choice,
    /// The words on it.
    pub label: String,
    /// A second, smaller line.
    pub hint: Option<String>,
    /// Given before.
    pub chosen: bool,
    /// Drawn as the main action.
    pub prominent: bool,
}

/// A link to another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address, checked when the configuration was read.
    pub href: String,
    /// The words of the link, which say that it opens a new tab.
    pub label: String,
}

/// Fields and the two ways on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The fields, in order.
    pub fields: Vec<Field>,
    /// "Continuar".
    pub submit: String,
    /// The way on without an answer.
    pub skip: Option<ChoiceButton>,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which one.
    pub id: FieldId,
    /// The control.
    pub kind: FieldKind,
    /// Its label.
    pub label: String,
    /// Help below the label.
    pub hint: Option<String>,
    /// Its text.
    pub value: String,
    /// What needs a look; shown beside it and said.
    pub error: Option<String>,
    /// What is odd about its text.
    pub note: Option<String>,
    /// What was probably meant, for one tap to take.
    pub offer: Option<Offer>,
}

/// "Você quis dizer …?"
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What the field would then hold.
    pub value: String,
    /// The words on the button.
    pub label: String,
}

/// The control that fits a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A mail address; a text control with the keyboard for mail, since a wrong address must be possible.
    Email,
    /// A date.
    Date,
    /// A time of day.
    Time,
    /// Any text.
    Text,
}

/// The box for the error message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasteBox {
    /// The label of the text area.
    pub label: String,
    /// Help below the label.
    pub hint: String,
    /// The text, or the summary of a long one.
    pub content: PasteContent,
    /// What needs a look.
    pub error: Option<String>,
    /// "Ler a mensagem".
    pub submit: String,
    /// "Não tenho mensagem de erro".
    pub skip: ChoiceButton,
}

/// A short paste stands in the text area; a long one is only summed up, since laying it out would freeze a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasteContent {
    /// The text of the text area.
    Editable(String),
    /// A long paste.
    Summary {
        /// Its first lines.
        beginning: String,
        /// Its size in words.
        size: String,
        /// "Apagar e colar outra".
        clear: String,
    },
}

/// What happened, who acts, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictView {
    /// How the result looks.
    pub tone: Tone,
    /// What to do: one group, or one for each kind of trouble that the recipients had.
    pub groups: Vec<AdviceGroup>,
    /// Values read from the paste, such as the recipients and the code.
    pub facts: Vec<Labelled>,
    /// The paste with its decisive words, where there is one.
    pub excerpt: Option<Excerpt>,
    /// The way on, and others.
    pub choices: Vec<ChoiceButton>,
    /// The provider's legal notice.
    pub legal: Option<Legal>,
}

/// What holds for some recipients, or for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdviceGroup {
    /// What happened, where there are several groups; else the screen's heading says it.
    pub title: Option<GroupTitle>,
    /// The addresses that were refused.
    pub recipients: Vec<String>,
    /// How sure it is, in words.
    pub confidence: Option<String>,
    /// Label and sentence of who has to act.
    pub actor: Labelled,
    /// The label over the steps.
    pub steps_label: String,
    /// What to do now, in order.
    pub steps: Vec<String>,
    /// What it is not, how long to wait, when to open a ticket.
    pub notes: Vec<String>,
    /// The page of the provider's that helps most.
    pub page: Option<Link>,
    /// Ready messages.
    pub letters: Vec<LetterBox>,
}

/// What a group is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupTitle {
    /// What happened.
    pub heading: String,
    /// The same in a sentence or two.
    pub lead: Vec<String>,
}

/// A ready message for somebody who can act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterBox {
    /// Which one.
    pub what: Copyable,
    /// Whom it is for.
    pub title: String,
    /// What to know first.
    pub lead: Option<String>,
    /// The language of the text.
    pub lang: &'static str,
    /// The text.
    pub text: String,
    /// The languages that it can be had in.
    pub languages: Languages,
    /// "Copiar a mensagem".
    pub copy: String,
    /// "Compartilhar", where the browser can.
    pub share: Option<String>,
    /// What came of copying.
    pub copied: Option<String>,
    /// It is what the screen is about, and shows at once.
    pub open: bool,
}

/// A language to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Which one.
    pub locale: Locale,
    /// What it calls itself.
    pub name: &'static str,
    /// It is the one shown.
    pub chosen: bool,
}

/// How grave a result looks. Colour is never the only sign: each has an icon too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something has to be done.
    Problem,
    /// Waiting is the remedy.
    Waiting,
    /// It is not known yet.
    Open,
    /// Nothing is wrong.
    Good,
}

/// A value with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labelled {
    /// The name.
    pub label: String,
    /// The value.
    pub value: String,
}

/// Lines of the paste with marks in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// What this is.
    pub label: String,
    /// What the marked words mean, in the reader's language.
    pub meaning: String,
    /// The lines; a gap between them is an empty list of pieces.
    pub lines: Vec<Vec<Piece>>,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text, as pasted.
    pub text: String,
    /// Decisive.
    pub marked: bool,
}

/// The provider's legal notice: its beginning, and the whole one tap away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Legal {
    /// The heading.
    pub label: String,
    /// The whole text.
    pub text: String,
    /// A page with more.
    pub link: Option<Link>,
}

/// Everything that goes into the ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// One row a value.
    pub rows: Vec<ReviewRow>,
    /// What is masked, where something is.
    pub masks: Option<Masks>,
    /// Where support can answer; optional.
    pub contact: Field,
    /// What else may be told, behind a label.
    pub details: Details,
    /// Where it goes and what stays in the browser.
    pub privacy: String,
    /// "Preparar o chamado".
    pub submit: String,
}

/// Fields that nobody has to fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    /// "Mais detalhes".
    pub label: String,
    /// The fields.
    pub fields: Vec<Field>,
}

/// What is masked in the ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masks {
    /// What this is.
    pub label: String,
    /// One row a masking, with the way to take it back.
    pub rows: Vec<ReviewRow>,
}

/// A value of the ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewRow {
    /// Its name.
    pub label: String,
    /// The value, or "não informado".
    pub value: String,
    /// Whether the value is there.
    pub given: bool,
    /// Where the value came from, if not from the reader.
    pub note: Option<String>,
    /// Shown in a fixed-width face, line breaks kept.
    pub verbatim: bool,
    /// The way to change it.
    pub change: Option<Change>,
}

/// "Alterar", or "Mostrar" and "Ocultar".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What the tap says.
    pub event: Event,
    /// The words to see.
    pub label: String,
    /// The words to hear: "Alterar: destinatário".
    pub name: String,
}

/// The ticket and its ways out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketView {
    /// The prefilled link; none when the page names no portal.
    pub link: Option<TicketLink>,
    /// What to do first, in order.
    pub steps: Vec<String>,
    /// What was cut from the link, left out of it, or is missing.
    pub notes: Vec<String>,
    /// "Copiar o texto completo".
    pub copy: String,
    /// What came of copying.
    pub copied: Option<String>,
    /// Other ways out, each with its words.
    pub ways: Vec<(WayOut, String)>,
    /// The label over the whole text.
    pub text_label: String,
    /// The whole text, uncut.
    pub text: String,
    /// The language of the text: the portal's.
    pub lang: &'static str,
    /// The provider's legal notice.
    pub legal: Option<Legal>,
}

/// The link to the portal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketLink {
    /// The whole address.
    pub href: String,
    /// "Abrir chamado no Portal de Suporte".
    pub label: String,
    /// The host that it opens, in plain sight.
    pub host: String,
    /// The portal wants to know the page's origin.
    pub tells_origin: bool,
    /// Offered behind the copy button: this way may be the one that fails.
    pub last: bool,
}
