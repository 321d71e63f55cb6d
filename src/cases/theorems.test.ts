import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../base/day.ts'
import { decide } from '../law/decide.ts'
import { timeline } from '../law/timeline.ts'
import type { Condition } from '../model/condition.ts'
import { BASES, basisRank } from '../model/evidence.ts'
import type { Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { rankOf, type StatusRange } from '../model/status.ts'
import type { OpenFact } from '../model/verdict.ts'
import { worldRuns } from './worlds/count.testing.ts'
import { type World, worlds } from './worlds/world.testing.ts'

const CLEAR = rankOf('clear')

function holdsInAllWorlds(check: (world: World) => void, most = 4): void {
  fc.assert(fc.property(worlds(most), check), worldRuns(600, 4000))
}

describe('theorems of the law', () => {
  test('the order of provisions does not matter', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const turned = withProvisions(snapshot, Object.values(snapshot.provisions).toReversed())
      const [one, other] = [decide(snapshot, question), decide(turned, question)]
      assert.deepEqual(
        [other.range, other.systems, other.floors, other.leading, other.basis, other.questions],
        [one.range, one.systems, one.floors, one.leading, one.basis, one.questions],
      )
    })
  })

  test('the provisions cited suffice for the verdict', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const verdict = decide(snapshot, question)
      const kept = citedIn(snapshot, question)
      const less = decide(
        withProvisions(
          snapshot,
          Object.values(snapshot.provisions).filter(({ id }) => kept.has(id)),
        ),
        question,
      )
      assert.deepEqual(
        [less.range, shapeOf(less.questions), less.leading],
        [verdict.range, shapeOf(verdict.questions), verdict.leading],
      )
    })
  })

  test('removing a provision that was not cited changes nothing', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const verdict = decide(snapshot, question)
      const cited = citedIn(snapshot, question)
      for (const id of Object.keys(snapshot.provisions).filter(one => !cited.has(one))) {
        const less = decide(
          withProvisions(
            snapshot,
            Object.values(snapshot.provisions).filter(one => one.id !== id),
          ),
          question,
        )
        assert.deepEqual(
          [less.range, shapeOf(less.questions), less.leading],
          [verdict.range, shapeOf(verdict.questions), verdict.leading],
        )
      }
    })
  })

  test('an approval never lifts a prohibition unless a relation names it', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const plain = Object.values(snapshot.provisions).map(one => ({ ...one, relations: [] }))
      const burdens = plain.filter(({ effect }) => effect !== 'approve')
      const alone = decide(withProvisions(snapshot, burdens), question).range
      const beside = decide(withProvisions(snapshot, plain), question).range
      for (const end of ['best', 'worst'] as const) {
        if (rankOf(alone[end]) < CLEAR) assert.equal(beside[end], alone[end])
      }
    })
  })

  test('under list-only absence is never prohibited', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const lists = Object.values(snapshot.provisions).map((one): Provision => ({
        ...one,
        effect: 'list-only',
        list: 'l1',
      }))
      assert.notEqual(decide(withProvisions(snapshot, lists), question).range.worst, 'prohibited')
    })
  })

  test('every question asked can change the status', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const { questions } = decide(snapshot, question)
      fc.pre(questions.length <= 3)
      for (const asked of questions) {
        const others = combinations(questions.filter(one => one !== asked))
        const changes = others.some(given => {
          const results = asked.answers.map(
            ({ answer }) => decide(snapshot, answered(question, { ...given, [asked.key]: answer })).range,
          )
          return new Set(results.map(({ best, worst }) => `${best} ${worst}`)).size > 1
        })
        assert.ok(changes, `${asked.key} changes nothing`)
      }
    }, 3)
  })

  test('no question that can change the status is left unasked', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const { questions } = decide(snapshot, question)
      fc.pre(questions.length <= 3)
      for (const given of combinations(questions)) {
        const { best, worst } = decide(snapshot, answered(question, given)).range
        assert.equal(best, worst)
      }
    }, 3)
  })

  test('any answer narrows the range and never leaves it', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const { questions, range } = decide(snapshot, question)
      for (const { key, answers } of questions) {
        for (const { answer, range: said } of answers) {
          const found = decide(snapshot, answered(question, { [key]: answer })).range
          assert.deepEqual(found, said)
          assert.ok(isInside(found, range), `${answer} to ${key}`)
        }
      }
    })
  })

  test('what binds only the other side is never worse than withheld', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      for (const { side, effect } of decide(snapshot, question).citations) {
        if (side === 'theirs' && effect !== undefined) assert.equal(effect.worst, 'withheld')
      }
    })
  })

  test('raising the floor of basis never invents a status', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const { floor: _floor, ...open } = question
      const found = decide(snapshot, open)
      const given = new Set<string>([
        'clear',
        ...found.citations.flatMap(({ effect }) => (effect === undefined ? [] : [effect.best, effect.worst])),
      ])
      for (const floor of BASES) {
        const { worst } = decide(snapshot, { ...open, floor }).range
        assert.ok(rankOf(worst) >= Math.min(rankOf(found.range.worst), CLEAR), `${floor} makes it worse`)
        if (rankOf(worst) > rankOf(found.range.worst) || given.has(worst)) continue
        assert.equal(worst, found.range.worst)
      }
    })
  })

  test('no duty is told that is founded less well than the floor of basis', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      for (const floor of BASES) {
        for (const { provision } of decide(snapshot, { ...question, floor }).duties) {
          const voices = snapshot.provisions[provision]?.evidence.asserted ?? []
          assert.ok(voices.some(({ basis }) => basisRank(basis) <= basisRank(floor)))
        }
      }
    })
  })

  test('the verdict on a date is that of the timeline', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const { date, range } = { ...decide(snapshot, question) }
      assert.deepEqual(timeline(snapshot, question).findLast(({ from }) => from <= date)?.range, range)
    })
  })

  test('a waiver never worsens', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const without = decide(snapshot, { ...question, waivers: [] }).range
      const { best, worst } = decide(snapshot, question).range
      assert.ok(rankOf(best) >= rankOf(without.best) && rankOf(worst) >= rankOf(without.worst))
    })
  })

  test('within one legal person a unit is never less bound than the units above it unless an exception says so', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const provisions = Object.values(snapshot.provisions).filter(
        one =>
          one.relations.length === 0 &&
          one.effect !== 'approve' &&
          ![one.to, one.with, ...(one.bars === undefined ? [] : [one.bars.by])].some(negates),
      )
      const { above } = question.organisation
      fc.pre(above !== undefined)
      const plain = withProvisions(snapshot, provisions)
      const { party: _party, ...below } = question.organisation
      const unit = { ...below, isLegalPerson: false, attributes: {}, circumstances: {}, above }
      const ofUnit = decide(plain, { ...question, organisation: unit, waivers: [] }).range
      const ofTop = decide(plain, { ...question, organisation: above, waivers: [] }).range
      if (rankOf(ofTop.best) < CLEAR) assert.ok(rankOf(ofUnit.best) <= rankOf(ofTop.best))
    })
  })

  test('before the first source of a deciding fact it decides nothing', () => {
    holdsInAllWorlds(({ snapshot, question }) => {
      const { range, citations } = decide(snapshot, { ...question, known: addDays(question.date, -100) })
      assert.deepEqual([range, citations], [{ best: 'clear', worst: 'clear' }, []])
    })
  })
})

function withProvisions(snapshot: Snapshot, provisions: readonly Provision[]): Snapshot {
  return { ...snapshot, provisions: Object.fromEntries(provisions.map(one => [one.id, one])) }
}

/** Ids of provisions that the proof names: those that may reach, and those that lift or may lift another. */
function citedIn(snapshot: Snapshot, question: Question): ReadonlySet<string> {
  const { citations, nearly } = decide(snapshot, question)
  return new Set([
    ...citations.flatMap(({ provision, lifted }) => [provision, ...lifted.map(({ by }) => by)]),
    ...nearly.flatMap(({ provision, lifted }) => (lifted.length > 0 ? [provision, ...lifted] : [])),
  ])
}

/** Questions without the words of their answers: of answers that cannot be told apart the first named speaks for all. */
function shapeOf(questions: readonly OpenFact[]): unknown {
  return questions.map(({ key, who, answers }) => ({
    key,
    who,
    ranges: answers.map(({ range }) => `${range.best} ${range.worst}`).toSorted(),
  }))
}

function answered(question: Question, answers: Readonly<Record<string, string>>): Question {
  return { ...question, answers: { ...question.answers, ...answers } }
}

function combinations(questions: readonly OpenFact[]): readonly Readonly<Record<string, string>>[] {
  const [first, ...rest] = questions
  if (first === undefined) return [{}]
  return combinations(rest).flatMap(given =>
    first.answers.map(({ answer }) => ({ ...given, [first.key]: answer })),
  )
}

function isInside(inner: StatusRange, outer: StatusRange): boolean {
  return rankOf(inner.best) <= rankOf(outer.best) && rankOf(inner.worst) >= rankOf(outer.worst)
}

function negates(condition: Condition): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(negates)
  return condition.kind === 'not'
}
