import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../bundle.mjs'

const hostile = resolve(import.meta.dirname, '../../../shared/input/hostile')
/** A file that hangs is ended here; most take a second. */
const killAfter = 60_000
const mostMb = 1024

let modules = ''
let folder = ''
beforeAll(async () => {
  modules = await bundle({ 'hostile-worker': 'bench/import/hostile-worker.ts' })
  folder = mkdtempSync(join(tmpdir(), 'galley-hostile-'))
}, 120_000)
afterAll(() => {
  for (const each of [modules, folder]) rmSync(each, { recursive: true, force: true })
})

/** Imports a file in a process of its own. */
async function importHostile(path) {
  const disk = mkdtempSync(join(folder, 'w-'))
  const argv = [join(modules, 'hostile-worker.mjs'), disk, path]
  const options = { timeout: killAfter, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)(process.execPath, argv, options)
  const { peakMb, ...told } = JSON.parse(stdout)
  return { ...told, isSmall: peakMb < mostMb }
}

const repeated = (text, times) => text.repeat(times)
const xml = '<?xml version="1.0"?>'
const wxr = (inside) =>
  `${xml}<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version>${inside}</channel></rss>`
const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${repeated(`&l${at};`, 10)}">`)
const yaml = Array.from(
  { length: 9 },
  (_, at) => `l${at + 1}: &l${at + 1} [${repeated(`*l${at},`, 9)}*l${at}]`,
)

/** One file in a ZIP that says of itself what is true. */
function zipOf(name, bytes) {
  const packed = deflateRawSync(bytes, { level: 9 })
  const title = Buffer.from(name)
  const crc = Buffer.alloc(4)
  const sizes = Buffer.alloc(8)
  sizes.writeUInt32LE(packed.length, 0)
  sizes.writeUInt32LE(bytes.length, 4)
  const shared = Buffer.concat([
    Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0, 0]),
    crc,
    sizes,
    Buffer.from([title.length, 0, 0, 0]),
  ])
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, title, packed])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02', 'latin1'),
    Buffer.from([20, 0]),
    shared,
    Buffer.alloc(14),
    title,
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

/** Files made to hurt whoever reads them, and whether anything may come of them. */
const made = {
  'entities.xml': `${xml}<!DOCTYPE r [<!ENTITY l0 "灯">${laughs.join('')}]>${wxr('<item><title>&l9;</title></item>').slice(xml.length)}`,
  'external.xml': `${xml}<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wxr('<item><title>&x;</title><content:encoded>&x;</content:encoded></item>').slice(xml.length)}`,
  'deep.xml': wxr(repeated('<a>', 100_000)),
  'deep.json': repeated('[', 1_000_000),
  'deep-objects.json': repeated('{"a":', 500_000),
  'deep.html': `<!doctype html><html><body>${repeated('<div>', 200_000)}灯`,
  'deep-lists.html': `<!doctype html><html><body>${repeated('<ul><li>', 50_000)}灯`,
  'open.html': `<!doctype html><html><body>${repeated('<a href="', 200_000)}`,
  'comments.html': `<!doctype html><html><body>${repeated('<!--', 500_000)}`,
  'quotes.md': `# 灯\n\n${repeated('>', 50_000)} 灯`,
  'brackets.md': `# 灯\n\n${repeated('[', 50_000)}`,
  'stars.md': `# 灯\n\n${repeated('*a _b ', 30_000)}`,
  'ticks.md': `# 灯\n\n${Array.from({ length: 2000 }, (_, at) => repeated('`', at)).join(' ')}`,
  'aliases.md': `---\ntitle: 灯\nl0: &l0 [灯]\n${yaml.join('\n')}\n---\n\n正文。\n`,
  'controls.md': `# 灯\u202e\n\n正\u0000文\u202e。\u2066\n`,
  'bomb.zip': zipOf('a.md', Buffer.alloc(300 * 1024 * 1024, 0x20)),
  'bomb.docx': zipOf('word/document.xml', Buffer.alloc(300 * 1024 * 1024, 0x20)),
}

describe('files made to hurt', () => {
  test.each(Object.keys(made))(
    '%s is refused or made harmless',
    async (name) => {
      const path = join(folder, name)
      writeFileSync(path, made[name])
      const { bodies, problems, isSmall, created, refused } = await importHostile(path)
      expect({ problems, isSmall, isTold: created + refused.length > 0 }).toEqual({
        problems: [],
        isSmall: true,
        isTold: true,
      })
      expect(bodies).not.toMatch(/root:|[\u0000\u202a-\u202e\u2066-\u2069]/u)
    },
    90_000,
  )
})

describe.skipIf(!existsSync(hostile))(
  'files that others made to hurt (skipped where ../shared/input is not there)',
  () => {
    const isCalm = { problems: [], isSmall: true }

    test('a set of JSON: what is none is refused with its line, the rest is JSON and no article', async () => {
      const { refused, created, problems, isSmall } = await importHostile(join(hostile, 'json'))
      const broken = refused.filter(({ why }) => why === 'not-json')
      expect({
        created,
        problems,
        isSmall,
        broken: broken.length,
        others: refused.length - broken.length,
      }).toEqual({
        ...isCalm,
        created: 0,
        broken: 39,
        others: 21,
      })
      expect(broken.filter(({ line }) => line === null)).toEqual([])
    }, 90_000)

    test('an archive that writes outside of its folder', async () => {
      const { problems, isSmall, refused } = await importHostile(join(hostile, 'zip-slip.zip'))
      expect({ problems, isSmall, isUnsafe: refused.some(({ why }) => why === 'unsafe') }).toEqual({
        ...isCalm,
        isUnsafe: true,
      })
      expect(readdirSync(tmpdir()).filter((name) => name === 'evil.txt')).toEqual([])
    }, 90_000)

    test('payloads that run in pages: as a page and as Markdown, nothing of them is active', async () => {
      const payloads = JSON.parse(readFileSync(join(hostile, 'xss-payloads.json'), 'utf8')).map(
        ({ payload }) => payload,
      )
      mkdirSync(join(folder, 'payloads'))
      for (const [index, payload] of payloads.entries()) {
        writeFileSync(
          join(folder, 'payloads', `${index}.html`),
          `<!doctype html><title>灯</title><p>江水不急。</p>${payload}`,
        )
        writeFileSync(join(folder, 'payloads', `${index}.md`), `# 灯\n\n江水不急。\n\n${payload}\n`)
      }
      const { created, problems, isSmall, bodies } = await importHostile(join(folder, 'payloads'))
      expect({ problems, isSmall, isAll: created > payloads.length }).toEqual({ ...isCalm, isAll: true })
      expect(bodies).not.toMatch(/"(?:href|url|remote)":"\s*(?:javascript|vbscript|data):/iu)
    }, 120_000)

    test('naughty strings are words like others', async () => {
      const strings = JSON.parse(readFileSync(join(hostile, 'blns.json'), 'utf8'))
      mkdirSync(join(folder, 'strings'))
      for (const [index, text] of strings.entries())
        writeFileSync(join(folder, 'strings', `${index}.md`), `# 第 ${index} 句\n\n开头。\n\n${text}\n`)
      const { created, refused, problems, isSmall } = await importHostile(join(folder, 'strings'))
      expect({ problems, isSmall, all: created + refused.length }).toEqual({ ...isCalm, all: strings.length })
    }, 120_000)
  },
)
