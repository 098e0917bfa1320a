import type { Clash } from '../../../shared/merge/clash'

/** What one version has at a clash, as a person reads it; empty where it has nothing. */
export function clashText(clash: Clash, version: 'base' | 'ours' | 'theirs'): string {
  const value = clash[version]
  const text = valueText(value)
  // An empty string is a place in a sentence where nothing stands.
  return text === '' && value !== '' ? '' : `${clash.before}${text}${clash.after}`
}

export function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join('、')
  const { id: _id, marks, ...fields } = value as Record<string, unknown>
  if (Array.isArray(marks)) return `${valueText(fields.text)}［${marks.map(markText).join('、')}］`
  return Object.values(fields).map(valueText).filter(Boolean).join(' · ')
}

function markText(mark: unknown): string {
  const { type, attrs } = mark as { type: string; attrs?: Record<string, unknown> }
  return [type, ...Object.values(attrs ?? {})].map(String).join(' ')
}
