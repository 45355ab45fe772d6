import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { AREAS } from '../mutants/mutants.mjs'
import { banner, runCommand, seconds, styled } from './console.mjs'
import { onlyQuarter } from './quarter.mjs'
import { unitResults } from './results.mjs'
import { npm, root } from './run.mjs'
import { checkNode, installPackages } from './set-up.mjs'

/*
 * Makes each change of test/mutants/mutants.mjs in a copy of the working tree and runs the unit tests of `npm test` there:
 * those beside it first, then all. A change that no test fails for is a survivor, and fails this command. Words after `--`
 * choose areas.
 */

/** @typedef {{ area: string, mutant: import('../mutants/mutants.mjs').Mutant, killer: string | undefined, took: number }} Verdict */

const LEFT_OUT = ['node_modules', '.git', '.output', 'test-results', 'docs']

function copyOfTree() {
  const copy = mkdtempSync(join(tmpdir(), 'paneldock-mutants-'))
  const isWanted = (/** @type {string} */ path) => !LEFT_OUT.includes(relative(root, path))
  cpSync(root, copy, { recursive: true, filter: isWanted })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

/**
 * @param {string} copy
 * @param {readonly string[]} args
 * @returns {Promise<string | undefined>} the first of what failed
 */
async function firstFailure(copy, args) {
  const report = join(copy, 'test-results', 'unit.json')
  rmSync(report, { force: true })
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const options = ['--bail=1', '--maxWorkers=1', '--reporter=./test/tools/unit-report.mjs']
  const child = spawn(process.execPath, [vitest, 'run', ...args, ...options], { cwd: copy, stdio: 'ignore' })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (!existsSync(report)) throw new Error(`vitest ended with ${code} and told nothing: ${args.join(' ')}`)
  const { passed, failures } = unitResults(report)
  if (code === 0 && passed === 0) throw new Error(`No test ran: ${args.join(' ')}`)
  return code === 0 ? undefined : (failures[0] ?? `exit code ${code}`)
}

const all = () => ['--exclude', 'test/mutants/*', '--exclude', 'test/docs.test.ts', ...onlyQuarter()]

/** @type {Promise<void> | undefined} */
let allPassUnchanged

/** A test that fails anyway would count as the killer of each change that those beside it let live. */
function expectAllPass() {
  allPassUnchanged ??= (async () => {
    const copy = copyOfTree()
    try {
      const failure = await firstFailure(copy, all())
      if (failure) throw new Error(`Without any change a test fails: ${failure}`)
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  })()
  return allPassUnchanged
}

/**
 * @param {string} copy
 * @param {readonly string[]} tests those to try first
 */
async function killerOf(copy, tests) {
  const near = await firstFailure(copy, tests)
  if (near) return near
  await expectAllPass()
  return firstFailure(copy, all())
}

/**
 * @param {string} copy
 * @param {import('../mutants/mutants.mjs').Area} area
 * @param {import('../mutants/mutants.mjs').Mutant} mutant
 * @returns {Promise<Verdict>}
 */
async function judge(copy, { name, tests }, mutant) {
  const start = performance.now()
  const path = join(copy, mutant.file)
  const source = readFileSync(path, 'utf8')
  const mutated = source.replace(mutant.found, () => mutant.instead)
  if (mutated === source) throw new Error(`${mutant.file} has no “${mutant.found}”`)
  writeFileSync(path, mutated)
  try {
    const killer = await killerOf(copy, tests)
    return { area: name, mutant, killer, took: performance.now() - start }
  } finally {
    writeFileSync(path, source)
  }
}

/** @param {Verdict} verdict */
function tell({ area, mutant, killer, took }) {
  const mark = killer ? styled('killed  ', 'green') : styled('SURVIVED', 'red')
  console.log(
    `${mark} ${area.padEnd(11)} ${mutant.what}  ${seconds(took)}\n           ${killer ?? mutant.file}`,
  )
}

async function mutants() {
  checkNode()
  banner('Packages')
  console.log(await installPackages())
  await npm(['exec', '--no', '--', 'wxt', 'prepare'])
  const chosen = process.argv.slice(2)
  const areas = AREAS.filter(({ name }) => chosen.length === 0 || chosen.includes(name))
  const copies = Array.from({ length: Math.min(4, availableParallelism()) }, copyOfTree)
  try {
    banner('Unchanged')
    const failure = await firstFailure(copies[0] ?? '', [...new Set(areas.flatMap(({ tests }) => tests))])
    if (failure) throw new Error(`Without any change a test fails: ${failure}`)
    console.log('All pass')
    banner('Mutants')
    const waiting = areas.flatMap((area) => area.mutants.map((mutant) => ({ area, mutant })))
    /** @type {Verdict[]} */
    const verdicts = []
    const lane = async (/** @type {string} */ copy) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const verdict = await judge(copy, next.area, next.mutant)
        verdicts.push(verdict)
        tell(verdict)
      }
    }
    await Promise.all(copies.map(lane))
    const survivors = verdicts.filter(({ killer }) => !killer)
    banner('Summary')
    for (const verdict of survivors) tell(verdict)
    console.log(`${verdicts.length - survivors.length} of ${verdicts.length} killed`)
    if (verdicts.length === 0) throw new Error(`No such area: ${chosen.join(', ')}`)
    if (survivors.length > 0) process.exitCode = 1
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true, force: true })
  }
}

await runCommand(mutants)
