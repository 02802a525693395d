//! What is masked, and as much that has to stay.

use super::{MASK, MaskKind, masked, maskings, redact};
use crate::ticket::draft::Draft;
use crate::tree::step::Direction;

const KNOWN: [&str; 3] = ["ana@cliente.example", "joao@example.org", "20261123.4711@cliente.example"];

fn known() -> Vec<String> {
    KNOWN.map(str::to_owned).to_vec()
}

#[track_caller]
fn check(line: &str, expected: &str, kind: MaskKind) {
    let found = maskings(line, &known());
    assert_eq!(masked(line, &found, &[]), expected, "{line}");
    assert!(found.iter().any(|masking| masking.kind == kind), "{line}: {found:?}");
    assert!(found.iter().all(|masking| line.get(masking.span.clone()) == Some(&masking.original)), "{line}");
}

const MASKED: &[(&str, &str, MaskKind)] = &[
    ("<bia@example.net>: host said: 550", "<[...]@example.net>: host said: 550", MaskKind::Address),
    ("Cc: bia@example.net, Rui <rui.s@example.com>", "Cc: [...]@example.net, Rui <[...]@example.com>", MaskKind::Address),
    ("To: joao@example.org, bia@example.net", "To: joao@example.org, [...]@example.net", MaskKind::Address),
    ("orig_to=<vendas@outra.example>", "orig_to=<[...]@outra.example>", MaskKind::Address),
    ("forwarded to rui.s+x@example.com", "forwarded to [...]@example.com", MaskKind::Address),
    ("envelope-from <bounces+123-ab-joao=example.org@em.loja.example>", "envelope-from <[...]@em.loja.example>", MaskKind::Address),
    ("from=<prvs=1a2b3c=bia@example.net>", "from=<[...]@example.net>", MaskKind::Address),
    ("SRS0=AbCd=XY=example.net=bia@provedor.example", "[...]@provedor.example", MaskKind::Address),
    ("see https://painel.example/login?user=ana&password=abc", "see https://painel.example/login?[...]", MaskKind::Link),
    ("http://loja.example/u?e=bia%40example.net.", "http://loja.example/u?[...].", MaskKind::Link),
    ("<https://loja.example/sair?t=8f3a>", "<https://loja.example/sair?[...]>", MaskKind::Link),
    ("https://bia:segredo@ftp.example/x", "https://[...]@ftp.example/x", MaskKind::Link),
    (
        "List-Unsubscribe: <https://loja.example/unsubscribe/AbCd1234EfGh5678Ij>",
        "List-Unsubscribe: <https://loja.example/unsubscribe/[...]>",
        MaskKind::Link,
    ),
    ("https://loja.example/r/3f2504e0-4f89-11d3-9a0c-0305e82c3301/ok", "https://loja.example/r/[...]/ok", MaskKind::Link),
    ("https://loja.example/u/bia@example.net", "https://loja.example/u/[...]", MaskKind::Link),
    ("https://ajuda.example/?answer=1&token=2", "https://ajuda.example/?[...]", MaskKind::Link),
    ("https://x.example/#access_token=abc", "https://x.example/#[...]", MaskKind::Link),
    ("https://x.example/?id=a1b2c3d4e5f6a7b8c9", "https://x.example/?[...]", MaskKind::Link),
    ("Authorization: Basic YW5hOnNlZ3JlZG8=", "Authorization: [...]", MaskKind::Credential),
    ("> proxy-authorization: Bearer abc.def", "> proxy-authorization: [...]", MaskKind::Credential),
    ("Cookie: sid=1; x=2", "Cookie: [...]", MaskKind::Credential),
    ("X-Auth-User: ana", "X-Auth-User: [...]", MaskKind::Credential),
    ("AUTH PLAIN AGFuYQBzZWdyZWRv", "AUTH PLAIN [...]", MaskKind::Credential),
    ("  AUTH LOGIN YW5h", "  AUTH LOGIN [...]", MaskKind::Credential),
    ("C: AUTH PLAIN AGFuYQBzZWdyZWRv", "C: AUTH PLAIN [...]", MaskKind::Credential),
    (" -> AUTH PLAIN AGFuYQBzZWdyZWRv\r", " -> AUTH PLAIN [...]\r", MaskKind::Credential),
    ("> CLIENT: auth login YW5h", "> CLIENT: auth login [...]", MaskKind::Credential),
    ("SENT: Proxy-Authorization: Basic YW5h", "SENT: Proxy-Authorization: [...]", MaskKind::Credential),
    (
        "AUTH LOGIN\n334 VXNlcm5hbWU6\nYW5h\n334 UGFzc3dvcmQ6\nc2VncmVkbw==\n535 5.7.8 no",
        "AUTH LOGIN\n334 VXNlcm5hbWU6\n[...]\n334 UGFzc3dvcmQ6\n[...]\n535 5.7.8 no",
        MaskKind::Credential,
    ),
    (
        " ~> AUTH LOGIN\r\n<~  334 VXNlcm5hbWU6\r\n\r\n ~> YW5h\r\n<~* 535 no\r\n ~> QUIT",
        " ~> AUTH LOGIN\r\n<~  334 VXNlcm5hbWU6\r\n\r\n ~> [...]\r\n<~* 535 no\r\n ~> QUIT",
        MaskKind::Credential,
    ),
    ("S: 334 \nC: AGFuYQBzZWdyZWRv", "S: 334 \nC: [...]", MaskKind::Credential),
    ("2024-05-06 10:02:11 >>> AUTH PLAIN AGFuYQBzZWdyZWRv", "2024-05-06 10:02:11 >>> AUTH PLAIN [...]", MaskKind::Credential),
    (
        "10:02:11.031 S: 334 UGFzc3dvcmQ6\n10:02:11.052 C: c2VncmVkbw==\n10:02:11.090 S: 535 5.7.8 no",
        "10:02:11.031 S: 334 UGFzc3dvcmQ6\n10:02:11.052 C: [...]\n10:02:11.090 S: 535 5.7.8 no",
        MaskKind::Credential,
    ),
    (
        "\"SMTPC\" 4 \"2024-05-06\" \"SENT: AUTH PLAIN AGFuYQBzZWdyZWRv\"",
        "\"SMTPC\" 4 \"2024-05-06\" \"SENT: AUTH PLAIN [...]\"",
        MaskKind::Credential,
    ),
    (
        "ehlo ana 250 AUTH LOGIN 334 x AUTH PLAIN AGFuYQBzZWdyZWRv 235 ok",
        "ehlo ana 250 AUTH LOGIN 334 x AUTH PLAIN [...] 235 ok",
        MaskKind::Credential,
    ),
    ("Senha: segredo123", "Senha: [...]", MaskKind::Credential),
    ("password=abc user=ana", "password=[...] user=ana", MaskKind::Credential),
    ("password not accepted; password=abc", "password not accepted; password=[...]", MaskKind::Credential),
    ("token = \"x-1-y\"", "token = \"[...]\"", MaskKind::Credential),
    ("ligue para (11) 98765-4321", "ligue para [...]", MaskKind::Phone),
    ("Tel.: (41) 3333-4444.", "Tel.: [...].", MaskKind::Phone),
    ("fone 11 98765-4321 ramal 2", "fone [...] ramal 2", MaskKind::Phone),
    ("WhatsApp +55 11 98765-4321", "WhatsApp [...]", MaskKind::Phone),
    ("+5511987654321", "[...]", MaskKind::Phone),
    ("call +1 (555) 123-4567 now", "call [...] now", MaskKind::Phone),
    ("CPF 529.982.247-25", "CPF [...]", MaskKind::Cpf),
    ("cpf: 52998224725,", "cpf: [...],", MaskKind::Cpf),
    ("CNPJ 11.222.333/0001-81", "CNPJ [...]", MaskKind::Cnpj),
    ("cnpj 11222333000181", "cnpj [...]", MaskKind::Cnpj),
    ("card 4111 1111 1111 1111 refused", "card [...] refused", MaskKind::Card),
    ("cartão 5500-0000-0000-0004", "cartão [...]", MaskKind::Card),
    ("3782 822463 10005", "[...]", MaskKind::Card),
    ("4111111111111111", "[...]", MaskKind::Card),
    ("CPF:529.982.247-25", "CPF:[...]", MaskKind::Cpf),
    ("CNPJ:11.222.333/0001-81", "CNPJ:[...]", MaskKind::Cnpj),
    ("Tel:(41) 3333-4444", "Tel:[...]", MaskKind::Phone),
    ("41 9 9999-0000 ou (041) 3333-4444", "[...] ou [...]", MaskKind::Phone),
    ("{\"password\": \"x1\"}", "{\"password\": \"[...]\"}", MaskKind::Credential),
    ("CONTRASEÑA: x1", "CONTRASEÑA: [...]", MaskKind::Credential),
    ("palavra-passe: x1", "palavra-passe: [...]", MaskKind::Credential),
    ("AUTH PLAIN AGFuYQBzZWdyZWRvMTIzNA", "AUTH PLAIN [...]", MaskKind::Credential),
    ("Message-ID: <1@example.com> To: bia@example.net", "Message-ID: <1@example.com> To: [...]@example.net", MaskKind::Address),
    (
        "{\"messageId\":\"0100-1@email.example\",\"destination\":[\"rui@example.net\"]}",
        "{\"messageId\":\"0100-1@email.example\",\"destination\":[\"[...]@example.net\"]}",
        MaskKind::Address,
    ),
    ("see references bia@example.net", "see references [...]@example.net", MaskKind::Address),
    ("  Subject:\tDemissão do João\r\n  Sent: hoje", "  Subject:\t[...]\r\n  Sent: hoje", MaskKind::Subject),
    ("> Assunto: Re: Férias", "> Assunto: [...]", MaskKind::Subject),
];

#[test]
fn what_is_private_is_masked() {
    for (line, expected, kind) in MASKED {
        check(line, expected, *kind);
    }
}

const UNTOUCHED: &[&str] = &[
    "<joao@example.org>: host mx.example.org[203.0.113.7] said: 552 5.2.2 Mailbox full",
    "From: Ana <ANA@cliente.example>",
    "550 5.1.1 <joao@example.org>: Recipient address rejected: User unknown",
    "554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org",
    "421 4.7.0 [2001:db8::1] Our system has detected an unusual rate",
    "Remote-MTA: dns; mx.example.org",
    "Reporting-MTA: dns; mail.centralserver.example",
    "Diagnostic-Code: smtp; 550 5.2.1 disabled",
    "Arrival-Date: Mon, 23 Nov 2026 14:32:10 -0300",
    "Date: Mon, 23 Nov 2026 17:32:10 +0000 (UTC)",
    "2026-11-23 14:32:10 1tABcd-0001Xy-2Z <= ana@cliente.example",
    "2026-11-23T14:32:10.123456-03:00",
    "23/11/2026 14:32",
    "Message-ID: <CAF+1234567890@mail.gmail.com>",
    "message-id=<20261123173210.4F2A61C0DE@mail.cliente.example>",
    "In-Reply-To: <a1b2c3@example.net>",
    "References: <a1@example.net> <b2@example.net>",
    "<20261123.4711@cliente.example> not delivered",
    "X-Postfix-Queue-ID: 4F2A61C0DE",
    "queued as 12345678901",
    "id 12345678900 is no CPF",
    "número 111.111.111-11",
    "52998224726",
    "11.222.333/0001-82",
    "20261123143210",
    "4111111111111112",
    "1234 5678 9012 3456",
    "d2e1a72fcca58-7a1b2c3d4e5si1234567b3a.12 - gsmtp",
    "ab12-20020a05640f1234500b0045e8f1si9876543edb.123",
    "https://support.google.com/mail/?p=NoSuchUser",
    "https://support.google.com/mail/answer/6596",
    "http://support.google.com/mail/bin/answer.py?answer=7720",
    "http://go.microsoft.com/fwlink/?LinkID=526655",
    "https://www.spamhaus.org/query/ip/203.0.113.7",
    "https://support.proofpoint.com/dnsbl-lookup.cgi?ip=192.0.2.225",
    "https://learn.microsoft.com/exchange/non-delivery-reports-5-1-1",
    "https://postmaster.example.org/error-codes#552",
    "please contact postmaster@example.org",
    "abuse@example.net or suporte@provedor.example",
    "S: 334 UGFzc3dvcmQ6\nS: 535 5.7.8 no\nC: QUIT",
    "334 mensagens na fila\nnenhuma foi entregue",
    "o servidor não aceita AUTH LOGIN sem TLS",
    "504 5.7.4 AUTH PLAIN mechanism not supported",
    "535 5.7.8 Username and Password not accepted",
    "535 Incorrect authentication data (set_id=ana)",
    "Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=cliente.example",
    "552 5.3.4 Message size 36700160 exceeds fixed limit 26214400",
    "size=1234567, nrcpt=1 (queue active)",
    "delay=0.71, delays=0.06/0.01/0.4/0.24, dsn=5.2.2",
    "host mx1.example.org[198.51.100.25]:25",
    "Esta mensagem foi criada automaticamente pelo servidor.",
    "LMTP 550 5.1.1 user@localhost unknown",
    "0800 123 4567",
];

#[test]
fn what_finds_a_mail_in_a_log_stays() {
    for line in UNTOUCHED {
        assert_eq!(masked(line, &maskings(line, &known()), &[]), *line, "{:?}", maskings(line, &known()));
    }
}

fn draft() -> Draft {
    Draft {
        direction: Direction::Sending,
        sender: Some("ana@cliente.example".into()),
        recipients: vec!["joao@example.org".into()],
        when: None,
        kind: None,
        diagnosis: None,
        remote_host: None,
        reporting_host: None,
        message_id: None,
        subject: Some("Orçamento".into()),
        notice_date: None,
        answers: Vec::new(),
        details: Vec::new(),
        queue_id: None,
        block_list: None,
        tried: None,
        contact: Some("ana@outra.example".into()),
        decisive: vec!["550 <bia@example.net> refused".into()],
        file_name: String::new(),
        log: None,
        error: "550 <bia@example.net> refused\n<rui@example.com> and ana@outra.example\n".into(),
    }
}

#[test]
fn a_whole_draft_is_masked_and_each_masking_listed_once() {
    let (masked, list) = redact(draft(), &[]);
    assert_eq!(masked.decisive, ["550 <[...]@example.net> refused"]);
    assert_eq!(masked.error, "550 <[...]@example.net> refused\n<[...]@example.com> and ana@outra.example\n");
    assert_eq!(list.iter().map(|masking| masking.original.as_str()).collect::<Vec<_>>(), ["Orçamento", "bia", "rui"]);
}

#[test]
fn the_reader_takes_a_masking_back() {
    let (masked, list) = redact(draft(), &["bia".to_owned()]);
    assert!(masked.error.starts_with("550 <bia@example.net>") && masked.decisive[0].contains("bia") && masked.error.contains(MASK));
    assert_eq!((list.len(), masked.subject), (3, None));
    let all: Vec<_> = list.into_iter().map(|masking| masking.original).collect();
    assert_eq!(redact(draft(), &all).0, draft());
}

#[test]
fn any_text_is_survived() {
    for (line, ..) in MASKED {
        for at in (0..line.len()).filter(|at| line.is_char_boundary(*at)) {
            let (before, after) = line.split_at(at);
            for text in [before, after, &[before, "é+(", after].concat(), &[after, "\n", before].concat()] {
                let found = maskings(text, &[]);
                let mut end = 0;
                for masking in &found {
                    assert!(masking.span.start >= end && text.get(masking.span.clone()) == Some(&masking.original), "{text}");
                    end = masking.span.end;
                }
                assert!(found.is_empty() || masked(text, &found, &[]).contains(MASK));
            }
        }
    }
}
