import { z } from 'zod'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { finding, type findingQuery } from './finding.ts'
import { pageOf } from './parts.ts'
import { problemDetails } from './problem.ts'
import { inventory, screening, type screeningInput, upload, type uploadInput } from './screening.ts'
import { session } from './session.ts'
import { unit } from './unit.ts'

/** A registry at the other end of HTTP. Every answer is held to the schema that the server itself promises. */
export interface LicetClient {
  readonly session: () => Promise<Result<z.output<typeof session>>>
  readonly units: () => Promise<Result<readonly z.output<typeof unit>[]>>
  /** `key` names the request: sent again within a day, it gives the same upload. */
  readonly beginUpload: (
    input: z.input<typeof uploadInput>,
    key: string,
  ) => Promise<Result<z.output<typeof upload>>>
  readonly readUpload: (id: string) => Promise<Result<z.output<typeof upload>>>
  readonly sendPart: (id: string, from: number, bytes: Uint8Array) => Promise<Result<z.output<typeof upload>>>
  /** Screens an upload; the same upload is screened once. */
  readonly startScreening: (
    input: z.input<typeof screeningInput>,
  ) => Promise<Result<z.output<typeof screening>>>
  readonly readScreening: (id: string) => Promise<Result<z.output<typeof screening>>>
  readonly readInventory: (id: string) => Promise<Result<z.output<typeof inventory>>>
  /** One page of findings, the worst first. */
  readonly findings: (
    query: z.input<typeof findingQuery>,
  ) => Promise<
    Result<{ readonly entries: readonly z.output<typeof finding>[]; readonly next: string | null }>
  >
}

/** Where the registry is, and who asks. */
export interface ClientOptions {
  /** As `https://registry.example`. */
  readonly address: string
  /** An API token. */
  readonly token: string
  /** Web-standard fetch; the caller's own, so that it may go through a proxy or a test. */
  readonly fetch: typeof fetch
}

/** The code of a problem that says that the registry could not be reached or cannot answer now: to try again is no mistake. */
export const NOT_REACHED = 'registry-not-reached'

/** A client of the API; what goes wrong is a problem in the answer, with the code that the server gave it. */
export function licetClient(options: ClientOptions): LicetClient {
  const ask = async <S extends z.ZodType>(
    schema: S,
    method: string,
    path: string,
    sent: { readonly json?: unknown; readonly bytes?: Uint8Array; readonly key?: string } = {},
  ): Promise<Result<z.output<S>>> => {
    const answer = await send(options, method, path, sent)
    if (!answer.ok) return answer
    const read = schema.safeParse(answer.value)
    return read.success ? ok(read.data) : err(notOurs(options.address))
  }
  const id = encodeURIComponent
  return {
    session: async () => ask(session, 'GET', '/session'),
    units: async () => {
      const found = await ask(z.object({ entries: z.array(unit) }), 'GET', '/units')
      return found.ok ? ok(found.value.entries) : found
    },
    beginUpload: async (input, key) => ask(upload, 'POST', '/uploads', { json: input, key }),
    readUpload: async upload_ => ask(upload, 'GET', `/uploads/${id(upload_)}`),
    sendPart: async (upload_, from, bytes) =>
      ask(upload, 'PUT', `/uploads/${id(upload_)}/bytes?from=${from}`, { bytes }),
    startScreening: async input => ask(screening, 'POST', '/screenings', { json: input }),
    readScreening: async screening_ => ask(screening, 'GET', `/screenings/${id(screening_)}`),
    readInventory: async inventory_ => ask(inventory, 'GET', `/inventories/${id(inventory_)}`),
    findings: async query => ask(pageOf(finding), 'GET', `/findings?${queryText(query)}`),
  }
}

async function send(
  { address, token, fetch }: ClientOptions,
  method: string,
  path: string,
  sent: { readonly json?: unknown; readonly bytes?: Uint8Array; readonly key?: string },
): Promise<Result<unknown>> {
  const type = sent.bytes === undefined ? 'application/json' : 'application/octet-stream'
  try {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      // A token is never sent on to where somebody else points.
      redirect: 'error',
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        ...(method === 'GET' ? {} : { 'content-type': type }),
        ...(sent.key === undefined ? {} : { 'idempotency-key': sent.key }),
      },
      ...(sent.bytes === undefined
        ? sent.json === undefined
          ? {}
          : { body: JSON.stringify(sent.json) }
        : { body: sent.bytes.slice() }),
    })
    const text = await response.text()
    if (response.ok) return ok(JSON.parse(text))
    return refusalOf(address, response.status, text)
  } catch (error) {
    if (error instanceof SyntaxError) return err(notOurs(address))
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
    return err({
      code: NOT_REACHED,
      at: {},
      says: `${address} could not be reached${cause === '' ? '' : `: ${cause}`}.`,
      help: 'Check the address in --server, and that the registry runs.',
    })
  }
}

/** HOSTILE: what answers may be anything; its sentences are taken as texts and nothing more. */
function refusalOf(address: string, status: number, text: string): Result<never> {
  if (status === 503 || status === 429 || status === 502 || status === 504)
    return err({ code: NOT_REACHED, at: {}, says: `${address} cannot answer at the moment (${status}).` })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err(notOurs(address))
  }
  const read = problemDetails.safeParse(value)
  if (!read.success) return err(notOurs(address))
  const { code, detail, help, problems = [] } = read.data
  if (problems.length === 0)
    return err({ code, at: {}, says: detail, ...(help === undefined ? {} : { help }) })
  return {
    ok: false,
    problems: problems.map(each => ({
      code: each.code,
      at: each.pointer === undefined ? {} : { pointer: each.pointer },
      says: each.says,
      ...(each.help === undefined ? {} : { help: each.help }),
    })),
  }
}

function notOurs(address: string): Problem {
  return {
    code: 'no-registry',
    at: {},
    says: `What answers at ${address} is no registry that this Licet understands.`,
    help: 'Check the address in --server, and that both are of the same version.',
  }
}

function queryText(query: object): string {
  const text = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of [value].flat()) if (each !== undefined) text.append(name, String(each))
  return text.toString()
}
