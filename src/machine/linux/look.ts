import { openInput } from '../open-input.ts'
import type { Sighting } from '../../ports/machine.ts'
import { PLACES } from './places.ts'
import type { Root } from './root.ts'

const DPKG_STATUS = '/var/lib/dpkg/status'

/** What nothing here looks at, said with every scan so that silence is not taken for absence. */
const NEVER_SEEN: readonly (readonly [place: string, why: string])[] = [
  [
    'containers and virtual machines',
    'what is installed inside them is not looked at; scan each, or read an SBOM of its image',
  ],
  ['extensions of browsers and editors', 'they lie in the homes of users, which are not looked at yet'],
  [
    'packages of languages (npm, pip, cargo …)',
    'they are not looked at; read an SBOM made by a tool for them',
  ],
  ['programs copied by hand', 'what no package manager knows is seen in /opt and in the menus only'],
  ['firmware and attached devices', 'they are not looked at'],
]

/** Looks at a Linux machine; see Machine. */
export async function* lookAtLinux(root: Root): AsyncGenerator<Sighting, void, undefined> {
  yield await dpkg(root)
  for (const { place, look } of PLACES) {
    // oxlint-disable-next-line no-await-in-loop -- one place after the other, so that progress can be shown
    const seen = await look(root)
    if (seen.kind === 'seen') yield { kind: 'items', place, items: seen.value, problems: [] }
    else if (seen.kind === 'absent') yield { kind: 'absent', place }
    else yield { kind: 'unseen', place, why: seen.why }
  }
  for (const [place, why] of NEVER_SEEN) yield { kind: 'unseen', place, why }
}

async function dpkg(root: Root): Promise<Sighting> {
  const place = 'dpkg packages'
  const input = await openInput(root.path(DPKG_STATUS))
  if (input.ok) {
    return {
      kind: 'inventory',
      place,
      name: input.value.name,
      reader: 'dpkg-status',
      bytes: input.value.bytes,
    }
  }
  const [problem] = input.problems
  if (problem === undefined || problem.code === 'file-missing') return { kind: 'absent', place }
  return { kind: 'unseen', place, why: problem.says }
}
