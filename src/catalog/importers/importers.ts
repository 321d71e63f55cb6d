import { blueUas } from './blue-uas.ts'
import { consolidatedScreeningList, usEntityList } from './consolidated-screening-list.ts'
import { dodinApl } from './dodin-apl.ts'
import { fccCoveredList } from './fcc-covered-list.ts'
import { fedrampMarketplace } from './fedramp-marketplace.ts'
import type { Importer } from './importer.ts'
import { niapPcl } from './niap-pcl.ts'
import { opensanctionsEntities, opensanctionsTargets } from './opensanctions.ts'
import { ruSoftwareRegister } from './ru-software-register.ts'
import { us1260h } from './us-1260h.ts'
import { usSamExclusions } from './us-sam-exclusions.ts'

/** Every register that can be imported. A new one is a file here and a line. */
export const IMPORTERS: readonly Importer[] = [
  blueUas,
  dodinApl,
  fccCoveredList,
  fedrampMarketplace,
  niapPcl,
  opensanctionsEntities,
  opensanctionsTargets,
  ruSoftwareRegister,
  us1260h,
  consolidatedScreeningList,
  usEntityList,
  usSamExclusions,
]
