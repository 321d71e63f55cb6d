import { HAN_FORMS } from './han-forms.ts'

const FIRST_HAN = 0x3400
const LAST_HAN = 0x9fff

let forms: Uint16Array | undefined

/** The simplified form of each unit from the first Han on, 0 where it has none other; read when the first text in Han asks for it. */
function simplifiedForms(): Uint16Array {
  const found = new Uint16Array(LAST_HAN - FIRST_HAN + 1)
  for (const group of HAN_FORMS.trim().split(/\s+/u))
    for (let place = 1; place < group.length; place += 1)
      found[group.charCodeAt(place) - FIRST_HAN] = group.charCodeAt(0)
  return found
}

/**
 * A text with its traditional Han as they are simplified, so that `華為` and `华为` are one; as long as before. Characters of
 * Japanese alone stay as they are.
 */
export function simplified(text: string): string {
  let changed = ''
  let kept = 0
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place)
    if (unit < FIRST_HAN || unit > LAST_HAN) continue
    const form = (forms ??= simplifiedForms())[unit - FIRST_HAN] ?? 0
    if (form === 0) continue
    changed += text.slice(kept, place) + String.fromCharCode(form)
    kept = place + 1
  }
  return kept === 0 ? text : changed + text.slice(kept)
}
