import type { PartyId, Reach, SystemId } from '../model/condition.ts'
import { all, any, type Test } from './combine.ts'
import { answerTo, type Context, isOneOf, leaveOpen, yesOrNo } from './context.ts'
import { isCurrent, recordedOrAsked } from './listed.ts'
import { partiesNamedBy } from './mentions.ts'
import { NO, type Packed, YES } from './packed.ts'
import { anyPartyInRole, isWithinReach } from './parties.ts'
import type { Tables } from './tables.ts'

/** The doer is the organisation asked for, or the other side, whose classes are unknown until told; unnamed, it lives where we live. */
export function classTest(tables: Tables, name: string): Test {
  const key = `counterparty:${name}`
  return context => {
    if (context.isOrganisation) return context.standing.classes.has(name) ? YES : NO
    const classes = context.question.counterparty?.classes
    if (classes === undefined) return isAtHome(context) ? yesOrNo(context, key) : NO
    return classes.some(one => tables.classLine(one).has(name)) ? YES : NO
  }
}

export function attributeTest(name: string, values: readonly string[]): Test {
  const ours = `attribute:${name}`
  const theirs = `counterparty:attribute:${name}`
  return context => {
    if (context.isOrganisation) {
      return isOneOf(context, ours, context.standing.attributes.get(name) ?? answerTo(context, ours), values)
    }
    const isToldOf = context.question.counterparty !== undefined || isAtHome(context)
    return isToldOf ? isOneOf(context, theirs, answerTo(context, theirs), values) : NO
  }
}

export function organisationTest(organisations: readonly string[]): Test {
  return context =>
    context.isOrganisation && organisations.some(id => context.standing.units.has(id)) ? YES : NO
}

export function systemTest(tables: Tables, system: SystemId): Test {
  const key = `counterparty:system:${system}`
  return context => {
    const { counterparty } = context.question
    if (context.isOrganisation || counterparty === undefined)
      return context.standing.systemLine.has(system) ? YES : NO
    const { systems } = counterparty
    if (systems === undefined) return yesOrNo(context, key)
    return systems.some(one => tables.systemLine(one).has(system)) ? YES : NO
  }
}

/** Of the other side that nobody named, the act says who it is: the item's maker, or anyone. */
export function namedTest(tables: Tables, parties: readonly PartyId[], reach: Reach): Test {
  const reaches = (context: Context, party: PartyId): Packed =>
    isWithinReach(context, tables.graph, parties, reach, party)
  return context => {
    if (context.isOrganisation)
      return context.standing.party === undefined ? NO : reaches(context, context.standing.party)
    const { counterparty, act } = context.question
    if (counterparty?.party !== undefined) return reaches(context, counterparty.party)
    if (counterparty?.classes !== undefined) return NO
    const hasMaker =
      context.party !== undefined || (context.product?.roles.some(({ role }) => role === 'maker') ?? false)
    if (hasMaker && context.snapshot.acts[act]?.otherSide === 'maker')
      return anyPartyInRole(context, 'maker', reaches)
    const answer = answerTo(context, 'counterparty')
    return answer === undefined ? leaveOpen(context, 'counterparty') : reaches(context, answer)
  }
}

/** A line of the list names the doer on the date. Of a list that is not held whole absence is open, unless the doer is no party. */
export function enlistedTest(tables: Tables, list: string): Test {
  const lines = tables.linesOf(list).flatMap(({ line }) =>
    line.country !== undefined
      ? []
      : partiesNamedBy(line.names).map(({ parties, reach }): Test => {
          const parts: readonly Test[] = [
            namedTest(tables, parties, reach),
            context => isCurrent(context, line),
          ]
          return context => all(context, parts)
        }),
  )
  const recorded: Test = context => any(context, lines)
  return context => {
    if (isNoParty(context)) return recorded(context)
    const key = context.isOrganisation ? `enlisted:${list}` : `counterparty:listed:${list}`
    return recordedOrAsked(context, list, key, recorded)
  }
}

function isNoParty({ isOrganisation, standing, question: { counterparty } }: Context): boolean {
  if (isOrganisation) return standing.party === undefined
  return counterparty?.party === undefined && counterparty?.classes !== undefined
}

/** The rule being asked is of a system that the organisation lives under; so does an other side that nobody named. */
function isAtHome(context: Context): boolean {
  return context.standing.systemLine.has(context.system)
}
