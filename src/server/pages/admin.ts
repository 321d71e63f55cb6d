import { z } from 'zod'
import type { Actor } from '../../app/access/actor.ts'
import { mayAnywhere } from '../../app/access/may.ts'
import { forbidden } from '../../app/change.ts'
import { changePerson, type GrantInput, invitePerson, listPeople } from '../../app/people/people.ts'
import type { Registry } from '../../app/registry.ts'
import { listInventories } from '../../app/screenings/screenings.ts'
import type { Problem } from '../../base/problem.ts'
import { isRole, ROLES } from '../../model/role.ts'
import type { Frame } from '../../web/frame.ts'
import { adminPage, personPage } from '../../web/pages/work/admin.ts'
import { emailText, idText, titleText } from '../../wire/parts.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { wirePerson } from '../routes/people.ts'
import { wireScreening } from '../routes/screenings.ts'
import { unitsSeen } from './work-parts.ts'

/** How the whole registry is written where a unit can be chosen. */
const WHOLE = '*'

/** The pages on which people are invited and given roles. */
export function adminPages(version: string): readonly Page[] {
  return [
    page({
      method: 'get',
      path: '/admin',
      door: 'signed-in',
      run: async ({ registry, actor, frame }) => admin(registry, actor, frame, version, [], undefined),
    }),
    page({
      method: 'post',
      path: '/people',
      door: 'signed-in',
      form: z.object({ name: titleText, email: emailText, role: z.enum(ROLES), unit: z.string().max(200) }),
      run: async ({ registry, actor, frame, form, problems, request }) => {
        if (problems.length > 0) return admin(registry, actor, frame, version, problems, undefined)
        const made = await invitePerson(registry, actor, {
          name: form.name,
          email: form.email,
          grants: [{ role: form.role, unit: form.unit === WHOLE ? null : form.unit }],
        })
        if (!made.ok) return admin(registry, actor, frame, version, made.problems, undefined)
        const address = new URL(`/invitation/${made.value.invitation}`, request.url).href
        return admin(registry, actor, frame, version, [], { name: form.name, address })
      },
    }),
    page({
      method: 'get',
      path: '/people/{person}',
      door: 'signed-in',
      params: z.object({ person: idText }),
      run: async ({ registry, actor, frame, params }) => person(registry, actor, frame, params.person, []),
    }),
    page({
      method: 'post',
      path: '/people/{person}',
      door: 'signed-in',
      params: z.object({ person: idText }),
      form: z.object({
        version: z.coerce.number().int(),
        name: titleText,
        grants: z.string().max(20_000).default(''),
        isDisabled: z.string().max(10).default(''),
      }),
      run: async ({ registry, actor, frame, params, form, problems }) => {
        if (problems.length > 0) return person(registry, actor, frame, params.person, problems)
        const grants = grantsIn(form.grants)
        if (!Array.isArray(grants)) return person(registry, actor, frame, params.person, [grants as Problem])
        const changed = await changePerson(registry, actor, params.person, form.version, {
          name: form.name,
          isDisabled: form.isDisabled === 'yes',
          grants,
        })
        return changed.ok ? go('/admin') : person(registry, actor, frame, params.person, changed.problems)
      },
    }),
  ]
}

async function admin(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  version: string,
  problems: readonly Problem[],
  invited: { readonly name: string; readonly address: string } | undefined,
): Promise<PageReply> {
  const people = await listPeople(registry, actor)
  if (!people.ok) return { kind: 'problems', problems: people.problems }
  const units = await unitsSeen(registry, actor)
  const inventories = await listInventories(registry, actor)
  const jobs = inventories.ok
    ? inventories.value.flatMap(({ latest }) =>
        latest !== undefined && (latest.state === 'queued' || latest.state === 'reading') ? [latest] : [],
      )
    : []
  const content = adminPage(frame, {
    people: people.value.map(wirePerson),
    units: units.names,
    unitChoices: [
      ...(frame.person?.isAdministrator === true
        ? [{ value: WHOLE, text: frame.texts['admin.registry'] }]
        : []),
      ...units.choicesFor('person.change'),
    ],
    jobs: jobs.map(wireScreening),
    catalogue: registry.catalogue.current().snapshot.id,
    version,
    problems,
    ...(invited === undefined ? {} : { invited }),
  })
  return show(frame.texts['admin.title'], content, problems.length === 0 ? 200 : 422)
}

async function person(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  id: string,
  problems: readonly Problem[],
): Promise<PageReply> {
  const people = await listPeople(registry, actor)
  const found = people.ok ? people.value.find(each => each.person.id === id) : undefined
  if (found === undefined)
    return {
      kind: 'problems',
      problems: people.ok ? forbidden(actor, 'person.read').problems : people.problems,
    }
  const content = personPage(frame, {
    person: wirePerson(found),
    problems,
    mayChange: mayAnywhere(actor, 'person.change'),
  })
  return show(found.person.name, content, problems.length === 0 ? 200 : 422)
}

/** Reads `role = unit` lines; the first that is none is a problem. */
function grantsIn(text: string): readonly GrantInput[] | Problem {
  const grants: GrantInput[] = []
  for (const line of text.split('\n').map(each => each.trim())) {
    if (line === '') continue
    const [role = '', unit = ''] = line.split('=').map(part => part.trim())
    if (!isRole(role) || unit === '') {
      return {
        code: 'invalid',
        at: { pointer: '/grants' },
        says: `"${line}" is no role in a unit.`,
        help: `Write one of ${ROLES.join(', ')}, then = and the id of a unit, or *.`,
      }
    }
    grants.push({ role, unit: unit === WHOLE ? null : unit })
  }
  return grants
}
