import type { FindingState } from '../../model/finding-state.ts'
import { sha256 } from '../../base/digest.ts'
import { ok, type Result } from '../../base/result.ts'
import type { EvidenceFile, FindingEvent, FindingRecord } from '../../ports/store/findings.ts'
import type { Action } from '../access/actions.ts'
import type { Actor } from '../access/actor.ts'
import { unitsWhereMay } from '../access/may.ts'
import { change, type Doing, look } from '../change.ts'
import { invalid, missing, refusal, stale } from '../refusals.ts'
import type { Registry } from '../registry.ts'

const LARGEST_EVIDENCE = 10 * 2 ** 20
const MOST_EVIDENCE = 50

/** One finding with what happened to it. */
export async function readFinding(
  registry: Registry,
  actor: Actor,
  id: string,
): Promise<
  Result<{
    readonly finding: FindingRecord
    readonly events: readonly FindingEvent[]
    readonly evidence: readonly EvidenceFile[]
  }>
> {
  return look(registry, actor, async ({ tables: { findings }, may }) => {
    const finding = await findings.get(id)
    if (finding === undefined || !may('finding.read', finding.unit)) return missing('finding', id)
    return ok({ finding, events: await findings.events(id), evidence: await findings.evidence(id) })
  })
}

/** States that a person may put a finding into, and what that asks of them; `resolved` and `waived` follow from inventory and waivers alone. */
const BY_HAND: Readonly<Partial<Record<FindingState, Action>>> = {
  open: 'finding.work',
  'in-work': 'finding.work',
  accepted: 'finding.accept',
}

/** Puts a finding into another state; accepting a risk needs a reason. */
export async function setFindingState(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
  input: { readonly state: FindingState; readonly reason: string },
): Promise<Result<FindingRecord>> {
  const action = BY_HAND[input.state]
  if (action === undefined) {
    return invalid(
      '/state',
      `"${input.state}" is not set by hand.`,
      'A finding is resolved when the inventory no longer has it, waived by a waiver, and a false match by a judgement.',
    )
  }
  if (input.state === 'accepted' && input.reason.trim() === '')
    return invalid('/reason', 'Accepting a risk needs a reason.')
  return onFinding(registry, actor, id, version, action, async (doing, before) => {
    if (before.state === 'resolved' || before.state === 'waived' || before.state === 'false-match')
      return refusal('not-now', `It is ${before.state}.`)
    const changed = { ...before, state: input.state, changedAt: doing.now, version: version + 1 }
    if (!(await doing.tables.findings.update(changed))) return stale('finding')
    await tell(registry, doing, actor, id, 'state', `${before.state} → ${input.state}: ${input.reason}`)
    await doing.note({
      action: 'finding.state',
      subject: id,
      unit: before.unit,
      before: { state: before.state },
      after: input,
    })
    return ok(changed)
  })
}

/** Gives a finding to somebody who may see it, or to nobody. */
export async function setFindingOwner(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
  owner: string | null,
): Promise<Result<FindingRecord>> {
  return onFinding(registry, actor, id, version, 'finding.work', async (doing, before) => {
    const { people, findings, units } = doing.tables
    const person = owner === null ? undefined : await people.get(owner)
    if (owner !== null) {
      const grants = await people.grantsOf(owner)
      const other: Actor = { id: owner, name: '', email: '', via: 'system', grants }
      if (
        person === undefined ||
        person.isDisabled ||
        !unitsWhereMay(other, 'finding.read', await units.all()).has(before.unit)
      )
        return invalid('/owner', 'There is no such person who may see this finding.')
    }
    const changed = { ...before, owner, changedAt: doing.now, version: version + 1 }
    if (!(await findings.update(changed))) return stale('finding')
    await tell(registry, doing, actor, id, 'owner', person?.name ?? '')
    await doing.note({
      action: 'finding.owner',
      subject: id,
      unit: before.unit,
      before: { owner: before.owner },
      after: { owner },
    })
    return ok(changed)
  })
}

/** Adds what somebody says to a finding. */
export async function commentOnFinding(
  registry: Registry,
  actor: Actor,
  id: string,
  text: string,
): Promise<Result<FindingRecord>> {
  return onFinding(registry, actor, id, undefined, 'finding.work', async (doing, before) => {
    await tell(registry, doing, actor, id, 'comment', text)
    await doing.note({ action: 'finding.comment', subject: id, unit: before.unit })
    return ok(before)
  })
}

/** Adds a file that shows something about a finding. */
export async function addEvidence(
  registry: Registry,
  actor: Actor,
  id: string,
  file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): Promise<Result<EvidenceFile>> {
  if (file.bytes.length > LARGEST_EVIDENCE)
    return invalid('/bytes', `A file of evidence has at most ${LARGEST_EVIDENCE} bytes.`)
  const added = registry.chance.newId()
  return onFinding(registry, actor, id, undefined, 'finding.work', async (doing, before) => {
    const { findings } = doing.tables
    if ((await findings.evidence(id)).length >= MOST_EVIDENCE)
      return refusal('too-many', `A finding has at most ${MOST_EVIDENCE} files.`)
    const record: EvidenceFile = {
      id: added,
      finding: id,
      name: file.name.replaceAll(/[\p{Cc}/\\]/gu, '_').slice(0, 200),
      type: file.type,
      sizeBytes: file.bytes.length,
      sha256: sha256(file.bytes),
      person: actor.id,
      at: doing.now,
    }
    await findings.addEvidence(record, file.bytes)
    await tell(registry, doing, actor, id, 'evidence', record.name)
    await doing.note({
      action: 'finding.evidence',
      subject: id,
      unit: before.unit,
      after: { name: record.name, sha256: record.sha256 },
    })
    return ok(record)
  })
}

/** A file of evidence with its bytes. */
export async function readEvidence(
  registry: Registry,
  actor: Actor,
  finding: string,
  id: string,
): Promise<Result<{ readonly file: EvidenceFile; readonly bytes: Uint8Array }>> {
  const seen = await readFinding(registry, actor, finding)
  if (!seen.ok) return seen
  const found = await registry.store.read(async ({ findings }) => findings.evidenceBytes(id))
  return found === undefined || found.file.finding !== finding ? missing('file', id) : ok(found)
}

async function onFinding<T>(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number | undefined,
  action: Action,
  work: (doing: Doing, before: FindingRecord) => Promise<Result<T>>,
): Promise<Result<T>> {
  const seen = await readFinding(registry, actor, id)
  if (!seen.ok) return seen
  return change(registry, actor, { action, unit: seen.value.finding.unit, subject: id }, async doing => {
    const before = await doing.tables.findings.get(id)
    if (before === undefined) return missing('finding', id)
    if (version !== undefined && before.version !== version) return stale('finding')
    return work(doing, before)
  })
}

async function tell(
  { chance }: Registry,
  { tables, now }: Doing,
  actor: Actor,
  finding: string,
  kind: FindingEvent['kind'],
  text: string,
): Promise<void> {
  await tables.findings.addEvents([
    { id: chance.newId(), finding, at: now, actor: actor.id, kind, text, cause: `person ${actor.id}` },
  ])
}
