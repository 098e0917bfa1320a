import { Mark } from '@tiptap/core'
import { personWash } from '../../ui/parts/person-wash'

const stored = (name: string) => ({
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})
const stamp = {
  id: stored('id'),
  by: {
    ...stored('by'),
    renderHTML: ({ by }: Record<string, unknown>) => ({ 'data-by': by, 'data-wash': personWash(String(by)) }),
  },
  at: stored('at'),
}

/** A list in an attribute; what is no list is none. */
export function listOf(json: string | null): unknown[] {
  try {
    const list: unknown = JSON.parse(json ?? '[]')
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}

/** Nothing but an explicit decision takes them away, and text written at their edges is not part of them. */
const common = { inclusive: false, clearable: false, priority: 1_001 }

/** Text that somebody suggests to put in. */
export const Insertion = Mark.create({
  name: 'insertion',
  ...common,

  addAttributes() {
    return stamp
  },

  parseHTML() {
    return [{ tag: 'ins[data-id][data-by]', priority: 70 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['ins', HTMLAttributes, 0]
  },
})

/** Text that somebody suggests to take out. */
export const Deletion = Mark.create({
  name: 'deletion',
  ...common,

  addAttributes() {
    return stamp
  },

  parseHTML() {
    return [{ tag: 'del[data-id][data-by]', priority: 70 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['del', HTMLAttributes, 0]
  },
})

/** Text to which somebody suggests other formats; it knows those from before. */
export const Modification = Mark.create({
  name: 'modification',
  ...common,

  addAttributes() {
    return {
      ...stamp,
      before: {
        default: [],
        parseHTML: (element: HTMLElement) => listOf(element.getAttribute('data-before')),
        renderHTML: ({ before }: Record<string, unknown>) => ({ 'data-before': JSON.stringify(before) }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'span[data-before][data-id]', priority: 70 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', HTMLAttributes, 0]
  },
})
