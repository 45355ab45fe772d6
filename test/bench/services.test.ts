import { beforeAll, describe, expect, test } from 'vitest'
import { readService } from '../../lib/panel-api/services'
import { benchServices, NAME_FACTS, TWO_DECIMALS, type WireService } from './services'
import { percentile } from './statistics'

/* The catalog of the benchmark is held to what was measured of real ones, or its figures are about nothing. */

const COUNT = 10_000
let services: readonly WireService[]

beforeAll(() => {
  services = benchServices(COUNT)
})

const shareOf = (fits: (service: WireService) => boolean) => services.filter(fits).length / COUNT
const near = (measured: number, wanted: number, by: number) =>
  expect(Math.abs(measured - wanted), `${measured} instead of ${wanted}`).toBeLessThanOrEqual(by)

describe('names', () => {
  const lengths = () => services.map(({ name }) => [...name].length)

  test('are as long as real ones: the median, the 99th percentile and the longest', () => {
    near(percentile(lengths(), 0.5), NAME_FACTS.median, 1)
    near(percentile(lengths(), 0.99), NAME_FACTS.p99, 2)
    expect(Math.max(...lengths())).toBe(NAME_FACTS.longest)
    expect(Math.min(...lengths())).toBeGreaterThan(3)
  })

  test('hold emoji or symbols as often', () => {
    near(
      shareOf(({ name }) => /[\p{Extended_Pictographic}\p{So}]/u.test(name)),
      NAME_FACTS.decorated,
      0.01,
    )
  })

  test('are in many languages, and hardly two are the same', () => {
    for (const script of [/\p{Script=Cyrillic}/u, /\p{Script=Arabic}/u, /\p{Script=Han}/u, /[çşığãé]/iu]) {
      expect(shareOf(({ name }) => script.test(name))).toBeGreaterThan(0.01)
    }
    expect(new Set(services.map(({ name }) => name)).size / COUNT).toBeGreaterThan(0.9)
  })

  test('say what the category says, so that a search finds them by site and by what is delivered', () => {
    near(
      shareOf(({ name }) => /instagram|\bIG\b|insta/i.test(name)),
      0.25,
      0.1,
    )
    expect(shareOf(({ name }) => /followers/i.test(name))).toBeGreaterThan(0.1)
  })
})

test('rates have two decimals as often as real ones, and all can be read', () => {
  near(
    shareOf(({ rate }) => /^\d+\.\d\d$/.test(rate)),
    TWO_DECIMALS,
    0.01,
  )
  expect(services.filter(({ rate }) => !/^\d+(\.\d{1,8})?$/.test(rate))).toEqual([])
  expect(services.filter((row) => readService(row) === undefined)).toEqual([])
})

test('types are shared out as in a live catalog of 8,440', () => {
  near(
    shareOf(({ type }) => type === 'Default'),
    6861 / 8440,
    0.01,
  )
  near(
    shareOf(({ type }) => type === 'Package'),
    1042 / 8440,
    0.01,
  )
  near(
    shareOf(({ dripfeed }) => dripfeed),
    155 / 8440,
    0.005,
  )
})

test('the answer weighs what a real one does: 2.4 MB for 8,440', () => {
  near(new TextEncoder().encode(JSON.stringify(services)).length / COUNT, 2_400_000 / 8440, 30)
})

test('ids are all different and categories stand together, as panels list them', () => {
  expect(new Set(services.map(({ service }) => service)).size).toBe(COUNT)
  const runs = services.filter(({ category }, at) => category !== services[at - 1]?.category).length
  expect(runs).toBeLessThan(500)
  expect(runs).toBeGreaterThan(100)
})

test('the same seed makes the same catalog, another one another', () => {
  expect(benchServices(200, 7)).toEqual(benchServices(200, 7))
  expect(benchServices(200, 7)).not.toEqual(benchServices(200, 8))
})
