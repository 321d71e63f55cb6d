import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { executable, skip, openStage, setUp, signIn, type Stage, visit } from './browser.testing.ts'
import { inviteTo, visitAs } from './people.testing.ts'

let stage: Stage | undefined

/** Opens a registry for the journeys of a file, with Ada as its administrator; `then` is what she does first. */
export function begin(then: (page: Page) => Promise<void> = async () => undefined): void {
  before(async () => {
    if (executable === undefined) return
    stage = await openStage(executable)
    const opened = stage
    await visit(opened, {}, async page => {
      await setUp(page, opened, { named: 'Agency', like: 'us/civilian-agency' })
      await then(page)
    })
  })
  after(async () => stage?.close())
}

/** Somebody who has not signed in. */
export async function asStranger(then: (page: Page) => Promise<void>): Promise<void> {
  assert.ok(stage !== undefined)
  await visit(stage, {}, then)
}

/** Invites somebody and lets them come in. */
export async function invite(
  page: Page,
  name: string,
  role: string,
  then: (page: Page) => Promise<void>,
): Promise<void> {
  assert.ok(stage !== undefined)
  await inviteTo(stage, page, { name, role }, then)
}

/** A journey of Ada. */
export function journey(name: string, body: (page: Page) => Promise<void>): void {
  void test(name, { skip, timeout: 300_000 }, async () => {
    assert.ok(stage !== undefined)
    await visit(stage, {}, async page => {
      await signIn(page, 'ada@example.org')
      await body(page)
    })
  })
}

/** Lets somebody else look at a page. */
export async function as(email: string, address: string, then: (page: Page) => Promise<void>): Promise<void> {
  assert.ok(stage !== undefined)
  await visitAs(stage, email, address, then)
}
