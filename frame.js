/**
 * The start of `frame.html`: the element's options come from `carteiro.json` beside the page, and from nowhere else. Nothing that
 * somebody else can write, the address, the storage, the referrer or a message, is looked at.
 */

const element = document.querySelector('carteiro-widget')

/** A list is written with spaces, a yes or no as a word: what the attributes take. */
const text = (value) => Array.isArray(value) ? value.join(' ') : value === true ? 'yes' : value === false ? 'no' : `${value}`

try {
  // Beside the page is on its origin; a server that sends elsewhere is not followed.
  const response = await fetch(new URL('carteiro.json', location.origin + location.pathname), { redirect: 'error' })
  if (!response.ok) throw new Error(`HTTP ${response.status}`)
  for (const [name, value] of Object.entries(await response.json())) {
    // Names of options have no other signs. What an attribute of HTML itself would do is none of an option's.
    if (/^[a-z]+(-[a-z]+)*$/.test(name) && !/^(on|style$|class$|slot$|is$|ready$)/.test(name)) element.setAttribute(name, text(value))
    else console.warn(`carteiro.json: "${name}" is no option`)
  }
} catch (error) {
  console.warn('carteiro.json can’t be read; the widget starts without its options.', error)
}
await import('./carteiro.js')
