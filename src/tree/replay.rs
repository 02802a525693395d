//! From the answers to the way that they lead.

use serde::{Deserialize, Serialize};

use crate::tree::answers::{Answers, Given};
use crate::tree::flow::{Bounce, Condition, Edge, On, edges, fields};
#[cfg(not(target_arch = "wasm32"))]
use crate::tree::flow::{choices, has_fields};
use crate::tree::step::{Choice, Direction, Standpoint, Step};

/// The way that the answers lead: every step on it once, the last one unanswered or an ending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The steps, the first one first; never empty.
    pub steps: Vec<Step>,
    /// Where the reader stands, once an answer on the way or the paste tells it.
    pub standpoint: Option<Standpoint>,
}

/// What the paste answers by itself. It is stored beside the answers, so that the way can be replayed before the paste is read
/// again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Where the reader stands, where addresses or the kind of text leave no doubt.
    pub standpoint: Option<Standpoint>,
    /// Sender, recipient and date are all there.
    pub complete: bool,
    /// How many other causes fit it too.
    pub others: u8,
}

impl Path {
    /// Where a step stands on the way, from 0.
    #[must_use]
    pub fn position(&self, step: Step) -> Option<usize> {
        self.steps.iter().position(|on_path| *on_path == step)
    }

    /// The step before another one.
    #[must_use]
    pub fn before(&self, step: Step) -> Option<Step> {
        let position = self.position(step)?;
        position.checked_sub(1).and_then(|before| self.steps.get(before)).copied()
    }

    /// The furthest step.
    #[must_use]
    pub fn end(&self) -> Step {
        self.steps.last().copied().unwrap_or(Step::Problem)
    }

    /// In which direction questions are asked, once that is known.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        self.standpoint.map(Standpoint::direction)
    }
}

struct Situation<'a> {
    answers: &'a Answers,
    by_paste: Answered,
    standpoint: Option<Standpoint>,
    bounce: Bounce,
    steps: Vec<Step>,
}

/// Walks from `start` along the answers. A step is visited at most once, so that the way is finite.
#[must_use]
pub fn replay(start: Step, direction: Option<Direction>, answers: &Answers, by_paste: Answered) -> Path {
    let standpoint = direction.map(Standpoint::from);
    let mut situation = Situation { answers, by_paste, standpoint, bounce: Bounce::Unasked, steps: vec![start] };
    let mut at = start;
    while let Some(given) = answers.given(at) {
        learn(&mut situation, at, given);
        match next(at, given, &situation) {
            Some(to) if !situation.steps.contains(&to) => {
                situation.steps.push(to);
                at = to;
            }
            Some(_) | None => break,
        }
    }
    Path { steps: situation.steps, standpoint: situation.standpoint }
}

/// Whether an answer at `step` may still count once the way goes on from its present end.
#[must_use]
pub fn may_still_come(path: &Path, step: Step) -> bool {
    let fits = |edge: &&Edge| {
        edge.when.iter().all(|condition| match condition {
            Condition::Direction(direction) => path.direction().is_none_or(|known| known == *direction),
            Condition::Standpoint(standpoint) => path.standpoint.is_none_or(|known| known == *standpoint),
            Condition::Answered(..)
            | Condition::DirectionUnknown
            | Condition::Bounce(_)
            | Condition::SomethingMissing
            | Condition::NothingElseFits => true,
        })
    };
    let mut reached = vec![path.end()];
    let mut at = 0;
    while let Some(from) = reached.get(at).copied() {
        for edge in edges(from).iter().filter(fits) {
            if !reached.contains(&edge.to) {
                reached.push(edge.to);
            }
        }
        at += 1;
    }
    path.position(step).is_some() || reached.contains(&step) || belongs_into_the_ticket(step, path.direction())
}

/// What the review lets one give at any time, on whatever way one came.
fn belongs_into_the_ticket(step: Step, direction: Option<Direction>) -> bool {
    let of_the_other = match direction {
        Some(Direction::Sending) => Step::AttemptDay,
        Some(Direction::Receiving) => Step::SentAt,
        None => Step::Bounce,
    };
    !fields(step).is_empty() && step != Step::Bounce && step != of_the_other
}

/// Every way of answering until `ends`, the steps of each. Not in the wasm.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn ways(by_paste: Answered, ends: fn(Step) -> bool) -> Vec<Vec<Step>> {
    let (mut open, mut ended) = (vec![Answers::default()], Vec::new());
    while let Some(answers) = open.pop() {
        let path = replay(Step::Problem, None, &answers, by_paste);
        let at = path.end();
        // An answer that leads nowhere ends a way too, where it should not: the tests would see it.
        if ends(at) || answers.given(at).is_some() {
            ended.push(path.steps);
            continue;
        }
        for choice in choices(at).iter().filter(|choice| **choice != Choice::PasteAgain) {
            let mut more = answers.clone();
            more.choose(at, *choice);
            open.push(more);
        }
        if has_fields(at) {
            let mut more = answers;
            more.submit(at);
            open.push(more);
        }
    }
    ended
}

fn learn(situation: &mut Situation<'_>, at: Step, given: Given) {
    match (at, given) {
        (Step::Problem | Step::Direction, Given::Chosen(choice)) => {
            situation.standpoint = standpoint(at, choice).or(situation.standpoint);
        }
        (Step::Bounce, Given::Chosen(_)) => situation.bounce = Bounce::Absent,
        (Step::Bounce, Given::Submitted) => {
            situation.bounce = Bounce::Pasted;
            situation.standpoint = match (situation.standpoint, situation.by_paste.standpoint) {
                (None, read) => read,
                (Some(Standpoint::Sending), Some(Standpoint::Internal)) => Some(Standpoint::Internal),
                (answered, _) => answered,
            };
        }
        (_, Given::Chosen(_) | Given::Submitted) => {}
    }
}

/// Where the reader says that they stand. A notice goes back to who sent the mail: who does not know is taken for the sender.
const fn standpoint(at: Step, choice: Choice) -> Option<Standpoint> {
    match (at, choice) {
        (_, Choice::Sending) | (Step::Direction, Choice::NotSure) => Some(Standpoint::Sending),
        (_, Choice::Receiving | Choice::LogAsked) => Some(Standpoint::Receiving),
        (_, Choice::Internal) => Some(Standpoint::Internal),
        (_, Choice::Outsider) => Some(Standpoint::Outsider),
        (..) => None,
    }
}

fn next(at: Step, given: Given, situation: &Situation<'_>) -> Option<Step> {
    edges(at).iter().find(|edge| fits(edge, given, situation)).map(|edge| edge.to)
}

fn fits(edge: &Edge, given: Given, situation: &Situation<'_>) -> bool {
    let answered = match edge.on {
        On::Any => true,
        On::Submitted => given == Given::Submitted,
        On::Chose(choice) => given == Given::Chosen(choice),
    };
    answered && edge.when.iter().all(|condition| holds(*condition, situation))
}

fn holds(condition: Condition, situation: &Situation<'_>) -> bool {
    match condition {
        Condition::Direction(direction) => situation.standpoint.is_some_and(|known| known.direction() == direction),
        Condition::DirectionUnknown => situation.standpoint.is_none(),
        Condition::Standpoint(standpoint) => situation.standpoint == Some(standpoint),
        Condition::Bounce(bounce) => situation.bounce == bounce,
        Condition::Answered(step, choice) => {
            situation.steps.contains(&step) && situation.answers.given(step) == Some(Given::Chosen(choice))
        }
        Condition::SomethingMissing => !situation.by_paste.complete,
        Condition::NothingElseFits => situation.by_paste.others == 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Answered, may_still_come, replay, ways};
    use crate::tree::answers::Answers;
    use crate::tree::flow::{FLOW, choices, edges, is_before_the_outcome};
    use crate::tree::step::{Choice, Direction, Standpoint, Step};

    const NOTHING: Answered = Answered { standpoint: None, complete: false, others: 0 };

    #[track_caller]
    fn check(taps: &[(Step, Choice)], forms: &[Step], expected: &[Step]) {
        assert_eq!(replay(Step::Problem, None, &answers(taps, forms), NOTHING).steps, expected);
    }

    fn answers(taps: &[(Step, Choice)], forms: &[Step]) -> Answers {
        let mut answers = Answers::default();
        taps.iter().for_each(|(step, choice)| answers.choose(*step, *choice));
        forms.iter().for_each(|step| answers.submit(*step));
        answers
    }

    #[test]
    fn the_flow_has_every_step_once_in_order() {
        assert_eq!(FLOW.iter().map(|node| node.step).collect::<Vec<_>>(), Step::ALL);
    }

    #[test]
    fn every_tap_that_takes_an_edge_is_offered() {
        for node in FLOW {
            for edge in node.edges {
                if let crate::tree::flow::On::Chose(choice) = edge.on {
                    assert!(choices(node.step).contains(&choice), "{:?} {choice:?}", node.step);
                }
            }
        }
    }

    #[test]
    fn all_mail_failing_asks_for_the_webmail_before_the_settings() {
        check(
            &[
                (Step::Problem, Choice::Sending),
                (Step::ReturnedError, Choice::NothingBack),
                (Step::Scope, Choice::Everybody),
                (Step::Since, Choice::Today),
                (Step::Webmail, Choice::WorksInWebmail),
                (Step::Settings, Choice::Checked),
            ],
            &[Step::Recipient, Step::Sender],
            &[
                Step::Problem,
                Step::ReturnedError,
                Step::Scope,
                Step::Since,
                Step::Webmail,
                Step::Settings,
                Step::Recipient,
                Step::Sender,
                Step::SentAt,
            ],
        );
    }

    #[test]
    fn a_mail_that_came_back_skips_the_settings() {
        check(
            &[
                (Step::Problem, Choice::Sending),
                (Step::ReturnedError, Choice::AfterMinutes),
                (Step::Bounce, Choice::NoError),
                (Step::Scope, Choice::Everybody),
            ],
            &[],
            &[Step::Problem, Step::ReturnedError, Step::Bounce, Step::Scope, Step::Recipient],
        );
    }

    #[test]
    fn a_box_of_the_mail_program_leads_to_the_settings() {
        let taps = [(Step::Problem, Choice::Sending), (Step::ReturnedError, Choice::AtOnce), (Step::Bounce, Choice::NoError)];
        check(&taps, &[], &[Step::Problem, Step::ReturnedError, Step::Bounce, Step::Settings]);
    }

    #[test]
    fn a_senders_error_is_asked_for_and_our_side_is_checked() {
        check(
            &[
                (Step::Problem, Choice::Receiving),
                (Step::SenderError, Choice::SenderHasIt),
                (Step::AskSender, Choice::GoOnWithout),
                (Step::Scope, Choice::OneAddress),
                (Step::OwnChecks, Choice::Checked),
            ],
            &[Step::Sender, Step::Recipient],
            &[
                Step::Problem,
                Step::SenderError,
                Step::AskSender,
                Step::Scope,
                Step::OwnChecks,
                Step::Sender,
                Step::Recipient,
                Step::AttemptDay,
            ],
        );
    }

    #[test]
    fn an_outsider_goes_from_the_bounce_to_the_verdict() {
        let path = replay(Step::Problem, None, &answers(&[(Step::Problem, Choice::Outsider)], &[Step::Bounce]), NOTHING);
        assert_eq!(path.steps, [Step::Problem, Step::Bounce, Step::Verdict]);
        assert_eq!(path.standpoint, Some(Standpoint::Outsider));
    }

    #[test]
    fn the_short_cut_needs_three_screens_before_the_verdict_and_two_where_the_paste_tells() {
        let pasted = answers(&[(Step::Problem, Choice::HaveError), (Step::Direction, Choice::Receiving)], &[Step::Bounce]);
        check(
            &[(Step::Problem, Choice::HaveError), (Step::Direction, Choice::Receiving)],
            &[Step::Bounce],
            &[Step::Problem, Step::Bounce, Step::Direction, Step::Verdict],
        );
        let told = Answered { standpoint: Some(Standpoint::Sending), complete: true, ..NOTHING };
        let path = replay(Step::Problem, None, &pasted, told);
        assert_eq!((path.steps.as_slice(), path.standpoint), (&[Step::Problem, Step::Bounce, Step::Verdict][..], told.standpoint));
    }

    #[test]
    fn both_addresses_in_the_paste_at_the_provider_make_it_internal() {
        let pasted = answers(&[(Step::Problem, Choice::Sending), (Step::ReturnedError, Choice::AfterMinutes)], &[Step::Bounce]);
        let both = Answered { standpoint: Some(Standpoint::Internal), complete: true, ..NOTHING };
        assert_eq!(replay(Step::Problem, None, &pasted, both).standpoint, Some(Standpoint::Internal));
    }

    #[test]
    fn what_the_paste_does_not_tell_is_asked_for_after_the_verdict() {
        let taps = [(Step::Problem, Choice::Outsider), (Step::Verdict, Choice::Continue)];
        let given = answers(&taps, &[Step::Bounce]);
        assert_eq!(replay(Step::Problem, None, &given, NOTHING).end(), Step::Missing);
        assert_eq!(replay(Step::Problem, None, &given, Answered { standpoint: None, complete: true, ..NOTHING }).end(), Step::Review);
    }

    #[test]
    fn starting_in_a_branch_skips_the_first_question() {
        let path = replay(Step::SenderError, Some(Direction::Receiving), &Answers::default(), NOTHING);
        assert_eq!((path.steps.as_slice(), path.direction()), (&[Step::SenderError][..], Some(Direction::Receiving)));
    }

    #[test]
    fn an_answer_of_the_other_branch_cannot_come_any_more() {
        let path = replay(Step::Problem, None, &answers(&[(Step::Problem, Choice::Receiving)], &[]), NOTHING);
        for (step, expected) in [
            (Step::ReturnedError, false),
            (Step::SentFolder, false),
            (Step::SentAt, false),
            (Step::Scope, true),
            (Step::Sender, true),
            (Step::Bounce, true),
            (Step::Problem, true),
        ] {
            assert_eq!(may_still_come(&path, step), expected, "{step:?}");
        }
    }

    const fn is_an_ending(step: Step) -> bool {
        matches!(step, Step::LogAnswer | Step::Ticket | Step::Solved)
    }

    /// Every way, with the four things that a paste may tell: each ends, each answer leads somewhere, each step is reached, no
    /// edge is dead.
    #[test]
    fn every_way_ends_and_every_step_and_edge_is_reached() {
        let mut reached = std::collections::BTreeSet::new();
        let mut taken = std::collections::BTreeSet::new();
        let tells = [None, Some(Standpoint::Sending), Some(Standpoint::Receiving), Some(Standpoint::Internal)];
        for (standpoint, complete) in tells.into_iter().flat_map(|told| [(told, false), (told, true)]) {
            let told = Answered { standpoint, complete, others: u8::from(complete) };
            for path in ways(told, is_an_ending) {
                assert!(path.last().is_some_and(|step| is_an_ending(*step)), "an answer leads nowhere: {path:?}");
                reached.extend(path.iter().copied());
                taken.extend(path.windows(2).map(|pair| (pair[0], pair[1])));
                let before = path.iter().filter(|step| is_before_the_outcome(**step)).count();
                assert!(before <= 9, "{path:?}");
            }
        }
        assert_eq!(reached.into_iter().collect::<Vec<_>>(), Step::ALL);
        for step in Step::ALL {
            for edge in edges(*step) {
                assert!(taken.contains(&(*step, edge.to)), "no way from {step:?} to {:?}", edge.to);
            }
        }
    }

    #[test]
    fn with_a_readable_bounce_at_most_three_screens_stand_before_the_verdict() {
        let mut seen = 0;
        for path in ways(NOTHING, is_an_ending) {
            let Some(at) = path.iter().position(|step| *step == Step::Verdict) else { continue };
            if path[at - 1] == Step::Bounce || path[at - 1] == Step::Direction {
                seen += 1;
                // From the first screen, and by way of the message to the sender that gets the bounce in the first place.
                let detour = usize::from(path.contains(&Step::AskSender));
                assert!(at <= 3 + detour, "{path:?}");
            }
        }
        assert!(seen > 10, "{seen}");
    }
}
