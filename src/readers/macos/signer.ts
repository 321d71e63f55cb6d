import type { ItemIdentifier } from '../../model/item.ts'

/** Who signed a macOS application, as certificates name them: `Developer ID Application: NAME (TEAMID)`. */
export interface Signer {
  readonly publisher: string | undefined
  readonly identifiers: readonly ItemIdentifier[]
}

const DEVELOPER = 'Developer ID Application: '

/** Reads the first certificate of a chain; the rest are those of Apple that vouch for it. */
export function signerOf(certificate: string | undefined): Signer {
  const text = certificate?.trim() ?? ''
  // Apple signs its own with this one (TN3127).
  if (text === 'Software Signing') return { publisher: 'Apple Inc.', identifiers: [] }
  if (!text.startsWith(DEVELOPER)) return NOBODY
  const written = text.slice(DEVELOPER.length).trim()
  const [, name = written, team] = /^(.*?)\s*\(([0-9A-Z]{10})\)$/u.exec(written) ?? []
  if (name === '') return NOBODY
  return {
    publisher: name,
    identifiers: [
      { scheme: 'signer', value: name },
      ...(team === undefined ? [] : [{ scheme: 'team-id', value: team }]),
    ],
  }
}

/** The first certificate of a chain written in one line. Names may hold commas, so it ends where Apple's begin. */
export function firstOfChain(chain: string | undefined): string | undefined {
  return chain?.split(/, (?:Developer ID|Apple )/u, 1)[0]
}

const NOBODY: Signer = { publisher: undefined, identifiers: [] }
