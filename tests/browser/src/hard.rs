//! Texts made to be slow to read, of any length: each repeats what some reader might look at again and again.

/// A bounce in the form that Postfix gives it, with example names.
pub const NOTICE: &str = "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
To: maria@example.com
Subject: Undelivered Mail Returned to Sender
Date: Mon, 4 Mar 2024 09:12:44 -0300 (BRT)

This is the mail system at host mx.example.org.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<joao@example.net>: host mail.example.net[192.0.2.7] said: 550 5.1.1
    <joao@example.net>: Recipient address rejected: User unknown in virtual mailbox table
    (in reply to RCPT TO command)

";

/// What follows in a long paste: the returned message, of no use for the verdict.
const RETURNED: &str = "Ol\u{e1} Jo\u{e3}o, segue a ata da reuni\u{e3}o de ontem; a conta do servidor n\u{e3}o mudou. \u{20ac} 12,50\n";

/// An ordinary bounce that is as long as this.
#[must_use]
pub fn bounce(bytes: usize) -> String {
    filled(NOTICE, bytes, |_| RETURNED.to_owned())
}

/// A text that is made slow on purpose.
pub struct Hard {
    /// What it repeats.
    pub name: &'static str,
    make: fn(usize) -> String,
}

impl Hard {
    /// It, at least as long as this.
    #[must_use]
    pub fn of(&self, bytes: usize) -> String {
        (self.make)(bytes)
    }
}

/// All of them. What a row's literals repeated without a match are, the rules know: [`literals`].
pub const ALL: &[Hard] = &[
    Hard { name: "deep quoting", make: |bytes| filled("550 5.1.1 no such user\n", bytes, |at| "> ".repeat(at % 400) + "a@example.org\n") },
    Hard {
        name: "one endless line",
        make: |bytes| filled("Your message could not be delivered: ", bytes, |_| "user unknown 550 ".to_owned()),
    },
    Hard {
        name: "many addresses",
        make: |bytes| filled(NOTICE, bytes, |at| format!("<user{at}@mail{at}.example.org>: 550 5.1.1 User unknown\n")),
    },
    Hard {
        name: "many addresses, all blocked",
        make: |bytes| filled(NOTICE, bytes, |at| format!("<user{at}@mail{at}.example.org>: 554 5.7.1 Client host blocked\n")),
    },
    Hard { name: "one error of many addresses", make: |bytes| one_error(GMAIL, bytes) },
    Hard { name: "one error of a table", make: |bytes| one_error(MICROSOFT, bytes) },
    Hard { name: "endless blanks", make: |bytes| format!("following recipient{}x", " ".repeat(bytes)) },
    Hard {
        name: "phrases that nobody follows",
        make: |bytes| {
            filled("Contact the postmaster for further assistance, provide the Message ID\n\n", bytes, |_| "delivery to @ ".to_owned())
        },
    },
    Hard { name: "many <", make: |bytes| filled(NOTICE, bytes, |_| "<".to_owned()) },
    Hard { name: "nested MIME", make: nested },
    Hard { name: "many boundaries", make: |bytes| filled(&multipart("b"), bytes, |_| "--b\n\nx\n".to_owned()) },
    Hard {
        name: "endless encoded words",
        make: |bytes| filled("From: a@example.org\nDate: x\nSubject: ", bytes, |_| "=?utf-8?Q?=C3".to_owned()),
    },
    Hard { name: "base64 noise", make: base64 },
    Hard {
        name: "unclosed tags",
        make: |bytes| filled("<html><body>550 5.1.1 user unknown", bytes, |at| format!("<div class=\"c{at}\"><style ")),
    },
    Hard { name: "log lines", make: |bytes| filled("", bytes, log_line) },
    Hard {
        name: "headers alone",
        make: |bytes| filled(NOTICE.split("\n\n").next().unwrap_or(""), bytes, |at| format!("\nReceived: from mx{at}")),
    },
];

/// What the literals of a row are repeated as: all of them, in the wrong order.
#[must_use]
pub fn literals(backwards: &str, bytes: usize) -> String {
    filled("Your message could not be delivered.\n\n", bytes, |at| if at % 20 == 19 { "\n\n".to_owned() } else { backwards.to_owned() })
}

fn filled(start: &str, bytes: usize, mut more: impl FnMut(usize) -> String) -> String {
    let mut text = start.to_owned();
    let mut at = 0;
    while text.len() < bytes {
        text.push_str(&more(at));
        at += 1;
    }
    text
}

/// Gmail's words above and below the addresses of those who did not get a mail.
const GMAIL: [&str; 2] = [
    "Delivery to the following recipients failed permanently:\n\n",
    "\nTechnical details of permanent failure:\nGoogle tried to deliver your message, but it was rejected. The error that the other server returned was:\n550 5.1.1 User unknown\n",
];

/// Microsoft's.
const MICROSOFT: [&str; 2] = [
    "More Info for Email Admins\nStatus code: 550 5.1.10\n\nOriginal Message Details\nRecipient Address:\n",
    "\nError Details\nReported error:\n550 5.1.10 RESOLVER.ADR.RecipientNotFound\n",
];

/// Half addresses, half what is said of them all.
fn one_error([above, below]: [&str; 2], bytes: usize) -> String {
    let addresses = filled(above, bytes / 2, |at| format!("     user{at}@example.org\n"));
    filled(&[&addresses, below].concat(), bytes, |_| "Nothing of this names a cause, all of it is looked at.\n".to_owned())
}

fn multipart(boundary: &str) -> String {
    format!("From: a@example.org\nDate: x\nSubject: failure notice\nContent-Type: multipart/mixed; boundary={boundary}\n\n")
}

/// A thousand parts, each inside the one before, as often as it takes.
fn nested(bytes: usize) -> String {
    filled(&multipart("0"), bytes, |at| format!("--{}\nContent-Type: multipart/mixed; boundary={}\n\n", at % 1000, (at + 1) % 1000))
}

fn base64(bytes: usize) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let headers = "From: a@example.org\nDate: x\nSubject: failure notice\nContent-Transfer-Encoding: base64\n\n";
    let mut seed = 1_usize;
    filled(headers, bytes, |_| {
        let mut line = String::new();
        for _ in 0..72 {
            seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12345);
            line.push(DIGITS.get(seed / 65536 % 64).map_or('A', |&digit| char::from(digit)));
        }
        line.push('\n');
        line
    })
}

fn log_line(at: usize) -> String {
    format!(
        "Mar  4 09:12:44 mx postfix/smtp[{at}]: 4F{at:08X}: to=<user{at}@example.org>, relay=none, delay=0.1, dsn=4.4.1, status=deferred (connect to mx.example.org[192.0.2.7]:25: Connection timed out)\n"
    )
}
