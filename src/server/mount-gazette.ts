import type { Hono } from 'hono'
import { serveGazette } from '../app/gazette/read-gazette.ts'
import type { Registry } from '../app/registry.ts'

const PREFIX = '/gazette/'
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Serves the checkpoint, tiles and entries of the gazette to whoever asks (C2SP tlog-tiles). */
export function mountGazette(app: Hono, registry: Registry): void {
  for (const path of [`${PREFIX}checkpoint`, `${PREFIX}tile/*`]) {
    app.get(path, async context => {
      const served = await serveGazette(registry, context.req.path.slice(PREFIX.length))
      if (served === undefined) return context.text('There is nothing here.\n', 404)
      return new Response(served.bytes as ConstructorParameters<typeof Response>[0], {
        headers: {
          'content-type': served.type,
          'cache-control': served.isImmutable ? FOR_EVER : 'no-cache',
          // Anyone may check a gazette, also from a page of another origin.
          'access-control-allow-origin': '*',
        },
      })
    })
  }
}
