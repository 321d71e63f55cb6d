import type { Problem } from '../../base/problem.ts'

/** The namespace of the XML documents, before the version. */
const NAMESPACE = /^http:\/\/cyclonedx\.org\/schema\/bom\//u

/** JSON Schema of CycloneDX 1.7: `serialNumber`, `component.scope`. */
const SERIAL_NUMBER = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu
const SCOPES: ReadonlySet<string> = new Set(['required', 'optional', 'excluded'])
/** RFC 3339; XML Schema's `dateTime` may leave the zone out. */
const TIMESTAMP = /^-?\d{4,}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/iu

/** The version of the standard that a document names, as text or as its namespace. */
export function versionIn(text: string): string {
  return text.replace(NAMESPACE, '').slice(0, 40)
}

/** That a document follows a version of the standard which this reader was not written for. */
export function checkVersion(text: string, pointer: string): Problem | undefined {
  const version = versionIn(text)
  if (/^1\.[0-7]$/u.test(version)) return undefined
  return {
    code: 'spec-version-unknown',
    at: { pointer },
    says: `The document says that it follows CycloneDX ${version}; read were 1.0 to 1.7. It was read as far as it is like them.`,
  }
}

/** That a serial number is no UUID. */
export function checkSerialNumber(text: string, pointer: string): Problem | undefined {
  // The oldest documents may say nothing there.
  if (text === '' || SERIAL_NUMBER.test(text)) return undefined
  return {
    code: 'serial-number-odd',
    at: { pointer },
    says: `Expected a serial number such as urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79 and found "${text.slice(0, 60)}"; everything else was read all the same.`,
  }
}

/** That the time at which a document was made is none. */
export function checkTimestamp(text: string, pointer: string): Problem | undefined {
  if (TIMESTAMP.test(text.trim())) return undefined
  return {
    code: 'timestamp-odd',
    at: { pointer },
    says: `Expected a date and a time such as 2026-03-01T10:00:00Z and found "${text.slice(0, 60)}"; everything else was read all the same.`,
  }
}

/** Whether there is no scope, or one that the standard knows. */
export function isScope(text: string | undefined): boolean {
  return text === undefined || SCOPES.has(text)
}

/** That a component has a scope which the standard does not know. */
export function checkScope(text: string | undefined, at: string): Problem | undefined {
  if (text === undefined || isScope(text)) return undefined
  return {
    code: 'component-scope-unknown',
    at: { pointer: `${at}/scope` },
    says: `The standard knows no scope "${text.slice(0, 60)}"; the component was read all the same.`,
  }
}

/** That a component has a range of versions beside its version, or without being external, as which alone it may have one. */
export function checkRange(
  range: string | undefined,
  version: string | undefined,
  isExternal: string | undefined,
  at: string,
): Problem | undefined {
  if (range === undefined) return undefined
  const place = { pointer: `${at}/versionRange` }
  if (version !== undefined) {
    return {
      code: 'version-range-odd',
      at: place,
      says: `Expected a version or a range of versions and found both; the version counts, and not "${range.slice(0, 60)}".`,
    }
  }
  if (isExternal === 'true') return undefined
  return {
    code: 'version-range-odd',
    at: place,
    says: `Expected a version, since only what is external (isExternal) may have a range, and found "${range.slice(0, 60)}"; its version was taken as unknown.`,
  }
}

/** That a SWID tag of a component lacks its id or its name, of which the other is there. */
export function checkSwid(
  tagId: string | undefined,
  name: string | undefined,
  at: string,
): Problem | undefined {
  if ((tagId === undefined) === (name === undefined)) return undefined
  return {
    code: 'swid-incomplete',
    at: { pointer: `${at}/swid` },
    says: `This SWID tag has no ${tagId === undefined ? 'id' : 'name'}, as the standard wants; the component was read all the same.`,
  }
}
