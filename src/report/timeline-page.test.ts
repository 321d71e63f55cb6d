import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, parseDay } from '../base/day.ts'
import { invariant } from '../base/fault.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { timelinePage } from './timeline-page.ts'

/** Only what the picture looks at. */
const snapshot = { id: 'sha256:0', parties: {}, products: {}, organisations: {} } as unknown as Snapshot
const organisation = { id: 'xx/agency', title: 'An agency', circumstances: {} } as unknown as Organisation

function day(text: string): Day {
  const parsed = parseDay(text)
  invariant(parsed !== undefined, `${text} is a day`)
  return parsed
}

function pictureFrom(first: string): readonly string[] {
  const blocks = timelinePage({
    setting: { snapshot, organisation, date: day('2026-07-01') },
    subject: { name: 'it' },
    notes: [],
    acts: [
      {
        act: 'use',
        stretches: [
          { from: day(first), range: { best: 'clear', worst: 'clear' } },
          { from: day('2026-04-01'), range: { best: 'prohibited', worst: 'prohibited' } },
        ],
      },
    ],
  })
  return blocks.filter(block => block.oneLine === true).map(block => (block.lead ?? '') + block.text)
}

for (const [first, years] of [
  ['2024-01-01', '          2024    2026'],
  ['2004-01-01', '          2004  2007  2010  2013  2016  2019  2022  2025'],
  ['1984-01-01', '          1984 1989 1994 1999 2004 2009 2014 2019 2024'],
] as const) {
  test(`the years from ${first} fit a terminal of 80 columns, and each stands over its own columns`, () => {
    const [header = '', row = ''] = pictureFrom(first)
    assert.equal(header, years)
    assert.ok(row.length <= 80, row)
    const columns = (row.length - 10) / (2027 - Number(first.slice(0, 4)) + 1)
    const ofLastYear = 10 + columns * (2026 - Number(first.slice(0, 4)))
    assert.equal(row.slice(ofLastYear - 1, ofLastYear), '·')
    assert.equal(row.slice(ofLastYear + columns - 1, ofLastYear + columns), 'P')
  })
}
