//! The graph of the conversation, as Mermaid draws it, with its figures as a comment.

use std::io::Write;

use carteiro::tree::flow::{Bounce, Condition, Edge, FLOW, On, is_before_the_outcome};
use carteiro::tree::replay::{Answered, ways};
use carteiro::tree::step::Step;

/// Prints the conversation's graph as Mermaid: steps by id, edges by answer and condition.
pub fn print_flow(out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "flowchart TD")?;
    let lengths = lengths();
    let questions = Step::ALL.iter().filter(|step| is_before_the_outcome(**step)).count();
    let (median, longest) = (lengths.get(lengths.len() / 2).unwrap_or(&0), lengths.last().unwrap_or(&0));
    writeln!(
        out,
        "  %% {questions} steps before the outcome; {} ways to one, of {median} of them by the median and {longest} at most",
        lengths.len()
    )?;
    for node in FLOW {
        for edge in node.edges {
            writeln!(out, "  {} -->|{}| {}", node.step.id(), label(edge), edge.to.id())?;
        }
    }
    Ok(())
}

fn label(edge: &Edge) -> String {
    let answer = match edge.on {
        On::Chose(choice) => choice.id(),
        On::Submitted => "filled in",
        On::Any => "any",
    };
    let conditions = edge.when.iter().map(|condition| condition_label(*condition));
    [answer.to_owned()].into_iter().chain(conditions).collect::<Vec<_>>().join(", ")
}

fn condition_label(condition: Condition) -> String {
    match condition {
        Condition::Direction(direction) => direction.id().to_owned(),
        Condition::DirectionUnknown => "direction unknown".to_owned(),
        Condition::Standpoint(standpoint) => standpoint.id().to_owned(),
        Condition::Bounce(Bounce::Unasked) => "error not asked for".to_owned(),
        Condition::Bounce(Bounce::Absent) => "no error".to_owned(),
        Condition::Bounce(Bounce::Pasted) => "error pasted".to_owned(),
        Condition::Answered(step, choice) => format!("{} was {}", step.id(), choice.id()),
        Condition::SomethingMissing => "something is missing".to_owned(),
        Condition::NothingElseFits => "no other cause".to_owned(),
    }
}

/// How many screens stand before the outcome on each way to one, sorted. The paste tells nothing by itself.
fn lengths() -> Vec<usize> {
    let ways = ways(Answered::default(), |step| !is_before_the_outcome(step));
    let mut lengths: Vec<usize> = ways.iter().map(|way| way.iter().filter(|step| is_before_the_outcome(**step)).count()).collect();
    lengths.sort_unstable();
    lengths
}
