import type { Machine, Sighting } from '../ports/machine.ts'
import { lookAtLinux } from './linux/look.ts'
import { rootAt } from './linux/root.ts'

/** This computer, or on Linux the root of an image that is mounted at `base`. */
export function machineAt(base = '/'): Machine {
  if (process.platform === 'linux') return { look: () => lookAtLinux(rootAt(base)) }
  return { look: lookNowhere }
}

async function* lookNowhere(): AsyncGenerator<Sighting, void, undefined> {
  yield {
    kind: 'unseen',
    place: 'this computer',
    why: `there is no scan for ${process.platform} yet; give Licet a file made by osquery or an SBOM tool`,
  }
}
