//! Replies as servers give them, and the cause that a person who knows the system reads in each.
//!
//! Each line stands for a wording of a mail system or of its administrators, with example names. A reply may be read at any
//! confidence; what is listed under `Undetermined` must not be guessed.

use carteiro::analysis::{OwnSide, analyse};
use carteiro::cause::Cause;

#[track_caller]
pub(crate) fn check(cause: Cause, replies: &[&str]) {
    let mut wrong = Vec::new();
    for reply in replies {
        let analysis = analyse(reply, &OwnSide::default());
        let verdict = analysis.recipients.first().map(|recipient| &recipient.verdict);
        let found = verdict.map_or("no failure seen", |verdict| verdict.cause.id());
        if found != cause.id() {
            let rule = verdict.and_then(|verdict| verdict.because.first()).map_or("-", |reason| reason.rule);
            wrong.push(format!("{found} [{rule}]: {reply}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} not {}:\n{}", wrong.len(), replies.len(), cause.id(), wrong.join("\n"));
}

#[test]
fn user_unknown() {
    check(
        Cause::UserUnknown,
        &[
            "501 ana@: missing or malformed local part",
            "550 User <ana@example.org> unknown",
            "550 5.1.1 <ana@example.org>: Recipient address rejected: User unknown in local recipient table",
            "550 5.1.1 <ana@example.org>: Recipient address rejected: User unknown in relay recipient table",
            "550 5.1.1 <ana@example.org>: Recipient address rejected: example.org",
            "550 5.1.1 <ana@example.org>... User unknown",
            "550 5.1.1 ana@example.org User unknown; rejecting",
            "550 No such user here",
            "550 No Such User Here\"",
            "550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the recipient's email address for typos or 550-5.1.1 unnecessary spaces. 550 5.1.1 https://support.google.com/mail/?p=NoSuchUser a1-2 - gsmtp",
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ana@example.org not found by SMTP address lookup",
            "550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302). [AM1.eop.prod.protection.outlook.com]",
            "550 Requested action not taken: mailbox unavailable",
            "550 5.4.1 Recipient address rejected: Access denied. [AM1PEPF.prod.protection.outlook.com]",
            "554 delivery error: dd Requested mail action aborted, mailbox not found - mta4.example.org",
            "552 1 Requested mail action aborted, mailbox not found",
            "550 5.1.1 <ana@example.org>: Email address could not be found, or was misspelled (G8)",
            "550 5.1.1 User does not exist - psmtp",
            "550 5.1.1 Recipient not found. <http://x.example.org>",
            "550 5.1.1 unknown or illegal alias: ana@example.org",
            "550 unrouteable address",
            "550 Unknown address error 550-'5.1.1 <ana@example.org>: no such user'",
            "550 Invalid recipient <ana@example.org> (#5.1.1)",
            "550 <ana@example.org>, Recipient unknown",
            "550 <ana@example.org> User not known",
            "550 #5.1.0 Address rejected.",
            "550 5.1.0 Address rejected ana@example.org",
            "550 5.1.0 <ana@example.org> Recipient unknown",
            "501 5.1.3 Bad recipient address syntax",
            "511 5.1.1 unknown address or alias: ana@example.org",
            "550 Mailbox not found",
            "550 mailbox <ana@example.org> not found",
            "550 5.1.1 Mailbox \"ana\" does not exist",
            "550 User ana not found",
            "550 user not local",
            "550 5.1.1 Unknown recipient address",
            "550 unknown user <ana@example.org>",
            "550 sorry, no mailbox here by that name (#5.1.1 - chkusr)",
            "511 sorry, no mailbox here by that name (#5.1.1 - chkuser)",
            "550 5.1.1 sorry, that recipient is not valid",
            "550 RCPT TO:<ana@example.org> User unknown",
            "550 Address ana@example.org does not exist here",
            "550 We do not have an account by that name",
            "550 The recipient cannot be verified. Please check all recipients of this message to verify they are valid.",
            "550 <ana@example.org>: Recipient address rejected: undeliverable address: host mx.example.org[192.0.2.1] said: 550 no such user (in reply to RCPT TO command)",
            "450 4.1.1 <ana@example.org>: Recipient address rejected: unverified address: unknown user: \"ana\"",
            "550 Verification failed for <ana@example.org>; 550 No such recipient here; Recipient verify failed",
            "550 invalid mailbox: ana@example.org",
            "553 5.3.0 <ana@example.org>... No such user here",
            "553 5.1.3 <ana@example.org>... User address required",
            "550 5.2.1 <ana@example.org>... Addressee unknown, relay=[192.0.2.7]",
            "550 Not a valid recipient",
            "550 5.0.0 <ana@example.org>... User not listed in public Name & Address Book",
            "550 ana... No such mail user",
            "554 5.1.1 <ana@example.org>: Recipient address rejected: no such account",
            "550 5.1.1 account does not exist",
            "550 Account not found",
            "550 5.1.1 Unknown local part ana in <ana@example.org>",
            "550 5.1.1 no mailbox by that name is currently available",
            "550 there is no one at this address",
            "550 there is no such address at this host",
            "550 that address does not exist at this server",
            "550 Delivery to this address is not possible: user does not exist",
            "550 User doesn't exist: ana@example.org",
            "550 5.1.1 <ana@example.org> is not a known user",
            "551 This mail server doesn't know user ana",
            "550 User unknown in virtual alias table",
            "5.1.1 <ana@example.org>: Recipient address rejected: User unknown in virtual mailbox table",
            "550 Recipient Rejected: No account by that name here",
            "550 #5.1.1 unknown user",
            "550 bad address ana@example.org",
            "550 non-existent user",
            "550 <ana@example.org>: inexistent user",
            "550 5.1.1 Usuario desconocido",
            "550 5.1.1 El usuario no existe",
            "550 La cuenta de correo no existe",
            "550 5.1.1 La dirección de correo ana@example.org no existe",
            "550 5.1.1 Usuário inexistente",
            "550 Usuario desconhecido",
            "550 5.1.1 <ana@example.org>: Endereço do destinatário rejeitado: usuário desconhecido",
            "550 Caixa postal inexistente",
            "550 5.1.1 Conta inexistente",
            "550 5.1.1 Destinatário não encontrado",
            "550 5.1.1 O e-mail informado não existe",
            "550 Endereço de e-mail não localizado",
            "O endereço ana@example.org não foi encontrado ou não pode receber mensagens",
            "ana@example.org wasn't found at example.org",
            "Não foi possível encontrar ana em example.org",
            "No se encontró a ana en example.org",
            "Address not found: Your message wasn't delivered to ana@example.org because the address couldn't be found, or is unable to receive mail.",
            "Endereço não encontrado. Sua mensagem não foi entregue a ana@example.org porque o endereço não foi encontrado ou não pode receber e-mails.",
            "550 5.4.1 All recipient addresses rejected : Access denied [AM1PEPF.prod.protection.outlook.com]",
            "550 rcpt is rejected",
        ],
    );
}

#[test]
fn mailbox_disabled() {
    check(
        Cause::MailboxDisabled,
        &[
            "421 Refused. Mail is not being accepted at this address.",
            "550 5.2.1 The email account that you tried to reach is disabled. Learn more at https://support.google.com/mail/?p=DisabledUser - gsmtp",
            "550-5.2.1 The email account that you tried to reach is inactive. - gsmtp",
            "554 delivery error: dd This account has been disabled or discontinued [#102]. - mta1.example.org",
            "554 delivery error: dd This account has been temporarily suspended. Please try again later.",
            "554 5.2.1 mailbox disabled, not accepting messages",
            "550 5.2.1 <ana@example.org>: mailbox disabled for this recipient",
            "550 5.2.1 ana@example.org account is locked",
            "550 Mailbox is inactive",
            "550 Account inactive",
            "550 Account has been suspended",
            "550 This account is not active",
            "550 mailbox has been blocked due to inactivity",
            "550 The user's account has been terminated",
            "550 5.2.1 User account is disabled. [ana]",
            "550 User suspended",
            "550 5.1.1 Address no longer in use",
            "550 mailbox is no longer active",
            "550 ana@example.org is no longer valid",
            "554 5.7.1 The user ana@example.org is deactivated",
            "550 5.2.1 This mailbox has been closed by its owner",
            "550 Recipient's mailbox frozen",
            "450 4.2.1 mailbox temporarily disabled: ana@example.org",
            "550 5.2.1 Conta desativada",
            "550 5.2.1 Esta conta foi suspensa por falta de pagamento",
            "550 A caixa postal está inativa",
            "550 Conta bloqueada por inatividade",
            "550 5.2.1 La cuenta ha sido deshabilitada",
            "550 Buzón inactivo",
        ],
    );
}

#[test]
fn moved() {
    check(
        Cause::Moved,
        &[
            "551 User not local; please try ana@example.com",
            "550 5.1.6 User has moved to somewhere else. For further information, please consult your postmaster: ana@example.com",
            "551 5.1.6 recipient has moved, please use ana@example.com",
            "550 5.1.6 recipient no longer on server: ana@example.org",
            "550 The address has changed: new address is ana@example.com",
            "551 5.1.6 <ana@example.org>: Recipient address rejected: user has moved to ana@example.com",
            "550 This employee no longer works here; contact rui@example.org",
            "550 ana has left the company",
            "550 O usuário mudou de e-mail: o novo endereço é ana@example.com",
            "550 Ana não trabalha mais nesta empresa",
            "550 Ana ya no trabaja aquí",
            "550 El usuario ha cambiado de dirección; la nueva dirección es ana@example.com",
        ],
    );
}

#[test]
fn filtered() {
    check(
        Cause::Filtered,
        &[
            "Sua mensagem não pode ser entregue porque a entrega a este endereço é restrita.",
            "No se puede entregar el mensaje porque la entrega a esta dirección está restringida.",
            "550 5.7.1 RESOLVER.RST.AuthRequired; authentication required [Stage: CreateMessage]",
            "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group",
            "550 5.7.134 RESOLVER.RST.SenderNotAuthenticatedForMailbox; authentication required",
            "550 5.7.124 RESOLVER.RST.SenderNotInAllowedSendersList; not in allowed-senders list",
            "550 5.7.1 The recipient does not accept mail from this sender",
            "550 user refuses your mail",
            "550 5.7.1 Your message was blocked by the recipient",
            "550 The recipient has configured rules to reject this message",
            "550 5.7.2 mailing list expansion prohibited",
            "550 5.7.1 The addressee is not accepting mail from you",
            "550 You have been blocked by this user",
            "550 sender is blocked by recipient",
            "550 5.7.1 Sender address is in the recipient's blocked senders list",
            "550 Message rejected by recipient's sieve filter",
            "550 O destinatário bloqueou o seu endereço",
            "550 5.7.1 O destinatário não aceita mensagens deste remetente",
            "550 5.7.1 El destinatario ha bloqueado su dirección",
            "Your message can't be delivered because delivery to this group is restricted.",
            "Your message couldn't be delivered because the recipient's mailbox accepts messages only from specified senders",
            "Sua mensagem não pôde ser entregue porque o grupo só aceita mensagens de pessoas da sua organização ou de sua lista de remetentes permitidos",
            "550 <ana@example.org>: User unknown (in reply to end of DATA command)",
            "Delivery to this address is restricted.",
            "You do not have permission to send to this recipient.",
        ],
    );
}

#[test]
fn mailbox_full() {
    check(
        Cause::MailboxFull,
        &[
            "552 5.2.2 <ana@example.org>: Recipient address rejected: Mailbox full",
            "452 4.2.2 <ana@example.org>: Mailbox full",
            "552-5.2.2 The email account that you tried to reach is over quota. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaPerm - gsmtp",
            "452-4.2.2 The recipient's inbox is out of storage space. Please direct the recipient to https://support.google.com/mail/?p=OverQuotaTemp",
            "550 5.2.2 User over quota",
            "552 5.2.2 Over quota",
            "550 Mailbox quota exceeded",
            "452 4.2.2 Quota exceeded (mailbox for user is full)",
            "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded; Failed to process message",
            "550 5.2.2 STOREDRV.Deliver; mailbox full",
            "552 Requested mail action aborted: exceeded storage allocation",
            "552 4.2.2 exceeded storage allocation",
            "554 delivery error: dd Sorry, your message to ana@example.org cannot be delivered. This account is over quota. - mta1.example.org",
            "422 Mailbox full",
            "552 ana@example.org mailbox is full: retry timeout exceeded",
            "mailbox is full: retry timeout exceeded",
            "550 5.7.1 <ana@example.org>: maildir over quota",
            "Diagnostic-Code: x-unix; maildir delivery failed: Sorry, the user's maildir has overdrawn his diskspace quota, please try again later.",
            "552 Message rejected: inbox is full",
            "The recipient's mailbox is full and can't accept messages now. Please try resending your message later, or contact the recipient directly.",
            "A caixa de correio do destinatário está cheia e não pode aceitar mensagens agora.",
            "552 5.2.2 Caixa postal cheia",
            "552 5.2.2 A conta excedeu a cota de armazenamento",
            "452 4.2.2 Cota de disco excedida",
            "550 Espaço em disco insuficiente na caixa do destinatário",
            "552 5.2.2 El buzón del destinatario está lleno",
            "552 Cuota de disco excedida",
            "O usuário ana@example.org está com a caixa de entrada cheia",
            "552 user has exceeded their disk quota",
            "452 4.2.2 Mailbox full (in reply to end of DATA command)",
            "554 5.2.2 ana@example.org: Account storage limit reached",
            "550 Not enough storage space in user's mailbox to accept message",
            "552 5.2.3 Mailbox size limit exceeded",
            "552 too many messages in this mailbox",
            "Sorry, this user has too much mail in their mailbox (#5.2.2)",
        ],
    );
}

#[test]
fn domain_not_found() {
    check(
        Cause::DomainNotFound,
        &[
            "O domínio de email do destinatário não existe.",
            "<ana@exmple.org>: Host or domain name not found. Name service error for name=exmple.org type=A: Host not found",
            "450 4.1.2 <ana@exmple.org>: Recipient address rejected: Domain not found",
            "550 5.1.2 ana@exmple.org... Host unknown (Name server: exmple.org: host not found)",
            "Sorry, I couldn't find any host named exmple.org. (#5.1.2)",
            "553 5.1.2 <ana@exmple.org>: We are unable to find that domain",
            "550 5.1.2 RESOLVER... recipient domain does not exist",
            "550 5.4.310 DNS domain exmple.org does not exist [Message=InfoDomainNonexistent] [LastAttemptedServerName=exmple.org]",
            "DNS Error: DNS type 'mx' lookup of exmple.org responded with code NXDOMAIN Domain name not found: exmple.org",
            "Your message wasn't delivered to ana@exmple.org because the domain exmple.org couldn't be found. Check for typos or unnecessary spaces and try again.",
            "Sua mensagem não foi entregue a ana@exmple.org porque o domínio exmple.org não foi encontrado.",
            "No se ha encontrado el dominio exmple.org",
            "ana@exmple.org: unrouteable mail domain \"exmple.org\"",
            "550 Unknown host exmple.org",
            "554 <ana@exmple.org>: domain does not exist",
            "512 5.1.2 Bad destination system address: host unknown",
            "Host not found",
            "550 O domínio do destinatário não existe",
            "550 El dominio del destinatario no existe",
            "No route found to domain example.org from server MAIL/ACME. Check Server, Connection and Domain documents in Domino Directory.",
        ],
    );
}

#[test]
fn domain_no_mail() {
    check(
        Cause::DomainNoMail,
        &[
            "556 5.1.10 <ana@example.org>: Recipient address rejected: Domain example.org does not accept mail (nullMX)",
            "Domain example.org does not accept mail (nullMX)",
            "550 5.1.10 recipient address has null MX",
            "Sorry. Although I'm listed as a best-preference MX or A for that host, it isn't in my control/locals file, so I don't treat it as local. (#5.4.6)",
            "521 5.3.2 mx.example.org does not accept mail",
            "521 host does not accept mail",
            "an MX or SRV record indicated no SMTP service",
            "No MX record for example.org",
            "all relevant MX records point to non-existent hosts",
            "DNS Error: DNS type 'mx' lookup of example.org responded with code NOERROR, had no relevant answers",
            "remote host found but no mail server: no mail exchanger for example.org",
            "O domínio example.org não recebe e-mails: não há registro MX",
        ],
    );
}

#[test]
fn expired() {
    check(
        Cause::Expired,
        &[
            "O servidor tentou entregar esta mensagem sem sucesso e parou de tentar.",
            "retry timeout exceeded",
            "all hosts have been failing for a long time and were last tried after this message arrived",
            "Message could not be delivered for 5 days Message will be deleted from queue",
            "550 4.4.7 QUEUE.Expired; message expired",
            "550 5.4.300 Message expired -> 451 4.3.0 Temporary failure",
            "delivery temporarily suspended: connect to mx.example.org[192.0.2.1]:25: Connection timed out; message expired: has been in the queue too long",
            "Delivery time expired",
            "554 5.4.7 delivery expired (message too old)",
            "The message has been in the queue for 5 days and could not be delivered. Giving up.",
            "retry time not reached for any host after a long failure period",
            "5.4.7 [internal] message timeout (exceeded max time, last transfail: no MX)",
            "A mensagem não pôde ser entregue após 5 dias de tentativas",
            "O prazo de entrega da mensagem expirou",
            "El tiempo de entrega del mensaje ha expirado",
            "maximum retries exceeded",
        ],
    );
}

#[test]
fn network_error() {
    check(
        Cause::NetworkError,
        &[
            "host lookup did not complete",
            "O servidor de email do destinatário não está respondendo",
            "El servidor de correo del destinatario no responde",
            "421 4.4.0 [internal] no MXs for this domain could be reached at this time",
            "421 4.4.1 Connection timed out",
            "421 4.4.2 mx.example.org connection dropped due to SocketError",
            "421 4.4.2 connection lost",
            "451 4.4.0 DNS query failed",
            "451 4.4.0 Primary target IP address responded with: 421 4.2.1 Unable to connect. Attempted failover to alternate host, but that did not succeed.",
            "connect to mx.example.org[192.0.2.1]:25: Connection refused",
            "connect to mx.example.org[192.0.2.1]:25: No route to host",
            "lost connection with mx.example.org[192.0.2.1] while receiving the initial server greeting",
            "conversation with mx.example.org[192.0.2.1] timed out while sending message body",
            "Host or domain name not found. Name service error for name=mx.example.org type=A: Host not found, try again",
            "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)",
            "Connected to 192.0.2.1 but connection died. (#4.4.2)",
            "The recipient server did not accept our requests to connect. [mx.example.org. 192.0.2.1: timed out]",
            "Remote host closed connection in response to initial connection",
            "mx.example.org [192.0.2.1]: Network is unreachable",
            "Deferred: Connection reset by mx.example.org.",
            "Deferred: Name server: mx.example.org.: host name lookup failure",
            "CNAME lookup failed temporarily. (#4.4.3)",
            "Erro SMTP (-1): Conexão ao servidor falhou.",
            "Não foi possível conectar ao servidor de saída (SMTP): a conexão expirou",
            "No se pudo conectar con el servidor SMTP",
            "Tarefa 'maria@example.com.br - Enviando' relatou o erro (0x800CCC0E): 'Não é possível estabelecer conexão com o servidor.'",
            "Could not connect to SMTP host. Connection timed out",
        ],
    );
}

#[test]
fn mail_loop() {
    check(
        Cause::MailLoop,
        &[
            "554 5.4.6 Too many hops",
            "554 5.4.0 Error: too many hops",
            "554 5.4.14 Hop count exceeded - possible mail loop ATTR34 [AM1.prod.protection.outlook.com]",
            "mail for example.org loops back to myself",
            "mail forwarding loop for ana@example.org",
            "This message is looping: it already has my Delivered-To line. (#5.4.6)",
            "554 5.4.6 hop count exceeded 25 (max)",
            "550 5.4.6 Routing loop detected: too many Received: headers",
            "Too many \"Received\" headers - suspected mail loop",
            "554 5.3.5 MX list for example.org points back to mx.example.org; local configuration error",
            "Loop de e-mail detectado",
            "Bucle de correo detectado",
            "552 looping message",
        ],
    );
}

#[test]
fn too_big() {
    check(
        Cause::TooBig,
        &[
            "552 size limit exceeded",
            "552 5.3.4 Message size exceeds fixed limit",
            "552-5.2.3 Your message exceeded Google's message size limits. Please visit https://support.google.com/mail/?p=MaxSizeError - gsmtp",
            "552 5.2.3 Message size exceeds maximum permitted",
            "550 5.3.4 ROUTING.SizeLimit; message size exceeds fixed maximum size for route",
            "550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient",
            "552 message exceeds size limit",
            "523 the message's size exceeds the recipient's size limit",
            "554 5.3.4 message too big for system",
            "552 5.3.4 Error: message file too big",
            "500 Line limit exceeded: message body too large",
            "message is too large to send to this recipient",
            "552 Tamanho da mensagem excede o limite permitido",
            "Mensagem muito grande para ser enviada: o limite é 25 MB",
            "552 El tamaño del mensaje supera el máximo permitido",
            "The size of the message you are trying to send exceeds a temporary size limit of the server.",
            "552 5.3.4 Declared message size exceeds maximum: 31457280",
            "message size 30411223 exceeds size limit 26214400 of server mx.example.org[192.0.2.1]",
            "552 5.2.3 Message length exceeds administrative limit",
            "552 message is too long",
        ],
    );
}

#[test]
fn content_error() {
    check(
        Cause::ContentError,
        &[
            "554 5.7.0 Reject, id=01234-05 - BANNED: .exe,fatura.exe",
            "550 5.0.0 Too much header data",
            "552-5.7.0 This message was blocked because its content presents a potential security issue. Please visit https://support.google.com/mail/?p=BlockedMessage - gsmtp",
            "552 5.7.0 Our system detected an illegal attachment on your message.",
            "554 5.7.1 The file attachment type .exe is not allowed",
            "550 5.7.1 Message contains a banned attachment (.js)",
            "554 5.6.1 Body type not supported by remote host",
            "554 5.6.0 Message contains non-ASCII headers / conversion failed",
            "554 5.6.3 Conversion required but not supported",
            "550 Attachment type not accepted: zip encrypted",
            "554 5.6.1 Eight bit data not allowed",
            "550 5.7.1 Anexo não permitido: .exe",
            "554 El archivo adjunto no está permitido",
            "550 This message contains malformed MIME (in reply to end of DATA command)",
            "550 5.7.1 id=12345-01, BANNED: application/octet-stream,.exe",
        ],
    );
}

#[test]
fn spam() {
    check(
        Cause::Spam,
        &[
            "554 DT:SPM 163 smtp11 please see http://mail.163.com/help/help_spam_16.htm",
            "550 5.7.1 Message rejected as spam by Content Filtering.",
            "554 5.7.1 Spam message rejected; If this is not spam contact abuse team",
            "550-5.7.1 [192.0.2.7 12] Our system has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked. - gsmtp",
            "554 5.7.1 This message has been identified as spam and was rejected",
            "554 5.7.1 Blocked by SpamAssassin",
            "550 High probability of spam",
            "554 rejected due to spam content",
            "571 Message Refused: spam",
            "550 This message was classified as SPAM and may not be delivered",
            "550 5.7.1 This message looks like SPAM to me",
            "550 \"The mail server detected your message as spam and has prevented delivery.\"",
            "554 5.7.1 Message scored too high on spam scale. For help, please quote incident ID 12345.",
            "550 spam score (12.3) exceeded threshold",
            "554 Mensagem rejeitada por conteúdo considerado spam",
            "550 5.7.1 Sua mensagem foi classificada como spam",
            "550 Mensaje rechazado por considerarse spam",
            "554 5.7.1 [P4] Message blocked due to spam content in the message.",
            "550 URL in message body is blacklisted by SURBL",
            "550 5.7.350 Remote server returned message detected as spam -> 554 5.7.1 x",
            "550 5.7.1 Requested action not taken: message refused by our bulk mail filter",
            "554 5.7.1 Message cannot be accepted, spam rejection",
            "550 5.2.0 Mail rejete. Mail rejected. ofr_506 [506]",
        ],
    );
}

#[test]
fn virus() {
    check(
        Cause::Virus,
        &[
            "554 5.7.0 Reject, id=01234-05 - INFECTED: Eicar-Test-Signature",
            "550 5.7.1 virus Eicar-Test-Signature detected by ClamAV - http://www.clamav.net",
            "554 5.7.1 Message rejected: contains a virus (Heuristics.Phishing.Email)",
            "550 This message contains malware (Win.Test.EICAR_HDB-1)",
            "552 5.7.0 Virus found in your message",
            "550 5.2.0 Sanesecurity.Junk: infected with a trojan",
            "554 Mensagem contém vírus e foi rejeitada",
            "554 El mensaje contiene un virus",
            "554 5.7.0 Reject, id=12-01 - INFECTED: Win.Malware",
        ],
    );
}

#[test]
fn ip_blocked() {
    check(
        Cause::IpBlocked,
        &[
            "550 5.7.1 External client with IP address 192.0.2.7 does not have permissions to submit to this server.",
            "554 HL:IPB 163 mx1 please see http://mail.163.com/help/help_spam_16.htm",
            "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.7",
            "550 5.7.1 Service unavailable, Client host [192.0.2.7] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/192.0.2.7 (AS3130). [AM1.protection.outlook.com]",
            "550 5.7.606 Access denied, banned sending IP [192.0.2.7]. To request removal from this list please visit https://sender.office.com/",
            "550 5.7.1 Unfortunately, messages from [192.0.2.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140). You can also refer your provider to http://mail.live.com/mail/troubleshooting.aspx#errors.",
            "550 SC-001 (SNT004-MC4F8) Unfortunately, messages from 192.0.2.7 weren't sent. Please contact your Internet service provider since part of their network is on our block list.",
            "553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.7, because the ip is in Spamhaus's list; see http://postmaster.yahoo.com/550-bl23.html",
            "554 5.7.1 <unknown[192.0.2.7]>: Client host rejected: Access denied",
            "550 JunkMail rejected - mx.example.org [192.0.2.7]:3 is in an RBL, see http://www.spamcop.net/bl.shtml",
            "554 mx.example.org Your IP address is blacklisted",
            "550 5.7.1 Mail from 192.0.2.7 has been blocked. Contact your ISP",
            "554 5.7.1 ACL dns_rbl; Client host [192.0.2.7] blocked using bl.example.net",
            "550-\"JunkMail rejected - (smtp.example.com) [192.0.2.7] is in an RBL: https://www.spamhaus.org/query/ip/192.0.2.7\"",
            "421 mx.example.org: your IP is temporarily blocked; too many failed attempts",
            "550 Your country is not allowed to connect to this server",
            "554 5.7.1 Dynamic IP addresses are refused; use your provider's mail server",
            "550 5.7.1 Connections from 192.0.2.7 are being rejected due to policy",
            "554 O seu IP 192.0.2.7 está listado em uma blacklist",
            "550 IP bloqueado: 192.0.2.7 consta na lista de bloqueio",
            "554 Su dirección IP está bloqueada por estar en una lista negra",
            "554 Service unavailable; Client host [192.0.2.7] blocked using Barracuda Reputation; http://www.barracudanetworks.com/reputation/?r=1&ip=192.0.2.7",
            "550 Rejected: 192.0.2.7 is listed at b.barracudacentral.org",
            "550 5.7.1 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.7",
            "554 You are not allowed to connect.",
            "521 5.2.1 (BL-1) 192.0.2.7 blocked",
            "550 5.7.1 Rejected: 192.0.2.7 listed at bl.example.org",
            "550 host [192.0.2.7] is listed by bl.example.org",
        ],
    );
}

#[test]
fn bad_reputation() {
    check(
        Cause::BadReputation,
        &[
            "550-5.7.1 [192.0.2.7 19] Our system has detected that this message is suspicious due to the very low reputation of the sending IP address. To protect our users from spam - gsmtp",
            "554 mx.example.org ESMTP Your access to this mail system has been rejected due to the sending MTA's poor reputation. If you believe that this failure is in error, please contact the intended recipient via alternate means.",
            "421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.verizonmedia.com/error-codes",
            "421 4.7.1 : (DYN:T1) too many user complaints about your mail",
            "550 5.7.1 Message rejected due to low sender reputation",
            "554 5.7.1 SenderBase reputation score is too low",
            "550 5.1.8 Access denied, bad outbound sender AS(42004)",
        ],
    );
}

#[test]
fn auth_failure() {
    check(
        Cause::AuthFailure,
        &[
            "550 5.7.1 Sender ID (PRA) Not Permitted",
            "550 #5.7.1 SPF unauthorized mail is prohibited.",
            "550-5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM. Authentication results: DKIM = did not pass SPF [example.org] with ip: [192.0.2.7] = did not pass - gsmtp",
            "550-5.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy. - gsmtp",
            "550 5.7.509 Access denied, sending domain example.org does not pass DMARC verification and has a DMARC policy of reject.",
            "550 5.7.1 Email rejected per DMARC policy for example.org",
            "550 5.7.23 <ana@example.org>: Recipient address rejected: Message rejected due to: SPF fail - not authorized. Please see http://www.openspf.net/Why",
            "550 SPF: 192.0.2.7 is not allowed to send mail from example.org",
            "554 5.7.1 SPF check failed",
            "550 5.7.20 DKIM signature verification failed",
            "421-4.7.26 This mail has been rate limited because it is unauthenticated. - gsmtp",
            "550 5.7.515 Access denied, sending domain EXAMPLE.ORG doesn't meet the required authentication level. The sender's domain in the 5322.From address doesn't meet the authentication requirements",
            "554 5.7.9 Message not accepted for policy reasons. See https://senders.yahooinc.com/error-codes#authentication-failures",
            "550 Mensagem rejeitada: falha na verificação SPF",
            "550 Mensaje rechazado: fallo de SPF",
        ],
    );
}

#[test]
fn no_ptr() {
    check(
        Cause::NoPtr,
        &[
            "550-5.7.25 [192.0.2.7] The IP address sending this message does not have a PTR record setup, or the corresponding forward DNS entry does not point to the sending IP. - gsmtp",
            "450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]",
            "450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.7]",
            "554 5.7.1 The server sending your mail [192.0.2.7] does not have a reverse DNS entry. Connection Rejected",
            "550 5.7.1 Fix reverse DNS for 192.0.2.7",
            "421 4.7.0 no PTR record found",
            "550 Your IP 192.0.2.7 has no DNS reverse",
            "550 O IP 192.0.2.7 não possui DNS reverso",
            "550 Su servidor no tiene DNS inverso",
            "554 Refused. Your reverse DNS entry contains your IP address and a country code.",
        ],
    );
}

#[test]
fn not_rfc() {
    check(
        Cause::NotRfc,
        &[
            "550 Required header 'Date' missing",
            "550 Only one Date header allowed. See RFC 5322, Section 3.6",
            "550-5.7.1 [192.0.2.7] Messages missing a valid address in From: header, or having no From: header, are not accepted. - gsmtp",
            "550-5.7.1 [192.0.2.7 11] Our system has detected that this message is not RFC 5322 compliant: Multiple 'From' headers found. - gsmtp",
            "550 5.7.1 Messages with multiple addresses in From: header are not accepted.",
            "550 message must contain a Date header",
            "451 See http://pobox.com/~djb/docs/smtplf.html.",
            "521 5.5.2 mx.example.org Error: bare <LF> received",
            "message has lines too long for transport",
            "550 maximum allowed line length is 998 octets, got 4112",
            "550 5.6.11 SMTPSEND.BareLinefeedsAreIllegal; message contains bare linefeeds, which cannot be sent via DATA",
            "554 5.7.1 Message rejected: missing Message-ID header",
            "550 Missing or invalid header: From",
            "550 Message headers fail syntax check",
            "550 This message contains invalid header lines",
            "554 5.6.0 Reject, id=12345-01 - BAD_HEADER: Non-encoded 8-bit data",
        ],
    );
}

#[test]
fn policy() {
    check(
        Cause::Policy,
        &[
            "550 5.7.1 Command rejected",
            "Uma regra de fluxo de mensagens personalizada criada por um administrador em example.org bloqueou sua mensagem.",
            "550 5.7.1 Message rejected due to local policy",
            "550 Administrative prohibition",
            "550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy",
            "554 5.7.1 Delivery not authorized by local policy",
            "550 Message rejected for policy reasons",
            "550 5.7.1 Mensagem recusada por política local",
            "550 5.7.1 Mensaje rechazado por política",
            "550 This message was rejected due to the recipient domain's policy settings",
            "554 mail server permanently rejected message (#5.3.0)",
        ],
    );
}

#[test]
fn sender_rejected() {
    check(
        Cause::SenderRejected,
        &[
            "553 5.7.1 <ana@example.org>: Sender address rejected: not owned by user rui@example.org",
            "421 Refused. The domain of your sender address has no mail exchanger (MX).",
            "421 Refused. Your sender address has been blacklisted.",
            "550 No MX for your FROM address",
            "501 5.1.8 sender ana@example.org contains a domain with no valid MX records",
            "550 5.7.27 <ana@example.org>: Sender address rejected: Domain example.org does not accept mail (nullMX)",
            "517-Domain does not exist: example.org.",
            "553 5.5.4 <ana>... Domain name required for sender address ana",
            "571 sorry, can't find a valid MX for sender domain (#5.1.8 - chkuser)",
            "553 5.1.8 <ana@example.org>: Sender address rejected: Domain not found",
            "450 4.1.8 <ana@example.org>: Sender address rejected: Domain not found",
            "550 5.1.0 <ana@example.org>: Sender address rejected: User unknown in virtual alias table",
            "550-Verification failed for <ana@example.org> 550-No such user here 550 Sender verify failed",
            "550-Verification failed for <ana@example.org> 550-The mail server could not deliver mail to ana@example.org.  The account or domain may not exist, they may be blacklisted, or missing the proper dns entries. 550 Sender verify failed",
            "501 5.1.7 Bad sender address syntax",
            "553 5.1.8 ana@example.org... Domain of sender address ana@example.org does not exist",
            "550 5.1.0 sender rejected: invalid sender domain",
            "550 Sender denied",
            "550 5.7.1 Sender Denied as the sender's domain is blocked",
            "553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)",
            "550 Invalid sender domain",
            "550 Access denied (in reply to MAIL FROM command)",
            "550 5.1.8 Sender address domain does not exist",
            "550 remetente não autorizado",
            "553 5.7.1 Remetente inválido",
            "550 Remitente no válido",
            "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed to process message due to a permanent exception",
            "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
            "550 From: Domain does not exist. IB504",
            "550 From: Domain must have an MX record. IB505",
            "550 IP addresses are not allowed as a From: Address. IB502",
            "517-MX records for example.com violate section 3.3.9 of RFC 1035.",
            "553 host denies the sender",
        ],
    );
}

#[test]
fn rate_limited() {
    check(
        Cause::RateLimited,
        &[
            "421 4.3.2 The maximum number of concurrent connections has exceeded a limit, closing transmission channel",
            "421 4.4.2 Message submission rate for this client has exceeded the configured limit",
            "450 4.7.1 <ana@example.org>: Recipient address rejected: Policy Rejection: Message count quota exceeded",
            "421 4.3.2 Too many open connections.",
            "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded",
            "550 Sender frequency limited. http://service.mail.qq.com/cgi-bin/help?id=20022",
            "421 HL:ICC 163 mx1",
            "421-4.7.28 Gmail has detected an unusual rate of unsolicited mail originating from your IP address. To protect our users from spam, mail sent from your IP address has been temporarily rate limited. - gsmtp",
            "450-4.2.1 The user you are trying to contact is receiving mail too quickly. Please resend your message at a later time. - gsmtp",
            "550-5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. - gsmtp",
            "550 5.4.5 Daily user sending limit exceeded. - gsmtp",
            "421 4.7.0 mx.example.org Error: too many connections from 192.0.2.7",
            "452 4.5.3 Error: too many recipients",
            "450 4.7.1 <unknown[192.0.2.7]>: Client host rejected: too many connections, rate limit exceeded",
            "Domain example.org has exceeded the max emails per hour (250/250 (100%)) allowed. Message discarded.",
            "Domain example.org has exceeded the max defers and failures per hour (5/5 (100%)) allowed. Message discarded.",
            "451 4.7.500 Server busy. Please try again later from [192.0.2.7]. (AS77713)",
            "451 4.7.650 The mail server [192.0.2.7] has been temporarily rate limited due to IP reputation.",
            "554 5.7.1 You have exceeded your hourly sending limit",
            "550 5.7.1 Limite de envio por hora excedido",
            "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients",
            "You have reached a limit for sending mail. Your message was not sent.",
            "Você atingiu o limite de envio de mensagens. Sua mensagem não foi enviada.",
            "Has alcanzado el límite de envío de correo",
            "421 4.3.2 too many messages from your address, slow down",
            "450 4.7.1 Error: too much mail from 192.0.2.7",
            "550 5.7.1 policy: hourly limit of 200 messages exceeded",
            "452 too many emails sent on session",
            "432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded",
            "554 5.7.0 Your message could not be sent. The limit on the number of allowed outgoing messages was exceeded. Try again later.",
            "421 4.7.0 mx.example.org Error: too many new TLS sessions from unknown[192.0.2.7]",
            "421 #4.4.5 Too many TLS sessions at this time.",
            "421 Max message per connection reached, closing transmission channel",
            "550 5.1.0 <ana@example.org> sender rejected AUP#I-1320",
        ],
    );
}

#[test]
fn greylisted() {
    check(
        Cause::Greylisted,
        &[
            "450 4.2.0 <ana@example.org>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.org.html",
            "451 4.7.1 Greylisting in action, please come back later",
            "451 Temporarily deferred: greylisted for 300 seconds",
            "450 4.7.1 <ana@example.org>: Recipient address rejected: Greylisting in effect, please come back later",
            "451 4.7.1 Please try again later (greylist)",
            "450 4.7.1 Servidor com graylist: tente novamente em 5 minutos",
            "451 DT:SPM please try again: graylisted",
        ],
    );
}

#[test]
fn relay_denied() {
    check(
        Cause::RelayDenied,
        &[
            "421 Refused. Sending to remote addresses (relaying) is not allowed.",
            "550 I cannot deliver mail for <ana@example.org>",
            "550 Delivery is not allowed to this address.",
            "550 No se permite la retransmisión",
            "554 5.7.1 <ana@example.org>: Relay access denied",
            "550 5.7.1 Unable to relay",
            "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
            "550 5.7.1 <ana@example.org>... Relaying denied",
            "550 5.7.1 Relaying denied. Proper authentication required.",
            "550 relay not permitted",
            "550 5.7.64 TenantAttribution; Relay Access Denied",
            "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
            "454 4.7.1 <ana@example.org>: Relay access denied",
            "550 not local host example.org, not a gateway",
            "551 we do not relay",
            "554 Relay rejeitado: acesso de relay negado",
            "550-mail.example.org (smtp.example.com) [192.0.2.7] is currently not permitted to relay through this server.",
            "553 host denies relay",
        ],
    );
}

#[test]
fn auth_required() {
    check(
        Cause::AuthRequired,
        &[
            "530 5.5.1 Invalid command: Must issue an AUTH command first",
            "530 Se requiere autenticación",
            "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6",
            "535-5.7.8 Username and Password not accepted. Learn more at 535 5.7.8 https://support.google.com/mail/?p=BadCredentials",
            "535 5.7.3 Authentication unsuccessful",
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
            "530 5.7.0 Authentication required",
            "530 5.7.57 Client not authenticated to send mail",
            "535 Incorrect authentication data",
            "535 Authentication Failed",
            "553 5.7.1 <ana@example.org>: Sender address rejected: not logged in",
            "550 SMTP authentication is required",
            "550 Please turn on SMTP Authentication in your mail client.",
            "Erro SMTP (535): Falha na autenticação.",
            "535 Usuário ou senha inválidos",
            "535 Autenticação falhou",
            "535 Usuario o contraseña incorrectos",
            "Tarefa 'maria@example.com.br' relatou o erro (0x800CCC92): 'O servidor de email rejeitou seu logon. Verifique seu nome de usuário e senha'",
            "Sending of password for user maria@example.com.br did not succeed. Mail server smtp.example.com.br responded: Authentication failed",
            "550 Submitter failed to authenticate",
            "534 5.7.9 Authentication mechanism is too weak",
            "535 Authentication not allowed on IBSMTP Servers. IB401",
        ],
    );
}

#[test]
fn tls() {
    check(
        Cause::Tls,
        &[
            "554 Refused. Authentication is not allowed without encryption",
            "a TLS session is required, but the server did not offer TLS support",
            "530 5.7.0 Must issue a STARTTLS command first",
            "TLS is required, but was not offered by host mx.example.org[192.0.2.1]",
            "Cannot start TLS: handshake failure",
            "450 4.7.5 Server certificate not trusted",
            "Server certificate not verified",
            "451 5.7.3 STARTTLS is required to send mail",
            "a TLS session is required, but an attempt to start TLS failed",
            "TLS session: (gnutls_handshake): The TLS connection was non-properly terminated.",
            "450 4.4.317 Cannot establish session with remote server [Message=451 5.7.3 STARTTLS is required to send mail]",
            "550 5.7.10 Encryption required for requested authentication mechanism",
            "421-4.7.29 This mail has been rate limited because it was not sent over a TLS connection. - gsmtp",
            "454 4.7.0 TLS not available due to local problem",
            "550 TLS connection required",
        ],
    );
}

#[test]
fn security() {
    check(
        Cause::Security,
        &[
            "550 5.7.9 Rejected",
            "550 5.7.6 Failed to deliver",
            "550 5.7.1 Rejected for security reasons",
            "554 5.7.0 Security violation",
            "550 5.7.7 Message integrity failure",
        ],
    );
}

#[test]
fn server_error() {
    check(
        Cause::ServerError,
        &[
            "status=deferred (mail transport unavailable)",
            "unknown mail transport error",
            "451 4.3.0 <ana@example.org>: Temporary lookup failure",
            "451 4.3.5 Server configuration problem",
            "452 4.3.1 Insufficient system storage",
            "452 4.3.1 Insufficient system resources",
            "421 4.3.2 Service not available, closing transmission channel",
            "451 Temporary local problem - please try later",
            "451 Requested action aborted: local error in processing",
            "451 4.3.2 Please try again later: system not accepting network messages",
            "554 5.3.5 Local configuration error",
            "550 5.3.0 unable to queue message: disk full",
            "451 qq write error or disk full (#4.3.0)",
            "421 Server too busy",
            "Erro interno do servidor",
        ],
    );
}

#[test]
fn mailer_error() {
    check(
        Cause::MailerError,
        &[
            "Uh-oh: home directory is writable. (#4.7.0)",
            "Command died with status 1: \"/usr/bin/vacation ana\"",
            "554 5.3.0 unknown mailer error 1",
            "Child process of virtual_transport transport returned 127 (could not exec) from command: /usr/bin/procmail",
            "local delivery failed",
            "pipe to |/home/ana/bin/filter: exit status 2",
            "can't create user output file. Command output: procmail: Couldn't create \"/var/mail/ana\"",
            "mailer \"procmail\" died with signal 11",
        ],
    );
}

#[test]
fn protocol_error() {
    check(
        Cause::ProtocolError,
        &[
            "550 HELO host has no dots",
            "550-Bad HELO - Host impersonating [example.org]",
            "450 4.7.1 <pc>: Helo command rejected: Host not found",
            "504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname",
            "550 5.5.0 Invalid EHLO domain.",
            "421 4.7.0 Too many bad commands; closing connection",
            "421 4.7.0 mx.example.org Error: too many errors",
            "503 5.0.0 Need RCPT (recipient)",
            "503 5.5.1 Error: need MAIL command",
            "503 Bad sequence of commands",
            "500 5.5.1 Command unrecognized",
            "502 5.5.2 Error: command not recognized",
            "501 5.5.4 Syntax: MAIL FROM:<address>",
            "503 5.5.0 improper command pipelining",
            "554 SMTP synchronization error",
            "SMTPUTF8 is required, but was not offered by host mx.example.org[192.0.2.1]",
        ],
    );
}

#[test]
fn who_still_tries_has_not_given_up() {
    check(
        Cause::Undetermined,
        &[
            "THIS IS A WARNING ONLY. Your message could not be delivered for more than 15 minutes. It will be retried until it is 24 hours old.",
        ],
    );
}

#[test]
fn undetermined() {
    check(Cause::Undetermined, &["554 5.0.0 Transaction failed", "550 rejected", "550 5.0.0 ana@example.org", "554 no thanks"]);
}

/// What a reader copies from the mail program's box or from the visible text of a notice, in Portuguese and Spanish.
#[test]
fn user_unknown_in_portuguese_and_spanish() {
    check(
        Cause::UserUnknown,
        &[
            "Não foi possível entregar sua mensagem para joao@example.com.br.\n\njoao não foi encontrado em example.com.br.\n\nmaria Office 365 joao\nAção Necessária Destinatário\nEndereço Para desconhecido\n\nComo Corrigir\nO endereço pode estar incorreto ou não existir.",
            "Não foi possível entregar a mensagem para joao@example.com.br. O endereço de email não pôde ser encontrado.",
            "Falha na entrega a estes destinatários ou grupos:\n\njoao@example.com.br\nO endereço de email inserido não pôde ser encontrado. Verifique o endereço de email do destinatário e tente reenviar a mensagem.",
            "Endereço não encontrado\nSua mensagem não foi entregue a joao@example.com.br porque o endereço não foi encontrado ou não pode receber e-mails.\nSAIBA MAIS",
            "Não É Possível Enviar a Mensagem\nO endereço do destinatário “joao@example.com.br” foi rejeitado pelo servidor.",
            "Erro SMTP (550): Falha ao adicionar o destinatário \"joao@example.com.br\" (5.1.1 <joao@example.com.br>: Recipient address rejected: User unknown in virtual mailbox table).",
            "Ocorreu um erro ao enviar a mensagem. O servidor de email respondeu:\n5.1.1 <joao@example.com.br>: Recipient address rejected: User unknown. Verifique o destinatário \"joao@example.com.br\" e tente novamente.",
            "Tarefa 'maria@example.com.br - Enviando e Recebendo' relatou um erro (0x800CCC79): 'O servidor rejeitou um dos destinatários. O servidor respondeu: 550 No such user here'",
            "A mensagem não pode ser enviada porque um dos destinatários foi rejeitado pelo servidor. O endereço de e-mail rejeitado era 'joao@example.com.br'. Resposta do servidor: '550 5.1.1 unknown user', Número do erro: 0x800CCC79",
            "No se ha podido entregar el mensaje a juan@example.es. No se encontró la dirección de correo electrónico.",
            "No se pudo entregar el mensaje a juan@example.es.\n\nNo se encontró juan en example.es.\n\nmaria Office 365 juan\nAcción necesaria Destinatario\nDirección Para desconocida",
            "No se ha encontrado la dirección\nTu mensaje no se ha entregado a juan@example.es porque no se ha encontrado la dirección o esta no puede recibir correo.",
            "Error al entregar a estos destinatarios o grupos:\n\njuan@example.es\nNo se encontró la dirección de correo electrónico que especificó.",
            "Error SMTP (550): Fallo al añadir el destinatario \"juan@example.es\" (5.1.1 User unknown).",
        ],
    );
}

#[test]
fn mailbox_full_in_portuguese_and_spanish() {
    check(
        Cause::MailboxFull,
        &[
            "Caixa de entrada do destinatário cheia\nSua mensagem não foi entregue a joao@example.com.br porque a caixa de entrada dele está cheia ou está recebendo muitos e-mails no momento.",
            "A caixa de correio de joao@example.com.br está cheia e não pode aceitar mensagens agora. Tente reenviar a mensagem mais tarde ou entre em contato diretamente com o destinatário.",
            "La bandeja de entrada del destinatario está llena\nTu mensaje no se ha entregado a juan@example.es porque su bandeja de entrada está llena o recibe demasiado correo.",
            "El buzón de correo del destinatario está lleno y no puede aceptar mensajes ahora.",
        ],
    );
}

#[test]
fn auth_required_in_portuguese_and_spanish() {
    check(
        Cause::AuthRequired,
        &[
            "Não é possível enviar a mensagem. Verifique o endereço de email nas propriedades da sua conta. O servidor respondeu: 530 SMTP authentication is required. (0x800CCC78)",
            "O nome de usuário ou a senha para “smtp.example.com.br” está incorreto.",
            "Não é possível enviar e-mail. O servidor de saída “smtp.example.com.br” não reconhece seu nome de usuário/senha.",
            "Falha no login no servidor smtp.example.com.br com o nome de usuário maria@example.com.br",
            "No se puede enviar el correo: el nombre de usuario o la contraseña de smtp.example.es son incorrectos.",
            "El servidor rechazó el inicio de sesión (0x800CCC92)",
            "550 É necessário autenticar para enviar mensagens",
        ],
    );
}

#[test]
fn network_error_in_portuguese_and_spanish() {
    check(
        Cause::NetworkError,
        &[
            "Tarefa 'maria@example.com.br' relatou um erro (0x80042109) : 'O Outlook não consegue se conectar ao servidor de email de saída (SMTP). Se você continuar recebendo esta mensagem, entre em contato com o administrador do servidor ou provedor de serviços de Internet (ISP).'",
            "Erro (0x800CCC0F) ao executar a tarefa: 'A conexão com o servidor foi interrompida. Se esse problema persistir, contate o administrador do servidor'",
            "Não é possível enviar e-mail. A conexão com o servidor de saída “smtp.example.com.br” falhou.",
            "Envio da mensagem falhou. A mensagem não pôde ser enviada porque a conexão com o servidor de saída (SMTP) smtp.example.com.br expirou.",
            "Error (0x800CCC0E): Outlook no puede conectarse al servidor de correo saliente (SMTP).",
            "No se puede enviar el correo. Error en la conexión con el servidor de correo saliente",
        ],
    );
}

#[test]
fn too_big_in_portuguese_and_spanish() {
    check(
        Cause::TooBig,
        &[
            "Sua mensagem não foi entregue porque é muito grande: o limite de tamanho é de 25 MB.",
            "El mensaje es demasiado grande para enviarse: supera el límite de tamaño de 25 MB",
        ],
    );
}

#[test]
fn filtered_in_portuguese_and_spanish() {
    check(
        Cause::Filtered,
        &[
            "Não é possível entregar sua mensagem para vendas@example.com.br. O grupo vendas só aceita mensagens de pessoas de sua organização ou de sua lista de remetentes permitidos, e seu endereço de email não está na lista.",
            "Você não tem permissão para enviar mensagens a este destinatário.",
            "No tiene permiso para enviar mensajes a este destinatario.",
        ],
    );
}

#[test]
fn domain_not_found_in_portuguese_and_spanish() {
    check(
        Cause::DomainNotFound,
        &[
            "O domínio example.con.br não foi encontrado. Sua mensagem não foi entregue a joao@example.con.br porque o domínio example.con.br não foi encontrado. Verifique se há erros de digitação",
            "Tu mensaje no se ha entregado a juan@exmple.es porque no se ha encontrado el dominio exmple.es.",
        ],
    );
}

#[test]
fn rate_limited_in_portuguese_and_spanish() {
    check(
        Cause::RateLimited,
        &[
            "Você atingiu o limite para envio de e-mails. Sua mensagem não foi enviada.",
            "Has alcanzado el límite de envío de correos. No se ha enviado tu mensaje.",
            "Domain example.com.br has exceeded the max emails per hour (300/300 (100%)) allowed. Message discarded.",
            "550 5.7.1 Cota de envio excedida: máximo de 100 mensagens por hora",
        ],
    );
}
