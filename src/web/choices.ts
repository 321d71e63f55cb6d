import { byText } from '../base/order.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { capitalised } from '../report/phrase.ts'
import type { Choice } from './fields.ts'
import type { Frame } from './frame.ts'
import { perLanguage } from './numbers.ts'
import { speechFor, systemText } from './words.ts'

const collatorOf = perLanguage(language => new Intl.Collator(language))

/** The legal systems of a catalogue, those within another behind it. */
export function systemChoices(frame: Frame, snapshot: Snapshot): readonly Choice[] {
  return inOrder(
    frame,
    Object.values(snapshot.systems).map(({ id, within }) => ({
      value: id,
      text:
        within === undefined
          ? systemText(frame, snapshot, id)
          : `${systemText(frame, snapshot, within)}: ${systemText(frame, snapshot, id)}`,
    })),
  )
}

/** The categories of a catalogue as a tree, each below the one it is within. */
export function categoryChoices(frame: Frame, snapshot: Snapshot): readonly Choice[] {
  const speech = speechFor(frame)
  const all = Object.values(snapshot.categories)
    .map(category => ({
      ...category,
      title: capitalised(speech.title('category', category.id) ?? category.title),
    }))
    .toSorted(byText(({ title }) => title.toLowerCase()))
  const below = (within: string | undefined, depth: number): readonly Choice[] =>
    all
      .filter(category => category.within === within)
      .flatMap(({ id, title }) => [
        { value: id, text: `${'\u2003'.repeat(depth)}${title}` },
        ...below(id, depth + 1),
      ])
  return below(undefined, 0)
}

/** Choices in the order in which the language of the page sorts names. */
export function inOrder({ language }: Frame, choices: readonly Choice[]): readonly Choice[] {
  const collator = collatorOf(language)
  return choices.toSorted((one, other) => collator.compare(one.text, other.text))
}
