//! Whole replies of providers, as their servers send them, and what must not be taken for one.

use carteiro::cause::Cause;
use carteiro::paste::Mapped;
use carteiro::rules::{self, Budget, block_list};
use carteiro::verdict::Grounds;

fn first_rule(reply: &str) -> Option<&'static rules::Rule> {
    let grounds = Grounds::of(&Mapped::of(reply), &mut Budget::default());
    let id = grounds.first()?.rule;
    rules::all().find(|rule| rule.id == id)
}

#[track_caller]
fn check(reply: &str, id: &str, cause: Cause) {
    let rule = first_rule(reply).unwrap_or_else(|| panic!("no rule for {reply}"));
    assert_eq!((rule.id, rule.cause), (id, cause), "{reply}");
}

#[test]
fn google_says_what_is_missing_by_its_code() {
    check(
        "550-5.7.27 This message was blocked because it didn't pass SPF authentication.\n550-5.7.27 Gmail requires bulk email senders \
         to authenticate their email with SPF.\n550-5.7.27 Authentication results:\n550-5.7.27 SPF [example.org] with ip: \
         [192.0.2.7] = did not pass\n550-5.7.27 To set up SPF, visit https://support.google.com/a?p=spf a1-20020a0b0c - gsmtp",
        "google/spf-did-not-pass",
        Cause::AuthFailure,
    );
    check(
        "421-4.7.29 Your email has been rate limited because you're not using a TLS\n421-4.7.29 connection. Gmail requires all bulk \
         email senders to use TLS/SSL for SMTP connections. - gsmtp",
        "google/no-tls",
        Cause::Tls,
    );
    check(
        "451-4.7.23 [192.0.2.7] The sending IP address for this message doesn't have a PTR record, or the PTR record's forward DNS \
         entry doesn't match the sending IP address. - gsmtp",
        "google/no-ptr",
        Cause::NoPtr,
    );
    check(
        "550-5.7.1 [192.0.2.7      12] Gmail has detected that this message is\n550-5.7.1 likely unsolicited mail. To reduce the \
         amount of spam sent to Gmail,\n550 5.7.1 this message has been blocked. - gsmtp",
        "google/likely-unsolicited",
        Cause::Spam,
    );
    check(
        "550-5.7.26 Unauthenticated email from example.org is not accepted due to\n550-5.7.26 domain's DMARC policy. - gsmtp",
        "google/unauthenticated",
        Cause::AuthFailure,
    );
    check("550 5.7.1 This message violates example.com email policy. - gcdp a1 - gsmtp", "google/domain-policy", Cause::Policy);
}

#[test]
fn microsoft_says_who_may_not_send_and_to_whom() {
    check(
        "550 5.4.1 Recipient address rejected: Access denied. For more information see https://aka.ms/EXOSmtpErrors \
         [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]",
        "microsoft/directory-based-edge",
        Cause::UserUnknown,
    );
    check(
        "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because \
         the sender was not authenticated when sending to this group",
        "microsoft/restricted-delivery",
        Cause::Filtered,
    );
    check(
        "451 4.7.500 Server busy. Please try again later from [192.0.2.7]. (S77719) [DB5EUR01FT001.eop-eur01.prod.protection.outlook.com]",
        "microsoft/suspicious-activity",
        Cause::RateLimited,
    );
    check(
        "550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302). \
         [DB5EUR01FT001.eop-eur01.prod.protection.outlook.com]",
        "outlook-com/no-mailbox",
        Cause::UserUnknown,
    );
    check(
        "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message due to a permanent \
         exception with message The message can't be submitted because the sender's submission quota was exceeded.",
        "microsoft/recipient-limit",
        Cause::RateLimited,
    );
    check(
        "550 5.7.515 Access denied, sending domain EXAMPLE.ORG does not meet the required authentication level. The sender's domain \
         in the 5322.From address doesn't meet the authentication requirements",
        "microsoft/authentication-level",
        Cause::AuthFailure,
    );
}

#[test]
fn others_are_known_by_their_codes() {
    check(
        "421 4.7.0 [TSS04] Messages from 192.0.2.7 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see \
         https://postmaster.yahooinc.com/error-codes",
        "yahoo/deferred-complaints",
        Cause::BadReputation,
    );
    check(
        "554-web.de (mxweb011) Nemesis ESMTP Service not available\n554-No SMTP service\n554-Bad DNS PTR resource record.\n554 For \
         explanation visit http://postmaster.web.de/error-messages?ip=192.0.2.7&c=rdns",
        "gmx/no-ptr",
        Cause::NoPtr,
    );
    check(
        "550 5.1.1 g1aPogOQcUQ7x Adresse d au moins un destinataire invalide. Invalid recipient. OFR_416 [416]",
        "orange/no-recipient",
        Cause::UserUnknown,
    );
    check(
        "451 Internal resources are temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451 [a1b2.uk123]",
        "mimecast/internal-resource",
        Cause::Greylisted,
    );
}

#[test]
fn a_code_of_one_provider_means_nothing_elsewhere() {
    for reply in [
        "550 5.7.27 refused",
        "550 5.7.30 refused",
        "550 5.7.1 part SC-001 of your order",
        "421 4.7.0 RP-001 closing",
        "554 BL000010 refused by example.org",
        "550 AUP refused",
        "550 5.7.1 Veja http://email.uol.com.br",
    ] {
        let tier = first_rule(reply).map(|rule| rule.tier);
        assert_ne!(tier, Some(rules::Tier::Provider), "{reply}");
    }
}

#[test]
fn a_reply_names_its_block_list_wherever_it_stands() {
    let reply = "host mx.example.org[192.0.2.1] said: 554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using \
                 b.barracudacentral.org; http://www.barracudanetworks.com/reputation/?pr=1&ip=192.0.2.7 (in reply to RCPT TO command)";
    let (list, range) = block_list::named_in(reply).expect("a list");
    assert_eq!((list.id(), reply.get(range)), ("barracuda", Some("barracudacentral")));
    assert_eq!(list.removal(), Some("https://www.barracudacentral.org/rbl/removal-request"));
}

/// Replies as the field sees them (smtpfieldmanual.com), and what they mean.
const REPLIES: &[(Cause, &str)] = &[
    (Cause::RateLimited, "450 4.2.1 The recipient has exceeded message rate limit. Try again later."),
    (Cause::RateLimited, "450 User is receiving mail too quickly"),
    (Cause::RateLimited, "450 4.7.3 Organization queue quota exceeded. [AM5EUR03FT001.eop-EUR03.prod.protection.outlook.com]"),
    (
        Cause::RateLimited,
        "421 4.7.1 Messages to ana@example.org deferred due to excessive volume. Try again later - https://support.apple.com/en-us/HT204137",
    ),
    (
        Cause::RateLimited,
        "421 4.3.2 The maximum number of concurrent connections per resource forest has exceeded a limit, closing transmission channel. PRX8",
    ),
    (
        Cause::RateLimited,
        "554 5.2.122 The recipient has exceeded their limit for the number of messages they can receive per hour. For more information go to http://go.microsoft.com/fwlink/?LinkId=526653. [outlook.com]",
    ),
    (
        Cause::RateLimited,
        "550-5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered. https://support.google.com/mail/?p=ReceivingRatePerm - gsmtp",
    ),
    (Cause::UserUnknown, "550 5.1.1 <ana@example.org>: user does not exist"),
    (Cause::UserUnknown, "550 5.1.1 Not our Customer"),
    (Cause::UserUnknown, "550 5.1.1 <ana@example.net> recipient mailbox unallocated"),
    (Cause::UserUnknown, "550 5.2.1 <ANA@EXAMPLE.NET>... Addressee unknown, relay=[192.0.2.7]"),
    (Cause::UserUnknown, "550 5.7.1 <ana@example.com>: Recipient address rejected: User email address is marked as invalid."),
    (
        Cause::UserUnknown,
        "550 5.1.1 - This is not a valid email address. Please verify that you have the correct email address for your recipient.",
    ),
    (
        Cause::UserUnknown,
        "550 cuda_nsu 5.4.1 [ana@example.com]: Recipient address rejected: Access denied [AM5EUR03FT001.eop-EUR03.prod.protection.outlook.com]",
    ),
    (Cause::UserUnknown, "550 Invalid recipient <ana@example.com> (#5.1.1)"),
    (Cause::UserUnknown, "554 5.7.1 <ana@example.com>: Recipient address rejected: Invalid-Recipient."),
    (Cause::UserUnknown, "554 5.7.1 <ana@example.com>: Recipient address rejected: Not in recipient list"),
    (Cause::UserUnknown, "552 1 Requested mail action aborted, mailbox not found"),
    (Cause::UserUnknown, "451 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#451 [a1]"),
    (Cause::UserUnknown, "553-5.1.2 The recipient address <.@example.com> is not a valid RFC-5321 address. - gsmtp"),
    (
        Cause::MailboxDisabled,
        "550 Message was not accepted -- invalid mailbox. Local mailbox ana@example.org is unavailable: account is disabled",
    ),
    (Cause::MailboxDisabled, "550 5.7.1 Policy rejection on the target address"),
    (Cause::MailboxDisabled, "554 delivery error: dd ana@example.com is no longer valid. [-20] - mta1.example.com"),
    (Cause::MailboxFull, "552 5.1.1 <ana@example.net> recipient rejected - extended quota violation"),
    (Cause::MailboxFull, "552 Requested mail action aborted: exceeded storage allocation Quota exceeded."),
    (Cause::MailboxFull, "552 5.2.2 user quota exceeded (UserSearch)"),
    (Cause::MailboxFull, "552 5.2.2 <ana@example.org>: user is overquota"),
    (Cause::Filtered, "550 Administrative prohibition - envelope blocked - https://community.mimecast.com/docs/DOC-1369#550 [a1]"),
    (Cause::Filtered, "550 Envelope blocked - User Entry - https://community.mimecast.com/docs/DOC-1369#550 [a1]"),
    (Cause::Filtered, "554 5.7.1 <ana@example.com>: Recipient address rejected: BLOCK-SEND-ER."),
    (
        Cause::SenderRejected,
        "550 Rejected by header based Anti-Spoofing policy: rui@example.com - https://community.mimecast.com/docs/DOC-1369#550 [a1]",
    ),
    (Cause::SenderRejected, "550 rejecting spoofed message"),
    (Cause::SenderRejected, "450 4.1.8 Sender address rejected: Domain not found"),
    (Cause::AuthFailure, "550 5.2.0 Message rejected due to DMARC. Please see http://postmaster.comcast.net/smtp-error-codes.php#DM000001"),
    (
        Cause::AuthFailure,
        "550 5.7.1 Your message was rejected due to example.com's DMARC policy. See https://support.apple.com/en-us/HT204137 for info",
    ),
    (Cause::Policy, "554 5.7.9 Message not accepted for policy reasons. See https://help.yahoo.com/kb/postmaster/SLN7253.html"),
    (
        Cause::BadReputation,
        "550 5.7.1 Service unavailable, MailFrom domain is listed in Spamhaus. To request removal from this list see https://www.spamhaus.org/query/lookup/ (S8002)",
    ),
    (
        Cause::BadReputation,
        "550 5.7.1 Your email was rejected due to having a domain present in the Spamhaus DBL -- see https://www.spamhaus.org/dbl/",
    ),
    (Cause::NoPtr, "550 5.7.1 Connections not accepted from servers without a valid sender example.com. Fix reverse DNS for 192.0.2.7"),
    (Cause::Spam, "554 5.7.1 [1] Message rejected under suspicion of SPAM; https://ya.cc/1IrBc ##"),
    (Cause::Spam, "554 5.7.1 Spam message rejected; If this is not spam contact abuse"),
    (Cause::Spam, "554 5.7.1 Email cannot be delivered. Reason: Email flagged as Spam."),
    (Cause::Spam, "554 rejected due to spam URL in content"),
    (
        Cause::Spam,
        "550 spam message rejected. Please visit http://help.mail.ru/notspam-support/id?c=a1 or report details to abuse@example.org.",
    ),
    (Cause::Virus, "552 5.7.1 virus Eicar detected by Zoho Mail"),
    (Cause::ContentError, "554 rejecting banned content"),
    (Cause::NotRfc, "554 Message not allowed - Headers are not RFC compliant[291]"),
    (Cause::Policy, "554 5.2.3 MailPolicy violation Error delivering to mailboxes"),
    (Cause::Policy, "450 cuda_nsu 4.7.1 <ana@example.com>: Recipient address rejected: Policy Rejection- Abuse. Go away."),
    (Cause::Policy, "550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137"),
    (Cause::RelayDenied, "451 Open relay not allowed - https://community.mimecast.com/docs/DOC-1369#451 [a1]"),
    (Cause::RelayDenied, "553 Relaying disallowed"),
    (
        Cause::RelayDenied,
        "553 you are trying to use me [server-1.tower-1.messagelabs.com] as a relay, but I have not been configured to let you [192.0.2.7, mx.example.org] do this. Please visit www.symanteccloud.com/troubleshooting for more details about this error message and instructions to resolve this issue. (#5.7.1)",
    ),
    (Cause::Greylisted, "451 4.7.1 <ana@example.com>: Recipient address rejected: Greylisted for 5 minutes"),
    (Cause::Greylisted, "451 Internal resource temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451 [a1]"),
    (Cause::ServerError, "451 4.3.0 Mail server temporarily rejected message. - gsmtp"),
    (Cause::ServerError, "452 4.3.1 Insufficient system resources (TSTE)"),
    (Cause::ServerError, "422 License Expired"),
    (Cause::ServerError, "421 4.3.2 Service not available"),
    (Cause::DomainNoMail, "554 5.7.1 <ana@example.com>: Recipient address rejected: NO-DOMAIN."),
];

#[test]
fn replies_as_the_field_sees_them() {
    let wrong: Vec<String> = REPLIES
        .iter()
        .filter_map(|&(cause, reply)| {
            let rule = first_rule(reply);
            (rule.map(|rule| rule.cause) != Some(cause))
                .then(|| format!("{} for {}: {reply}", rule.map_or("nothing", |rule| rule.id), cause.id()))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
