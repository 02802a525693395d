//! Brazilian Portuguese: the ticket.

use crate::texts::ticket_label::TicketLabel;

pub(in crate::texts) const fn label(label: TicketLabel) -> &'static str {
    match label {
        TicketLabel::DidYouMean => "Você quis dizer {address}?",
        TicketLabel::NoteInternational => {
            "Há acentos ou letras incomuns antes do @, e muitos servidores não aceitam. Confira se é assim mesmo."
        }
        TicketLabel::NoteInternationalDomain => "Há acentos ou letras incomuns depois do @. Confira se é assim mesmo.",
        TicketLabel::NoteSeveral => "Parece que há mais de um endereço aqui. Escreva só um.",
        TicketLabel::NoteSystem => "Este é o endereço do servidor que mandou o aviso, não o de uma pessoa.",
        TicketLabel::MaskedHeading => {
            "Ocultamos estes dados no chamado. O suporte não costuma precisar deles; se precisar, toque em “Mostrar”."
        }
        TicketLabel::Masked => "oculto no chamado",
        TicketLabel::Shown => "vai no chamado",
        TicketLabel::Unmask => "Mostrar",
        TicketLabel::Mask => "Ocultar",
        TicketLabel::MaskAddress => "Endereço de outra pessoa",
        TicketLabel::MaskLink => "Parte de um link",
        TicketLabel::MaskCredential => "Senha ou código de acesso",
        TicketLabel::MaskPhone => "Telefone",
        TicketLabel::MaskNumber => "CPF, CNPJ ou cartão",
    }
}
