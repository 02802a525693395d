//! The ways through the sample article, screen by screen, as its readers go them. Stories and screenshots take the same ones.

use crate::phone::Phone;

/// One screen: what is to be seen on it, and what the reader then does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Its name, also in the screenshot's file name.
    pub name: &'static str,
    /// Words that only this screen shows.
    pub shows: &'static str,
    /// What leads to the next one; nothing at the end.
    pub acts: &'static [Act],
}

/// Something that a reader does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Taps the button of this name.
    Tap(&'static str),
    /// Types into the field of this label.
    Fill(&'static str, &'static str),
    /// Pastes into the field of this label.
    Paste(&'static str, &'static str),
}

/// A notice in the form that Postfix gives it, as copied from a mail program.
pub const NOTICE: &str = "This is the mail system at host smtp.centralserver.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

                   The mail system

<joao.silva@example.com>: host mx.example.com[192.0.2.7] said: 550 5.1.1
    <joao.silva@example.com>: Recipient address rejected: User unknown in virtual
    mailbox table (in reply to RCPT TO command)
";

/// What happened, as [`NOTICE`] says it.
pub const NOTICE_TITLE: &str = "Esse endereço não existe";

const REVIEW: Scene = Scene { name: "conferir", shows: "Confira antes de abrir o chamado", acts: &[Act::Tap("Preparar o chamado")] };
const TICKET: Scene = Scene { name: "chamado", shows: "Falta só enviar o chamado", acts: &[] };
const PASTE: &[Act] = &[Act::Paste("Mensagem de erro", NOTICE), Act::Tap("Ler a mensagem de erro")];

const BEGIN_SENDING: Scene =
    Scene { name: "problema", shows: "O que está acontecendo com o seu e-mail?", acts: &[Act::Tap("Não consigo enviar mensagens")] };
const WHEN: Scene = Scene {
    name: "quando",
    shows: "Quando você enviou a mensagem?",
    acts: &[Act::Fill("Data", "2024-03-04"), Act::Fill("Hora", "09:12"), Act::Tap("Continuar")],
};

/// The reader can't send at all, and nothing comes back.
pub const SENDING: &[Scene] = &[
    BEGIN_SENDING,
    Scene { name: "voltou-erro", shows: "Voltou alguma mensagem de erro?", acts: &[Act::Tap("Não voltou nada")] },
    Scene { name: "quais", shows: "Com quais mensagens isso acontece?", acts: &[Act::Tap("Com todas")] },
    Scene { name: "desde-quando", shows: "Desde quando isso acontece?", acts: &[Act::Tap("Há alguns dias")] },
    Scene { name: "webmail", shows: "Pelo webmail dá para enviar?", acts: &[Act::Tap("Sim, pelo webmail funciona")] },
    Scene {
        name: "configuracoes",
        shows: "As configurações do seu e-mail estão certas?",
        acts: &[Act::Tap("Já conferi e o problema continua")],
    },
    Scene {
        name: "destinatario",
        shows: "Para qual endereço você enviou a mensagem?",
        acts: &[Act::Fill("Endereço do destinatário", "joao.silva@example.com"), Act::Tap("Continuar")],
    },
    Scene {
        name: "remetente",
        shows: "De qual endereço você enviou a mensagem?",
        acts: &[Act::Fill("Seu endereço de e-mail", "maria@cliente.example"), Act::Tap("Continuar")],
    },
    WHEN,
    Scene { name: "resultado", shows: "O problema está só no seu programa", acts: &[Act::Tap("Abrir um chamado")] },
    REVIEW,
    TICKET,
];

/// One mail came back, the reader has lost the notice, and the mail stands in the Sent folder.
pub const ONE_MESSAGE: &[Scene] = &[
    BEGIN_SENDING,
    Scene { name: "voltou-erro", shows: "Voltou alguma mensagem de erro?", acts: &[Act::Tap("Não sei")] },
    Scene { name: "quais", shows: "Com quais mensagens isso acontece?", acts: &[Act::Tap("Só com uma mensagem")] },
    Scene { name: "pasta", shows: "Em que pasta está a mensagem?", acts: &[Act::Tap("Em Enviados")] },
];

/// The reader does not get somebody's mail; the sender has the error message, which is not to be had.
pub const RECEIVING: &[Scene] = &[
    Scene { name: "problema", shows: "O que está acontecendo com o seu e-mail?", acts: &[Act::Tap("Não recebo mensagens")] },
    Scene {
        name: "erro-do-remetente",
        shows: "A pessoa que enviou recebeu uma mensagem de erro?",
        acts: &[Act::Tap("Sim, mas o texto está com a pessoa")],
    },
    Scene { name: "pedir", shows: "Peça a mensagem de erro ao remetente", acts: &[Act::Tap("Seguir sem ela")] },
    Scene { name: "de-quem", shows: "Quais mensagens não chegam?", acts: &[Act::Tap("Nenhuma: não chega nada de ninguém")] },
    Scene { name: "conferir-conta", shows: "Confira estes pontos da sua conta", acts: &[Act::Tap("Não sei conferir")] },
    Scene {
        name: "remetente",
        shows: "Quem está tentando escrever para você?",
        acts: &[Act::Fill("Endereço de quem envia", "ana@example.org"), Act::Tap("Continuar")],
    },
    Scene {
        name: "destinatario",
        shows: "Qual endereço a pessoa usou para escrever para você?",
        acts: &[Act::Fill("Endereço que a pessoa usou", "maria@cliente.example"), Act::Tap("Continuar")],
    },
    Scene { name: "quando", shows: "Em que dia a pessoa tentou enviar?", acts: &[Act::Fill("Dia", "2024-03-04"), Act::Tap("Continuar")] },
    Scene { name: "resultado", shows: "As mensagens não estão chegando", acts: &[Act::Tap("Abrir um chamado")] },
    REVIEW,
    TICKET,
];

const LOG_ASKED: Scene = Scene {
    name: "problema",
    shows: "O que está acontecendo com o seu e-mail?",
    acts: &[Act::Tap("O suporte pediu o registro do envio (log SMTP)")],
};
const LOG_ABOUT: Scene = Scene {
    name: "de-qual",
    shows: "De qual mensagem é o log?",
    acts: &[
        Act::Fill("Endereço de quem envia", "joao@example.org"),
        Act::Fill("Endereço que a pessoa usou", "maria@cliente.example"),
        Act::Tap("Continuar"),
    ],
};

/// Support asked for the SMTP log, and the reader has it.
pub const LOG: &[Scene] = &[
    LOG_ASKED,
    LOG_ABOUT,
    Scene { name: "log", shows: "Cole aqui o log SMTP", acts: &[Act::Paste("Log SMTP", LOG_LINES), Act::Tap("Continuar")] },
    Scene { name: "resposta", shows: "A mensagem foi recusada", acts: &[] },
];

/// The same, without the log.
pub const NO_LOG: &[Scene] = &[
    LOG_ASKED,
    LOG_ABOUT,
    Scene { name: "log", shows: "Cole aqui o log SMTP", acts: &[Act::Tap("Não tenho o log")] },
    Scene { name: "falta", shows: "Falta o log", acts: &[] },
];

/// Lines of Postfix's log (`src/global/log_adhoc.c`): one mail refused, another one that is nobody's business.
pub const LOG_LINES: &str = "\
Nov 23 10:02:11 mx1 postfix/qmgr[811]: 4F1A2B3C4D: from=<joao@example.org>, size=2121, nrcpt=1 (queue active)
Nov 23 10:02:13 mx1 postfix/smtp[812]: 4F1A2B3C4D: to=<maria@cliente.example>, relay=mail.centralserver.example[203.0.113.7]:25, delay=2, dsn=5.2.2, status=bounced (host mail.centralserver.example[203.0.113.7] said: 552 5.2.2 <maria@cliente.example>: Mailbox full (in reply to RCPT TO command))
Nov 23 11:00:00 mx1 postfix/smtp[813]: 5A6B7C8D9E: to=<outra@terceiro.example>, relay=none, delay=2, dsn=5.4.4, status=bounced (Host or domain name not found)
";

/// The reader has the error message in hand.
pub const SHORT_CUT: &[Scene] = &[
    Scene {
        name: "problema",
        shows: "O que está acontecendo com o seu e-mail?",
        acts: &[Act::Tap("Tenho a mensagem de erro: colar agora")],
    },
    Scene { name: "erro", shows: "Cole aqui a mensagem de erro", acts: PASTE },
    Scene { name: "quem", shows: "Quem enviou a mensagem?", acts: &[Act::Tap("Fui eu que enviei")] },
    Scene { name: "resultado", shows: NOTICE_TITLE, acts: &[Act::Tap("Abrir um chamado")] },
    Scene {
        name: "falta",
        shows: "Faltam alguns dados para o chamado",
        acts: &[
            Act::Fill("Seu endereço de e-mail", "maria@cliente.example"),
            Act::Fill("Data", "2024-03-04"),
            Act::Fill("Hora", "09:12"),
            Act::Tap("Continuar"),
        ],
    },
    REVIEW,
    TICKET,
];

/// A refusal whose code and words say two things.
const TWO_CAUSES: &str = "<joao.silva@example.com>: host mx.example.com[192.0.2.7] said: 550 5.1.1 Message rejected as spam
    (in reply to end of DATA command)
";

/// The verdict does not fit.
pub const NOT_THIS: &[Scene] = &[
    Scene { name: "problema", shows: "O que está acontecendo com o seu e-mail?", acts: &[Act::Tap("Não sei")] },
    Scene {
        name: "erro",
        shows: "Cole aqui a mensagem de erro",
        acts: &[Act::Paste("Mensagem de erro", TWO_CAUSES), Act::Tap("Ler a mensagem de erro")],
    },
    Scene { name: "quem", shows: "Quem enviou a mensagem?", acts: &[Act::Tap("Não sei")] },
    Scene { name: "resultado", shows: "spam", acts: &[Act::Tap("Não é isso")] },
    Scene { name: "outras-causas", shows: "O que mais pode ser", acts: &[Act::Tap("Nenhuma destas")] },
    Scene { name: "em-aberto", shows: "Ainda não dá para saber a causa", acts: &[] },
];

impl Phone {
    /// Goes a way to its end, or to where it is left.
    pub async fn walk(&self, scenes: &[Scene]) {
        for scene in scenes {
            self.see(scene.shows).await;
            self.act(scene).await;
        }
    }

    /// Does what a reader does on one screen.
    pub async fn act(&self, scene: &Scene) {
        for act in scene.acts {
            match act {
                Act::Tap(name) => self.tap("button", name).await,
                Act::Fill(label, text) => self.fill(label, text).await,
                Act::Paste(label, text) => self.paste(label, text).await,
            }
        }
    }
}
