import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string) => resolve(import.meta.dirname, path)

// Targets are those of the oldest Electron that the program runs on, see docs/decisions/electron-runtime.md.
const node = 'node20.18'
const chrome = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: at('out/main'),
      minify: true,
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: at('electron/main.ts'),
          worker: at('electron/worker.ts'),
          reader: at('electron/reader.ts'),
          cli: at('electron/cli.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: at('out/preload'),
      minify: true,
      // A sandboxed preload cannot require anything but electron, so it is one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    html: { cspNonce: '__CSP_NONCE__' },
    plugins: [react()],
    build: {
      target: chrome,
      outDir: at('out/renderer'),
      minify: true,
      // Inlined images would be data: addresses, and inlined scripts are refused by the page's policy.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
