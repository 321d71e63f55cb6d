import type { Organisation } from '../../model/organisation.ts'
import type { AuthorOrganisations } from '../author/vocabulary.ts'

type AuthorOrganisation = AuthorOrganisations extends ReadonlyMap<string, infer T> ? T : never

/** A preset: a legal person of its own, with nothing above it. */
export function compileOrganisation(
  id: string,
  { title, systems, classes, attributes, circumstances, party }: AuthorOrganisation,
): Organisation {
  return {
    id,
    title,
    systems,
    classes: classes ?? [],
    attributes: Object.fromEntries(attributes ?? []),
    circumstances: Object.fromEntries(circumstances ?? []),
    ...(party === undefined ? {} : { party }),
    isLegalPerson: true,
  }
}
