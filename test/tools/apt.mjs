import { execFileSync } from 'node:child_process'
import { thisMachine } from './machine.mjs'

/** @typedef {import('./machine.mjs').Machine} Machine */

/**
 * Whether browsers can be installed from packages without asking anyone for a password.
 *
 * @param {Machine} [machine]
 */
export function canInstall(machine = thisMachine) {
  return machine.platform === 'linux' && machine.root && machine.isFile('/usr/bin/apt-get')
}

/** @param {string} name */
export function aptInstall(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    console.log(`$ apt-get ${args.join(' ')}`)
    execFileSync('apt-get', args, { stdio: 'inherit', env })
  }
}
