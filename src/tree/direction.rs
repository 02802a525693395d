//! Where the reader stands: told or proposed by the addresses and hosts in the paste.

use crate::analysis::{Analysis, OwnSide};
use crate::cause::Refuser;
use crate::evidence::Kind;
use crate::list::Signs;
use crate::smtp::HostName;
use crate::tree::step::{Direction, Standpoint};

/// Proposes a direction, for one tap to confirm; `None` when nothing in the paste tells.
///
/// Addresses tell more than hosts: a mail from one of our domains to somewhere else was sent, one to us from somewhere else
/// was to be received. Failing that, the server that refused it, then the one that wrote the notice: the provider's server
/// writes notices about what its customers send. Of what it passes on by a forward it writes too: then no host tells.
#[must_use]
pub fn propose(analysis: &Analysis, own: &OwnSide) -> Option<Direction> {
    match ends(analysis, own) {
        (Some(true), Some(false) | None) => return Some(Direction::Sending),
        (Some(false) | None, Some(true)) => return Some(Direction::Receiving),
        (Some(true), Some(true)) | (Some(false) | None, Some(false) | None) => {}
    }
    if analysis.recipients.first().is_some_and(|recipient| recipient.verdict.refuser == Refuser::ForwardTarget) {
        return None;
    }
    let host = |name: Option<&str>| name.and_then(HostName::parse).is_some_and(|name| is_within(&name, &own.hosts));
    if host(analysis.facts.remote_mta.as_ref().map(|found| found.value.as_str())) {
        return Some(Direction::Receiving);
    }
    host(analysis.facts.reporting_mta.as_ref().map(|found| found.value.as_str())).then_some(Direction::Sending)
}

/// Where the reader stands, where that need not be asked: both addresses tell it, or what was pasted reports no refused mail.
/// From somebody else to us is no such case: the reader may be either of the two.
#[must_use]
pub fn tell(analysis: &Analysis, own: &OwnSide) -> Option<Standpoint> {
    match ends(analysis, own) {
        (Some(true), Some(false)) => return Some(Standpoint::Sending),
        (Some(true), Some(true)) => return Some(Standpoint::Internal),
        (Some(false) | None, _) | (Some(true), None) => {}
    }
    match (analysis.kind, &analysis.suspicion) {
        (Kind::Failure | Kind::Delay, None) | (Kind::Other, None) => None,
        (_, Some(_)) | (Kind::Success | Kind::AutoReply | Kind::FeedbackReport | Kind::ReadReceipt, None) => Some(Standpoint::Sending),
    }
}

/// Whether two addresses, as typed, both are at the provider.
#[must_use]
pub fn both_are_ours(sender: Option<&str>, recipient: Option<&str>, own: &OwnSide) -> bool {
    let ours = |address: Option<&str>| address.and_then(domain).is_some_and(|domain| is_within(&domain, &own.domains));
    ours(sender) && ours(recipient)
}

/// Whether the sender and the recipient are at the provider, where the paste names them.
fn ends(analysis: &Analysis, own: &OwnSide) -> (Option<bool>, Option<bool>) {
    let sender = analysis.facts.sender.as_ref().and_then(|found| domain(&found.value));
    let recipient = analysis.recipients.iter().find_map(|recipient| domain(&recipient.address.as_ref()?.value));
    let ours = |end: Option<HostName>| end.map(|domain| is_within(&domain, &own.domains));
    (ours(sender), ours(recipient))
}

fn domain(address: &str) -> Option<HostName> {
    HostName::parse(address.cut_last("@")?.1)
}

fn is_within(name: &HostName, parents: &[HostName]) -> bool {
    parents.iter().any(|parent| name.is_within(parent))
}

#[cfg(test)]
mod tests {
    use super::{both_are_ours, propose, tell};
    use crate::analysis::{Analysis, OwnSide, RecipientVerdict};
    use crate::cause::{Cause, Permanence, Refuser};
    use crate::evidence::{Facts, Found, Kind, Origin, Text};
    use crate::smtp::HostName;
    use crate::tree::step::{Direction, Standpoint};
    use crate::verdict::{Confidence, Verdict};

    fn found(value: &str) -> Option<Text> {
        (!value.is_empty()).then(|| Box::new(Found { value: value.to_owned(), span: 0..0, origin: Origin::Text }))
    }

    fn analysis(sender: &str, recipient: &str, reporting: &str, remote: &str) -> Analysis {
        let verdict = Verdict {
            cause: Cause::Undetermined,
            permanence: Permanence::Unknown,
            refuser: Refuser::Unknown,
            confidence: Confidence::Unclear,
            weight: None,
            because: Vec::new(),
            others: Vec::new(),
        };
        Analysis {
            recipients: vec![RecipientVerdict {
                written_as: None,
                address: found(recipient),
                status: None,
                reply: None,
                command: None,
                diagnostic: None,
                block_list: None,
                verdict,
            }],
            facts: Facts { sender: found(sender), reporting_mta: found(reporting), remote_mta: found(remote), ..Facts::default() },
            writer: None,
            delivered: Vec::new(),
            kind: Kind::Failure,
            suspicion: None,
            notice: String::new(),
        }
    }

    fn own() -> OwnSide {
        OwnSide {
            hosts: HostName::parse("mail.centralserver.example").into_iter().collect(),
            domains: HostName::parse("cliente.example").into_iter().collect(),
        }
    }

    #[track_caller]
    fn check(sender: &str, recipient: &str, reporting: &str, remote: &str, expected: Option<Direction>) {
        assert_eq!(propose(&analysis(sender, recipient, reporting, remote), &own()), expected);
    }

    #[test]
    fn only_a_mail_that_left_us_needs_no_question() {
        let told = |sender, recipient| tell(&analysis(sender, recipient, "", ""), &own());
        assert_eq!(told("ana@cliente.example", "joao@example.org"), Some(Standpoint::Sending));
        assert_eq!(told("ana@cliente.example", "bia@cliente.example"), Some(Standpoint::Internal));
        assert_eq!(told("joao@example.org", "ana@cliente.example"), None);
        assert_eq!(told("ana@cliente.example", ""), None);
        let receipt = Analysis { kind: Kind::ReadReceipt, ..analysis("", "", "", "") };
        assert_eq!(tell(&receipt, &own()), Some(Standpoint::Sending));
    }

    #[test]
    fn typed_addresses_tell_whether_both_are_at_the_provider() {
        assert!(both_are_ours(Some("a@cliente.example"), Some("b@x.cliente.example"), &own()));
        assert!(!both_are_ours(Some("a@cliente.example"), Some("b@example.org"), &own()));
        assert!(!both_are_ours(Some("a@cliente.example"), None, &own()));
    }

    #[test]
    fn addresses_tell_first() {
        check("ana@cliente.example", "joao@example.org", "", "", Some(Direction::Sending));
        check("joao@example.org", "ana@vendas.cliente.example", "", "", Some(Direction::Receiving));
        check("joao@example.org", "ana@naocliente.example", "", "", None);
    }

    #[test]
    fn hosts_tell_when_addresses_do_not() {
        check("a@example.net", "b@example.org", "mx1.mail.centralserver.example", "mx.example.org", Some(Direction::Sending));
        check("a@example.net", "b@example.org", "mx.example.net", "mx1.mail.centralserver.example", Some(Direction::Receiving));
        check("", "", "", "", None);
    }

    #[test]
    fn behind_a_forward_no_host_tells() {
        let mut forwarded = analysis("", "conta@example.net", "mail.centralserver.example", "mx.example.net");
        assert_eq!(propose(&forwarded, &own()), Some(Direction::Sending));
        for recipient in &mut forwarded.recipients {
            recipient.verdict.refuser = Refuser::ForwardTarget;
        }
        assert_eq!(propose(&forwarded, &own()), None);
    }

    #[test]
    fn both_addresses_ours_leaves_it_to_the_hosts() {
        check("ana@cliente.example", "bia@cliente.example", "mail.centralserver.example", "", Some(Direction::Sending));
    }
}
