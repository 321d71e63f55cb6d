/** The name and version in a package URL (purl specification, `pkg:type/namespace/name@version?qualifiers#subpath`); undefined when it is none. */
export function partsOfPurl(
  purl: string,
): { readonly name: string; readonly version: string | undefined } | undefined {
  const [, path, version] = /^pkg:[^/]+\/([^?#]*?)(?:@([^?#@/]*))?(?:[?#].*)?$/iu.exec(purl) ?? []
  const name = path?.split('/').findLast(step => step !== '')
  if (name === undefined) return undefined
  return {
    name: decoded(name),
    version: version === undefined || version === '' ? undefined : decoded(version),
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
