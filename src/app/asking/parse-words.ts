import type { Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { nearestName } from '../../catalog/shape/nearest.ts'
import type { ActId } from '../../model/condition.ts'
import { BASES, type Basis, isBasis } from '../../model/evidence.ts'
import type { Counterparty } from '../../model/organisation.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { actCalled } from './spoken-question.ts'

/** Reads a floor of basis by its name. */
export function parseFloor(text: string | undefined): Result<Basis | undefined> {
  if (text === undefined || isBasis(text)) return ok(text)
  return err({
    code: 'basis-unknown',
    at: {},
    says: `--basis: "${text}" is no basis.`,
    help: `Did you mean ${nearestName(text, BASES) ?? 'official'}? The best founded first: ${BASES.join(', ')}.`,
  })
}

/** Reads acts by their ids, each text one or several with commas between; the usual ones for none. */
export function parseActs(
  snapshot: Snapshot,
  texts: readonly string[],
  usual: readonly ActId[],
): Result<readonly ActId[]> {
  const wanted = texts.flatMap(text => text.split(',').map(part => part.trim()))
  const known = Object.keys(snapshot.acts)
  const [first, ...others] = wanted
    .filter(act => !known.includes(act))
    .map<Problem>(act => {
      const meant = actCalled(act)
      const nearest = meant !== undefined && known.includes(meant) ? meant : nearestName(act, known)
      return {
        code: 'act-unknown',
        at: {},
        says: `--act: "${act}" is no act.`,
        help: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}The acts: ${known.join(', ')}.`,
      }
    })
  if (first !== undefined) return err(first, ...others)
  return ok(wanted.length === 0 ? usual : [...new Set(wanted)])
}

/** Reads the other side: a party by its id or name, or a class or preset of organisations. */
export function parseCounterparty(
  snapshot: Snapshot,
  id: string | undefined,
): Result<Counterparty | undefined> {
  if (id === undefined) return ok(undefined)
  const preset = snapshot.organisations[id]
  if (preset !== undefined) {
    const { classes, systems, party } = preset
    return ok({ classes, systems, ...(party === undefined ? {} : { party }) })
  }
  if (snapshot.classes[id] !== undefined) return ok({ classes: [id] })
  const lower = id.toLowerCase()
  const party = Object.values(snapshot.parties).find(
    each => each.id === lower || each.names.some(name => name.text.toLowerCase() === lower),
  )
  if (party !== undefined) return ok({ party: party.id })
  const known = [
    ...Object.keys(snapshot.parties),
    ...Object.keys(snapshot.classes),
    ...Object.keys(snapshot.organisations),
  ]
  const nearest = nearestName(id, known)
  return err({
    code: 'counterparty-unknown',
    at: {},
    says: `--with: the catalogue knows no party, class or preset "${id}".`,
    help: nearest === undefined ? 'Parties: licet parties WORDS' : `Did you mean ${nearest}?`,
  })
}
