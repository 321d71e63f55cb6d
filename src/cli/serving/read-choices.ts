import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { type Call, textOf } from '../call.ts'
import type { World } from '../world.ts'
import { type ServeChoices, USUAL_CHOICES } from './choices.ts'
import { type ConfigFile, configFile, type InFile, readConfigFile } from './config-file.ts'

const USUAL_PORT = 8420
const USUAL_HOST = '127.0.0.1'
const USUAL_FOLDER = 'licet-data'

/** The variables of the environment, and where in the settings each of them stands. */
const VARIABLES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  LICET_DATA: ['data'],
  LICET_HOST: ['host'],
  LICET_PORT: ['port'],
  DATABASE_URL: ['database'],
  LICET_GAZETTE_KEYS: ['gazetteKeys'],
  LICET_CATALOG: ['catalog'],
  LICET_ADDRESS: ['address'],
  LICET_TRUSTED_PROXIES: ['trustedProxies'],
  LICET_METRICS: ['metrics'],
  LICET_SMTP_URL: ['mail', 'server'],
  LICET_MAIL_FROM: ['mail', 'from'],
  LICET_OPENID_ISSUER: ['openId', 'issuer'],
  LICET_OPENID_CLIENT: ['openId', 'clientId'],
  LICET_OPENID_SECRET: ['openId', 'clientSecret'],
  LICET_WEBHOOK_ALLOW: ['webhooks', 'allow'],
}
const LISTS = new Set(['LICET_TRUSTED_PROXIES', 'LICET_WEBHOOK_ALLOW'])
const NUMBERS = new Set(['LICET_PORT'])
const OPTIONS = ['data', 'host', 'port', 'catalog'] as const

/** How the registry is to be run: an option goes before the environment, and that before the file. All problems are told at once. */
export async function readServeChoices(world: World, call: Call): Promise<Result<ServeChoices>> {
  const file = await readConfigFile(world, textOf(call, 'config') ?? said(world, 'LICET_CONFIG'))
  const around = configFile.safeParse(fromEnvironment(world, call, file.ok ? file.value : {}))
  const problems: Problem[] = file.ok ? [] : [...file.problems]
  if (!around.success)
    problems.push(...around.error.issues.map(({ path, message }) => wrong(world, call, path, message)))
  if (problems.length > 0 || !around.success) return { ok: false, problems }
  return ok(choicesOf(around.data))
}

function choicesOf(config: ConfigFile): ServeChoices {
  const { database, gazetteKeys, catalog, address, mail, openId } = config
  return {
    dataFolder: config.data ?? USUAL_FOLDER,
    host: config.host ?? USUAL_HOST,
    port: config.port ?? USUAL_PORT,
    trustedProxies: config.trustedProxies ?? USUAL_CHOICES.trustedProxies,
    metrics: config.metrics ?? USUAL_CHOICES.metrics,
    webhookAllow: config.webhooks?.allow ?? USUAL_CHOICES.webhookAllow,
    watch: config.watch ?? USUAL_CHOICES.watch,
    ...(database === undefined ? {} : { databaseUrl: database }),
    ...(gazetteKeys === undefined ? {} : { gazetteKeys }),
    ...(catalog === undefined ? {} : { catalog }),
    ...(address === undefined ? {} : { address: new URL(address).origin }),
    ...(mail === undefined ? {} : { mail }),
    ...(openId === undefined
      ? {}
      : {
          openId: {
            issuer: openId.issuer,
            clientId: openId.clientId,
            name: openId.name,
            ...(openId.clientSecret === undefined ? {} : { clientSecret: openId.clientSecret }),
          },
        }),
  }
}

/** The settings of the file, with what options and environment say put over them. */
function fromEnvironment(world: World, call: Call, file: InFile): object {
  const settings: Record<string, unknown> = { ...file }
  for (const [name, [section, key]] of Object.entries(VARIABLES)) {
    const text = said(world, name)
    if (text === undefined) continue
    const value = valueOf(name, text)
    settings[section] =
      key === undefined ? value : { ...(settings[section] as object | undefined), [key]: value }
  }
  for (const option of OPTIONS) {
    const text = textOf(call, option)
    if (text !== undefined) settings[option] = option === 'port' ? numberOr(text) : text
  }
  return settings
}

function valueOf(name: string, text: string): unknown {
  if (LISTS.has(name)) return text.split(/[\s,]+/u).filter(each => each !== '')
  return NUMBERS.has(name) ? numberOr(text) : text
}

function numberOr(text: string): number | string {
  return /^\d{1,9}$/u.test(text) ? Number(text) : text
}

function said({ environment }: World, name: string): string | undefined {
  const text = environment[name]
  return text === '' ? undefined : text
}

function wrong(world: World, call: Call, path: readonly PropertyKey[], message: string): Problem {
  const [section] = path
  const option = OPTIONS.find(each => each === section && textOf(call, each) !== undefined)
  if (option === 'port')
    return {
      code: 'port-unreadable',
      at: {},
      says: `--port: "${textOf(call, 'port') ?? ''}" is no port.`,
      help: `Write a number from 1 to 65535, for example --port ${USUAL_PORT}; 0 takes any that is free.`,
    }
  const variable = Object.entries(VARIABLES).find(
    ([name, at]) => said(world, name) !== undefined && at.every((step, index) => path[index] === step),
  )?.[0]
  const where = option === undefined ? (variable ?? path.map(String).join('.')) : `--${option}`
  return {
    code: 'config-wrong',
    at: {},
    says: `${where}: ${message}`,
    help: 'docs/how-to/run-a-registry.md tells what may stand there.',
  }
}
