import type { Machine } from './machine.mjs'

/** A machine that has just the browsers named, each with the version that it prints. */
export function fakeMachine(
  browsers: Record<string, string | undefined>,
  more: Partial<Machine> & { snaps?: string[] } = {},
): Machine {
  const { snaps = [], ...rest } = more
  const paths = Object.keys(browsers)
  return {
    platform: 'linux',
    env: { PATH: '/usr/bin' },
    home: '/home/ada',
    root: false,
    isFile: (path) => paths.includes(path),
    list: (folder) => namesIn(folder, paths),
    version: (path) => browsers[path],
    isSnap: (path) => snaps.includes(path),
    ...rest,
  }
}

function namesIn(folder: string, paths: string[]): string[] {
  const separator = folder.includes('\\') ? '\\' : '/'
  const inside = paths.filter((path) => path.startsWith(folder + separator))
  return [...new Set(inside.map((path) => path.slice(folder.length + 1).split(separator)[0] ?? ''))]
}
