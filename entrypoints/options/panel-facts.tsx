import type { ComponentChildren } from 'preact'
import { Amount } from '../../components/amount'
import { useNow } from '../../components/use-now'
import { formatAge, formatCount, formatIn, formatTime, language } from '../../lib/format'
import { type MessageKey, t } from '../../lib/i18n'
import type { MissingFeature } from '../../lib/panel-api/model'
import { pauseLeft } from '../../lib/panel-api/pause'
import type { Panel } from '../../lib/panels/panel'

interface FactProps {
  readonly label: string
  readonly isWide?: boolean
  readonly children: ComponentChildren
}

const Fact = ({ label, isWide = false, children }: FactProps) => (
  <div class={isWide ? 'wide' : undefined}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** The key as it may be shown: enough to tell accounts apart, never enough to use. */
const shownKey = (tail: string) => (tail === '' ? t('options_key_saved') : <bdi dir="ltr">•••• {tail}</bdi>)

/** The features that a panel turned out to lack, as a list in the user's language. */
export const missingFeaturesText = (lacks: readonly MissingFeature[]): string =>
  new Intl.ListFormat(language(), { type: 'conjunction' }).format(
    lacks.map((lack) => t(`options_lack_${lack.replace('-', '_')}` as MessageKey)),
  )

/** What is known about an account, with the age of anything that ages. */
export function PanelFacts({ panel }: { readonly panel: Panel }) {
  const { balance, kind, url, keyTail, services, missingFeatures = [], pause } = panel
  const now = useNow()
  const paused = pause ? pauseLeft(pause, now) : 0
  return (
    <dl class="facts">
      <Fact label={t('balance')}>
        <Amount {...balance} />
        <p class="quiet small">{formatAge(balance.at, now) ?? t('just_now')}</p>
      </Fact>
      <Fact label={t('services')}>{formatCount(services)}</Fact>
      {paused > 0 && (
        <Fact label={t('options_pause')} isWide>
          {t('options_pause_until', { time: formatTime(now + paused), when: formatIn(paused) })}
        </Fact>
      )}
      {missingFeatures.length > 0 && (
        <Fact label={t('options_lacks')} isWide>
          {missingFeaturesText(missingFeatures)}
        </Fact>
      )}
      {kind === 'http' && (
        <>
          <Fact label={t('connect_key')}>{shownKey(keyTail)}</Fact>
          <Fact label={t('connect_url')} isWide>
            <bdi dir="ltr">{url}</bdi>
          </Fact>
        </>
      )}
    </dl>
  )
}
