import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { plain } from './console.mjs'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs npm with its output shown as it comes; an exit code other than 0 is an error.
 *
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<void>}
 */
export function npm(args, env = {}) {
  const cli = npmCli()
  // Without npm's own script beside Node, the command is looked up; on Windows that is a batch file, for a shell.
  const [command, all] = cli === undefined ? ['npm', args] : [process.execPath, [cli, ...args]]
  const shell = cli === undefined && process.platform === 'win32'
  return new Promise((resolve, reject) => {
    const output = plain ? 'pipe' : 'inherit'
    const options = { cwd: root, shell, env: childEnv(env) }
    const child = spawn(command, all, { ...options, stdio: ['inherit', output, output] })
    passOnPlainly(child.stdout, process.stdout)
    passOnPlainly(child.stderr, process.stderr)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Error(`npm ${args.join(' ')} ended with ${signal ?? `exit code ${code}`}`))
    })
  })
}

/**
 * Not every tool leaves its colors out when asked to.
 *
 * @param {import('node:stream').Readable | null} from
 * @param {NodeJS.WritableStream} to
 */
function passOnPlainly(from, to) {
  if (from === null) return
  createInterface({ input: from }).on('line', (line) => to.write(`${stripVTControlCharacters(line)}\n`))
}

/**
 * @param {Record<string, string>} more
 * @returns {NodeJS.ProcessEnv}
 */
function childEnv(more) {
  const env = { ...process.env, ...more }
  if (!plain) return env
  const { FORCE_COLOR: _, ...rest } = env
  return { ...rest, NO_COLOR: '1' }
}

function npmCli() {
  const bin = dirname(process.execPath)
  return [
    process.env.npm_execpath ?? '',
    join(bin, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path))
}
