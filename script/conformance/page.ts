import { compareText } from '../../src/base/order.ts'
import type { Outcome } from './outcome.ts'
import { QUIET_KINDS } from './quiet-kinds.ts'

function head(quiet: number, invalid: number): string {
  return `# Conformance

What the readers make of inventories that nobody here wrote: documents of the projects that publish the standards and the tools,
which lie beside this repository and are no part of it. \`npm run conformance\` reads each, compares the number of items with one
found another way (a walk over \`JSON.parse\`, a tree of the XML, a pattern over the text: \`script/conformance/\`), and fails where
they differ, where a document is refused that is valid, where one that is invalid is read without a word, or where anything is
thrown. It reads as strictly as \`--strict\`. \`npm run conformance -- --record\` writes this page.

- **right count**: read, with the count found the other way.
- **refused**: nothing was read and the file, line or pointer was named. Files that are no documents of the format (schemas,
  ontologies, templates of tests, VEX) must be refused and are.
- **protobuf** is published in its text form only (\`.textproto\`). What it says is encoded by \`@appthreat/cdx-proto\` and then read;
  of what that library itself refuses, the text form stands in the table, and must be refused.
- **reported**: invalid by the word of the specification's own tests (files named \`invalid-…\`), and a problem with its place says so.
  Without \`--strict\` ${quiet} of the ${invalid} are read without a word, and every component in them is read: [below](#told-with---strict-alone)
  stands why, kind by kind.

`
}

/** The kinds of faults that are told with `--strict` alone. */
function quietKinds(quiet: readonly Outcome[]): string {
  const rows = QUIET_KINDS.map(({ fault, because, names }) => {
    const count = quiet.filter(({ kind }) => kind?.names === names).length
    return `| ${fault} | ${count} | ${because} |`
  })
  return `
## Told with \`--strict\` alone

What could change an answer is told without being asked for: a component that is not read, one without a name or an identifier, a
package URL or a CPE by which nothing can be recognised, a version that is only a range, a member that stands twice. The rest is held to
the standard where somebody asks for it, since each place that is looked at costs every reader of a file with a million components.

| fault | documents | why it is passed over without \`--strict\` |
| --- | ---: | --- |
${rows.join('\n')}
`
}

/** The table by format and version. */
export function conformancePage(outcomes: readonly Outcome[]): string {
  const rows = grouped(
    outcomes,
    ({ document }) => `${document.family} | ${document.encoding} | ${document.version}`,
  )
  const lines = rows.map(([title, group]) => row(title, group))
  const invalid = outcomes.filter(isReported)
  const quiet = invalid.filter(({ isQuiet }) => isQuiet)
  return `${head(quiet.length, invalid.length)}| format | encoding | version | documents | right count | refused | items | invalid: reported | wrong |
| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
${row('**all** | | ', outcomes)}
${quietKinds(quiet)}`
}

function isReported({ document, wrong, wanted }: Outcome): boolean {
  return document.said === 'invalid' && wanted !== 'refuse' && wrong === undefined
}

function row(title: string, group: readonly Outcome[]): string {
  const count = (is: (outcome: Outcome) => boolean): number => group.filter(is).length
  const cells = [
    group.length,
    count(({ wrong, wasRefused }) => wrong === undefined && !wasRefused),
    count(({ wasRefused }) => wasRefused),
    group.reduce((sum, { items }) => sum + items, 0),
    count(isReported),
    count(({ wrong }) => wrong !== undefined),
  ]
  return `| ${title} | ${cells.join(' | ')} |`
}

function grouped(
  outcomes: readonly Outcome[],
  keyOf: (outcome: Outcome) => string,
): readonly (readonly [string, readonly Outcome[]])[] {
  const groups = Object.groupBy(outcomes, keyOf)
  return Object.entries(groups)
    .map(([key, group = []]) => [key, group] as const)
    .toSorted(([one], [other]) => compareText(one, other))
}
