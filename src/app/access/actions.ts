import type { Role } from '../../model/role.ts'

/**
 * Everything that can be done in the registry, and the least role that may do it in a unit. This table is the one place where access is
 * decided; `in: 'registry'` asks for the role in the whole registry. A new deed is a line here.
 */
export const ACTIONS = {
  'unit.read': { least: 'reader', in: 'unit' },
  'unit.change': { least: 'administrator', in: 'unit' },
  'person.read': { least: 'officer', in: 'unit' },
  'person.change': { least: 'administrator', in: 'unit' },
  'screening.read': { least: 'reader', in: 'unit' },
  'screening.create': { least: 'analyst', in: 'unit' },
  'finding.read': { least: 'reader', in: 'unit' },
  'finding.work': { least: 'analyst', in: 'unit' },
  'finding.accept': { least: 'officer', in: 'unit' },
  'judgement.make': { least: 'analyst', in: 'unit' },
  'judgement.make-everywhere': { least: 'officer', in: 'registry' },
  'waiver.request': { least: 'analyst', in: 'unit' },
  'waiver.decide': { least: 'approver', in: 'unit' },
  'review.read': { least: 'reader', in: 'registry' },
  'review.apply': { least: 'reader', in: 'unit' },
  'review.assess': { least: 'analyst', in: 'registry' },
  'review.lead': { least: 'officer', in: 'registry' },
  'review.decide': { least: 'approver', in: 'registry' },
  'measure.read-drafts': { least: 'analyst', in: 'registry' },
  'measure.draft': { least: 'officer', in: 'registry' },
  'measure.publish': { least: 'approver', in: 'registry' },
  'appeal.file': { least: 'reader', in: 'unit' },
  'appeal.read': { least: 'analyst', in: 'registry' },
  'appeal.decide': { least: 'approver', in: 'registry' },
  'audit.read': { least: 'officer', in: 'registry' },
  'export.make': { least: 'analyst', in: 'unit' },
  'webhook.change': { least: 'administrator', in: 'registry' },
  'catalogue.change': { least: 'administrator', in: 'registry' },
  'registry.run': { least: 'administrator', in: 'registry' },
} as const satisfies Readonly<Record<string, { readonly least: Role; readonly in: 'unit' | 'registry' }>>

export type Action = keyof typeof ACTIONS

/** Whether a text is an action. */
export function isAction(text: string): text is Action {
  return Object.hasOwn(ACTIONS, text)
}

/** What somebody from outside may do who is heard in a case: in that case, and nowhere else. No role gives it, and they have none. */
export const CASE_ACTIONS = ['hearing.read', 'hearing.speak'] as const
export type CaseAction = (typeof CASE_ACTIONS)[number]
