import type { Problem } from '../base/problem.ts'
import { html, type Html, NOTHING } from './html.ts'

/** What is wrong, and what to do about it. */
export function problemBox({ says, help }: Problem): Html {
  return html`<div class="problem" role="alert">
    <p>${says.replace(/^--([a-z-]+): /u, '$1: ')}</p>
    ${help === undefined ? NOTHING : html`<p class="help">${help}</p>`}
  </div>`
}

/** The same with the line and column at which it stands, where it has one. */
export function placedProblem(problem: Problem): Html {
  const { line, column } = problem.at
  if (line === undefined) return problemBox(problem)
  const place = column === undefined ? `${line}` : `${line}:${column}`
  return problemBox({ ...problem, says: `${place} ${problem.says}` })
}
