/* Stands in for `wxt/browser` in unit tests: what `setup.ts` has put in its place. */

export const browser: unknown = Reflect.get(globalThis, 'browser')
