import type { AuditActor } from '../../ports/store/audit.ts'
import type { GrantRecord } from '../../ports/store/people.ts'
import type { Action } from './actions.ts'

/** Who asks: a person who signed in or whose token was shown, or the registry itself. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly via: AuditActor['via']
  readonly grants: readonly GrantRecord[]
  /** Of a token that may not do all that its person may. */
  readonly scopes?: readonly Action[]
  /** The one case in which somebody from outside is heard; they have no roles. */
  readonly hears?: string
}

/** What the registry does by itself: it may do everything, and the journal says that nobody asked. */
export const SYSTEM: Actor = {
  id: 'system',
  name: 'the registry itself',
  email: '',
  via: 'system',
  grants: [{ person: 'system', unit: null, role: 'administrator' }],
}

/** Somebody who has not signed in. */
export const NOBODY: Actor = { id: 'nobody', name: 'nobody', email: '', via: 'none', grants: [] }

/** The actor as the journal names them. */
export function auditActor({ id, name, via }: Actor): AuditActor {
  return { id, name, via }
}
