import type { Item } from '../../model/item.ts'
import type { Resolution } from '../../model/resolution.ts'

/** A distinct title with what identity makes of it, shared by every inventory that has it. */
export interface TitleRecord {
  /** A digest of all that identity looks at. */
  readonly id: string
  readonly item: Pick<Item, 'name' | 'publisher' | 'version' | 'type' | 'identifiers'>
  /** A digest of what people's judgements are found by. */
  readonly judgementKey: string
  readonly resolution: Resolution
}

/** How often an inventory has a title, under the same circumstances and for the same unit. */
export interface HoldingRecord {
  readonly title: string
  /** As the columns said them. */
  readonly circumstances: Readonly<Record<string, string>>
  /** The text of a column of units; empty where there is none. */
  readonly unitText: string
  readonly lines: number
  readonly quantity: number
  /** The place of the first line. */
  readonly at: string
}

export interface HeldTitle {
  readonly holding: HoldingRecord
  readonly title: TitleRecord
}

export interface Holdings {
  /** Keeps titles that are not kept yet; those that are stay as they are. */
  readonly addTitles: (titles: readonly TitleRecord[]) => Promise<void>
  /** Adds to what a screening holds. */
  readonly add: (screening: string, holdings: readonly HoldingRecord[]) => Promise<void>
  readonly removeAllOf: (screening: string) => Promise<void>
  /** What a screening holds that the catalogue knows or may know, or that people have judged (by digest of key). */
  readonly known: (screening: string, judged: readonly string[]) => Promise<readonly HeldTitle[]>
  /** Of that only what is one product or, without any, one party's by itself; and everything that people have judged. */
  readonly knownAs: (
    screening: string,
    subject: { readonly product: string | null; readonly party: string | null },
    judged: readonly string[],
  ) => Promise<readonly HeldTitle[]>
  /** Everything it holds, in the order of titles, for lists and exports. */
  readonly list: (
    screening: string,
    filter: { readonly afterTitle?: string; readonly words?: string; readonly limit: number },
  ) => Promise<readonly HeldTitle[]>
  /** Titles in the order of their ids, to be resolved anew. */
  readonly titlesAfter: (id: string, limit: number) => Promise<readonly TitleRecord[]>
  readonly setResolutions: (titles: readonly Pick<TitleRecord, 'id' | 'resolution'>[]) => Promise<void>
  /** How much of a product, or of all that a party makes, screenings hold as their titles say; what people judged is not looked at. */
  readonly whereIs: (
    screenings: readonly string[],
    subject: {
      readonly product?: string
      readonly party?: string
      /** Of a party, what is left out. */
      readonly butProducts?: readonly string[]
    },
  ) => Promise<readonly { readonly screening: string; readonly lines: number; readonly quantity: number }[]>
  /** Each holding in screenings of what is one of these products for certain, as titles say. */
  readonly ofProducts: (
    screenings: readonly string[],
    products: readonly string[],
  ) => Promise<readonly (HeldTitle & { readonly screening: string })[]>
  /** What may be something, most lines first, among the current screenings of these inventories. */
  readonly possible: (
    screenings: readonly string[],
    filter: { readonly limit: number; readonly butJudged: readonly string[] },
  ) => Promise<readonly { readonly title: TitleRecord; readonly lines: number; readonly screening: string }[]>
}
