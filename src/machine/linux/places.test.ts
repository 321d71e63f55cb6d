import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import type { Item } from '../../model/item.ts'
import type { Sighting } from '../../ports/machine.ts'
import { look } from '../look.ts'
import { rootAt } from '../root.ts'
import type { Root, Seen } from '../root.ts'
import { NEVER_ON_LINUX, PLACES_OF_LINUX } from './places.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-look-'))
after(() => rmSync(folder, { recursive: true }))

/** A small machine, and what its programs would print. */
const FILES: Readonly<Record<string, string>> = {
  '/etc/os-release':
    'NAME="Example Linux"\nVERSION_ID=\'9.4\'\nCPE_NAME="cpe:/o:example:linux:9"\n# comment\n',
  '/proc/sys/kernel/osrelease': '6.1.0-18-amd64\n',
  '/proc/modules': 'wireguard 94208 0 - Live 0x0000000000000000\nklif 20480 1 other, Live 0x0 (OE)\n',
  '/var/lib/dpkg/status': 'Package: a\nStatus: install ok installed\nVersion: 1\n',
  '/lib/apk/db/installed': 'P:musl\nV:1.2.4-r2\nm:Some One <a@example.org>\n\nP:busybox\nV:1.36\n\n',
  '/var/lib/pacman/local/zlib-1.3/desc':
    '%NAME%\nzlib\n\n%VERSION%\n1:1.3-1\n\n%PACKAGER%\nUnknown Packager\n',
  '/snap/firefox/current/meta/snap.yaml': 'name: firefox\nversion: "128.0"\nsummary: x\napps:\n  name: no\n',
  '/usr/share/applications/a.desktop':
    '[Desktop Entry]\nType=Application\nName=Editor\nName[de]=Bearbeiter\nExec=env A=1 /usr/bin/editor %U\n[Desktop Action x]\nName=No\n',
  '/usr/share/applications/link.desktop': '[Desktop Entry]\nType=Link\nName=A link\n',
  '/opt/kaspersky/kesl/readme': '',
  '/opt/tool/bin/tool': '',
}

for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function rootWith(outputs: Readonly<Record<string, string>>): Root {
  return {
    ...rootAt(folder),
    run: async (program): Promise<Seen<string>> => {
      const value = outputs[program]
      return value === undefined ? { kind: 'absent' } : { kind: 'seen', value }
    },
  }
}

async function seenAt(root: Root): Promise<ReadonlyMap<string, Sighting>> {
  const seen = new Map<string, Sighting>()
  for await (const sighting of look(root, PLACES_OF_LINUX, NEVER_ON_LINUX)) {
    seen.set(sighting.place, sighting)
    // A file that is opened is closed when it has been read to its end.
    if (sighting.kind === 'inventory') await drain(sighting.bytes)
  }
  return seen
}

async function drain(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0
  for await (const chunk of bytes) length += chunk.length
  return length
}

function itemsOf(sighting: Sighting | undefined): readonly Item[] {
  assert.equal(sighting?.kind, 'items')
  return sighting.items
}

test('each place is told with what was seen there', async () => {
  const seen = await seenAt(
    rootWith({
      rpm: 'gpg-pubkey\t0:1-1\t(none)\nopenssl\t1:3.0.7-27.el9\tExample Linux\nbash\t0:5.1-1\t(none)\n',
      flatpak: 'Telegram\torg.telegram.desktop\t5.2\tflathub\n\torg.example.Nameless\t\tflathub\n',
    }),
  )
  const told = (place: string): unknown =>
    itemsOf(seen.get(place)).map(({ name, version, publisher, identifiers }) => [
      name,
      version,
      publisher,
      identifiers[0]?.value,
    ])
  assert.deepEqual(told('operating system'), [
    ['Example Linux', '9.4', undefined, 'cpe:/o:example:linux:9'],
    ['Linux kernel', '6.1.0-18-amd64', undefined, undefined],
  ])
  assert.deepEqual(told('rpm packages'), [
    ['openssl', '1:3.0.7-27.el9', 'Example Linux', 'openssl'],
    ['bash', '5.1-1', undefined, 'bash'],
  ])
  assert.deepEqual(told('apk packages'), [
    ['musl', '1.2.4-r2', 'Some One', 'pkg:apk/alpine/musl@1.2.4-r2'],
    ['busybox', '1.36', undefined, 'pkg:apk/alpine/busybox@1.36'],
  ])
  assert.deepEqual(told('pacman packages'), [['zlib', '1:1.3-1', undefined, 'pkg:alpm/arch/zlib@1:1.3-1']])
  assert.deepEqual(told('flatpak applications'), [
    ['Telegram', '5.2', undefined, 'org.telegram.desktop'],
    ['org.example.Nameless', undefined, undefined, 'org.example.Nameless'],
  ])
  assert.deepEqual(told('snaps'), [['firefox', '128.0', undefined, undefined]])
  assert.deepEqual(told('desktop entries'), [['Editor', undefined, undefined, 'editor']])
  assert.deepEqual(told('programs in /opt'), [
    ['kesl', undefined, 'kaspersky', undefined],
    ['tool', undefined, undefined, undefined],
  ])
  assert.deepEqual(told('loaded kernel modules'), [
    ['wireguard', undefined, undefined, 'wireguard'],
    ['klif', undefined, undefined, 'klif'],
  ])
  const dpkg = seen.get('dpkg packages')
  assert.equal(dpkg?.kind, 'inventory')
  assert.equal(dpkg.reader, 'dpkg-status')
})

test('what is not there is told as absent, and what nothing looks at as unseen with the reason', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'licet-bare-'))
  const seen = await seenAt(rootAt(empty))
  rmSync(empty, { recursive: true })
  for (const place of ['dpkg packages', 'operating system', 'rpm packages', 'snaps', 'programs in /opt']) {
    assert.equal(seen.get(place)?.kind, 'absent', place)
  }
  const unseen = [...seen.values()].filter(sighting => sighting.kind === 'unseen')
  assert.ok(unseen.length >= 4)
  for (const sighting of unseen) assert.notEqual(sighting.why, '')
})

test('a database of rpm that nothing can read is told as unseen', async () => {
  mkdirSync(join(folder, 'usr/lib/sysimage/rpm'), { recursive: true })
  writeFileSync(join(folder, 'usr/lib/sysimage/rpm/rpmdb.sqlite'), '')
  const seen = await seenAt(rootWith({}))
  assert.equal(seen.get('rpm packages')?.kind, 'unseen')
})

test('what this user may not read is told as unseen', { skip: process.getuid?.() === 0 }, async () => {
  chmodSync(join(folder, 'proc/modules'), 0)
  const seen = await seenAt(rootWith({}))
  assert.equal(seen.get('loaded kernel modules')?.kind, 'unseen')
})
