import { entryKey } from '../../lib/catalog/keys'
import { t } from '../../lib/i18n'
import { type Compared, comparedFacts } from './compare-facts'

interface Props {
  readonly all: readonly Compared[]
  readonly quantity: number | undefined
  /** Absent if nothing is being ordered. */
  readonly onPick?: ((one: Compared) => void) | undefined
  readonly onRemove: (one: Compared) => void
}

/** Two to five services side by side; a narrow screen scrolls sideways. */
export const CompareTable = ({ all, quantity, onPick, onRemove }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
  <section class="compare" aria-label={t('compare_title')} tabIndex={0}>
    <table style={{ '--columns': all.length }}>
      <thead>
        <tr>
          {all.map((one) => (
            <th key={entryKey(one.entry)} scope="col">
              <span class="quiet small one-line" dir="auto">
                {one.entry.service.category}
              </span>
              <span class="service-name" dir="auto" title={one.entry.service.name}>
                {one.entry.service.name}
              </span>
            </th>
          ))}
        </tr>
        <tr>
          {all.map((one) => (
            <td key={entryKey(one.entry)}>
              {onPick && (
                <button type="button" class="button wide" onClick={() => onPick(one)}>
                  {t('compare_choose')}
                  <span class="visually-hidden"> {one.entry.service.name}</span>
                </button>
              )}
              <button type="button" class="link-button small" onClick={() => onRemove(one)}>
                {t('compare_remove')}
                <span class="visually-hidden"> {one.entry.service.name}</span>
              </button>
            </td>
          ))}
        </tr>
      </thead>
      {comparedFacts(all, quantity).map(({ label, values }) => (
        <tbody key={label}>
          <tr>
            <th class="compare-label small quiet" scope="rowgroup" colSpan={all.length}>
              <span>{label}</span>
            </th>
          </tr>
          <tr>
            {values.map((value, at) => (
              <td key={all[at] ? entryKey(all[at].entry) : at} dir="auto">
                {value ?? <span class="visually-hidden">{t('not_stated')}</span>}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  </section>
)
