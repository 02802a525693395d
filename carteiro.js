/**
 * Carteiro's loader: defines <carteiro-widget>, fetches the program, and steps aside.
 *
 * The element's own children are the page's checklist. They show until the program has drawn its first screen, and again
 * whenever something fails: a reader always has at least what the article would say without us.
 *
 * Embed it with <script type="module" src="…/carteiro.js"></script>; its two neighbours are found beside it.
 */

const beside = (name) => new URL(name, import.meta.url)

/** What a reader sees after a crash; everything else is said by the program itself. */
const TROUBLE = {
  pt: ['Algo deu errado aqui no assistente. O que você colou foi guardado. Você pode tentar de novo ou seguir a lista abaixo.', 'Tentar de novo'],
  en: ['Something went wrong in this assistant. What you pasted was kept. You can try again or follow the list below.', 'Try again'],
  es: ['Algo falló en este asistente. Lo que pegó quedó guardado. Puede intentar de nuevo o seguir la lista de abajo.', 'Intentar de nuevo'],
}

/** The program and its style sheet, shared by all elements of the page. A crash throws the program away. */
let program
let style
let compiled
let generation = 0
/** The element that the reader touched last: the likely cause of a crash. */
let touched
/** Stages whose element has left the page. Yew never lets go of a node it has drawn into, so each is used again. */
let idle = []
const keys = new Set()
const elements = new Set()

function load() {
  // All three are asked for at once, so that a slow line waits for two requests in a row at most: this file, then these.
  style ??= sheet()
  compiled ??= compile()
  program ??= start()
  // Who fails first is told below, once; the others' failures are no news.
  compiled.catch(() => {})
  return Promise.all([program, style]).then(([{ mount }, style]) => ({ mount, style }))
}

async function start() {
  // A program that crashed can't be used again, and a module is evaluated once per address: the fragment makes a new
  // address of it, and the file comes from the browser's cache.
  const glue = await import(beside(`carteiro-widget.js${++generation > 1 ? `#${generation}` : ''}`))
  await glue.default({ module_or_path: await compiled })
  // Once the first screen stands, a piece at a time, and no more after a crash; not every browser tells when it is idle.
  const soon = window.requestIdleCallback ?? ((then) => setTimeout(then, 1_000))
  const mine = generation
  const prepare = () => mine === generation && glue.prepare() && soon(prepare)
  soon(prepare)
  return glue
}

async function compile() {
  const response = await fetch(beside('carteiro-widget_bg.wasm'))
  if (!response.ok) throw new Error(`carteiro-widget_bg.wasm: HTTP ${response.status}`)
  // Streaming refuses any other media type, and not every web server knows this one.
  const typed = response.headers.get('content-type')?.startsWith('application/wasm')
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer())
}

/** One constructable sheet for all: a strict Content-Security-Policy refuses <style>. A <link> where they are unknown. */
async function sheet() {
  if (!('adoptedStyleSheets' in Document.prototype)) {
    return (root) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = beside('style.css')
      root.append(link)
    }
  }
  const response = await fetch(beside('style.css'))
  if (!response.ok) throw new Error(`style.css: HTTP ${response.status}`)
  const shared = new CSSStyleSheet()
  shared.replaceSync(await response.text())
  return (root) => { root.adoptedStyleSheets = [shared] }
}

/**
 * A panic is a trap, as memory or stack used up is: it poisons the instance and everything it has drawn. It only shows as an
 * error that nobody has caught, and one tap may bring several.
 */
function crashed(error) {
  const ours = (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) && String(error.stack).includes('carteiro-widget')
  const which = generation
  if (ours) setTimeout(() => {
    if (which !== generation || !program) return
    program = undefined
    idle = []
    const culprit = touched
    touched = undefined
    // Without a culprit the crash came while drawing: drawing again by itself would only repeat it.
    for (const element of elements) element.crashed(!culprit || element === culprit)
  })
}
addEventListener('error', ({ error }) => crashed(error))
addEventListener('unhandledrejection', ({ reason }) => crashed(reason))

// What happens to the window goes to the stages that stand: a listener of a crashed program's own would outlive it.
for (const kind of ['popstate', 'hashchange']) addEventListener(kind, () => elements.forEach((element) => element.tell(kind)))

class Carteiro extends HTMLElement {
  #root = this.attachShadow({ mode: 'open' })
  #frame = node('div', 'carteiro')
  #place
  #list = node('div', 'list')
  #key
  #again = false
  #answers
  #paste
  /** What was printed last: it may not go before the printer is done with it. */
  #paper

  constructor() {
    super()
    this.#list.append(document.createElement('slot'))
    this.#frame.append(this.#list)
    this.#root.append(this.#frame)
    // A form that nobody reads any more must not take the page away.
    this.#root.addEventListener('submit', (event) => event.preventDefault())
    for (const kind of ['pointerdown', 'keydown', 'input', 'paste']) {
      this.#root.addEventListener(kind, () => { touched = this }, { capture: true, passive: true })
    }
  }

  connectedCallback() {
    if (!elements.has(this)) this.#key = claim(this.#key ?? this.id)
    elements.add(this)
    if (!this.#place) this.#mount()
  }

  disconnectedCallback() {
    // Moving an element is taking it out and putting it back: only who is still out a moment later has gone.
    queueMicrotask(() => {
      if (this.isConnected) return
      elements.delete(this)
      keys.delete(this.#key)
      const place = this.#place
      if (!place?.mounted) return
      this.#place = undefined
      this.removeAttribute('ready')
      place.mounted.leave()
      place.stage.remove()
      idle.push(place)
    })
  }

  async #mount() {
    let running
    try {
      running = await load()
    } catch (error) {
      // Whoever asks again, a reader or an element that comes back, tries anew.
      program = style = compiled = undefined
      this.#failed(error)
      return
    }
    // Meanwhile the element may have left the page, or come back and been mounted already.
    if (!this.isConnected || this.#place?.mounted) return
    try {
      running.style(this.#root)
      this.#enter(running)
    } catch (error) {
      this.#failed(error)
    }
  }

  #enter(running) {
    const used = idle.pop()
    this.#take(used ?? { stage: node('div', 'stage') })
    if (used) used.mounted.enter(this.#shell())
    else this.#place.mounted = running.mount(this.#shell())
    this.#again = true
  }

  #take(place) {
    this.#place?.stage.remove()
    this.#place = place
    this.#frame.prepend(place.stage)
  }

  /** What the program may do with this element; `src/host/shell.rs` is the other side. */
  #shell() {
    return {
      element: this,
      stage: this.#place.stage,
      list: this.#list,
      key: this.#key,
      again: this.#again,
      answers: this.#answers,
      paste: this.#paste,
      keepAnswers: (answers) => { this.#answers = answers },
      keepPaste: (paste) => { this.#paste = paste },
      forget: () => {
        this.#answers = this.#paste = undefined
        this.#paper?.remove()
      },
      canShare: !!navigator.canShare?.({ text: 'x' }),
      canPrint: typeof print === 'function',
      handOver: (way, name, text) => this.#handOver(way, name, text),
      ready: () => this.setAttribute('ready', ''),
    }
  }

  /** Hands a text to another program or the printer. Where that is refused, or asked for, it is kept as a file. */
  #handOver(way, name, text) {
    const mail = name.endsWith('.eml')
    // Without a mark, some programs take accents for another charset; a mail has none.
    const bytes = mail || /^[\0-\x7f]*$/.test(text) ? text : `\ufeff${text}`
    const file = new File([bytes], name, { type: mail ? 'message/rfc822' : 'text/plain' })
    const save = () => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file)
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    }
    if (way === 'share') {
      const both = { title: text.split('\n', 1)[0], text, files: [file] }
      navigator.share(name && navigator.canShare(both) ? both : { text })
        .catch(({ name: reason }) => { if (name && reason !== 'AbortError') save() })
    } else if (way === 'print') this.#print(name, text, save)
    else save()
  }

  /** The page's own print would be the host's article. Only what happens tells whether there is a printer at all. */
  #print(name, text, refused) {
    this.#paper?.remove()
    const frame = this.#paper = document.createElement('iframe')
    frame.tabIndex = -1
    frame.setAttribute('aria-hidden', 'true')
    frame.style.cssText = 'position:fixed;width:0;height:0;border:0'
    frame.addEventListener('load', () => {
      const { contentDocument: page, contentWindow: printer } = frame
      let begun = false
      printer.addEventListener('beforeprint', () => { begun = true })
      page.title = name
      page.body.style.cssText = 'font:12pt/1.4 sans-serif;white-space:pre-wrap;overflow-wrap:anywhere'
      page.body.textContent = text
      setTimeout(() => {
        printer.focus()
        printer.print()
        setTimeout(() => { if (!begun) refused() }, 500)
      })
    }, { once: true })
    this.#root.append(frame)
  }

  #failed(error) {
    this.removeAttribute('ready')
    this.#list.hidden = false
    console.error(
      '<carteiro-widget> could not start; the page’s own list stays. A Content-Security-Policy needs \'wasm-unsafe-eval\' in '
      + 'script-src and this script’s host in script-src and connect-src; files on another host need CORS.', error)
  }

  tell(kind) {
    this.#place?.stage.dispatchEvent(new Event(kind))
  }

  /** The program is gone: what it had kept is here. */
  crashed(culprit) {
    // The text area may hold words that had not reached the session.
    const typed = this.#place?.stage.querySelector('textarea:not([readonly])')?.value
    if (typed) this.#paste = typed
    this.removeAttribute('ready')
    const language = this.#place?.stage.querySelector('[lang]')?.lang
    // A new stage: the crashed program's listeners stay behind on the old one.
    this.#take({ stage: node('div', 'stage') })
    this.#list.hidden = false
    if (culprit) this.#offerRetry((language || this.getAttribute('locale') || this.closest('[lang]')?.lang || '').toLowerCase())
    else this.#mount()
  }

  /** In the language that the crashed program spoke last, where it had drawn anything. */
  #offerRetry(spoken) {
    const language = spoken.slice(0, 2) in TROUBLE ? spoken.slice(0, 2) : 'pt'
    const [sentence, label] = TROUBLE[language]
    const card = node('div', 'card')
    card.lang = language
    const text = node('p', 'text')
    const retry = node('button', 'button button--primary')
    text.setAttribute('role', 'alert')
    retry.type = 'button'
    retry.addEventListener('click', () => this.#mount())
    this.#place.stage.append(card)
    card.append(text, retry)
    text.textContent = sentence
    retry.textContent = label
  }
}

function node(name, className) {
  const made = document.createElement(name)
  made.className = className
  return made
}

/** A name of its own for each element, the same one after a reload: its id, else its order on the page. */
function claim(wanted) {
  let key = wanted || '1'
  for (let order = 2; keys.has(key); order++) key = wanted ? `${wanted}-${order}` : `${order}`
  keys.add(key)
  return key
}

// The page may include this file twice, at one address or two.
if (!customElements.get('carteiro-widget')) customElements.define('carteiro-widget', Carteiro)
