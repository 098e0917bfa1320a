import type { Source } from '../domain/article'
import { sourceSchema } from '../domain/article'

const label =
  /^[(（【\[]?\s*(?:文章来源|稿件来源|内容来源|信息来源|资料来源|来源|稿源|出处|Source)\s*[:：]\s*/iu
const address = /https?:\/\/[^\s()（）<>，。；、]+/iu

/** The source of a line such as `来源:新京报`, with its address when the line has one; null without a label. */
export function parseSource(text: string): Source | null {
  const line = text.trim()
  const rest = line.replace(label, '')
  if (rest === line || rest === '') return null
  const url = address.exec(rest)?.[0]
  const name = rest
    .replace(address, '')
    .replace(/[\s()（）[\]【】<>,，|-]+$/u, '')
    .trim()
  const isAddress = url !== undefined && sourceSchema.shape.url.safeParse(url).success
  return { name: name === '' ? rest : name, url: isAddress ? url : null }
}

export function isSource(text: string): boolean {
  if (text.trim().length > 200) return false
  const source = parseSource(text)
  return source !== null && !/[。！？]/u.test(source.name)
}
