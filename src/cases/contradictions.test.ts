import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCatalog } from '../catalog/check.ts'
import { compileCatalog } from '../catalog/compile/compile.ts'
import { baseWith } from '../catalog/fixtures.testing.ts'
import { decide } from '../law/decide.ts'
import { findContradictions } from '../law/contradictions.ts'
import { checkContradictions } from './contradictions.ts'

/** A measure of Examplia that forbids agencies what the list of 2020 approves. */
const measure = (more: string): string => `id: m
title: {en: A measure}
kind: law
authority: xx/centre
summary: Agencies do not buy Alpha.
sources:
  text: {title: The text, publisher: Centre, published: 2021-03-01, basis: official, read: whole}
stages:
  - {stage: issued, on: 2021-03-01, sources: [text]}
provisions:
  no-buy:
    says: An agency may not buy Alpha.
    effect: prohibit
    acts: [procure]
    to: {class: xx/agency}
    covers: {party: alpha}
    from: 2021-03-01
    sources: [text]
${more}cases:
  - {name: An agency may not buy it, as: xx/agency, act: procure, on: 2021-03-01, item: alpha-guard, expect: prohibited, by: no-buy, because: The law says so.}
  - {name: The day before it may, as: xx/agency, act: use, on: 2021-02-28, item: alpha-guard, expect: clear, because: The law is of 1 March.}
  - {name: A company may, as: xx/company, act: procure, on: 2021-03-01, item: alpha-guard, expect: clear, nearly: [no-buy], because: It binds agencies.}
`

function checked(more: string): ReturnType<typeof checkCatalog> {
  return checkCatalog(baseWith({ path: 'measures/xx/m.yaml', text: measure(more) }))
}

test('a prohibition of what a list of the same system approves is told with who, what and when', () => {
  const { catalog, problems } = checked('')
  assert.deepEqual(problems, [])
  const snapshot = compileCatalog(catalog)
  const [met, ...others] = findContradictions(snapshot)
  assert.ok(met !== undefined && others.length === 0)
  const { question, ...contradiction } = met
  assert.deepEqual(contradiction, {
    system: 'xx',
    approves: 'list-2020/take-listed',
    forbids: 'm/no-buy',
  })
  assert.deepEqual(decide(snapshot, question).contradictions, [contradiction])
  const [told] = checkContradictions(catalog, snapshot)
  assert.match(told?.at.file ?? '', /list-2020\.yaml$/u)
  assert.match(told?.says ?? '', /: xx\/agency, procure alpha-guard on 2021-03-01, lot=antivirus/u)
})

test('a stated relation, another period, other addressees and another system each leave no contradiction', () => {
  for (const [given, instead] of [
    [
      '    sources: [text]\ncases',
      '    overrides: {target: list-2020/take-listed}\n    sources: [text]\ncases',
    ],
    ['    from: 2021-03-01', '    from: 2019-01-01\n    until: 2019-12-31'],
    ['to: {class: xx/agency}', 'to: {class: xx/company}'],
    ['authority: xx/centre', 'authority: yy/ministry'],
    ['acts: [procure]', 'acts: [use]'],
    ['covers: {party: alpha}', 'covers: {party: beta, category: office}'],
  ] as const) {
    const text = measure('').replace(given, instead)
    assert.notEqual(text, measure(''), given)
    const { catalog } = checkCatalog(baseWith({ path: 'measures/xx/m.yaml', text }))
    assert.deepEqual(findContradictions(compileCatalog(catalog)), [], instead)
  }
})
