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
        TicketLabel::MaskedHeading => {
            "Ocultamos estos datos en el ticket. El soporte no suele necesitarlos; si los necesita, toque “Mostrar dato”."
        }
        TicketLabel::Masked => "oculto en el ticket",
        TicketLabel::Shown => "va en el ticket",
        TicketLabel::Unmask => "Mostrar dato",
        TicketLabel::Mask => "Ocultar dato",
        TicketLabel::MaskAddress => "Dirección de otra persona",
        TicketLabel::MaskLink => "Parte de un enlace",
        TicketLabel::MaskCredential => "Contraseña o código de acceso",
        TicketLabel::MaskPhone => "Número de teléfono",
        TicketLabel::MaskNumber => "CPF, CNPJ o tarjeta",
    }
}
