import type { ClassId, PartyId, SystemId } from './condition.ts'

/** Whom we ask for: a preset, a profile of one's own, or a unit in a tree. */
export interface Organisation {
  readonly id: string
  readonly title: string
  readonly systems: readonly SystemId[]
  /** Complete: a class that is not here (nor above one that is) is not held. */
  readonly classes: readonly ClassId[]
  /** Open: an attribute that is not here is unknown. */
  readonly attributes: Readonly<Record<string, string>>
  /** Circumstances taken for granted unless an item says otherwise. */
  readonly circumstances: Readonly<Record<string, string>>
  /** The party that it is, for measures that name legal persons. */
  readonly party?: PartyId
  /** Whether it is a legal person of its own or a part of the unit above. */
  readonly isLegalPerson: boolean
  /** The unit above; missing at the top. */
  readonly above?: Organisation
}

/** One of whom nothing is recorded. */
export const NOBODY: Organisation = {
  id: '',
  title: '',
  systems: [],
  classes: [],
  attributes: {},
  circumstances: {},
  isLegalPerson: true,
}

/** The other side of the act, as far as it is known. */
export interface Counterparty {
  readonly party?: PartyId
  /** Missing: its classes are not known. */
  readonly classes?: readonly ClassId[]
  readonly systems?: readonly SystemId[]
}
