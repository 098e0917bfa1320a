import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Handlers } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import type { DeskKeeper } from '../desk'
import { withDesk, withWritableDesk } from '../desk'
import type { Publish } from '../publish'

type ImportChannels = `import:${'read' | 'write'}`

export function createImportHandlers(keeper: DeskKeeper, publish: Publish): Pick<Handlers, ImportChannels> {
  return {
    'import:read': (input) =>
      withDesk(keeper, async ({ pageImport }) => {
        if (input.from === 'paste') return pageImport.read(Buffer.from(input.text, 'utf8'), '')
        const bytes = await readBytes(input.path)
        return bytes.ok ? pageImport.read(bytes.value, basename(input.path)) : bytes
      }),

    'import:write': (input) =>
      withWritableDesk(keeper, async (desk) => {
        const written = await desk.pageImport.write({ ...input, by: desk.person().id })
        if (!written.ok) return written
        const { id, title } = written.value
        publish('taxonomy:changed', null)
        publish('article:changed', { id, why: 'created' })
        return success({ id, title })
      }),
  }
}

async function readBytes(path: string): Promise<Result<Buffer>> {
  try {
    return success(await readFile(path))
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return failure({ kind: 'import-refused', source: path, why: 'unreadable', detail })
  }
}
