import type { Block } from './page.ts'
import { printable } from './printable.ts'

/** The blocks of an entry as Markdown: the first is the title, bold ones are headings, labelled and indented ones a list. */
export function markdownOf(blocks: readonly Block[]): string {
  const lines: string[] = []
  for (const [index, block] of blocks.entries()) {
    const text = escaped(block.text.trim())
    const lead = escaped((block.lead ?? '').trim())
    const isItem = (block.indent ?? 0) > 0
    if (isItem && lines.at(-1) !== '' && lines.at(-1)?.trimStart().startsWith('- ') !== true) lines.push('')
    if (text === '' && lead === '') {
      if (lines.at(-1) !== '') lines.push('')
    } else if (index === 0) lines.push(`# ${[lead, text].filter(part => part !== '').join(' ')}`, '')
    else if (block.colour === 'bold')
      lines.push(`## ${[lead, text].filter(part => part !== '').join(' ')}`, '')
    else if (isItem)
      lines.push(
        `${'  '.repeat((block.indent ?? 2) / 2 - 1)}- ${lead === '' ? text : `**${lead}**: ${text}`}`,
      )
    else lines.push(lead === '' ? text : `**${lead}** ${text}`)
  }
  return `${lines.join('\n').trimEnd()}\n`
}

/** Signs that Markdown reads stay signs; addresses stay as they are. HOSTILE: names come from outside. */
function escaped(text: string): string {
  return printable(text)
    .split(/(https?:\/\/[^\s<>"]+)/u)
    .map((part, index) =>
      index % 2 === 1 ? `<${part.replace(/[,.;]$/u, '')}>` : part.replaceAll(/[\\`*_[\]<>|#]/gu, '\\$&'),
    )
    .join('')
}
