//! Ready messages for those who can act, with what is known of the mail below the words.

use crate::analysis::RecipientVerdict;
use crate::cause::Cause;
use crate::list::{joined, push_some};
use crate::locale::Locale;
use crate::session::Session;
use crate::session::draft::{code, decisive, draft};
use crate::session::event::Copyable;
use crate::session::screen::{Body, Language, Languages, LetterBox};
use crate::session::view::verdict::new_address;
use crate::session::view::{copied, screen};
use crate::texts::outcome_label::OutcomeLabel;
use crate::texts::ticket_label::TicketLabel;
use crate::texts::{Label, words};
use crate::ticket::text::{moment, when_label};
use crate::tree::outcome::Letter;
use crate::tree::step::Step;

/// What a message is about: recipients with one trouble, none where no error message names any.
#[derive(Clone, Debug, Default)]
pub(super) struct About<'a> {
    /// Why it was refused, as the screen says.
    pub(super) cause: Option<Cause>,
    /// The recipients.
    pub(super) recipients: Vec<&'a RecipientVerdict>,
    /// Others had another trouble: what the notice says of one server is not about these alone.
    pub(super) one_of_several: bool,
}

pub(super) fn letter_box(session: &Session, about: &About<'_>, group: usize, letter: Letter) -> LetterBox {
    let words = session.words();
    let shown = locale(session);
    let what = Copyable::Letter { group, letter };
    LetterBox {
        what,
        title: words.letter_title(letter).to_owned(),
        lead: (letter == Letter::SenderLog).then(|| words.outcome_label(OutcomeLabel::LogIs).to_owned()),
        lang: shown.id(),
        text: text(session, about, letter),
        languages: languages(words.outcome_label(OutcomeLabel::LetterLanguage), shown),
        copy: words.outcome_label(OutcomeLabel::LetterCopy).to_owned(),
        share: session.abilities.share.then(|| session.say_of_ticket(TicketLabel::Share)),
        copied: copied(session, what),
        open: matches!(session.at, Step::AskSender | Step::LogAnswer),
    }
}

/// The words of a ready message that is on the screen, for copying.
pub(crate) fn letter_text(session: &Session, what: Copyable) -> Option<String> {
    let body = screen(session).body;
    let mut shown: Vec<&LetterBox> = Vec::new();
    match &body {
        Body::Verdict(verdict) => verdict.groups.iter().for_each(|group| shown.extend(&group.letters)),
        Body::Choices(choices) => shown.extend(&choices.letter),
        _ => {}
    }
    shown.iter().find(|letter| letter.what == what).map(|letter| letter.text.clone())
}

/// Each language says its own name, so that who reads only that one finds it.
pub(super) fn languages(label: &str, shown: Locale) -> Languages {
    let mut all = Vec::new();
    for locale in Locale::ALL {
        all.push(Language { locale: *locale, name: words(*locale).outcome_label(OutcomeLabel::OwnName), chosen: *locale == shown });
    }
    Languages { label: label.to_owned(), all }
}

/// The message to a sender whose error message or log is wanted, before anything is known of it.
pub(super) fn to_the_sender(session: &Session, letter: Letter) -> LetterBox {
    letter_box(session, &About::default(), 0, letter)
}

/// The reader's language, until another one is chosen: whoever gets the message may speak another.
fn locale(session: &Session) -> Locale {
    session.letter_locale.unwrap_or(session.config.locale)
}

/// The words, then a line for each thing that is known. What is not known has no line.
fn text(session: &Session, about: &About<'_>, letter: Letter) -> String {
    let locale = locale(session);
    let words = words(locale);
    let mut lines = known(session, about, locale);
    if letter == Letter::ConfirmAddress {
        push_some(&mut lines, new_address(session, about).map(|new| [words.label(Label::NewAddress), ": ", new].concat()));
    }
    let error = decisive(&about.recipients);
    let mut parts = vec![words.letter(letter).to_owned()];
    if !lines.is_empty() {
        parts.push(joined(&lines, "\n"));
    }
    if !error.is_empty() {
        parts.push([words.label(Label::RowDecisive), ":\n", &joined(&error, "\n")].concat());
    }
    joined(&parts, "\n\n")
}

fn known(session: &Session, about: &About<'_>, locale: Locale) -> Vec<String> {
    let words = words(locale);
    let mut lines = Vec::new();
    let mut tell = |label: Label, value: Option<&str>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            lines.push([words.label(label), ": ", value].concat());
        }
    };
    let draft = draft(session).map(|(draft, _)| draft);
    tell(Label::RowCause, about.cause.map(|cause| words.cause_title(cause)));
    if let Some(draft) = &draft {
        tell(Label::RowSender, draft.sender.as_deref());
        let when = draft.when.as_ref().map(|when| moment(when, locale, session.clock.offset_minutes));
        tell(when_label(draft.direction), when.as_deref());
    }
    let mut named = Vec::new();
    for address in about.recipients.iter().filter_map(|recipient| recipient.address.as_ref()) {
        named.push(address.value.clone());
    }
    let recipients = match &draft {
        Some(draft) if named.is_empty() && !about.one_of_several => joined(&draft.recipients, ", "),
        _ => joined(&named, ", "),
    };
    tell(Label::RowRecipient, Some(&recipients));
    let code = about.recipients.first().map(|recipient| code(recipient));
    tell(Label::RowCode, code.as_deref());
    if let Some(draft) = draft.filter(|_| !about.one_of_several) {
        tell(Label::RowRemoteHost, draft.remote_host.as_deref());
        tell(Label::RowMessageId, draft.message_id.as_deref());
    }
    lines
}
