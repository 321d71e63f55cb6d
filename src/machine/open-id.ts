import * as client from 'openid-client'
import type { Problem } from '../base/problem.ts'
import { err, ok } from '../base/result.ts'
import type { OpenId } from '../ports/open-id.ts'
import { guardedRequest } from './guarded-request.ts'

/** How the provider is reached. */
export interface OpenIdSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  readonly name: string
}

/**
 * A provider, found by its issuer when it is first needed. HOSTILE: what discovery answers names further addresses; those of inner
 * networks are asked only on the issuer's own host, which the settings name.
 */
export function openIdOf({ issuer, clientId, clientSecret, name }: OpenIdSettings): OpenId {
  const server = new URL(issuer)
  let found: Promise<client.Configuration> | undefined
  const configuration = async (): Promise<client.Configuration> => {
    found ??= client.discovery(server, clientId, clientSecret, undefined, {
      [client.customFetch]: guardedFetch(server.host),
      // Without TLS on this computer alone, for trials; the package refuses it everywhere else.
      ...(server.protocol === 'http:' && LOOPBACK.test(server.hostname)
        ? // oxlint-disable-next-line typescript/no-deprecated -- marked so only that it be noticed
          { execute: [client.allowInsecureRequests] }
        : {}),
    })
    try {
      return await found
    } catch (error) {
      found = undefined
      throw error
    }
  }
  return {
    name,
    async begin(back) {
      try {
        const config = await configuration()
        const remembered = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        }
        const address = client.buildAuthorizationUrl(config, {
          redirect_uri: back,
          scope: 'openid email profile',
          response_type: 'code',
          state: remembered.state,
          nonce: remembered.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(remembered.verifier),
          code_challenge_method: 'S256',
        })
        return ok({ address: address.href, remembered })
      } catch (error) {
        return err(failed(name, error))
      }
    },
    async finish(came, { state, nonce, verifier }) {
      try {
        const config = await configuration()
        const tokens = await client.authorizationCodeGrant(config, new URL(came), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (claims === undefined) return err(failed(name, undefined))
        // Many providers tell the address only when they are asked for it; the subject must be the same.
        const { email, email_verified: isVerified } =
          claims['email'] === undefined
            ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
            : claims
        return ok({
          id: `${claims.iss} ${claims.sub}`,
          verifiedEmail:
            isVerified === true && typeof email === 'string' ? email.trim().toLowerCase() : undefined,
        })
      } catch (error) {
        return err(failed(name, error))
      }
    },
  }
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])$/u

function guardedFetch(...allow: readonly string[]): client.CustomFetch {
  return async (address, { method, headers, body }) => {
    const answer = await guardedRequest(address, allow, {
      method,
      headers,
      ...(body === undefined || body === null ? {} : { body: textOf(body) }),
    })
    if (!answer.ok) throw new TypeError(answer.problems[0]?.says ?? 'not asked')
    return new Response(answer.value.body === '' ? null : answer.value.body, {
      status: answer.value.status,
      headers: answer.value.headers,
    })
  }
}

/** openid-client sends forms and nothing else. */
function textOf(body: client.FetchBody): string {
  if (typeof body === 'string') return body
  if (body instanceof URLSearchParams) return body.toString()
  throw new TypeError('expected a form')
}

function failed(name: string, error: unknown): Problem {
  const why = error instanceof Error ? `: ${error.message}` : ''
  return {
    code: 'not-signed-in',
    at: {},
    says: `Signing in by ${name} did not work${why}.`,
    help: 'Begin again; if it stays, tell whoever runs this registry.',
  }
}
