import { expect } from 'vitest'
import { toNormalForm } from '../../document/normal-form'
import type { Body, DocumentNode } from '../../document/schema'
import { documentText } from '../../document/walk'
import type { WordList } from '../word-list'
import { fixArticle } from './apply-fixes'

/** What is left when everything that a fix may change is taken away: listed words have been put right before. */
function untouchable(value: string): string {
  return value
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (each) => each.normalize('NFKC'))
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replaceAll('登陆网站', '登录网站')
}

const wordList: WordList = {
  format: 'galley/word-list',
  version: 1,
  entries: [{ wrong: '登陆网站', right: ['登录网站'], note: '', kind: 'misspelt' }],
}

/** Fixing is done once and for all, and changes neither code nor a character that has a meaning. */
export function expectSafeFix(given: Body, name: string): void {
  const body = toNormalForm(given)
  const before = { title: '题', alternativeTitle: '', summary: null, body }
  const once = fixArticle(before, { wordList })
  const twice = fixArticle(once.article, { wordList })
  expect({ name, fixed: twice.fixed, article: twice.article }).toEqual({
    name,
    fixed: 0,
    article: once.article,
  })
  expect(untouchable(documentText(once.article.body)), name).toBe(untouchable(documentText(body)))
  expect(codeOf(once.article.body), name).toEqual(codeOf(body))
}

function codeOf(node: DocumentNode): string[] {
  if (node.type === 'codeBlock' || node.marks?.some(({ type }) => type === 'code'))
    return [documentText({ type: 'doc', content: [{ type: 'paragraph', content: node.content ?? [node] }] })]
  return (node.content ?? []).flatMap(codeOf)
}
