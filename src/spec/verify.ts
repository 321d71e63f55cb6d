import { canonicalJson } from '../base/canonical-json.ts'
import { addDays } from '../base/day.ts'
import type { Problem } from '../base/problem.ts'
import { PROOF_FORMAT, type Proof } from '../model/proof.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Citation } from '../model/verdict.ts'
import { interpret, timeline } from './interpret.ts'

/**
 * Derives the verdict of a proof again with the reference interpreter and tells every step that does not follow.
 * No problem: the proof holds. `at` is a JSON pointer into the proof.
 */
export function verifyProof(snapshot: Snapshot, proof: Proof): readonly Problem[] {
  if (proof.format !== PROOF_FORMAT) {
    return [
      problem(
        'proof-format',
        '/format',
        `The proof is of format ${String(proof.format)}; this Licet checks format ${String(PROOF_FORMAT)}.`,
      ),
    ]
  }
  if (proof.snapshot !== snapshot.id) {
    return [
      problem(
        'proof-snapshot',
        '/snapshot',
        `The proof was made with ${proof.snapshot}, and what is here is ${snapshot.id}.`,
      ),
    ]
  }
  const { question, verdict } = proof
  const derived = interpret(snapshot, question)
  const { citations: claimed, since, until, next, ...rest } = verdict
  const { citations, ...expected } = derived
  return [
    ...compareParts('/verdict', rest, expected),
    ...compareCitations(claimed, citations),
    ...compareParts('/verdict', { since, until, next }, stretchAround(snapshot, proof)),
  ]
}

function compareCitations(claimed: readonly Citation[], derived: readonly Citation[]): readonly Problem[] {
  const name = ({ provision, side }: Citation) => `${provision} (${side})`
  const missing = derived.filter(one => !claimed.some(other => name(other) === name(one)))
  return [
    ...missing.map(one =>
      problem(
        'proof-citation-missing',
        '/verdict/citations',
        `${name(one)} reaches or may reach, and the proof does not cite it.`,
      ),
    ),
    ...claimed.flatMap((one, index) => {
      const at = `/verdict/citations/${index}`
      const same = derived.find(other => name(other) === name(one))
      if (same === undefined) return [problem('proof-citation-unfounded', at, `${name(one)} does not reach.`)]
      const { steps, ...parts } = one
      const { steps: sameSteps, ...sameParts } = same
      const differing = sameSteps.flatMap((step, number) => {
        const said = steps[number]
        if (said !== undefined && canonicalJson(said) === canonicalJson(step)) return []
        const claim = said === undefined ? 'is not there' : `is said to be ${said.step}: ${said.truth}`
        return [
          problem(
            'proof-step',
            `${at}/steps/${number}`,
            `Step ${number + 1} of ${name(one)} ${claim}; it is ${step.step}: ${step.truth}.`,
          ),
        ]
      })
      return [...differing, ...compareParts(at, parts, sameParts)]
    }),
  ]
}

function compareParts(at: string, claimed: object, derived: object): readonly Problem[] {
  const [said, found] = [new Map(Object.entries(claimed)), new Map(Object.entries(derived))]
  return [...new Set([...said.keys(), ...found.keys()])].toSorted().flatMap(key => {
    const [one, other] = [said.get(key), found.get(key)].map(value =>
      value === undefined ? 'nothing' : canonicalJson(value),
    )
    return one === other
      ? []
      : [
          problem(
            'proof-part',
            `${at}/${key}`,
            `The proof says ${shortened(one ?? '')}; derived again it is ${shortened(other ?? '')}.`,
          ),
        ]
  })
}

function stretchAround(snapshot: Snapshot, { question }: Proof): object {
  const stretches = timeline(snapshot, question)
  const index = stretches.findLastIndex(({ from }) => from <= question.date)
  const [here, next] = [stretches[index], stretches[index + 1]]
  return {
    since: index <= 0 ? undefined : here?.from,
    until: next === undefined ? undefined : addDays(next.from, -1),
    next: next === undefined ? undefined : { on: next.from, range: next.range },
  }
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}

function problem(code: string, pointer: string, says: string): Problem {
  return { code, at: { pointer }, says, help: 'Ask the same question again with this snapshot and compare.' }
}
