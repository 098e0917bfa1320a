import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import type { RenditionWidth } from '../../shared/domain/media'
import { renditionWidths } from '../../shared/domain/media'
import { isOnOrigin, pageOrigin } from './page-origin'

/** Answers the file of a picture of the open workspace, at most so wide where asked; null when it is not here. */
export type FindMedia = (
  sha256: string,
  width: RenditionWidth | null,
) => string | null | Promise<string | null>

const mediaPath = /^\/media\/([0-9a-f]{64})$/
const noncePlaceholder = /__CSP_NONCE__/g

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/**
 * Answers requests for our own pages with the files of `folder`, `/media/<sha256>?width=` with what `findMedia` finds, and
 * nothing else.
 *
 * Each load of a page has a fresh nonce, in its policy and in its text; styles without it are refused.
 */
export function createPageResponder(folder: string, findMedia: FindMedia = () => null) {
  const root = resolve(folder)
  return async function respond(request: { method: string; url: string }): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Method not allowed')
    const file = await fileOf(root, request.url, findMedia)
    if (!file) return plain(404, 'Not found')
    const bytes = await readIfThere(file)
    if (!bytes) return plain(404, 'Not found')
    return extname(file) === '.html' ? page(bytes) : asset(file, bytes)
  }
}

async function fileOf(root: string, address: string, findMedia: FindMedia): Promise<string | null> {
  if (!isOnOrigin(pageOrigin, address)) return null
  const { pathname, searchParams } = new URL(address)
  const path = decode(pathname)
  if (path === null || path.includes('\0')) return null
  const sha256 = mediaPath.exec(path)?.[1]
  if (sha256) return findMedia(sha256, widthOf(searchParams.get('width')))
  const file = join(root, path === '/' ? 'index.html' : path)
  return file.startsWith(root + sep) ? file : null
}

function widthOf(asked: string | null): RenditionWidth | null {
  return Object.values(renditionWidths).find((width) => String(width) === asked) ?? null
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null
    throw error
  }
}

function page(bytes: Buffer): Response {
  const nonce = randomBytes(16).toString('base64')
  const html = bytes.toString('utf8').replace(noncePlaceholder, nonce)
  return new Response(html, {
    headers: headers('.html', { 'Content-Security-Policy': policy(nonce), 'Cache-Control': 'no-store' }),
  })
}

function asset(file: string, bytes: Buffer): Response {
  const extension = extname(file)
  // A picture of this kind opened as a page of its own must not run what is in it.
  const more = extension === '.svg' ? { 'Content-Security-Policy': "default-src 'none'; sandbox" } : undefined
  return new Response(new Uint8Array(bytes), { headers: headers(extension, more) })
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: headers('') })
}

function headers(extension: string, more: Record<string, string> = {}): Record<string, string> {
  const type = contentTypes[extension.toLowerCase()] ?? 'text/plain; charset=utf-8'
  return { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', ...more }
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
