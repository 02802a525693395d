//! Many files in one: for each a line with its length and name, then its bytes.

/// A file by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File<'a> {
    /// As the terminal program was given it.
    pub name: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// The files of a pack; ends where it is broken.
#[must_use]
pub fn files(mut pack: &[u8]) -> Vec<File<'_>> {
    let mut files = Vec::new();
    while let Some((file, rest)) = first(pack) {
        files.push(file);
        pack = rest;
    }
    files
}

fn first(pack: &[u8]) -> Option<(File<'_>, &[u8])> {
    let end = pack.iter().position(|&byte| byte == b'\n')?;
    let (line, rest) = (pack.get(..end)?, pack.get(end + 1..)?);
    let (length, name) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    let (bytes, rest) = rest.split_at_checked(length.parse().ok()?)?;
    Some((File { name, bytes }, rest))
}

#[cfg(test)]
mod tests {
    use super::{File, files};

    #[test]
    fn a_pack_is_read_to_its_last_whole_file() {
        let pack = b"2 a b\n\n\n0 c\n1 d\nx9 broken\nx";
        let names = [File { name: "a b", bytes: b"\n\n" }, File { name: "c", bytes: b"" }, File { name: "d", bytes: b"x" }];
        assert_eq!(files(pack), names);
    }
}
