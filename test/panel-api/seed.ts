/**
 * The seed of a run of property tests, printed so that the run can be repeated: `SEED=<number> npx vitest run …`.
 */
export function seedOf(what: string, runs: number): number {
  const given = process.env.SEED
  const seed = given === undefined ? Date.now() & 0x7fffffff : Number(given)
  process.stdout.write(`${what}: ${runs} runs, seed ${seed}; SEED=${seed} runs the same again\n`)
  return seed
}
