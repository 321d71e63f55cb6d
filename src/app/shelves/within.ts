/** Whether a node of a tree is another or lies below it. */
export function isWithin(
  tree: Readonly<Record<string, { readonly within?: string }>>,
  id: string,
  above: string,
): boolean {
  for (let at: string | undefined = id; at !== undefined; at = tree[at]?.within) if (at === above) return true
  return false
}
