import type { Dispute, Voice } from './claims.ts'
import type { Block } from './page.ts'
import { allOf, capitalised } from './phrase.ts'
import { sayIn, type Speaking } from './speaking.ts'
import type { Say } from './speech.ts'

/** So many voices are named; the others are counted. */
const MOST_VOICES = 3

/** What others say, one line a dispute: who says it, who denies it, who took it back. */
export function disputeLines(
  speaking: Pick<Speaking, 'speech'>,
  disputes: readonly Dispute[],
  most: number,
): readonly Block[] {
  const say = sayIn(speaking)
  const lines = disputes
    .slice(0, most)
    .map(dispute => ({ text: disputeText(say, dispute), indent: 2, hang: 2 }))
  const left = disputes.length - lines.length
  return left === 0 ? lines : [...lines, { text: say['claims.left']({ count: left }), indent: 2 }]
}

/** Each dispute in full: what each voice says, when, and where it is written. */
export function disputesInFull(
  speaking: Pick<Speaking, 'speech'>,
  disputes: readonly Dispute[],
): readonly Block[] {
  const say = sayIn(speaking)
  return disputes.flatMap(dispute => [
    { text: headOf(dispute.about), indent: 2, hang: 2 },
    ...dispute.asserted.map(voice => voiceBlock(say['claims.says'](voice), voice)),
    ...dispute.denied.map(voice => voiceBlock(say['claims.denies'](voice), voice)),
    ...dispute.retracted.map(voice => voiceBlock(say['claims.retracts'](voice), voice)),
  ])
}

function disputeText(say: Say, { about, asserted, denied, retracted }: Dispute): string {
  const parts = [
    ...part(say, 'claims.said-by', asserted),
    ...part(say, 'claims.denied-by', denied),
    ...part(say, 'claims.retracted-by', retracted),
  ]
  return say['claims.line']({ about: headOf(about), parts: parts.join(say['join.semicolon']) })
}

function part(
  say: Say,
  key: 'claims.said-by' | 'claims.denied-by' | 'claims.retracted-by',
  voices: readonly Voice[],
): readonly string[] {
  if (voices.length === 0) return []
  const named = [...new Set(voices.map(voice => voice.name))]
  const shown = named.slice(0, MOST_VOICES)
  const more = named.length - shown.length
  const all = more === 0 ? shown : [...shown, say['claims.others']({ count: more })]
  return [say[key]({ who: allOf(all, say), day: voices[0]?.published ?? '' })]
}

function voiceBlock(text: string, voice: Voice): Block {
  const where = voice.source === undefined ? '' : ` [${voice.source.publisher}, ${voice.published}]`
  return { text: `${text}${where}`, indent: 4, hang: 2 }
}

/** What is disputed, at the beginning of a line, without the stop of a sentence that is quoted. */
function headOf(about: string): string {
  return about.startsWith('that ')
    ? `The claim ${about}`
    : capitalised(about.replace(/[.。](?=["”“»]$)/u, ''))
}
