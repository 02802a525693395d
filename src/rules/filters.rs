//! Mail filters that stand between two mail systems: whose hosts they are.
//!
//! A domain that points its MX at one of these has the filter answer for it: the mailbox stands behind. Microsoft's and Google's own
//! front ends are no such filters, they belong to the system that keeps the mailbox. Each row is the operator's documented MX.

use crate::list::{List, list};
use crate::smtp::HostName;

/// Domains below which the hosts of filtering services stand.
pub const FILTER_DOMAINS: List = list![
    // Proofpoint Enterprise and Essentials.
    "pphosted.com",
    "ppe-hosted.com",
    // Mimecast, by region.
    "mimecast.com",
    "mimecast-offshore.com",
    // Symantec Email Security.cloud (MessageLabs).
    "messagelabs.com",
    // Barracuda Email Gateway Defense.
    "barracudanetworks.com",
    // Cisco Secure Email.
    "iphmx.com",
    // Trend Micro Email Security.
    "trendmicro.com",
    "trendmicro.eu",
    // Forcepoint Email Security Cloud.
    "mailcontrol.com",
    // Sophos Email.
    "sophos.com",
    "reflexion.net",
    // Hornetsecurity, Vade.
    "hornetsecurity.com",
    "antispameurope.com",
    "vadesecure.com",
    // N-able Mail Assure (SpamExperts).
    "antispamcloud.com",
    "spamexperts.com",
    // MailChannels inbound.
    "mailchannels.net",
    // Fortinet FortiMail Cloud.
    "fortimailcloud.com",
    // Trellix (FireEye) Email Threat Prevention.
    "fireeyecloud.com",
    // Cloudflare Email Security (Area 1).
    "mxrecord.io",
    // Spamina, SpamTitan, AppRiver, MX Logic.
    "spamina.com",
    "spamtitan.com",
    "arsmtp.com",
    "mxlogic.net",
];

/// Whether a host belongs to a filter between two mail systems.
#[must_use]
pub fn is_filter(host: &HostName) -> bool {
    FILTER_DOMAINS.iter().any(|domain| HostName::parse(domain).is_some_and(|domain| host.is_within(&domain)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(host: &str, expected: bool) {
        assert_eq!(is_filter(&HostName::parse(host).expect("a host name")), expected, "{host}");
    }

    #[test]
    fn hosts_of_filters_and_of_others() {
        check("mx07-0012ab01.pphosted.com", true);
        check("us-smtp-inbound-1.mimecast.com", true);
        check("cluster5.us.messagelabs.com", true);
        check("example-com.mail.protection.outlook.com", false);
        check("notmimecast.com", false);
        check("mx.example.org", false);
    }
}
