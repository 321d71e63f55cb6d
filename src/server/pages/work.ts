import { listFindings, listNews } from '../../app/findings/list-findings.ts'
import { listWaivers, waiversToDecide } from '../../app/waivers/waivers.ts'
import { addDays, formatDay } from '../../base/day.ts'
import { productName } from '../../report/names.ts'
import { workPage } from '../../web/pages/work/work.ts'
import { type Page, page, show } from '../page.ts'
import { wireFinding } from '../routes/findings.ts'
import { wireWaiver } from '../routes/waivers.ts'
import { dueRows } from './units.ts'
import { eventsShown, findingsAbout, unitsSeen } from './work-parts.ts'

const MINE = 100
const NEWS = 25
const DECIDED = 50
/** Of so many granted waivers, those that end first, is looked which of them free nothing. */
const LOOKED_AT = 50
const SOON_DAYS = 30

/** Somebody's own page. */
export const workPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/my-work',
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => {
      const { snapshot } = registry.catalogue.current()
      const units = await unitsSeen(registry, actor)
      const soon = formatDay(addDays(registry.clock.today(), SOON_DAYS))
      const mine = await listFindings(registry, actor, {
        owner: actor.id,
        states: ['open', 'in-work', 'accepted'],
        limit: MINE,
      })
      const toDecide = await waiversToDecide(registry, actor, DECIDED)
      const granted = await listWaivers(registry, actor, {
        states: ['granted'],
        sort: 'turn',
        offset: 0,
        limit: LOOKED_AT,
      })
      const shown = {
        units: units.names,
        productName: (id: string): string => productName(snapshot, id),
        soon,
      }
      const news = await listNews(registry, actor, { limit: NEWS })
      const about = await findingsAbout(registry, actor, news)
      const content = workPage(frame, {
        mine: mine.ok ? mine.value.map(each => wireFinding(snapshot, each)) : [],
        due: await dueRows(registry, actor, frame, undefined),
        toDecide: {
          ...shown,
          waivers: toDecide.map(wireWaiver),
        },
        ending: {
          ...shown,
          waivers: granted.rows
            .map(wireWaiver)
            .filter(({ matches, until }) => matches === 0 || until <= soon),
        },
        news: await eventsShown(registry, news, ({ finding }) => about.get(finding)),
        units: units.names,
      })
      return show(frame.texts['work.title'], content)
    },
  }),
]
