import { compareNumbers } from './order.ts'
import type { Order } from './order.ts'

/** The releases as people name them, oldest first; a server release stands after the client release of the same kernel. */
export const WINDOWS_RELEASES = [
  '3.1',
  '95',
  'nt 4.0',
  '98',
  'me',
  '2000',
  'xp',
  'server 2003',
  'vista',
  'server 2008',
  '7',
  'server 2008 r2',
  '8',
  'server 2012',
  '8.1',
  'server 2012 r2',
  '10',
  'server 2016',
  'server 2019',
  'server 2022',
  '11',
  'server 2025',
] as const
export type WindowsRelease = (typeof WINDOWS_RELEASES)[number]

/** Kernel versions that belong to one client release. 4.0 (95 and NT 4.0) is told apart by its build, and so is 10.0. */
const KERNELS = new Map<string, WindowsRelease>([
  ['4.10', '98'],
  ['4.90', 'me'],
  ['5.0', '2000'],
  ['5.1', 'xp'],
  ['5.2', 'server 2003'],
  ['6.0', 'vista'],
  ['6.1', '7'],
  ['6.2', '8'],
  ['6.3', '8.1'],
])

const FIRST_BUILD_OF_10 = 10240
const SERVER_2022_BUILD = 20348
const FIRST_BUILD_OF_11 = 22000

const KERNEL = /^(?:nt\s*)?(\d{1,2}\.\d{1,2})(?:\.(\d{1,6}))?(?:\.\d+)*$/u
const NAME =
  /^(server\s+)?(3\.1|95|98|2000|20\d\d|xp|vista|me|millennium|nt\s*4(?:\.0)?|7|8\.1|8|10|11)(\s*r2)?(?![\p{L}\p{N}.])/u
const SERVER_YEARS = new Set(['2003', '2008', '2012', '2016', '2019', '2022', '2025'])

/**
 * Orders releases of Windows. The grain is the release: `8 Pro`, `8` and `6.2.9200` are equal, and so are all builds of 10.
 * Where a number does not say which release it is (`10.0` alone, an insider build between two), it is not read.
 */
export function compareWindows(a: string, b: string): Order | undefined {
  const [one, two] = [windowsReleaseOf(a), windowsReleaseOf(b)]
  if (one === undefined || two === undefined) return undefined
  return compareNumbers(WINDOWS_RELEASES.indexOf(one), WINDOWS_RELEASES.indexOf(two))
}

/** The release that a name (`Windows 8.1 Pro`), a kernel version or a build stands for, where that is certain. */
export function windowsReleaseOf(text: string): WindowsRelease | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(?:microsoft\s+)?(?:windows|win)\b\s*/u, '')
  return releaseOfName(plain) ?? releaseOfKernel(plain)
}

function releaseOfName(plain: string): WindowsRelease | undefined {
  const match = NAME.exec(plain)
  if (match === null) return undefined
  const [, server, name = '', second] = match
  if (name.startsWith('nt')) return 'nt 4.0'
  if (name === 'millennium') return 'me'
  if (server === undefined && !SERVER_YEARS.has(name)) return known(name)
  return known(second === undefined ? `server ${name}` : `server ${name} r2`)
}

function releaseOfKernel(plain: string): WindowsRelease | undefined {
  const match = KERNEL.exec(plain)
  if (match === null) return undefined
  const [, kernel = '', build] = match
  const number = build === undefined ? undefined : Number(build)
  if (kernel === '10.0') return number === undefined ? undefined : releaseOfBuild(number)
  if (kernel === '4.0' && number !== undefined) return number >= 1381 ? 'nt 4.0' : '95'
  return KERNELS.get(kernel)
}

function releaseOfBuild(build: number): WindowsRelease | undefined {
  if (build >= FIRST_BUILD_OF_11) return '11'
  if (build >= SERVER_2022_BUILD) return build === SERVER_2022_BUILD ? 'server 2022' : undefined
  return build >= FIRST_BUILD_OF_10 ? '10' : undefined
}

function known(name: string): WindowsRelease | undefined {
  return WINDOWS_RELEASES.find(release => release === name)
}
