import {
  authorityName,
  listTitle,
  measureLabel,
  presetName,
  shortAuthorityName,
  shortMeasureLabel,
  wordsFor,
} from '../report/names.ts'
import { capitalised } from '../report/phrase.ts'
import type { Basis } from '../model/evidence.ts'
import { SPEECHES } from '../report/messages/speeches.ts'
import { english } from '../report/messages/english.ts'
import type { Speaking } from '../report/speaking.ts'
import type { Speech } from '../report/speech.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Status, StatusRange } from '../model/status.ts'
import type { Frame } from './frame.ts'
import { html, type Html, NOTHING } from './html.ts'
import { markEnglish } from './marked.ts'
import { dayText, perLanguage } from './numbers.ts'

const regionNames = perLanguage(
  language => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
)

const markedSpeech = perLanguage((language): Speech => {
  const speech = SPEECHES[language] ?? english
  // English writes days and the names of facts as data does; on a page they are written as people do.
  return speech === english
    ? {
        ...speech,
        day: iso => dayText({ language }, iso),
        word: (_kind, id) => id.replaceAll('-', ' '),
      }
    : { ...speech, mark: markEnglish }
})

/** The language of the page, as verdicts are told in it: what the catalogue has only in English is marked so. */
export function speechFor({ language }: Frame): Speech {
  return markedSpeech(language)
}

/** What a sentence is made from, to be told in the language of the page. */
export function spoken(frame: Frame, snapshot: Snapshot): Speaking {
  return { snapshot, speech: speechFor(frame) }
}

/** A text of the messages by a key that is made of data; the data itself where there is no text for it. */
export function wordOf({ texts }: Frame, kind: string, value: string): string {
  const found = (texts as Readonly<Record<string, unknown>>)[`${kind}.${value}`]
  return typeof found === 'string' ? found : value.replaceAll('-', ' ')
}

/** An act in the language of the page. */
export function actText(frame: Frame, act: string): string {
  return wordOf(frame, 'act', act)
}

/** Several acts, with commas between. */
export function actsList(frame: Frame, acts: readonly string[]): string {
  return acts.map(act => actText(frame, act)).join(speechFor(frame).say['join.comma'])
}

/** A status, or both ends of a range. */
export function rangeWords({ texts }: Frame, { best, worst }: StatusRange): string {
  return best === worst
    ? texts[`status.${worst}`]
    : `${texts[`status.${best}`]} … ${texts[`status.${worst}`]}`
}

/** A status as a mark: words in a frame whose colour says the same once more; what it means is told on pointing at it. */
export function statusMark(frame: Frame, range: StatusRange): Html {
  const { texts } = frame
  const isOpen = range.best !== range.worst
  return html`<span
    class="status"
    data-status="${range.worst}"
    ${isOpen ? html`data-open` : NOTHING}
    title="${isOpen ? texts['status-means.undetermined'] : texts[`status-means.${range.worst}`]}"
    >${isOpen ? html`<span aria-hidden="true">? </span>` : NOTHING}${rangeWords(frame, range)}</span
  >`
}

/** The same in little room: of a range only the worse end, behind a question mark. */
export function worstMark(frame: Frame, range: StatusRange): Html {
  if (range.best === range.worst) return statusMark(frame, range)
  return html`<span class="status" data-status="${range.worst}" data-open title="${rangeWords(frame, range)}"
    >? ${frame.texts[`status.${range.worst}`]}</span
  >`
}

/** How well a fact is founded, as a mark. */
export function basisMark({ texts }: Frame, basis: Basis): Html {
  return html`<span class="basis" data-basis="${basis}" title="${texts[`basis-means.${basis}`]}"
    >${texts[`basis.${basis}`]}</span
  >`
}

/** Text that the catalogue or the reports have only in English, marked so on pages of other languages. */
export function inEnglish({ language }: Frame, content: Html | string): Html {
  return language === 'en' ? html`${content}` : html`<span lang="en">${content}</span>`
}

/** A legal system: a country as the language of the page names it, else the title that the catalogue has. */
export function systemText({ language }: Frame, snapshot: Snapshot, id: string): string {
  const title = snapshot.systems[id]?.title ?? id
  if (language === 'en' || !/^[a-z]{2}$/u.test(id)) return title
  return regionNames(language).of(id === 'uk' ? 'GB' : id.toUpperCase()) ?? title
}

/** A category of products: as the language of the page calls it, else with the title that the catalogue has. */
export function categoryText(frame: Frame, snapshot: Snapshot, id: string): Html {
  const own = speechFor(frame).title('category', id)
  return own === undefined
    ? inEnglish(frame, snapshot.categories[id]?.title ?? id)
    : html`${capitalised(own)}`
}

/** Several of them, with commas between. */
export function categoriesText(frame: Frame, snapshot: Snapshot, ids: readonly string[]): Html {
  return html`${ids.map((id, at) => html`${at === 0 ? '' : speechFor(frame).say['join.comma']}${categoryText(frame, snapshot, id)}`)}`
}

/** A single status as a range. */
export function just(status: Status): StatusRange {
  return { best: status, worst: status }
}

/** What a thing is called in the language of the page, marked as English where that has no name for it. */
function toldOr(frame: Frame, told: string, inCatalogue: string): Html {
  return told === inCatalogue ? inEnglish(frame, inCatalogue) : html`${told}`
}

/** A measure by its title. */
export function measureText(frame: Frame, snapshot: Snapshot, id: string): Html {
  return toldOr(frame, measureLabel(snapshot, id, frame.language), measureLabel(snapshot, id))
}

/** The same for a line that it shares. */
export function shortMeasureText(frame: Frame, snapshot: Snapshot, id: string): Html {
  return toldOr(frame, shortMeasureLabel(snapshot, id, frame.language), shortMeasureLabel(snapshot, id))
}

/** An authority by its name. */
export function authorityText(frame: Frame, snapshot: Snapshot, id: string): Html {
  return toldOr(frame, authorityName(snapshot, id, frame.language), authorityName(snapshot, id))
}

/** The same in few words. */
export function shortAuthorityText(frame: Frame, snapshot: Snapshot, id: string): Html {
  return toldOr(frame, shortAuthorityName(snapshot, id, frame.language), shortAuthorityName(snapshot, id))
}

/** A list by its title. */
export function listText(frame: Frame, snapshot: Snapshot, id: string): Html {
  return toldOr(frame, listTitle(snapshot, id, frame.language), listTitle(snapshot, id))
}

/** What people made of a measure. */
export function readingText(
  frame: Frame,
  snapshot: Snapshot,
  { id, says }: { readonly id: string; readonly says: string },
): Html {
  return toldOr(frame, wordsFor(snapshot, 'reading', id, frame.language) ?? says, says)
}

/** A preset of the catalogue by its title, to stand within a sentence. */
export function presetText(frame: Frame, snapshot: Snapshot, id: string): string {
  const inCatalogue = presetName(snapshot, id)
  const told = presetName(snapshot, id, frame.language)
  return told === inCatalogue && frame.language !== 'en' ? markEnglish(inCatalogue) : told
}

/** An organisation, which may be one's own, to stand within a sentence. */
export function organisationText(
  frame: Frame,
  snapshot: Snapshot,
  organisation: { readonly id: string; readonly title: string },
): string {
  const isPreset = snapshot.organisations[organisation.id]?.title === organisation.title
  return isPreset ? presetText(frame, snapshot, organisation.id) : organisation.title
}

/** An organisation of the catalogue with the legal system that its id begins with, which English titles leave out. */
export function organisationMark(
  frame: Frame,
  snapshot: Snapshot,
  organisation: { readonly id: string; readonly title: string },
): Html {
  const { id } = organisation
  const system = id.slice(0, Math.max(0, id.indexOf('/')))
  const where = system === '' ? NOTHING : html` <small>${systemText(frame, snapshot, system)}</small>`
  return html`${organisationText(frame, snapshot, organisation)}${where}`
}
