import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countCyclonedx } from '../conformance/count-json.ts'
import { runTool, type Tools } from './tools.ts'
import type { Trial } from './trial.ts'

interface Document {
  readonly components: readonly unknown[]
  readonly annotations?: readonly { readonly text?: string }[]
}

/** Lets cdxgen describe this repository by its lock file, and this machine. */
export function* trialsOfCdxgen(tools: Tools, repository: string): Generator<Trial, void, undefined> {
  for (const [type, title, words] of [
    ['js', 'this repository, CycloneDX 1.6', ['--no-install-deps', '--no-recurse', repository]],
    ['os', 'this machine, CycloneDX 1.6', [join(tools.scratch, 'home')]],
  ] as const) {
    const file = join(tools.scratch, `cdxgen-${type}.json`)
    const ask = ['--type', type, '--spec-version', '1.6', '--output', file, ...words]
    runTool(tools, process.execPath, [tools.cdxgen, ...ask])
    const bytes = readFileSync(file)
    const reported = reportedIn(bytes.toString())
    yield { tool: 'cdxgen', what: title, name: `cdxgen-${type}.json`, bytes, ...reported }
    if (type === 'js') yield inProtobuf(tools, ask, reported)
  }
}

/** The same document as the binary that cdxgen makes of it. */
function inProtobuf(tools: Tools, ask: readonly string[], reported: Pick<Trial, 'reported' | 'by'>): Trial {
  const file = join(tools.scratch, 'cdxgen-js.cdx')
  runTool(tools, process.execPath, [tools.cdxgen, ...ask, '--export-proto', '--proto-bin-file', file])
  const what = 'this repository, CycloneDX 1.6 in protobuf'
  return { tool: 'cdxgen', what, name: 'cdxgen-js.cdx', bytes: readFileSync(file), ...reported }
}

/** Of a machine cdxgen says in a sentence how many components there are; the subject comes beside them, and what lies in others is counted. */
function reportedIn(text: string): Pick<Trial, 'reported' | 'by'> {
  const document = JSON.parse(text) as Document
  const all = countCyclonedx(document)
  const said = document.annotations
    ?.map(({ text: sentence = '' }) => /There are (\d+) components\b/u.exec(sentence)?.[1])
    .find(one => one !== undefined)
  if (said === undefined) return { reported: all, by: 'components, and the subject' }
  const beside = all - document.components.length
  return {
    reported: Number(said) + beside,
    by: `"There are ${said} components", and ${beside} beside or within them`,
  }
}
