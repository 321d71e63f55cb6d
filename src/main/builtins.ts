import type * as nodeFs from 'node:fs'
import type * as nodePath from 'node:path'

/**
 * Node's own modules, without import: an ESM import of `node:fs` reads every export and thereby loads the streams,
 * which takes a third of the time that a short answer may take. Only what stands on the way of `licet ask` needs this.
 */
export const fs: typeof nodeFs = process.getBuiltinModule('node:fs')
export const path: typeof nodePath = process.getBuiltinModule('node:path')
