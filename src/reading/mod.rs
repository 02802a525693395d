//! A text in the words that rows know, and the lists by which a notice is known from a letter.
//!
//! A row that says `not found` reads “could not be found”, “cannot be found” and “wasn't found”; one that says `caixa` reads “buzón”
//! and “casilla” too. So a row is written without articles, without “is” and “has been”, with `not` for all that denies and `mail`
//! for whatever a mail is called. Portuguese and Spanish are one language here, as far as mail goes: “lotada” and “llena” are
//! `cheia`, “superó” and “ultrapassou” `exced…`, “sin” and “sem” `no tem`. Tests find rows and lists that wait for words that no
//! reading holds.

/// Many literals looked for at once.
pub mod literals;

use std::ops::Range;
use std::sync::OnceLock;

use crate::list::{List, Signs, list};
use crate::paste::{self, Mapped};
use crate::smtp::{is_letter_or_digit, scan};
use literals::{LITERAL_BYTES_MIN, Literals};

/// The text as expressions see it: folded, without apostrophes, every address `a@a` (its name may read like a cause), in the words
/// of rows, `|` for the full stop of a sentence, so that `[^|]*` is a gap within one.
#[must_use]
pub fn reading(text: &Mapped) -> Mapped {
    let mut anew = text.rewritten();
    for range in scan::addresses(text.as_str()) {
        anew.put(range, "a@a");
    }
    let folded = in_words_of_rows(&replaced(&paste::folded(&anew.end()), "'", "", |_| true));
    replaced(&folded, ". ", "| ", ends_sentence)
}

/// The text with one word for another, where what stands before it fits.
fn replaced(text: &Mapped, said: &str, meant: &str, fits: fn(&str) -> bool) -> Mapped {
    let mut anew = text.rewritten();
    for at in text.as_str().places(said).filter(|&at| fits(text.slice(0..at))) {
        anew.put(at..at + said.len(), meant);
    }
    anew.end()
}

/// The text in the words that rows know: of several that begin at one place, the longest is meant.
fn in_words_of_rows(text: &Mapped) -> Mapped {
    static WORDS: OnceLock<(Literals, Vec<Word>)> = OnceLock::new();
    let (literals, words) = WORDS.get_or_init(words_of_rows);
    let mut found: Vec<(Range<usize>, &str)> = Vec::new();
    literals.find(text.as_str().as_bytes(), |number, place| {
        let Some(word) = words.get(number) else { return };
        let (start, mut end, mut meant) = (place.start, place.end, word.meant);
        if word.is_whole {
            match text.slice(end..text.as_str().len()).chars().next() {
                Some(' ') => end += 1,
                Some(next) if is_letter_or_digit(next) => return,
                Some(_) | None => meant = meant.trim_end(),
            }
        }
        if text.slice(0..start).ends_with(|before| is_letter_or_digit(before) || before == '.') {
            return;
        }
        found.pop_if(|(last, _)| last.start == start && last.end < end);
        if found.last().is_none_or(|(last, _)| last.end <= start) {
            found.push((start..end, meant));
        }
    });
    let mut anew = text.rewritten();
    for (place, meant) in found {
        anew.put(place, meant);
    }
    anew.end()
}

/// What others say where the rows say something else.
struct Word {
    /// Not the beginning of a longer one.
    is_whole: bool,
    meant: &'static str,
}

/// Each word of [`SAME`] as a literal, and by its number what it means.
fn words_of_rows() -> (Literals, Vec<Word>) {
    let (mut literals, mut words) = (Literals::default(), Vec::new());
    for line in SAME.iter() {
        let mut ways = line.split('|');
        let meant = ways.next().unwrap_or("");
        for said in ways {
            // A literal has a length at least; the shortest words keep their space.
            let word = Some(said.trim_end()).filter(|word| word.len() >= LITERAL_BYTES_MIN).unwrap_or(said);
            literals.number(word);
            words.push(Word { is_whole: word.len() < said.len(), meant });
        }
    }
    (literals, words)
}

/// What is said in several ways, by mail systems and by people in Portugal, Brazil, Spain and America: a line for each meaning,
/// first as the rows say it, then as others do. Beginnings of words, and whole words with the space behind them. What rows do
/// without is said as nothing.
pub const SAME: List = list![
    "mail|e-mail|email|message|mensagem|mensagen|mensaje|correio eletronico|correo electronico|correio|correo",
    "mailbox|mail box|e-mail box|email box",
    "recipient|addressee",
    "allowed |permitted ",
    "authoriz|authoris",
    "unauthoriz|unauthoris",
    "unknown|unrecognized|unrecognised|non-existent|nonexistent|nonexistant|non existent|unkown",
    "invalid |illegal |incorrect ",
    "blacklist|black list|black-list|blocklist|block list|block-list",
    "mail server|mailserver",
    "timeout|timed out|time out|time-out|timedout",
    "no |nao ",
    "usuario|utilizador",
    "senhas|palavras-passe",
    "senha |clave ",
    "senha|palavra-passe|contrasena",
    "conex|ligac",
    "conexao|conexion",
    "arquivo|ficheiro|fichero|archivo",
    "anexo|adjunto",
    "caixa|casilla|casillero|buzon",
    "endereco|direccion",
    "conta|cuenta",
    "0x8|ox8",
    "quota|cuota|cota",
    "chei|llen|lotad",
    "esgot|agot",
    "exced|ultrapass|supera|supero|supere|sobrepas|rebas",
    "espaco|espacio",
    "servico|servicio",
    "encontr|encuentr|localiz",
    "desconhec|desconoc",
    "tamanho|tamano",
    "regra|regla",
    "regra |norma ",
    "regras |normas ",
    "aceit|acept",
    "receb|recib",
    "falh|fall",
    "tempo|tiempo",
    "prazo|plazo",
    "tent|intent",
    "seguran|segurid",
    "desativ|desactiv|inativ|desabilit|deshabilit|inabilit|inhabilit",
    "saida|salida",
    "disponivel|disponible",
    "nov|nuev",
    "depois de |apos |despues de |tras ",
    "ating|alcanz",
    "encerrad|cerrad|fechad",
    "expir|caduc|vencid|vencio|venceu",
    "muito |muy ",
    "muit|demasiad",
    "conteudo|contenido",
    "porta|puerto",
    "bloquead|barrad|vetad",
    "cabec|encabez",
    "primeir|primer",
    "cifr|criptograf|encript",
    "infectad|infetad|contaminad",
    "proibid|prohibid",
    "negad|denegad",
    "inacessivel|inaccesible|inalcanzable",
    "respond|contest",
    "loop |lazo |laco |ciclo ",
    "loop|bucle|circul|ciclic",
    "dados|datos",
    "nome|nombre",
    "remetente|remitente|emissor|emisor",
    "rejeit|rechaz|recus|rehus",
    "no tem |no tiene |nao tem |sem |sin |no hay |nao ha |no possui |nao possui |no posee ",
    "no foi possivel |no se pudo |no se puede |no se ha podido |no es posible |no fue posible |imposible |nao e possivel |nao conseguiu |nao consegue |impossivel |nao foi possivel |no e possivel |no conseguiu |no consegue |no conseguimos |nao conseguimos |no pudimos ",
    "not |wasnt able to |werent able to |cannot |can not |could not |does not |do not |did not |will not |would not |cant |couldnt |doesnt |dont |didnt |isnt |arent |wasnt |werent |wont |wouldnt |hasnt |havent |doesn t |couldn t |wasn t |unable to |not able to |failed to ",
    "|the |is |are |was |were |has been |have been |had been |been |be |being |this |that |any |an |currently ",
    "|esta |estan |estao |estava |estaba |ser |seu |sua |su |el |la |los |las |um |uma |un |una |se |es ",
    // Where a mail is not either, whoever looks for it, and what people say that it is not.
    "|nem no spam|nem em spam|nem na caixa de spam|nem na pasta de spam|ni en spam|ni a spam|ni en la carpeta de spam|not in spam|not even in spam|no caen a spam|nao esta no spam|pasta de spam|olhou o spam|olhei o spam|carpeta de spam|nao e spam|no es spam|nao e virus|livre de virus|libre de virus|contra virus|ni virus|nao esta chei|no esta llen|nao esta bloquead|no esta bloquead|nenhuma blacklist|ninguna blacklist|nenhuma lista negra|ninguna lista negra",
    // InterMail's title, whatever the cause.
    "|mail system error - |smtp server error: |razao desconhecida|connection closed by foreign host|smtp protocol error: |attached below|the attached message had|erro permanente; desisti|razon desconocida|motivo desconhecido|motivo desconocido",
];

/// A full stop behind a host name (`example.org. points back`) is the name's own.
fn ends_sentence(before: &str) -> bool {
    !before.behind_last(" ").has('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_has_two_meanings() {
        let said: Vec<&str> = SAME.iter().flat_map(|line| line.split('|').skip(1)).collect();
        let once: std::collections::BTreeSet<&str> = said.iter().map(|said| said.trim_end()).collect();
        assert_eq!(once.len(), said.len());
    }

    #[test]
    fn a_reading_is_in_the_words_of_the_rows() {
        let read = |text: &str| reading(&Mapped::of(text)).as_str().to_owned();
        assert_eq!(read("La casilla de correo no se ha podido abrir"), "caixa de mail no foi possivel abrir");
        assert_eq!(read("A ligação ao utilizador"), "a conexao ao usuario");
        assert_eq!(read("The user's e-mail box couldn't be found."), "users mailbox not found.");
        assert_eq!(
            read("Delivery isn't permitted, nobody knows the emailer of mx.the.example.org"),
            "delivery not allowed, nobody knows mailer of mx.the.example.org"
        );
        let mapped = reading(&Mapped::of("El buzón está lleno"));
        assert_eq!(mapped.span(0..5), 3..9);
    }
}
