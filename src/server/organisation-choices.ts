import { NO_UNITS, type OwnUnits } from '../app/asking/answer-question.ts'
import { byText } from '../base/order.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Choice } from '../web/fields.ts'
import type { Frame } from '../web/frame.ts'
import { presetName, wordsFor } from '../report/names.ts'
import { systemText } from '../web/words.ts'

/** For whom is asked where nobody was named. */
export const FIRST_ORGANISATION = 'us/federal-contractor'

/** For whom one can ask: one's own units first, then the presets of the catalogue by legal system. */
export function organisationChoices(
  frame: Frame,
  snapshot: Snapshot,
  { organisations }: OwnUnits = NO_UNITS,
): readonly {
  readonly id: string
  readonly title: string
  readonly isOwn: boolean
  readonly group: string
  /** Set where the title is not in the language of the page. */
  readonly lang?: string
}[] {
  return [
    ...Object.values(organisations).map(({ id, title }) => ({ id, title, isOwn: true, group: '' })),
    ...Object.values(snapshot.organisations)
      .toSorted(byText(({ id }) => id))
      .map(({ id }) => ({
        id,
        title: presetName(snapshot, id, frame.language),
        isOwn: false,
        group: systemText(frame, snapshot, id.slice(0, id.indexOf('/'))),
        ...(frame.language === 'en' || wordsFor(snapshot, 'organisation', id, frame.language) !== undefined
          ? {}
          : { lang: 'en' }),
      })),
  ]
}

/** The presets of the catalogue as the choices of a field. */
export function presetChoices(frame: Frame, snapshot: Snapshot): readonly Choice[] {
  return organisationChoices(frame, snapshot).map(({ id, title, group }) => ({
    value: id,
    text: title,
    group,
  }))
}
