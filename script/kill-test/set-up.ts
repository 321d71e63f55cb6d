import { type Caller, ask, must, textIn } from './caller.ts'
import type { Server } from './server.ts'

/** The people of a registry that is killed, by their tokens, and its first unit. */
export interface People {
  readonly admin: string
  readonly officer: string
  readonly approver: string
  readonly analyst: string
  readonly unit: string
}

const PASSWORD = 'correct horse battery'

/** Sets a fresh registry up: an authority with a gazette, a scheme for cases, and people who act by token. */
export async function setUpRegistry({ address, setUp = '' }: Server): Promise<People> {
  const nobody: Caller = { address, token: '' }
  const first = await signedIn(nobody, '/set-up', {
    secret: setUp,
    email: 'admin@agency.test',
    name: 'Admin',
    password: PASSWORD,
    organisation: 'Agency',
    preset: 'xx/police-unit',
  })
  const admin = { address, token: first }
  const units = (await must(200, admin, 'GET', '/units')).body['entries'] as readonly { id: string }[]
  const person = async (name: string, role: string): Promise<string> => {
    const made = await must(201, admin, 'POST', '/people', {
      email: `${name}@agency.test`,
      name,
      grants: [{ unit: null, role }],
    })
    return signedIn(nobody, '/invitation', { secret: textIn(made, 'invitation'), password: PASSWORD })
  }
  await must(200, admin, 'PUT', '/authority', {
    id: 'xx/police',
    title: 'Police of Exland',
    system: 'xx',
    origin: 'exland.test/gazette',
  })
  const officer = await person('officer', 'officer')
  await must(201, { address, token: officer }, 'POST', '/review-schemes', {
    id: 'scheme',
    title: 'Scheme',
    criteria: [{ id: 'origin', kind: 'origin', says: 'Its origin is known.' }],
    hearingDays: 7,
    appealDays: 7,
  })
  return {
    admin: first,
    officer,
    approver: await person('approver', 'approver'),
    analyst: await person('analyst', 'analyst'),
    unit: units[0]?.id ?? '',
  }
}

/** Signs in and makes a token that outlives every restart. */
async function signedIn(nobody: Caller, path: string, body: object): Promise<string> {
  const response = await fetch(`${nobody.address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { csrf = '' } = (await response.json()) as { csrf?: string }
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const made = await ask(
    nobody,
    'POST',
    '/tokens',
    { name: 'kill-test', days: 365 },
    { cookie, 'x-licet-csrf': csrf },
  )
  return textIn(made, 'secret')
}
