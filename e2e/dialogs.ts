import type { RunningApp } from './running-app'

/** Answers the system's next dialogs with this path: a test cannot drive them, everything after them is real. */
export async function answerDialogs(app: RunningApp, path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, path)
}
