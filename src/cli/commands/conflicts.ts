import { conflictsOf } from '../../law/conflicts.ts'
import { settingJson } from '../../report/ask-json.ts'
import { conflictsJson, conflictsPage } from '../../report/conflicts-page.ts'
import { printableJson } from '../../report/printable.ts'
import { allOf } from '../../base/all-of.ts'
import { type Call, isSet } from '../call.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import type { Asked } from '../../app/asking/asked.ts'
import { parseSettings } from '../parse-setting.ts'
import { refuse } from '../refuse.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'

/** Finds what several sets of rules cannot have together. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await loadSnapshot(world, call)
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const parts = allOf<{ sides: readonly Asked[]; format: string }>({
    sides: await parseSettings(world, call, snapshot.value, ['procure']),
    format: parseFormat(call, ['text', 'json']),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { sides, format } = parts.value
  const [asked] = sides
  const organisations = sides.map(({ setting }) => setting.organisation)
  if (asked === undefined || organisations.length < 2) {
    return refuse(world, [
      {
        code: 'organisations-too-few',
        at: {},
        says: 'A conflict needs two sets of rules, and one organisation was named.',
        help: 'Give --as twice, for example --as cn/state-owned-enterprise --as us/federal-contractor.',
      },
    ])
  }
  const { setting, acts, answers } = asked
  const found = acts.map(act => ({
    act,
    ...conflictsOf(setting.snapshot, organisations, {
      act,
      date: setting.date,
      answers,
      waivers: [...new Set(sides.flatMap(side => side.setting.waivers ?? []))],
      ...(setting.known === undefined ? {} : { known: setting.known }),
      ...(setting.floor === undefined ? {} : { floor: setting.floor }),
      ...(setting.counterparty === undefined ? {} : { counterparty: setting.counterparty }),
    }),
  }))
  const exit = found.some(
    ({ clashes, impasses, deadlocks }) => clashes.length + impasses.length + deadlocks.length > 0,
  )
    ? EXIT.findings
    : EXIT.nothing
  const answer = { setting, organisations, acts: found, most: isSet(call, 'all') ? Infinity : 20 }
  if (format === 'text') return emitPage(world, call, conflictsPage(answer), exit)
  const document = { ...settingJson(setting), ...conflictsJson(answer) }
  return emit(world, call, `${printableJson(document, 2)}\n`, exit)
}
