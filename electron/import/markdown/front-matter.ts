import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import type { ImportLimits } from '../import-limits'
import { ImportRefusal, overLimit } from '../import-limits'

/** What stands above the text: fields by name, and the text without them, its lines still where they were. */
export interface FrontMatter {
  fields: Record<string, unknown>
  rest: string
}

const yamlFence = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/
const tomlFence = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/
/** Definitions that nothing refers to, used as a header: `[#]: author: "Name address"`, in quotes or brackets. */
const definitionHeader = /^(?:\[#\]:[^\n]*(?:\n|$)|[ \t]*\n)+/

type AliasLimit = Pick<ImportLimits, 'yamlAliases'>

/** Takes YAML, TOML or a header of definitions from the top of a text whose lines end with LF. */
export function takeFrontMatter(text: string, limits: AliasLimit): FrontMatter {
  const yaml = yamlFence.exec(text)
  if (yaml) return { fields: asFields(readYaml(yaml[1] ?? '', limits)), rest: without(text, yaml[0]) }
  const toml = tomlFence.exec(text)
  if (toml) return { fields: asFields(readToml(toml[1] ?? '')), rest: without(text, toml[0]) }
  const header = text.startsWith('[#]:') ? definitionHeader.exec(text) : null
  return header
    ? { fields: readDefinitions(header[0]), rest: without(text, header[0]) }
    : { fields: {}, rest: text }
}

/** The lines that were taken are left empty, so that what follows keeps its numbers. */
function without(text: string, taken: string): string {
  return taken.replace(/[^\n]+/g, '') + text.slice(taken.length)
}

function readYaml(source: string, limits: AliasLimit): unknown {
  try {
    // Strings stay strings: a date is read as a date by whoever knows the zone, and nothing is built from a tag.
    return parseYaml(source, {
      schema: 'core',
      maxAliasCount: limits.yamlAliases,
      uniqueKeys: false,
      logLevel: 'error',
    })
  } catch (error) {
    if (error instanceof ReferenceError && /alias count/i.test(error.message))
      throw overLimit(limits, 'yamlAliases', 'more repetitions by reference', { why: 'unsafe' })
    throw refusal(error)
  }
}

function readToml(source: string): unknown {
  try {
    return parseToml(source)
  } catch (error) {
    throw refusal(error)
  }
}

/** Both libraries count lines from the first behind the fence. */
function refusal(error: unknown): ImportRefusal {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  const place = error as { line?: number; linePos?: { line: number }[] }
  const line = place.linePos?.[0]?.line ?? place.line ?? 0
  return new ImportRefusal('malformed', message, line + 1)
}

function asFields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}

function readDefinitions(header: string): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const line of header.split('\n')) {
    const found = /^\[#\]:\s*(\w+)\s*:\s*(.*?)\s*$/.exec(line)
    const value = (found?.[2] ?? '').replace(/^(["'(])(.*)["')]$/, '$2').trim()
    if (found?.[1] && value !== '') fields[found[1].toLowerCase()] = value
  }
  return fields
}
