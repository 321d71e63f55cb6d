import { formatDay } from '../base/day.ts'
import type { AskAnswer } from './ask-page.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Waiver } from '../model/waiver.ts'
import { type Setting, type Subject, takenForGranted } from './asked.ts'
import type { Dispute, Voice } from './claims.ts'
import { SCHEMA_VERSION, verdictJson } from './verdict-json.ts'

/** What every JSON output begins with: by which catalogue, for whom, when, with which knowledge. */
export function settingJson(setting: Setting): object {
  const { snapshot, organisation, known, floor, counterparty, waivers = [] } = setting
  return {
    schemaVersion: SCHEMA_VERSION,
    snapshot: snapshot.id,
    organisation: organisation.id,
    date: formatDay(setting.date),
    known: known === undefined ? null : formatDay(known),
    basisFloor: floor ?? null,
    counterparty: counterparty?.party ?? counterparty?.classes?.join(',') ?? null,
    takenForGranted: takenForGranted(organisation),
    ...(organisation.above === undefined ? {} : { unitOf: idsAbove(organisation) }),
    ...(waivers.length === 0 ? {} : { waivers: waivers.map(waiverJson) }),
    ...(setting.judgements === undefined ? {} : { judgements: setting.judgements }),
  }
}

/** The units above it, the nearest first. */
function idsAbove({ above }: Organisation): readonly string[] {
  return above === undefined ? [] : [above.id, ...idsAbove(above)]
}

function waiverJson({ id, provision, grantor, organisation, from, until, products, acts }: Waiver): object {
  return {
    id,
    provision,
    grantor,
    organisation,
    from: formatDay(from),
    until: formatDay(until),
    products: products ?? null,
    acts: acts ?? null,
  }
}

/** The subject as JSON outputs write it. */
export function subjectJson(subject: Subject): object {
  return {
    name: subject.name,
    party: subject.party ?? null,
    product: subject.product ?? null,
    version: subject.version ?? null,
  }
}

/** The whole answer of `ask` in its published shape; see schema/ask.schema.json. */
export function askJson(answer: AskAnswer): object {
  const { setting, subject } = answer
  return {
    ...settingJson(setting),
    item: subjectJson(subject),
    notes: answer.notes,
    verdicts: answer.verdicts.map(verdict => verdictJson(setting, subject, verdict)),
    claims: answer.disputes.map(disputeJson),
    replacements: answer.replacements.flatMap(({ act, products }) =>
      products.map(({ product, party, status }) => ({ act, product, party: party ?? null, status })),
    ),
  }
}

function disputeJson(dispute: Dispute): object {
  return {
    measure: dispute.measure,
    about: dispute.about,
    asserted: dispute.asserted.map(voiceJson),
    denied: dispute.denied.map(voiceJson),
    retracted: dispute.retracted.map(voiceJson),
  }
}

function voiceJson(voice: Voice): object {
  return {
    voice: voice.name,
    says: voice.says,
    published: voice.published,
    publisher: voice.source?.publisher ?? null,
    url: voice.source?.url ?? null,
  }
}
