//! The boxes of mail programs: one sentence around what the server answered, with at most one recipient.

use std::ops::Range;

use super::{address_near, folded_in_place, generic};
use crate::evidence::{Origin, RecipientEvidence, found_reply};
use crate::list::{List, Signs};
use crate::paste::Mapped;

/// How a program words its boxes, in folded text.
pub(super) struct Wording {
    /// In front of the server's answer, and the words that go on behind it; without any of those it ends with the paragraph.
    pub answers: &'static [(&'static str, List)],
    /// In front of the address that was refused as recipient.
    pub recipients: List,
    /// The box is about the sender's address, or about no address at all.
    pub no_recipient: List,
}

/// Reads a box: who was refused, and what the server said, cut out of the program's own sentence.
pub(super) fn read(text: &Mapped, wording: &Wording) -> Vec<RecipientEvidence> {
    let words = folded_in_place(text);
    let answer = wording.answers.iter().find_map(|(before, after)| answer(text, &words, before, *after));
    let named = wording.recipients.iter().find_map(|before| address_near(text, after(&words, before)?, 3));
    let is_told = named.is_some() || wording.no_recipient.is_in(words.as_str());
    let address = if is_told { named } else { generic::in_sentences(text).pop().and_then(|recipient| recipient.address) };
    let place = answer.clone().unwrap_or(0..text.as_str().len());
    let whole = 0..text.as_str().len();
    let mut recipient = RecipientEvidence::with_codes(address, text, place, Origin::Text);
    recipient.reply = recipient.reply.take().or_else(|| found_reply(text, whole, Origin::Text));
    if let Some(answer) = answer {
        recipient.say_first(text.piece(answer));
    }
    vec![recipient]
}

/// The answer between the words in front of it and those behind it.
fn answer(text: &Mapped, words: &Mapped, before: &str, behind: List) -> Option<Range<usize>> {
    let at = words.as_str().place(before)?;
    let from = at + before.len();
    let start = words.span(at..from).end;
    let paragraph = text.as_str().get(start..)?.trim_start();
    let lead = text.as_str().len() - paragraph.len();
    let mut end = paragraph.place("\n\n").map_or(text.as_str().len(), |at| lead + at);
    for phrase in behind.iter() {
        if let Some(at) = words.as_str().get(from..).and_then(|rest| rest.place(phrase)) {
            end = end.min(words.span(from + at..from + at + 1).start);
        }
    }
    let answer = text.as_str().get(lead..end)?;
    let kept = answer.trim_end_any("'\" \n.");
    (!kept.is_empty()).then_some(lead..lead + kept.len())
}

/// Where in the text the words behind a phrase begin.
fn after(words: &Mapped, phrase: &str) -> Option<usize> {
    let at = words.as_str().place(phrase)?;
    Some(words.span(at..at + phrase.len()).end)
}

#[cfg(test)]
mod tests {
    use crate::notice::read;
    use crate::paste;

    /// The answer, and the address.
    #[track_caller]
    fn check(pasted: &str, answer: &str, address: Option<&str>) {
        let recipients = read(&paste::clean(pasted)).recipients;
        let [only] = recipients.as_slice() else { panic!("{} recipients: {pasted}", recipients.len()) };
        assert_eq!(only.words.first().map(|words| words.text.as_str()), Some(answer), "{pasted}");
        assert_eq!(only.address.as_ref().map(|found| found.value.as_str()), address, "{pasted}");
    }

    #[test]
    fn the_answer_is_cut_out_of_the_sentence_around_it() {
        check(
            "Ocorreu um erro ao enviar email. O servidor de email respondeu:\n5.1.1 <rui@example.org>: Recipient address rejected: User unknown.\nVerifique o destinatário da mensagem \"rui@example.org\" e tente novamente.",
            "5.1.1 <rui@example.org>: Recipient address rejected: User unknown",
            Some("rui@example.org"),
        );
        check(
            "Ocorreu um erro ao enviar a mensagem. O servidor de email respondeu: 5.7.1 <bia@example.org>: Sender address rejected: not owned by user. Verifique se seu endereço de email está correto nas configurações da conta e tente novamente.",
            "5.7.1 <bia@example.org>: Sender address rejected: not owned by user",
            None,
        );
        check(
            "An error occurred while sending mail: Outgoing server (SMTP) error. The server responded:  4.3.2 Service currently unavailable.",
            "4.3.2 Service currently unavailable",
            None,
        );
        check(
            "Hubo un error mientras se enviaba el correo: El servidor de correo respondió:\n5.1.1 <ana@example.org>: User unknown.\nRevisa el destinatario \"ana@example.org\" e inténtalo de nuevo.",
            "5.1.1 <ana@example.org>: User unknown",
            Some("ana@example.org"),
        );
    }

    #[test]
    fn quotes_and_brackets_end_an_answer() {
        check(
            "A mensagem não pôde ser enviada porque um de seus destinatários foi recusado pelo servidor. O endereço de email recusado era 'ana@example.org'. Assunto: 'x', Conta: 'y', Servidor: 'smtp.example.com', Protocolo: SMTP, Resposta do Servidor: '550 5.1.1 <ana@example.org>: can't find user', Porta: 25, Secure Sockets Layer (SSL): Não, Erro do Servidor: 550, Número do Erro: 0x800CCC79.",
            "550 5.1.1 <ana@example.org>: can't find user",
            Some("ana@example.org"),
        );
        check(
            "Erro SMTP (552): Falha ao adicionar o destinatário \"ana@example.org\" (5.2.2 <ana@example.org>: Quota exceeded (mailbox for user is full)).",
            "5.2.2 <ana@example.org>: Quota exceeded (mailbox for user is full)",
            Some("ana@example.org"),
        );
        check(
            "Cannot send message using the server smtp.example.com\n\nThe sender address bia@example.com was rejected by the server smtp.example.com.\n\nThe server response was: 5.7.1 not permitted\n\nSelect a different outgoing mail server from the list below.",
            "5.7.1 not permitted",
            None,
        );
    }
}
