/** Pages of our own in the form of a page as sites print it, each with something that is not as usual. */
export interface FixturePage {
  name: string
  text: string
}

const summary = '老街的早点铺天不亮就开门,街坊们陆续排起了队。掌柜说,一碗豆浆要磨两遍,火候也要看着。'
const body = [
  '老街的早点铺天不亮就开门,街坊们陆续排起了队。',
  '一碗豆浆的讲究',
  '掌柜说,一碗豆浆要磨两遍,火候也要看着。',
  '每天凌晨三点,磨盘开始转动,豆香慢慢飘满整条巷子,路过的人都会停一停。',
]
const slots = [
  '  • 旧书怎么除霉味(图书保养)',
  '',
  '    先晾后扫,不要暴晒。',
  '',
  '  • 春天第一茶怎么喝(明前茶)',
  '',
  '    水温八十度。',
]

interface Pieces {
  top: string[]
  title: string
  metadata: string[]
  summary: string[]
  source: string[]
  body: string[]
  credits: string[]
  list: string[]
}

const usual: Pieces = {
  top: ['晨光生活网', '当前位置: 首页 生活百科'],
  title: '老街早点铺(一碗豆浆的讲究)',
  metadata: ['时间:2023-06-07 作者: 林晓 阅读量: 12 栏目名: 生活百科'],
  summary: [summary],
  source: ['来源:晨光晚报'],
  body,
  credits: ['晨光晚报记者 周明远'],
  list: ['    推荐阅读', ...slots],
}

export function fixturePage(changes: Partial<Pieces> = {}, lineEnd = '\n'): string {
  const page = { ...usual, ...changes }
  const parts = [
    page.top.join(lineEnd),
    page.title,
    ...page.metadata,
    ...page.summary,
    ...page.source,
    ...page.body,
  ]
  return [...parts, ...page.credits, page.list.join(lineEnd)]
    .filter((part) => part !== '')
    .join(lineEnd + lineEnd)
}

const paragraphs = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `第${index + 1}天,街坊们照旧来喝豆浆,掌柜照旧笑着招呼,谁也不着急走。`,
  )
const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    `• 街角故事之${index + 1}(第${index + 1}回)`,
    `这是街角的第${index + 1}个故事。`,
  ]).flat()

export const fixturePages: FixturePage[] = [
  { name: 'the usual form', text: fixturePage() },
  { name: 'no alternative title', text: fixturePage({ title: '老街早点铺' }) },
  {
    name: 'nested brackets in the title',
    text: fixturePage({ title: '老街早点铺(一碗豆浆(含豆花)的讲究)' }),
  },
  {
    name: 'full-width marks',
    text: fixturePage({
      title: '老街早点铺（一碗豆浆的讲究）',
      metadata: ['时间：2023-06-07　作者：林晓　阅读量：12　栏目名：生活百科'],
      source: ['来源：晨光晚报'],
    }),
  },
  { name: 'unbalanced brackets', text: fixturePage({ title: '老街早点铺(一碗豆浆的讲究' }) },
  { name: 'alternative title on its own line', text: fixturePage({ title: '老街早点铺\n(一碗豆浆的讲究)' }) },
  { name: 'title with a second line', text: fixturePage({ title: '老街早点铺\n——一碗豆浆的讲究' }) },
  {
    name: 'no author and no read count',
    text: fixturePage({ metadata: ['时间:2023-06-07 栏目名: 生活百科'] }),
  },
  {
    name: 'labels on lines of their own',
    text: fixturePage({ metadata: ['时间:2023-06-07', '作者:林晓', '阅读量:12', '栏目名:生活百科'] }),
  },
  {
    name: 'labels in another order',
    text: fixturePage({ metadata: ['作者:林晓 时间:2023-06-07 阅读量:12'] }),
  },
  {
    name: 'a clock in the date',
    text: fixturePage({ metadata: ['时间:2023-06-07 10:22:31 作者: 林晓 阅读量: 12 栏目名: 生活百科'] }),
  },
  { name: 'an unreadable date', text: fixturePage({ metadata: ['时间:前天傍晚 作者: 林晓 阅读量: 12'] }) },
  { name: 'a day that no calendar has', text: fixturePage({ metadata: ['时间:2023-02-30 作者: 林晓'] }) },
  { name: 'a Chinese date', text: fixturePage({ metadata: ['发布时间:2023年6月7日 作者:林晓'] }) },
  { name: 'an unreadable read count', text: fixturePage({ metadata: ['时间:2023-06-07 阅读量: 1.2万'] }) },
  { name: 'an unknown label', text: fixturePage({ metadata: ['时间:2023-06-07 作者: 林晓 字体: 大'] }) },
  {
    name: 'the source among the labels',
    text: fixturePage({ metadata: ['时间:2023-06-07 来源:晨光晚报'], source: [] }),
  },
  { name: 'another column in the labels', text: fixturePage({ metadata: ['时间:2023-06-07 栏目名: 美食'] }) },
  { name: 'no labels', text: fixturePage({ metadata: [] }) },
  {
    name: 'a breadcrumb of three levels',
    text: fixturePage({
      top: ['晨光生活网', '当前位置: 首页 生活 美食 早点'],
      metadata: ['时间:2023-06-07 栏目名: 早点'],
    }),
  },
  {
    name: 'a breadcrumb with >',
    text: fixturePage({ top: ['晨光生活网', '当前位置:首页 > 生活 > 美食'], metadata: ['时间:2023-06-07'] }),
  },
  {
    name: 'a breadcrumb with »',
    text: fixturePage({ top: ['晨光生活网', '首页 » 生活 » 美食 » 正文'], metadata: ['时间:2023-06-07'] }),
  },
  {
    name: 'a breadcrumb with /',
    text: fixturePage({
      top: ['晨光生活网', '您的位置：首页/生活/老街早点铺'],
      metadata: ['时间:2023-06-07'],
    }),
  },
  { name: 'no breadcrumb', text: fixturePage({ top: ['晨光生活网'] }) },
  { name: 'no site name', text: fixturePage({ top: ['当前位置: 首页 生活百科'] }) },
  {
    name: 'noise above the breadcrumb',
    text: fixturePage({ top: ['晨光生活网', '登录 注册', '搜索', '当前位置: 首页 生活百科'] }),
  },
  { name: 'no source', text: fixturePage({ source: [] }) },
  { name: 'no source and no summary', text: fixturePage({ source: [], summary: [] }) },
  { name: 'no labels, no summary, no source', text: fixturePage({ source: [], summary: [], metadata: [] }) },
  {
    name: 'a source with an address',
    text: fixturePage({ source: ['来源:晨光晚报 https://morning.example/a/1?x=2'] }),
  },
  {
    name: 'a source that is an address',
    text: fixturePage({ source: ['来源:https://morning.example/a/1'] }),
  },
  {
    name: 'the source after the text',
    text: fixturePage({ source: [], credits: ['晨光晚报记者 周明远', '来源:晨光晚报'] }),
  },
  { name: 'two sources', text: fixturePage({ source: ['来源:晨光晚报', '来源:晨光晚报'] }) },
  { name: 'a summary that is not in the body', text: fixturePage({ summary: ['这篇短文讲的是一家小店。'] }) },
  {
    name: 'a summary of two paragraphs',
    text: fixturePage({ summary: ['老街的早点铺天不亮就开门,', '街坊们陆续排起了队。'] }),
  },
  {
    name: 'several captions',
    text: fixturePage({
      body: [
        '4月17日,早点铺开门。',
        '4月17日清晨,天刚蒙蒙亮,早点铺的灯就亮了,第一锅豆浆已经出锅。',
        '图为掌柜在磨豆浆。',
        ...body,
        '早点铺门前排起的队伍。林晓 摄',
      ],
    }),
  },
  { name: 'credits in brackets', text: fixturePage({ credits: ['（记者 张三 通讯员 李四）'] }) },
  { name: 'credits with a slash', text: fixturePage({ credits: ['文/张三 图/李四'] }) },
  {
    name: 'credits of editor and proof reader',
    text: fixturePage({ credits: ['晨光晚报记者 周明远', '编辑 李四 校对 王五'] }),
  },
  { name: 'credits with a colon', text: fixturePage({ credits: ['责任编辑:张三'] }) },
  {
    name: 'a credit in the middle of the body',
    text: fixturePage({ body: [...body.slice(0, 2), '记者 张三', ...body.slice(2)] }),
  },
  { name: 'no credits', text: fixturePage({ credits: [] }) },
  { name: 'no list', text: fixturePage({ list: [] }) },
  { name: 'a heading without a list', text: fixturePage({ list: ['推荐阅读'] }) },
  { name: 'another heading of the list', text: fixturePage({ list: ['相关阅读：', ...slots] }) },
  { name: 'a list of twelve', text: fixturePage({ list: ['推荐阅读', ...entries(12)] }) },
  {
    name: 'a list without excerpts',
    text: fixturePage({ list: ['推荐阅读', '• 旧书怎么除霉味(图书保养)', '• 春天第一茶怎么喝'] }),
  },
  {
    name: 'a list with excerpts of several lines',
    text: fixturePage({
      list: [
        '推荐阅读',
        '• 旧书怎么除霉味',
        '先晾后扫,',
        '不要暴晒。',
        'Then wait.',
        'A day or two.',
        '• 春天第一茶怎么喝',
        '水温八十度。',
      ],
    }),
  },
  {
    name: 'a list with numbers',
    text: fixturePage({
      list: ['推荐阅读', '1. 旧书怎么除霉味', '先晾后扫。', '2. 春天第一茶怎么喝', '水温八十度。'],
    }),
  },
  {
    name: 'a list without bullets',
    text: fixturePage({
      list: [
        '推荐阅读',
        '旧书怎么除霉味(图书保养)',
        '先晾后扫,不要暴晒,翻开的书页朝着风口。',
        '春天第一茶怎么喝',
        '水温八十度。',
      ],
    }),
  },
  {
    name: 'a footer after the list',
    text: fixturePage({ list: ['推荐阅读', ...slots, '版权所有 晨光生活网', '晨ICP备000号'] }),
  },
  { name: 'Windows line ends', text: fixturePage({}, '\r\n') },
  { name: 'old line ends', text: fixturePage({}, '\r') },
  {
    name: 'tabs and ideographic spaces',
    text: fixturePage({
      body: body.map((line) => `\t　　${line}\t`),
      metadata: ['时间:2023-06-07\t作者:　林晓'],
    }),
  },
  { name: 'a byte order mark', text: `\ufeff${fixturePage()}` },
  { name: 'only paragraphs', text: paragraphs(6).join('\n\n') },
  { name: 'one line', text: '只有一行。' },
  { name: 'a title and paragraphs', text: ['豆浆的一周', ...paragraphs(3)].join('\n') },
  {
    name: 'a poem',
    text: fixturePage({ body: ['晨光落在老街上', '豆香飘过青石巷', '磨盘转呀转', '日子慢慢长'] }),
  },
  {
    name: 'a Latin page',
    text: 'Morning Site\nHome > Life\nThe old breakfast shop (a bowl of soy milk)\nDate: 2023-06-07 Author: Lin\n\nThe shop opens before dawn.\nSource: Morning Post\n\nHow it begins\n\nThe shop opens before dawn. People wait in line.\n\nBy Anna Lee',
  },
  {
    name: 'emoji',
    text: fixturePage({ title: '老街早点铺😋(一碗豆浆🥛)', body: ['😋😋😋', ...body, '👨‍👩‍👧‍👦一家人🇨🇳都来了。'] }),
  },
  {
    name: 'lines of ten thousand characters',
    text: fixturePage({
      title: '长'.repeat(10_000),
      body: ['豆'.repeat(10_000), `${'浆,'.repeat(5000)}。`, ...body],
      list: ['推荐阅读', `• ${'书'.repeat(10_000)}`, '(('.repeat(5000)],
    }),
  },
  {
    name: 'compatibility forms',
    text: fixturePage({ body: ['㈱①Ⅳ的标志还挂在墙上…', 'ｆｕｌｌ　ｗｉｄｔｈ', ...body] }),
  },
  { name: 'invisible characters', text: fixturePage({ body: ['\u200b', '\u00a0', ...body] }) },
  {
    name: 'the same line again and again',
    text: fixturePage({ body: [...body, ...body, ...body], summary: [body[0] ?? ''] }),
  },
  { name: 'nothing', text: '' },
  { name: 'white space', text: ' \n\t\n　\n' },
]
