import { expect, test } from 'vitest'
import { doc, paragraph } from '../../shared/document/build'
import { createArticle } from '../../shared/domain/article'
import { newWorkspace, value } from '../store/test-workspace'
import { createRevisions } from './revisions'

test('two texts that become one are both in the list, each once, however often they are kept', async () => {
  const store = await newWorkspace()
  const revisions = createRevisions(store)
  const [by = ''] = [...store.people.all().keys()]
  const disk = createArticle(store.newId(), { body: doc(paragraph('渡口的船')) })
  const mine = { ...disk, body: doc(paragraph('渡口的老船')) }
  const { base } = value(await store.articles.save(disk, null))
  const texts = { by, base, mine, names: { mine: '我的', disk: '磁盘上的' } }
  for (let time = 1; time <= 2; time += 1) value(await revisions.keepBoth(disk.id, texts))
  const listed = value(await revisions.list(disk.id))
  expect(listed.map(({ kind, reason, words }) => [kind, reason, words])).toEqual([
    ['keep', '磁盘上的', 4],
    ['keep', '我的', 5],
  ])
  expect(value(await revisions.show(disk.id, listed[1]?.revision ?? ''))).toEqual(mine)
})
