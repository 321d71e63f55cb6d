import type { ClassId, Condition, PartyId, Reach, SystemId } from '../model/condition.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { legalPersonOf, systemsOf } from './legal-person.ts'
import { isWithinReach, partiesInRole } from './reach.ts'
import { all, any, type Found, isFounded, NO, open, seen, YES } from './support.ts'
import { answerTo, isWithin, type View, yesOrNo } from './view.ts'

/** Every class held: its own, all of its legal person, those that cross from the legal persons above, and what lies above them. */
export function classesOf(snapshot: Snapshot, organisation: Organisation): ReadonlySet<ClassId> {
  const own = legalPersonOf(organisation)
  const crossing = aboveOf(organisation).flatMap(unit =>
    unit.classes.filter(name => snapshot.classes[name]?.crosses === true),
  )
  return upwards(snapshot, [...own.flatMap(unit => unit.classes), ...crossing])
}

/**
 * Whether the doer belongs to a class. The other side's classes are unknown until told; one that nobody named is taken to
 * live where the organisation lives, so that it is in no class that a foreign system speaks of.
 */
export function isInClass(view: View, name: ClassId): Found {
  if (view.doer === 'organisation')
    return classesOf(view.snapshot, view.question.organisation).has(name) ? YES : NO
  const classes = view.question.counterparty?.classes
  if (classes === undefined) return isAtHome(view) ? yesOrNo(view, `counterparty:${name}`) : NO
  return upwards(view.snapshot, classes).has(name) ? YES : NO
}

/** Whether an attribute has one of the values; what the legal person above has, outranks. */
export function hasAttribute(view: View, name: string, values: readonly string[]): Found {
  if (view.doer === 'counterparty') {
    const key = `counterparty:attribute:${name}`
    return isAtHome(view) || view.question.counterparty !== undefined
      ? told(key, answerTo(view, key), values)
      : NO
  }
  const { organisation } = view.question
  const crosses = view.snapshot.facts[name]?.crosses === true
  const units = crosses
    ? [...legalPersonOf(organisation), ...aboveOf(organisation)]
    : legalPersonOf(organisation)
  const recorded = units.findLast(unit => unit.attributes[name] !== undefined)?.attributes[name]
  return told(`attribute:${name}`, recorded ?? answerTo(view, `attribute:${name}`), values)
}

/** Whether the doer is one of these parties, as far as `reach` goes. Of the other side that nobody named, the act says who it is. */
export function isDoerNamed(view: View, parties: readonly PartyId[], reach: Reach): Found {
  if (view.doer === 'organisation') {
    const party = legalPersonOf(view.question.organisation).find(unit => unit.party !== undefined)?.party
    return party === undefined ? NO : isWithinReach(view, parties, reach, party)
  }
  const named = view.question.counterparty?.party
  if (named !== undefined) return isWithinReach(view, parties, reach, named)
  if (view.question.counterparty?.classes !== undefined) return NO
  const makers = partiesInRole(view, 'maker')
  if (view.snapshot.acts[view.question.act]?.otherSide === 'maker' && makers.length > 0) {
    return any(
      view.floor,
      makers.map(({ party, found }) => all([found, isWithinReach(view, parties, reach, party)])),
    )
  }
  const answer = answerTo(view, 'counterparty')
  return answer === undefined ? open('counterparty') : isWithinReach(view, parties, reach, answer)
}

/** Whether a line of the list names the doer on the date. Of a list that is not held whole absence is open, unless the doer is no party. */
export function isDoerListed(view: View, list: string): Found {
  const { completeness, listings } = view.snapshot.lists[list] ?? { completeness: 'closed', listings: [] }
  const found = any(
    view.floor,
    listings
      .filter(line => line.country === undefined)
      .flatMap(line =>
        namingParties(line.names).map(({ parties, reach }) =>
          all([
            seen(line.evidence, view.question.known, `listing:${line.id}`),
            isWithin(view, line.from, line.until, `listing:${line.id}`),
            isDoerNamed(view, parties, reach),
          ]),
        ),
      ),
  )
  return completeness === 'closed' ||
    isNoParty(view) ||
    (found.truth === 'yes' && isFounded(found, view.floor))
    ? found
    : any(view.floor, [
        found,
        yesOrNo(view, view.doer === 'organisation' ? `enlisted:${list}` : `counterparty:listed:${list}`),
      ])
}

/** The parts of a line's names that name parties, each of which is enough. */
export function namingParties(names: Condition): readonly Extract<Condition, { kind: 'party' }>[] {
  if (names.kind === 'any') return names.of.flatMap(namingParties)
  return names.kind === 'party' ? [names] : []
}

function isNoParty({ doer, question: { organisation, counterparty } }: View): boolean {
  return doer === 'organisation'
    ? legalPersonOf(organisation).every(unit => unit.party === undefined)
    : counterparty !== undefined && counterparty.party === undefined && counterparty.classes !== undefined
}

/** Whether the doer is one of these organisations or a unit of one. */
export function isOfOrganisation(view: View, organisations: readonly string[]): Found {
  if (view.doer === 'counterparty') return NO
  return legalPersonOf(view.question.organisation).some(unit => organisations.includes(unit.id)) ? YES : NO
}

/** Whether the doer lives under the system or one below it. */
export function isInSystem(view: View, system: SystemId): Found {
  const { organisation, counterparty } = view.question
  if (view.doer === 'counterparty' && counterparty !== undefined && counterparty.systems === undefined) {
    return yesOrNo(view, `counterparty:system:${system}`)
  }
  const systems =
    (view.doer === 'counterparty' ? counterparty?.systems : undefined) ?? systemsOf(organisation)
  return systems.some(name => lineOf(view.snapshot, name).includes(system)) ? YES : NO
}

/** The provision being read is of a system that the organisation lives under. */
function isAtHome(view: View): boolean {
  return systemsOf(view.question.organisation).some(name => lineOf(view.snapshot, name).includes(view.system))
}

function lineOf(snapshot: Snapshot, system: SystemId): readonly SystemId[] {
  const within = snapshot.systems[system]?.within
  return within === undefined ? [system] : [system, ...lineOf(snapshot, within)]
}

function aboveOf(organisation: Organisation): readonly Organisation[] {
  const top = legalPersonOf(organisation).at(-1)?.above
  return top === undefined ? [] : unitsFrom(top)
}

function unitsFrom(unit: Organisation): readonly Organisation[] {
  return unit.above === undefined ? [unit] : [unit, ...unitsFrom(unit.above)]
}

function upwards(snapshot: Snapshot, classes: readonly ClassId[]): ReadonlySet<ClassId> {
  const found = new Set<ClassId>(classes)
  for (const name of found) for (const wider of snapshot.classes[name]?.within ?? []) found.add(wider)
  return found
}

function told(key: string, answer: string | undefined, values: readonly string[]): Found {
  return answer === undefined ? open(key) : values.includes(answer) ? YES : NO
}
