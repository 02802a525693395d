//! What mail programs, webmails, servers and people say in Portuguese and Spanish, and what a reader of it would want to know.
//!
//! The sentences of programs are those of their own translations, with example names: Thunderbird's
//! `mail/chrome/messenger/messengercompose/composeMsgs.properties` and `messenger/msgmdn.properties` (pt-BR, pt-PT, es-ES, es-AR, es-MX),
//! Roundcube's `program/localization/{pt_BR,pt_PT,es_ES,es_419}/messages.inc`, PHPMailer's `language/phpmailer.lang-{es,pt}.php`, Zimbra's
//! `WebRoot/messages/ZMsg_es.properties`, SOGo's `UI/MailerUI/SpanishSpain.lproj/Localizable.strings`, RainLoop's
//! `app/localization/webmail/{pt_BR,es_ES}.yml`, K-9 Mail's `res/values-es/strings.xml`,
//! Evolution's `evolution-data-server/po/{pt_BR,pt,es}.po`, Horde's `imp/locale/pt_BR`, NeoMutt's `po/pt_BR.po`, KDE's
//! `kio_smtp`, Sympa's `po/{pt_BR,es}.po`; those of libraries are .NET's `SmtpException` and `WebException` in three languages,
//! Winsock's, Java's `javax.mail`, Node's and nodemailer's, Python's `smtplib`, Indy's, CDOSYS's; Outlook's box in pt-PT is that of
//! support.microsoft.com, errors 550, 553 and relaying. The sentences of Gmail, Exchange, Apple Mail and Outlook's tasks are known from
//! use. What servers and people say is made up.

use carteiro::analysis::{Analysis, OwnSide, analyse};
use carteiro::cause::Cause::{self, *};
use carteiro::evidence::Kind;
use carteiro::verdict::Confidence;

/// All that names causes.
pub(crate) const TABLES: &[&[(Cause, &[&str])]] = &[
    THUNDERBIRD,
    WEBMAILS,
    DESKTOPS,
    LIBRARIES,
    PHONES_AND_MACS,
    OUTLOOK,
    GMAIL,
    EXCHANGE,
    FORWARDS_AND_WHAT_IS_WRITTEN_AROUND_AN_ERROR,
    SERVERS,
    ADMINISTRATORS,
    PEOPLE,
];

fn read(text: &str) -> Analysis {
    analyse(text, &OwnSide::default())
}

/// Each text is a failure for that cause, and names that recipient if any.
#[track_caller]
fn check(cause: Cause, texts: &[&str]) {
    let wrong: Vec<String> = texts.iter().filter_map(|text| mistake(cause, text)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), texts.len(), wrong.join("\n"));
}

fn mistake(cause: Cause, text: &str) -> Option<String> {
    let analysis = read(text);
    let found = analysis.recipients.first().map(|recipient| recipient.verdict.cause);
    let right = analysis.kind == Kind::Failure && found == Some(cause);
    (!right).then(|| format!("{} {:?}, not {}: {text}", analysis.kind.id(), found.map(Cause::id), cause.id()))
}

#[track_caller]
fn check_all(table: &[(Cause, &[&str])]) {
    for (cause, texts) in table {
        check(*cause, texts);
    }
}

/// The one recipient that a text names.
#[track_caller]
fn check_recipient(address: &str, texts: &[&str]) {
    for text in texts {
        let named: Vec<String> =
            read(text).recipients.into_iter().map(|one| one.address.map(|found| found.value).unwrap_or_default()).collect();
        assert_eq!(named, [address], "{text}");
    }
}

/// What somebody remembers of an error may be read, but is never certain.
#[track_caller]
fn check_told(cause: Cause, texts: &[&str]) {
    check(cause, texts);
    for text in texts {
        let verdict = read(text).recipients.remove(0).verdict;
        assert_ne!(verdict.confidence, Confidence::Certain, "{text}");
    }
}

#[track_caller]
fn check_kind(kind: Kind, texts: &[&str]) {
    let wrong: Vec<&str> = texts.iter().copied().filter(|text| read(text).kind != kind).collect();
    assert!(wrong.is_empty(), "{} of {} not {}:\n{}", wrong.len(), texts.len(), kind.id(), wrong.join("\n"));
}

const THUNDERBIRD: &[(Cause, &[&str])] = &[
    (
        AuthRequired,
        &[
            "Ocorreu um erro ao enviar o correio: não foi possível obter a palavra-passe para smtp.example.pt. A mensagem não foi enviada.",
            "Ocorreu um erro ao enviar correio. O servidor de correio respondeu:\n5.7.0 Authentication Required.\nPor favor assegure-se de que está a utilizar a identidade correta para enviar e que o método de autenticação utilizado está correto. Verifique que tem permissão para enviar via este servidor SMTP com as suas credenciais atuais a partir da sua rede atual.",
            "Parece que o servidor de envio (SMTP) smtp.example.pt não tem suporte a palavras-passe encriptadas. Se acabou de configurar a conta, tente mudar para 'Palavra-passe normal' como 'Método de autenticação' nas 'Definições da conta | Servidor de envio (SMTP)'.",
            "Não foi possível efetuar a autenticação no servidor de envio (SMTP) smtp.example.pt. Por favor verifique a palavra-passe e o 'Método de autenticação' nas 'Definições da conta | Servidor de envio (SMTP)'.",
            "O servidor de envio (SMTP) smtp.example.pt não tem suporte ao método de autenticação selecionado. Por favor mude o 'Método de autenticação' nas 'Definições da conta | Servidor de envio (SMTP)'.",
            "Ha ocurrido un error al enviar el mensaje: no se ha podido obtener la contraseña para smtp.example.es. El mensaje no se ha enviado.",
            "El servidor de salida (SMTP) smtp.example.es no parece admitir contraseñas cifradas. Si acaba de configurar la cuenta, pruebe a cambiar el 'Método de identificación' en la 'Configuración de cuentas | Servidor de salida (SMTP)' a 'Contraseña normal'.",
            "No se puede identificar al servidor de salida (SMTP) smtp.example.es. Compruebe la contraseña y verifique el 'Método de identificación' en 'Configuración de cuentas | Servidor de salida (SMTP)'.",
            "No se puede autenticar al servidor de salida(SMTP) smtp.example.mx. Por favor, comprueba la contraseña y verifica el 'Método de Autenticación' en ' Configuración de la cuenta | Servidor de salida (SMTP)'.",
        ],
    ),
    (
        SenderRejected,
        &[
            "Ocorreu um erro ao enviar o correio. O servidor respondeu: 5.7.1 <bia@example.pt>: Sender address rejected: not owned by user bia. Por favor verifique se o seu endereço eletrónico está correto nas definições da conta e tente novamente.",
            "Ocorreu um erro ao enviar o correio. O servidor respondeu: 5.1.8 <bia@exemplo-inexistente.example>: Sender address rejected: Domain not found. Por favor verifique se o seu endereço eletrónico está correto nas definições da conta e tente novamente.",
            "Ocorreu um erro ao enviar correio: o endereço do remetente (De:) estava inválido. Por favor verifique que este endereço de email está correto e tente novamente.",
            "Ocurrió un error mientras se enviaba el correo. El servidor de correo respondió: 5.1.8 Sender address rejected: Domain not found. Verifique que su dirección de correo electrónico es correcta en las preferencias de su cuenta y vuelva a intentarlo.",
            "Ha sucedido un error al enviar el correo: la dirección del remitente (De:) no es válida. Verifique que esta dirección de correo es correcta y vuelva a intentarlo.",
        ],
    ),
    (Spam, &["Ocorreu um erro (SMTP) ao enviar o correio. O servidor respondeu:  5.7.1 Message rejected as spam by Content Filtering."]),
    (
        TooBig,
        &[
            "Ocorreu um erro ao enviar o correio. O servidor respondeu:  5.3.4 Message size exceeds fixed limit. Por favor verifique a mensagem e tente novamente.",
            "O tamanho da mensagem que está a tentar enviar excede o limite global do servidor. A mensagem não foi enviada. Reduza o tamanho da mensagem e tente novamente. O servidor respondeu:  5.3.4 Error.",
            "El tamaño del mensaje que está intentando enviar excede el límite global de tamaño del servidor. El mensaje no se ha enviado; reduzca el tamaño del mensaje y vuelva a intentarlo. El servidor respondió: 5.2.3 Error.",
        ],
    ),
    (
        ServerError,
        &["Ocorreu um erro ao enviar o correio: erro do servidor (SMTP). O servidor respondeu:  4.3.2 Service currently unavailable."],
    ),
    (
        UserUnknown,
        &[
            "Ocorreu um erro ao enviar o correio. O servidor de correio respondeu:  \n5.1.1 <rui@example.org>: Recipient address rejected: User unknown in virtual mailbox table.\n Verifique o destinatário da mensagem \"rui@example.org\" e tente novamente.",
            "rui@example não é um endereço de email válido porque não está no formato usuário@servidor. Você precisa corrigir antes de enviar a mensagem.",
            "Ha ocurrido un error al enviar el mensaje. El servidor de correo respondió: \n5.1.1 <rui@example.org>: Recipient address rejected: User unknown.\nVerifique el destinatario \"rui@example.org\" y vuelva a intentarlo.",
            "Hay caracteres no-ASCII en la parte local de la dirección de destino josé@example.org y su servidor no admite SMTPUTF8. Cambie esta dirección y vuelva a intentarlo.",
            "ana@example no es una dirección de correo electrónico válida porque no tiene la forma usuario@dominio. Debe corregirse antes de enviar el correo.",
        ],
    ),
    (
        Tls,
        &[
            "Ocorreu um erro ao enviar o correio: não foi possível estabelecer uma ligação segura com o servidor de envio (SMTP) smtp.example.pt usando STARTTLS, uma vez que ele não anuncia esta funcionalidade. Desligue o STARTTLS para esse servidor ou contacte o fornecedor de serviço.",
            "Ha ocurrido un error al enviar el mensaje: no es posible establecer un enlace seguro con el servidor de salida (SMTP) smtp.example.es usando STARTTLS ya que no anuncia ese mecanismo. Desactive STARTTLS para ese servidor o contacte con su proveedor del servicio.",
            "Hubo un error mientras se enviaba el correo: No se pudo establecer una conexión segura con el servidor SMTP smtp.example.com.ar usando STARTTLS porque no anuncia esa funcionalidad . Deshabilite STARTTLS para ese servidor o contacte a su proveedor.",
        ],
    ),
    (
        RateLimited,
        &[
            "A mensagem não foi enviada porque excedeu o número permitido de destinatários. O servidor respondeu: 4.5.3 Error: too many recipients.",
            "Ha sucedido un error al enviar el correo: error en el servidor de salida (SMTP). El servidor respondió: 4.7.0 Too many connections.",
        ],
    ),
    (
        NetworkError,
        &[
            "Ocorreu um erro ao enviar o correio. O servidor de envio (SMTP) smtp.exmaple.pt não é conhecido. Pode ser que o servidor esteja mal configurado. Por favor verifique se as definições do servidor (SMTP) estão corretas e tente novamente.",
            "Ha ocurrido un error al enviar el mensaje: el servidor de salida (SMTP) smtp.exmaple.es es desconocido. El servidor puede estar mal configurado. Verifique que la configuración de su servidor de salida (SMTP) es correcta y vuelva a intentarlo.",
            "Un error ha ocurrido mientras se enviaba el correo: El servidor de salida (SMTP) smtp.example.mx es desconocido. El servidor puede estar configurado incorrectamente. Por favor, verifica que la configuración de tu servidor de salida (SMTP) es correcta e intenta de nuevo.",
        ],
    ),
    (
        NetworkError,
        &[
            "A mensagem não foi enviada porque a ligação ao servidor de envio (SMTP) smtp.example.pt falhou. O servidor pode estar indisponível ou a recusar ligações SMTP. Verifique se as definições do servidor (SMTP) estão corretas e tente novamente.",
            "A mensagem não foi enviada porque a ligação ao servidor de envio (SMTP) smtp.example.pt foi perdida no meio da transação. Tente novamente.",
            "A mensagem não foi enviada porque a ligação ao servidor de envio (SMTP) smtp.example.pt expirou. Tente novamente.",
            "A mensagem não foi enviada porque a conexão com o servidor de envio (SMTP) smtp.example.com.br expirou. Tente novamente.",
            "El mensaje no se ha podido enviar porque ha fallado la conexión al servidor de salida (SMTP) smtp.example.es. El servidor puede no estar disponible o está rechazando conexiones SMTP. Verifique que los ajustes de su servidor de salida (SMTP) son correctos y vuelva a intentarlo.",
            "El mensaje no se ha podido enviar porque la conexión al servidor de salida (SMTP) smtp.example.es se perdió en mitad de la transacción. Vuelva a intentarlo.",
            "El mensaje no se ha podido enviar porque ha caducado la conexión al servidor de salida (SMTP) smtp.example.es. Vuelva a intentarlo.",
            "El mensaje no pudo ser enviado porque el tiempo de conexión con el servidor de salida (SMTP) smtp.example.mx se ha agotado. Intenta de nuevo.",
            "El mensaje no pudo ser enviado porque se perdió la conexión al servidor SMTP smtp.example.com.ar en medio de la transacción. Intente nuevamente o contacte a su administrador de red.",
        ],
    ),
    (
        Undetermined,
        &[
            "A mensagem não foi enviada através do servidor de envio (SMTP) smtp.example.pt por uma razão desconhecida. Verifique se as definições do servidor (SMTP) estão corretas e tente novamente.",
            "El mensaje no se ha podido enviar usando el servidor de salida (SMTP) smtp.example.es por una razón desconocida. Verifique que los ajustes de su servidor de salida (SMTP) son correctos y vuelva a intentarlo.",
        ],
    ),
    (
        MailboxFull,
        &[
            "Ocorreu um erro ao enviar email. O servidor de email respondeu:\n4.2.2 <rui@example.com.br>: Recipient address rejected: Mailbox is full.\nVerifique o destinatário da mensagem \"rui@example.com.br\" e tente novamente.",
            "Hubo un error mientras se enviaba el correo. El servidor de correo respondió: \n5.2.2 <luz@example.com.ar>: Quota exceeded (mailbox for user is full).\nRevise el destinatario \"luz@example.com.ar\" e inténtelo nuevamente.",
        ],
    ),
    (
        Virus,
        &["Ocurrió un error en el servidor de salida (SMTP) al enviar el correo. El servidor respondió: 5.7.1 Message contains a virus."],
    ),
    (
        RelayDenied,
        &[
            "Ha ocurrido un error al enviar el mensaje. El servidor de correo ha respondido:\n5.7.1 Relay access denied.\nAsegúrese de que está usando la identidad correcta para el envío y el método de identificación usado es correcto. Verifique está autorizado a enviar a través de este servidor SMTP con sus credenciales actuales de la red que está usando ahora.",
        ],
    ),
];

#[test]
fn thunderbird() {
    check_all(THUNDERBIRD);
}

const WEBMAILS: &[(Cause, &[&str])] = &[
    (
        NetworkError,
        &[
            "Erro SMTP (-1): A ligação ao servidor falhou",
            "Error SMTP (-1): Ha fallado la conexión con el servidor.",
            "Error SMTP: Imposible conectar al servidor SMTP.",
            "SMTP Connect() falló.",
            "Erro SMTP: Não foi possível ligar ao servidor SMTP.",
            "Falha na função SMTP connect().",
            "Imposible enviar el mensaje: Se agotó el tiempo de espera de la conexión al servidor remoto.",
            "No se puede conectar con el servidor.",
            "No se puede enviar el mensaje: (smtp) error de conexión",
            "Não foi possível conectar-se ao servidor",
            "Ha habido un error al enviar el mensaje: No se ha podido conectar al servidor SMTP",
        ],
    ),
    (
        AuthRequired,
        &[
            "Erro SMTP (535): A autenticação falhou",
            "Error SMTP (535): Error de autenticación.",
            "Error SMTP: Imposible autentificar.",
            "Autentificación fallida",
            "Não foi possível enviar a mensagem: falha na autenticação SMTP",
            "No se pudo enviar tu mensaje: falló la autenticación SMTP",
        ],
    ),
    (
        UserUnknown,
        &[
            "Erro SMTP (550): Falha ao adicionar o destinatário: \"rui@example.org\" (5.1.1 <rui@example.org>: Recipient address rejected: User unknown)",
            "Erro SMTP: Impossível analisar a lista de destinatários",
            "Endereço de e-mail incorrecto: rui@@example.org",
            "Error SMTP (550): Fallo al agregar destinatario \"luz@example.org\" (5.1.1 <luz@example.org> User unknown).",
            "Error SMTP (550): No se ha podido establecer remitente \"luz@example.org\" (5.4.1 Recipient address rejected: Access denied)",
            "Error SMTP: No es posible obtener la lista de destinatarios.",
            "Dirección e-mail incorrecta: luz@@example.org",
            "Error SMTP: Los siguientes destinos fallaron: luz@example.org: 5.1.1 <luz@example.org>: Recipient address rejected: User unknown",
            "Imposible enviar: dirección de email inválido: luz@@example.org",
            "No se ha podido enviar el mensaje debido a una dirección no válida",
            "Mensaje no enviado; una o más direcciones no han sido aceptadas.\nDirecciones rechazadas: luz@example.org",
            "No se puede enviar el mensaje: (smtp) todos los destinatarios han sido descartados",
            "No se puede enviar el mensaje. Los destinatarios no son válidos",
            "Não foi possível enviar a mensagem: Destinatário inválido",
            "Houve um erro ao enviar esta mensagem: o servidor SMTP rejeitou o destinatário rui@example.com.br",
            "El mensaje no se ha enviado. El servidor respondió: 550 El usuario no tiene cuenta aquí",
        ],
    ),
    (
        RateLimited,
        &[
            "Demasiados destinatários. Reduza o numero de destinatários para o máximo de 50.",
            "Há muitos destinatários. Reduza o número de destinatários para 30.",
            "Demasiados destinatarios. Reduzca el número de destinatarios a 20.",
            "Intentando enviar demasiados correos. Por favor, esperar.",
        ],
    ),
    (
        MailboxFull,
        &[
            "Erro SMTP (552): Falha ao adicionar o destinatário \"ana@example.com.br\" (5.2.2 A caixa postal do destinatário está cheia).",
            "Erro SMTP: Falha no envio para os seguintes destinatários: rui@example.org: mailbox full",
            "No se ha podido enviar tu mensaje porque has excedido el espacio disponible.",
        ],
    ),
    (Undetermined, &["Error al enviar mensaje.", "Falha no envio da mensagem"]),
    (
        SenderRejected,
        &[
            "La siguiente dirección de remitente falló: web@example.com",
            "O envio falhou para o seguinte endereço do remetente: web@example.pt",
        ],
    ),
    (TooBig, &["No se puede enviar este mensaje porque supera el tamaño máximo permitido."]),
];

const DESKTOPS: &[(Cause, &[&str])] = &[
    (
        AuthRequired,
        &[
            "Não foi possível entrar no servidor IMAP mail.example.com.br. Verifique o nome de usuário e a senha.",
            "Falha no login: IMAP error: AUTHENTICATIONFAILED Authentication failed. mail.example.com.br",
            "Cannot Get Mail\nThe user name or password for “mail.example.com” is incorrect.",
            "O erro informado foi “O comando MAIL FROM falhou: Autenticação exigida”. A mensagem pode não ter sido enviada.",
            "Servidor SMTP não oferece suporte à autenticação",
            "Erro ao enviar mensagem\nO servidor de envio (SMTP) smtp.example.com.br não permite senhas em texto puro. Experimente alterar o 'Método de autenticação' em 'Configurações da conta | Servidor de envio (SMTP)' para 'Senha criptografada'.",
            "O ticket Kerberos/GSSAPI não foi aceito pelo servidor de envio (SMTP) smtp.example.com.br. Verifique se você está no domínio Kerberos/GSSAPI.",
        ],
    ),
    (
        Tls,
        &[
            "Falha ao conectar-se ao servidor SMTP smtp.example.com.br em modo seguro: Não há suporte a STARTTLS",
            "Falló al conectar al servidor SMTP smtp.example.org en modo seguro: No se soporta STARTTLS",
        ],
    ),
    (
        Moved,
        &[
            "RCPT TO <rui@example.com.br> falhou: O usuário não é local; por favor tente <forward-path>",
            "Falló RCPT TO <luz@example.org>: El usuario no es local; pruebe con <forward-path>",
            "Falha no RCPT TO <rui@example.pt>: Utilizador não é local; tente <caminho-reencaminhamento>",
        ],
    ),
    (
        MailboxFull,
        &[
            "Fallo RCPT TO <luz@example.org>: Accion solicitada no realizada: excedio la capacidad de almacenamiento",
            "Falha no RCPT TO <rui@example.pt>: Ação de correio pedida foi abortada: alocação de armazenamento excedida",
        ],
    ),
    (UserUnknown, &["Ação pedida não executada: nome da caixa de correio não permitido"]),
    (
        RateLimited,
        &[
            "Você não pode mandar mensagens para mais do que 100 destinatários dentro de 24 horas.",
            "Houve um erro ao enviar esta mensagem: Você não pode mandar mensagens para mais do que 50 destinatários.",
        ],
    ),
    (
        ServerError,
        &[
            "O comando DATA falhou: Ação solicitada não executada: espaço no sistema insuficiente",
            "Falha no comando DATA: Ação pedida abortada: erro no processamento",
        ],
    ),
    (NetworkError, &["O servidor smtp.example.com.br recusou o pedido de conexão deste computador."]),
];

#[test]
fn desktops() {
    check_all(DESKTOPS);
}

/// What the libraries say by which web sites and programs of one's trade send mail.
const LIBRARIES: &[(Cause, &[&str])] = &[
    (
        AuthRequired,
        &[
            "SMTP Error: Could not authenticate.",
            "Missing credentials for \"PLAIN\"",
            "Email could not be sent because SMTP login failed for ana@example.com. Please check the SMTP username/password.",
            "The SMTP server requires a secure connection or the client was not authenticated. The server response was: 5.7.0 Authentication Required",
            "El servidor SMTP requiere una conexión segura o el cliente no se autenticó. La respuesta del servidor fue: 5.7.57",
            "O servidor de e-mail recusou o login. Confira usuário e senha do SMTP.",
            "SMTP AUTH extension not supported by server.",
            "Can not authenticate to IMAP server: try later",
            "O servidor de saída (SMTP) não reconhece nenhum dos métodos de autenticação suportados por este cliente.",
            "Autenticação SMTP falhou. Verifique usuário e senha.",
            "A mensagem não pôde ser enviada para o servidor SMTP. O código de erro do transporte era 0x80040217.",
        ],
    ),
    (
        NetworkError,
        &[
            "java.net.UnknownHostException: smtp.example.com",
            "getaddrinfo ENOTFOUND smtp.example.com",
            "socket.gaierror: [Errno -2] Name or service not known",
            "javax.mail.MessagingException: Unknown SMTP host: smtp.example.com",
            "O nome remoto não pôde ser resolvido: 'smtp.example.com.br'",
            "No se puede resolver el nombre remoto: 'smtp.example.com'",
            "Nenhuma conexão pôde ser feita porque a máquina de destino as recusou ativamente 192.0.2.7:587",
            "Uma tentativa de conexão falhou porque o componente conectado não respondeu corretamente após um período de tempo 192.0.2.7:587",
            "No se puede establecer una conexión ya que el equipo de destino denegó expresamente dicha conexión 192.0.2.7:587",
            "Foi forçado o cancelamento de uma conexão existente pelo host remoto",
            "Tempo limite da operação atingido ao enviar email",
            "Socket Error # 11001\r\nHost not found.",
            "Socket Error # 10060 Connection timed out.",
            "CDO.Message.1 erro '80040213' O transporte falhou ao conectar-se ao servidor.",
            "Não foi possível falar com o servidor de e-mail.",
            "O servidor SMTP não está acessível",
            "Relatado erro (0x80042108) : 'O Outlook não consegue se conectar ao servidor de email de entrada (POP3).'",
            "Tarefa 'Microsoft Exchange' relatou erro (0x80040115) : 'A conexão com o Microsoft Exchange não está disponível.'",
            "Algo deu errado. Não é possível sincronizar no momento. Código do erro: 0x80072ee7",
            "Não foi possível abrir a conexão com o servidor.",
            "smtp.example.com is not available on 465 port.",
            "smtp.example.com.br não está disponível na porta 587.",
            "Error al conectar con el servidor IMAP",
            "No existe el servidor «mail.example.org».",
            "No se encontró el servidor SMTP. Verifique la dirección del servidor y el puerto.",
            "Não encontrei o servidor de e-mail. Confira o endereço do servidor e a conexão com a internet.",
            "failed to send smtp notification: dial tcp 192.0.2.7:25: connect: connection timed out",
            "SMTP server did not accept the connection.",
        ],
    ),
    (
        Tls,
        &[
            "Error connecting with SSL. error:1409442E:SSL routines:ssl3_read_bytes:tlsv1 alert protocol version",
            "Could not load SSL library.",
            "javax.mail.MessagingException: Could not convert socket to TLS",
            "javax.net.ssl.SSLHandshakeException: No appropriate protocol",
            "Client network socket disconnected before secure TLS connection was established",
            "The remote certificate is invalid according to the validation procedure.",
            "unable to get local issuer certificate",
            "SSL peer certificate or SSH remote key was not OK",
            "O certificado do servidor de e-mail não foi aceito.",
            "El certificado del servidor de correo no es de fiar.",
            "Falló al conectar al servidor SMTP smtp.example.org en modo seguro: Certificado TLS inaceptable",
        ],
    ),
    (
        TooBig,
        &[
            "Tamanho máximo de armazenamento excedido. A resposta do servidor foi: 5.3.4 Message size exceeds fixed limit",
            "[2026-08-11 10:41:09] production.ERROR: El adjunto excede el tamaño máximo permitido",
        ],
    ),
    (SenderRejected, &["O remetente ana@example.com.br não está verificado.", "El dominio del remitente no está verificado."]),
    (
        RelayDenied,
        &[
            "Buzón no disponible. La respuesta del servidor fue: 5.7.1 Unable to relay",
            "550 5.4.1 Acesso ao relé negado",
            "Resposta do Servidor: '553 este domínio não faz parte da minha lista de anfitriões rcpt (#5.7.1)', Porta: 25",
        ],
    ),
    (
        ProtocolError,
        &[
            "O servidor cometeu uma violação de protocolo. A resposta do servidor foi: UGFzc3dvcmQ6",
            "An unknown error has occurred.\nSubject 'Ata'\nAccount: 'Ana'\nServer: 'smtp.example.com'\nProtocol: SMTP\nServer Response: '503 5.5.1 Error: nested MAIL command'\nPort: 25\nSecure(SSL): No\nServer Error: 503\nError Number: 0x800CCC61",
        ],
    ),
    (
        ServerError,
        &[
            "sh: 1: /usr/sbin/sendmail: not found",
            "Não foi possível enviar o e-mail agora (instabilidade temporária no servidor de e-mail).",
        ],
    ),
    (
        RateLimited,
        &["Muitos e-mails enviados em pouco tempo. Aguarde alguns minutos e tente de novo.", "Se agotó la cuota diaria de correos."],
    ),
    (MailLoop, &["Erro 446: A contagem máxima de saltos foi excedida (loop interno)."]),
    (
        Expired,
        &[
            "postfix/qmgr[3043]: 4F0A1B2C3D: from=<ana@example.com>, status=expired, returned to sender",
            "Erro 447: Mensagem de saída expirou por problemas no servidor de entrada.",
        ],
    ),
    (MailboxFull, &["Has superado el límite de almacenamiento. Ya no puedes recibir ni enviar correos."]),
    (
        Filtered,
        &[
            "Sua mensagem para a lista bairro@listas.example.org foi rejeitada pelo moderador (rui@example.org).",
            "Tu mensaje para la lista barrio@listas.example.org fue rechazado por el moderador. Parece que el moderador no acepta anuncios.",
        ],
    ),
    (
        Undetermined,
        &[
            "Failure sending mail.",
            "O seu e-mail não foi enviado por problema(s) em campos em branco.",
            "El correo no ha podido enviarse. Consulte con su administrador.",
        ],
    ),
];

#[test]
fn libraries() {
    check_all(LIBRARIES);
}

#[test]
fn webmails() {
    check_all(WEBMAILS);
}

const PHONES_AND_MACS: &[(Cause, &[&str])] = &[
    (
        UserUnknown,
        &[
            "Hubo un error al enviar algunos correos\nNegative SMTP reply: 550 5.1.1 <luz@example.org>: Recipient address rejected: User unknown",
            "Não é Possível Enviar E-mail\nUma cópia foi colocada na Caixa de Saída. O destinatário \"rui@example.org\" foi rejeitado pelo servidor.",
            "No se puede enviar el correo\nSe ha colocado una copia en la bandeja de salida. El servidor ha rechazado el destinatario \"luz@example.org\".",
            "Não é possível enviar a mensagem usando o servidor smtp.example.pt\n\nO endereço do destinatário rui@example.org foi rejeitado pelo servidor.\n\nA resposta do servidor foi: 550 5.1.1 User unknown",
            "O endereço rui@example.org foi recusado pelo servidor.",
            "Não é possível enviar o e-mail. O endereço do destinatário \"rui@example.org\" foi rejeitado pelo servidor.",
            "La dirección luz@example.org fue rechazada por el servidor.",
        ],
    ),
    (MailboxFull, &["Hubo un error al enviar algunos correos\n552 5.2.2 <luz@example.org>: Quota exceeded (mailbox for user is full)"]),
    (
        AuthRequired,
        &[
            "No se pudo iniciar sesión. Fallo de autenticación en bia@example.com. Actualiza y revisa los ajustes del servidor.",
            "Não é Possível Enviar E-mail\nO nome de usuário ou a senha para \"SMTP\" estão incorretos.",
            "No se puede enviar el correo. El nombre de usuario o la contraseña de \"smtp.example.es\" son incorrectos.",
            "A mensagem não pôde ser enviada porque o servidor de saída recusou a autenticação. Verifique seu nome de usuário e sua senha.",
            "Falha no login. Usuário ou senha incorretos.",
            "No se pudo enviar el mensaje porque el servidor de salida rechazó la autenticación. Compruebe su usuario y contraseña.",
            "Error de inicio de sesión: usuario o contraseña no válidos.",
        ],
    ),
    (
        Tls,
        &[
            "Error de certificado para bia@example.com. Comprueba los ajustes del servidor",
            "Não É Possível Verificar a Identidade do Servidor. A identidade de \"smtp.example.com.br\" não pode ser verificada pelo Mail.",
            "No se puede verificar la identidad del servidor. La app Mail no puede verificar la identidad de \"smtp.example.es\".",
        ],
    ),
    (
        RelayDenied,
        &[
            "Falha ao enviar algumas mensagens\n550 5.7.1 <rui@example.org>: Relay access denied",
            "No se ha podido enviar el correo. El servidor rechazó el destinatario \"luz@example.org\" porque no permite la retransmisión.",
        ],
    ),
    (
        NetworkError,
        &[
            "Não é possível enviar e-mail. A conexão ao servidor de envio \"smtp.example.com.br\" falhou. Uma cópia foi colocada na Caixa de Saída.",
            "No se puede enviar el correo. Ha fallado la conexión con el servidor de correo saliente \"smtp.example.es\".",
            "Falha ao enviar e-mail. O servidor não está respondendo.",
            "Falha ao enviar: sem conexão com o servidor smtp.example.com.br:587",
            "O servidor de e-mail de saída smtp.example.com.br não respondeu a tempo.",
            "Não é possível obter e-mail. O servidor de e-mail \"imap.example.com.br\" não está respondendo. Verifique se você inseriu as informações corretas da conta nos ajustes do Mail.",
            "Error al enviar: sin conexión con el servidor smtp.example.es:587",
            "El servidor de correo saliente smtp.example.es no respondió a tiempo.",
            "No se puede obtener el correo. El servidor de correo \"imap.example.es\" no responde. Verifica que los datos de la cuenta en los ajustes de Mail son correctos.",
        ],
    ),
    (
        TooBig,
        &[
            "No se pudo enviar el correo. El tamaño del archivo adjunto supera el límite del servidor.",
            "No se pudo enviar el mensaje porque supera el tamaño máximo que admite el servidor de correo.",
            "Esta mensagem não pode ser enviada agora porque o anexo ultrapassa 20 MB.",
            "Mensagem não enviada. Tamanho do anexo excede o limite permitido.",
            "Não foi possível enviar a mensagem. O anexo excede o tamanho máximo permitido.",
            "Mensaje no enviado. El tamaño del archivo adjunto supera el límite permitido.",
        ],
    ),
    (
        Undetermined,
        &[
            "Não foi possível enviar o e-mail. Verifique as configurações do servidor de saída (SMTP).",
            "No se ha podido enviar el correo. Revise la configuración del servidor de salida (SMTP).",
        ],
    ),
    (RateLimited, &["Hubo un problema al enviar tu mensaje. Error -5: demasiados destinatarios."]),
];

#[test]
fn phones_and_macs() {
    check_all(PHONES_AND_MACS);
}

const OUTLOOK: &[(Cause, &[&str])] = &[
    (
        RelayDenied,
        &[
            "Não foi possível enviar a mensagem porque um dos destinatários foi rejeitado pelo servidor. O endereço de e-mail rejeitado era \"rui@example.org\". Assunto: \"Teste\", Conta: \"Teste\", Servidor: \"smtp.example.pt\", Protocolo: SMTP, Resposta do Servidor: \"550 rui@example.org... Reencaminhamento Recusado\", Porta: 25, Secure (SSL): Não, Erro do Servidor: 550, Número de Erro: 0x800CCC79.",
            "Não foi possível enviar a mensagem porque um dos destinatários foi rejeitado pelo servidor. O endereço de e-mail rejeitado era \"rui@example.org\". Assunto: \"Teste\", Conta: \"Teste\", Servidor: \"smtp.example.pt\", Protocolo: SMTP, Resposta do Servidor: \"553 – esse domínio não está na minha lista de rcpthosts permitidos (#5.7.1)\", Porta: 25, Secure (SSL): Não, Erro do Servidor: 553, Número de Erro: 0x800CCC79.",
            "No se puede enviar el mensaje porque el servidor rechazó a uno de los destinatarios. La dirección de correo electrónico rechazada era 'luz@example.org'. Asunto 'Hola', Cuenta: 'bia', Servidor: 'mail.example.es', Protocolo: SMTP, Respuesta del servidor: '550 Relaying denied', Puerto: 25, Seguro (SSL): No, Error de servidor: 550, Número de error: 0x800CCC79",
        ],
    ),
    (
        UserUnknown,
        &[
            "No se pudo enviar el mensaje porque el servidor rechazó uno de los destinatarios. La dirección de correo electrónico rechazada fue \"luz@example.org\". Asunto: \"Prueba\", Cuenta: \"bia\", Servidor: \"smtp.example.es\", Protocolo: SMTP, Respuesta del servidor: \"550 5.1.1 User unknown\", Puerto: 25, Seguridad (SSL): No, Error de servidor: 550, Número de error: 0x800CCC79",
        ],
    ),
    (
        NetworkError,
        &[
            "La tarea 'bia@example.es: enviando' informó del error (0x800CCC0F): 'Se interrumpió la conexión con el servidor. Si este problema continúa, póngase en contacto con el administrador del servidor o con el proveedor de servicios Internet (ISP).'",
            "La tarea 'pop.example.es - Enviando y recibiendo' notificó el error (0x80042109): 'Outlook no se puede conectar con el servidor de correo electrónico saliente (SMTP). Si continúa recibiendo este mensaje, póngase en contacto con el administrador del servidor o con el proveedor de servicios de Internet (ISP).'",
            "Error (0x800CCC13): No se puede conectar a la red. Compruebe la conexión de red o el módem.",
            "Se ha producido un error al conectar con el servidor. Cuenta: 'mail.example.es', Servidor: 'smtp.example.es', Protocolo: SMTP, Puerto: 25, Seguro (SSL): No, Error de socket: 10060, Número de error: 0x800CCC0E",
            "A tarefa 'bia@example.com.br - Enviando' relatou erro (0x800CCC0E): 'O Outlook não consegue se conectar ao servidor de envio de emails (SMTP). Se continuar recebendo esta mensagem, contate o administrador do servidor ou o provedor de serviços de Internet (ISP).'",
            "A tarefa 'bia@example.pt - A enviar' comunicou o erro (0x800CCC0F): 'A ligação ao servidor foi interrompida. Se este problema persistir, contacte o administrador do servidor ou o fornecedor de serviços Internet (ISP).'",
            "Tarefa 'bia@example.pt' comunicou o erro (0x80042109): 'O Outlook não consegue ligar ao servidor de correio a enviar (SMTP).'",
        ],
    ),
    (
        AuthRequired,
        &[
            "Enviando: error (0x800CCC92) al enviar: 'El servidor de correo electrónico rechazó el inicio de sesión. Compruebe su nombre de usuario y contraseña en las propiedades de la cuenta.'",
            "Tarefa 'bia@example.com.br - Enviando' relatada com o erro (0x800CCC78): 'Não é possível enviar a mensagem. Verifique o endereço de email nas propriedades da conta. O servidor respondeu: 530 5.7.0 Authentication required'",
        ],
    ),
    (Undetermined, &["Error desconocido 0x80040201 al enviar el mensaje"]),
    (
        NetworkError,
        &[
            "No se pudo encontrar el servidor SMTP. Cuenta: 'smtp.example.es', Servidor: 'smtp.example.es', Protocolo: SMTP, Puerto: 25, Seguro (SSL): No, Error de socket: 11001, Número de error: 0x800CCC0D",
        ],
    ),
    (
        SenderRejected,
        &[
            "El mensaje no se ha podido enviar porque el servidor rechazó la dirección de correo electrónico del remitente. La dirección de correo electrónico del remitente era 'bia@example.es'. Asunto 'Hola', Cuenta: 'bia', Servidor: 'smtp.example.es', Protocolo: SMTP, Respuesta del servidor: '553 sorry, your envelope sender is in my badmailfrom list', Puerto: 25, Seguro (SSL): No, Error de servidor: 553, Número de error: 0x800CCC78",
        ],
    ),
];

#[test]
fn outlook() {
    check_all(OUTLOOK);
}

const GMAIL: &[(Cause, &[&str])] = &[
    (
        MailboxFull,
        &[
            "Bandeja de entrada del destinatario llena\nSu bandeja de entrada está llena o está recibiendo demasiados mensajes en este momento.",
        ],
    ),
    (
        UserUnknown,
        &[
            "Endereço não encontrado\nSua mensagem não foi entregue a ana@example.com.br porque o endereço não foi encontrado ou não pode receber e-mails.",
            "Endereço não encontrado\nA sua mensagem não foi entregue a ana@example.pt porque o endereço não foi encontrado ou não pode receber emails.",
            "No se ha encontrado la dirección\nTu mensaje no se ha entregado a luz@example.es porque no se ha encontrado la dirección o esta no puede recibir correo.",
            "No se encontró la dirección\nTu mensaje no se entregó a luz@example.mx porque no se encontró la dirección o esta no puede recibir correo electrónico.",
            "Sua mensagem para ana@example.com.br não pôde ser entregue. A conta de e-mail que você tentou acessar não existe. Tente verificar o endereço de e-mail do destinatário quanto a erros de digitação ou espaços desnecessários.",
            "La cuenta de correo electrónico a la que has intentado acceder no existe. Comprueba que no haya errores ortográficos ni espacios en la dirección.",
            "Lo sentimos, no pudimos entregar tu mensaje a la siguiente dirección.\n\n<luz@example.org>:\n550: 5.1.1 <luz@example.org>: Recipient address rejected: User unknown",
        ],
    ),
    (
        IpBlocked,
        &[
            "Mensagem bloqueada\nSua mensagem para ana@example.com.br foi bloqueada. Consulte os detalhes técnicos abaixo para mais informações.\nA resposta do servidor remoto foi:\n550 5.7.1 Service unavailable; client host [192.0.2.7] blocked using zen.spamhaus.org",
        ],
    ),
    (
        MailboxFull,
        &[
            "Caixa de entrada do destinatário cheia\nSua mensagem não foi entregue a ana@example.com.br porque a caixa de entrada do destinatário está cheia ou recebendo muitas mensagens no momento.",
            "Bandeja de entrada del destinatario llena\nTu mensaje no se ha entregado a luz@example.es porque su bandeja de entrada está llena o recibe demasiado correo en este momento.",
            "A caixa de entrada do destinatário está sem espaço de armazenamento. ana@example.com.br",
            "La bandeja de entrada del destinatario no tiene espacio de almacenamiento: luz@example.es",
            "Hubo un problema al entregar tu mensaje a luz@example.mx. Consulta los detalles técnicos a continuación o intenta reenviarlo en unos minutos.\nLa respuesta del servidor remoto fue:\n452 4.2.2 The email account that you tried to reach is over quota.",
            "A caixa de entrada do destinatário está cheia\nA sua mensagem não foi entregue a ana@example.pt. A caixa de entrada está cheia ou está a receber demasiado correio neste momento.",
            "Não foi possível entregar sua mensagem no seguinte endereço.\n\n<rui@example.org>:\n552: 5.2.2 Mailbox full",
        ],
    ),
    (
        TooBig,
        &[
            "Mensagem não entregue\nOcorreu um problema ao entregar sua mensagem para ana@example.com.br. Consulte os detalhes técnicos abaixo.\nA resposta foi:\n552 5.2.3 Message exceeds maximum size",
            "A mensagem é grande demais\nSua mensagem não foi enviada porque excede o limite de tamanho do destinatário ana@example.com.br.",
        ],
    ),
    (
        AuthFailure,
        &[
            "Mensagem bloqueada\nA sua mensagem para ana@example.pt foi bloqueada. Consulte os detalhes técnicos abaixo para obter mais informações.\nA resposta do servidor remoto foi:\n550 5.7.26 Unauthenticated email from example.com is not accepted due to domain's DMARC policy.",
            "Mensaje bloqueado\nSe bloqueó tu mensaje para luz@example.mx. Consulta los detalles técnicos a continuación para obtener más información.\nLa respuesta fue:\n550 5.7.26 This mail has been blocked because the sender is unauthenticated.",
            "Tu mensaje a luz@example.es se ha bloqueado porque el remitente no está autenticado. Gmail requiere que todos los remitentes se autentiquen con SPF o DKIM.",
        ],
    ),
    (
        Policy,
        &[
            "Mensaje bloqueado\nSe ha bloqueado tu mensaje a luz@example.es. Consulta los detalles técnicos que aparecen a continuación para obtener más información.\nLa respuesta del servidor remoto fue:\n550 5.7.1 The user or domain that you are sending to (or from) has a policy that prohibited the mail that you sent.",
        ],
    ),
    (
        DomainNotFound,
        &[
            "Tu mensaje no se ha entregado a luz@examlpe.es porque no se ha encontrado el dominio examlpe.es. Comprueba que no haya errores ni espacios innecesarios y vuelve a intentarlo.",
            "Sua mensagem não foi entregue a ana@exmaple.com.br porque o domínio exmaple.com.br não foi encontrado. Verifique se há erros de digitação ou espaços desnecessários e tente de novo.",
        ],
    ),
    (
        RateLimited,
        &[
            "Você atingiu o limite de envio de mensagens. Sua mensagem não foi enviada.",
            "Has alcanzado el límite de envío de correo. Tu mensaje no se ha enviado.",
            "O usuário com quem você está tentando entrar em contato está recebendo e-mails muito rápido. Reenvie sua mensagem mais tarde.",
        ],
    ),
    (
        MailboxDisabled,
        &[
            "A conta de e-mail que você tentou acessar está desativada.",
            "La cuenta de correo electrónico a la que intentaste llegar está inhabilitada.",
        ],
    ),
];

#[test]
fn gmail() {
    check_all(GMAIL);
}

const EXCHANGE: &[(Cause, &[&str])] = &[
    (UserUnknown, &["La dirección de correo electrónico que ha introducido no se pudo encontrar. Compruebe la dirección."]),
    (
        UserUnknown,
        &[
            "Falha na entrega a estes destinatários ou grupos:\n\nana@example.com.br (ana@example.com.br)\nO endereço de email digitado não foi encontrado. Verifique o endereço de email do destinatário e tente reenviar a mensagem. Se o problema persistir, entre em contato com o administrador de email.",
            "Não foi possível entregar a sua mensagem para ana@example.com.br.\nana não foi encontrado(a) em example.com.br.\n\nbia            Office 365            ana\nAção necessária               Destinatário\nEndereço Para desconhecido",
            "Falha na entrega a estes destinatários ou grupos:\n\nana@example.pt\nNão foi possível encontrar o endereço de correio eletrónico introduzido. Verifique o endereço de correio eletrónico do destinatário e tente reenviar a mensagem.",
            "Não foi possível entregar a sua mensagem a ana@example.pt.\nNão foi possível encontrar ana em example.pt.",
            "No se pudo entregar a estos destinatarios o grupos:\n\nluz@example.es (luz@example.es)\nNo se encontró la dirección de correo electrónico que especificó. Compruebe la dirección de correo electrónico del destinatario e intente volver a enviar el mensaje. Si el problema continúa, póngase en contacto con el administrador del correo electrónico.",
            "No se pudo entregar el mensaje a luz@example.es.\nNo se encontró luz en example.es.\n\nbia             Office 365             luz\nAcción necesaria              Destinatario\nDirección de destinatario desconocida",
            "Su mensaje a luz@example.es no se pudo entregar.\nNo se encontró a luz en example.es.",
            "O endereço de email do destinatário não foi encontrado no sistema de email dele. 550 5.1.1 RESOLVER.ADR.RecipNotFound; não encontrado. ana@example.com.br",
            "Servidor remoto retornou '550 5.4.1 Recipient address rejected: Access denied'\nana@example.com.br",
            "Ocorreu um erro ao entregar a sua mensagem a ana@example.pt. O destinatário não foi encontrado no domínio example.pt.",
            "No se reconoce la dirección de correo electrónico del destinatario. luz@example.es",
        ],
    ),
    (
        MailboxFull,
        &[
            "Falha na entrega a estes destinatários ou grupos:\n\nana@example.com.br\nA caixa de correio do destinatário está cheia e não pode aceitar mensagens agora. Tente reenviar a mensagem mais tarde ou entre em contato diretamente com o destinatário.",
            "Falha ao entregar a estes destinatários ou grupos:\n\nana@example.pt\nA caixa de correio do destinatário está cheia e não pode aceitar mensagens de momento. Tente reenviar a mensagem mais tarde ou contacte diretamente o destinatário.",
            "Error de entrega a los siguientes destinatarios o grupos:\n\nluz@example.es\nEl buzón del destinatario está lleno y ahora mismo no puede aceptar mensajes. Intente volver a enviar el mensaje más tarde o póngase en contacto con el destinatario directamente.",
            "Não é possível entregar: Orçamento\n\nSua mensagem não pôde ser entregue a ana@example.com.br.\nA caixa de correio de ana está cheia.",
            "No se puede entregar: Presupuesto\n\nNo se pudo entregar el mensaje a luz@example.es.\nEl buzón de luz está lleno.",
        ],
    ),
    (
        Filtered,
        &[
            "A sua mensagem não pode ser entregue porque a entrega para este endereço é restrita.",
            "A sua mensagem não pode ser entregue porque a entrega a este endereço está restringida.\nana@example.pt",
            "No se puede entregar su mensaje porque la entrega a esta dirección está restringida.\nluz@example.es",
            "No tiene permiso para enviar a este destinatario. Para obtener ayuda, póngase en contacto con el administrador del sistema.\nluz@example.es",
            "El grupo ventas@example.es solo acepta mensajes de personas de su organización o de su lista de remitentes permitidos, y su dirección de correo electrónico no está en la lista.",
            "O servidor remoto retornou '550 5.7.124 RESOLVER.RST.SenderNotInAllowedList; remetente não está na lista de permitidos'\nvendas@example.com.br",
            "Sua mensagem para vendas@example.com.br foi bloqueada.\nVocê não tem permissão para enviar para este destinatário.",
            "Seu endereço de email não tem permissão para enviar mensagens a este grupo: vendas@example.com.br",
        ],
    ),
    (
        TooBig,
        &[
            "A mensagem é muito grande para ser entregue a este destinatário. Reduza o tamanho da mensagem removendo anexos e tente novamente.\nana@example.com.br",
            "El mensaje es demasiado grande para que este destinatario pueda recibirlo. Reduzca el tamaño del mensaje o quite los datos adjuntos.\nluz@example.es",
            "Sua mensagem não foi entregue porque excede o limite de tamanho de 35 MB definido para este destinatário.",
            "El mensaje supera el tamaño máximo permitido para el destinatario luz@example.es",
        ],
    ),
    (NetworkError, &["El mensaje no se entregó porque el servidor del dominio del destinatario no responde. luz@example.es"]),
    (Spam, &["O email não pôde ser entregue porque o servidor de email do destinatário rejeitou a mensagem como spam. ana@example.com.br"]),
    (RateLimited, &["Se ha superado el límite de destinatarios. No puede enviar más mensajes hasta mañana."]),
    (RelayDenied, &["El servidor remoto devolvió '550 5.7.1 Unable to relay'\nluz@example.es"]),
];

#[test]
fn exchange() {
    check_all(EXCHANGE);
}

const FORWARDS_AND_WHAT_IS_WRITTEN_AROUND_AN_ERROR: &[(Cause, &[&str])] = &[
    (
        UserUnknown,
        &[
            "Hola, me llegó esto, ¿qué hago?\n\n---------- Mensaje reenviado ---------\nDe: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nFecha: lun, 6 may 2024 a las 10:02\nAsunto: Delivery Status Notification (Failure)\nPara: <bia@example.com>\n\n\nNo se ha encontrado la dirección\nTu mensaje no se ha entregado a luz@example.es porque no se ha encontrado la dirección o esta no puede recibir correo.\nLa respuesta fue:\n550 5.1.1 The email account that you tried to reach does not exist.",
            "---------- Forwarded message ---------\nDe: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nDate: lun, 6 may 2024 a la(s) 10:02 a.m.\nSubject: Delivery Status Notification (Failure)\nTo: <bia@example.com>\n\n\nNo se ha encontrado la dirección\nTu mensaje no se ha entregado a luz@example.es porque no se ha encontrado la dirección o esta no puede recibir correo.\nLa respuesta fue:\n550 5.1.1 The email account that you tried to reach does not exist.",
            "El lun, 6 may 2024 a las 10:02, Mail Delivery Subsystem (<mailer-daemon@googlemail.com>) escribió:\n\n> No se ha encontrado la dirección\n> Tu mensaje no se ha entregado a luz@example.es porque no se ha encontrado la dirección o esta no puede recibir correo.\n> La respuesta fue:\n> 550 5.1.1 The email account that you tried to reach does not exist.",
            "---------- Mensagem encaminhada ---------\nDe: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nData: seg., 6 de mai. de 2024 às 10:02\nAssunto: Delivery Status Notification (Failure)\nPara: <bia@example.com.br>\n\n\nEndereço não encontrado\nSua mensagem não foi entregue a ana@example.com.br porque o endereço não foi encontrado ou não pode receber e-mails.",
            "Em seg., 6 de mai. de 2024 às 10:02, Mail Delivery Subsystem <mailer-daemon@googlemail.com> escreveu:\n\nEndereço não encontrado\nSua mensagem não foi entregue a ana@example.com.br porque o endereço não foi encontrado ou não pode receber e-mails.",
            "Mail Delivery System <MAILER-DAEMON@mx.example.pt> escreveu no dia segunda, 6/05/2024 à(s) 10:02:\n\n> This is the mail system at host mx.example.pt.\n>\n> <ana@example.pt>: host mx.example.pt[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)",
            "---------- Mensagem reencaminhada ---------\nDe: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nData: segunda, 6 de mai de 2024 à(s) 10:02\nAssunto: Delivery Status Notification (Failure)\nPara: <bia@example.pt>\n\nA sua mensagem não foi entregue a ana@example.pt porque o endereço não foi encontrado ou não pode receber emails.",
            "-------- Mensagem encaminhada --------\nAssunto: Falha na entrega\nData: Mon, 6 May 2024 10:02:00 -0300\nDe: postmaster@example.com.br\nPara: bia@example.com.br\n\nFalha na entrega a estes destinatários ou grupos:\n\nana@example.com.br\nO endereço de email digitado não foi encontrado.",
            "De: Microsoft Outlook <postmaster@example.com>\nEnviado el: lunes, 6 de mayo de 2024 10:02\nPara: Bia <bia@example.com>\nAsunto: No se puede entregar: Presupuesto\n\nNo se pudo entregar a estos destinatarios o grupos:\n\nluz@example.es\nNo se encontró la dirección de correo electrónico que especificó. Compruebe la dirección de correo electrónico del destinatario e intente volver a enviar el mensaje.",
            "Inicio del mensaje reenviado:\n\nDe: Mail Delivery System <MAILER-DAEMON@mx.example.com>\nAsunto: Undelivered Mail Returned to Sender\nFecha: 6 de mayo de 2024, 10:02:00 CEST\nPara: bia@example.com\n\nThis is the mail system at host mx.example.com.\n\n<luz@example.es>: host mx.example.es[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)",
            "-------- Mensaje original --------\nDe: Mail Delivery System <Mailer-Daemon@example.com>\nFecha: 6/5/24 10:02 (GMT+01:00)\nPara: bia@example.com\nAsunto: Mail delivery failed: returning message to sender\n\nThis message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:\n\n  luz@example.es\n    No Such User Here",
            "El 2024-05-06 10:02, Mail Delivery System escribió:\n\n> This is the mail system at host mx.example.com.\n> \n> <luz@example.es>: host mx.example.es[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)",
            "De: Mail Delivery Subsystem\nEnviado: segunda-feira, 6 de maio de 2024 10:02\nPara: Bia\nAssunto: Returned mail: see transcript for details\n\n   ----- The following addresses had permanent fatal errors -----\n<ana@example.com.br>\n    (reason: 550 5.1.1 <ana@example.com.br>... User unknown)",
            "De: postmaster@example.com\nEnviado: lunes, 6 de mayo de 2024 10:02\nPara: bia@example.com\nCC:\nAsunto: No se puede entregar: Factura\n\nNo se pudo entregar el mensaje a luz@example.es.\nNo se encontró luz en example.es.",
            "----- Mensaje reenviado -----\nDe: \"Mail Delivery System\" <mailer-daemon@example.com>\nPara: bia@example.com\nEnviado: lunes, 6 de mayo de 2024, 10:02:00 CEST\nAsunto: Mail delivery failed\n\n550 5.1.1 <luz@example.es>: Recipient address rejected: User unknown",
            "Enviado desde mi iPhone\n\nInicio del mensaje reenviado:\n\nDe: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nFecha: 6 de mayo de 2024, 10:02:00 CEST\nPara: bia@example.com\nAsunto: Delivery Status Notification (Failure)\n\nTu mensaje no se ha entregado a luz@example.es porque no se ha encontrado la dirección o esta no puede recibir correo.",
            "Pessoal, alguém sabe o que é isso?\n\nDe: postmaster@example.com\nEnviada em: segunda-feira, 6 de maio de 2024 10:02\nPara: bia@example.com.br\nAssunto: Não é possível entregar: Proposta\n\nNão foi possível entregar a sua mensagem para ana@example.com.br.\nana não foi encontrado em example.com.br.",
            "El lunes, 6 de mayo de 2024, 10:02:00 CEST, Mail Delivery Subsystem <mailer-daemon@googlemail.com> escribió:\n\n\nNo se ha encontrado la dirección\nTu mensaje no se ha entregado a luz@example.es porque no se ha encontrado la dirección o esta no puede recibir correo.",
            "Em segunda-feira, 6 de maio de 2024 10:02:00 BRT, Mail Delivery Subsystem <mailer-daemon@googlemail.com> escreveu:\n\n\nEndereço não encontrado\nSua mensagem não foi entregue a ana@example.com.br porque o endereço não foi encontrado ou não pode receber e-mails.",
            "Boa tarde, tento enviar e recebo isto: Erro SMTP (550): Falha ao adicionar o destinatário: \"ana@example.pt\" (5.1.1 User unknown). Obrigado",
            "No se ha encontrado la dirección Tu mensaje no se ha entregado a luz@example.es porque no se ha encontrado la dirección o esta no puede recibir correo. MÁS INFORMACIÓN La respuesta fue: 550 5.1.1 The email account that you tried to reach does not exist.",
            "Bom dia, segue o erro: Falha na entrega a estes destinatários ou grupos: Ana Souza (ana@example.com.br) O endereço de email digitado não foi encontrado. Verifique o endereço de email do destinatário e tente reenviar a mensagem. Informações de diagnóstico para administradores: Gerando servidor: mx.example.com.br ana@example.com.br Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound'",
        ],
    ),
    (
        MailboxFull,
        &[
            "-------- Mensaje reenviado --------\nAsunto: \tUndelivered Mail Returned to Sender\nFecha: \tMon, 6 May 2024 10:02:00 +0200\nDe: \tMAILER-DAEMON@mx.example.com (Mail Delivery System)\nPara: \tbia@example.com\n\n\nThis is the mail system at host mx.example.com.\n\n<luz@example.es>: host mx.example.es[192.0.2.1] said: 552 5.2.2 Over quota (in reply to RCPT TO command)",
            "De: Microsoft Outlook <postmaster@example.pt>\nEnviado: 6 de maio de 2024 10:02\nPara: Bia <bia@example.pt>\nAssunto: Não foi possível entregar: Orçamento\n\nFalha na entrega a estes destinatários ou grupos:\n\nana@example.pt\nA caixa de correio do destinatário está cheia e não pode aceitar mensagens de momento.",
            "Início da mensagem encaminhada:\n\nDe: Mail Delivery System <MAILER-DAEMON@mx.example.com.br>\nAssunto: Undelivered Mail Returned to Sender\nData: 6 de maio de 2024 10:02:00 BRT\nPara: bia@example.com.br\n\nThis is the mail system at host mx.example.com.br.\n\n<ana@example.com.br>: host mx.example.com.br[192.0.2.1] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command)",
            "----- Mensagem encaminhada -----\nDe: \"Mail Delivery System\" <mailer-daemon@example.com>\nPara: bia@example.com.br\nEnviado: segunda-feira, 6 de maio de 2024 10:02:00 BRT\nAssunto: Mail delivery failed\n\n552 5.2.2 <ana@example.com.br>: Mailbox full",
            "No dia 06/05/2024, às 10:02, Mail Delivery System <MAILER-DAEMON@mx.example.pt> escreveu:\n\n> <ana@example.pt>: host mx.example.pt[192.0.2.1] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command)",
            "Hola buenas, me sale esto al enviar: Error SMTP (552): Fallo al agregar destinatario \"luz@example.org\" (5.2.2 <luz@example.org>: Quota exceeded). ¿me pueden ayudar? gracias",
            "Buenas tardes, adjunto el error: No se pudo entregar a estos destinatarios o grupos: Luz Pérez (luz@example.es) El buzón del destinatario está lleno y ahora mismo no puede aceptar mensajes. Información de diagnóstico para los administradores: Servidor de generación: mx.example.es luz@example.es Remote Server returned '554 5.2.2 mailbox full'",
        ],
    ),
    (
        IpBlocked,
        &[
            "Buenas,\nos reenvío el error.\n\nDe: Mail Delivery System [mailto:MAILER-DAEMON@example.com]\nEnviado el: lunes, 06 de mayo de 2024 10:02\nPara: bia@example.com\nAsunto: Undelivered Mail Returned to Sender\n\nThis is the mail system at host mx.example.com.\n\n<luz@example.es>: host mx.example.es[192.0.2.1] said: 554 5.7.1 blocked using bl.spamcop.net (in reply to RCPT TO command)",
        ],
    ),
    (
        RelayDenied,
        &[
            "Boa tarde. Ao enviar pelo webmail aparece: Erro SMTP (550): Falha ao adicionar o destinatário \"ana@example.com.br\" (5.7.1 <ana@example.com.br>: Relay access denied). Podem ajudar?",
        ],
    ),
];

#[test]
fn forwards_and_what_is_written_around_an_error() {
    check_all(FORWARDS_AND_WHAT_IS_WRITTEN_AROUND_AN_ERROR);
}

const SERVERS: &[(Cause, &[&str])] = &[
    (NetworkError, &["Não foi possível realizar ligação com o servidor SMTP.", "Erro ao realizar a conexão com o servidor de e-mail"]),
    (
        AuthRequired,
        &["Código 002: problemas com as credenciais do servidor SMTP", "503 Esto suele deberse a un problema de autenticación."],
    ),
    (
        RateLimited,
        &["Você excedeu a quantidade de envio de e-mails da semana.", "Su casilla está bloqueada temporalmente para el envío de correos"],
    ),
    (SenderRejected, &["O e-mail do remetente que você informou foi banido."]),
    (RelayDenied, &["551 El relevo de correo no está autorizado a transferir su mensaje"]),
    (Expired, &["Status 4.4.7\nTempo de entrega expirou: a mensagem passou do prazo, que foi excedido."]),
    (
        ServerError,
        &[
            "Sistema de correio cheio. O armazenamento do sistema foi excedido.",
            "Ocorreu um erro de configuração. Seu e-mail não pode ser enviado.",
            "450 Servidor temporariamente ocupado",
        ],
    ),
    (Filtered, &["550 5.7.1 O remetente não está autorizado a enviar para esse destino."]),
    (
        DomainNotFound,
        &[
            "Este mensaje fue creado automáticamente por el software de entrega de correo.\n\nUn mensaje que usted envió no pudo ser entregado a uno o más de sus destinatarios. Este es un error permanente. Las siguientes direcciones fallaron:\n\n  luz@example.es\n    Unrouteable address",
        ],
    ),
    (BadReputation, &["550-5.7.1 O Gmail detectou que esta mensagem é suspeita devido à reputação muito baixa do domínio de envio."]),
    (Moved, &["550 Este endereco mudou. Favor enviar para vendas@example.org"]),
    (
        DomainNotFound,
        &[
            "No se ha encontrado la dirección. Tu mensaje no se ha entregado a juan@gmial.example porque no se ha encontrado el dominio gmial.example.",
            "Endereço não encontrado. Sua mensagem não foi entregue a ana@gmial.example porque o domínio gmial.example não foi encontrado.",
        ],
    ),
    (DomainNoMail, &["El dominio no tiene registros MX válidos"]),
    (
        ProtocolError,
        &[
            "502 O serviço SMTP não implementa o comando especificado.",
            "The following From address failed: loja@example.com.br : MAIL FROM command failed, 503 5.5.1 Error: send HELO/EHLO first",
        ],
    ),
    (DomainNotFound, &["me regresa el correo, dice que el dominio no existe"]),
    (Moved, &["me devolvieron el correo con un aviso de que esa dirección ya no se usa"]),
    (RelayDenied, &["o outlook fala que o servidor não permite retransmissão para o destinatário"]),
    (MailLoop, &["Há muitos segmentos no caminho entre servidores."]),
    (
        UserUnknown,
        &[
            "550 Nenhum usuário aqui",
            "Fallo: El destinatario fue rechazado (bia@example.es)",
            "550 5.1.1 O usuário rui@example.com.br não existe neste servidor",
            "550 Destinatário não encontrado",
            "550 Utilizador desconhecido",
            "550 5.1.1 <rui@example.pt>: o utilizador não existe",
            "550 5.1.1 El usuario luz@example.es no existe",
            "550 Casilla inexistente",
            "550 No existe el buzón",
            "550 La cuenta de correo no existe en este servidor",
            "El usuario luz (luz@example.es) no se encuentra en el Directorio de Domino",
            "O usuário ana (ana@example.com.br) não está listado no Catálogo Público do Domino",
            "No se ha podido distribuir su mensaje a la lista socios: la lista no existe.",
            "Esta mensagem foi criada automaticamente pelo software de entrega de correio.\n\nUma mensagem que você enviou não pôde ser entregue a um ou mais de seus destinatários. Este é um erro permanente. Os seguintes endereços falharam:\n\n  ana@example.com.br\n    No Such User Here",
            "O destinatário rui@example.com.br não existe. A mensagem não pôde ser entregue.",
            "550 5.1.1 Endereço de destinatário rejeitado: usuário desconhecido na tabela de caixas de correio virtuais",
            "550 Dirección de destinatario rechazada: usuario desconocido en la tabla local",
            "Delivery Status Notification\n\nSua mensagem não pôde ser entregue ao(s) destinatário(s) abaixo:\n\n  ana@example.com.br\n  Motivo: caixa postal inexistente",
            "O e-mail para ana@example.com.br foi rejeitado pelo servidor de destino: 550 Usuário não encontrado",
            "A sua mensagem não pôde ser entregue a ana@example.pt\nMotivo: A caixa de correio não existe",
            "Notificación de fallo en la entrega\n\nNo se ha podido entregar su mensaje a los siguientes destinatarios:\n\n  luz@example.es\n  Motivo: buzón inexistente",
            "El correo para luz@example.es fue rechazado por el servidor de destino: 550 Usuario no encontrado",
            "Mail Delivery System\nSeg, 06/05/2024 10:02\nPara: bia@example.com.br\n\nEsta é uma mensagem automática do servidor de e-mail.\n\nNão foi possível entregar sua mensagem ao destinatário abaixo:\n\nana@example.com.br\n\nO servidor remoto respondeu:\n550 5.1.1 <ana@example.com.br>: Recipient address rejected: User unknown in virtual mailbox table",
            "Mensagem devolvida\n\nA mensagem que você enviou para rui@example.org não pôde ser entregue. O servidor informou que o endereço não existe. Confira se digitou corretamente.",
            "Não entregue: Re: Proposta\n\nSua mensagem não chegou a alguns ou a todos os destinatários pretendidos.\n\n      Assunto:   Re: Proposta\n      Enviada em:   06/05/2024 10:02\n\nOs seguintes destinatários não puderam ser alcançados:\n\n      rui@example.org em 06/05/2024 10:02\n            550 5.1.1 User unknown",
            "No entregado: Re: Propuesta\n\nSu mensaje no llegó a algunos o a todos los destinatarios.\n\n      Asunto:  Re: Propuesta\n      Enviado el:  06/05/2024 10:02\n\nNo se pudo localizar a los destinatarios siguientes:\n\n      luz@example.org el 06/05/2024 10:02\n            550 5.1.1 User unknown",
            "Mensaje devuelto\n\nEl mensaje que envió a luz@example.org no pudo ser entregado. El servidor indicó que la dirección no existe. Compruebe si la escribió correctamente.",
            "Mensagem não entregue\n\nA mensagem enviada para ana@example.pt não pôde ser entregue pelo seguinte motivo:\n\nO utilizador não existe nesse domínio.",
            "Erro: destinatário recusado - usuário não cadastrado",
            "Endereço do destinatário mal formatado",
            "Error: destinatario rechazado - usuario no registrado",
            "Dirección del destinatario mal formada",
            "O endereço de correio eletrónico não é válido",
            "Destinatário rejeitado: utilizador desconhecido",
            "A conta de e-mail informada não está cadastrada em nosso sistema",
            "Destinatário desconhecido: rui@example.com.br",
            "La cuenta de correo indicada no está registrada en nuestro sistema",
            "Destinatario desconocido: luz@example.es",
            "Dirección de correo no encontrada",
            "Endereço de e-mail inexistente",
            "550 A caixa de e-mail rui@example.com.br não foi encontrada",
            "550 El buzón luz@example.es no fue encontrado",
        ],
    ),
    (
        MailboxFull,
        &[
            "552 5.2.2 Caixa postal lotada: rui@example.com.br",
            "552 A caixa de correio do utilizador excedeu a quota",
            "552 La casilla de correo del usuario está llena",
            "452 Espacio insuficiente en el buzón del destinatario",
            "450 Cota de disco excedida",
            "452 Cuota de disco excedida",
            "Devolução de e-mail\nO e-mail enviado para ana@example.com.br foi devolvido. Motivo: a caixa postal excedeu o espaço disponível.",
            "Devolución de correo\nEl correo enviado a luz@example.es ha sido devuelto. Motivo: el buzón ha excedido el espacio disponible.",
            "Olá,\n\nSua mensagem não foi entregue para os seguintes destinatários:\n\nana@example.com.br\n\nMotivo do erro: Caixa de entrada do destinatário cheia (552 5.2.2 Mailbox full)\n\nAssunto: Nota fiscal\nData: 06/05/2024",
            "Este es un mensaje automático del servidor de correo.\n\nNo ha sido posible entregar su mensaje al siguiente destinatario:\n\nluz@example.es\n\nEl servidor remoto respondió:\n552 5.2.2 Mailbox full",
            "Erro 552: limite de armazenamento da caixa postal atingido",
            "Error 552: límite de almacenamiento del buzón alcanzado",
            "O armazenamento do destinatário está esgotado",
            "El almacenamiento del destinatario está agotado",
            "A quota da caixa de correio foi ultrapassada",
            "552 A cota do usuário rui foi excedida",
            "552 La cuota del usuario luz fue excedida",
        ],
    ),
    (
        IpBlocked,
        &[
            "O servidor que está enviando esta mensagem está relacionado em uma lista-negra",
            "554 5.7.1 Mensagem rejeitada: seu IP 192.0.2.7 está em lista negra",
            "554 Su IP 192.0.2.7 está en una lista negra",
            "550 5.7.1 O seu endereço IP foi bloqueado",
            "Relatório de falha de entrega\nDestinatário: rui@example.org\nErro: 554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using Spamhaus",
            "Informe de fallo de entrega\nDestinatario: luz@example.org\nError: 554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using Spamhaus",
            "mensagem recusada: endereço IP listado no Spamhaus",
            "mensaje rechazado: dirección IP incluida en Spamhaus",
            "Seu servidor de e-mail está na lista de bloqueio da Barracuda",
            "Su servidor de correo está en la lista de bloqueo de Barracuda",
            "550 O endereço IP 192.0.2.7 foi banido",
            "550 La dirección IP 192.0.2.7 fue bloqueada",
        ],
    ),
    (
        MailboxDisabled,
        &[
            "Esta dirección ya no acepta correo",
            "550 Conta de e-mail suspensa por falta de pagamento",
            "550 Esta casilla ha expirado por falta de uso",
            "550 A conta do utilizador foi desactivada",
            "Aviso de não entrega: ana@example.com.br - conta bloqueada por excesso de tentativas de login",
            "550 5.2.1 A caixa de correio está desativada",
            "550 Buzón deshabilitado",
            "A caixa postal de destino foi desativada por inatividade",
            "El buzón de destino fue desactivado por inactividad",
            "Correo no entregado: usuario suspendido",
            "Conta de e-mail suspensa",
            "Cuenta de correo suspendida",
            "A conta foi bloqueada por falta de pagamento e não recebe mensagens",
        ],
    ),
    (
        RateLimited,
        &[
            "recebi um aviso que minha hospedagem passou do limite de 300 mensagens por hora",
            "421 Muitas conexões simultâneas a partir do seu IP, tente mais tarde",
            "Sua mensagem não foi entregue: o limite de 300 e-mails por hora da sua conta foi atingido.",
            "421 Demasiadas conexiones desde su dirección IP",
            "Ha superado el número máximo de correos por hora",
            "O domínio example.com.br excedeu o máximo de e-mails por hora (150/150 (100%)) permitido. A mensagem será reenviada mais tarde.",
            "El dominio example.es ha superado el máximo de correos por hora (200/200 (100%)) permitidos. El mensaje se descartará.",
            "A mensagem foi rejeitada: o limite de mensagens de saída por hora da caixa de correio foi excedido.",
            "Se rechazó el mensaje: se ha superado el límite de mensajes salientes por hora del buzón.",
            "452 4.5.3 Número máximo de destinatários por mensagem excedido",
            "452 Se ha excedido el número máximo de destinatarios por mensaje",
            "Envio bloqueado: cota diária de mensagens excedida",
            "Envío bloqueado: cuota diaria de mensajes superada",
            "Você atingiu o limite diário de 500 destinatários",
            "Ha alcanzado el límite diario de 500 destinatarios",
            "Demasiados mensajes enviados, intente más tarde",
        ],
    ),
    (
        Greylisted,
        &["451 Tente novamente mais tarde (greylisting)", "450 Mensaje aplazado temporalmente (lista gris), inténtelo de nuevo más tarde"],
    ),
    (
        SenderRejected,
        &[
            "buzón no disponible. La respuesta del servidor fue: 5.7.1 El cliente no tiene permisos para enviar como este remitente",
            "550 Domínio do remetente não existe",
            "550 El dominio del remitente no existe",
            "550 5.7.1 Remetente bloqueado pelo administrador",
            "550 Remitente no autorizado",
            "553 5.1.8 O domínio do remetente não possui registro MX válido",
            "553 El dominio del remitente no tiene registro MX",
            "550 La dirección del remitente no existe",
            "O endereço do remetente foi rejeitado pelo servidor",
            "La dirección del remitente fue rechazada por el servidor",
            "El remitente no tiene permiso para enviar desde este dominio",
        ],
    ),
    (
        AuthRequired,
        &[
            "454 O cliente não foi autenticado ou não tem permissão para enviar e-mails usando o host SMTP especificado.",
            "551 Este servidor de e-mail necessita de autenticação antes de enviar e-mails",
            "Servidor SMTP não suporta autenticação (AUTH não listado).",
            "535 Usuário ou senha inválidos",
            "535 Nome de utilizador ou palavra-passe incorretos",
            "530 Debe iniciar sesión antes de enviar (se requiere autenticación)",
            "530 É necessário autenticar-se antes de enviar",
            "SMTP: falha de autenticação, senha incorreta",
            "SMTP: fallo de autenticación, contraseña incorrecta",
            "Palavra-passe errada ao enviar correio",
            "Senha expirada. Altere sua senha para enviar e-mails.",
            "Contraseña caducada. Cambie su contraseña para enviar correo.",
            "O servidor de saída requer autenticação",
            "535 Credenciais inválidas",
            "535 Credenciales no válidas",
        ],
    ),
    (
        AuthFailure,
        &[
            "550 5.7.1 Falha na verificação SPF do domínio example.com.br",
            "550 5.7.1 Fallo de verificación SPF",
            "554 5.7.1 El mensaje no cumple la política DMARC del dominio",
            "550 5.7.1 A assinatura DKIM é inválida",
            "Mensagem recusada pela política DMARC",
            "Mensaje rechazado por la política DMARC",
            "Rejeitado: remetente sem autenticação SPF/DKIM",
            "Rechazado: remitente sin autenticación SPF/DKIM",
            "550 Seu domínio não possui SPF válido",
            "550 Su dominio no posee un SPF válido",
        ],
    ),
    (
        TooBig,
        &[
            "uma mensagem diz que o anexo passou do tamanho que o servidor aceita",
            "552 O tamanho da mensagem ultrapassa o limite permitido de 20 MB",
            "Su mensaje excede el tamaño máximo de 10 MB",
            "Mensagem rejeitada por exceder o tamanho permitido",
            "O ficheiro anexado ultrapassa o limite de 10 MB",
        ],
    ),
    (NoPtr, &["550 5.7.1 Seu IP não possui DNS reverso configurado", "Su IP no tiene DNS inverso (registro PTR)"]),
    (
        ContentError,
        &[
            "o gmail bloqueou o zip, fala que por segurança não pode anexar esse tipo de arquivo",
            "554 A mensagem contém um anexo com extensão bloqueada (.exe)",
            "550 O ficheiro anexo não é permitido",
            "550 Tipo de archivo adjunto no permitido",
            "Anexo bloqueado por conter arquivo executável",
            "Adjunto bloqueado por contener un archivo ejecutable",
            "Não é permitido enviar arquivos .exe por e-mail",
            "No está permitido enviar archivos .exe por correo",
            "O servidor não aceitou o anexo: tipo de arquivo proibido",
            "El servidor no aceptó el adjunto: tipo de archivo prohibido",
        ],
    ),
    (RelayDenied, &["550 Reencaminhamento não permitido", "Reenvío no permitido (relay)", "Relay no permitido", "Relay não permitido"]),
    (
        Spam,
        &[
            "554 Mensaje rechazado por contener spam",
            "550 A mensagem foi recusada pelo filtro antispam do destinatário",
            "550 El filtro antispam del destinatario rechazó el mensaje",
            "Mensagem classificada como spam e rejeitada",
            "Mensaje clasificado como spam y rechazado",
            "554 Mensagem bloqueada por suspeita de spam",
            "554 Mensaje bloqueado por sospecha de spam",
        ],
    ),
    (
        Virus,
        &[
            "554 Mensaje rechazado: virus encontrado en el adjunto",
            "Mensagem bloqueada: vírus detectado",
            "Mensaje bloqueado: virus detectado",
            "A mensagem contém código malicioso e foi descartada",
            "El mensaje contiene código malicioso y fue descartado",
        ],
    ),
    (Policy, &["550 Acceso denegado por política del servidor"]),
    (
        Expired,
        &[
            "No se ha podido entregar el mensaje después de 5 días. No se volverá a intentar.\nluz@example.es",
            "Tiempo de entrega vencido: luz@example.es",
        ],
    ),
    (
        NetworkError,
        &[
            "fica tentando enviar, dá tempo esgotado, não conecta no servidor de saída",
            "Fallo: El servidor SMTP se desconectó inesperadamente.",
            "420 Prazo ultrapassado, problema de ligação",
            "El servidor de destino rechazó la conexión",
            "O servidor de destino recusou a conexão",
            "Conexão recusada pelo servidor smtp.example.com.br na porta 25",
            "Tempo limite de conexão com o servidor SMTP excedido",
            "Conexión rechazada por el servidor smtp.example.es en el puerto 25",
            "Se superó el tiempo de espera de la conexión con el servidor SMTP",
            "El servidor remoto cerró la conexión inesperadamente",
            "O servidor remoto encerrou a conexão inesperadamente",
            "A ligação foi recusada pelo servidor",
            "A porta 25 está bloqueada; não foi possível se comunicar com o servidor de e-mail",
            "El puerto 25 está bloqueado; no se pudo comunicar con el servidor de correo",
            "No fue posible establecer conexión con el servidor de correo",
            "Não foi possível estabelecer conexão com o servidor de e-mail",
            "Não foi possível estabelecer ligação ao servidor de correio",
        ],
    ),
    (DomainNotFound, &["O domínio exemplo-errado.com.br não existe. Verifique o endereço."]),
    (MailLoop, &["554 Demasiados saltos: bucle de correo detectado", "554 Loop de e-mail detectado, muitos saltos"]),
    (
        Tls,
        &[
            "Problema con el certificado SSL del servidor SMTP.",
            "530 É necessário iniciar uma conexão TLS antes de enviar",
            "530 Se requiere una conexión cifrada (STARTTLS)",
            "Handshake TLS falhou com o servidor de e-mail",
            "Falló la negociación TLS con el servidor de correo",
            "O certificado SSL do servidor de e-mail não é confiável",
            "El certificado SSL del servidor de correo no es de confianza",
        ],
    ),
    (Moved, &["El usuario luz@example.es cambió de dirección; la nueva dirección es luz.perez@example.es"]),
    (ServerError, &["421 Serviço indisponível, tente novamente mais tarde", "421 Servicio no disponible, inténtelo de nuevo más tarde"]),
    (
        Filtered,
        &[
            "El destinatario bloqueó remitentes externos",
            "El destinatario luz@example.es no acepta mensajes de remitentes externos",
            "O destinatário ana@example.com.br não aceita mensagens de remetentes externos",
            "O destinatário bloqueou o seu endereço",
            "El destinatario ha bloqueado su dirección",
        ],
    ),
    (DomainNoMail, &["Este domínio não aceita e-mails", "Este dominio no acepta correo"]),
    (BadReputation, &["No se puede entregar: reputación baja del servidor remitente"]),
];

#[test]
fn servers() {
    check_all(SERVERS);
}

/// As administrators of servers and panels put it, in one language or the other; general wordings, made up.
const ADMINISTRATORS: &[(Cause, &[&str])] = &[
    (
        Undetermined,
        &[
            "De: Mail Delivery System <MAILER-DAEMON@example.com.br>\nAssunto: Mensagem não entregue, devolvendo ao remetente\nPara: ana@example.com.br\n\nEsta mensagem foi criada automaticamente",
            "Notificação de status de entrega (Falha)",
        ],
    ),
    (
        UserUnknown,
        &[
            "le mando mails a mi contador y me rebotan: dice que no hay nadie con esa dirección en el servidor",
            "Este é um erro permanente; eu desisti.\n\n<rui@example.net>:\nDesculpe, nenhuma caixa de correio aqui com esse nome. (#5.1.1)",
            "550 O login indicado não foi localizado na base de e-mail",
            "No tenemos a nadie con ese nombre en este servidor",
            "No se encontró el buzón en este servidor",
            "Acá no tenemos ninguna casilla con ese nombre, el correo volvió",
            "El buzón no está creado en este servidor",
            "550 5.1.1 A caixa postal informada não consta neste domínio",
            "Não foi possível localizar a conta vendas@example.com.br no diretório",
            "La cuenta indicada no figura en este servidor de correo",
            "550 Dirección de correo no dada de alta",
            "Nunca existiu uma caixa com esse nome em example.com.br",
            "No hemos encontrado ningún buzón llamado ventas",
        ],
    ),
    (
        MailboxDisabled,
        &[
            "llega un aviso de que la cuenta del destinatario fue dada de baja por falta de pago",
            "No se pudo entregar: la cuenta del destinatario se encuentra dada de baja temporalmente",
            "La cuenta ana@example.org ha sido dada de baja",
            "A conta ana@example.com.br foi encerrada a pedido do dono",
            "550 A caixa deste utilizador encontra-se desabilitada",
            "La casilla está inhabilitada por falta de uso",
            "O e-mail ana@example.com.br foi cancelado",
            "Cuenta de correo cerrada por el titular: el mensaje no se entrega",
        ],
    ),
    (
        Moved,
        &[
            "Aviso de devolución\nEl correo luz@example.org ya no está en uso. La nueva dirección del usuario es luz.perez@example.net",
            "550 Este colaborador passou a atender em ana@recife.example.com.br e sua mensagem não foi repassada",
            "Su correo a hola@example.org no fue recibido. Favor de dirigirlo a hola@example.net, nuestra dirección vigente.",
            "Esta dirección no está en uso. Escriba a partir de hoy a luz@example.es; su correo no se entregó",
            "O endereço foi substituído por bia@example.org; sua mensagem não foi entregue",
            "Este endereço deixou de ser utilizado e o e-mail voltou",
            "551 Usuário não é mais local; por favor envie para <bia@example.org>",
            "551 usuario no local, intente con <luz@example.es>",
            "A caixa foi transferida, e o e-mail voltou: use bia@example.org",
            "A sua mensagem voltou: Rui tem agora um novo endereço de correio",
        ],
    ),
    (
        Filtered,
        &[
            "550 5.7.1 exige que su dirección figure en su lista de remitentes permitidos",
            "Sua mensagem não foi entregue porque o destinatário configurou a caixa para recusar mensagens suas",
            "voltou \"Você foi incluído na lista de bloqueados deste usuário. Mensagem recusada.\"",
            "E-mail rejeitado por regra criada pelo próprio usuário",
            "o correio voltou, diz que o destinatário só recebe de contatos permitidos e eu não estou na lista",
            "A mensagem de <ana@example.org> não foi entregue na lista porque você não faz parte da lista",
            "A sua mensagem para a lista flores foi rejeitada.\nNão está autorizado a enviar mensagens a esta lista.",
            "Mensagem recusada: o destinatário tem um filtro que rejeita você",
            "O destinatário incluiu você na lista de bloqueio dele, e o e-mail voltou",
            "A caixa só recebe apenas mensagens dos contatos da agenda, e a sua não foi entregue",
            "Sólo los miembros de la lista pueden escribir; su mensaje fue rechazado",
            "550 Na lista de remetentes bloqueados dele está você: e-mail devolvido",
            "O destinatário tem uma regra que recusa o seu e-mail",
            "Rui aceita mensagens somente de pessoas da própria organização",
            "554 Este endereço só recebe e-mails de quem está na agenda dele",
            "O destinatário bloqueou você e a mensagem não foi entregue",
            "550 Mensagem recusada por filtro pessoal do usuário",
            "El usuario no desea recibir mensajes de usted",
            "550 Rechazado por una regla personal del buzón",
            "El destinatario te tiene en su lista de remitentes bloqueados",
        ],
    ),
    (
        MailboxFull,
        &[
            "um cliente tentou me mandar o contrato e voltou que minha caixa postal estourou o limite de espaço",
            "Não entregamos o e-mail a ana@example.com.br porque ela já usou 100% dos 2 GB",
            "El buzón ventas@ ha consumido los 5 GB contratados y el mensaje vuelve",
            "El buzón ha alcanzado su límite de 500 MB y no recibe correo",
            "A caixa postal chegou ao limite de 1024 MB",
            "El destinatario superó su cuota de correo y el mensaje vuelve",
            "O espaço de armazenamento da conta se esgotou e o e-mail voltou",
            "O destinatário atingiu o limite de espaço da caixa de e-mail",
            "O e-mail dele ultrapassou os 15 GB contratados e a mensagem voltou",
            "552 A conta atingiu 100% da quota",
            "422 El usuario no dispone de espacio suficiente",
            "452 4.2.2 A conta que você tentou alcançar está acima da cota",
            "Al buzón se le acabó la capacidad y el correo no entra",
            "Erro na entrega: a caixa dele está lotada",
            "452 4.2.2 Espaço da conta do destinatário esgotado",
            "552 O usuário estourou a cota",
            "La casilla está saturada y no admite más correo",
            "El destinatario sobrepasó su cuota de almacenamiento",
            "A caixa do destinatário não aceita mais mensagens",
        ],
    ),
    (
        DomainNotFound,
        &[
            "550 5.1.2 Endereço recusado: o DNS diz que esse domínio não está registrado",
            "No se pudo mandar la factura por correo: el dominio del cliente caducó y ya no resuelve",
            "No se ha encontrado la dirección\nTu mensaje no se ha entregado a luz@ejemplo.example porque no se ha podido encontrar el dominio ejemplo.example.",
            "O domínio do destinatário não está registrado e o e-mail voltou",
            "El dominio de correo no existe en internet",
            "Não foi possível resolver o domínio exampl.com.br",
            "550 O domínio de destino não tem registro DNS",
            "No se encuentra el dominio de destino exmple.es",
            "554 Dominio no registrado o inexistente",
        ],
    ),
    (
        DomainNoMail,
        &[
            "550 Esta hospedagem não tem e-mail contratado; nenhuma mensagem é aceita para este domínio.",
            "O domínio example.pt não tem registos MX e o correio não sai",
            "550 O domínio declara não aceitar correio (registro MX nulo)",
            "O domínio example.com.br não está configurado para receber e-mails",
            "550 Falta o registro MX do domínio example.org",
            "521 esta máquina não aceita e-mail",
            "550 No alojamos el correo de example.es en este servidor",
            "Este servidor não recebe mensagens para o domínio example.org",
        ],
    ),
    (
        Expired,
        &[
            "Las siguientes direcciones tuvieron errores permanentes\n<luz@example.org>\n(motivo: no se pudo enviar el mensaje en 5 días)",
            "Sua mensagem ficou 96 horas na fila de saída e foi descartada",
            "O e-mail não foi entregue dentro do prazo de 72 horas",
            "O correio foi retirado da fila de espera",
            "El servidor intentó entregar el mensaje y dejó de intentarlo",
            "El mensaje caducó en la cola sin poder entregarse",
            "Tempo máximo na fila ultrapassado: mensagem devolvida",
            "A mensagem ficou cinco dias na fila e foi devolvida",
            "Tempo limite de tentativas excedido, mensagem removida da fila",
            "Se venció el plazo máximo de entrega y se abandona el envío",
            "Después de 72 horas, el mensaje se devuelve sin entregar",
        ],
    ),
    (
        NetworkError,
        &[
            "ERRO no envio do e-mail: servidor de correio não encontrado (verifique DNS/gateway)",
            "Conexión restablecida por el servidor de correo",
            "Conexão redefinida pelo servidor de e-mail",
            "Não foi possível resolver o host smtp.example.com.br",
            "O nome remoto não pôde ser resolvido: 'smtp.example.org'",
            "O servidor do destinatário não aceita a ligação",
            "Não foi possível enviar. Verifique sua conexão com a internet e tente de novo",
            "450 Falha temporária na resolução de nomes do servidor",
            "Fallo temporal de DNS al buscar el servidor de correo",
            "Nenhuma rota até o servidor de e-mail 192.0.2.7",
            "Não foi possível alcançar o servidor SMTP na porta 587",
            "Host não encontrado, tente novamente: erro do serviço de nomes do servidor",
            "A conexão caiu no meio do envio da mensagem",
            "Não há rota até o servidor 192.0.2.7 do destinatário",
            "El servidor del destinatario no contesta",
            "O servidor de destino está inacessível",
            "Se cortó la conexión mientras se enviaba el mensaje",
        ],
    ),
    (
        MailLoop,
        &[
            "A mensagem foi recusada pois passou por servidores demais",
            "Detuvimos el mensaje para que no diera vueltas sin fin",
            "A mensagem foi descartada para não ficar rodando eternamente entre as duas contas",
            "A mensagem ficou dando voltas até o servidor descartar com \"muitos cabeçalhos Received\"",
            "Encaminhamento circular entre as duas contas de e-mail",
            "O redirecionamento da conta aponta para ela mesma, e o e-mail entrou em laço",
            "Se ha detectado un bucle de reenvío de correo",
            "Redirección cíclica entre los alias de correo",
        ],
    ),
    (
        TooBig,
        &[
            "No se pudo enviar. Los archivos adjuntos superan el tope que admite el servidor.",
            "O maior tamanho aceito pelo servidor de e-mail é 20 MB",
            "552 Não aceitamos mensagens com mais de 15 MB",
            "A mensagem excede a dimensão máxima do servidor",
            "O e-mail passou do limite de 10240 KB",
            "Los adjuntos pesan más de 10 MB y el correo no sale",
            "Os anexos somam 40 MB e o máximo do servidor é 25 MB",
            "Mensagem rejeitada: o anexo ultrapassa o permitido",
            "El correo es demasiado pesado para este servidor",
            "552 Los adjuntos superan lo permitido",
        ],
    ),
    (
        ContentError,
        &[
            "El correo contiene macros y nuestra pasarela no deja pasar ese tipo de documento. Devuelto al remitente.",
            "Se ha bloqueado el archivo adjunto \"instalador.exe\" por su tipo. El mensaje no fue entregado.",
            "Mensagem retida pela política de anexos da empresa; ela NÃO será entregue ao destinatário.\nMotivo: anexo com extensão proibida (planilha.xlsm)",
            "552 5.7.1 Mensagem contém link proibido",
            "550 El asunto contiene caracteres no válidos",
            "550 O arquivo compactado protegido por senha não pode ser lido",
            "554 Contenido del mensaje no válido: estructura dañada",
            "550 Codificação inválida no corpo da mensagem",
            "550 Anexos compactados com senha não são permitidos",
            "554 A mensagem está corrompida: estrutura MIME danificada",
            "No aceptamos archivos comprimidos con contraseña en el correo",
            "550 El adjunto no está permitido en esta organización",
        ],
    ),
    (
        Spam,
        &[
            "554 5.7.1 Mensagem rejeitada: pontuação de spam 14.2 acima do limite",
            "554 Pontuação de spam elevada (8,9)",
            "Correo descartado por regla bayesiana",
            "554 Recusado: parece propaganda em massa",
            "A mensagem foi considerada correio não solicitado",
            "554 Correo masivo comercial rechazado",
            "Seu e-mail caiu na regra de lixo eletrônico e foi recusado",
        ],
    ),
    (
        Virus,
        &[
            "550 5.7.0 o anexo foi reconhecido como praga digital pelo scanner",
            "Mensagem não entregue. Ameaça: Trojan.Exemplo",
            "Correo devuelto: contiene un programa malicioso",
            "O antivírus do servidor encontrou um vírus no anexo",
            "554 5.7.1 INFECTADO: Eicar-Signature",
            "550 Macro maliciosa detectada na planilha",
            "550 O anexo está infectado e foi eliminado",
            "554 Software malicioso detetado no ficheiro enviado",
            "550 contenido infectado, correo rechazado",
            "554 Troyano encontrado en el adjunto",
        ],
    ),
    (
        IpBlocked,
        &[
            "Nuestro cortafuegos bloqueó la dirección IP de su oficina y no puede mandar correo",
            "550 Não aceitamos correio de servidores situados fora do Brasil",
            "554 5.7.1 Servicio no disponible; Host cliente 192.0.2.77 bloqueado",
            "554 Bloqueado pela RBL do provedor",
            "554 La IP [192.0.2.7] está prohibida",
            "554 Bloqueado por país: IP 192.0.2.7",
            "Seu IP pertence a uma faixa residencial",
            "554 Não aceitamos conexões SMTP vindas de fora do Brasil",
            "554 O seu IP figura em lista de bloqueio",
            "554 Faixa de IPs dinâmicos: envie pelo servidor do seu provedor",
            "550 Conexões SMTP vindas desse país não são aceitas",
            "554 No admitimos correo desde rangos de direcciones dinámicas",
            "O endereço IP 192.0.2.7 figura numa lista de bloqueio",
        ],
    ),
    (
        BadReputation,
        &[
            "554 5.7.1 Mala fama del servidor emisor según nuestro historial",
            "Envio suspenso: a taxa de reclamações do seu domínio é alta demais",
            "554 O servidor de envio tem reputação fraca",
            "421 E-mails adiados devido a reclamações de usuários",
            "554 Recusado por causa da reputação do servidor de envio",
            "421 A baixa reputação do domínio não permite a entrega",
            "554 Servidor con mala reputación, correo rechazado",
        ],
    ),
    (
        AuthFailure,
        &[
            "550 Mensagem rejeitada por falha de assinatura DKIM",
            "550 5.7.23 Mensaje rechazado por infracción del marco de directivas de remitente (SPF)",
            "550 O IP 192.0.2.7 não consta do registro SPF de example.org",
            "550 Falha na verificação SPF do domínio",
            "550 El correo no pasó la verificación SPF",
        ],
    ),
    (
        NoPtr,
        &[
            "Rechazado: la IP desde la que escribe no tiene nombre asociado",
            "450 4.7.1 No se puede encontrar su nombre de host inverso, [192.0.2.7]",
            "554 Reverso inexistente para o IP 192.0.2.7",
            "550 La dirección 192.0.2.7 no resuelve a ningún nombre",
            "450 Servidor sem nome reverso",
            "550 El nombre inverso de la IP no coincide",
        ],
    ),
    (
        NotRfc,
        &[
            "501 Error de sintaxis - línea demasiado larga",
            "Rechazado: el mensaje lleva varias cabeceras From",
            "550 A mensagem não tem cabeçalho Date",
            "554 A mensagem tem dois campos From",
            "550 La cabecera Date tiene un formato no válido",
            "554 Existem dois cabeçalhos From na mensagem",
            "550 Cabeçalho Date ausente ou inválido",
            "521 Saltos de línea LF sueltos, vea RFC 5321 2.3.8",
            "550 Falta la cabecera From en el mensaje",
        ],
    ),
    (
        Policy,
        &[
            "554 Recusado conforme as regras locais",
            "554 Transação negada por diretriz local",
            "A sua mensagem foi recusada em razão da política de uso do correio eletrônico deste órgão.",
            "Mensaje bloqueado conforme a las políticas de correo institucional",
            "550 Recusado conforme as normas de recebimento",
            "Uma regra que impede a entrega foi criada pelo administrador do e-mail",
            "550 Não permitido pelas regras da organização",
            "554 Mensagem que não cumpre as regras desta instituição",
            "554 Recusado por regra interna da empresa",
            "550 Bloqueado por diretiva local do servidor de e-mail",
            "550 Correo no admitido según la política de la institución",
            "554 Restricción administrativa del destinatario",
        ],
    ),
    (
        SenderRejected,
        &[
            "553 5.1.8 El dominio del remitente no resuelve",
            "Remetente noreply@loja.example não é aceito: utilize um endereço verdadeiro",
            "La dirección de correo del remitente está prohibida",
            "O endereço do remetente não é aceite por este servidor",
            "553 No puede enviar como ana@example.org",
            "553 Domínio do remetente inexistente",
            "Dirección de envío rechazada por el servidor",
            "550 Verificación del remitente fallida para <luz@example.es>",
            "550 Remetente não aceito neste servidor",
            "501 Endereço de origem inválido",
            "Você não está autorizado a enviar usando o endereço ana@example.org",
        ],
    ),
    (
        RateLimited,
        &[
            "Envio de e-mail bloqueado: a conta atingiu a cota diária de mensagens enviadas",
            "Has agotado los 500 envíos diarios de tu plan de correo",
            "Me aparece que ya llegué al tope de correos diarios y que espere 24 hrs para volver a enviar",
            "421 4.7.0 Mensagens demais vindas do seu servidor neste momento; entrega temporariamente adiada.",
            "Você enviou muitos e-mails e já excedeu esse limite, tente daqui a alguns minutos",
            "Alerta de envío: número máximo de conexiones excedido",
            "Limite de 250 e-mails por hora excedido para newsletter@example.com.br",
            "Alcanzaste el límite para enviar correo",
            "Sua conta excedeu a quantidade de e-mails permitida por dia",
            "Você atingiu um limite para o envio de e-mails",
            "452 Demasiados mensajes de su parte",
            "421 Conexões demais ao mesmo tempo do seu servidor",
            "450 Excesso de mensagens: aguarde 60 segundos",
            "Alcanzó el tope diario de envíos de correo",
            "450 Muitos e-mails em pouco tempo",
            "Excedeu o número de destinatários por dia no envio de e-mails",
        ],
    ),
    (
        Greylisted,
        &[
            "450 Primeira vez que vemos você por aqui; a mensagem foi adiada, tente em alguns minutos",
            "450 Recusa temporária proposital; servidores legítimos tentam de novo e passam",
            "451 Listagem cinza: tente de novo",
            "450 É a primeira vez que este remetente escreve; tente de novo",
            "450 Lista cinzenta: volte a enviar daqui a pouco",
            "451 Primeiro contato deste remetente, tente de novo em cinco minutos",
            "451 Se aplaza a propósito el primer contacto de este remitente",
        ],
    ),
    (
        RelayDenied,
        &[
            "o servidor respondeu: não fazemos relay para este destino, o e-mail não foi",
            "554 Este servidor não encaminha mensagens para domínios que não sejam dele",
            "554 5.7.1 Este servidor não repassa mensagens para domínios de terceiros",
            "al escanear a mail tira error, el servidor smtp no hace relay para dominios externos",
            "O destinatário \"rui@example.org\" foi rejeitado pelo servidor porque ele não permite relay",
            "Este servidor no reenvía correo a dominios ajenos",
            "550 No se permite retransmitir hacia example.org",
            "O servidor não permite o reencaminhamento do e-mail",
            "550 Este servidor no retransmite correo hacia example.org",
            "554 Este servidor não está autorizado a retransmitir para example.org",
            "550 Não é possível fazer retransmissão para ana@example.org",
            "554 Relay no autorizado para 192.0.2.7",
            "571 Retransmisión prohibida",
        ],
    ),
    (
        AuthRequired,
        &[
            "A senha da sua conta foi alterada. Digite a nova senha para que as mensagens sejam enviadas.",
            "535 5.7.0 Clave o usuario equivocados, no se pudo iniciar sesión en el servidor saliente",
            "O servidor de saída smtp.example.com.br não permite senhas em texto simples.",
            "Envio da fatura falhou: credenciais incorretas no servidor de e-mail",
            "550 Debe iniciar sesión antes de enviar correo",
            "Error 535 5.7.3 Autenticación incorrecta",
            "Nome de usuário e senha não aceitos pelo servidor de envio",
            "O início de sessão no servidor de envio falhou",
            "La autenticación SMTP no tuvo éxito",
            "El servidor rechazó tu contraseña de correo",
            "O login no servidor SMTP falhou",
            "535 Datos de autenticación incorrectos",
            "O formulário devolveu \"usuário e/ou senha do SMTP inválidos\"",
            "550 SMTP AUTH es requerido para enviar correo",
            "O servidor de e-mail exige login antes do envio",
            "535 A autenticação não foi aceite",
            "Credenciais SMTP inválidas para o usuário da campanha",
            "El servidor requiere identificarse para enviar correo",
        ],
    ),
    (
        Tls,
        &[
            "No se pudo enviar el correo: el servidor SMTP requiere una conexión segura.",
            "A conexão segura com mail.example.com.br:587 falhou",
            "454 TLS não disponível, e o destinatário obriga",
            "El protocolo de enlace TLS falló con el servidor remoto",
            "530 É preciso emitir um comando STARTTLS primeiro",
            "O servidor de destino exige conexão criptografada",
            "Error SSL: versión de protocolo no soportada por el servidor",
            "El servidor pide cifrado y su programa no lo usa",
        ],
    ),
    (
        Security,
        &[
            "554 Su conexión ha sido cortada por el sistema de protección contra intrusos",
            "Detectamos un acceso sospechoso a su casilla; la salida de correos queda cerrada",
            "El envío desde tu cuenta fue suspendido por motivos de seguridad: se detectó un inicio de sesión desde otro país.",
            "550 5.7.0 envio recusado, conta bloqueada por suspeita de comprometimento",
            "554 Mensagem bloqueada: tentativa de phishing no link",
            "Mensagem retida por suspeita de phishing",
            "554 Su mensaje infringe una norma de seguridad",
            "550 Barrada por questão de segurança",
            "554 Bloqueado por medidas de cibersegurança",
            "554 Infracción de las normas de seguridad del correo",
            "550 Enlace a un sitio de phishing en el correo",
            "Conta invadida: o envio de e-mails foi suspenso",
            "554 Bloqueado pelo sistema de segurança de e-mail",
            "Su cuenta de correo fue vulnerada y no puede enviar",
        ],
    ),
    (
        ServerError,
        &[
            "550 El sistema de correo del destinatario está mal configurado",
            "451 No se pudo abrir el directorio de correo",
            "452 4.3.1 O disco do servidor está sem espaço",
            "421 Servidor de e-mail em manutenção",
            "El servidor de correo presenta una falla interna",
            "451 No hay espacio en el disco del sistema",
        ],
    ),
    (
        MailerError,
        &[
            "5.3.0 El script de la cuenta falló con código de salida 2; no se completó la entrega del correo",
            "5.3.0 O comando \"|/usr/local/bin/chamado.pl\" falhou ao receber a mensagem",
            "El programa de reparto local falló al entregar el correo",
            "No se pudo ejecutar el script de la cuenta de correo",
            "Falló el script al que va el correo",
            "Falha no script de entrega: o pipe terminou com sinal 11",
            "O procmail devolveu o código 73 ao gravar a mensagem",
            "Falha do script: o pipe da conta retornou erro 255",
            "La orden de entrega local terminó con código 127",
            "O agente de entrega local terminou com sinal 6",
        ],
    ),
    (
        ProtocolError,
        &[
            "500 El servidor no entendió el comando enviado",
            "550 El servidor de destino no es compatible con SMTPUTF8",
            "503 Comando RCPT enviado antes de MAIL",
            "Erro de protocolo SMTP: comando fora de ordem",
            "503 Envíe EHLO antes de otros comandos",
            "El comando DATA no es válido en este momento del envío",
        ],
    ),
];

#[test]
fn administrators() {
    check_all(ADMINISTRATORS);
}

const PEOPLE: &[(Cause, &[&str])] = &[
    (ProtocolError, &["o sistema tenta mandar e dá comando não reconhecido logo no início do email"]),
    (NotRfc, &["o gmail recusa porque a mensagem não segue a RFC 5322"]),
    (Moved, &["no aviso consta que a pessoa não usa mais esse email"]),
    (NoPtr, &["o provedor recusa o email porque meu ip não tem nome reverso"]),
    (Policy, &["A universidade recusa o e-mail por violar a política do sistema"]),
    (SenderRejected, &["na hora de mandar o email fala que não posso usar esse remetente"]),
    (ContentError, &["o ERP manda o e-mail e retorna erro de mensagem mal formada"]),
    (Expired, &["passaram 48h tentando entregar e jogaram minha mensagem fora"]),
    (Expired, &["me devolvieron el presupuesto: lo intentaron durante 3 días y ya no van a seguir intentando"]),
    (DomainNoMail, &["quem manda email pra gente recebe que o domínio não tem servidor de email configurado"]),
    (BadReputation, &["no relatório tem reputação ruim do remetente nos emails da microsoft"]),
    (ProtocolError, &["ao mandar a nota por email mostra comando fora de ordem"]),
    (ServerError, &["mas o email volta assim: erro interno no servidor de destino, disco cheio"]),
    (RelayDenied, &["me sale que el servidor no permite reenviar, mando el mail desde el hotel"]),
    (NotRfc, &["o gmail devolve que a mensagem está fora do padrão, que tem dois cabeçalhos From"]),
    (NoPtr, &["um provedor recusa o email dizendo que o ip não tem reverso"]),
    (BadReputation, &["o gmail devolve tudo falando que a reputação do nosso domínio é muito baixa"]),
    (Virus, &["o email que mandei pro banco voltou com aviso que acharam um trojan no anexo"]),
    (MailLoop, &["volta tudo dizendo que a mensagem ficou rodando em círculo e passou do máximo de saltos"]),
    (Expired, &["chegou um aviso de um email que mandei semana passada, dizendo que tentaram 5 dias e desistiram"]),
    (Security, &["o servidor deles devolveu: recusado por motivo de segurança, era um e-mail sem anexo"]),
    (
        MailboxFull,
        &[
            "3 e-mails voltaram porque acabou o armazenamento da conta deles",
            "me dicen que el correo rebota porque esta llena, pero yo no llego a 3 gb",
            "os clientes falam que o email volta dizendo que eu tô sem espaço",
            "o envio falhou: Ação de correio solicitada abortada: espaço alocado excedido",
            "diz que a caixa do destinatário está lotada",
            "diz que a cota da conta estourou e o e-mail foi devolvido",
            "caixa cheia do destinatário ana@example.com.br",
            "o correio do destinatário está cheio, a mensagem foi devolvida",
            "me dice que el buzón del destinatario está lleno",
            "la casilla está llena y rebotó el mail",
            "Bom dia. Tentei mandar um e-mail para o cliente rui@example.com.br e recebi de volta que a caixa postal dele está cheia.",
            "voltou dizendo mailbox full",
            "recebi a indicação de que a caixa de correio do destinatário atingiu o limite",
            "Buenos días, envié un correo a luz@example.es y me lo devolvió porque tiene el buzón lleno.",
            "rebotó, casilla llena",
            "el mail vuelve con \"mailbox full\"",
            "Olá, enviei um orçamento para compras@example.com.br e recebi uma devolução informando que a caixa de entrada está cheia.",
            "aparece mensagem que a quota de e-mail excedeu",
            "cliente disse que o email dele ta lotado e por isso voltou",
            "o correio foi devolvido com a indicação de caixa cheia",
            "Hola, mandé un presupuesto a compras@example.es y me vino devuelto por buzón lleno.",
            "dice que se excedió la cuota del buzón",
            "el cliente tiene la casilla llena, por eso rebotan los mails",
            "e-mail voltando com a frase \"caixa postal cheia\"",
            "el correo vuelve con la frase \"buzón lleno\"",
            "diz que a caixa está cheia e não aceita mais mensagens",
            "aparece um aviso: caixa de correio do destinatário sem espaço",
            "aparece un aviso: buzón del destinatario sin espacio",
        ],
    ),
    (
        IpBlocked,
        &[
            "S3140 é o que aparece no retorno do hotmail, parte da rede está numa lista deles",
            "me lo regresa porque mi ip 203.0.113.144 esta listada",
            "o servidor recusou porque o ip está na lista negra",
            "el correo rebota porque dicen que mi ip está en una lista negra",
            "meu ip foi parar na blacklist e os e-mails voltam",
            "diz que o meu IP está numa lista negra",
            "me dice que estoy en una lista de bloqueo",
            "mi ip aparece listada en spamhaus y me rechazan los correos",
            "dizem que o ip do meu provedor ta bloqueado",
            "dicen que la ip de mi proveedor está bloqueada",
        ],
    ),
    (
        UserUnknown,
        &[
            "minha mensagem não chegou porque não acharam o endereço leticia.cabelo@exemplo.com",
            "devolveram-me a mensagem porque o utilizador não é conhecido no servidor deles",
            "tento enviar e sempre retorna um aviso que não tem ninguém com esse nome nesse servidor",
            "mandei um email pra ana@example.com.br e voltou dizendo que o usuario nao existe",
            "voltou com a mensagem de que o endereço não foi encontrado",
            "diz que o utilizador não existe e o email veio devolvido",
            "me sale que el usuario no existe",
            "me devuelve el correo diciendo que la dirección no existe: luz@example.es",
            "dá erro dizendo que o endereço de e-mail está inválido",
            "recebi de volta user unknown",
            "a mensagem voltou para trás, o endereço não existe",
            "me rebotan los mails que mando a gmail, dice usuario desconocido",
            "me sale que la casilla del cliente no existe",
            "Toda vez que mando e-mail pra esse cliente volta \"endereço de e-mail inexistente\"",
            "voltou: recipient address rejected",
            "tô mandando email e vem escrito que o usuário não foi localizado",
            "Boa tarde, ao enviar para geral@example.pt aparece que o destinatário não existe.",
            "cada vez que escribo a ese cliente me vuelve con que el correo no existe",
            "la cuenta a la que escribo ya no existe",
            "volvió: user unknown",
            "Hola, intento mandar un mail a luz@example.com.ar y me rebota con este texto: la casilla no existe",
            "o cliente não recebe e aqui volta um aviso de usuário desconhecido",
            "el cliente no recibe y a mí me llega un aviso de usuario desconocido",
            "devolveram-me o e-mail, utilizador desconhecido",
            "el email que mandé volvió porque la persona ya no tiene cuenta",
        ],
    ),
    (
        AuthRequired,
        &[
            "o notebook fala que o login não foi aceito pelo servidor de saída",
            "cada vez que envio un correo me salen credenciales invalidas",
            "o envio de email diz que é necessário usar uma senha de app para esta conta",
            "aparece que minha senha está errada quando vou enviar e-mail",
            "dá erro de autenticação no outlook ao enviar",
            "não consigo enviar, diz que a palavra-passe está errada",
            "cuando envío un correo me pide la contraseña y dice que es incorrecta",
            "não consigo mandar email, fica aparecendo usuário ou senha incorreta",
            "pede-me a palavra-passe e diz que falhou a autenticação",
            "no puedo enviar correos, me sale usuario o contraseña incorrectos",
            "diz que precisa de autenticação SMTP",
            "aparece erro de autenticação ao enviar pelo telemóvel",
            "dice que el servidor requiere autenticación",
            "me sale que no fue posible autenticar al usuario",
            "estou tentando enviar nota fiscal e o sistema acusa erro de autenticação no SMTP",
            "intento mandar la factura y el sistema da error de autenticación SMTP",
            "pone contraseña incorrecta",
            "diz palavra-passe incorreta",
        ],
    ),
    (
        TooBig,
        &[
            "as fotos deram 41mb e o email não foi aceito, passou do tamanho",
            "el juzgado me devuelve el correo porque los adjuntos superan lo permitido",
            "tentei mandar o video da reuniao por email, apareceu que ultrapassa o tamanho que pode ser enviado",
            "o email voltou falando que o anexo é muito grande",
            "o meu e-mail foi devolvido porque o ficheiro é demasiado grande",
            "no me deja enviar, dice que el archivo adjunto es muy grande",
            "apareceu que o arquivo excede o tamanho permitido",
            "o anexo excede o tamanho máximo, não me deixa enviar",
            "el correo fue devuelto porque el archivo pesa mucho",
            "a mensagem fala em limite de tamanho excedido",
            "não me deixa enviar o ficheiro, diz que é grande de mais",
            "habla de que el tamaño supera el límite",
            "sempre que envio com foto pesada volta dizendo que excede o limite",
            "cuando mando fotos pesadas vuelve diciendo que excede el límite",
            "me sale que el mensaje es demasiado grande",
            "aparece que a mensagem é demasiado grande",
        ],
    ),
    (
        NetworkError,
        &[
            "o thunderbird fala que não deu pra conectar no servidor de saída",
            "vem que o servidor smtp demorou demais pra responder",
            "outlook pone tiempo de espera agotado al conectar con el servidor saliente",
            "fala que não conseguiu conectar no servidor de saída",
            "ao enviar e-mail deu tempo limite esgotado na conexão com o servidor",
            "não foi possível ligar ao servidor de envio de correio",
            "dice que no se puede conectar al servidor de correo saliente",
            "el servidor no responde y el correo se queda en la bandeja de salida",
            "o outlook mostra que o servidor não responde quando clico em enviar",
            "o Outlook diz que não consegue ligar-se ao servidor",
            "sale error de conexión con el servidor SMTP",
            "diz que a ligação ao servidor expirou",
            "se queda sin enviar y pone que se perdió la conexión",
            "diz que o servidor recusou a conexão",
            "dice que el servidor rechazó la conexión",
        ],
    ),
    (
        Spam,
        &[
            "12 cobranças voltaram, o e-mail foi classificado como lixo e não será entregue",
            "desde que puse un logo me rebotan por correo no deseado",
            "una empresa me devuelve los mails diciendo que el mensaje parece correo basura",
            "o e-mail voltou como spam",
            "el correo me lo rechazan por spam",
            "os emails pro gmail estão voltando com mensagem de spam",
            "me llega un aviso de que mi mensaje fue marcado como spam",
            "o e-mail foi bloqueado por ser considerado spam",
            "veio um retorno do google dizendo que fui bloqueado por spam",
            "google me contesta que me bloqueó por spam",
        ],
    ),
    (
        AuthFailure,
        &[
            "o gmail está bloqueando meus e-mails, diz que não passa no SPF",
            "gmail rechaza mis correos porque no pasan SPF ni DKIM",
            "e-mail retornando com erro de spf",
            "falla la verificación SPF de mi dominio",
            "o e-mail foi rejeitado porque meu domínio não tem registro SPF",
            "dice que mi dominio no tiene registro SPF",
            "ele diz que meu e-mail não passou na verificação DMARC",
            "mi correo fue rechazado por DMARC",
            "meu email foi rejeitado por DMARC",
        ],
    ),
    (
        MailboxDisabled,
        &[
            "o e-mail do meu cliente foi desativado, a mensagem volta dizendo conta inativa",
            "me rebota, dice que la cuenta está desactivada",
            "a conta do destinatário foi encerrada, segundo a mensagem que voltou",
            "dice que la cuenta del destinatario fue suspendida",
            "diz que a conta do destinatário está inactiva",
            "a conta dele foi suspensa e volta tudo",
            "tiene la cuenta suspendida y vuelve todo",
        ],
    ),
    (
        DomainNotFound,
        &[
            "me devuelve \"mail delivery failed\" y abajo pone \"unrouteable address\"",
            "le puse .con en vez de .com, me devolvió que no encuentra ese dominio",
            "recebi um retorno dizendo que o domínio do destinatário não existe",
            "dice que no se encontró el dominio del destinatario",
            "fala que o domínio está errado ou não existe quando envio para ana@exmaple.com.br",
            "me contestan que el dominio no existe",
            "volta com erro de DNS, domínio não localizado",
        ],
    ),
    (
        RateLimited,
        &[
            "começou a voltar tudo, o email fala que estourei a cota por hora",
            "está dando que eu passei do numero de email permitido por hora",
            "estou sem conseguir enviar, diz que ultrapassei o limite de envios por hora",
            "el mensaje de error dice que superé el límite de envíos diarios",
            "atingi o limite de envio diário e não sai mais nada",
            "não deixa enviar porque tem muitos destinatários",
            "dice que he superado la cuota de envíos por hora",
            "excedi o número de mensagens por hora",
        ],
    ),
    (RelayDenied, &["apareceu relay negado quando tento enviar email", "dice relay denegado cuando envío correo desde el celular"]),
    (
        Filtered,
        &[
            "veio que o destinatário escolheu não receber mensagens minhas",
            "o sistema fala que meu e-mail foi bloqueado pelo destinatário",
            "me aparece que el destinatario me ha bloqueado y no acepta mis correos",
            "diz que o destinatário recusou minha mensagem",
            "dice que no tengo permiso para enviar a ese grupo",
            "a resposta foi que eu não tenho autorização pra mandar nesse grupo",
            "dice que no estoy autorizado a enviar a esa lista",
            "ao responder um cliente o e-mail volta dizendo que ele não recebe mensagens de fora da empresa",
        ],
    ),
    (BadReputation, &["volta todo e-mail que eu mando para o hotmail, dizem que meu servidor tem má reputação"]),
    (
        Tls,
        &[
            "diz que falhou a conexão segura ssl com o servidor de saída, mando por email",
            "msmtp: o servidor não suporta TLS através do comando STARTTLS",
            "a mensagem de erro diz certificado inválido",
            "sale un aviso de que el certificado del servidor no es válido al enviar correo",
            "recebo mensagem de que o certificado de segurança do servidor expirou",
            "no celular aparece \"não foi possível verificar a identidade do servidor\"",
            "en el celular aparece \"no se puede verificar la identidad del servidor\"",
        ],
    ),
    (Virus, &["voltou porque tinha vírus no anexo", "detectó un virus en el adjunto y no lo entregó"]),
    (NoPtr, &["meus e-mails são recusados por falta de dns reverso", "dice que mi servidor no tiene DNS inverso"]),
    (
        SenderRejected,
        &["el servidor rechaza mi dirección de remitente", "o servidor rejeitou o remetente", "dice que el remitente está bloqueado"],
    ),
    (
        ContentError,
        &["não envia anexo zip, diz que o tipo de arquivo não é permitido", "no manda archivos zip, dice tipo de archivo no permitido"],
    ),
    (Policy, &["meus envios estão sendo recusados por política do destinatário"]),
    (Greylisted, &["mensagem em lista cinza, pediram pra tentar mais tarde"]),
    (Expired, &["email retorna com \"mail delivery failed\" e fala \"retry timeout exceeded\""]),
];

#[test]
fn people() {
    for (cause, texts) in PEOPLE {
        check_told(*cause, texts);
    }
}

const DELAY: &[&str] = &[
    "After 3 days (74 hours), your message has not yet been\nfully delivered.  Attempts to deliver the message will continue\nfor 4 more days.",
    "Ainda estamos tentando entregar sua mensagem para ana@example.org. Ela será reenviada automaticamente nas próximas 46 horas.",
    "Entrega atrasada: Orçamento",
    "Entrega retrasada: Presupuesto",
    "Notificação de status de entrega (Atraso)",
    "Delivery Status Notification (Delay)",
    "Sua mensagem para a lista 'Bairro' está retida até que o moderador da lista possa revisá-la para aprovação.",
    "Entrega incompleta\nOcorreu um problema temporário ao entregar sua mensagem para ana@example.com.br. O Gmail tentará novamente por mais 46 horas. Você será notificado se a entrega falhar permanentemente.",
    "Entrega incompleta\nOcorreu um problema temporário ao entregar a sua mensagem a ana@example.pt. O Gmail vai tentar novamente durante mais 47 horas. Receberá uma notificação se a entrega falhar permanentemente.",
    "Entrega incompleta\nSe ha producido un problema temporal al entregar tu mensaje a luz@example.es. Gmail volverá a intentarlo durante 46 horas más. Recibirás una notificación si la entrega falla de forma permanente.",
    "A entrega está atrasada para estes destinatários ou grupos:\n\nana@example.com.br\n\nAssunto: Orçamento\n\nEsta mensagem ainda não foi entregue. As tentativas de entrega continuarão.\n\nO servidor continuará tentando entregar esta mensagem durante 1 dia, 19 horas e 58 minutos. Você será notificado se a mensagem não puder ser entregue até lá.",
    "La entrega a estos destinatarios o grupos se ha retrasado:\n\nluz@example.es\n\nEste mensaje aún no se ha entregado. Se seguirá intentando la entrega.",
    "Aviso: sua mensagem ainda não foi entregue a ana@example.com.br. Continuaremos tentando por 3 dias. Não é necessário reenviar a mensagem.",
    "A sua mensagem para ana@example.pt ainda não foi entregue. O servidor vai continuar a tentar durante 2 dias.",
    "Aviso: su mensaje a luz@example.es todavía no ha podido ser entregado. Se seguirá intentando durante 3 días. No es necesario que lo reenvíe.",
    "La entrega de su mensaje a luz@example.es se ha demorado. El servidor seguirá reintentando.",
    "Notificación de estado de entrega (retraso)\nluz@example.es\nEl servidor remoto no responde",
    "A entrega está atrasada para estes destinatários ou grupos:\n\nana@example.pt\n\nEsta mensagem ainda não foi entregue. Continuar-se-á a tentar a entrega.",
    "Ocorreu um atraso na entrega da sua mensagem para ana@example.com.br. Tentaremos novamente nas próximas 24 horas.",
    "Su mensaje a luz@example.es no se ha podido entregar todavía. Lo seguiremos intentando durante las próximas 48 horas.",
    "Retraso en la entrega: Presupuesto\n\nEl mensaje a luz@example.es está retrasado. Se volverá a intentar.",
    "Seu e-mail foi colocado em fila. Ainda tentaremos entregar a ana@example.com.br por 2 dias.",
    "Su correo está en cola. Se intentará entregar a luz@example.es durante 2 días más.",
    "La entrega del mensaje se ha retrasado: luz@example.es. No hace falta que lo vuelva a enviar.",
    "A entrega da mensagem está atrasada: ana@example.com.br. Não é preciso enviar de novo.",
    "O Gmail não conseguiu entregar sua mensagem para rui@example.org.\nMotivo: o servidor do domínio example.org não aceitou a conexão.\nO Gmail continuará tentando por mais 24 horas.",
    "Aviso de atraso\n\nA sua mensagem para ana@example.pt está atrasada. O servidor continuará a tentar a entrega durante 3 dias.",
    "Gmail no pudo entregar tu mensaje a luz@example.org.\nMotivo: el servidor del dominio example.org no aceptó la conexión.\nGmail seguirá intentándolo durante 24 horas.",
    "Su mensaje a luz@example.es está demorado; el servidor continuará intentando entregarlo",
    "Sua mensagem a ana@example.com.br está demorando para ser entregue; o servidor continuará tentando",
    "451 4.3.2 ana@example.org: o servidor de nomes não respondeu a tempo, nova tentativa em 15 minutos",
    "A mensagem está na fila e será reenviada automaticamente: o servidor de rui@example.org está ocupado.",
    "Mensagem ainda não entregue a rui@example.org após 4 horas. Não precisa reenviar.",
    "A caixa de ana@example.org está cheia. Vamos tentar novamente por mais 46 horas.",
    "ana@example.org: mailbox full. O servidor vai continuar tentando por 4 dias.",
    "Aviso: atraso na entrega. ana@example.org - 451 4.7.1 Greylisting in action, please come back later",
    "Atraso na entrega: ana@example.org",
    "Caixa de ana@example.org cheia no momento. Vamos tentar entregar sua mensagem de novo por 48 horas.",
    "El mensaje se ha aplazado: buzón lleno; se reintentará en una hora.",
    "Status: Pendente. Destinatário: ana@example.org. O Office 365 ainda está tentando entregar a mensagem.",
    "Esta mensagem não foi entregue ainda. As tentativas de entregá-la continuarão.",
    "ESTE É APENAS UM AVISO. VOCÊ NÃO PRECISA REENVIAR SUA MENSAGEM.\n\nSua mensagem não pôde ser entregue por mais de 4 hora(s).",
    "Zustellung verzögert:\n\nana@example.org\n\nDiese Nachricht wurde noch nicht zugestellt. Die Zustellung wird weiterhin versucht.",
    "Your message could not be delivered for more than 4 hour(s).\n<ana@example.org>: host mx.example.org[192.0.2.1] said: 452 4.2.2 Mailbox full",
    "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a temporary error. The following address(es) deferred:\n\n  ana@example.org\n    Domain example.com has exceeded the max emails per hour (124/100 (124%)) allowed.  Message will be reattempted later\n",
    "Recently they refuse my messages: status=deferred (host mx.example.org[192.0.2.1] said: 450 4.2.1 Try later (in reply to RCPT TO command))",
];

#[test]
fn delay() {
    check_kind(Kind::Delay, DELAY);
}

pub(crate) const AUTO_REPLY: &[&str] = &[
    "Mensagem automática\n\nInformo que não faço mais parte do quadro da Exemplo. Em caso de necessidade procure comercial@example.com.br.",
    "Recibimos tu mensaje, se generó el ticket #550-7711. No respondas a este correo, es una casilla no monitoreada.",
    "Su solicitud (118220) ha sido recibida y está siendo revisada.\n\nAsunto: El correo de mi hermana rebota con error 550",
    "Gracias por escribir a Panadería Ejemplo. Por alto volumen de pedidos tardamos un poco más que de costumbre.",
    "Obrigada pela mensagem. Estou em férias até o dia 8/1 e só então leio os e-mails.",
    "Chamado #55210 aberto com sucesso\nAssunto: Caixa de e-mail cheia, não recebo nada\nRecebemos sua solicitação e responderemos em até 4 horas úteis.",
    "Gracias por escribir a Bodega Ejemplo. Esta dirección dejará de utilizarse: nuestra nueva dirección es hola@bodega.example. Hemos recibido su mensaje y le contestaremos en breve.",
    "Resposta automática: Orçamento\n\nOlá, estou de férias até o dia 20 e responderei quando voltar.",
    "Olá! Estou fora do escritório até 12/05, com acesso limitado ao e-mail. Em caso de urgência, contate rui@example.com.br.",
    "Agradeço seu contato. No momento estou em licença maternidade e retorno em setembro.",
    "Recebemos sua mensagem e retornaremos em até 24 horas úteis. Esta é uma resposta automática, por favor não responda.",
    "Encontro-me ausente do escritório até dia 3 de setembro. Para assuntos urgentes, contacte rui@example.pt.",
    "Estou de férias até 20 de agosto. Responderei assim que possível.",
    "Respuesta automática: Presupuesto\n\nHola, estaré fuera de la oficina hasta el 20 de mayo. Para temas urgentes escriba a luz@example.es.",
    "Me encuentro de vacaciones hasta el próximo lunes. Responderé a su correo a mi regreso.",
    "Gracias por su mensaje. Actualmente estoy ausente con acceso limitado al correo electrónico.",
    "Hemos recibido su correo y le responderemos en un plazo de 48 horas. Este es un mensaje automático, no responda a este correo.",
    "Estoy de baja por maternidad. Durante mi ausencia le atenderá mi compañera luz@example.es",
    "Estarei ausente de 10 a 20 de julho, sem acesso ao e-mail. Retorno no dia 21.",
    "Obrigado pelo contato! Nosso horário de atendimento é de segunda a sexta, das 8h às 18h. Responderemos assim que possível.",
    "Resposta automática: Orçamento\nDe momento não me encontro no escritório. Regresso no dia 4 de setembro.",
    "Fuera de la oficina: Presupuesto\nVolveré el 3 de septiembre. Para urgencias llame al 900 000 000.",
    "En estos momentos no me encuentro en la oficina. Responderé a su mensaje a mi vuelta.",
    "Contestación automática: gracias por escribirnos, le responderemos lo antes posible.",
    "Olá, no momento não estou disponível. Retornarei seu contato na segunda-feira. Mensagem automática.",
    "Out of office / Ausente\nEstou em treinamento até sexta-feira e lerei os e-mails ao final do dia.",
    "Obrigado pelo seu e-mail. Estou ausente até 15 de agosto, inclusive.",
    "Gracias por su correo. Me encuentro fuera hasta el día 15. Atenderé su solicitud a mi regreso.",
    "Mensaje automático: estamos cerrados por vacaciones del 1 al 15 de agosto.",
    "Férias! Volto dia 10/01. Boas festas!",
    "Olá! Recebemos sua mensagem. Em breve entraremos em contato. Equipe Loja Exemplo",
    "Obrigada por escrever. Nosso atendimento vai das 9h às 17h e seu e-mail chegou fora do expediente.",
    "Estaré de viaje hasta el viernes con poco acceso al correo. Contestaré a mi regreso.",
];

#[test]
fn auto_reply() {
    check_kind(Kind::AutoReply, AUTO_REPLY);
}

const READ_RECEIPT: &[&str] = &[
    "Este es un recibo de confirmación del mensaje que envió a luz@example.es. Nota: este recibo solo confirma que el mensaje se mostró en la computadora del destinatario.",
    "Este es un acuse de recibo para el mensaje que usted envió a luz@example.es.\n\nNota: Este acuse de recibo sólo acredita que el mensaje se mostró en el ordenador del destinatario. No hay garantía de que el destinatario haya leído o comprendido el contenido del mensaje.",
    "Su mensaje\n\n   Para: luz@example.es\n   Asunto: Presupuesto\n   Enviado el: lunes, 6 de mayo de 2024 10:02\n\nse ha leído el lunes, 6 de mayo de 2024 10:15.",
    "Leído: Presupuesto\n\nSu mensaje\nPara: Luz\nAsunto: Presupuesto\nEnviados: lunes, 6 de mayo de 2024 10:02:00 (UTC+01:00)\nfue leído el lunes, 6 de mayo de 2024 10:15:00 (UTC+01:00).",
    "El mensaje ha sido borrado. La persona a quien lo envió quizá no lo haya visto, pero podría restaurarlo posteriormente y leerlo.",
    "Acuse de recibo (mostrado) - Presupuesto",
    "Esta é uma confirmação de leitura da mensagem que você enviou para ana@example.com.br.\n\nNota: Esta confirmação de leitura somente informa que a mensagem foi aberta no computador do destinatário. Não há garantia de que o destinatário tenha lido ou compreendido o conteúdo da mensagem.",
    "Sua mensagem\n\nPara: Ana\nAssunto: Orçamento\nEnviada em: segunda-feira, 6 de maio de 2024 10:02:00 (UTC-03:00)\n\nfoi lida em segunda-feira, 6 de maio de 2024 10:15:00 (UTC-03:00).",
    "Confirmação de leitura (exibida)",
    "Este é o recibo de leitura da mensagem enviada para ana@example.pt.\n\nNota: este recibo de leitura apenas informa que a mensagem chegou ao no computador do destinatário. Não existe garantia de que o destinatário tenha lido ou compreendido o seu conteúdo.",
    "A sua mensagem\n\nPara: Ana\nAssunto: Orçamento\nEnviado: segunda-feira, 6 de maio de 2024 10:02:00 (UTC+00:00)\n\nfoi lida a segunda-feira, 6 de maio de 2024 10:15:00 (UTC+00:00).",
    "A mensagem foi apagada. A pessoa a quem a enviou pode não a ter recebido. O destinatário poderá recuperar a mensagem para a ler mais tarde.",
    "El mensaje que envió a luz@example.es el 6/5/2024 10:02 fue leído el 6/5/2024 10:15",
    "Lida: Orçamento\nSua mensagem foi lida em segunda-feira, 6 de maio de 2024 10:15",
    "Não lida: Orçamento\nSua mensagem foi excluída sem ser lida em segunda-feira, 6 de maio de 2024",
    "No leído: Presupuesto\nSu mensaje se eliminó sin leer el lunes, 6 de mayo de 2024",
    "Confirmación de lectura: Presupuesto\nEl mensaje fue leído el 6 de mayo de 2024 a las 10:15.",
    "Confirmação de leitura: Orçamento\nA mensagem foi lida em 06/05/2024 10:15.",
    "Su mensaje ha sido leído el 06/05/2024 por luz@example.es",
    "Sua mensagem para ana@example.com.br foi lida em 06/05/2024",
    "Reporting-UA: mail.example.org; Exemplo 1.0\nFinal-Recipient: rfc822;ana@example.org\nOriginal-Message-ID: <1@example.com>\nDisposition: manual-action/MDN-sent-automatically; displayed",
];

#[test]
fn read_receipt() {
    check_kind(Kind::ReadReceipt, READ_RECEIPT);
}

const SUCCESS: &[&str] = &[
    "Sua mensagem foi entregue a ana@example.com.br.",
    "Su mensaje ha sido entregado a luz@example.es.",
    "Mensagem entregue com sucesso a ana@example.com.br",
    "El correo a luz@example.es fue entregado.",
    "Sua mensagem\n\nPara: Financeiro\nAssunto: Boleto\nEnviada: quinta-feira, 7 de abril de 2011 10:31:08\n\nfoi entregue ao(s) seguinte(s) destinatário(s):\n\nFinanceiro <ana@example.com.br> em quinta-feira, 7 de abril de 2011 10:31:40",
    "Remetente: rui@example.com | Destinatário: ana@example.com.br | Status: Entregue | Pasta: Caixa de entrada",
    "Sua mensagem foi entregue com sucesso na caixa postal de ana@example.com.br. Nenhuma ação é necessária.",
    "Su mensaje ha sido entregado a los siguientes destinatarios:\n\nluz@example.es",
    "Message sent: 250 2.0.0 Ok: queued as 4F0A1B2C3D",
    "response: '250 2.0.0 Ok: queued as 0CA4412040B',",
    "A sua mensagem foi entregue aos seguintes destinatários:\n\nana@example.com.br",
    "A entrega para estes destinatários ou grupos foi concluída, mas o servidor de destino não enviou nenhuma notificação de entrega:\n\nana@example.com.br",
    "A entrega a estes destinatários ou grupos está concluída, mas o servidor de destino não enviou uma notificação de entrega:\n\nana@example.pt",
    "Su mensaje se ha entregado a los siguientes destinatarios:\n\nluz@example.es",
    "Se completó la entrega a estos destinatarios o grupos, pero el servidor de destino no envió ninguna notificación de entrega:\n\nluz@example.es",
    "El mensaje se entregó correctamente a luz@example.es",
    "Sua mensagem foi entregue com sucesso a ana@example.com.br",
    "Su mensaje se ha entregado a estos destinatarios: luz@example.es",
    "Entregado: Presupuesto\n\nEl mensaje se entregó a los siguientes destinatarios:\n\nluz@example.es",
    "Entregue: Orçamento\n\nSua mensagem foi entregue aos seguintes destinatários:\n\nana@example.com.br",
    "Entregue: Orçamento\n\nA sua mensagem foi entregue aos seguintes destinatários:\n\nana@example.pt",
];

#[test]
fn success() {
    check_kind(Kind::Success, SUCCESS);
}

pub(crate) const NO_FAILURES: &[&str] = &[
    "Mandei um email pra você agora, chegou? Se não chegou olha no spam. Beijos",
    "Tu envío no pudo ser entregado: domicilio cerrado. El correo volverá a pasar mañana.",
    "A nota fiscal foi rejeitada pela Sefaz. Avise o cliente por e-mail.",
    "Review These Messages\n3 messages are being held for you to review as of 5/6/2024 1:00:00 AM (UTC).\nSender: rui@example.org   Subject: Ata\nReview Message | Release | Block Sender",
    "Seu cartão final 0921 foi bloqueado por segurança após 3 tentativas de senha incorreta. Para desbloquear, acesse o app ou ligue para a central.",
    "Boa notícia! O limite do seu Pix noturno foi alterado para R$ 2.500. Se ultrapassar o limite diário, a transferência será recusada.",
    "El certificado SSL vence en 12 días. Revise la renovación.",
    "Seu certificado SSL para exemplo.com.br vence em 14 dias. A renovação automática está ativa e nenhuma ação é necessária.",
    "não consigo entrar no painel, diz usuário ou senha inválida. já pedi redefinição e o link expirou, podem mandar outro?",
    "Quando há um problema ao entregar uma mensagem enviada, o servidor manda um e-mail para que a pessoa saiba. Esse e-mail se chama notificação de status de entrega, ou mensagem de devolução. O problema pode ser algo muito simples, como um erro de digitação, ou algo que só quem cuida do domínio pode resolver, e o texto costuma dizer qual dos dois é o caso.",
    "Good morning, once again we are starting to see a lot of bounced mail on the lists that I manage for our service providers. All of these lists are closed, so please write from the address with which you once subscribed to the list. Most of this is caused by a change of address at the other end of the pipe, and tells nothing of the list itself, which works well.",
    "Caro cliente, o certificado SSL do domínio quinta.example foi renovado com sucesso e é válido até 10/02/2027.",
    "Sua caixa está cheia! Clique aqui para liberar espaço e não perder suas mensagens. Equipe de suporte.",
    "Prezado usuário, sua caixa de correio atingiu 98% da cota. Confirme sua senha em http://exemplo.example/atualizar para evitar a suspensão da conta.",
    "Seu pacote não pôde ser entregue porque o endereço está incorreto. Atualize seus dados em http://correios.example/taxa",
    "Olá Maria, a encomenda foi devolvida ao remetente porque não havia ninguém em casa. Agende uma nova entrega.",
    "Newsletter: 5 dicas para quando a caixa de entrada está cheia. Organize suas pastas, cancele listas e ganhe tempo. Leia no blog.",
    "Como evitar que seus e-mails caiam no spam: configure SPF, DKIM e DMARC, evite listas compradas e acompanhe a taxa de bounce. Baixe o e-book.",
    "Oi Ana, tudo bem? Segue em anexo o contrato. Qualquer dúvida me ligue. Abraço, Bia",
    "Reunião adiada para quinta às 10h. O endereço mudou, agora é na Rua das Flores, 100.",
    "Sua fatura de maio já está disponível. Vencimento 10/06. Se o pagamento não for identificado, a conta será suspensa.",
    "Seu pedido foi entregue com sucesso! Avalie sua compra.",
    "Detectamos um acesso não autorizado à sua conta. Se não foi você, altere sua senha imediatamente.",
    "O servidor de arquivos estará indisponível para manutenção no sábado das 8h às 12h. Atenciosamente, TI.",
    "A sua encomenda não foi entregue: o destinatário estava ausente. Reagende em ctt.example.",
    "Caro utilizador, a sua caixa de correio está quase cheia. Liberte espaço para continuar a receber mensagens.",
    "A sua palavra-passe expira em 3 dias. Inicie sessão para a renovar.",
    "¡Su buzón está lleno! Haga clic aquí para ampliar el espacio y verificar su cuenta.",
    "Estimado usuario: su cuenta de correo será desactivada en 24 horas. Confirme su contraseña en http://ejemplo.example/verificar",
    "No hemos podido entregar su paquete porque la dirección es incorrecta. Pague 1,99 € de gastos en http://correos.example",
    "Su pedido ha sido entregado correctamente. Gracias por comprar con nosotros.",
    "Boletín semanal: cómo mantener limpia su bandeja de entrada y evitar rebotes. Siga leyendo en nuestro blog.",
    "Hola Luz, te mando el informe. La reunión se ha retrasado una hora. Un saludo",
    "Le informamos de que su envío se ha retrasado. Nueva fecha de entrega: 12 de mayo.",
    "El cartero no pudo entregar la carta certificada; pase a recogerla en la oficina de Correos.",
    "Mi correo nuevo es luz@example.es, apúntalo. Besos",
    "Aviso de mantenimiento: el domingo el servicio de correo no estará disponible de 2:00 a 4:00.",
    "Su factura de mayo está disponible. Si ya ha pagado, ignore este mensaje.",
    "Sua caixa postal está com 95% da capacidade. Apague mensagens antigas para continuar recebendo e-mails.",
    "URGENTE: você tem 5 mensagens não entregues. Clique para liberar: http://exemplo.example",
    "Prezado cliente, identificamos que seu cadastro está inválido. Regularize seu CPF para evitar o bloqueio.",
    "Seu boleto venceu e o serviço foi suspenso. Pague agora para reativar.",
    "O motoboy não encontrou o endereço e a entrega voltou para a loja.",
    "A conta de luz chegou, o endereço mudou para Rua A, 10.",
    "Convite: palestra sobre entregabilidade de e-mail, bounces e listas negras, quinta às 19h.",
    "A sua conta foi suspensa por atividade suspeita. Confirme os seus dados aqui: http://exemplo.example",
    "O estafeta não conseguiu entregar o seu pacote. Escolha nova data.",
    "Su contraseña caducará en 2 días. Actualícela aquí: http://ejemplo.example",
    "Tiene 3 correos pendientes de entrega. Inicie sesión para recibirlos: http://ejemplo.example",
    "El cliente canceló la cuenta y el usuario fue dado de baja en el CRM.",
    "Tu suscripción ha sido cancelada. Esperamos volver a verte pronto.",
    "Curso gratuito: cómo evitar que tus correos lleguen a spam. Inscríbete.",
    "El mensajero llamó pero no había nadie; el envío será devuelto al remitente.",
    "Estimado cliente: hemos detectado un acceso no autorizado. Verifique su identidad.",
    "Seu e-mail será bloqueado. Para manter a conta ativa, valide agora: http://exemplo.example",
    "Promoção! Aumente o limite do seu cartão. Oferta válida até domingo.",
    "A senha do wifi mudou, agora é casa1234.",
    "Por favor confirme o recebimento deste e-mail.",
    "Segue a lista de usuários inativos do sistema para exclusão.",
    "O site está fora do ar desde ontem, a hospedagem disse que o servidor caiu.",
    "Rastreamento: objeto devolvido ao remetente por endereço insuficiente.",
    "Caro cliente, a sua ligação à Internet será interrompida para manutenção amanhã às 9h.",
    "O ficheiro que pediu segue em anexo. Cumprimentos.",
    "O seu pagamento foi recusado. Atualize o cartão para manter a subscrição.",
    "La caja está llena, traigan otra del almacén.",
    "Su cuenta ha sido bloqueada por seguridad. Pulse aquí para desbloquearla: http://ejemplo.example",
    "La clave del wifi es casa1234.",
    "Por favor, confirme la recepción de este correo.",
    "La página web no responde desde ayer, el hosting dice que el servidor está caído.",
    "Seguimiento: envío devuelto al remitente por dirección incorrecta.",
    "Adjunto el informe de la campaña: 32 rebotes y 5 bajas.",
    "Boa tarde! A vaga foi preenchida e o processo encerrado. Obrigado por participar.",
    "Buenas tardes, el plazo ha expirado y no se admiten más solicitudes.",
    "Seu acesso ao curso expira amanhã. Renove com desconto!",
    "La reunión no se pudo realizar; les enviaremos nueva fecha.",
    "O banco recusou o pagamento por limite excedido.",
    "El banco rechazó el pago por límite excedido.",
    "Confirmamos o recebimento do seu currículo. Entraremos em contato em breve.",
    "Reunião de condomínio: o salão está cheio, será remarcada.",
    "Segue o boleto. Caso já tenha pago, desconsidere.",
    "Seu plano de e-mail vence amanhã. Renove para não perder suas mensagens.",
    "Adjunto la factura del mes. Un saludo.",
    "Su plan de correo vence mañana. Renueve para no perder sus mensajes.",
    "La tienda está llena de ofertas, no se las pierda.",
    "Hemos actualizado nuestra política de privacidad.",
    "Atualizámos a nossa política de privacidade.",
    "Lembrete: a consulta foi adiada para dia 12.",
];

#[test]
fn ordinary_mail_and_phishing_are_no_failures() {
    check_kind(Kind::Other, NO_FAILURES);
}

/// Whom an error is about, whatever stands around it.
const RECIPIENTS: &[(&str, &[&str])] = &[
    (
        "rui@example.pt",
        &[
            "550 5.7.1 Não é possível fazer retransmissão para rui@example.pt",
            "A caixa de correio de rui@example.pt atingiu a quota e não pode receber mais mensagens.",
            "550 5.2.1 Conta <rui@example.pt> inativa",
            "El buzón de rui@example.pt está lleno.",
            "Status: Falhou | Para: rui@example.pt | Detalhe: 5.0.0",
        ],
    ),
    (
        "rui@example.net",
        &[
            "pipe to |/usr/bin/php -q /home/rui/pipe.php\n    generated by rui@example.net\n    local delivery failed\n\nThe following text was generated during the delivery attempt:\n\nPHP Parse error",
            "<ru\ni@example.ne\nt>: host mx.example.net[192.0.2.7] said: 550 5.1.1\n<rui@example\n.net>: Recipient address re\njected: User unknown",
        ],
    ),
    (
        "rui@example.net",
        &[
            "postscreen: NOQUEUE: reject: RCPT from [192.0.2.7]: 550 5.7.1 Service unavailable; from=<ana@example.org>, to=<rui@example.net>, proto=ESMTP",
            "SMTP error from remote mail server after end of data: 550 High probability of spam   (to: rui@example.net)",
        ],
    ),
    (
        "rui@example.org",
        &[
            "Erro SMTP (550): Falha ao adicionar o destinatário: \"rui@example.org\" (5.1.1 <rui@example.org>: Recipient address rejected: User unknown)",
            "Erro SMTP (550): Falha ao adicionar destinatário \"rui@example.org\" (5.1.1 user unknown).",
            "Error SMTP (552): No se ha podido agregar al destinatario \"rui@example.org\" (5.3.4 Message size exceeds fixed limit)",
            "Erro SMTP: Falha no envio para os seguintes destinatários: rui@example.org: mailbox full",
            "Falha ao enviar algumas mensagens\n550 5.7.1 <rui@example.org>: Relay access denied",
            "Não é Possível Enviar E-mail\nUma cópia foi colocada na Caixa de Saída. O destinatário \"rui@example.org\" foi rejeitado pelo servidor.",
            "O endereço rui@example.org foi recusado pelo servidor.",
            "Não é possível enviar o e-mail. O endereço do destinatário \"rui@example.org\" foi rejeitado pelo servidor.",
        ],
    ),
    (
        "rui@example.com.br",
        &[
            "Houve um erro ao enviar esta mensagem: o servidor SMTP rejeitou o destinatário rui@example.com.br",
            "550 5.1.1 O usuário rui@example.com.br não existe neste servidor",
            "O destinatário rui@example.com.br não existe. A mensagem não pôde ser entregue.",
            "Destinatário desconhecido: rui@example.com.br",
            "550 A caixa de e-mail rui@example.com.br não foi encontrada",
            "552 5.2.2 Caixa postal lotada: rui@example.com.br",
        ],
    ),
    ("luz@example.com.ar", &["Hola, intento mandar un mail a luz@example.com.ar y me rebota con este texto: la casilla no existe"]),
    (
        "ana@example.com.br",
        &[
            "Erro SMTP (552): Falha ao adicionar o destinatário \"ana@example.com.br\" (5.2.2 A caixa postal do destinatário está cheia).",
            "Endereço não encontrado\nSua mensagem não foi entregue a ana@example.com.br porque o endereço não foi encontrado ou não pode receber e-mails.",
            "A caixa de entrada do destinatário está sem espaço de armazenamento. ana@example.com.br",
            "A mensagem é muito grande para ser entregue a este destinatário. Reduza o tamanho da mensagem removendo anexos e tente novamente.\nana@example.com.br",
            "Não é possível entregar: Orçamento\n\nSua mensagem não pôde ser entregue a ana@example.com.br.\nA caixa de correio de ana está cheia.",
            "O email não pôde ser entregue porque o servidor de email do destinatário rejeitou a mensagem como spam. ana@example.com.br",
        ],
    ),
    (
        "luz@example.org",
        &[
            "Error SMTP (550): Fallo al agregar destinatario \"luz@example.org\" (5.1.1 <luz@example.org> User unknown).",
            "Error SMTP (550): No se ha podido establecer remitente \"luz@example.org\" (5.4.1 Recipient address rejected: Access denied)",
            "Error SMTP: Los siguientes destinos fallaron: luz@example.org: 5.1.1 <luz@example.org>: Recipient address rejected: User unknown",
            "Mensaje no enviado; una o más direcciones no han sido aceptadas.\nDirecciones rechazadas: luz@example.org",
            "Hubo un error al enviar algunos correos\nNegative SMTP reply: 550 5.1.1 <luz@example.org>: Recipient address rejected: User unknown",
            "Hubo un error al enviar algunos correos\n552 5.2.2 <luz@example.org>: Quota exceeded (mailbox for user is full)",
        ],
    ),
    (
        "ana@example.pt",
        &[
            "Endereço não encontrado\nA sua mensagem não foi entregue a ana@example.pt porque o endereço não foi encontrado ou não pode receber emails.",
            "Não foi possível entregar a sua mensagem a ana@example.pt.\nNão foi possível encontrar ana em example.pt.",
            "A sua mensagem não pode ser entregue porque a entrega a este endereço está restringida.\nana@example.pt",
            "Ocorreu um erro ao entregar a sua mensagem a ana@example.pt. O destinatário não foi encontrado no domínio example.pt.",
            "Boa tarde, tento enviar e recebo isto: Erro SMTP (550): Falha ao adicionar o destinatário: \"ana@example.pt\" (5.1.1 User unknown). Obrigado",
            "A sua mensagem não pôde ser entregue a ana@example.pt\nMotivo: A caixa de correio não existe",
        ],
    ),
    (
        "luz@example.es",
        &[
            "La bandeja de entrada del destinatario no tiene espacio de almacenamiento: luz@example.es",
            "Su mensaje a luz@example.es no se pudo entregar.\nNo se encontró a luz en example.es.",
            "No se puede entregar su mensaje porque la entrega a esta dirección está restringida.\nluz@example.es",
            "No tiene permiso para enviar a este destinatario. Para obtener ayuda, póngase en contacto con el administrador del sistema.\nluz@example.es",
            "El mensaje es demasiado grande para que este destinatario pueda recibirlo. Reduzca el tamaño del mensaje o quite los datos adjuntos.\nluz@example.es",
            "El mensaje no se entregó porque el servidor del dominio del destinatario no responde. luz@example.es",
        ],
    ),
    (
        "luz@example.mx",
        &[
            "No se encontró la dirección\nTu mensaje no se entregó a luz@example.mx porque no se encontró la dirección o esta no puede recibir correo electrónico.",
        ],
    ),
    ("ana@exmaple.com.br", &["fala que o domínio está errado ou não existe quando envio para ana@exmaple.com.br"]),
    (
        "vendas@example.com.br",
        &[
            "O servidor remoto retornou '550 5.7.124 RESOLVER.RST.SenderNotInAllowedList; remetente não está na lista de permitidos'\nvendas@example.com.br",
            "Sua mensagem para vendas@example.com.br foi bloqueada.\nVocê não tem permissão para enviar para este destinatário.",
            "Seu endereço de email não tem permissão para enviar mensagens a este grupo: vendas@example.com.br",
        ],
    ),
    ("rui@example.pt", &["550 5.1.1 <rui@example.pt>: o utilizador não existe"]),
    (
        "compras@example.com.br",
        &["Olá, enviei um orçamento para compras@example.com.br e recebi uma devolução informando que a caixa de entrada está cheia."],
    ),
    ("compras@example.es", &["Hola, mandé un presupuesto a compras@example.es y me vino devuelto por buzón lleno."]),
    ("geral@example.pt", &["Boa tarde, ao enviar para geral@example.pt aparece que o destinatário não existe."]),
];

#[test]
fn recipients() {
    for (address, texts) in RECIPIENTS {
        check_recipient(address, texts);
    }
}

/// Notices of no known form that say no more than this, longer than a line: they speak to who sent the mail.
pub(crate) const BARE_FAILURES: &[&str] = &[
    "We are sorry to have to inform you that the message returned below could not be delivered to one or more destinations. For further assistance, please contact our help desk by telephone or by the form on our pages, and have this report at hand. You can delete your own text from the message returned below; please do not answer this report, since nobody reads what is sent to its address.",
    "Lamentamos informar que a mensagem abaixo não pôde ser entregue a um ou mais destinos. Para mais ajuda, fale com a nossa central de atendimento por telefone ou pela página de contato, e tenha este relatório à mão. Você pode apagar o seu próprio texto da mensagem abaixo; por favor, não responda a este relatório, porque ninguém lê o que chega ao endereço dele.",
];

#[test]
fn bare_failures() {
    check_kind(Kind::Failure, BARE_FAILURES);
}

/// Who has nothing to copy says that something came back; the text shows no cause, and none is guessed.
pub(crate) const TOLD_WITHOUT_A_CAUSE: &[&str] = &[
    "550 5.0.0 Não foi possível entregar a mensagem (erro desconhecido)",
    "Mandei o orçamento por e-mail duas vezes e não chegou lá, nem no spam.",
    "Los correos no llegan a nadie, ni en spam aparecen",
    "A propósito, mi correo fue rechazado por el servidor",
    "Lamentamos, mas o seu e-mail não chegou a ana@example.pt.",
    "Tu correo ha sido devuelto",
    "Sua mensagem não foi entregue aos seguintes destinatários:\n\nana@example.com.br",
    "Su mensaje no se ha entregado a los siguientes destinatarios:\n\nluz@example.es",
    "Mensaje bloqueado\nTu mensaje a ana@example.org se ha bloqueado. Consulta los detalles técnicos a continuación.",
    "O servidor de e-mail rejeitou os dados da carta",
    "Todos os destinatários foram rejeitados.",
    "Se ha devuelto el correo de bienvenida.",
    "Correo devuelto",
    "Problemas al enviar el correo",
    "Disculpa, tu mensaje no pudo ser entregado.",
    "Não é possível entregar: RES: orçamento",
    "Delivery Status Notification (Failure)",
    "E-mail não entregue, devolvido ao remetente / Undelivered Mail Returned to Sender",
    "Falha na entrega da mensagem: devolvendo a mensagem ao remetente",
    "Entrega de mensagem falhou: retornando a mensagem ao remetente",
    "Correo no entregado devuelto al remitente",
    "Falló la entrega del correo: se devuelve el mensaje al remitente",
    "Undelivered mail: returning message to sender",
    // Of a list of mails; the head of a mail alone.
    "MAILER-DAEMON@mail.example.com\nUndelivered Mail Returned to Sender",
    "Mail Delivery System <MAILER-DAEMON@mail.example.com>\nUndelivered Mail Returned to Sender\n10:02",
    "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example.com (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\nTo: ana@example.com\nDate: Wed, 15 May 2024 10:02:11 -0300\nMIME-Version: 1.0\n\n",
    "O envio do e-mail anterior falhou. Fale com o administrador.",
    "Tried to send you an email but failed!",
    "recebi um \"failure notice\" do que mandei para a escola, só isso no título",
    "oi, o email que mandei pro meu advogado voltou com um monte de coisa em inglês, apaguei sem querer",
    "recebi de volta a mensagem, diz que deu erro mas não anotei o que era",
    "se devolvio el correo que mandé ayer y cerré el aviso sin leerlo",
    "le mando correos a mi prima y me rebotan todos, no sé por qué",
];

#[test]
fn told_without_a_cause() {
    check_kind(Kind::Failure, TOLD_WITHOUT_A_CAUSE);
    check(Undetermined, TOLD_WITHOUT_A_CAUSE);
}

/// A mail that waits; why is not said, and what is said of waiting is no cause.
pub(crate) const DELAYED_WITHOUT_A_CAUSE: &[&str] = &[
    "Message will be retried for 2 more day(s)",
    "400 4.4.7 Message delayed",
    "We have not been able to deliver your message yet. Nothing need be done on your part: we will keep trying for some days, and tell you if it can't be delivered in time.",
    "Sua mensagem ainda não foi entregue. O servidor vai continuar tentando por mais dois dias e avisará você se não conseguir; não é preciso enviar de novo.",
    "Su mensaje todavía no se ha entregado. El servidor seguirá intentándolo durante dos días más y le avisará si no lo consigue; no hace falta que lo reenvíe.",
];

#[test]
fn delayed_without_a_cause() {
    for text in DELAYED_WITHOUT_A_CAUSE {
        let analysis = read(text);
        assert_eq!((analysis.kind, analysis.recipients[0].verdict.cause), (Kind::Delay, Undetermined), "{text}");
    }
}

#[test]
fn who_writes_a_notice_is_no_recipient_of_it() {
    let text = "Mailer-Daemon@example.org  Failure notice:  Sorry, we were unable to deliver your message to the following address.";
    assert_eq!(read(text).recipients.remove(0).address, None);
}

/// Senders and list keepers, named by refusals.
const NOT_RECIPIENTS: &[&str] = &[
    "O servidor recusou a senha ou o nome de usuário da conta “ana@example.org”.",
    "Contraseña inválida para el correo ana@example.org. No se enviaron 14 documentos.",
    "Não foi possível verificar o endereço do remetente <ana@example.org>: o servidor do domínio dele respondeu que não existe. E-mail recusado.",
    "551 Este usuario ya no es local; pruebe con ana@example.org",
    "553 5.1.8 Domain of sender address <ana@example.org> does not exist",
    "550-Verification failed for <ana@example.org>\n550-The mail server could not deliver mail to ana@example.org.  The account or domain may not exist.\n550 Sender verify failed",
    "554 Message rejected: Email address is not verified. The following identities failed the check in region SA-EAST-1: ana@example.org",
    "Sua solicitação para a lista Flores\n\nfoi rejeitada pelo moderador da lista.\n\nQuaisquer perguntas ao administrador da lista:\n\n    flores-owner@lists.example.org",
];

#[test]
fn who_is_only_named_is_no_recipient() {
    for text in NOT_RECIPIENTS {
        assert_eq!(read(text).recipients.remove(0).address, None, "{text}");
    }
}

#[test]
fn who_is_logged_in_is_no_recipient() {
    let text = "553 5.7.1 <ana@example.org>: Sender address rejected: not owned by user rui@example.org";
    assert_eq!(read(text).recipients.remove(0).address, None);
}

#[test]
fn a_mail_systems_notice_is_no_automatic_answer_in_any_language() {
    let notice = "From: Mail Delivery System <MAILER-DAEMON@mx.example.nl>\nTo: bia@example.com\nSubject: Bericht niet afgeleverd\n\
                  Auto-Submitted: auto-replied\n\nDe onderstaande ontvanger heeft uw bericht niet gekregen:\n\n  ana@example.org\n    \
                  het certificaat kon niet worden geverifieerd\n";
    let analysis = analyse(notice, &OwnSide::default());
    let addresses: Vec<_> = analysis.recipients.iter().filter_map(|recipient| recipient.address.as_ref()).collect();
    assert_eq!((analysis.kind, addresses.len()), (Kind::Failure, 1), "{addresses:?}");
}

#[test]
fn a_postmasters_mail_that_quotes_a_reply_is_no_automatic_answer() {
    let notice = "From: PostMaster <postmaster@example.net>\nTo: bia@example.com\nSubject: Systems bounce\nAuto-Submitted: auto-replied\n\n\
                  ana@example.org\n\nhost mx.example.org[192.0.2.1] said: 550 Mail is rejected by recipient's personal rule\n";
    assert_eq!(analyse(notice, &OwnSide::default()).kind, Kind::Failure);
}

/// Errors of pages and programs that have nothing to do with mail.
const ERRORS_OF_OTHERS: &[&str] = &[
    "ERR_CONNECTION_REFUSED Não é possível acessar esse site. A conexão com www.example.com.br foi recusada.",
    "550 Can't change directory to public_html: No such file or directory (ftp)",
    "530 Login authentication failed (FileZilla)",
    "DNS_PROBE_FINISHED_NXDOMAIN No se puede acceder a este sitio web",
    "Erro 502 Bad Gateway / nginx/1.18.0 (Ubuntu)",
    "Upload falhou: o arquivo excede o tamanho máximo permitido (2 MB)",
    "Sua conta do Instagram foi suspensa temporariamente. Você tem 30 dias para recorrer.",
    "SMS não enviado. Toque para reenviar.",
];

#[test]
fn errors_of_pages_and_other_programs_are_no_failures_of_mail() {
    check_kind(Kind::Other, ERRORS_OF_OTHERS);
}

#[test]
fn a_server_that_refuses_mail_may_name_what_else_has_errors() {
    let replies = [
        "554 5.7.1 Message refused, links to a phishing site on WordPress",
        "550 <ana@example.org>: mail goes by upload only",
        "403 4.7.0 TLS handshake failed",
    ];
    for reply in replies {
        assert_eq!(analyse(reply, &OwnSide::default()).kind, Kind::Failure, "{reply}");
    }
}

#[test]
fn the_list_of_what_a_server_can_do_is_no_refusal() {
    let session =
        "220 mx.example.org ESMTP\nEHLO pc\n250-mx.example.org\n250-PIPELINING\n250 8BITMIME\nAUTH LOGIN\n454 ... temporary failure\n";
    let analysis = analyse(session, &OwnSide::default());
    let [only] = analysis.recipients.as_slice() else { panic!("{:?}", analysis.recipients) };
    assert_eq!(only.verdict.confidence, Confidence::Unclear, "{:?}", only.verdict);
}
