import type { ReactNode } from 'react'
import type { Article } from '../../shared/domain/article'

/** Shows how two texts differ; the way that the desk has for it is handed over. */
export type RenderChange = (texts: { before: Article; after: Article }) => ReactNode
