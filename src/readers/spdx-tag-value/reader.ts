import type { Item } from '../../model/item.ts'
import { headText } from '../head.ts'
import type { Limits } from '../limits.ts'
import { linesOf } from '../lines.ts'
import { ProblemLog } from '../problems.ts'
import type { Batch, Reader } from '../reader.ts'
import { noteOfVersion } from '../spdx/version.ts'
import { PackageCollector } from './collect.ts'
import { TagValues } from './values.ts'

/** SPDX 2 as tag-value text, one tag a line: each package is an item. */
export const spdxTagValue: Reader = {
  id: 'spdx-tag-value',
  title: 'SPDX tag-value',
  version: 1,
  recognise,
  read,
}

function recognise(head: Uint8Array): number {
  const text = headText(head)
  // In YAML the tags begin with a small letter.
  if (/^SPDXVersion:[ \t]*SPDX-[12]\./mu.test(text)) return 0.97
  return /^(?:PackageName|DocumentNamespace|SPDXVersion):/mu.test(text) &&
    /^(?:SPDXID|DataLicense|Creator|Package(?:Version|Supplier|DownloadLocation|LicenseDeclared)):/mu.test(
      text,
    )
    ? 0.9
    : 0
}

async function* read(
  bytes: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Batch, void, undefined> {
  const problems = new ProblemLog(limits.problems)
  const collector = new PackageCollector(problems, limits)
  const values = new TagValues(limits, problems, value => collector.take(value))
  for await (const lines of linesOf(bytes, limits.recordLength)) {
    values.take(lines)
    yield { items: collector.items(), problems: problems.take() }
  }
  values.finish()
  const items: readonly Item[] = collector.finish()
  yield { items, problems: problems.rest(), notes: noteOfVersion(collector.version) }
}
