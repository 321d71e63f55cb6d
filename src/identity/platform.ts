import type { Product } from '../model/party.ts'
import { hardWords, wordsOf } from '../text/words.ts'

/** Systems that programs run on, as bits; 0 is not known. */
export type Platforms = number

const [WINDOWS, MAC, LINUX, ANDROID, IOS] = [1, 2, 4, 8, 16]

/** Words by which titles say for which system they are. */
export const PLATFORM_WORDS: ReadonlyMap<string, Platforms> = new Map([
  ['windows', WINDOWS],
  ['win', WINDOWS],
  ['win32', WINDOWS],
  ['win64', WINDOWS],
  ['msi', WINDOWS],
  ['msix', WINDOWS],
  ['mac', MAC],
  ['macos', MAC],
  ['osx', MAC],
  ['macintosh', MAC],
  ['linux', LINUX],
  ['android', ANDROID],
  ['apk', ANDROID],
  ['ios', IOS],
  ['ipados', IOS],
  ['iphone', IOS],
  ['ipad', IOS],
])

/** Schemes of identifiers that only things of some system have. */
const BY_SCHEME: ReadonlyMap<string, Platforms> = new Map([
  ['winget', WINDOWS],
  ['chocolatey', WINDOWS],
  ['scoop', WINDOWS],
  ['driver', WINDOWS],
  ['cask', MAC],
  ['bundle-id', MAC | IOS],
  ['deb', LINUX],
  ['rpm', LINUX],
  ['apk', LINUX],
  ['flatpak', LINUX],
  ['android-package', ANDROID],
])

/** The systems of some identifiers together. */
export function platformsOfIdentifiers(identifiers: readonly { readonly scheme: string }[]): Platforms {
  let found = 0
  for (const { scheme } of identifiers) found |= BY_SCHEME.get(scheme) ?? 0
  return found
}

/** The systems on which a product is recorded to run, by its names and identifiers; there may be others. */
export function platformsOfProduct({ names, identifiers }: Product): Platforms {
  let found = platformsOfIdentifiers(identifiers)
  for (const { text } of names)
    for (const word of hardWords(wordsOf(text))) found |= PLATFORM_WORDS.get(word) ?? 0
  return found
}
