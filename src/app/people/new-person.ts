import type { PersonRecord } from '../../ports/store/people.ts'
import type { Registry } from '../registry.ts'

/** A person who has not been in the registry before. An e-mail address is kept in small letters. */
export function newPerson(
  { chance, clock }: Registry,
  { email, name, passwordHash = null }: { email: string; name: string; passwordHash?: string | null },
): PersonRecord {
  return {
    id: chance.newId(),
    email: email.trim().toLowerCase(),
    name,
    passwordHash,
    openId: null,
    isDisabled: false,
    version: 1,
    createdAt: clock.now(),
  }
}
