//! O que aconteceu, quem age, o que fazer: as palavras dos resultados.

use crate::cause::{Actor, Cause};
use crate::evidence::Kind;
use crate::texts::by;
use crate::texts::outcome_label::OutcomeLabel;
use crate::tree::outcome::{Advice, Letter, Misbelief, TicketWhen, Wait};
use crate::tree::step::Direction;
use crate::verdict::Confidence;

pub(in crate::texts) const fn cause_title(cause: Cause) -> &'static str {
    match cause {
        Cause::UserUnknown => "Esse endereço não existe",
        Cause::MailboxDisabled => "A caixa de e-mail está desativada",
        Cause::Moved => "O endereço mudou",
        Cause::Filtered => "Um filtro recusou a mensagem",
        Cause::MailboxFull => "A caixa de e-mail está cheia",
        Cause::DomainNotFound => "O domínio não foi encontrado",
        Cause::DomainNoMail => "O domínio não recebe e-mail",
        Cause::Expired => "O servidor desistiu depois de vários dias",
        Cause::NetworkError => "A conexão com o servidor falhou",
        Cause::MailLoop => "A mensagem ficou dando voltas",
        Cause::TooBig => "A mensagem é grande demais",
        Cause::ContentError => "O conteúdo ou o anexo foi recusado",
        Cause::Spam => "A mensagem foi considerada spam",
        Cause::Virus => "A mensagem foi recusada por suspeita de vírus",
        Cause::IpBlocked => "O servidor de envio está bloqueado",
        Cause::BadReputation => "A origem da mensagem tem má reputação",
        Cause::AuthFailure => "A origem da mensagem não foi confirmada",
        Cause::NoPtr => "O servidor de envio está sem nome cadastrado",
        Cause::NotRfc => "A mensagem está fora do padrão",
        Cause::Policy => "Uma regra do servidor não permitiu",
        Cause::SenderRejected => "O endereço de quem envia foi recusado",
        Cause::RateLimited => "Mensagens demais em pouco tempo",
        Cause::Greylisted => "O servidor pediu para esperar",
        Cause::RelayDenied => "O servidor não aceitou repassar a mensagem",
        Cause::AuthRequired => "Usuário e senha faltaram ou foram recusados",
        Cause::Tls => "A conexão segura falhou",
        Cause::Security => "Uma regra de segurança recusou a mensagem",
        Cause::ServerError => "O servidor está com problemas",
        Cause::MailerError => "A entrega falhou na última etapa",
        Cause::ProtocolError => "Os servidores não se entenderam",
        Cause::Undetermined => "O texto não diz a causa",
    }
}

pub(in crate::texts) const fn cause(cause: Cause, direction: Direction) -> &'static str {
    match cause {
        Cause::UserUnknown => by(
            direction,
            "O servidor do destinatário respondeu que não tem essa caixa de e-mail. Quase sempre é um erro de digitação.",
            "O servidor respondeu que o endereço usado pela pessoa não existe. Quase sempre é um erro de digitação.",
        ),
        Cause::MailboxDisabled => by(
            direction,
            "A caixa do destinatário existe, mas está suspensa, sem uso ou encerrada.",
            "A sua caixa existe, mas está suspensa ou encerrada.",
        ),
        Cause::Moved => by(direction, "O destinatário usa outro endereço agora.", "O remetente usou um endereço antigo."),
        Cause::Filtered => by(
            direction,
            "O destinatário, ou um filtro dele, não deixou a mensagem entrar.",
            "Um filtro da sua conta, ou do servidor, recusou esse remetente.",
        ),
        Cause::MailboxFull => by(direction, "A caixa do destinatário não tem mais espaço.", "A sua caixa não tem mais espaço."),
        Cause::DomainNotFound => {
            "A parte depois do @ (o domínio) não foi encontrada na internet. Pode ser erro de digitação ou falta de renovação."
        }
        Cause::DomainNoMail => by(
            direction,
            "A parte depois do @ (o domínio) existe, mas não tem um servidor que receba e-mail.",
            "A parte depois do @ (o domínio) existe, mas não está preparada para receber e-mail.",
        ),
        Cause::Expired => by(
            direction,
            "O servidor tentou entregar por dias e não conseguiu. Ele parou de tentar.",
            "O servidor do remetente tentou entregar por dias e não conseguiu. Ele parou de tentar.",
        ),
        Cause::NetworkError => by(
            direction,
            "A conexão com o outro servidor falhou ou caiu no meio. Costuma ser passageiro.",
            "O servidor do remetente não conseguiu se conectar ao servidor que recebe. Costuma ser passageiro.",
        ),
        Cause::MailLoop => by(
            direction,
            "Os servidores ficaram passando a mensagem de um para o outro. Há um encaminhamento em círculo.",
            "A mensagem ficou passando de um servidor para outro. Há um encaminhamento em círculo.",
        ),
        Cause::TooBig => by(
            direction,
            "A mensagem, com os anexos, passa do tamanho que o servidor aceita.",
            "A mensagem, com os anexos, passa do tamanho que a caixa aceita.",
        ),
        Cause::ContentError => "O servidor não aceita algo que está na mensagem: um tipo de anexo, um link ou a forma do texto.",
        Cause::Spam => by(
            direction,
            "O filtro do outro lado achou a mensagem parecida com propaganda indesejada (spam).",
            "O filtro achou a mensagem parecida com propaganda indesejada (spam).",
        ),
        Cause::Virus => "O antivírus do servidor achou perigo na mensagem ou no anexo.",
        Cause::IpBlocked => by(
            direction,
            "O outro servidor não aceita mensagens do servidor que enviou a sua. Não é culpa da sua mensagem.",
            "O servidor que recebe não aceita mensagens do servidor que enviou esta.",
        ),
        Cause::BadReputation => by(
            direction,
            "O outro servidor desconfia do servidor ou do domínio que enviou a sua mensagem.",
            "O servidor que recebe desconfia do servidor ou do domínio que enviou a mensagem.",
        ),
        Cause::AuthFailure => by(
            direction,
            "O outro servidor não conseguiu confirmar que a mensagem saiu mesmo do seu domínio (SPF, DKIM ou DMARC).",
            "Não foi possível confirmar que a mensagem saiu mesmo do domínio do remetente (SPF, DKIM ou DMARC).",
        ),
        Cause::NoPtr => by(
            direction,
            "O servidor que enviou a sua mensagem não tem o nome certo cadastrado na internet (DNS reverso).",
            "O servidor que enviou a mensagem não tem o nome certo cadastrado na internet (DNS reverso).",
        ),
        Cause::NotRfc => "A mensagem foi montada de um jeito que não segue as normas do e-mail. Costuma vir do programa que a criou.",
        Cause::Policy => by(
            direction,
            "O servidor do destinatário recusou por uma regra dele e não disse qual.",
            "O servidor recusou a mensagem por uma regra e não disse qual.",
        ),
        Cause::SenderRejected => {
            by(direction, "O servidor não aceita o endereço do qual você enviou.", "O servidor não aceita o endereço do remetente.")
        }
        Cause::RateLimited => by(
            direction,
            "Saíram mensagens demais da sua conta ou do servidor em pouco tempo. O limite passa sozinho.",
            "Chegaram mensagens demais desse remetente em pouco tempo. O limite passa sozinho.",
        ),
        Cause::Greylisted => {
            "É uma proteção contra spam (greylisting): no primeiro contato, o servidor pede que se tente de novo alguns minutos depois."
        }
        Cause::RelayDenied => by(
            direction,
            "O servidor só repassa mensagens de quem ele conhece. Ou faltam usuário e senha no envio, ou ele não atende esse endereço.",
            "A mensagem foi parar num servidor que não cuida desse endereço.",
        ),
        Cause::AuthRequired => {
            by(direction, "O servidor não recebeu o usuário e a senha certos.", "O remetente não se identificou no servidor de envio dele.")
        }
        Cause::Tls => "Não foi possível abrir uma conexão segura (TLS) entre os servidores, ou entre o programa de e-mail e o servidor.",
        Cause::Security => "O servidor recusou a mensagem para se proteger. O aviso não diz muito mais que isso.",
        Cause::ServerError => by(
            direction,
            "O servidor do destinatário está cheio, parado ou mal configurado.",
            "O servidor está cheio, parado ou mal configurado.",
        ),
        Cause::MailerError => by(
            direction,
            "A mensagem chegou ao servidor do destinatário, mas o programa que guarda as mensagens falhou.",
            "A mensagem chegou ao servidor, mas o programa que guarda as mensagens falhou.",
        ),
        Cause::ProtocolError => "Um servidor recusou um comando do outro. É um problema técnico entre eles.",
        Cause::Undetermined => "A mensagem não foi entregue, mas o texto colado não mostra por quê.",
    }
}

pub(in crate::texts) const fn kind_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "A mensagem não foi entregue",
        Kind::Delay => "O servidor ainda está tentando entregar",
        Kind::Success => "A mensagem foi entregue",
        Kind::AutoReply => "É uma resposta automática",
        Kind::FeedbackReport => "É um aviso de reclamação",
        Kind::ReadReceipt => "É uma confirmação de leitura",
        Kind::Other => "Este texto não parece uma mensagem de erro",
    }
}

pub(in crate::texts) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "A mensagem não foi entregue.",
        Kind::Delay => "É um aviso de atraso. A mensagem não se perdeu.",
        Kind::Success => "O servidor do destinatário confirmou que recebeu.",
        Kind::AutoReply => "A mensagem chegou. A resposta foi automática, por exemplo porque a pessoa está de férias.",
        Kind::FeedbackReport => "Quem recebeu marcou a mensagem como indesejada (spam), e o provedor dessa pessoa avisou.",
        Kind::ReadReceipt => "A mensagem chegou e foi aberta.",
        Kind::Other => "Não achamos nele o aviso de um servidor. Você pode colar outro texto.",
    }
}

pub(in crate::texts) const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Reader => "Você",
        Actor::ReadersAdministrator => "Quem cuida do seu domínio e do seu e-mail",
        Actor::Provider => "O suporte de {provider}",
        Actor::Recipient => "O destinatário",
        Actor::Sender => "O remetente",
        Actor::RemoteAdministrator => "Quem cuida do e-mail do destinatário",
        Actor::Nobody => "Ninguém",
    }
}

pub(in crate::texts) const fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::CheckAddress => "Confira o endereço letra por letra, antes e depois do @.",
        Advice::CheckDomain => "Confira a parte depois do @: falta um ponto, sobra uma letra, é .com ou .com.br?",
        Advice::AskForAddress => "Peça o endereço certo à pessoa por telefone ou WhatsApp.",
        Advice::ConfirmAddress => "Confirme com a pessoa, por telefone ou WhatsApp, se o novo endereço é mesmo dela.",
        Advice::SendToRightAddress => "Com o endereço certo, envie a mensagem de novo.",
        Advice::GiveOwnAddress => "Mande ao remetente o seu endereço certo por escrito, por exemplo pelo WhatsApp.",
        Advice::TellRecipient => "Avise o destinatário por outro meio e mostre a ele esta mensagem de erro.",
        Advice::TellRecipientFull => "Avise o destinatário, por telefone ou WhatsApp, que a caixa dele está cheia.",
        Advice::SendWhenRoom => "Quando houver espaço, envie a mensagem de novo.",
        Advice::FreeSpace => "Apague mensagens grandes e esvazie a lixeira e a pasta de spam.",
        Advice::AskForQuota => "Se o espaço não bastar, peça mais a quem cuida do seu e-mail.",
        Advice::SenderTriesAgain => "Peça ao remetente que espere um pouco e envie de novo.",
        Advice::WaitForRetry => "Espere: o servidor tenta de novo sozinho.",
        Advice::ReduceSize => "Diminua os anexos, divida em várias mensagens ou envie um link para o arquivo.",
        Advice::SenderReducesSize => "Peça ao remetente anexos menores ou um link para o arquivo.",
        Advice::ChangeContent => "Envie de novo sem o anexo, com menos links e um texto simples, para ver se passa.",
        Advice::SenderChangesContent => "Peça ao remetente que envie sem o anexo, ou de outra forma.",
        Advice::ScanDevice => "Passe um antivírus no aparelho do qual você enviou.",
        Advice::CheckLogin => {
            "No programa de e-mail, confira usuário, senha e se a autenticação do envio está ligada. O usuário é o endereço completo."
        }
        Advice::CheckSettings => "No programa de e-mail, compare servidor, porta e criptografia com o que o provedor pede.",
        Advice::CheckSenderAddress => "Veja se o endereço de remetente no seu programa é o da sua conta.",
        Advice::CheckMisuse => "Se saíram mensagens que você não enviou, troque a senha e abra um chamado agora.",
        Advice::UseWebmail => "Enquanto isso, use o webmail, que é o e-mail pelo navegador.",
        Advice::SendFewer => "Envie para menos pessoas de cada vez, e só para quem espera as suas mensagens.",
        Advice::CheckOwnFilters => {
            "No webmail (o e-mail pelo navegador), confira os filtros, a lista de bloqueio e o encaminhamento da sua conta."
        }
        Advice::CheckOwnDomain => "Confira com quem cuida do seu domínio se ele está pago e ativo.",
        Advice::AskToAllow => "Peça ao destinatário que ponha o endereço do qual você enviou na lista de remetentes permitidos.",
        Advice::ForwardToTheirAdministrator => "Peça ao destinatário que passe a mensagem de erro a quem cuida do e-mail dele.",
        Advice::SenderAsksTheirProvider => "Peça ao remetente que mostre a mensagem de erro ao provedor dele.",
        Advice::TicketForProvider => "Abra um chamado: {provider} verifica os servidores e os registros de entrega.",
        Advice::TicketForDomainRecords => "Abra um chamado para o suporte conferir os registros técnicos do seu domínio (DNS).",
        Advice::TicketWithThis => "Abra um chamado. Com estes dados o suporte consegue investigar.",
        Advice::UseAnotherWay => "Se for urgente, fale com a pessoa por outro meio.",
        Advice::CheckSpamFolder => "Olhe a pasta de spam (lixo eletrônico) no webmail, que é o e-mail pelo navegador.",
        Advice::AskSpamFolder => "Peça ao destinatário que olhe a pasta de spam (lixo eletrônico) e os filtros dele.",
        Advice::CheckSentFolder => "Veja se a mensagem está na pasta Enviados. Se está na Caixa de saída, ela ainda não saiu.",
        Advice::AskSenderForError => "Se uma mensagem de erro voltou para o remetente, peça o texto inteiro a ele.",
        Advice::PasteWhole => "Se puder, cole o texto inteiro do aviso que voltou, do começo ao fim.",
        Advice::DeleteScam => "Apague a mensagem. Não clique nos links e não responda.",
        Advice::ChangePassword => "Se você já clicou e informou a senha, troque-a agora.",
        Advice::DeleteNotice => "Apague o aviso. Ele não é sobre uma mensagem sua.",
        Advice::Resend => "Espere um pouco e envie a mensagem de novo.",
        Advice::FreeSpaceThere => "Libere espaço na caixa para onde a sua conta encaminha as mensagens.",
        Advice::CheckForwarding => "No webmail, que é o e-mail pelo navegador, confira para onde a sua conta encaminha as mensagens.",
        Advice::StopForwarding => "Se isso se repetir, desligue o encaminhamento e leia as mensagens na própria caixa.",
        Advice::TellRecipientForward => "Avise o destinatário, por outro meio, que o encaminhamento da caixa dele está falhando.",
        Advice::ShowOwnProvider => "Mostre a mensagem de erro a quem cuida do seu e-mail.",
        Advice::NothingToDo => "Você não precisa fazer nada.",
    }
}

pub(in crate::texts) const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "É o que diz a mensagem de erro.",
        Confidence::Likely => "É a causa mais provável, pelo que diz a mensagem de erro.",
        Confidence::Unclear => "Não dá para ter certeza: a mensagem de erro diz pouco.",
    }
}

pub(in crate::texts) const fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "certo",
        Confidence::Likely => "provável",
        Confidence::Unclear => "incerto",
    }
}

pub(in crate::texts) const fn misbelief(misbelief: Misbelief) -> &'static str {
    match misbelief {
        Misbelief::Hacked => "Isso não quer dizer que a sua conta foi invadida.",
        Misbelief::Device => "O problema não está no seu computador, no celular nem na internet.",
        Misbelief::Account => "Não há defeito na sua conta.",
        Misbelief::OwnMailboxFull => "Não é a sua caixa que está cheia.",
        Misbelief::NotTheForward => "Não é defeito da sua caixa: o problema está no endereço para onde ela encaminha.",
        Misbelief::Personal => "Isso não quer dizer que a pessoa bloqueou você de propósito.",
        Misbelief::Infected => "Isso não prova que o seu aparelho tem vírus: o filtro também se engana.",
        Misbelief::Advertising => "Isso não quer dizer que você envia propaganda: o filtro só olha a aparência.",
        Misbelief::Resend => "Não envie de novo: a pessoa pode receber a mensagem duas vezes.",
        Misbelief::Read => "Entregue não quer dizer lida.",
    }
}

pub(in crate::texts) const fn wait(wait: Wait) -> &'static str {
    match wait {
        Wait::Minutes => "Espere até uma hora. Quase sempre basta.",
        Wait::Hour => "Espere uma hora antes de tentar de novo.",
        Wait::Day => "Espere até um dia antes de tentar de novo.",
        Wait::Days => "O servidor costuma tentar por até cinco dias. Se desistir, ele avisa.",
    }
}

pub(in crate::texts) const fn ticket(when: TicketWhen) -> &'static str {
    match when {
        TicketWhen::Now => "Faça isso já: só esperar não resolve.",
        TicketWhen::IfItGoesOn => "Se o erro continuar depois disso, abra um chamado.",
        TicketWhen::AfterTheWait => "Se nada mudar depois desse tempo, abra um chamado.",
        TicketWhen::IfOthersToo => "Abra um chamado se isso acontecer também com outras pessoas.",
        TicketWhen::IfMany => "Se chegarem muitas mensagens assim, abra um chamado.",
        TicketWhen::WithTheData => "Abra um chamado com remetente, destinatário e data. Assim o suporte encontra a mensagem.",
        TicketWhen::ByTheRecipient => "Quem pode abrir um chamado é o destinatário, que é cliente deste provedor.",
        TicketWhen::NotNeeded => "Não precisa abrir um chamado.",
    }
}

pub(in crate::texts) const fn letter_title(letter: Letter) -> &'static str {
    match letter {
        Letter::AskAddress => "Mensagem pronta: pedir o endereço certo",
        Letter::ConfirmAddress => "Mensagem pronta: confirmar o novo endereço",
        Letter::Recipient => "Mensagem pronta para o destinatário",
        Letter::RecipientSearch => "Mensagem pronta para o destinatário",
        Letter::Sender => "Mensagem pronta para o remetente",
        Letter::SenderError => "Mensagem pronta: pedir o aviso de erro",
        Letter::SenderLog => "Mensagem pronta: pedir o registro do envio (log de SMTP)",
        Letter::TheirAdministrator => "Mensagem pronta para quem cuida do e-mail do destinatário",
        Letter::OwnAdministrator => "Mensagem pronta para quem cuida do seu e-mail",
    }
}

pub(in crate::texts) const fn letter(letter: Letter) -> &'static str {
    match letter {
        Letter::AskAddress => "Olá! O meu e-mail para você não chegou. Pode me mandar o seu endereço certo, por escrito?",
        Letter::ConfirmAddress => "Olá! O meu e-mail para você voltou, e o aviso dá outro endereço. Ele é seu?",
        Letter::Recipient => {
            "Olá! O meu e-mail para você não chegou. O motivo está abaixo. Se não souber o que fazer, mostre isto a quem cuida do seu e-mail."
        }
        Letter::RecipientSearch => {
            "Olá! Enviei um e-mail para você e não sei se chegou. Pode olhar a pasta de spam e os filtros da sua caixa?"
        }
        Letter::Sender => {
            "Olá! O seu e-mail para mim não chegou. O motivo está abaixo. Se não souber o que fazer, mostre isto a quem cuida do seu e-mail."
        }
        Letter::SenderError => {
            "Olá! O seu e-mail para mim não chegou. Voltou uma mensagem de erro para você? Se voltou, copie o texto inteiro e mande para mim."
        }
        Letter::SenderLog => {
            "Olá! O seu e-mail para mim não chegou. Peça, por favor, ao seu provedor de e-mail o registro do envio (log de SMTP) dessa mensagem. Depois, mande o texto para mim."
        }
        Letter::TheirAdministrator => {
            "Olá! O seu servidor de e-mail recusou uma mensagem para um endereço que ele atende. Os dados estão abaixo. Pode verificar, por favor?"
        }
        Letter::OwnAdministrator => {
            "Olá! Uma mensagem não foi entregue, e a causa parece estar na nossa conta ou no nosso domínio. Os dados estão abaixo. Pode verificar, por favor?"
        }
    }
}

pub(in crate::texts) const fn label(label: OutcomeLabel) -> &'static str {
    match label {
        OutcomeLabel::SeveralTitle => "Cada destinatário teve um problema",
        OutcomeLabel::SeveralLead => "Veja abaixo o que fazer em cada caso.",
        OutcomeLabel::MoreRecipients => "e mais {count}",
        OutcomeLabel::QuotaLink => "Ver como liberar espaço (abre em outra aba)",
        OutcomeLabel::StatusLink => "Ver se o serviço está com problemas (abre em outra aba)",
        OutcomeLabel::OwnName => "Português",
        OutcomeLabel::LetterLanguage => "Idioma da mensagem",
        OutcomeLabel::LetterCopy => "Copiar a mensagem",
        OutcomeLabel::LogIs => {
            "O registro do envio (log de SMTP) mostra o que os servidores disseram um ao outro. Só o remetente pode pedir, ao provedor dele."
        }
    }
}
