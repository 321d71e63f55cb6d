import type { Err, Result } from '../base/result.ts'
import type { AuditDraft } from '../ports/store/audit.ts'
import type { Tables } from '../ports/store/store.ts'
import type { Action, CaseAction } from './access/actions.ts'
import { type Actor, auditActor } from './access/actor.ts'
import { type Above, aboveOf, may, mayInCase } from './access/may.ts'
import { refusal } from './refusals.ts'
import type { Registry } from './registry.ts'

/** What a deed sees while it is done. */
export interface Doing {
  readonly tables: Tables
  readonly now: string
  /** Writes down what was done; every deed that changes something does so at least once. */
  readonly note: (draft: Omit<AuditDraft, 'outcome'>) => Promise<void>
  /** Whether the actor may do something else besides, in a unit. */
  readonly mayAlso: (action: Action, unit: string | null) => boolean
}

/** A deed as access sees it: what, and in which unit (null: in the registry as a whole). */
export interface Deed {
  readonly action: Action
  readonly unit: string | null
  /** The id of what it is done to, for the journal of refusals. */
  readonly subject: string
}

/** A deed in one case, by somebody from outside who is heard in it. */
export interface CaseDeed {
  readonly action: CaseAction
  readonly case: string
  readonly unit: string | null
  readonly subject: string
}

/**
 * Does something that changes the registry: checks that the actor may, does it and writes it down in one transaction. A refusal or a
 * problem leaves nothing behind but, where access was refused, the note that somebody tried.
 */
export async function change<T>(
  registry: Registry,
  actor: Actor,
  deed: Deed | CaseDeed,
  work: (doing: Doing) => Promise<Result<T>>,
): Promise<Result<T>> {
  const now = registry.clock.now()
  try {
    return await registry.store.write(async tables => {
      const above = aboveOf(await tables.units.all())
      if (!isAllowed(actor, deed, above)) {
        await tables.audit.append(now, auditActor(actor), {
          action: deed.action,
          subject: deed.subject,
          unit: deed.unit !== null && above.has(deed.unit) ? deed.unit : null,
          outcome: 'refused',
        })
        return forbidden(actor, deed.action)
      }
      const result = await work({
        tables,
        now,
        note: async draft => {
          await tables.audit.append(now, auditActor(actor), { ...draft, outcome: 'done' })
        },
        mayAlso: (action, unit) => may(actor, action, unit, above),
      })
      if (!result.ok) throw new Undone(result)
      return result
    })
  } catch (error) {
    if (error instanceof Undone) return error.result
    throw error
  }
}

function isAllowed(actor: Actor, deed: Deed | CaseDeed, above: Above): boolean {
  return 'case' in deed ? mayInCase(actor, deed.action, deed.case) : may(actor, deed.action, deed.unit, above)
}

/** Looks at the registry for somebody, at one moment. */
export async function look<T>(
  registry: Registry,
  actor: Actor,
  work: (seen: {
    readonly tables: Tables
    readonly may: (action: Action, unit: string | null) => boolean
  }) => Promise<Result<T>>,
): Promise<Result<T>> {
  return registry.store.read(async tables => {
    const above = aboveOf(await tables.units.all())
    return work({ tables, may: (action, unit) => may(actor, action, unit, above) })
  })
}

/** Says that somebody may not, or has to sign in first. */
export function forbidden(actor: Actor, action: Action | CaseAction): Err {
  return actor.via === 'none'
    ? refusal('not-signed-in', 'Sign in first.', 'POST /api/v1/session, or send an API token.')
    : refusal(
        'forbidden',
        `${actor.name} may not do this here (${action}).`,
        'Ask an administrator for a role.',
      )
}

/** Carries a problem out of a transaction, so that the transaction is rolled back. */
class Undone extends Error {
  readonly result: Err

  constructor(result: Err) {
    super('undone')
    this.result = result
  }
}
