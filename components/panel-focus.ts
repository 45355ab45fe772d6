/** As the `ref` of what appears because of a click: keyboard and screen reader go on from there. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus()
