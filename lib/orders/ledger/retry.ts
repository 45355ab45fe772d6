/**
 * Retries a database step a few times: a panel's answer to a write cannot be asked for again, and without its database
 * a worker stores nothing.
 */
export async function retry<T>(step: () => Promise<T>, tries = 5): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (tries <= 1) throw error
    await new Promise((resolve) => setTimeout(resolve, 100))
    return retry(step, tries - 1)
  }
}
