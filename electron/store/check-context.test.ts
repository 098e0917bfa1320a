import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkContextOf, saveCheckSettings } from './check-context'
import { ensureColumn } from './taxonomy'
import { newWorkspace, value } from './test-workspace'

it('keeps severities with the workspace and with a column, and forgets those that are inherited again', async () => {
  const store = await newWorkspace()
  const news = value(await ensureColumn(store, '要闻', null))
  const local = value(await ensureColumn(store, '本地', news.id))
  const settings = () => [null, news.id, local.id].map((id) => checkContextOf(store, id).settings)
  const stored = (id: string) => JSON.parse(readFileSync(join(store.folder, 'columns', `${id}.json`), 'utf8'))

  value(await saveCheckSettings(store, null, { marker: 'required', dash: 'off' }))
  value(await saveCheckSettings(store, local.id, { marker: 'off' }))
  expect(settings()).toEqual([
    { dash: 'off', marker: 'required' },
    { dash: 'off', marker: 'required' },
    { dash: 'off', marker: 'off' },
  ])
  expect([stored(news.id), stored(local.id)]).toEqual([news, { ...local, checkSettings: { marker: 'off' } }])

  value(await saveCheckSettings(store, local.id, { marker: null }))
  value(await saveCheckSettings(store, null, { marker: null, dash: null }))
  expect([settings(), stored(local.id), store.workspace().checkSettings]).toEqual([
    [{}, {}, {}],
    local,
    undefined,
  ])
  expect(await saveCheckSettings(store, store.newId(), { dash: 'off' })).toMatchObject({
    error: { kind: 'not-found', what: 'column' },
  })
})
