// A test runner for Stryker: loads the tests named by LICET_MUTATION_TESTS once, then runs them in this process for every
// mutant. A process for each mutant would spend most of its time starting.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { entries, type Entry } from './node-test.ts'

/** What the instrumented files read: which mutant is on, and how often it may be passed. */
interface Instruments {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: unknown
}

interface MutantRun {
  readonly activeMutant: { readonly id: string }
  readonly mutantActivation: 'runtime' | 'static'
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
}

const NAMESPACE = '__stryker__'
const everywhere = globalThis as unknown as Record<typeof NAMESPACE, Instruments | undefined>
const instruments = (everywhere[NAMESPACE] ??= {})

const STAND_INS = new Map(
  [
    ['node:test', './node-test.ts'],
    ['node:assert/strict', './plain-assert.ts'],
  ].map(([name = '', file = '']) => [name, pathToFileURL(join(import.meta.dirname, file)).href]),
)

registerHooks({
  resolve(specifier, context, next) {
    const url =
      context.parentURL?.endsWith('/plain-assert.ts') === true ? undefined : STAND_INS.get(specifier)
    return url === undefined ? next(specifier, context) : { url, shortCircuit: true }
  },
})

async function load(): Promise<readonly Entry[]> {
  const { default: fc } = await import('fast-check')
  // A failure only has to be seen, not made small or told; the seed makes every mutant meet the same worlds.
  fc.configureGlobal({
    seed: 20140803,
    endOnFailure: true,
    // oxlint-disable-next-line no-deprecated -- plugins, which are to take its place, cannot be set for every property at once
    reporter: ({ failed }) => {
      if (failed) throw new Error('a property failed')
    },
  })
  for (const file of (process.env['LICET_MUTATION_TESTS'] ?? '').split(' ')) {
    await import(pathToFileURL(join(process.cwd(), file)).href)
  }
  return entries
}

async function failureOf({ run }: Entry): Promise<string | undefined> {
  try {
    await run()
    return undefined
  } catch (failure) {
    return failure instanceof Error ? failure.message.slice(0, 500) : String(failure)
  }
}

function makeRunner() {
  let loaded: readonly Entry[] | undefined
  return {
    capabilities: () => ({ reloadEnvironment: false }),

    async dryRun() {
      loaded = await load()
      const tests: object[] = []
      for (const entry of loaded) {
        instruments.currentTestId = entry.name
        const started = performance.now()
        const failureMessage = await failureOf(entry)
        tests.push({
          id: entry.name,
          name: entry.name,
          timeSpentMs: performance.now() - started,
          ...(failureMessage === undefined ? { status: 0 } : { status: 1, failureMessage }),
        })
      }
      instruments.currentTestId = undefined
      return { status: 'complete', tests, mutantCoverage: instruments.mutantCoverage }
    },

    async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }: MutantRun) {
      instruments.hitCount = hitLimit === undefined ? undefined : 0
      instruments.hitLimit = hitLimit
      if (mutantActivation === 'static') instruments.activeMutant = activeMutant.id
      loaded ??= await load()
      instruments.activeMutant = activeMutant.id
      let nrOfTests = 0
      for (const entry of loaded) {
        if (testFilter !== undefined && !testFilter.includes(entry.name)) continue
        nrOfTests += 1
        const failureMessage = await failureOf(entry)
        if (instruments.hitCount !== undefined && instruments.hitCount > (hitLimit ?? Infinity))
          return { status: 'timeout', reason: 'passed too often' }
        if (failureMessage !== undefined)
          return { status: 'killed', killedBy: [entry.name], failureMessage, nrOfTests }
      }
      return { status: 'survived', nrOfTests }
    },
  }
}

makeRunner.inject = [] as const

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: makeRunner }]
