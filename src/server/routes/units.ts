import { z } from 'zod'
import { ok } from '../../base/result.ts'
import { changeUnit, createUnit, listUnits, readUnit, removeUnit } from '../../app/units/units.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import { effectOf } from '../../app/findings/list-findings.ts'
import { effect } from '../../wire/finding.ts'
import { idText } from '../../wire/parts.ts'
import { type Unit, unit, unitInput } from '../../wire/unit.ts'
import { json, NOTHING } from '../reply.ts'
import { type Route, route } from '../route.ts'

const TAG = 'units'
const EFFECT_MS = 3_000
const params = z.object({ unit: idText })

/** The tree of units. */
export const unitRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/units',
    tag: TAG,
    says: 'The units that you may see, those above before those below.',
    door: 'signed-in',
    answer: { status: 200, body: z.object({ entries: z.array(unit) }), says: 'The units' },
    run: async ({ registry, actor }) =>
      ok(json({ entries: (await listUnits(registry, actor)).map(wireUnit) })),
  }),
  route({
    method: 'post',
    path: '/units',
    tag: TAG,
    says: 'Make a unit.',
    door: 'signed-in',
    once: 'yes',
    body: unitInput,
    answer: { status: 201, body: unit, says: 'Made' },
    run: async ({ registry, actor, body }) => {
      const made = await createUnit(registry, actor, body)
      return made.ok ? ok(json(wireUnit(made.value), made.value.version)) : made
    },
  }),
  route({
    method: 'get',
    path: '/units/{unit}',
    tag: TAG,
    says: 'One unit.',
    door: 'signed-in',
    params,
    answer: { status: 200, body: unit, says: 'The unit, with its version as ETag' },
    run: async ({ registry, actor, params: { unit: id } }) => {
      const found = await readUnit(registry, actor, id)
      return found.ok ? ok(json(wireUnit(found.value), found.value.version)) : found
    },
  }),
  route({
    method: 'put',
    path: '/units/{unit}',
    tag: TAG,
    says: 'Put what is said in the place of what was said of a unit.',
    door: 'signed-in',
    params,
    body: unitInput,
    ifMatch: 'required',
    answer: { status: 200, body: unit.extend({ effect }), says: 'Changed, and what that did to findings' },
    run: async ({ registry, actor, params: { unit: id }, version, body }) => {
      const changed = await changeUnit(registry, actor, id, version, body)
      if (!changed.ok) return changed
      const done = await effectOf(registry, `unit ${id} ${changed.value.version}`, EFFECT_MS)
      return ok(json({ ...wireUnit(changed.value), effect: done ?? null }, changed.value.version))
    },
  }),
  route({
    method: 'delete',
    path: '/units/{unit}',
    tag: TAG,
    says: 'Remove a unit that nothing belongs to.',
    door: 'signed-in',
    params,
    answer: { status: 204, says: 'Removed' },
    run: async ({ registry, actor, params: { unit: id } }) => {
      const removed = await removeUnit(registry, actor, id)
      return removed.ok ? ok(NOTHING) : removed
    },
  }),
]

/** A unit as the API tells it. */
export function wireUnit(record: UnitRecord): Unit {
  return { ...record, systems: [...record.systems], classes: [...record.classes] }
}
