// Asks Licet and three engines of policies the same questions about the same 200 rules: vendor in a set, class of organisation, date.
import { strict as assert } from 'node:assert'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CLASSES, plainRules, type Query, queriesOver, type PlainRule, VENDORS } from './plain-rules.ts'
import { licetOver } from './plain-licet.ts'
import { msSince } from './thread-time.ts'

const PEERS = {
  '@cedar-policy/cedar-wasm': '4.13.0',
  casbin: '5.51.1',
  '@marcbachmann/cel-js': '8.0.0',
}
const AGREED = 300
const SECONDS = 2

/** One engine with the rules in it: whether the query is forbidden. */
type Ask = (query: Query) => boolean

/** Prints a line for each engine: questions a second, and how many times as many Licet answers. */
export async function comparePeers(): Promise<void> {
  const rules = plainRules(200)
  const licet = licetOver(rules)
  const queries = queriesOver(1 << 16)
  const folder = install()
  process.stdout.write(
    `200 rules (vendor in a set of ${VENDORS}, one of ${CLASSES} classes, dates), the same questions\n`,
  )
  const table = rate(licet.lookUp, queries)
  say('Licet, out of a profile', table, table)
  say('Licet, with the whole proof', rate(licet.prove, queries), table)
  if (folder === undefined) {
    process.stdout.write('  the others are left out: the package registry cannot be reached\n')
    return
  }
  const peers: readonly (readonly [string, () => Promise<Ask>])[] = [
    ['Cedar (wasm, preparsed)', () => cedarOver(folder, rules)],
    ['casbin', () => casbinOver(folder, rules)],
    ['CEL (cel-js, parsed)', () => celOver(folder, rules)],
  ]
  for (const [name, make] of peers) {
    const ask = await make()
    for (const query of queries.slice(0, AGREED)) {
      assert.equal(ask(query), licet.lookUp(query), `${name}: ${JSON.stringify(query)}`)
    }
    say(name, rate(ask, queries), table)
  }
}

function say(name: string, perSecond: number, ofLicet: number): void {
  const ratio = ofLicet / perSecond
  process.stdout.write(
    `  ${name.padEnd(28)} ${grouped(perSecond).padStart(12)} a second   1 : ${ratio < 10 ? ratio.toFixed(1) : grouped(ratio)}\n`,
  )
}

function grouped(value: number): string {
  return String(Math.round(value)).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')
}

/** Goes round the queries for a while of processor time, in batches, so that the clock is not what is measured; best of three. */
function rate(ask: Ask, queries: readonly Query[]): number {
  let best = 0
  for (let round = 0; round < 3; round += 1) {
    const started = process.threadCpuUsage()
    let [asked, sum, at, batch] = [0, 0, 0, 1]
    let spent = 0
    while (spent < (SECONDS * 1000) / 3) {
      for (let one = 0; one < batch; one += 1) {
        const query = queries[at]
        at = at + 1 === queries.length ? 0 : at + 1
        if (query !== undefined && ask(query)) sum += 1
      }
      asked += batch
      spent = msSince(started)
      if (spent < 20) batch *= 2
    }
    assert.ok(sum > 0)
    best = Math.max(best, (asked / spent) * 1000)
  }
  return best
}

function install(): string | undefined {
  const folder = join(tmpdir(), 'licet-bench-peers')
  const wanted = JSON.stringify({ private: true, dependencies: PEERS })
  const manifest = join(folder, 'package.json')
  const isThere =
    existsSync(join(folder, 'node_modules', 'casbin')) && readFileSync(manifest, 'utf8') === wanted
  if (isThere) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(manifest, wanted)
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--no-save'], {
    cwd: folder,
    stdio: 'ignore',
  })
  return status === 0 ? folder : undefined
}

async function load<Module>(folder: string, name: string): Promise<Module> {
  const require = createRequire(join(folder, 'package.json'))
  return (await import(pathToFileURL(require.resolve(name)).href)) as Module
}

interface Cedar {
  preparsePolicySet(id: string, policies: object): { readonly type: string }
  statefulIsAuthorized(call: object): {
    readonly type: string
    readonly response?: { readonly decision: string }
  }
}

async function cedarOver(folder: string, rules: readonly PlainRule[]): Promise<Ask> {
  const cedar = await load<Cedar>(folder, '@cedar-policy/cedar-wasm/nodejs')
  const staticPolicies = [
    'permit(principal, action, resource);',
    ...rules.map(
      ({ vendors, of, from, until }) =>
        `forbid(principal in Class::"k${of}", action == Action::"procure", resource) when { [${vendors.map(vendor => `"v${vendor}"`).join(', ')}].contains(resource.vendor) && context.day >= ${from} && context.day <= ${until} };`,
    ),
  ].join('\n')
  const { type } = cedar.preparsePolicySet('rules', { staticPolicies })
  assert.equal(type, 'success')
  return ({ vendor, of, day }) => {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Organisation', id: `o${of}` },
      action: { type: 'Action', id: 'procure' },
      resource: { type: 'Product', id: `p${vendor}` },
      context: { day },
      preparsedPolicySetId: 'rules',
      preparsedSchemaName: null,
      validateRequest: false,
      entities: [
        {
          uid: { type: 'Organisation', id: `o${of}` },
          attrs: {},
          parents: [{ type: 'Class', id: `k${of}` }],
        },
        { uid: { type: 'Product', id: `p${vendor}` }, attrs: { vendor: `v${vendor}` }, parents: [] },
      ],
    })
    assert.equal(answer.type, 'success')
    return answer.response?.decision === 'deny'
  }
}

interface Enforcer {
  addFunction(name: string, run: (...values: readonly unknown[]) => boolean): Promise<void>
  enforceSync(...request: readonly unknown[]): boolean
}

interface Casbin {
  newModelFromString(text: string): unknown
  newEnforcer(model: unknown, adapter: unknown): Promise<Enforcer>
  readonly StringAdapter: new (text: string) => unknown
}

async function casbinOver(folder: string, rules: readonly PlainRule[]): Promise<Ask> {
  const casbin = await load<Casbin>(folder, 'casbin')
  const model = casbin.newModelFromString(`
[request_definition]
r = cls, vendor, day
[policy_definition]
p = cls, vendors, from, until, eft
[policy_effect]
e = !some(where (p.eft == deny))
[matchers]
m = r.cls == p.cls && among(r.vendor, p.vendors) && within(r.day, p.from, p.until)
`)
  const sets = new Map<unknown, ReadonlySet<string>>()
  const lines = rules.map(({ vendors, of, from, until }) => {
    const text = vendors.map(vendor => `v${vendor}`).join('|')
    sets.set(text, new Set(text.split('|')))
    return `p, k${of}, ${text}, ${from}, ${until}, deny`
  })
  const enforcer = await casbin.newEnforcer(model, new casbin.StringAdapter(lines.join('\n')))
  await enforcer.addFunction('among', (vendor, vendors) => sets.get(vendors)?.has(String(vendor)) === true)
  await enforcer.addFunction(
    'within',
    (day, from, until) => Number(day) >= Number(from) && Number(day) <= Number(until),
  )
  return ({ vendor, of, day }) => !enforcer.enforceSync(`k${of}`, `v${vendor}`, day)
}

interface Cel {
  readonly parse: (text: string) => (context: object) => unknown
}

async function celOver(folder: string, rules: readonly PlainRule[]): Promise<Ask> {
  const { parse } = await load<Cel>(folder, '@marcbachmann/cel-js')
  const parsed = rules.map(({ vendors, of, from, until }) =>
    parse(
      `cls == "k${of}" && day >= ${from}.0 && day <= ${until}.0 && vendor in [${vendors.map(vendor => `"v${vendor}"`).join(', ')}]`,
    ),
  )
  return ({ vendor, of, day }) => {
    const context = { cls: `k${of}`, vendor: `v${vendor}`, day }
    return parsed.some(rule => rule(context) === true)
  }
}
