import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leavingOf } from '../app/asking/leaving.ts'
import { questionOf } from '../app/asking/question.ts'
import { addDays, LAST_DAY, parseDay } from '../base/day.ts'
import { decideActs } from '../law/decide.ts'
import { snapshot } from './catalogue.ts'
import { root } from './package.ts'

const DAY = parseDay('2026-03-02') ?? LAST_DAY
const ASKED = ['us/civilian-agency', 'uk/telecom-provider', 'cn/state-owned-enterprise']

test('what has to leave is what the whole verdict says has to, product for product', async () => {
  const loaded = await snapshot(`${root}/catalog`)
  assert.ok(loaded.ok)
  for (const id of ASKED) {
    const organisation = loaded.value.organisations[id]
    assert.ok(organisation !== undefined, id)
    const setting = { snapshot: loaded.value, organisation, date: DAY }
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const leaving = await leavingOf(setting)
    const told = new Set(
      leaving.flatMap(({ due, products }) =>
        products.map(product => `${product} ${due.provision} ${due.truth} ${due.by ?? ''}`),
      ),
    )
    const decided: ReadonlySet<string> = new Set(
      Object.keys(loaded.value.products).flatMap(product =>
        decideActs(loaded.value, questionOf(setting, 'use', { product }, {}), ['use']).flatMap(({ duties }) =>
          duties
            .filter(
              ({ duty, waived, truth }) =>
                ['remove', 'replace'].includes(duty.kind) && !waived && truth !== 'no',
            )
            .map(due => `${product} ${due.provision} ${due.truth} ${due.by ?? ''}`),
        ),
      ),
    )
    assert.deepEqual(told, decided, id)
  }
})

test('whoever asks for the same gets the answer that was worked out already', async () => {
  const loaded = await snapshot(`${root}/catalog`)
  assert.ok(loaded.ok)
  const organisation = loaded.value.organisations['us/civilian-agency']
  assert.ok(organisation !== undefined)
  const own = { ...organisation, id: 'own', classes: ['us/civilian-agency'] }
  const setting = { snapshot: loaded.value, organisation: own, date: DAY }
  const first = await leavingOf(setting)
  assert.equal(await leavingOf({ ...setting, organisation: { ...own } }), first)
  assert.notEqual(await leavingOf({ ...setting, date: addDays(DAY, 1) }), first)
  assert.notEqual(await leavingOf({ ...setting, organisation: { ...own, classes: [] } }), first)
})
