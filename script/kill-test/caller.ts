/** Somebody who asks a server by token. */
export interface Caller {
  readonly token: string
  readonly address: string
}

export interface Told {
  readonly status: number
  readonly tag: string
  readonly body: Readonly<Record<string, unknown>>
}

/** The server was gone before it had answered whole. */
export class Gone extends Error {}

/** Asks once; throws Gone where no whole answer came. */
export async function ask(
  { address, token }: Caller,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const isBytes = body instanceof Uint8Array
  try {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined
          ? {}
          : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      tag: response.headers.get('etag') ?? '',
      body: text === '' ? {} : (JSON.parse(text) as Told['body']),
    }
  } catch (error) {
    throw new Gone('no whole answer', { cause: error })
  }
}

/** The same, where anything but one status is a failure of the server. */
export async function must(
  status: number,
  caller: Caller,
  ...rest: Parameters<typeof ask> extends [Caller, ...infer Rest] ? Rest : never
): Promise<Told> {
  const told = await ask(caller, ...rest)
  if (told.status !== status)
    throw new Error(`${rest[0]} ${rest[1]} answered ${told.status}: ${JSON.stringify(told.body)}`)
  return told
}

/** A text of an answer. */
export function textIn(told: Told, name: string): string {
  const value = told.body[name]
  if (typeof value !== 'string') throw new Error(`an answer without "${name}": ${JSON.stringify(told.body)}`)
  return value
}

/** The entries of a list. */
export function entriesIn(told: Told): readonly Readonly<Record<string, unknown>>[] {
  return told.body['entries'] as readonly Readonly<Record<string, unknown>>[]
}
