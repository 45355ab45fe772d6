import type { ComponentChildren } from 'preact'
import './fact-list.css'

export interface NamedFact {
  readonly name: string
  readonly value: ComponentChildren
}

/** Facts in two columns, their names and what they are. */
export const FactList = ({ facts }: { readonly facts: readonly (NamedFact | undefined)[] }) => (
  <dl class="fact-list">
    {facts
      .filter((fact) => fact !== undefined)
      .map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
