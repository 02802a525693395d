//! The wasm's functions in an order that compresses better: like beside like.
//!
//! The linker's order is nearly that of chance. Brotli finds what repeats wherever it stands, but what stands near costs fewer
//! bits to point at. wasm-opt sorts functions by name, so each gets the number of its place for a name, in a section that is
//! dropped again.

use std::collections::{BTreeSet, HashMap};

/// How likeness is measured.
#[derive(Clone, Copy)]
pub(crate) struct Likeness {
    /// So many bytes of code in a row are one piece of what two functions may share.
    piece_bytes: usize,
    /// Pieces that more functions have tell nothing.
    common_min: usize,
    /// A small function that shares all of its few pieces is no better a neighbour than a large one that shares many.
    few_pieces: usize,
}

/// None of them is the best for every build: by chance, one or another comes out some hundred bytes smaller.
pub(crate) const WAYS: [Likeness; 12] = [
    Likeness { piece_bytes: 5, common_min: 200, few_pieces: 10 },
    Likeness { piece_bytes: 5, common_min: 150, few_pieces: 10 },
    Likeness { piece_bytes: 5, common_min: 300, few_pieces: 30 },
    Likeness { piece_bytes: 5, common_min: 300, few_pieces: 10 },
    Likeness { piece_bytes: 4, common_min: 200, few_pieces: 10 },
    Likeness { piece_bytes: 4, common_min: 300, few_pieces: 30 },
    Likeness { piece_bytes: 4, common_min: 300, few_pieces: 50 },
    Likeness { piece_bytes: 4, common_min: 400, few_pieces: 30 },
    Likeness { piece_bytes: 4, common_min: 500, few_pieces: 40 },
    Likeness { piece_bytes: 5, common_min: 250, few_pieces: 20 },
    Likeness { piece_bytes: 4, common_min: 250, few_pieces: 20 },
    Likeness { piece_bytes: 4, common_min: 600, few_pieces: 30 },
];

/// What one shared piece counts; halved often before it is nothing.
const SHARED: usize = 1_000;

/// The wasm with names by which its functions are to be sorted; `None` where it has another form than expected.
pub(crate) fn named(wasm: &[u8], likeness: Likeness) -> Option<Vec<u8>> {
    let mut reader = Reader { bytes: wasm };
    let mut out = reader.take(8)?.to_vec();
    let (mut imported, mut functions) = (0, Vec::new());
    while !reader.bytes.is_empty() {
        let id = reader.number()?;
        let length = reader.number()?;
        let section = reader.take(length)?;
        match id {
            0 => continue,
            2 => imported = imports(section)?,
            10 => functions = bodies(section)?,
            _ => {}
        }
        push_section(&mut out, u8::try_from(id).ok()?, section);
    }
    let mut names = Vec::new();
    push_number(&mut names, functions.len());
    for (at, place) in places(&functions, likeness).into_iter().enumerate() {
        push_number(&mut names, imported + at);
        push_text(&mut names, &format!("f{place:05}"));
    }
    let mut section = Vec::new();
    push_text(&mut section, "name");
    push_section(&mut section, 1, &names);
    push_section(&mut out, 0, &section);
    Some(out)
}

/// For each function its place: the largest first, then always the one that shares most with those before it, the nearest
/// counting most.
fn places(functions: &[&[u8]], likeness: Likeness) -> Vec<usize> {
    let pieces: Vec<BTreeSet<&[u8]>> = functions.iter().map(|body| body.windows(likeness.piece_bytes).collect()).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (at, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            having.entry(piece).or_default().push(at);
        }
    }
    having.retain(|_, functions| functions.len() <= likeness.common_min);
    let mut places = vec![None; functions.len()];
    let mut last = (0..functions.len()).max_by_key(|at| functions.get(*at).map(|body| body.len()));
    let mut shared = vec![0_usize; functions.len()];
    for place in 0..functions.len() {
        let Some(at) = last else { break };
        if let Some(free) = places.get_mut(at) {
            *free = Some(place);
        }
        shared.iter_mut().for_each(|score| *score -= *score / 2);
        for other in pieces.get(at).into_iter().flatten().filter_map(|piece| having.get(piece)).flatten() {
            shared.get_mut(*other).into_iter().for_each(|score| *score += SHARED);
        }
        let score = |at: &usize| {
            let size = pieces.get(*at).map_or(0, BTreeSet::len) + likeness.few_pieces;
            shared.get(*at).copied().unwrap_or_default() * SHARED / size
        };
        last = (0..functions.len()).filter(|at| places.get(*at) == Some(&None)).max_by_key(score);
    }
    places.into_iter().map(Option::unwrap_or_default).collect()
}

/// How many functions are imported; nothing else is expected to be.
fn imports(section: &[u8]) -> Option<usize> {
    let mut reader = Reader { bytes: section };
    let count = reader.number()?;
    for _ in 0..count {
        for _ in 0..2 {
            let length = reader.number()?;
            reader.take(length)?;
        }
        (reader.number()? == 0).then_some(())?;
        reader.number()?;
    }
    Some(count)
}

fn bodies(section: &[u8]) -> Option<Vec<&[u8]>> {
    let mut reader = Reader { bytes: section };
    let count = reader.number()?;
    (0..count)
        .map(|_| {
            let length = reader.number()?;
            reader.take(length)
        })
        .collect()
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }

    /// A number in LEB128.
    fn number(&mut self) -> Option<usize> {
        let (mut number, mut shift) = (0, 0_u32);
        loop {
            let [byte] = *self.take(1)? else { return None };
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            if byte < 0x80 {
                return Some(number);
            }
        }
    }
}

fn push_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        out.push(if number > 0 { low | 0x80 } else { low });
        if number == 0 {
            return;
        }
    }
}

fn push_text(out: &mut Vec<u8>, text: &str) {
    push_number(out, text.len());
    out.extend_from_slice(text.as_bytes());
}

fn push_section(out: &mut Vec<u8>, id: u8, section: &[u8]) {
    out.push(id);
    push_number(out, section.len());
    out.extend_from_slice(section);
}

#[cfg(test)]
mod tests {
    use super::{WAYS, named, places, push_section};

    #[test]
    fn like_stands_beside_like() {
        let functions: [&[u8]; 4] = [b"abcdefgh", b"12345678", b"abcdefgx0123456789", b"12345679"];
        assert_eq!(places(&functions, WAYS[0]), [3, 1, 0, 2]);
    }

    #[test]
    fn functions_are_named_and_the_rest_is_left() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        push_section(&mut wasm, 2, b"\x01\x01a\x01b\0\0");
        push_section(&mut wasm, 10, b"\x02\x02ab\x05abcde");
        let mut expected = wasm.clone();
        push_section(&mut expected, 0, b"\x04name\x01\x11\x02\x01\x06f00001\x02\x06f00000");
        assert_eq!(named(&wasm, WAYS[0]), Some(expected));
        assert_eq!(named(b"\0asm\x01\0\0\0\x02\x05", WAYS[0]), None);
    }
}
