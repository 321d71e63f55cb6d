import type { Importer } from './importer.ts'
import { jsonRecords } from './json-records.ts'
import { namedParty, readEntries, readName, tidyName } from './read-entries.ts'
import { readDate } from './register-date.ts'

const FIELDS = {
  offering: { titles: ['cso', 'cloud_service_offering'], isNeeded: true },
  provider: { titles: ['csp', 'cloud_service_provider'], isNeeded: true },
  status: { titles: ['status'], isNeeded: true },
  from: { titles: ['auth_date', 'cert_date', 'fedramp_authorization_date'] },
} as const

/** The data file behind the FedRAMP Marketplace; only services that are authorised become lines. */
export const fedrampMarketplace: Importer = {
  id: 'fedramp-marketplace',
  title: 'FedRAMP Marketplace, data file',
  publisher: 'General Services Administration, FedRAMP',
  url: 'https://github.com/FedRAMP/marketplace-fedramp-gov-data',
  notations: ['JSON'],
  shape: 'the publisher',
  list: 'fedramp-marketplace',
  authority: 'us/gsa',
  basis: 'official',
  names: 'products',
  read: (text, file) =>
    readEntries(
      jsonRecords(text, file, [['data', 'Products'], ['Products'], []], FIELDS),
      (record, problems) => {
        if (!/^(?:fedramp )?(?:authorized|certified)$/iu.test(record.text('status')))
          return { leftOut: 'not authorised (in process, ready, or with another status)' }
        const product = readName(record, 'offering', problems)
        const from = readDate(record, 'from', 'month-first', problems)
        return {
          at: record.at,
          party: namedParty(tidyName(record.text('provider'))),
          product,
          categories: ['cloud-service'],
          ...(from === undefined ? {} : { from }),
        }
      },
    ),
}
