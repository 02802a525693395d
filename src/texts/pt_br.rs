//! Brazilian Portuguese: written first, for worried people who do not know mail's technical words.

pub(super) mod ticket;

use crate::cause::{Actor, Cause};
use crate::evidence::Kind;
use crate::texts::{Label, by};
use crate::tree::outcome::Advice;
use crate::tree::step::{Choice, Direction, FieldId, Step};
use crate::verdict::Confidence;

pub(super) const fn heading(step: Step, receiving: bool) -> &'static str {
    match step {
        Step::Problem => "O que está acontecendo com o seu e-mail?",
        Step::ReturnedError => "Voltou alguma mensagem de erro?",
        Step::SenderError => "Quem enviou recebeu uma mensagem de erro?",
        Step::AskSender => "Peça a mensagem de erro ao remetente",
        Step::Bounce => "Cole aqui a mensagem de erro",
        Step::Direction => "Quem enviou a mensagem que voltou?",
        Step::Scope if receiving => "De quem as mensagens não chegam?",
        Step::Scope => "Com quais mensagens isso acontece?",
        Step::Since => "Desde quando isso acontece?",
        Step::Webmail if receiving => "As mensagens aparecem no webmail?",
        Step::Webmail => "Pelo webmail dá para enviar?",
        Step::Settings => "As configurações do seu e-mail estão certas?",
        Step::SentFolder => "Em que pasta está a mensagem?",
        Step::OwnChecks => "Confira estes pontos da sua conta",
        Step::Sender if receiving => "Quem está tentando escrever para você?",
        Step::Sender => "De qual endereço você enviou a mensagem?",
        Step::Recipient if receiving => "Qual endereço a pessoa usou para escrever para você?",
        Step::Recipient => "Para qual endereço você enviou a mensagem?",
        Step::SentAt => "Quando você enviou a mensagem?",
        Step::AttemptDay => "Em que dia a pessoa tentou enviar?",
        Step::Verdict | Step::Reconsidered => "Resultado",
        Step::OtherCauses => "O que mais pode ser",
        Step::Missing => "Faltam alguns dados para o chamado",
        Step::Review => "Confira antes de abrir o chamado",
        Step::Ticket => "Falta só enviar o chamado",
        Step::Solved => "Que bom que resolveu!",
    }
}

pub(super) const fn lead(step: Step, receiving: bool) -> &'static str {
    match step {
        Step::Problem => "Responda a algumas perguntas. O que você escrever só sai deste aparelho se você abrir um chamado.",
        Step::ReturnedError => "É um aviso de que a mensagem não foi entregue. Ele pode estar em inglês.",
        Step::SenderError => "Esse aviso diz por que a mensagem não chegou a você.",
        Step::AskSender => {
            "Copie este pedido e mande à pessoa por outro meio, por exemplo pelo WhatsApp. Depois volte aqui: o que já respondeu fica guardado."
        }
        Step::Bounce => "É o aviso que voltou por e-mail ou apareceu na tela. Cole o texto inteiro, mesmo que esteja em inglês.",
        Step::Direction => "A resposta muda o que é preciso fazer.",
        Step::Since => "Assim o suporte sabe em que dias procurar.",
        Step::Webmail => "O webmail é o seu e-mail aberto no navegador, sem programa nem aplicativo.",
        Step::Settings => "Um detalhe errado é a causa mais comum. No programa ou aplicativo de e-mail, compare com o que o provedor pede:",
        Step::SentFolder => "Procure no programa ou aplicativo com que você enviou.",
        Step::OwnChecks => "É fácil ver isso no webmail, que é o seu e-mail aberto no navegador:",
        Step::Recipient if !receiving => "Olhe com calma: um ponto ou uma letra trocada já impede a entrega.",
        Step::Recipient => "É o endereço que a pessoa digitou, mesmo que esteja errado.",
        Step::Sender if receiving => "Com esse endereço, o suporte procura os registros de entrega.",
        Step::SentAt => "Com a data e a hora, o suporte procura o envio nos registros do servidor.",
        Step::AttemptDay => "Basta o dia. O suporte procura nos registros desse dia.",
        Step::OtherCauses => "Estas causas também combinam com a mensagem de erro. Qual parece com o seu caso?",
        Step::Missing => "A mensagem de erro não diz tudo. Escreva o que souber; o resto pode ficar em branco.",
        Step::Review => "Estes dados vão para o suporte. Para corrigir um deles, toque em “Alterar”.",
        Step::Solved => "Se acontecer de novo, volte aqui.",
        Step::Scope | Step::Sender | Step::Verdict | Step::Reconsidered | Step::Ticket => "",
    }
}

pub(super) const fn choice(choice: Choice, second: bool) -> &'static str {
    match choice {
        Choice::Sending if second => "Fui eu que enviei",
        Choice::Sending => "Não consigo enviar mensagens",
        Choice::Receiving if second => "Alguém enviou para mim",
        Choice::Receiving => "Não recebo mensagens",
        Choice::HaveError => "Tenho a mensagem de erro: colar agora",
        Choice::Outsider if second => "Fui eu, mas não sou cliente de {provider}",
        Choice::Outsider => "Não sou cliente: o que enviei a um cliente voltou",
        Choice::Internal => "Fui eu, e os dois endereços são de {provider}",
        Choice::AtOnce => "Sim, na hora, numa janela do programa",
        Choice::AfterMinutes => "Sim, por e-mail, minutos depois",
        Choice::AfterDays => "Sim, por e-mail, dias depois",
        Choice::NothingBack if second => "Não recebeu",
        Choice::NothingBack => "Não voltou nada",
        Choice::SenderHasIt => "Sim, mas o texto está com a pessoa",
        Choice::GoOnWithout => "Seguir sem ela",
        Choice::NoError => "Não tenho mensagem de erro",
        Choice::OneMessage => "Só com uma mensagem",
        Choice::OneAddress if second => "De uma pessoa só",
        Choice::OneAddress => "Só para uma pessoa",
        Choice::OneDomain if second => "De vários da mesma empresa (o mesmo @)",
        Choice::OneDomain => "Só para a mesma empresa (o mesmo @)",
        Choice::Everybody if second => "De ninguém chega nada",
        Choice::Everybody => "Com todas",
        Choice::Today => "Desde hoje",
        Choice::SomeDays => "Há alguns dias",
        Choice::LongAgo => "Há semanas ou mais",
        Choice::NeverWorked => "Nunca funcionou",
        Choice::WorksInWebmail if second => "Sim, só faltam no programa ou no celular",
        Choice::WorksInWebmail => "Sim, pelo webmail funciona",
        Choice::FailsInWebmail if second => "Não, lá também não",
        Choice::FailsInWebmail => "Não, falha do mesmo jeito",
        Choice::InSent => "Em Enviados",
        Choice::InOutbox => "Na Caixa de saída",
        Choice::InNeither => "Em nenhuma das duas",
        Choice::Checked => "Já conferi e o problema continua",
        Choice::CannotCheck => "Não sei conferir",
        Choice::Solved => "Já está funcionando",
        Choice::PasteAgain => "Colar outra mensagem de erro",
        Choice::NotThis => "Não é isso",
        Choice::FirstOther | Choice::SecondOther | Choice::ThirdOther => "{title}",
        Choice::NoneOfThese => "Nenhuma destas",
        Choice::NotSure => "Não sei",
        Choice::Continue => "Abrir um chamado",
    }
}

pub(super) const fn field(field: FieldId, receiving: bool) -> &'static str {
    match field {
        FieldId::Sender if receiving => "Endereço de quem envia",
        FieldId::Sender => "Seu endereço de e-mail",
        FieldId::Recipient if receiving => "Seu endereço de e-mail",
        FieldId::Recipient => "Endereço do destinatário",
        FieldId::SentDate => "Data",
        FieldId::SentTime => "Hora",
        FieldId::AttemptDay => "Dia",
        FieldId::Bounce => "Mensagem de erro",
        FieldId::Contact => "Por onde o suporte pode falar com você",
        FieldId::MailProgram => "Programa ou aplicativo de e-mail",
        FieldId::Device => "Aparelho e sistema",
        FieldId::Reach => "Acontece só com você ou com colegas também?",
    }
}

pub(super) const fn field_hint(field: FieldId) -> &'static str {
    match field {
        FieldId::Sender | FieldId::Recipient => "Por exemplo: nome@empresa.com.br",
        FieldId::SentTime => "Se não lembrar a hora exata, ponha a aproximada.",
        FieldId::Bounce => "Você pode sair para copiar o texto e voltar: o que já respondeu fica guardado.",
        FieldId::Contact => "Um telefone ou outro e-mail. Não use o endereço que está com problema.",
        FieldId::SentDate | FieldId::AttemptDay | FieldId::MailProgram | FieldId::Device | FieldId::Reach => "",
    }
}

pub(super) const fn settings() -> &'static str {
    "o servidor de envio (SMTP) e o de recebimento (IMAP ou POP)\n\
     as portas e a criptografia (SSL/TLS) de cada um\n\
     o usuário: é o endereço de e-mail completo\n\
     a senha, e a autenticação ligada também no servidor de envio"
}

pub(super) const fn own_checks() -> &'static str {
    "a pasta de spam (lixo eletrônico)\n\
     o espaço: uma caixa cheia não recebe\n\
     os filtros, regras e endereços bloqueados\n\
     o encaminhamento: as mensagens podem estar indo para outro endereço\n\
     o domínio (a parte depois do @): se está pago e ativo"
}

pub(super) const fn cause_title(cause: Cause) -> &'static str {
    match cause {
        Cause::UserUnknown => "Esse endereço não existe",
        Cause::MailboxDisabled => "A caixa de e-mail está desativada",
        Cause::Moved => "O endereço mudou",
        Cause::Filtered => "Um filtro recusou a mensagem",
        Cause::MailboxFull => "A caixa de e-mail está cheia",
        Cause::DomainNotFound => "O domínio não foi encontrado",
        Cause::DomainNoMail => "O domínio não recebe e-mail",
        Cause::Expired => "O servidor desistiu depois de vários dias",
        Cause::NetworkError => "Os servidores não conseguiram se falar",
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
        Cause::Policy => "As regras do outro servidor não permitiram",
        Cause::SenderRejected => "O endereço de quem envia foi recusado",
        Cause::RateLimited => "Mensagens demais em pouco tempo",
        Cause::Greylisted => "O outro servidor pediu para esperar",
        Cause::RelayDenied => "O servidor não aceitou repassar a mensagem",
        Cause::AuthRequired => "O envio pediu usuário e senha",
        Cause::Tls => "A conexão segura falhou",
        Cause::Security => "Uma regra de segurança recusou a mensagem",
        Cause::ServerError => "O servidor que recebe está com problemas",
        Cause::MailerError => "A entrega falhou na última etapa",
        Cause::ProtocolError => "Os servidores não se entenderam",
        Cause::Undetermined => "O texto não diz a causa",
    }
}

pub(super) const fn cause(cause: Cause, direction: Direction) -> &'static str {
    match cause {
        Cause::UserUnknown => by(
            direction,
            "O servidor do destinatário respondeu que não tem essa caixa de e-mail. Quase sempre é um erro de digitação.",
            "O servidor respondeu que o endereço usado pela pessoa não existe. Quase sempre é um erro de digitação.",
        ),
        Cause::MailboxDisabled => by(
            direction,
            "A caixa do destinatário existe, mas está suspensa, parada ou fechada.",
            "A caixa que devia receber existe, mas está suspensa ou fechada.",
        ),
        Cause::Moved => by(direction, "O destinatário usa outro endereço agora.", "O remetente usou um endereço antigo."),
        Cause::Filtered => by(
            direction,
            "O destinatário, ou um filtro dele, não deixou a mensagem entrar.",
            "Um filtro da sua conta, ou do servidor, recusou esse remetente.",
        ),
        Cause::MailboxFull => by(
            direction,
            "A caixa do destinatário não tem mais espaço. A mensagem não entrou.",
            "A caixa que devia receber não tem mais espaço. A mensagem não entrou.",
        ),
        Cause::DomainNotFound => by(
            direction,
            "A parte depois do @ (o domínio) não foi encontrada na internet. Pode ser erro de digitação ou falta de renovação.",
            "A parte depois do @ (o domínio) não foi encontrada na internet. Pode ser engano de quem escreveu ou falta de renovação.",
        ),
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
            "A mensagem, com os anexos, passa do tamanho que o outro servidor aceita.",
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
            "O servidor do remetente está numa lista de bloqueio.",
        ),
        Cause::BadReputation => by(
            direction,
            "O outro servidor desconfia do servidor ou do domínio que enviou a sua mensagem.",
            "O servidor que recebe desconfia do servidor ou do domínio do remetente.",
        ),
        Cause::AuthFailure => by(
            direction,
            "O outro servidor não conseguiu confirmar que a mensagem saiu mesmo do seu domínio (SPF, DKIM ou DMARC).",
            "Não foi possível confirmar que a mensagem saiu mesmo do domínio do remetente (SPF, DKIM ou DMARC).",
        ),
        Cause::NoPtr => by(
            direction,
            "O servidor que enviou a sua mensagem não tem o nome certo cadastrado na internet (DNS reverso).",
            "O servidor do remetente não tem o nome certo cadastrado na internet (DNS reverso).",
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
            "É uma proteção contra spam (greylisting). No primeiro contato, a mensagem espera alguns minutos e depois passa."
        }
        Cause::RelayDenied => by(
            direction,
            "O servidor só repassa mensagens de quem ele conhece. Ou faltam usuário e senha no envio, ou ele não atende esse endereço.",
            "A mensagem foi parar num servidor que não cuida desse endereço.",
        ),
        Cause::AuthRequired => by(
            direction,
            "O servidor de envio não recebeu o usuário e a senha certos.",
            "O remetente não se identificou no servidor de envio dele.",
        ),
        Cause::Tls => "Não foi possível abrir uma conexão segura (TLS) entre os servidores, ou entre o programa de e-mail e o servidor.",
        Cause::Security => "O servidor recusou a mensagem para se proteger. O aviso não diz muito mais que isso.",
        Cause::ServerError => by(
            direction,
            "O servidor do destinatário está cheio, parado ou mal configurado.",
            "O servidor que devia receber está cheio, parado ou mal configurado.",
        ),
        Cause::MailerError => by(
            direction,
            "A mensagem chegou ao servidor do destinatário, mas o programa que guarda as mensagens falhou.",
            "A mensagem chegou ao servidor, mas o programa que guarda as mensagens falhou.",
        ),
        Cause::ProtocolError => "Um servidor recusou um comando do outro. É um problema técnico entre eles.",
        Cause::Undetermined => "A mensagem voltou, mas o texto colado não mostra por quê.",
    }
}

pub(super) const fn kind_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "A mensagem voltou",
        Kind::Delay => "O servidor ainda está tentando entregar",
        Kind::Success => "A mensagem foi entregue",
        Kind::AutoReply => "É uma resposta automática",
        Kind::FeedbackReport => "É um aviso de reclamação",
        Kind::ReadReceipt => "É uma confirmação de leitura",
        Kind::Other => "Este texto não parece uma mensagem de erro",
    }
}

pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "A mensagem não foi entregue.",
        Kind::Delay => "É só um aviso de atraso. A mensagem não se perdeu.",
        Kind::Success => "O servidor do destinatário confirmou que recebeu.",
        Kind::AutoReply => "A mensagem chegou. A resposta foi automática, por exemplo porque a pessoa está de férias.",
        Kind::FeedbackReport => "Quem recebeu marcou a mensagem como indesejada (spam), e o provedor dessa pessoa avisou.",
        Kind::ReadReceipt => "A mensagem chegou e foi aberta.",
        Kind::Other => "Não achamos nele o aviso de um servidor. Você pode colar outro texto ou abrir o chamado assim mesmo.",
    }
}

pub(super) const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Reader => "Você",
        Actor::ReadersAdministrator => "Quem administra o seu domínio e as suas contas",
        Actor::Provider => "O suporte de {provider}",
        Actor::Recipient => "O destinatário",
        Actor::Sender => "O remetente",
        Actor::RemoteAdministrator => "Quem cuida do e-mail do outro lado",
        Actor::Nobody => "Ninguém: é só esperar",
    }
}

pub(super) const fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::CheckAddress => "Confira o endereço letra por letra, antes e depois do @.",
        Advice::CheckDomain => "Confira a parte depois do @: falta um ponto, sobra uma letra, é .com ou .com.br?",
        Advice::AskForAddress => "Peça o endereço certo à pessoa por telefone ou WhatsApp.",
        Advice::SendToRightAddress => "Com o endereço certo, envie a mensagem de novo.",
        Advice::GiveOwnAddress => "Mande ao remetente o seu endereço certo por escrito, por exemplo pelo WhatsApp.",
        Advice::TellRecipient => "Avise o destinatário por outro meio e mostre a ele esta mensagem de erro.",
        Advice::TellRecipientFull => "Avise o destinatário, por telefone ou WhatsApp, que a caixa dele está cheia.",
        Advice::SendWhenRoom => "Quando houver espaço, envie a mensagem de novo.",
        Advice::FreeSpace => "Apague mensagens grandes e esvazie a lixeira e o spam da caixa.",
        Advice::AskForQuota => "Se o espaço não bastar, peça mais a quem administra as suas contas.",
        Advice::SenderTriesAgain => "Daqui a pouco, peça ao remetente que envie de novo.",
        Advice::WaitForRetry => "Espere. O servidor tenta de novo sozinho; não precisa reenviar.",
        Advice::WaitAndResend => "Espere uma hora e envie de novo.",
        Advice::ReduceSize => "Diminua os anexos, divida em várias mensagens ou envie um link para o arquivo.",
        Advice::SenderReducesSize => "Peça ao remetente anexos menores ou um link para o arquivo.",
        Advice::ChangeContent => "Envie de novo sem o anexo, com menos links e um texto simples, para ver se passa.",
        Advice::SenderChangesContent => "Peça ao remetente que envie sem o anexo, ou de outra forma.",
        Advice::ScanDevice => "Passe um antivírus no aparelho do qual você enviou.",
        Advice::CheckLogin => {
            "No programa de e-mail, confira a senha e o usuário, que é o endereço completo. Ligue também a autenticação no envio."
        }
        Advice::CheckSettings => "No programa de e-mail, compare servidor, porta e criptografia com o que o provedor pede.",
        Advice::CheckSenderAddress => "Veja se o endereço de remetente no seu programa é o da sua conta.",
        Advice::SendFewer => "Envie para menos pessoas de cada vez.",
        Advice::CheckOwnFilters => {
            "No webmail (o e-mail pelo navegador), confira os filtros, a lista de bloqueio e o encaminhamento da sua conta."
        }
        Advice::CheckOwnDomain => "Confira com quem cuida do seu domínio se ele está pago e ativo.",
        Advice::AskToAllow => "Peça ao destinatário que ponha o seu endereço na lista de remetentes permitidos.",
        Advice::ForwardToTheirAdministrator => "Peça ao destinatário que passe a mensagem de erro a quem cuida do e-mail dele.",
        Advice::SenderAsksTheirProvider => "Peça ao remetente que mostre a mensagem de erro ao provedor dele.",
        Advice::TicketForProvider => "Abra um chamado: {provider} verifica os servidores e os registros de entrega.",
        Advice::TicketForDomainRecords => "Abra um chamado para o suporte conferir os registros técnicos do seu domínio (DNS).",
        Advice::TicketWithThis => "Abra um chamado. Com estes dados o suporte consegue investigar.",
        Advice::UseAnotherWay => "Se for urgente, fale com a pessoa por outro meio.",
        Advice::CheckSpamFolder => "Olhe a pasta de spam (lixo eletrônico) no webmail, que é o e-mail pelo navegador.",
        Advice::AskSpamFolder => "Peça ao destinatário que olhe a pasta de spam (lixo eletrônico).",
        Advice::CheckSentFolder => "Veja se a mensagem está na pasta Enviados. Se está na Caixa de saída, ela ainda não saiu.",
        Advice::AskSenderForError => "Pergunte ao remetente se uma mensagem de erro voltou para ele, e peça o texto.",
        Advice::PasteWhole => "Se puder, cole o texto inteiro do aviso que voltou, do começo ao fim.",
        Advice::DeleteScam => "Apague a mensagem. Não clique nos links e não responda.",
        Advice::ChangePassword => "Se você já clicou e informou a senha, troque-a agora.",
        Advice::DeleteNotice => "Apague o aviso. Ele não é sobre uma mensagem sua.",
        Advice::TicketIfMany => "Se chegarem muitos avisos assim, abra um chamado e troque a senha da conta.",
        Advice::NothingToDo => "Você não precisa fazer nada.",
    }
}

pub(super) const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "É o que diz a mensagem de erro.",
        Confidence::Likely => "É a causa mais provável, pelo que diz a mensagem de erro.",
        Confidence::Unclear => "Não dá para ter certeza: a mensagem de erro diz pouco.",
    }
}

pub(super) const fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "certo",
        Confidence::Likely => "provável",
        Confidence::Unclear => "incerto",
    }
}

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Back => "Voltar",
        Label::Restart => "Começar de novo",
        Label::Resume => "Continuar de onde parou",
        Label::ResumeHeading => "Você já tinha começado",
        Label::ResumeLead => "As respostas ficaram guardadas só neste aparelho, nesta aba.",
        Label::ChecklistShow => "Ver a lista completa",
        Label::ChecklistHide => "Fechar a lista",
        Label::Continue => "Continuar",
        Label::Place => "Passo {count}",
        Label::PlaceSending => "Envio · passo {count}",
        Label::PlaceReceiving => "Recebimento · passo {count}",
        Label::ReadBounce => "Ler a mensagem de erro",
        Label::Reading => "Lendo…",
        Label::EmptyPaste => "O campo está vazio. Cole o texto da mensagem de erro ou toque em “Não tenho mensagem de erro”.",
        Label::PasteTooLong => "O texto tem {size}. Lemos só o começo (1 MB), que costuma bastar.",
        Label::PasteSize => "Texto longo guardado: {size}. Só o começo aparece aqui.",
        Label::PasteClear => "Apagar e colar outro texto",
        Label::EmptyAddress => "Escreva o endereço ou toque em “Não sei”.",
        Label::NoAtSign => "Falta o @ no endereço. Se ele é assim mesmo, toque em “Continuar” outra vez.",
        Label::EmptyDate => "Escolha a data ou toque em “Não sei”.",
        Label::ProposedSending => "Parece que foi você. A mensagem saiu de: {address}",
        Label::ProposedReceiving => "Parece que era para você. A mensagem ia para: {address}",
        Label::AnswersDropped => "A mudança tirou respostas que não valem mais.",
        Label::ContradictsReceiving => "Você disse que não recebe, mas este aviso é de uma mensagem que saiu de você.",
        Label::ContradictsSending => "Você disse que não consegue enviar, mas este aviso é de uma mensagem que ia para você.",
        Label::ReaderDoubts => "O cliente acha que não é isto: {title}",
        Label::NothingFitsTitle => "A causa fica em aberto",
        Label::RestsOn => "Porque está escrito: {name}",
        Label::WebmailLink => "Abrir o webmail (abre em outra aba)",
        Label::SettingsLink => "Ver como configurar (abre em outra aba)",
        Label::ActorLabel => "Quem precisa agir",
        Label::StepsLabel => "O que fazer agora",
        Label::Provider => "seu provedor",
        Label::Portal => "portal de suporte",
        Label::NoErrorTitle => "Sem mensagem de erro",
        Label::NoErrorSending => "Se nada voltou, a mensagem pode ter chegado e estar na pasta de spam do destinatário.",
        Label::NoErrorReceiving => {
            "Sem a mensagem de erro, o suporte procura a mensagem nos registros de entrega. Se não bastar, peça ao remetente o registro do envio (log de SMTP), que o provedor dele tem."
        }
        Label::ExcerptLabel => "Onde isso está escrito",
        Label::ExcerptMeaning => "O trecho marcado quer dizer: {title}.",
        Label::FactRecipient => "Destinatário",
        Label::FactCode => "Código",
        Label::FactHost => "Servidor que recusou",
        Label::FactBlockList => "Lista de bloqueio",
        Label::BlockListRemoval => "{name}. Pedido de retirada: {address}",
        Label::FactDelivered => "Chegou a",
        Label::BackscatterTitle => "Parece que você não enviou esta mensagem",
        Label::Backscatter => {
            "A mensagem que voltou não saiu do servidor do seu e-mail. Alguém usou o seu endereço como remetente, o que qualquer um consegue fazer. Sua conta não precisa ter sido invadida."
        }
        Label::FakeTitle => "Cuidado: isto parece um golpe",
        Label::Fake => {
            "O texto imita um aviso de erro, mas não traz nenhuma mensagem devolvida e pede que você clique num link. Não clique e não informe sua senha."
        }
        Label::Legal => "Aviso legal",
        Label::LegalLink => "Ler o aviso completo (abre em outra aba)",
        Label::NotGiven => "não informado",
        Label::Change => "Alterar",
        Label::ChangeName => "Alterar: {name}",
        Label::FromPaste => "lido na mensagem de erro",
        Label::PrepareTicket => "Preparar o chamado",
        Label::Privacy => {
            "Ao abrir o portal, estes dados vão dentro do link para {host} e ficam no histórico do navegador. Antes disso, nada sai deste aparelho."
        }
        Label::PrivacyCopy => "Você mesmo copia e envia estes dados. Nada sai deste aparelho sozinho.",
        Label::OpenPortal => "Abrir o chamado: {portal}",
        Label::TicketLead => "Toque no botão. O portal abre em outra aba, já preenchido; lá você confere e envia.",
        Label::TicketLeadCopy => "Copie o texto e envie ao suporte.",
        Label::TicketContact => "Outro jeito de falar com o suporte: {contact}",
        Label::Copy => "Copiar o texto completo",
        Label::CopyDone => "Texto copiado.",
        Label::CopyFailed => "O navegador não deixou copiar. O texto abaixo está selecionado: toque nele e escolha Copiar.",
        Label::WholeText => "Texto completo do chamado",
        Label::NothingCut => "Está tudo no link, sem cortes.",
        Label::LinesCut => {
            "O texto não coube inteiro no link. Linhas que ficaram de fora: {count}. Copie o texto completo e cole no chamado."
        }
        Label::Missing => "Não informado: {name}. O chamado pode ser aberto assim mesmo.",
        Label::NoLink => "Os dados não cabem no link do portal. Copie o texto completo, abra o portal e cole.",
        Label::ReturnedMailLeftOut => "O texto da mensagem que voltou não vai no chamado, só o aviso de erro.",
        Label::RowDirection => "Problema",
        Label::RowSender => "Remetente",
        Label::RowRecipient => "Destinatário",
        Label::RowSentAt => "Data e hora do envio",
        Label::RowDay => "Dia da tentativa",
        Label::RowCause => "O que aconteceu",
        Label::RowCode => "Código",
        Label::RowRemoteHost => "Servidor que recusou",
        Label::RowReportingHost => "Servidor que avisou",
        Label::RowMessageId => "Message-ID",
        Label::RowQueueId => "Número na fila do servidor",
        Label::RowTried => "Configurações",
        Label::RowContact => "Contato",
        Label::RowDecisive => "Trecho decisivo",
        Label::RowError => "Mensagem de erro",
        Label::DirectionSending => "Envio de mensagens",
        Label::DirectionReceiving => "Recebimento de mensagens",
        Label::TriedRight => "já conferidas",
        Label::TriedNotSure => "não conferidas",
        Label::TagSending => "envio",
        Label::TagReceiving => "recebimento",
        Label::NoError => "sem mensagem de erro",
        Label::CutMark => "[cortado: faltam {count} linhas; o cliente tem o texto completo]",
        Label::CauseInTicket => "{title} ({name}, {code})",
    }
}
