import { describe, expect, it } from 'vitest'
import { attachmentKind, attachmentTypeOf } from './attachment'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const wide = (text: string) => Array.from(text, (letter) => `${letter}\0`).join('')
const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

describe('attachmentTypeOf', () => {
  it.each([
    ['年报.pdf', '%PDF-1.7', { extension: 'pdf' }],
    ['名单.XLSX', 'PK\x03\x04 xl/workbook.xml', { extension: 'xlsx' }],
    ['旧稿.wps', ole, { extension: 'wps' }],
    ['录音.mp3', 'ID3', { extension: 'mp3' }],
    ['说明.txt', 'a,b', { extension: 'txt' }],
    ['公文.ofd', 'PK\x03\x04', { extension: 'ofd' }],
    ['空.pdf', '', { refusal: 'empty' }],
    ['安装.exe', 'MZ\0\0', { refusal: 'executable' }],
    ['安装.pdf', 'MZ\0\0', { refusal: 'executable' }],
    ['脚本.txt', '#!/bin/sh', { refusal: 'executable' }],
    ['页.html', '<p>', { refusal: 'executable' }],
    ['表.xlsm', 'PK\x03\x04', { refusal: 'executable' }],
    ['表.xlsx', 'PK\x03\x04 xl/vbaProject.bin', { refusal: 'macros' }],
    ['稿.doc', ole + wide('_VBA_PROJECT'), { refusal: 'macros' }],
    ['稿.docx', '%PDF-1.7', { refusal: 'misnamed' }],
    ['稿.txt', 'a\0b', { refusal: 'misnamed' }],
    ['数据.sqlite', 'SQLite', { refusal: 'kind' }],
    ['没有扩展名', 'a', { refusal: 'kind' }],
  ])('judges %s by its name and its bytes', (name, content, expected) => {
    expect(attachmentTypeOf(bytes(content), name)).toEqual(expected)
  })

  it('knows what a kind is', () => {
    expect(['pdf', 'zip', 'm4a', 'mp4', 'csv'].map(attachmentKind)).toEqual([
      'document',
      'archive',
      'audio',
      'video',
      'text',
    ])
  })
})
