/** Encodings in which a character of East Asia is a pair of bytes. */
export type PairLabel = 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr'

/** What the pairs of a text look like: the byte that leads, and the one that trails. */
interface Pairs {
  readonly count: number
  /** Leads 82 and 83: in Shift_JIS the two blocks of Kana, in the others characters that hardly occur. */
  readonly kana: number
  /** Leads A4 to C6: in Big5 all characters in daily use. */
  readonly common: number
  /** Leads B0 to C8: in EUC-KR all syllables; half of the characters in daily use in GB18030 lie above. */
  readonly syllables: number
  /** Trails that are ASCII: none in EUC-KR and in the characters in daily use of GB18030, two in five of Big5. */
  readonly low: number
}

/** Which of them a text is in, if it is in one; `undefined` where GB18030 is as much as can be said for it. */
export function pairsOf(head: Uint8Array): Exclude<PairLabel, 'gb18030'> | undefined {
  const { count, kana, common, syllables, low } = countPairs(head)
  if (count < FEWEST) return undefined
  if (kana >= count * 0.2 && decodes(head, 'shift_jis')) return 'shift_jis'
  if (low >= count * 0.15 && common >= count * 0.9 && decodes(head, 'big5')) return 'big5'
  if (count >= FEWEST_SYLLABLES && low === 0 && syllables >= count * 0.95 && decodes(head, 'euc-kr'))
    return 'euc-kr'
  return undefined
}

/** Of fewer pairs nothing can be said. */
const FEWEST = 6
/** Of sixteen characters in daily use hardly ever all lie in the lower half of GB18030. */
const FEWEST_SYLLABLES = 16

function countPairs(head: Uint8Array): Pairs {
  let [count, kana, common, syllables, low] = [0, 0, 0, 0, 0]
  for (let at = 0; at + 1 < head.length; at += 1) {
    const lead = head[at] ?? 0
    if (lead < 0x81) continue
    const trail = head[at + 1] ?? 0
    at += 1
    count += 1
    if (lead === 0x82 || lead === 0x83) kana += 1
    if (lead >= 0xa4 && lead <= 0xc6) common += 1
    if (lead >= 0xb0 && lead <= 0xc8) syllables += 1
    if (trail < 0x80) low += 1
  }
  return { count, kana, common, syllables, low }
}

/** Whether all of it is text in this encoding; a character cut off at the end does not count against it. */
export function decodes(head: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
