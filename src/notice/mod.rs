//! The prose of a notice: to whom the mail was not delivered, and what is said about each.
//!
//! One file a writer; each knows that writer's marks and how it introduces a recipient. What no writer claims is read by
//! the form of its lines alone. A reader never decides the cause.

mod amazon;
mod android;
mod apple;
mod boxes;
mod events;
mod exim;
mod forward;
mod generic;
mod gmail;
mod introduced;
mod mail_program;
mod marked;
mod microsoft;
mod outlook;
mod postfix;
mod qmail;
mod returned;
mod roundcube;
mod sendmail;
mod several;
mod stalwart;
mod thunderbird;

use crate::list::{Grams, List, Pairs, Signs, list, pairs};
use std::ops::Range;

use crate::evidence::{Action, Facts, Kind, Origin, RecipientEvidence, Text, found_address, found_ip_address, found_text};
use crate::ids::closed_enum;
use crate::paste::{Mapped, folded};
use crate::reading::reading;
use crate::report::{RECIPIENTS_MAX, keep};
use crate::smtp::{HostName, ReplyCode, ip_address_behind, is_ip_address, name_length, scan};

pub use forward::{is_forwarded, listed_header, notice_header, speaks_of_mail};
pub use generic::{about_each, merge_repeated, named_alike, only_named};
pub use marked::writer_of_fields;
pub use returned::{addressees, received_facts, returned_facts};
pub use several::bounds;

closed_enum! {
    /// Who wrote the notice.
    pub enum Writer {
        /// Postfix.
        Postfix = "postfix",
        /// Exim, cPanel's too.
        Exim = "exim",
        /// Gmail and Google Workspace.
        Gmail = "gmail",
        /// Exchange and Microsoft 365.
        Microsoft = "microsoft",
        /// qmail and its descendants.
        Qmail = "qmail",
        /// Sendmail.
        Sendmail = "sendmail",
        /// Yahoo Mail.
        Yahoo = "yahoo",
        /// iCloud: Postfix on Apple's hosts.
        Icloud = "icloud",
        /// Amazon SES: its mails, and the JSON that it publishes.
        AmazonSes = "amazon-ses",
        /// Locaweb: Postfix on its hosts.
        Locaweb = "locaweb",
        /// UOL and BOL: Postfix on their hosts.
        Uol = "uol",
        /// Terra: Postfix on its hosts.
        Terra = "terra",
        /// Outlook's boxes, Outlook Express and Windows Mail too.
        Outlook = "outlook",
        /// Thunderbird's boxes.
        Thunderbird = "thunderbird",
        /// Mail on macOS.
        AppleMail = "apple-mail",
        /// Mail on iPhone and iPad.
        IosMail = "ios-mail",
        /// Mail apps on Android.
        AndroidMail = "android-mail",
        /// Roundcube.
        Roundcube = "roundcube",
        /// The error box of another mail program.
        MailProgram = "mail-program",
        /// An SMTP log: no notice, but told in the shape of one.
        SmtpLog = "smtp-log",
        /// Courier.
        Courier = "courier",
        /// OpenSMTPD.
        OpenSmtpd = "opensmtpd",
        /// Haraka.
        Haraka = "haraka",
        /// ZoneMTA, WildDuck's too.
        ZoneMta = "zone-mta",
        /// KumoMTA.
        KumoMta = "kumomta",
        /// PowerMTA.
        PowerMta = "power-mta",
        /// Momentum, once Ecelerity.
        Momentum = "momentum",
        /// MailEnable.
        MailEnable = "mail-enable",
        /// hMailServer.
        HMailServer = "hmailserver",
        /// SmarterMail.
        SmarterMail = "smarter-mail",
        /// Kerio Connect, a line of its mail log.
        Kerio = "kerio",
        /// MDaemon and Security Gateway.
        MDaemon = "mdaemon",
        /// HCL (IBM, Lotus) Domino.
        Domino = "domino",
        /// GroupWise.
        GroupWise = "group-wise",
        /// Zoho Mail.
        Zoho = "zoho",
        /// Yandex.
        Yandex = "yandex",
        /// Mail.ru.
        MailRu = "mail-ru",
        /// GMX, WEB.DE, IONOS.
        Gmx = "gmx",
        /// Hostinger's outgoing servers.
        Hostinger = "hostinger",
        /// KingHost's outgoing servers.
        KingHost = "kinghost",
        /// Proofpoint's hosted servers.
        Proofpoint = "proofpoint",
        /// Barracuda.
        Barracuda = "barracuda",
        /// Cisco IronPort, Secure Email Gateway.
        IronPort = "iron-port",
        /// Trend Micro InterScan.
        TrendMicro = "trend-micro",
        /// Symantec Email Security.cloud, once MessageLabs.
        Symantec = "symantec",
        /// Mimecast.
        Mimecast = "mimecast",
        /// The error box of Horde's web mail.
        Horde = "horde",
        /// Stalwart.
        Stalwart = "stalwart",
        /// Maddy.
        Maddy = "maddy",
        /// chasquid.
        Chasquid = "chasquid",
        /// mox.
        Mox = "mox",
        /// Italian certified mail (PEC), whoever its provider is.
        Pec = "pec",
        /// nullmailer.
        Nullmailer = "nullmailer",
        /// masqmail.
        Masqmail = "masqmail",
        /// The DragonFly Mail Agent.
        DragonFly = "dragonfly",
        /// XMail.
        XMail = "xmail",
        /// Apache James.
        James = "james",
        /// Dovecot's delivery agent and Pigeonhole's Sieve.
        Dovecot = "dovecot",
        /// Cyrus' Sieve.
        Cyrus = "cyrus",
        /// Mailman.
        Mailman = "mailman",
        /// Sympa.
        Sympa = "sympa",
        /// LISTSERV.
        Listserv = "listserv",
        /// Oracle (Sun, iPlanet) Messaging Server, PMDF.
        Oracle = "oracle",
        /// CommuniGate Pro.
        CommuniGate = "communigate",
        /// InterMail, Post.Office.
        InterMail = "inter-mail",
        /// An event of SendGrid.
        SendGrid = "sendgrid",
        /// An event of Mailgun.
        Mailgun = "mailgun",
        /// An event of Mailjet.
        Mailjet = "mailjet",
        /// An event of SparkPost.
        SparkPost = "sparkpost",
        /// An event of Postmark.
        Postmark = "postmark",
        /// An event of Brevo.
        Brevo = "brevo",
    }
}

impl Writer {
    /// Whether it is the program that the reader writes mails with, no server.
    #[must_use]
    pub const fn is_program(self) -> bool {
        matches!(
            self,
            Self::Outlook
                | Self::Thunderbird
                | Self::AppleMail
                | Self::IosMail
                | Self::AndroidMail
                | Self::Roundcube
                | Self::Horde
                | Self::MailProgram
        )
    }
}

/// What the prose says.
#[derive(Clone, Debug, Default)]
pub struct Notice {
    /// Whose words these are, where they are known.
    pub writer: Option<Writer>,
    /// What the words say of the mail's fate.
    pub kind: Option<Kind>,
    /// The recipients that it speaks of.
    pub recipients: Vec<RecipientEvidence>,
    /// Hosts and the like.
    pub facts: Facts,
    /// The prose up to the returned mail.
    pub prose: Mapped,
    /// The returned mail, empty where there is none.
    pub returned: Mapped,
    /// What stands below it, from the header of an older mail on.
    pub below: Mapped,
}

impl Writer {
    /// Whether it says in a receipt that a mail was refused (RFC 5429 section 2.1.1).
    #[must_use]
    pub const fn rejects_by_receipt(self) -> bool {
        matches!(self, Self::Dovecot | Self::Cyrus)
    }

    /// Whether its prose names all recipients, each apart, before the fields of its report do.
    #[must_use]
    pub const fn lists_all(self) -> bool {
        matches!(self, Self::Exim | Self::Postfix | Self::Stalwart | Self::Microsoft | Self::Qmail | Self::Sendmail)
    }
}

/// A writer: its marks in folded text and its reader. Any mark is enough; `…` stands for words between two that must both be
/// there, `^` in front for a text in which little else stands.
struct Style {
    writer: Writer,
    marks: List,
    read: fn(&Mapped) -> Vec<RecipientEvidence>,
}

/// A text that is longer holds more than a box.
const LITTLE_BYTES_MAX: usize = 160;

impl Style {
    fn wrote(&self, words: &str, grams: &Grams) -> bool {
        self.marks.iter().any(|mark| mark.split('\u{2026}').all(|part| grams.may_hold(part.trim_start_any("^"))) && holds(words, mark))
    }
}

/// Whether the words of a mark stand in a text, in their order where the mark has gaps.
fn holds(words: &str, mark: &str) -> bool {
    let alone = mark.strip_prefix('^');
    let mut rest = (alone.is_none() || words.len() <= LITTLE_BYTES_MAX).then_some(words);
    for part in alone.unwrap_or(mark).split('\u{2026}') {
        rest = rest.and_then(|rest| rest.cut(part)).map(|(_, after)| after);
    }
    rest.is_some()
}

const STYLES: &[Style] = &[
    stalwart::STYLE,
    postfix::STYLE,
    exim::STYLE,
    gmail::STYLE,
    qmail::STYLE,
    sendmail::STYLE,
    amazon::STYLE,
    outlook::STYLE,
    microsoft::STYLE,
    roundcube::STYLE,
    thunderbird::STYLE,
    apple::IOS,
    apple::MAC,
    android::STYLE,
    mail_program::STYLE,
];

/// Providers whose notices a program that others use too writes: told by the host that speaks.
const PROVIDERS: Pairs<Writer> = pairs![
    (".me.com", Writer::Icloud),
    (".icloud.com", Writer::Icloud),
    (".locaweb.com.br", Writer::Locaweb),
    (".email-ssl.com.br", Writer::Locaweb),
    (".uol.com.br", Writer::Uol),
    (".bol.com.br", Writer::Uol),
    (".terra.com.br", Writer::Terra),
    (".terra.com", Writer::Terra),
];

fn provider(writer: Writer, facts: &Facts) -> Option<Writer> {
    let host = facts.reporting_mta.as_ref().filter(|_| writer == Writer::Postfix)?;
    PROVIDERS.iter().find(|(domain, _)| host.value.ends_with(domain)).map(|(_, writer)| writer)
}

/// The returned mail below a notice; empty where there is none.
#[must_use]
pub fn returned_mail(text: &Mapped) -> Mapped {
    let range = forward::notice_range(text);
    text.piece(returned::returned_start(text, &range)..range.end)
}

/// All of them, those with the narrowest marks first.
const ALL_STYLES: &[&[Style]] = &[marked::STYLES, introduced::STYLES, STYLES];

/// The first whose words these are (folded).
fn style_of(words: &str) -> Option<&'static Style> {
    let grams = Grams::of(words);
    for styles in ALL_STYLES {
        for style in *styles {
            if style.wrote(words, &grams) {
                return Some(style);
            }
        }
    }
    None
}

/// The headers of a forward stand within so many bytes.
const HEAD_BYTES_MAX: usize = 1_000;

/// Reads the prose of a notice, the returned mail below it left out.
#[must_use]
pub fn read(text: &Mapped) -> Notice {
    let range = forward::notice_range(text);
    let end = returned::returned_start(text, &range);
    let prose = forward::without_headers(&text.piece(range.start..end));
    let returned = text.piece(end..range.end);
    let below = text.piece(range.end..text.as_str().len());
    let words = folded(&prose);
    if let Some((writer, kind, recipients)) = events::read(&prose, words.as_str()) {
        return Notice { writer: Some(writer), kind: Some(kind), recipients, facts: Facts::default(), prose, returned, below };
    }
    let style = style_of(words.as_str());
    let mut recipients = style.map(|style| (style.read)(&prose)).unwrap_or_default();
    if recipients.is_empty() {
        recipients = generic::read(&prose);
    }
    generic::merge_repeated(&mut recipients);
    let mut facts = hosts(&words);
    facts.queue_id = queue_id(&prose);
    facts.sender = sender(&words);
    let writer = style.map(|style| provider(style.writer, &facts).unwrap_or(style.writer));
    // Of a forwarded notice somebody may have copied little more than its headers.
    let by_head = || {
        let head = text.piece(0..text.as_str().floor_char_boundary(HEAD_BYTES_MAX.min(end)));
        kind_in(&head).filter(|_| folded(&head).as_str().holds("mailer-daemon"))
    };
    let kind = kind_by_fates(&recipients).or_else(|| kind_in(&prose)).or_else(by_head);
    Notice { writer, kind, recipients, facts, prose, returned, below }
}

/// What is known of the recipients' fates, where they are told one by one: one failure makes a failure.
#[must_use]
pub fn kind_by_fates(recipients: &[RecipientEvidence]) -> Option<Kind> {
    let any = |wanted: Action| recipients.iter().any(|recipient| recipient.action == Some(wanted));
    any(Action::Failed).then_some(Kind::Failure).or(any(Action::Delayed).then_some(Kind::Delay))
}

/// Words (`reading`) that say the mail is still being tried.
const DELAY: List = list![
    "potrebbe essere consegnato",
    // German, French.
    "noch nicht zugestellt",
    "weiterhin versucht",
    "pas encore ete",
    "warning only",
    "not yet delivered",
    "not yet fully delivered",
    "will retried",
    "still retried",
    "will continue to try",
    "will keep trying",
    "delivery attempts will continue",
    "entrega retrasad",
    "result: delayed",
    "no action required",
    "will retry for",
    "will retry until",
    "not need to resend",
    "continuaremos tentando",
    "continuara tentando",
    "novas tentativas serao",
    "tentara novamente por mais",
    "seguira tentando",
    "retraso en entrega",
    "seguira tratando",
    "seguira reintentando",
    "volvera a tentar",
    "seguiremos tentando",
    "tentaremos novamente",
    "entregue ainda",
    "apenas aviso",
    "vamos tentar ",
    "reintentara",
    "novas tentativas ate",
    "continuar tentando",
    "atraso en entrega",
    "atraso na entrega",
    "not delivered for more than",
    "ainda tentaremos",
    "tentara entregar",
    "seguimos tentando",
    "seguir tentando",
    "entrega sera tentada",
    "entrega diferida",
    "entrega aplazada",
    "entrega adiada",
    "seguimos probando",
    "nova tentativa em",
    "reenviada automatica",
    "ainda no pode entregue",
    "continuara a tentar",
    "continuar a tentar",
    "delivery incomplete",
    "entrega incompleta",
    "temporary problem delivering",
    "transient non-fatal",
    "had transient",
    "delivery status notification (delay)",
    "not delivered yet",
    "a warning mail",
    "delay reason",
    "will attempted for",
    "still trying",
    "status=deferred",
    "address(es) deferred",
    "ainda estamos tentando",
    "ainda tentando",
    "sigue tentando",
    "held until list moderator",
    "ate que o moderador",
    "hasta que moderador",
    "en espera de que moderador",
];

/// Words (`reading`) that say the same, and of much else that it is late: beside a refusal for good they are what the mail was about
/// (“Boleto atrasado”).
const LATE: List = list![
    "mail delayed",
    "delivery delayed",
    "a@a delayed",
    "delayed for",
    "delayed 24",
    "delayed 48",
    "delayed 72",
    "atrasad",
    "ha retrasado",
    "demorad",
    "(atraso)",
    "(retraso)",
    "mail retraso",
    "aun no ",
    "ainda no foi entregue",
    "ainda no entreg",
    "todavia no ha podido",
    "todavia no foi possivel",
];

/// Words (`reading`) that say nobody tries any more.
const FAILURE: List = list![
    "automatically rejected",
    "rejected for following",
    "rejeitado automatica",
    "rejeitada automatica",
    "returned to you unprocessed",
    ") not work",
    "no ha sido enviado",
    "mail but failed",
    // German, French, Italian, Dutch.
    "nicht zugestellt",
    "pas pu etre",
    "pas ete remis",
    "a ete rejete",
    "stato recapitato",
    "mancata consegna",
    "niet afgeleverd",
    "niet bezorgd",
    "permanent error",
    "erro permanente",
    "error permanente",
    "failed permanently",
    "not deliver",
    "undeliver",
    "delivery has failed",
    "delivery has not ",
    "delivery fail",
    "delivery to following",
    "ive given up",
    "not reach following",
    "not reach some",
    "returned to sender",
    "returned mail",
    "addresses failed",
    "address(es) failed",
    "had delivery problems",
    "had permanent",
    "gave up",
    "giving up",
    "no foi entregue",
    "no pode entregue",
    "falha na entrega",
    "no foi possivel entregar",
    "devolvid",
    "no foi possivel enviar",
    "no foi enviad",
    "ocorreu erro ao enviar",
    "no pode enviad",
    "erro smtp",
    "erro de smtp",
    "smtp error",
    "no entreg",
    "no sera entreg",
    "no ha entregado",
    "no fue entregad",
    "not successfully delivered",
    "error al enviar",
    "falho al enviar",
    "falho envio",
    "no pudo enviado",
    "mail no pudo ",
    "no enviad",
    "envio falhou",
    "no ha podido enviarse",
    "no puede enviarse",
    "bloqueo tu mail",
    "bloqueado| consulta",
    "mail bloqueada",
    "falho de entrega",
    "blocked| see",
    "mail voltou",
    "voltou mail",
    "mailer daemon",
    "mail no ha enviado",
    "no ha enviado mail",
    "no ha podido entreg",
    "mails voltando",
    "no recebieron mail",
    "mail no envi",
    "problema al entregar",
    "problema na entrega",
    "problema com a entrega",
    "problema con entrega",
    "mail devuelto",
    "mail rejeitad",
    "mail foi rejeitad",
    "mail no chegou",
    "mail no llego",
    "no autorizado a enviar",
    "mail fue rejeitad",
    "hard bounce",
    "bounce type",
    "soft bounce",
    "no chegou a algu",
    "no alcancou algu",
    "no llego a algu",
    "no llego a uno",
    "concluir a entrega",
    "generated during delivery attempt",
    "by a mail you sent",
    "por mail que voce enviou",
    "analisar mail que voce enviou",
    "delivery of mail stopped",
    "considered unsolicited bulk",
    "mail enviado por usted",
    "pudo entregar",
    "conseguiu entregar",
    "rebot",
    "falha no envio",
    "falha ao enviar",
    "errado ao enviar",
    "mal al enviar",
    "foi bloqueada| consulte",
    "error occurred while sending",
    "problem delivering your mail",
    "not send mail",
    "not send your mail",
    "address not found",
    "mail blocked",
    "delivery error",
    "bounced",
    "mail discarded",
    "non-delivery",
    "nondelivery",
    "mail rejected",
    "a@a rejected",
    "rejected your mail",
    "rejected because",
    "stopped following mail",
    "rejected by list mod",
    "rejeitada pelo mod",
    "rejeitada por mod",
    "not continue trying",
    "no valid recipients",
    "non remis",
    "退信",
    "unzustellbar",
    "not like recipient",
    "transaction failed",
    "trouble delivering",
    "error mail below",
    "following error occurred",
    "not sent",
    "occurred while trying to deliver",
    "error delivering your mail",
    "following recipients failed",
    "destinatarios falharam",
    "not like our",
    "fatal errors",
    "errors occurred",
    "error while sending",
    "not processed",
    "group you tried to contact",
    "o grupo que voce tentou contatar",
    "grupo con que has tentado contactar",
];

/// Words (`reading`) that say all went well.
const SUCCESS: List = list![
    "avvenuta consegna",
    "successfully delivered",
    "delivered to following",
    "foi entregue a",
    "foi entregue para",
    "sido entregado a a@a",
    "mail entregue a",
    "mail entregado",
    "fue entregado",
    "entregue com sucesso",
    "entrega: entregue",
    "status: entregue",
    "estado: entregad",
    "status: delivered",
    "delivered successfully",
    "successfully relayed",
    "relayed to following",
    "stored mail into mailbox",
    "entregado con exito",
    "had successful delivery notifications",
    "complete, but no delivery notification",
    "mas o servidor de destino no enviou",
    "transferida com sucesso",
    "pero servidor de destino no ",
    "ha entregado a estos",
    "entrego a siguientes",
    "foi entregue com sucesso",
    "entregue com exito",
    "entrego correctamente a",
    "mail delivery report you requested",
    "entregado correctamente a",
    "nenhuma notificacao de entrega foi enviada",
    "\"notificationtype\":\"delivery\"",
    "delivery to following recipients successful",
    "entregado a siguientes",
];

/// What a text says of the mail's fate; a subject, too.
#[must_use]
pub fn kind_in(text: &Mapped) -> Option<Kind> {
    let said = reading(text);
    let words = said.as_str();
    let is_for_good = |(place, reply): (Range<usize>, ReplyCode)| {
        reply.is_permanent() && text.as_str().get(place.end..).is_some_and(|rest| rest.begins_any(" -"))
    };
    let is_refused = scan::first_reply(text.as_str()).is_some_and(is_for_good);
    let delayed = DELAY.is_in(words) || !is_refused && LATE.is_in(words);
    let final_words = list![
        "permanent error",
        "failed permanently",
        "ive given up",
        "permanent fatal errors",
        "not continue trying",
        "no volvera",
        "no van a s",
        "no continuara",
        "no seguira",
        "no reintentara",
        "no vamos",
        "has failed",
        "delivery has not ",
        "address(es) failed",
        "gave up",
        "action: failed",
    ];
    if delayed && !final_words.is_in(words) {
        return Some(Kind::Delay);
    }
    let denied = list![
        "failed",
        "not deliver",
        "not successfully",
        "not relay",
        "fatal errors",
        "no ha entreg",
        "no ha sido ",
        "no ha podido ",
        "no pudo ",
        "no foi entreg",
        "no fue entreg",
        "no entreg",
        "mas no ",
        "pero no ",
    ];
    if !is_refused && SUCCESS.is_in(words) && !denied.is_in(words) {
        return Some(Kind::Success);
    }
    (FAILURE.is_in(words) || delayed).then_some(Kind::Failure)
}

/// Which host stands behind such words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    /// That of who writes.
    Reporter,
    /// That of who refused.
    Refuser,
    /// The same, where its IP address stands behind it in brackets.
    RefuserWithAddress,
}

/// Words in front of a host, and which one it is.
const HOST_INTRODUCERS: Pairs<Named> = pairs![
    ("mail system at host ", Named::Reporter),
    ("program at host ", Named::Reporter),
    ("send program at ", Named::Reporter),
    ("dsn generated by: ", Named::Reporter),
    ("on the queue on ", Named::Reporter),
    ("dsn gerado por: ", Named::Reporter),
    ("notification details sent by: ", Named::Reporter),
    ("message rejected by: ", Named::Refuser),
    (" remote server: ", Named::Refuser),
    ("generating server: ", Named::Reporter),
    ("servidor gerador: ", Named::Reporter),
    ("gerando servidor: ", Named::Reporter),
    ("servidor de generacion: ", Named::Reporter),
    ("message was created automatically by mail delivery software on ", Named::Reporter),
    ("while talking to ", Named::Refuser),
    ("remote server at ", Named::Refuser),
    (": host ", Named::RefuserWithAddress),
    ("host ", Named::RefuserWithAddress),
    ("server for the recipient domain ", Named::Refuser),
    ("connect to ", Named::RefuserWithAddress),
    ("lastattemptedservername=", Named::Refuser),
    ("lastattemptedip=", Named::Refuser),
    // Of qmail and hMailServer, which know a number alone.
    ("giving up on ", Named::Refuser),
    ("remote server (", Named::Refuser),
    ("[", Named::RefuserWithAddress),
];

/// The servers that a text names: which refused, with its IP address, and which writes.
#[must_use]
pub fn servers(text: &Mapped) -> Facts {
    hosts(&folded(text))
}

fn hosts(words: &Mapped) -> Facts {
    let mut facts = Facts::default();
    for (introducer, named) in HOST_INTRODUCERS.iter() {
        let remote = named != Named::Reporter;
        let place = if remote { &mut facts.remote_mta } else { &mut facts.reporting_mta };
        if place.is_some() && (!remote || facts.remote_address.is_some()) {
            continue;
        }
        let bracketed = named == Named::RefuserWithAddress;
        let name = words.as_str().places(introducer).take(20).find_map(|at| host_at(words.as_str(), at + introducer.len(), bracketed));
        let Some(name) = name else { continue };
        let found = found_text(words, name.clone(), Origin::Notice);
        if remote {
            let is_number = is_ip_address(words.slice(name.clone()));
            let address = if is_number { found.clone() } else { found_ip_address(words, name.end, Origin::Notice) };
            keep(&mut facts.remote_address, address);
        }
        keep(place, found);
    }
    if facts.remote_mta.is_none() {
        facts.remote_mta = host_above(words);
    }
    facts
}

/// Exchange's remote server, in a line of its own between the recipient and the reply.
fn host_above(words: &Mapped) -> Option<Text> {
    let above = words.as_str().get(..words.as_str().place(" remote server returned")?)?.since_any(" ");
    (above.has('.') && !above.ends_any(".0123456789") && HostName::parse(above).is_some())
        .then(|| found_text(words, words.place_of(above), Origin::Notice))
        .flatten()
}

/// Words (folded) in front of the sender's address: the command, the check of it, cPanel's suspended account, Outlook's task.
const SENDERS: List = list!["mail from:<", "verification failed for <", "outgoing mail from \"", "tarefa '", "task '", "tarea '"];

/// The sender, where a reply or a box names them.
fn sender(words: &Mapped) -> Option<Text> {
    SENDERS.iter().find_map(|phrase| address_near(words, words.as_str().place(phrase)? + phrase.len(), 1))
}

/// Exim names the mail that it still tries; capitals count.
fn queue_id(prose: &Mapped) -> Option<Text> {
    const INTRODUCER: &str = "The message identifier is:";
    let at = prose.as_str().place(INTRODUCER)? + INTRODUCER.len();
    let rest = prose.as_str().get(at..)?.trim_start_any(" ");
    let start = prose.as_str().len() - rest.len();
    found_text(prose, start..start + rest.until_any(" \n").len(), Origin::Notice)
}

fn host_at(words: &str, at: usize, bracketed: bool) -> Option<Range<usize>> {
    let rest = words.get(at..)?;
    let length = name_length(rest);
    let name = rest.get(..length)?.trim_end_any(".");
    let after = rest.get(length..)?;
    // Gmail: "the server for the recipient domain example.org by mx.example.org. [192.0.2.10]".
    if after.starts_with(" by ") {
        return host_at(words, at + length + " by ".len(), bracketed);
    }
    let has_address = || after.starts_with('[') || after.starts_with(" [") || ip_address_behind(after).is_some();
    let fits = name.has('.') && HostName::parse(name).is_some() && (!bracketed || has_address());
    fits.then_some(at..at + name.len())
}

/// The address that stands at a place of a text, or at most so many bytes behind it.
fn address_near(text: &Mapped, at: usize, gap_bytes_max: usize) -> Option<Text> {
    let address = scan::first_address(text.as_str().get(at..)?).filter(|address| address.start <= gap_bytes_max)?;
    found_address(text, at + address.start..at + address.end, Origin::Notice)
}

/// Words (folded) in front of the address in a sentence of Gmail or of Microsoft 365.
const SENTENCES: List = list![
    "wasn't delivered to ",
    "delivering your message to ",
    "couldn't be delivered to ",
    "your message to ",
    "foi entregue a ",
    "foi entregue para ",
    "mensagem a ",
    "mensagem para ",
    "no se ha entregado a ",
    "entregar tu mensaje a ",
    "entregar el mensaje a ",
    "tu mensaje a ",
    "su mensaje a ",
    "el mensaje a ",
    "mensaje para ",
];

/// The one recipient that a sentence names. What a notice of this kind says of it stands anywhere: above the answer it is the same
/// for many causes, “the address couldn't be found, or is unable to receive mail”.
fn in_sentence(text: &Mapped, words: &Mapped) -> Option<RecipientEvidence> {
    let address = SENTENCES.iter().find_map(|phrase| {
        let at = words.as_str().place(phrase)?;
        address_near(text, words.span(at..at + phrase.len()).end, 3)
    })?;
    Some(RecipientEvidence::with_codes(Some(address), text, 0..text.as_str().len(), Origin::Notice))
}

/// What is said of several recipients at once is at most this long: each of them gets a copy.
const SHARED_WORDS_BYTES_MAX: usize = 2000;

/// So much of what is said of so many.
fn shared(said: Mapped, among: usize) -> Mapped {
    if among < 2 { said } else { said.piece(0..said.as_str().floor_char_boundary(SHARED_WORDS_BYTES_MAX)) }
}

/// How a line introduces a recipient: the address, and where the words about it begin.
struct Intro {
    address: Range<usize>,
    words_from: usize,
}

/// Reads blocks: a line that introduces a recipient, and the lines about it.
#[inline(never)]
fn read_blocks(text: &Mapped, intro: fn(&str) -> Option<Intro>, ends: fn(&str) -> bool) -> Vec<RecipientEvidence> {
    let mut recipients = Vec::new();
    let mut open: Option<(Text, Range<usize>)> = None;
    for line in text.lines() {
        let words = text.slice(line.clone());
        if recipients.len() >= RECIPIENTS_MAX {
            break;
        }
        if let Some(found) = intro(words)
            && let Some(address) = found_address(text, line.start + found.address.start..line.start + found.address.end, Origin::Notice)
        {
            // A wrapped reply may begin a line with the same address once more.
            if let Some((known, range)) = open.as_mut()
                && known.value.eq_ignore_ascii_case(&address.value)
            {
                range.end = line.end;
                continue;
            }
            // The reply to the mail for the address right above names the one that stands for it.
            if let Some((_, range)) = open.as_mut()
                && found.words_from == 0
                && scan::first_reply(text.slice(range.clone())).is_none()
                && !text.slice(range.start..line.start).holds("\n\n")
            {
                range.end = line.end;
                continue;
            }
            if signs(text, line.start) {
                break;
            }
            settle(text, &mut open, &mut recipients);
            open = Some((address, line.start + found.words_from..line.end));
        } else if ends(words) {
            settle(text, &mut open, &mut recipients);
        } else if let Some((_, range)) = open.as_mut() {
            range.end = line.end;
        }
    }
    settle(text, &mut open, &mut recipients);
    recipients
}

#[inline(never)]
fn settle(text: &Mapped, open: &mut Option<(Text, Range<usize>)>, recipients: &mut Vec<RecipientEvidence>) {
    if let Some((address, range)) = open.take() {
        recipients.push(evidence(text, address, range));
    }
}

/// Whether an address stands below a name in the last paragraph of a text that has codes above it, and none below: somebody signs.
fn signs(text: &Mapped, at: usize) -> bool {
    let (above, below) = (text.slice(0..at), text.slice(at..text.as_str().len()));
    let name = above.behind_last("\n\n");
    !name.trim().is_empty()
        && name.until_any("@:0123456789").len() == name.len()
        && scan::first_reply(above).is_some()
        && scan::first_reply(below).is_none()
}

/// What was said with a code, without paragraphs below that have none: those may be the reader's own.
fn said(words: &str) -> &str {
    let has_code = |words: &str| scan::first_reply(words).is_some() || scan::first_status(words).is_some();
    let lead = words.len() - words.trim_start().len();
    let (said, below) = words.split_at(lead + words.trim_start().until("\n\n").len());
    if has_code(said) && !has_code(below) { said } else { words }
}

/// What a piece of prose says about one recipient.
fn evidence(text: &Mapped, address: Text, range: Range<usize>) -> RecipientEvidence {
    let range = range.start..range.start + said(text.slice(range.clone())).len();
    let words = text.piece(range.clone());
    let mut recipient = RecipientEvidence::with_codes(Some(address), text, range, Origin::Notice);
    if !words.is_blank() {
        recipient.say_first(words);
    }
    recipient
}

/// `<user@example.org>: words`, `<user@example.org> (expanded from <x@example.org>): words`.
fn angled(line: &str) -> Option<Intro> {
    let lead = line.len() - line.trim_start().len();
    let rest = line.get(lead..)?;
    let close = rest.strip_prefix('<')?.find('>')? + 1;
    let after = rest.get(close + 1..)?;
    let fits = after.starts_with(':') && !is_of_sender(after)
        || after.trim_end() == ""
        || after.starts_with(" (expanded")
        || after.starts_with(" (delivered to");
    (fits && rest.get(1..close)?.has('@'))
        .then(|| Intro { address: lead + 1..lead + close, words_from: (lead + close + 1).min(line.len()) })
}

/// `: Sender address rejected` says nothing of a recipient: a reply was wrapped in front of the address that it names. An arrow from
/// one address leads to another, the recipient's. Who `manda` wrote, and who `recebeu` got the mail.
fn is_of_sender(after: &str) -> bool {
    const GAP_BYTES_MAX: usize = 16;
    let rest = after.trim_start_any(">: ");
    let to = list!["->", "-->"].begins(rest).and_then(|arrow| rest.get(arrow..)).map(|behind| behind.trim_start_any("-> "));
    let leads = to.is_some_and(|to| to.is_empty() || scan::first_address(to).is_some_and(|to| to.start <= GAP_BYTES_MAX));
    leads
        || list!["sender", "remetente", "remitente", "unauthorized", "manda", "mandou", "envia", "enviou", "tenta", "recebeu", "recibió"]
            .has(rest.until(" "))
}

/// A line that begins with an address, brackets, quotes and bullets aside.
fn leading(line: &str) -> Option<Intro> {
    let lead = line.len() - line.trim_start_any(" \t<'\"*->\u{2022}([#").len();
    let rest = line.get(lead..)?;
    let begin = lead + rest.strip_prefix("mailto:").map_or(0, |_| 7);
    // The bracket is read along: in it an address may have any form.
    let from = if line.get(..begin)?.ends_with('<') { begin - 1 } else { begin };
    let address = scan::first_address(line.get(from..).filter(|rest| rest.has('@'))?)?;
    let (start, end) = (from + address.start, from + address.end);
    let after = line.get(end..)?;
    // The end of `(expanded from: <list@example.org>)`, wrapped.
    let is_aside = after.starts_with(">)") && !line.has('(');
    // Who writes notices gets no mail.
    let is_writer = line.get(start..)?.get(..14).is_some_and(|local| local.eq_ignore_ascii_case("mailer-daemon@"));
    let is_writer = is_writer || is_of_list(line.get(start..end)?);
    (start == begin && !is_of_sender(after) && !is_aside && !is_writer).then_some(Intro { address: start..end, words_from: end })
}

/// Whether an address is that of a list's keepers (RFC 2142 section 6, Mailman): to ask, not to write to.
fn is_of_list(address: &str) -> bool {
    KEEPERS.is_in(address)
}

/// How their addresses differ from the list's own.
const KEEPERS: List = list!["-owner@", "-request@"];

/// Somebody whom the text does not name by an address: a list that is told by its name alone, a pipe, a file.
fn nobody(text: &Mapped) -> Vec<RecipientEvidence> {
    let mut recipient = RecipientEvidence::default();
    recipient.say_first(text.clone());
    vec![recipient]
}

/// A line that is an address and nothing else: quoted, in brackets, as a link (`ana@example.org<mailto:ana@example.org>`).
fn alone(line: &str) -> Option<Intro> {
    let intro = leading(line)?;
    const AROUND: &str = "<>'\"()[] \t.*;,";
    let rest = line.get(intro.address.end..)?.trim_any(AROUND);
    let rest = rest.strip_prefix("mailto:").unwrap_or(rest).trim_any(AROUND);
    let fits = rest.is_empty() || line.get(intro.address.clone()).is_some_and(|address| rest.eq_ignore_ascii_case(address));
    fits.then_some(Intro { words_from: line.len(), ..intro })
}

/// Text whose places are those of the text itself, for readers that look for words.
fn folded_in_place(text: &Mapped) -> Mapped {
    folded(&Mapped::of(text.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delay_and_failure_are_told_apart() {
        let kind_of = |text: &str| kind_in(&Mapped::of(text));
        assert_eq!(kind_of("This is a warning only. Your message could not be delivered for 4 hours"), Some(Kind::Delay));
        assert_eq!(kind_of("Delivery has failed to these recipients"), Some(Kind::Failure));
        assert_eq!(kind_of("It could not be delivered to the following recipients"), Some(Kind::Failure));
        assert_eq!(kind_of("Tu mensaje a ana@example.org se ha bloqueado. Consulta los detalles"), Some(Kind::Failure));
        for denied in [
            "The message was not successfully delivered to ana@example.org",
            "Sua mensagem não foi entregue aos seguintes destinatários:",
            "O e-mail não foi entregue com sucesso a ana@example.org",
            "Su mensaje no se ha entregado a los siguientes destinatarios:",
            "El mensaje no se entregó a los siguientes destinatarios:",
            "El correo no fue entregado correctamente a ana@example.org",
            "El mensaje no ha podido ser entregado a los siguientes destinatarios",
        ] {
            assert_eq!(kind_of(denied), Some(Kind::Failure), "{denied}");
        }
        assert_eq!(kind_of("Sua mensagem foi entregue com sucesso na caixa de ana@example.org"), Some(Kind::Success));
        assert_eq!(kind_of("Su mensaje ha sido entregado a los siguientes destinatarios:"), Some(Kind::Success));
        assert_eq!(kind_of("Enclosed is the mail delivery report that you requested."), Some(Kind::Success));
        assert_eq!(kind_of("Hello world"), None);
    }

    #[test]
    fn fates_are_told_in_the_words_of_a_reading() {
        for phrase in [DELAY, FAILURE, SUCCESS].into_iter().flat_map(List::iter) {
            let phrase = format!("{phrase}x");
            assert_eq!(reading(&Mapped::of(&phrase)).as_str(), phrase);
        }
    }

    #[test]
    fn a_mark_may_have_gaps() {
        assert!(holds("recipient: [smtp:a] reason: 550", "recipient: [smtp:…reason: "));
        assert!(!holds("reason: 550 recipient: [smtp:a]", "recipient: [smtp:…reason: "));
        assert!(holds("mail.google.com", "mail.google.com") && !holds("", "x"));
    }

    #[test]
    fn no_mark_is_a_part_of_another_writers() {
        let all: Vec<&Style> = ALL_STYLES.iter().copied().flatten().collect();
        for (place, style) in all.iter().enumerate() {
            for later in all.iter().skip(place + 1).filter(|later| later.writer != style.writer) {
                let claimed = later.marks.iter().find(|mark| style.wrote(mark, &Grams::of(mark)));
                assert_eq!(claimed, None, "{} is {}'s too", later.writer.id(), style.writer.id());
            }
        }
    }

    #[test]
    fn introductions() {
        let line = "<ana@example.org> (expanded from <x@example.org>): host";
        assert_eq!(angled(line).and_then(|intro| line.get(intro.address)), Some("ana@example.org"));
        let line = "  * ana@example.org... User unknown";
        assert_eq!(leading(line).and_then(|intro| line.get(intro.address)), Some("ana@example.org"));
        assert!(leading("write to ana@example.org").is_none());
    }

    #[track_caller]
    fn check_writer(text: &str, expected: Option<Writer>) {
        assert_eq!(read(&Mapped::of(text)).writer, expected, "{text}");
    }

    #[test]
    fn a_notice_is_claimed_by_its_own_writer() {
        check_writer("This is the mail system at host mx.example.org.", Some(Writer::Postfix));
        check_writer("This is the mail system at host st1.me.com.", Some(Writer::Icloud));
        check_writer("This is the mail system at host mx.acme.com.", Some(Writer::Postfix));
        check_writer("This is the mail system at host hm1.email.locaweb.com.br.", Some(Writer::Locaweb));
        check_writer("The response was:\n\n550 5.1.1 This is no Postfix program", Some(Writer::Gmail));
        check_writer("0x800CCC0E", Some(Writer::Outlook));
        check_writer("<ana@example.org>: host mx.example.org[192.0.2.1] said: 550 no (in reply to RCPT TO command)", Some(Writer::Postfix));
    }

    #[test]
    fn a_text_about_a_writer_is_nobodys() {
        check_writer("Sua assinatura do Microsoft 365 vence amanhã. Veja em mail.google.com.", None);
        check_writer("Servidor de envio (SMTP): smtp.example.com.br, porta 587", None);
        check_writer("Outgoing server (SMTP): smtp.example.com, port 587", None);
        check_writer("The response was: great, thank you", None);
        check_writer("The remote server returned an error: (401) Unauthorized. Windows Update failed with error (0x80070005).", None);
        check_writer("We heard of it while talking to Ana; the Postfix program is a mail server.", None);
        check_writer(&"Como resolver o erro 0x800CCC0E no programa de e-mail. ".repeat(20), None);
    }
}
