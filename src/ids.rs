//! Closed enums with stable ids.
//!
//! One macro writes an enum, the list of its variants and both directions of its kebab-case id, so that an id stands in
//! one place only. Ids are part of the project's interface (terminal output, stored answers, events): renaming one breaks
//! readers of those.

/// Declares a closed enum: `ALL` in the written order, `id()` and `from_id()`.
macro_rules! closed_enum {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$variant_meta])* $variant,)+ }

        impl $name {
            /// Every variant, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            const IDS: $crate::list::List = $crate::list::list![$($id),+];

            /// The stable id.
            #[must_use]
            pub fn id(self) -> &'static str {
                Self::IDS.nth(self as usize)
            }

            /// The variant of that id; `None` when there is none. Exact, case included.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.get(Self::IDS.number_of(id)?).copied()
            }
        }
    };
}

pub(crate) use closed_enum;
