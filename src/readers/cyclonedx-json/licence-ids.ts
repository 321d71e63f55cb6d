import deprecated from 'spdx-license-ids/deprecated.json' with { type: 'json' }
import current from 'spdx-license-ids/index.json' with { type: 'json' }

/** The ids of the SPDX licence list, those that it advises against included: what `license.id` of CycloneDX may be. */
export const LICENCE_IDS: ReadonlySet<string> = new Set([...current, ...deprecated])
