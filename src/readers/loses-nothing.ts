/** Problems with what is no part of an item: a file that has only these was read whole, and only somebody strict need care. */
const HARMLESS: ReadonlySet<string> = new Set([
  'component-scope-unknown',
  'detail-odd',
  'serial-number-odd',
  'swid-incomplete',
  'timestamp-odd',
])

/** Whether nothing of an inventory went unread for a problem of this code. */
export function losesNothing({ code }: { readonly code: string }): boolean {
  return HARMLESS.has(code)
}
