//! Words that tell what a text is, in folded text (`paste::folded`) or, where that is said, in its `reading`: data only.

use crate::list::{List, list};

/// Senders of notices.
pub const NOTICE_SENDERS: List = list![
    "posta-certificata@",
    "mailer-daemon",
    "mailerdaemon",
    "postmaster",
    "post_master",
    "mail delivery",
    "maildelivery",
    "mail-daemon",
    "microsoftexchange",
    "mail subsystem",
    "mailadmin",
    "bounce",
    "no-reply@amazonses",
    "mail administrator",
    "systemattendant",
    "mrelay",
    "mail system",
    "mdaemon",
    "mailmarshal",
    "mailsweeper",
    "sympa@",
];

/// Subjects of notices (`reading`).
pub const NOTICE_SUBJECTS: List = list![
    "undeliver",
    "delivery status notification",
    "notificacao de status de entrega (",
    "entrega atrasad",
    "entrega retrasad",
    "returned mail",
    "delivery failure",
    "failure notice",
    "delivery has failed",
    "delivery problem",
    "warning: mail",
    "warning: not send",
    "not delivered",
    "mail delivery",
    "non-delivery",
    "nondeliverable",
    "delayed mail",
    "delivery notification",
    "failed delivery",
    "mail failure",
    "returned to sender",
    "delivery error",
    "delivery report",
    "mail system error",
    "no entreg",
    "no-entregue",
    "no foi possivel entregar",
    "no foi possivel enviar",
    "falha na entrega",
    "entrega de mail falhou",
    "falha no envio",
    "error de entrega",
    "delivery delayed",
    "mail status",
    "rejected:",
    "mail rejected",
    "post to ",
    "delivery incomplete",
    "mail blocked",
    "mail bloqueada",
    "delivery to",
    "posting to ",
    "failed mail",
    "rejeito de mail",
];

/// What programs write of an error of their own: Java, .NET, Python, Ruby, PHP.
pub const PROGRAMS: List =
    list!["postfix/smtp", "encodeerror", "exception", "excecao", "excepcion", "traceback (", "error performing ", "log data:"];

/// Words by which a notice speaks to who sent the mail.
pub const TO_THE_SENDER: List = list![
    "inform you",
    "your message",
    "your mail",
    "your email",
    "your e-mail",
    "message you sent",
    "sua mensagem",
    "su mensaje",
    "tu mensaje",
    "informar"
];

/// Words of complaint reports (RFC 5965 section 2, Amazon SES).
pub const FEEDBACK: List = list![
    "email abuse report for",
    "opt-out report for",
    "feedback-type: ",
    "abuse report for an email",
    "\"notificationtype\":\"complaint\"",
    "spam complaint report",
    "fraud report for an email",
    "authentication failure report for an email",
    "authentication-failure report for an email",
    "\\\"notificationtype\\\":\\\"complaint\\\"",
    "complaint about message from",
];

/// Reports about mail that are no notice of one mail: DMARC's (RFC 7489), TLS's (RFC 8460), the fields of one that arrived (RFC 8601).
pub const REPORTS: List = list![
    "dmarc aggregate report",
    "<report_metadata>",
    "report domain: ",
    "relatorio agregado dmarc",
    "\"report-id\":",
    "smtp tls report",
    "authentication-results:",
];

/// How a receipt came to be sent (`Disposition: manual-action/MDN-sent-manually; displayed`, RFC 8098 section 3.2.6): what is left of
/// one that was copied without its headers.
pub const RECEIPT_MODE: &str = "/mdn-sent-";

/// Receipts in their visible text: Outlook, Thunderbird, Roundcube, Apple Mail (RFC 8098).
pub const RECEIPTS: List = list![
    "confirmacao de recebimento para a mensagem",
    "esta e uma confirmacao de leitura",
    "a mensagem foi exibida no computador",
    "this is a return receipt for the mail",
    "this is a receipt for the mail",
    "the message was displayed on the recipient's computer",
    "este es un acuse de recibo",
    "acuse de recibo para el mensaje",
    "was read on ",
    "was deleted without being read",
    "foi lida em ",
    "foi excluida sem ser lida",
    "se ha leido el ",
    "se elimino sin leer",
    "fue leido el",
    "sido leido el",
    "foi lida a ",
    "recibo de leitura",
    "confirmacao de leitura (",
    "acuse de recibo (",
    "ha sido borrado. la persona",
    "foi apagada. a pessoa a",
    "foi excluida. a pessoa a",
];

/// (`reading`) Absence, and automatic answers that name themselves.
pub const AUTO_REPLY: List = list![
    "out of office",
    "automatic reply",
    "auto reply",
    "autoreply",
    "auto-reply",
    "auto response",
    "automated response",
    "vacation",
    "away from my",
    "resposta automatica",
    "ausencia",
    "de ferias",
    "estarei fora",
    "fora do escritorio",
    "respuesta automatica",
    "fuera de oficina",
    "de vacaciones",
    "on leave",
    "im out of",
    "i am out of",
    "will back",
    "retorno no dia",
    "abwesenheit",
    "autoresponder",
    "access to mail",
    "acesso limitado ao mail",
    "no trabalho mais",
    "ya no trabajo en",
    "no longer work",
    "estou ausente",
    "estaremos em recesso",
    "ferias coletivas",
    "estare ausente",
    "estoy ausente",
    "me ausente",
    "me encontro fuera",
    "por vacaciones",
    "retornarei",
    "volto dia",
    "a mi regreso",
    "no me encontro no",
    "no me encontro en",
    "respondacion automatica",
    "responderemos assim",
    "responderemos lo antes",
    "ausente do escritorio",
    "licenca m",
    "em ferias ate",
    "estoy de baja",
];

/// (`reading`) Help desks that have taken a request.
pub const TICKETS: List = list![
    "request received",
    "received and reviewed",
    "received your request",
    "to add additional comments, reply",
    "recebemos o chamado",
    "recebemos chamado",
    "recebemos solicitacao",
    "recebemos a solicitacao",
    "chamado foi aberto",
    "ticket ha sido cread",
    "para acrescentar algo, responda",
    "hemos recebido solicitud",
    "hemos recebido tu solicitud",
    "solicitud ha sido recebida",
    "hemos recebido mail",
];

/// (`reading`) Those who ask a sender to prove that somebody is there (challenge-response).
pub const CHALLENGES: List = list![
    "confirmacao de remetente",
    "confirmar que voce e pessoa",
    "antispam uol",
    "tira-teima",
    "sender verification",
    "verify you a human",
    "confirm you a human",
    "challenge-response",
    "spamarrest",
    "boxbe",
    "verificacion de remetentes",
    "confirme que persona",
];

/// Notes about a mailbox or its filter that are about no mail of the reader's, and what phishing asks for.
pub const NOTES: List = list![
    "mensagens em quarentena",
    "resumo da quarentena",
    "quarantine digest",
    "quarantine summary",
    "mensajes en cuarentena",
    "esta quase cheia",
    "is almost full",
    "esta casi lleno",
    "apague o que nao precisa",
    "nao cliquem",
    "do not click",
    "no hagan clic",
    "clique aqui",
    "clique no link",
    "clique para",
    "confirme os seus",
    "confirme seu",
    "confirme su",
    "haga clic",
    "pulse aqui",
    "haz clic",
    "sera desa",
    "sera susp",
    "sera bloque",
    "sera cancel",
    "sera interr",
    "held for you to review",
];

/// What longer letters are about; of a short text the words are weighed.
pub const LETTERS: List = list![
    "consejos para",
    "como evitar",
    "dicas para",
    "nuestro blog",
    "descadastr",
    "sua fatura",
    "pagamento da fatura",
    "su factura",
    "seu pacote",
    "seu pedido",
    "su pedido",
    "se nao foi voce",
    "destinatario ausente",
    "si no fue usted",
    "newsletter",
];

/// (`reading`) What sounds like a failure of mail and is none: a parcel's, and one that is announced.
pub const MATTERS: List =
    list!["carta certificad", "parcel ", "encomenda", "paquete", "seguimiento: envio", "aviso de mante", "aviso de manut",];

/// Programs and pages that have errors of their own; a text that names one of them and no mail is about it.
pub const ELSEWHERE: List = list![
    "err_",
    "net::",
    "dns_probe",
    "404 ",
    "(404",
    "403 forbidden",
    "500 internal server",
    "http 4",
    "bad gateway",
    "web server",
    "ftp",
    "filezilla",
    "sqlstate",
    "mysqli",
    ".php on line",
    "php.ini",
    "upload",
    "nginx",
    "cloudflare",
    "wordpress",
    "ssh: ",
    "fatal: ",
    "windows update",
    "whatsapp",
    "instagram",
    "sms ",
];
