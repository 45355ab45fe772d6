import { expect, test } from 'vitest'
import { SITES } from '../../lib/links/kinds'
import { recognize } from '../../lib/links/recognize'
import { SITE_DOMAINS } from '../../lib/links/site-names'

/* What the background knows of sites, held to the tables that recognize their addresses. */

test.each(SITES)('the domains of %s are its own', (site) => {
  for (const domain of SITE_DOMAINS[site]) {
    const kinds = [
      '/a/b',
      '/a',
      '/@a',
      '/watch?v=dQw4w9WgXcQ',
      '/p/Cx1yZ2abcde/',
      '/track/4uLU6hMCjMI75M1A2tKUQC',
      '/in/a/',
      '/r/a/',
      '/invite/abc',
      '/profile/a.bsky.social',
    ]
    const found = kinds.map((path) => recognize(`https://${domain}${path}`)?.site)
    expect(found.filter((one) => one !== undefined && one !== site)).toEqual([])
    expect(found).toContain(site)
  }
})
