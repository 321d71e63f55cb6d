import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    {
      discord: {
        names: ['Discord', 'Discord Inc.'],
        identifiers: ['bundle-id com.discord.*', 'winget Discord.*', 'npm @discord-apps/*'],
      },
      google: { names: ['Google', 'Google LLC'] },
    },
    {},
  ),
)

interface Line {
  readonly name: string
  readonly publisher?: string
  readonly identifier: string
  readonly decision: 'link' | 'possible' | 'none'
  readonly because: string
}

const lines: readonly Line[] = [
  {
    name: '@discord/intl',
    identifier: 'purl pkg:npm/%40discord/intl@1',
    decision: 'link',
    because: 'the scope is its name',
  },
  {
    name: '@discord-apps/intl',
    identifier: 'purl pkg:npm/%40discord-apps/intl@1',
    decision: 'link',
    because: 'the scope is recorded for it',
  },
  {
    name: '@discord-nestjs/core',
    identifier: 'purl pkg:npm/%40discord-nestjs/core@1',
    decision: 'possible',
    because: 'anybody may take a scope that begins with a name',
  },
  {
    name: 'discord-nestjs/bundle',
    identifier: 'purl pkg:composer/discord-nestjs/bundle@1',
    decision: 'possible',
    because: 'so it is with the scopes of composer',
  },
  {
    name: '@discord-cloud/chat',
    identifier: 'purl pkg:npm/%40discord-cloud/chat@1',
    decision: 'link',
    because: 'makers put words of business behind their name',
  },
  {
    name: 'google.golang.org/protobuf',
    identifier: 'purl pkg:golang/google.golang.org/protobuf@1',
    decision: 'link',
    because: 'a domain is not taken by whoever comes first',
  },
  {
    name: 'Sound Decoy',
    publisher: 'Somebody Else',
    identifier: 'bundle-id com.discord.Sound',
    decision: 'possible',
    because: 'a program gives itself its bundle id, and the publisher is somebody else',
  },
  {
    name: 'Sound',
    publisher: 'Somebody Else',
    identifier: 'winget Discord.Sound',
    decision: 'link',
    because: 'whoever keeps the list has looked at the identifier',
  },
  {
    name: 'Sound',
    publisher: 'Discord Inc.',
    identifier: 'bundle-id com.discord.Sound',
    decision: 'link',
    because: 'publisher and identifier say the same',
  },
]

for (const { name, publisher = '', identifier, decision, because } of lines)
  test(`${name}${publisher === '' ? '' : ` by ${publisher}`} with ${identifier} is ${decision}: ${because}`, () => {
    const found = nearest(index, itemOf(name, publisher, '', identifier))
    assert.equal(found.decision, decision, JSON.stringify(found.because))
  })
