//! A screen of each kind.

use carteiro::locale::Locale;
use carteiro::session::event::{Copyable, Event};
use carteiro::session::screen::{
    AdviceGroup, Body, Change, Checklist, ChoiceButton, Choices, Details, Excerpt, Field, FieldKind, Form, GroupTitle, Labelled, Language,
    Languages, Legal, LetterBox, Link, Notice, Offer, PasteBox, PasteContent, Piece, Review, ReviewRow, Screen, TicketLink, TicketView,
    Tone, VerdictView,
};
use carteiro::tree::outcome::Letter;
use carteiro::tree::step::{Choice, FieldId, Step};

pub fn screen(body: Body) -> Screen {
    Screen {
        step: Step::Sender,
        lang: "pt-BR",
        heading_level: 3,
        heading: "De qual endereço?".to_owned(),
        lead: vec!["Olhe com calma.".to_owned()],
        notice: Some(Notice { text: "Você disse outra coisa.".to_owned(), change: None }),
        place: "Envio · passo 2".to_owned(),
        back: Some("Voltar".to_owned()),
        restart: Some("Começar de novo".to_owned()),
        erase: Some("Apagar tudo".to_owned()),
        languages: languages(),
        checklist: Checklist { label: "Ver a lista".to_owned(), open: false },
        body,
    }
}

fn languages() -> Languages {
    let language = |locale, name, chosen| Language { locale, name, chosen };
    Languages { label: "Idioma".to_owned(), all: vec![language(Locale::PtBr, "Português", true), language(Locale::En, "English", false)] }
}

pub fn every_body() -> Vec<Body> {
    vec![
        Body::Resume { resume: "Continuar".to_owned(), restart: "Recomeçar".to_owned() },
        choices(),
        form(Some("Falta o @.")),
        paste(PasteContent::Editable("550 5.1.1".to_owned())),
        paste(PasteContent::Summary { beginning: "550".to_owned(), size: "900 KB".to_owned(), clear: "Apagar".to_owned() }),
        Body::Reading("Lendo…".to_owned()),
        verdict(),
        review(),
        ticket(),
        Body::Ending,
    ]
}

pub fn choices() -> Body {
    Body::Choices(Choices {
        items: vec!["a senha".to_owned()],
        letter: None,
        link: Some(Link { href: "https://example.com/".to_owned(), label: "Como configurar".to_owned() }),
        choices: vec![button(Choice::Sending), button(Choice::Receiving)],
    })
}

pub fn form(error: Option<&str>) -> Body {
    Body::Form(Form { fields: vec![field(FieldId::Sender, error)], submit: "Continuar".to_owned(), skip: Some(button(Choice::NotSure)) })
}

pub fn paste(content: PasteContent) -> Body {
    Body::Paste(PasteBox {
        label: "Mensagem".to_owned(),
        hint: "Um pedaço basta.".to_owned(),
        content,
        error: Some("Está vazia.".to_owned()),
        submit: "Ler".to_owned(),
        skip: button(Choice::NoError),
    })
}

fn advice(group: usize, title: Option<&str>) -> AdviceGroup {
    AdviceGroup {
        title: title.map(|heading| GroupTitle { heading: heading.to_owned(), lead: vec!["Não há espaço.".to_owned()] }),
        recipients: vec!["joao@example.org".to_owned()],
        confidence: None,
        actor: labelled("Quem age", "Você"),
        steps_label: "O que fazer".to_owned(),
        steps: vec!["Confira o endereço.".to_owned()],
        notes: vec!["Não é a sua caixa.".to_owned()],
        page: None,
        letters: vec![letter(group)],
    }
}

fn letter(group: usize) -> LetterBox {
    LetterBox {
        what: Copyable::Letter { group, letter: Letter::Recipient },
        title: "Mensagem pronta".to_owned(),
        lead: None,
        lang: "en",
        text: "Hello!".to_owned(),
        languages: languages(),
        copy: "Copiar".to_owned(),
        copied: None,
        share: Some("Compartilhar".to_owned()),
        open: false,
    }
}

pub fn verdict() -> Body {
    let piece = |text: &str, marked| Piece { text: text.to_owned(), marked };
    Body::Verdict(VerdictView {
        tone: Tone::Problem,
        groups: vec![advice(0, None), advice(1, Some("A caixa está cheia"))],
        facts: vec![labelled("Código", "550 5.1.1")],
        excerpt: Some(Excerpt {
            label: "Onde está escrito".to_owned(),
            meaning: "Não há caixa.".to_owned(),
            lines: vec![vec![piece("said: ", false), piece("User unknown", true)], vec![], vec![piece("--", false)]],
        }),
        choices: vec![button(Choice::Continue)],
        legal: legal(),
    })
}

pub fn review() -> Body {
    Body::Review(Review {
        rows: vec![ReviewRow {
            label: "Remetente".to_owned(),
            value: "maria@example.com".to_owned(),
            given: true,
            note: None,
            verbatim: false,
            change: Some(Change {
                event: Event::ChangeTapped(Step::Sender),
                label: "Alterar".to_owned(),
                name: "Alterar: remetente".to_owned(),
            }),
        }],
        masks: None,
        contact: field(FieldId::Contact, None),
        details: Details { label: "Mais".to_owned(), fields: vec![field(FieldId::Device, None)] },
        privacy: "Nada sai daqui.".to_owned(),
        submit: "Preparar".to_owned(),
    })
}

pub fn ticket() -> Body {
    Body::Ticket(TicketView {
        link: Some(TicketLink {
            href: "https://suporte.example.com.br/novo?subject=x".to_owned(),
            label: "Abrir chamado".to_owned(),
            host: "suporte.example.com.br".to_owned(),
            tells_origin: false,
            last: false,
        }),
        steps: vec!["Espere.".to_owned()],
        notes: vec!["Tudo coube.".to_owned()],
        copy: "Copiar".to_owned(),
        copied: None,
        ways: vec![(carteiro::session::event::WayOut::Print, "Imprimir".to_owned())],
        text_label: "Texto completo".to_owned(),
        text: "Remetente: maria@example.com".to_owned(),
        lang: "en",
        legal: legal(),
    })
}

fn button(choice: Choice) -> ChoiceButton {
    ChoiceButton { choice, label: choice.id().to_owned(), hint: Some("mais".to_owned()), chosen: false, prominent: false }
}

fn field(id: FieldId, error: Option<&str>) -> Field {
    Field {
        id,
        kind: FieldKind::Email,
        label: "Endereço".to_owned(),
        hint: Some("Por exemplo".to_owned()),
        value: String::new(),
        error: error.map(str::to_owned),
        note: Some("Este é o endereço de um servidor.".to_owned()),
        offer: Some(Offer { value: "ana@gmail.com".to_owned(), label: "Você quis dizer ana@gmail.com?".to_owned() }),
    }
}

fn labelled(label: &str, value: &str) -> Labelled {
    Labelled { label: label.to_owned(), value: value.to_owned() }
}

fn legal() -> Option<Legal> {
    Some(Legal { label: "Aviso".to_owned(), text: "Pode mudar.".to_owned(), link: None })
}
