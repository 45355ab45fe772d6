import type { Change } from './environment'

const CHANNEL = 'paneldock-changes'

/** Returns a function that tells every open page which parts of the database changed. */
export function announcer(): (...changes: readonly Change[]) => void {
  const channel = new BroadcastChannel(CHANNEL)
  return (...changes) => channel.postMessage(changes)
}

/**
 * Calls `listener` with each announcement.
 * @returns a function that stops it
 */
export function onChange(listener: (changes: readonly Change[]) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  // Only our own contexts can post on a channel of this origin.
  channel.onmessage = ({ data }: MessageEvent<readonly Change[]>) => listener(data)
  return () => channel.close()
}
