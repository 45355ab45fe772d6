/** As the `ref` of what an answer brings: a long form would hide it from whoever pressed the button. */
export const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'center' })
