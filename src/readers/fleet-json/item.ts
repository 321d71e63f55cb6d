import type { Problem } from '../../base/problem.ts'
import type { Item, ItemIdentifier } from '../../model/item.ts'
import { newItem } from '../new-item.ts'
import type { OpenRecord } from '../records/records.ts'

/** Sources of Fleet are the tables of osquery that a piece of software was seen in: what sort of thing it is, and which identifier its name is. */
const SOURCES: Readonly<Record<string, readonly [type: string, scheme?: string]>> = {
  deb_packages: ['package', 'deb'],
  rpm_packages: ['package', 'rpm'],
  pacman_packages: ['package'],
  homebrew_packages: ['package'],
  chocolatey_packages: ['package'],
  python_packages: ['library'],
  npm_packages: ['library'],
  chrome_extensions: ['browser-extension'],
  firefox_addons: ['browser-extension'],
  safari_extensions: ['browser-extension'],
  ie_extensions: ['browser-extension'],
  vscode_extensions: ['editor-extension'],
  jetbrains_plugins: ['editor-extension'],
}

/** Schemes of the identifier that the store of an extension gives. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  chrome_extensions: 'chrome-extension',
  firefox_addons: 'firefox-extension',
}

/** The items of a record that has ended: a piece of software, once for each version, or a host, which is a device with a system. */
export function itemOf(record: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  return record.place === 'host' ? ofHost(record) : ofSoftware(record, tell)
}

function ofHost(host: OpenRecord): readonly Item[] {
  const [system, model] = [host.text('system'), host.text('model')]
  const common = { version: undefined, identifiers: [], at: host.at, unit: unitOf(host) }
  return [
    ...(system === undefined
      ? []
      : [newItem({ ...common, name: system, publisher: undefined, type: 'operating-system' })]),
    ...(model === undefined
      ? []
      : [newItem({ ...common, name: model, publisher: host.text('maker'), type: 'device' })]),
  ]
}

function ofSoftware(record: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const name = record.text('displayName', 'name')
  if (name === undefined) {
    tell({
      code: 'program-without-name',
      at: { pointer: record.at },
      says: 'This piece of software has no name; it was not read.',
    })
    return []
  }
  const source = record.text('source') ?? ''
  const [type, scheme] = (Object.hasOwn(SOURCES, source) ? SOURCES[source] : undefined) ?? ['application']
  const common = {
    name: name.endsWith('.app') ? name.slice(0, -4) : name,
    publisher: record.text('vendor'),
    identifiers: identifiersOf(record, source, scheme),
    unit: record.within('host') === undefined ? undefined : unitOf(record.within('host')),
    type,
  }
  const versions = record.parts('one').map(one => ({
    version: one.text('oneVersion'),
    quantity: countOf(one.text('oneCount')),
    at: one.at,
  }))
  if (versions.length > 0) return versions.map(version => newItem({ ...common, ...version }))
  return [
    newItem({
      ...common,
      version: record.text('version'),
      quantity: countOf(record.text('count')),
      at: record.at,
    }),
  ]
}

function identifiersOf(
  record: OpenRecord,
  source: string,
  scheme: string | undefined,
): readonly ItemIdentifier[] {
  const bundle = record.text('bundle')
  const cpe = record.text('cpe')
  const extension = record.text('extension')
  const ofStore = Object.hasOwn(EXTENSIONS, source) ? EXTENSIONS[source] : undefined
  const name = record.text('name')
  return [
    ...(scheme === undefined || name === undefined ? [] : [{ scheme, value: name }]),
    ...(bundle === undefined ? [] : [{ scheme: 'bundle-id', value: bundle }]),
    ...(ofStore === undefined || extension === undefined ? [] : [{ scheme: ofStore, value: extension }]),
    ...(cpe === undefined ? [] : [{ scheme: 'cpe', value: cpe }]),
  ]
}

/** Fleet's answers name the host before its software. */
function unitOf(host: OpenRecord | undefined): string | undefined {
  return host?.text('computerName', 'hostname')
}

/** On how many hosts; 1 where it is not said or nobody has counted yet. */
function countOf(text: string | undefined): number {
  const count = /^\d{1,9}$/u.test(text ?? '') ? Number(text) : 1
  return Math.max(1, count)
}
