//! The languages that the widget speaks.

use crate::ids::closed_enum;
use crate::list::Signs;

closed_enum! {
    /// A language, by its BCP 47 tag.
    pub enum Locale {
        /// Brazilian Portuguese: written first, and what is used when nothing else fits.
        PtBr = "pt-BR",
        /// English.
        En = "en",
        /// Spanish.
        Es = "es",
    }
}

impl Locale {
    /// The locale for a language tag (RFC 5646), by its primary subtag: `pt-PT` and `PT` are [`Self::PtBr`], `es-419` is [`Self::Es`].
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.trim().until_any("-_").to_ascii_lowercase().as_str() {
            "pt" => Some(Self::PtBr),
            "en" => Some(Self::En),
            "es" => Some(Self::Es),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn the_primary_subtag_decides() {
        assert_eq!(Locale::from_tag("pt-PT"), Some(Locale::PtBr));
        assert_eq!(Locale::from_tag(" ES_419"), Some(Locale::Es));
        assert_eq!(Locale::from_tag("en"), Some(Locale::En));
        assert_eq!(Locale::from_tag("fr"), None);
        assert_eq!(Locale::from_tag(""), None);
    }
}
