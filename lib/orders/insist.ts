/** What a panel answered to a write cannot be asked for again: to keep it is tried a little longer. */
export async function insist<T>(write: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (tries <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 100))
    return insist(write, tries - 1)
  }
}
