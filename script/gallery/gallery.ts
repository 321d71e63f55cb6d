// Takes a picture of every page in both themes and several scripts, and measures what each weighs and how soon it is seen.
// usage: npm run gallery                pictures and their index to docs/gallery/, figures to docs/quality/pages.md
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { findChromium, openStage, type Stage, visit } from '../../src/main/browser.testing.ts'
import { root } from '../../src/main/package.ts'
import { AGENCY, takeAgency, WAIVED } from './agency.ts'
import { ON_THE_WAY, PUBLISHED, REVIEWING, takeAuthority } from './authority.ts'
import { SHOTS } from './open.ts'
import { GALLERY, HEIGHT, picture, WIDTH } from './picture.ts'
import type { Group, Shot } from './shot.ts'
import { figures } from './weights.ts'

const GROUPS: Readonly<Record<Group, readonly Pick<Shot, 'name' | 'title'>[]>> = {
  Ask: SHOTS.filter(({ group }) => group === 'Ask'),
  'The catalogue': SHOTS.filter(({ group }) => group === 'The catalogue'),
  'The work of an organisation': [
    ...SHOTS.filter(({ group }) => group === 'The work of an organisation'),
    ...AGENCY,
    ...WAIVED,
  ],
  'The work of an authority': [...ON_THE_WAY, ...REVIEWING, ...PUBLISHED],
}

const executable = findChromium()
if (executable === undefined) {
  process.stderr.write('gallery: no Chromium here; install it, or name one by LICET_TEST_CHROMIUM.\n')
  process.exitCode = 3
} else {
  mkdirSync(GALLERY, { recursive: true })
  await onStage(executable, takeAuthority)
  await onStage(executable, async stage => {
    for (const shot of SHOTS) await take(stage, shot)
    await takeAgency(stage)
    writeFileSync(path.join(root, 'docs', 'quality', 'pages.md'), await figures(stage))
  })
  writeFileSync(path.join(GALLERY, 'README.md'), index())
  const known = new Set(Object.values(GROUPS).flatMap(shots => shots.map(({ name }) => `${name}.png`)))
  for (const file of readdirSync(GALLERY))
    if (file.endsWith('.png') && !known.has(file)) rmSync(path.join(GALLERY, file))
}

async function onStage(browser: string, then: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await openStage(browser)
  try {
    await then(stage)
  } finally {
    await stage.close()
  }
}

async function take(stage: Stage, shot: Shot): Promise<void> {
  const { name, address, options = {}, at, before, isPrinted } = shot
  const width = options.viewport?.width ?? WIDTH
  const still = { ...options, viewport: { width, height: HEIGHT }, reducedMotion: 'reduce' } as const
  await visit(stage, still, async page => {
    if (isPrinted === true) await page.emulateMedia({ media: 'print' })
    await page.goto(address)
    await before?.(page)
    await picture(page, name, width, at)
  })
}

/** All pictures, two in a row. */
function index(): string {
  const tables = Object.entries(GROUPS).map(([group, shots]) => {
    const cells = shots.map(({ name, title }) => `![${title}](${name}.png)`)
    const rows = cells.flatMap((cell, at) => (at % 2 === 0 ? [`| ${cell} | ${cells[at + 1] ?? ''} |`] : []))
    return `| ${group} | |\n| --- | --- |\n${rows.join('\n')}\n`
  })
  return `# Gallery

Taken by \`npm run gallery\` in a real Chromium, and looked at one by one. What each page weighs stands in [docs/quality/pages.md](../quality/pages.md).

${tables.join('\n')}`
}
