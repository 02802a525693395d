//! The mail itself: malware, spam, size, form.
//!
//! SpamAssassin, amavisd-new (`amavisd.conf` banned and virus notices), ClamAV milter, rspamd, Exim `acl_smtp_data`, Postfix
//! `cleanup/cleanup_message.c` and `header_checks(5)`, RFC 5321 section 4.2, RFC 5322 section 3.6.

use crate::rules::{Table, rows};

/// Malware.
pub const VIRUS: Table = rows! { Words:
    ContentError "form/may-contain" r"(attach\w*|file)\b[^|]* (may|could|might) contain", "550 Attachments of this type are not accepted: they may contain viruses", "general wording; no documented sample";
    Virus "virus/found" r"(virus|malware|trojan|worm|infected|malicious)\b[^|]*(found|detect(ed|ad|ion)|infect|contain|reject|block|refus|attach|file|code)", "550 5.7.1 Virus found: Eicar-Test-Signature", "general wording, as of amavisd 2.11.1, CC_VIRUS";
    Virus "virus/amavis" r"\binfected: |mail appears infected|virus policy", "554 5.7.0 Reject, id=08021-01 - INFECTED: Eicar-Test-Signature", "amavisd-new, the reply on a virus";
    Virus "virus/contains" r"(contain\w*|infected (with|by)|detected|found|carr\w+|blocked|rejected|due to|because of|includes?|possible|suspected) (\w+ ){0,2}(virus|malware|trojan|worm|phish\w*|malicious|eicar)|\bvirus\b[^|]*\(|(clamav|sophos|kaspersky|mcafee)[^|]*(found|infect)", "550 This message contains malware (Eicar-Test-Signature)", "Exim spec.txt, acl malware";
    Virus "virus/pt-es" r"(virus|malware) [^|]*(encontrad|detectad|no mail|na mail)|(contem|infectad[oa] (por|com)) (virus|malware)|(mail|anexo) infectad|(suspeita|sospecha) de (virus|malware|phishing)|codigo malicioso|(acha|encontr|detect)\w+ (virus|malware|trojan)|(arquivo|conteudo)[^|]{0,40} infectad|anexo [^|]{0,40}infectad|software malicios|codigo danino|mail [^|]{0,60}bloquead\w p\w+ antivirus|troia|troyan|gusano", "554 Mensagem rejeitada: vírus encontrado no anexo", "general wording; no documented sample";
};

/// Larger than allowed.
pub const SIZE: Table = rows! { Words:
    TooBig "size/message-too-large" r"(mail|body|attachment|file|msg|content|data|size)s?\b[^|]*\b(too (large|big)|larger than|bigger than|oversize|exceeds? (\w+ ){0,3}(size|limit|length)|size (\([0-9]+\) )?(exceed|limit|too|larger|greater|not accepted|over|violat|restrict))", "552 5.3.4 Message size exceeds fixed limit", "Postfix smtpd.c; Sendmail srvrsmtp.c";
    TooBig "size/exceeds" r"(exceed\w*|over|beyond|violat\w*|larger than|greater than|above)\b[^|]*(mail size|size limit|maximum size|max(imum)? mail|maximum allowed|mail length|file size|attachment size|allowed size|limit of [0-9]+ ?[kmb]|size restrict)|size limit exceeded|(mail|attachment) too long|more than [0-9]+ bytes", "552 5.2.3 exceeds the maximum message size", "general wording; no documented sample";
    TooBig "size/pt-es" r"(mail|anexo|arquivo|tamanho|fotos?)\b[^|]*(muito (grande|longa|pesad)|pesa |(grande|pesad[oa]) de ?mais|exced|ma[iy]or (do )?que|superior a|acima do)|anexo passou d|exced\w* (o )?tamanho|tamanho (maximo|limite)|passou do tamanho|exced\w* lo permitido|muito pesad|longitud d\w+ mail|voluminos|reduz\w* peso", "Erro de SMTP: Tamanho da mensagem excede o limite do servidor (25 MB)", "Roundcube pt_BR messages.inc smtpsizeerror";
};

/// Judged to be spam.
pub const SPAM: Table = rows! { Words:
    Spam "spam/looks-like" r"(looks? like|(appear|seem)s? to|\w+ed|resembles?|probabl[ey]) (\w+ ){0,3}(spam|unsolicited|junk|uce|bulk)\b", "550 5.7.1 This message was classified as spam", "general wording, as of simscan.c, ENABLE_CUSTOM_SMTP_REJECT";
    Spam "spam/rejected-as" r"(reject\w*|refus\w*|block\w*|bounc\w*|discard\w*|den(y|ied)|filter\w*|caught|dropped|undeliver\w*)[^|]{0,40} (spam|unsolicited|junk|uce)\b", "554 5.7.1 Refused: our filter found unsolicited mail", "Exchange content filter; MDaemon";
    Spam "spam/score" r"spam[^|]*(score|points|level|scale|hits|rating|probab|threshold)|score[^|]*spam|scored [^|]*(too high|spam)|scored [0-9.]+ points|hits=|high (spam )?score", "550 5.7.1 This message scored 12.3 spam points.", "general wording, as of Exim spec.txt, acl spam";
    Spam "spam/content" r"spam (mail|content|detect|found|reject|block|filter|refus|source|like|not|\(|check|url)|(no|anti|contains?|accept|sends?|sen[dt]\w*|prevent|possible|detected) ?(as )?-?spam\b|phishing (\w+ )?(detect|found|reject|block)|\buce\b|rspamd|spamassassin", "550 spam detected; message rejected", "general wording, as of rspamd spamd_reject_message";
    Spam "spam/unsolicited" r"unsolicited (commercial|bulk|mail)|(junk|bulk) mail|spam(my|mer|ming|vertised|trap)|consider spam", "554 5.7.1 The message matches a profile the Internet community may consider spam", "general wording; no documented sample";
    Spam "spam/high-probability" r"high probability of|(blocked|rejected|denied|refused) by (content|spam|bayes\w*|url|uri)[- ]?(filter|scan|engine|check|content)?|\baisp\b|content[- ]filter", "554 5.7.1 rejected by content filter", "general wording; no documented sample";
    Spam "spam/ube" r"\bube\b", "550 5.7.1 UBE, id=08021-01", "amavisd-new, the reply on spam";
    Spam "spam/suspicious" r"(content|mail|url|link|body|subject)\b[^|]*(suspicious|blacklisted|forbidden word|dbl|(blocked|bad) urls?\b)|surbl|uribl|suspicious (content|url|link|mail)|\burl\b[^|]* (listed|blacklist)|url in mail", "550 5.7.1 URL in this mail blacklisted by SURBL", "general wording, as of Barracuda";
    Spam "spam/pt" r"(conteudo|parece\w*|contem|contiene|mail e)\b[^|]*\bspam\b|(rejeitad|bloquead|considerad|classificad|identificad)[oa]s? [^|]*\bspam\b|(como|por|es|na|para) lixo eletronico|垃圾邮件|mail basura|como lixo|no desead|mails? (em massa|publicit|masivo|comerc)|publicitari|no solicitad|indesejad", "550 5.7.1 Mensagem considerada spam pelo nosso filtro", "general wording; no documented sample";
};

/// Malformed or forbidden.
pub const FORM: Table = rows! { Words:
    NotRfc "form/not-compliant" r"(not|non|in)[- ]?(rfc|compliant)[^|]*(rfc|compliant|standard|5322|822|5321)|rfc ?-?(5322|2822|822|5321|2821)\b[^|;]*(violat|not |non|complian|invalid|require|conform)|viol\w+ [^|]*rfc[ 0-9-]+($|[^;0-9])|(header|mail)s? [^|]*(not conform|violat\w* rfc)", "550 5.7.1 header violates RFC 5322", "general wording; no documented sample";
    NotRfc "form/headers" r"(missing|invalid|bad|duplicate\w*|multiple|no|without|malformed|more than one|too many|syntax error in|lack\w*|empty|non-?compliant) (\w+ ){0,2}.?(mail-?id|from:?|date:?|to:?|subject|sender|return-path|reply-to).? ?(: header|header|field|line|address in)|(missing|invalid|duplicate|multiple|malformed) (\w+ )?headers?\b|(headers?|fields?) (missing|invalid|malformed|duplicated|required|not rfc)|(missing|invalid|bad|no|without|malformed|duplicate) mail-id", "550 5.7.1 Missing From: header", "Exim verify = header_syntax; rspamd";
    NotRfc "form/header-wanted" r"mails? (without|with no|with empty|with multiple|with invalid|has (no|multiple|invalid)|must contain a) (\w+ ){0,2}(to|from|date|subject|mail-id|headers?|recipients?)\b|required header|only one [^ ]+ header|date (header )?(too|from|in) (old|past|future|far)|subject contains|no recipient addresses|header section excessively", "550 5.7.1 Messages without subject are refused", "general wording; no documented sample";
    NotRfc "form/header-error" r"bad.header|headers? (line format )?(error|fail)|fora do padrao|cabecalhos? from|\bno (\w+ ){1,3}rfc|cabec[^|]{0,20}(nao? valid|repetid)|(dois|duas|dos|varios) (cabec|linhas|lineas) |cabec\w+ [^|]*(ausente|invalid|duplicad|falta|incorr)|falta (o |a )?cabec|quebras? de linha|saltos? de linea|\blf (isolad|suelt)|data invalid|fecha [^|]*(invalid|incorr)|mail-id [^|]*(ausente|falta |mal )|no (cumpre|cumple|conforme)|(estandar|padrao|padroes|violar) [^|]*rfc|no tem (mail-id|from)\b", "554 5.7.0 Header error", "general wording; no documented sample";
    NotRfc "form/bare-lf" r"(bare|lone) .?(lf|cr|line ?feed|newline|carriage)|\b(smtplf|barelf)|stray (newline|lf)|barelinefeeds|line endings?", "451 See http://pobox.com/~djb/docs/smtplf.html: bare LF", "qmail-smtpd.c straynewline; Postfix smtpd_forbid_bare_newline";
    ProtocolError "form/helo" r"\b(helo|ehlo)\b[^|]*(reject|invalid|fqdn|fully|need|refus|must|bad|not|require|resolv|error|mismatch|bogus|should|equal)|need fully-qualified hostname|(valid|bad|bogus|mismatched) (helo|ehlo)|more than one dns label", "504 5.5.2 <pc>: Helo command rejected: need fully-qualified hostname", "Postfix smtpd_check.c reject_non_fqdn_helo_hostname";
    TooBig "size/line-limit" r"line limit exceeded", "500 Line limit exceeded", "Microsoft Exchange SMTP receive connector";
    NotRfc "form/line-too-long" r"line too long|maximum allowed line length|mail has lines too long", "message has lines too long for transport", "Exim spec.txt message_linelength_limit";
    ContentError "form/attachment" r"(attach\w*|file ?(name|type|extension)?|extension|mime type|content[- ]type|document|zip|archive|executable|macro)s?\b[^|]*(not allowed|block|prohibit|forbid|banned|denied|unacceptable|not accept|reject|restrict|dangerous|unsafe|invalid|disallow|unsupport|encrypted|not supported|refus)", "552 5.7.0 attachment type not allowed: .exe", "support.google.com/mail/answer/6590; amavisd.conf banned files";
    ContentError "form/headers-too-large" r"headers? too large|too much header", "552 5.6.0 Headers too large (32768 max)", "Sendmail collect.c; Exim receive.c";
    ContentError "form/banned" r"banned: |(banned|bad|rejected|forbidden|prohibited|blocked|invalid|dangerous|unsafe|executable|restricted|not allow\w*|unacceptable|disallowed|zipped|nested|unwanted|blacklisted|encrypted) (\w+ )?(attach\w*|file|archive|content|extension|mime|word|name)|\bvba\b|contains a component", "554 5.7.0 Reject: banned attachment", "general wording, as of amavisd 2.11.1, CC_BANNED";
    ContentError "form/mime" r"\b(mime|boundary|charset|character set|encoding|8-?bit|base64|\butf-?8|unicode|multipart|body|conversion|non-ascii)\b[^|]*(error|invalid|malformed|not supported|unsupported|fail|violation|not allowed|required|bad|reject|corrupt|but|defect)|invalid mime|html (sub)?part|accept [^|]*content-?type|wrong mime|improper use of 8|malformed mime", "554 5.6.1 Eight bit data not allowed: MIME error", "general wording; no documented sample";
    ContentError "form/message-content" r"(mail|data)\b[^|]*(malformed|corrupt|improperly|badly|ill-formed|not well|damaged|unparseable|format error|invalid format)|content (reject|not accept|refus|den|violat|error|restrict|policy|block|not allowed)|(reject|refus|unaccept|prohibit|invalid|objectionable)\w* (mail )?(content|data in mail)|(inappropriate|below|unacceptable|offensive) (words|content|language|material)|error [^|]* in content", "550 5.6.0 message content rejected", "Postfix header_checks(5), body_checks";
    ContentError "form/pt-es" r"no (permit|admit|aceit)en (arquivos|anexos)|(anexo|arquivo|extensao|conteudo)s?\b[^|]*(no ((e|sao|son) )?(permitid|aceit|admit)|no permitid|proibid|bloquead|rejeitad|invalid|problema de segur|p[ei]r?ligros)|no (e )?permitid\w [^|]*(anexo|arquivo)|no pode anexar|bloqu\w+ [^|]*tipo de arquivo|mail mal ?formad|(anexo|arquivo)s?\b[^|]* com?n? senha|codificac\w+ d|estrutura (da |de )?m|(mail|mime)\b[^|]*(corromp|corrup|danad|danific)|caracter\w* (ilegiv|ilegib|inval)|(juego|conjunto) de caract|com?n? macro", "552 5.7.0 Anexo com extensão não permitida", "general wording; no documented sample";
};

/// Words that mean the content unless a code says otherwise.
pub const HINTS: Table = rows! { Hint:
    Spam "hint/spam" r"\bspam(mer|my|ming)?\b|\bjunk\b", "550 spam", "general wording; no documented sample";
    Virus "hint/virus" r"\bvirus\b|\bmalware\b", "550 virus", "general wording; no documented sample";
};
