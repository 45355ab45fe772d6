import { t } from '../../../lib/i18n'
import { shortenLink } from '../../../lib/links/link'
import type { ClickedPage } from '../../../lib/links/page'
import { tab } from '../open-tab'
import { frontOf, givenPage } from './front'
import { HowToTake } from './how-to-take'

const TEXTS = {
  same: 'side_front_same',
  other: 'side_front_other',
  unseen: 'side_front_unseen',
} as const

/** Which page the draft is for, and whether it is the one in front; of one height whatever it says. */
export function GivenPage({ page }: { readonly page: ClickedPage }) {
  const given = givenPage(page)
  const front = tab.value && frontOf(given, tab.value.address)
  if (given === '') return <HowToTake />
  return (
    <>
      <p class={front === 'other' ? 'one-line is-other' : 'one-line'} role="status">
        {front && t(TEXTS[front])}
      </p>
      <p class="one-line small">
        <bdi title={given}>{shortenLink(given, 60)}</bdi>
      </p>
      <HowToTake />
    </>
  )
}
