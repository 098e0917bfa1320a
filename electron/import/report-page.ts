import type { Locale } from '../../shared/domain/settings'
import { describeError } from '../../shared/error-sentences/describe-error'
import type { ImportPicture } from '../../shared/imports/picture'
import type { ImportRecord } from '../../shared/imports/record'
import { noteText, refusalText, skipText } from '../../shared/imports/words'

export interface Around {
  locale: Locale
  publication: string
  timeZone: string
}

const words = {
  en: {
    title: 'Import report',
    created: 'Created',
    updated: 'Updated',
    skipped: 'Skipped',
    refused: 'Refused',
    losses: 'Losses: places to look at',
    guesses: 'Guesses: what the source did not say',
    kept: 'Taken back, but for these',
    pictures: 'Pictures on the web',
    address: 'Address',
    states: {
      waiting: 'not fetched',
      fetched: 'fetched',
      refused: 'refused',
      gone: 'no article shows it any more',
    },
    source: 'Source',
    article: 'Article',
    what: 'What',
    sources: 'From',
    running: 'not finished',
    canceled: 'stopped before its end',
    reasons: {
      touched: 'somebody has worked on it since',
      withdrawn: 'it was published, and so withdrawn',
      'not-allowed': 'the table of moves does not allow it',
      gone: 'it is not there',
    },
  },
  'zh-CN': {
    title: '导入报告',
    created: '新建',
    updated: '更新',
    skipped: '跳过',
    refused: '拒收',
    losses: '缺损：需要看一眼',
    guesses: '推断：来源没有写明',
    kept: '已撤销，以下除外',
    pictures: '网上的图片',
    address: '地址',
    states: { waiting: '没有取回', fetched: '已取回', refused: '没有收下', gone: '稿件里已不再用它' },
    source: '来源',
    article: '稿件',
    what: '内容',
    sources: '导入自',
    running: '没有完成',
    canceled: '中途停止',
    reasons: {
      touched: '之后有人改过',
      withdrawn: '已发布过，改为撤稿',
      'not-allowed': '流程不允许',
      gone: '稿件不在',
    },
  },
} as const

const style = `
:root { color-scheme: light dark }
body { font: 15px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 62rem; margin: 2.5rem auto; padding: 0 1.5rem }
h1 { font-size: 1.5rem; margin-bottom: .25rem } h2 { font-size: 1.05rem; margin-top: 2rem } p { margin: .25rem 0; opacity: .75 }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent); overflow-wrap: anywhere }
th { font-weight: 600 } td:first-child { width: 38% } ul.counts { display: flex; gap: 2rem; list-style: none; padding: 0 } ul.counts b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums }
`

/** The report of an import as one page that needs nothing else: every file, every loss and every guess. */
export function reportPage(
  record: ImportRecord,
  { locale, publication, timeZone }: Around,
  pictures: readonly ImportPicture[] = [],
): string {
  const say = words[locale]
  const notes = (kind: 'loss' | 'guess') =>
    record.notes
      .filter(({ note }) => note.kind === kind)
      .map((each) => [placeOf(each), noteText(each.note, locale)])
  const articles = (items: ImportRecord['created']) => items.map((each) => [placeOf(each), each.title])
  const sections = [
    section(
      say.refused,
      [say.source, say.what],
      record.refused.map((each) => [placeOf(each), refusalText(each, locale)]),
    ),
    section(say.losses, [say.source, say.what], notes('loss')),
    section(
      say.pictures,
      [say.address, say.what],
      pictures.map((each) => [each.url, pictureText(each, locale)]),
    ),
    section(say.guesses, [say.source, say.what], notes('guess')),
    section(
      say.kept,
      [say.article, say.what],
      (record.undone?.kept ?? []).map(({ title, why }) => [title, say.reasons[why]]),
    ),
    section(say.created, [say.source, say.article], articles(record.created)),
    section(say.updated, [say.source, say.article], articles(record.updated)),
    section(
      say.skipped,
      [say.source, say.what],
      record.skipped.map((each) => [placeOf(each), skipText(each.why, locale)]),
    ),
  ]
  const counts = (['created', 'updated', 'skipped', 'refused'] as const)
    .map((name) => `<li><b>${record[name].length}</b>${escape(say[name])}</li>`)
    .join('')
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone })
  const state = record.finishedAt === null ? say.running : record.canceled ? say.canceled : ''
  const when = [moment.format(new Date(record.startedAt)), state].filter((part) => part !== '').join(' · ')
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(`${say.title} · ${publication}`)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escape(say.title)}</h1>
<p>${escape(publication)} · ${escape(when)}</p>
<p>${escape(say.sources)} ${escape(record.sources.join(', '))}</p>
<ul class="counts">${counts}</ul>
${sections.join('\n')}
</body>
</html>
`
}

function section(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`
  return `<h2>${escape(title)} (${rows.length})</h2>
<table>
${line(heads, 'th')}
${rows.map((row) => line(row, 'td')).join('\n')}
</table>`
}

function pictureText({ state, error }: ImportPicture, locale: Locale): string {
  if (!error) return words[locale].states[state]
  const { why, wayOut } = describeError(error, locale)
  return `${why}${locale === 'en' ? ' ' : ''}${wayOut}`
}

function placeOf({ source, place }: { source: string; place: string }): string {
  return place === '' ? source : `${source} · ${place}`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
