import { formatDay } from '../base/day.ts'
import type { Problem } from '../base/problem.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Waiver } from '../model/waiver.ts'
import { type AuthorWaivers, waiverFile } from './author/waiver.ts'
import { compileWhere } from './compile/condition.ts'
import { readOwnFile } from './own-file.ts'
import { nearestName } from './shape/nearest.ts'

type AuthorWaiver = AuthorWaivers extends ReadonlyMap<string, infer T> ? T : never

/** The waivers of a file, in its order. */
export interface WaiverFile {
  readonly waivers: readonly Waiver[]
  readonly problems: readonly Problem[]
}

/** Reads a file of waivers; one that its provision does not let this grantor give is a problem, since it would lift nothing. */
export function readWaivers(
  snapshot: Snapshot,
  organisations: Readonly<Record<string, Organisation>>,
  source: { readonly file: string; readonly text: string },
): WaiverFile {
  const { value, problems } = readOwnFile(waiverFile, snapshot, source, Object.keys(organisations))
  const entries = [...(value ?? [])]
  return {
    waivers: entries.map(([id, waiver]) => compileWaiver(id, waiver)),
    problems: [
      ...problems.map(withUnits),
      ...entries.flatMap(([id, waiver]) => checkWaiver(snapshot, id, waiver)),
    ],
  }
}

/** An organisation that no name comes near is most often a unit whose file was not given. */
function withUnits(problem: Problem): Problem {
  if (problem.code !== 'unknown-organisation' || problem.help !== undefined) return problem
  return { ...problem, help: 'If it is a unit of your own, give the file of its units too (--units FILE).' }
}

function compileWaiver(id: string, waiver: AuthorWaiver): Waiver {
  const { provision, grantor, organisation, from, until, products, acts } = waiver
  return {
    id,
    grantor,
    provision,
    organisation,
    ...(products === undefined ? {} : { products }),
    ...(acts === undefined ? {} : { acts }),
    from: from[0],
    until: until[1],
    where: compileWhere(waiver.where),
  }
}

function checkWaiver(snapshot: Snapshot, id: string, waiver: AuthorWaiver): readonly Problem[] {
  const { at, from, until, provision: name, grantor } = waiver
  const provision = snapshot.provisions[name]
  const isKnown = snapshot.authorities[grantor] !== undefined
  return [
    ...(provision !== undefined && isKnown && !provision.liftedBy.includes(grantor)
      ? [notTheirs(waiver, id, provision.liftedBy)]
      : []),
    ...(until[1] < from[0]
      ? [
          {
            code: 'period-backwards',
            at,
            says: `\`${id}\` ends on ${formatDay(until[1])}, before it begins on ${formatDay(from[0])}.`,
          },
        ]
      : []),
  ]
}

function notTheirs(
  { at, grantor, provision }: AuthorWaiver,
  id: string,
  liftedBy: readonly string[],
): Problem {
  const near = nearestName(grantor, liftedBy)
  return {
    code: 'grantor-not-named',
    at,
    says: `\`${id}\` lifts nothing: ${provision} does not name \`${grantor}\` among those who may waive it.`,
    help:
      liftedBy.length === 0
        ? 'It names nobody who may.'
        : `It names ${liftedBy.join(', ')}.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`,
  }
}
