//! The view: roles, names and events of every kind of screen.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use carteiro::host::reading;
use carteiro::session::event::Event;
use carteiro::session::screen::{Body, Screen};
use carteiro::tree::step::{Choice, FieldId, Step};
use carteiro::view::screen::screen_panel;
use carteiro::view::wiring::Wiring;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::{Callback, Html, Properties, Renderer, function_component};

use crate::page::{all, corner, one, settle, tap};
use crate::screens::{choices, every_body, form, review, screen, ticket, verdict};

#[derive(Properties)]
struct DrawnProps {
    wiring: Wiring,
    screen: Screen,
}

impl PartialEq for DrawnProps {
    /// Each is drawn once.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

#[function_component]
fn Drawn(props: &DrawnProps) -> Html {
    screen_panel(&props.wiring, &props.screen)
}

async fn draw(body: Body) -> (Element, Rc<RefCell<Vec<Event>>>) {
    let sent = Rc::new(RefCell::new(Vec::new()));
    let send = {
        let sent = sent.clone();
        Callback::from(move |event| sent.borrow_mut().push(event))
    };
    let screen = screen(body);
    let wiring = Wiring { ids: "carteiro-a".into(), step: screen.step, send, reader: reading::reader() };
    let root = corner();
    Renderer::<Drawn>::with_root_and_props(root.clone(), DrawnProps { wiring, screen }).render();
    settle().await;
    (root, sent)
}

#[wasm_bindgen_test]
async fn every_screen_is_sound() {
    for body in every_body() {
        let (root, _) = draw(body).await;
        assert_eq!(one(&root, "section > .screen h3[tabindex='-1']").text_content().unwrap(), "De qual endereço?");
        assert!(all(&root, "[style]").is_empty(), "a strict policy refuses style attributes");
        for button in all(&root, "button") {
            assert!(button.has_attribute("type"), "{}", button.outer_html());
            assert!(!button.text_content().unwrap().trim().is_empty(), "{}", button.outer_html());
        }
        let ids: Vec<String> = all(&root, "[id]").iter().map(Element::id).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
        for attribute in ["for", "aria-labelledby", "aria-describedby"] {
            for element in all(&root, &format!("[{attribute}]")) {
                let named = element.get_attribute(attribute).unwrap();
                assert!(named.split(' ').all(|id| ids.iter().any(|known| known == id)), "{}", element.outer_html());
            }
        }
        root.remove();
    }
}

#[wasm_bindgen_test]
async fn an_answer_names_its_screen() {
    let (root, sent) = draw(choices()).await;
    tap(&all(&root, "[role='group'] button")[1]);
    assert_eq!(*sent.borrow(), [Event::Chose { step: Step::Sender, choice: Choice::Receiving }]);
}

#[wasm_bindgen_test]
async fn a_wrong_field_says_so() {
    let (root, _) = draw(form(Some("Falta o @."))).await;
    let input = one(&root, "input");
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
    let described = input.get_attribute("aria-describedby").unwrap();
    let first = described.split(' ').next().unwrap();
    assert_eq!(one(&root, &format!("#{first}")).text_content().unwrap(), "Falta o @.");
}

#[wasm_bindgen_test]
async fn typing_and_sending_a_field() {
    let (root, sent) = draw(form(None)).await;
    let input: HtmlInputElement = one(&root, "input").unchecked_into();
    input.set_value("maria@example.com");
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    input.dispatch_event(&web_sys::InputEvent::new("input").unwrap()).unwrap();
    input.dispatch_event(&web_sys::Event::new_with_event_init_dict("input", &init).unwrap()).unwrap();
    tap(&one(&root, "button[type='submit']"));
    let typed = Event::Typed { field: FieldId::Sender, value: "maria@example.com".to_owned() };
    assert_eq!(sent.borrow().last(), Some(&Event::Submitted { step: Step::Sender }));
    assert!(sent.borrow().contains(&typed));
}

#[wasm_bindgen_test]
async fn decisive_words_are_marked_in_place() {
    let (root, _) = draw(verdict()).await;
    assert_eq!(one(&root, "mark").text_content().unwrap(), "User unknown");
    assert_eq!(all(&root, ".excerpt__line")[0].text_content().unwrap(), "said: User unknown");
}

#[wasm_bindgen_test]
async fn a_change_button_is_named_by_what_it_changes() {
    let (root, sent) = draw(review()).await;
    let change = one(&root, "dl button");
    assert_eq!(change.get_attribute("aria-label").as_deref(), Some("Alterar: remetente"));
    tap(&change);
    assert_eq!(*sent.borrow(), [Event::ChangeTapped(Step::Sender)]);
}

#[wasm_bindgen_test]
async fn the_ticket_is_a_link_that_shows_its_host() {
    let (root, _) = draw(ticket()).await;
    let link = one(&root, "a.button--primary");
    assert_eq!(link.get_attribute("href").as_deref(), Some("https://suporte.example.com.br/novo?subject=x"));
    assert_eq!(link.get_attribute("target").as_deref(), Some("_blank"));
    assert_eq!(link.get_attribute("rel").as_deref(), Some("noopener noreferrer"));
    assert!(link.unchecked_ref::<HtmlElement>().inner_text().contains("suporte.example.com.br"));
    assert_eq!(one(&root, "textarea").get_attribute("lang").as_deref(), Some("en"), "the ticket is in the portal's language");
}
