import { banner } from './console.mjs'
import { packagesAreInstalled } from './packages.mjs'
import { npm, root } from './run.mjs'

/** The oldest Node that the build's packages run on. */
const oldest = [20, 19]

export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = oldest
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new Error(
    `Node ${oldest.join('.')} or newer is needed; this is Node ${version}. See https://nodejs.org`,
  )
}

/** @returns {Promise<string>} what was done */
export async function installPackages() {
  if (packagesAreInstalled(root)) return 'as in package-lock.json'
  banner('npm ci')
  await npm(['ci', '--no-audit', '--no-fund'])
  return 'installed'
}
