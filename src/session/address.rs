//! Help with an address while it is typed, and the doubt about it that is raised once.

use crate::address::{Around, Look, Oddity, look};
use crate::list::Signs;
use crate::session::Session;
use crate::session::event::{Effect, FocusTarget};
use crate::session::screen::Offer;
use crate::session::view::read_from_paste;
use crate::texts::ticket_label::TicketLabel;
use crate::texts::{Slot, fill};
use crate::tree::step::{FieldId, Step};

/// What is shown below a field: what is odd about its text, and what was probably meant.
pub(super) fn help(session: &Session, field: FieldId, value: &str) -> (Option<String>, Option<Offer>) {
    let look = looked(session, field, value);
    let note = look.oddities.iter().find_map(|oddity| noted(*oddity)).map(|label| session.say_of_ticket(label));
    // What may become the suggestion by being typed on is not yet a slip.
    let unfinished = |meant: &String| meant.starts_with(value) && session.doubted.as_deref() != Some(value);
    let offer = look.suggestion.filter(|meant| !unfinished(meant)).map(|meant| Offer { label: asked(session, &meant), value: meant });
    (note, offer)
}

impl Session {
    pub(super) fn take_suggestion(&mut self, field: FieldId, value: String) -> Vec<Effect> {
        let mut effects = self.typed(field, value);
        effects.push(Effect::Focus(FocusTarget::Field(field)));
        effects
    }

    /// Stops once at an address that is probably a slip; sent on again, it goes on as it is.
    pub(super) fn doubt(&mut self, step: Step) -> Option<Vec<Effect>> {
        let field = match step {
            Step::Sender => FieldId::Sender,
            Step::Recipient => FieldId::Recipient,
            _ => return None,
        };
        let value = self.answers.field(field)?.to_owned();
        let meant = looked(self, field, &value).suggestion.filter(|_| self.doubted.as_ref() != Some(&value))?;
        self.doubted = Some(value);
        Some(vec![Effect::Focus(FocusTarget::Field(field)), Effect::Announce(asked(self, &meant))])
    }
}

fn asked(session: &Session, meant: &str) -> String {
    fill(session.words().ticket(TicketLabel::DidYouMean), &[(Slot::Address, meant)])
}

fn looked(session: &Session, field: FieldId, value: &str) -> Look {
    let is_address = matches!(field, FieldId::Sender | FieldId::Recipient) || (field == FieldId::Contact && value.has('@'));
    if !is_address {
        return Look::default();
    }
    let facts = session.analysis.as_ref().map(|analysis| &analysis.facts);
    let hosts = facts
        .map_or([None, None], |facts| [&facts.reporting_mta, &facts.remote_mta].map(|host| host.as_ref().map(|host| host.value.as_str())));
    let named = read_from_paste(session, field);
    look(value, &Around { own: [&session.config.mail_domains, &session.config.mail_hosts], hosts, named: named.as_deref() })
}

const fn noted(oddity: Oddity) -> Option<TicketLabel> {
    match oddity {
        Oddity::International => Some(TicketLabel::NoteInternational),
        Oddity::InternationalDomain => Some(TicketLabel::NoteInternationalDomain),
        Oddity::Several => Some(TicketLabel::NoteSeveral),
        Oddity::SystemAddress => Some(TicketLabel::NoteSystem),
        Oddity::StrangeCharacters
        | Oddity::Wrapped
        | Oddity::AtInWords
        | Oddity::Space
        | Oddity::Doubled
        | Oddity::DomainPunctuation
        | Oddity::DomainSlip
        | Oddity::Accents => None,
    }
}
