import type { Element } from 'domhandler'
import { attribute } from '../html/parse-html'
import { htmlWords } from '../html-words'

/** What the data of schema.org says of an article, empty where it says nothing. */
export interface ArticleData {
  title: string
  author: string
  date: string
  site: string
  summary: string
  picture: string
  section: string
  address: string
  tags: string[]
}

type Data = Record<string, unknown>

const articleTypes = /^(?:\w*Article|\w*Posting|Report|WebPage)$/u
const largest = 500_000

/** The first article that the page describes; an article counts more than the page that it is on. */
export function jsonLdOf(elements: readonly Element[]): ArticleData {
  const scripts = elements.filter(
    (element) => element.name === 'script' && /^application\/ld\+json/iu.test(attribute(element, 'type')),
  )
  const found = scripts.flatMap((script) => objectsIn(parsed(script), 3))
  const articles = found.filter((data) => typesOf(data).some((type) => articleTypes.test(type)))
  const best = articles.find((data) => !typesOf(data).includes('WebPage')) ?? articles[0] ?? {}
  return {
    title: text(best.headline ?? best.name),
    author: list(best.author)
      .map((author) => text(isData(author) ? author.name : author))
      .filter((name) => name !== '')
      .join('、'),
    date: text(best.datePublished ?? best.dateCreated ?? best.pubDate),
    site: isData(best.publisher) ? text(best.publisher.name) : '',
    summary: text(best.description),
    picture: pictureOf(best.image),
    section: text(list(best.articleSection)[0]),
    address: text(
      best.url ?? (isData(best.mainEntityOfPage) ? best.mainEntityOfPage['@id'] : best.mainEntityOfPage),
    ),
    tags: Array.isArray(best.keywords) ? best.keywords.map(text).filter((tag) => tag !== '') : [],
  }
}

function parsed(script: Element): unknown {
  const source = script.children.map((node) => (node.type === 'text' ? node.data : '')).join('')
  if (source.length > largest) return null
  try {
    return JSON.parse(source.replace(/[\u0000-\u001f]+/gu, ' '))
  } catch {
    return null
  }
}

function objectsIn(value: unknown, depth: number): Data[] {
  if (depth === 0) return []
  if (Array.isArray(value)) return value.flatMap((each) => objectsIn(each, depth - 1))
  return isData(value) ? [value, ...objectsIn(value['@graph'], depth - 1)] : []
}

function typesOf(data: Data): string[] {
  return list(data['@type']).map(String)
}

function pictureOf(image: unknown): string {
  const [first] = list(image)
  return text(isData(first) ? first.url : first)
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const text = (value: unknown): string => (typeof value === 'string' ? htmlWords(value) : '')
