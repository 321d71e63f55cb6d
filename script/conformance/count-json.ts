type Json = Readonly<Record<string, unknown>>

/** Components and services that have a name or an identifier. */
export function countCyclonedx(document: unknown): number {
  const bom = asRecord(document)
  const subject = asRecord(bom['metadata'])['component']
  return (
    (subject === undefined ? 0 : nested([subject], 'components')) +
    nested(bom['components'], 'components') +
    nested(bom['services'], 'services')
  )
}

function nested(list: unknown, member: 'components' | 'services'): number {
  return asList(list).reduce((sum: number, entry) => {
    const record = asRecord(entry)
    const isTold = ['name', 'purl', 'cpe'].some(key => isText(record[key]))
    return sum + (isTold ? 1 : 0) + nested(record[member], member)
  }, 0)
}

/** Packages that say a name, or an identifier of which there is one. */
export function countSpdx2(document: unknown): number {
  return asList(asRecord(document)['packages']).filter(entry => {
    const record = asRecord(entry)
    const name = record['name']
    if (isText(name) && !/^(?:NOASSERTION|NONE)$/iu.test(name)) return true
    return asList(record['externalRefs']).some(reference =>
      /^(?:purl|cpe2[23]Type|swid)$/iu.test(String(asRecord(reference)['referenceType'])),
    )
  }).length
}

/** Elements of the graph that are packages of one of the profiles. */
export function countSpdx3(document: unknown): number {
  const root = asRecord(document)
  const elements = '@graph' in root ? asList(root['@graph']) : [root]
  return elements.filter(element => {
    const { type, '@type': also } = asRecord(element)
    return [type, also].flat().some(one => /(?:Software_?|_|\/)(?:AI|Dataset)?Package$/iu.test(String(one)))
  }).length
}

export function countSyft(document: unknown): number {
  const { artifacts, distro } = asRecord(document)
  return asList(artifacts).filter(isNamed).length + systems(distro)
}

/** Each package that matched, once by its id. */
export function countGrype(document: unknown): number {
  const { matches, ignoredMatches, distro } = asRecord(document)
  const found = (list: unknown): number =>
    new Set(
      asList(list)
        .map(match => asRecord(asRecord(match)['artifact']))
        .map(({ id, name, version }) => (isText(id) ? id : JSON.stringify([name, version]))),
    ).size
  return found(matches) + found(ignoredMatches) + systems(distro)
}

function systems(distro: unknown): number {
  const { prettyName, name } = asRecord(distro)
  return isText(prettyName) || isText(name) ? 1 : 0
}

/** Of each result its packages, or where it lists none the distinct ones that have a weakness; and the system. */
export function countTrivy(document: unknown): number {
  const { Metadata: metadata, Results: results } = asRecord(document)
  const system = isText(asRecord(asRecord(metadata)['OS'])['Family']) ? 1 : 0
  return asList(results).reduce((sum: number, result) => {
    const { Packages: packages, Vulnerabilities: weaknesses } = asRecord(result)
    const listed = asList(packages).filter(one => isText(asRecord(one)['Name'])).length
    if (listed > 0) return sum + listed
    const named = asList(weaknesses).map(one => {
      const { PkgName: name, InstalledVersion: version } = asRecord(one)
      return `${String(name)}@${String(version)}`
    })
    return sum + new Set(named).size
  }, system)
}

export function countSnapshot(document: unknown): number {
  return Object.values(asRecord(asRecord(document)['manifests'])).reduce(
    (sum: number, manifest) => sum + Object.keys(asRecord(asRecord(manifest)['resolved'])).length,
    0,
  )
}

/** Software, antivirus, the system, and the machine where its model is known. */
export function countGlpi(document: unknown): number {
  const content = asRecord(asRecord(document)['content'])
  const software = asList(content['softwares']).filter(one =>
    ['name', 'comments'].some(key => isText(asRecord(one)[key])),
  )
  const system = asRecord(content['operatingsystem'])
  const machine = asRecord(content['bios'])
  return (
    software.length +
    asList(content['antivirus']).filter(isNamed).length +
    (isText(system['full_name']) || isText(system['name']) ? 1 : 0) +
    (isText(machine['smodel']) || isText(machine['mmodel']) ? 1 : 0)
  )
}

function isNamed(value: unknown): boolean {
  return isText(asRecord(value)['name'])
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function asRecord(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
