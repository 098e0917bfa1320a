import { describe, expect, it } from 'vitest'
import { defaultLimits, ImportRefusal } from '../import-limits'
import { markdownReader, readMarkdown } from './markdown'

const context = { limits: defaultLimits, timeZone: 'Asia/Shanghai' }
const read = (text: string) => readMarkdown('河.md', text, context)
const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })

describe('front matter', () => {
  it('fills the fields of the article from YAML', () => {
    const article = read(`---
title: 河岸的灯
date: '2026-03-05T09:07:00+08:00'
slug: river-lights
author: [林知远, {name: 周禾}]
tags: [夜景, 桥]
categories: 城市/生活
description: 一盏一盏数过去。
draft: true
mood: 安静
---

第一段。
`)
    expect(article).toMatchObject({
      key: '河.md',
      title: '河岸的灯',
      date: '2026-03-05 09:07',
      publishedAt: '2026-03-05T01:07:00.000Z',
      slug: 'river-lights',
      author: '林知远、周禾',
      tags: ['夜景', '桥'],
      columns: [['城市', '生活']],
      summary: '一盏一盏数过去。',
      state: 'draft',
      body: { type: 'doc', content: [paragraph('第一段。')] },
      notes: [{ kind: 'loss', code: 'text-not-placed', detail: 'mood: 安静', line: null }],
    })
  })

  it('is read as TOML between plus signs', () => {
    const article = read(`+++\ntitle = "晚风"\ndate = 2026-03-05\ntags = ["风"]\n+++\n正文。\n`)
    expect(article).toMatchObject({ title: '晚风', date: '2026-03-05', tags: ['风'], state: 'published' })
  })

  it('is read from definitions that nothing refers to', () => {
    const article = read(
      `[#]: subject: "Lights by the river"\n[#]: author: "Ada Lin https://ada.example/"\n[#]: translator: (周禾)\n` +
        `[#]: via: "https://www.river.example/lights"\n[#]: reviewer: " "\n\n河岸的灯\n======\n\n第一段。\n`,
    )
    expect(article).toMatchObject({
      title: '河岸的灯',
      alternativeTitle: 'Lights by the river',
      author: 'Ada Lin',
      source: { name: 'river.example', url: 'https://www.river.example/lights' },
      credits: [{ affiliation: '', role: '译者', name: '周禾' }],
      body: { content: [paragraph('第一段。')] },
      notes: [],
    })
  })

  it('that is broken refuses the file and names the line', () => {
    const broken = () => read('---\ntitle: 灯\ntags: [夜景\n---\n正文。\n')
    expect(broken).toThrow(ImportRefusal)
    expect(broken).toThrow(/malformed, line [34]/)
  })

  it('with values that multiply is refused', () => {
    const bomb = [
      'a: &a [1,1,1,1,1]',
      'b: &b [*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c]',
    ]
    expect(() => read(`---\n${bomb.join('\n')}\n---\n正文。\n`)).toThrow(/the limit is 20 \(yamlAliases\)/)
  })

  it('says a zone that it does not name is a guess', () => {
    const { date, notes } = read('---\ndate: 2026-03-05 09:07\n---\n正文。\n')
    expect({ date, notes }).toEqual({
      date: '2026-03-05 09:07',
      notes: [{ kind: 'guess', code: 'date-zone', detail: 'Asia/Shanghai', line: null }],
    })
  })
})

describe('the end of a text', () => {
  it('gives author, source and credits, and keeps what is not that', () => {
    const article = read(
      '灯\n====\n\n第一段。\n\n---\n\nvia: https://river.example/a\n\n作者：[Ada Lin][a]\n' +
        '译者：[周禾](https://zhou.example) 校对：[林]()/[陈](https://chen.example)\n\n本文由 河社 原创编译\n\n[a]: https://ada.example\n',
    )
    expect(article).toMatchObject({
      title: '灯',
      author: 'Ada Lin',
      source: { name: 'river.example', url: 'https://river.example/a' },
      credits: [
        { role: '译者', name: '周禾' },
        { role: '校对', name: '林' },
        { role: '校对', name: '陈' },
      ],
      body: {
        content: [paragraph('第一段。'), { type: 'horizontalRule' }, paragraph('本文由 河社 原创编译')],
      },
    })
  })

  it('is left as it is where a label has no name, or a name that nobody filled in', () => {
    const article = read('灯\n====\n\n第一段。\n\n译者：\n\n校对：校对者ID\n\n联系：ada@river.example\n')
    expect({ credits: article.credits, blocks: article.body.content.length }).toEqual({
      credits: [],
      blocks: 4,
    })
  })
})

it('keeps tables, footnotes, tasks, pictures and HTML', () => {
  const { body } = read(
    '# 灯\n\n一句[^1]，<ruby>灯<rt>dēng</rt></ruby>。\n\n| 桥 | 盏 |\n| - | - |\n| 东 | 12 |\n\n- [x] 数过\n\n' +
      '![桥下][图]\n\n<iframe src="https://video.example/1"></iframe><script>alert(1)</script>\n\n[^1]: 从东往西。\n\n[图]: 图/桥.jpg\n',
  )
  expect(body.content.map(({ type }) => type)).toEqual([
    'paragraph',
    'table',
    'taskList',
    'figure',
    'linkCard',
  ])
  expect(body.content[0]?.content).toEqual([
    text('一句'),
    { type: 'footnote', attrs: { text: '从东往西。' } },
    text('，'),
    { type: 'text', text: '灯', marks: [{ type: 'ruby', attrs: { reading: 'dēng' } }] },
    text('。'),
  ])
  expect(body.content[3]?.attrs).toMatchObject({ picture: expect.stringContaining('.jpg'), alt: '桥下' })
})

it.each([
  ['---\ntitle: 灯\n---\n', '灯.txt', 0.9],
  ['[#]: author: "林"\n', '灯', 0.95],
  ['灯下的人，一个一个走过。\n', '灯.md', 0.25],
  ['灯下的人，一个一个走过。\n', '灯.txt', 0],
  ['<!doctype html><h1>灯</h1>', '灯.md', 0],
  ['{"title": "灯"}', '灯.md', 0],
])('is as sure of %j named %s as %d', (beginning, name, sure) => {
  expect(markdownReader.recognise({ name, text: beginning, bytes: Buffer.from(beginning) })).toBe(sure)
})

it('keeps the cells of a row that has more of them than its head', () => {
  const { body } = read('| 命令 | 说明 |\n|---|---|\n| `cat 灯 | more` | 一页一页看 |\n')
  const rows = body.content[0]?.content ?? []
  const cells = rows.map(({ content = [] }) => content.map((cell) => JSON.stringify(cell.content)))
  expect(cells.map((row) => row.length)).toEqual([3, 3])
  expect(cells[1]?.map((cell) => /"text":"([^"]*)"/.exec(cell)?.[1])).toEqual([
    '`cat 灯',
    'more`',
    '一页一页看',
  ])
})

it.each([
  ['quotations', '>'.repeat(50_000), /unsafe, line 3: 50000 >/],
  ['links', '['.repeat(50_000), /unsafe, line 3: 50000 \[/],
  ['code', Array.from({ length: 300 }, (_, length) => '`'.repeat(length)).join(' '), /unsafe, line 3: 201 `/],
])('refuses %s without an end before the parser meets them', (_, written, message) => {
  expect(() => read(`# 灯\n\n${written}\n`)).toThrow(message)
})
