import { useState } from 'preact/hooks'
import { described, Field } from '../../../../components/field'
import { Button } from '../../../../components/ui/button'
import { TargetBadge } from '../../../../components/ui/target-badge'
import { formatAge } from '../../../../lib/format'
import { t, tCount } from '../../../../lib/i18n'
import { shortenLink } from '../../../../lib/links/link'
import { MAX_LINES } from '../../../../lib/orders/batch/batch'
import type { Mark, MarkedLine } from './read-lines'
import type { List } from './use-list'
import '../../list/list.css'

interface Props {
  readonly text: string
  readonly list: List
  readonly error: string | undefined
  readonly onText: (text: string) => void
  readonly onBlur: () => void
}

/** The links of a list as they were pasted, what was read in them, and what is left out and why. */
export function ListField({ text, list, error, onText, onBlur }: Props) {
  const [isWhole, setWhole] = useState(false)
  const { lines, taken, toggle } = list
  const marked = lines.filter(({ mark }) => mark !== undefined)
  const shown = isWhole ? lines : marked
  const isFull = lines.length > taken.length && taken.length === MAX_LINES
  return (
    <div class="list-field">
      <Field id="links" label={t('list_links')} hint={t('list_links_hint')} error={error}>
        <textarea
          {...described('links', error)}
          rows={4}
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
          onBlur={onBlur}
        />
      </Field>
      {lines.length > 0 && (
        <p class="row list-count" aria-live="polite">
          <strong>{tCount('list_taken', taken.length)}</strong>
          {lines.length > taken.length && (
            <span class="small quiet">{tCount('list_left_out', lines.length - taken.length)}</span>
          )}
          <span class="grow" />
          <button
            type="button"
            class="link-button small"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {t(isWhole ? 'list_show_marked' : 'list_show_all')}
          </button>
        </p>
      )}
      {isFull && <p class="small warned">{tCount('list_full', MAX_LINES)}</p>}
      {shown.length > 0 && (
        <ul class="list-lines">
          {shown.map((line) => (
            <Line key={line.id} line={line} toggle={() => toggle(line.id)} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Line({ line, toggle }: { readonly line: MarkedLine; readonly toggle: () => void }) {
  const { link, recognized, mark, isTaken } = line
  const short = shortenLink(link, 40)
  return (
    <li class={isTaken ? 'row' : 'row quiet'}>
      <TargetBadge target={recognized} label="" />
      <span class="lines">
        <bdi class="one-line small" title={link}>
          {short}
        </bdi>
        {mark && <span class="one-line small warned">{markText(mark, line)}</span>}
      </span>
      {mark && mark !== 'no-link' && (
        <Button
          size="small"
          aria-pressed={isTaken}
          onClick={toggle}
          aria-label={t(isTaken ? 'list_leave_out_label' : 'list_include_label', { link: short })}
        >
          {t(isTaken ? 'list_leave_out' : 'list_include')}
        </Button>
      )}
    </li>
  )
}

function markText(mark: Mark, { known }: MarkedLine): string {
  if (mark === 'no-link') return t('list_no_link')
  if (mark === 'twice' || !known) return t('list_twice')
  const age = formatAge(known.createdAt, Date.now()) ?? t('just_now')
  return t(known.state === 'unconfirmed' ? 'list_known_unsure' : 'list_known', {
    age,
    panel: known.panelName,
  })
}
