//! From the path in a request to a file below the served folder, and never to one outside it.

use std::path::{Path, PathBuf};

/// The file that a request's path names, `index.html` for a folder; `None` where there is none or it lies outside `folder`.
pub(crate) fn file_below(folder: &Path, request_path: &str) -> Option<PathBuf> {
    let decoded = percent_decoded(request_path.split(['?', '#']).next().unwrap_or_default())?;
    let mut file = folder.to_path_buf();
    for segment in decoded.split('/').filter(|segment| !segment.is_empty()) {
        if segment == "." || segment == ".." || segment.contains(['\\', '\0', ':']) {
            return None;
        }
        file.push(segment);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    // A symbolic link may point elsewhere, so what counts is where the file really is.
    let file = file.canonicalize().ok()?;
    (file.is_file() && file.starts_with(folder.canonicalize().ok()?)).then_some(file)
}

/// The media type of a file by its name's ending.
pub(crate) fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" | "md" | "eml" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{file_below, media_type};
    use std::path::Path;

    #[track_caller]
    fn check(request_path: &str, expected: Option<&str>) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let found = file_below(folder, request_path);
        let expected = expected.map(|file| folder.join(file).canonicalize().unwrap());
        assert_eq!(found, expected, "for {request_path}");
    }

    #[test]
    fn files_below_the_folder_are_found() {
        check("/Cargo.toml", Some("Cargo.toml"));
        check("/src/lib.rs?v=1", Some("src/lib.rs"));
        check("/src/%6Cib.rs", Some("src/lib.rs"));
        check("//src//lib.rs", Some("src/lib.rs"));
    }

    #[test]
    fn nothing_outside_the_folder_is_reached() {
        check("/../e2e/Cargo.toml", None);
        check("/%2e%2e/e2e/Cargo.toml", None);
        check("/src/%2e%2e%2f%2e%2e/e2e/Cargo.toml", None);
        check("/..%5ce2e", None);
        check("/%", None);
        check("/src", None);
        check("/absent", None);
    }

    #[test]
    fn browsers_get_the_types_they_insist_on() {
        assert_eq!(media_type(Path::new("a_bg.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("a.js")), "text/javascript; charset=utf-8");
        assert_eq!(media_type(Path::new("index.html")), "text/html; charset=utf-8");
    }
}
