//! The paste with its decisive words marked in place.

use std::ops::Range;

use crate::analysis::Analysis;
use crate::evidence::Kind;
use crate::list::{Signs, push_some};
use crate::session::Session;
use crate::session::draft::{main_recipient, other_causes};
use crate::session::screen::{Excerpt, Piece};
use crate::texts::{Label, Slot};
use crate::tree::step::Step;
use crate::verdict::Reason;

/// Lines shown before and after one with a mark.
const CONTEXT_LINES: usize = 1;
/// Lines shown in all.
const LINES_MAX: usize = 14;
/// Of a long line, this many bytes are shown before and after a mark.
const CONTEXT_BYTES: usize = 160;

/// Cuts the paste around the decisive words; `None` when no verdict rests on any.
pub(crate) fn excerpt(session: &Session, analysis: &Analysis, title: &str) -> Option<Excerpt> {
    if analysis.suspicion.is_some() {
        // The words say why a mail came back, and this notice is not to be taken at its word.
        return None;
    }
    let told = main_recipient(analysis).filter(|_| analysis.kind == Kind::Delay);
    let title = told.map_or(title, |main| session.words().cause_title(main.verdict.cause));
    let reasons = decisive(session, analysis);
    let decoded = reasons.iter().find_map(|reason| decoded(reason, &session.paste));
    let marks = marks(&reasons, &session.paste);
    if marks.is_empty() {
        return None;
    }
    Some(Excerpt {
        label: session.say(Label::ExcerptLabel),
        meaning: session.say_with(Label::ExcerptMeaning, Slot::Title, title),
        lines: decoded.unwrap_or_else(|| lines(&session.paste, &marks)),
    })
}

/// The decisive words alone where what was pasted is encoded, as base64 is: nobody can read that.
fn decoded(reason: &Reason, paste: &str) -> Option<Vec<Vec<Piece>>> {
    let is_encoded = !paste.get(reason.span.clone())?.holds(reason.words.until_any(" "));
    is_encoded.then(|| vec![vec![Piece { text: reason.words.clone(), marked: true }]])
}

/// The winning reason of each recipient with the cause whose meaning is told; after "that's not it", the reason of what was picked
/// instead.
fn decisive<'a>(session: &Session, analysis: &'a Analysis) -> Vec<&'a Reason> {
    let mut reasons = Vec::new();
    if session.at == Step::Reconsidered {
        let picked = session.reconsidered();
        for candidate in other_causes(analysis) {
            if Some(candidate.cause) == picked {
                reasons.push(&candidate.reason);
            }
        }
        return reasons;
    }
    let told = main_recipient(analysis).map(|main| main.verdict.cause);
    for recipient in &analysis.recipients {
        if Some(recipient.verdict.cause) == told {
            push_some(&mut reasons, recipient.verdict.because.first());
        }
    }
    reasons
}

/// Where the reasons stand, in the order of the text, none overlapping another.
fn marks(reasons: &[&Reason], paste: &str) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    for reason in reasons {
        let span = reason.span.clone();
        if !span.is_empty() && paste.get(span.clone()).is_some() {
            let place = spans.partition_point(|before| before.start <= span.start);
            spans.insert(place, span);
        }
    }
    let mut marks: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match marks.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            Some(_) | None => marks.push(span),
        }
    }
    marks
}

fn lines(paste: &str, marks: &[Range<usize>]) -> Vec<Vec<Piece>> {
    let spans = line_spans(paste);
    let is_marked = |line: &Range<usize>| marks.iter().any(|mark| touches(mark, line));
    let near = |index: usize| {
        let until = spans.len().min(index + CONTEXT_LINES + 1);
        spans.get(index.saturating_sub(CONTEXT_LINES)..until).is_some_and(|lines| lines.iter().any(is_marked))
    };
    let mut shown: Vec<Vec<Piece>> = Vec::new();
    let mut gap = false;
    for (index, line) in spans.iter().enumerate() {
        let text = paste.get(line.clone()).unwrap_or_default();
        if !near(index) || (text.trim().is_empty() && !is_marked(line)) {
            gap = gap || !text.trim().is_empty();
            continue;
        }
        if shown.len() >= LINES_MAX {
            break;
        }
        if gap && !shown.is_empty() {
            shown.push(Vec::new());
        }
        gap = false;
        shown.push(pieces(paste, line, marks));
    }
    shown
}

/// Lines as they were before a mail system folded them: what is indented goes on with the line above, which is not.
fn line_spans(paste: &str) -> Vec<Range<usize>> {
    let (mut start, mut is_foldable) = (0, false);
    let mut spans: Vec<Range<usize>> = Vec::new();
    for line in paste.split_inclusive('\n') {
        let span = start..start + line.trim_end().len();
        start += line.len();
        let is_indented = line.begins_any(" \t");
        match spans.last_mut().filter(|_| is_foldable && is_indented) {
            Some(head) => head.end = head.end.max(span.end),
            None => spans.push(span.clone()),
        }
        is_foldable = !span.is_empty() && (is_foldable || !is_indented);
    }
    spans
}

fn touches(mark: &Range<usize>, line: &Range<usize>) -> bool {
    mark.start < line.end && line.start < mark.end
}

fn pieces(paste: &str, line: &Range<usize>, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = line.start;
    for mark in marks {
        if touches(mark, line) {
            let (start, end) = (mark.start.max(line.start), mark.end.min(line.end));
            push(&mut pieces, paste, at..start, false, if at == line.start { Side::End } else { Side::Both });
            push(&mut pieces, paste, start..end, true, Side::Whole);
            at = end;
        }
    }
    push(&mut pieces, paste, at..line.end, false, Side::Beginning);
    pieces
}

/// Which end of an unmarked piece is kept when it is long.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Whole,
    Beginning,
    End,
    Both,
}

fn push(pieces: &mut Vec<Piece>, paste: &str, span: Range<usize>, marked: bool, side: Side) {
    let Some(text) = paste.get(span).filter(|text| !text.is_empty()) else { return };
    let head = || text.get(..text.floor_char_boundary(CONTEXT_BYTES)).unwrap_or_default();
    let tail = || text.get(text.ceil_char_boundary(text.len().saturating_sub(CONTEXT_BYTES))..).unwrap_or_default();
    let short = text.len() <= CONTEXT_BYTES || (side == Side::Both && text.len() <= 2 * CONTEXT_BYTES);
    let text = match side {
        Side::Whole => text.to_owned(),
        _ if short => text.to_owned(),
        Side::Beginning => [head(), "…"].concat(),
        Side::End => ["…", tail()].concat(),
        Side::Both => [head(), " … ", tail()].concat(),
    };
    pieces.push(Piece { text, marked });
}

#[cfg(test)]
mod tests {
    use super::lines;

    /// Marks in `[]`, lines by `|`, a gap as an empty line.
    #[track_caller]
    fn check(paste: &str, words: &str, expected: &str) {
        let start = paste.find(words).unwrap_or_default();
        let mark = start..start + words.len();
        let shown: Vec<String> = lines(paste, std::slice::from_ref(&mark))
            .into_iter()
            .map(|line| line.into_iter().map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text }).collect())
            .collect();
        assert_eq!(shown.join("|"), expected);
    }

    #[test]
    fn the_lines_around_the_mark_are_shown() {
        check("um\r\ndois\r\ntrês: caixa cheia agora\r\nquatro\r\ncinco", "caixa cheia", "dois|três: [caixa cheia] agora|quatro");
    }

    #[test]
    fn a_mark_over_two_lines_is_marked_on_both() {
        check("a\nuser\nunknown\nb", "user\nunknown", "a|[user]|[unknown]|b");
    }

    #[test]
    fn a_folded_line_is_one_line() {
        let notice = "<a@b>: host c said: 550\n    user\n\tunknown (in reply to\n    RCPT TO command)\n\nfim";
        check(notice, "user\n\tunknown", "<a@b>: host c said: 550\n    [user\n\tunknown] (in reply to\n    RCPT TO command)");
        check("  a@b\n    550 user unknown\n  c@d\n", "user", "  a@b|    550 [user] unknown|  c@d");
    }

    #[test]
    fn one_enormous_line_is_cut_around_the_mark() {
        let paste = format!("{}550 não existe{}", "á".repeat(500), "b".repeat(500));
        check(&paste, "550 não existe", &format!("…{}[550 não existe]{}…", "á".repeat(80), "b".repeat(160)));
    }
}
