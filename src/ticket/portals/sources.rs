//! Where each portal's facts come from, when that was read, and how sure it makes them.

use crate::config::PortalPreset;
use crate::ids::closed_enum;

closed_enum! {
    /// How sure a row is.
    pub enum Surety {
        /// Read in the portal's own source.
        SourceCode = "source-code",
        /// Said in its documentation, or in a standard.
        Documented = "documented",
        /// Seen to work in other people's code; the maker does not say it.
        Observed = "observed",
        /// No way to prefill was found: the text is copied and the portal opened.
        Unknown = "unknown",
    }
}

/// What a row rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// How sure.
    pub surety: Surety,
    /// When it was read, year and month.
    pub checked: &'static str,
    /// What was read.
    pub text: &'static str,
}

const fn row(surety: Surety, checked: &'static str, text: &'static str) -> Source {
    Source { surety, checked, text }
}

/// What a portal's row rests on.
#[must_use]
pub const fn source(preset: PortalPreset) -> Source {
    match preset {
        PortalPreset::Generic => row(Surety::Documented, "2026-11", "RFC 3986 section 3.4; the page's own field-* names"),
        PortalPreset::Zendesk => row(
            Surety::SourceCode,
            "2026-09",
            "zendesk/copenhagen_theme 4.50.4 usePrefilledTicketFields.tsx: tf_*, nothing beyond 2,048 characters, values sanitised as HTML",
        ),
        PortalPreset::Freshdesk => row(
            Surety::Documented,
            "2026-09",
            "support.freshdesk.com article 154064, feedback widget's page: helpdesk_ticket[field]; being phased out",
        ),
        PortalPreset::Whmcs => row(
            Surety::Observed,
            "2026-09",
            "submitticket.php?step=2&deptid=N&subject=&message= in five unrelated projects; portal-url carries step and deptid",
        ),
        PortalPreset::Znuny => row(
            Surety::SourceCode,
            "2026-09",
            "znuny Kernel/Modules/CustomerTicketMessage.pm 0d9ab529; portal-url ends in customer.pl?Action=CustomerTicketMessage",
        ),
        PortalPreset::RequestTracker => row(
            Surety::SourceCode,
            "2026-09",
            "bestpractical/rt 72106ba9 SelfService/Create.html; asks once more unless ReferrerWhitelist has the page's origin",
        ),
        PortalPreset::Glpi => row(
            Surety::SourceCode,
            "2026-09",
            "glpi-project/glpi 11 Form/Question.php setDefaultValueFromParameters: the question's uuid, given by field-*; QuestionTypeLongText.php: rich text",
        ),
        PortalPreset::FreeScout => {
            row(Surety::Observed, "2026-09", "End-User Portal 1.0.26, freescout issues 1938 and 2765: f[message], f[cf_N]")
        }
        PortalPreset::Redmine => {
            row(Surety::SourceCode, "2026-09", "redmine 890812e4 issues_controller: issue[subject], issue[description]")
        }
        PortalPreset::Mailto => {
            row(Surety::Documented, "2026-11", "RFC 6068 sections 2 and 5; 2,046 characters at most start a mail program on Windows")
        }
        PortalPreset::WhatsApp => {
            row(Surety::Observed, "2026-11", "wa.me/NUMBER?text= in many guides, the maker's own page not seen; an editable draft")
        }
        PortalPreset::OsTicket => row(
            Surety::Unknown,
            "2026-09",
            "osTicket 4689926b open.php: only topicId, which portal-url may carry; fields are filled from POST",
        ),
        PortalPreset::Jira => row(Surety::Unknown, "2026-11", "customer portal: parameters are told, none found in documentation or code"),
        PortalPreset::HubSpot => row(Surety::Unknown, "2026-11", "parameters are told, no source found"),
        PortalPreset::ZohoDesk => row(Surety::Unknown, "2026-11", "nothing found but the ASAP SDK; sign-in may be asked for"),
        PortalPreset::Movidesk => row(Surety::Unknown, "2026-09", "public forms are seen, no parameter of theirs"),
        PortalPreset::Zammad => row(Surety::Unknown, "2026-09", "zammad 021f612c customer_ticket_create.coffee reads no parameter"),
        PortalPreset::Octadesk => row(Surety::Unknown, "2026-09", "chat and token interfaces only, which no web page may hold"),
        PortalPreset::TomTicket => row(Surety::Unknown, "2026-09", "token interfaces only, which no web page may hold"),
        PortalPreset::Copy => row(Surety::Unknown, "2026-11", "any other portal: nothing is prefilled"),
    }
}
