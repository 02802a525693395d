//! Brazilian Portuguese: the ticket.

use crate::cause::Cause;
use crate::texts::ticket_label::TicketLabel;

pub(in crate::texts) const fn label(label: TicketLabel) -> &'static str {
    match label {
        TicketLabel::DidYouMean => "Você quis dizer {address}?",
        TicketLabel::NoteInternational => {
            "Há acentos ou letras incomuns antes do @, e muitos servidores não aceitam. Confira se é assim mesmo."
        }
        TicketLabel::NoteInternationalDomain => "Há acentos ou letras incomuns depois do @. Confira se é assim mesmo.",
        TicketLabel::NoteSeveral => "Parece que há mais de um endereço aqui. Escreva só um.",
        TicketLabel::NoteSystem => "Este é o endereço do servidor que mandou o aviso, não o de uma pessoa.",
        TicketLabel::MaskedHeading => {
            "Ocultamos estes dados no chamado. O suporte não costuma precisar deles; se precisar, toque em “Mostrar”."
        }
        TicketLabel::Masked => "oculto no chamado",
        TicketLabel::Shown => "vai no chamado",
        TicketLabel::Unmask => "Mostrar",
        TicketLabel::Mask => "Ocultar",
        TicketLabel::MaskAddress => "Endereço de outra pessoa",
        TicketLabel::MaskLink => "Parte de um link",
        TicketLabel::MaskCredential => "Senha ou código de acesso",
        TicketLabel::MaskPhone => "Telefone",
        TicketLabel::MaskNumber => "CPF, CNPJ ou cartão",
        TicketLabel::MailLast => "O suporte recebe por e-mail. Se você não consegue enviar, use outro endereço ou aparelho, ou outro meio.",
        TicketLabel::RowNoticeDate => "Data do aviso",
        TicketLabel::RowSubject => "Assunto da mensagem",
        TicketLabel::Details => "Contar mais (opcional)",
        TicketLabel::ContactNeeded => "A resposta pode não chegar à caixa com problema. Deixe um telefone ou outro e-mail.",
        TicketLabel::ContactIsOut => "Este é o endereço que está com problema: a resposta pode não chegar.",
        TicketLabel::OddDate => "Confira esta data: parece impossível ou ainda não chegou.",
        TicketLabel::Share => "Compartilhar",
        TicketLabel::SaveText => "Baixar o texto (.txt)",
        TicketLabel::SaveMail => "Baixar o e-mail colado (.eml)",
        TicketLabel::Print => "Imprimir",
        TicketLabel::Opened => "O portal foi aberto em {name}. Se você já enviou o chamado, não envie outro.",
        TicketLabel::TagLog => "Log SMTP",
        TicketLabel::RowLog => "O log mostra",
        TicketLabel::RowLogHost => "Servidor que respondeu",
        TicketLabel::LogAccepted => "A mensagem foi aceita",
        TicketLabel::LogAcceptedTurn => "Agora é a vez do suporte: com estes dados, ele procura a mensagem no servidor que a aceitou.",
        TicketLabel::LogRefused => "A mensagem foi recusada",
        TicketLabel::LogTrying => "O servidor ainda está tentando entregar",
        TicketLabel::LogTryingTurn => "O servidor tenta de novo sozinho. Se não chegar até amanhã, peça o log outra vez.",
        TicketLabel::LogNothing => "O log não fala desta mensagem",
        TicketLabel::LogNothingTurn => {
            "Confira os endereços e o dia. Se estão certos, a mensagem não saiu por este servidor: é a vez do provedor de quem enviou."
        }
        TicketLabel::LogMissing => "Falta o log",
        TicketLabel::LogMissingTurn => "Não há linhas de log aqui. Mande este pedido a quem enviou a mensagem.",
        TicketLabel::OpenTickets => "Abrir os meus chamados",
    }
}

/// What happened, for a subject: two or three words, no capital.
pub(in crate::texts) const fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::UserUnknown => "endereço não existe",
        Cause::MailboxDisabled => "caixa desativada",
        Cause::Moved => "endereço mudou",
        Cause::Filtered => "filtro recusou",
        Cause::MailboxFull => "caixa cheia",
        Cause::DomainNotFound => "domínio não encontrado",
        Cause::DomainNoMail => "domínio não recebe",
        Cause::Expired => "tempo esgotado",
        Cause::NetworkError => "falha de conexão",
        Cause::MailLoop => "e-mail em círculo",
        Cause::TooBig => "mensagem grande",
        Cause::ContentError => "conteúdo recusado",
        Cause::Spam => "spam",
        Cause::Virus => "vírus",
        Cause::IpBlocked => "IP bloqueado",
        Cause::BadReputation => "má reputação",
        Cause::AuthFailure => "SPF, DKIM ou DMARC",
        Cause::NoPtr => "sem DNS reverso",
        Cause::NotRfc => "fora do padrão",
        Cause::Policy => "recusa por regra",
        Cause::SenderRejected => "remetente recusado",
        Cause::RateLimited => "mensagens demais",
        Cause::Greylisted => "espera (greylisting)",
        Cause::RelayDenied => "repasse negado",
        Cause::AuthRequired => "falta login",
        Cause::Tls => "TLS falhou",
        Cause::Security => "segurança",
        Cause::ServerError => "servidor com problemas",
        Cause::MailerError => "entrega local falhou",
        Cause::ProtocolError => "erro de protocolo",
        Cause::Undetermined => "causa não clara",
    }
}
