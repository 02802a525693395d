//! The engine at a terminal: the verdict of each file, for support agents and for measuring.
//!
//! A file that is not UTF-8 is read byte for byte as Latin-1 where it is not; spans are bytes of the file as given.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "printing is what a terminal program does")]

#[path = "carteiro/figures.rs"]
mod figures;
#[path = "carteiro/flow.rs"]
mod flow;
#[path = "carteiro/given.rs"]
mod given;
#[path = "carteiro/outcomes.rs"]
mod outcomes;
#[path = "carteiro/record.rs"]
mod record;

use std::io::{Read, Write};
use std::process::ExitCode;

use carteiro::analysis::{Analysis, OwnSide, analyse};
use carteiro::cause::Cause;
use carteiro::config::PortalPreset;
use carteiro::evidence::Action;
use carteiro::learned;
use carteiro::locale::Locale;
use carteiro::notice::Writer;
use carteiro::rules;
use carteiro::texts::{Label, Words, words};
use carteiro::ticket::portals::{portal, source};
use carteiro::verdict::{Reason, Weight};
use figures::Figures;
use flow::print_flow;
use given::Given;
use record::{record, value};

/// Of a larger file, only so much is read.
const FILE_BYTES_MAX: u64 = 25 * 1024 * 1024;

const USAGE: &str = "usage: carteiro [check] [--json] [--locale pt-BR|en|es] FILE...|-
       carteiro explain FILE
       carteiro portals --figures FILE...|-
       carteiro rules | flow | portals | outcomes
A file of such a name is given as ./flow.";

enum Command {
    Check { as_json: bool, locale: Locale, files: Vec<String> },
    Rules,
    Flow,
    Portals,
    Figures { files: Vec<String> },
    Outcomes { locale: Locale },
    Explain { file: String },
}

/// Why the program ends with 2.
enum Failure {
    Usage(String),
    Unreadable(String),
}

fn main() -> ExitCode {
    match parse(std::env::args().skip(1).collect()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(reason)) => {
            eprintln!("carteiro: {reason}\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Failure::Unreadable(reason)) => {
            eprintln!("carteiro: {reason}");
            ExitCode::from(2)
        }
    }
}

fn parse(arguments: Vec<String>) -> Result<Command, Failure> {
    let (mut as_json, mut figures, mut locale) = (false, false, Locale::PtBr);
    let mut words: Vec<String> = Vec::new();
    let mut rest = arguments.into_iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--json" => as_json = true,
            "--figures" => figures = true,
            "--locale" => {
                locale = known_locale(&rest.next().ok_or_else(|| Failure::Usage("--locale needs a value".to_owned()))?)?;
            }
            "--" => words.extend(rest.by_ref()),
            flag if flag.starts_with("--locale=") => locale = known_locale(flag.trim_start_matches("--locale="))?,
            flag if flag.starts_with('-') && flag != "-" => return Err(Failure::Usage(format!("unknown option {flag}"))),
            _ => words.push(argument),
        }
    }
    let first = words.first().cloned().unwrap_or_default();
    match (first.as_str(), words.get(1), words.len()) {
        ("portals", Some(_), _) if figures => Ok(Command::Figures { files: words.split_off(1) }),
        _ if figures => Err(Failure::Usage("--figures goes with portals and FILEs".to_owned())),
        ("rules", None, _) => Ok(Command::Rules),
        ("flow", None, _) => Ok(Command::Flow),
        ("portals", None, _) => Ok(Command::Portals),
        ("outcomes", None, _) => Ok(Command::Outcomes { locale }),
        (listing @ ("rules" | "flow" | "portals" | "outcomes"), ..) => Err(Failure::Usage(format!("{listing} takes no FILE"))),
        ("explain", Some(file), 2) => Ok(Command::Explain { file: file.clone() }),
        ("explain", ..) => Err(Failure::Usage("explain needs one FILE".to_owned())),
        ("check", Some(_), _) => Ok(Command::Check { as_json, locale, files: words.split_off(1) }),
        ("" | "check", ..) => Err(Failure::Usage("no FILE given".to_owned())),
        _ => Ok(Command::Check { as_json, locale, files: words }),
    }
}

fn known_locale(tag: &str) -> Result<Locale, Failure> {
    Locale::from_id(tag).ok_or_else(|| Failure::Usage(format!("unknown locale {tag}; there are pt-BR, en and es")))
}

fn run(command: Command) -> Result<(), Failure> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let printed = match command {
        Command::Check { as_json, locale, files } => return check(&mut out, as_json, locale, &files),
        Command::Rules => print_rules(&mut out),
        Command::Flow => print_flow(&mut out),
        Command::Portals => print_portals(&mut out),
        Command::Figures { files } => {
            let mut figures = Figures::default();
            for file in &files {
                figures.add(&Given::read(file)?.text);
            }
            figures.print(&mut out)
        }
        Command::Outcomes { locale } => outcomes::print(&mut out, words(locale)),
        Command::Explain { file } => {
            let given = Given::read(&file)?;
            let analysis = analyse(&given.text, &OwnSide::default());
            explain(&mut out, &given, &analysis)
        }
    };
    printed.and_then(|()| out.flush()).or_else(quiet_on_closed_pipe)
}

/// Who reads only the beginning of the output is no failure.
fn quiet_on_closed_pipe(error: std::io::Error) -> Result<(), Failure> {
    if error.kind() == std::io::ErrorKind::BrokenPipe { Ok(()) } else { Err(Failure::Unreadable(format!("standard output: {error}"))) }
}

fn check(out: &mut impl Write, as_json: bool, locale: Locale, files: &[String]) -> Result<(), Failure> {
    let mut unreadable = None;
    for file in files {
        match Given::read(file) {
            Ok(given) => {
                let analysis = analyse(&given.text, &OwnSide::default());
                let printed = if as_json {
                    writeln!(out, "{}", record(file, &given, &analysis))
                } else {
                    summary(out, file, &given, &analysis, words(locale))
                };
                if let Err(error) = printed {
                    return quiet_on_closed_pipe(error);
                }
            }
            Err(Failure::Unreadable(reason)) => {
                eprintln!("carteiro: {reason}");
                unreadable = Some(reason);
            }
            Err(failure) => return Err(failure),
        }
    }
    out.flush().or_else(quiet_on_closed_pipe)?;
    unreadable.map_or(Ok(()), |_| Err(Failure::Unreadable("not every file was read".to_owned())))
}

impl Given {
    fn read(file: &str) -> Result<Self, Failure> {
        let unreadable = |error: std::io::Error| Failure::Unreadable(format!("{file}: {error}"));
        let mut bytes = Vec::new();
        if file == "-" {
            std::io::stdin().lock().take(FILE_BYTES_MAX).read_to_end(&mut bytes).map_err(unreadable)?;
        } else {
            std::fs::File::open(file).map_err(unreadable)?.take(FILE_BYTES_MAX).read_to_end(&mut bytes).map_err(unreadable)?;
        }
        Ok(Self::of(bytes))
    }
}

/// The verdict in words, for a support agent: what the text is, then one paragraph a recipient.
fn summary(out: &mut impl Write, file: &str, given: &Given, analysis: &Analysis, words: &Words) -> std::io::Result<()> {
    writeln!(out, "{file}: {}", words.kind_title(analysis.kind))?;
    for recipient in &analysis.recipients {
        let verdict = &recipient.verdict;
        let address = value(&recipient.address).unwrap_or_else(|| words.label(Label::NotGiven));
        let reply = recipient.reply.as_ref().map(|found| found.value.to_string());
        let status = recipient.status.as_ref().map(|found| found.value.to_string());
        let codes: Vec<String> = reply.into_iter().chain(status).collect();
        writeln!(out, "  {address}  {}", codes.join(" "))?;
        let sure = words.confidence_word(verdict.confidence);
        writeln!(out, "    {} ({}; {sure})", words.cause_title(verdict.cause), verdict.cause.id())?;
        if let Some(reason) = verdict.because.first() {
            writeln!(out, "    {}: {}  [{}]", given.line(&reason.span), reason.words, reason.rule)?;
        }
    }
    Ok(())
}

/// A line for each preset: how it is filled in, how sure that is, when it was looked up, and where.
fn print_portals(out: &mut impl Write) -> std::io::Result<()> {
    for preset in PortalPreset::ALL {
        let source = source(*preset);
        let row = portal(*preset);
        let parameters: Vec<String> =
            row.into_iter().flat_map(|row| row.parameters.iter()).map(|(name, field)| format!("{}={name}", field.id())).collect();
        let how = match row {
            None => "copy and open".to_owned(),
            Some(row) if parameters.is_empty() => format!("{} characters, {}, field-* only", row.link_chars_max, row.markup.id()),
            Some(row) => format!("{} characters, {}, {}", row.link_chars_max, row.markup.id(), parameters.join(" ")),
        };
        writeln!(out, "{}\t{how}\t{}\t{}\t{}", preset.id(), source.surety.id(), source.checked, source.text)?;
    }
    Ok(())
}

fn print_rules(out: &mut impl Write) -> std::io::Result<()> {
    for rule in rules::all() {
        writeln!(out, "{}\t{}\t{}\t{}\t{}", rule.id, rule.cause.id(), rule.tier.id(), rule.sample, rule.source)?;
    }
    for (number, cause) in Cause::ALL.iter().enumerate() {
        let mut words = String::new();
        learned::all_votes(&mut |letters, side, votes| {
            if side == number {
                words.push_str(&format!("{letters} {votes} "));
            }
        });
        writeln!(out, "leaning\t{}\tleaning\t{}\tlearned from tests/leanings", cause.id(), words.trim_end())?;
    }
    for row in rules::COMMANDS {
        writeln!(out, "{}\t{}\t{}\t\tRFC 5321 section 3", row.id, row.cause.id(), row.tier.id())?;
    }
    for row in rules::STATUSES.iter().chain(rules::REPLIES) {
        writeln!(out, "{}\t{}\t{}\t\tIANA smtp-enhanced-status-codes, RFC 5321", row.id, row.cause.id(), row.tier.id())?;
    }
    Ok(())
}

fn explain(out: &mut impl Write, given: &Given, analysis: &Analysis) -> std::io::Result<()> {
    let facts = &analysis.facts;
    writeln!(out, "kind: {}", analysis.kind.id())?;
    writeln!(out, "writer: {}", analysis.writer.map_or("unknown", Writer::id))?;
    let named = [
        ("sender", &facts.sender),
        ("subject", &facts.subject),
        ("message-id", &facts.message_id),
        ("queue-id", &facts.queue_id),
        ("reporting-mta", &facts.reporting_mta),
        ("remote-mta", &facts.remote_mta),
        ("remote-address", &facts.remote_address),
        ("date", &facts.date),
        ("notice-date", &facts.notice_date),
    ];
    for (name, fact) in named {
        if let Some(found) = fact {
            writeln!(out, "{name}: {} (line {}, {})", found.value, given.line(&found.span), found.origin.id())?;
        }
    }
    if let Some(suspected) = &analysis.suspicion {
        let (words, host) = (&suspected.words, &suspected.host);
        let (id, ground) = (suspected.suspicion.id(), suspected.ground.id());
        writeln!(out, "suspicion: {id}, {ground}: {} (line {}), {}", words.value, given.line(&words.span), host.value)?;
    }
    for recipient in &analysis.delivered {
        writeln!(out, "delivered: {} ({})", value(&recipient.address).unwrap_or("?"), recipient.action.map_or("?", Action::id))?;
    }
    for recipient in &analysis.recipients {
        writeln!(out, "recipient: {}", value(&recipient.address).unwrap_or("?"))?;
        if let Some(diagnostic) = &recipient.diagnostic {
            writeln!(out, "  words: {}", diagnostic.value)?;
        }
        let verdict = &recipient.verdict;
        writeln!(
            out,
            "  verdict: {}, {}, {}, {}",
            verdict.cause.id(),
            verdict.confidence.id(),
            verdict.permanence.id(),
            verdict.refuser.id()
        )?;
        if let Some(list) = &recipient.block_list {
            let removal = list.value.removal().unwrap_or("no page any more");
            writeln!(out, "  block list: {} (line {}; removal: {removal})", list.value.name(), given.line(&list.span))?;
        }
        if let Some(command) = &recipient.command {
            writeln!(out, "  refused at: {} (line {})", command.value.id(), given.line(&command.span))?;
        }
        for reason in &verdict.because {
            explain_ground(out, given, "because", verdict.weight, verdict.cause, reason)?;
        }
        for other in &verdict.others {
            explain_ground(out, given, "weighs less", Some(other.weight), other.cause, &other.reason)?;
        }
    }
    Ok(())
}

fn explain_ground(
    out: &mut impl Write,
    given: &Given,
    role: &str,
    weight: Option<Weight>,
    cause: Cause,
    reason: &Reason,
) -> std::io::Result<()> {
    let (start, end) = given.span(&reason.span);
    let (weight, line) = (weight.map_or("", Weight::id), given.line(&reason.span));
    let (cause, words, rule) = (cause.id(), &reason.words, reason.rule);
    writeln!(out, "  {role}: {weight} say {cause}: {words:?} (rule {rule}, line {line}, bytes {start}-{end})")
}
