import type { Item } from '../../model/item.ts'
import type { LookingPlace } from '../place.ts'
import { together } from '../place.ts'
import type { Root, Seen } from '../root.ts'
import { lookAtChromium } from './chromium.ts'
import { lookAtFirefox } from './firefox.ts'
import type { Home } from './homes.ts'
import { lookAtVscode } from './vscode.ts'

/** Folders in a home, by what lies in them. */
export interface HomeFolders {
  readonly chromium: readonly string[]
  readonly firefox: readonly string[]
  readonly vscode: readonly string[]
}

/** Editors of Visual Studio Code's kind keep their extensions at the same place on every system. */
export const VSCODE = [
  '.vscode/extensions',
  '.vscode-insiders/extensions',
  '.vscode-oss/extensions',
  '.vscode-server/extensions',
  '.cursor/extensions',
  '.windsurf/extensions',
]

/** The places to look at for extensions, in every home that there is. */
export function placesOfExtensions(
  homesOf: (root: Root) => Promise<readonly Home[]>,
  folders: HomeFolders,
): readonly LookingPlace[] {
  const inHomes =
    (names: readonly string[], lookThere: (root: Root, folder: string) => Promise<Seen<readonly Item[]>>) =>
    async (root: Root): Promise<Seen<readonly Item[]>> => {
      const homes = await homesOf(root)
      return together(await Promise.all(homes.map(home => lookAtHome(root, home, names, lookThere))))
    }
  return [
    {
      place: 'extensions of Chrome, Chromium, Edge, Brave, Vivaldi and Opera',
      look: inHomes(folders.chromium, lookAtChromium),
    },
    { place: 'extensions of Firefox and Thunderbird', look: inHomes(folders.firefox, lookAtFirefox) },
    { place: 'extensions of Visual Studio Code and its kin', look: inHomes(folders.vscode, lookAtVscode) },
  ]
}

/** A home that may not be looked into is told once, and not by each folder in it. */
async function lookAtHome(
  root: Root,
  home: Home,
  names: readonly string[],
  lookThere: (root: Root, folder: string) => Promise<Seen<readonly Item[]>>,
): Promise<Seen<readonly Item[]>> {
  const listed = await root.list(home.folder)
  if (listed.kind === 'unseen') return { kind: 'unseen', why: `the home of ${home.user}: ${listed.why}` }
  return together(await Promise.all(names.map(name => lookThere(root, `${home.folder}/${name}`))))
}
