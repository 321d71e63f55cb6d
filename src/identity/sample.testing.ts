import type { CategoryId } from '../model/condition.ts'
import type { Item } from '../model/item.ts'
import type { FalseFriend, Identifier, Name, Party, Product, ProductRole } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'

interface PartyDraft {
  readonly names: readonly string[]
  readonly identifiers?: readonly string[]
  readonly falseFriends?: readonly FalseFriend[]
  readonly principal?: string
}

interface ProductDraft extends PartyDraft {
  readonly makers: readonly string[]
  readonly categories: readonly CategoryId[]
  readonly families?: readonly string[]
  readonly scheme?: string
  readonly versions?: readonly string[]
}

/** An inventory line for tests: a name, and `publisher`, `version` or identifiers written as `scheme value`. */
export function itemOf(name: string, ...rest: readonly string[]): Item {
  const [publisher = '', version = '', ...identifiers] = rest
  return {
    name,
    ...(publisher === '' ? {} : { publisher }),
    ...(version === '' ? {} : { version }),
    identifiers: identifiers.map(identifierOf),
    circumstances: {},
    quantity: 1,
    at: '1',
  }
}

/** A snapshot that names these parties and products and has nothing else; of the rest identity reads nothing. */
export function snapshotOf(
  parties: Readonly<Record<string, PartyDraft>>,
  products: Readonly<Record<string, ProductDraft>>,
  edges: readonly (readonly [from: string, to: string])[] = [],
): Snapshot {
  return {
    format: 1,
    id: 'sha256:sample',
    systems: {},
    authorities: {},
    acts: {},
    categories: CATEGORIES,
    classes: {},
    facts: {},
    openQuestions: {},
    organisations: {},
    sources: {},
    measures: {},
    provisions: {},
    lists: {},
    parties: Object.fromEntries(Object.entries(parties).map(([id, draft]) => [id, partyOf(id, draft)])),
    partyEdges: edges.map(([from, to]) => ({
      id: `${from}/${to}`,
      kind: 'owns',
      from,
      to,
      controls: true,
      evidence: { asserted: [], denied: [] },
    })),
    products: Object.fromEntries(Object.entries(products).map(([id, draft]) => [id, productOf(id, draft)])),
  }
}

const CATEGORIES: Snapshot['categories'] = {
  software: { id: 'software', title: 'Software', cpv: [], unspsc: [] },
  'endpoint-security': {
    id: 'endpoint-security',
    title: 'Endpoint security',
    within: 'software',
    cpv: [],
    unspsc: [],
  },
  antivirus: { id: 'antivirus', title: 'Antivirus', within: 'endpoint-security', cpv: [], unspsc: [] },
  'data-loss-prevention': {
    id: 'data-loss-prevention',
    title: 'Data loss prevention',
    within: 'software',
    cpv: [],
    unspsc: [],
  },
  'operating-system': {
    id: 'operating-system',
    title: 'Operating system',
    within: 'software',
    cpv: [],
    unspsc: [],
  },
  camera: { id: 'camera', title: 'Surveillance camera', cpv: [], unspsc: [] },
}

function partyOf(id: string, draft: PartyDraft): Party {
  return {
    id,
    names: namesOf(draft),
    identifiers: (draft.identifiers ?? []).map(identifierOf),
    falseFriends: draft.falseFriends ?? [],
    ...(draft.principal === undefined ? {} : { principal: draft.principal }),
    sources: [],
  }
}

function productOf(id: string, draft: ProductDraft): Product {
  return {
    id,
    names: namesOf(draft),
    identifiers: (draft.identifiers ?? []).map(identifierOf),
    falseFriends: draft.falseFriends ?? [],
    families: draft.families ?? [],
    categories: draft.categories,
    roles: draft.makers.map((party): ProductRole => ({ party, role: 'maker' })),
    edges: [],
    origins: {},
    properties: {},
    versionScheme: draft.scheme ?? 'dotted',
    versions: draft.versions ?? [],
    sources: [],
  }
}

function namesOf({ names }: PartyDraft): readonly Name[] {
  return names.map(text => ({ text, kind: 'trade' }))
}

function identifierOf(written: string): Identifier {
  const space = written.indexOf(' ')
  return { scheme: written.slice(0, space), value: written.slice(space + 1) }
}

/** A few vendors whose names collide with ordinary words, with each other and across scripts. */
export const SAMPLE: Snapshot = snapshotOf(
  {
    kaspersky: {
      names: [
        'Kaspersky',
        'Kaspersky Lab',
        'AO Kaspersky Lab',
        'АО «Лаборатория Касперского»',
        'Касперский',
        '卡巴斯基',
      ],
      identifiers: [
        'winget Kaspersky.*',
        'bundle-id com.kaspersky.*',
        'team-id 2Y8XE5CQ94',
        'driver klif.sys',
        'domain kaspersky.com',
        'cpe kaspersky',
      ],
      principal: 'kaspersky-endpoint-security',
    },
    rising: {
      names: [
        'Rising',
        'Beijing Rising Information Technology Co., Ltd.',
        '瑞星',
        '北京瑞星信息技术股份有限公司',
      ],
      identifiers: ['driver HookSys.sys'],
      falseFriends: [
        { name: 'V Rising', publisher: 'Stunlock Studios', why: 'a game' },
        { name: 'Metal Gear Rising', why: 'a game' },
      ],
    },
    symantec: { names: ['Symantec', 'Symantec Corporation'], identifiers: ['cpe symantec'] },
    broadcom: { names: ['Broadcom', 'Broadcom Inc.'] },
    norton: { names: ['Norton'] },
    'qihoo-360': {
      names: ['Qihoo 360', 'Qihu 360 Software', '奇虎360'],
      identifiers: ['domain 360.cn', 'winget 360.*'],
    },
    venustech: { names: ['Venustech', '启明星辰'] },
    micron: { names: ['Micron', 'Micron Technology, Inc.'] },
    huawei: {
      names: ['Huawei', 'Huawei Technologies Co., Ltd.', '华为'],
      identifiers: ['winget Huawei.*', 'oui 00:E0:FC'],
    },
    hikvision: { names: ['Hikvision', 'Hangzhou Hikvision Digital Technology Co., Ltd.', '海康威视'] },
    tencent: {
      names: ['Tencent', '腾讯', 'Tencent Technology (Shenzhen) Company Limited'],
      identifiers: ['winget Tencent.*'],
    },
    zte: { names: ['ZTE', 'ZTE Corporation'] },
    mcafee: { names: ['McAfee', 'Intel Security'] },
    microsoft: { names: ['Microsoft', 'Microsoft Corporation'], identifiers: ['winget Microsoft.*'] },
  },
  {
    'kaspersky-endpoint-security': {
      names: ['Kaspersky Endpoint Security', 'Kaspersky Endpoint Security for Windows', 'KES'],
      makers: ['kaspersky'],
      categories: ['antivirus'],
    },
    'kaspersky-security-center': {
      names: ['Kaspersky Security Center'],
      makers: ['kaspersky'],
      categories: ['software'],
      identifiers: ['deb klnagent64', 'exe klnagent.exe'],
    },
    'kaspersky-anti-virus': {
      names: ['Kaspersky Anti-Virus', 'Антивирус Касперского'],
      makers: ['kaspersky'],
      categories: ['antivirus'],
      identifiers: ['cpe anti-virus', 'winget Kaspersky.KasperskyAnti-Virus'],
    },
    'rising-antivirus': {
      names: ['Rising Antivirus', '瑞星杀毒软件'],
      makers: ['rising'],
      categories: ['antivirus'],
    },
    'symantec-dlp': {
      names: ['Symantec Data Loss Prevention', 'Symantec DLP'],
      makers: ['broadcom', 'symantec'],
      categories: ['data-loss-prevention'],
    },
    'symantec-endpoint-protection': {
      names: ['Symantec Endpoint Protection', 'SEP'],
      makers: ['broadcom', 'symantec'],
      categories: ['antivirus'],
    },
    'norton-360': { names: ['Norton 360'], makers: ['norton'], categories: ['antivirus'] },
    '360-total-security': {
      names: ['360 Total Security', '360安全卫士'],
      makers: ['qihoo-360'],
      categories: ['antivirus'],
    },
    'venustech-av': { names: ['天珣'], makers: ['venustech'], categories: ['antivirus'] },
    'venustech-ids': { names: ['天阗'], makers: ['venustech'], categories: ['software'] },
    'hikvision-camera': { names: ['Hikvision DS-2CD'], makers: ['hikvision'], categories: ['camera'] },
    wechat: { names: ['WeChat', '微信'], makers: ['tencent'], categories: ['software'] },
    windows: {
      names: ['Windows', 'Microsoft Windows'],
      makers: ['microsoft'],
      categories: ['operating-system'],
      scheme: 'windows',
      versions: ['xp', '7', '8', '8.1', '10', '11'],
    },
  },
  [['broadcom', 'symantec']],
)
