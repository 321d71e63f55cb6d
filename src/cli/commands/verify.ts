import type { Problem } from '../../base/problem.ts'
import { renderProblem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Proof } from '../../model/proof.ts'
import { printableJson } from '../../report/printable.ts'
import { parseProof } from '../../spec/parse-proof.ts'
import { verifyProof } from '../../spec/verify.ts'
import { allOf } from '../../base/all-of.ts'
import type { Call } from '../call.ts'
import { emit, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { refuse } from '../refuse.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'

const MAX_PROOF_BYTES = 16 << 20

/** Derives proofs again with the reference interpreter and tells every step that does not follow. */
export async function run(world: World, call: Call): Promise<Exit> {
  const snapshot = await loadSnapshot(world, call)
  if (!snapshot.ok) return refuse(world, snapshot.problems)
  const parts = allOf<{ proofs: readonly Proof[]; format: string }>({
    proofs: await readProofs(world, call),
    format: parseFormat(call, ['text', 'json']),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { proofs, format } = parts.value
  const results = proofs.map(proof => ({
    act: proof.question.act,
    problems: verifyProof(snapshot.value, proof),
  }))
  const foreign = results
    .flatMap(({ problems }) => problems)
    .filter(({ code }) => code === 'proof-snapshot' || code === 'proof-format')
  if (foreign.length > 0) return refuse(world, foreign)
  const holds = results.every(({ problems }) => problems.length === 0)
  const exit = holds ? EXIT.nothing : EXIT.findings
  if (format === 'json') {
    const document = { snapshot: snapshot.value.id, holds, proofs: results }
    return emit(world, call, `${printableJson(document, 2)}\n`, exit)
  }
  const lines = results.flatMap(({ act, problems }) =>
    problems.length === 0
      ? [`${act}: the proof holds; every step was derived again by the reference interpreter.`]
      : [`${act}: the proof does not hold.`, ...problems.map(problem => `  ${renderProblem(problem)}`)],
  )
  return emit(world, call, `${lines.join('\n')}\n`, exit)
}

/** Proofs as `explain --format proof` writes them, one on a line. */
async function readProofs(world: World, call: Call): Promise<Result<readonly Proof[]>> {
  const [file] = call.words
  if (file === undefined) {
    return err({
      code: 'file-not-named',
      at: {},
      says: 'Which proof? No file was named.',
      help: 'Write one with licet explain … --format proof --output proof.json.',
    })
  }
  const text = await world.disk.readText(file, MAX_PROOF_BYTES)
  if (!text.ok) return text
  const lines = text.value.split('\n')
  const proofs: Proof[] = []
  const problems: Problem[] = []
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const parsed = parseProof(line)
    if (parsed.ok) proofs.push(parsed.value)
    else
      problems.push(
        ...parsed.problems.map(problem => ({ ...problem, at: { ...problem.at, file, line: index + 1 } })),
      )
  })
  const [first, ...others] = problems
  if (first !== undefined) return err(first, ...others)
  if (proofs.length > 0) return ok(proofs)
  return err({
    code: 'file-empty',
    at: { file },
    says: 'The file holds no proof.',
    help: 'A proof is a line of JSON, as licet explain … --format proof writes it.',
  })
}
