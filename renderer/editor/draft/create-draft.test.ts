import { describe, expect, it, vi } from 'vitest'
import { createArticle } from '../../../shared/domain/article'
import { doc, paragraph } from '../../../shared/document/build'
import { createDraft } from './create-draft'

const article = createArticle('A', { title: '旧' })

describe('a draft', () => {
  it('reads the body only when somebody needs it, and once for each change', () => {
    const read = vi.fn(() => doc(paragraph('新')))
    const onChange = vi.fn()
    const draft = createDraft(article, onChange)
    draft.bindBody(read)
    draft.bodyTouched()
    draft.bodyTouched()
    expect(read).not.toHaveBeenCalled()
    expect(draft.article().body).toEqual(doc(paragraph('新')))
    expect(draft.article()).toBe(draft.article())
    expect(read).toHaveBeenCalledTimes(1)
    expect(onChange).toHaveBeenCalledTimes(2)
  })

  it('keeps its fields the same object while only the body changes', () => {
    const draft = createDraft(article, () => undefined)
    const before = draft.fields()
    draft.bodyTouched()
    expect(draft.fields()).toBe(before)
    draft.change({ title: '新' })
    expect(draft.fields()).toEqual({ ...article, title: '新' })
  })

  it('takes the body with it when the editor goes away', () => {
    const draft = createDraft(article, () => undefined)
    const unbind = draft.bindBody(() => doc(paragraph('最后')))
    draft.bodyTouched()
    unbind()
    expect(draft.article().body).toEqual(doc(paragraph('最后')))
  })
})
