/** A field of one line drops line breaks without a trace and makes one long wrong link of two: a space keeps them apart. */
export function flatText(transfer: DataTransfer | null): string | undefined {
  const text = transfer?.getData('text/plain').trim() ?? ''
  return /[\r\n]/.test(text) ? text.replace(/\s*[\r\n]+\s*/g, ' ') : undefined
}

/** The field's text after a paste or a drop of several lines, or `undefined` where the browser does it right by itself. */
export function afterPaste(
  { value, selectionStart, selectionEnd }: HTMLInputElement,
  transfer: DataTransfer | null,
): string | undefined {
  const text = flatText(transfer)
  if (text === undefined) return undefined
  const [start, end] = [selectionStart ?? value.length, selectionEnd ?? value.length]
  return value.slice(0, start) + text + value.slice(end)
}
