import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Registry } from '../app/registry.ts'
import { takeIn } from '../app/screenings/take-in.ts'
import type { WatchedFolder } from '../cli/serving/choices.ts'
import { openInput } from '../machine/open-input.ts'

const LOOK_EVERY_MS = 5_000
/** Files that were taken in, as they were then; it survives a restart. */
const SETTING = 'watch.taken'
const MOST_FILES = 10_000

/** Takes in what comes into folders, until it is stopped. */
export function watchFolders(registry: Registry, folders: readonly WatchedFolder[]): () => void {
  if (folders.length === 0) return () => undefined
  const look = folderLook(registry, folders)
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    look()
      .catch((error: unknown) => {
        registry.log.error('watch', { says: error instanceof Error ? error.message : String(error) })
      })
      .finally(() => {
        isLooking = false
      })
  }, LOOK_EVERY_MS)
  return () => {
    clearInterval(timer)
  }
}

/** One look at folders after the other: a file is taken in when it was the same at two looks, so that none is read while it is written. */
export function folderLook(registry: Registry, folders: readonly WatchedFolder[]): () => Promise<void> {
  const seen = new Map<string, string>()
  return async () => {
    const taken = await takenOf(registry)
    for (const { folder, unit } of folders) {
      // oxlint-disable-next-line no-await-in-loop -- one folder after the other
      for (const { name, path, mark, sizeBytes } of await filesIn(registry, folder)) {
        const isStill = seen.get(path) === mark
        seen.set(path, mark)
        if (!isStill || sizeBytes === 0 || taken[path] === mark) continue
        taken[path] = mark
        // oxlint-disable-next-line no-await-in-loop -- one file after the other
        await take(registry, { path, name, unit, sizeBytes })
        // oxlint-disable-next-line no-await-in-loop -- as above
        await registry.store.write(async ({ settings }) => settings.set(SETTING, taken))
      }
    }
  }
}

async function take(
  registry: Registry,
  {
    path,
    name,
    unit,
    sizeBytes,
  }: { readonly path: string; readonly name: string; readonly unit: string; readonly sizeBytes: number },
): Promise<void> {
  const input = await openInput(path)
  const taken = input.ok ? await takeIn(registry, { unit, name, sizeBytes, bytes: input.value.bytes }) : input
  if (taken.ok) registry.log.info('watched file taken in', { name, screening: taken.value.id })
  else registry.log.warn('watched file refused', { name, says: taken.problems[0]?.says ?? '' })
}

interface SeenFile {
  readonly name: string
  readonly path: string
  readonly sizeBytes: number
  /** Another one where the file has changed. */
  readonly mark: string
}

/** The files that lie in a folder itself; hidden ones are drafts of whoever writes them. */
async function filesIn({ log }: Registry, folder: string): Promise<readonly SeenFile[]> {
  const found: SeenFile[] = []
  try {
    const names = await readdir(folder)
    for (const name of names.filter(each => !each.startsWith('.')).slice(0, MOST_FILES)) {
      const path = join(folder, name)
      // oxlint-disable-next-line no-await-in-loop -- some files
      const facts = await stat(path)
      if (facts.isFile())
        found.push({ name, path, sizeBytes: facts.size, mark: `${facts.size} ${facts.mtimeMs}` })
    }
  } catch (error) {
    log.warn('watch', { folder, says: error instanceof Error ? error.message : '' })
  }
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

async function takenOf({ store }: Registry): Promise<Record<string, string>> {
  const kept = await store.read(async ({ settings }) => settings.get(SETTING))
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept)
    ? { ...(kept as Record<string, string>) }
    : {}
}
