import { fs, path } from './builtins.ts'

/** The package's folder: two up from here, both from src/main/ and from dist/cli/. */
export const root: string = path.join(import.meta.dirname, '..', '..')

/** Whether this is a checkout, in which the catalogue is compiled from its files, or the built package. */
export const isCheckout: boolean = import.meta.filename.endsWith('.ts')

/** The version in package.json. */
export function packageVersion(): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  return version
}
