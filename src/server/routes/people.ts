import { z } from 'zod'
import { ok } from '../../base/result.ts'
import { changePerson, invitePerson, listPeople, type PersonWithGrants } from '../../app/people/people.ts'
import { idText } from '../../wire/parts.ts'
import { invited, type Person, person, personChange, personInput } from '../../wire/person.ts'
import { json } from '../reply.ts'
import { type Route, route } from '../route.ts'

const TAG = 'people'

/** People and their roles. */
export const peopleRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/people',
    tag: TAG,
    says: 'The people that you may see, with their roles.',
    door: 'signed-in',
    answer: { status: 200, body: z.object({ entries: z.array(person) }), says: 'By e-mail address' },
    run: async ({ registry, actor }) => {
      const found = await listPeople(registry, actor)
      return found.ok ? ok(json({ entries: found.value.map(wirePerson) })) : found
    },
  }),
  route({
    method: 'post',
    path: '/people',
    tag: TAG,
    says: 'Make a person; the answer holds the invitation by which they set their password.',
    door: 'signed-in',
    body: personInput,
    answer: { status: 201, body: invited, says: 'Made' },
    run: async ({ registry, actor, body }) => {
      const made = await invitePerson(registry, actor, body)
      return made.ok
        ? ok(
            json({ ...wirePerson(made.value), invitation: made.value.invitation }, made.value.person.version),
          )
        : made
    },
  }),
  route({
    method: 'put',
    path: '/people/{person}',
    tag: TAG,
    says: 'Change who somebody is and what they may.',
    door: 'signed-in',
    params: z.object({ person: idText }),
    body: personChange,
    ifMatch: 'required',
    answer: { status: 200, body: person, says: 'Changed' },
    run: async ({ registry, actor, params, version, body }) => {
      const changed = await changePerson(registry, actor, params.person, version, body)
      return changed.ok ? ok(json(wirePerson(changed.value), changed.value.person.version)) : changed
    },
  }),
]

/** A person as the API tells them. */
export function wirePerson({ person: record, grants }: PersonWithGrants): Person {
  const { passwordHash, openId, ...shown } = record
  return {
    ...shown,
    hasPassword: passwordHash !== null || openId !== null,
    grants: grants.map(({ unit, role }) => ({ unit, role })),
  }
}
