// @vitest-environment happy-dom
import { render } from 'preact'
import { expect, test } from 'vitest'
import { useFirstFocus } from '../../components/use-first-focus'

function Question() {
  const answer = useFirstFocus<HTMLButtonElement>()
  return (
    <p>
      <button type="button">Before</button>
      <button type="button" ref={answer}>
        Answer
      </button>
    </p>
  )
}

test('the element has the focus as soon as it is there, before a frame is painted', () => {
  render(<Question />, document.body)
  expect(document.activeElement?.textContent).toBe('Answer')
})
