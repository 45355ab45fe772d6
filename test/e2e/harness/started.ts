interface Closable {
  close(): Promise<unknown>
}

/** A fixture of what is started for it and closed after it. */
export const started =
  <T extends Closable>(start: () => Promise<T>) =>
  // biome-ignore lint/correctness/noEmptyPattern: the test runner reads the names of the wanted fixtures here
  async ({}: object, use: (fixture: T) => Promise<void>): Promise<void> => {
    const fixture = await start()
    await use(fixture)
    await fixture.close()
  }
