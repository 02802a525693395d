//! Whose mail came back: proposed from the addresses and hosts in the paste.

use crate::analysis::{Analysis, OwnSide};
use crate::smtp::HostName;
use crate::tree::step::Direction;

/// Proposes a direction, for one tap to confirm; `None` when nothing in the paste tells.
///
/// Addresses tell more than hosts: a mail from one of our domains to somewhere else was sent, one to us from somewhere else
/// was to be received. Failing that, the server that refused it, then the one that wrote the notice: the provider's server
/// writes notices about what its customers send.
#[must_use]
pub fn propose(analysis: &Analysis, own: &OwnSide) -> Option<Direction> {
    let sender = analysis.facts.sender.as_ref().and_then(|found| domain(&found.value));
    let recipient = analysis.recipients.iter().find_map(|recipient| domain(&recipient.address.as_ref()?.value));
    let sender_is_ours = sender.as_ref().map(|domain| is_within(domain, &own.domains));
    let recipient_is_ours = recipient.as_ref().map(|domain| is_within(domain, &own.domains));
    match (sender_is_ours, recipient_is_ours) {
        (Some(true), Some(false) | None) => return Some(Direction::Sending),
        (Some(false) | None, Some(true)) => return Some(Direction::Receiving),
        (Some(true), Some(true)) | (Some(false) | None, Some(false) | None) => {}
    }
    let host = |name: Option<&str>| name.and_then(HostName::parse).is_some_and(|name| is_within(&name, &own.hosts));
    if host(analysis.facts.remote_mta.as_ref().map(|found| found.value.as_str())) {
        return Some(Direction::Receiving);
    }
    host(analysis.facts.reporting_mta.as_ref().map(|found| found.value.as_str())).then_some(Direction::Sending)
}

fn domain(address: &str) -> Option<HostName> {
    HostName::parse(address.rsplit_once('@')?.1)
}

fn is_within(name: &HostName, parents: &[HostName]) -> bool {
    parents.iter().any(|parent| name.is_within(parent))
}

#[cfg(test)]
mod tests {
    use super::propose;
    use crate::analysis::{Analysis, OwnSide, RecipientVerdict};
    use crate::cause::{Cause, Permanence, Refuser};
    use crate::evidence::{Facts, Found, Kind, Origin, Text};
    use crate::smtp::HostName;
    use crate::tree::step::Direction;
    use crate::verdict::{Confidence, Verdict};

    fn found(value: &str) -> Option<Text> {
        (!value.is_empty()).then(|| Box::new(Found { value: value.to_owned(), span: 0..0, origin: Origin::Text }))
    }

    #[track_caller]
    fn check(sender: &str, recipient: &str, reporting: &str, remote: &str, expected: Option<Direction>) {
        let verdict = Verdict {
            cause: Cause::Undetermined,
            permanence: Permanence::Unknown,
            refuser: Refuser::Unknown,
            confidence: Confidence::Unclear,
            weight: None,
            because: Vec::new(),
            others: Vec::new(),
        };
        let analysis = Analysis {
            recipients: vec![RecipientVerdict {
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
        };
        let own = OwnSide {
            hosts: HostName::parse("mail.centralserver.example").into_iter().collect(),
            domains: HostName::parse("cliente.example").into_iter().collect(),
        };
        assert_eq!(propose(&analysis, &own), expected);
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
    fn both_addresses_ours_leaves_it_to_the_hosts() {
        check("ana@cliente.example", "bia@cliente.example", "mail.centralserver.example", "", Some(Direction::Sending));
    }
}
