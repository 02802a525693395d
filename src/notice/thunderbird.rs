//! Thunderbird's boxes (`composeMsgs.properties`, later `messengercompose/composeMsgs.ftl`): English, pt-BR, Spanish.

use super::boxes::{self, Wording};
use super::{Style, Writer};
use crate::evidence::RecipientEvidence;
use crate::list::{List, list};
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Thunderbird,
    marks: list![
        "an error occurred while sending mail",
        "an error occurred sending mail",
        "outgoing server (smtp) error",
        "outgoing server (smtp) \u{2026} is unknown",
        "outgoing server (smtp) \u{2026} failed",
        "outgoing server (smtp) \u{2026} timed out",
        "outgoing server (smtp) \u{2026} was lost",
        "unable to authenticate to outgoing server (smtp)",
        "outgoing server (smtp) \u{2026} does not support the selected authentication",
        "could not be sent using outgoing server (smtp)",
        "the message was not sent because it exceeded the allowed number",
        "the size of the message you are trying to send exceeds",
        "ocorreu um erro ao enviar email",
        "ocorreu um erro ao enviar mensage",
        "ocorreu um erro ao enviar a mensagem. o servidor",
        "ocorreu um erro no servid",
        "ocorreu um erro ao enviar o correio",
        "servidor de envio (smtp) \u{2026} nao e conhecido",
        "servidor de envio (smtp) \u{2026} falhou",
        "servidor de envio (smtp) \u{2026} expirou",
        "servidor de envio (smtp) \u{2026} foi perdida",
        "servidor de envio (smtp) \u{2026} nao oferece suporte ao metodo",
        "servidor de envio (smtp) \u{2026} nao permite senhas",
        "servidor de envio (smtp) \u{2026} por motivo desconhecido",
        "servidor de envio (smtp) \u{2026} nao tem suporte a senhas",
        "nao foi possivel autenticar no servidor de envio (smtp)",
        "kerberos/gssapi nao foi aceito pelo servidor de envio",
        "erro no servidor de saida (smtp)",
        "a mensagem nao foi enviada por exceder",
        "o tamanho da mensagem que voce quer enviar excede",
        "parte local do endereco do destinatario",
        "ha ocurrido un error al enviar el mensaje",
        "un error mientras se enviaba el correo",
        "ocurrio un error al enviar el correo: error del servidor",
        "ocurrio un error al enviar el correo. el servidor",
        "ocurrio un error (smtp) al enviar el correo",
        "el mensaje no pudo ser enviado porque fallo la conexion",
        "el mensaje no pudo ser enviado porque se",
        "el mensaje no se envio por exceder el numero",
        "el tamano del mensaje que esta intentando enviar excede",
        "no se puede autenticar al servidor smtp",
        "no se puede identificar al servidor de salida (smtp)",
        "no admite el mecanismo de identificacion seleccionado",
        "no soporta el metodo de autenticacion seleccionado",
        "parte local de la direccion del destinatario",
    ],
    read,
};

const WORDING: Wording = Wording {
    answers: &[
        ("the mail server responded: ", ENGLISH),
        ("the server responded: ", ENGLISH),
        ("o servidor de email respondeu: ", PORTUGUESE),
        ("o servidor de correio respondeu: ", PORTUGUESE),
        ("o servidor respondeu: ", PORTUGUESE),
        ("resposta do servidor: ", PORTUGUESE),
        ("el servidor de correo respondio: ", SPANISH),
        ("el servidor respondio: ", SPANISH),
    ],
    recipients: list![
        "message recipient \"",
        "message recipient '",
        "destinatario da mensagem \"",
        "destinatario da mensagem '",
        "endereco do destinatario ",
        "el destinatario \"",
        "direccion del destinatario ",
    ],
    no_recipient: list![
        "verify that your email address",
        "verify that your e-mail address",
        "ensure you are using the correct identity",
        "verifique se seu endereco de email",
        "garanta estar usando a identidade",
        "que tu direccion de correo",
        "que su direccion de correo",
        "outgoing server (smtp)",
        "servidor de envio (smtp)",
        "servidor de saida (smtp)",
        "servidor de salida (smtp)",
        "servidor saliente (smtp)",
        "servidor smtp",
    ],
};

/// What goes on behind the answer.
const ENGLISH: List = list![
    ". please check the message",
    ". please verify that your",
    ". please ensure",
    ". check the message",
    " please check the message",
    ". the message was not sent",
];
const PORTUGUESE: List = list![
    ". verifique ",
    ". por favor",
    " verifique o destinatario da",
    ". garanta estar",
    " garanta estar usando",
    ". a mensagem nao foi enviada"
];
const SPANISH: List =
    list![". revis", ". compruebe", ". comprueba", ". verifi", ". por favor", " revisa el destinatario", " revise el destinatario"];

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    boxes::read(text, &WORDING)
}
