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
    assert_eq!((list.id, reply.get(range)), ("barracuda", Some("barracudacentral")));
    assert_eq!(list.removal, Some("https://www.barracudacentral.org/rbl/removal-request"));
}
