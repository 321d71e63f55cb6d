import type { Day } from '../base/day.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { ActId } from '../model/condition.ts'
import type { Basis } from '../model/evidence.ts'
import type { Counterparty } from '../model/organisation.ts'
import type { FactKey } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Setting } from '../report/asked.ts'
import { allOf } from '../base/all-of.ts'
import { type Call, textOf, textsOf } from './call.ts'
import type { Asked } from '../app/asking/asked.ts'
import { parseActs, parseCounterparty, parseFloor } from '../app/asking/parse-words.ts'
import { parseAnswers } from '../app/asking/parse-answers.ts'
import { parseDayOption } from './parse-day-option.ts'
import { type House, readHouse, unitsBelow, waiversFor } from './house.ts'
import { findOrganisation, organisationMissing } from './parse-organisations.ts'
import type { World } from './world.ts'

/** Reads for whom, when, which acts and with which knowledge; every mistake in it is told at once. */
export async function parseSetting(
  world: World,
  call: Call,
  snapshot: Snapshot,
  usualActs: readonly ActId[],
): Promise<Result<Asked>> {
  const settings = await parseSettings(world, call, snapshot, usualActs)
  if (!settings.ok) return settings
  const [only, ...others] = settings.value
  if (only !== undefined && others.length === 0) return ok(only)
  return err({
    code: 'one-organisation-only',
    at: {},
    says: 'This command answers for one organisation at a time, and --as was given more than once.',
    help: 'licet screen puts several side by side.',
  })
}

/** The same for each `--as`, in order. */
export async function parseSettings(
  world: World,
  call: Call,
  snapshot: Snapshot,
  usualActs: readonly ActId[],
): Promise<Result<readonly Asked[]>> {
  const read = await readHouse(world, call, snapshot)
  if (!read.ok) return read
  const house = read.value
  const named = textsOf(call, 'as')
  const { as = onlyOwn(house), answers: remembered = {} } = house.defaults
  const settings =
    named.length === 0
      ? [settingFor(world, call, snapshot, usualActs, house, as, remembered)]
      : [...new Set(named)].map(id => settingFor(world, call, snapshot, usualActs, house, id, {}))
  const good = settings.flatMap(each => (each.ok ? [each.value] : []))
  if (good.length === settings.length) return ok(good)
  // What every organisation has wrong alike (a date, an act) is told once.
  const problems = settings.flatMap(each => (each.ok ? [] : each.problems))
  return { ok: false, problems: [...new Map(problems.map(problem => [problem.says, problem])).values()] }
}

function settingFor(
  world: World,
  call: Call,
  snapshot: Snapshot,
  usualActs: readonly ActId[],
  house: House,
  id: string | undefined,
  remembered: Readonly<Record<FactKey, string>>,
): Result<Asked> {
  const parts = allOf<{
    organisation: Setting['organisation']
    date: Day
    known: Day | undefined
    floor: Basis | undefined
    counterparty: Counterparty | undefined
    acts: readonly ActId[]
    answers: Readonly<Record<FactKey, string>>
  }>({
    organisation: id === undefined ? err(organisationMissing(house)) : findOrganisation(house, id),
    date: parseDayOption(call, 'on', () => world.clock.today()),
    known: parseDayOption(call, 'known', () => undefined),
    floor: parseFloor(textOf(call, 'basis')),
    counterparty: parseCounterparty(snapshot, textOf(call, 'with')),
    acts: parseActs(snapshot, textsOf(call, 'act'), usualActs),
    answers: parseAnswers(snapshot, textsOf(call, 'assume')),
  })
  if (!parts.ok) return parts
  const { organisation, date, known, floor, counterparty, acts, answers } = parts.value
  const { version: assumed, ...others } = answers
  const version = textOf(call, 'version') ?? assumed
  const waivers = waiversFor(house.waivers, organisation)
  const below = unitsBelow(house, organisation)
  return ok({
    setting: {
      snapshot,
      organisation,
      date,
      ...(known === undefined ? {} : { known }),
      ...(floor === undefined ? {} : { floor }),
      ...(counterparty === undefined ? {} : { counterparty }),
      ...(waivers.length === 0 ? {} : { waivers }),
    },
    acts,
    ...(below.length === 0 ? {} : { below }),
    answers: { ...remembered, ...others },
    ...(version === undefined ? {} : { version }),
  })
}

/** Reads only which acts are asked about and what is assumed, for commands that ask for many organisations. */
export function parseAsked(
  call: Call,
  snapshot: Snapshot,
  usualActs: readonly ActId[],
): Result<Pick<Asked, 'acts' | 'answers'>> {
  return allOf<{ acts: readonly ActId[]; answers: Asked['answers'] }>({
    acts: parseActs(snapshot, textsOf(call, 'act'), usualActs),
    answers: parseAnswers(snapshot, textsOf(call, 'assume')),
  })
}

/** The one organisation of a user's own file that has but one. */
function onlyOwn({ own }: House): string | undefined {
  const [only, ...others] = own
  return others.length === 0 ? only : undefined
}
