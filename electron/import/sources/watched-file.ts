import type { SourceFile } from '../format-reader'
import type { TreeFile } from './source-tree'

/** The file, telling how many bytes were taken of it. */
export function countBytes(file: TreeFile, onBytes: (bytes: number) => void): TreeFile {
  return {
    ...file,
    bytes: async () => {
      const bytes = await file.bytes()
      onBytes(bytes.length)
      return bytes
    },
    async *chunks() {
      for await (const chunk of file.chunks()) {
        onBytes(chunk.length)
        yield chunk
      }
    },
  }
}

/** A file whose bytes are known already, so that it is not opened twice. */
export function withBytes<F extends SourceFile>(file: F, bytes: Uint8Array): F {
  return {
    ...file,
    bytes: async () => bytes,
    async *chunks() {
      yield bytes
    },
  }
}
