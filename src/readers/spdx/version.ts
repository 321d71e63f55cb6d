import type { Note } from '../reader.ts'

/** The note of the version that a document says it follows. */
export function noteOfVersion(text: string | undefined): readonly Note[] {
  if (text === undefined) return []
  const version = text.replace(/^SPDX-/u, '').slice(0, 40)
  return [{ code: 'format-version', says: `It says that it follows SPDX ${version}.` }]
}
