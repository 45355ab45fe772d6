const MARK = '•••'

/** Shorter than any panel's key: removing `1` from every text would only mangle names. */
const SHORTEST_SECRET = 4

const htmlEscaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/**
 * Takes the key out of a text that came from a panel. Some panels echo the key back in an error, a name or a
 * field, as it is or in an encoding of their own; it must be neither stored nor shown.
 */
export function redactor(key: string): (text: string) => string {
  if (key.length < SHORTEST_SECRET) return (text) => text
  const formEncoded = new URLSearchParams({ k: key }).toString().slice(2)
  const jsonEscaped = JSON.stringify(key).slice(1, -1)
  const forms = [key, jsonEscaped, htmlEscaped(key), formEncoded, encodeURIComponent(key)]
  const distinct = [...new Set(forms)].sort((a, b) => b.length - a.length)
  return (text) => distinct.reduce((rest, form) => rest.replaceAll(form, MARK), text)
}
