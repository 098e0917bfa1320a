import type { Build } from './write-articles'
import { stopIfCanceled } from './write-articles'
import { columnPage } from './site/column-page'
import { homePage } from './site/home-page'
import { styleSheet } from './site/style-sheet'

/** The pages that lead to articles, and the style of all. */
export async function writeSite({ site, writer, work }: Build): Promise<void> {
  const others = site.columns.filter(({ id }) => id === null)
  for (const column of [...site.byId.values(), ...others]) {
    stopIfCanceled(work)
    await writer.write(`data/site/${column.page}`, columnPage(site, column))
  }
  await writer.write('data/site/index.html', homePage(site))
  await writer.write('data/site/style.css', styleSheet)
}
