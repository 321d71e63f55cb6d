import type { WaiverState } from '../../model/waiver-state.ts'
import type { UnitsAsked } from './findings.ts'
import type { Listed, Listing } from './listed.ts'

/** One request for a permission, by everybody who asks for the same. */
export interface WaiverRequest {
  readonly id: string
  /** The highest unit that it is for; units below are included. */
  readonly unit: string
  readonly products: readonly string[]
  readonly acts: readonly string[]
  readonly from: string
  readonly until: string
  readonly reason: string
  readonly conditions: string
  readonly requesters: readonly {
    readonly person: string
    readonly unit: string
    readonly at: string
    readonly reason: string
  }[]
  /** One for each provision that stands in the way. */
  readonly decisions: readonly WaiverDecision[]
  /** How many items it would free when it was last asked for. */
  readonly impact: number
  readonly state: WaiverState
  readonly version: number
  readonly createdAt: string
}

/** What was decided about one provision. */
export interface WaiverDecision {
  readonly provision: string
  /** The authority that the provision names, in whose name it is granted. */
  readonly grantor: string | null
  /** The paper by which an authority outside has granted it. */
  readonly paper: string
  readonly state: 'open' | 'granted' | 'refused'
  /** Who has said yes so far, or who refused. */
  readonly by: readonly { readonly person: string; readonly at: string; readonly says: string }[]
}

/** By what a list of waivers can be ordered; `turn`: what is granted and ends first, then the newest of the others. */
export const WAIVER_ORDERS = ['turn', 'what', 'unit', 'acts', 'until', 'state'] as const
export type WaiverOrder = (typeof WAIVER_ORDERS)[number]

export interface WaiverFilter extends Listing<WaiverOrder> {
  readonly units: UnitsAsked
  /** Those for which this person has asked are listed besides, wherever they stand by now. */
  readonly orAskedBy?: string
  /** Without those for which this person has asked. */
  readonly notAskedBy?: string
  readonly states?: readonly WaiverState[]
  /** Only those that stand in these units. */
  readonly within?: readonly string[]
}

export interface Waivers {
  readonly list: (filter: WaiverFilter) => Promise<Listed<WaiverRequest>>
  /** The same, uncounted. */
  readonly first: (filter: WaiverFilter) => Promise<readonly WaiverRequest[]>
  /** Those that are granted, the oldest first. */
  readonly granted: () => Promise<readonly WaiverRequest[]>
  /** The oldest first. */
  readonly all: () => Promise<readonly WaiverRequest[]>
  readonly get: (id: string) => Promise<WaiverRequest | undefined>
  readonly insert: (request: WaiverRequest) => Promise<void>
  /** False where it is gone or no longer has the version `request.version - 1`. */
  readonly update: (request: WaiverRequest) => Promise<boolean>
}
