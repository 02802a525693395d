//! Dates with a time, as mail and its programs write them, as one type that ISO 8601 can say.
//!
//! Headers (RFC 5322 section 3.3, its obsolete zones in section 4.3 too), logs, and the lines that mail programs put over a
//! forward in pt-BR, es and en. The text stays the evidence; this is only its reading. A date of figures alone whose day
//! and month could be either way round is [`Reading::Ambiguous`], unless the words around it or the separator tell.
//!
//! Bounds: years 1970 to 2199, zones from -12:00 to +14:00, days that the calendar has, at most 160 bytes of the text.

/// A date with its time. The offset is absent where the text names no zone that has only one meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateTime {
    /// 1970 to 2199.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, as the month has them.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 60: a leap second counts.
    pub second: Option<u8>,
    /// Minutes east of UTC.
    pub offset_minutes: Option<i16>,
}

/// What a text says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// There is one way to read it.
    Clear(DateTime),
    /// Day and month may be either way round.
    Ambiguous {
        /// As pt-BR and es write it.
        day_first: DateTime,
        /// As the United States write it.
        month_first: DateTime,
    },
}

/// The date in a text, where there is one way to read it.
#[must_use]
pub fn parse(text: &str) -> Option<DateTime> {
    match read(text)? {
        Reading::Clear(date) => Some(date),
        Reading::Ambiguous { .. } => None,
    }
}

/// The date in a text, with the doubt that there is.
#[must_use]
pub fn read(text: &str) -> Option<Reading> {
    let tokens = tokens(text);
    let clock = clock(&tokens)?;
    let with = |(year, month, day): (u32, u32, u32)| date_time(year, month, day, &clock);
    match calendar(&tokens)? {
        Calendar::Clear(date) => with(date).map(Reading::Clear),
        Calendar::Numbers { first, second, year } => match (with((year, second, first)), with((year, first, second))) {
            (Some(day_first), Some(month_first)) if first != second => Some(Reading::Ambiguous { day_first, month_first }),
            (Some(only), _) | (None, Some(only)) => Some(Reading::Clear(only)),
            (None, None) => None,
        },
    }
}

/// Month and day of a log's time, which may come without a year: `Jun  3 10:02:11`, `2024-06-03T10:02:11`.
#[must_use]
pub fn month_and_day(text: &str) -> Option<(u8, u8)> {
    let tokens = tokens(text);
    match calendar(&tokens) {
        Some(Calendar::Clear((_, month, day))) => Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?)),
        Some(Calendar::Numbers { .. }) => None,
        None => tokens.windows(2).find_map(|pair| match pair {
            [Token::Word(word), Token::Number { value, digits: 1 | 2, .. }] => {
                Some((u8::try_from(month(*word)?).ok()?, u8::try_from(*value).ok().filter(|day| (1..=31).contains(day))?))
            }
            _ => None,
        }),
    }
}

impl DateTime {
    /// So many milliseconds after 1970 began, on a clock that is so many minutes ahead of UTC. To the minute.
    #[must_use]
    pub fn at(unix_ms: u64, offset_minutes: i32) -> Self {
        let minutes = i32::try_from(unix_ms / 60_000).unwrap_or_default().saturating_add(offset_minutes);
        let (days, minute) = (minutes.div_euclid(DAY_MINUTES), minutes.rem_euclid(DAY_MINUTES));
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days: years begin in March, eras last 400.
        let days = days + 719_468;
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let small = |value: i32| u8::try_from(value).unwrap_or_default();
        let january = i32::from(month >= 10);
        Self {
            year: u16::try_from(year + days.div_euclid(146_097) * 400 + january).unwrap_or_default(),
            month: small(month + 3 - 12 * january),
            day: small(of_year - (153 * month + 2) / 5 + 1),
            hour: small(minute / 60),
            minute: small(minute % 60),
            second: None,
            offset_minutes: i16::try_from(offset_minutes).ok(),
        }
    }

    /// Minutes from the beginning of 1970 in UTC; a date without a zone is taken for one of this.
    #[must_use]
    pub fn unix_minutes(&self, offset_minutes: i32) -> i32 {
        let (month, day) = (i32::from(self.month), i32::from(self.day));
        let year = i32::from(self.year) - i32::from(month < 3);
        let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day - 1 - 719_468;
        let offset = self.offset_minutes.map_or(offset_minutes, i32::from);
        days * DAY_MINUTES + i32::from(self.hour) * 60 + i32::from(self.minute) - offset
    }

    /// `2024-06-03T10:02:11-03:00`; seconds and zone only where they are known.
    #[must_use]
    pub fn to_iso8601(&self) -> String {
        let mut text = String::with_capacity(25);
        push_two(&mut text, self.year / 100);
        push_two(&mut text, self.year % 100);
        for (sign, value) in &[('-', self.month), ('-', self.day), ('T', self.hour), (':', self.minute)] {
            text.push(*sign);
            push_two(&mut text, u16::from(*value));
        }
        if let Some(second) = self.second {
            text.push(':');
            push_two(&mut text, u16::from(second));
        }
        if let Some(offset) = self.offset_minutes {
            push_offset(&mut text, offset.into());
        }
        text
    }
}

const DAY_MINUTES: i32 = 24 * 60;

/// Appends minutes east of Greenwich as ISO 8601 writes them: `-03:00` for -180.
pub fn push_offset(text: &mut String, minutes: i32) {
    text.push(if minutes < 0 { '-' } else { '+' });
    let minutes = u16::try_from(minutes.unsigned_abs()).unwrap_or_default();
    push_two(text, minutes / 60);
    text.push(':');
    push_two(text, minutes % 60);
}

fn push_two(text: &mut String, value: u16) {
    for figure in &[value / 10 % 10, value % 10] {
        text.push(char::from_digit(u32::from(*figure), 10).unwrap_or('0'));
    }
}

/// The first four letters of a word, in lower case, without accents.
type Head = [u8; 4];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    /// A row of figures; `joined` where nothing stands between it and what is before.
    Number {
        value: u32,
        digits: u8,
        joined: bool,
    },
    Word(Head),
    Sign(u8),
}

const TEXT_BYTES_MAX: usize = 160;

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut joined = false;
    let mut in_word = 0;
    for (at, character) in text.char_indices() {
        if at >= TEXT_BYTES_MAX {
            break;
        }
        let after_figure = at > 0 && text.as_bytes().get(at - 1).is_some_and(u8::is_ascii_digit);
        if let Some(figure) = character.to_digit(10) {
            match tokens.last_mut() {
                Some(Token::Number { value, digits, .. }) if after_figure => {
                    *value = value.saturating_mul(10).saturating_add(figure);
                    *digits = digits.saturating_add(1);
                }
                _ => tokens.push(Token::Number { value: figure, digits: 1, joined }),
            }
        } else if let Some(letter) = letter(character) {
            match tokens.last_mut() {
                Some(Token::Word(head)) if in_word > 0 => {
                    if let Some(place) = head.get_mut(in_word) {
                        *place = letter;
                    }
                }
                _ => tokens.push(Token::Word([letter, 0, 0, 0])),
            }
            in_word += 1;
            joined = true;
            continue;
        } else if character.is_ascii_punctuation() {
            tokens.push(Token::Sign(u8::try_from(character).unwrap_or(b'?')));
        }
        in_word = 0;
        joined = !character.is_whitespace();
    }
    tokens
}

fn letter(character: char) -> Option<u8> {
    match character {
        'á' | 'à' | 'Á' | 'À' | 'â' | 'ã' => Some(b'a'),
        'é' | 'É' | 'ê' => Some(b'e'),
        'ç' | 'Ç' => Some(b'c'),
        other => other.is_ascii_alphabetic().then(|| u8::try_from(other.to_ascii_lowercase()).unwrap_or(b'?')),
    }
}

/// The months by their first three letters in English, Portuguese and Spanish.
const MONTHS: &[([u8; 3], u8)] = &[
    (*b"jan", 1),
    (*b"ene", 1),
    (*b"feb", 2),
    (*b"fev", 2),
    (*b"mar", 3),
    (*b"apr", 4),
    (*b"abr", 4),
    (*b"may", 5),
    (*b"mai", 5),
    (*b"jun", 6),
    (*b"jul", 7),
    (*b"aug", 8),
    (*b"ago", 8),
    (*b"sep", 9),
    (*b"set", 9),
    (*b"oct", 10),
    (*b"out", 10),
    (*b"nov", 11),
    (*b"dec", 12),
    (*b"dez", 12),
    (*b"dic", 12),
];

fn month(word: Head) -> Option<u32> {
    MONTHS.iter().find(|(name, _)| word.starts_with(name)).map(|(_, month)| u32::from(*month))
}

/// Zones that have one meaning (RFC 5322 section 4.3, and those of Brazil, Argentina and Western Europe).
const ZONES: &[(Head, i16)] = &[
    (*b"z\0\0\0", 0),
    (*b"ut\0\0", 0),
    (*b"utc\0", 0),
    (*b"gmt\0", 0),
    (*b"brt\0", -180),
    (*b"brst", -120),
    (*b"art\0", -180),
    (*b"est\0", -300),
    (*b"edt\0", -240),
    (*b"cst\0", -360),
    (*b"cdt\0", -300),
    (*b"mst\0", -420),
    (*b"mdt\0", -360),
    (*b"pst\0", -480),
    (*b"pdt\0", -420),
    (*b"wet\0", 0),
    (*b"west", 60),
    (*b"cet\0", 60),
    (*b"cest", 120),
];

/// Words that only Portuguese and Spanish put beside a date: `às`, and the days of the week.
const DAY_FIRST: &[[u8; 3]] =
    &[*b"as\0", *b"seg", *b"ter", *b"qua", *b"qui", *b"sex", *b"sab", *b"dom", *b"lun", *b"mar", *b"mie", *b"jue", *b"vie"];

enum Calendar {
    /// Year, month, day.
    Clear((u32, u32, u32)),
    Numbers {
        first: u32,
        second: u32,
        year: u32,
    },
}

fn calendar(tokens: &[Token]) -> Option<Calendar> {
    let is_day_first = |token: &Token| matches!(token, Token::Word(head) if DAY_FIRST.iter().any(|day| head.starts_with(day)));
    match first(tokens, in_figures) {
        Some(Calendar::Numbers { first, second, year }) if tokens.iter().any(is_day_first) => Some(Calendar::Clear((year, second, first))),
        None => first(tokens, day_then_month).or_else(|| first(tokens, month_then_day)),
        clear => clear,
    }
}

/// The first that is read so.
#[inline(never)]
fn first(tokens: &[Token], read: fn(&[Token]) -> Option<Calendar>) -> Option<Calendar> {
    (0..tokens.len()).find_map(|at| read(tokens.get(at..)?))
}

/// `2024-06-03`, `3/6/2024`, `03.06.24`.
fn in_figures(tokens: &[Token]) -> Option<Calendar> {
    let [
        Token::Number { value: first, digits, .. },
        Token::Sign(one @ (b'-' | b'/' | b'.')),
        Token::Number { value: second, digits: 1 | 2, .. },
        Token::Sign(other),
        Token::Number { value: third, digits: last, .. },
        ..,
    ] = tokens
    else {
        return None;
    };
    match (digits, last) {
        _ if one != other => None,
        (4, 1 | 2) => Some(Calendar::Clear((*first, *second, *third))),
        // With dots the day stands first wherever that is written.
        (1 | 2, 2 | 4) if *one == b'.' => Some(Calendar::Clear((full_year(*third, *last), *second, *first))),
        (1 | 2, 2 | 4) => Some(Calendar::Numbers { first: *first, second: *second, year: full_year(*third, *last) }),
        _ => None,
    }
}

/// Two figures as RFC 5322 section 4.3 reads them.
const fn full_year(value: u32, digits: u8) -> u32 {
    match (digits, value) {
        (2, 0..=49) => 2000 + value,
        (2, _) => 1900 + value,
        _ => value,
    }
}

/// `de`, `del`, `of`, `3rd`, `1º` and signs between day, month and year.
fn is_between(token: &Token) -> bool {
    const WORDS: &[Head] = &[*b"de\0\0", *b"del\0", *b"of\0\0", *b"st\0\0", *b"nd\0\0", *b"rd\0\0", *b"th\0\0"];
    match token {
        Token::Sign(sign) => b"-/.,".contains(sign),
        Token::Word(head) => WORDS.contains(head),
        Token::Number { .. } => false,
    }
}

fn without_between(tokens: &[Token]) -> &[Token] {
    let mut rest = tokens;
    for _ in 0..3 {
        match rest {
            [first, behind @ ..] if is_between(first) => rest = behind,
            _ => break,
        }
    }
    rest
}

/// `3 Jun 2024`, `3 de junho de 2024`, `03-Jun-24`.
fn day_then_month(tokens: &[Token]) -> Option<Calendar> {
    let [Token::Number { value: day, digits: 1 | 2, .. }, rest @ ..] = tokens else { return None };
    let [Token::Word(word), rest @ ..] = without_between(rest) else { return None };
    let [Token::Number { value, digits: digits @ (2 | 4), .. }, after @ ..] = without_between(rest) else { return None };
    let is_hour = matches!(after.first(), Some(Token::Sign(b':')));
    (!is_hour).then_some(Calendar::Clear((full_year(*value, *digits), month(*word)?, *day)))
}

/// `June 3, 2024`, and the form of ctime: `Jun  3 10:02:11 2024`.
fn month_then_day(tokens: &[Token]) -> Option<Calendar> {
    let [Token::Word(word), rest @ ..] = tokens else { return None };
    let rest = rest.strip_prefix(&[Token::Sign(b'.')]).unwrap_or(rest);
    let [Token::Number { value: day, digits: 1 | 2, .. }, rest @ ..] = rest else { return None };
    let mut before = Token::Sign(b',');
    let year = rest.iter().find_map(|token| {
        let is_zone = matches!(before, Token::Sign(b'+' | b'-'));
        before = *token;
        matches!(token, Token::Number { digits: 4, .. }).then_some(*token).filter(|_| !is_zone)
    });
    let Some(Token::Number { value: year, .. }) = year else { return None };
    Some(Calendar::Clear((year, month(*word)?, *day)))
}

struct Clock {
    hour: u32,
    minute: u32,
    second: Option<u32>,
    offset: Option<i16>,
}

/// `10:02`, `10:02:11.123 PM`, `10h02`, and the zone behind it.
fn clock(tokens: &[Token]) -> Option<Clock> {
    let starts = (0..tokens.len()).filter_map(|at| Some((at, tokens.get(at..)?)));
    starts.into_iter().find_map(|(at, here)| {
        let [
            Token::Number { value: hour, digits: 1 | 2, .. },
            Token::Sign(b':') | Token::Word([b'h', 0, 0, 0]),
            Token::Number { value: minute, digits: 2, .. },
            rest @ ..,
        ] = here
        else {
            return None;
        };
        if at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|before| matches!(before, Token::Sign(b'+' | b':'))) {
            return None;
        }
        let (second, rest) = seconds(rest);
        let (hour, rest) = half_of_day(*hour, rest)?;
        Some(Clock { hour, minute: *minute, second, offset: offset(rest) })
    })
}

/// `:11`, `:11.123` behind hour and minute.
fn seconds(rest: &[Token]) -> (Option<u32>, &[Token]) {
    match rest {
        [
            Token::Sign(b':'),
            Token::Number { value, digits: 2, .. },
            Token::Sign(b'.' | b','),
            Token::Number { joined: true, .. },
            rest @ ..,
        ]
        | [Token::Sign(b':'), Token::Number { value, digits: 2, .. }, rest @ ..] => (Some(*value), rest),
        _ => (None, rest),
    }
}

/// `PM`, `p.m.`, `p. m.` behind a time.
fn half_of_day(hour: u32, rest: &[Token]) -> Option<(u32, &[Token])> {
    let (half, rest) = match rest {
        [Token::Word([half @ (b'a' | b'p'), b'm', 0, 0]), rest @ ..]
        | [Token::Word([half @ (b'a' | b'p'), 0, 0, 0]), Token::Sign(b'.'), Token::Word([b'm', 0, 0, 0]), rest @ ..] => (*half, rest),
        _ => return Some((hour, rest)),
    };
    match (half, hour) {
        (b'a', 12) => Some((0, rest)),
        (b'p', 1..=11) => Some((hour + 12, rest)),
        (b'a', 0..=11) | (b'p', 12..=23) => Some((hour, rest)),
        _ => None,
    }
}

/// `-0300`, `-03:00`, `(-03)`, `(UTC-03:00)`, `GMT-3`, `BRT`.
fn offset(rest: &[Token]) -> Option<i16> {
    (0..rest.len().min(8)).find_map(|at| {
        // `-06` and `-03` of `2024-06-03` are no zone.
        let is_figure = |from: usize| matches!(rest.get(from..), Some([Token::Sign(b'-'), Token::Number { joined: true, .. }, ..]));
        let in_date = is_figure(at + 2) || at >= 2 && is_figure(at - 2) && !(at >= 4 && is_figure(at - 4));
        let named = at > 0 && matches!(rest.get(at - 1), Some(Token::Word([b'u', b't', b'c', 0] | [b'g', b'm', b't', 0])));
        match rest.get(at..)? {
            [Token::Sign(sign @ (b'+' | b'-')), Token::Number { value, digits, joined: true }, rest @ ..] => {
                let (hours, minutes) = match (digits, rest) {
                    (1 | 2, [Token::Sign(b':'), Token::Number { value: minutes, digits: 2, .. }, ..]) => (*value, *minutes),
                    (4, _) => (value / 100, value % 100),
                    _ if (*digits == 2 || named) && !in_date => (*value, 0),
                    _ => return None,
                };
                in_minutes(*sign, hours, minutes)
            }
            [Token::Word(_), Token::Sign(b'+' | b'-'), Token::Number { joined: true, .. }, ..] => None,
            [Token::Word(head), ..] => ZONES.iter().find(|(name, _)| name == head).map(|(_, minutes)| *minutes),
            _ => None,
        }
    })
}

fn in_minutes(sign: u8, hours: u32, minutes: u32) -> Option<i16> {
    let all = i16::try_from(hours.checked_mul(60)?.checked_add(minutes)?).ok()?;
    let signed = if sign == b'-' { -all } else { all };
    (minutes < 60 && (-720..=840).contains(&signed)).then_some(signed)
}

fn date_time(year: u32, month: u32, day: u32, clock: &Clock) -> Option<DateTime> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let fits = (1970..=2199).contains(&year)
        && (1..=days).contains(&day)
        && clock.hour < 24
        && clock.minute < 60
        && clock.second.is_none_or(|second| second <= 60);
    fits.then_some(())?;
    Some(DateTime {
        year: u16::try_from(year).ok()?,
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok()?,
        hour: u8::try_from(clock.hour).ok()?,
        minute: u8::try_from(clock.minute).ok()?,
        second: clock.second.and_then(|second| u8::try_from(second).ok()),
        offset_minutes: clock.offset,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, iso8601: &str) {
        let read = parse(text).map(|date| date.to_iso8601());
        assert_eq!(read.as_deref(), (!iso8601.is_empty()).then_some(iso8601), "{text}");
    }

    #[test]
    fn moments_are_counted_both_ways() {
        assert_eq!(DateTime::at(0, 0).to_iso8601(), "1970-01-01T00:00+00:00");
        assert_eq!(DateTime::at(1_795_569_180_000, -180).to_iso8601(), "2026-11-24T22:13-03:00");
        assert_eq!(DateTime::at(1_709_164_800_000, 330).to_iso8601(), "2024-02-29T05:30+05:30");
        for day in 1..60_000 {
            let (ms, offset) = (day * 86_400_000 + 7_260_000, i32::try_from(day % 1_560).unwrap() - 720);
            let minutes = DateTime::at(ms, offset).unix_minutes(0);
            assert_eq!(u64::try_from(minutes).unwrap() * 60_000, ms);
            assert_eq!(parse(&DateTime::at(ms, offset).to_iso8601()), Some(DateTime::at(ms, offset)));
        }
    }

    #[test]
    fn headers() {
        check("Mon, 3 Jun 2024 10:02:11 -0300", "2024-06-03T10:02:11-03:00");
        check("Mon, 03 Jun 2024 10:02 -0300 (-03)", "2024-06-03T10:02-03:00");
        check("3 Jun 24 10:02:11 EST", "2024-06-03T10:02:11-05:00");
        check("Mon, 3 Jun 2024 13:02:11 GMT", "2024-06-03T13:02:11+00:00");
        check("Mon, 3 Jun 2024 13:02:11 +0530", "2024-06-03T13:02:11+05:30");
        check("Mon, 3 Jun 2024 10:02:11 BRT", "2024-06-03T10:02:11-03:00");
        check("Mon, 3 Jun 2024 10:02:11 IST", "2024-06-03T10:02:11");
        check("Thu, 29 Feb 2024 23:59:60 +0000 (UTC)", "2024-02-29T23:59:60+00:00");
    }

    #[test]
    fn programs() {
        check("Mon Jun  3 10:02:11 2024", "2024-06-03T10:02:11");
        check("Mon Jun  3 10:02:11 -03 2024", "2024-06-03T10:02:11-03:00");
        check("Mon Jun  3 10:02:11 BRT 2024", "2024-06-03T10:02:11-03:00");
        check("Mon Jun 03 2024 10:02:11 GMT-0300 (Horário Padrão de Brasília)", "2024-06-03T10:02:11-03:00");
        check("2024-06-03 10:02:11", "2024-06-03T10:02:11");
        check("2024-06-03 10:02:11.123 -0300", "2024-06-03T10:02:11-03:00");
        check("2024-06-03T10:02:11.123456-03:00", "2024-06-03T10:02:11-03:00");
        check("2024-06-03T13:02:11Z", "2024-06-03T13:02:11+00:00");
        check("2024-06-03T13:02:11.052Z", "2024-06-03T13:02:11+00:00");
        check("10:02 2024-06-03", "2024-06-03T10:02");
        check("10:02:11, 23-06-2024", "2024-06-23T10:02:11");
        check("10:02 2024-06-03 -03", "2024-06-03T10:02-03:00");
        check("10:02 2024-06-03 -0300", "2024-06-03T10:02-03:00");
        check("2024-06-03 10:02 -03 - Brasil", "2024-06-03T10:02-03:00");
        check("2024/06/03 10:02", "2024-06-03T10:02");
        check("Jun 3, 2024 10:02:11 PM", "2024-06-03T22:02:11");
        check("Jun 3, 2024, 12:02:11 AM", "2024-06-03T00:02:11");
        check("03-Jun-2024 10:02:11", "2024-06-03T10:02:11");
    }

    #[test]
    fn forwards() {
        check("seg., 3 de jun. de 2024 às 10:02", "2024-06-03T10:02");
        check("segunda-feira, 3 de junho de 2024 10:02", "2024-06-03T10:02");
        check("Em seg., 3 de jun. de 2024 às 10:02, Ana <ana@example.org>", "2024-06-03T10:02");
        check("lunes, 3 de junio de 2024 10:02", "2024-06-03T10:02");
        check("mar., 4 jun 2024 a las 10:02", "2024-06-04T10:02");
        check("martes, 4 de junio de 2024 10:02 p. m.", "2024-06-04T22:02");
        check("Monday, June 3, 2024 10:02 AM", "2024-06-03T10:02");
        check("Mon, Jun 3, 2024 at 10:02 AM", "2024-06-03T10:02");
        check("June 3rd 2024, 10:02 pm", "2024-06-03T22:02");
        check("terça-feira, 25 de março de 2025 às 10h02", "2025-03-25T10:02");
        check("25/6/2024 10:02:11 (UTC-03:00)", "2024-06-25T10:02:11-03:00");
        check("seg 3/6/2024 10:02", "2024-06-03T10:02");
        check("03/06/2024 às 10:02", "2024-06-03T10:02");
        check("3.6.2024 10:02", "2024-06-03T10:02");
    }

    #[test]
    fn a_doubt_is_said() {
        let Some(Reading::Ambiguous { day_first, month_first }) = read("3/6/2024 10:02:11 (UTC-03:00)") else { panic!("no doubt") };
        assert_eq!(day_first.to_iso8601(), "2024-06-03T10:02:11-03:00");
        assert_eq!(month_first.to_iso8601(), "2024-03-06T10:02:11-03:00");
        check("3/6/2024 10:02:11 AM", "");
        check("6/6/2024 10:02:11", "2024-06-06T10:02:11");
        check("6/25/2024 10:02 PM", "2024-06-25T22:02");
    }

    #[test]
    fn what_cannot_be_is_refused() {
        for text in [
            "",
            "31 Feb 2024 10:00",
            "29 Feb 2023 10:00",
            "31/4/2024 10:00",
            "3 Jun 1969 10:00",
            "3 Jun 2200 10:00",
            "3 Jun 2024 24:00",
            "3 Jun 2024 10:60",
            "3 Jun 2024",
            "Jun  3 10:02:11",
            "550 5.1.1 10:02",
            "13:00 PM 99 99",
            "0/0/2024 10:00",
        ] {
            check(text, "");
        }
        check("3 Jun 2024 10:00 +9900", "2024-06-03T10:00");
    }

    #[test]
    fn the_day_of_a_log_line() {
        assert_eq!(month_and_day("Jun  3 10:02:11"), Some((6, 3)));
        assert_eq!(month_and_day("2024-06-03T10:02:11.1-03:00"), Some((6, 3)));
        assert_eq!(month_and_day("3/6/2024 10:02"), None);
        assert_eq!(month_and_day("10:02:11"), None);
    }

    #[test]
    fn whatever_is_given_nothing_panics() {
        let pieces = ["3", "/", "Jun", " ", ":", "é", "2024", "-", "+", "(", "99999999999999", "à", "\u{0}", "PM", "ª"];
        for seed in 0..2000_usize {
            let text: String = (0..12).map(|at| pieces[(seed * 7 + at * at * (seed % 13 + 1)) % pieces.len()]).collect();
            let _ = read(&text);
            let _ = month_and_day(&text);
        }
    }
}
