import type { Item } from '../../model/item.ts'
import { mapSeen } from '../place.ts'
import type { Root, Seen } from '../root.ts'
import { itemOf } from '../trace.ts'

/** The modules that the kernel has loaded; of those built into it nothing is told here. */
export async function lookAtModules(root: Root): Promise<Seen<readonly Item[]>> {
  return mapSeen(await root.read('/proc/modules'), text =>
    text
      .split('\n')
      .map(line => line.split(' ')[0] ?? '')
      .filter(name => name !== '')
      .map(name =>
        itemOf({
          name,
          identifiers: [{ scheme: 'driver', value: name }],
          at: `/proc/modules ${name}`,
          type: 'driver',
        }),
      ),
  )
}
