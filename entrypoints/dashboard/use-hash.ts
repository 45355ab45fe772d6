import { useEffect, useState } from 'preact/hooks'

/** The part of the address after `#`, as it changes. */
export function useHash(): string {
  const [hash, setHash] = useState(() => location.hash.slice(1))
  useEffect(() => {
    const listen = () => setHash(location.hash.slice(1))
    addEventListener('hashchange', listen)
    return () => removeEventListener('hashchange', listen)
  }, [])
  return hash
}
