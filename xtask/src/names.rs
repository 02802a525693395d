//! Short names between the wasm and its glue: wasm-bindgen's long ones, with a checksum in each, would be downloaded twice.

use crate::order::{self, Likeness};
use crate::problem::Problem;
use crate::process::{command, output, run};
use crate::project;
use crate::widget::brotli;
use std::path::Path;

/// Where wasm-bindgen lets the wasm import from, and what wasm-opt calls it.
const MODULE: &str = "\"./carteiro-widget_bg.js\"";
const MODULE_SHORT: &str = "\"a\"";

/// Shortens what the wasm in that folder imports and exports, and the glue's names for it; puts its functions in order. A build of
/// trunk alone keeps the long names and works as well.
pub(crate) fn shorten(dist: &Path, wasm_opt: &Path) -> Result<(), Problem> {
    let (wasm, glue) = (dist.join("carteiro-widget_bg.wasm"), dist.join("carteiro-widget.js"));
    align(&wasm, wasm_opt)?;
    let bytes = std::fs::read(&wasm).map_err(Problem::io(format!("{} can't be read", wasm.display())))?;
    let Ordered { bytes, listing, .. } = smallest(&bytes, wasm_opt)?;
    std::fs::write(&wasm, bytes).map_err(Problem::io(format!("{} can't be written", wasm.display())))?;
    let text = std::fs::read_to_string(&glue).map_err(Problem::io(format!("{} can't be read", glue.display())))?;
    let text = renamed(&text, &listing).and_then(|text| started_by_the_loader(&text)).map_err(Problem::Failed)?;
    std::fs::write(&glue, text).map_err(Problem::io(format!("{} can't be written", glue.display())))
}

/// The wasm in one of its orders.
struct Ordered {
    bytes: Vec<u8>,
    /// The short names that wasm-opt gave.
    listing: String,
    brotli_bytes: u64,
}

/// The wasm in the order that compresses best.
fn smallest(wasm: &[u8], wasm_opt: &Path) -> Result<Ordered, Problem> {
    let tried: Vec<Result<Ordered, Problem>> = std::thread::scope(|scope| {
        let running: Vec<_> = order::WAYS.into_iter().enumerate().map(|way| scope.spawn(move || ordered(wasm, wasm_opt, way))).collect();
        running.into_iter().filter_map(|one| one.join().ok()).collect()
    });
    let tried: Vec<Ordered> = tried.into_iter().collect::<Result<_, _>>()?;
    let smallest = tried.into_iter().min_by_key(|one| one.brotli_bytes);
    smallest.ok_or_else(|| Problem::Failed("The wasm was put in no order at all.".to_owned()))
}

fn ordered(wasm: &[u8], wasm_opt: &Path, (number, likeness): (usize, Likeness)) -> Result<Ordered, Problem> {
    let file = project::notes()?.join(format!("order-{number}.wasm"));
    let named =
        order::named(wasm, likeness).ok_or_else(|| Problem::Failed("The wasm has a form that can't be put in order.".to_owned()))?;
    std::fs::write(&file, named).map_err(Problem::io(format!("{} can't be written", file.display())))?;
    let listing = output(
        command(wasm_opt)
            .arg(&file)
            .args(features()?)
            .args([
                "--strip-producers",
                "--coalesce-locals-learning",
                "--reorder-locals",
                "--reorder-functions-by-name",
                "--minify-imports-and-exports-and-modules",
            ])
            .arg("-o")
            .arg(&file),
    );
    let listing = listing.ok_or_else(|| Problem::Failed("wasm-opt could not shorten the wasm's names.".to_owned()))?;
    let bytes = std::fs::read(&file).map_err(Problem::io(format!("{} can't be read", file.display())))?;
    Ok(Ordered { bytes, listing, brotli_bytes: brotli(&file, &file.with_extension("br"))? })
}

/// Gives each access to memory its natural alignment. Wasm's is a hint alone, which changes no result; always the same hint
/// compresses better than the compiler's guesses.
fn align(wasm: &Path, wasm_opt: &Path) -> Result<(), Problem> {
    let (tools, features) = (wasm_opt.with_file_name(""), features()?);
    let text = output(command(tools.join("wasm-dis")).arg(wasm).args(&features));
    let text = text.ok_or_else(|| Problem::Failed("wasm-dis could not read the wasm.".to_owned()))?;
    let listing = wasm.with_extension("wat");
    std::fs::write(&listing, aligned(&text)).map_err(Problem::io(format!("{} can't be written", listing.display())))?;
    run(command(tools.join("wasm-as")).arg(&listing).args(&features).arg("-o").arg(wasm))?;
    std::fs::remove_file(&listing).map_err(Problem::io(format!("{} can't be removed", listing.display())))
}

/// A listing, an instruction a line, without alignments other than the natural one, which goes without saying.
fn aligned(listing: &str) -> String {
    let mut aligned = String::with_capacity(listing.len());
    for line in listing.split_inclusive('\n') {
        match line.split_once(" align=").filter(|_| !line.trim_start().starts_with("(data")) {
            Some((before, after)) => aligned.extend([before, after.trim_start_matches(|digit: char| digit.is_ascii_digit())]),
            None => aligned.push_str(line),
        }
    }
    aligned
}

/// The features of WebAssembly that the page's build line names.
fn features() -> Result<Vec<String>, Problem> {
    let page = project::root().join("index.html");
    let text = std::fs::read_to_string(&page).map_err(Problem::io(format!("{} can't be read", page.display())))?;
    Ok(text.split([' ', '"']).filter(|word| word.starts_with("--enable-")).map(str::to_owned).collect())
}

/// The glue with the names of wasm-opt's listing: a line `["module", "import", "short"],` or `["export", "short"],` for each.
fn renamed(glue: &str, listing: &str) -> Result<String, String> {
    let mut text = once(glue, MODULE, MODULE_SHORT)?;
    for line in listing.lines() {
        let quoted: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        match quoted.as_slice() {
            [_, import, short] => text = once(&text, &format!(" {import}:"), &format!(" {short}:"))?,
            [export, short] => text = everywhere(&text, &format!("wasm.{export}"), &format!("wasm.{short}")),
            _ => {}
        }
    }
    Ok(text)
}

fn once(text: &str, from: &str, to: &str) -> Result<String, String> {
    match text.matches(from).count() {
        1 => Ok(text.replacen(from, to, 1)),
        count => Err(format!("The glue names `{from}` {count} times, not once: its names can't be shortened.")),
    }
}

/// The glue with the way in that the loader takes, in the place of all that wasm-bindgen offers: addresses, answers of a server, bytes,
/// and what to say where one of them is none.
fn started_by_the_loader(glue: &str) -> Result<String, String> {
    let ways_in = "async function __wbg_load(";
    let Some((before, _)) = glue.split_once(ways_in).filter(|(_, after)| after.trim_end().ends_with("__wbg_init as default };")) else {
        return Err("The glue does not begin and end its ways in as it used to: they can't be left out.".to_owned());
    };
    let way_in = "export default async ({ module_or_path }) =>\n    \
                  __wbg_finalize_init(await WebAssembly.instantiate(module_or_path, __wbg_get_imports()));\n";
    let mut text = [before, way_in].concat();
    for (from, to) in NEEDLESS {
        text = without(&text, from, to)?;
    }
    alike_together(&text)
}

/// The glue's imports in few words each, and in the order of what they do, not of their names: so they compress best.
fn alike_together(glue: &str) -> Result<String, String> {
    let guard = glue.split_once(GUARD).and_then(|(before, rest)| Some((before, rest.split_once(GUARD_END)?)));
    let (before, (caught, after)) = guard.ok_or("The glue's guard of imports does not look as it used to.")?;
    let glue = [before, GUARD_SHORT, caught, GUARD_END, "}\n", after].concat();
    let parts = glue.split_once(IMPORTS).and_then(|(before, rest)| Some((before, rest.split_once("    };\n")?)));
    let (before, (imports, after)) = parts.ok_or("The glue's imports do not begin and end as they used to.")?;
    let mut entries = vec![String::new()];
    for line in imports.split_inclusive('\n') {
        if let Some(entry) = entries.last_mut() {
            entry.push_str(line);
        }
        if line.starts_with("        }") {
            entries.push(String::new());
        }
    }
    let mut entries: Vec<String> = entries.iter().map(|entry| in_few_words(entry)).collect();
    entries.sort_by(|one, other| body(one).cmp(body(other)));
    Ok([before, IMPORTS, &entries.concat(), "    };\n", after].concat())
}

/// An import as an arrow, which hands its value on at once.
fn in_few_words(entry: &str) -> String {
    let entry = entry.replace(": function() { return handleError(function (", ": handleError((").replace("}, arguments); },", "}),");
    let entry = entry.replace(": function(", ": (").replacen(") {\n", ") => {\n", 1);
    let handed_on = || {
        let (before, rest) = entry.split_once("const ret = ")?;
        let (value, after) = rest.split_once(";\n")?;
        let after = after.trim_start().strip_prefix("return addHeapObject(ret);")?;
        Some([before, "return addHeapObject(", value, ");", after].concat())
    };
    handed_on().unwrap_or(entry)
}

/// What an import does, without its name.
fn body(entry: &str) -> &str {
    entry.split_once(": ").map_or(entry, |(_, body)| body)
}

/// What hears of an import's error: once around each call, and once around each function.
const GUARD: &str = "function handleError(f, args) {\n    try {\n        return f.apply(this, args);\n";
const GUARD_SHORT: &str = "function handleError(f) { return (...args) => {\n    try {\n        return f(...args);\n";
const GUARD_END: &str = "    }\n}\n";

/// How the glue's list of imports begins.
const IMPORTS: &str = "        __proto__: null,\n";

/// What begins and what ends a piece of the glue that does nothing here.
const NEEDLESS: [(&str, &str); 4] = [
    // Every browser that runs the wasm's bulk memory operations knows `encodeInto`.
    ("if (!('encodeInto' in cachedTextEncoder)) {", "\n}\n"),
    // Nobody lets a mounted element go by hand
    ("    __destroy_into_raw() {", "(ptr, 0);\n    }\n"),
    // or by `using`.
    ("if (Symbol.dispose) ", "\n"),
    // Two gigabytes of text pass through no conversation.
    ("    numBytesDecoded += len;", "\n    }\n"),
];

fn without(glue: &str, from: &str, to: &str) -> Result<String, String> {
    let piece = glue.split_once(from).and_then(|(before, rest)| Some((before, rest.split_once(to)?.1)));
    let (before, after) = piece.ok_or_else(|| format!("The glue no longer holds `{from}`: take it from the list of what is needless."))?;
    Ok([before, after].concat())
}

/// The style sheet with names of one letter for the custom properties of its own; those that a page sets (`--carteiro-…`) stay.
pub(crate) fn with_short_properties(sheet: &str) -> String {
    let is_in_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let mut properties: Vec<&str> = Vec::new();
    let mut short = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(at) = rest.find("--") {
        let (before, after) = rest.split_at(at);
        let (name, next) = after.split_at(after.find(|letter: char| !is_in_name(letter)).unwrap_or(after.len()));
        short.push_str(before);
        // What goes on is a class, as `.button--card`.
        if short.ends_with(is_in_name) || name.starts_with("--carteiro") {
            short.push_str(name);
        } else {
            let number = properties.iter().position(|known| *known == name).unwrap_or(properties.len());
            if number == properties.len() {
                properties.push(name);
            }
            short.extend(["--", &letters(number)]);
        }
        rest = next;
    }
    short + rest
}

/// The name of that number: `a` to `z`, then `za` to `zz` and so on.
fn letters(number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + u8::try_from(number).unwrap_or(25));
    if number < 25 { letter(number).to_string() } else { format!("z{}", letters(number - 25)) }
}

/// Renames where the name ends there.
fn everywhere(text: &str, from: &str, to: &str) -> String {
    let mut out = String::new();
    let mut pieces = text.split(from).peekable();
    while let Some(piece) = pieces.next() {
        out.push_str(piece);
        if let Some(next) = pieces.peek() {
            let goes_on = next.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_' || next == '$');
            out.push_str(if goes_on { from } else { to });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{aligned, alike_together, renamed, started_by_the_loader, with_short_properties};

    const LISTING: &str = "{\n \"imports\": [\n  [\"./carteiro-widget_bg.js\", \"__wbg_now_aa4c\", \"$\"],\n ],\n\"exports\": [\n  [\"memory\", \"Jb\"],\n  [\"__wbindgen_export\", \"Kb\"]\n ]\n}";

    #[test]
    fn only_natural_alignment_is_left() {
        let listing = "  (i64.load offset=8 align=4\n   (local.get $0)\n (data $0 \" align=1\")\n  (i32.load16_u align=1\n";
        assert_eq!(aligned(listing), "  (i64.load offset=8\n   (local.get $0)\n (data $0 \" align=1\")\n  (i32.load16_u\n");
    }

    const IMPORTING: &str = "        __proto__: null,
        __wbg_key_a1: function(arg0) {
            const ret = getObject(arg0).key;
            return addHeapObject(ret);
        },
        __wbg_ready_a2: function(arg0) {
            getObject(arg0).ready();
        },
        __wbg_back_a3: function() { return handleError(function (arg0) {
            const ret = getObject(arg0).back();
            return addHeapObject(ret);
        }, arguments); },
    };
function handleError(f, args) {
    try {
        return f.apply(this, args);
    } catch (e) {
        wasm._b(addHeapObject(e));
    }
}
";

    #[test]
    fn imports_are_short_and_those_that_are_alike_stand_together() {
        let expected = "        __proto__: null,
        __wbg_ready_a2: (arg0) => {
            getObject(arg0).ready();
        },
        __wbg_key_a1: (arg0) => {
            return addHeapObject(getObject(arg0).key);
        },
        __wbg_back_a3: handleError((arg0) => {
            return addHeapObject(getObject(arg0).back());
        }),
    };
function handleError(f) { return (...args) => {
    try {
        return f(...args);
    } catch (e) {
        wasm._b(addHeapObject(e));
    }
}
}
";
        assert_eq!(alike_together(IMPORTING).as_deref(), Ok(expected));
        assert!(alike_together("function handleError(f, args) {}").is_err());
    }

    #[test]
    fn only_properties_that_no_page_sets_are_shortened() {
        let sheet = ".a{--ink: var(--carteiro-ink, #000);color:var(--ink)}.button--ink{--touch-size:1em;height:var(--touch-size)}";
        let short = ".a{--a: var(--carteiro-ink, #000);color:var(--a)}.button--ink{--b:1em;height:var(--b)}";
        assert_eq!(with_short_properties(sheet), short);
        let many: String = (0..60).map(|number| format!("--p{number}:0;")).collect();
        let short = with_short_properties(&many);
        let names: std::collections::BTreeSet<&str> = short.split(":0;").filter(|name| !name.is_empty()).collect();
        assert_eq!(names.len(), 60, "{short}");
    }

    #[test]
    fn one_way_in_is_left() {
        let needless: String = super::NEEDLESS.iter().map(|(from, to)| format!("{from} x{to}")).collect();
        let glue = format!(
            "let wasm;\n{needless}{IMPORTING}async function __wbg_load(module) {{}}\nfunction initSync() {{}}\nexport {{ initSync, __wbg_init as default }};\n"
        );
        let started = started_by_the_loader(&glue).unwrap();
        assert!(started.contains("}\nexport default async ({ module_or_path }) =>") && !started.contains("initSync"), "{started}");
        assert!(started_by_the_loader("let wasm;\nexport { initSync, __wbg_init as default };\n").is_err());
    }

    #[test]
    fn names_are_shortened_on_both_sides() {
        let glue =
            "{ __wbg_now_aa4c: f, wasm.memory.buffer, wasm.__wbindgen_export2(wasm.__wbindgen_export) \"./carteiro-widget_bg.js\": x }";
        let short = "{ $: f, wasm.Jb.buffer, wasm.__wbindgen_export2(wasm.Kb) \"a\": x }";
        assert_eq!(renamed(glue, LISTING).as_deref(), Ok(short));
    }

    #[test]
    fn a_glue_that_looks_otherwise_is_refused() {
        assert!(renamed("{ \"./carteiro-widget_bg.js\": x }", LISTING).is_err());
    }
}
