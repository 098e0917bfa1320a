import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { temporaryFolder, value } from '../store/test-workspace'
import { keepPaste } from './keep-paste'

test('keeps what was pasted under a name of its content', async () => {
  const workspace = temporaryFolder()
  const first = value(await keepPaste(workspace, '<p>江水不急。</p>'))
  const again = value(await keepPaste(workspace, '<p>江水不急。</p>'))
  const other = value(await keepPaste(workspace, '<p>船还在开。</p>'))
  expect([first === again, first === other]).toEqual([true, false])
  expect(readFileSync(first, 'utf8')).toBe('<p>江水不急。</p>')
})
