import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileNames } from '../compile-names.ts'
import { nearest } from '../resolve.ts'
import { itemOf, snapshotOf } from '../sample.testing.ts'

const index = compileNames(
  snapshotOf(
    { cloudy: { names: ['Cloudy Services'] } },
    { storage: { names: ['Cloudy Services Storage'], makers: ['cloudy'], categories: ['software'] } },
  ),
)

const lines = [
  { given: ['Cloudy Services for Haskell'], language: 'haskell' },
  { given: ['Cloudy Services Storage Perl API'], language: 'perl' },
  { given: ['Cloudy Services SDK for Rust'], language: undefined },
  { given: ['Cloudy Services Storage for Java'], language: undefined },
  { given: ['cloudy.services.py'], language: 'py' },
  { given: ['CloudyServices-js'], language: 'js' },
  { given: ['cloudy_services_test.go'], language: 'go' },
  { given: ['Cloudy Services Go'], language: undefined },
  { given: ['cloudy-services-go'], language: undefined },
  { given: ['cloudy-services-py-docs'], language: undefined },
  { given: ['Haskell for Cloudy Services'], language: undefined },
  { given: ['Cloudy Services for Haskell', 'Cloudy Services'], language: undefined },
] as const

for (const { given, language } of lines)
  test(`${given.join(' by ')} ${language === undefined ? 'says no language of others' : `is in ${language}`}`, () => {
    const found = nearest(index, itemOf(given[0], given[1] ?? ''))
    assert.equal(found.because.find(reason => reason.feature === 'in-language')?.item, language)
    if (language !== undefined) assert.notEqual(found.decision, 'link')
  })
