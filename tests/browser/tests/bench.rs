//! How long a verdict takes in the browser. `cargo xtask bench` runs it in release form and shows what it prints.
//!
//! It measures and asserts nothing: a shared machine's time is no test. The budgets stand beside the figures.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, reason = "tests")]

use carteiro::analysis::{OwnSide, analyse};
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen]
extern "C" {
    /// Milliseconds.
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// A bounce in the form that Postfix gives it.
const NOTICE: &str = "From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
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

fn paste_of(bytes: usize) -> String {
    let mut text = NOTICE.to_owned();
    while text.len() < bytes {
        text.push_str(RETURNED);
    }
    text
}

fn milliseconds(text: &str, rounds: u32) -> f64 {
    let own = OwnSide::default();
    let start = now();
    for _ in 0..rounds {
        black_box(analyse(black_box(text), &own));
    }
    (now() - start) / f64::from(rounds)
}

#[wasm_bindgen_test]
fn time_of_a_verdict() {
    console_log!("first, 4 KB:  {:>8.3} ms (budget 15)", milliseconds(&paste_of(4 * 1024), 1));
    console_log!("      4 KB:  {:>8.3} ms (budget 1)", milliseconds(&paste_of(4 * 1024), 200));
    console_log!("     64 KB:  {:>8.3} ms (budget 12: 50 on a phone four times slower)", milliseconds(&paste_of(64 * 1024), 20));
    console_log!("      1 MB:  {:>8.3} ms (budget 62: 250 on a phone four times slower)", milliseconds(&paste_of(1024 * 1024), 5));
}
