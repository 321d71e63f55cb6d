import { formatDay } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { resolveWords } from '../resolve-words.ts'
import { changesBetween, type Edition } from '../../law/changes.ts'
import type { Organisation } from '../../model/organisation.ts'
import { changesPage } from '../../report/changes-page.ts'
import { printableJson } from '../../report/printable.ts'
import { snapshotText } from '../../report/setting-page.ts'
import { allOf } from '../../base/all-of.ts'
import { type Call, isSet, textsOf } from '../call.ts'
import { emit, emitPage, parseFormat } from '../emit.ts'
import { EXIT, type Exit } from '../exit.ts'
import { waiversHeld } from '../../app/waivers/granted.ts'
import { readHouse } from '../house.ts'
import { parseDayOptions } from '../parse-day-option.ts'
import { parseOrganisations } from '../parse-organisations.ts'
import type { Asked } from '../../app/asking/asked.ts'
import { parseAsked } from '../parse-setting.ts'
import { refuse } from '../refuse.ts'
import { loadSnapshot } from '../load-snapshot.ts'
import type { World } from '../world.ts'

const MOST = 20

/** Tells which verdicts differ between two dates or two catalogues. */
export async function run(world: World, call: Call): Promise<Exit> {
  const editions = await parseEditions(world, call)
  if (!editions.ok) return refuse(world, editions.problems)
  const [before, after] = editions.value
  const house = await readHouse(world, call, after.snapshot)
  if (!house.ok) return refuse(world, house.problems)
  const parts = allOf<{
    asked: Pick<Asked, 'acts' | 'answers'>
    organisations: readonly Organisation[]
    format: string
  }>({
    asked: parseAsked(call, after.snapshot, ['procure', 'use', 'update', 'supply']),
    organisations: parseOrganisations(call, house.value),
    format: parseFormat(call, ['text', 'json']),
  })
  if (!parts.ok) return refuse(world, parts.problems)
  const { asked, organisations, format } = parts.value
  const wanted = await resolveWords(world, after.snapshot, call.words)
  if (!wanted.ok) return refuse(world, wanted.problems)
  const whom = organisations.length > 0 ? organisations : Object.values(after.snapshot.organisations)
  const waivers = house.value.waivers.filter(waiver =>
    whom.some(one => waiversHeld([waiver], one).length > 0),
  )
  const changes = changesBetween(
    before,
    after,
    whom,
    asked.acts,
    { answers: asked.answers, waivers },
    wanted.value,
  )
  if (format === 'json') {
    const document = { before: editionJson(before), after: editionJson(after), changes }
    return emit(world, call, `${printableJson(document, 2)}\n`, EXIT.nothing)
  }
  const between = `from ${editionText(before)} to ${editionText(after)}`
  const most = isSet(call, 'all') ? Infinity : MOST
  return emitPage(
    world,
    call,
    changesPage({ between, snapshot: after.snapshot, changes, most }),
    EXIT.nothing,
  )
}

/** Two dates, two catalogues, or both; what is given once holds for both sides. */
async function parseEditions(world: World, call: Call): Promise<Result<readonly [Edition, Edition]>> {
  const [oldPath, newPath, ...morePaths] = textsOf(call, 'catalog')
  const days = parseDayOptions(call, 'on')
  if (!days.ok) return days
  const [firstDay = world.clock.today(), secondDay = firstDay, ...moreDays] = days.value
  if (morePaths.length > 0 || moreDays.length > 0) return err(tooMany())
  if (days.value.length < 2 && newPath === undefined) return err(tooFew())
  const known = parseDayOptions(call, 'known')
  if (!known.ok) return known
  const knownDay = known.value.at(-1)
  const old = await (oldPath === undefined ? loadSnapshot(world, call) : world.snapshot(oldPath))
  if (!old.ok) return old
  const young = newPath === undefined ? old : await world.snapshot(newPath)
  if (!young.ok) return young
  const knowing = knownDay === undefined ? {} : { known: knownDay }
  return ok([
    { snapshot: old.value, date: firstDay, ...knowing },
    { snapshot: young.value, date: secondDay, ...knowing },
  ])
}

function tooFew(): Problem {
  return {
    code: 'editions-too-few',
    at: {},
    says: 'A comparison needs two dates or two catalogues.',
    help: 'Give --on twice, as --on 2024-07-01 --on 2024-10-01, or --catalog twice.',
  }
}

function tooMany(): Problem {
  return {
    code: 'editions-too-many',
    at: {},
    says: 'More than two dates or catalogues were given.',
    help: 'Give --on and --catalog twice at the most.',
  }
}

function editionText({ snapshot, date }: Edition): string {
  return `${formatDay(date)} (catalogue ${snapshotText(snapshot.id)})`
}

function editionJson({ snapshot, date, known }: Edition): object {
  return {
    snapshot: snapshot.id,
    date: formatDay(date),
    known: known === undefined ? null : formatDay(known),
  }
}
