import { sha256Bytes } from '../../base/digest.ts'
import { isChromeId } from '../extensions/extension-item.ts'

/** The id in the path under which Chromium keeps an extension: `…/Extensions/<id>/<version>/manifest.json`. */
export function chromeIdOfPath(path: string): string | undefined {
  const id = /(?:^|[\\/])([a-p]{32})[\\/][^\\/]+[\\/]manifest\.json$/u.exec(path)?.[1]
  return id !== undefined && isChromeId(id) ? id : undefined
}

/** The id that Chromium makes of a public key: half of its SHA-256, with letters from a to p for the hexadecimal digits. */
export function chromeIdOfKey(key: string): string | undefined {
  if (!/^[A-Za-z0-9+/]{40,4096}={0,2}$/u.test(key)) return undefined
  const digest = sha256Bytes(Buffer.from(key, 'base64')).subarray(0, 16)
  return [...digest].map(byte => letter(byte >> 4) + letter(byte & 15)).join('')
}

function letter(digit: number): string {
  return String.fromCodePoint(97 + digit)
}
