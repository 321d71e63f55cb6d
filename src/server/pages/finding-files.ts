import type { Actor } from '../../app/access/actor.ts'
import { type FindingsAsked, listFindings } from '../../app/findings/list-findings.ts'
import type { Registry } from '../../app/registry.ts'
import { ok } from '../../base/result.ts'
import { placeOf } from '../../ports/store/finding-place.ts'
import type { FindingRecord } from '../../ports/store/findings.ts'
import type { FindingWire } from '../../wire/finding.ts'
import type { PageReply } from '../page.ts'
import { wireFinding } from '../routes/findings.ts'
import { type FileColumns, fileOfList } from './list-files.ts'

/** A finding as it is kept, by which the list goes on, and as it is told. */
interface Told {
  readonly kept: FindingRecord
  readonly told: FindingWire
}

/** All findings that are asked for, as a file. */
export async function fileOfFindings(
  registry: Registry,
  actor: Actor,
  { after: first, ...asked }: FindingsAsked,
  format: 'csv' | 'json',
  units: ReadonlyMap<string, string>,
): Promise<PageReply> {
  const { snapshot } = registry.catalogue.current()
  return fileOfList<Told>(
    { name: 'findings', format, columns: columnsWith(units), inJson: ({ told }) => told },
    async ({ last, limit }) => {
      const after = last === undefined ? first : placeOf(last.kept, asked.order ?? 'status')
      const found = await listFindings(registry, actor, {
        ...asked,
        limit,
        ...(after === undefined ? {} : { after }),
      })
      return found.ok ? ok(found.value.map(kept => ({ kept, told: wireFinding(snapshot, kept) }))) : found
    },
  )
}

function columnsWith(units: ReadonlyMap<string, string>): FileColumns<Told> {
  return {
    name: ({ told }) => told.name,
    act: ({ told }) => told.act,
    status: ({ told }) => told.status,
    worst: ({ told }) => told.worst,
    unit: ({ told: { unit } }) => units.get(unit) ?? unit,
    deadline: ({ told }) => told.deadline ?? '',
    measure: ({ told }) => told.measure ?? '',
    provision: ({ told }) => told.provision ?? '',
    basis: ({ told }) => told.basis ?? '',
    state: ({ told }) => told.state,
    lines: ({ told }) => told.lines,
    quantity: ({ told }) => told.quantity,
    sentence: ({ told }) => told.sentence,
    id: ({ told }) => told.id,
    opened: ({ told }) => told.openedAt,
  }
}
