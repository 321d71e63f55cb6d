import type { Finding } from '../model/finding.ts'
import type { Verdict } from '../model/verdict.ts'
import { settingJson } from './ask-json.ts'
import { type Setting, settingOf, type Subject } from './asked.ts'
import { type InWords, resolutionJson, type VerdictJson, verdictJson } from './verdict-json.ts'

/** Writes findings in their published shape (see schema/finding.schema.json); verdicts that are shared are put into words once. */
export function findingWriter(setting: Setting, inWords: InWords): (finding: Finding) => object {
  const heads = new Map<string, object>()
  const written = new WeakMap<readonly Verdict[], readonly VerdictJson[]>()
  return finding => {
    const { file, item, resolution, verdicts } = finding
    const { decision, level, party, product, probability, because } = resolutionJson(resolution, inWords)
    return {
      ...headOf(finding),
      file,
      at: item.at,
      item: {
        name: item.name,
        party,
        product,
        level,
        version: item.version ?? null,
        resolvedVersion: resolution.version ?? null,
        publisher: item.publisher ?? null,
        quantity: item.quantity,
        unit: item.unit ?? null,
        circumstances: item.circumstances,
        decision,
        probability,
        because,
      },
      verdicts: verdictsOf(finding, verdicts),
    }
  }

  function headOf(finding: Finding): object {
    const whose = settingOf(setting, finding)
    const head = heads.get(whose.organisation.id) ?? settingJson(whose)
    heads.set(whose.organisation.id, head)
    return head
  }

  function verdictsOf(finding: Finding, verdicts: readonly Verdict[]): readonly VerdictJson[] {
    const known = written.get(verdicts)
    if (known !== undefined) return known
    const subject = subjectOf(finding)
    const whose = settingOf(setting, finding)
    const texts = verdicts.map(verdict => verdictJson(whose, subject, verdict))
    written.set(verdicts, texts)
    return texts
  }
}

/** What a finding is about, as sentences name it. */
export function subjectOf({ item, resolution }: Finding): Subject {
  const { party, product } = resolution
  const version = resolution.version ?? item.version
  return {
    name: item.name,
    ...(party === undefined ? {} : { party }),
    ...(product === undefined ? {} : { product }),
    ...(version === undefined ? {} : { version }),
  }
}
