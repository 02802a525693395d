//! Whatever form a notice is pasted in, the same is said of it.
//!
//! The forms are derived from every fixture. What keeps all words must be read alike; what loses some may be less sure, or not
//! sure at all, but never surer of something else.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;

use carteiro::analysis::{OwnSide, analyse};
use carteiro::cause::Cause;
use carteiro::message::{self, PartKind};
use carteiro::paste::Mapped;
use carteiro::verdict::Confidence;

use crate::fixtures;

/// What is compared of one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fate {
    address: Option<String>,
    status: Option<String>,
    cause: Cause,
    confidence: Confidence,
}

/// What is compared of a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reading {
    kind: &'static str,
    writer: Option<&'static str>,
    fates: Vec<Fate>,
}

fn read(text: &str) -> Reading {
    let analysis = analyse(text, &OwnSide::default());
    let fates = analysis.recipients.iter().map(|recipient| {
        for span in recipient.address.iter().map(|found| &found.span).chain(recipient.verdict.because.iter().map(|reason| &reason.span)) {
            assert!(text.get(span.clone()).is_some(), "{span:?} of {text}");
        }
        Fate {
            address: recipient.address.as_ref().map(|found| found.value.to_lowercase()),
            status: recipient.status.as_ref().map(|found| found.value.to_string()),
            cause: recipient.verdict.cause,
            confidence: recipient.verdict.confidence,
        }
    });
    Reading { kind: analysis.kind.id(), writer: analysis.writer.map(|writer| writer.id()), fates: fates.collect() }
}

fn sureness(confidence: Confidence) -> u8 {
    match confidence {
        Confidence::Certain => 2,
        Confidence::Likely => 1,
        Confidence::Unclear => 0,
    }
}

/// Nothing but the certainty may differ, and that only downwards.
fn is_alike(plain: &Reading, form: &Reading) -> bool {
    plain.kind == form.kind
        && plain.writer == form.writer
        && plain.fates.len() == form.fates.len()
        && plain.fates.iter().zip(&form.fates).all(|(plain, form)| {
            plain.address == form.address
                && plain.status == form.status
                && plain.cause == form.cause
                && sureness(form.confidence) <= sureness(plain.confidence)
        })
}

/// Words are missing: another cause is not surer than that of the whole text.
fn is_no_surer(plain: &Reading, form: &Reading) -> bool {
    form.fates.iter().all(|fate| {
        let surest = plain.fates.iter().map(|plain| sureness(plain.confidence)).max().unwrap_or(0);
        fate.cause == Cause::Undetermined
            || plain.fates.iter().any(|plain| plain.cause == fate.cause)
            || sureness(fate.confidence) <= surest
    })
}

/// Nobody is a recipient whom the whole text does not name as one.
fn names_nobody_else(plain: &Reading, form: &Reading) -> bool {
    form.fates
        .iter()
        .filter_map(|fate| fate.address.as_ref())
        .all(|address| plain.fates.iter().any(|plain| plain.address.as_ref().is_none_or(|known| known == address)))
}

/// The text that a mail program shows: the subject, then what is to be read.
pub(crate) fn shown(path: &std::path::Path, text: &str) -> Option<String> {
    if path.extension().is_some_and(|kind| kind == "txt") {
        return (!message::looks_like_html(text)).then(|| text.to_owned());
    }
    let mail = message::read(&Mapped::of(text))?;
    let mut shown = String::new();
    writeln!(shown, "{}\n", mail.header_text("subject")).unwrap();
    for part in mail.parts.iter().filter(|part| part.kind == PartKind::Text) {
        writeln!(shown, "{}\n", part.text.as_str().trim()).unwrap();
    }
    Some(shown)
}

type Form = (&'static str, fn(&str) -> String);

fn lines(text: &str, dress: impl Fn(&str) -> String) -> String {
    text.lines().map(|line| dress(line) + "\n").collect()
}

fn between(text: &str, above: &str, below: &str) -> String {
    [above, text, below].concat()
}

/// Forms of a whole mail and of a text alike that keep every word.
const DRESSES: &[Form] = &[
    ("crlf", |text| text.replace('\n', "\r\n")),
    ("cr", |text| text.replace('\n', "\r")),
    ("trailing space", |text| lines(text, |line| format!("{line} \t "))),
    ("quoted", |text| lines(text, |line| format!("> {line}"))),
    ("quoted twice", |text| lines(text, |line| format!(">> {line}"))),
    ("quoted twice, apart", |text| lines(text, |line| format!("> > {line}"))),
    ("quoted without a space", |text| lines(text, |line| format!(">{line}"))),
    ("blank lines above", |text| format!("\n\n \n{text}")),
    ("byte order mark", |text| format!("\u{feff}{text}")),
    ("invisible characters", |text| text.replace(". ", ".\u{200b} ").replace('@', "\u{2060}@").replace(": ", ":\u{200e} ")),
];

/// Forms of a whole mail.
const MAILS: &[Form] = &[
    ("mbox", |text| format!("From MAILER-DAEMON Tue May 14 10:02:11 2024\n{text}")),
    ("mbox, quoted", |text| format!(">From MAILER-DAEMON Tue May 14 10:02:11 2024\n{text}")),
    ("base64", |text| encoded(text, "utf-8", "base64", |body| base64(body.as_bytes()))),
    ("base64, Latin-1", |text| encoded(text, "iso-8859-1", "base64", |body| base64(&latin_1(body)))),
    ("base64, smart quotes", |text| encoded(text, "utf-8", "base64", |body| base64(body.replace('\'', "\u{2019}").as_bytes()))),
    ("base64, no-break spaces", |text| encoded(text, "utf-8", "base64", |body| base64(body.replace(' ', "\u{a0}").as_bytes()))),
    ("quoted-printable", |text| encoded(text, "utf-8", "quoted-printable", |body| quoted_printable(body.as_bytes()))),
    ("quoted-printable, Latin-1", |text| encoded(text, "iso-8859-1", "quoted-printable", |body| quoted_printable(&latin_1(body)))),
    ("html part", |text| {
        let html = encoded(text, "utf-8", "8bit", |body| {
            format!("<html><body>{}</body></html>", lines(&escaped(body), |line| format!("{line}<br>")))
        });
        html.replacen("Content-Type: text/plain", "Content-Type: text/html", 1)
    }),
];

/// The first text part of a mail in another encoding.
fn encoded(mail: &str, charset: &str, encoding: &str, encode: impl Fn(&str) -> String) -> String {
    let Some((head, rest)) = mail.split_once("Content-Type: text/plain") else { return mail.to_owned() };
    let Some((fields, body)) = rest.split_once("\n\n") else { return mail.to_owned() };
    if fields.contains("Content-Transfer-Encoding") {
        return mail.to_owned();
    }
    let boundary = mail.split_once("boundary=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or("none");
    let (body, below) = body.split_at(body.find(&format!("\n--{boundary}")).unwrap_or(body.len()));
    let others: String = fields.lines().skip(1).map(|line| format!("\n{line}")).collect();
    format!("{head}Content-Type: text/plain; charset={charset}{others}\nContent-Transfer-Encoding: {encoding}\n\n{}{below}", encode(body))
}

fn latin_1(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for (index, chunk) in bytes.chunks(3).enumerate() {
        let group = chunk.iter().fold(0_usize, |group, byte| group << 8 | usize::from(*byte)) << (8 * (3 - chunk.len()));
        out.extend((0..4).map(|at| if at <= chunk.len() { char::from(SIGNS[group >> (18 - 6 * at) & 63]) } else { '=' }));
        if index % 19 == 18 {
            out.push('\n');
        }
    }
    out
}

fn quoted_printable(bytes: &[u8]) -> String {
    let mut out = String::new();
    let mut width = 0;
    for &byte in bytes {
        let sign = if byte == b'\n' || byte != b'=' && (b' '..=b'~').contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("={byte:02X}")
        };
        if byte != b'\n' && width + sign.len() > 72 {
            out.push_str("=\n");
            width = 0;
        }
        width = if byte == b'\n' { 0 } else { width + sign.len() };
        out.push_str(&sign);
    }
    out
}

/// What a mail program writes above a text that it forwards, and whether it quotes it. `{s}` is the subject.
struct Forward {
    name: &'static str,
    header: &'static str,
    mark: &'static str,
}

const DAEMON: &str = "Mail Delivery System <MAILER-DAEMON@mail.example.com.br>";

/// Thunderbird's words are those of its `composeMsgs.properties`.
const FORWARDS: &[Forward] = &[
    Forward {
        name: "Gmail, pt-BR",
        header: "Segue o erro.\n\n---------- Forwarded message ---------\nDe: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nDate: ter., 14 de mai. de 2024 às 10:02\nSubject: {s}\nTo: <bia@example.com.br>\n\n\n",
        mark: "",
    },
    Forward {
        name: "Gmail app, pt-BR",
        header: "---------- Mensagem encaminhada ---------\nDe: {d}\nData: ter., 14 de mai. de 2024, 10:02\nAssunto: {s}\nPara: <bia@example.com.br>\n\n\n",
        mark: "",
    },
    Forward {
        name: "Gmail, en",
        header: "---------- Forwarded message ---------\nFrom: {d}\nDate: Tue, May 14, 2024 at 10:02 AM\nSubject: {s}\nTo: <bia@example.com.br>\n\n\n",
        mark: "",
    },
    Forward {
        name: "Gmail, es",
        header: "---------- Forwarded message ---------\nDe: {d}\nDate: mar, 14 may 2024 a las 10:02\nSubject: {s}\nTo: <bia@example.com.br>\n\n\n",
        mark: "",
    },
    Forward {
        name: "Outlook, pt-BR",
        header: "Bom dia,\n\nPodem ver o que houve?\n\nAtt,\nBia Souza\n\nDe: {d}\nEnviada em: terça-feira, 14 de maio de 2024 10:02\nPara: bia@example.com.br\nAssunto: {s}\n\n",
        mark: "",
    },
    Forward {
        name: "Outlook, old, pt-BR",
        header: "-----Mensagem original-----\nDe: {d} [mailto:MAILER-DAEMON@mail.example.com.br]\nEnviada em: terça-feira, 14 de maio de 2024 10:02\nPara: bia@example.com.br\nAssunto: {s}\n\n",
        mark: "",
    },
    Forward {
        name: "Outlook on the web, pt-BR",
        header: "Podem ajudar? Mandei ontem e voltou, preciso que chegue hoje.\n\n________________________________\nDe: {d}\nEnviado: terça-feira, 14 de maio de 2024 10:02\nPara: bia@example.com.br <bia@example.com.br>\nAssunto: {s}\n\n",
        mark: "",
    },
    Forward {
        name: "Outlook, en",
        header: "-----Original Message-----\nFrom: {d}\nSent: Tuesday, May 14, 2024 10:02 AM\nTo: bia@example.com.br\nSubject: {s}\n\n",
        mark: "> ",
    },
    Forward {
        name: "Outlook, es",
        header: "-----Mensaje original-----\nDe: {d}\nEnviado el: martes, 14 de mayo de 2024 10:02\nPara: bia@example.com.br\nAsunto: {s}\n\n",
        mark: "",
    },
    Forward {
        name: "Apple Mail, pt-BR",
        header: "Olá, o que significa isto? Obrigada desde já pela ajuda de vocês.\n\n> Início da mensagem encaminhada:\n> \n> De: {d}\n> Assunto: {s}\n> Data: 14 de maio de 2024 10:02:11 BRT\n> Para: bia@example.com.br\n> \n> ",
        mark: "> ",
    },
    Forward {
        name: "iPhone, pt-BR",
        header: "\n\nEnviado do meu iPhone\n\nInício da mensagem encaminhada:\n\n> De: {d}\n> Data: 14 de maio de 2024 10:02:11 BRT\n> Para: bia@example.com.br\n> Assunto: {s}\n> \n",
        mark: "> ",
    },
    Forward {
        name: "Apple Mail, en",
        header: "Begin forwarded message:\n\nFrom: {d}\nSubject: {s}\nDate: May 14, 2024 at 10:02:11 AM GMT-3\nTo: bia@example.com.br\n\n",
        mark: "",
    },
    Forward {
        name: "Apple Mail, es",
        header: "Inicio del mensaje reenviado:\n\nDe: {d}\nAsunto: {s}\nFecha: 14 de mayo de 2024, 10:02:11 GMT-3\nPara: bia@example.com.br\n\n",
        mark: "",
    },
    Forward {
        name: "Thunderbird, pt-BR",
        header: "-------- Mensagem encaminhada --------\nAssunto: \t{s}\nData: \tTue, 14 May 2024 10:02:11 -0300 (-03)\nDe: \t{d}\nPara: \tbia@example.com.br\n\n",
        mark: "",
    },
    Forward {
        name: "Thunderbird, en",
        header: "-------- Forwarded Message --------\nSubject: \t{s}\nDate: \tTue, 14 May 2024 10:02:11 -0300 (-03)\nFrom: \t{d}\nTo: \tbia@example.com.br\n\n",
        mark: "",
    },
    Forward {
        name: "Thunderbird, es",
        header: "-------- Mensaje reenviado --------\nAsunto: \t{s}\nFecha: \tTue, 14 May 2024 10:02:11 -0300 (-03)\nDe: \t{d}\nPara: \tbia@example.com.br\n\n",
        mark: "",
    },
    Forward {
        name: "Roundcube, pt-BR",
        header: "Prezados, segue abaixo o retorno que recebemos, aguardamos.\n\n-------- Mensagem original --------\nAssunto: {s}\nData: 14-05-2024 10:02\nDe: {d}\nPara: bia@example.com.br\n\n",
        mark: "",
    },
    Forward {
        name: "Roundcube, en",
        header: "-------- Original Message --------\nSubject: {s}\nDate: 2024-05-14 10:02\nFrom: {d}\nTo: bia@example.com.br\n\n",
        mark: "",
    },
    Forward {
        name: "Samsung, pt-BR",
        header: "Enviado do meu Galaxy\n\n-------- Mensagem original --------\nDe: {d}\nData: 14/05/2024 10:02 (GMT-03:00)\nPara: bia@example.com.br\nAssunto: {s}\n\n",
        mark: "",
    },
    Forward {
        name: "Samsung, es",
        header: "Enviado desde mi Galaxy\n\n-------- Mensaje original --------\nDe: {d}\nFecha: 14/5/24 10:02 (GMT-03:00)\nPara: bia@example.com.br\nAsunto: {s}\n\n",
        mark: "",
    },
    Forward {
        name: "Yahoo, pt-BR",
        header: "Oi gente, alguém sabe o que é isso? Já tentei duas vezes.\n\n----- Mensagem encaminhada -----\nDe: \"Mail Delivery System\" <mailer-daemon@mail.example.com.br>\nPara: \"bia@example.com.br\" <bia@example.com.br>\nEnviado: terça-feira, 14 de maio de 2024 às 10:02:11 BRT\nAssunto: {s}\n\n",
        mark: "",
    },
    Forward {
        name: "Yahoo, en",
        header: "Please see below what came back when I tried to write to them.\n\n----- Forwarded Message -----\nFrom: \"Mail Delivery System\" <mailer-daemon@mail.example.com.br>\nTo: \"bia@example.com.br\" <bia@example.com.br>\nSent: Tuesday, May 14, 2024 at 10:02:11 AM GMT-3\nSubject: {s}\n\n",
        mark: "",
    },
    Forward {
        name: "reply, Gmail, pt-BR",
        header: "O que faço?\n\nEm ter., 14 de mai. de 2024 às 10:02, Mail Delivery System <\nMAILER-DAEMON@mail.example.com.br> escreveu:\n\n",
        mark: "> ",
    },
    Forward {
        name: "reply, Gmail, es",
        header: "¿Qué hago?\n\nEl mar, 14 may 2024 a las 10:02, Mail Delivery System (<MAILER-DAEMON@mail.example.com.br>) escribió:\n\n",
        mark: "> ",
    },
    Forward {
        name: "reply, Gmail, en",
        header: "What now?\n\nOn Tue, May 14, 2024 at 10:02 AM Mail Delivery System <\nMAILER-DAEMON@mail.example.com.br> wrote:\n\n",
        mark: "> ",
    },
    Forward { name: "reply, Thunderbird, pt-BR", header: "Em 14/05/2024 10:02, Mail Delivery System escreveu:\n", mark: "> " },
    Forward {
        name: "in bold",
        header: "*De:* {d}\n*Enviada em:* terça-feira, 14 de maio de 2024 10:02\n*Para:* bia@example.com.br\n*Assunto:* {s}\n\n",
        mark: "",
    },
    Forward {
        name: "twice",
        header: "FYI\n\n---------- Mensagem encaminhada ---------\nDe: Bia Souza <bia@example.com.br>\nData: qua., 15 de mai. de 2024, 08:00\nAssunto: Fwd: {s}\nPara: Carlos Lima <carlos@example.com.br>\n\n\nCarlos, vê isso?\n\nBia Souza\nComercial\nbia@example.com.br\n\nDe: {d}\nEnviada em: terça-feira, 14 de maio de 2024 10:02\nPara: bia@example.com.br\nAssunto: {s}\n\n",
        mark: "> ",
    },
    Forward {
        name: "twice, Outlook, en",
        header: "From: Bia Souza <bia@example.com.br>\nSent: Wednesday, May 15, 2024 8:00 AM\nTo: Support <support@example.com.br>\nSubject: Can you help?\n\nHi, what is this? I only wanted to write to a client.\n\nFrom: {d}\nSent: Tuesday, May 14, 2024 10:02 AM\nTo: Bia Souza <bia@example.com.br>\nSubject: {s}\n\n",
        mark: "",
    },
    Forward {
        name: "at the bottom of a thread",
        header: "Bom dia Ana, tudo certo por aqui.\n\nEm ter., 14 de mai. de 2024 às 16:40, Ana Prado <ana.prado@example.net> escreveu:\n\n> Carlos, o comprovante do pedido 550 chegou, obrigada.\n>\n> Em ter., 14 de mai. de 2024 às 11:15, Carlos Lima <carlos@example.com.br>\n> escreveu:\n>\n>> Ana, me avisa se chegar.\n>>\n>> De: {d}\n>> Enviada em: terça-feira, 14 de maio de 2024 10:02\n>> Para: bia@example.com.br\n>> Assunto: {s}\n>>\n",
        mark: ">> ",
    },
];

impl Forward {
    fn around(&self, subject: &str, text: &str) -> String {
        let header = self.header.replace("{s}", subject).replace("{d}", DAEMON);
        header + &lines(text, |line| format!("{}{line}", self.mark))
    }
}

/// A thread may go on below the notice.
const OLDER: &str = "\n\n-----Mensagem original-----\nDe: Ana Prado [mailto:ana.prado@example.net]\nEnviada em: segunda-feira, 13 de maio de 2024 17:21\nPara: Bia Souza\nAssunto: Proposta\n\nBia, pode mandar a proposta para mim? Prazo de entrega: 5 dias.\n\nAna Prado\nana.prado@example.net\n";

/// What readers write above and below, signatures and small print.
const OWN_WORDS: &[(&str, &str, &str)] = &[
    ("pt-BR", "Oi, bom dia, recebi isso, o que faço?\n\n", "\n\nAtt,\nMaria\n\nEnviado do meu iPhone\n"),
    (
        "pt-BR, above",
        "Boa tarde! Estou tentando mandar um e-mail para um cliente desde ontem e volta essa mensagem, podem me ajudar por favor?\n\n",
        "",
    ),
    (
        "pt-BR, small print",
        "",
        "\n--\nMaria Souza\nAnalista Financeiro | maria@example.com.br | (11) 5550-1234\nwww.example.com.br\n\nEsta mensagem pode conter informação confidencial e/ou privilegiada. Se você não for o destinatário ou a pessoa autorizada a receber esta mensagem, não deve usar, copiar ou divulgar as informações nela contidas. Se você recebeu esta mensagem por engano, avise imediatamente o remetente, respondendo o e-mail, e em seguida apague-a.\n\nAntes de imprimir pense em seu compromisso com o meio ambiente.\n",
    ),
    ("es", "Hola, buenos días, me llegó esto, ¿qué hago?\n\n", "\n\nSaludos,\nLucía\n\nEnviado desde mi iPhone\n"),
    (
        "es, small print",
        "",
        "\n\nEste mensaje y sus archivos adjuntos son confidenciales y van dirigidos exclusivamente a su destinatario. Si usted no es el destinatario y lo ha recibido por error, bórrelo y avise al remitente.\nAntes de imprimir este correo piense en el medio ambiente.\n",
    ),
    ("en", "Hi there, I got this, what should I do?\n\n", "\n\nThanks,\nMary\n\nSent from my iPhone\n"),
    (
        "en, small print",
        "",
        "\n\nThis email and any attachments are confidential and may be privileged. If you are not the intended recipient, please notify the sender and delete it.\n",
    ),
];

/// Forms of a text that keep every word.
const TEXTS: &[Form] = &[
    ("no-break spaces", |text| text.replace(' ', "\u{a0}")),
    ("two spaces after each line", |text| lines(text, |line| format!("{line}  "))),
    ("blank line after each line", |text| lines(text, |line| format!("{line}\n"))),
    ("indented", |text| lines(text, |line| format!("    {line}"))),
    ("without indents", |text| lines(text, |line| line.trim_start().to_owned())),
    ("smart quotes", |text| text.replace('\'', "\u{2019}").replace(" \"", " \u{201c}").replace('"', "\u{201d}")),
    ("bidi marks", |text| lines(text, |line| format!("\u{202a}{line}\u{202c}"))),
    ("read as Latin-1", misread),
    ("read as Latin-1, twice", |text| misread(&misread(text))),
    ("decomposed accents", decomposed),
    ("html, paragraphs", |text| format!("<html><body>{}</body></html>", lines(&escaped(text), |line| format!("<p>{line}</p>")))),
    ("html, breaks", |text| format!("<div dir=\"ltr\">{}</div>", lines(&entities(&escaped(text)), |line| format!("{line}<br>")))),
    ("html, table", |text| {
        format!(
            "<table><tbody>{}</tbody></table>",
            lines(&escaped(text), |line| format!("<tr><td>&nbsp;</td><td><span style=\"color:#333\">{line}</span></td></tr>"))
        )
    }),
    ("html, preformatted", |text| format!("<pre>{}</pre>", escaped(text))),
    ("flattened", |text| text.split_whitespace().collect::<Vec<_>>().join(" ")),
    ("flattened, two spaces", |text| text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("  ")),
    ("flattened, quoted", |text| lines(text, |line| format!("> {line}")).replace('\n', " ")),
    ("paragraphs in one line", unwrapped),
    ("wrapped at 72", |text| wrapped(text, 72)),
    ("wrapped at 60", |text| wrapped(text, 60)),
    ("wrapped at 40", |text| wrapped(text, 40)),
    ("stars for bold", |text| text.replacen("Your message", "*Your message*", 1)),
    ("links after addresses", |text| linked(text)),
];

/// Forms that lose words or what stands between them.
const LOSSES: &[Form] = &[
    ("12 lines", |text| text.lines().take(12).map(|line| line.to_owned() + "\n").collect()),
    ("last 12 lines", |text| {
        let all: Vec<&str> = text.lines().collect();
        all[all.len().saturating_sub(12)..].join("\n")
    }),
    ("last 5 lines", |text| {
        let all: Vec<&str> = text.lines().collect();
        all[all.len().saturating_sub(5)..].join("\n")
    }),
    ("first half", |text| {
        let all: Vec<&str> = text.split(' ').collect();
        all[..all.len() / 2].join(" ")
    }),
    ("second half", |text| {
        let all: Vec<&str> = text.split(' ').collect();
        all[all.len() / 2..].join(" ")
    }),
    ("middle", |text| {
        let all: Vec<&str> = text.split(' ').collect();
        all[all.len() / 4..all.len() * 3 / 4].join(" ")
    }),
    ("first 40 words", |text| text.split_inclusive(' ').take(40).collect()),
    ("first 60 words, flattened", |text| text.split_whitespace().take(60).collect::<Vec<_>>().join(" ")),
    ("accents as question marks", |text| text.chars().map(|c| if c.is_ascii() || !c.is_alphabetic() { c } else { '?' }).collect()),
    ("accents as replacement characters", |text| {
        text.chars().map(|c| if c.is_ascii() || !c.is_alphabetic() { c } else { '\u{fffd}' }).collect()
    }),
];

/// Forms in which addresses may be mistaken: a line break that leaves nothing behind makes one word of two.
const DAMAGES: &[Form] = &[("line breaks lost", |text| text.lines().map(str::trim).collect()), ("upper case", |text| text.to_uppercase())];

/// UTF-8 read as Windows-1252, or as Latin-1 where that has no such character.
fn misread(text: &str) -> String {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    text.bytes().map(|byte| if (0x80..0xa0).contains(&byte) { HIGH[usize::from(byte) - 0x80] } else { char::from(byte) }).collect()
}

fn decomposed(text: &str) -> String {
    const PAIRS: &[(char, &str)] = &[
        ('á', "a\u{301}"),
        ('à', "a\u{300}"),
        ('â', "a\u{302}"),
        ('ã', "a\u{303}"),
        ('é', "e\u{301}"),
        ('ê', "e\u{302}"),
        ('í', "i\u{301}"),
        ('ó', "o\u{301}"),
        ('ô', "o\u{302}"),
        ('õ', "o\u{303}"),
        ('ú', "u\u{301}"),
        ('ü', "u\u{308}"),
        ('ç', "c\u{327}"),
        ('ñ', "n\u{303}"),
        ('É', "E\u{301}"),
        ('Ã', "A\u{303}"),
        ('Ç', "C\u{327}"),
    ];
    text.chars().map(|c| PAIRS.iter().find(|(known, _)| *known == c).map_or(c.to_string(), |(_, pair)| (*pair).to_owned())).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn entities(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("&#{};", u32::from(c)) }).collect()
}

fn unwrapped(text: &str) -> String {
    text.split("\n\n").map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n\n")
}

fn wrapped(text: &str, columns: usize) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let mut width = 0;
        for word in line.split_whitespace() {
            let length = word.chars().count();
            if width > 0 && width + 1 + length > columns {
                out.push('\n');
                width = 0;
            }
            if width > 0 {
                out.push(' ');
                width += 1;
            }
            out.push_str(word);
            width += length;
        }
        out.push('\n');
    }
    out
}

/// What a copy from a web mail makes of addresses: `a@example.org<mailto:a@example.org>`.
fn linked(text: &str) -> String {
    lines(text, |line| match line.trim().split_once('@') {
        Some((local, _)) if !line.trim().contains(' ') && local.chars().all(char::is_alphanumeric) => {
            format!("{0}<mailto:{0}>", line.trim())
        }
        _ => line.to_owned(),
    })
}

/// What fell short: form, fixture, and both readings.
struct Shortcomings {
    /// The test whose list of known wrong answers this is.
    test: &'static str,
    told: BTreeMap<String, String>,
}

impl Shortcomings {
    const fn of(test: &'static str) -> Self {
        Self { test, told: BTreeMap::new() }
    }

    fn add(&mut self, form: &str, path: &std::path::Path, plain: &Reading, read: &Reading, text: &str) {
        let name = path.strip_prefix(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures")).unwrap().display();
        let mut told = format!("  plain {plain:?}\n  form  {read:?}");
        if std::env::var_os("FORMS_SHOWN").is_some() {
            write!(told, "\n{text}").unwrap();
        }
        self.told.insert(format!("{form}: {name}"), told);
    }

    /// What is wrong must be known to be, and what is known to be wrong must still be. `UPDATE_EXPECTED=1` writes the list anew.
    #[track_caller]
    fn end(self) {
        let list = std::path::PathBuf::from(format!("{}/tests/known-wrong/{}.txt", env!("CARGO_MANIFEST_DIR"), self.test));
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::create_dir_all(list.parent().unwrap()).unwrap();
            fs::write(&list, self.told.keys().map(|name| format!("{name}\n")).collect::<String>()).unwrap();
        }
        let known = fs::read_to_string(&list).unwrap_or_default();
        let healed: Vec<&str> = known.lines().filter(|line| !self.told.contains_key(*line)).collect();
        let new: Vec<String> = self
            .told
            .iter()
            .filter(|(name, _)| !known.lines().any(|line| line == *name))
            .map(|(name, told)| format!("{name}\n{told}"))
            .collect();
        assert!(new.is_empty(), "{} not known to be wrong:\n{}", new.len(), new.join("\n"));
        assert!(healed.is_empty(), "no longer wrong, take them out of {}: {healed:#?}", list.display());
    }
}

/// Lines of a log are their own form: what loses them loses the log (`src/smtp_log`).
fn is_log(path: &std::path::Path) -> bool {
    path.parent().is_some_and(|folder| folder.ends_with("smtp-log"))
}

/// Whether a fixture is no notice.
fn is_ordinary(path: &std::path::Path) -> bool {
    path.parent().is_some_and(|folder| folder.ends_with("negative"))
}

/// Of mails, the dress; of their visible texts, every other form.
fn check(test: &'static str, dresses: &[Form], which: &[&str], alike: fn(&Reading, &Reading) -> bool) {
    let keeps_words = dresses.len() == TEXTS.len();
    let mut short = Shortcomings::of(test);
    for path in fixtures::all().into_iter().filter(|path| !is_log(path)) {
        let text = fs::read_to_string(&path).unwrap();
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap();
        let whole = which.contains(&kind);
        let Some(text) = (if which.is_empty() { shown(&path, &text) } else { whole.then_some(text) }) else { continue };
        let plain = read(&text);
        // Without its headers, what is no bounce may look like one; so may its bits.
        if is_ordinary(&path) && (!plain.fates.is_empty() || !whole && !keeps_words) {
            continue;
        }
        // What was flattened and wrapped again is another form than these; numbers of an ordinary letter may come to stand where a
        // reply code stands.
        let is_flat = text.lines().count() < 3 || is_ordinary(&path);
        // In a few lines it does not show which are apart on purpose.
        let is_short = text.lines().filter(|line| !line.trim().is_empty()).count() < 5;
        for (name, dress) in dresses {
            if is_flat && name.starts_with("wrapped")
                || is_short && ["blank line after each line", "html, paragraphs", "html, table"].contains(name)
            {
                continue;
            }
            let form = dress(&text);
            let read = read(&form);
            if !alike(&plain, &read) {
                short.add(name, &path, &plain, &read, &form);
            }
        }
    }
    short.end();
}

#[test]
fn dress_does_not_matter() {
    check("dresses", DRESSES, &["eml", "txt"], is_alike);
    check("mails", MAILS, &["eml"], is_alike);
}

#[test]
fn the_form_of_a_text_does_not_matter() {
    check("texts", TEXTS, &[], is_alike);
}

#[test]
fn what_is_lost_makes_nothing_surer() {
    check("losses", LOSSES, &[], |plain, form| is_no_surer(plain, form) && names_nobody_else(plain, form));
    check("damages", DAMAGES, &[], is_no_surer);
}

/// A number of a fixture that stays the same whatever fixtures come or go.
fn turn_of(path: &std::path::Path) -> usize {
    let folder = path.parent().and_then(|folder| folder.file_name());
    let name = [folder, path.file_name()].map(|part| part.unwrap_or_default().to_string_lossy().into_owned());
    name.concat().bytes().fold(0, |sum, byte| (sum * 31 + usize::from(byte)) % 1_000_003)
}

/// What is no bounce stays none in a forward; what is one is read alike.
#[test]
fn a_forward_says_what_was_forwarded() {
    let mut short = Shortcomings::of("forwards");
    for (path, text) in bounces() {
        let turn = turn_of(&path);
        let (subject, body) = match text.split_once("\n\n") {
            Some((subject, body)) if path.extension().is_some_and(|kind| kind == "eml") => (subject, body),
            _ => ("Undelivered Mail Returned to Sender", text.as_str()),
        };
        let plain = read(body);
        // Without line breaks the subject can't be told from what follows.
        let with_subject = read(&text);
        for (number, forward) in FORWARDS.iter().enumerate() {
            let form = forward.around(subject, body);
            // Each fixture as each program forwards it, and once more in one of four dresses: all of them would take a minute.
            let dressed = match (number + turn) % 4 {
                0 => (", as html", format!("<div>{}</div>", lines(&escaped(&form), |line| format!("{line}<br>")))),
                1 => (", flattened", form.split_whitespace().collect::<Vec<_>>().join(" ")),
                2 => (", wrapped", wrapped(&form, 60)),
                _ => (", above an older mail", [&form, OLDER].concat()),
            };
            for (dress, form) in [("", form), dressed] {
                let read = read(&form);
                // A line alone can't be told from the subject, nor from the words above an older mail.
                let is_line = !dress.is_empty() && dress != ", as html" && body.lines().count() < 5;
                if !is_line && !is_alike(&plain, &read) && !is_alike(&with_subject, &read) {
                    short.add(&[forward.name, dress].concat(), &path, &plain, &read, &form);
                }
            }
        }
    }
    short.end();
}

#[test]
fn own_words_are_nobody_elses() {
    let mut short = Shortcomings::of("own-words");
    for (path, text) in bounces() {
        let plain = read(&text);
        for (name, above, below) in OWN_WORDS {
            let form = between(&text, above, below);
            let read = read(&form);
            if !is_alike(&plain, &read) {
                short.add(name, &path, &plain, &read, &form);
            }
        }
    }
    short.end();
}

/// The shown texts of all failures and delays.
fn bounces() -> Vec<(std::path::PathBuf, String)> {
    let shown = fixtures::all().into_iter().filter_map(|path| {
        let text = shown(&path, &fs::read_to_string(&path).unwrap())?;
        (!is_ordinary(&path) && !is_log(&path) && !read(&text).fates.is_empty()).then_some((path, text))
    });
    shown.collect()
}
