import { z } from 'zod'
import { checkEvidence } from '../../app/findings/check-evidence.ts'
import { readFinding } from '../../app/findings/findings.ts'
import { evidencePage } from '../../web/pages/work/evidence.ts'
import { idText } from '../../wire/parts.ts'
import { type Page, page, show } from '../page.ts'
import { findingName } from '../routes/findings.ts'

/** The page of one file of evidence. */
export const evidencePages: readonly Page[] = [
  page({
    method: 'get',
    path: '/findings/{finding}/evidence/{evidence}',
    door: 'signed-in',
    params: z.object({ finding: idText, evidence: idText }),
    run: async ({ registry, actor, frame, params: { finding: id, evidence } }) => {
      const finding = await readFinding(registry, actor, id)
      if (!finding.ok) return { kind: 'problems', problems: finding.problems }
      const checked = await checkEvidence(registry, actor, id, evidence)
      if (!checked.ok) return { kind: 'problems', problems: checked.problems }
      const { file, found, entry } = checked.value
      const { snapshot } = registry.catalogue.current()
      const person = await registry.store.read(async ({ people }) => people.get(file.person))
      const content = evidencePage(frame, {
        finding: { id, name: findingName(snapshot, finding.value.finding) },
        file: { ...file, person: person?.name ?? file.person },
        found,
        ...(entry === undefined
          ? {}
          : {
              entry: {
                seq: entry.record.seq,
                at: entry.record.at,
                who: entry.record.actor.name,
                hash: entry.record.hash,
                previous: entry.record.previous,
                isWhole: entry.isWhole,
                namesDigest: entry.namesDigest,
              },
            }),
      })
      return show(file.name, content)
    },
  }),
]
