import type { Day } from '../../base/day.ts'
import type { Catalog } from '../catalog.ts'
import type { CatalogFile } from '../parse.ts'
import type { Importer } from './importer.ts'

/** A register's file, and the catalogue that its lines are to stand in. */
export interface ImportRequest {
  readonly importer: Importer
  readonly file: string
  readonly text: string
  /** The catalogue that the lines are to stand in: its files and what they hold. */
  readonly files: readonly CatalogFile[]
  readonly catalog: Catalog
  /** In place of the importer's own list. */
  readonly list?: string
  /** The day as of which the file speaks. */
  readonly published: Day
  readonly keep: 'everything' | 'what the catalogue holds'
}
