import type { IncomingMessage } from 'node:http'
import { serve as listen, type ServerType } from '@hono/node-server'
import type { Problem } from '../base/problem.ts'
import { ok, err, type Result } from '../base/result.ts'
import { allOf } from '../base/all-of.ts'
import type { Catalogue } from '../app/catalogue.ts'
import { prepareSetUp } from '../app/doors/set-up.ts'
import { loadExamples } from '../app/examples/examples.ts'
import type { Registry } from '../app/registry.ts'
import type { ServeChoices } from '../cli/serving/choices.ts'
import { failureCode } from '../machine/failure.ts'
import { type HeldFolder, holdFolder } from '../machine/folder-lock.ts'
import { assetOf } from '../server/assets.ts'
import { buildServer } from '../server/build-server.ts'
import { forwardedBy } from '../server/forwarded.ts'
import { LIMITS } from '../server/limits.ts'
import { fs, path } from './builtins.ts'
import { checkDatabase } from '../store/check-database.ts'
import { databaseOf, keysOf } from './keeper.ts'
import { loadCatalogue, makeRegistry, type RegistryParts } from './make-registry.ts'
import { isCheckout, packageVersion, root } from './package.ts'
import { type RunningJobs, startJobs } from './start-jobs.ts'
import { watchFolders } from './watch-folders.ts'
import { workAhead } from './work-ahead.ts'

/** Requests that were begun have this long to end when the server stops. */
const STOP_MS = 10_000
/** So often a server looks whether another one of the same registry has published something. */
const LOOK_MS = 2_000
const ASSETS = ['licet.css', 'licet.js', 'work.js', 'icon.svg']

/** Runs the registry until the process is told to stop; then lets what was begun end. */
export async function serve(choices: ServeChoices, process: NodeJS.Process): Promise<Result<null>> {
  const parts: RegistryParts = {
    database: databaseOf(choices),
    ...(choices.catalog === undefined ? {} : { catalog: choices.catalog }),
    gazetteKeys: keysOf(choices),
    ...(choices.openId === undefined ? {} : { openId: choices.openId }),
    messenger: {
      address:
        choices.address ??
        `http://${choices.host.includes(':') ? `[${choices.host}]` : choices.host}:${choices.port}`,
      webhookAllow: choices.webhookAllow,
      ...(choices.mail === undefined ? {} : { mail: choices.mail }),
    },
    logs: choices.examples === undefined ? 'everything' : 'trouble',
  }
  const before = await checkBefore(choices, parts)
  if (!before.ok) return before
  const { held, catalogue } = before.value
  try {
    let jobs: RunningJobs | undefined
    const registry = await makeRegistry(parts, catalogue, {
      wake: () => jobs?.wake(),
      settled: async patienceMs => (await jobs?.settled(patienceMs)) ?? true,
    })
    const stopLooking = await lookForOthers(registry)
    const stopWatching = watchFolders(registry, choices.watch)
    try {
      // Only now: the server's own connection has brought the database to its shape.
      jobs = startJobs(parts, says => registry.log.error('jobs', { says }))
      return await runServer(registry, choices, process)
    } finally {
      stopLooking()
      stopWatching()
      await jobs?.stop()
      await registry.store.close()
    }
  } finally {
    held.release()
  }
}

interface Ready {
  readonly held: HeldFolder
  readonly catalogue: Catalogue
}

/** Looks at everything that could keep the registry from running, and tells all of it at once. */
async function checkBefore(choices: ServeChoices, parts: RegistryParts): Promise<Result<Ready>> {
  const held = holdFolder(choices.dataFolder)
  const checked = allOf<{ catalogue: Catalogue; database: null; held: HeldFolder; watched: null }>({
    catalogue: await loadCatalogue(parts),
    held,
    database: held.ok || parts.database.kind === 'postgres' ? await checkDatabase(parts.database) : ok(null),
    watched: checkFolders(choices.watch.map(({ folder }) => folder)),
  })
  if (checked.ok) return ok({ held: checked.value.held, catalogue: checked.value.catalogue })
  if (held.ok) held.value.release()
  return checked
}

function checkFolders(folders: readonly string[]): Result<null> {
  const problems = folders
    .filter(folder => fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    .map((folder): Problem => ({
      code: 'folder-missing',
      at: { file: folder },
      says: 'Expected a folder to watch, and there is none.',
      help: 'Make it, or take it out of `watch` in the settings.',
    }))
  return problems.length === 0 ? ok(null) : { ok: false, problems }
}

/** Takes in what this registry has published, now and when another server of it publishes something. */
async function lookForOthers({ catalogue, log }: Registry): Promise<() => void> {
  await catalogue.refresh()
  const timer = setInterval(() => {
    catalogue.refresh().catch((error: unknown) => {
      log.warn('catalogue-not-refreshed', { says: error instanceof Error ? error.message : '' })
    })
  }, LOOK_MS)
  return () => {
    clearInterval(timer)
  }
}

async function runServer(
  registry: Registry,
  choices: ServeChoices,
  process: NodeJS.Process,
): Promise<Result<null>> {
  let isReady = true
  const forwarded = forwardedBy(choices.trustedProxies)
  const app = buildServer({
    registry,
    version: packageVersion(),
    assets: Object.fromEntries(
      ASSETS.map(name => [name, assetOf(name, fs.readFileSync(path.join(assetFolder(), name)))]),
    ),
    clientOf: (request, bindings) => forwarded.clientOf(request.headers, peerOf(bindings)),
    metricsFor: choices.metrics,
    isReady: () => isReady,
  })
  const isAlwaysSecure = choices.address?.startsWith('https:') === true
  const fetch: typeof app.fetch = async (request, bindings: unknown, ...rest) => {
    const isSecure = isAlwaysSecure || forwarded.isSecure(request.headers, peerOf(bindings))
    return app.fetch(isSecure ? secured(request) : request, bindings, ...rest)
  }
  const started = await start(fetch, choices.host, choices.port)
  if (!started.ok) return started
  const { server, address: own } = started.value
  const address = choices.address ?? own
  const { examples } = choices
  const invitation = examples === undefined ? undefined : await loadExamples(registry, examples)
  const setUp = invitation === undefined ? await prepareSetUp(registry) : undefined
  process.stdout.write(`Licet is at ${address}\n`)
  if (invitation !== undefined)
    process.stdout.write(
      `Two examples are loaded. Open this once to choose a password and look around: ${address}/invitation/${invitation}\n`,
    )
  if (setUp !== undefined)
    process.stdout.write(`Nobody can sign in yet. Within a day, once: ${address}/set-up/${setUp}\n`)
  registry.log.info('started', { address })
  const stopAhead = workAhead(registry)
  const signal = await told(process)
  stopAhead()
  isReady = false
  registry.log.info('stopping', { signal })
  await stop(server)
  return ok(null)
}

/** The other end of the connection. */
function peerOf(bindings: unknown): string {
  return (bindings as { incoming?: IncomingMessage } | undefined)?.incoming?.socket.remoteAddress ?? 'unknown'
}

/** The same request as the client made it, before a proxy took TLS off it. */
function secured(request: Request): Request {
  return new Request(request.url.replace(/^http:/u, 'https:'), request)
}

async function start(
  fetch: Parameters<typeof listen>[0]['fetch'],
  hostname: string,
  port: number,
): Promise<Result<{ readonly server: ServerType; readonly address: string }>> {
  const { promise, resolve, reject } =
    Promise.withResolvers<Result<{ readonly server: ServerType; readonly address: string }>>()
  const server = listen(
    {
      fetch,
      hostname,
      port,
      serverOptions: { headersTimeout: LIMITS.headersMs, requestTimeout: LIMITS.requestMs },
    },
    ({ port: taken }) => {
      const shown = hostname.includes(':') ? `[${hostname}]` : hostname
      resolve(ok({ server, address: `http://${shown}:${taken}` }))
    },
  )
  server.once('error', (error: Error) => {
    const code = failureCode(error) ?? ''
    if (['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes(code))
      resolve(err(addressTaken(hostname, port, code)))
    else reject(error)
  })
  return promise
}

function addressTaken(hostname: string, port: number, code: string): Problem {
  return {
    code: 'address-taken',
    at: {},
    says: `Nothing can listen on port ${port} of ${hostname} (${code}).`,
    help: 'Name another with --port; 0 takes any that is free.',
  }
}

async function told(process: NodeJS.Process): Promise<string> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal))
  })
}

async function stop(server: ServerType): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  const patience = setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
  }, STOP_MS)
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  await closed
  clearTimeout(patience)
}

function assetFolder(): string {
  return isCheckout ? path.join(root, 'src', 'web', 'assets') : path.join(root, 'dist', 'assets')
}
