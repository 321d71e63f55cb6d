import type { Json } from '../../base/canonical-json.ts'

/** Small things that the registry keeps about itself, by name. */
export interface Settings {
  readonly get: (name: string) => Promise<Json | undefined>
  readonly set: (name: string, value: Json) => Promise<void>
}
