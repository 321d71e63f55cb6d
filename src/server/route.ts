import type { z } from 'zod'
import type { Result } from '../base/result.ts'
import type { Actor } from '../app/access/actor.ts'
import type { Registry } from '../app/registry.ts'
import type { Reply } from './reply.ts'

/** One thing that can be asked of the API. The schemas validate what comes, give the types, and write the OpenAPI document. */
export interface RouteSpec<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Below /api/v1, parameters as `{unit}`. */
  readonly path: `/${string}`
  readonly tag: string
  /** One sentence, for the documentation. */
  readonly says: string
  /** `open`: nobody has to sign in. `heard`: for somebody from outside in their own case, and for no person. */
  readonly door: 'open' | 'signed-in' | 'heard'
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** `required`: the request must name the version that it saw, by If-Match. */
  readonly ifMatch?: 'required'
  /** `yes`: a client may name the request by Idempotency-Key and send it again without its being done again; never where the answer shows a secret. */
  readonly once?: 'yes'
  readonly answer: {
    readonly status: number
    readonly body?: Answer
    readonly says: string
    readonly type?: string
  }
  readonly run: (
    call: Call<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<Result<Reply<z.input<Answer>>>>
}

/** A request whose parts have been read. */
export interface Call<Params, Query, Body> {
  readonly registry: Registry
  readonly actor: Actor
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** The version named by If-Match; 0 where the route does not ask for one. */
  readonly version: number
  readonly request: Request
  /** The secret of the session by which the request came. */
  readonly session?: string
  /** Where the request came from, as far as the server can know. */
  readonly client: string
}

/** A route whose types have been forgotten, as the server keeps it. */
export type Route = RouteSpec<z.ZodType, z.ZodType, z.ZodType, z.ZodType>

/** Makes a route; its types hold together here, and only here. */
export function route<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(spec: RouteSpec<Params, Query, Body, Answer>): Route {
  return spec
}
