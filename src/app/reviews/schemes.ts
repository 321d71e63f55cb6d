import { ok, type Result } from '../../base/result.ts'
import type { ReviewScheme } from '../../model/review.ts'
import type { Actor } from '../access/actor.ts'
import { change, forbidden, look } from '../change.ts'
import { invalid, missing } from '../refusals.ts'
import type { Registry } from '../registry.ts'

/** A scheme as somebody writes it; the registry counts its versions. */
export type SchemeInput = Omit<ReviewScheme, 'version'>

/** Keeps a scheme: the first of its id, or its next version. Cases that are open keep theirs. */
export async function keepScheme(
  registry: Registry,
  actor: Actor,
  input: SchemeInput,
): Promise<Result<ReviewScheme>> {
  const deed = { action: 'review.lead', unit: null, subject: input.id } as const
  return change(registry, actor, deed, async doing => {
    if (new Set(input.criteria.map(({ id }) => id)).size < input.criteria.length)
      return invalid('/criteria', 'Two criteria have one id.')
    const before = await doing.tables.reviews.scheme(input.id)
    const scheme = { ...input, version: (before?.version ?? 0) + 1 }
    await doing.tables.reviews.insertScheme(scheme, doing.now)
    await doing.note({
      action: 'review.keep-scheme',
      subject: input.id,
      ...(before === undefined ? {} : { before }),
      after: scheme,
    })
    return ok(scheme)
  })
}

/** The newest version of each scheme: what cases are held to is for everybody who is signed in. */
export async function listSchemes(
  registry: Registry,
  actor: Actor,
): Promise<Result<readonly ReviewScheme[]>> {
  return look(registry, actor, async ({ tables }) =>
    actor.via === 'none' ? forbidden(actor, 'review.read') : ok(await tables.reviews.schemes()),
  )
}

/** One scheme in one version, or the newest. */
export async function readScheme(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number | undefined,
): Promise<Result<ReviewScheme>> {
  return look(registry, actor, async ({ tables }) => {
    if (actor.via === 'none') return forbidden(actor, 'review.read')
    const scheme = await tables.reviews.scheme(id, version)
    return scheme === undefined ? missing('scheme', id) : ok(scheme)
  })
}
