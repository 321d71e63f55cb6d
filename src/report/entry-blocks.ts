import { formatSpan } from '../base/span.ts'
import type { DateSpan } from '../base/span.ts'
import { type Basis, basisRank, type Evidence } from '../model/evidence.ts'
import type { Identifier, Name, Party, Product } from '../model/party.ts'
import { heading } from './ask-page.ts'
import { type Block, GAP } from './page.ts'

/** A line of an entry with its label in front. */
export function line(label: string, text: string): Block {
  return { lead: `${label.padEnd(12)} `, text, indent: 2, hang: 13 }
}

/** A paragraph that belongs to the heading above it. */
export function item(text: string): Block {
  return { text, indent: 2, hang: 2 }
}

/** A heading and what is under it; nothing where nothing is. */
export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [GAP, heading(title), ...blocks]
}

/** `, since 2014, until 2016`: as much of a period as is recorded. */
export function periodText(since: DateSpan | undefined, until: DateSpan | undefined): string {
  const parts = [
    ...(since === undefined ? [] : [`since ${formatSpan(since)}`]),
    ...(until === undefined ? [] : [`until ${formatSpan(until)}`]),
  ]
  return parts.map(part => `, ${part}`).join('')
}

/** How well a fact is founded, in brackets: the best of its sources, that none is recorded, and whether somebody disputes it. */
export function gradeText({ asserted, denied }: Evidence): string {
  const standing = asserted.filter(one => one.takenBackOn === undefined)
  const grades = standing.filter(one => one.source !== undefined).map(one => one.basis)
  const best = grades.reduce<Basis | undefined>(
    (found, basis) => (found === undefined || basisRank(basis) < basisRank(found) ? basis : found),
    undefined,
  )
  const words = [
    best ?? (asserted.length > 0 && standing.length === 0 ? 'taken back' : 'no source recorded'),
    ...(denied.some(one => one.takenBackOn === undefined) ? ['contested'] : []),
  ]
  return `[${words.join(', ')}]`
}

/** Names, one a line, with language and period. */
export function nameBlocks(names: readonly Name[]): readonly Block[] {
  return names.map(name =>
    line(
      name.kind,
      `${name.text}${name.lang === undefined ? '' : ` [${name.lang}]`}${periodText(name.from, name.until)}`,
    ),
  )
}

/** Identifiers, one line a scheme. */
export function identifierBlocks(identifiers: readonly Identifier[]): readonly Block[] {
  const bySchemes = Map.groupBy(identifiers, identifier => identifier.scheme)
  return [...bySchemes].map(([scheme, all]) => line(scheme, all.map(each => each.value).join(', ')))
}

/** What looks like it and is not. */
export function falseFriendBlocks({ falseFriends }: Party | Product): readonly Block[] {
  return section(
    'Not to be taken for',
    falseFriends.map(friend =>
      item(`${friend.name}${friend.publisher === undefined ? '' : ` by ${friend.publisher}`}: ${friend.why}`),
    ),
  )
}
