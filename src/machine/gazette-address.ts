import { joinBytes } from '../base/bytes.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { GazetteSource } from '../ports/gazette-source.ts'

/** What is let in of an answer, besides its size, which whoever asks says. */
const LIMITS = { patienceMs: 30_000 } as const

const GONE = new Set([404, 410])

/** A gazette at an address of HTTP or HTTPS. Each answer is bounded in size and time; a redirection is refused, for it would lead to whom nobody named. */
export function gazetteAddress(address: string): Result<GazetteSource> {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '')
    return err(notAnAddress(address))
  if (url.search !== '' || url.hash !== '') return err(notAnAddress(address))
  const prefix = url.href.replace(/\/+$/u, '')
  return ok({ name: prefix, fetchBytes: (path, maxBytes) => get(`${prefix}/${path}`, maxBytes) })
}

async function get(address: string, maxBytes: number): Promise<Result<Uint8Array>> {
  try {
    const answer = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(LIMITS.patienceMs),
      headers: { accept: 'application/octet-stream, text/plain' },
    })
    if (answer.ok) return await readBounded(address, answer, maxBytes)
    await answer.body?.cancel()
    return err(refusal(address, answer.status))
  } catch (error) {
    return err(unreachable(address, error))
  }
}

async function readBounded(address: string, answer: Response, maxBytes: number): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = []
  let size = 0
  // HOSTILE: what unpacks to more than it was announced with is counted unpacked; leaving the loop closes the connection.
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maxBytes) return err(tooLarge(address, maxBytes))
    chunks.push(chunk)
  }
  return ok(joinBytes(chunks))
}

function refusal(file: string, status: number): Problem {
  if (GONE.has(status))
    return { code: 'gazette-missing', at: { file }, says: 'Expected a part of a gazette and found none.' }
  const isElsewhere = status >= 300 && status < 400
  return {
    code: isElsewhere ? 'gazette-redirected' : 'gazette-refused',
    at: { file },
    says: isElsewhere
      ? `Expected a gazette and was sent elsewhere (status ${status}), which is not followed.`
      : `Expected a gazette and was refused with status ${status}.`,
    help: isElsewhere
      ? 'Name the address that it was moved to, if you trust it.'
      : 'Try again later, or ask its keeper.',
  }
}

function unreachable(file: string, error: unknown): Problem {
  const isSlow = error instanceof DOMException && error.name === 'TimeoutError'
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  return {
    code: 'gazette-unreachable',
    at: { file },
    says: isSlow
      ? `Expected an answer within ${LIMITS.patienceMs / 1000} seconds and had none.`
      : `Expected an answer and the connection failed${cause === '' ? '' : ` (${cause})`}.`,
    help: 'Check the address and the network; a copy made with licet gazette mirror can be read without it.',
  }
}

function tooLarge(file: string, maxBytes: number): Problem {
  return {
    code: 'gazette-too-large',
    at: { file },
    says: `Expected at most ${maxBytes} bytes and found more.`,
  }
}

function notAnAddress(address: string): Problem {
  return {
    code: 'gazette-address-wrong',
    at: {},
    says: `Expected an address as https://registry.example/gazette and found "${address.slice(0, 200)}".`,
    help: 'Without user name, question mark and hash sign.',
  }
}
