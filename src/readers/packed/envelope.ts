import type { Problem } from '../../base/problem.ts'
import type { Inflated } from './inflated.ts'
import { memberOf, type Missing } from './member.ts'

/** The document that is attested: of a DSSE envelope its payload, decoded; of an in-toto statement its predicate. */
export function unwrapped(bytes: AsyncIterable<Uint8Array>, packing: 'dsse' | 'in-toto'): Inflated {
  // A bundle of Sigstore has the envelope as a member.
  const member =
    packing === 'dsse' ? memberOf(bytes, 'payload', 'text', 2) : memberOf(bytes, 'predicate', 'object', 1)
  const base64 = new Base64()
  return {
    bytes: packing === 'dsse' ? base64.decode(member.bytes) : member.bytes,
    failure: () => (base64.isBroken ? notBase64() : missing(member.missing(), packing)),
  }
}

/** Decodes the text of a JSON member in base64, of either alphabet (RFC 4648 §4 and §5), as it comes. */
class Base64 {
  isBroken = false
  #rest = ''

  async *decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of bytes) {
      this.#rest += new TextDecoder('latin1').decode(chunk)
      const decoded = this.#whole(this.#rest.length - this.#cutEscape())
      if (this.isBroken) return
      if (decoded.length > 0) yield decoded
    }
    const last = this.#unescaped(this.#rest)
    this.isBroken ||= !PART.test(last)
    if (last !== '' && !this.isBroken) yield Buffer.from(last, 'base64')
  }

  /** What can be decoded of the text up to `end`: groups of four. */
  #whole(end: number): Uint8Array {
    const text = this.#unescaped(this.#rest.slice(0, end))
    const whole = text.length - (text.length % 4)
    this.#rest = text.slice(whole) + this.#rest.slice(end)
    const part = text.slice(0, whole)
    this.isBroken ||= !PART.test(part)
    return Buffer.from(part, 'base64')
  }

  /** How much of an escape stands at the end. */
  #cutEscape(): number {
    return /\\(?:u[0-9a-f]{0,3})?$/iu.exec(this.#rest)?.[0].length ?? 0
  }

  #unescaped(text: string): string {
    return text.replaceAll(/\\(?:u([0-9a-f]{4})|(\/))/giu, (_, code: string | undefined) =>
      code === undefined ? '/' : String.fromCodePoint(Number.parseInt(code, 16)),
    )
  }
}

const PART = /^[A-Za-z0-9+/_-]*={0,2}$/u

function notBase64(): Problem {
  return {
    code: 'envelope-broken',
    at: { pointer: '/payload' },
    says: 'What the envelope holds is not written in base64 from some place on; it was read up to there.',
  }
}

function missing(how: Missing | undefined, packing: 'dsse' | 'in-toto'): Problem | undefined {
  if (how === undefined) return undefined
  const member = packing === 'dsse' ? 'payload' : 'predicate'
  if (how === 'followed') {
    return {
      code: 'envelope-followed',
      at: {},
      says: 'After the first envelope of the file others follow; they were not read.',
      help: 'Give each a file of its own.',
    }
  }
  return {
    code: how === 'absent' ? 'envelope-empty' : 'envelope-broken',
    at: { pointer: how === 'absent' ? '' : `/${member}` },
    says:
      how === 'absent'
        ? `The envelope has no "${member}", so that it holds nothing.`
        : 'The envelope ends before it is complete; what it holds was read up to there.',
  }
}
