import { z } from 'zod'
import { leavingOf } from '../../app/asking/leaving.ts'
import { ownUnits } from '../../app/asking/own-units.ts'
import { dueThings } from '../../app/findings/due-things.ts'
import { isWorkingOut } from '../../app/screenings/how-far.ts'
import { addDays, type Day, formatDay, parseDay } from '../../base/day.ts'
import type { Setting } from '../../report/asked.ts'
import { dutyText } from '../../report/duty-text.ts'
import { measureOf, productName } from '../../report/names.ts'
import type { Frame } from '../../web/frame.ts'
import { duePage, type LawDue } from '../../web/pages/due/due-page.ts'
import { measureText, organisationText, spoken } from '../../web/words.ts'
import { FIRST_ORGANISATION, organisationChoices } from '../organisation-choices.ts'
import { type Page, page, show } from '../page.ts'
import { findingName } from '../routes/findings.ts'
import { unitsSeen } from './work-parts.ts'

/** So far ahead is looked where no day is named. */
const USUAL_DAYS = 120

/** What must be gone by a day, and where it is. */
export const duePages: readonly Page[] = [
  page({
    method: 'get',
    path: '/due',
    door: 'open',
    query: z.object({ by: z.string().max(20).default(''), as: z.string().max(200).optional() }),
    run: async ({ registry, actor, frame, query }) => {
      const { snapshot } = registry.catalogue.current()
      const today = registry.clock.today()
      const by = parseDay(query.by) ?? addDays(today, USUAL_DAYS)
      const own = await ownUnits(registry, actor)
      const organisation =
        own.organisations[query.as ?? ''] ??
        snapshot.organisations[query.as ?? ''] ??
        Object.values(own.organisations)[0] ??
        snapshot.organisations[FIRST_ORGANISATION]
      const setting: Setting | undefined =
        organisation === undefined
          ? undefined
          : {
              ...spoken(frame, snapshot),
              organisation,
              date: today,
              waivers: own.waiversOf(organisation),
            }
      const due = actor.via === 'none' ? undefined : await dueThings(registry, actor, formatDay(by))
      const units = await unitsSeen(registry, actor)
      const content = duePage(frame, {
        by: formatDay(by),
        as: organisation?.id ?? '',
        organisations: organisationChoices(frame, snapshot, own).map(({ id, title, isOwn, group, lang }) => ({
          value: id,
          text: title,
          group: isOwn ? frame.texts['ask.own'] : group,
          ...(lang === undefined ? {} : { lang }),
        })),
        organisation: organisation === undefined ? '' : organisationText(frame, snapshot, organisation),
        law: setting === undefined ? [] : await lawDue(frame, setting, by),
        ...(due === undefined
          ? {}
          : {
              ours: {
                isAll: due.isAll,
                isWorkingOut: await isWorkingOut(registry, actor),
                units: units.names,
                things: due.things.map(({ first, units: where, quantity }) => ({
                  finding: { ...first, name: findingName(snapshot, first) },
                  quantity,
                  units: where.map(each => ({
                    unit: each.unit,
                    finding: each.first.id,
                    deadline: each.first.deadline,
                    quantity: each.quantity,
                  })),
                })),
              },
            }),
      })
      return show(frame.texts['due.title']({ day: formatDay(by) }), content)
    },
  }),
]

/** The duties of an organisation by which products have to leave until a day, or until one that nobody has told. */
async function lawDue(frame: Frame, setting: Setting, until: Day): Promise<readonly LawDue[]> {
  const { snapshot } = setting
  const leaving = await leavingOf(setting)
  return leaving
    .filter(({ due }) => due.by === undefined || due.by <= until)
    .map(({ due, products }) => {
      const measure = measureOf(snapshot, due.provision)
      return {
        by: due.by === undefined ? undefined : formatDay(due.by),
        isOpen: due.truth === 'unknown',
        says: dutyText(setting, due),
        measure,
        measureTitle: measureText(frame, snapshot, measure),
        products: products.map(id => ({ id, name: productName(snapshot, id, frame.language) })),
      }
    })
}
