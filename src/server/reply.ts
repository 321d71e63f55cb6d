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
