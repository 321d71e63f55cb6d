/** One line of an inventory, as a reader saw it: raw text, nothing decided yet. */
export interface Item {
  readonly name: string
  readonly publisher?: string
  readonly version?: string
  readonly identifiers: readonly ItemIdentifier[]
  /** What the line says about the act or the item here (seller, purpose, acquired, licence ends…), by circumstance name. */
  readonly circumstances: Readonly<Record<string, string>>
  /** How many of it the line stands for; 1 where the format does not say. */
  readonly quantity: number
  /** Where in the file: line, JSON pointer, XML path or sheet and cell. */
  readonly at: string
  /** The unit, host or owner column, where there is one. */
  readonly unit?: string
  /** What sort of thing the format says it is: `application`, `library`, `device`, `operating-system`… */
  readonly type?: string
}

/**
 * An identifier in one of the field's schemes: `purl`, `cpe`, `swid`, `winget`, `deb`, `rpm`, `bundle-id`, `team-id`,
 * `signer`, `driver`, `chrome-extension`, `firefox-extension`, `android-package`, `oui`, `gtin`, `domain`, `lei`, `exe`.
 */
export interface ItemIdentifier {
  readonly scheme: string
  readonly value: string
}
