import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The package's folder: two up from here, both from src/main/ and from dist/cli/. */
export const root: string = join(import.meta.dirname, '..', '..')

/** Whether this is a checkout, in which the catalogue is compiled from its files, or the built package. */
export const isCheckout: boolean = import.meta.filename.endsWith('.ts')

/** The version in package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  return version
}
