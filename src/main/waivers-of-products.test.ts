import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askingOf, saidOf } from '../app/screenings/said.ts'
import { questionOf } from '../app/asking/question.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import { Fault } from '../base/fault.ts'
import { parseDay } from '../base/day.ts'
import { decideActs } from '../law/decide.ts'
import type { Waiver } from '../model/waiver.ts'
import { snapshot } from './catalogue.ts'

const ACTS = ['use', 'procure', 'update']
const EVERY = 12

void test('a waiver that names products changes what the law says of those products, and not a byte of any other', async () => {
  const compiled = await snapshot(undefined)
  if (!compiled.ok) throw new Fault('the catalogue has problems')
  const world = compiled.value
  const organisation = world.organisations['us/civilian-agency']
  const [date, from, until] = ['2026-03-02', '2026-01-01', '2026-06-30'].map(parseDay)
  if (organisation === undefined || date === undefined || from === undefined || until === undefined)
    throw new Fault('the catalogue has a civilian agency')
  const setting = { snapshot: world, organisation, date }
  const liftable = Object.values(world.provisions).filter(({ liftedBy }) => liftedBy.length > 0)
  const products = Object.keys(world.products).filter((_, at) => at % EVERY === 0)
  const named = products.slice(0, 3)
  const waivers = liftable.flatMap(({ id, liftedBy: [grantor = ''] }, at): Waiver[] => [
    {
      id: `w/${at}`,
      grantor,
      provision: id,
      organisation: organisation.id,
      products: named,
      from,
      until,
      where: { kind: 'always' },
    },
  ])
  assert.ok(waivers.length > 0)
  const [plain, waived] = [askingOf(setting, ACTS), askingOf({ ...setting, waivers }, ACTS)]
  for (const product of products) {
    const asked = (all: readonly Waiver[]): string =>
      canonicalJson(decideActs(world, questionOf({ ...setting, waivers: all }, '', { product }, {}), ACTS))
    if (!named.includes(product)) assert.equal(asked(waivers), asked([]), product)
    assert.deepEqual(
      saidOf(waived, { product }, {}),
      saidOf(
        askingOf({ ...setting, waivers: named.includes(product) ? waivers : [] }, ACTS),
        { product },
        {},
      ),
    )
    if (!named.includes(product))
      assert.equal(
        saidOf(waived, { product }, {}),
        saidOf(plain, { product }, {}),
        'it is not worked out again',
      )
  }
})
