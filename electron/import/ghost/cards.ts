import { compileMarkdown } from '../markdown/compile-markdown'
import { escapeHtml as escape } from '../html/escape-html'

type Payload = Record<string, unknown>

/** A card of the editor of Ghost as HTML; null for one that holds no words. */
export function cardHtml(name: string, payload: Payload): string | null {
  const write = cards[name]
  return write ? write(reading(payload)) : null
}

interface Reading {
  /** The first of the fields that is a text, as it is: HTML. */
  html(...fields: string[]): string
  /** The same for words, and for attributes. */
  words(...fields: string[]): string
  list(field: string): Payload[]
  part(field: string): Reading
}

function reading(payload: Payload): Reading {
  const html = (...fields: string[]) =>
    fields
      .map((field) => payload[field])
      .find((value): value is string => typeof value === 'string' && value !== '') ?? ''
  return {
    html,
    words: (...fields) => escape(html(...fields)),
    list: (field) => (Array.isArray(payload[field]) ? payload[field].filter(isPayload) : []),
    part: (field) => reading(isPayload(payload[field]) ? payload[field] : {}),
  }
}

export function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type WriteCard = (card: Reading) => string

const image: WriteCard = (card) =>
  card.html('src') === ''
    ? ''
    : `<figure><img src="${card.words('src')}" alt="${card.words('alt')}"><figcaption>${card.html('caption')}</figcaption></figure>`

const gallery: WriteCard = (card) =>
  `<figure class="kg-gallery-card">${card
    .list('images')
    .map((each) => image(reading(each)))
    .join('')}<figcaption>${card.html('caption')}</figcaption></figure>`

const code: WriteCard = (card) =>
  `<figure><pre data-lang="${card.words('language')}">${card.words('code')}</pre><figcaption>${card.html('caption')}</figcaption></figure>`

const bookmark: WriteCard = (card) => {
  const about = card.part('metadata')
  const part = (name: string) => {
    const words = about.words(name) || card.words(name)
    return words === '' ? '' : `<div class="kg-bookmark-${name}">${words}</div>`
  }
  const parts = ['title', 'description', 'author', 'publisher'].map(part).join('')
  return `<figure class="kg-bookmark-card"><a href="${card.words('url')}">${parts}</a><figcaption>${card.html('caption')}</figcaption></figure>`
}

const embed: WriteCard = (card) => {
  const inside = card.html('html')
  const player = /<(?:iframe|video|audio)\b/iu.test(inside) ? inside : `<div>${card.words('url')}</div>`
  return `<figure class="wp-block-embed">${player}<figcaption>${card.html('caption')}</figcaption></figure>`
}

const link = (href: string, words: string) => (words === '' ? '' : `<p><a href="${href}">${words}</a></p>`)

const file: WriteCard = (card) =>
  link(card.words('src'), card.words('fileTitle', 'title', 'fileName')) +
  `<p>${card.words('fileCaption', 'caption')}</p>`

const player: WriteCard = (card) =>
  `<figure><video src="${card.words('src')}" title="${card.words('title', 'fileName')}"></video><figcaption>${card.html('caption')}</figcaption></figure>`

const callout: WriteCard = (card) =>
  `<div class="kg-callout-card"><p>${card.words('calloutEmoji')} ${card.html('calloutText')}</p></div>`

const product: WriteCard = (card) =>
  image(reading({ src: card.html('productImageSrc') })) +
  `<h4>${card.html('productTitle')}</h4>${card.html('productDescription')}` +
  link(card.words('productUrl'), card.words('productButton'))

const action: WriteCard = (card) =>
  image(reading({ src: card.html('imageUrl') })) +
  card.html('textValue', 'html') +
  link(card.words('buttonUrl'), card.words('buttonText'))

const heading: WriteCard = (card) =>
  image(reading({ src: card.html('backgroundImageSrc') })) +
  `<h2>${card.html('header', 'heading')}</h2><p>${card.html('subheader', 'subheading')}</p>` +
  link(card.words('buttonUrl'), card.words('buttonText'))

const raw: WriteCard = (card) => card.html('html')
const markdown: WriteCard = (card) => compileMarkdown(card.html('markdown'))

/** By their names in Lexical and in Mobiledoc. */
const cards: Record<string, WriteCard> = {
  'call-to-action': action,
  'card-markdown': markdown,
  'email-cta': action,
  audio: player,
  bookmark,
  button: (card) => link(card.words('buttonUrl'), card.words('buttonText')),
  callout,
  code,
  codeblock: code,
  email: raw,
  embed,
  file,
  gallery,
  header: heading,
  hr: () => '<hr>',
  horizontalrule: () => '<hr>',
  html: raw,
  image,
  'extended-image': image,
  markdown,
  paywall: () => '',
  product,
  signup: heading,
  toggle: (card) => `<details><summary>${card.html('heading')}</summary>${card.html('content')}</details>`,
  video: player,
}
