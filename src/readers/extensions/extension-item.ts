import type { Item } from '../../model/item.ts'
import { newItem } from '../new-item.ts'

/** What a browser, or an extension itself, says of it. */
export interface SeenExtension {
  readonly browser: 'chrome' | 'firefox'
  readonly id: string | undefined
  /** Without one it goes by its id. */
  readonly name: string | undefined
  readonly version: string | undefined
  readonly author?: string | undefined
  readonly type?: string
  readonly at: string
}

/** The item of a browser's extension; undefined where neither a name nor an id says what it is. */
export function extensionItem(seen: SeenExtension): Item | undefined {
  const { browser, id, version, author, type = 'browser-extension', at } = seen
  const name = seen.name ?? (id === undefined ? undefined : `Extension ${id}`)
  if (name === undefined) return undefined
  return newItem({
    name,
    publisher: author,
    version,
    identifiers: id === undefined ? [] : [{ scheme: `${browser}-extension`, value: id }],
    at,
    type,
  })
}

/** Chromium's ids: 32 letters from a to p. */
export function isChromeId(text: string): boolean {
  return /^[a-p]{32}$/u.test(text)
}

/** The key of a message that stands in place of a name: `__MSG_appName__`. */
export function messageKey(name: string | undefined): string | undefined {
  return /^__MSG_(\w+)__$/u.exec(name ?? '')?.[1]
}
