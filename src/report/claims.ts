import type { Day } from '../base/day.ts'
import { formatSpan } from '../base/span.ts'
import { compareText } from '../base/order.ts'
import type { Claim, Measure } from '../model/measure.ts'
import type { Source } from '../model/snapshot.ts'
import type { NearMiss, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { conditionText } from './condition-text.ts'
import { authorityName, measureOf, partyName, wordsFor } from './names.ts'
import { isAboutThis, isUnderSameLaw, nearestFirst } from './near-order.ts'
import { clause } from './phrase.ts'
import { catalogueWords, sayIn, type Speaking, speechOf } from './speaking.ts'

/** What is said about one fact or reading, and who asserts, denies or took it back. */
export interface Dispute {
  /** The reading in quotes, or the fact by its name. */
  readonly about: string
  readonly measure: string
  readonly asserted: readonly Voice[]
  readonly denied: readonly Voice[]
  readonly retracted: readonly Voice[]
}

export interface Voice {
  readonly name: string
  readonly says: string
  readonly published: string
  readonly source: Source | undefined
}

/** Where nothing stands in the way whoever heard of a ban is told what is said of this many measures, though they may be about another act. */
const MOST_HEARD_OF = 2

/**
 * The measures that some verdicts cite, then those under the same law that they nearly cite and that know the act; where nothing stands in the
 * way of anything also the nearest that do not.
 */
export function measuresIn(setting: Setting, verdicts: readonly Verdict[]): readonly string[] {
  const cited = verdicts.flatMap(verdict => verdict.citations.map(citation => citation.provision))
  const isFree = verdicts.every(({ leading, range }) => leading === undefined && range.best === range.worst)
  const nearly = verdicts.flatMap(verdict => {
    const heard = nearestFirst(setting, verdict).filter(
      near => isUnderSameLaw(setting, near) && isAboutThis(setting, near) && hasBegun(near),
    )
    const nearest = [...new Set(heard.map(near => measureOf(setting.snapshot, near.provision)))]
    const known = isFree ? nearest.slice(0, MOST_HEARD_OF) : []
    const actual = heard.filter(near => !near.failed.includes('act'))
    return [...known, ...actual.map(near => measureOf(setting.snapshot, near.provision))]
  })
  return [...new Set([...cited.map(id => measureOf(setting.snapshot, id)), ...nearly])]
}

/** What was not even issued or known on the day is no news of that day. */
function hasBegun(near: NearMiss): boolean {
  return !near.failed.includes('issued') && !near.failed.includes('known')
}

/**
 * What others say about some measures, as far as it was published by `known`: first what is both said and denied,
 * then what was taken back, then the rest.
 */
export function disputesOver(
  speaking: Speaking,
  measures: readonly string[],
  known: Day | undefined,
): readonly Dispute[] {
  return measures
    .flatMap(id => {
      const measure = speaking.snapshot.measures[id]
      return measure === undefined ? [] : disputesOf(speaking, measure, known)
    })
    .map((dispute, at) => ({ dispute, at }))
    .toSorted((one, other) => weight(one.dispute) - weight(other.dispute) || one.at - other.at)
    .map(entry => entry.dispute)
}

function disputesOf(speaking: Speaking, measure: Measure, known: Day | undefined): readonly Dispute[] {
  const { snapshot } = speaking
  const audible = measure.claims.filter(claim => {
    // The last day of a span, as in the law: a piece “of August” is not known on the first of the month.
    const published = snapshot.sources[claim.source]?.published[1]
    return known === undefined || (published !== undefined && published <= known)
  })
  const subjects = [...new Set(audible.map(claim => claim.about))]
  return subjects.map(about => {
    const voices = (stance: Claim['stance']): readonly Voice[] =>
      audible
        .filter(claim => claim.about === about && claim.stance === stance)
        .map(claim => voiceOf(speaking, claim))
        .toSorted((one, other) => compareText(one.published, other.published))
    return {
      about: aboutText(speaking, measure, about),
      measure: measure.id,
      asserted: voices('asserts'),
      denied: voices('denies'),
      retracted: voices('retracts'),
    }
  })
}

function weight(dispute: Dispute): number {
  if (dispute.asserted.length > 0 && dispute.denied.length > 0) return 0
  return dispute.retracted.length > 0 ? 1 : dispute.denied.length > 0 ? 2 : 3
}

function voiceOf(speaking: Speaking, claim: Claim): Voice {
  const { snapshot } = speaking
  const { tag } = speechOf(speaking)
  const source = snapshot.sources[claim.source]
  const name =
    snapshot.parties[claim.voice] !== undefined
      ? partyName(snapshot, claim.voice, tag)
      : snapshot.authorities[claim.voice] !== undefined
        ? authorityName(snapshot, claim.voice, tag)
        : source === undefined
          ? claim.voice
          : catalogueWords(speaking, publisherName(source.publisher))
  return {
    name,
    says: wordsFor(snapshot, 'claim', claim.id, tag) ?? catalogueWords(speaking, claim.says),
    published: source === undefined ? '' : formatSpan(source.published),
    source,
  }
}

/** Who publishes, without where it was read or by whose account: `Kommersant, read on …`. */
function publisherName(publisher: string): string {
  return publisher.replace(/, (?:(?:also |read )?on|after|translations of) .*$/u, '')
}

function aboutText(speaking: Speaking, measure: Measure, about: string): string {
  const { snapshot } = speaking
  const say = sayIn(speaking)
  const at = about.indexOf(':')
  const [kind, id] = [about.slice(0, at), about.slice(at + 1)]
  switch (kind) {
    case 'reading': {
      const reading = measure.readings.find(each => each.id === id || id.endsWith(`/${each.id}`))
      const told = wordsFor(snapshot, 'reading', reading?.id ?? '', speechOf(speaking).tag)
      return say['join.quoted']({ text: told ?? catalogueWords(speaking, reading?.says ?? id) })
    }
    case 'listing':
      return say['about.names']({ what: listingText(speaking, id) })
    case 'provision':
      return say['join.quoted']({ text: catalogueWords(speaking, snapshot.provisions[id]?.says ?? id) })
    case 'exception': {
      const end = id.lastIndexOf('/')
      const exceptions = snapshot.provisions[id.slice(0, end)]?.exceptions ?? []
      const exception = exceptions.find(each => each.id === id || each.id === id.slice(end + 1))
      return exception === undefined
        ? id
        : say['claim.exception']({ says: catalogueWords(speaking, clause(exception.says)) })
    }
    case 'stage':
      return say['about.stage']({ stage: id, measure: measure.id })
    default:
      return `${kind} ${id}`
  }
}

function listingText(speaking: Speaking, id: string): string {
  const { snapshot } = speaking
  const list = snapshot.lists[id.slice(0, id.lastIndexOf('/'))]
  const listing = list?.listings.find(each => each.id === id)
  if (listing === undefined) return id
  const { names } = listing
  const part =
    names.kind === 'all' ? names.of.find(each => each.kind === 'party' || each.kind === 'product') : names
  return conditionText(speaking, part ?? names, id)
}
