//! Ready messages for those who can act, with what is known of the mail below the words.

use crate::analysis::RecipientVerdict;
use crate::cause::Cause;
use crate::locale::Locale;
use crate::session::Session;
use crate::session::draft::{code, decisive, draft};
use crate::session::event::Copyable;
use crate::session::screen::{Body, Language, Languages, LetterBox};
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
        share: session.abilities.share.then(|| words.ticket(TicketLabel::Share).to_owned()),
        copied: copied(session, what),
        open: matches!(session.at, Step::AskSender | Step::LogAnswer),
    }
}

/// The words of a ready message that is on the screen, for copying.
pub(crate) fn letter_text(session: &Session, what: Copyable) -> Option<String> {
    let mut shown = Vec::new();
    match screen(session).body {
        Body::Verdict(verdict) => verdict.groups.into_iter().for_each(|mut group| shown.append(&mut group.letters)),
        Body::Choices(choices) => shown.extend(choices.letter),
        _ => {}
    }
    shown.into_iter().find(|letter| letter.what == what).map(|letter| letter.text)
}

/// Each language says its own name, so that who reads only that one finds it.
pub(super) fn languages(label: &str, shown: Locale) -> Languages {
    let language =
        |locale: &Locale| Language { locale: *locale, name: words(*locale).outcome_label(OutcomeLabel::OwnName), chosen: *locale == shown };
    Languages { label: label.to_owned(), all: Locale::ALL.iter().map(language).collect() }
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
    let lines: Vec<String> = known(session, about, locale)
        .into_iter()
        .filter_map(|(label, value)| Some(format!("{}: {}", words.label(label), value.filter(|value| !value.is_empty())?)))
        .collect();
    let error = decisive(about.recipients.iter().copied());
    let mut parts = vec![words.letter(letter).to_owned()];
    if !lines.is_empty() {
        parts.push(lines.join("\n"));
    }
    if !error.is_empty() {
        parts.push(format!("{}:\n{}", words.label(Label::RowDecisive), error.join("\n")));
    }
    parts.join("\n\n")
}

fn known(session: &Session, about: &About<'_>, locale: Locale) -> Vec<(Label, Option<String>)> {
    let draft = draft(session).map(|(draft, _)| draft);
    let first = about.recipients.first();
    let named: Vec<&str> = about.recipients.iter().filter_map(|recipient| Some(recipient.address.as_ref()?.value.as_str())).collect();
    let recipients = match &draft {
        Some(draft) if named.is_empty() && !about.one_of_several => draft.recipients.join(", "),
        _ => named.join(", "),
    };
    let cause = about.cause.map(|cause| words(locale).cause_title(cause).to_owned());
    let mut known = vec![(Label::RowCause, cause)];
    if let Some(draft) = &draft {
        known.push((Label::RowSender, draft.sender.clone()));
        known.push((when_label(draft.direction), draft.when.as_ref().map(|when| moment(when, locale, session.clock.offset_minutes))));
    }
    known.push((Label::RowRecipient, Some(recipients)));
    known.push((Label::RowCode, first.map(|recipient| code(recipient))));
    if let Some(draft) = draft.filter(|_| !about.one_of_several) {
        known.push((Label::RowRemoteHost, draft.remote_host));
        known.push((Label::RowMessageId, draft.message_id));
    }
    known
}
