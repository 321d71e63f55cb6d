import type { Problem } from '../base/problem.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type AuthorUnit, unitFile } from './author/unit.ts'
import { readOwnFile } from './own-file.ts'

/** The organisations of a file by their ids: `agency`, `agency/field`, `agency/field/lab`. */
export interface UnitFile {
  readonly organisations: Readonly<Record<string, Organisation>>
  readonly problems: readonly Problem[]
}

/** Reads a file of organisations with their units; every problem is told, and what could be read is given back even so. */
export function readUnits(
  snapshot: Snapshot,
  source: { readonly file: string; readonly text: string },
): UnitFile {
  const { value, problems } = readOwnFile(unitFile, snapshot, source)
  const found: Found = { snapshot, organisations: {}, problems: [...problems] }
  for (const [id, unit] of value ?? []) {
    if (snapshot.organisations[id] !== undefined) found.problems.push(idOfCatalogue(unit, id))
    compileUnit(found, id, unit, undefined)
  }
  return found
}

interface Found {
  readonly snapshot: Snapshot
  readonly organisations: Record<string, Organisation>
  readonly problems: Problem[]
}

function compileUnit(found: Found, id: string, unit: AuthorUnit, above: Organisation | undefined): void {
  const { snapshot, organisations, problems } = found
  const preset = snapshot.organisations[unit.preset ?? '']
  const over = above ?? snapshot.organisations[unit.within ?? '']
  const party = unit.party ?? preset?.party
  const organisation: Organisation = {
    id,
    title: unit.title,
    systems: joined(preset?.systems, unit.systems),
    classes: joined(preset?.classes, unit.classes),
    attributes: { ...preset?.attributes, ...Object.fromEntries(unit.attributes ?? []) },
    circumstances: { ...preset?.circumstances, ...Object.fromEntries(unit.circumstances ?? []) },
    ...(party === undefined ? {} : { party }),
    isLegalPerson: unit['is-legal-person'] ?? over === undefined,
    ...(over === undefined ? {} : { above: over }),
  }
  if (above !== undefined && unit.within !== undefined) problems.push(withinBelow(unit))
  if (systemsOf(organisation).length === 0 && unit.preset === undefined)
    problems.push(withoutSystem(unit, id))
  problems.push(...outranked(unit, organisation))
  organisations[id] = organisation
  for (const [name, below] of unit.units ?? []) compileUnit(found, `${id}/${name}`, below, organisation)
}

function joined(
  preset: readonly string[] | undefined,
  own: readonly string[] | undefined,
): readonly string[] {
  return [...new Set([...(preset ?? []), ...(own ?? [])])]
}

function systemsOf({ systems, isLegalPerson, above }: Organisation): readonly string[] {
  return isLegalPerson || above === undefined ? systems : [...systems, ...systemsOf(above)]
}

/** A unit is never less bound than those above it: what its legal person is in another way counts, so nobody may think otherwise. */
function outranked(
  { at }: AuthorUnit,
  { attributes, isLegalPerson, above }: Organisation,
): readonly Problem[] {
  const problems: Problem[] = []
  let isOwn = !isLegalPerson
  for (let unit = above; unit !== undefined && isOwn; unit = unit.above) {
    for (const [name, value] of Object.entries(attributes)) {
      const ranking = unit.attributes[name]
      if (ranking !== undefined && ranking !== value) {
        problems.push({
          code: 'attribute-outranked',
          at,
          says: `\`${name}: ${value}\` says nothing here: \`${unit.id}\` above has \`${ranking}\`, and a unit has what its legal person has.`,
          help: 'Leave it out, or say is-legal-person: true if it is a legal person of its own.',
        })
      }
    }
    isOwn = !unit.isLegalPerson
  }
  return problems
}

function withoutSystem({ at }: AuthorUnit, id: string): Problem {
  return {
    code: 'organisation-without-system',
    at,
    says: `\`${id}\` is a legal person and lives under no system; nothing could bind it.`,
    help: 'Write `systems: [us]`, or a `preset` that has some (licet organisations).',
  }
}

function withinBelow({ at }: AuthorUnit): Problem {
  return {
    code: 'within-below',
    at,
    says: '`within` stands at a unit that is within another already.',
    help: 'Write it at the top of the tree.',
  }
}

function idOfCatalogue({ at }: AuthorUnit, id: string): Problem {
  return {
    code: 'duplicate-id',
    at,
    says: `\`${id}\` is an organisation of the catalogue.`,
    help: 'Choose an id of your own, and name that as `preset` or `within`.',
  }
}
