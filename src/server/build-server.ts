import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { routePath } from 'hono/route'
import { Fault } from '../base/fault.ts'
import type { Problem } from '../base/problem.ts'
import type { Registry } from '../app/registry.ts'
import { StoreFault } from '../ports/store/store-fault.ts'
import { assetPaths, type Asset, mountAssets } from './assets.ts'
import { LIMITS } from './limits.ts'
import { API, mountApi, refused } from './mount-api.ts'
import { Metrics } from './metrics.ts'
import { mountFeeds } from './mount-feeds.ts'
import { mountGazette } from './mount-gazette.ts'
import { missingResponse, mountPages } from './mount-pages.ts'
import { type MetricsFor, mountWatch } from './mount-watch.ts'
import { openApi } from './open-api.ts'
import { aboutPages } from './pages/about.ts'
import { appealPages } from './pages/appeals.ts'
import { askPages } from './pages/ask.ts'
import { draftPages } from './pages/drafts.ts'
import { duePages } from './pages/due.ts'
import { evidencePages } from './pages/evidence.ts'
import { findingPages } from './pages/findings.ts'
import { matchPages } from './pages/matches.ts'
import { adminPages } from './pages/admin.ts'
import { auditPages } from './pages/audit.ts'
import { mePages } from './pages/me.ts'
import { unitPages } from './pages/units.ts'
import { waiverPages } from './pages/waivers.ts'
import { keysAndTokensPages } from './pages/keys-and-tokens.ts'
import { webhookPages } from './pages/webhooks.ts'
import { workPages } from './pages/work.ts'
import { screenPages } from './pages/screen.ts'
import { conflictPages } from './pages/conflicts.ts'
import { impactPages } from './pages/impact.ts'
import { reviewPages } from './pages/reviews.ts'
import { hearingPages } from './pages/hearing.ts'
import { authorityPages } from './pages/authority.ts'
import { doorPages } from './pages/doors.ts'
import { noticePages } from './pages/notices.ts'
import { openIdPages } from './pages/open-id.ts'
import { OUR_FAULT } from './problem-details.ts'
import type { Page } from './page.ts'
import type { Route } from './route.ts'
import { appealRoutes } from './routes/appeals.ts'
import { askRoutes } from './routes/ask.ts'
import { auditRoutes } from './routes/audit.ts'
import { doorRoutes } from './routes/doors.ts'
import { gazetteRoutes } from './routes/gazette.ts'
import { hearingRoutes } from './routes/hearing.ts'
import { measureRoutes } from './routes/measures.ts'
import { noticeRoutes } from './routes/notices.ts'
import { peopleRoutes } from './routes/people.ts'
import { publicListRoutes } from './routes/public-list.ts'
import { reviewRoutes } from './routes/reviews.ts'
import { searchRoutes } from './routes/search.ts'
import { findingRoutes } from './routes/findings.ts'
import { judgementRoutes } from './routes/judgements.ts'
import { screeningRoutes } from './routes/screenings.ts'
import { shelfPages } from './pages/shelves.ts'
import { shelfRoutes } from './routes/shelves.ts'
import { unitRoutes } from './routes/units.ts'
import { waiverRoutes } from './routes/waivers.ts'
import { Throttle } from './throttle.ts'

const MINUTE_MS = 60_000

/** Scripts, styles and everything else come from this server alone; nobody frames a page of it. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** What the server needs besides the registry. */
export interface ServerParts {
  readonly registry: Registry
  readonly assets: Readonly<Record<string, Asset>>
  readonly version: string
  /** The client of a request: the other end of its connection, or what a trusted proxy says. */
  readonly clientOf: (request: Request, bindings: unknown) => string
  /** Administrators only where it is not said. */
  readonly metricsFor?: MetricsFor
  /** False while the server is going down. */
  readonly isReady: () => boolean
}

/** Every route and page of the registry on one server, ready to be given requests. */
export function buildServer(parts: ServerParts): Hono {
  const { registry, version } = parts
  const { log, clock } = registry
  const requests = new Throttle(LIMITS.requestsPerMinute, MINUTE_MS, clock.elapsedMs)
  const signIns = new Throttle(LIMITS.signInsPerQuarter, 15 * MINUTE_MS, clock.elapsedMs)
  const tries = new Throttle(LIMITS.draftsPerMinute, MINUTE_MS, clock.elapsedMs)
  const routes = routesOf(signIns)
  let written: object | undefined
  const document = (): object => (written ??= openApi(routes, version))
  const assets = assetPaths(parts.assets)
  const metrics = new Metrics()
  const app = new Hono()

  app.use(async (context, next) => {
    const started = clock.elapsedMs()
    const client = parts.clientOf(context.req.raw, context.env)
    context.set('client' as never, client as never)
    if (context.req.raw.url.length > LIMITS.addressLetters) context.res = refused([TOO_LONG])
    else if (context.req.raw.url.includes('%00')) context.res = refused([NUL])
    else if (requests.take(client)) await next()
    else context.res = refused([TOO_MANY])
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value)
    if (context.req.raw.url.startsWith('https:'))
      context.res.headers.set('strict-transport-security', 'max-age=31536000')
    const ms = clock.elapsedMs() - started
    log.info('request', {
      method: context.req.method,
      // The path alone: addresses carry secrets of links in what stands behind it.
      path: context.req.path.replace(/^\/(set-up|invitation|feeds|hearing\/link)\/.*/u, '/$1/…'),
      status: context.res.status,
      ms: Math.round(ms),
    })
    metrics.take(context.req.method, routePath(context, -1), context.res.status, ms)
  })
  app.use(compress())
  app.onError(async error => {
    if (error instanceof StoreFault && (error.code === 'dangling' || error.code === 'duplicate'))
      return refused([IN_THE_WAY[error.code]])
    if (error instanceof StoreFault && error.code !== 'other' && error.code !== 'corrupt') {
      log.warn('store', { code: error.code, says: error.message })
      return refused([unavailable(error)])
    }
    log.error('fault', { says: error instanceof Fault ? error.message : `${error.name}: ${error.message}` })
    return refused([OUR_FAULT])
  })

  mountAssets(app, parts.assets)
  mountWatch(app, registry, {
    metrics,
    version,
    metricsFor: parts.metricsFor ?? 'administrators',
    isReady: parts.isReady,
  })
  app.get(`${API}/openapi.json`, context => context.json(document()))
  mountApi(app, registry, routes)
  mountFeeds(app, registry)
  mountGazette(app, registry)
  mountPages(
    app,
    registry,
    assets,
    pagesOf(signIns, tries, () => openApi(routes, version), version),
  )
  app.notFound(async context =>
    context.req.path.startsWith(`${API}/`) ? refused([NO_ROUTE]) : missingResponse(context, registry, assets),
  )
  return app
}

/** Every page; a new one is a file in pages/ and a line here. */
export function pagesOf(
  signIns: Throttle,
  tries: Throttle,
  document: () => object,
  version: string,
): readonly Page[] {
  return [
    ...askPages,
    ...duePages,
    ...shelfPages,
    ...conflictPages,
    ...impactPages(tries),
    ...aboutPages(document),
    ...findingPages,
    ...evidencePages,
    ...matchPages,
    ...screenPages,
    ...doorPages(signIns),
    ...noticePages,
    ...openIdPages(signIns),
    ...unitPages,
    ...waiverPages,
    ...workPages,
    ...adminPages(version),
    ...auditPages,
    ...mePages,
    ...webhookPages,
    ...keysAndTokensPages,
    ...reviewPages,
    ...hearingPages,
    ...draftPages,
    ...appealPages,
    ...authorityPages,
  ]
}

/** Every route of the API; a new noun is a file in routes/ and a line here. */
export function routesOf(signIns: Throttle): readonly Route[] {
  return [
    ...doorRoutes(signIns),
    ...askRoutes,
    ...searchRoutes,
    ...shelfRoutes,
    ...unitRoutes,
    ...peopleRoutes,
    ...auditRoutes,
    ...gazetteRoutes,
    ...noticeRoutes,
    ...reviewRoutes,
    ...hearingRoutes,
    ...screeningRoutes,
    ...findingRoutes,
    ...judgementRoutes,
    ...waiverRoutes,
    ...measureRoutes,
    ...appealRoutes,
    ...publicListRoutes,
  ]
}

const TOO_LONG: Problem = { code: 'too-large', at: {}, says: 'The address is too long.' }
/** HOSTILE: not every database has a text for it. */
const NUL: Problem = { code: 'invalid', at: {}, says: 'An address has no sign that is NUL.' }
const TOO_MANY: Problem = {
  code: 'too-many',
  at: {},
  says: 'Too many requests from where you are.',
  help: 'Wait some seconds.',
}
const NO_ROUTE: Problem = {
  code: 'missing',
  at: {},
  says: 'The API has nothing at this address.',
  help: `GET ${API}/openapi.json tells what there is.`,
}

function unavailable({ code, message }: StoreFault): Problem {
  if (code === 'full')
    return {
      code: 'database-full',
      at: {},
      says: `Nothing can be written at the moment: ${message}. Nothing was changed; what is there can be read.`,
      help: 'Tell whoever runs this registry to make room; it goes on by itself then.',
    }
  return {
    code: 'database-unavailable',
    at: {},
    says: `Not at the moment: ${message}. Nothing was changed.`,
    help: 'Try again in a few seconds.',
  }
}

/** What the database itself refused, since something else is there. */
const IN_THE_WAY: Readonly<Record<'dangling' | 'duplicate', Problem>> = {
  dangling: {
    code: 'in-use',
    at: {},
    says: 'Something else belongs to it or refers to it; nothing was changed.',
    help: 'Look for people, inventories and waivers of it, and move or remove those first.',
  },
  duplicate: { code: 'taken', at: {}, says: 'There is one like it already; nothing was changed.' },
}
