import type { Machine, Sighting } from '../ports/machine.ts'
import { NEVER_ON_LINUX, PLACES_OF_LINUX } from './linux/places.ts'
import { look } from './look.ts'
import { NEVER_ON_MACOS, PLACES_OF_MACOS } from './macos/places.ts'
import { rootAt } from './root.ts'
import { NEVER_ON_WINDOWS, PLACES_OF_WINDOWS } from './windows/places.ts'

/** This computer, or on Linux the root of an image that is mounted at `base`. */
export function machineAt(base = '/'): Machine {
  switch (process.platform) {
    case 'linux':
      return { look: () => look(rootAt(base), PLACES_OF_LINUX, NEVER_ON_LINUX) }
    case 'darwin':
      return { look: () => look(rootAt('/'), PLACES_OF_MACOS, NEVER_ON_MACOS) }
    case 'win32':
      return { look: () => look(rootAt(systemDrive(), 'run'), PLACES_OF_WINDOWS, NEVER_ON_WINDOWS) }
    default:
      return { look: lookNowhere }
  }
}

function systemDrive(): string {
  return `${process.env['SystemDrive'] ?? 'C:'}\\`
}

async function* lookNowhere(): AsyncGenerator<Sighting, void, undefined> {
  yield {
    kind: 'unseen',
    place: 'this computer',
    why: `there is no scan for ${process.platform} yet; give Licet a file made by osquery or an SBOM tool`,
  }
}
