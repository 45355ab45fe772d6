/** A `ref` that scrolls an answer into view: a long form would hide it from the user who pressed the button. */
export const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'center' })
