/** The number of the service in a row of the picker, as the row says it. */
export function numberIn(row: Element): string {
  for (const { textContent } of row.querySelectorAll('span')) {
    const number = /^No\. (\d+)\b/.exec(textContent ?? '')?.[1]
    if (number !== undefined) return number
  }
  throw new Error(`A row without a number: ${row.textContent}`)
}
