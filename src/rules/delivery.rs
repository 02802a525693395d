//! The way to the mailbox: names, routes, connections, time, the receiving system and its programs, commands, policy.
//!
//! Postfix: `src/smtp/smtp_addr.c`, `smtp_connect.c`, `src/qmgr`, `src/bounce`. Exim: `spec.txt`, `src/deliver.c`, `transports/smtp.c`.
//! qmail: `qmail-remote.c`, `qmail-send.c`. Sendmail: `sendmail/deliver.c`, `domain.c`. RFC 5321, RFC 7505 (null MX).

use crate::rules::{Table, Voice, rows};

/// Names that do not resolve, in words that cannot mean a mailbox.
pub const NAMES: Table = rows! { Words:
    DomainNoMail "no-mail/malformed-answer" r"name service error[^|]*malformed or unexpected", "Name service error for name=example.org type=MX: Malformed or unexpected name server reply", "Postfix src/dns/dns_lookup.c";
    NetworkError "network/name-try-again" r"(host not found|name service error)[^|]*, try", "Host or domain name not found. Name service error for name=mx.example.org type=A: Host not found, try again", "Postfix src/dns/dns_lookup.c, h_errno TRY_AGAIN";
    DomainNotFound "domain/recipient-domain" r"recipient address rejected: domain not found|(recipient|destination|target)s? (mail |address )?domain[^|:;]*not (exist|found|resolv|known)|not find domain|\ba@a>?: (domain|host)[^|:;]*not (exist|found|known)", "450 4.1.2 <ana@example.org>: Recipient address rejected: Domain not found", "Postfix smtpd_check.c reject_unknown_recipient_domain";
    DomainNotFound "domain/recipient-domain-pt-es" r"dominio (de mail )?(do destinatario|de destino|del destinatario) [^|:;]*(no|inexistente|descon\w+cido)|(o )?dominio no existe|no (ha )?enc[ou]\w+ (ese )?(dominio|servidor)|no (foi possivel )?(encontr|acha)\w* (o )?(dominio|servidor)", "550 O domínio do destinatário não existe", "general wording; no documented sample";
    DomainNoMail "no-mail/no-data-record" r"host found but no data record", "Host or domain name not found. Name service error for name=example.org type=MX: Host found but no data record of requested type", "Postfix src/dns/dns_lookup.c, h_errno NO_DATA";
    DomainNotFound "domain/name-service-error" r"name service error for|(host or )?domain name not found|bad destination system", "Host or domain name not found. Name service error for name=example.org type=MX: Host not found", "Postfix smtp_addr.c";
    DomainNoMail "no-mail/no-relevant-answers" r"lookup of [^|]*(noerror|had no relevant answers)", "DNS Error: DNS type 'mx' lookup of example.org responded with code NOERROR, had no relevant answers", "Gmail notices";
    DomainNoMail "no-mail/no-mail-servers" r"no mail servers? (appears?|seems?) to exists?", "No mail servers appear to exists for the recipient's address.", "hMailServer ExternalDelivery.cpp";
    DomainNoMail "no-mail/nonexistent-hosts" r"mx records? (point|refer)s?[^|]* to unknown", "all relevant MX records point to non-existent hosts", "Exim spec.txt, dnslookup router";
    DomainNotFound "domain/nxdomain" r"nxdomain|\benotfound", "DNS Error: DNS type 'mx' lookup of example.org responded with code NXDOMAIN", "Gmail notices";
    DomainNotFound "domain/gmail" r"because domain [^|]*not found", "Your message wasn't delivered to ana@example.org because the domain example.org couldn't be found.", "Gmail notices";
    DomainNotFound "domain/qmail" r"not find host (named|by name)", "Sorry, I couldn't find any host named example.org. (#5.1.2)", "qmail-remote.c perm_dns()";
    DomainNotFound "domain/sendmail" r"host unknown|domain not reachable", "550 5.1.2 ana@example.org... Host unknown (Name server: example.org: no data known)", "Sendmail deliver.c";
    DomainNotFound "domain/not-registered" r"domain( name)?\b[^|]* not appear to registered|no route found to domain", "The message could not be delivered because the domain name (example.net) does not appear to be registered.", "MailEnable, the SMTP connector's notice";
    ProtocolError "form/helo-not-found" r"\b(helo command rejected:|helo|ehlo) (host|domain)|(in|or|invalid|rejected) (helo|ehlo)", "450 4.7.1 <pc.example.org>: Helo command rejected: Host not found", "Postfix smtpd_check.c reject_unknown_helo_hostname";
    NotRfc "form/header-syntax" r"syntax error in .{1,12} header|failing address in|not parse mail", "550 Syntax error in 'To' header: missing or malformed local part", "Exim spec.txt, verify = header_syntax";
    Policy "policy/milter" r"5\.7\.1 (\w+ )?command rejected|permanently rejected mail", "550 5.7.1 Command rejected", "Postfix src/milter/milter8.c; Sendmail milter.c";
    MailLoop "loop/mx-points-back" r"mx list for [^|]* points back|bounce between two servers|loops back to myself", "554 5.3.5 MX list for example.org points back to mx.example.com", "Sendmail deliver.c, domain.c CONFIGERR";
    MailboxFull "full/overdrawn" r"overdrawn h(is|er|is/her) (disk|quota)|maildir over ?quota|maildir delivery failed[^|]*quota", "Sorry, the user's maildir has overdrawn his diskspace quota, please try again later.", "maildrop deliverquota; Postfix VDA patch";
    ServerError "server/mailbox-file" r"(maildir delivery failed|not update mailbox|lock file)[^|]*(permission|lock|no such|read-only)|maildir failed|open timeout on|failure - not validate|sistema de mail (chei|llen)", "maildir delivery failed: create maildir file /home/ana/Maildir/tmp/1.x: Permission denied", "Postfix src/local/maildir.c, mailbox.c";
    MailerError "mailer/procmail" r"procmail: ", "procmail: Couldn't create \"/var/mail/ana\" id: ana: No such user", "procmail src/procmail.c, nlog";
    MailerError "mailer/unknown-mailer-error" r"unknown mailer error [0-9]", "554 5.3.0 unknown mailer error 1", "Sendmail sendmail/deliver.c giveresponse()";
    MailerError "mailer/child-of-transport" r"child process of [^|]* transport", "Child process of virtual_delivery transport returned 69 from command: /usr/bin/deliver", "Exim src/transports/pipe.c";
    MailerError "mailer/command-died" r"command died with (status|signal)|command time limit exceeded", "Command died with status 1: \"/usr/local/bin/script\"", "Postfix src/global/pipe_command.c; src/local/command.c";
    MailerError "mailer/vpopmail-file" r"uh-oh: |home directory (writ|stick)|not open new mail file|not (chdir|open|switch) to? ?maildir", "can not open new email file errno=13 file=/home/vpopmail/domains/example.org/ana/Maildir/tmp/1", "vpopmail vdelivermail.c; qmail-local.c";
    NetworkError "network/name-server-try-again" r"host name lookup fail|cname lookup failed temporarily|host lookup not complete", "Deferred: Name server: mx.example.org.: host name lookup failure", "Sendmail libsm/errstring.c TRY_AGAIN; qmail-remote.c temp_dnscanon(); Exim dnslookup router";
    DomainNoMail "no-mail/null-mx" r"null ?mx|domain [^|:;]*(not|never) (accept|receive|take)s? mails?", "556 5.1.10 Recipient domain does not accept mail (nullMX)", "RFC 7505 section 4; Postfix smtp_addr.c";
    DomainNoMail "no-mail/pt-es" r"dominio [^|]*(no tem servidor de|no (recebe|recibe|ace[ip]ta)) mail|(no (ha|tem|possui)|sem|no hay|sin) registros? mx", "O domínio example.org não recebe e-mails: não há registro MX", "general wording; no documented sample";
    DomainNoMail "no-mail/host-does-not-accept" r"not accept mails?$|521 [^|]*not accept mail", "521 5.3.2 mx.example.org does not accept mail", "RFC 7504 section 3";
    ProtocolError "protocol/may-not-follow" r"malformed address: .*may not follow|bad sequence of commands|no implementa o comando|commandnotimpl|comandos? fora de|sequencia de comandos|comando no recon", "ana@example.org <rui@example.org>: malformed address: <rui@example.org> may not follow ana@example.org", "Exim parse.c";
    Expired "expired/for-too-long" r"not delivered for too long|multiple retries, giving up|failing for a long time|not reached for host after a long|in time limit specified|maximum time for deliver", "Message could not be delivered for too long", "Sendmail queue.c";
    Expired "expired/dma" r"not deliver for last [0-9]+ seconds", "Could not deliver for the last 432000 seconds. Giving up.", "DragonFly Mail Agent dma.c deliver()";
    Expired "expired/attempts" r"delivery (failed [0-9]+ attempts|attempts failed)|aborted after [0-9.]+ hour|of delivery attempts (reached|exceeded)|tempo de entrega expir", "Delivery failed 20 attempts: ana@example.org", "Ipswitch IMail; Novell MIDAS X3";
};

/// Names, routes.
pub const ROUTE: Table = rows! { Words:
    MailLoop "loop/too-many-hops" r"(too many|muitos|demasiados|maximo de) (hops|saltos|segmentos|.?received|forward)|maxima de saltos|hop count (exceeded|limit)|hop limit|maximum (hop|forward)|number of hops|received:?. header count", "554 5.4.6 Too many hops", "Sendmail main.c; Postfix hopcount_limit";
    MailLoop "loop/loops-back" r"loops? (back|detected)|(routing|forwarding|mail|delivery) loop|\bloop(ing|ed)?\b[^|]*(detect|mail|myself)|mail [^|]*loop|em loop|laco de|bucle", "mail forwarding loop for ana@example.org", "Postfix local/deliver_attr.c";
    DomainNoMail "no-mail/no-mx" r"\b(no|without|missing|any|valid|invalid|bad|usable) mx \w|\b(no|any|a|valid) mail exchanger|mx (record|host|lookup|entry|points? to)s?\b[^|]*(\bnot?\b|fail|invalid|miss|empty|problem|localhost)|remote host found .*no mail|lowest numbered mx record points to local host|smtp relay .*no mx|mx[^|]*indicated no smtp service", "No MX record for example.org", "Sendmail domain.c; Exim dnslookup router";
    DomainNoMail "no-mail/although-mx" r"although im listed as a best-preference mx|best-preference mx or a for|host ([^ ]+ )?not accept mail|no smtp service|no (smtp|mail) (server|service|host)s? (for|at|on|found|available)|not handle mail", "Sorry. Although I'm listed as a best-preference MX or A for that host, it isn't in my control/locals file, so I don't treat it as local. (#5.4.6)", "qmail-remote.c";
    DomainNotFound "domain/host-not-found" r"\b(host|domain|hostname)( name)?\b[^|]{0,60}(not (found|exist|known|valid|located|resolv)|unknown|unresolvable|invalid|no longer exists)", "550 5.1.2 The domain example.org was not found", "general wording; no documented sample";
    DomainNotFound "domain/unknown-host" r"(unknown|no such|invalid|unresolvable|unroute?able|not (find|resolve|look ?up|locate)|bad) (\w+ ){0,3}(host|domain|server|destination system|address \(?a\b)", "550 unknown host example.org", "Sendmail deliver.c; Exim";
    DomainNotFound "domain/name-server" r"no data (known|by)|name ?server: .{0,60}host not found|no (dns|a) (record|data|entries)", "Name server: example.org.: no data known", "Sendmail libsm/errstring.c NO_DATA";
    DomainNotFound "domain/pt-es" r"(dominio|servidor|host)\b[^|]*(no (foi |pode |(ha )?)?(encontr|existe|localizad|resolv|e conhecid)|inexistente| (e )?descon\w+cido|invalid)|resolver (o nome|nombre)|(dominio|servidor|host)( de \w+)? descon\w+cid", "O domínio example.com.br não foi encontrado", "general wording; no documented sample";
};

/// Nobody answered: whoever bounces a mail for that has tried for days.
pub const UNANSWERED: Table = Table {
    voice: Voice::Unanswered,
    ..rows! { Words:
        NetworkError "network/timed-out" r"(connection|operation|connect|connect to [^|]*:) timeout|connection not established within", "connect to mx.example.org[192.0.2.1]:25: Connection timed out", "Postfix smtp_connect.c; errno ETIMEDOUT";
        NetworkError "network/not-accepting" r"not accept our requests to connect", "The recipient server did not accept our requests to connect.", "Gmail notices; support.google.com/mail/answer/7720";
    }
};

/// Connections.
pub const CONNECTION: Table = rows! { Words:
    NetworkError "network/connection-lost" r"connection (refused|lost|reset|closed|dropped|died|broken|failed|aborted|attempt|terminated|not|unexpectedly)|connect to [^|]*: (connection|operation|server refused|timed)|lost connection|actively refused|broken pipe|\be(connrefused|connreset)\b|\betimedout\b", "connect to mx.example.org[192.0.2.1]:25: Connection refused", "Postfix smtp_connect.c";
    NetworkError "network/no-route" r"no route to host|(network|communications?) (unreachable|down|error|fail|problem)|host (down|not reachable)|(server|host|system|site|address)s? [^|]*(not respond\w*|not respond|unreachable|no response|not reached|not answer\w*)", "connect to mx.example.org[192.0.2.1]:25: No route to host", "Postfix smtp_connect.c";
    NetworkError "network/could-not-connect" r"not reach (\w+ ){0,3}(server|host|smtp|remote|port)|(not|error) ((connect|contact|connecting)\b|(establish|open|make|initiate) (\w+ ){0,2}(connection|session|conversation))", "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)", "qmail-remote.c tempnoconn";
    NetworkError "network/timeout" r"timeout\b[^|]*(while|waiting|for|after|during|connect|smtp|read|send|sess)|(while|during|conversation|connection|smtp|dns|server|data|host|read|command) (\w+ )?timeout|conversation with [^|]* timeout|no answer from host|no response from|tcp (read|write) error|no longer responding|not find path to server", "conversation with mx.example.org[192.0.2.1] timed out while receiving the initial server greeting", "Postfix smtp_trouble.c";
    NetworkError "network/greeting" r"connected to [^|]*but (connection|greeting|sender|my name) (died|failed|rejected)|remote host [^|]*(closed|dropped|terminat|reset)|(smtp|session) [^|]*(closed|terminated|aborted) (by|unexpect)|closed connection in response|hung up on us|end of file reached|getaddrinfo|disconnected", "closed connection in response to initial connection", "Exim transports/smtp.c";
    NetworkError "network/dns-temporary" r"(temporary|transient|try again|fa(il|lh|ll)\w*)[^|]*(\bdns( |$)|name service|name server|resolution|resolver)|\bdns [^|]*(fail|error|time|temporar|problem|query|server)|all (hosts|mx|servers|attempts) [^|]*(fail|unreach|bad|down)|lookup [^|]*(deferred|temporar|timeout)|no mxs? for domain could|servfail|alternate host, but not succeed", "DNS Error: DNS server returned temporary failure", "Gmail notices; Exim";
};

/// The receiving system, its programs, commands.
pub const ROWS: Table = rows! { Words:
    MailerError "mailer/program" r"\b(procmail|maildrop|vacation|autoresponder|delivery agent|[^n] pipe)\b[^|]*(exit|status|signal|core dump|died|fail|error|permission denied|no such|not (create|open|run|find|exec|write|deliver|chdir|stat)\w*)|local delivery failed|prog mailer|mailer died|not create (user )?output|pipe to \|", "maildrop: signal 0x06", "maildrop, EXITCODE and signals";
    MailerError "mailer/x-unix" r"x-unix; [a-z]", "x-unix; temporary failure", "Postfix local(8), pipe(8): Diagnostic-Code of type x-unix";
    ServerError "server/config" r"(system|server|configuration|application|database|ldap|sql|backend|queue|proxy|milter|resource|table|lookup|disk|i/o|map)[ -](\w+ )?(config\w*|error|failure|problem|busy|overload\w*|unavailable|not available|shut\w* down|failed)|no transport provider|prov\w+ de transporte|directory operation|badprimary", "451 4.3.5 Server configuration error", "Postfix smtpd_check.c; Sendmail";
    ServerError "server/local-error" r"(local|internal|unexpected|processing|general|temporary) (\w+ )?error( in processing)?|mail transport (unavailable|error)|error (in processing|writing|opening|reading|processing|on) (\w+ )?(mail|file|data|queue|disk|spool)|requested action aborted|local problem|not (open|write|create|lock|update|append|access) (\w+ )?(mail|file|queue|lock|spool|data|map|recipient|sender)|not (complete|run|open|lock|process|queue|store|chdir|switch)\b", "451 Requested action aborted: local error in processing", "RFC 5321 section 4.2.3";
    ServerError "server/resources" r"(insufficient|not enough|out of|no more|low) (system |server |available )?(resources|memory|storage|disk|free|space|file)|system (full|not accepting|load|resources|not capable|incorrectly)|load (average )?too high|scanners failed|disk full|too busy|(server|system) (shutting|going down|not ready|down for)|no space left|try again later[^|]*(busy|load)", "452 4.3.1 Insufficient system resources", "Postfix smtpd.c; Sendmail";
    ServerError "server/not-available" r"service (temporarily )?(not available|unavailable)[^|]*(closing|try|later|maint)|closing transmission channel|(under|for) maintenance|server temporarily unavailable", "421 4.3.2 Service not available, closing transmission channel", "RFC 5321 section 4.2.3";
    ServerError "server/not-available-pt-es" r"servico indisponivel|servidor (temp\w+ )?(indisponivel|ocupado|sobrecarregado)|erro interno [dn]o servidor|disco (cheio|lleno)|(problema|err?or?) de configurac|err?or? n?[oe]n? (o )?proces|(sistema|disco) insuficiente|instabilidade|problema tempora\w+\b($|[^ ]| [^a])", "Servidor indisponível no momento, tente mais tarde", "general wording; no documented sample";
    ServerError "server/mail-function" r"funcao mail|not instantiate mail|not execute|sendmail: not found", "Could not instantiate mail function.", "PHPMailer language/phpmailer.lang-en.php instantiate, execute";
    ProtocolError "protocol/unrecognised" r"(command|syntax|parameter|argument|verb)s? (not )?(unknown|not recogni[sz]ed|not implemented|error|out of sequence|rejected|unimplemented|not allowed|unexpected|missing|invalid)|(unknown|unimplemented|invalid|unexpected|bad|improper|out of) (sequence|command|syntax|parameter|argument|use of smtp|pipelin\w*|order)|need (mail|rcpt|helo)\b", "503 5.5.1 Error: need MAIL command", "Postfix smtpd.c; RFC 5321 section 4.2.4";
    ProtocolError "protocol/violation" r"protocol violation|too many (errors|nonmail commands|syntax)|(polite|nice) people say helo|pipelining|synchronization error|smtp protocol\b|protocol deviation", "554 SMTP synchronization error", "Exim src/smtp_in.c; Sendmail srvrsmtp.c";
    ProtocolError "protocol/pt-es" r"infra\w+ de protocolo|violacao de protocolo|comando no impl", "O servidor cometeu uma violação de protocolo.", ".NET System.Net.Mail, SmtpException in Portuguese";
    ProtocolError "protocol/not-supported" r"(smtputf8|8bitmime|chunking|bdat|dsn|size|extension|internationali[sz]ed|eai)\b[^|]*(not supported|unsupported|not offered|required)|requires smtputf8", "SMTPUTF8 is required, but was not offered by host mx.example.org[192.0.2.1]", "Postfix smtp_proto.c";
    Security "security/refused" r"security (polic|reason|violat|restrict|threat|risk|check|setting|concern)|unauthorized|impersonation|no permission|permission denied|motivos? de segur", "550 5.7.1 Rejected for security reasons", "general wording; no documented sample";
    Policy "policy/explained" r"[a-z] polic(y|ies)\b|\bpolic(y|ies) \w", "550 5.7.1 Message rejected due to local policy", "Postfix access(5); Apple postmaster";
    Policy "policy/administratively" r"administrative(ly)? \w|restriction in system|(prohibited|rejected|denied|refused|blocked|forbidden) (by|per) (\w+ ){0,2}(admin|postmaster|organi[sz]ation|rule|acl|owner|system)|transport\.rules|bounced by administrator", "550 Administrative prohibition", "Exim configure.default acl; learn.microsoft.com transport rules";
    Policy "policy/pt" r"reg(ra|la) de (fluxo|flujo|transporte)|(violou|devido a|por|contra|viola\w*) (\w+ )?(a |as |nossa |da )?politica|[oa] pelas? politica|autorizacao negada|acesso negado|(mail|envio|ip|host|usuario|servidor|dominio|entrega|cliente)s? no autorizad|motivos de politica", "550 5.7.1 Mensagem recusada por violação de política", "general wording; no documented sample";
};

/// Given up after days of trying, where nothing tells what the trying met.
pub const GAVE_UP: Table = rows! { Hint:
    Expired "expired/retry-timeout" r"retry timeout( exceeded)?|(mail|envelope) (has )?expired|delivery (time ?)?expired|expired (after|in|from|while|mail)|queue ?(lifetime|time)? [^|]*expired|time ?limit (exceed|expired)|expired, returned", "retry timeout exceeded", "Exim spec.txt retry rules; OpenSMTPD queue";
    Expired "expired/for-days" r"not (deliver\w*|sent|send)[^|]* (for|in|within|after|over) (last |more than |at least |over |about |a )?[0-9a-z]+(\.[0-9]+)? ?(day|hour|second|h\b|d\b|week|minute)|queued?[^|]* too long|(in|on) (mail )?queue for|trying (to deliver )?for", "Message could not be delivered for 5 days. Message will be deleted from queue", "Sendmail queue.c";
    Expired "expired/gave-up" r"(gave|giving|given) up [^|]*(after|deliver|trying|queue)|delivery attempts (exceeded|have failed|exhausted)|too many (delivery )?(attempts|retries|tries)|max(imum)? (retries|number of (retries|attempts|tries)|retry|queue (life)?time|delivery attempts)|(retry|queue) (limit|period|time) [^|]*(exceeded|expired|reached)", "Giving up after 4 days; maximum retries exceeded", "general wording; no documented sample";
    Expired "expired/pt-es" r"prazo [^|]*(expir|esgot|excedid|agot)|(tempo|tiempo) (de (entrega|envi)|max|total|que |limite de nova)[^|]*(expir|esgot|excedid|agot)|desisti|durante [0-9]+ dias|parou de tentar|dejado de intentar|mail (de saida )?(expir|caduc)|(despues de|depois de|apos|tras) (varias tentativas|diversas tentativas|varios intentos|[0-9]+ (tentativas|dias|horas))|a [0-9]+ dias|no volvera a intentar|tiempo de entrega|[0-9]+ ?(h|horas|dias) (ten|inten)tando|expirar o prazo", "O prazo de entrega expirou após 5 dias de tentativas", "general wording; no documented sample";
};

/// Words that mean the way unless a code says otherwise.
pub const HINTS: Table = rows! { Hint:
    IpBlocked "hint/refused-at-greeting" r"(after|in response to) initial connection.*[ :]5[0-9][0-9]|refused to talk to me: 5[0-9][0-9]", "SMTP error from remote mail server after initial connection: 550 no", "Exim transports/smtp.c; Postfix smtp_proto.c";
    ServerError "hint/service-unavailable" r"service (temporarily )?(unavailable|not available)", "421 Service not available", "RFC 5321 section 4.2.3";
    MailerError "mailer/exit-status" r"x-unix; [0-9]", "Diagnostic-Code: X-Unix; 77", "Sendmail savemail.c, exit statuses of sysexits.h";
    Greylisted "hint/try-again-later" r"4\.7\.1 (please )?try again later( -- delayed)?$|451 please try again later\.?$", "451 4.7.1 Try again later", "rspamd lua_greylist; soft reject default";
    NetworkError "hint/delivery-suspended" r"delivery temporarily suspended|(unreachable|not reachable|timeout)\b|retry at", "delivery temporarily suspended: lost contact", "Postfix qmgr";
};
