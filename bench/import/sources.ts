import { createWriteStream, readdirSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A folder with so many articles: those of the folders given, again and again, with a line that tells them apart. */
export async function fillFolder(folder: string, inputs: readonly string[], count: number): Promise<string> {
  const paths = inputs.flatMap((input) => readdirSync(input).map((name) => join(input, name)))
  await mkdir(folder)
  for (let number = 0; number < count; number += 1) {
    const text = await readFile(paths[number % paths.length] ?? '', 'utf8')
    await writeFile(join(folder, `${number}.md`), `${text}\n\n第 ${number} 份。\n`)
  }
  return folder
}

/** An export of so many bytes: the items of a real one, again and again, each with an identity of its own. */
export async function writeExport(path: string, original: string, bytes: number): Promise<string> {
  const text = await readFile(original, 'utf8')
  const [from, to] = [text.indexOf('<item>'), text.lastIndexOf('</item>') + '</item>'.length]
  const items = text.slice(from, to)
  function* pieces() {
    yield text.slice(0, from)
    for (let round = 0, length = 0; length < bytes; round += 1, length += Buffer.byteLength(items))
      yield items.replaceAll('</guid>', `&amp;round=${round}</guid>`)
    yield text.slice(to)
  }
  await pipeline(Readable.from(pieces()), createWriteStream(path))
  return path
}
