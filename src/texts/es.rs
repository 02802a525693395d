//! Spanish: neutral Latin American, polite.

pub(super) mod ticket;

use crate::cause::{Actor, Cause};
use crate::evidence::Kind;
use crate::texts::{Label, by};
use crate::tree::outcome::Advice;
use crate::tree::step::{Choice, Direction, FieldId, Step};
use crate::verdict::Confidence;

pub(super) const fn heading(step: Step, receiving: bool) -> &'static str {
    match step {
        Step::Problem => "¿Qué está pasando con su correo?",
        Step::ReturnedError => "¿Volvió algún mensaje de error?",
        Step::SenderError => "¿El remitente recibió un mensaje de error?",
        Step::AskSender => "Pida el mensaje de error al remitente",
        Step::Bounce => "Pegue aquí el mensaje de error",
        Step::Direction => "¿Quién envió el mensaje que fue devuelto?",
        Step::Scope if receiving => "¿De quién no llegan los mensajes?",
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
        Step::Verdict | Step::Reconsidered => "Resultado",
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
        Step::OtherCauses => "Estas causas también encajan con el mensaje de error. ¿Cuál se parece a su caso?",
        Step::Missing => "El mensaje de error no lo dice todo. Escriba lo que sepa; lo demás puede quedar en blanco.",
        Step::Review => "Estos datos van al soporte. Para corregir alguno, toque “Cambiar”.",
        Step::Solved => "Si vuelve a pasar, regrese aquí.",
        Step::Scope | Step::Sender | Step::Verdict | Step::Reconsidered | Step::Ticket => "",
    }
}

pub(super) const fn choice(choice: Choice, second: bool) -> &'static str {
    match choice {
        Choice::Sending if second => "Lo envié yo",
        Choice::Sending => "No puedo enviar mensajes",
        Choice::Receiving if second => "Alguien me lo envió",
        Choice::Receiving => "No recibo mensajes",
        Choice::HaveError => "Tengo un mensaje de error para pegar",
        Choice::Outsider if second => "Lo envié yo, pero no soy cliente de {provider}",
        Choice::Outsider => "No soy cliente: lo que envié a un cliente volvió",
        Choice::Internal => "Lo envié yo, y las dos direcciones son de {provider}",
        Choice::AtOnce => "Sí, al momento, en una ventana del programa",
        Choice::AfterMinutes => "Sí, por correo, minutos después",
        Choice::AfterDays => "Sí, por correo, días después",
        Choice::NothingBack if second => "No recibió nada",
        Choice::NothingBack => "No volvió nada",
        Choice::SenderHasIt => "Sí, pero el texto lo tiene la persona",
        Choice::GoOnWithout => "Seguir sin él",
        Choice::NoError => "No tengo un mensaje de error",
        Choice::OneMessage => "Solo con un mensaje",
        Choice::OneAddress if second => "De una sola persona",
        Choice::OneAddress => "Solo a una persona",
        Choice::OneDomain if second => "De varios de la misma empresa (la misma @)",
        Choice::OneDomain => "Solo a la misma empresa (la misma @)",
        Choice::Everybody if second => "No llega nada de nadie",
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
        Choice::CannotCheck => "No sé cómo revisarla",
        Choice::Solved => "Ya funciona",
        Choice::PasteAgain => "Pegar otro mensaje de error",
        Choice::NotThis => "No es eso",
        Choice::FirstOther | Choice::SecondOther | Choice::ThirdOther => "{title}",
        Choice::NoneOfThese => "Ninguna de estas",
        Choice::NotSure => "No sé",
        Choice::Continue => "Abrir un ticket",
    }
}

pub(super) const fn field(field: FieldId, receiving: bool) -> &'static str {
    match field {
        FieldId::Sender if receiving => "Dirección de quien envía",
        FieldId::Sender => "Su dirección de correo",
        FieldId::Recipient if receiving => "Su dirección de correo",
        FieldId::Recipient => "Dirección del destinatario",
        FieldId::SentDate => "Fecha",
        FieldId::SentTime => "Hora",
        FieldId::AttemptDay => "Día",
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
        FieldId::SentDate | FieldId::AttemptDay | FieldId::MailProgram | FieldId::Device | FieldId::Reach => "",
    }
}

pub(super) const fn settings() -> &'static str {
    "el servidor de salida (SMTP) y el de entrada (IMAP o POP)\n\
     los puertos y el cifrado (SSL/TLS) de cada uno\n\
     el usuario: es la dirección de correo completa\n\
     la contraseña, y la autenticación activada también en el servidor de salida"
}

pub(super) const fn own_checks() -> &'static str {
    "la carpeta de spam (correo no deseado)\n\
     el espacio: un buzón lleno no recibe\n\
     los filtros, las reglas y las direcciones bloqueadas\n\
     el reenvío: los mensajes pueden estar yendo a otra dirección\n\
     el dominio (la parte después de la @): si está pagado y activo"
}

pub(super) const fn cause_title(cause: Cause) -> &'static str {
    match cause {
        Cause::UserUnknown => "Esa dirección no existe",
        Cause::MailboxDisabled => "El buzón está desactivado",
        Cause::Moved => "La dirección cambió",
        Cause::Filtered => "Un filtro rechazó el mensaje",
        Cause::MailboxFull => "El buzón está lleno",
        Cause::DomainNotFound => "No se encontró el dominio",
        Cause::DomainNoMail => "El dominio no recibe correo",
        Cause::Expired => "El servidor desistió después de varios días",
        Cause::NetworkError => "Los servidores no lograron comunicarse",
        Cause::MailLoop => "El mensaje quedó dando vueltas",
        Cause::TooBig => "El mensaje es demasiado grande",
        Cause::ContentError => "Se rechazó el contenido o el archivo adjunto",
        Cause::Spam => "El mensaje se consideró spam",
        Cause::Virus => "El mensaje se rechazó por sospecha de virus",
        Cause::IpBlocked => "El servidor de envío está bloqueado",
        Cause::BadReputation => "El origen del mensaje tiene mala reputación",
        Cause::AuthFailure => "No se confirmó el origen del mensaje",
        Cause::NoPtr => "El servidor de envío no tiene nombre registrado",
        Cause::NotRfc => "El mensaje no sigue las normas",
        Cause::Policy => "Las reglas del otro servidor no lo permitieron",
        Cause::SenderRejected => "Se rechazó la dirección de quien envía",
        Cause::RateLimited => "Demasiados mensajes en poco tiempo",
        Cause::Greylisted => "El otro servidor pidió esperar",
        Cause::RelayDenied => "El servidor no aceptó reenviar el mensaje",
        Cause::AuthRequired => "El envío pide usuario y contraseña",
        Cause::Tls => "La conexión segura falló",
        Cause::Security => "Una regla de seguridad rechazó el mensaje",
        Cause::ServerError => "El servidor que recibe tiene problemas",
        Cause::MailerError => "La entrega falló en el último paso",
        Cause::ProtocolError => "Los servidores no se entendieron",
        Cause::Undetermined => "El texto no dice la causa",
    }
}

pub(super) const fn cause(cause: Cause, direction: Direction) -> &'static str {
    match cause {
        Cause::UserUnknown => by(
            direction,
            "El servidor del destinatario respondió que no tiene ese buzón. Casi siempre es un error al escribir la dirección.",
            "El servidor respondió que no existe la dirección que usó la persona. Casi siempre es un error al escribirla.",
        ),
        Cause::MailboxDisabled => by(
            direction,
            "El buzón del destinatario existe, pero está suspendido, sin uso o cerrado.",
            "El buzón que debía recibir el mensaje existe, pero está suspendido o cerrado.",
        ),
        Cause::Moved => by(direction, "El destinatario ahora usa otra dirección.", "El remitente usó una dirección antigua."),
        Cause::Filtered => by(
            direction,
            "El destinatario, o un filtro suyo, no dejó entrar el mensaje.",
            "Un filtro de su cuenta, o del servidor, rechazó a este remitente.",
        ),
        Cause::MailboxFull => by(
            direction,
            "El buzón del destinatario ya no tiene espacio. El mensaje no entró.",
            "El buzón que debía recibir el mensaje ya no tiene espacio. El mensaje no entró.",
        ),
        Cause::DomainNotFound => by(
            direction,
            "La parte después de la @ (el dominio) no se encontró en internet. Puede estar mal escrita o sin renovar.",
            "La parte después de la @ (el dominio) no se encontró en internet. Quizá la escribieron mal o está sin renovar.",
        ),
        Cause::DomainNoMail => by(
            direction,
            "La parte después de la @ (el dominio) existe, pero no tiene un servidor que reciba correo.",
            "La parte después de la @ (el dominio) existe, pero no está preparada para recibir correo.",
        ),
        Cause::Expired => by(
            direction,
            "El servidor intentó entregar el mensaje durante días y no lo logró. Ya dejó de intentarlo.",
            "El servidor del remitente intentó entregar el mensaje durante días y no lo logró. Ya dejó de intentarlo.",
        ),
        Cause::NetworkError => by(
            direction,
            "La conexión con el otro servidor falló o se cortó. Suele ser pasajero.",
            "El servidor del remitente no logró conectarse con el servidor que recibe. Suele ser pasajero.",
        ),
        Cause::MailLoop => by(
            direction,
            "Los servidores se pasaron el mensaje una y otra vez. Hay un reenvío en círculo.",
            "El mensaje pasó de un servidor a otro una y otra vez. Hay un reenvío en círculo.",
        ),
        Cause::TooBig => by(
            direction,
            "El mensaje, con sus archivos adjuntos, supera el tamaño que acepta el otro servidor.",
            "El mensaje, con sus archivos adjuntos, supera el tamaño que acepta el buzón.",
        ),
        Cause::ContentError => {
            "El servidor no acepta algo que está en el mensaje: un tipo de archivo adjunto, un enlace o la forma del texto."
        }
        Cause::Spam => by(
            direction,
            "Al filtro del otro lado, el mensaje le pareció publicidad no deseada (spam).",
            "Al filtro, el mensaje le pareció publicidad no deseada (spam).",
        ),
        Cause::Virus => "El antivirus del servidor encontró un peligro en el mensaje o en el archivo adjunto.",
        Cause::IpBlocked => by(
            direction,
            "El otro servidor no acepta mensajes del servidor que envió el suyo. No es culpa de su mensaje.",
            "El servidor del remitente está en una lista de bloqueo.",
        ),
        Cause::BadReputation => by(
            direction,
            "El otro servidor desconfía del servidor o del dominio que envió su mensaje.",
            "El servidor que recibe desconfía del servidor o del dominio del remitente.",
        ),
        Cause::AuthFailure => by(
            direction,
            "El otro servidor no logró confirmar que el mensaje salió de verdad de su dominio (SPF, DKIM o DMARC).",
            "No se logró confirmar que el mensaje salió de verdad del dominio del remitente (SPF, DKIM o DMARC).",
        ),
        Cause::NoPtr => by(
            direction,
            "El servidor que envió su mensaje no tiene el nombre correcto registrado en internet (DNS inverso).",
            "El servidor del remitente no tiene el nombre correcto registrado en internet (DNS inverso).",
        ),
        Cause::NotRfc => "El mensaje se armó de una forma que no sigue las normas del correo. Suele venir del programa que lo creó.",
        Cause::Policy => by(
            direction,
            "El servidor del destinatario rechazó el mensaje por una regla propia y no dijo cuál.",
            "El servidor rechazó el mensaje por una regla y no dijo cuál.",
        ),
        Cause::SenderRejected => by(
            direction,
            "El servidor no acepta la dirección desde la que usted envió.",
            "El servidor no acepta la dirección del remitente.",
        ),
        Cause::RateLimited => by(
            direction,
            "Salieron demasiados mensajes de su cuenta o del servidor en poco tiempo. El límite se levanta solo.",
            "Llegaron demasiados mensajes de este remitente en poco tiempo. El límite se levanta solo.",
        ),
        Cause::Greylisted => {
            "Es una protección contra el spam (greylisting). En el primer contacto, el mensaje espera unos minutos y después pasa."
        }
        Cause::RelayDenied => by(
            direction,
            "El servidor solo reenvía mensajes de quien conoce. O faltan usuario y contraseña en el envío, o no atiende esa dirección.",
            "El mensaje llegó a un servidor que no atiende esa dirección.",
        ),
        Cause::AuthRequired => by(
            direction,
            "El servidor de salida no recibió el usuario y la contraseña correctos.",
            "El remitente no se identificó en su servidor de salida.",
        ),
        Cause::Tls => "No se logró abrir una conexión segura (TLS) entre los servidores, o entre el programa de correo y el servidor.",
        Cause::Security => "El servidor rechazó el mensaje para protegerse. El aviso no dice mucho más.",
        Cause::ServerError => by(
            direction,
            "El servidor del destinatario está lleno, detenido o mal configurado.",
            "El servidor que debía recibir el mensaje está lleno, detenido o mal configurado.",
        ),
        Cause::MailerError => by(
            direction,
            "El mensaje llegó al servidor del destinatario, pero falló el programa que guarda los mensajes.",
            "El mensaje llegó al servidor, pero falló el programa que guarda los mensajes.",
        ),
        Cause::ProtocolError => "Un servidor rechazó un comando del otro. Es un problema técnico entre ellos.",
        Cause::Undetermined => "El mensaje fue devuelto, pero el texto pegado no muestra por qué.",
    }
}

pub(super) const fn kind_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "El mensaje fue devuelto",
        Kind::Delay => "El servidor sigue intentando entregarlo",
        Kind::Success => "El mensaje fue entregado",
        Kind::AutoReply => "Es una respuesta automática",
        Kind::FeedbackReport => "Es un aviso de queja",
        Kind::ReadReceipt => "Es una confirmación de lectura",
        Kind::Other => "Este texto no parece un mensaje de error",
    }
}

pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "El mensaje no se entregó.",
        Kind::Delay => "Es solo un aviso de demora. El mensaje no se perdió.",
        Kind::Success => "El servidor del destinatario confirmó que lo recibió.",
        Kind::AutoReply => "El mensaje llegó. La respuesta es automática, por ejemplo porque la persona está de vacaciones.",
        Kind::FeedbackReport => "Quien lo recibió marcó el mensaje como no deseado (spam), y el proveedor de esa persona avisó.",
        Kind::ReadReceipt => "El mensaje llegó y fue abierto.",
        Kind::Other => "No encontramos en él el aviso de un servidor. Puede pegar otro texto o abrir el ticket de todos modos.",
    }
}

pub(super) const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Reader => "Usted",
        Actor::ReadersAdministrator => "Quien administra su dominio y sus cuentas",
        Actor::Provider => "El soporte de {provider}",
        Actor::Recipient => "El destinatario",
        Actor::Sender => "El remitente",
        Actor::RemoteAdministrator => "Quien se ocupa del correo del otro lado",
        Actor::Nobody => "Nadie: solo hay que esperar",
    }
}

pub(super) const fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::CheckAddress => "Revise la dirección letra por letra, antes y después de la @.",
        Advice::CheckDomain => "Revise la parte después de la @: ¿falta un punto, sobra una letra, termina en .com o en otra cosa?",
        Advice::AskForAddress => "Pida la dirección correcta a la persona por teléfono o WhatsApp.",
        Advice::SendToRightAddress => "Con la dirección correcta, envíe el mensaje otra vez.",
        Advice::GiveOwnAddress => "Mande al remitente su dirección correcta por escrito, por ejemplo por WhatsApp.",
        Advice::TellRecipient => "Avise al destinatario por otro medio y muéstrele este mensaje de error.",
        Advice::TellRecipientFull => "Avise al destinatario, por teléfono o WhatsApp, que su buzón está lleno.",
        Advice::SendWhenRoom => "Cuando haya espacio, envíe el mensaje otra vez.",
        Advice::FreeSpace => "Borre mensajes grandes y vacíe la papelera y el spam del buzón.",
        Advice::AskForQuota => "Si el espacio no alcanza, pida más a quien administra sus cuentas.",
        Advice::SenderTriesAgain => "En un rato, pida al remitente que lo envíe otra vez.",
        Advice::WaitForRetry => "Espere. El servidor vuelve a intentar solo; no hace falta reenviar.",
        Advice::WaitAndResend => "Espere una hora y envíe otra vez.",
        Advice::ReduceSize => "Reduzca los archivos adjuntos, repártalos en varios mensajes o envíe un enlace al archivo.",
        Advice::SenderReducesSize => "Pida al remitente archivos adjuntos más pequeños o un enlace al archivo.",
        Advice::ChangeContent => "Envíe otra vez sin el archivo adjunto, con menos enlaces y un texto sencillo, para ver si pasa.",
        Advice::SenderChangesContent => "Pida al remitente que lo envíe sin el archivo adjunto, o de otra forma.",
        Advice::ScanDevice => "Pase un antivirus en el dispositivo desde el que envió.",
        Advice::CheckLogin => {
            "En el programa de correo, revise la contraseña y el usuario, que es la dirección completa. Active también la autenticación en el envío."
        }
        Advice::CheckSettings => "En el programa de correo, compare servidor, puerto y cifrado con lo que pide el proveedor.",
        Advice::CheckSenderAddress => "Vea si la dirección de remitente en su programa es la de su cuenta.",
        Advice::SendFewer => "Envíe a menos personas a la vez.",
        Advice::CheckOwnFilters => {
            "En el webmail (el correo en el navegador), revise los filtros, la lista de bloqueo y el reenvío de su cuenta."
        }
        Advice::CheckOwnDomain => "Pregunte a quien administra su dominio si está pagado y activo.",
        Advice::AskToAllow => "Pida al destinatario que agregue su dirección a la lista de remitentes permitidos.",
        Advice::ForwardToTheirAdministrator => "Pida al destinatario que pase el mensaje de error a quien se ocupa de su correo.",
        Advice::SenderAsksTheirProvider => "Pida al remitente que muestre el mensaje de error a su proveedor.",
        Advice::TicketForProvider => "Abra un ticket: {provider} revisa los servidores y los registros de entrega.",
        Advice::TicketForDomainRecords => "Abra un ticket para que el soporte revise los registros técnicos de su dominio (DNS).",
        Advice::TicketWithThis => "Abra un ticket. Con estos datos, el soporte puede investigar.",
        Advice::UseAnotherWay => "Si es urgente, hable con la persona por otro medio.",
        Advice::CheckSpamFolder => "Mire la carpeta de spam (correo no deseado) en el webmail, que es el correo en el navegador.",
        Advice::AskSpamFolder => "Pida al destinatario que mire la carpeta de spam (correo no deseado).",
        Advice::CheckSentFolder => "Vea si el mensaje está en la carpeta Enviados. Si está en la Bandeja de salida, todavía no salió.",
        Advice::AskSenderForError => "Pregunte al remitente si le llegó un mensaje de error, y pídale el texto.",
        Advice::PasteWhole => "Si puede, pegue el texto completo del aviso, de principio a fin.",
        Advice::DeleteScam => "Borre el mensaje. No haga clic en los enlaces ni responda.",
        Advice::ChangePassword => "Si ya hizo clic y dio su contraseña, cámbiela ahora.",
        Advice::DeleteNotice => "Borre el aviso. No se trata de un mensaje suyo.",
        Advice::TicketIfMany => "Si llegan muchos avisos así, abra un ticket y cambie la contraseña de la cuenta.",
        Advice::NothingToDo => "No necesita hacer nada.",
    }
}

pub(super) const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "Es lo que dice el mensaje de error.",
        Confidence::Likely => "Es la causa más probable, según el mensaje de error.",
        Confidence::Unclear => "No hay certeza: el mensaje de error dice poco.",
    }
}

pub(super) const fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "seguro",
        Confidence::Likely => "probable",
        Confidence::Unclear => "dudoso",
    }
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
        Label::EmptyPaste => "El campo está vacío. Pegue el texto del mensaje de error o toque “No tengo un mensaje de error”.",
        Label::PasteTooLong => "El texto tiene {size}. Leemos solo el comienzo (1 MB), que suele bastar.",
        Label::PasteSize => "Texto largo guardado: {size}. Aquí solo aparece el comienzo.",
        Label::PasteClear => "Borrar y pegar otro texto",
        Label::EmptyAddress => "Escriba la dirección o toque “No sé”.",
        Label::NoAtSign => "Falta la @ en la dirección. Si de verdad es así, toque “Continuar” otra vez.",
        Label::EmptyDate => "Elija la fecha o toque “No sé”.",
        Label::ProposedSending => "Parece que fue usted. El mensaje salió de: {address}",
        Label::ProposedReceiving => "Parece que era para usted. El mensaje iba a: {address}",
        Label::AnswersDropped => "El cambio quitó respuestas que ya no valen.",
        Label::ContradictsReceiving => "Usted dijo que no recibe, pero este aviso es de un mensaje que salió de usted.",
        Label::ContradictsSending => "Usted dijo que no puede enviar, pero este aviso es de un mensaje que era para usted.",
        Label::ReaderDoubts => "El cliente cree que no es esto: {title}",
        Label::NothingFitsTitle => "La causa queda abierta",
        Label::RestsOn => "El texto dice: {name}",
        Label::WebmailLink => "Abrir el webmail (se abre en otra pestaña)",
        Label::SettingsLink => "Ver cómo configurar (se abre en otra pestaña)",
        Label::ActorLabel => "Quién tiene que actuar",
        Label::StepsLabel => "Qué hacer ahora",
        Label::Provider => "su proveedor",
        Label::Portal => "portal de soporte",
        Label::NoErrorTitle => "Sin mensaje de error",
        Label::NoErrorSending => {
            "Si no le devolvieron nada, el mensaje puede haber llegado y estar en la carpeta de spam del destinatario."
        }
        Label::NoErrorReceiving => {
            "Sin el mensaje de error, el soporte busca en los registros de entrega. Si no basta, pida al remitente el registro del envío (log de SMTP), que tiene el proveedor de esa persona."
        }
        Label::ExcerptLabel => "Dónde dice esto",
        Label::ExcerptMeaning => "La parte marcada quiere decir: {title}.",
        Label::FactRecipient => "Destinatario",
        Label::FactCode => "Código",
        Label::FactHost => "Servidor que rechazó",
        Label::FactBlockList => "Lista de bloqueo",
        Label::BlockListRemoval => "{name}. Para pedir la baja: {address}",
        Label::FactDelivered => "Llegó a",
        Label::BackscatterTitle => "Parece que usted no envió este mensaje",
        Label::Backscatter => {
            "El mensaje devuelto no salió del servidor de su correo. Alguien usó su dirección como remitente, algo que cualquiera puede hacer. No significa que hayan entrado en su cuenta."
        }
        Label::FakeTitle => "Cuidado: esto parece un engaño",
        Label::Fake => {
            "El texto imita un aviso de error, pero no trae ningún mensaje devuelto y pide que haga clic en un enlace. No haga clic y no dé su contraseña."
        }
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
        Label::NothingCut => "Todo está en el enlace, sin cortes.",
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
        Label::RowRemoteHost => "Servidor que rechazó",
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
        Label::CutMark => "[cortado: faltan {count} líneas; el cliente tiene el texto completo]",
        Label::CauseInTicket => "{title} ({name}, {code})",
    }
}
