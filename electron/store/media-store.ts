import { stat } from 'node:fs/promises'
import { activePartOfSvg } from '../../shared/domain/active-svg'
import { hashSchema, shardOf } from '../../shared/domain/identifier'
import type { Media } from '../../shared/domain/media'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { Canonical } from './canonical'
import { sha256, toCanonical } from './canonical'
import { writeDurably } from './durable-write'
import { mediaFormat } from './formats'
import { createJsonFile } from './json-file'
import { pictureTypeOf } from './picture-type'
import type { KnownMedia, MediaStore } from './store'
import type { StoreContext } from './store-context'
import { loadFile, pathIn } from './store-context'
import { toResult } from './store-failure'

export function createMediaStore(context: StoreContext): MediaStore {
  return {
    add: async (bytes, name, known = {}) => {
      const hash = sha256(bytes)
      return context.queues.run(`media/${hash}`, () => addMedia(context, { bytes, name, hash, known }))
    },
    find: async (hash) => {
      const media = await findSidecar(context, hash)
      if (!media) return null
      const path = picturePath(context, media)
      return { media, path: (await isFile(path)) ? path : null }
    },
    findRendition: async (hash, width) => {
      const path = renditionPath(context, hash, width)
      return (await isFile(path)) ? path : null
    },
    keepRendition: async (hash, width, bytes) => {
      if (await context.refusal()) return null
      const path = renditionPath(context, hash, width)
      const written = await toResult(() => writeDurably(path, bytes, context.folder))
      return written.ok ? path : null
    },
  }
}

interface Addition {
  bytes: Uint8Array
  name: string
  hash: string
  known: KnownMedia
}

async function addMedia(
  context: StoreContext,
  { bytes, name, hash, known }: Addition,
): Promise<Result<Media>> {
  const refusal = await context.refusal()
  if (refusal) return failure(refusal)
  const { extension = pictureTypeOf(bytes), ...facts } = known
  if (!extension) return failure(refusePicture(name, bytes))
  const active = extension === 'svg' ? activePartOfSvg(new TextDecoder().decode(bytes)) : null
  if (active) return failure({ kind: 'media-refused', name, why: 'active-svg', detail: active })
  const there = await findSidecar(context, hash)
  const media: Media = {
    ...facts,
    ...(there ?? { format: 'galley/media', version: 1, sha256: hash, extension, bytes: bytes.length, name }),
  }
  const sidecar = toCanonical(mediaFormat, media)
  if (!sidecar.ok) return sidecar
  const path = picturePath(context, media)
  if (!(await isFile(path))) {
    const written = await toResult(() => writeDurably(path, bytes, context.folder))
    if (!written.ok) return written
  }
  const saved = await createJsonFile(sidecarPath(context, hash), mediaFormat, context.folder).save(
    sidecar.value,
  )
  return saved.ok ? success(sidecar.value.value) : saved
}

async function findSidecar(context: StoreContext, hash: string): Promise<Media | null> {
  if (!hashSchema.safeParse(hash).success) return null
  const misfit = ({ value }: Canonical<Media>) =>
    value.sha256 === hash ? null : 'the hash inside is not the name of the file'
  const loaded = await loadFile(context, sidecarPath(context, hash), mediaFormat, misfit)
  return loaded.ok && loaded.value ? loaded.value.value : null
}

function sidecarPath(context: StoreContext, hash: string): string {
  return pathIn(context, 'media', shardOf(hash), `${hash}.json`)
}

function picturePath(context: StoreContext, { sha256: hash, extension }: Media): string {
  return pathIn(context, 'media', shardOf(hash), `${hash}.${extension}`)
}

function renditionPath(context: StoreContext, hash: string, width: number): string {
  return pathIn(context, '.cache', 'pictures', shardOf(hash), `${hash}-${width}.webp`)
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false
}

function refusePicture(name: string, bytes: Uint8Array) {
  const why = bytes.length === 0 ? ('empty' as const) : ('unreadable' as const)
  return {
    kind: 'import-refused' as const,
    source: name,
    why,
    detail: 'not a PNG, JPEG, GIF, WebP, SVG or AVIF picture',
  }
}
