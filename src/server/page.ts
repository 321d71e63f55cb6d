import type { z } from 'zod'
import type { Actor } from '../app/access/actor.ts'
import type { Registry } from '../app/registry.ts'
import type { Frame } from '../web/frame.ts'
import type { Html } from '../web/html.ts'
import type { SentFile } from './read-form.ts'
import type { Problem } from '../base/problem.ts'

/** One page, or what a form of a page does. Forms work without scripts: they answer with a page or send the browser to one. */
export interface PageSpec<Params extends z.ZodType, Query extends z.ZodType, Form extends z.ZodType> {
  readonly method: 'get' | 'post'
  /** Parameters as `{measure}`; a last `{id+}` takes slashes too. */
  readonly path: `/${string}`
  readonly door: 'open' | 'signed-in' | 'heard'
  readonly params?: Params
  readonly query?: Query
  readonly form?: Form
  /** Set where the form sends files: how large all of it may be. */
  readonly fileBytes?: number
  readonly run: (call: PageCall<z.output<Params>, z.output<Query>, z.output<Form>>) => Promise<PageReply>
}

export interface PageCall<Params, Query, Form> {
  readonly registry: Registry
  readonly actor: Actor
  readonly frame: Frame
  readonly params: Params
  readonly query: Query
  readonly form: Form
  /** What is wrong with the form, where it could not be read; then `form` is what was typed, as texts. */
  readonly problems: readonly Problem[]
  readonly typed: Readonly<Record<string, string>>
  readonly files: readonly SentFile[]
  readonly request: Request
  readonly session?: string
  readonly client: string
}

export type PageReply =
  | { readonly kind: 'page'; readonly title: string; readonly content: Html; readonly status?: number }
  | { readonly kind: 'go'; readonly to: string; readonly cookie?: string }
  /** Sends the browser to another server that the settings name. */
  | { readonly kind: 'leave'; readonly to: string; readonly cookie: string }
  /** Something to be kept as a file. */
  | {
      readonly kind: 'file'
      readonly name: string
      readonly type: string
      /** All of it, or what is still being read, part for part. */
      readonly text: string | AsyncIterable<string>
    }
  /** Problems on a page of their own. */
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/** A page whose types have been forgotten, as the server keeps it. */
export type Page = PageSpec<z.ZodType, z.ZodType, z.ZodType>

/** Makes a page; its types hold together here, and only here. */
export function page<Params extends z.ZodType, Query extends z.ZodType, Form extends z.ZodType>(
  spec: PageSpec<Params, Query, Form>,
): Page {
  return spec
}

/** Shows content. */
export function show(title: string, content: Html, status?: number): PageReply {
  return status === undefined ? { kind: 'page', title, content } : { kind: 'page', title, content, status }
}

/** Sends the browser to a path of this server; anything else becomes the first page. HOSTILE: `to` may come from an address. */
export function go(to: string, cookie?: string): PageReply {
  const safe = /^\/(?![/\\])[^\s\\]*$/u.test(to) ? to : '/'
  return cookie === undefined ? { kind: 'go', to: safe } : { kind: 'go', to: safe, cookie }
}
