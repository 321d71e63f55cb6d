/** Somebody who has signed in at a server. */
export interface Session {
  readonly address: URL
  readonly headers: Readonly<Record<string, string>>
}

/** Sets a fresh registry up by its link, and signs in as who did. */
export async function signIn(address: URL, secret: string): Promise<Session> {
  const response = await fetch(new URL('/api/v1/set-up', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      secret,
      email: 'admin@agency.test',
      name: 'Admin',
      password: 'correct horse battery',
      organisation: 'Agency',
      preset: 'us/civilian-agency',
    }),
  })
  const { csrf } = (await response.json()) as { csrf: string }
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { address, headers: { cookie, 'x-licet-csrf': csrf } }
}

/** Asks for a page or something of the API; throws where that is refused. */
export async function ask(
  { address, headers }: Session,
  method: string,
  path: string,
  body?: unknown,
  more: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const isBytes = body instanceof Uint8Array
  const response = await fetch(new URL(path, address), {
    method,
    headers: {
      ...headers,
      ...more,
      ...(body === undefined
        ? {}
        : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 200)}`)
  return (response.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text
}
