import { z } from 'zod'
import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { parseYaml, type YamlFile } from '../../catalog/yaml.ts'
import type { World } from '../world.ts'
import { isNetwork } from './network.ts'

export const CONFIG_FILE = 'licet.config.yaml'
const MOST_BYTES = 1 << 20

const path = z.string().min(1)
const address = z
  .string()
  .refine(isPlainAddress, 'Expected an address of http or https without a path, as https://registry.example.')
const network = z.string().refine(isNetwork, 'Expected an IP address or a network, as 10.0.0.0/8.')
const mail = z
  .object({
    server: z.string().refine(isSmtp, 'Expected an address as smtp://user:password@host:587.'),
    from: z.string().regex(/@/u, 'Expected an e-mail address, as Licet <licet@agency.example>.'),
  })
  .strict()
const openId = z
  .object({
    issuer: z.url({ protocol: /^https?$/u }),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    name: z.string().min(1).max(60).default('OpenID Connect'),
  })
  .strict()

/** Everything that the file of a registry's settings may say; nothing of it is required. */
export const configFile = z
  .object({
    data: path,
    host: z.string().min(1),
    port: z.int().min(0).max(65_535),
    database: z.string().refine(isPostgres, 'Expected an address as postgres://user:password@host/name.'),
    gazetteKeys: path,
    catalog: path,
    address,
    trustedProxies: z.array(network).max(100),
    metrics: z.enum(['administrators', 'this-computer']),
    mail,
    openId,
    webhooks: z.object({ allow: z.array(z.string().min(1)).max(100) }).strict(),
    watch: z.array(z.object({ folder: path, unit: z.string().min(1) }).strict()).max(1_000),
  })
  .partial()
  .strict()

/** What the file itself may say: secrets, and what goes with them, may come from the environment instead. */
const inFile = configFile.extend({
  mail: mail.partial().optional(),
  openId: openId.partial().optional(),
})

export type ConfigFile = z.output<typeof configFile>
export type InFile = z.output<typeof inFile>

/** Reads the settings: the file that was named, else ./licet.config.yaml where it is there. Every problem has its line. */
export async function readConfigFile(world: World, named: string | undefined): Promise<Result<InFile>> {
  const file = named ?? CONFIG_FILE
  if (named === undefined && !world.disk.isFile(file)) return ok({})
  const text = await world.disk.readText(file, MOST_BYTES)
  if (!text.ok) return text
  const { yaml, problems } = parseYaml(file, text.value)
  if (yaml === undefined) return { ok: false, problems }
  const read = inFile.safeParse(yaml.root?.toJSON() ?? {})
  if (read.success) return ok(read.data)
  return { ok: false, problems: read.error.issues.map(issue => problemOf(file, yaml, issue)) }
}

function problemOf(file: string, yaml: YamlFile, { path: at, message }: z.core.$ZodIssue): Problem {
  const pointer = `/${at.map(String).join('/')}`
  let node: unknown = yaml.root
  for (const step of at)
    node = (node as { get?: (key: unknown, keep: true) => unknown }).get?.(step, true) ?? node
  const range = (node as { range?: readonly number[] } | null)?.range
  const place = range === undefined ? undefined : yaml.lines.linePos(range[0] ?? 0)
  return {
    code: 'config-wrong',
    at: { file, ...(place === undefined ? {} : { line: place.line, column: place.col }), pointer },
    says: message,
    help: 'docs/how-to/run-a-registry.md tells what may stand there.',
  }
}

/** Whether a text is the address of a server and nothing more. */
export function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search, hash, username, password } = new URL(text)
  return /^https?:$/u.test(protocol) && pathname === '/' && `${search}${hash}${username}${password}` === ''
}

/** Whether a text is the address of a PostgreSQL database. */
export function isPostgres(text: string): boolean {
  return URL.canParse(text) && /^postgres(?:ql)?:$/u.test(new URL(text).protocol)
}

/** Whether a text is the address of an SMTP server. */
export function isSmtp(text: string): boolean {
  return URL.canParse(text) && /^smtps?:$/u.test(new URL(text).protocol) && new URL(text).hostname !== ''
}
