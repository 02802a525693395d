//! Spanish: the ticket.

use crate::texts::ticket_label::TicketLabel;

pub(in crate::texts) const fn label(label: TicketLabel) -> &'static str {
    match label {
        TicketLabel::DidYouMean => "¿Quiso decir {address}?",
        TicketLabel::NoteInternational => {
            "Hay acentos o letras poco comunes antes de la @, y muchos servidores no los aceptan. Compruebe que es así."
        }
        TicketLabel::NoteInternationalDomain => "Hay acentos o letras poco comunes después de la @. Compruebe que es así.",
        TicketLabel::NoteSeveral => "Parece que aquí hay más de una dirección. Escriba solo una.",
        TicketLabel::NoteSystem => "Esta es la dirección del servidor que envió el aviso, no la de una persona.",
    }
}
