import { lookup } from 'node:dns'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { get as getHttp } from 'node:http'
import { get as getHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { pictureTypeOf } from '../store/picture-type'
import { isPrivateAddress } from './private-address'

export interface FetchedPicture {
  bytes: Uint8Array
  name: string
}
export interface FetchControl {
  /** More bytes than this are not read. */
  limit: number
  /** Half a minute where nobody says otherwise. */
  timeoutMs?: number
  signal: AbortSignal
  /** `total` is zero where the server does not say it. */
  onProgress?: (done: number, total: number) => void
}
export type FetchPicture = (url: string, control: FetchControl) => Promise<Result<FetchedPicture>>

interface FetchOptions {
  /** Hosts that are fetched from although they are private; of tests, which have no other server. */
  allowedHosts?: readonly string[]
  timeoutMs?: number
}

type Why = Extract<AppError, { kind: 'fetch-refused' }>['why']

class Refusal extends Error {
  constructor(
    readonly why: Why,
    detail = '',
  ) {
    super(detail)
  }
}

const mostRedirects = 5

/**
 * Fetches one picture from the web, without cookies and without saying where it is shown. Where a name leads is looked
 * at when the connection is made, at every redirect, so that no answer of a name server gets behind it. What came is
 * judged by its bytes.
 */
export function createFetchPicture({
  allowedHosts = [],
  timeoutMs: patience = 30_000,
}: FetchOptions = {}): FetchPicture {
  return async (url, control) => {
    const { timeoutMs = patience } = control
    const timeout = AbortSignal.timeout(timeoutMs)
    const signal = AbortSignal.any([control.signal, timeout])
    try {
      const { response, final } = await follow(url, signal, allowedHosts)
      const bytes = await readAll(response, control, signal)
      if (!pictureTypeOf(bytes)) throw new Refusal('not-a-picture', response.headers['content-type'] ?? '')
      return success({ bytes, name: nameOf(final) })
    } catch (error) {
      if (control.signal.aborted) return failure({ kind: 'canceled' })
      if (error instanceof Refusal) return refused(url, error.why, error.message)
      if (timeout.aborted) return refused(url, 'timeout', `${timeoutMs / 1000} s`)
      return refused(url, 'unreachable', error instanceof Error ? error.message : String(error))
    }
  }
}

function refused(url: string, why: Why, detail: string): Result<never> {
  return failure({ kind: 'fetch-refused', url, why, detail })
}

async function follow(address: string, signal: AbortSignal, allowed: readonly string[]) {
  let url = parse(address)
  for (let left = mostRedirects; ; left -= 1) {
    const response = await open(url, signal, allowed.includes(url.hostname))
    const status = response.statusCode ?? 0
    const next = response.headers.location
    if (status >= 300 && status < 400 && next) {
      response.destroy()
      if (left === 0) throw new Refusal('redirects', url.href)
      url = parse(next, url)
      continue
    }
    if (status === 200) return { response, final: url }
    response.destroy()
    throw new Refusal('status', `HTTP ${status}`)
  }
}

function parse(address: string, from?: URL): URL {
  if (!URL.canParse(address, from?.href)) throw new Refusal('scheme', address)
  const url = new URL(address, from)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Refusal('scheme', url.protocol)
  return url
}

function open(url: URL, signal: AbortSignal, isAllowed: boolean): Promise<IncomingMessage> {
  if (!isAllowed && isPrivateAddress(url.hostname)) throw new Refusal('private', url.hostname)
  const options: RequestOptions = {
    signal,
    agent: false,
    headers: { 'User-Agent': 'Galley', Accept: 'image/*', 'Accept-Encoding': 'identity' },
    ...(!isAllowed && { lookup: publicLookup }),
  }
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp
    get(url, options, resolve).on('error', reject)
  })
}

/** A name that has a private address among its own is refused as a whole. */
const publicLookup: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, [])
    const bad = addresses.find(({ address }) => isPrivateAddress(address))
    if (bad) return answer(new Refusal('private', `${hostname}: ${bad.address}`), [])
    const [first] = addresses
    if (options.all) answer(null, addresses)
    else answer(null, first?.address ?? '', first?.family)
  })
}

async function readAll(
  response: IncomingMessage,
  control: FetchControl,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const total = Number(response.headers['content-length'] ?? 0)
  const tooLarge = () => new Refusal('too-large', `> ${control.limit}`)
  if (total > control.limit) {
    response.destroy()
    throw tooLarge()
  }
  const parts: Buffer[] = []
  let done = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    signal.throwIfAborted()
    done += part.length
    if (done > control.limit) throw tooLarge()
    parts.push(part)
    control.onProgress?.(done, total)
  }
  return Buffer.concat(parts)
}

function nameOf(url: URL): string {
  const last = url.pathname.slice(url.pathname.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(last) || url.hostname
  } catch {
    return last
  }
}
