import type { Item } from '../../model/item.ts'
import { parseRecords, textOf } from '../record.ts'
import { itemOf } from '../trace.ts'

/** `Win32_OperatingSystem`: one, with its caption and version. */
export function parseSystem(text: string): readonly Item[] {
  return parseRecords(text).flatMap(row => {
    const name = textOf(row, 'Caption')
    if (name === '') return []
    const version = textOf(row, 'Version')
    return [
      itemOf({
        name,
        version,
        publisher: 'Microsoft',
        at: 'Win32_OperatingSystem',
        type: 'operating-system',
      }),
    ]
  })
}

/** `Get-AppxPackage`: the publisher is the subject of a certificate, of which the organisation is wanted. */
export function parseAppx(text: string): readonly Item[] {
  return parseRecords(text).flatMap(row => {
    const name = textOf(row, 'Name')
    if (name === '') return []
    const family = textOf(row, 'PackageFamilyName')
    return [
      itemOf({
        name,
        version: textOf(row, 'Version'),
        publisher: organisationOf(textOf(row, 'Publisher')),
        identifiers: family === '' ? [] : [{ scheme: 'bundle-id', value: family }],
        at: `Get-AppxPackage ${family === '' ? name : family}`,
        type: 'application',
      }),
    ]
  })
}

/** `AntiVirusProduct` of the security centre, which servers do not have. */
export function parseAntivirus(text: string): readonly Item[] {
  return parseRecords(text).flatMap(row => {
    const name = textOf(row, 'displayName')
    if (name === '') return []
    return [
      itemOf({
        name,
        identifiers: executable(textOf(row, 'pathToSignedProductExe')),
        at: `AntiVirusProduct ${name}`,
        type: 'application',
      }),
    ]
  })
}

/** `Win32_PnPSignedDriver`: one for each device; devices without a name are buses and the like. */
export function parseDrivers(text: string): readonly Item[] {
  return parseRecords(text).flatMap(row => {
    const name = textOf(row, 'DeviceName')
    if (name === '') return []
    const file = textOf(row, 'InfName')
    return [
      itemOf({
        name,
        version: textOf(row, 'DriverVersion'),
        publisher: textOf(row, 'Manufacturer'),
        identifiers: file === '' ? [] : [{ scheme: 'driver', value: file }],
        at: `Win32_PnPSignedDriver ${file === '' ? name : file}`,
        type: 'driver',
      }),
    ]
  })
}

/** `Win32_Service`: what it shows, and the program that it starts. */
export function parseServices(text: string): readonly Item[] {
  return parseRecords(text).flatMap(row => {
    const [name, title] = [textOf(row, 'Name'), textOf(row, 'DisplayName')]
    if (name === '' && title === '') return []
    return [
      itemOf({
        name: title === '' ? name : title,
        identifiers: executable(textOf(row, 'PathName')),
        at: `Win32_Service ${name}`,
        type: 'service',
      }),
    ]
  })
}

/** The organisation of a subject such as `CN="Example, Inc.", O="Example, Inc.", C=US`, else its name; one that is a bare number names nobody. */
function organisationOf(subject: string): string {
  const part = (key: string): string => {
    const [, quoted, plain] = new RegExp(`(?:^|,\\s*)${key}=(?:"([^"]*)"|([^,]*))`, 'u').exec(subject) ?? []
    return (quoted ?? plain ?? '').trim()
  }
  const organisation = part('O')
  const name = organisation === '' ? part('CN') : organisation
  return /^[0-9A-F-]{36}$/iu.test(name) ? '' : name
}

/** The file that a command line starts: in quotation marks, or up to `.exe`. */
function executable(command: string): Item['identifiers'] {
  const path = /^"([^"]+)"/u.exec(command)?.[1] ?? /^.*?\.exe\b/iu.exec(command)?.[0] ?? ''
  const name = path.split(/[\\/]/u).at(-1) ?? ''
  return name === '' ? [] : [{ scheme: 'exe', value: name }]
}
