import { listFile } from './author/list.ts'
import { measure } from './author/measure.ts'
import { party } from './author/party.ts'
import {
  acts,
  authorities,
  categories,
  classes,
  facts,
  openQuestions,
  organisations,
  sharedSources,
  systems,
} from './author/vocabulary.ts'
import type { Shape } from './shape/shape.ts'

/** A kind of file: where it lies, what it holds and which schema describes it. Adding a kind is a line here. */
export interface FileKind<T> {
  readonly kind: string
  /** Matched against the path below the catalogue's folder; the group `id`, if there is one, is the id of what it holds. */
  readonly path: RegExp
  readonly title: string
  readonly shape: Shape<T>
}

function fileKind<const K extends string, T>(
  kind: K,
  path: RegExp,
  title: string,
  shape: Shape<T>,
): FileKind<T> & { readonly kind: K } {
  return { kind, path, title, shape }
}

export const FILE_KINDS = {
  systems: fileKind('systems', /^vocabulary\/systems\.yaml$/u, 'Legal systems', systems),
  authorities: fileKind('authorities', /^vocabulary\/authorities\.yaml$/u, 'Authorities', authorities),
  acts: fileKind('acts', /^vocabulary\/acts\.yaml$/u, 'Acts', acts),
  categories: fileKind('categories', /^vocabulary\/categories\.yaml$/u, 'Product categories', categories),
  classes: fileKind('classes', /^vocabulary\/classes\.yaml$/u, 'Classes of organisations', classes),
  facts: fileKind('facts', /^vocabulary\/facts\.yaml$/u, 'Circumstances, attributes and properties', facts),
  openQuestions: fileKind(
    'open-questions',
    /^vocabulary\/open-questions\.yaml$/u,
    'Open questions of law',
    openQuestions,
  ),
  organisations: fileKind(
    'organisations',
    /^organisations\/[a-z0-9-]+\.yaml$/u,
    'Presets of organisations',
    organisations,
  ),
  sources: fileKind(
    'sources',
    /^sources\/[a-z0-9-]+\.yaml$/u,
    'Sources used by several files',
    sharedSources,
  ),
  measure: fileKind(
    'measure',
    /^measures\/(?<system>[a-z0-9-]+)\/(?<id>[^/]+)\.yaml$/u,
    'A measure',
    measure,
  ),
  list: fileKind('list', /^lists\/(?<id>[^/]+)\.yaml$/u, 'A list', listFile),
  party: fileKind('party', /^parties\/(?<id>[^/]+)\.yaml$/u, 'A party and its products', party),
} as const

/** The path below the catalogue's folder, with forward slashes. */
export function pathWithin(path: string): string {
  const slashed = path.replaceAll('\\', '/')
  const folder = /(?:^|\/)catalog\/(?!.*\/catalog\/)/u.exec(slashed)
  return folder === null ? slashed.replace(/^\.\//u, '') : slashed.slice(folder.index + folder[0].length)
}
