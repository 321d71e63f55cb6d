/** What makes two names of a unit the same: how a column writes it does not count. */
export function unitNameKey(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/gu, ' ')
}
