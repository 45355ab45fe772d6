import { useEffect, useState } from 'preact/hooks'
import type * as NameReader from './name-reader'

let loaded: typeof NameReader | undefined

/**
 * The reader of services' names. Its vocabulary is larger than the form, and most orders do not need it, so it is
 * loaded on demand.
 * @returns `undefined` until it is loaded
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
