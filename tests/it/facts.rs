//! Whom a notice is about, and what it tells of the mail: forms of headers, lists and sessions that a fixture of one mail system alone
//! does not show.

use carteiro::analysis::{Analysis, OwnSide, analyse};
use carteiro::cause::{Cause, Refuser};
use carteiro::evidence::{Kind, Suspicion};
use carteiro::report::RECIPIENTS_MAX;
use carteiro::smtp::HostName;
use carteiro::verdict::Confidence;

fn read(text: &str) -> Analysis {
    analyse(text, &OwnSide::default())
}

/// The recipients, each with the cause.
fn recipients(text: &str) -> Vec<(Option<String>, Cause)> {
    let told = |address: &Option<carteiro::evidence::Text>| address.as_ref().map(|address| address.value.clone());
    read(text).recipients.iter().map(|recipient| (told(&recipient.address), recipient.verdict.cause)).collect()
}

#[test]
fn an_address_within_another_s_is_nobody_s() {
    let notice = "The original message was received at Mon, 6 May 2024 10:02:11 -0300\n\n   ----- The following addresses had permanent fatal errors -----\n<mariana@example.org>\n<ana@example.org>\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> RCPT To:<mariana@example.org>\n<<< 552 5.2.2 <mariana@example.org>... Mailbox full\n>>> RCPT To:<ana@example.org>\n<<< 550 5.1.1 <ana@example.org>... User unknown\n";
    let named = |name: &str| Some(format!("{name}@example.org"));
    assert_eq!(recipients(notice), [(named("mariana"), Cause::MailboxFull), (named("ana"), Cause::UserUnknown)]);
}

#[test]
fn a_returned_mail_s_headers_may_be_folded() {
    let notice = "This is the mail system at host mx.example.org.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients. It's attached below.\n\n550 5.1.1 User unknown\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <>\nFrom: \"Beatriz dos Anjos e Albuquerque\"\n <bia@example.com>\nTo: \"Rui\"\n\t<rui@example.org>\nMessage-ID:\n <1@example.com>\nSubject: =?utf-8?q?Reuni=C3=A3o?=\n =?utf-8?q?_de_quinta?=\n e sexta\n\nsegredo\n";
    let facts = read(notice).facts;
    let told = [&facts.sender, &facts.message_id, &facts.subject].map(|fact| fact.as_ref().map(|fact| fact.value.as_str()));
    assert_eq!(told, [Some("bia@example.com"), Some("1@example.com"), Some("Reunião de quinta e sexta")]);
    assert_eq!(recipients(notice), [(Some("rui@example.org".to_owned()), Cause::UserUnknown)]);
}

#[test]
fn the_server_s_address_stands_behind_its_name() {
    let address = |text: &str| read(text).facts.remote_address.map(|address| address.value);
    let sendmail = "The original message was received at Mon, 6 May 2024 10:02:11 -0300\nfrom pc.example.com [198.51.100.7]\n\n   ----- The following addresses had permanent fatal errors -----\n<ana@example.org>\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> RCPT To:<ana@example.org>\n<<< 550 5.1.1 <ana@example.org>... User unknown\n";
    assert_eq!(address(sendmail), None);
    let postfix = "This is the mail system at host relay.example.com.\n\n<ana@example.org>: connect to mx.example.org[2001:db8::25]:25: Connection refused [10:02:11]\n";
    assert_eq!(address(postfix).as_deref(), Some("2001:db8::25"));
    let gmail = "The error that the other server returned was: 550 5.1.1 no. Google tried to deliver your message, but it was rejected by the server for the recipient domain example.org by mx.example.org. [192.0.2.10].";
    assert_eq!(address(gmail).as_deref(), Some("192.0.2.10"));
}

#[test]
fn exim_s_identifier_is_one_word() {
    let queue_id = |text: &str| read(text).facts.queue_id.map(|id| id.value);
    let delay = "This message was created automatically by mail delivery software. A message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours on the queue on mx.example.com. The message identifier is:     1sE3ab-0004Xy-Ab";
    assert_eq!(queue_id(delay).as_deref(), Some("1sE3ab-0004Xy-Ab"));
    let one_line = format!(
        "{delay} The subject of the message is: Proposta The date of the message is: Mon, 6 May 2024 10:02:11 -0300 The address to which the message has not yet been delivered is: ana@example.org"
    );
    assert_eq!(queue_id(&one_line).as_deref(), Some("1sE3ab-0004Xy-Ab"));
}

/// Each head of a forward above it, and each blank line, was taken for a try.
#[test]
fn a_source_is_read_below_several_heads() {
    let forward = "---------- Forwarded message ---------\nFrom: Bia <bia@example.com.br>\nDate: Mon, May 6, 2024 at 10:02\nSubject: Fwd: help\nTo: <rui@example.com.br>\nCc: <lia@example.com.br>\n\n";
    let source = "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.org\nTo: bia@example.com.br\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPGFuYUBleGFtcGxlLm9yZz46IGhvc3QgbXguZXhhbXBsZS5vcmdbMTkyLjAuMi4xMF0gc2FpZDog\nNTUwIDUuMS4xIFVzZXIgdW5rbm93bgo=\n";
    let pasted = format!("Oi, pode ver?\n\n{forward}{forward}{source}");
    assert_eq!(recipients(&pasted), [(Some("ana@example.org".to_owned()), Cause::UserUnknown)]);
    let spaced = format!("Oi, pode ver?{}{source}", "\n".repeat(12));
    assert_eq!(recipients(&spaced), [(Some("ana@example.org".to_owned()), Cause::UserUnknown)]);
}

#[test]
fn an_address_that_a_narrow_window_broke_is_whole_in_an_encoded_part_too() {
    let source = "From: MAILER-DAEMON@mx.example.org\nSubject: Undelivered Mail Returned to Sender\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nVGhpcyBpcyB0aGUgbWFpbCBzeXN0ZW0gYXQgaG9zdCBteC5leGFtcGxlLm9yZy4KCjxhbmFAZXhhbQpwbGUub3JnPjogNTUwIDUuMS4xIFVzZXIgdW5rbm93bgo=\n";
    assert_eq!(recipients(source), [(Some("ana@example.org".to_owned()), Cause::UserUnknown)]);
}

#[test]
fn a_letter_below_a_success_takes_nothing_from_it() {
    let success = "This is the mail system at host mx.example.org.\n\nYour message was successfully delivered to the destination(s) listed below.\n\n<ana@example.org>: delivery via mx.example.org[192.0.2.10]:25: 250 2.0.0 Ok\n\n";
    let kind = read(success).kind;
    assert_eq!(kind, Kind::Success);
    assert_eq!(read(&format!("{success}Hi. This is the plan for tomorrow: we meet at nine, and Rui brings the keys.")).kind, kind);
}

#[test]
fn no_notice_is_about_more_recipients_than_are_read() {
    let (mut prose, mut fields) = (String::new(), String::new());
    for number in 0..400 {
        prose.push_str(&format!("<ana{number}@example.org>: 550 5.1.1 User unknown\n\n"));
        fields.push_str(&format!("Final-Recipient: rfc822; rui{number}@example.org\nAction: failed\nStatus: 5.1.1\n\n"));
    }
    let notice = format!("This is the mail system at host mx.example.org.\n\n{prose}Reporting-MTA: dns; mx.example.org\n\n{fields}");
    assert_eq!(read(&notice).recipients.len(), RECIPIENTS_MAX);
}

#[test]
fn whoever_wrote_a_notice_each_addressee_has_the_words_below_their_name() {
    let named = |name: &str| Some(format!("{name}@example.org"));
    let returned = "From: Lia <lia@example.com>\nTo: <ana@example.org>,\n <rui@example.org>\nSubject: Ata\nDate: Mon, 6 May 2024 10:02:11 -0300\nMessage-ID: <1@example.com>\n\nsegredo\n";
    let lines = "User mailbox exceeds allowed size: ana@example.org\nunknown host: rui@example.org\n\nOriginal message follows.\n\nReceived: from pc [198.51.100.7] by mx.example.com; Mon, 6 May 2024 10:02:12 -0300\n";
    assert_eq!(recipients(&[lines, returned].concat()), [(named("ana"), Cause::MailboxFull), (named("rui"), Cause::DomainNotFound)]);
    let blocks = "From: Postmaster@mail.example.com\nSubject: Postmaster Notify: Delivery Failure.\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nThe following message has undergone one or more delivery failures:\n\n*** ana@example.org\n    The mailbox is full.\n\n*** rui@example.org\n    Unknown user or address.\n\nQuestions should be directed to\npostmaster@mail.example.com.\n\n--b\nContent-Type: message/rfc822\n\n";
    let mail = [blocks, returned, "--b--\n"].concat();
    assert_eq!(recipients(&mail), [(named("ana"), Cause::MailboxFull), (named("rui"), Cause::UserUnknown)]);
}

#[test]
fn somebody_of_the_system_s_own_needs_no_domain() {
    let notice = "Failed to deliver to '<ana@example.org>'\nSMTP module(domain example.org) reports:\n mx.example.org: 554 Message refused: too many hops (27)\n\nFailed to deliver to '<olga>'\nLOCAL module(account olga) reports:\n account is full (quota exceeded)\n";
    assert_eq!(recipients(notice)[0], (Some("ana@example.org".to_owned()), Cause::MailLoop));
}

/// Help desks and lists answer on their own, with the number of what was written to them.
#[test]
fn a_mail_that_was_answered_as_refused_is_a_failure() {
    let head = |subject: &str, from: &str| {
        format!("From: {from}\nTo: ana@example.com\nSubject: {subject}\nIn-Reply-To: <1@example.com>\nAuto-Submitted: auto-generated\n\n")
    };
    let refused = [
        (
            head("[Rejected] Re: firmware (#418)", "GitLab <gitlab@example.org>"),
            "Unfortunately, your email message to GitLab could not be processed.\n\nWe couldn't figure out what user corresponds to the email. Please create your comment through the web interface.\n",
            Cause::Filtered,
        ),
        (
            head("[undeliverable] Message too large", "suporte@example.org"),
            "Dear Ana,\n\nUnfortunately your email titled \"Fotos\" could not be delivered to one or more recipients.\n\nYour message was 38.42 MB but we only accept messages up to 10 MB.\n",
            Cause::TooBig,
        ),
    ];
    for (head, body, cause) in refused {
        let mail = [&head, body].concat();
        assert_eq!((read(&mail).kind, recipients(&mail)), (Kind::Failure, vec![(None, cause)]), "{mail}");
    }
    let support = "From: support@example.org\nTo: ana@example.com\nSubject: RES: [Rejected] firmware\nIn-Reply-To: <1@example.com>\n\nHi Ana, that message said your account was not known to us; it is mended, please write again. Not delivered mails are lost.\n";
    assert_eq!(read(support).kind, Kind::Other);
}

#[test]
fn mdaemon_s_sessions_are_told_apart() {
    let notice = "The attached message had PERMANENT fatal delivery errors!\n\nFailed address: ana@example.org\n\nFailed address: rui@example.net\n\n--- Session Transcript ---\nMon 2012-09-17 10:45:17: *  To: ana@example.org\nMon 2012-09-17 10:45:19: --> RCPT To:<ana@example.org>\nMon 2012-09-17 10:45:19: <-- 550 5.2.1 mailbox disabled\nMon 2012-09-17 10:45:26: *  To: rui@example.net\nMon 2012-09-17 10:45:27: --> RCPT To:<rui@example.net>\nMon 2012-09-17 10:45:27: <-- 552 5.2.2 mailbox full\n--- End Transcript ---\n";
    let expected = [(Some("ana@example.org".to_owned()), Cause::MailboxDisabled), (Some("rui@example.net".to_owned()), Cause::MailboxFull)];
    assert_eq!(recipients(notice), expected);
}

/// A gateway lists the mail's data, indented all alike, and the reason among them.
#[test]
fn an_indented_list_is_no_header_of_a_forward_to_its_end() {
    let notice = "Esta mensagem foi gerada automaticamente pelo servidor.\n\nO seu email não foi entregue.\n\n  De:       ana@example.com\n  Para:     rui@example.org\n  Assunto:  Ata\n  Servidor: mx.example.com [192.0.2.7]\n  Motivo:   550 5.7.1 Servidor emissor presente em lista negra (b.barracudacentral.org)\n\nPeça a remoção na lista indicada.\n";
    let mail = ["From: MAILER-DAEMON@mx.example.com\nSubject: Undelivered mail\n\n", notice].concat();
    assert_eq!(recipients(&mail), [(Some("rui@example.org".to_owned()), Cause::IpBlocked)]);
}

#[test]
fn a_help_desk_that_refuses_says_so_in_its_program_s_words() {
    let mail = "Return-Path: <>\nFrom: Suporte <suporte@example.org>\nTo: ana@example.com\nSubject: Permission Denied\nPrecedence: bulk\nAuto-Submitted: auto-generated\n\nNo permission to create tickets in the queue 'Suporte'\n";
    assert_eq!((read(mail).kind, recipients(mail)), (Kind::Failure, vec![(None, Cause::Filtered)]));
    let answer = mail.replace(
        "No permission to create tickets in the queue 'Suporte'",
        "Your request was given the number 4711, we answer within two days.",
    );
    assert_ne!(read(&answer).kind, Kind::Failure);
}

#[test]
fn an_alert_s_sender_is_no_recipient() {
    let alert = "The Email Security System discovered a possible virus or unauthorised code in an email sent by you.\n\nThe message sender was\n    ana@example.com\n\nThe message recipients were\n    rui@example.org\n\nPossible MalWare 'W32/Mydoom.A-mm' found in 'x.zip'.\n";
    assert_eq!(recipients(alert), [(Some("rui@example.org".to_owned()), Cause::Virus)]);
}

/// Before the null path, systems had their daemon's own.
#[test]
fn a_mail_whose_path_is_the_daemon_s_is_a_system_s() {
    let mail = "Return-Path: <MAILER-DAEMON@mx.example.org>\nFrom: eManager <emanager@example.org>\nTo: ana@example.com\nSubject: [eManager] Mensagem não entregue\n\nO e-mail abaixo ultrapassa o tamanho permitido em nossa empresa e foi apagado.\n\n  De:       ana@example.com\n  Para:     rui@example.org\n  Assunto:  Fotos\n";
    assert_eq!(recipients(mail), [(Some("rui@example.org".to_owned()), Cause::TooBig)]);
    let person =
        mail.replace("<MAILER-DAEMON@mx.example.org>", "<emanager@example.org>").replace("Mensagem não entregue", "Mensagem grande");
    assert_eq!(read(&person).kind, Kind::Other);
}

#[test]
fn lines_that_introduce_addresses_in_the_same_words_tell_of_several() {
    let named = |name: &str| Some(format!("{name}@example.org"));
    let plesk = "Não foi possível entregar a mensagem para o destinatário: ana@example.org\nMotivo: A resposta do servidor remoto foi: '552 5.2.2 <ana@example.org>: user is over quota'\n\nNão foi possível entregar a mensagem para o destinatário: rui@example.org\nMotivo: A resposta do servidor remoto foi: '530 5.7.0 Must issue a STARTTLS command first'\n";
    assert_eq!(recipients(plesk), [(named("ana"), Cause::MailboxFull), (named("rui"), Cause::Tls)]);
    let numbered = "Sua mensagem retornou.\n\nDestinatário 1: ana@example.org\nCódigo: 452 4.2.2\nResposta: Over quota\n\nDestinatário 2: rui@example.org\nCódigo: 550 5.1.1\nResposta: User unknown\n";
    assert_eq!(recipients(numbered), [(named("ana"), Cause::MailboxFull), (named("rui"), Cause::UserUnknown)]);
}

/// A CRM or an ERP tells in its own mail what the server answered; a digest of quarantined mails does not.
#[test]
fn a_program_s_mail_that_quotes_a_refusal_is_a_failure() {
    let crm = "From: CRM <notificaciones@example.com>\nTo: ana@example.com\nSubject: Correo devuelto: Cotización 3381\n\nEl correo que envió fue devuelto.\n\n   Para: rui@example.org\n   Detalle: 550 5.7.23 SPF fail for example.com from 192.0.2.7\n";
    assert_eq!(recipients(crm), [(Some("rui@example.org".to_owned()), Cause::AuthFailure)]);
    let digest = "From: Quarantine <quarantine@example.com>\nTo: ana@example.com\nSubject: Spam Quarantine Summary - 3 New Messages\n\nYour quarantine contains new messages.\n\nOct 07 promo@example.org    550 dollars today    Deliver\nOct 08 parcel@example.net   Your package could not be delivered   Deliver\n";
    assert_eq!(read(digest).kind, Kind::Other);
    let reply = crm.replace("Subject: ", "Subject: Re: ");
    assert_eq!(read(&reply).kind, Kind::Other);
}

#[test]
fn what_a_site_s_form_sends_is_no_notice() {
    let form = "From: Site <site@example.com>\nTo: ana@example.com\nSubject: Mensagem enviada pelo formulário de contato\n\nNome: Rui\nE-mail: rui@example.org\nMensagem: gostaria de um orçamento, enviei ontem por e-mail mas ninguém respondeu.\n";
    assert_eq!(read(form).kind, Kind::Other);
}

#[test]
fn what_a_program_lists_of_the_mail_says_whom_it_was_for() {
    let crm = "From: CRM <avisos@crm.example.com>\nTo: bia@example.com\nSubject: Correo devuelto\n\nEl correo que envió al contacto \"Rui\" fue devuelto.\n\n   Para            : rui@example.org\n   Asunto          : Cotización\n   Detalle         : 550 5.7.23 SPF violation for crm.example.com\n";
    assert_eq!(recipients(crm), [(Some("rui@example.org".to_owned()), Cause::AuthFailure)]);
}

#[test]
fn a_session_without_a_list_of_addresses_is_about_its_last_line_s() {
    let transcript = "   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> MAIL From:<ana@example.com> SIZE=58210332\n<<< 552 5.3.4 Message size exceeds fixed maximum message size (50000000)\n554 5.0.0 <rui@example.org>... Service unavailable\n";
    assert_eq!(recipients(transcript), [(Some("rui@example.org".to_owned()), Cause::TooBig)]);
    assert_eq!(read(transcript).recipients[0].status.as_ref().unwrap().value.to_string(), "5.3.4");
}

#[test]
fn who_sent_it_is_no_recipient_in_events_and_traces() {
    for text in [
        "{\n  \"type\": \"email.bounced\",\n  \"from\": \"Loja <loja@example.com>\",\n  \"to\": [\"rui@example.org\"],\n  \"message\": \"their inbox was full\"\n}",
        "Message ID 'x'\nloja@example.com -->\n        rui@example.org\n  status bounced\n    552 5.2.2 mailbox full",
        "ID da mensagem  2023-1@mail.example.com\nRemetente: loja@example.com  Destinatario: rui@example.org\nMotivo: caixa cheia",
        "Hola, loja@example.com:\nEl buzón de rui@example.org está lleno y su mensaje no se entregó.",
    ] {
        assert_eq!(recipients(text), [(Some("rui@example.org".to_owned()), Cause::MailboxFull)], "{text}");
    }
}

/// A printer, a monitoring system or a group's page tells of its own mail, in words that nothing else needs to know.
#[test]
fn who_quotes_a_refusal_and_answers_nobody_tells_of_one() {
    let printer = "From: copiadora@example.com\nTo: ana@example.com\nSubject: Resultado de envio doc0412\n\nDispositivo: copiadora\nDestino: rui@example.org\nResultado: ERROR\nDetalle: 552 5.2.2 mailbox full\n";
    assert_eq!(recipients(printer), [(Some("rui@example.org".to_owned()), Cause::MailboxFull)]);
    for headers in
        ["Subject: RES: Resultado", "In-Reply-To: <1@example.com>\nSubject: Resultado", "List-Id: <a.example.com>\nSubject: Resultado"]
    {
        let answer = printer.replace("Subject: Resultado de envio doc0412", headers);
        assert_eq!(read(&answer).kind, Kind::Other, "{answer}");
    }
}

#[test]
fn a_list_s_refusal_needs_no_header_of_the_list() {
    let mailman = "From: horta-owner@example.org\nTo: ana@example.com\nSubject: Request to mailing list \"horta\" rejected\nPrecedence: bulk\n\nYour message to the horta@example.org mailing-list was rejected for the following\nreasons:\n\nThe message comes from a moderated member\n\nThe original message as received by Mailman is attached.\n";
    assert_eq!(recipients(mailman), [(Some("horta@example.org".to_owned()), Cause::Filtered)]);
}

/// Exim's report goes through the recipients from the last to the first, its prose from the first to the last.
#[test]
fn of_several_each_has_its_own_server() {
    let notice = "This is the mail system at host mail.example.com.\n\n<bia@example.org>: host mx.example.org[192.0.2.1] said: 552 5.2.2 Mailbox full\n\n<eva@example.net>: unknown user: \"eva\"\n\n<lia@example.com>: host mail.example.com[192.0.2.9] said: 550 5.1.1 User unknown\n";
    let own = OwnSide { hosts: vec![HostName::parse("mail.example.com").unwrap()], domains: Vec::new() };
    let analysis = analyse(notice, &own);
    let refusers: Vec<Refuser> = analysis.recipients.iter().map(|recipient| recipient.verdict.refuser).collect();
    assert_eq!(refusers, [Refuser::RemoteServer, Refuser::OwnServer, Refuser::OwnServer]);
    let server = |notice: &str| {
        let facts = read(notice).facts;
        (facts.remote_mta.map(|host| host.value), facts.remote_address.map(|address| address.value))
    };
    assert_eq!(server(notice), (Some("mx.example.org".to_owned()), Some("192.0.2.1".to_owned())));
    let report = "\nReporting-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822;lia@example.com\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mail.example.com\n\nFinal-Recipient: rfc822;bia@example.org\nAction: failed\nStatus: 5.2.2\nRemote-MTA: dns; mx.example.org\n";
    assert_eq!(server(&[notice, report].concat()).0.as_deref(), Some("mail.example.com"));
    let local_first = "This is the mail system at host mail.example.com.\n\n<eva@example.net>: unknown user: \"eva\"\n\n<bia@example.org>: host mx.example.org[192.0.2.1] said: 552 5.2.2 Mailbox full\n";
    assert_eq!(server(local_first), (None, None));
}

#[test]
fn of_several_notices_the_one_counts_that_tells_of_a_failure() {
    let notice = |id: &str, address: &str, said: &str| {
        format!(
            "This is the mail system at host mx.example.com.\n\n{said}\n\n<{address}>: {said}\n\nReporting-MTA: dns; mx.example.com\nX-Postfix-Queue-ID: {id}\n\nFinal-Recipient: rfc822; {address}\n"
        )
    };
    let success = "Action: relayed\nStatus: 2.0.0\n\n";
    let good =
        notice("AAAA111", "zeca@example.org", "Your message was successfully delivered to the destination(s) listed below.") + success;
    let bad = notice("BBBB222", "bia@example.org", "550 5.1.1 User unknown") + "Action: failed\nStatus: 5.1.1\n";
    let both = read(&[good.as_str(), &bad].concat());
    assert_eq!((both.kind, both.facts.queue_id.unwrap().value.as_str()), (Kind::Failure, "BBBB222"));
    let delay = notice("BBBB222", "bia@example.org", "451 4.7.1 Greylisted") + "Action: delayed\nStatus: 4.7.1\n\n";
    let then =
        notice("BBBB222", "bia@example.org", "Your message was successfully delivered to the destination(s) listed below.") + success;
    let passed = read(&[delay, then].concat());
    assert_eq!((passed.kind, passed.recipients.len(), passed.delivered.len()), (Kind::Success, 0, 1));
}

/// Who says that somebody else's mailbox is full, or asks for help, threatens nobody.
#[test]
fn no_words_of_help_are_a_fake() {
    let host = |name: &str| HostName::parse(name).unwrap();
    let own = OwnSide { hosts: vec![host("mail.example.com"), host("painel.example.net")], domains: vec![host("example.com")] };
    let suspicion = |text: &str| analyse(text, &own).suspicion.map(|suspected| suspected.suspicion);
    for text in [
        "From: postmaster@example.org\nTo: ana@example.com\nSubject: Mensagem não entregue\n\nSua mensagem para bia@example.org não foi entregue: a caixa postal do destinatário está cheia. Tentaremos por mais 48 horas. Clique para saber mais: https://ajuda.example.edu/caixa-cheia\n",
        "Minha caixa está cheia e há 48 horas não consigo fazer login em https://webmail.example.edu",
        "Sua senha expira em 72 horas. Acesse https://passwordreset.microsoftonline.com/",
        "Suas mensagens estão retidas. Clique em https://painel.example.net/limpar em 24 horas ou sua conta será suspensa.",
        "From: contato@clinica.example\nTo: ana@example.com\nSubject: Confirme seu cadastro\n\nOlá Ana, para confirmar sua conta clique em https://clinica.agenda.example/confirmar?u=1\nO link vale por 24 horas.\n",
        "From: reservas@hotel.example\nTo: ana@example.com\nSubject: Reserva\n\nSua reserva está pendente. Enviamos mensagens pelo aplicativo. Clique em https://reservas.example.org/1 em até 24 horas.\n",
    ] {
        assert_eq!(suspicion(text), None, "{text}");
    }
    let fake = "Suas mensagens estão retidas. Clique em https://painel.example.edu/limpar em 24 horas ou sua conta será suspensa.";
    assert_eq!(suspicion(fake), Some(Suspicion::Fake));
}

/// A link that brings the reader's address along knows whose password it gets, whatever else the lure says.
#[test]
fn a_link_with_the_reader_s_address_in_a_notice_is_a_fake() {
    let own = OwnSide { hosts: vec![HostName::parse("mx.example.com").unwrap()], domains: vec![HostName::parse("example.com").unwrap()] };
    let suspicion = |text: &str| analyse(text, &own).suspicion.map(|suspected| suspected.suspicion);
    let lure = |said: &str, link: &str| {
        format!(
            "From: \"Mail Delivery System\" <noreply@upgrade.example.net>\nTo: ana@example.com\nSubject: Undelivered Mail Returned to Sender\nDate: Tue, 12 Mar 2024 10:15:22 -0300\nContent-Type: text/html; charset=utf-8\n\n<p>Dear ana@example.com,</p><p>{said}</p><p><a href=\"{link}\">Release messages to inbox</a></p>\n"
        )
    };
    let held = "Delivery of 7 incoming messages failed because your mailbox is full.";
    for link in ["http://login.example.org/in?e=ana@example.com", "https://files.example.org/a#ana@example.com"] {
        assert_eq!(suspicion(&lure(held, link)), Some(Suspicion::Fake), "{link}");
        assert_eq!(analyse(&lure(held, link), &own).kind, Kind::Other, "{link}");
    }
    for (said, link) in [
        (held, "http://help.example.org/full"),
        (held, "https://webmail.example.com/?u=ana@example.com"),
        (held, "https://www.example.net/?u=ana@example.com"),
        ("The rule for messages to groups has changed.", "http://news.example.org/?u=ana@example.com"),
        ("Please confirm your account.", "http://shop.example.org/?u=ana@example.com"),
    ] {
        assert_eq!(suspicion(&lure(said, link)), None, "{said} {link}");
    }
}

/// The reader's own address stands above the notice, in a line of its own, or behind a label.
#[test]
fn the_reader_s_own_address_is_no_recipient_s() {
    for (text, cause) in [
        (
            "ana@example.com.br\n\nNão foi possível entregar sua mensagem para rui@example.org.\nrui não foi encontrado em example.org.",
            Cause::UserUnknown,
        ),
        ("Conta: ana@example.com.br\nServidor: smtp.example.com.br\nErro: 550 5.1.1 <rui@example.org>: User unknown", Cause::UserUnknown),
        (
            "Carlos\nana@example.com.br\n\nA mensagem não foi entregue para rui@example.org porque a caixa dele está cheia.\nA resposta foi:\n552 5.2.2 Mailbox full",
            Cause::MailboxFull,
        ),
    ] {
        assert_eq!(recipients(text), [(Some("rui@example.org".to_owned()), cause)], "{text}");
    }
}

/// What somebody writes below a reply is theirs.
#[test]
fn a_guess_below_a_reply_does_not_answer_it() {
    let exim = "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  rui@example.org\n    host mx.example.org [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<rui@example.org>:\n    550 5.1.1 no mailbox here\n\nAcho que a caixa dele está cheia. Ou estamos na Spamhaus.";
    let gmail = "A mensagem não foi entregue para rui@example.org porque o endereço não foi encontrado.\nA resposta foi:\n550 5.1.1 no mailbox here\n\nAcho que a caixa dele está cheia. Ou estamos na Spamhaus.";
    for text in [exim, gmail] {
        assert_eq!(recipients(text), [(Some("rui@example.org".to_owned()), Cause::UserUnknown)], "{text}");
    }
}

#[test]
fn the_server_is_known_at_the_beginning_of_a_line_and_above_exchange_s_reply() {
    let server = |text: &str| read(text).facts.remote_mta.map(|host| host.value);
    let postfix = "host mx.example.org[192.0.2.1] said: 550 5.1.1 <rui@example.org>: User unknown (in reply to RCPT TO command)";
    assert_eq!(server(postfix).as_deref(), Some("mx.example.org"));
    let exchange = "Falha na entrega a estes destinatários ou grupos:\n\nrui@example.org\n\nInformações de diagnóstico para administradores:\n\nServidor gerador: EX01.example.com\n\nrui@example.org\nmx.example.org\nRemote Server returned '550 5.1.1 User unknown'\n";
    assert_eq!(server(exchange).as_deref(), Some("mx.example.org"));
}

/// Two Gmail notices of other titles are two; a sentence of Microsoft 365 that names nobody begins none.
#[test]
fn notices_begin_with_a_sentence_that_names_somebody() {
    let gmail = "Endereço não encontrado\nA mensagem não foi entregue para rui@example.org porque o endereço não foi encontrado.\nA resposta foi:\n550 5.1.1 User unknown\n\nMensagem bloqueada\nSua mensagem para leo@example.net foi bloqueada.\nA resposta foi:\n552 5.2.2 Mailbox full\n";
    assert_eq!(recipients(gmail).iter().map(|(_, cause)| *cause).collect::<Vec<_>>(), [Cause::UserUnknown, Cause::MailboxFull]);
    let microsoft = "Delivery has failed to these recipients or groups:\n\nrui@example.org\nYour message couldn't be delivered to the recipient because you don't have permission to send to it.\n\nDiagnostic information for administrators:\n\nGenerating server: EX01.example.com\n\nrui@example.org\nRemote Server returned '550 5.7.129 RESOLVER.RST.RestrictedToRecipientsPermission; not authorized'\n";
    assert_eq!(recipients(microsoft), [(Some("rui@example.org".to_owned()), Cause::Filtered)]);
}

/// Those who are still tried come last.
#[test]
fn of_a_failure_the_failed_come_first() {
    let log = "Mar 10 10:00:01 mx postfix/smtp[11]: 4A1: to=<eva@example.com>, relay=none, delay=9000, dsn=4.4.1, status=deferred (connect to mx.example.com[192.0.2.1]:25: Connection timed out)\nMar 10 10:00:02 mx postfix/smtp[12]: 4A1: to=<rui@example.org>, relay=mx.example.org[192.0.2.2]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.2] said: 550 5.1.1 User unknown (in reply to RCPT TO command))";
    assert_eq!(recipients(log).iter().map(|(_, cause)| *cause).collect::<Vec<_>>(), [Cause::UserUnknown, Cause::NetworkError]);
}

/// Below what a server said, people deny and guess.
#[test]
fn what_the_reader_denies_is_no_cause() {
    for denied in
        ["Não é spam, é um orçamento.", "A caixa dele não está cheia.", "Nosso IP não está listado na Spamhaus.", "Mi buzón no está lleno."]
    {
        let text = format!("550 5.7.1 Access denied\n\n{denied}");
        assert_eq!(recipients(&text), [(None, Cause::Policy)], "{text}");
    }
    let above = "O antivírus daqui não achou nada.\n\n550 5.1.1 User unknown";
    assert_eq!(recipients(above), [(None, Cause::UserUnknown)]);
}

/// A guess with a question mark is none of the server's; where nothing else tells, it counts.
/// What somebody rules out is none, in a text without a reply either.
#[test]
fn what_is_ruled_out_is_guessed_at_most() {
    for text in [
        "O cliente disse que a caixa dele não está cheia e mesmo assim volta",
        "Mi IP no está en ninguna lista negra pero el correo rebota",
        "El correo rebota. No es spam ni virus, es una factura.",
        "Cliente diz que não recebe, não voltou erro nenhum e não está no spam.",
        "Meu IP não está bloqueado em nenhuma blacklist, e mesmo assim o hotmail devolve",
    ] {
        let verdict = analyse(text, &OwnSide::default()).recipients.remove(0).verdict;
        assert_eq!(verdict.confidence, Confidence::Unclear, "{text}");
    }
}

#[test]
fn what_the_reader_asks_is_no_cause_beside_what_was_said() {
    for (text, cause) in [
        (
            "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org\nmeu SPF tá errado, será?",
            Cause::IpBlocked,
        ),
        ("connect to mx.example.org[192.0.2.1]:25: No route to host\ncaixa lotada?", Cause::NetworkError),
        ("Será que é spam? A resposta foi 550 5.1.1 User unknown", Cause::UserUnknown),
        ("552 deu caixa cheia?", Cause::MailboxFull),
    ] {
        assert_eq!(recipients(text), [(None, cause)], "{text}");
    }
}

/// What is late, or was delivered, is what the mail was about: a refusal for good is none the less one.
#[test]
fn a_subject_neither_delays_nor_delivers_what_was_refused() {
    for subject in ["Boleto atrasado", "Seu pedido foi entregue com sucesso", "Pago demorado", "Su paquete ha sido entregado con éxito"] {
        for said in
            ["550 5.1.1 <ana@example.org>: User unknown", "<ana@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown"]
        {
            let text = format!("{said}\nAssunto: {subject}");
            assert_eq!(read(&text).kind, Kind::Failure, "{text}");
        }
    }
    let warned = "THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nYour message could not be delivered for more than 3 hour(s).\nIt will be retried until it is 2 day(s) old.\n\n<ana@example.org>: host mx.example.org[192.0.2.1] refused to talk to me: 554 5.7.1 not now";
    assert_eq!(read(warned).kind, Kind::Delay);
}

/// MDaemon's transcript writes arrows.
#[test]
fn a_reply_stands_behind_mdaemon_s_arrow() {
    let session = "Falha Permanente na Entrega\n\nEndereço com falha: ana@example.org\n\n--- Transcrição da sessão ---\n Mon 2009-06-22 10:02:12: <-- 220 gw.example.org SMTP\n Mon 2009-06-22 10:02:13: <-- 250 remetente ok\n Mon 2009-06-22 10:02:15: <-- 550 Mensagem recusada: o anexo esta infectado. Verifique seu computador.\n Mon 2009-06-22 10:02:15: --> QUIT\n";
    let analysis = read(session);
    assert_eq!(analysis.recipients[0].reply.as_ref().map(|reply| reply.value.code()), Some(550));
    assert_eq!(analysis.recipients[0].verdict.cause, Cause::Virus);
}

/// cPanel's Exim may log the envelope's sender behind the recipient (spec.txt, `log_selector`, sender_on_delivery).
#[test]
fn exim_s_sender_on_delivery_is_no_alias() {
    let line = "2026-06-03 10:02:13 1sE4ab-000Abc-Xy ** ana@example.org F=<rui@example.com> R=dnslookup T=remote_smtp H=mx.example.org [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<ana@example.org>: 550 5.1.1 User unknown";
    let analysis = read(line);
    assert_eq!(analysis.facts.sender.map(|sender| sender.value).as_deref(), Some("rui@example.com"));
    assert_eq!((analysis.recipients[0].written_as.clone(), analysis.recipients[0].verdict.refuser), (None, Refuser::RemoteServer));
}

/// A notice of a delay without a reason has none; what is denied is over.
#[test]
fn what_says_only_how_long_it_tries_gives_no_cause() {
    let delay = "A entrega está atrasada para estes destinatários ou grupos:\n\nana@example.org\n\nA mensagem ainda não foi entregue. Continuaremos tentando.\n\nO servidor continuará tentando entregar a mensagem durante os próximos 1 dias, 19 horas e 55 minutos. Você será notificado se a mensagem não puder ser entregue até essa hora.\n";
    assert_eq!((read(delay).kind, recipients(delay)[0].1), (Kind::Delay, Cause::Undetermined));
    assert_eq!(
        read("O servidor tentou por 48 horas e não continuará tentando. Sua mensagem para ana@example.org não foi entregue.").kind,
        Kind::Failure
    );
}

/// The one whom somebody wrote to, and not who wrote, nor who signs below.
#[test]
fn a_sentence_names_whom_somebody_wrote_to() {
    let rui = || Some("rui@example.org".to_owned());
    for (text, address, cause) in [
        ("ana@example.com.br manda pra rui@example.org e volta: user unknown", rui(), Cause::UserUnknown),
        ("Eu sou ana@example.com.br e escrevi pra rui@example.org, deu caixa cheia", rui(), Cause::MailboxFull),
        ("Origem: ana@example.com.br Destino: rui@example.org Erro: usuário não existe", rui(), Cause::UserUnknown),
        ("El cliente ana@example.com me escribe a rui@example.org y le sale que el buzón está lleno", rui(), Cause::MailboxFull),
        ("Desde ana@example.com no puedo escribir a rui@example.org, dice usuario desconocido", rui(), Cause::UserUnknown),
        ("A caixa de entrada de rui@example.org está cheia", rui(), Cause::MailboxFull),
        ("La bandeja de entrada de rui@example.org está llena", rui(), Cause::MailboxFull),
        ("\"552 5.2.2 Mailbox quota exceeded\"\n\nAtt,\nAna - ana@example.com.br", None, Cause::MailboxFull),
        ("Envio pela conta ana@example.com.br e recebo 550 5.7.1 blocked using zen.spamhaus.org", None, Cause::IpBlocked),
        ("535 Incorrect authentication data (set_id=ana@example.com.br)", None, Cause::AuthRequired),
        (
            "Message ID\t<x1@mail.example.com>\nFrom\tana@example.com\nTo\trui@example.org\nStatus\tBounced 552 5.2.2 Mailbox full",
            rui(),
            Cause::MailboxFull,
        ),
        ("Sou a Ana (ana@example.com). O e-mail para rui@example.org voltou: caixa cheia.", rui(), Cause::MailboxFull),
        ("Erro de envio na conta ana@example.com: destinatário rui@example.org. 550 Relay não autorizado", rui(), Cause::RelayDenied),
        ("Error al enviar: contraseña incorrecta para ana@example.com", None, Cause::AuthRequired),
        ("ana@example.com recebeu normal, mas rui@example.org voltou: usuário inexistente.", rui(), Cause::UserUnknown),
        ("Mensagem devolvida: o servidor público rui@example.org não foi encontrado no diretório.", rui(), Cause::UserUnknown),
        ("551 Use agora ana@example.org em vez de rui@example.org", rui(), Cause::Moved),
        ("O endereço rui@example.org mudou, escreva para ana@example.org", rui(), Cause::Moved),
    ] {
        assert_eq!(recipients(text), [(address, cause)], "{text}");
    }
}

/// Who is named in a row failed for the same reason; whose name stands before words of their own, for that.
#[test]
fn several_may_stand_in_one_line() {
    let (ana, rui) = (|| Some("ana@example.org".to_owned()), || Some("rui@example.net".to_owned()));
    for text in [
        "Os e-mails que voltaram: ana@example.org; rui@example.net. Todos com 550 5.1.1 user unknown",
        "Seu e-mail não pode ser entregue para ana@example.org, rui@example.net pois os usuários não existem.",
        "Voltou pra ana@example.org e rui@example.net: usuário não existe",
        "Los correos a ana@example.org y rui@example.net me los devuelve con \"usuario desconocido\"",
    ] {
        assert_eq!(recipients(text), [(ana(), Cause::UserUnknown), (rui(), Cause::UserUnknown)], "{text}");
    }
    for text in [
        "Os dois e-mails voltaram: ana@example.org (usuário inexistente) e rui@example.net (caixa cheia)",
        "Não foi possível entregar a mensagem para: ana@example.org (550 5.1.1 usuário não existe) rui@example.net (552 5.2.2 caixa cheia)",
    ] {
        assert_eq!(recipients(text), [(ana(), Cause::UserUnknown), (rui(), Cause::MailboxFull)], "{text}");
    }
    let listed = "Falha na entrega para estes destinatários ou grupos: ana@example.org O endereço de email inserido não foi encontrado. rui@example.net A caixa de correio do destinatário está cheia.";
    assert_eq!(recipients(listed), [(ana(), Cause::UserUnknown), (rui(), Cause::MailboxFull)]);
}

/// Whose account may not send is the sender's side: the recipient's mailbox is not closed.
#[test]
fn an_account_that_may_not_send_is_the_sender_s() {
    for text in [
        "550 Sua conta está bloqueada para envio de mensagens",
        "554 5.7.1 Sender account suspended",
        "cuenta remitente suspendida",
        "550 5.7.1 Su cuenta de correo ha sido bloqueada por envío de spam",
        "550 5.7.1 Your account ana@example.com.br has been disabled due to spam activity",
        "550 Envio bloqueado para esta conta",
        "O envio de e-mails da sua conta foi suspenso por atividade suspeita",
        "550 Account ana@example.com.br is suspended from sending email.",
        "Tu cuenta ha sido bloqueada para envíos",
        "550 The account sending this message is disabled",
        "554 5.7.1 <ana@example.com.br>: Sender address rejected: Account suspended due to spam activity.",
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  rui@example.org\n    Outgoing mail from \"ana@example.com.br\" has been suspended.\n",
    ] {
        let verdict = analyse(text, &OwnSide::default()).recipients.remove(0).verdict;
        assert_eq!(verdict.cause, Cause::Policy, "{text}");
        assert!(matches!(verdict.refuser, Refuser::OwnProgram | Refuser::OwnServer), "{text}");
    }
    for text in ["550 5.1.1 Conta de e-mail suspensa", "A conta do destinatário foi bloqueada por envio de spam", "550 account disabled"] {
        let verdict = analyse(text, &OwnSide::default()).recipients.remove(0).verdict;
        assert_eq!(verdict.cause, Cause::MailboxDisabled, "{text}");
    }
}

/// Who signs below a notice got no mail.
#[test]
fn who_signs_below_is_no_recipient() {
    let rui = |cause| [(Some("rui@example.org".to_owned()), cause)];
    let exim = "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  rui@example.org\n    host mx.example.org [192.0.2.20]\n    SMTP error from remote mail server after RCPT TO:<rui@example.org>:\n    550 5.1.1 User unknown\n";
    let exchange = "Delivery has failed to these recipients or groups:\n\nrui@example.org\nThe address wasn't found.\n\nDiagnostic information for administrators:\n\nGenerating server: ex.example.org\n\nrui@example.org\nRemote Server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'\n";
    for notice in [
        exim,
        exchange,
        "Your message to rui@example.org could not be delivered.\n\n550 5.1.1 User unknown\n",
        "rui@example.org: 550 5.1.1 User unknown\n",
    ] {
        for signature in ["Ana Lima\nComercial\nana@example.com.br", "Ana Lima\nana@example.com.br\nTel. 11 5555-1234\n"] {
            assert_eq!(recipients(&[notice, "\n", signature].concat()), rui(Cause::UserUnknown), "{notice}{signature}");
        }
    }
    let alone = "O e-mail para o cliente rui@example.org voltou com a mensagem abaixo:\n\n552 5.2.2 Mailbox full\n\nana@example.com.br";
    assert_eq!(recipients(alone), rui(Cause::MailboxFull));
    let bare = "Your message to rui@example.org could not be delivered.\n\n550 5.1.1 User unknown\n\nana@example.com.br\n";
    assert_eq!(recipients(bare), rui(Cause::UserUnknown));
    let titled = "rui@example.org: 550 5.1.1 User unknown\n\nOutro destinatário\neva@example.net: 552 5.2.2 Mailbox full\n";
    assert_eq!(recipients(titled), [rui(Cause::UserUnknown), [(Some("eva@example.net".to_owned()), Cause::MailboxFull)]].concat());
    let second = [exim, "  eva@example.net\n    Unrouteable address\n"].concat();
    assert_eq!(recipients(&second).len(), 2);
}

/// Whom a mail reached did not fail.
#[test]
fn who_was_reached_is_no_failed_recipient() {
    for text in [
        "The message was delivered to ana@example.com but could not be delivered to rui@example.org: 552 5.2.2 Mailbox full",
        "A mensagem foi entregue para ana@example.com, mas não para rui@example.org: caixa cheia",
        "Entregue: ana@example.com\nNão entregue: rui@example.org\nMotivo: 552 5.2.2 Mailbox full",
        "Absender: ana@example.com\nEmpfänger: rui@example.org\nFehler: 552 5.2.2 Mailbox full",
    ] {
        assert_eq!(recipients(text), [(Some("rui@example.org".to_owned()), Cause::MailboxFull)], "{text}");
    }
}

/// That a mail came from an address is no reason, where one is given.
#[test]
fn the_reason_counts_and_not_where_the_mail_came_from() {
    for (text, cause) in [
        ("550 5.7.1 This email from IP 192.0.2.3 has been rejected. The email message was detected as spam.", Cause::Spam),
        ("421 4.7.0 Email from 192.0.2.3 rejected: too many messages per hour", Cause::RateLimited),
        ("550 5.7.1 Mail from 192.0.2.3 rejected, see http://dnsbl.sorbs.net", Cause::IpBlocked),
        ("550 5.7.1 Connections from 192.0.2.7 are being rejected due to policy", Cause::IpBlocked),
        (
            "This message is larger than the current system limit or the recipient's mailbox is full. Create a shorter message body. <mail.example.com #5.2.3>",
            Cause::TooBig,
        ),
        ("550 5.7.1 Sending quota of ana@example.com exhausted: 300 recipients in 60 minutes", Cause::RateLimited),
        ("The ISP's SMTP server smtp.example.net responded:\n\n  530 Authentication required for sending mail.", Cause::AuthRequired),
        ("550 5.7.1 Dynamic IP addresses may not send here, use your ISP's mail server", Cause::IpBlocked),
        ("Could not deliver message: Failed all attempts to connect to the recipients mail server.", Cause::NetworkError),
        ("Your mail has been refused: You are not a subscriber to the garden list", Cause::Filtered),
        ("554 5.7.0 收件人邮箱已满", Cause::MailboxFull),
        ("550 收件人不存在", Cause::UserUnknown),
        ("550 5.7.0 Outgoing mail for this account disabled due to suspected compromise", Cause::Policy),
        (
            "Erro do Outlook ao enviar: O servidor respondeu: 554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using pbl.spamhaus.org\nAssunto 'Proposta', Conta: 'mail.example.com', Servidor: 'smtp.example.com', Protocolo: SMTP, Resposta do servidor: '554 5.7.1 Service unavailable', Porta: 25, Segurança (SSL): Não, Erro de servidor: 554, Número de erro: 0x800CCC6F",
            Cause::IpBlocked,
        ),
        ("550 5.7.1 Spam detected. In case of error contact the administrator", Cause::Spam),
        ("550 5.7.511 Access denied, banned sender[203.0.113.12]. Please forward this message to delist@microsoft.com.", Cause::IpBlocked),
        ("554 5.7.1 Service unavailable; Client host [203.0.113.40]", Cause::IpBlocked),
        ("550 5.7.1 Client host rejected: cannot find your reverse host", Cause::NoPtr),
        ("Domain example.com has exceeded the max emails", Cause::RateLimited),
        ("550 5.7.1 Unable to deliver: your address is on the recipient's blocked senders", Cause::Filtered),
        ("mx.rosedane.example said: permanent failure for one or more recipients", Cause::Undetermined),
        ("O sistema de e-mail do destinatário não está aceitando solicitações de conexão no momento.", Cause::NetworkError),
        ("SMTP protocol error: 552 5.2.2 Mailbox", Cause::MailboxFull),
        ("550 5.1.1 <x> usuario invalido", Cause::UserUnknown),
        ("O servidor remoto respondeu 500 comando desconhecido.", Cause::ProtocolError),
        ("550 não aceitamos e-mails de endereços IP de fora do Brasil", Cause::IpBlocked),
        ("La conexión segura SSL/TLS con el servidor no se pudo establecer. Error al enviar correo.", Cause::Tls),
        ("Reclamação de fornecedor: o e-mail voltou, caixa cheia", Cause::MailboxFull),
        ("Seu endereço de e-mail foi bloqueado pelo administrador.", Cause::SenderRejected),
        ("550 no aceptamos correo del dominio promo.example", Cause::SenderRejected),
        ("El correo volvió: el destinatario le ha puesto en su lista de no deseados", Cause::Filtered),
        ("552 5.7.0 o usuario precisa apagar mensagens antigas", Cause::MailboxFull),
        ("- Domínio desconhecido (DNS: name error)", Cause::DomainNotFound),
        (
            "No encontramos el dominio example.org. DNS Error: DNS type 'mx' lookup of example.org responded with code NOERROR: returned Null MX",
            Cause::DomainNoMail,
        ),
        ("Connected to 192.0.2.7.\n554 5.7.1 You are not allowed to connect.\nConnection closed by foreign host.", Cause::IpBlocked),
        (
            "Others fail, I set spf and DMARC\n\nSMTP error from remote mail server after initial connection: 554 5.7.0 Blocked",
            Cause::IpBlocked,
        ),
        ("550 Sender quota exceeded", Cause::RateLimited),
        ("Minha própria conta aparece: You have run out of storage space in your Google account", Cause::MailboxFull),
    ] {
        assert_eq!(recipients(text), [(None, cause)], "{text}");
    }
}

/// Who copied what stands above the line that introduces a notice, and nothing below it, copied the notice.
#[test]
fn a_line_that_introduces_nothing_hides_nothing() {
    let notice = "Falha na entrega da mensagem para: rui@example.org\nMotivo: a caixa postal do usuário excedeu o limite";
    for line in [
        "Em 5 de jun. de 2024, à(s) 10:00, Mail Delivery System <MAILER-DAEMON@mx.example.com> escreveu:",
        "El 2 may 2024, a las 8:00, Mail Delivery System <mailer-daemon@mx.example.com> escribió:",
    ] {
        for text in [[notice, "\n\n", line, "\n"], [line, "\n\n", notice, "\n"]] {
            assert_eq!(recipients(&text.concat()), [(Some("rui@example.org".to_owned()), Cause::MailboxFull)], "{text:?}");
        }
    }
}

/// What stands around a notice (a scanner's footer, a version, a room) is no reason.
#[test]
fn what_stands_around_a_notice_is_no_reason() {
    let notice = "Sua mensagem não pôde ser entregue a rui@example.org.";
    for around in [
        "Livre de vírus. www.avast.com",
        "Este e-mail foi verificado contra vírus pelo Avast.",
        "Uso o Android versão 5.2.2",
        "Ana Lima\nRua das Flores, 552 - sala 5.1.1",
    ] {
        let rui = [(Some("rui@example.org".to_owned()), Cause::Undetermined)];
        assert_eq!(recipients(&[notice, "\n\n", around].concat()), rui, "{around}");
    }
}

/// A notice that nobody has given up on and one that was, both of Gmail.
#[test]
fn a_delay_and_a_failure_below_it_are_told_apart() {
    let text = "Entrega incompleta\nOcorreu um problema temporário ao entregar sua mensagem para ana@example.org. O Gmail tentará novamente por mais 46 horas.\nA resposta foi:\n451 4.7.1 Greylisted, try again later\n\nEndereço não encontrado\nSua mensagem não foi entregue para rui@example.net porque o endereço não foi encontrado ou não pode receber e-mails.\nA resposta foi:\n550 5.1.1 User unknown";
    let analysis = read(text);
    assert_eq!(analysis.kind, Kind::Failure);
    let (ana, rui) = (Some("ana@example.org".to_owned()), Some("rui@example.net".to_owned()));
    assert_eq!(recipients(text), [(rui, Cause::UserUnknown), (ana, Cause::Greylisted)]);
}

/// Who only asks says nothing, however sure the words are, nor who puts off at the step that names the sender or the recipient.
#[test]
fn a_question_alone_and_a_step_put_off_are_never_sure() {
    for text in [
        "Delivery is delayed to these recipients or groups:\n\nana@example.org\n\nSerá que a caixa dela está cheia?",
        "Erro 550. A caixa está cheia?",
        "421 4.7.0 Try again later (in reply to MAIL FROM command)",
        "450 4.7.1 <ana@example.org>: Recipient address rejected:",
    ] {
        let verdict = analyse(text, &OwnSide::default()).recipients.remove(0).verdict;
        assert_eq!(verdict.confidence, Confidence::Unclear, "{text}");
    }
}

/// Who is told that a mail failed had sent it; a system that is told had not.
#[test]
fn who_is_told_had_sent_the_mail() {
    let said = "This is the mail system at host mx.example.com.\n\n<rui@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown\n";
    let mail = |to: &str| {
        [
            "From: MAILER-DAEMON@mx.example.com (Mail Delivery System)\nTo: ",
            to,
            "\nSubject: Undelivered Mail Returned to Sender\nDate: Tue, 12 Mar 2024 10:15:22 -0300\n\n",
            said,
        ]
        .concat()
    };
    let forward = |to: &str| {
        [
            "De: Mail Delivery System <MAILER-DAEMON@mx.example.com>\nPara: ",
            to,
            "\nAssunto: Undelivered Mail Returned to Sender\nData: 12/03/2024 10:15\n\n",
            said,
        ]
        .concat()
    };
    let sender = |text: &str| read(text).facts.sender.map(|sender| sender.value);
    for text in [mail("ana@example.com"), forward("ana@example.com")] {
        assert_eq!(sender(&text).as_deref(), Some("ana@example.com"), "{text}");
    }
    for text in [mail("bounces-7@news.example.com"), forward("postmaster@example.com")] {
        assert_eq!(sender(&text), None, "{text}");
    }
    let returned = [mail("lista@example.com").as_str(), "\n--- Below this line is a copy of the message.\n\nFrom: bia@example.com\nTo: rui@example.org\nSubject: Oi\nMessage-ID: <1@example.com>\n\nOi\n"].concat();
    assert_eq!(sender(&returned).as_deref(), Some("bia@example.com"));
}

/// A name may hold an address of its own, of another mailbox or of whom a list speaks for.
#[test]
fn the_sender_s_address_stands_in_brackets() {
    let notice = "This is the mail system at host mx.example.com.\n\n<rui@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown\n\n--- Below this line is a copy of the message.\n\n";
    for from in [
        "\"ana@example.net\" <ana@example.com>",
        "ana@example.net <ana@example.com>",
        "'eva@example.net' via Lista <ana@example.com>",
        "ana@example.com",
    ] {
        let text = [notice, "From: ", from, "\nTo: rui@example.org\nSubject: Oi\nMessage-ID: <1@example.com>\n\nOi\n"].concat();
        assert_eq!(read(&text).facts.sender.map(|sender| sender.value).as_deref(), Some("ana@example.com"), "{from}");
    }
}

/// Microsoft 365 names the server that wrote, in both orders of its Portuguese.
#[test]
fn the_generating_server_is_the_one_that_reports() {
    for label in ["Generating server", "Servidor gerador", "Gerando servidor"] {
        let text = format!(
            "Falha na entrega a estes destinatários ou grupos:\n\nrui@example.org\n\nInformações de diagnóstico para administradores:\n\n{label}: ex1.example.com\n\nrui@example.org\n550 5.1.1 User unknown\n"
        );
        assert_eq!(read(&text).facts.reporting_mta.map(|host| host.value).as_deref(), Some("ex1.example.com"), "{label}");
    }
}

/// A reply, a check and a box name the sender, wherever the notice stands in what was pasted.
#[test]
fn who_sent_it_is_named_by_replies_and_boxes() {
    for said in [
        "rui@example.org\n  SMTP error from remote mail server after MAIL FROM:<ana@example.com> SIZE=9: 552 5.3.4 too big",
        "550-Verification failed for <ana@example.com>\n550 Sender verify failed",
        "Outgoing mail from \"ana@example.com\" has been suspended.",
        "Tarefa 'ana@example.com - Enviando' relatou o erro (0x800CCC0E): Não foi possível conectar.",
    ] {
        let forwarded = ["Oi, vejam:\n\n---------- Mensagem encaminhada ---------\nDe: Mail Delivery System <mailer-daemon@mx.example.com>\nData: ter., 12 de mar. de 2024\nAssunto: Falha\n\n", said].concat();
        for text in [said, forwarded.as_str()] {
            assert_eq!(read(text).facts.sender.map(|sender| sender.value).as_deref(), Some("ana@example.com"), "{text}");
        }
    }
}

/// A fact by the name that `--json` gives it.
fn fact(text: &str, name: &str) -> Option<String> {
    let facts = read(text).facts;
    let found = match name {
        "sender" => facts.sender,
        "subject" => facts.subject,
        "date" => facts.date,
        "notice_date" => facts.notice_date,
        "queue_id" => facts.queue_id,
        "reporting_mta" => facts.reporting_mta,
        "remote_mta" => facts.remote_mta,
        "remote_address" => facts.remote_address,
        other => panic!("no fact is named {other}"),
    };
    found.map(|found| found.value)
}

#[track_caller]
fn check_facts(text: &str, expected: &[(&str, &str)]) {
    for (name, value) in expected {
        let wanted = Some(*value).filter(|value| !value.is_empty());
        assert_eq!(fact(text, name).as_deref(), wanted, "{name} of {text}");
    }
}

/// RFC 5321 section 4.4: whoever took the mail wrote its own name and its own queue id on top of it.
#[test]
fn who_returns_a_mail_stands_in_its_topmost_received() {
    let exim = "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  rui@example.org\n    Unrouteable address\n\n------ This is a copy of the message, including all the headers. ------\n\nReturn-path: <ana@example.com>\nReceived: from [198.51.100.7] (port=51234 helo=PC)\n\tby srv12.example.com with esmtpsa (TLS1.2)\n\t(Exim 4.96)\n\t(envelope-from <ana@example.com>)\n\tid 1rAbCd-0004kL-2B\n\tfor rui@example.org;\n\tMon, 23 Nov 2026 14:32:10 -0300\nReceived: from pc by older.example.com id ZZZZ\nFrom: ana@example.com\nTo: rui@example.org\n\nOi\n";
    check_facts(exim, &[("reporting_mta", "srv12.example.com"), ("queue_id", "1rAbCd-0004kL-2B")]);
    // A version is no queue id, and what another server gave is not the reporting one's.
    let version = exim.replace("id 1rAbCd-0004kL-2B", "id 15.20.7611.16");
    check_facts(&version, &[("reporting_mta", "srv12.example.com"), ("queue_id", "")]);
    let elsewhere = exim.replace("software.", "software on mx.example.net.");
    check_facts(&elsewhere, &[("reporting_mta", "mx.example.net"), ("queue_id", "")]);
    let same = exim.replace("software.", "software on srv12.example.com.");
    check_facts(&same, &[("reporting_mta", "srv12.example.com"), ("queue_id", "1rAbCd-0004kL-2B")]);
    let qmail = exim.replace("from [198.51.100.7] (port=51234 helo=PC)", "(qmail 8121 invoked by uid 1004); 27 Aug 2024\nX-A: b");
    check_facts(&qmail, &[("reporting_mta", ""), ("queue_id", "")]);
}

#[test]
fn the_subject_stands_below_headers_that_look_like_those_of_a_forward() {
    let qmail = "Hi. This is the qmail-send program at mail.example.com.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<rui@example.org>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <ana@example.com>\nDate: 27 Aug 2024 06:01:02 -0000\nMessage-ID: <1@example.com>\nFrom: ana@example.com\nTo: rui@example.org\nSubject: Proposta\n\nOi\n";
    check_facts(qmail, &[("subject", "Proposta"), ("sender", "ana@example.com"), ("date", "27 Aug 2024 06:01:02 -0000")]);
    // Written to another than refused: nothing but its place says that it is the returned mail's.
    check_facts(&qmail.replace("To: rui@", "To: bairro@"), &[("subject", "Proposta"), ("sender", "ana@example.com")]);
}

/// Gmail sends a notice on with the returned mail below it as one more that was forwarded.
#[test]
fn the_returned_mail_may_stand_below_as_one_that_was_forwarded() {
    let forwarded = |from: &str, to: &str, subject: &str| {
        format!(
            "---------- Mensagem encaminhada ---------\nDe: {from}\nData: Tue, 8 Apr 2025 08:11:50 -0300\nAssunto: {subject}\nPara: {to}\n\n"
        )
    };
    let notice = forwarded(
        "Mail Delivery System <MAILER-DAEMON@cloud7.example.net>",
        "<ana@example.com>",
        "Undelivered Mail Returned to Sender",
    ) + "This is the mail system at host cloud7.example.net.\n\n<rui@example.org>: host mx.example.org[192.0.2.5] said: 550 5.1.1\n    <rui@example.org>: User unknown\n\n\n";
    let with = notice.clone() + &forwarded("Ana <ana@example.com>", "rui@example.org", "Pedido semanal");
    check_facts(
        &with,
        &[("subject", "Pedido semanal"), ("date", "Tue, 8 Apr 2025 08:11:50 -0300"), ("notice_date", "Tue, 8 Apr 2025 08:11:50 -0300")],
    );
    let another = notice + &forwarded("Eva <eva@example.com>", "lia@example.org", "Outra coisa");
    check_facts(&another, &[("subject", ""), ("date", ""), ("sender", "ana@example.com")]);
}

#[test]
fn who_is_told_of_a_failure_had_sent_the_mail() {
    let body = "\nThis message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  rui@example.org\n    Unrouteable address\n";
    for header in [
        "-------- Mensagem original --------\nAssunto: Undelivered Mail Returned to Sender\nData: 30/04/2025 13:13\nDe: MAILER-DAEMON@mx.example.com (Mail Delivery System)\nPara: ana@example.com\n",
        "De: Mail Delivery System <Mailer-Daemon@mx.example.com>\nEnviado em: 30/04/2025 13:13\nPara: ana@example.com\nAssunto: Mail delivery failed\n",
    ] {
        check_facts(
            &[header, body].concat(),
            &[("sender", "ana@example.com"), ("notice_date", "30/04/2025 13:13"), ("subject", ""), ("date", "")],
        );
    }
}

#[test]
fn what_a_notice_tells_of_the_mail_in_its_prose_is_a_fact() {
    let exim = "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mx.example.com.\n\nThe message identifier is:     1sE3ab-0004Xy-Ab\nThe subject of the message is: Proposta\nThe date of the message is:    Mon, 6 May 2024 10:02:11 -0300\n\nThe address to which the message has not yet been delivered is:\n\n  rui@example.org\n";
    check_facts(exim, &[("subject", "Proposta"), ("date", "Mon, 6 May 2024 10:02:11 -0300")]);
    check_facts("Task 'ana@example.com - Sending' reported error (0x800CCC78): '550 5.7.60 not allowed'", &[("sender", "ana@example.com")]);
    // A log says `Sent:` of what it did.
    check_facts(
        "[12/Mar/2025 10:01:20] Sent: Queue-ID: 67d1a4cd-00000a12, Recipient: <rui@example.org>, Result: failed, Status: 5.1.1 550 5.1.1 User unknown",
        &[("date", ""), ("subject", "")],
    );
}

#[test]
fn the_refusing_server_s_number_stands_in_many_places() {
    let notice = |said: &str| format!("Sua mensagem para rui@example.org não foi entregue.\n\n{said}\n");
    for said in [
        "550 5.4.300 Message expired [LastAttemptedServerName=mx.example.org] [LastAttemptedIP=192.0.2.5:25]",
        "The recipient server did not accept our requests to connect. [mx.example.org. 192.0.2.5: timed out]",
        "Final-Recipient: rfc822; rui@example.org\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.org. (192.0.2.5, the server for the domain example.org.)",
        "Final-Recipient: rfc822; rui@example.org\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.org [192.0.2.5]",
    ] {
        check_facts(&notice(said), &[("remote_mta", "mx.example.org"), ("remote_address", "192.0.2.5")]);
    }
    for said in [
        "192.0.2.5 does not like recipient.\nRemote host said: 550 5.1.1 unknown user\nGiving up on 192.0.2.5.",
        "Error Type: SMTP\nRemote server (192.0.2.5) issued an error.\nRemote server replied: 550 Unknown user",
    ] {
        check_facts(&notice(said), &[("remote_address", "192.0.2.5")]);
    }
}

/// The subject of a notice that somebody sent on is not the mail's.
#[test]
fn the_notice_s_own_subject_is_no_fact() {
    let notice = "Subject: Mail delivery failed: returning message to sender\n\nThis message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  rui@example.org\n    Unrouteable address\n";
    check_facts(notice, &[("subject", "")]);
}

/// Domino puts it in front of whatever the other server answered.
#[test]
fn a_reply_that_domino_passes_on_breaks_no_protocol() {
    let domino = "Your message\n\n  Subject: Proposta\n\nwas not delivered to:\n\n  rui@example.org\n\nbecause:\n\n  Error transferring to mx.example.org; SMTP Protocol Returned a Permanent Error 550 5.7.1 Mail rejected\n";
    assert_eq!(recipients(domino), [(Some("rui@example.org".to_owned()), Cause::Policy)]);
}

/// What the support agent gets as the reply: all of it, where no line of it names a recipient either.
#[test]
fn a_reply_that_names_nobody_is_told_whole() {
    let diagnostic =
        |text: &str| read(text).recipients.first().and_then(|first| first.diagnostic.as_ref().map(|found| found.value.clone()));
    let pasted = "Bom dia,\nnão consegui mandar, voltou:\n\n550 5.7.1 Message rejected due to content\nrestrictions MCSpamSignature.sa.17.1\n\nObrigada\nAna\n";
    assert_eq!(diagnostic(pasted).as_deref(), Some("550 5.7.1 Message rejected due to content restrictions MCSpamSignature.sa.17.1"));
    // Of several, it is said which: nobody gets another's.
    let two = "550 5.1.1 User unknown\n\nFinal-Recipient: rfc822; ana@example.org\nAction: failed\nStatus: 5.1.1\n\nFinal-Recipient: rfc822; rui@example.org\nAction: failed\nStatus: 5.2.2\n";
    assert!(read(two).recipients.len() == 2 && read(two).recipients.iter().all(|one| one.diagnostic.is_none()));
    let long = ["550 5.1.1 User unknown ".to_owned(), "á".repeat(2_000)].concat();
    assert!(diagnostic(&long).unwrap().len() <= 1_000);
}

/// The mail for an address goes to the one that stands for it; the reply names that one.
#[test]
fn a_reply_may_name_the_address_that_another_stands_for() {
    let qmail = "bairro@lists.example.org:\n192.0.2.5 does not like recipient.\nRemote host said: 554 bairro@other.example.net: Relay access denied\nGiving up on 192.0.2.5.\n";
    assert_eq!(recipients(qmail), [(Some("bairro@lists.example.org".to_owned()), Cause::RelayDenied)]);
    let two = "550 5.1.1 <ana@example.org>: User unknown\n552 5.2.2 <rui@example.org>: Mailbox full\n";
    assert_eq!(recipients(two).len(), 2);
    let own = "ana@example.com\n\n550 5.1.1 <rui@example.org>: User unknown\n";
    assert!(recipients(own).contains(&(Some("rui@example.org".to_owned()), Cause::UserUnknown)));
    let own = "Sou da ana@example.com\n\n550 5.1.1 <rui@example.org>: User unknown\n";
    assert_eq!(recipients(own), [(Some("rui@example.org".to_owned()), Cause::UserUnknown)]);
}

#[test]
fn a_contact_is_nobody_s_own_account() {
    let pasted = "tentei mandar pra minha contadora (rui@example.org) e voltou dizendo \"552 5.2.2 mailbox full\"";
    assert_eq!(recipients(pasted), [(Some("rui@example.org".to_owned()), Cause::MailboxFull)]);
    let own = "minha conta é ana@example.com e voltou: 550 5.1.1 User unknown";
    assert_eq!(recipients(own), [(None, Cause::UserUnknown)]);
}

#[test]
fn whom_a_rule_against_forged_senders_names_is_the_sender() {
    let mimecast = "554 5.3.0 smtp; 550 Rejected by header based Anti-Spoofing policy: ana@example.com - https://community.mimecast.com/docs/DOC-1369#550";
    assert_eq!(recipients(mimecast), [(None, Cause::SenderRejected)]);
}

/// A panel's list of the mail looks like the header of a forward, but for the word for whom it was for.
#[test]
fn a_panel_that_lists_the_mail_names_the_recipient() {
    for panel in [
        "Remetente: ana@example.com\nDestinatário: rui@example.org\nAssunto: Proposta\nData: 23/11/2026 14:32\nStatus: Rejeitado\nErro: 550 5.1.1 User unknown",
        "No se pudo entregar el mensaje.\n\nDestinatario: rui@example.org\nAsunto: Propuesta\nFecha: 23/11/2026 14:32\n\nError: 550 5.1.1 User unknown",
        "From: ana@example.com\nRecipient: rui@example.org\nSubject: Proposal\nDate: 2026-11-23\nError: 550 5.1.1 User unknown",
    ] {
        assert_eq!(recipients(panel), [(Some("rui@example.org".to_owned()), Cause::UserUnknown)], "{panel}");
    }
    // What is decisive is the reply, and not the subject with all that follows.
    let reply = |panel: &str| read(panel).recipients[0].diagnostic.as_ref().map(|found| found.value.clone());
    let panel = |error: &str| format!("Destinatário: rui@example.org\nAssunto: Proposta\nErro: {error}");
    assert_eq!(reply(&panel("550 5.1.1 User unknown")).as_deref(), Some("550 5.1.1 User unknown"));
    assert_eq!(reply(&panel("caixa postal cheia")), None);
    let told = |name: &str| {
        fact("Remetente: ana@example.com\nDestinatário: rui@example.org\nAssunto: Proposta\nErro: 550 5.1.1 User unknown", name)
    };
    assert_eq!(["sender", "subject"].map(told), [Some("ana@example.com".to_owned()), Some("Proposta".to_owned())]);
}
