/** What the handlers ask the system's dialogs for; null when the person gives up. */
export interface Dialogs {
  chooseFolder(purpose: 'open' | 'create'): Promise<string | null>
  /** Empty when the person gives up. */
  chooseImport(what: 'files' | 'folder'): Promise<string[]>
  choosePicture(): Promise<string | null>
  chooseAttachment(): Promise<string | null>
  /** Where a copy of this name shall go. */
  chooseCopy(name: string): Promise<string | null>
  chooseBundleTarget(form: 'folder' | 'zip', suggestion: string): Promise<string | null>
  chooseWordListFile(): Promise<string | null>
  chooseWordListTarget(suggestion: string): Promise<string | null>
  chooseBundle(form: 'folder' | 'zip'): Promise<string | null>
}

/** What the handlers ask the desktop for. */
export interface Desktop {
  openLink(url: string): Promise<boolean>
  reveal(path: string): void
}
