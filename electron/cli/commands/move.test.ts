import { describe, expect, it } from 'vitest'
import { galley, galleyJson, hash, moment, moveAll, ulid, workspaceWithArticle } from '../test-galley'

describe('move and tick', () => {
  it('gives the state after the move and the decision as stored', async () => {
    const { workspace, id } = await workspaceWithArticle('--stages', '2')
    expect(await galleyJson('move', workspace, id, 'submit', '--as', '主编')).toEqual({
      code: 0,
      document: {
        id,
        move: 'submit',
        by: '主编',
        state: 'in-review',
        stage: 1,
        stages: 2,
        amended: false,
        signOffLapsed: false,
        scheduledFor: null,
        embargoUntil: null,
        publishedAt: null,
        deleted: false,
        decision: {
          format: 'galley/decision',
          version: 1,
          id: ulid,
          article: id,
          prev: hash,
          kind: 'submit',
          by: ulid,
          at: moment,
          revision: hash,
          stage: null,
          stages: 2,
          moment: null,
          reason: null,
          signature: null,
        },
      },
      stderr: '',
    })
  })

  it('refuses to publish a draft, with exit code 1 and the reason', async () => {
    const { workspace, id } = await workspaceWithArticle()
    const { code, document, stderr } = await galleyJson('move', workspace, id, 'publish')
    const message = stderr.slice('galley: '.length, -1)
    const error = { kind: 'move-refused', move: 'publish', state: 'draft', refusal: 'state', message }
    expect({ code, document }).toEqual({ code: 1, document: { error } })
    expect(message).toContain('You cannot publish this article.')
  })

  it('asks for a reason and for a moment that is still to come', async () => {
    const { workspace, id } = await workspaceWithArticle()
    await moveAll(workspace, id, 'submit')
    const returned = await galleyJson('move', workspace, id, 'return')
    await moveAll(workspace, id, 'sign-off')
    const none = await galleyJson('move', workspace, id, 'schedule')
    const past = await galleyJson('move', workspace, id, 'schedule', '--at', '2020-01-01T00:00:00Z')
    expect([returned, none, past].map(({ code, document }) => [code, document.error.refusal])).toEqual([
      [1, 'reason-missing'],
      [1, 'moment-missing'],
      [1, 'moment-past'],
    ])
  })

  it('publishes what is due as of a moment, once', async () => {
    const { workspace, id } = await workspaceWithArticle()
    await moveAll(workspace, id, 'submit', 'sign-off')
    const due = '2099-12-05T09:00:00+08:00'
    await galley('move', workspace, id, 'schedule', '--at', due)
    const asOf = '2099-12-05T01:00:02.000Z'
    expect((await galleyJson('tick', workspace)).document).toEqual({
      asOf: moment,
      published: [],
      failed: [],
    })
    const fired = { id, title: '桥下早市怎样留下来', due, late: 2 }
    expect(await galleyJson('tick', workspace, '--as-of', asOf)).toEqual({
      code: 0,
      document: { asOf, published: [fired], failed: [] },
      stderr: '',
    })
    expect(await galleyJson('tick', workspace, '--as-of', asOf)).toEqual({
      code: 0,
      document: { asOf, published: [], failed: [] },
      stderr: '',
    })
  })
})
