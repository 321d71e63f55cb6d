/** A deciding provision in the words of a sentence: `cite` is `Authority, since 2014-07-31`. */
export interface Ruled {
  readonly what: string
  readonly doing: string
  readonly cite: string
}

/** Who issued the deciding provision, and the day of that rule. */
export interface Cited {
  readonly authority: string
  readonly rule: string
}

/** A last day that was counted out: `10 working days` after `discovery`. */
export interface Counted {
  readonly by: string
  readonly limit: string
  readonly event: string
  readonly from: string
}

export interface Quota {
  readonly share: string
  readonly of: string
  readonly percent: number
  readonly limit: string
  readonly cite: string
}

/**
 * Every sentence that Licet says about a verdict, by code. The subject is always the one who is bound, and no
 * sentence says more than the provision does: "nothing stands in the way" is not "safe".
 */
export const en = {
  'cite.since': (p: Cited) => `${p.authority}, since ${p.rule}`,
  'cite.from': (p: Cited) => `${p.authority}, from ${p.rule}`,
  'cite.older-rule': (p: Cited & { readonly since: string }) =>
    `${p.authority}, since ${p.since} by a rule of ${p.rule}`,
  'cite.younger-rule': (p: Cited) => `${p.authority}, since ${p.rule}; before that by another rule`,
  'cite.rule-of': (p: Cited) => `${p.authority}, by a rule of ${p.rule}`,

  'date.some-day': (p: { readonly text: string }) => `some day ${p.text}`,
  'date.between': (p: { readonly earliest: string; readonly latest: string }) =>
    `some day from ${p.earliest} to ${p.latest}`,

  'verdict.prohibited': (p: Ruled & { readonly deed: string }) => `You may not ${p.deed} (${p.cite}).`,
  'verdict.failed-date': (p: Ruled & { readonly deed: string; readonly by: string }) =>
    `You may no longer ${p.deed}: the last day was ${p.by} (${p.cite}).`,
  'verdict.not-approved': (p: Ruled & { readonly list: string }) =>
    `You must choose from "${p.list}" (${p.cite}), which does not name ${p.what}. That is no ban.`,
  'verdict.withheld': (p: Ruled & { readonly other: string; readonly deed: string; readonly kept: string }) =>
    `${p.other} may not ${p.deed} (${p.cite}). You break no rule of this measure by ${p.kept}.`,
  'verdict.withheld-at-worst': (p: Ruled & { readonly other: string; readonly deed: string }) =>
    `${p.other} may not ${p.deed} (${p.cite}).`,
  'verdict.disqualifying': (
    p: Ruled & { readonly deed: string; readonly by: string; readonly acts: string },
  ) => `You may ${p.deed}, but then ${p.by} may not ${p.acts} with you (${p.cite}).`,
  'verdict.restricted': (p: Ruled & { readonly deed: string; readonly condition: string }) =>
    `You may ${p.deed} only on a condition: ${p.condition} (${p.cite}).`,
  'verdict.restricted-until': (
    p: Ruled & { readonly deed: string; readonly by: string; readonly duty: string },
  ) => `You may still ${p.deed} until ${p.by}: ${p.duty} (${p.cite}).`,
  'verdict.restricted-duty': (p: Ruled & { readonly deed: string; readonly duty: string }) =>
    `You may ${p.deed} only while you meet a duty: ${p.duty} (${p.cite}).`,
  'verdict.discouraged': (p: Ruled & { readonly deed: string; readonly says: string }) =>
    `You may ${p.deed}. Advice, which binds nobody (${p.cite}): ${p.says}.`,
  'verdict.under-review': (p: Ruled) =>
    `A case on ${p.what} is open (${p.cite}); nothing is decided, and nothing stands in the way of ${p.doing} yet.`,
  'verdict.waived': (p: Ruled & { readonly deed: string; readonly waiver: string }) =>
    `You may ${p.deed}: the provision that forbids it (${p.cite}) is lifted for you by ${p.waiver}.`,
  'verdict.clear': (p: { readonly doing: string }) => `Nothing stands in the way of ${p.doing}.`,
  'verdict.approved': (p: Ruled & { readonly deed: string }) =>
    `You may ${p.deed}; the list names it (${p.cite}).`,
  'verdict.undetermined': (p: { readonly turnsOn: string }) => `It ${p.turnsOn}.`,
  'verdict.range': (p: { readonly best: string; readonly worst: string }) =>
    `between "${p.best}" and "${p.worst}"`,
  'turns-on.facts': (p: { readonly facts: string }) => `depends on ${p.facts}`,
  'turns-on.answer': (p: { readonly whose: string }) => `an answer of ${p.whose}`,
  'turns-on.nothing': 'is not settled',
  'verdict.uncited': (p: { readonly status: string }) =>
    `The status is ${p.status}; nothing is cited for it.`,

  'because.worse-end': (p: { readonly sentence: string }) => `At worst: ${p.sentence}`,
  'floor.official': (p: { readonly status: string }) => `Without what no text held here shows: ${p.status}.`,
  'floor.attested': (p: { readonly status: string }) =>
    `Without the text that nobody authenticated: ${p.status}.`,
  'floor.unauthenticated': (p: { readonly status: string }) =>
    `Without what only the press reports: ${p.status}.`,
  'floor.reported': (p: { readonly status: string }) => `With everything: ${p.status}.`,

  'also.if-so': (p: { readonly duty: string }) => `If so: ${p.duty}`,
  'also.more': (p: { readonly count: number }) => `${p.count} more duties (licet explain)`,

  'because.contradiction': (p: {
    readonly system: string
    readonly approves: string
    readonly forbids: string
  }) =>
    `The law of ${p.system} contradicts itself: ${p.approves} approves what ${p.forbids} forbids, and nothing stated settles it.`,

  'next.prohibited': (p: { readonly lift: string }) => `Do not go ahead${p.lift}.`,
  'next.choose': (p: { readonly lift: string }) => `Choose another${p.lift}.`,
  'next.stop': (p: { readonly lift: string }) => `Stop using it and choose another${p.lift}.`,
  'next.take-none': (p: { readonly lift: string }) => `Take none, and plan for another${p.lift}.`,
  'next.lift': (p: { readonly who: string }) => `, or ask for a waiver (${p.who})`,
  'next.not-approved': (p: { readonly lift: string }) => `Choose from the list${p.lift}.`,
  'next.withheld': 'Do not count on getting it; see what else there is.',
  'next.no-updates': 'Expect no more updates, and decide how long you keep it without them.',
  'next.disqualifying': 'If you want such contracts, end it first.',
  'next.restricted': 'Show that the condition is met, or choose another.',
  'next.do-duty': 'Do that, or choose another.',
  'next.do-duty-by': (p: { readonly by: string }) => `Do that by ${p.by}.`,
  'next.duty': (p: { readonly duty: string; readonly by: string }) => `${p.duty}${p.by}`,
  'due.is': (p: { readonly by: string }) => `by ${p.by}`,
  'due.was': (p: { readonly by: string }) => `was due by ${p.by}`,
  'due.by': (p: { readonly by: string }) => ` (${p.by})`,
  'due.days': (p: Counted) => ` (${p.by}: ${p.limit} after ${p.event}, counted from ${p.from})`,
  'due.working-days': (p: Counted) =>
    ` (${p.by}: ${p.limit} after ${p.event}, counted from ${p.from}; public holidays not counted out)`,
  'due.within': (p: { readonly limit: string; readonly event: string }) =>
    ` (within ${p.limit} of ${p.event})`,
  'due.open': (p: { readonly limit: string; readonly event: string; readonly asks: string }) =>
    ` (within ${p.limit} of ${p.event}; --assume ${p.asks}=DAY gives the date)`,
  'due.suspended': 'It is not enforced on this date.',
  'next.discouraged': 'Read the advice and decide for yourself.',
  'next.under-review': 'Ask again when the case is closed; plan for both ends.',
  'next.waived': 'Keep the waiver at hand and note its last day.',
  'next.clear': 'Nothing to do.',
  'next.approved': 'Nothing to do.',
  'next.answer': (p: { readonly asks: string; readonly assume: string }) => `Answer: ${p.asks} (${p.assume})`,
  'next.supplier': (p: { readonly asks: string; readonly assume: string }) =>
    `Ask your supplier: ${p.asks} (${p.assume})`,
  'next.authority': (p: { readonly asks: string; readonly assume: string }) =>
    `Ask the authority: ${p.asks} (${p.assume})`,
  'next.open-law': (p: { readonly asks: string }) =>
    `Nobody has settled this: ${p.asks} Take the worse end, or take advice.`,
  'next.change': (p: { readonly on: string; readonly status: string }) => `From ${p.on}: ${p.status}.`,

  'assume.any': (p: { readonly assume: string; readonly answers: string }) => `${p.assume}: ${p.answers}`,
  'answer.below-days': (p: { readonly bound: string }) => `before ${p.bound}`,
  'answer.below-versions': (p: { readonly bound: string }) => `below ${p.bound}`,
  'answer.up-to': (p: { readonly bound: string }) => `up to ${p.bound}`,
  'answer.from': (p: { readonly bound: string }) => `from ${p.bound}`,
  'answer.from-then': 'from then on',
  'answer.above': (p: { readonly bound: string }) => `above ${p.bound}`,

  'asks.begun': (p: { readonly name: string }) => `Had ${p.name} begun by that day?`,
  'asks.holds': (p: { readonly name: string }) => `Did ${p.name} still hold on that day?`,
  'asks.begun-roughly': (p: { readonly name: string; readonly span: string }) =>
    `Had ${p.name} begun by that day (all that is known: ${p.span})?`,
  'asks.holds-roughly': (p: { readonly name: string; readonly span: string }) =>
    `Did ${p.name} still hold on that day (all that is known of its end: ${p.span})?`,
  'asks.stage': (p: { readonly measure: string; readonly stage: string }) =>
    `the stage "${p.stage}" of ${p.measure}`,
  'asks.listing': (p: { readonly list: string }) => `its line on "${p.list}"`,
  'asks.owns': (p: { readonly from: string; readonly to: string }) => `the ownership of ${p.to} by ${p.from}`,
  'asks.succeeded-by': (p: { readonly from: string; readonly to: string }) =>
    `the succession of ${p.to} to ${p.from}`,
  'asks.rebrands': (p: { readonly from: string; readonly to: string }) =>
    `the sale of products of ${p.to} by ${p.from} under its own name`,
  'asks.role': (p: { readonly party: string; readonly role: string; readonly product: string }) =>
    `the part of ${p.party} as ${p.role} of ${p.product}`,

  'near.known': 'no source told of it by then',
  'near.not-issued': 'not issued by then',
  'near.issued-later': (p: { readonly on: string }) => `issued only ${p.on}`,
  'near.proposed': 'only proposed',
  'near.announced': 'only announced',
  'near.withdrawn': (p: { readonly on: string }) => `withdrawn ${p.on}`,
  'near.repealed': (p: { readonly on: string }) => `repealed ${p.on}`,
  'near.from': (p: { readonly on: string }) => `from ${p.on}`,
  'near.ended': (p: { readonly on: string }) => `ended ${p.on}`,
  'near.period': (p: { readonly counted: string }) =>
    `outside its period, which counts the day of what was ${p.counted}`,
  'near.addressee': (p: { readonly whom: string }) => `binds ${p.whom}, not you`,
  'near.act': (p: { readonly acts: string }) => `governs only ${p.acts}`,
  'near.counterparty': (p: { readonly whom: string }) => `only in dealings with ${p.whom}`,
  'near.where': (p: { readonly where: string }) => `only where ${p.where}`,
  'near.covered': (p: { readonly covers: string }) => `covers ${p.covers}`,
  'near.exception': (p: { readonly says: string }) => `excepted: ${p.says}`,
  'near.relation': (p: { readonly by: string }) => `lifted by ${p.by}`,
  'near.theirs': (p: { readonly other: string }) => `would bind ${p.other}, not you`,

  'quota.of': (p: { readonly covered: number; readonly of: number; readonly percent: number }) =>
    `${p.covered} of ${p.of} (${p.percent} %)`,
  'quota.share': (p: { readonly share: string }) => p.share,
  'quota.between': (p: { readonly least: string; readonly most: string }) =>
    `between ${p.least} and ${p.most}`,
  'quota.by': (p: { readonly by: string }) => ` by ${p.by}`,
  'quota.yes': (p: Quota) =>
    `Quota exceeded: ${p.share} in ${p.of} are covered; at most ${p.percent} %${p.limit} (${p.cite}).`,
  'quota.no': (p: Quota) =>
    `Quota met: ${p.share} in ${p.of} are covered; at most ${p.percent} %${p.limit} (${p.cite}).`,
  'quota.unknown': (p: Quota) =>
    `Quota open: ${p.share} in ${p.of} are covered, as open facts come out; at most ${p.percent} %${p.limit} (${p.cite}).`,
  'quota.asks': (p: { readonly of: string }) => `Is more held than the quota of ${p.of} leaves?`,

  'impact.later': (p: { readonly on: string }) =>
    `Nothing of it holds before ${p.on}: ask with --on ${p.on}.`,
  'impact.binds': (p: { readonly whom: string; readonly asked: string }) =>
    `It binds ${p.whom}; asked was for: ${p.asked}.`,

  'note.maker': (p: { readonly text: string; readonly product: string }) =>
    `"${p.text}" names a maker; answered for ${p.product}. Name another product to ask about that.`,
  'note.something-of': (p: { readonly text: string; readonly maker: string; readonly product: string }) =>
    `The catalogue knows "${p.text}" only as something of ${p.maker}; answered for ${p.product}.`,

  'note.judged': (p: { readonly text: string; readonly name: string; readonly by: string }) =>
    `"${p.text}" is taken for ${p.name}, as ${p.by} judged.`,
  'note.could-be': (p: { readonly names: string }) => `Could also be ${p.names}.`,

  'claim.exception': (p: { readonly says: string }) => `That this holds: "${p.says}"`,
} as const
