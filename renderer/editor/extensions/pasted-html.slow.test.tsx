import { Editor, getSchema } from '@tiptap/core'
import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { doc, figure, heading, paragraph } from '../../../shared/document/build'
import { toNormalForm } from '../../../shared/document/normal-form'
import type { Body, DocumentNode } from '../../../shared/document/schema'
import { bodySchema } from '../../../shared/document/schema'
import { articleExtensions } from './article-extensions'
import { cleanPastedHtml } from './pasted-html'

const text = (value: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
})
const line = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content })
const item = (...content: DocumentNode[]): DocumentNode => ({ type: 'listItem', content })

function pasted(html: string): Body {
  const editor = new Editor({ extensions: articleExtensions() })
  editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent)
  const body = toNormalForm(editor.getJSON() as DocumentNode)
  editor.destroy()
  return bodySchema.parse(body)
}

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<!--StartFragment--><h1 style='font-weight:bold'><span lang=EN-US>一</span><span>、渡口</span></h1>
<p class=MsoNormal style='text-indent:21.0pt;font-family:SimSun'><span>　　江水</span><b><span style='color:red'>不急</span></b>。<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>看船</p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>早班</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span><![endif]>问人</p>
<!--EndFragment--></body></html>`

const wps = `<p class="MsoNormal" style="margin-left:0pt;"><span style="mso-spacerun:'yes';font-family:宋体;font-weight:bold;">渡口</span><span style="font-size:10.5pt;">的<span style="text-decoration:underline">早晨</span></span></p>
<table class="MsoTableGrid" border="1" width="568"><tbody><tr><td width="284" style="padding:0pt"><p class="MsoNormal">站</p></td><td colspan="2" width="284"><p class="MsoNormal"></p></td></tr></tbody></table>`

const account = `<section style="text-align:center" data-tools="编辑器"><section><p style="letter-spacing:1px"><span leaf="" style="color:#3f3f3f;font-size:15px">船还在开，</span><strong style="color:red"><span leaf="">人不急</span></strong></p></section>
<p><br></p><section><span leaf=""><img data-src="https://mmbiz.example/a.png" class="rich_pages" alt="江面"></span></section>
<p style="display:none">看不见的字</p><section style="line-height:2"><em>慢</em>下来</section></section>`

const page = `<nav><a href="/">首页</a></nav><h2 id="x" onclick="alert(1)">一天</h2><div><p>见 <a href="https://example.org/a" class="l" target="_blank">年报</a>。</p></div>
<blockquote><p>江水不急。</p><footer>—— 沈岸</footer></blockquote><ul><li><input type="checkbox" checked> 拍照</li><li><input type="checkbox"> 问路</li></ul>
<pre><code class="hljs language-js">  a  =  1</code></pre><img src="https://t.example/p.gif" width="1" height="1"><figure><img src="a.png" alt="船"><figcaption>渡船</figcaption></figure>
<script>alert(1)</script><iframe src="https://e.example"></iframe>`

const link = { type: 'link', attrs: { href: 'https://example.org/a' } }
const task = (checked: boolean, words: string): DocumentNode => ({
  type: 'taskItem',
  attrs: { checked },
  content: [paragraph(words)],
})

const programs: [string, string, Body][] = [
  [
    'Word',
    word,
    doc(heading('一、渡口', 2), line(text('江水'), text('不急', 'bold'), text('。')), {
      type: 'orderedList',
      attrs: { start: 1 },
      content: [
        item(paragraph('看船'), { type: 'bulletList', content: [item(paragraph('早班'))] }),
        item(paragraph('问人')),
      ],
    }),
  ],
  [
    'WPS',
    wps,
    doc(line(text('渡口', 'bold'), text('的'), text('早晨', 'underline')), {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph('站')] },
            { type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph()] },
          ],
        },
      ],
    }),
  ],
  [
    'a 公众号 article',
    account,
    doc(
      line(text('船还在开，'), text('人不急', 'bold')),
      {
        type: 'figure',
        attrs: { media: null, alt: '江面', credit: '', remote: 'https://mmbiz.example/a.png' },
      },
      line(text('慢', 'emphasisDots'), text('下来')),
    ),
  ],
  [
    'a web page',
    page,
    doc(
      line({ type: 'text', text: '首页', marks: [{ type: 'link', attrs: { href: '/' } }] }),
      heading('一天'),
      line(text('见 '), { type: 'text', text: '年报', marks: [link] }, text('。')),
      { type: 'blockquote', attrs: { attribution: '沈岸' }, content: [paragraph('江水不急。')] },
      { type: 'taskList', content: [task(true, '拍照'), task(false, '问路')] },
      { type: 'codeBlock', attrs: { language: 'js' }, content: [text('  a  =  1')] },
      figure('渡船', { alt: '船' }),
    ),
  ],
]

describe('pasted HTML', () => {
  it.each(programs)('keeps the structure of %s and nothing of its looks', (_name, html, expected) => {
    expect(pasted(html)).toEqual(expected)
  })

  it('puts a picture that stood in a line between the words around it, with no empty line', () => {
    const picture = '<img src="https://example.org/a.jpg" alt="江面">'
    const blocks = (html: string) => pasted(html).content.map(({ type }) => type)
    expect(blocks(`<p>渡口</p><p>${picture}</p><p>早市</p>`)).toEqual(['paragraph', 'figure', 'paragraph'])
    expect(blocks(`<p><a href="https://example.org"><b>渡口${picture}</b></a>早市</p>`)).toEqual([
      'paragraph',
      'figure',
      'paragraph',
    ])
    expect(blocks(`<p>${picture}${picture}</p>`)).toEqual(['figure', 'figure'])
  })

  it('leaves what our own editor copied as it is', () => {
    const own = '<p data-pm-slice="1 1 []">　　江水</p>'
    expect(cleanPastedHtml(own)).toBe(own)
  })
})

const schema = getSchema(articleExtensions())
// The types of a page have no files: the payloads are read through Node, which runs the tests.
const nodeFiles: string = 'node:fs'
const { existsSync, readFileSync } = (await import(/* @vite-ignore */ nodeFiles)) as {
  existsSync: (path: string) => boolean
  readFileSync: (path: string, encoding: 'utf8') => string
}
const payloadFile = '../shared/input/hostile/xss-payloads.json'

describe.skipIf(!existsSync(payloadFile))(
  'pasted payloads (skipped where the input folder is absent)',
  () => {
    it('leave nothing active', { timeout: 90_000 }, () => {
      const read = JSON.parse(readFileSync(payloadFile, 'utf8')) as unknown
      const payloads = stringsIn(read)
      expect(payloads.length).toBeGreaterThan(20)
      for (const payload of payloads) {
        const clean = document.createElement('template')
        clean.innerHTML = cleanPastedHtml(payload)
        expect(activeParts(clean.content)).toEqual([])
        const read = ProseMirrorParser.fromSchema(schema).parse(clean.content)
        bodySchema.parse(toNormalForm(read.toJSON() as DocumentNode))
      }
    })
  },
)

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** Elements and attributes that could run or fetch something. The schema then drops links with a scheme of that kind. */
function activeParts(content: DocumentFragment): string[] {
  return [...content.querySelectorAll('*')].flatMap((element) => [
    ...(/^(script|iframe|object|embed|svg|math|style|link|base|meta|img|video|audio)$/i.test(element.tagName)
      ? [element.tagName]
      : []),
    ...[...element.attributes]
      .filter(({ name }) => /^on|^src|^action|^formaction|^xlink|^srcdoc/i.test(name))
      .map(({ name }) => name),
  ])
}
