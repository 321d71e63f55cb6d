import type { Context, Hono } from 'hono'
import { may } from '../app/access/may.ts'
import type { Registry } from '../app/registry.ts'
import { StoreFault } from '../ports/store/store-fault.ts'
import type { FiguresRecord } from '../ports/store/figures.ts'
import { forbidden } from '../app/change.ts'
import type { Metrics } from './metrics.ts'
import { clientOf, refused } from './mount-api.ts'
import { whoAsks } from './who-asks.ts'

/** Who may see the metrics: administrators by their token, or whoever asks from this computer besides. */
export type MetricsFor = 'administrators' | 'this-computer'

/** What those who run a registry watch it by. */
export function mountWatch(
  app: Hono,
  registry: Registry,
  parts: {
    readonly metrics: Metrics
    readonly version: string
    readonly metricsFor: MetricsFor
    readonly isReady: () => boolean
  },
): void {
  app.get('/healthz', context => context.text('ok\n'))
  app.get('/readyz', async context => {
    if (!parts.isReady()) return context.text('going down\n', 503)
    await registry.store.ping()
    return context.text('ok\n')
  })
  app.get('/metrics', async context => {
    const refusal = await whyNot(context, registry, parts.metricsFor)
    if (refusal !== undefined) return refusal
    const text = parts.metrics.render(parts.version, await figures(registry))
    return context.text(text, 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    })
  })
}

async function whyNot(
  context: Context,
  registry: Registry,
  metricsFor: MetricsFor,
): Promise<Response | undefined> {
  if (metricsFor === 'this-computer' && LOOPBACK.test(clientOf(context))) return undefined
  const asker = await whoAsks(registry, context.req.raw)
  if ('code' in asker) return refused([asker])
  if (may(asker.actor, 'registry.run', null, new Map())) return undefined
  return refused(forbidden(asker.actor, 'registry.run').problems)
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u

/** Undefined where the database does not answer. */
async function figures({ store }: Registry): Promise<FiguresRecord | undefined> {
  try {
    return await store.read(async tables => tables.figures.all())
  } catch (error) {
    if (error instanceof StoreFault) return undefined
    throw error
  }
}
