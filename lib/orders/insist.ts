/** A panel's id for what it took cannot be asked for again: a write that fails is tried a little longer. */
export async function insist(write: () => Promise<unknown>, tries = 5): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (tries <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 100))
    await insist(write, tries - 1)
  }
}
