import type { Example } from '../../app/examples/examples.ts'
import type { RegistryPlace } from '../keeper.ts'

/** How the registry is to be run. */
export interface ServeChoices extends RegistryPlace {
  readonly host: string
  readonly port: number
  /** What an empty registry is filled with, to be looked at; then only what goes wrong is logged. */
  readonly examples?: readonly Example[]
  /** The catalogue of a file or folder; that which came with Licet where it is missing. */
  readonly catalog?: string
  /** Where people reach it from outside, as `https://registry.example`; the address listened on where it is missing. */
  readonly address?: string
  /** Proxies that are believed who they speak for: addresses or networks, as `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[]
  readonly metrics: 'administrators' | 'this-computer'
  readonly mail?: MailChoices
  readonly openId?: OpenIdChoices
  /** Where webhooks may go although the address is of an inner network: hosts or networks. */
  readonly webhookAllow: readonly string[]
  /** Folders whose files are taken in as they come. */
  readonly watch: readonly WatchedFolder[]
}

/** The SMTP server by which notices go out. */
export interface MailChoices {
  /** As `smtp://user:password@host:587`, or `smtps://` for TLS from the first byte on. */
  readonly server: string
  readonly from: string
}

/** The provider of OpenID Connect by which people may sign in. */
export interface OpenIdChoices {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  /** What the button says. */
  readonly name: string
}

/** A folder whose files are screened for a unit. */
export interface WatchedFolder {
  readonly folder: string
  /** The id of the unit. */
  readonly unit: string
}

/** What holds of settings that nobody gave. */
export const USUAL_CHOICES = {
  trustedProxies: [],
  metrics: 'administrators',
  webhookAllow: [],
  watch: [],
} as const satisfies Partial<ServeChoices>
