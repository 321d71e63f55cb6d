// No Mac was at hand: what the commands print is in the shape that their manuals and published outputs show.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { linesAt, sceneAt, sightingsIn } from '../scene.testing.ts'
import { NEVER_ON_MACOS, PLACES_OF_MACOS } from './places.ts'

const scene = sceneAt({
  files: {
    '/Library/LaunchDaemons/com.example.agentd.plist': 'bplist00',
    '/Users/Ana/Library/LaunchAgents/org.example.helper.plist': '<plist/>',
    '/Users/Shared/Library/LaunchAgents/none.plist': '',
    '/Users/Ana/Library/Application Support/Firefox/Profiles/x.default/extensions.json':
      '{"addons":[{"id":"a@b","version":"1","location":"app-profile","defaultLocale":{"name":"A"}}]}',
    '/opt/homebrew/Caskroom/vlc/3.0.20/x': '',
  },
  prints: {
    sw_vers: 'ProductName:\t\tmacOS\nProductVersion:\t\t14.5\nBuildVersion:\t\t23F79\n',
    system_profiler: '{"SPApplicationsDataType":[{"_name":"VLC","version":"3.0.20"}]}',
    'pkgutil --pkgs': 'com.apple.pkg.Core\ncom.example.tool\n',
    'systemextensionsctl list':
      '1 extension(s)\n--- com.apple.system_extension.network_extension\nenabled\tactive\tteamID\tbundleID (version)\tname\t[state]\n*\t*\tABCDE12345\tcom.example.filter (2.1/2.1.7)\tExample Filter\t[activated enabled]\n',
    'kmutil showloaded':
      'Index Refs Address            Size       Wired      Name (Version) UUID <Linked Against>\n    1  150 0                  0          0          com.apple.kpi.bsd (23.5.0) 1A2B <>\n  160    0 0xffffff7f9a000000 0x5000     0x5000     com.example.driver (1.0.3) 3C4D <5 4 3 1>\n',
  },
})
after(() => rmSync(scene.folder, { recursive: true }))

test('what the commands of macOS print is seen, by its readers where one knows it', async () => {
  const seen = await sightingsIn(scene, PLACES_OF_MACOS, NEVER_ON_MACOS)
  assert.deepEqual(linesAt(seen, 'operating system'), ['macOS | 14.5 | Apple'])
  assert.deepEqual(linesAt(seen, 'system extensions'), [
    'Example Filter | 2.1 |  | bundle-id:com.example.filter | team-id:ABCDE12345',
  ])
  assert.deepEqual(linesAt(seen, 'loaded kernel extensions'), [
    'com.apple.kpi.bsd | 23.5.0 | Apple | bundle-id:com.apple.kpi.bsd',
    'com.example.driver | 1.0.3 |  | bundle-id:com.example.driver',
  ])
  for (const [place, reader] of [
    ['applications', 'system-profiler-json'],
    ['installer packages', 'pkgutil'],
  ] as const) {
    const [sighting] = seen.get(place) ?? []
    assert.ok(sighting?.kind === 'inventory' && sighting.reader === reader, place)
  }
})

test('what lies in the folders of macOS is seen, of every home but the shared one', async () => {
  const seen = await sightingsIn(scene, PLACES_OF_MACOS)
  assert.deepEqual(linesAt(seen, 'services of launchd'), [
    'com.example.agentd |  |  | bundle-id:com.example.agentd',
    'org.example.helper |  |  | bundle-id:org.example.helper',
  ])
  assert.deepEqual(linesAt(seen, 'extensions of Firefox and Thunderbird'), [
    'A | 1 |  | firefox-extension:a@b',
  ])
  assert.deepEqual(linesAt(seen, 'Homebrew'), ['vlc | 3.0.20 | '])
})

test('that it never ran on a Mac is told with what it cannot see', async () => {
  const seen = await sightingsIn(scene, PLACES_OF_MACOS, NEVER_ON_MACOS)
  const [sighting] = seen.get('what a real Mac shows otherwise') ?? []
  assert.ok(sighting?.kind === 'unseen' && sighting.why.includes('never been run on a Mac'))
})
