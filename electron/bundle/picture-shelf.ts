import { readFile } from 'node:fs/promises'
import type { Media } from '../../shared/domain/media'
import { shardOf } from '../../shared/domain/identifier'
import { sha256 } from '../store/canonical'
import { StoreFailure } from '../store/store-failure'
import type { WorkspaceStore } from '../store/store'
import type { FolderWriter } from './folder-writer'

/** The pictures and attachments that the articles of a bundle use. */
export interface PictureShelf {
  /** Sidecars of those that the workspace knows. */
  find(hashes: readonly string[]): Promise<Map<string, Media>>
  /** Below `site/` and beside it; null while the file is known but not here. */
  address(hash: string): string | null
  /** Those that are here, in order. */
  present(): string[]
  /** What is known of a file that is here. */
  facts(hash: string): Media | null
  /** Puts the file into the bundle, once for the site and once for the articles. */
  write(hash: string, writer: FolderWriter): Promise<void>
}

export function createPictureShelf(store: WorkspaceStore): PictureShelf {
  const known = new Map<string, { media: Media; path: string | null } | null>()
  const address = (hash: string) => {
    const found = known.get(hash)
    return found?.path ? `media/${shardOf(hash)}/${hash}.${found.media.extension}` : null
  }
  return {
    async find(hashes) {
      const media = new Map<string, Media>()
      for (const hash of hashes) {
        if (!known.has(hash)) known.set(hash, await store.media.find(hash))
        const found = known.get(hash)
        if (found) media.set(hash, found.media)
      }
      return media
    },
    address,
    facts: (hash) => (address(hash) ? (known.get(hash)?.media ?? null) : null),
    present: () => [...known.keys()].filter((hash) => address(hash) !== null).sort(),
    async write(hash, writer) {
      const bytes = await readPicture(known.get(hash)?.path ?? hash, hash)
      await writer.write(`data/site/${address(hash)}`, bytes)
      await writer.write(`data/${address(hash)}`, bytes)
    },
  }
}

/** A picture that is not what its name says is refused: it would be sealed as if it were. */
async function readPicture(path: string, hash: string): Promise<Uint8Array> {
  const refuse = (reason: string) =>
    new StoreFailure({ kind: 'file-unreadable', path, stage: 'read', reason, kept: null })
  const bytes = await readFile(path).catch((error: Error) => {
    throw refuse(error.message)
  })
  if (sha256(bytes) !== hash) throw refuse('its bytes are not those that its name promises')
  return bytes
}
