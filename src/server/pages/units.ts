import { z } from 'zod'
import { may } from '../../app/access/may.ts'
import type { Actor } from '../../app/access/actor.ts'
import { hasExamples, removeExamples } from '../../app/examples/examples.ts'
import { listFindings, openOverTime } from '../../app/findings/list-findings.ts'
import type { Registry } from '../../app/registry.ts'
import { subtree } from '../../app/screenings/unit-named.ts'
import {
  changeUnit,
  createUnit,
  listUnits,
  readUnit,
  removeUnit,
  type UnitInput,
} from '../../app/units/units.ts'
import type { Problem } from '../../base/problem.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import type { Frame } from '../../web/frame.ts'
import { trendSection } from '../../web/pictures/trend.ts'
import { actText } from '../../web/words.ts'
import { type DueRow, newUnitPage, type UnitForm, unitPage, unitsPage } from '../../web/pages/work/units.ts'
import { idText, titleText } from '../../wire/parts.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { wireFinding } from '../routes/findings.ts'
import { wireUnit } from '../routes/units.ts'
import { unitRows } from './unit-rows.ts'
import { unitsSeen } from './work-parts.ts'
import { compareText } from '../../base/order.ts'
import { presetName } from '../../report/names.ts'

const DUE = 15
const SETTLE_MS = 2_000
const params = z.object({ unit: idText })
const idsIn = z
  .string()
  .max(20_000)
  .default('')
  .transform(text => text.split(/[\s,]+/u).filter(id => id !== ''))
const pairsIn = z
  .string()
  .max(20_000)
  .default('')
  .transform(text =>
    Object.fromEntries(
      text.split('\n').flatMap(line => {
        const at = line.indexOf('=')
        return at < 1 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const]
      }),
    ),
  )
const unitForm = z.object({
  title: titleText,
  above: z.string().max(200).default(''),
  preset: z.string().max(200).default(''),
  isLegalPerson: z.enum(['yes', 'no']).default('no'),
  systems: idsIn,
  classes: idsIn,
  attributes: pairsIn,
  circumstances: pairsIn,
})

/** The pages of units. */
export const unitPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/units',
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => {
      const units = await listUnits(registry, actor)
      const content = unitsPage(frame, {
        rows: await unitRows(registry, actor, units),
        due: await dueRows(registry, actor, frame, undefined),
        trend: trendSection(frame, frame.texts['unit.trend'], await openOverTime(registry, actor)),
        hasExamples: mayBeTop(actor) && (await hasExamples(registry)),
        mayMake: (await unitsSeen(registry, actor)).choicesFor('unit.change').length > 0 || mayBeTop(actor),
      })
      return show(frame.texts['unit.title'], content)
    },
  }),
  page({
    method: 'get',
    path: '/units/new',
    door: 'signed-in',
    query: z.object({ above: z.string().max(200).default('') }),
    run: async ({ registry, actor, frame, query }) => newPage(registry, actor, frame, query, []),
  }),
  page({
    method: 'post',
    path: '/units',
    door: 'signed-in',
    form: unitForm,
    run: async ({ registry, actor, frame, form, typed, problems }) => {
      if (problems.length > 0) return newPage(registry, actor, frame, typed, problems)
      const made = await createUnit(registry, actor, inputOf(form, null))
      return made.ok ? go(`/units/${made.value.id}`) : newPage(registry, actor, frame, typed, made.problems)
    },
  }),
  page({
    method: 'post',
    path: '/examples/remove',
    door: 'signed-in',
    run: async ({ registry, actor }) => {
      const removed = await removeExamples(registry, actor)
      return removed.ok ? go('/units') : { kind: 'problems', problems: removed.problems }
    },
  }),
  page({
    method: 'get',
    path: '/units/{unit}',
    door: 'signed-in',
    params,
    run: async ({ registry, actor, frame, params: { unit } }) =>
      one(registry, actor, frame, unit, undefined, []),
  }),
  page({
    method: 'post',
    path: '/units/{unit}',
    door: 'signed-in',
    params,
    form: unitForm.extend({
      version: z.coerce.number().int(),
      do: z.enum(['save', 'remove']).default('save'),
    }),
    run: async ({ registry, actor, frame, params: { unit }, form, typed, problems }) => {
      if (typed['do'] === 'remove') {
        const removed = await removeUnit(registry, actor, unit)
        return removed.ok ? go('/units') : one(registry, actor, frame, unit, typed, removed.problems)
      }
      if (problems.length > 0) return one(registry, actor, frame, unit, typed, problems)
      const before = await readUnit(registry, actor, unit)
      if (!before.ok) return { kind: 'problems', problems: before.problems }
      const changed = await changeUnit(registry, actor, unit, form.version, inputOf(form, before.value.party))
      if (!changed.ok) return one(registry, actor, frame, unit, typed, changed.problems)
      await registry.jobs.settled(SETTLE_MS)
      return go(`/units/${unit}`)
    },
  }),
]

function inputOf(form: z.output<typeof unitForm>, party: string | null): UnitInput {
  return {
    title: form.title,
    above: form.above === '' ? null : form.above,
    preset: form.preset === '' ? null : form.preset,
    isLegalPerson: form.isLegalPerson === 'yes',
    systems: form.systems,
    classes: form.classes,
    attributes: form.attributes,
    circumstances: form.circumstances,
    party,
  }
}

function typedOf(unit: UnitRecord): Readonly<Record<string, string>> {
  const pairs = (table: Readonly<Record<string, string>>): string =>
    Object.entries(table)
      .map(([name, value]) => `${name} = ${value}`)
      .join('\n')
  return {
    title: unit.title,
    above: unit.above ?? '',
    preset: unit.preset ?? '',
    isLegalPerson: unit.isLegalPerson ? 'yes' : 'no',
    systems: unit.systems.join('\n'),
    classes: unit.classes.join('\n'),
    attributes: pairs(unit.attributes),
    circumstances: pairs(unit.circumstances),
  }
}

function mayBeTop(actor: Actor): boolean {
  return may(actor, 'unit.change', null, new Map())
}

async function formFor(
  registry: Registry,
  actor: Actor,
  { language }: Frame,
  typed: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): Promise<UnitForm> {
  const units = await unitsSeen(registry, actor)
  const { snapshot } = registry.catalogue.current()
  return {
    typed,
    units: units.choicesFor('unit.change'),
    presets: Object.keys(snapshot.organisations)
      .toSorted(compareText)
      .map(id => ({ value: id, text: presetName(snapshot, id, language) })),
    problems,
    mayBeTop: mayBeTop(actor),
  }
}

async function newPage(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  typed: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): Promise<PageReply> {
  const content = newUnitPage(frame, await formFor(registry, actor, frame, typed, problems))
  return show(frame.texts['unit.new'], content, problems.length === 0 ? 200 : 422)
}

async function one(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  id: string,
  typed: Readonly<Record<string, string>> | undefined,
  problems: readonly Problem[],
): Promise<PageReply> {
  const found = await readUnit(registry, actor, id)
  if (!found.ok) return { kind: 'problems', problems: found.problems }
  const units = await listUnits(registry, actor)
  const below = subtree(units, id)
  const rows = await unitRows(registry, actor, units)
  const content = unitPage(frame, {
    unit: wireUnit(found.value),
    below: rows.filter(row => below.has(row.id)),
    due: await dueRows(registry, actor, frame, id),
    form: await formFor(registry, actor, frame, typed ?? typedOf(found.value), problems),
    mayChange: (await unitsSeen(registry, actor)).may('unit.change', id),
  })
  return show(found.value.title, content, problems.length === 0 ? 200 : 422)
}

/** What is due next, the first first. */
export async function dueRows(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  unit: string | undefined,
): Promise<readonly DueRow[]> {
  const found = await listFindings(registry, actor, {
    states: ['open', 'in-work'],
    dueBy: '9998-12-31',
    order: 'due',
    limit: DUE,
    ...(unit === undefined ? {} : { unit }),
  })
  if (!found.ok) return []
  const { snapshot } = registry.catalogue.current()
  const { names } = await unitsSeen(registry, actor)
  return found.value.map(each => {
    const wire = wireFinding(snapshot, each)
    return {
      deadline: each.deadline ?? '',
      name: `${wire.name}: ${actText(frame, wire.act)}`,
      path: `/findings/${each.id}`,
      unit: names.get(each.unit) ?? '',
    }
  })
}
