import { entryOf } from '../../base/entry.ts'
import { ok, type Result } from '../../base/result.ts'
import {
  type Answer,
  judge,
  type Judgement,
  type JudgementFact,
  mergeJudgements,
  revoke,
} from '../../identity/judgement.ts'
import { reasonsInWords } from '../../identity/feature-sentences.ts'
import { answersFor } from '../../identity/resolve.ts'
import { othersThan } from '../../identity/resolve-judged.ts'
import type { Resolution, SaidReason } from '../../model/resolution.ts'
import type { TitleRecord } from '../../ports/store/holdings.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { Actor } from '../access/actor.ts'
import { unitsWhereMay } from '../access/may.ts'
import { change, look } from '../change.ts'
import { invalid, missing } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { markInventoriesOf } from '../screenings/mark-units.ts'
import { itemOfTitle, keyDigest } from '../screenings/title.ts'

/** What a title may be, with the reasons in words. */
export type SaidResolution = Resolution & { readonly because: readonly SaidReason[] }

/** A title that nobody has settled, with all that it may be, the likeliest first. */
export interface OpenMatch {
  readonly title: TitleRecord
  readonly lines: number
  readonly unit: string
  readonly answers: readonly SaidResolution[]
}

/** Possible matches that wait for somebody, those of most lines first. */
export async function listOpenMatches(
  registry: Registry,
  actor: Actor,
  limit: number,
): Promise<readonly OpenMatch[]> {
  const { names } = registry.catalogue.current()
  return registry.store.read(async tables => {
    const seen = unitsWhereMay(actor, 'finding.read', await tables.units.all())
    const inventories = (await tables.screenings.inventories()).filter(({ unit }) => seen.has(unit))
    const unitOf = new Map(
      inventories.flatMap(({ current, unit }) => (current === null ? [] : [[current, unit]])),
    )
    const judged = standing(await factsIn(tables)).map(({ key }) => keyDigest(key))
    const open = await tables.holdings.possible([...unitOf.keys()], {
      limit,
      butJudged: [...new Set(judged)],
    })
    return open.map(({ title, lines, screening }) => ({
      title,
      lines,
      unit: unitOf.get(screening) ?? '',
      answers: othersThan([], answersFor(names, itemOfTitle(title))).map(answer => ({
        ...answer,
        because: reasonsInWords(answer.because),
      })),
    }))
  })
}

/** The judgements that stand and that somebody may see, the newest first: those that hold everywhere, and those of units whose findings they see. */
export async function listJudgements({ store }: Registry, actor: Actor): Promise<readonly Judgement[]> {
  return store.read(async tables => {
    const seen = unitsWhereMay(actor, 'finding.read', await tables.units.all())
    return standing(await factsIn(tables))
      .filter(({ scope }) => (scope.kind === 'everywhere' ? seen.size > 0 : seen.has(scope.id)))
      .toReversed()
  })
}

/** What a person says a title is. Everywhere, or in a unit and those below. */
export interface JudgementInput {
  readonly title: string
  readonly answer: Answer
  readonly why: string
  /** null: everywhere. */
  readonly unit: string | null
}

/** Settles what a title is; every screening that has it hears of it at once. */
export async function makeJudgement(
  registry: Registry,
  actor: Actor,
  input: JudgementInput,
): Promise<Result<Judgement>> {
  const action = input.unit === null ? 'judgement.make-everywhere' : 'judgement.make'
  const made = await change(
    registry,
    actor,
    { action, unit: input.unit, subject: input.title },
    async doing => {
      const title = await titleNamed(doing.tables, input.title)
      if (title === undefined) return missing('title', input.title)
      const unknown = unknownIn(registry, input.answer)
      if (unknown !== undefined) return unknown
      const fact = judge(itemOfTitle(title), {
        by: `${actor.name} <${actor.email}>`,
        at: doing.now,
        why: input.why,
        answer: input.answer,
        scope: input.unit === null ? { kind: 'everywhere' } : { kind: 'organisation', id: input.unit },
      })
      await doing.tables.judgements.add({ id: fact.id, at: fact.at, body: fact })
      await markInventoriesOf(doing.tables, input.unit, `judgement ${fact.id}`)
      await doing.note({
        action: 'judgement.make',
        subject: fact.id,
        unit: input.unit,
        after: { title: fact.title, answer: fact.answer, why: fact.why },
      })
      return ok(fact)
    },
  )
  if (made.ok) registry.jobs.wake()
  return made
}

/** Takes a judgement back. */
export async function revokeJudgement(
  registry: Registry,
  actor: Actor,
  id: string,
  why: string,
): Promise<Result<null>> {
  const judgement = await look(registry, actor, async ({ tables, may }) => {
    const found = standing(await factsIn(tables)).find(each => each.id === id)
    const isHidden = found?.scope.kind === 'organisation' && !may('finding.read', found.scope.id)
    return found === undefined || isHidden ? missing('judgement', id) : ok(found)
  })
  if (!judgement.ok) return judgement
  const { scope } = judgement.value
  const unit = scope.kind === 'everywhere' ? null : scope.id
  const action = unit === null ? 'judgement.make-everywhere' : 'judgement.make'
  const revoked = await change(registry, actor, { action, unit, subject: id }, async doing => {
    const fact = revoke(id, { by: `${actor.name} <${actor.email}>`, at: doing.now, why })
    await doing.tables.judgements.add({ id: fact.id, at: fact.at, body: fact })
    await markInventoriesOf(doing.tables, unit, `judgement ${fact.id}`)
    await doing.note({ action: 'judgement.revoke', subject: id, unit, after: { why } })
    return ok(null)
  })
  if (revoked.ok) registry.jobs.wake()
  return revoked
}

async function factsIn({ judgements }: Tables): Promise<readonly JudgementFact[]> {
  return (await judgements.all()) as readonly JudgementFact[]
}

/** What was not revoked, in the order of time. */
function standing(facts: readonly JudgementFact[]): readonly Judgement[] {
  const revoked = new Set(facts.flatMap(fact => (fact.kind === 'revoked' ? [fact.judgement] : [])))
  return mergeJudgements(facts, []).flatMap(fact =>
    fact.kind === 'judged' && !revoked.has(fact.id) ? [fact] : [],
  )
}

async function titleNamed({ holdings }: Tables, id: string): Promise<TitleRecord | undefined> {
  const before = id.slice(0, -1) + String.fromCharCode(id.charCodeAt(id.length - 1) - 1)
  return (await holdings.titlesAfter(before, 5)).find(title => title.id === id)
}

function unknownIn(registry: Registry, answer: Answer): ReturnType<typeof invalid> | undefined {
  const { parties, products } = registry.catalogue.current().snapshot
  if (answer.kind === 'is') {
    if (answer.party === undefined && answer.product === undefined)
      return invalid('/answer', 'Say which party or product it is.')
    if (answer.party !== undefined && entryOf(parties, answer.party) === undefined)
      return invalid('/answer/party', `The catalogue knows no party "${answer.party}".`)
    if (answer.product !== undefined && entryOf(products, answer.product) === undefined)
      return invalid('/answer/product', `The catalogue knows no product "${answer.product}".`)
  }
  if (answer.kind === 'is-not' && answer.parties.length === 0)
    return invalid('/answer/parties', 'Say which parties it is not of.')
  return undefined
}
