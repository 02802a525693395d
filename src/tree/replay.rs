//! From the answers to the way that they lead.

use crate::tree::answers::{Answers, Given};
use crate::tree::flow::{Bounce, Edge, Known, On, node};
use crate::tree::step::{Choice, Direction, Step};

/// The way that the answers lead: every step on it once, the last one unanswered or an ending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The steps, the first one first; never empty.
    pub steps: Vec<Step>,
    /// The direction, once an answer on the way tells it.
    pub direction: Option<Direction>,
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
}

struct Situation {
    direction: Option<Direction>,
    bounce: Bounce,
}

/// Walks from `start` along the answers. A step is visited at most once, so that the way is finite.
#[must_use]
pub fn replay(start: Step, direction: Option<Direction>, answers: &Answers) -> Path {
    let mut situation = Situation { direction, bounce: Bounce::Unasked };
    let mut steps = vec![start];
    let mut at = start;
    while let Some(given) = answers.given(at) {
        learn(&mut situation, at, given);
        match next(at, given, &situation) {
            Some(to) if !steps.contains(&to) => {
                steps.push(to);
                at = to;
            }
            Some(_) | None => break,
        }
    }
    Path { steps, direction: situation.direction }
}

fn learn(situation: &mut Situation, at: Step, given: Given) {
    match (at, given) {
        (Step::Problem | Step::Direction, Given::Chosen(Choice::Sending)) => situation.direction = Some(Direction::Sending),
        (Step::Problem | Step::Direction, Given::Chosen(Choice::Receiving)) => situation.direction = Some(Direction::Receiving),
        (Step::Bounce, Given::Chosen(_)) => situation.bounce = Bounce::Absent,
        (Step::Bounce, Given::Submitted) => situation.bounce = Bounce::Pasted,
        (_, Given::Chosen(_) | Given::Submitted) => {}
    }
}

fn next(at: Step, given: Given, situation: &Situation) -> Option<Step> {
    node(at)?.edges.iter().find(|edge| fits(edge, given, situation)).map(|edge| edge.to)
}

fn fits(edge: &Edge, given: Given, situation: &Situation) -> bool {
    let answered = match edge.on {
        On::Any => true,
        On::Submitted => given == Given::Submitted,
        On::Chose(choice) => given == Given::Chosen(choice),
    };
    let direction = match edge.direction {
        None => true,
        Some(Known::Is(direction)) => situation.direction == Some(direction),
        Some(Known::Not) => situation.direction.is_none(),
    };
    answered && direction && edge.bounce.is_none_or(|bounce| bounce == situation.bounce)
}

#[cfg(test)]
mod tests {
    use super::replay;
    use crate::tree::answers::Answers;
    use crate::tree::flow::{FLOW, choices, has_fields};
    use crate::tree::step::{Choice, Direction, Step};

    #[track_caller]
    fn check(answers: &Answers, expected: &[Step]) {
        assert_eq!(replay(Step::Problem, None, answers).steps, expected);
    }

    #[test]
    fn the_flow_has_every_step_once_in_order() {
        assert_eq!(FLOW.iter().map(|node| node.step).collect::<Vec<_>>(), Step::ALL);
    }

    #[test]
    fn sending_asks_recipient_sender_and_time() {
        let mut answers = Answers::default();
        check(&answers, &[Step::Problem]);
        answers.choose(Step::Problem, Choice::Sending);
        answers.choose(Step::Settings, Choice::SettingsRight);
        answers.submit(Step::Recipient);
        answers.submit(Step::Sender);
        answers.choose(Step::SentAt, Choice::NotSure);
        answers.choose(Step::Bounce, Choice::NoError);
        check(&answers, &[Step::Problem, Step::Settings, Step::Recipient, Step::Sender, Step::SentAt, Step::Bounce, Step::Verdict]);
    }

    #[test]
    fn a_changed_answer_keeps_those_that_still_apply() {
        let mut answers = Answers::default();
        answers.choose(Step::Problem, Choice::Sending);
        answers.choose(Step::Settings, Choice::SettingsNotSure);
        answers.submit(Step::Recipient);
        answers.submit(Step::Sender);
        answers.choose(Step::Problem, Choice::Receiving);
        check(&answers, &[Step::Problem, Step::Settings, Step::Sender, Step::Recipient, Step::AttemptDay]);
    }

    #[test]
    fn the_short_cut_needs_three_screens_before_the_verdict() {
        let mut answers = Answers::default();
        answers.choose(Step::Problem, Choice::HaveError);
        answers.submit(Step::Bounce);
        answers.choose(Step::Direction, Choice::Receiving);
        check(&answers, &[Step::Problem, Step::Bounce, Step::Direction, Step::Verdict]);
    }

    #[test]
    fn the_short_cut_without_an_error_goes_through_the_branch_and_does_not_ask_again() {
        let mut answers = Answers::default();
        answers.choose(Step::Problem, Choice::HaveError);
        answers.choose(Step::Bounce, Choice::NoError);
        answers.choose(Step::Direction, Choice::Receiving);
        answers.choose(Step::Settings, Choice::SettingsRight);
        answers.submit(Step::Sender);
        answers.submit(Step::Recipient);
        answers.submit(Step::AttemptDay);
        check(
            &answers,
            &[Step::Problem, Step::Bounce, Step::Direction, Step::Settings, Step::Sender, Step::Recipient, Step::AttemptDay, Step::Verdict],
        );
    }

    #[test]
    fn starting_in_a_branch_skips_the_first_question() {
        let path = replay(Step::Settings, Some(Direction::Receiving), &Answers::default());
        assert_eq!((path.steps, path.direction), (vec![Step::Settings], Some(Direction::Receiving)));
    }

    /// Walks every combination of answers: each way ends, each answer leads somewhere, each step is reached.
    #[test]
    fn every_way_ends_and_every_step_is_reached() {
        let mut reached = std::collections::BTreeSet::new();
        let mut open = vec![Answers::default()];
        let mut ways = 0;
        while let Some(answers) = open.pop() {
            let path = replay(Step::Problem, None, &answers);
            reached.extend(path.steps.iter().copied());
            let questions = path.steps.iter().filter(|step| !matches!(step, Step::Verdict | Step::Review | Step::Ticket | Step::Solved));
            assert!(questions.count() <= 9, "{:?}", path.steps);
            let at = path.end();
            if matches!(at, Step::Ticket | Step::Solved) {
                ways += 1;
                continue;
            }
            assert!(answers.given(at).is_none(), "an answer at {at:?} leads nowhere: {:?}", path.steps);
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
        assert_eq!(reached.into_iter().collect::<Vec<_>>(), Step::ALL);
        assert!(ways > 20, "{ways}");
    }
}
