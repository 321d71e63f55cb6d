import type { SystemId } from '../../model/condition.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Beside } from '../../report/beside.ts'
import type { Setting } from '../../report/asked.ts'
import type { Asked } from './asked.ts'
import { decideAll } from './decide-all.ts'
import { isOfInterest } from './replacements-for.ts'
import { standInsOf } from './spoken-place.ts'
import type { Meaning } from './subject.ts'

/** So many others are told of. */
const MOST_OTHERS = 3

/** The same question for the other kinds of organisation that stand for a country; nothing where it has no others. */
export function besideOf(
  asked: Asked,
  meaning: Meaning,
  system: SystemId,
  actsWereNamed: boolean,
): Beside | undefined {
  const { snapshot, organisation } = asked.setting
  const others = standInsOf(snapshot, system)
    .filter(id => id !== organisation.id)
    .slice(0, MOST_OTHERS)
    .flatMap(id => snapshot.organisations[id] ?? [])
  if (others.length === 0) return undefined
  return {
    system,
    others: others.map(other => {
      const { waivers: _, ...setting } = { ...asked.setting, organisation: other }
      const verdicts = decideAll({ ...asked, setting }, meaning)
      return {
        id: other.id,
        title: other.title,
        groups: groupsOf(verdicts.filter(verdict => actsWereNamed || isOfInterest(verdict))),
      }
    }),
  }
}

/** Whether an answer is for the organisation that stands for the whole of a country, and for no other kind that was named. */
export function isStandIn(
  { snapshot, organisation }: Setting,
  system: SystemId | undefined,
): system is SystemId {
  return system !== undefined && standInsOf(snapshot, system)[0] === organisation.id
}

function groupsOf(verdicts: readonly Verdict[]): Beside['others'][number]['groups'] {
  return [...Map.groupBy(verdicts, ({ range }) => `${range.best} ${range.worst}`).values()].flatMap(members =>
    members.slice(0, 1).map(({ range }) => ({ acts: members.map(({ act }) => act), range })),
  )
}
