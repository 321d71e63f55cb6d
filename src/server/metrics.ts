import type { FiguresRecord } from '../ports/store/figures.ts'

/** Upper ends of the buckets in which latencies are counted, in seconds. */
const BUCKETS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

interface Route {
  readonly method: string
  readonly path: string
  readonly statuses: Map<number, number>
  readonly buckets: number[]
  sumSeconds: number
  count: number
}

/** Counts what the server is asked, by the pattern of a route and never by what stood in an address. */
export class Metrics {
  readonly #routes = new Map<string, Route>()

  /** Takes a request that was answered. HOSTILE: a method comes from outside; an unknown one is `other`. */
  take(asked: string, path: string, status: number, ms: number): void {
    const method = METHODS.includes(asked) ? asked : 'other'
    const key = `${method} ${path}`
    const route = this.#routes.get(key) ?? {
      method,
      path,
      statuses: new Map<number, number>(),
      buckets: BUCKETS.map(() => 0),
      sumSeconds: 0,
      count: 0,
    }
    this.#routes.set(key, route)
    const seconds = ms / 1000
    route.statuses.set(status, (route.statuses.get(status) ?? 0) + 1)
    route.count += 1
    route.sumSeconds += seconds
    for (const [at, most] of BUCKETS.entries())
      if (seconds <= most) route.buckets[at] = (route.buckets[at] ?? 0) + 1
  }

  /** Everything in the text format of Prometheus; without figures the database did not answer. */
  render(version: string, figures: FiguresRecord | undefined): string {
    return [
      family('licet_info', 'gauge', 'The version that runs.', [[{ version }, 1]]),
      family('licet_store_up', 'gauge', 'Whether the database answers.', [
        [{}, figures === undefined ? 0 : 1],
      ]),
      ...this.#requests(),
      ...(figures === undefined ? [] : held(figures)),
      family('process_resident_memory_bytes', 'gauge', 'Memory that the process holds.', [
        [{}, process.memoryUsage.rss()],
      ]),
      family('process_cpu_seconds_total', 'counter', 'Processor time spent.', [
        [{}, (process.cpuUsage().user + process.cpuUsage().system) / 1e6],
      ]),
    ].join('')
  }

  #requests(): readonly string[] {
    const routes = [...this.#routes.values()]
    return [
      family(
        'licet_http_requests_total',
        'counter',
        'Requests answered, by route and status.',
        routes.flatMap(({ method, path, statuses }) =>
          [...statuses].map(([status, count]): Sample => [
            { method, route: path, status: String(status) },
            count,
          ]),
        ),
      ),
      '# HELP licet_http_request_seconds How long answers took, by route.\n# TYPE licet_http_request_seconds histogram\n',
      ...routes.flatMap(({ method, path, buckets, count, sumSeconds }) => [
        ...buckets.map((within, at) =>
          line('licet_http_request_seconds_bucket', { method, route: path, le: String(BUCKETS[at]) }, within),
        ),
        line('licet_http_request_seconds_bucket', { method, route: path, le: '+Inf' }, count),
        line('licet_http_request_seconds_sum', { method, route: path }, sumSeconds),
        line('licet_http_request_seconds_count', { method, route: path }, count),
      ]),
    ]
  }
}

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']

type Labels = Readonly<Record<string, string>>
type Sample = readonly [Labels, number]

function held(figures: FiguresRecord): readonly string[] {
  const waiting = figures.screenings
    .filter(({ state }) => state === 'queued' || state === 'reading')
    .reduce((sum, { count }) => sum + count, 0)
  const states = (all: FiguresRecord['screenings']): readonly Sample[] =>
    all.map(({ state, count }) => [{ state }, count])
  return [
    family('licet_jobs_waiting', 'gauge', 'Screenings that wait or are being read.', [[{}, waiting]]),
    family('licet_inventories_pending', 'gauge', 'Inventories whose findings have to be worked out anew.', [
      [{}, figures.pending],
    ]),
    family('licet_screenings', 'gauge', 'Screenings by state.', states(figures.screenings)),
    family('licet_findings', 'gauge', 'Findings by state.', states(figures.findings)),
    family('licet_units', 'gauge', 'Units.', [[{}, figures.units]]),
    family('licet_people', 'gauge', 'People.', [[{}, figures.people]]),
    family('licet_inventories', 'gauge', 'Inventories.', [[{}, figures.inventories]]),
    family('licet_audit_entries', 'gauge', 'Entries of the journal.', [[{}, figures.auditEntries]]),
    family('licet_gazette_entries', 'gauge', 'Entries of the gazette.', [[{}, figures.gazetteEntries]]),
  ]
}

function family(name: string, type: 'gauge' | 'counter', says: string, samples: readonly Sample[]): string {
  return `# HELP ${name} ${says}\n# TYPE ${name} ${type}\n${samples.map(([labels, value]) => line(name, labels, value)).join('')}`
}

function line(name: string, labels: Labels, value: number): string {
  const told = Object.entries(labels)
    .map(
      ([label, text]) =>
        `${label}="${text.replaceAll(/[\\"\n]/gu, letter => (letter === '\n' ? '\\n' : `\\${letter}`))}"`,
    )
    .join(',')
  return `${name}${told === '' ? '' : `{${told}}`} ${value}\n`
}
