import { lookup } from 'node:dns/promises'
import { request as http } from 'node:http'
import { request as https } from 'node:https'
import type { LookupFunction } from 'node:net'
import { Fault } from '../base/fault.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { isAllowed, isInner } from './inner-addresses.ts'

const PATIENCE_MS = 10_000
const MOST_BYTES = 1 << 20

export interface GuardedRequest {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface GuardedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Asks an address that somebody outside has named. HOSTILE: the address. Its name is resolved once, every address of it is held against
 * the inner networks, and the connection goes to that very address; redirects are not followed, and answers are bounded in size and time.
 */
export async function guardedRequest(
  address: string,
  allow: readonly string[],
  { method, headers, body }: GuardedRequest,
): Promise<Result<GuardedAnswer>> {
  const target = await targetOf(address, allow)
  if (!target.ok) return target
  const { url, ip } = target.value
  const { promise, resolve } = Promise.withResolvers<Result<GuardedAnswer>>()
  const pinned: LookupFunction = (_host, options, done) => {
    const family = ip.includes(':') ? 6 : 4
    if (options.all === true) done(null, [{ address: ip, family }])
    else done(null, ip, family)
  }
  const request = (url.protocol === 'https:' ? https : http)(
    url,
    {
      method,
      headers,
      lookup: pinned,
      agent: false,
      timeout: PATIENCE_MS,
      signal: AbortSignal.timeout(PATIENCE_MS),
    },
    response => {
      const chunks: Buffer[] = []
      let size = 0
      response.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > MOST_BYTES) request.destroy(new Fault('the answer is too long'))
        else chunks.push(chunk)
      })
      response.on('end', () => {
        resolve(
          ok({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
            ),
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      })
      response.on('error', error => resolve(err(failed(url, error))))
    },
  )
  request.on('error', error => resolve(err(failed(url, error))))
  request.end(body)
  return promise
}

async function targetOf(
  address: string,
  allow: readonly string[],
): Promise<Result<{ readonly url: URL; readonly ip: string }>> {
  if (!URL.canParse(address)) return err(refused(address, 'it is none'))
  const url = new URL(address)
  if (!/^https?:$/u.test(url.protocol)) return err(refused(address, 'it is not of http or https'))
  if (url.username !== '' || url.password !== '') return err(refused(address, 'it holds a password'))
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  let found: readonly { readonly address: string }[]
  try {
    found = await lookup(host, { all: true })
  } catch (error) {
    return err(failed(url, error))
  }
  const [first] = found
  const inner = found.find(each => isInner(each.address) && !isAllowed(allow, host, port, each.address))
  if (first === undefined || inner !== undefined)
    return err(
      refused(
        address,
        'it leads into an inner network, and `webhooks.allow` of the settings does not name it',
      ),
    )
  return ok({ url, ip: first.address })
}

function refused(address: string, why: string): Problem {
  return { code: 'address-refused', at: {}, says: `The address ${address} is not used: ${why}.` }
}

function failed(url: URL, error: unknown): Problem {
  const why = error instanceof Error ? error.message : 'unknown'
  return { code: 'address-silent', at: {}, says: `${url.host} could not be asked: ${why}.` }
}
