import { isDemo, type Panel } from './panel'

/*
 * The demo account is for trying things out: nothing of it stands beside what is real. Once an account is real, the demo
 * is a world of its own, which is entered by choosing it and in no other way.
 */

type Account = Pick<Panel, 'id'>

/** The real accounts; the demo account while it is all there is. */
export function mainPanels<P extends Account>(panels: readonly P[]): readonly P[] {
  const real = panels.filter(({ id }) => !isDemo(id))
  return real.length > 0 ? real : panels
}

export const isSameWorld = (a: string, b: string): boolean => isDemo(a) === isDemo(b)

/** The accounts that may stand beside this one. What has no account yet goes to a main one. */
export const panelsBeside = <P extends Account>(panels: readonly P[], panelId: string): readonly P[] =>
  panels.some(({ id }) => id === panelId)
    ? panels.filter(({ id }) => isSameWorld(id, panelId))
    : mainPanels(panels)

/** The account that orders go to unless another is chosen. */
export function defaultPanel<P extends Account>(
  panels: readonly P[],
  wanted: string | undefined,
): P | undefined {
  const main = mainPanels(panels)
  return main.find(({ id }) => id === wanted) ?? main[0]
}
