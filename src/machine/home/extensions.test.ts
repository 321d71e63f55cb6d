import assert from 'node:assert/strict'
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { NEVER_ON_LINUX, PLACES_OF_LINUX } from '../linux/places.ts'
import { LINUXBREW } from '../package/homebrew.ts'
import { linesAt, sceneAt, sightingsIn } from '../scene.testing.ts'

const ID = 'cjpalhdlnbpafiamejdnhcphjbkeiagm'
const CHROMIUM = 'extensions of Chrome, Chromium, Edge, Brave, Vivaldi and Opera'
const FIREFOX = 'extensions of Firefox and Thunderbird'
const VSCODE = 'extensions of Visual Studio Code and its kin'

/** Files in the shapes that the programs write. */
const scene = sceneAt({
  files: {
    '/etc/passwd':
      'root:x:0:0:root:/var/admin:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nAna:x:1000:1000::/home/Ana:/bin/sh\nnobody:x:65534:65534::/nonexistent:/bin/false\n',
    [`/home/Ana/.config/google-chrome/Default/Extensions/${ID}/1.9_0/manifest.json`]:
      '{"name":"Old","version":"1.9"}',
    [`/home/Ana/.config/google-chrome/Default/Extensions/${ID}/2.0_0/manifest.json`]:
      '{"name":"__MSG_extName__","version":"2.0","default_locale":"en","author":"Somebody"}',
    [`/home/Ana/.config/google-chrome/Default/Extensions/${ID}/2.0_0/_locales/en/messages.json`]:
      '{"extname":{"message":"A Blocker"}}',
    [`/home/Ben/.config/chromium/Profile 1/Extensions/${ID}/3_0/manifest.json`]:
      '{"name":"Plain","version":"3"}',
    '/home/Ana/.config/google-chrome/Default/Extensions/Temp/x': '',
    '/home/Ana/.mozilla/firefox/abc.default/extensions.json': JSON.stringify({
      addons: [
        {
          id: 'a@example.org',
          version: '1.2',
          location: 'app-profile',
          defaultLocale: { name: 'An Add-on', creator: 'Maker' },
        },
        {
          id: 'builtin@mozilla.org',
          version: '1',
          location: 'app-builtin',
          defaultLocale: { name: 'Built in' },
        },
      ],
    }),
    '/var/admin/.vscode/extensions/one.tool-1.0.0/package.json':
      '{"name":"tool","displayName":"The Tool","publisher":"one","version":"1.0.0"}',
    '/var/admin/.vscode/extensions/two.other-2.0.0/package.json':
      '{"name":"other","displayName":"%title%","publisher":"two","version":"2.0.0"}',
    '/var/admin/.vscode/extensions/extensions.json': '[]',
    '/usr/lib/node_modules/npm/package.json': '{"name":"npm","version":"11.0.0","author":"GitHub Inc."}',
    '/usr/lib/node_modules/@scope/part/package.json': '{"name":"@scope/part","version":"1.0.0"}',
    '/usr/lib/python3/dist-packages/Some_Lib-1.5.dist-info/METADATA':
      'Metadata-Version: 2.1\nName: Some_Lib\nVersion: 1.5\nAuthor: An Author\n\nName: not this\n',
    '/home/Ana/.local/lib/python3.12/site-packages/egg.egg-info':
      'Name: egg\nVersion: 0.1\nAuthor: UNKNOWN\n',
    [`${LINUXBREW}/Cellar/jq/1.7.1/README`]: '',
    '/home/Ana/.local/share/applications/own.desktop':
      '[Desktop Entry]\nType=Application\nName=Own\nExec=own\n',
    '/usr/lib/systemd/system/falcon.service':
      '[Unit]\nDescription=Falcon Sensor\n[Service]\nExecStart=-/opt/falcon/falcond --run\n',
    '/usr/lib/systemd/system/fstrim.service':
      '[Unit]\nDescription=Discard unused blocks on filesystems\n[Service]\nExecStart=/sbin/fstrim\n',
    '/etc/systemd/system/falcon.service': '[Unit]\nDescription=Falcon Sensor 2\n',
  },
})
after(() => rmSync(scene.folder, { recursive: true }))

test('extensions of browsers and editors are seen in the profiles of every home', async () => {
  const seen = await sightingsIn(scene, PLACES_OF_LINUX, NEVER_ON_LINUX)
  assert.deepEqual(linesAt(seen, CHROMIUM), [
    `A Blocker | 2.0 | Somebody | chrome-extension:${ID}`,
    `Plain | 3 |  | chrome-extension:${ID}`,
  ])
  assert.deepEqual(linesAt(seen, FIREFOX), ['An Add-on | 1.2 | Maker | firefox-extension:a@example.org'])
  assert.deepEqual(linesAt(seen, VSCODE), ['The Tool | 1.0.0 | one', 'other | 2.0.0 | two'])
})

test('packages of languages that are there for the whole machine or a user are seen, and those of Homebrew', async () => {
  const seen = await sightingsIn(scene, PLACES_OF_LINUX)
  assert.deepEqual(linesAt(seen, 'global npm packages'), [
    '@scope/part | 1.0.0 |  | purl:pkg:npm/%40scope/part@1.0.0',
    'npm | 11.0.0 | GitHub Inc. | purl:pkg:npm/npm@11.0.0',
  ])
  assert.deepEqual(linesAt(seen, 'Python packages'), [
    'Some_Lib | 1.5 | An Author | purl:pkg:pypi/some-lib@1.5',
    'egg | 0.1 |  | purl:pkg:pypi/egg@0.1',
  ])
  assert.deepEqual(linesAt(seen, 'Homebrew'), ['jq | 1.7.1 | '])
  assert.deepEqual(linesAt(seen, 'desktop entries'), ['Own |  |  | exe:own'])
})

test('a service goes by its description where that is a name, and the unit of the administrator wins', async () => {
  const seen = await sightingsIn(scene, PLACES_OF_LINUX)
  assert.deepEqual(linesAt(seen, 'services of systemd'), [
    'Falcon Sensor 2 |  | ',
    'fstrim |  |  | exe:fstrim',
  ])
})

test(
  'a home that is closed is told once a place, with its owner',
  { skip: process.getuid?.() === 0 },
  async () => {
    chmodSync(join(scene.folder, 'home/Ben'), 0)
    const seen = await sightingsIn(scene, PLACES_OF_LINUX)
    const unseen = (seen.get(CHROMIUM) ?? []).filter(sighting => sighting.kind === 'unseen')
    assert.deepEqual(
      unseen.map(({ why }) => why),
      ['the home of Ben: this user may not read it'],
    )
    assert.equal(linesAt(seen, CHROMIUM).length, 1)
    chmodSync(join(scene.folder, 'home/Ben'), 0o700)
  },
)
