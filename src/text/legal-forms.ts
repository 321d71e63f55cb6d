/**
 * What companies are by law, as written in names, by the order of countries where the form is most used. Whole words in
 * lower case without dots; of several words, the letters joined.
 */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  us: [
    'inc',
    'incorporated',
    'corp',
    'corporation',
    'llc',
    'llp',
    'lp',
    'co',
    'company',
    'companies',
    'holding',
    'holdings',
    'pbc',
  ],
  gb: ['ltd', 'limited', 'plc', 'cic'],
  ca: ['ulc', 'ltee'],
  de: ['gmbh', 'mbh', 'ag', 'kg', 'kgaa', 'ohg', 'ug', 'se', 'ev', 'eg', 'gbr'],
  fr: ['sa', 'sas', 'sasu', 'sarl', 'eurl', 'snc'],
  it: ['spa', 'srl', 'snc'],
  es: ['sl', 'slu', 'sau'],
  nl: ['bv', 'nv'],
  nordic: ['ab', 'as', 'asa', 'aps', 'oy', 'oyj'],
  pl: ['spzoo', 'spolka', 'zoo', 'sp'],
  cz: ['sro', 'spolsro'],
  hu: ['kft', 'zrt', 'nyrt'],
  tr: ['as', 'sti', 'tic', 'san'],
  ru: [
    'ооо',
    'оао',
    'зао',
    'пао',
    'ао',
    'нпо',
    'фгуп',
    'ип',
    'ooo',
    'oao',
    'zao',
    'pao',
    'ao',
    'jsc',
    'ojsc',
    'cjsc',
    'pjsc',
    'npo',
  ],
  ua: ['тов', 'пат', 'tov'],
  jp: ['kk', 'kabushikikaisha', 'gk'],
  kr: ['주식회사', 'yuhan'],
  in: ['pvt', 'private', 'opc'],
  sg: ['pte', 'bhd', 'sdn'],
  id: ['pt', 'tbk'],
  au: ['pty'],
  br: ['ltda', 'eireli', 'me'],
  il: ['bm'],
  ae: ['fze', 'fzco', 'dmcc'],
  za: ['cc'],
}

const ALL_FORMS: ReadonlySet<string> = new Set(Object.values(FORMS).flat())

/** Chinese, Japanese and Korean forms, the longest first, since they stand in one run with the name. */
const UNSPACED_FORMS = [
  '股份有限公司',
  '有限责任公司',
  '责任有限公司',
  '科技股份公司',
  '有限公司',
  '集团公司',
  '株式会社',
  '合同会社',
  '有限会社',
  '分公司',
  '公司',
  '集团',
  '주식회사',
]

/** Whether a whole word (lower case, no dots) names a legal form somewhere. */
export function isLegalForm(word: string): boolean {
  return ALL_FORMS.has(word)
}

/** Whether a run without spaces is a legal form and nothing else, as where brackets stand before it. */
export function isUnspacedForm(run: string): boolean {
  return UNSPACED_FORMS.includes(run)
}

/** A run without spaces, such as `瑞星信息技术股份有限公司`, without the legal forms at its ends. */
export function withoutUnspacedForms(run: string): string {
  if (isUnspacedForm(run)) return run
  let rest = run
  for (let cut = ''; cut !== rest;) {
    cut = rest
    for (const form of UNSPACED_FORMS) {
      if (rest.length > form.length && rest.endsWith(form)) rest = rest.slice(0, -form.length)
      if (rest.length > form.length && rest.startsWith(form)) rest = rest.slice(form.length)
    }
  }
  return rest
}

/**
 * The words of a company's name without its legal form, at both ends. Letters that dots part (`S.A.`, `B. V.`) count as one form.
 * Where nothing but forms is there, the words stay.
 */
export function withoutLegalForms(words: readonly string[]): readonly string[] {
  let first = 0
  let end = words.length
  for (let width = formEndingAt(words, end); width > 0; width = formEndingAt(words, end)) end -= width
  while (first < end && isLegalForm(words[first] ?? '')) first += 1
  return first < end ? words.slice(first, end) : words
}

const LONGEST_SPELT_OUT = 4

function formEndingAt(words: readonly string[], end: number): number {
  if (isLegalForm(words[end - 1] ?? '')) return 1
  for (let width = 2; width <= Math.min(LONGEST_SPELT_OUT, end); width += 1) {
    const joined = words.slice(end - width, end)
    if (joined.every(word => word.length <= 2) && isLegalForm(joined.join(''))) return width
  }
  return 0
}
