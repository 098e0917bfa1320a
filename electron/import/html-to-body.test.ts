import { expect, test } from 'vitest'
import type { DocumentMark, DocumentNode } from '../../shared/document/schema'
import { htmlToBody } from './html-to-body'
import { defaultLimits } from './import-limits'

const t = (text: string, ...marks: (string | DocumentMark)[]): DocumentNode => ({
  type: 'text',
  ...(marks.length > 0
    ? { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }
    : {}),
  text,
})
const inline = (content: (string | DocumentNode)[]) =>
  content.length > 0 ? { content: content.map((part) => (typeof part === 'string' ? t(part) : part)) } : {}
const p = (...content: (string | DocumentNode)[]): DocumentNode => ({ type: 'paragraph', ...inline(content) })
const h = (level: number, text: string): DocumentNode => ({
  type: 'heading',
  attrs: { level },
  content: [t(text)],
})
const br: DocumentNode = { type: 'hardBreak' }
const note = (text: string): DocumentNode => ({ type: 'footnote', attrs: { text } })
const figure = (picture: string | null, alt = '', ...caption: (string | DocumentNode)[]): DocumentNode => ({
  type: 'figure',
  attrs: { media: null, alt, credit: '', ...(picture === null ? {} : { picture }) },
  ...inline(caption),
})
const list = (type: string, ...items: DocumentNode[][]): DocumentNode => ({
  type,
  ...(type === 'orderedList' ? { attrs: { start: 1 } } : {}),
  content: items.map((content) => ({ type: 'listItem', content })),
})
const task = (checked: boolean, text: string) => ({
  type: 'taskItem',
  attrs: { checked },
  content: [p(text)],
})
const cell = (text: string, attrs?: Record<string, number>, type = 'tableCell'): DocumentNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  content: [text === '' ? p() : p(text)],
})
const row = (...content: DocumentNode[]): DocumentNode => ({ type: 'tableRow', content })
const quote = (attribution: string, ...content: DocumentNode[]): DocumentNode => ({
  type: 'blockquote',
  ...(attribution === '' ? {} : { attrs: { attribution } }),
  content,
})
const code = (text: string, language: string | null = null): DocumentNode => ({
  type: 'codeBlock',
  attrs: { language },
  content: [t(text)],
})
const card = (url: string, title = '', description = ''): DocumentNode => ({
  type: 'linkCard',
  attrs: { url, title, description },
})
const link = (href: string): DocumentMark => ({ type: 'link', attrs: { href } })

const cases: [string, string, DocumentNode[]][] = [
  ['nothing', ' ', [p()]],
  [
    'paragraphs and loose words',
    '开头<p>江边 </p>中间<div>末</div>',
    [p('开头'), p('江边'), p('中间'), p('末')],
  ],
  [
    'headings, moved down where there is a first level',
    '<h1>一</h1><h2>二</h2><h5>五</h5>',
    [h(2, '一'), h(3, '二'), h(4, '五')],
  ],
  [
    'headings without a first level',
    '<h2>二</h2><h3>三</h3><h6>六</h6>',
    [h(2, '二'), h(3, '三'), h(4, '六')],
  ],
  [
    'lines broken between Chinese words',
    '<p>江水\n  不急，\n船 还在 Dock\n上</p>',
    [p('江水不急，船 还在 Dock 上')],
  ],
  ['an indent made by hand', '<p>　　江水不急。&nbsp;</p>', [p('江水不急。')]],
  ['two breaks as the end of a paragraph', '<p>一<br>二<br> <br>三<br></p>', [p('一', br, '二'), p('三')]],
  [
    'a break before an indent as the end of a paragraph',
    '　　一<br>　　二<br>&nbsp;&nbsp;&nbsp;三',
    [p('一'), p('二'), p('三')],
  ],
  [
    'marks',
    '<p><b>粗</b><em>斜</em><u>线</u><del>删</del><code>码</code><mark>亮</mark>H<sub>2</sub>m<sup>2</sup></p>',
    [
      p(
        t('粗', 'bold'),
        t('斜', 'italic'),
        t('线', 'underline'),
        t('删', 'strike'),
        t('码', 'code'),
        t('亮', 'highlight'),
        'H',
        t('2', 'subscript'),
        'm',
        t('2', 'superscript'),
      ),
    ],
  ],
  [
    'marks by style',
    '<p><span style="font-weight:700">粗</span><b style="font-weight: normal">不粗</b><span style="-webkit-text-emphasis: dot">点</span></p>',
    [p(t('粗', 'bold'), '不粗', t('点', 'emphasisDots'))],
  ],
  ['a mark round paragraphs', '<b><p>一</p><p>二</p></b>', [p(t('一', 'bold')), p(t('二', 'bold'))]],
  [
    'the space between marks',
    '<p>a <b>b </b><i> c</i></p>',
    [p('a ', t('b', 'bold'), ' ', t('c', 'italic'))],
  ],
  [
    'ruby',
    '<p><ruby>渡<rp>(</rp><rt>dù</rt><rp>)</rp>口<rt>kǒu</rt></ruby>志</p>',
    [
      p(
        t('渡', { type: 'ruby', attrs: { reading: 'dù' } }),
        t('口', { type: 'ruby', attrs: { reading: 'kǒu' } }),
        '志',
      ),
    ],
  ],
  [
    'links of safe schemes alone',
    '<a href="https://example.org/a">一</a><a href="ftp://example.org">二</a><a href=" JAVA\tscript:alert(1)">三</a>',
    [p(t('一', link('https://example.org/a')), '二三')],
  ],
  [
    'lists in lists',
    '<ol><li>一<ul><li>甲</li></ul></li><ul><li>乙</li></ul><li><p>二</p><p>三</p></li></ol>',
    [
      list(
        'orderedList',
        [p('一'), list('bulletList', [p('甲')]), list('bulletList', [p('乙')])],
        [p('二'), p('三')],
      ),
    ],
  ],
  [
    'tasks',
    '<ul><li><input type="checkbox" checked> 做完</li><li><p><input type="checkbox">没做</p></li><li>不是</li></ul>',
    [
      { type: 'taskList', content: [task(true, '做完'), task(false, '没做')] },
      list('bulletList', [p('不是')]),
    ],
  ],
  [
    'terms',
    '<dl><dt>渡口</dt><dd>过河处</dd><dd>码头</dd></dl>',
    [list('bulletList', [p(t('渡口', 'bold')), p('过河处'), p('码头')])],
  ],
  [
    'a quotation with its source',
    '<blockquote><p>江水不急。</p><cite>—— 沈岸</cite></blockquote>',
    [quote('沈岸', p('江水不急。'))],
  ],
  [
    'a pull quote',
    '<figure class="wp-block-pullquote"><blockquote><p>船还在开</p><cite>沈岸</cite></blockquote></figure>',
    [{ type: 'pullQuote', attrs: { attribution: '沈岸' }, content: [t('船还在开')] }],
  ],
  [
    'code with its language',
    '<pre><code class="language-js">\nif (a &lt; b)\n  c()\n</code></pre>',
    [code('if (a < b)\n  c()', 'js')],
  ],
  ['verse', '<pre class="wp-block-verse">江水\n不急</pre>', [p('江水', br, '不急')]],
  [
    'a table with spans, a head and a caption',
    '<table><caption>时刻</caption><thead><tr><td colspan="2">站</td></tr></thead><tbody><tr><td rowspan="9">东</td><td>八点</td></tr><tr><td>九点</td></tr></tbody></table>',
    [
      {
        type: 'table',
        attrs: { caption: '时刻' },
        content: [
          row(cell('站', { colspan: 2 }, 'tableHeader')),
          row(cell('东', { rowspan: 2 }), cell('八点')),
          row(cell('九点')),
        ],
      },
    ],
  ],
  [
    'a table in a cell, as paragraphs',
    '<table border="1"><tr><td>东</td><td>西<table><tr><td>南</td><td>北</td></tr></table></td></tr></table>',
    [
      {
        type: 'table',
        content: [row(cell('东'), { type: 'tableCell', content: [p('西'), p('南'), p('北')] })],
      },
    ],
  ],
  [
    'a table that is short of cells',
    '<table><tr><td>东</td><td>西</td></tr><tr><td>南</td></tr></table>',
    [{ type: 'table', content: [row(cell('东'), cell('西')), row(cell('南'), cell(''))] }],
  ],
  ['a table that lays out', '<table><tr><td><p>一</p><p>二</p></td></tr></table>', [p('一'), p('二')]],
  [
    'a figure',
    '<figure><img src="a.jpg" alt="江"><figcaption>江边 <i>一景</i></figcaption></figure>',
    [figure('a.jpg', '江', '江边 ', t('一景', 'italic'))],
  ],
  [
    'a caption of WordPress',
    '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">江边</p></div>',
    [figure('a.jpg', '', '江边')],
  ],
  [
    'a picture in a paragraph',
    '<p>前<img src="a.jpg" alt="江">后</p>',
    [p('前'), figure('a.jpg', '江'), p('后')],
  ],
  [
    'a picture that loads late',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/b.jpg"><noscript><img src="/b.jpg"></noscript>',
    [figure('/b.jpg')],
  ],
  [
    'the largest of a set',
    '<img src="s.jpg" srcset="s.jpg 300w, l.jpg 1200w, m.jpg 600w">',
    [figure('l.jpg')],
  ],
  [
    'the original that a small one links to',
    '<a href="u/江.jpg"><img src="u/江-300x200.jpg"></a>',
    [figure('u/江.jpg')],
  ],
  ['an emoji that is a picture', '<p>好<img class="emoji" alt="😀" src="e.png"></p>', [p('好😀')]],
  [
    'a gallery',
    '<figure class="wp-block-gallery"><ul class="blocks-gallery-grid"><li><figure><img src="a.jpg"></figure></li><li><figure><img src="b.jpg"><figcaption>乙</figcaption></figure></li></ul><figcaption>两岸</figcaption></figure>',
    [{ type: 'gallery', content: [figure('a.jpg'), figure('b.jpg', '', '乙')] }, p('两岸')],
  ],
  [
    'details',
    '<details><summary>说明</summary><p>内容</p></details>',
    [{ type: 'callout', attrs: { kind: 'info' }, content: [p(t('说明', 'bold')), p('内容')] }],
  ],
  ['a rule', '一<hr>二', [p('一'), { type: 'horizontalRule' }, p('二')]],
  [
    'an embed',
    '<figure><iframe src="https://example.org/v" title="片"></iframe><figcaption>说</figcaption></figure>',
    [card('https://example.org/v', '片', '说')],
  ],
  [
    'scripts, styles and templates',
    '<p>一<script>alert(1)</script><style>p{}</style><template>二</template></p>',
    [p('一')],
  ],
  [
    'words of a drawing and a formula',
    '<p>见<svg><title>图</title><text>江</text></svg>和<math><mi>x</mi><annotation>tex</annotation></math></p>',
    [p('见 江 和x')],
  ],
  [
    'notes of a Markdown renderer',
    '<p>一<sup id="fnref:1"><a href="#fn:1">1</a></sup>二</p><div class="footnotes"><hr><ol><li id="fn:1"><p>见<a href="https://example.org/">志</a>。 <a href="#fnref:1">↩︎</a></p></li></ol></div>',
    [p('一', note('见志 https://example.org/ 。'), '二')],
  ],
  [
    'notes of mammoth',
    '<p>一<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p> 注文 <a href="#footnote-ref-1">↑</a></p></li></ol>',
    [p('一', note('注文'))],
  ],
  [
    'notes of Word',
    '<p>一<a href="#_ftn1" name="_ftnref1">[1]</a></p><div><br><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> 注文</p></div></div>',
    [p('一', note('注文'))],
  ],
  [
    'a link in the page that is no note',
    '<p><a href="#two">第二节</a></p><h2 id="two">第二节</h2>',
    [p(t('第二节', link('#two'))), h(2, '第二节')],
  ],
]

test.each(cases)('reads %s', (_, html, content) => {
  expect(htmlToBody(html).body).toEqual({ type: 'doc', content })
})

test('takes notes that stand outside of the text', () => {
  const html = '<p>一<sup data-fn="a-b" class="fn"><a href="#a-b" id="a-b-link">1</a></sup></p>'
  expect(htmlToBody(html, { footnotes: new Map([['a-b', '注文']]) }).body.content).toEqual([
    p('一', note('注文')),
  ])
})

test('reckons addresses from that of the page', () => {
  const html = '<p><a href="b.html">一</a></p><img src="//cdn.example.org/a.jpg"><img src="../c.jpg">'
  expect(htmlToBody(html, { base: 'https://example.org/x/y/' }).body.content).toEqual([
    p(t('一', link('https://example.org/x/y/b.html'))),
    figure('https://cdn.example.org/a.jpg'),
    figure('https://example.org/x/c.jpg'),
  ])
})

test('gives pictures that stand in the text itself, by name', () => {
  const bytes = Buffer.alloc(120, 7)
  const { body, pictures } = htmlToBody(`<img src="data:image/png;base64,${bytes.toString('base64')}">`)
  expect({ content: body.content, pictures }).toEqual({
    content: [figure('inline-1.png')],
    pictures: [{ name: 'inline-1.png', bytes }],
  })
})

test('tells what it left out', () => {
  const html =
    '<script>1</script><script>2</script><p onclick="x()">一<a href="javascript:x()">二</a><a href="tel:1">三</a></p>' +
    '<iframe src="https://example.org/v"></iframe><p style="display:none">藏</p><p>右\u202e左\u0001</p>'
  expect(htmlToBody(html).notes.map(({ code: what, detail }) => [what, detail])).toEqual([
    ['control-characters-removed', 'U+0001 × 1, U+202E × 1: 藏 右⟨U+202E⟩左⟨U+0001⟩'],
    ['text-not-placed', 'tel:1'],
    ['embed-not-kept', 'https://example.org/v'],
    ['text-not-placed', '藏'],
    ['active-content-removed', 'script × 2, onclick, javascript: link'],
  ])
})

test('keeps the words of elements that stand too deep, and tells it', () => {
  const { body, notes } = htmlToBody(`${'<div>'.repeat(500)}深处${'</div>'.repeat(500)}<p>末</p>`)
  expect({ body, notes }).toEqual({
    body: { type: 'doc', content: [p('深处'), p('末')] },
    notes: [{ kind: 'loss', code: 'limit-reached', detail: '200 elements deep: 300', line: null }],
  })
})

test.each([
  ['too many characters', 'x'.repeat(11), '11 characters; the limit is 10 (articleCharacters)'],
  ['too many elements', '<br>'.repeat(200_001), '200001 elements; the limit is 200000 (elements)'],
  ['too many open elements', '<b>'.repeat(5000), '601 elements deep; the limit is 600 (openElements)'],
])('refuses %s', (_, html, detail) => {
  const limits = { ...defaultLimits, articleCharacters: html.length > 20 ? 1_000_000 : 10 }
  expect(() => htmlToBody(html, { limits })).toThrow(`too-large: ${detail}`)
})
