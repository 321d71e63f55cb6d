import type { World } from '../world.ts'

/** The gazettes that a folder subscribes to. */
export const SUBSCRIPTIONS_FILE = 'licet.gazettes.json'

/** Whether commands that run here count gazettes; asked by all of them, so that it loads nothing. */
export function subscribes(world: Pick<World, 'disk'>): boolean {
  return world.disk.isFile(SUBSCRIPTIONS_FILE)
}
