/** The steps of a build in their order. */
export const bundleSteps = ['collect', 'embargo', 'pages', 'media', 'seal', 'verify'] as const
export type BundleStep = (typeof bundleSteps)[number]

export interface BundleProgress {
  done: number
  total: number
  step: BundleStep
  /** What is being worked on: an id, a title or a path. */
  what: string
}

/** What every long part of a build is given: where to tell how far it is, and whether to stop. */
export interface BundleWork {
  onProgress?: ((progress: BundleProgress) => void) | undefined
  signal?: AbortSignal | undefined
}
