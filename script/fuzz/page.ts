import { compareText } from '../../src/base/order.ts'
import { fixtureCount } from './input.ts'
import type { FuzzReport } from './run.ts'

/** The record of a long run. */
export function fuzzPage(report: FuzzReport & { readonly seed: number; readonly seconds: number }): string {
  const rows = [...report.readers]
    .toSorted(([one], [other]) => compareText(one, other))
    .map(
      ([reader, count]) =>
        `| ${reader === 'none' ? '(nothing recognised it)' : `\`${reader}\``} | ${count} |`,
    )
  return `# Fuzzing the readers

\`npm run fuzz -- COUNT SEED\` takes the ${fixtureCount} fixtures of all readers, does something to each (bytes changed, cut out, doubled, put in from
another file; signs and names that mean something to a format or to JavaScript; up to several hundred of them, up to twenty times the whole) and
reads it, in pieces of one byte up to ten thousand; one in eight by a reader that is not its own. A slice runs with \`npm test\`.

Looked for after each input: that nothing was thrown; that it took no more than 1 s of processor time for each megabyte (with a floor of
0.5 s for small ones); that no prototype of JavaScript has changed; that each item has a name of whole characters and each problem a
code and a sentence. An input that never ends is told by its number. That no file is written follows from what readers may import: no
disk is within their reach, which a test of the architecture holds.

## The run of ${new Date().toISOString().slice(0, 10)}

${grouped(report.done)} inputs (${grouped(Math.round(report.bytes / 1e6))} MB) from seed ${report.seed}, Node ${process.versions.node}, ${grouped(Math.round(report.seconds))} s of processor time: ${grouped(report.items)} items and
${grouped(report.problems)} problems read; the slowest input took ${report.slowestMs.toFixed(0)} ms; **${report.wrong.length} failed**.

| reader | inputs |
| --- | ---: |
${rows.join('\n')}
`
}

function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')
}
