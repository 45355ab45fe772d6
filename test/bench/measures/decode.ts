import { EMPTY_PAGE } from '../extension'
import type { PageCode } from '../page/index'
import { type Figure, ratioFigure } from '../report'
import { spreadOf } from '../statistics'
import type { World } from '../world'

declare const bench: PageCode

const ROUNDS = 40

export const measureDecode = ({ inPage }: Pick<World, 'inPage'>): Promise<Figure> =>
  inPage(async (page) => {
    const { base, subject, bytes } = await page.evaluate((rounds) => bench.decodeRounds(rounds), ROUNDS)
    const what = `decode and check 10,000 services (${(bytes / 1e6).toFixed(1)} MB), to JSON.parse`
    return ratioFigure(what, 2, spreadOf(base), spreadOf(subject))
  }, EMPTY_PAGE)
