//! Texts that a person pastes, in the forms that mail systems give them.

/// Postfix, from the reader's own provider: the recipient's mailbox is full.
pub const FULL_MAILBOX: &str = "This is the mail system at host mail.centralserver.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

For further assistance, please send mail to postmaster.

                   The mail system

<bia@example.org>: host mx.example.org[203.0.113.7] said: 552 5.2.2
    <bia@example.org>: Recipient address rejected: Mailbox full (in reply to
    RCPT TO command)
";

/// Gmail, to somebody who wrote to a customer: no such mailbox.
pub const UNKNOWN_USER: &str = "Endereço não encontrado

Sua mensagem não foi entregue a contato@cliente.example porque o endereço não foi encontrado ou não pode receber e-mails.

A resposta do servidor remoto foi:

550 5.1.1 <contato@cliente.example>: Recipient address rejected: User unknown in virtual mailbox table
";

/// Postfix again: the server that sent the mail stands on a block list.
pub const BLOCKED: &str = "This is the mail system at host mail.centralserver.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

                   The mail system

<bia@example.org>: host mx.example.org[203.0.113.7] said: 554 5.7.1 Service
    unavailable; Client host [192.0.2.25] blocked using zen.spamhaus.org;
    https://www.spamhaus.org/query/ip/192.0.2.25 (in reply to RCPT TO command)
";

/// Phishing dressed as a notice.
pub const FAKE: &str = "De: Suporte Webmail <suporte@example.net>
Enviado: segunda-feira, 3 de junho de 2024 08:12
Para: ana@cliente.example
Assunto: Sua caixa de correio está cheia!

Prezado usuário,

Sua caixa de correio está cheia e 7 mensagens recebidas não puderam entrar.
Clique no link abaixo para liberar espaço grátis. Se isto não for feito em 24 horas, sua conta será desativada.

http://webmail-atualiza.example.org/entrar

Equipe de suporte
";

/// No bounce at all.
pub const ORDINARY: &str = "Oi, Ana! Segue a foto do almoço de domingo. Um abraço, João";

/// The same as [`FULL_MAILBOX`] with a long conversation below it, about one megabyte in all.
pub fn one_megabyte() -> String {
    let mut text = FULL_MAILBOX.to_owned();
    while text.len() < 1_000_000 {
        text.push_str("> Em seg., 23 de nov. de 2026, Ana escreveu: segue a ata da reunião de ontem.\n");
    }
    text
}

/// A whole notice, with its headers.
pub const WHOLE_MAIL: &str = include_str!("../../fixtures/postfix/mailbox-full-01.eml");
