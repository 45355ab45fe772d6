import { expect, test } from 'vitest'
import { createSaver, type Saving } from '../../entrypoints/popup/details/facts/saver'

/** A store whose every write ends when the test says so. */
function slowStore() {
  const writes: string[] = []
  const told: Saving[] = []
  let end: ((error?: Error) => void) | undefined
  const save = (text: string) => {
    writes.push(text)
    return new Promise<void>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve())
    })
  }
  const settle = async (error?: Error) => {
    end?.(error)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { writes, told, settle, saver: createSaver(save, (saving) => told.push(saving)) }
}

test('the first letter is saved at once, the latest text last, nothing in between', async () => {
  const { writes, told, settle, saver } = slowStore()
  for (const text of ['a', 'ab', 'abc']) saver.change(text)
  expect(writes).toEqual(['a'])
  await settle()
  expect(writes).toEqual(['a', 'abc'])
  expect(told.at(-1)).toBe('saving')
  await settle()
  expect(told.at(-1)).toBe('saved')
  expect(writes).toHaveLength(2)
})

test('what could not be saved is said, kept and tried again', async () => {
  const { writes, told, settle, saver } = slowStore()
  saver.change('a')
  await settle(new Error('no background'))
  expect(told.at(-1)).toBe('failed')
  saver.retry()
  await settle()
  expect(writes).toEqual(['a', 'a'])
  expect(told.at(-1)).toBe('saved')
})

test('what was typed while a write failed is newer than what failed', async () => {
  const { writes, settle, saver } = slowStore()
  saver.change('a')
  saver.change('ab')
  await settle(new Error('no background'))
  saver.retry()
  expect(writes).toEqual(['a', 'ab'])
})

test('there is nothing to try again once all is saved', async () => {
  const { writes, settle, saver } = slowStore()
  saver.change('a')
  await settle()
  saver.retry()
  expect(writes).toEqual(['a'])
})
