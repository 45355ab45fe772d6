/** Colors are for a user at a terminal. A log stays plain. */
export const plain = Boolean(process.env.CI) || !process.stdout.isTTY || process.env.NO_COLOR !== undefined

/**
 * @param {string} text
 * @param {'bold' | 'green' | 'red' | 'dim'} style
 */
export function styled(text, style) {
  const codes = { bold: [1, 22], green: [32, 39], red: [31, 39], dim: [2, 22] }
  const [on, off] = codes[style]
  return plain ? text : `\u001b[${on}m${text}\u001b[${off}m`
}

/** @param {string} title */
export function banner(title) {
  console.log(`\n${styled(`== ${title}`, 'bold')}`)
}

/**
 * The whole of a command: what it throws is said, and makes it fail.
 *
 * @param {() => Promise<void>} run
 */
export async function runCommand(run) {
  try {
    await run()
  } catch (error) {
    console.error(`\n${styled(error instanceof Error ? error.message : String(error), 'red')}`)
    process.exitCode = 1
  }
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
