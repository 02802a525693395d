//! The taxonomies: why mail was not delivered, for how long, who refused it and who can act.
//!
//! Closed enums and nothing else. Which text means which cause is the rules' business, who must act in which case is the
//! tree's.

use crate::ids::closed_enum;

closed_enum! {
    /// Why a mail was not delivered.
    pub enum Cause {
        /// No such mailbox at that domain.
        UserUnknown = "user-unknown",
        /// The mailbox exists but is suspended, inactive or closed.
        MailboxDisabled = "mailbox-disabled",
        /// The recipient has another address now.
        Moved = "moved",
        /// The recipient, or their own settings, refuse this mail or sender.
        Filtered = "filtered",
        /// Over quota.
        MailboxFull = "mailbox-full",
        /// The domain does not exist or has no usable DNS.
        DomainNotFound = "domain-not-found",
        /// The domain exists but takes no mail: null MX, no MX, a host that refuses mail for it.
        DomainNoMail = "domain-no-mail",
        /// Given up after days of trying.
        Expired = "expired",
        /// Could not connect, connection lost, time-out, DNS trouble for the moment.
        NetworkError = "network-error",
        /// Too many hops, forwarding loop.
        MailLoop = "mail-loop",
        /// Message larger than allowed.
        TooBig = "too-big",
        /// Malformed or forbidden content, attachment type, encoding.
        ContentError = "content-error",
        /// Content judged to be spam.
        Spam = "spam",
        /// Content judged to be malware.
        Virus = "virus",
        /// The sending address is on a block list or refused by its country, range or policy.
        IpBlocked = "ip-blocked",
        /// Refused for the sender's reputation.
        BadReputation = "bad-reputation",
        /// SPF, DKIM, DMARC or ARC failed.
        AuthFailure = "auth-failure",
        /// The sending server has no (matching) reverse DNS.
        NoPtr = "no-ptr",
        /// Headers or syntax break the standards: no From, two From, bare LF, bad date.
        NotRfc = "not-rfc",
        /// Refused by a policy that the server does not explain further.
        Policy = "policy",
        /// The sender's address or domain is refused or does not exist.
        SenderRejected = "sender-rejected",
        /// Too many messages or connections, the sender's quota used up.
        RateLimited = "rate-limited",
        /// First contact is deferred on purpose and will pass on retry.
        Greylisted = "greylisted",
        /// The server will not forward for this sender or to that domain.
        RelayDenied = "relay-denied",
        /// Wrong or missing login on the sending side.
        AuthRequired = "auth-required",
        /// Encryption demanded and missing, or failed.
        Tls = "tls",
        /// Another security refusal.
        Security = "security",
        /// The receiving system is broken, full or misconfigured.
        ServerError = "server-error",
        /// The local delivery program (procmail, pipe, vacation script) failed.
        MailerError = "mailer-error",
        /// An SMTP command was refused or out of order.
        ProtocolError = "protocol-error",
        /// Nothing in the text decides it.
        Undetermined = "undetermined",
    }
}

impl Cause {
    /// Whether it says that a mail was refused and not why: the step of the session tells more then.
    #[must_use]
    pub const fn is_mere_refusal(self) -> bool {
        matches!(self, Self::Policy | Self::ServerError | Self::Undetermined)
    }
}

closed_enum! {
    /// Whether trying again can help (RFC 3463 section 3.1: the class of a status).
    pub enum Permanence {
        /// Given up: nothing more is tried.
        Permanent = "permanent",
        /// The sending server is still trying.
        StillTrying = "still-trying",
        /// A trouble of the moment, but nobody is trying any more.
        GaveUp = "gave-up",
        /// The text does not tell.
        Unknown = "unknown",
    }
}

closed_enum! {
    /// Whose system refused the mail.
    pub enum Refuser {
        /// The reader's own mail program.
        OwnProgram = "own-program",
        /// The provider's server.
        OwnServer = "own-server",
        /// A filter between the two servers.
        FilterBetween = "filter-between",
        /// The other side's server.
        RemoteServer = "remote-server",
        /// The server behind a forward.
        ForwardTarget = "forward-target",
        /// The text does not tell.
        Unknown = "unknown",
    }
}

closed_enum! {
    /// Who can do something about it.
    pub enum Actor {
        /// The reader.
        Reader = "reader",
        /// Whoever administers the reader's accounts and domain.
        ReadersAdministrator = "readers-administrator",
        /// The hosting provider.
        Provider = "provider",
        /// The recipient.
        Recipient = "recipient",
        /// The sender.
        Sender = "sender",
        /// Whoever administers the other side's mail.
        RemoteAdministrator = "remote-administrator",
        /// Nobody: waiting is the remedy.
        Nobody = "nobody",
    }
}
