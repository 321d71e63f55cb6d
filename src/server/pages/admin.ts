import { z } from 'zod'
import { ACTIONS } from '../../app/access/actions.ts'
import type { Actor } from '../../app/access/actor.ts'
import { mayAnywhere } from '../../app/access/may.ts'
import { listAudit, verifyAudit } from '../../app/audit/audit.ts'
import { forbidden } from '../../app/change.ts'
import { createToken, listTokens, revokeToken } from '../../app/doors/tokens.ts'
import { changePassword } from '../../app/doors/sign-in.ts'
import { changePerson, type GrantInput, invitePerson, listPeople } from '../../app/people/people.ts'
import type { Registry } from '../../app/registry.ts'
import { listInventories } from '../../app/screenings/screenings.ts'
import type { Problem } from '../../base/problem.ts'
import type { AuditFilter, AuditRecord } from '../../ports/store/audit.ts'
import { isRole, ROLES } from '../../model/role.ts'
import type { Frame } from '../../web/frame.ts'
import { adminPage, auditPage, personPage } from '../../web/pages/work/admin.ts'
import { mePage } from '../../web/pages/work/me.ts'
import { emailText, idText, titleText } from '../../wire/parts.ts'
import { passwordChange } from '../../wire/session.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { tokenOf } from '../routes/doors.ts'
import { wirePerson } from '../routes/people.ts'
import { wireScreening } from '../routes/screenings.ts'
import { type FileColumns, fileOnward } from './list-files.ts'
import { unitsSeen } from './work-parts.ts'

const AUDIT_ROWS = 100
/** How the whole registry is written where a unit can be chosen. */
const WHOLE = '*'

/** The pages of administration, and one's own. */
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
    page({
      method: 'get',
      path: '/audit',
      door: 'signed-in',
      query: z.object({
        ...auditFilter.shape,
        cursor: z.coerce.number().int().optional(),
        check: z.string().max(5).default(''),
      }),
      run: async ({ registry, actor, frame, query }) => {
        const { cursor, check } = query
        const found = await listAudit(registry, actor, auditAsked(query, cursor, AUDIT_ROWS + 1))
        if (!found.ok) return { kind: 'problems', problems: found.problems }
        const entries = found.value.slice(0, AUDIT_ROWS)
        const last = entries.at(-1)
        const next = found.value.length > AUDIT_ROWS && last !== undefined ? String(last.seq) : null
        const checked = check === 'yes' ? await verifyAudit(registry.store) : undefined
        return show(
          frame.texts['admin.audit'],
          auditPage(frame, {
            query,
            isFirst: cursor === undefined,
            entries,
            next,
            ...(checked === undefined ? {} : { checked }),
          }),
        )
      },
    }),
    ...(['csv', 'json'] as const).map(format =>
      page({
        method: 'get',
        path: `/audit.${format}`,
        door: 'signed-in',
        query: auditFilter,
        run: async ({ registry, actor, query }) => {
          const first = await listAudit(registry, actor, { limit: 0 })
          if (!first.ok) return { kind: 'problems', problems: first.problems }
          return fileOnward<AuditRecord>('audit', format, AUDIT_COLUMNS, async (last, limit) => {
            const found = await listAudit(registry, actor, auditAsked(query, last?.seq, limit))
            return found.ok ? found.value : []
          })
        },
      }),
    ),
    page({
      method: 'get',
      path: '/me',
      door: 'signed-in',
      query: z.object({ password: z.string().max(10).default('') }),
      run: async ({ registry, actor, frame, query }) =>
        me(registry, actor, frame, [], { isPasswordChanged: query.password === 'changed' }),
    }),
    page({
      method: 'post',
      path: '/me/tokens',
      door: 'signed-in',
      form: z.object({
        name: titleText,
        days: z.coerce.number().int().min(1),
        scopes: z
          .string()
          .default('')
          .transform(text => text.split('\n').filter(scope => scope !== '')),
      }),
      run: async ({ registry, actor, frame, form, problems }) => {
        if (problems.length > 0) return me(registry, actor, frame, problems, {})
        const made = await createToken(registry, actor, form)
        return made.ok
          ? me(registry, actor, frame, [], { made: { name: form.name, secret: made.value.secret } })
          : me(registry, actor, frame, made.problems, {})
      },
    }),
    page({
      method: 'post',
      path: '/me/tokens/{token}/revoke',
      door: 'signed-in',
      params: z.object({ token: idText }),
      run: async ({ registry, actor, frame, params }) => {
        const revoked = await revokeToken(registry, actor, params.token)
        return revoked.ok ? go('/me') : me(registry, actor, frame, revoked.problems, {})
      },
    }),
    page({
      method: 'post',
      path: '/me/password',
      door: 'signed-in',
      form: passwordChange.strip(),
      run: async ({ registry, actor, frame, form, problems, session }) => {
        if (problems.length > 0) return me(registry, actor, frame, problems, {})
        const changed = await changePassword(registry, actor, {
          ...form,
          ...(session === undefined ? {} : { session }),
        })
        return changed.ok ? go('/me?password=changed') : me(registry, actor, frame, changed.problems, {})
      },
    }),
  ]
}

const filtered = z.string().max(200).default('')
/** What the journal is asked for by; `order=up` begins with the oldest. */
const auditFilter = z.object({
  actor: filtered,
  action: filtered,
  subject: filtered,
  order: z.enum(['up', 'down']).default('down').catch('down'),
})

function auditAsked(
  { actor, action, subject, order }: z.output<typeof auditFilter>,
  after: number | undefined,
  limit: number,
): AuditFilter {
  return {
    limit,
    ...(actor === '' ? {} : { actor }),
    ...(action === '' ? {} : { action }),
    ...(subject === '' ? {} : { subject }),
    ...(order === 'up' ? { isOldestFirst: true } : {}),
    ...(after === undefined ? {} : order === 'up' ? { afterSeq: after } : { beforeSeq: after }),
  }
}

const AUDIT_COLUMNS: FileColumns<AuditRecord> = {
  seq: ({ seq }) => seq,
  at: ({ at }) => at,
  actor: ({ actor }) => actor.id,
  name: ({ actor }) => actor.name,
  via: ({ actor }) => actor.via,
  action: ({ action }) => action,
  subject: ({ subject }) => subject,
  unit: ({ unit }) => unit ?? '',
  outcome: ({ outcome }) => outcome,
  before: ({ before }) => JSON.stringify(before ?? null),
  after: ({ after }) => JSON.stringify(after ?? null),
  hash: ({ hash }) => hash,
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

async function me(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  problems: readonly Problem[],
  more: {
    readonly made?: { readonly name: string; readonly secret: string }
    readonly isPasswordChanged?: boolean
  },
): Promise<PageReply> {
  const units = await unitsSeen(registry, actor)
  const content = mePage(frame, {
    tokens: (await listTokens(registry, actor)).map(tokenOf),
    actions: Object.keys(ACTIONS),
    grants: actor.grants.map(({ unit, role }) => ({ unit, role })),
    units: units.names,
    isPasswordChanged: more.isPasswordChanged === true,
    problems,
    ...(more.made === undefined ? {} : { made: more.made }),
  })
  return show(frame.texts['me.title'], content, problems.length === 0 ? 200 : 422)
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
