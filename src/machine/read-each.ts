import type { Item } from '../model/item.ts'
import type { Root, Seen } from './root.ts'

/** Reads files one by one; those that may not be read are told, those that are not there or say nothing are passed over. */
export async function readEach(
  root: Root,
  files: readonly string[],
  parse: (text: string, at: string) => Item | undefined,
): Promise<Seen<readonly Item[]>> {
  const items: Item[] = []
  const missed: string[] = []
  let there = 0
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- thousands of files at once would exhaust the open files
    const text = await root.read(file)
    if (text.kind !== 'absent') there += 1
    if (text.kind === 'unseen') missed.push(`${file}: ${text.why}`)
    const item = text.kind === 'seen' ? parse(text.value, file) : undefined
    if (item !== undefined) items.push(item)
  }
  if (there === 0) return { kind: 'absent' }
  if (items.length === 0 && missed.length > 0) return { kind: 'unseen', why: severalOf(missed).join('; ') }
  return { kind: 'seen', value: items, ...(missed.length === 0 ? undefined : { missed: severalOf(missed) }) }
}

/** Reads one file of each entry of a folder. */
export async function readFolder(
  root: Root,
  folder: string,
  fileOf: (name: string) => string | undefined,
  parse: (text: string, at: string) => Item | undefined,
): Promise<Seen<readonly Item[]>> {
  const names = await root.list(folder)
  if (names.kind !== 'seen')
    return names.kind === 'unseen' ? { ...names, why: `${folder}: ${names.why}` } : names
  const files = names.value.flatMap(name => {
    const file = fileOf(name)
    return file === undefined ? [] : [`${folder}/${file}`]
  })
  const read = await readEach(root, files, parse)
  return read.kind === 'absent' ? { kind: 'seen', value: [] } : read
}

/** The folders in a folder by name, without the `/`; none where it is not there or may not be read. */
export async function foldersIn(root: Root, folder: string): Promise<readonly string[]> {
  const names = await root.list(folder)
  if (names.kind !== 'seen') return []
  return names.value.filter(name => name.endsWith('/')).map(name => name.slice(0, -1))
}

/** A few are named; how many more there are is said. */
function severalOf(missed: readonly string[]): readonly string[] {
  const MOST = 5
  if (missed.length <= MOST) return missed
  return [...missed.slice(0, MOST), `and ${missed.length - MOST} more files that could not be read`]
}
