import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { galley, galleyJson, newWorkspace, ulid } from '../test-galley'

const posts = {
  market:
    '# 桥下早市怎样留下来\n\n早市开在桥洞下面，六点出摊，四十多个摊位卖自家种的菜，城管八点半来收摊。\n',
  stalls: '# 摊位编号之后\n\n给桥洞里的摊位编号，早市的菜贩与城管各退一步，六点出摊。\n',
  copy: '# 桥下早市怎样留下来（重发）\n\n早市开在桥洞下面，六点出摊，四十多个摊位卖自家种的菜，城管八点半来收摊。\n',
  mint: '# 怎样给薄荷过冬\n\n薄荷怕又冷又湿，入冬前剪短，少浇水，搬到不结冰的窗边。\n',
}

async function filled() {
  const workspace = await newWorkspace()
  const files = Object.entries(posts).map(([name, text]) => {
    const path = join(workspace, '..', `${name}.md`)
    writeFileSync(path, text)
    return path
  })
  const { document } = await galleyJson('import', workspace, ...files)
  const made = document.created as { id: string; title: string }[]
  return { workspace, idOf: (title: string) => made.find((each) => each.title.startsWith(title))?.id ?? '' }
}

test('related lists what an article is like, with scores and reasons, and says why not the others', async () => {
  const { workspace, idOf } = await filled()
  const { code, document } = await galleyJson('related', workspace, idOf('桥下'))
  expect(code).toBe(0)
  expect(document).toEqual({
    id: idOf('桥下'),
    title: '桥下早市怎样留下来',
    suggestions: [
      {
        id: idOf('摊位'),
        title: '摊位编号之后',
        state: 'draft',
        column: null,
        score: expect.any(Number),
        reasons: [{ kind: 'terms', terms: expect.arrayContaining(['早市', '桥洞']) }],
      },
    ],
    refused: [{ id: ulid, title: expect.stringContaining('桥下早市'), why: 'duplicate', of: idOf('桥下') }],
  })
  expect(document.suggestions[0].score).toBeGreaterThan(0)
})

test('related refuses a limit that is none', async () => {
  const { workspace, idOf } = await filled()
  expect((await galley('related', workspace, idOf('桥下'), '--limit', 'many')).code).toBe(2)
})

test('related says that there is no such article', async () => {
  const workspace = await newWorkspace()
  const { code, document } = await galleyJson('related', workspace, '01KJP0ZR4T8X0J6Q3V5N2M7BHC')
  expect([code, document.error.kind]).toEqual([2, 'not-found'])
})
