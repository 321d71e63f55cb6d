/** What people settled, as an append-only list: judgements and revocations as `identity` writes them. */
export interface Judgements {
  readonly add: (fact: { readonly id: string; readonly at: string; readonly body: object }) => Promise<void>
  /** All, in the order in which they were added. */
  readonly all: () => Promise<readonly unknown[]>
}
