import { decideActs } from '../../law/decide.ts'
import type { Question, ResolvedItem } from '../../model/question.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { FindingRecord } from '../../ports/store/findings.ts'
import type { HeldTitle } from '../../ports/store/holdings.ts'
import { type Setting, subjectName } from '../../report/asked.ts'
import { dutyText } from '../../report/duty-text.ts'
import type { Speech } from '../../report/speech.ts'
import { verdictSentence } from '../../report/statement.ts'
import { Circumstances } from '../asking/circumstances.ts'
import { kindOf } from '../asking/kind-of.ts'
import { questionOf } from '../asking/question.ts'
import type { Registry } from '../registry.ts'
import { dayOf } from '../screenings/reconcile.ts'
import { itemOfTitle } from '../screenings/title.ts'
import { organisationsOf } from '../units/organisation-of.ts'
import { grantedWaivers, waiversHeld } from '../waivers/granted.ts'

/** A finding in another language than the one in which it is kept. */
export interface Retold {
  readonly sentence: string
  readonly duties: readonly string[]
}

/** So many different lines are tried. */
const MOST_TRIED = 30

/**
 * Tells a finding anew in the language of whoever reads it: the verdict is decided again for the lines that it stands for, and counts only
 * where it says in English what the finding keeps. Undefined where none does: a quota, or a catalogue that has changed since.
 */
export async function retell(
  registry: Registry,
  finding: FindingRecord,
  places: readonly HeldTitle[],
  speech: Speech,
): Promise<Retold | undefined> {
  const setting = await settingOf(registry, finding)
  if (setting === undefined) return undefined
  const tried = new Set<string>()
  for (const place of places) {
    const [item, facts] = askedOf(setting, finding, place)
    const key = JSON.stringify([item, facts])
    if (tried.has(key)) continue
    tried.add(key)
    if (tried.size > MOST_TRIED) return undefined
    const [verdict] = decideActs(setting.snapshot, questionOf(setting, '', item, facts), [finding.act])
    if (verdict === undefined || sentenceOf(setting, item, verdict) !== finding.sentence) continue
    const told = { ...setting, speech }
    return {
      sentence: sentenceOf(told, item, verdict),
      duties: verdict.duties
        .filter(due => !due.waived && due.truth === 'yes')
        .map(due => dutyText(told, due)),
    }
  }
  return undefined
}

/** As the finding was decided: for its unit, with what that holds, on the day of its inventory. */
async function settingOf(
  { store, catalogue, clock }: Registry,
  finding: FindingRecord,
): Promise<Setting | undefined> {
  const { snapshot } = catalogue.current()
  return store.read(async tables => {
    const organisation = organisationsOf(snapshot, await tables.units.all())[finding.unit]
    const inventory = await tables.screenings.inventory(finding.inventory)
    if (organisation === undefined || inventory === undefined) return undefined
    return {
      snapshot,
      organisation,
      date: dayOf(inventory, clock.today()),
      waivers: waiversHeld(grantedWaivers(await tables.waivers.granted()), organisation),
    }
  })
}

function askedOf(
  { snapshot }: Setting,
  { product, party }: FindingRecord,
  { holding, title }: HeldTitle,
): readonly [ResolvedItem, Question['answers']] {
  const item = itemOfTitle(title)
  const version = title.resolution.version ?? item.version
  return [
    {
      ...(product === null ? {} : { product }),
      ...(party === null ? {} : { party }),
      ...(version === undefined ? {} : { version }),
    },
    { ...kindOf(snapshot, item), ...new Circumstances(snapshot).readable(holding.circumstances) },
  ]
}

function sentenceOf(setting: Setting, item: ResolvedItem, verdict: Verdict): string {
  return verdictSentence(setting, subjectName(setting, { name: '', ...item }), verdict)
}
