import { useState } from 'react'
import type { DragEvent } from 'react'
import { pathOfFile } from '../api/client'

const bringsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

/** Takes files and folders that are dropped on an element, by their paths. */
export function useFileDrop(onPaths: (paths: string[]) => void, onNothing: () => void) {
  const [depth, setDepth] = useState(0)
  return {
    isOver: depth > 0,
    handlers: {
      onDragEnter: (event: DragEvent) => {
        if (bringsFiles(event)) setDepth((now) => now + 1)
      },
      onDragLeave: (event: DragEvent) => {
        if (bringsFiles(event)) setDepth((now) => Math.max(0, now - 1))
      },
      onDragOver: (event: DragEvent) => {
        if (!bringsFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      },
      onDrop: (event: DragEvent) => {
        if (!bringsFiles(event)) return
        event.preventDefault()
        setDepth(0)
        const paths = [...event.dataTransfer.files].map(pathOfFile).filter((path) => path !== '')
        if (paths.length > 0) onPaths(paths)
        else onNothing()
      },
    },
  }
}
