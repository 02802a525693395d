//! Brazilian Portuguese: written first, for worried people who do not know mail's technical words.

pub(super) mod outcome;
pub(super) mod ticket;

use crate::texts::Label;
use crate::tree::step::{Choice, FieldId, Step};

pub(super) const fn heading(step: Step, receiving: bool) -> &'static str {
    match step {
        Step::Problem => "O que está acontecendo com o seu e-mail?",
        Step::ReturnedError => "Voltou alguma mensagem de erro?",
        Step::SenderError => "A pessoa que enviou recebeu uma mensagem de erro?",
        Step::AskSender => "Peça a mensagem de erro ao remetente",
        Step::Bounce => "Cole aqui a mensagem de erro",
        Step::Direction => "Quem enviou a mensagem?",
        Step::Scope if receiving => "Quais mensagens não chegam?",
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
        Step::LogAbout => "De qual mensagem é o log?",
        Step::Log => "Cole aqui o log SMTP",
        Step::Verdict | Step::Reconsidered | Step::LogAnswer => "Resultado",
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
        Step::LogAbout => {
            "Bastam os dois endereços e o dia. Se tiver o texto do primeiro chamado, cole-o: aí não precisa preencher o resto."
        }
        Step::Log => "É o registro do servidor de quem enviou, com a hora, o destino e a resposta. Quem tem é o provedor dessa pessoa.",
        Step::OtherCauses => "Estas causas também combinam com a mensagem de erro. Qual parece com o seu caso?",
        Step::Missing => "A mensagem de erro não diz tudo. Escreva o que souber; o resto pode ficar em branco.",
        Step::Review => "Estes dados vão para o suporte. Para corrigir um deles, toque em “Alterar”.",
        Step::Solved => "Se acontecer de novo, volte aqui.",
        Step::Scope | Step::Sender | Step::LogAnswer | Step::Verdict | Step::Reconsidered | Step::Ticket => "",
    }
}

pub(super) const fn choice(choice: Choice, second: bool) -> &'static str {
    match choice {
        Choice::Sending if second => "Fui eu que enviei",
        Choice::Sending => "Não consigo enviar mensagens",
        Choice::Receiving if second => "Alguém enviou para mim",
        Choice::Receiving => "Não recebo mensagens",
        Choice::HaveError => "Tenho a mensagem de erro: colar agora",
        Choice::Outsider if second => "Fui eu, mas não sou cliente daqui",
        Choice::Outsider => "Não sou cliente: minha mensagem a um cliente voltou",
        Choice::LogAsked => "O suporte pediu o registro do envio (log SMTP)",
        Choice::Internal => "Fui eu, para alguém do mesmo provedor",
        Choice::AtOnce => "Sim, na hora, numa janela do programa",
        Choice::AfterMinutes => "Sim, por e-mail, minutos depois",
        Choice::AfterDays => "Sim, por e-mail, dias depois",
        Choice::NothingBack if second => "Não recebeu",
        Choice::NothingBack => "Não voltou nada",
        Choice::SenderHasIt => "Sim, mas o texto está com a pessoa",
        Choice::GoOnWithout => "Seguir sem ela",
        Choice::NoError => "Não tenho mensagem de erro",
        Choice::OneMessage if second => "Só uma mensagem",
        Choice::OneMessage => "Só com uma mensagem",
        Choice::OneAddress if second => "As de uma pessoa",
        Choice::OneAddress => "Só para uma pessoa",
        Choice::OneDomain if second => "As de uma empresa (o mesmo final depois do @)",
        Choice::OneDomain => "Só para uma empresa (o mesmo final depois do @)",
        Choice::Everybody if second => "Nenhuma: não chega nada de ninguém",
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
        Choice::NoLog => "Não tenho o log",
        Choice::PasteAgain => "Colar uma mensagem de erro",
        Choice::NotThis => "Não é isso",
        Choice::FirstOther | Choice::SecondOther | Choice::ThirdOther => "{title}",
        Choice::NoneOfThese => "Nenhuma destas",
        Choice::Begin => "Responder às perguntas",
        Choice::NotSure => "Não sei",
        Choice::Continue => "Abrir um chamado",
    }
}

pub(super) const fn field(field: FieldId, receiving: bool) -> &'static str {
    match field {
        FieldId::Sender if receiving => "Endereço de quem envia",
        FieldId::Sender => "Seu endereço de e-mail",
        FieldId::Recipient if receiving => "Endereço que a pessoa usou",
        FieldId::Recipient => "Endereço do destinatário",
        FieldId::SentDate => "Data",
        FieldId::SentTime => "Hora",
        FieldId::AttemptDay => "Dia",
        FieldId::FirstTicket => "Texto do primeiro chamado",
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
        FieldId::SentDate | FieldId::AttemptDay | FieldId::FirstTicket | FieldId::MailProgram | FieldId::Device | FieldId::Reach => "",
    }
}

pub(super) const fn settings() -> &'static str {
    "o servidor de envio (SMTP) e o de recebimento (IMAP ou POP)\n\
     as portas e a criptografia (SSL/TLS) de cada um\n\
     o usuário: é o endereço de e-mail completo\n\
     a senha e, no servidor de envio, a autenticação ligada"
}

pub(super) const fn own_checks() -> &'static str {
    "a pasta de spam (lixo eletrônico)\n\
     o espaço: uma caixa cheia não recebe\n\
     os filtros, regras e endereços bloqueados\n\
     o encaminhamento: as mensagens podem estar indo para outro endereço\n\
     o domínio (a parte depois do @): se está pago e ativo"
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
        Label::EmptyPaste => "O campo está vazio. Cole o texto ou toque no outro botão.",
        Label::PasteTooLong => "O texto tem {size}. Lemos só o começo (1 MB), que costuma bastar.",
        Label::PasteSize => "Texto longo guardado: {size}. Só o começo aparece aqui.",
        Label::PasteClear => "Apagar e colar outro texto",
        Label::EmptyAddress => "Escreva o endereço ou toque em “Não sei”.",
        Label::NoAtSign => "Falta o @ no endereço. Se ele é assim mesmo, toque em “Continuar” outra vez.",
        Label::EmptyDate => "Escolha a data ou toque em “Não sei”.",
        Label::ProposedSending => "Parece que foi você. A mensagem saiu de: {address}",
        Label::ProposedReceiving => "Parece que era para você. A mensagem ia para: {address}",
        Label::AnswersDropped => "A mudança tirou respostas que não valem mais.",
        Label::PasteLost => "O texto colado não coube na memória do navegador. Cole de novo, por favor.",
        Label::ContradictsReceiving => "Você disse que não recebe, mas este aviso é de uma mensagem que saiu de você.",
        Label::ContradictsSending => "Você disse que não consegue enviar, mas este aviso é de uma mensagem que ia para você.",
        Label::NothingFitsTitle => "Ainda não dá para saber a causa",
        Label::RestsOn => "Porque está escrito: {name}",
        Label::Erase => "Apagar tudo o que escrevi aqui",
        Label::Language => "Idioma",
        Label::OtherWaySending => "Se você enviou a mensagem, veja este caso",
        Label::OtherWayReceiving => "Se a mensagem era para você, veja este caso",
        Label::WebmailLink => "Abrir o webmail (abre em outra aba)",
        Label::SettingsLink => "Ver como configurar (abre em outra aba)",
        Label::ActorLabel => "Quem precisa agir",
        Label::StepsLabel => "O que fazer agora",
        Label::Provider => "seu provedor",
        Label::Portal => "portal de suporte",
        Label::NoErrorTitle => "Sem mensagem de erro",
        Label::NothingLeavesTitle => "As mensagens não estão saindo",
        Label::NothingLeaves => "O problema está na sua conta ou no servidor de envio, não no destinatário.",
        Label::NothingArrivesTitle => "As mensagens não estão chegando",
        Label::NothingArrives => {
            "Se não chega nada de ninguém, pode ser o servidor, o domínio vencido, um encaminhamento ou a caixa cheia."
        }
        Label::OnlyTheProgramTitle => "O problema está só no seu programa",
        Label::OnlyTheProgram => "Pelo webmail funciona. Então a sua conta e o servidor estão bem.",
        Label::NoErrorSending => "Se nada voltou, a mensagem pode ter chegado e estar na pasta de spam do destinatário.",
        Label::NoErrorReceiving => "Sem a mensagem de erro, o suporte procura a mensagem nos registros de entrega.",
        Label::BehindAForward => "A conta encaminha as mensagens para outro endereço, que não recebeu esta.",
        Label::ProgramUnconnected => {
            "O seu programa de e-mail não conseguiu se conectar ao servidor. Pode ser a internet ou a configuração."
        }
        Label::ExcerptLabel => "Onde isso está escrito",
        Label::ExcerptMeaning => "O trecho marcado quer dizer: {title}.",
        Label::FactRecipient => "Destinatário",
        Label::FactCode => "Código",
        Label::FactBlockList => "Lista de bloqueio",
        Label::BlockListRemoval => "{name}. Pedido de retirada: {address}",
        Label::NewAddress => "Novo endereço, segundo o aviso",
        Label::FactDelivered => "Entregue a",
        Label::BackscatterTitle => "Parece que você não enviou esta mensagem",
        Label::Backscatter => {
            "A mensagem que voltou não saiu do servidor do seu e-mail. Alguém usou o seu endereço como remetente, o que qualquer um consegue fazer."
        }
        Label::FakeTitle => "Cuidado: isto parece um golpe",
        Label::Fake => "O texto imita um aviso de erro, mas não traz nenhuma mensagem devolvida e pede que você clique num link.",
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
        Label::NothingCut => "Todos os dados já vão no chamado, sem cortes.",
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
        Label::RowRemoteHost => "Servidor de destino",
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
        Label::CutMark => "[cortado, linhas que faltam: {count}; o cliente pode baixar o arquivo {name}]",
        Label::CauseInTicket => "{title} ({name}, {code})",
    }
}
