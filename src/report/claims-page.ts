import type { Dispute, Voice } from './claims.ts'
import type { Block } from './page.ts'
import { allOf, counted } from './phrase.ts'

/** So many voices are named; the others are counted. */
const MOST_VOICES = 3

/** What others say, one line a dispute: who says it, who denies it, who took it back. */
export function disputeLines(disputes: readonly Dispute[], most: number): readonly Block[] {
  const lines = disputes.slice(0, most).map(dispute => ({ text: disputeText(dispute), indent: 2, hang: 2 }))
  const left = disputes.length - lines.length
  return left === 0 ? lines : [...lines, { text: `… ${left} more (licet explain)`, indent: 2 }]
}

/** Each dispute in full: what each voice says, when, and where it is written. */
export function disputesInFull(disputes: readonly Dispute[]): readonly Block[] {
  return disputes.flatMap(dispute => [
    { text: capitalisedAbout(dispute.about), indent: 2, hang: 2 },
    ...dispute.asserted.map(voice => voiceBlock('says', voice)),
    ...dispute.denied.map(voice => voiceBlock('denies', voice)),
    ...dispute.retracted.map(voice => voiceBlock('takes it back', voice)),
  ])
}

function disputeText(dispute: Dispute): string {
  const parts = [
    ...part('said by', dispute.asserted),
    ...part('denied by', dispute.denied),
    ...part('taken back by', dispute.retracted),
  ]
  return `${capitalisedAbout(dispute.about)}: ${parts.join('; ')}.`
}

function part(verb: string, voices: readonly Voice[]): readonly string[] {
  if (voices.length === 0) return []
  const named = [...new Set(voices.map(voice => voice.name))]
  const shown = named.slice(0, MOST_VOICES)
  const first = voices[0]?.published ?? ''
  const more = named.length - shown.length
  return [`${verb} ${allOf(more === 0 ? shown : [...shown, counted(more, 'other')])} (${first})`]
}

function voiceBlock(verb: string, voice: Voice): Block {
  const where = voice.source === undefined ? '' : ` [${voice.source.publisher}, ${voice.published}]`
  return { text: `${voice.name} ${verb}: ${voice.says}${where}`, indent: 4, hang: 2 }
}

function capitalisedAbout(about: string): string {
  return about.startsWith('that ') ? `The claim ${about}` : about.replace(/[.。](?="$)/u, '')
}
