/** What a route answers with when it did what it was asked. */
export type Reply<T> =
  | { readonly kind: 'json'; readonly body: T; readonly version?: number; readonly headers?: Headers }
  | { readonly kind: 'nothing'; readonly headers?: Headers }
  | {
      readonly kind: 'content'
      readonly type: string
      readonly body: string | Uint8Array | ReadableStream<Uint8Array>
      readonly headers?: Headers
    }

type Headers = Readonly<Record<string, string>>

/** JSON; with a version it gets an ETag, by which changes are held apart. */
export function json<T>(body: T, version?: number): Reply<T> {
  return version === undefined ? { kind: 'json', body } : { kind: 'json', body, version }
}

/** Nothing but the status. */
export const NOTHING: Reply<never> = { kind: 'nothing' }

/** The bytes of a file that somebody put in, under its own name. */
export function fileFromOutside(name: string, bytes: Uint8Array): Reply<never> {
  return {
    kind: 'content',
    // HOSTILE: whatever it says it is, a browser keeps it as a file and runs nothing of it.
    type: 'application/octet-stream',
    body: bytes,
    headers: {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
    },
  }
}
