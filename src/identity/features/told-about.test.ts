import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    {
      postgresql: { names: ['PostgreSQL Global Development Group'] },
      kaspersky: { names: ['Kaspersky'] },
      hikvision: { names: ['Hikvision'] },
      yandex: { names: ['Yandex'] },
      citrix: { names: ['Citrix'] },
    },
    {
      postgres: { names: ['PostgreSQL'], makers: ['postgresql'], categories: ['software'] },
      'security-center': {
        names: ['Kaspersky Security Center', 'Kaspersky Total Security'],
        makers: ['kaspersky'],
        categories: ['antivirus'],
      },
      camera: { names: ['Hikvision DS-2CD'], makers: ['hikvision'], categories: ['camera'] },
      browser: { names: ['Yandex Browser'], makers: ['yandex'], categories: ['software'] },
      workspace: { names: ['Citrix Workspace'], makers: ['citrix'], categories: ['software'] },
    },
  ),
)

interface Line {
  readonly given: readonly [name: string, publisher?: string]
  /** The words that tell; none where it must stay silent. */
  readonly told?: string
  readonly because: string
}

const lines: readonly Line[] = [
  {
    given: ['PostgreSQL performance monitoring tool akin to top'],
    told: 'performance monitoring akin to top',
    because: 'it goes on as a sentence',
  },
  { given: ['PostgreSQL access method'], told: 'access method', because: 'titles do not end so' },
  {
    given: ['PostgreSQL scanner based on ClamAV'],
    told: 'scanner based',
    because: 'based is a word of sentences',
  },
  {
    given: ['PostgreSQL features for Fooing'],
    told: 'features for fooing',
    because: 'it is for another thing',
  },
  {
    given: ['Citrix privilege escalation with enhanced logging'],
    told: 'privilege escalation enhanced logging',
    because: 'a maker of programs has no name of so many words in small letters',
  },
  { given: ['Yandex browser'], because: 'it is its name' },
  { given: ['Yandex browser for Windows'], because: 'Windows is where it runs' },
  { given: ['Kaspersky security center'], because: 'it is its name in small letters' },
  { given: ['Kaspersky total security'], because: 'it is its name in small letters' },
  {
    given: ['kaspersky tool plan access'],
    because: 'in small letters all through nothing stands out',
  },
  {
    given: ['kaspersky plan to disk'],
    told: 'plan to disk',
    because: 'to is a word of sentences also where all is in small letters',
  },
  { given: ['Kaspersky Tool To Foo Files'], because: 'it is written as a name' },
  { given: ['Citrix rescue disk'], because: 'two words that say nothing of a sentence' },
  { given: ['Hikvision dome turret camera outdoor white'], because: 'goods are bought by such words' },
  { given: ['PostgreSQL database server files'], because: 'a list of packages says what it packs' },
  { given: ['PostgreSQL support contract based on 5 users'], because: 'it is a line of an order' },
  {
    given: ['PostgreSQL (used to store what is based on it)'],
    because: 'what stands in brackets is an aside',
  },
  { given: ['Антивирус Касперского для Windows'], because: 'other scripts have other sentences' },
  {
    given: ['PostgreSQL access method', 'PostgreSQL Global Development Group'],
    because: 'the publisher vouches for it',
  },
]

for (const { given, told, because } of lines)
  test(`${given.join(' by ')} ${told === undefined ? 'tells nothing' : 'is told about'}: ${because}`, () => {
    const found = nearest(index, itemOf(given[0], given[1] ?? ''))
    assert.equal(found.because.find(reason => reason.feature === 'told-about')?.item, told)
    if (told !== undefined) assert.notEqual(found.decision, 'link')
  })
