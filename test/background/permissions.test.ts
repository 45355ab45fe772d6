import { beforeEach, expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { registerPermissions } from '../../entrypoints/background/permissions'
import { ok, panelOf, type TestEnvironment, testEnvironment } from '../environment'
import { connected } from '../orders/rows'

let environment: TestEnvironment
let onAdded: () => void
let onRemoved: () => void

const trouble = async () => (await environment.database.get('panels', 'panel-1'))?.trouble

beforeEach(async () => {
  environment = await testEnvironment(panelOf({ balance: ok({ balance: '3', currency: 'USD' }) }))
  await connected(environment)
  const permissions = {
    onAdded: { addListener: (listen: () => void) => (onAdded = listen) },
    onRemoved: { addListener: (listen: () => void) => (onRemoved = listen) },
  }
  Object.assign(browser, { permissions })
  registerPermissions(Promise.resolve(environment))
})

test('a permission that goes is told at the account, without a request', async () => {
  environment.world.allowed = false
  onRemoved()
  await vi.waitFor(async () => expect(await trouble()).toMatchObject({ failure: 'no-permission' }))
  expect(environment.requests).toEqual([])
})

test('one that comes back is noticed by itself, and the balance asked for', async () => {
  environment.world.allowed = false
  onRemoved()
  await vi.waitFor(async () => expect(await trouble()).toBeDefined())
  environment.world.allowed = true
  onAdded()
  await vi.waitFor(async () => expect(await trouble()).toBeUndefined())
  expect(environment.actions()).toEqual(['balance'])
})

test('one that comes for an account which was never without it asks for nothing', async () => {
  const hasPermission = vi.spyOn(environment, 'hasPermission')
  onAdded()
  await vi.waitFor(() => expect(hasPermission).toHaveBeenCalled())
  await new Promise((resolve) => setTimeout(resolve))
  expect(environment.requests).toEqual([])
})
