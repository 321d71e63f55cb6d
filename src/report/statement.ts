import { unreachable } from '../base/fault.ts'
import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Status } from '../model/status.ts'
import type { Citation, DutyDue, Verdict } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { bareCiteText, citeText, ruleText } from './cite-text.ts'
import { conditionText } from './condition-text.ts'
import { lastDayText } from './duty-text.ts'
import { type ActWords, actWords } from './messages/acts.en.ts'
import { en, statusWords } from './messages/en.ts'
import { listTitle } from './names.ts'
import { allOf, capitalised, clause, oneOf } from './phrase.ts'
import { otherSideText } from './provision-text.ts'
import { turningText } from './question-text.ts'
import { waiverPhrase } from './waiver-text.ts'

/** The verdict in one or two sentences: who is bound, to what, by whom, since when. `what` names the items, one or several. */
export function verdictSentence(
  setting: Setting,
  what: string,
  verdict: Verdict,
  words: ActWords = actWords(verdict.act),
): string {
  const { best, worst } = verdict.range
  if (best === worst) return statusSentence(setting, what, verdict, worst, words)
  const open = en['verdict.undetermined']({ turnsOn: turningText(setting.snapshot, verdict) })
  const sentence = statusSentence(setting, what, verdict, worst, words)
  return `${open} ${en['because.worse-end']({ sentence })}`
}

/** The same below a line that names the status and its day and above the one question that settles it: what they say already is left out. */
export function bareSentence(setting: Setting, what: string, verdict: Verdict, words: ActWords): string {
  const { questions, range } = verdict
  if (range.best === range.worst)
    return statusSentence(setting, what, verdict, range.worst, words, bareCiteText)
  if (questions.length !== 1) return verdictSentence(setting, what, verdict, words)
  return en['because.worse-end']({ sentence: statusSentence(setting, what, verdict, range.worst, words) })
}

/** What two provisions of one system say against each other, one sentence each. */
export function contradictionTexts({ snapshot }: Setting, { contradictions }: Verdict): readonly string[] {
  return contradictions.map(({ system, approves, forbids }) =>
    en['because.contradiction']({ system: snapshot.systems[system]?.title ?? system, approves, forbids }),
  )
}

/** The citation that makes the headline, where there is one. */
export function leadingCitation(verdict: Verdict): Citation | undefined {
  return verdict.citations.find(citation => citation.provision === verdict.leading)
}

/** The other side as the leading provision names it, else by what it is to us in this act. */
function otherSide(setting: Setting, act: string, provision: Provision | undefined): string {
  const { counterparty, snapshot } = setting
  if (counterparty?.party !== undefined)
    return snapshot.parties[counterparty.party]?.names[0]?.text ?? counterparty.party
  const fallback =
    { procure: 'the seller', supply: 'the buyer', update: 'the maker', access: 'the host' }[act] ??
    'the other side'
  return provision === undefined ? fallback : otherSideText(snapshot, provision, fallback)
}

function statusSentence(
  setting: Setting,
  what: string,
  verdict: Verdict,
  status: Status,
  words: ActWords,
  citing: typeof citeText = citeText,
): string {
  if (status === 'clear') return en['verdict.clear']({ doing: words.doing(what) })
  const { snapshot } = setting
  const provision = snapshot.provisions[leadingCitation(verdict)?.provision ?? '']
  if (provision === undefined) return en['verdict.uncited']({ status: statusWords[status] })
  const cite = citing(setting, verdict, provision)
  const towards = status === 'withheld' ? '' : towardsText(snapshot, words, provision)
  const ruled = { what, doing: words.doing(what) + towards, deed: words.do(what) + towards, cite }
  switch (status) {
    case 'prohibited':
      return prohibitedSentence(setting, verdict, provision, ruled)
    case 'not-approved':
      return en['verdict.not-approved']({
        ...ruled,
        list: listTitle(snapshot, provision.list ?? provision.id),
      })
    case 'withheld':
      return withheldSentence(setting, verdict, provision, { words, ...ruled })
    case 'disqualifying': {
      const acts = oneOf(provision.bars?.acts.map(act => clause(act)) ?? ['contract'])
      return en['verdict.disqualifying']({ ...ruled, by: barredBy(setting, provision), acts })
    }
    case 'restricted':
      return restrictedSentence(verdict, provision, ruled)
    case 'discouraged':
      // What is advised is not always to leave it: the advice speaks for itself.
      return en['verdict.discouraged']({ ...ruled, says: clause(provision.says) })
    case 'waived': {
      const leading = leadingCitation(verdict)
      const waiver = leading === undefined ? 'a waiver' : waiverPhrase(setting, leading)
      return en['verdict.waived']({ ...ruled, waiver })
    }
    case 'under-review':
    case 'approved':
      return en[`verdict.${status}`](ruled)
    default:
      return unreachable(status)
  }
}

interface Words {
  readonly what: string
  readonly doing: string
  readonly deed: string
  readonly cite: string
}

function prohibitedSentence(setting: Setting, verdict: Verdict, provision: Provision, ruled: Words): string {
  const due = dutyOf(verdict, provision)
  const by = due === undefined ? undefined : lastDayText(due)
  return provision.effect !== 'oblige' || by === undefined
    ? en['verdict.prohibited'](ruled)
    : en['verdict.failed-date']({ ...ruled, by, cite: ruleText(setting, provision) })
}

function withheldSentence(
  setting: Setting,
  verdict: Verdict,
  provision: Provision,
  ruled: Words & { readonly words: ActWords },
): string {
  const other = capitalised(otherSide(setting, verdict.act, provision))
  const { words, what } = ruled
  return en['verdict.withheld']({ ...ruled, other, deed: words.other(what), kept: words.kept })
}

/** ` with Positive Technologies`: the other side, where the provision binds us only towards some; else nothing. */
function towardsText(snapshot: Snapshot, words: ActWords, provision: Provision): string {
  const whom = conditionText(snapshot, withoutDenials(provision.with), '')
  return whom === '' ? '' : ` ${words.towards} ${whom}`
}

/** Who is meant, without who is not. */
function withoutDenials(condition: Condition): Condition {
  if (condition.kind === 'not') return { kind: 'always' }
  return condition.kind === 'all' ? { kind: 'all', of: condition.of.map(withoutDenials) } : condition
}

/** Those who may then not deal with the one who is disqualified. */
function barredBy(setting: Setting, provision: Provision): string {
  return provision.bars === undefined
    ? 'others'
    : conditionText(setting.snapshot, provision.bars.by, 'everybody')
}

function restrictedSentence(verdict: Verdict, provision: Provision, ruled: Words): string {
  const due = dutyOf(verdict, provision)
  if (provision.effect === 'oblige' && due !== undefined) {
    const duty = clause(due.duty.says)
    const by = lastDayText(due)
    return by === undefined
      ? en['verdict.restricted-duty']({ ...ruled, duty })
      : en['verdict.restricted-until']({ ...ruled, by, duty })
  }
  const condition =
    allOf(provision.requirements.map(requirement => clause(requirement.says))) ||
    oneOf(provision.exceptions.flatMap(exception => exception.paper ?? [])) ||
    clause(provision.says)
  return en['verdict.restricted']({ ...ruled, condition })
}

function dutyOf(verdict: Verdict, provision: Provision): DutyDue | undefined {
  return verdict.duties.find(due => due.provision === provision.id)
}
