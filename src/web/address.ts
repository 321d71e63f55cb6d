/** Changes to the query of an address: a text or several put in place of what was there; `undefined` takes it away. */
export type QueryChanges = Readonly<Record<string, string | readonly string[] | undefined>>

/** An address of this server with its query changed; what is empty is left out. HOSTILE: `here` is whatever was asked for. */
export function addressWith(here: string, changes: QueryChanges): string {
  const at = here.indexOf('?')
  const path = at < 0 ? here : here.slice(0, at)
  const query = new URLSearchParams(at < 0 ? '' : here.slice(at + 1))
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name)
    for (const text of typeof value === 'string' ? [value] : (value ?? []))
      if (text !== '') query.append(name, text)
  }
  for (const name of new Set(query.keys())) {
    const full = query.getAll(name).filter(text => text !== '')
    query.delete(name)
    for (const text of full) query.append(name, text)
  }
  const written = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':')
  return written === '' ? path : `${path}?${written}`
}

/** A path of this server out of a fixed beginning and an id, whose slashes stay. */
export function pathTo(beginning: string, id: string): string {
  return `${beginning}/${id.split('/').map(encodeURIComponent).join('/')}`
}

/** An address as a link may name it: of the web, or nothing. HOSTILE: sources are data. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//iu.test(url) ? url : undefined
}
