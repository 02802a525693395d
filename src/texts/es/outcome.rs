//! Qué pasó, quién actúa, qué hacer: las palabras de los resultados.

use crate::cause::{Actor, Cause};
use crate::evidence::Kind;
use crate::texts::by;
use crate::texts::outcome_label::OutcomeLabel;
use crate::tree::outcome::{Advice, Letter, Misbelief, TicketWhen, Wait};
use crate::tree::step::Direction;
use crate::verdict::Confidence;

pub(in crate::texts) const fn cause_title(cause: Cause) -> &'static str {
    match cause {
        Cause::UserUnknown => "Esa dirección no existe",
        Cause::MailboxDisabled => "El buzón está desactivado",
        Cause::Moved => "La dirección cambió",
        Cause::Filtered => "Un filtro rechazó el mensaje",
        Cause::MailboxFull => "El buzón está lleno",
        Cause::DomainNotFound => "No se encontró el dominio",
        Cause::DomainNoMail => "El dominio no recibe correo",
        Cause::Expired => "El servidor desistió después de varios días",
        Cause::NetworkError => "Falló la conexión con el servidor",
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
        Cause::Policy => "Una regla del servidor no lo permitió",
        Cause::SenderRejected => "Se rechazó la dirección de quien envía",
        Cause::RateLimited => "Demasiados mensajes en poco tiempo",
        Cause::Greylisted => "El servidor pidió esperar",
        Cause::RelayDenied => "El servidor no aceptó reenviar el mensaje",
        Cause::AuthRequired => "Faltaron el usuario y la contraseña, o se rechazaron",
        Cause::Tls => "La conexión segura falló",
        Cause::Security => "Una regla de seguridad rechazó el mensaje",
        Cause::ServerError => "El servidor tiene problemas",
        Cause::MailerError => "La entrega falló en el último paso",
        Cause::ProtocolError => "Los servidores no se entendieron",
        Cause::Undetermined => "El texto no dice la causa",
    }
}

pub(in crate::texts) const fn cause(cause: Cause, direction: Direction) -> &'static str {
    match cause {
        Cause::UserUnknown => by(
            direction,
            "El servidor del destinatario respondió que no tiene ese buzón. Casi siempre es un error al escribir la dirección.",
            "El servidor respondió que no existe la dirección que usó la persona. Casi siempre es un error al escribirla.",
        ),
        Cause::MailboxDisabled => by(
            direction,
            "El buzón del destinatario existe, pero está suspendido, sin uso o cerrado.",
            "Su buzón existe, pero está suspendido o cerrado.",
        ),
        Cause::Moved => by(direction, "El destinatario ahora usa otra dirección.", "El remitente usó una dirección antigua."),
        Cause::Filtered => by(
            direction,
            "El destinatario, o un filtro suyo, no dejó entrar el mensaje.",
            "Un filtro de su cuenta, o del servidor, rechazó a este remitente.",
        ),
        Cause::MailboxFull => by(direction, "El buzón del destinatario ya no tiene espacio.", "Su buzón ya no tiene espacio."),
        Cause::DomainNotFound => "La parte después de la @ (el dominio) no se encontró en internet. Puede estar mal escrita o sin renovar.",
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
            "El mensaje, con sus archivos adjuntos, supera el tamaño que acepta el servidor.",
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
            "El servidor que recibe no acepta mensajes del servidor que envió este.",
        ),
        Cause::BadReputation => by(
            direction,
            "El otro servidor desconfía del servidor o del dominio que envió su mensaje.",
            "El servidor que recibe desconfía del servidor o del dominio que envió el mensaje.",
        ),
        Cause::AuthFailure => by(
            direction,
            "El otro servidor no logró confirmar que el mensaje salió de verdad de su dominio (SPF, DKIM o DMARC).",
            "No se logró confirmar que el mensaje salió de verdad del dominio del remitente (SPF, DKIM o DMARC).",
        ),
        Cause::NoPtr => by(
            direction,
            "El servidor que envió su mensaje no tiene el nombre correcto registrado en internet (DNS inverso).",
            "El servidor que envió el mensaje no tiene el nombre correcto registrado en internet (DNS inverso).",
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
            "Es una protección contra el spam (greylisting): en el primer contacto, el servidor pide intentar otra vez unos minutos después."
        }
        Cause::RelayDenied => by(
            direction,
            "El servidor solo reenvía mensajes de quien conoce. O faltan usuario y contraseña en el envío, o no atiende esa dirección.",
            "El mensaje llegó a un servidor que no atiende esa dirección.",
        ),
        Cause::AuthRequired => by(
            direction,
            "El servidor no recibió el usuario y la contraseña correctos.",
            "El remitente no se identificó en su servidor de salida.",
        ),
        Cause::Tls => "No se logró abrir una conexión segura (TLS) entre los servidores, o entre el programa de correo y el servidor.",
        Cause::Security => "El servidor rechazó el mensaje para protegerse. El aviso no dice mucho más.",
        Cause::ServerError => by(
            direction,
            "El servidor del destinatario está lleno, detenido o mal configurado.",
            "El servidor está lleno, detenido o mal configurado.",
        ),
        Cause::MailerError => by(
            direction,
            "El mensaje llegó al servidor del destinatario, pero falló el programa que guarda los mensajes.",
            "El mensaje llegó al servidor, pero falló el programa que guarda los mensajes.",
        ),
        Cause::ProtocolError => "Un servidor rechazó un comando del otro. Es un problema técnico entre ellos.",
        Cause::Undetermined => "El mensaje no se entregó, pero el texto pegado no muestra por qué.",
    }
}

pub(in crate::texts) const fn kind_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "El mensaje no se entregó",
        Kind::Delay => "El servidor sigue intentando entregarlo",
        Kind::Success => "El mensaje fue entregado",
        Kind::AutoReply => "Es una respuesta automática",
        Kind::FeedbackReport => "Es un aviso de queja",
        Kind::ReadReceipt => "Es una confirmación de lectura",
        Kind::Other => "Este texto no parece un mensaje de error",
    }
}

pub(in crate::texts) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "El mensaje no se entregó.",
        Kind::Delay => "Es un aviso de demora. El mensaje no se perdió.",
        Kind::Success => "El servidor del destinatario confirmó que lo recibió.",
        Kind::AutoReply => "El mensaje llegó. La respuesta es automática, por ejemplo porque la persona está de vacaciones.",
        Kind::FeedbackReport => "Quien lo recibió marcó el mensaje como no deseado (spam), y el proveedor de esa persona avisó.",
        Kind::ReadReceipt => "El mensaje llegó y fue abierto.",
        Kind::Other => "No encontramos en él el aviso de un servidor. Puede pegar otro texto.",
    }
}

pub(in crate::texts) const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Reader => "Usted",
        Actor::ReadersAdministrator => "Quien se ocupa de su dominio y de su correo",
        Actor::Provider => "El soporte de {provider}",
        Actor::Recipient => "El destinatario",
        Actor::Sender => "El remitente",
        Actor::RemoteAdministrator => "Quien se ocupa del correo del destinatario",
        Actor::Nobody => "Nadie",
    }
}

pub(in crate::texts) const fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::CheckAddress => "Revise la dirección letra por letra, antes y después de la @.",
        Advice::CheckDomain => "Revise la parte después de la @: ¿falta un punto, sobra una letra, es .com u otra cosa?",
        Advice::AskForAddress => "Pida la dirección correcta a la persona por teléfono o WhatsApp.",
        Advice::ConfirmAddress => "Confirme con la persona, por teléfono o WhatsApp, si la nueva dirección es suya.",
        Advice::SendToRightAddress => "Con la dirección correcta, envíe el mensaje otra vez.",
        Advice::GiveOwnAddress => "Mande al remitente su dirección correcta por escrito, por ejemplo por WhatsApp.",
        Advice::TellRecipient => "Avise al destinatario por otro medio y muéstrele este mensaje de error.",
        Advice::TellRecipientFull => "Avise al destinatario, por teléfono o WhatsApp, que su buzón está lleno.",
        Advice::SendWhenRoom => "Cuando haya espacio, envíe el mensaje otra vez.",
        Advice::FreeSpace => "Borre mensajes grandes y vacíe la papelera y la carpeta de spam.",
        Advice::AskForQuota => "Si el espacio no alcanza, pida más a quien se ocupa de su correo.",
        Advice::SenderTriesAgain => "Pida al remitente que espere un poco y lo envíe otra vez.",
        Advice::WaitForRetry => "Espere: el servidor vuelve a intentar solo.",
        Advice::ReduceSize => "Reduzca los archivos adjuntos, repártalos en varios mensajes o envíe un enlace al archivo.",
        Advice::SenderReducesSize => "Pida al remitente archivos adjuntos más pequeños o un enlace al archivo.",
        Advice::ChangeContent => "Envíe otra vez sin el archivo adjunto, con menos enlaces y un texto sencillo, para ver si pasa.",
        Advice::SenderChangesContent => "Pida al remitente que lo envíe sin el archivo adjunto, o de otra forma.",
        Advice::ScanDevice => "Pase un antivirus en el dispositivo desde el que envió.",
        Advice::CheckLogin => "En el programa de correo, revise usuario (la dirección completa), contraseña y autenticación del envío.",
        Advice::CheckSettings => "En el programa de correo, compare servidor, puerto y cifrado con lo que pide el proveedor.",
        Advice::CheckSenderAddress => "Vea si la dirección de remitente en su programa es la de su cuenta.",
        Advice::CheckMisuse => "Si salieron mensajes que usted no envió, cambie la contraseña y abra un ticket ahora.",
        Advice::UseWebmail => "Mientras tanto, use el webmail, que es el correo en el navegador.",
        Advice::SendFewer => "Envíe a menos personas a la vez, y solo a quien espera sus mensajes.",
        Advice::CheckOwnFilters => {
            "En el webmail (el correo en el navegador), revise los filtros, la lista de bloqueo y el reenvío de su cuenta."
        }
        Advice::CheckOwnDomain => "Pregunte a quien administra su dominio si está pagado y activo.",
        Advice::AskToAllow => "Pida al destinatario que agregue la dirección desde la que usted envió a la lista de remitentes permitidos.",
        Advice::ForwardToTheirAdministrator => "Pida al destinatario que pase el mensaje de error a quien se ocupa de su correo.",
        Advice::SenderAsksTheirProvider => "Pida al remitente que muestre el mensaje de error a su proveedor.",
        Advice::TicketForProvider => "Abra un ticket: {provider} revisa los servidores y los registros de entrega.",
        Advice::TicketForDomainRecords => "Abra un ticket para que el soporte revise los registros técnicos de su dominio (DNS).",
        Advice::TicketWithThis => "Abra un ticket. Con estos datos, el soporte puede investigar.",
        Advice::UseAnotherWay => "Si es urgente, hable con la persona por otro medio.",
        Advice::CheckSpamFolder => "Mire la carpeta de spam (correo no deseado) en el webmail, que es el correo en el navegador.",
        Advice::AskSpamFolder => "Pida al destinatario que mire la carpeta de spam (correo no deseado) y sus filtros.",
        Advice::CheckSentFolder => "Vea si el mensaje está en la carpeta Enviados. Si está en la Bandeja de salida, todavía no salió.",
        Advice::AskSenderForError => "Si al remitente le llegó un mensaje de error, pídale el texto completo.",
        Advice::PasteWhole => "Si puede, pegue el texto completo del aviso, de principio a fin.",
        Advice::DeleteScam => "Borre el mensaje. No haga clic en los enlaces ni responda.",
        Advice::ChangePassword => "Si ya hizo clic y dio su contraseña, cámbiela ahora.",
        Advice::DeleteNotice => "Borre el aviso. No se trata de un mensaje suyo.",
        Advice::Resend => "Espere un poco y envíe el mensaje otra vez.",
        Advice::FreeSpaceThere => "Libere espacio en el buzón al que su cuenta reenvía los mensajes.",
        Advice::CheckForwarding => "En el webmail, que es el correo en el navegador, revise a dónde reenvía los mensajes su cuenta.",
        Advice::StopForwarding => "Si esto se repite, desactive el reenvío y lea los mensajes en el propio buzón.",
        Advice::TellRecipientForward => "Avise al destinatario, por otro medio, que el reenvío de su buzón está fallando.",
        Advice::ShowOwnProvider => "Muestre el mensaje de error a quien se ocupa de su correo.",
        Advice::NothingToDo => "No necesita hacer nada.",
    }
}

pub(in crate::texts) const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "Es lo que dice el mensaje de error.",
        Confidence::Likely => "Es la causa más probable, según el mensaje de error.",
        Confidence::Unclear => "No hay certeza: el mensaje de error dice poco.",
    }
}

pub(in crate::texts) const fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "seguro",
        Confidence::Likely => "probable",
        Confidence::Unclear => "dudoso",
    }
}

pub(in crate::texts) const fn misbelief(misbelief: Misbelief) -> &'static str {
    match misbelief {
        Misbelief::Hacked => "Esto no quiere decir que alguien haya entrado en su cuenta.",
        Misbelief::Device => "El problema no está en su computadora, su teléfono ni su internet.",
        Misbelief::Account => "No es un defecto de su cuenta de correo.",
        Misbelief::OwnMailboxFull => "No es su buzón el que está lleno.",
        Misbelief::NotTheForward => "No es un defecto de su buzón: el problema está en la dirección a la que reenvía.",
        Misbelief::Personal => "Esto no quiere decir que la persona lo haya bloqueado a propósito.",
        Misbelief::Infected => "Esto no prueba que su dispositivo tenga un virus: el filtro también se equivoca.",
        Misbelief::Advertising => "Esto no quiere decir que usted envíe publicidad: el filtro solo mira la apariencia.",
        Misbelief::Resend => "No lo envíe otra vez: la persona puede recibir el mensaje dos veces.",
        Misbelief::Read => "Entregado no quiere decir leído.",
    }
}

pub(in crate::texts) const fn wait(wait: Wait) -> &'static str {
    match wait {
        Wait::Minutes => "Espere hasta una hora. Casi siempre alcanza.",
        Wait::Hour => "Espere una hora antes de intentar otra vez.",
        Wait::Day => "Espere hasta un día antes de intentar otra vez.",
        Wait::Days => "El servidor suele intentar hasta cinco días. Si desiste, avisa.",
    }
}

pub(in crate::texts) const fn ticket(when: TicketWhen) -> &'static str {
    match when {
        TicketWhen::Now => "Hágalo ya: esperar no lo resuelve.",
        TicketWhen::IfItGoesOn => "Si el error sigue después de esto, abra un ticket.",
        TicketWhen::AfterTheWait => "Si nada cambia después de ese tiempo, abra un ticket.",
        TicketWhen::IfOthersToo => "Abra un ticket si esto pasa también con otras personas.",
        TicketWhen::IfMany => "Si llegan muchos mensajes así, abra un ticket.",
        TicketWhen::WithTheData => "Abra un ticket con remitente, destinatario y fecha. Así el soporte encuentra el mensaje.",
        TicketWhen::ByTheRecipient => "El ticket lo puede abrir el destinatario, que es cliente de este proveedor.",
        TicketWhen::NotNeeded => "No hace falta abrir un ticket.",
    }
}

pub(in crate::texts) const fn letter_title(letter: Letter) -> &'static str {
    match letter {
        Letter::AskAddress => "Mensaje listo: pedir la dirección correcta",
        Letter::ConfirmAddress => "Mensaje listo: confirmar la nueva dirección",
        Letter::Recipient => "Mensaje listo para el destinatario",
        Letter::RecipientSearch => "Mensaje listo para el destinatario",
        Letter::Sender => "Mensaje listo para el remitente",
        Letter::SenderError => "Mensaje listo: pedir el mensaje de error",
        Letter::SenderLog => "Mensaje listo: pedir el registro del envío (log de SMTP)",
        Letter::TheirAdministrator => "Mensaje listo para quien se ocupa del correo del destinatario",
        Letter::OwnAdministrator => "Mensaje listo para quien se ocupa de su correo",
    }
}

pub(in crate::texts) const fn letter(letter: Letter) -> &'static str {
    match letter {
        Letter::AskAddress => "¡Hola! Mi correo para usted no llegó. ¿Puede mandarme su dirección correcta por escrito?",
        Letter::ConfirmAddress => "¡Hola! Mi correo para usted volvió, y el aviso da otra dirección. ¿Es suya?",
        Letter::Recipient => {
            "¡Hola! Mi correo para usted no llegó. El motivo está abajo. Si no sabe qué hacer, muestre esto a quien se ocupa de su correo."
        }
        Letter::RecipientSearch => "¡Hola! Le envié un correo y no sé si llegó. ¿Puede mirar la carpeta de spam y los filtros de su buzón?",
        Letter::Sender => {
            "¡Hola! Su correo para mí no llegó. El motivo está abajo. Si no sabe qué hacer, muestre esto a quien se ocupa de su correo."
        }
        Letter::SenderError => {
            "¡Hola! Su correo para mí no llegó. ¿Le llegó a usted un mensaje de error? Si es así, copie el texto completo y mándemelo."
        }
        Letter::SenderLog => {
            "¡Hola! Su correo para mí no llegó. Por favor, pida a su proveedor de correo el registro del envío (log de SMTP) de ese mensaje. Después, mándeme el texto."
        }
        Letter::TheirAdministrator => {
            "¡Hola! Su servidor de correo rechazó un mensaje para una dirección que atiende. Los datos están abajo. ¿Puede revisarlo, por favor?"
        }
        Letter::OwnAdministrator => {
            "¡Hola! Un mensaje no se entregó, y la causa parece estar en nuestra cuenta o en nuestro dominio. Los datos están abajo. ¿Puede revisarlo, por favor?"
        }
    }
}

pub(in crate::texts) const fn label(label: OutcomeLabel) -> &'static str {
    match label {
        OutcomeLabel::SeveralTitle => "Cada destinatario tuvo un problema",
        OutcomeLabel::SeveralLead => "Vea abajo qué hacer en cada caso.",
        OutcomeLabel::MoreRecipients => "y {count} más",
        OutcomeLabel::QuotaLink => "Ver cómo liberar espacio (se abre en otra pestaña)",
        OutcomeLabel::StatusLink => "Ver si el servicio tiene problemas (se abre en otra pestaña)",
        OutcomeLabel::OwnName => "Español",
        OutcomeLabel::LetterLanguage => "Idioma del mensaje",
        OutcomeLabel::LetterCopy => "Copiar el mensaje",
        OutcomeLabel::LogIs => {
            "El registro del envío (log de SMTP) muestra lo que los servidores se dijeron. Solo el remitente puede pedirlo, a su proveedor."
        }
    }
}
