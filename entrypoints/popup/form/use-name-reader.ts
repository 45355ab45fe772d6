import { useEffect, useState } from 'preact/hooks'
import type * as NameReader from './name-reader'

let loaded: typeof NameReader | undefined

/**
 * What reads the names of services. Its vocabulary is larger than the form, and most orders need none of it, so it
 * is loaded once it is wanted.
 * @returns `undefined` for that moment
 */
export function useNameReader(isWanted: boolean): typeof NameReader | undefined {
  const [reader, setReader] = useState(loaded)
  useEffect(() => {
    if (!isWanted || reader) return
    void import('./name-reader').then((module) => {
      loaded = module
      setReader(module)
    })
  }, [isWanted, reader])
  return reader
}
