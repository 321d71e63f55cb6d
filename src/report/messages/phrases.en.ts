export interface Who {
  readonly who: string
}

export interface What {
  readonly what: string
}

export interface Said extends Who {
  readonly day: string
}

export interface Voiced {
  readonly name: string
  readonly says: string
}

export interface Listed {
  readonly list: string
}

/** What sentences are put together from: joins, conditions, questions, steps; and what `explain` and the pages say of a provision. */
export const phrasesEn = {
  'join.comma': ', ',
  'join.semicolon': '; ',
  'join.sentence': ' ',
  'join.stop': '.',
  'join.or': (p: { readonly before: string; readonly last: string }) => `${p.before} or ${p.last}`,
  'join.and': (p: { readonly before: string; readonly last: string }) => `${p.before} and ${p.last}`,
  'join.quoted': (p: { readonly text: string }) => `"${p.text}"`,

  'span.after': (p: { readonly day: string }) => `after ${p.day}`,
  'span.before': (p: { readonly day: string }) => `before ${p.day}`,
  'span.between': (p: { readonly from: string; readonly to: string }) => `${p.from}..${p.to}`,

  'trigger.holding': 'acquisition',
  'trigger.discovery': 'discovery',
  'trigger.report': 'the report',
  'trigger.offer': 'the offer',
  'trigger.award': 'award',
  'trigger.receipt': 'receipt of notice',
  'trigger.date': 'the issue of the measure',
  'whose.you': 'yours',
  'whose.supplier': 'your supplier',
  'whose.authority': 'the authority',
  'whose.nobody': 'nobody',
  'basis-held.official': 'the text itself is held',
  'basis-held.attested': 'the authority or its own media say so; the text is not held',
  'basis-held.unauthenticated': 'a text was seen and never authenticated',
  'basis-held.reported': 'the press says so',
  'count.days': (p: { readonly count: number }) => (p.count === 1 ? '1 day' : `${p.count} days`),
  'count.working-days': (p: { readonly count: number }) =>
    p.count === 1 ? '1 working day' : `${p.count} working days`,
  'count.other-facts': (p: { readonly count: number }) =>
    p.count === 1 ? '1 other fact' : `${p.count} other facts`,

  'other.seller': 'the seller',
  'other.buyer': 'the buyer',
  'other.maker': 'the maker',
  'other.host': 'the host',
  'other.side': 'the other side',
  'anybody.else': 'somebody else',
  'anybody.others': 'others',
  'anybody.all': 'everybody',
  'anybody.any': 'anybody',
  'anybody.everyone': 'everyone',
  'anything.elsewhere': 'elsewhere',
  'anything.else': 'something else',
  'anything.all': 'everything',
  'anything.applies': 'what else applies',
  'subject.products-of': (p: { readonly party: string }) => `products of ${p.party}`,

  'waiver.some': 'a waiver',
  'waiver.named': (p: { readonly id: string; readonly grantor: string; readonly until: string }) =>
    `waiver ${p.id} (${p.grantor}, until ${p.until})`,
  'waiver.whole': (p: {
    readonly id: string
    readonly grantor: string
    readonly organisation: string
    readonly from: string
    readonly until: string
  }) => `waiver ${p.id} of ${p.grantor}, for ${p.organisation}, from ${p.from} until ${p.until}`,

  'is.kind-of': (p: { readonly kind: string; readonly of: string }) => `${p.kind.toLowerCase()} of ${p.of}`,
  'is.not': (p: What) => `not ${p.what}`,
  'is.fact': (p: { readonly name: string; readonly values: string }) => `${p.name}: ${p.values}`,
  'is.under-law': (p: { readonly system: string }) => `anybody under ${p.system} law`,
  'is.and-what-it-owns': (p: Who) => `${p.who} and what it owns`,
  'is.and-affiliates': (p: Who) => `${p.who} and its affiliates`,
  'is.and-successors': (p: Who) => `${p.who} and successors`,
  'is.as': (p: Who & { readonly role: string }) => `${p.who} as ${p.role}`,
  'is.from-version': (p: What & { readonly from: string }) => `${p.what} from version ${p.from}`,
  'is.version': (p: What & { readonly end: string }) => `${p.what} version ${p.end}`,
  'is.version-from': (p: What & { readonly from: string; readonly end: string }) =>
    `${p.what} version ${p.from}, ${p.end}`,
  'is.below': (p: { readonly bound: string }) => `below ${p.bound}`,
  'is.up-to': (p: { readonly bound: string }) => `up to ${p.bound}`,
  'is.dated-from': (p: What & { readonly day: string }) => `${p.what} from ${p.day}`,
  'is.dated-before': (p: What & { readonly day: string }) => `${p.what} before ${p.day}`,
  'is.made-in': (p: { readonly stages: string; readonly countries: string }) =>
    `${p.stages} in ${p.countries}`,
  'is.made-outside': (p: { readonly stages: string; readonly countries: string }) =>
    `${p.stages} outside ${p.countries}`,
  'is.countries-of': (p: Listed) => `the countries of "${p.list}"`,
  'is.listed': (p: Listed) => `what "${p.list}" names`,
  'is.enlisted': (p: Listed) => `somebody on "${p.list}"`,
  'is.kind-not-listed': (p: Listed) => `kinds of which "${p.list}" holds nothing`,
  'is.made-of': (p: What) => `what has as an essential part ${p.what}`,
  'is.holding': (p: What) => `what contains ${p.what}`,
  'is.bundling': (p: What) => `what comes with ${p.what}`,
  'is.running-on': (p: What) => `what runs on ${p.what}`,
  'is.open': (p: { readonly asks: string }) => `(open: ${p.asks})`,

  'asks.version': (p: { readonly product: string }) => `Which version of ${p.product} is it?`,
  'asks.category': 'What kind of product is it?',
  'asks.fact': (p: { readonly fact: string }) => `What is "${p.fact}"?`,
  'asks.origin': (p: { readonly stage: string }) => `In which country was its ${p.stage}?`,
  'asks.listed': (p: Listed) => `Is it on "${p.list}"?`,
  'asks.enlisted': (p: Listed) => `Is your organisation on "${p.list}"?`,
  'asks.other-side-enlisted': (p: Listed) => `Is the other side on "${p.list}"?`,
  'asks.kind-listed': (p: Listed) => `Does "${p.list}" hold anything of its kind?`,
  'asks.component': (p: What) => `Does it hold the component ${p.what}, and as an essential part?`,
  'asks.other-side': 'Who is the other side?',
  'asks.other-side-is': (p: Who) => `Is the other side ${p.who}?`,
  'asks.other-side-under': (p: { readonly system: string }) => `Is the other side under ${p.system} law?`,
  'asks.offeror-uses': 'Does the one who offers use such a product?',
  'asks.shown': (p: { readonly paper: string }) => `Is the paper shown that the exception needs: ${p.paper}?`,
  'asks.met': (p: { readonly condition: string }) => `Is this met: ${p.condition}?`,

  'turns.version': 'the version',
  'turns.open': 'a question of law that is open',
  'turns.counterparty': 'who the other side is',
  'turns.listed': 'whether a list names it',
  'turns.enlisted': 'whether a list names you',
  'turns.kind-listed': 'whether a list holds its kind',
  'turns.origin': (p: { readonly stage: string }) => `the country of its ${p.stage}`,
  'turns.shown': 'a paper to be shown',
  'turns.met': 'a condition to be met',
  'turns.component': 'what it contains',
  'turns.quota': 'the share of what is held',
  'turns.date': 'a date that is known only roughly',
  'turns.fact': (p: { readonly fact: string }) => `the ${p.fact}`,
  'turns.when-ends': (p: { readonly fact: string }) => `when the ${p.fact} ends`,
  'turns.when-was': (p: { readonly fact: string }) => `when it was ${p.fact}`,

  'says.stage': (p: { readonly stage: string; readonly day: string }) => `${p.stage} ${p.day}`,
  'says.from': (p: { readonly day: string }) => `from ${p.day}`,
  'says.until': (p: { readonly day: string }) => `until ${p.day}`,
  'says.counted': (p: { readonly deed: string }) => `counted on the day it was ${p.deed}`,
  'says.acts': (p: { readonly acts: string; readonly asked: string }) => `${p.acts}; asked: ${p.asked}`,
  'says.exceptions': (p: { readonly count: number }) => `it has ${p.count}`,
  'says.open': (p: { readonly facts: string }) => ` (open: ${p.facts})`,
  'says.colon': (p: { readonly says: string }) => `: ${p.says}`,

  'about.names': (p: What) => `that the list names ${p.what}`,
  'about.stage': (p: { readonly stage: string; readonly measure: string }) =>
    `the stage ${p.stage} of ${p.measure}`,

  'provision.effect-is': (p: { readonly effect: string; readonly acts: string }) => `${p.effect}: ${p.acts}`,
  'provision.prohibit': 'forbids',
  'provision.list-only': 'allows only from the list',
  'provision.approve': 'approves',
  'provision.restrict': 'sets conditions on',
  'provision.discourage': 'advises against',
  'provision.disqualify': 'costs a right or contract',
  'provision.oblige': 'lays a duty on whoever does',
  'provision.review': 'looks at',
  'provision.not-recorded': 'from a day that is not recorded',
  'provision.no-end': (p: { readonly from: string }) => `${p.from}, without an end`,
  'provision.end': (p: { readonly from: string; readonly until: string }) => `${p.from} until ${p.until}`,
  'provision.counted': (p: { readonly period: string; readonly deed: string }) =>
    `${p.period}, counted on the day it was ${p.deed}`,
  'provision.duty': (p: { readonly kind: string; readonly says: string; readonly due: string }) =>
    `${p.kind}: ${p.says} (${p.due})`,
  'provision.quota': (p: { readonly duty: string; readonly percent: number }) =>
    `${p.duty}; at most ${p.percent} % of what is held`,
  'provision.while-held': 'while it is held, no deadline',
  'provision.no-deadline': (p: { readonly event: string }) => `on ${p.event}, no deadline`,
  'provision.by': (p: { readonly day: string }) => `by ${p.day}`,
  'provision.within': (p: { readonly limit: string; readonly event: string }) =>
    `within ${p.limit} of ${p.event}`,
  'provision.barred': (p: { readonly acts: string; readonly by: string }) => `${p.acts}, by ${p.by}`,
  'provision.shown': (p: { readonly paper: string }) => `to be shown: ${p.paper}`,
  'provision.target-from': (p: What & { readonly day: string }) => `${p.what}, from ${p.day}`,
  'line.since': (p: { readonly day: string }) => ` since ${p.day}`,
  'line.until': (p: { readonly day: string }) => ` until ${p.day}`,
  'line.basis': (p: { readonly basis: string }) => `basis ${p.basis}`,
  'line.contested': 'contested',
  'line.not-enforced': 'in force, not enforced',
  'line.others': 'What others say',
  'read.as': (p: { readonly said: string; readonly parts: string }) => `Read “${p.said}” as: ${p.parts}.`,
  'read.for': (p: { readonly whom: string }) => `for ${p.whom}`,
  'read.on': (p: { readonly day: string }) => `on ${p.day}`,
  'read.country': (p: { readonly system: string; readonly whom: string }) =>
    `A question about ${withArticle(p.system)} as a whole is answered for one kind of organisation: ${p.whom}. How others there stand is told below.`,
  'read.another': (p: { readonly who: string; readonly whom: string }) =>
    `The catalogue has no kind of organisation there that is called “${p.who}”. This is the answer for another (${p.whom}); other rules may hold for them.`,
  'beside.head': (p: { readonly system: string }) => `Others in ${withArticle(p.system)}`,
  'claims.line': (p: { readonly about: string; readonly parts: string }) => `${p.about}: ${p.parts}.`,
  'claims.said-by': (p: Said) => `said by ${p.who} (${p.day})`,
  'claims.denied-by': (p: Said) => `denied by ${p.who} (${p.day})`,
  'claims.retracted-by': (p: Said) => `taken back by ${p.who} (${p.day})`,
  'claims.others': (p: { readonly count: number }) => (p.count === 1 ? '1 other' : `${p.count} others`),
  'claims.left': (p: { readonly count: number }) => `… ${p.count} more (licet explain)`,
  'claims.says': (p: Voiced) => `${p.name} says: ${p.says}`,
  'claims.denies': (p: Voiced) => `${p.name} denies: ${p.says}`,
  'claims.retracts': (p: Voiced) => `${p.name} takes it back: ${p.says}`,
  'line.made-by': (p: { readonly name: string; readonly maker: string }) => `${p.name} by ${p.maker}`,
  'line.by-maker': (p: { readonly maker: string }) => `, by ${p.maker}`,
  'line.instead': (p: { readonly act: string }) => `Of the same kind, to ${p.act}`,
} as const

/** Names of countries that English does not say without an article. */
function withArticle(country: string): string {
  return /^(?:United|European|Republic|Russian|Netherlands|Common)/u.test(country)
    ? `the ${country}`
    : country
}
