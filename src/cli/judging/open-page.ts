import { reasonsInWords } from '../../identity/feature-sentences.ts'
import type { OpenQuestion } from '../../identity/open-questions.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { candidateName, likelihoodText } from '../../report/judge-page.ts'
import { type Block, GAP } from '../../report/page.ts'
import { counted } from '../../report/phrase.ts'
import { printableJson } from '../../report/printable.ts'
import { resolutionJson } from '../../report/verdict-json.ts'

/** The open questions where no terminal is to answer them at. */
export function openPage(
  snapshot: Snapshot,
  questions: readonly OpenQuestion[],
  { items, most }: { readonly items: number; readonly most: number },
): readonly Block[] {
  const left = questions.length - most
  return [
    { text: `${counted(questions.length, 'open question')} in ${counted(items, 'item')}.`, colour: 'bold' },
    ...questions.slice(0, most).flatMap(question => [GAP, ...questionBlocks(snapshot, question)]),
    ...(left <= 0 ? [] : [GAP, { text: `… ${left} more (--all)` }]),
    ...(questions.length === 0 ? [] : [GAP, HOW]),
  ]
}

const HOW: Block = {
  text: 'Answer at a terminal, or: licet judge FILE --title "…" --is ID|none --because "…" --by NAME',
  colour: 'dim',
  hang: 2,
}

/** The same, a question a line. */
export function openLines(questions: readonly OpenQuestion[]): string {
  return questions
    .map(({ item, file, lines, answers }) => ({
      title: item.name,
      publisher: item.publisher ?? null,
      version: item.version ?? null,
      identifiers: item.identifiers,
      file,
      at: item.at,
      lines,
      candidates: answers.map(answer => resolutionJson(answer, reasonsInWords)),
    }))
    .map(line => `${printableJson(line)}\n`)
    .join('')
}

function questionBlocks(snapshot: Snapshot, { item, file, lines, answers }: OpenQuestion): readonly Block[] {
  const publisher = item.publisher === undefined ? '' : `, of ${item.publisher}`
  return [
    {
      lead: item.name,
      text: `${publisher}: ${counted(lines, 'line')}, ${file} ${item.at}`,
      colour: 'bold',
      hang: 2,
    },
    ...answers.map(answer => ({
      text: `${candidateName(snapshot, answer)}, ${likelihoodText(answer)}`,
      indent: 2,
      hang: 2,
    })),
  ]
}
