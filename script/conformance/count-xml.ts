import { childrenOf, type Element, textOf, within } from './tree.ts'

/** Components and services that have a name or an identifier. */
export function countCyclonedxXml(bom: Element): number {
  const subject = childrenOf(childrenOf(bom, 'metadata')[0], 'component')
  return (
    told(subject, 'component') +
    told(listed(bom, 'components', 'component'), 'component') +
    told(listed(bom, 'services', 'service'), 'service')
  )
}

function told(elements: readonly Element[], kind: 'component' | 'service'): number {
  return elements.reduce((sum, element) => {
    const isTold = ['name', 'purl', 'cpe'].some(name => textOf(element, name) !== '')
    return sum + (isTold ? 1 : 0) + told(listed(element, `${kind}s`, kind), kind)
  }, 0)
}

function listed(element: Element, list: string, kind: string): readonly Element[] {
  return childrenOf(element, list).flatMap(one => childrenOf(one, kind))
}

/** Packages, each once however often something is said of it. */
export function countSpdxRdf(root: Element): number {
  const names = new Set<string>()
  let nameless = 0
  for (const element of within(root)) {
    const isPackage =
      element.name === 'Package' ||
      childrenOf(element, 'type').some(type => type.attributes['resource']?.endsWith('#Package') === true)
    const name = element.attributes['about'] ?? element.attributes['nodeID'] ?? element.attributes['ID']
    if (isPackage && name !== undefined) names.add(name)
    else if (isPackage) nameless += 1
  }
  return names.size + nameless
}

/** One, where it is a tag that stands for itself. */
export function countSwid(root: Element): number {
  return root.name === 'SoftwareIdentity' && root.attributes['supplemental'] !== 'true' ? 1 : 0
}

/** Software, antivirus, the system, and the machine where its model is known. */
export function countGlpiXml(root: Element): number {
  const [content] = childrenOf(root, 'CONTENT')
  const named = (list: string, ...names: readonly string[]): number =>
    childrenOf(content, list).filter(one => names.some(name => textOf(one, name) !== '')).length
  return (
    named('SOFTWARES', 'NAME', 'COMMENTS') +
    named('ANTIVIRUS', 'NAME') +
    named('OPERATINGSYSTEM', 'FULL_NAME', 'NAME') +
    named('BIOS', 'SMODEL', 'MMODEL')
  )
}
