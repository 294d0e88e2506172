import fs from 'node:fs/promises'
import path from 'node:path'
import contentSecurityPolicy from '../shared/content-security-policy.json'
import mediaTypes from '../shared/media-types.json'
import { appHost, appScheme } from './origin.ts'

const types: Readonly<Record<string, string>> = mediaTypes

const headers = {
  'content-security-policy': Object.entries(contentSecurityPolicy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Answers requests of the app:// protocol from the folder of the built page; 404 for whatever is not inside it. */
export async function answerFromFolder(
  root: string,
  request: { url: string; method: string },
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405)
  const file = await fileInside(root, request.url)
  if (file === null) return refusal(404)
  try {
    const bytes = await fs.readFile(file)
    const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      headers: { ...headers, 'content-type': type },
    })
  } catch {
    return refusal(404)
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers })
}

/**
 * The file that an address of the app names, or null: another host, a path that is encoded to lead elsewhere, a
 * file that is missing, or one that the file system knows at another place or under another name.
 */
export async function fileInside(root: string, address: string): Promise<string | null> {
  const segments = segmentsOf(address)
  if (segments === null) return null
  try {
    const realRoot = await fs.realpath(root)
    const named = path.join(realRoot, ...segments)
    // What the system knows under another name (a link, other capitals, a dot at the end, a stream) is no file of ours.
    if ((await fs.realpath(named)) !== named) return null
    return (await fs.stat(named)).isFile() ? named : null
  } catch {
    return null
  }
}

/** The parts of the path, decoded once; null when one is more than a plain name. */
function segmentsOf(address: string): string[] | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== `${appScheme}:` || url.host !== appHost) return null
  const asked = url.pathname === '/' || url.pathname === '' ? '/index.html' : url.pathname
  try {
    const segments = asked.slice(1).split('/').map(decodeURIComponent)
    return segments.every(isPlainName) ? segments : null
  } catch {
    return null
  }
}

function isPlainName(segment: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return segment !== '' && segment !== '.' && segment !== '..' && !/[/\\:\u0000-\u001f]/.test(segment)
}
