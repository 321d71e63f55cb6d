// No Windows was at hand: what the commands print is in the shape of ConvertTo-Json and of the documented classes.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { linesAt, sceneAt, sightingsIn } from '../scene.testing.ts'
import { NEVER_ON_WINDOWS, PLACES_OF_WINDOWS } from './places.ts'

const scene = sceneAt({
  files: {
    '/Users/Ana/AppData/Local/Microsoft/Edge/User Data/Default/Extensions/cjpalhdlnbpafiamejdnhcphjbkeiagm/1.0_0/manifest.json':
      '{"name":"Blocker","version":"1.0"}',
    '/Users/Ana/AppData/Roaming/npm/node_modules/tool/package.json': '{"name":"tool","version":"1.0.0"}',
    '/Users/Public/.vscode/extensions/a.b-1/package.json': '{"name":"b"}',
  },
  prints: {
    Win32_OperatingSystem: '[{"Caption":"Microsoft Windows 11 Pro","Version":"10.0.22631"}]\r\n',
    'CurrentVersion\\Uninstall':
      '[{"PSChildName":"7-Zip","DisplayName":"7-Zip 23.01 (x64)","Publisher":"Igor Pavlov"}]',
    'Get-AppxPackage':
      '[{"Name":"Example.Notes","Publisher":"CN=\\"Example, Inc.\\", O=\\"Example, Inc.\\", L=Berlin, C=DE","Version":"1.2.0.0","PackageFamilyName":"Example.Notes_8wekyb"},{"Name":"Other","Publisher":"CN=1A2B3C4D-1111-2222-3333-444455556666","Version":"2.0","PackageFamilyName":""}]',
    Win32_PnPSignedDriver:
      '[{"DeviceName":null,"Manufacturer":null},{"DeviceName":"Example NIC","Manufacturer":"Example","DriverVersion":"1.0","InfName":"oem3.inf"}]',
    Win32_Service:
      '[{"Name":"exsvc","DisplayName":"Example Service","PathName":"\\"C:\\\\Program Files\\\\Example\\\\svc.exe\\" -k"},{"Name":"plain","DisplayName":null,"PathName":"C:\\\\Windows\\\\system32\\\\svchost.exe -k x"}]',
  },
})
after(() => rmSync(scene.folder, { recursive: true }))

test('what the commands of Windows print is seen, the uninstall keys by their reader', async () => {
  const seen = await sightingsIn(scene, PLACES_OF_WINDOWS, NEVER_ON_WINDOWS)
  assert.deepEqual(linesAt(seen, 'operating system'), ['Microsoft Windows 11 Pro | 10.0.22631 | Microsoft'])
  assert.deepEqual(linesAt(seen, 'packages of the Store'), [
    'Example.Notes | 1.2.0.0 | Example, Inc. | bundle-id:Example.Notes_8wekyb',
    'Other | 2.0 | ',
  ])
  assert.deepEqual(linesAt(seen, 'drivers'), ['Example NIC | 1.0 | Example | driver:oem3.inf'])
  assert.deepEqual(linesAt(seen, 'services'), [
    'Example Service |  |  | exe:svc.exe',
    'plain |  |  | exe:svchost.exe',
  ])
  const [keys] = seen.get('programs by their uninstall keys') ?? []
  assert.ok(keys?.kind === 'inventory' && keys.reader === 'powershell-json')
  assert.equal(seen.get('products that Windows Security knows')?.[0]?.kind, 'absent')
})

test('a server has no Windows Security to ask, other computers tell their antivirus', async () => {
  const prints = {
    AntiVirusProduct:
      '[{"displayName":"Windows Defender","pathToSignedProductExe":"windowsdefender://"},{"displayName":"Example Antivirus","pathToSignedProductExe":"C:\\\\Program Files\\\\Example\\\\av.exe"},{"displayName":null}]',
  }
  const client = sceneAt({ files: {}, prints })
  after(() => rmSync(client.folder, { recursive: true }))
  const seen = await sightingsIn(client, PLACES_OF_WINDOWS)
  assert.deepEqual(linesAt(seen, 'products that Windows Security knows'), [
    'Windows Defender |  | ',
    'Example Antivirus |  |  | exe:av.exe',
  ])
})

test('that it never ran on Windows is told with what it cannot see', async () => {
  const seen = await sightingsIn(scene, PLACES_OF_WINDOWS, NEVER_ON_WINDOWS)
  const [sighting] = seen.get('what a real Windows shows otherwise') ?? []
  assert.ok(sighting?.kind === 'unseen' && sighting.why.includes('never been run on Windows'))
})

test('what lies in the homes of Windows is seen, but for the public one', async () => {
  const seen = await sightingsIn(scene, PLACES_OF_WINDOWS)
  const extensions = linesAt(seen, 'extensions of Chrome, Chromium, Edge, Brave, Vivaldi and Opera')
  assert.deepEqual(extensions, ['Blocker | 1.0 |  | chrome-extension:cjpalhdlnbpafiamejdnhcphjbkeiagm'])
  assert.deepEqual(linesAt(seen, 'global npm packages'), ['tool | 1.0.0 |  | purl:pkg:npm/tool@1.0.0'])
  assert.equal(seen.get('extensions of Visual Studio Code and its kin')?.[0]?.kind, 'absent')
})
