import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decide } from '../law/decide.ts'
import { PROOF_FORMAT, type Proof } from '../model/proof.ts'
import { verifyProof } from '../spec/verify.ts'
import { worldRuns } from './worlds/count.testing.ts'
import { type World, worlds } from './worlds/world.testing.ts'

function proofOf({ snapshot, question }: World): Proof {
  return { format: PROOF_FORMAT, snapshot: snapshot.id, question, verdict: decide(snapshot, question) }
}

test('a proof that the engine made holds', () => {
  fc.assert(
    fc.property(worlds(), world => {
      assert.deepEqual(verifyProof(world.snapshot, proofOf(world)), [])
    }),
    worldRuns(200, 1000),
  )
})

test('a proof whose step was altered fails at that step', () => {
  fc.assert(
    fc.property(worlds(), fc.nat(), (world, pick) => {
      const proof = proofOf(world)
      const { citations } = proof.verdict
      const at = pick % Math.max(1, citations.length)
      const one = citations[at]
      fc.pre(one !== undefined)
      const number = pick % one.steps.length
      const steps = one.steps.map((step, index) =>
        index === number
          ? { ...step, truth: step.truth === 'yes' ? ('no' as const) : ('yes' as const) }
          : step,
      )
      const altered = {
        ...proof,
        verdict: { ...proof.verdict, citations: citations.with(at, { ...one, steps }) },
      }
      const [problem] = verifyProof(world.snapshot, altered)
      assert.deepEqual(
        [problem?.code, problem?.at.pointer],
        ['proof-step', `/verdict/citations/${at}/steps/${number}`],
      )
    }),
    worldRuns(200, 1000),
  )
})

test('a proof whose headline was softened fails', () => {
  fc.assert(
    fc.property(worlds(), world => {
      const proof = proofOf(world)
      fc.pre(proof.verdict.range.worst !== 'approved')
      const verdict = { ...proof.verdict, range: { best: 'approved' as const, worst: 'approved' as const } }
      assert.ok(
        verifyProof(world.snapshot, { ...proof, verdict }).some(({ at }) => at.pointer === '/verdict/range'),
      )
    }),
    worldRuns(200, 1000),
  )
})

test('a proof made with another snapshot is not checked against this one', () => {
  const [world] = fc.sample(worlds(), { numRuns: 1, seed: 1 })
  assert.ok(world !== undefined)
  const [problem] = verifyProof(world.snapshot, { ...proofOf(world), snapshot: 'sha256:other' })
  assert.equal(problem?.code, 'proof-snapshot')
})
