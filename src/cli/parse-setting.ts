import { err, ok, type Result } from '../base/result.ts'
import type { ActId } from '../model/condition.ts'
import type { FactKey } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { allOf } from '../base/all-of.ts'
import { type Call, textOf, textsOf } from './call.ts'
import type { Asked } from '../app/asking/asked.ts'
import { askedOf } from '../app/asking/asked-of.ts'
import { parseActs, parseCounterparty, parseFloor } from '../app/asking/parse-words.ts'
import { parseAnswers } from '../app/asking/parse-answers.ts'
import { parseLanguage } from './parse-language.ts'
import type { Speech } from '../report/speech.ts'
import { parseDayOption } from './parse-day-option.ts'
import { waiversHeld } from '../app/waivers/granted.ts'
import { type House, readHouse, unitsBelow } from './house.ts'
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
  const read = allOf<{ house: House; speech: Speech | undefined }>({
    house: await readHouse(world, call, snapshot),
    speech: await parseLanguage(world, call),
  })
  if (!read.ok) return read
  const { house, speech } = read.value
  const named = textsOf(call, 'as')
  const { as = onlyOwn(house), answers: remembered = {} } = house.defaults
  const settings =
    named.length === 0
      ? [settingFor(world, call, snapshot, usualActs, house, as, remembered, speech)]
      : [...new Set(named)].map(id => settingFor(world, call, snapshot, usualActs, house, id, {}, speech))
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
  speech: Speech | undefined,
): Result<Asked> {
  const asked = askedOf(
    snapshot,
    {
      organisation: id === undefined ? err(organisationMissing(house)) : findOrganisation(house, id),
      date: parseDayOption(call, 'on', () => world.clock.today()),
      known: parseDayOption(call, 'known', () => undefined),
      floor: parseFloor(textOf(call, 'basis')),
      counterparty: parseCounterparty(snapshot, textOf(call, 'with')),
      acts: parseActs(snapshot, textsOf(call, 'act'), usualActs),
      answers: parseAnswers(snapshot, textsOf(call, 'assume')),
    },
    textOf(call, 'version'),
    organisation => waiversHeld(house.waivers, organisation),
  )
  if (!asked.ok) return asked
  const below = unitsBelow(house, asked.value.setting.organisation)
  return ok({
    ...asked.value,
    setting: { ...asked.value.setting, ...(speech === undefined ? {} : { speech }) },
    ...(below.length === 0 ? {} : { below }),
    answers: { ...remembered, ...asked.value.answers },
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
