import { addDays, type Day, parseDay } from '../base/day.ts'
import type { Condition } from '../model/condition.ts'
import { all, any, negate, type Test } from './combine.ts'
import { answerTo, type Context, isOneOf, leaveOpen, yesOrNo } from './context.ts'
import { attributeTest, classTest, enlistedTest, namedTest, organisationTest, systemTest } from './doer.ts'
import { categoryTest, edgeTest, originTest, productTest, versionTest } from './item.ts'
import { isListed, listHoldsCategory } from './listed.ts'
import { NO, YES } from './packed.ts'
import { partyTest } from './parties.ts'
import type { Tables } from './tables.ts'

/** Makes a condition ready to be asked many times. */
export function prepare(tables: Tables, condition: Condition): Test {
  switch (condition.kind) {
    case 'always':
      return () => YES
    case 'all': {
      const tests = condition.of.map(part => prepare(tables, part))
      return context => all(context, tests)
    }
    case 'any': {
      const tests = condition.of.map(part => prepare(tables, part))
      return context => any(context, tests)
    }
    case 'not': {
      const test = prepare(tables, condition.of)
      return context => negate(context, test)
    }
    case 'class': {
      const tests = condition.classes.map(name => classTest(tables, name))
      return context => any(context, tests)
    }
    case 'attribute':
      return attributeTest(condition.name, condition.values)
    case 'named':
      return namedTest(tables, condition.parties, condition.reach)
    case 'enlisted':
      return enlistedTest(tables, condition.list)
    case 'organisation':
      return organisationTest(condition.organisations)
    case 'system':
      return systemTest(tables, condition.system)
    case 'circumstance': {
      const { name, values } = condition
      return context => isOneOf(context, name, answerTo(context, name), values)
    }
    case 'dated': {
      const { name, from, before } = condition
      return context => {
        const day = dayAnswered(context, name)
        if (day === undefined) return leaveOpen(context, name)
        return (from === undefined || day >= from) && (before === undefined || day < before) ? YES : NO
      }
    }
    case 'product': {
      const tests = [productTest(condition.products), versionTest(condition.versions)]
      return context => all(context, tests)
    }
    case 'party':
      return partyTest(tables.graph, condition)
    case 'category':
      return categoryTest(tables, condition.categories)
    case 'origin':
      return originTest(tables, condition)
    case 'listed': {
      const lines = tables.linesOf(condition.list)
      return context => isListed(context, condition.list, lines)
    }
    case 'list-lacks-category': {
      const lines = tables.linesOf(condition.list)
      return context => negate(context, inner => listHoldsCategory(inner, condition.list, lines))
    }
    case 'property': {
      const { name, values } = condition
      const key = `property:${name}`
      return context =>
        isOneOf(context, key, context.product?.properties[name] ?? answerTo(context, key), values)
    }
    case 'contains':
    case 'bundles':
    case 'runs-on':
      return edgeTest(
        condition.kind,
        condition.kind === 'contains' ? condition.degree : 'any',
        prepare(tables, condition.of),
      )
    case 'open': {
      const key = `open:${condition.question}`
      return context => yesOrNo(context, key)
    }
  }
}

/** The day of a dated circumstance; `<2019-08-13` stands for any day before. */
export function dayAnswered(context: Context, name: string): Day | undefined {
  const answer = answerTo(context, name)
  if (answer === undefined) return undefined
  if (!answer.startsWith('<')) return parseDay(answer)
  const day = parseDay(answer.slice(1))
  return day === undefined ? undefined : addDays(day, -1)
}
