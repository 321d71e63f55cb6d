import type { Importer } from './importer.ts'
import { namedParty, readEntries, readName, tidyName } from './read-entries.ts'
import { readDate } from './register-date.ts'
import { tableRecords } from './table-records.ts'
import { xmlRecords } from './xml-records.ts'

const FIELDS = {
  product: {
    titles: [
      'Название',
      'Наименование ПО',
      'Наименование программного обеспечения',
      'Название программного обеспечения',
    ],
    isNeeded: true,
  },
  holder: {
    titles: [
      'Правообладатель',
      'Правообладатели',
      'Сведения о правообладателях',
      'Наименование правообладателя',
    ],
  },
  kind: { titles: ['Класс ПО', 'Классы ПО', 'Класс программного обеспечения'] },
  from: {
    titles: [
      'Дата внесения',
      'Дата внесения в реестр',
      'Дата регистрации',
      'Дата внесения сведений в реестр',
    ],
    isNeeded: true,
  },
  until: { titles: ['Дата исключения', 'Дата исключения из реестра'] },
} as const

const CATEGORIES: readonly { readonly words: RegExp; readonly category: string }[] = [
  { words: /антивирус|вредоносн/iu, category: 'antivirus' },
  { words: /операционн/iu, category: 'operating-system' },
  { words: /офисн/iu, category: 'office-suite' },
  { words: /баз(?:ами|ы)? данных|субд/iu, category: 'database' },
  { words: /межсетев/iu, category: 'firewall' },
  { words: /виртуализац/iu, category: 'virtualisation' },
  { words: /браузер/iu, category: 'browser' },
]

/** The register of Russian programs, as a table or a flat XML file. */
export const ruSoftwareRegister: Importer = {
  id: 'ru-software-register',
  title: 'Единый реестр российских программ для электронных вычислительных машин и баз данных',
  publisher: 'Минцифры России',
  url: 'https://reestr.digital.gov.ru/reestr/',
  notations: ['CSV', 'XML'],
  shape: 'not confirmed',
  list: 'ru-software-register',
  authority: 'ru/mindigital',
  basis: 'official',
  names: 'products',
  read: (text, file) => {
    const records = /^\uFEFF?\s*</u.test(text)
      ? xmlRecords(text, file, FIELDS)
      : tableRecords(text, file, FIELDS)
    return readEntries(records, (record, problems) => {
      const product = readName(record, 'product', problems)
      const from = readDate(record, 'from', 'day-first', problems)
      const until = readDate(record, 'until', 'day-first', problems)
      const [holder] = record.texts('holder')
      const kind = record.text('kind')
      const categories = CATEGORIES.filter(({ words }) => words.test(kind)).map(({ category }) => category)
      return {
        at: record.at,
        ...(holder === undefined ? {} : { party: namedParty(tidyName(holder)) }),
        product,
        categories: categories.length === 0 ? ['software'] : categories,
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      }
    })
  },
}
