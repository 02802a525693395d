//! Spanish: the ticket.

use crate::cause::Cause;
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
        TicketLabel::MailLast => "El soporte recibe por correo. Si no puede enviar, use otra dirección u otro dispositivo, u otro medio.",
        TicketLabel::RowNoticeDate => "Fecha del aviso",
        TicketLabel::RowSubject => "Asunto del mensaje",
        TicketLabel::Details => "Contar más (opcional)",
        TicketLabel::ContactNeeded => "La respuesta puede no llegar al buzón con problemas. Deje un teléfono u otro correo.",
        TicketLabel::ContactIsOut => "Esta es la dirección con problemas: la respuesta puede no llegar.",
        TicketLabel::OddDate => "Revise esta fecha: parece imposible o todavía no ha llegado.",
        TicketLabel::Share => "Compartir",
        TicketLabel::SaveText => "Descargar el texto (.txt)",
        TicketLabel::SaveMail => "Descargar el mensaje pegado (.eml)",
        TicketLabel::Print => "Imprimir",
        TicketLabel::Opened => "El portal se abrió el {name}. Si ya envió el ticket, no envíe otro.",
        TicketLabel::TagLog => "Log SMTP",
        TicketLabel::RowLog => "El log muestra",
        TicketLabel::RowLogHost => "Servidor que respondió",
        TicketLabel::LogAccepted => "El mensaje fue aceptado",
        TicketLabel::LogAcceptedTurn => "Ahora es el turno del soporte: con estos datos busca el mensaje en el servidor que lo aceptó.",
        TicketLabel::LogRefused => "El mensaje fue rechazado",
        TicketLabel::LogTrying => "El servidor todavía intenta entregarlo",
        TicketLabel::LogTryingTurn => "El servidor lo intenta de nuevo solo. Si mañana no ha llegado, pida el log otra vez.",
        TicketLabel::LogNothing => "El log no menciona este mensaje",
        TicketLabel::LogNothingTurn => {
            "Revise las direcciones y el día. Si son correctos, el mensaje no salió por este servidor: es el turno del proveedor de quien envió."
        }
        TicketLabel::LogMissing => "Falta el log",
        TicketLabel::LogMissingTurn => "Aquí no hay líneas de log. Mande este pedido a quien envió el mensaje.",
        TicketLabel::OpenTickets => "Abrir mis tickets",
    }
}

/// What happened, for a subject: two or three words, no capital.
pub(in crate::texts) const fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::UserUnknown => "la dirección no existe",
        Cause::MailboxDisabled => "buzón desactivado",
        Cause::Moved => "dirección cambiada",
        Cause::Filtered => "filtro rechazó",
        Cause::MailboxFull => "buzón lleno",
        Cause::DomainNotFound => "dominio no encontrado",
        Cause::DomainNoMail => "dominio sin correo",
        Cause::Expired => "tiempo agotado",
        Cause::NetworkError => "fallo de conexión",
        Cause::MailLoop => "correo en círculo",
        Cause::TooBig => "mensaje grande",
        Cause::ContentError => "contenido rechazado",
        Cause::Spam => "correo no deseado",
        Cause::Virus => "virus",
        Cause::IpBlocked => "IP bloqueada",
        Cause::BadReputation => "mala reputación",
        Cause::AuthFailure => "SPF, DKIM o DMARC",
        Cause::NoPtr => "sin DNS inverso",
        Cause::NotRfc => "fuera de la norma",
        Cause::Policy => "rechazo por regla",
        Cause::SenderRejected => "remitente rechazado",
        Cause::RateLimited => "demasiados mensajes",
        Cause::Greylisted => "en espera (greylisting)",
        Cause::RelayDenied => "reenvío negado",
        Cause::AuthRequired => "falta acceso",
        Cause::Tls => "TLS falló",
        Cause::Security => "seguridad",
        Cause::ServerError => "servidor con problema",
        Cause::MailerError => "entrega local fallida",
        Cause::ProtocolError => "error de protocolo",
        Cause::Undetermined => "causa no clara",
    }
}
