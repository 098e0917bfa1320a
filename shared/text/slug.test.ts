import { describe, expect, it } from 'vitest'
import { slugify } from './slug'

const rows: [text: string, slug: string][] = [
  ['老城步道全线贯通', 'lao-cheng-bu-dao-quan-xian-guan-tong'],
  ['重庆银行行长', 'chong-qing-yin-hang-hang-zhang'],
  ['女儿的绿色战略', 'nv-er-de-lv-se-zhan-lve'],
  ['臺灣的銀行', 'tai-wan-de-yin-hang'],
  ['AI数据，60%的停车效率', 'ai-shu-ju-60-de-ting-che-xiao-lv'],
  ['３Ｄ打印（第２期）', '3d-da-yin-di-2-qi'],
  ['Café Müller & Søn: Straße', 'cafe-muller-son-strasse'],
  ["It's 3.14", 'its-3-14'],
  ['𠮷野家🎉开门👨‍👩‍👧🇨🇳', 'ye-jia-kai-men'],
  ['con', 'con-page'],
  ['NUL.', 'nul-page'],
  ['ＣＯＭ１', 'com1-page'],
  ['コンにちは', 'untitled'],
  ['，。！？', 'untitled'],
  ['👨‍👩‍👧', 'untitled'],
  ['𠀀', 'untitled'],
  ['　', 'untitled'],
  ['', 'untitled'],
  ['a'.repeat(80), 'a'.repeat(60)],
  ['庄'.repeat(30), Array(10).fill('zhuang').join('-').slice(0, 55)],
  [`${'a'.repeat(57)} 安`, `${'a'.repeat(57)}-an`],
  [`${'a'.repeat(57)} 张`, 'a'.repeat(57)],
]

describe('slugify', () => {
  it.each(rows)('names %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('always gives a safe name, and the same for its own result', () => {
    for (const text of [
      ...rows.map(([each]) => each),
      'aux',
      'lpt9',
      '../../etc/passwd',
      'C:\\con\\nul',
      '\u0000',
      'İstanbul',
    ]) {
      const slug = slugify(text)
      expect(slug).toMatch(/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(slug).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/)
      expect(slugify(slug)).toBe(slug)
    }
  })
})
