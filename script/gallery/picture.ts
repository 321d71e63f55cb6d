import { statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../../src/main/package.ts'
import type { InsideShot } from './shot.ts'

/** Where the pictures are kept. */
export const GALLERY = path.join(root, 'docs', 'gallery')

/** No picture is larger. */
const MOST_BYTES = 150_000
/** Heights of the window, the first that gives a picture that is not too large. */
const HEIGHTS = [840, 760, 680, 600, 520, 440]
export const WIDTH = 1080
const NARROW = 360
export const HEIGHT = HEIGHTS[0] ?? 840

/** Takes a picture that is not too large: the window is made lower until it is not. */
export async function picture(
  page: Page,
  name: string,
  width: number,
  at: string | undefined,
): Promise<void> {
  const file = path.join(GALLERY, `${name}.png`)
  for (const height of HEIGHTS) {
    await page.setViewportSize({ width, height })
    if (at !== undefined)
      await page.evaluate(`document.querySelector(${JSON.stringify(at)}).scrollIntoView()`)
    await page.screenshot({ path: file })
    if (statSync(file).size <= MOST_BYTES) break
  }
  process.stdout.write(`${name}.png ${Math.round(statSync(file).size / 1000)} kB\n`)
}

/** Takes the picture of a page for whoever has signed in. */
export async function pictureInside(page: Page, shot: InsideShot): Promise<void> {
  const { name, address, follow, at, isDark, isNarrow, language = 'en' } = shot
  await page.setViewportSize({ width: WIDTH, height: HEIGHT })
  await page.emulateMedia({ colorScheme: isDark === true ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.goto(`/language/${language}?to=${encodeURIComponent(address)}`)
  if (follow !== undefined) {
    await page.getByRole('link', { name: follow }).first().click()
    await page.waitForLoadState('load')
  }
  await picture(page, name, isNarrow === true ? NARROW : WIDTH, at)
}
