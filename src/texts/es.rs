//! Spanish: neutral Latin American, polite.

pub(super) mod outcome;
pub(super) mod ticket;

use crate::texts::Label;
use crate::tree::step::{Choice, FieldId, Step};

pub(super) const fn heading(step: Step, receiving: bool) -> &'static str {
    match step {
        Step::Problem => "¿Qué está pasando con su correo?",
        Step::ReturnedError => "¿Volvió algún mensaje de error?",
        Step::SenderError => "¿El remitente recibió un mensaje de error?",
        Step::AskSender => "Pida el mensaje de error al remitente",
        Step::Bounce => "Pegue aquí el mensaje de error",
        Step::Direction => "¿Quién envió el mensaje?",
        Step::Scope if receiving => "¿Qué mensajes no llegan?",
        Step::Scope => "¿Con qué mensajes ocurre?",
        Step::Since => "¿Desde cuándo ocurre?",
        Step::Webmail if receiving => "¿Los mensajes aparecen en el webmail?",
        Step::Webmail => "¿Puede enviar desde el webmail?",
        Step::Settings => "¿La configuración de su correo está bien?",
        Step::SentFolder => "¿En qué carpeta está el mensaje?",
        Step::OwnChecks => "Revise estos puntos de su cuenta",
        Step::Sender if receiving => "¿Quién está intentando escribirle?",
        Step::Sender => "¿Desde qué dirección envió el mensaje?",
        Step::Recipient if receiving => "¿Qué dirección usó la persona para escribirle?",
        Step::Recipient => "¿A qué dirección envió el mensaje?",
        Step::SentAt => "¿Cuándo envió el mensaje?",
        Step::AttemptDay => "¿Qué día intentaron enviarle el mensaje?",
        Step::LogAbout => "¿De qué mensaje es el log?",
        Step::Log => "Pegue aquí el log SMTP",
        Step::Verdict | Step::Reconsidered | Step::LogAnswer => "Resultado",
        Step::OtherCauses => "Qué más puede ser",
        Step::Missing => "Faltan algunos datos para el ticket",
        Step::Review => "Revise esto antes de abrir el ticket",
        Step::Ticket => "Solo falta enviar el ticket",
        Step::Solved => "¡Qué bueno que ya funciona!",
    }
}

pub(super) const fn lead(step: Step, receiving: bool) -> &'static str {
    match step {
        Step::Problem => "Responda unas pocas preguntas. Lo que escriba solo sale de este dispositivo si usted abre un ticket.",
        Step::ReturnedError => "Es un aviso de que el mensaje no se entregó. Puede estar en inglés.",
        Step::SenderError => "Ese aviso dice por qué el mensaje no le llegó.",
        Step::AskSender => {
            "Copie este pedido y mándelo a la persona por otro medio, por ejemplo por WhatsApp. Después vuelva aquí: lo que ya respondió queda guardado."
        }
        Step::Bounce => {
            "Es el aviso que le llegó por correo o que apareció en la pantalla. Pegue el texto completo, aunque esté en inglés."
        }
        Step::Direction => "De la respuesta depende lo que hay que hacer.",
        Step::Since => "Así el soporte sabe en qué días buscar.",
        Step::Webmail => "El webmail es su correo abierto en el navegador, sin programa ni aplicación.",
        Step::Settings => {
            "Un detalle equivocado es la causa más común. En su programa o aplicación de correo, compare con lo que pide el proveedor:"
        }
        Step::SentFolder => "Búsquelo en el programa o la aplicación con que lo envió.",
        Step::OwnChecks => "Es fácil verlos en el webmail, que es su correo abierto en el navegador:",
        Step::Recipient if !receiving => "Mire con calma: basta un punto o una letra equivocada para impedir la entrega.",
        Step::Recipient => "Es la dirección que la persona escribió, aunque esté equivocada.",
        Step::Sender if receiving => "Con esta dirección, el soporte busca en los registros de entrega.",
        Step::SentAt => "Con la fecha y la hora, el soporte busca el envío en los registros del servidor.",
        Step::AttemptDay => "Basta con el día. El soporte busca en los registros de ese día.",
        Step::LogAbout => {
            "Bastan las dos direcciones y el día. Si tiene el texto del primer ticket, péguelo: así no hace falta llenar lo demás."
        }
        Step::Log => {
            "Es el registro del servidor de quien envió, con la hora, el destino y la respuesta. Lo tiene el proveedor de esa persona."
        }
        Step::OtherCauses => "Estas causas también encajan con el mensaje de error. ¿Cuál se parece a su caso?",
        Step::Missing => "El mensaje de error no lo dice todo. Escriba lo que sepa; lo demás puede quedar en blanco.",
        Step::Review => "Estos datos van al soporte. Para corregir alguno, toque “Cambiar”.",
        Step::Solved => "Si vuelve a pasar, regrese aquí.",
        Step::Scope | Step::Sender | Step::LogAnswer | Step::Verdict | Step::Reconsidered | Step::Ticket => "",
    }
}

pub(super) const fn choice(choice: Choice, second: bool) -> &'static str {
    match choice {
        Choice::Sending if second => "Lo envié yo",
        Choice::Sending => "No puedo enviar mensajes",
        Choice::Receiving if second => "Alguien me lo envió",
        Choice::Receiving => "No recibo mensajes",
        Choice::HaveError => "Tengo un mensaje de error para pegar",
        Choice::Outsider if second => "Lo envié yo, pero no soy cliente de aquí",
        Choice::Outsider => "No soy cliente, y mi correo a un cliente volvió",
        Choice::LogAsked => "El soporte pidió el registro del envío (log SMTP)",
        Choice::Internal => "Lo envié yo, a alguien del mismo proveedor",
        Choice::AtOnce => "Sí, al momento, en una ventana del programa",
        Choice::AfterMinutes => "Sí, por correo, minutos después",
        Choice::AfterDays => "Sí, por correo, días después",
        Choice::NothingBack if second => "No recibió nada",
        Choice::NothingBack => "No volvió nada",
        Choice::SenderHasIt => "Sí, pero el texto lo tiene la persona",
        Choice::GoOnWithout => "Seguir sin él",
        Choice::NoError => "No tengo un mensaje de error",
        Choice::OneMessage if second => "Un solo mensaje",
        Choice::OneMessage => "Solo con un mensaje",
        Choice::OneAddress if second => "Los de una persona",
        Choice::OneAddress => "Solo a una persona",
        Choice::OneDomain if second => "Los de una empresa (el mismo final después de la @)",
        Choice::OneDomain => "Solo a una empresa (el mismo final después de la @)",
        Choice::Everybody if second => "Ninguno: no llega nada de nadie",
        Choice::Everybody => "Con todos",
        Choice::Today => "Desde hoy",
        Choice::SomeDays => "Hace algunos días",
        Choice::LongAgo => "Hace semanas o más",
        Choice::NeverWorked => "Nunca funcionó",
        Choice::WorksInWebmail if second => "Sí, solo faltan en el programa o el teléfono",
        Choice::WorksInWebmail => "Sí, el webmail funciona",
        Choice::FailsInWebmail if second => "No, allí tampoco",
        Choice::FailsInWebmail => "No, falla igual",
        Choice::InSent => "En Enviados",
        Choice::InOutbox => "En la Bandeja de salida",
        Choice::InNeither => "En ninguna de las dos",
        Choice::Checked => "Ya revisé y el problema sigue",
        Choice::CannotCheck => "No sé cómo revisarlo",
        Choice::Solved => "Ya funciona",
        Choice::NoLog => "No tengo el log",
        Choice::PasteAgain => "Pegar un mensaje de error",
        Choice::NotThis => "No es eso",
        Choice::FirstOther | Choice::SecondOther | Choice::ThirdOther => "{title}",
        Choice::NoneOfThese => "Ninguna de estas",
        Choice::Begin => "Responder las preguntas",
        Choice::NotSure => "No sé",
        Choice::Continue => "Abrir un ticket",
    }
}

pub(super) const fn field(field: FieldId, receiving: bool) -> &'static str {
    match field {
        FieldId::Sender if receiving => "Dirección de quien envía",
        FieldId::Sender => "Su dirección de correo",
        FieldId::Recipient if receiving => "Dirección que usó la persona",
        FieldId::Recipient => "Dirección del destinatario",
        FieldId::SentDate => "Fecha",
        FieldId::SentTime => "Hora",
        FieldId::AttemptDay => "Día",
        FieldId::FirstTicket => "Texto del primer ticket",
        FieldId::Bounce => "Mensaje de error",
        FieldId::Contact => "Cómo puede contactarle el soporte",
        FieldId::MailProgram => "Programa o aplicación de correo",
        FieldId::Device => "Dispositivo y sistema",
        FieldId::Reach => "¿Le pasa solo a usted o también a colegas?",
    }
}

pub(super) const fn field_hint(field: FieldId) -> &'static str {
    match field {
        FieldId::Sender | FieldId::Recipient => "Por ejemplo: nombre@empresa.com",
        FieldId::SentTime => "Si no recuerda la hora exacta, ponga una aproximada.",
        FieldId::Bounce => "Puede salir a copiar el texto y volver: lo que ya respondió queda guardado.",
        FieldId::Contact => "Un teléfono u otro correo. No use la dirección que tiene el problema.",
        FieldId::SentDate | FieldId::AttemptDay | FieldId::FirstTicket | FieldId::MailProgram | FieldId::Device | FieldId::Reach => "",
    }
}

pub(super) const fn settings() -> &'static str {
    "el servidor de salida (SMTP) y el de entrada (IMAP o POP)\n\
     los puertos y el cifrado (SSL/TLS) de cada uno\n\
     el usuario: es la dirección de correo completa\n\
     la contraseña y, en el servidor de salida, la autenticación activada"
}

pub(super) const fn own_checks() -> &'static str {
    "la carpeta de spam (correo no deseado)\n\
     el espacio: un buzón lleno no recibe\n\
     los filtros, las reglas y las direcciones bloqueadas\n\
     el reenvío: los mensajes pueden estar yendo a otra dirección\n\
     el dominio (la parte después de la @): si está pagado y activo"
}

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Back => "Volver",
        Label::Restart => "Empezar de nuevo",
        Label::Resume => "Continuar donde quedó",
        Label::ResumeHeading => "Usted ya había empezado",
        Label::ResumeLead => "Sus respuestas quedaron guardadas solo en este dispositivo, en esta pestaña.",
        Label::ChecklistShow => "Ver la lista de lo que conviene revisar",
        Label::ChecklistHide => "Cerrar la lista",
        Label::Continue => "Continuar",
        Label::Place => "Paso {count}",
        Label::PlaceSending => "Envío · paso {count}",
        Label::PlaceReceiving => "Recepción · paso {count}",
        Label::ReadBounce => "Leer el mensaje de error",
        Label::Reading => "Leyendo…",
        Label::EmptyPaste => "El campo está vacío. Pegue el texto o toque el otro botón.",
        Label::PasteTooLong => "El texto tiene {size}. Leemos solo el comienzo (1 MB), que suele bastar.",
        Label::PasteSize => "Texto largo guardado: {size}. Aquí solo aparece el comienzo.",
        Label::PasteClear => "Borrar y pegar otro texto",
        Label::EmptyAddress => "Escriba la dirección o toque “No sé”.",
        Label::NoAtSign => "Falta la @ en la dirección. Si de verdad es así, toque “Continuar” otra vez.",
        Label::EmptyDate => "Elija la fecha o toque “No sé”.",
        Label::ProposedSending => "Parece que fue usted. El mensaje salió de: {address}",
        Label::ProposedReceiving => "Parece que era para usted. El mensaje iba a: {address}",
        Label::AnswersDropped => "El cambio quitó respuestas que ya no valen.",
        Label::PasteLost => "El texto pegado no cupo en la memoria del navegador. Péguelo de nuevo, por favor.",
        Label::ContradictsReceiving => "Usted dijo que no recibe, pero este aviso es de un mensaje que salió de usted.",
        Label::ContradictsSending => "Usted dijo que no puede enviar, pero este aviso es de un mensaje que era para usted.",
        Label::NothingFitsTitle => "Todavía no se puede saber la causa",
        Label::RestsOn => "El texto dice: {name}",
        Label::Erase => "Borrar todo lo que escribí aquí",
        Label::Language => "Idioma de la ayuda",
        Label::OtherWaySending => "Si usted envió el mensaje, vea ese caso",
        Label::OtherWayReceiving => "Si el mensaje era para usted, vea ese caso",
        Label::WebmailLink => "Abrir el webmail (se abre en otra pestaña)",
        Label::SettingsLink => "Ver cómo configurar (se abre en otra pestaña)",
        Label::ActorLabel => "Quién tiene que actuar",
        Label::StepsLabel => "Qué hacer ahora",
        Label::Provider => "su proveedor",
        Label::Portal => "portal de soporte",
        Label::NoErrorTitle => "Sin mensaje de error",
        Label::NothingLeavesTitle => "Los mensajes no están saliendo",
        Label::NothingLeaves => "El problema está en su cuenta o en el servidor de salida, no en el destinatario.",
        Label::NothingArrivesTitle => "Los mensajes no están llegando",
        Label::NothingArrives => "Si no llega nada de nadie, puede ser el servidor, el dominio vencido, un reenvío o el buzón lleno.",
        Label::OnlyTheProgramTitle => "El problema está solo en su programa",
        Label::OnlyTheProgram => "En el webmail funciona. Entonces su cuenta y el servidor están bien.",
        Label::NoErrorSending => {
            "Si no le devolvieron nada, el mensaje puede haber llegado y estar en la carpeta de spam del destinatario."
        }
        Label::NoErrorReceiving => "Sin el mensaje de error, el soporte busca en los registros de entrega.",
        Label::BehindAForward => "La cuenta reenvía los mensajes a otra dirección, que no recibió este.",
        Label::ProgramUnconnected => {
            "Su programa de correo no pudo conectarse al servidor. Puede ser la conexión a internet o la configuración."
        }
        Label::ExcerptLabel => "Dónde dice esto",
        Label::ExcerptMeaning => "La parte marcada quiere decir: {title}.",
        Label::FactRecipient => "Destinatario",
        Label::FactCode => "Código",
        Label::FactBlockList => "Lista de bloqueo",
        Label::BlockListRemoval => "{name}. Para pedir la baja: {address}",
        Label::NewAddress => "Nueva dirección, según el aviso",
        Label::FactDelivered => "Entregado a",
        Label::BackscatterTitle => "Parece que usted no envió este mensaje",
        Label::Backscatter => {
            "El mensaje devuelto no salió del servidor de su correo. Alguien usó su dirección como remitente, algo que cualquiera puede hacer."
        }
        Label::FakeTitle => "Cuidado: esto parece un engaño",
        Label::Fake => "El texto imita un aviso de error, pero no trae ningún mensaje devuelto y pide que haga clic en un enlace.",
        Label::Legal => "Aviso legal",
        Label::LegalLink => "Leer el aviso completo (se abre en otra pestaña)",
        Label::NotGiven => "sin información",
        Label::Change => "Cambiar",
        Label::ChangeName => "Cambiar: {name}",
        Label::FromPaste => "leído en el mensaje de error",
        Label::PrepareTicket => "Preparar el ticket",
        Label::Privacy => {
            "Al abrir el portal, estos datos van dentro del enlace a {host} y quedan en el historial del navegador. Antes de eso, nada sale de este dispositivo."
        }
        Label::PrivacyCopy => "Usted mismo copia y envía estos datos. Nada sale solo de este dispositivo.",
        Label::OpenPortal => "Abrir el ticket: {portal}",
        Label::TicketLead => "Toque el botón. El portal se abre en otra pestaña, ya con los datos; allí usted los revisa y los envía.",
        Label::TicketLeadCopy => "Copie el texto y envíelo al soporte.",
        Label::TicketContact => "Otra forma de hablar con el soporte: {contact}",
        Label::Copy => "Copiar el texto completo",
        Label::CopyDone => "Texto copiado.",
        Label::CopyFailed => "El navegador no permitió copiar. El texto de abajo está seleccionado: tóquelo y elija Copiar.",
        Label::WholeText => "Texto completo del ticket",
        Label::NothingCut => "Todos los datos van en el ticket, sin cortes.",
        Label::LinesCut => {
            "El texto no cupo entero en el enlace. Líneas que quedaron fuera: {count}. Copie el texto completo y péguelo en el ticket."
        }
        Label::Missing => "Sin información: {name}. Puede abrir el ticket de todos modos.",
        Label::NoLink => "Los datos no caben en el enlace del portal. Copie el texto completo, abra el portal y péguelo.",
        Label::ReturnedMailLeftOut => "El texto del mensaje devuelto no va en el ticket, solo el aviso de error.",
        Label::RowDirection => "Problema",
        Label::RowSender => "Remitente",
        Label::RowRecipient => "Destinatario",
        Label::RowSentAt => "Fecha y hora del envío",
        Label::RowDay => "Día del intento",
        Label::RowCause => "Qué pasó",
        Label::RowCode => "Código",
        Label::RowRemoteHost => "Servidor que recibe",
        Label::RowReportingHost => "Servidor que avisó",
        Label::RowMessageId => "Message-ID",
        Label::RowQueueId => "Número en la cola del servidor",
        Label::RowTried => "Configuración",
        Label::RowContact => "Contacto",
        Label::RowDecisive => "Parte decisiva",
        Label::RowError => "Mensaje de error",
        Label::DirectionSending => "Envío de mensajes",
        Label::DirectionReceiving => "Recepción de mensajes",
        Label::TriedRight => "ya revisada",
        Label::TriedNotSure => "sin revisar",
        Label::TagSending => "envío",
        Label::TagReceiving => "recepción",
        Label::NoError => "sin mensaje de error",
        Label::CutMark => "[cortado, líneas que faltan: {count}; el cliente puede descargar el archivo {name}]",
        Label::CauseInTicket => "{title} ({name}, {code})",
    }
}
