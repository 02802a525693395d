//! SPF, DKIM, DMARC and ARC (RFC 7208, RFC 6376, RFC 7489, RFC 8617), reverse DNS, encryption and logins.

use crate::rules::{Rule, rows};

/// Rows on authentication of mails, hosts and users.
pub const ROWS: &[Rule] = rows! { Words:
    AuthFailure "dmarc/named" r"\bdmarc\b", "550 5.7.1 Email rejected per DMARC policy for example.org", "RFC 7489; Microsoft NDR 5.7.509 names it in its words";
    AuthFailure "spf/failed" r"\bspf\b[^|]*(fail|reject|not pass|not permitted|not authorized|violat|invalid|error|block)|(reject\w*|fail\w*|blocked|denied|violat\w*|error|due to|not pass|because of|see) [^|]*\bspf\b", "550 5.7.23 SPF validation failed: SPF fail - not authorized", "pypolicyd-spf; RFC 7372";
    AuthFailure "spf/openspf" r"openspf\.(org|net)", "550 5.7.1 Please see http://www.openspf.net/Why?s=mfrom;id=ana@example.org", "pypolicyd-spf Reject message";
    AuthFailure "spf/sender-policy-framework" r"sender policy framework", "550 5.7.23 The message was rejected because of Sender Policy Framework violation", "learn.microsoft.com NDR 5.7.23";
    AuthFailure "spf/not-designated" r"(does not designate|not (designated|permitted|allowed|authorized) [^|]*(as )?permitted sender|is not allowed to send (mail )?from)", "550 domain of ana@example.org does not designate 192.0.2.7 as permitted sender", "RFC 7208 explanation text";
    AuthFailure "spf/not-authorised-for-domain" r"is not (allowed|authorized|permitted|authorised) to (use|send (mail|email|e-?mail|messages?)?) ?(mail )?(from|for|as|on behalf)", "550 192.0.2.7 is not authorized to send mail from example.org", "RFC 7208; exim spec.txt spf";
    AuthFailure "dkim/failed" r"\bdkim\b[^|]*(fail|reject|invalid|not pass|missing|error|no valid|unsigned)", "550 5.7.20 No passing DKIM signature found: DKIM verification failed", "opendkim README; RFC 7372";
    AuthFailure "authentication/mail-checks" r"(multiple authentication|authentication checks?) fail|email authentication (fail|requir)|unauthenticated (e-?mail|mail|messages?)", "550 multiple authentication checks failed", "RFC 7372 section 3.3";
    NoPtr "ptr/cannot-find-reverse" r"cannot (find|resolve) your (reverse )?(hostname|host ?name|address|ptr)", "450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]", "Postfix smtpd_check.c reject_unknown_client_hostname";
    NoPtr "ptr/record" r"\bptr (resource )?record|\bptr\b[^|]*(miss|not|no |fail|require|invalid|look)", "550 5.7.1 Client has no PTR record", "common wording; no single source";
    NoPtr "ptr/missing" r"(no|missing|invalid|without|lack\w*|bad|fix|generic|incorrect|valid) (a )?(valid )?(ptr|rdns|reverse[- ]?dns|reverse[- ]lookup|reverse[- ]hostname|reverse dns)", "554 5.7.1 Your server has no reverse DNS", "common wording; no single source";
    NoPtr "ptr/reverse-dns" r"(reverse[- ](dns|lookup|resolution|mapping)|rdns|reverse hostname)[^|]*(fail|not|miss|match|requir|invalid|exist|no |validat)", "550 5.7.1 Rejected: reverse DNS lookup failed for 192.0.2.7", "Exim spec.txt verify = reverse_host_lookup";
    NoPtr "ptr/does-not-resolve" r"\b(ip|client|host|rdns|ptr)\b[^|]* (does not|doesn't|not) resolve|ip name lookup failed|(lookup failed|domain name) [^|]*for \[?[0-9]+\.[0-9]+", "550 5.7.1 Fix your DNS: client IP does not resolve", "Sendmail cf/m4 require_rdns";
    NoPtr "ptr/require-rdns" r"relaying temporarily denied\| cannot resolve ptr|possibly forged ptr|possibly forged hostname|relaying denied\| ip name", "451 4.1.8 Possibly forged hostname for 192.0.2.7", "Sendmail cf/feature/require_rdns.m4";
    NoPtr "ptr/no-host-name" r"unresolvable (relay )?host ?name|(hostname|host name) [^|]*(not be (found|resolved)|lookup failed)|you must have a (valid )?(dns|reverse)", "550 5.7.1 unresolvable relay host name for 192.0.2.7", "common wording; no single source";
    Tls "tls/must-starttls" r"must issue a starttls|starttls (command )?(is )?required|starttls[^|]*first", "530 5.7.0 Must issue a STARTTLS command first", "RFC 3207; Postfix smtpd.c";
    Tls "tls/required-not-offered" r"tls is required, but|tls required|(encryption|tls) (is )?(needed|required|mandatory)|requires? (tls|encryption|starttls|a secure)", "TLS is required, but was not offered by host mx.example.org[192.0.2.1]", "Postfix smtp_proto.c";
    Tls "tls/not-offered" r"tls [^|]*(not (offered|available|supported)|unavailable)|does not (support|offer|advertise) (starttls|tls)|server is not configured for tls", "454 4.7.0 TLS is not available due to local problem", "Exim smtp transport";
    Tls "tls/handshake" r"(tls|ssl)[ /-][^|]*(handshake|fail|error|negotiat\w+ fail|alert)|cannot start tls|starttls[^|]*fail", "Cannot start TLS: handshake failure", "Postfix smtp_proto.c";
    Tls "tls/certificate" r"certificate (verif\w+|validat\w+|has expired|expired|is not trusted|not trusted|chain)|untrusted certificate|server certificate|certificado [^|]*(expir|invalid|venc|confi)", "Server certificate not verified", "Postfix smtp_tls_security_level = verify";
    Tls "tls/dane" r"(dane|tlsa|mta-sts|sts policy)[^|]*(fail|invalid|mismatch|require|error|no )", "TLSA lookup error for mx.example.org:25 - DANE failed", "Postfix TLS_README; learn.microsoft.com NDR 5.7.323";
    Tls "tls/starttls-not-advertised-pt" r"starttls[^|]*nao anuncia|conexao segura com o servidor", "não foi possível estabelecer uma conexão segura com o servidor de envio (SMTP) usando STARTTLS, uma vez que ele não anuncia esta funcionalidade", "Thunderbird composeMsgs.properties startTlsFailed";
    Tls "tls/starttls-not-advertised-en" r"unable to establish a secure (link|connection) with|does(n't| not) advertise that feature", "Unable to establish a secure link with outgoing server (SMTP) using STARTTLS since it doesn't advertise that feature", "Thunderbird composeMsgs.properties startTlsFailed";
    Tls "tls/outlook-connection-type" r"0x800ccc1a|0x800ccc7d|0x800ccc19.*ssl|tipo de conexao criptografada|encrypted connection type", "O servidor não dá suporte para o tipo de conexão criptografada que você especificou (0x800CCC1A)", "support.microsoft.com Outlook error codes";
};
