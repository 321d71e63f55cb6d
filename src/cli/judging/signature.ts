import type { Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { Scope } from '../../identity/judgement.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { allOf } from '../../base/all-of.ts'
import { type Call, textOf } from '../call.ts'
import { unitsUpFrom } from '../hear-judgements.ts'
import { type House, readHouse } from '../house.ts'
import { parseOrganisations } from '../parse-organisations.ts'
import type { World } from '../world.ts'

/** Who says something, and for whom. */
export interface Signer {
  readonly by: string
  readonly scope: Scope
  /** The organisation that it is said for, and the units above it; none for everybody. */
  readonly units: readonly string[]
}

/** HOSTILE: a line of a file of judgements has a limit, and so has what goes into it. */
const LONGEST = 2_000

/** Who signs: --by, else LICET_BY, else at a terminal the name under which the person is signed in. */
export async function parseSigner(world: World, call: Call, snapshot: Snapshot): Promise<Result<Signer>> {
  const parts = allOf<{ by: string; said: Omit<Signer, 'by'> }>({
    by: parseBy(world, call),
    said: await parseScopeOf(world, call, snapshot),
  })
  return parts.ok ? ok({ by: parts.value.by, ...parts.value.said }) : parts
}

/** For whom something is said or asked, whoever says it. */
export async function parseScopeOf(
  world: World,
  call: Call,
  snapshot: Snapshot,
): Promise<Result<Omit<Signer, 'by'>>> {
  const house = await readHouse(world, call, snapshot)
  return house.ok ? parseScope(call, house.value) : house
}

/** The name under which something is said. */
export function parseBy(world: World, call: Call): Result<string> {
  const { environment, keyboard } = world
  const login = keyboard === undefined ? undefined : (environment['USER'] ?? environment['USERNAME'])
  const names = [textOf(call, 'by'), environment['LICET_BY'], login]
  const by = names.map(name => name?.trim() ?? '').find(name => name !== '')
  if (by !== undefined) return by.length <= LONGEST ? ok(by) : err(tooLong('by', by))
  return err({
    code: 'by-missing',
    at: {},
    says: 'Who says so? A judgement is signed.',
    help: 'Add --by NAME, or keep one in LICET_BY.',
  })
}

/** Why something is said; nothing is said without a reason. */
export function parseBecause(call: Call): Result<string> {
  const because = (textOf(call, 'because') ?? '').trim()
  if (because !== '') return because.length <= LONGEST ? ok(because) : err(tooLong('because', because))
  return err({
    code: 'because-missing',
    at: {},
    says: 'Why? A judgement says its reason to those who come after.',
    help: 'Add --because "…", for example --because "read its installer".',
  })
}

/** The organisation of --as with the units below it, else everywhere. */
function parseScope(call: Call, house: House): Result<Omit<Signer, 'by'>> {
  const organisations = parseOrganisations(call, house)
  if (!organisations.ok) return organisations
  const [organisation, ...others] = organisations.value
  if (others.length > 0) return err(oneOnly())
  if (organisation === undefined) return ok({ scope: { kind: 'everywhere' }, units: [] })
  return ok({ scope: { kind: 'organisation', id: organisation.id }, units: unitsUpFrom(organisation) })
}

function tooLong(option: 'by' | 'because', { length }: string): Problem {
  return {
    code: `${option}-too-long`,
    at: {},
    says: `--${option}: at most ${LONGEST} characters are kept, and there are ${length}.`,
    help: 'Say it in fewer words, and where the rest is to be read.',
  }
}

function oneOnly(): Problem {
  return {
    code: 'one-organisation-only',
    at: {},
    says: 'A judgement holds in one organisation or everywhere, and --as was given more than once.',
    help: 'Give --as once, or leave it out.',
  }
}
