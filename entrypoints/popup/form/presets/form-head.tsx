import { Chip } from '../../../../components/ui/chip'
import { useLive } from '../../../../lib/browser/live'
import { readSetting } from '../../../../lib/db/settings'
import { formatAge } from '../../../../lib/format'
import { t } from '../../../../lib/i18n'
import type { Recognized } from '../../../../lib/links/kinds'
import type { ClickedPage } from '../../../../lib/links/page'
import type { Order } from '../../../../lib/orders/order/order'
import type { Panel } from '../../../../lib/panels/panel'
import { Header } from '../../header'
import { goHome } from '../../navigation'
import { GivenPage } from '../../side/lazy-given-page'
import '../../side/side.css'
import { isSidePanel } from '../../surface'
import type { Change } from '../use-draft'
import type { PrefillState } from '../use-prefill'
import { PresetMenu } from './preset-menu'

interface Props {
  readonly title?: string
  readonly draftId: string
  /** The page that the draft is for; the side panel tells whether it is still in front. */
  readonly page?: ClickedPage
  readonly recognized: Recognized | undefined
  readonly panels: readonly Panel[]
  /** Absent where the service of the last order is gone. */
  readonly choices: PrefillState | undefined
  readonly change: Change
}

/** The head of the form: what fills it in with one click. */
export function FormHead({
  title = t('form_title'),
  draftId,
  page,
  recognized,
  panels,
  choices,
  change,
}: Props) {
  const presets = useLive(
    (database) => readSetting(database, 'presets').then((all) => all ?? []),
    ['choices'],
    '',
  )
  const usable = presets?.filter(({ panelId }) => panels.some(({ id }) => id === panelId))
  return (
    <>
      <Header title={title} onBack={goHome}>
        {/* What comes later comes before it: nothing that is shown moves. */}
        {usable && choices && <LikeLast {...choices} />}
        {usable && <PresetMenu draftId={draftId} presets={usable} recognized={recognized} change={change} />}
      </Header>
      {isSidePanel && page && (
        <section class="given-page" aria-label={t('side_given_page')}>
          <GivenPage page={page} />
        </section>
      )}
    </>
  )
}

const ageOf = ({ createdAt }: Order): string => formatAge(createdAt, Date.now()) ?? t('just_now')

/** On while the form holds the choices of the last order of its kind: a click empties it, or fills it in. */
function LikeLast({ like, offer, use, startEmpty }: PrefillState) {
  const order = like ?? offer
  if (!order) return null
  const title = like
    ? t('like_last_filled', { age: ageOf(like) })
    : t('like_last_offer', { service: order.service.name, age: ageOf(order) })
  return (
    <Chip isOn={like !== undefined} title={title} onClick={() => (like ? startEmpty() : use(order))}>
      {t('like_last')}
    </Chip>
  )
}
