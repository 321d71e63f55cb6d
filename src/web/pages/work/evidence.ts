import { pathTo } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark, numberText } from '../../numbers.ts'

/** What the page of one file of evidence shows. */
export interface EvidencePage {
  readonly finding: { readonly id: string; readonly name: string }
  readonly file: {
    readonly id: string
    readonly name: string
    readonly sizeBytes: number
    readonly sha256: string
    readonly at: string
    readonly person: string
  }
  /** SHA-256 of the bytes as they are kept now. */
  readonly found: string
  readonly entry?: {
    readonly seq: number
    readonly at: string
    readonly who: string
    readonly hash: string
    readonly previous: string
    readonly isWhole: boolean
    readonly namesDigest: boolean
  }
}

/** One file of evidence: its bytes, the digest written down and the digest found, and the entry of the journal by which it came. */
export function evidencePage(frame: Frame, { finding, file, found, entry }: EvidencePage): Html {
  const { texts } = frame
  const isSame = found === file.sha256
  const to = pathTo('/findings', finding.id)
  return html`<p class="crumbs">
      <a href="/findings">${texts['finding.title']}</a> › <a href="${to}">${finding.name}</a>
    </p>
    <h1>${file.name}</h1>
    <p class="sentence">${checkMark(isSame)} ${isSame ? texts['evidence.same'] : texts['evidence.other']}</p>
    <p class="actions">
      <a class="button" href="/api/v1/findings/${finding.id}/evidence/${file.id}" download
        >${texts['evidence.take']}</a
      >
    </p>
    <dl class="facts">
      <dt>${texts['evidence.size']}</dt>
      <dd>${texts['evidence.bytes']({ count: numberText(frame, file.sizeBytes) })}</dd>
      <dt>${texts['evidence.by']}</dt>
      <dd>${file.person}, ${instantMark(frame, file.at)}</dd>
      <dt>${texts['evidence.written']}</dt>
      <dd class="id">${file.sha256}</dd>
      <dt>${texts['evidence.found']}</dt>
      <dd class="id">${found}</dd>
    </dl>
    <p class="hint">${texts['evidence.how']}</p>
    <pre class="code">sha256sum FILE</pre>
    ${entry === undefined ? html`<p class="none">${texts['evidence.no-entry']}</p>` : journal(frame, entry)}`
}

function journal(frame: Frame, entry: NonNullable<EvidencePage['entry']>): Html {
  const { texts } = frame
  const isGood = entry.isWhole && entry.namesDigest
  return html`<section>
    <h2>${texts['evidence.journal']}</h2>
    <p>${checkMark(isGood)} ${isGood ? texts['evidence.entry-good'] : texts['evidence.entry-bad']}</p>
    <dl class="facts">
      <dt>№</dt>
      <dd><a href="/audit?cursor=${entry.seq + 1}">${String(entry.seq)}</a></dd>
      <dt>${texts['screen.when']}</dt>
      <dd>${instantMark(frame, entry.at)}${entry.who === '' ? NOTHING : html`, ${entry.who}`}</dd>
      <dt>${texts['evidence.entry-hash']}</dt>
      <dd class="id">${entry.hash}</dd>
      <dt>${texts['evidence.entry-before']}</dt>
      <dd class="id">${entry.previous}</dd>
    </dl>
    <p><a href="/audit?check=yes">${texts['admin.audit-check']}</a></p>
  </section>`
}

function checkMark(isGood: boolean): Html {
  return html`<span class="check" data-good="${isGood ? 'yes' : 'no'}" aria-hidden="true"
    >${isGood ? '✓' : '✗'}</span
  >`
}
