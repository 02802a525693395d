//! Block lists that replies name, and where one asks to be removed.
//!
//! A list is known by its zone, its page or its own name, never by a word that could mean something else: `truncate` alone is no
//! list, `truncate.gbudb.net` is. What the listing means for the mail is the rows' business, not this table's.
//!
//! How a reply names a list: RFC 5782 section 2.3 (the zone, and an address to look up in its TXT record).

use std::ops::Range;

use crate::list::{List, list};

/// A block list.
#[derive(Debug, PartialEq, Eq)]
pub struct BlockList {
    /// Its name, its page, its marks.
    words: List,
    #[cfg(not(target_arch = "wasm32"))]
    id: &'static str,
    /// Words of a reply that names it.
    #[cfg(not(target_arch = "wasm32"))]
    pub sample: &'static str,
    /// The page that says so.
    #[cfg(not(target_arch = "wasm32"))]
    pub source: &'static str,
}

impl BlockList {
    /// The stable id; empty in the wasm.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        #[cfg(target_arch = "wasm32")]
        return "";
        #[cfg(not(target_arch = "wasm32"))]
        self.id
    }

    /// Its name as its operator writes it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.words.iter().next().unwrap_or("")
    }

    /// The page where one looks an address up and asks to be removed. `None` where there is none any more: a reply that names such a
    /// list tells of a filter that was never updated.
    #[must_use]
    pub fn removal(&self) -> Option<&'static str> {
        self.words.iter().nth(1).filter(|page| !page.is_empty())
    }

    /// What shows it in a reply, in lower case: zones, pages, its own name.
    pub fn marks(&self) -> impl Iterator<Item = &'static str> {
        self.words.iter().skip(2)
    }
}

/// The first block list that a text names, and where. The text may be folded (`paste::folded`) or not.
#[must_use]
pub fn named_in(text: &str) -> Option<(&'static BlockList, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut in_word = false;
    for (at, byte) in bytes.iter().enumerate() {
        let begins = byte.is_ascii_alphanumeric() && !in_word;
        in_word = byte.is_ascii_alphanumeric();
        if let Some((list, length)) = begins.then(|| bytes.get(at..).and_then(named_at)).flatten() {
            return Some((list, at..at + length));
        }
    }
    None
}

/// The list that is named at the very beginning, and the length of its mark.
fn named_at(text: &[u8]) -> Option<(&'static BlockList, usize)> {
    LISTS.iter().find_map(|list| list.marks().find(|mark| begins_with(text, mark)).map(|mark| (list, mark.len())))
}

fn begins_with(text: &[u8], mark: &str) -> bool {
    let head = text.get(..mark.len()).is_some_and(|head| head.eq_ignore_ascii_case(mark.as_bytes()));
    let word_goes_on = || [mark.as_bytes().last(), text.get(mark.len())].iter().all(|byte| byte.is_some_and(u8::is_ascii_alphanumeric));
    head && !word_goes_on()
}

/// Writes the table. A list that is gone has no page of removal.
macro_rules! lists {
    ($($id:literal $name:literal [$($mark:literal),+] $removal:literal, $sample:literal, $source:literal;)+) => {
        &[$(BlockList {
            words: list![$name, $removal, $($mark),+],
            #[cfg(not(target_arch = "wasm32"))]
            id: $id,
            #[cfg(not(target_arch = "wasm32"))]
            sample: $sample,
            #[cfg(not(target_arch = "wasm32"))]
            source: $source,
        },)+]
    };
}

/// Where two marks begin at the same place, the earlier list wins.
pub const LISTS: &[BlockList] = lists! {
    "spamhaus-dbl" "Spamhaus DBL" ["dbl.spamhaus", "spamhaus dbl"] "https://check.spamhaus.org/", "550 5.7.1 Message contains a domain listed in dbl.spamhaus.org", "spamhaus.org/blocklists/domain-blocklist";
    "spamhaus" "Spamhaus" ["spamhaus"] "https://check.spamhaus.org/", "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.7", "spamhaus.org/faq; check.spamhaus.org";
    "cbl" "CBL (Spamhaus XBL)" ["abuseat", "cbl.abuse"] "https://check.spamhaus.org/", "550 5.7.1 Blocked - see http://cbl.abuseat.org/lookup.cgi?ip=192.0.2.7", "abuseat.org: the CBL is part of Spamhaus XBL";
    "spamcop" "SpamCop" ["spamcop"] "https://www.spamcop.net/bl.shtml", "554 5.7.1 Client host [192.0.2.7] blocked using bl.spamcop.net; Blocked - see https://www.spamcop.net/bl.shtml?192.0.2.7", "spamcop.net/bl.shtml";
    "barracuda" "Barracuda Reputation Block List" ["barracudacentral", "barracudanetworks.com/reputation", "barracuda reputation", "barracuda rbl"] "https://www.barracudacentral.org/rbl/removal-request", "554 Service unavailable; Client host [192.0.2.7] blocked using Barracuda Reputation; http://www.barracudanetworks.com/reputation/?r=1&ip=192.0.2.7", "barracudacentral.org/rbl";
    "uceprotect" "UCEPROTECT" ["uceprotect"] "https://www.uceprotect.net/en/rblcheck.php", "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using dnsbl-1.uceprotect.net", "uceprotect.net/en";
    "backscatterer" "Backscatterer" ["backscatterer"] "https://www.backscatterer.org/", "554 5.7.1 Client host [192.0.2.7] blocked using ips.backscatterer.org", "backscatterer.org";
    "psbl" "Passive Spam Block List" ["psbl"] "https://psbl.org/remove", "554 5.7.1 Client host [192.0.2.7] blocked using psbl.surriel.com; Listed in PSBL, see http://psbl.org/listing?ip=192.0.2.7", "psbl.org";
    "abusix" "Abusix Mail Intelligence" ["abusix"] "https://lookup.abusix.com/", "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using combined.mail.abusix.zone", "lookup.abusix.com";
    "invaluement" "Invaluement" ["invaluement", "ivmsip", "ivmuri"] "https://www.invaluement.com/removal/", "550 5.7.1 192.0.2.7 is listed in ivmSIP, see https://www.invaluement.com/lookup/", "knowledge.validity.com Invaluement blocklist; invaluement.com";
    "spamrats" "SpamRATS" ["spamrats"] "https://www.spamrats.com/removal.php", "550 5.7.1 Client host [192.0.2.7] blocked using dyna.spamrats.com; SPAMRATS IP Addresses See: http://www.spamrats.com/bl?192.0.2.7", "spamrats.com";
    "truncate" "GBUdb Truncate" ["gbudb", "truncate.gbudb"] "https://www.gbudb.com/truncate/", "554 5.7.1 Client host [192.0.2.7] blocked using truncate.gbudb.net", "gbudb.com/truncate: removal is automatic";
    "sender-score" "Validity Sender Score" ["senderscore", "sender score"] "https://senderscore.org/blocklistlookup/", "554 5.7.1 Client host [192.0.2.7] blocked using bl.score.senderscore.com", "SpamAssassin rules/20_dnsbl_tests.cf RCVD_IN_VALIDITY_RPBL names the page";
    "mailspike" "Mailspike" ["mailspike"] "https://mailspike.org/iplookup.html", "550 5.7.1 Client host [192.0.2.7] blocked using bl.mailspike.net", "mailspike.org";
    "spfbl" "SPFBL.net" ["spfbl"] "https://spfbl.net/delist/", "550 5.7.1 192.0.2.7 está bloqueado, veja https://matrix.spfbl.net/192.0.2.7", "spfbl.net/delist";
    "spam-eating-monkey" "Spam Eating Monkey" ["spameatingmonkey", "spam eating monkey"] "https://spameatingmonkey.com/lookup", "554 5.7.1 Client host [192.0.2.7] blocked using bl.spameatingmonkey.net", "spameatingmonkey.com";
    "blocklist-de" "blocklist.de" ["blocklist.de"] "https://www.blocklist.de/en/delist.html", "554 5.7.1 Client host [192.0.2.7] blocked using bl.blocklist.de", "blocklist.de/en/delist.html";
    "dronebl" "DroneBL" ["dronebl"] "https://dronebl.org/lookup", "554 5.7.1 Client host [192.0.2.7] blocked using dnsbl.dronebl.org", "dronebl.org";
    "0spam" "0SPAM" ["0spam"] "https://0spam.org/", "554 5.7.1 Client host [192.0.2.7] blocked using bl.0spam.org", "0spam.org";
    "s5h" "s5h.net" ["s5h.net", "usenix.org.uk/content/rbl"] "https://www.usenix.org.uk/content/rblremove", "554 5.7.1 Client host [192.0.2.7] blocked using all.s5h.net", "whatismyipaddress.com/blacklist/s5h; usenix.org.uk/content/rbl.html";
    "nordspam" "NordSpam" ["nordspam"] "https://www.nordspam.com/", "554 5.7.1 Client host [192.0.2.7] blocked using bl.nordspam.com", "mxtoolbox.com/problem/blacklist/nordspam-bl; nordspam.com";
    "interserver" "InterServer RBL" ["rbl.interserver", "rblimp.interserver", "sigs.interserver"] "https://rbl.interserver.net/", "554 5.7.1 Client host [192.0.2.7] blocked using rbl.interserver.net", "rbl.interserver.net";
    "swinog" "SWINOG / ImproWare" ["swinog.ch", "antispam.imp.ch", "spamrbl.imp.ch"] "https://antispam.imp.ch/", "554 5.7.1 Client host [192.0.2.7] blocked using dnsrbl.swinog.ch", "antispam.imp.ch";
    "hostkarma" "Hostkarma" ["hostkarma", "junkemailfilter"] "https://ipadmin.junkemailfilter.com/remove.php", "550 5.7.1 Client host [192.0.2.7] blocked using hostkarma.junkemailfilter.com", "wiki.junkemailfilter.com Spam DNS Lists";
    "surbl" "SURBL" ["surbl"] "https://www.surbl.org/surbl-analysis", "550 5.7.1 Message contains a URL listed in multi.surbl.org", "surbl.org";
    "uribl" "URIBL" ["uribl"] "https://admin.uribl.com/?section=lookup", "554 5.7.1 Message contains a domain listed by multi.uribl.com", "uribl.com/about.shtml";
    "proofpoint" "Proofpoint Dynamic Reputation" ["ipcheck.proofpoint", "proofpoint.com/dnsbl", "proofpoint dynamic reputation"] "https://ipcheck.proofpoint.com/", "554 5.7.0 Blocked - see https://ipcheck.proofpoint.com/?ip=192.0.2.7", "ipcheck.proofpoint.com";
    "cloudmark" "Cloudmark Sender Intelligence" ["csi.cloudmark", "cloudmark sender intelligence", "cloudmark csi"] "https://csi.cloudmark.com/en/reset/", "550 5.7.1 Connection refused. See https://csi.cloudmark.com/en/reset/?ip=192.0.2.7", "csi.cloudmark.com";
    "talos" "Cisco Talos (SenderBase)" ["talosintelligence", "senderbase"] "https://talosintelligence.com/reputation_center", "554 5.7.1 Your access is rejected, see http://www.senderbase.org/search?searchString=192.0.2.7", "cisco.com support document 200436; talosintelligence.com";
    "trend-micro" "Trend Micro Email Reputation" ["mail-abuse.com", "mail-abuse.org", "trend micro rbl", "trend micro email reputation", "ers.trendmicro"] "https://servicecentral.trendmicro.com/en-us/ers/ip-lookup/", "550 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using Trend Micro RBL+. Please see http://www.mail-abuse.com/cgi-bin/lookup?ip_address=192.0.2.7", "success.trendmicro.com 1097055";
    "microsoft-365" "Microsoft 365 blocked senders" ["sender.office.com", "banned sending ip"] "https://sender.office.com/", "550 5.7.606 Access denied, banned sending IP [192.0.2.7]. To request removal from this list please visit https://sender.office.com/", "learn.microsoft.com NDR 5.7.606-649";
    "outlook-com" "Outlook.com block list" ["part of their network is on our block list", "s3150)", "s3140)", "mail.live.com/mail/troubleshooting", "olcsupport.office"] "https://olcsupport.office.com/", "550 5.7.1 Unfortunately, messages from [192.0.2.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3150).", "Outlook.com Postmaster, troubleshooting";
    "broadcom" "Symantec (Broadcom) IP reputation" ["sms.symantec"] "https://ipremoval.sms.symantec.com/", "550 5.7.1 192.0.2.7 is on our list, see http://ipremoval.sms.symantec.com/lookup/", "ipremoval.sms.symantec.com";
    "vade" "Vade Secure" ["sendertool.vadesecure"] "https://sendertool.vadesecure.com/", "550 5.7.1 Client host rejected, see https://sendertool.vadesecure.com/", "sendertool.vadesecure.com";
    "sorbs" "SORBS" ["sorbs"] "", "550 5.7.1 Mail from 192.0.2.7 rejected, see http://dnsbl.sorbs.net", "techzine.eu 120916: switched off on 5 June 2024";
    "nix-spam" "NiX Spam" ["dnsbl.manitu", "nixspam", "nix spam"] "", "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using ix.dnsbl.manitu.net", "heise.de/-10248714: empty since 16 January 2025";
    "lashback" "LashBack UBL" ["lashback", "unsubscore"] "", "554 5.7.1 Client host [192.0.2.7] blocked using ubl.unsubscore.com", "blacklist.lashback.com; no name server answers for the zone";
    "dsbl" "DSBL" ["dsbl.org"] "", "553 5.3.0 Mail from 192.0.2.7 rejected, see http://dsbl.org/listing?192.0.2.7", "vamsoft.com DSBL Shutdown: switched off in 2008";
    "njabl" "NJABL" ["njabl"] "", "554 5.7.1 Client host [192.0.2.7] blocked using dnsbl.njabl.org", "njabl.org: switched off in 2013 (no page found)";
    "ahbl" "AHBL" ["ahbl.org"] "", "554 5.7.1 Client host [192.0.2.7] blocked using dnsbl.ahbl.org", "ahbl.org: switched off in 2015 (no page found)";
    "ordb" "ORDB" ["ordb.org"] "", "550 5.7.1 Mail from 192.0.2.7 refused by relays.ordb.org", "ordb.org: switched off in 2006 (no page found)";
    "rfc-ignorant" "RFC-Ignorant" ["rfc-ignorant", "rfc-clueless"] "", "550 5.7.1 example.org is listed in postmaster.rfc-ignorant.org", "rfc-ignorant.org: switched off in 2012 (no page found)";
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_names_its_list_and_no_other() {
        for list in LISTS {
            let found = named_in(list.sample);
            assert_eq!(found.as_ref().map(|(named, _)| named.id), Some(list.id), "{}", list.sample);
            let others = LISTS.iter().filter(|other| other.id != list.id && !list.id.starts_with(other.id));
            for other in others {
                let named = other.marks().any(|mark| list.sample.to_ascii_lowercase().contains(mark));
                assert!(!named, "{} in the sample of {}", other.id, list.id);
            }
        }
    }

    #[test]
    fn the_place_is_that_of_the_mark() {
        let text = "Água: 550 BLOCKED using ZEN.SpamHaus.ORG";
        let (list, range) = named_in(text).expect("a list");
        assert_eq!((list.id, text.get(range)), ("spamhaus", Some("SpamHaus")));
    }

    #[test]
    fn rows_are_sound() {
        assert!(LISTS.len() >= 25);
        for (at, list) in LISTS.iter().enumerate() {
            assert!(LISTS.iter().skip(at + 1).all(|other| other.id != list.id && other.name() != list.name()), "{}", list.id);
            assert!(list.marks().all(|mark| !mark.is_empty() && mark.is_ascii() && mark == mark.to_ascii_lowercase()), "{}", list.id);
            assert!(list.marks().all(|mark| mark.starts_with(|first: char| first.is_ascii_alphanumeric())), "{}", list.id);
            assert!(list.removal().is_none_or(|page| page.starts_with("https://")), "{}", list.id);
            assert!(!list.source.is_empty(), "{}", list.id);
        }
    }

    #[test]
    fn ordinary_words_name_no_list() {
        for text in [
            "",
            "550 5.7.1 Your IP 192.0.2.7 is on our internal blacklist",
            "554 rejected by the Barracuda Spam Firewall of example.org",
            "mx1.proofpoint.example: 550 5.1.1 user unknown; gate.pphosted.example",
            "Please truncate your message; the sender scored 12.3 points",
            "host mail.manitu.example said: 550 mailbox full",
            "A mensagem foi bloqueada por uma lista negra do servidor",
            "El servidor rechazó el mensaje: lista de bloqueo local",
            "552 5.2.2 Over quota, and 10spam is no list either",
            "the antispam team of Trend Micro wrote to us about Outlook.com and Microsoft 365",
            "absorbs, spamcopy, psbls and surblime",
        ] {
            assert_eq!(named_in(text), None, "{text}");
        }
    }
}
