//! English: the ticket.

use crate::texts::ticket_label::TicketLabel;

pub(in crate::texts) const fn label(label: TicketLabel) -> &'static str {
    match label {
        TicketLabel::DidYouMean => "Did you mean {address}?",
        TicketLabel::NoteInternational => {
            "There are accents or unusual letters before the @, which many servers refuse. Check that it is right."
        }
        TicketLabel::NoteInternationalDomain => "There are accents or unusual letters after the @. Check that it is right.",
        TicketLabel::NoteSeveral => "There seems to be more than one address here. Write only one.",
        TicketLabel::NoteSystem => "This is the address of the server that sent the notice, not a person’s.",
        TicketLabel::MaskedHeading => "We left these data out of the ticket. Support hardly needs them; if it does, tap “Show”.",
        TicketLabel::Masked => "hidden in the ticket",
        TicketLabel::Shown => "goes into the ticket",
        TicketLabel::Unmask => "Show",
        TicketLabel::Mask => "Hide",
        TicketLabel::MaskAddress => "Another person’s address",
        TicketLabel::MaskLink => "Part of a link",
        TicketLabel::MaskCredential => "Password or access code",
        TicketLabel::MaskPhone => "Phone number",
        TicketLabel::MaskNumber => "CPF, CNPJ or card number",
    }
}
