export const WAIVER_STATES = ['asked', 'granted', 'refused', 'withdrawn', 'revoked'] as const
export type WaiverState = (typeof WAIVER_STATES)[number]

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

export interface Waivers {
  readonly all: () => Promise<readonly WaiverRequest[]>
  readonly get: (id: string) => Promise<WaiverRequest | undefined>
  readonly insert: (request: WaiverRequest) => Promise<void>
  /** False where it is gone or no longer has the version `request.version - 1`. */
  readonly update: (request: WaiverRequest) => Promise<boolean>
}
