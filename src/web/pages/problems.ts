import type { Problem } from '../../base/problem.ts'
import type { Frame } from '../frame.ts'
import { html, type Html } from '../html.ts'
import { problemBox } from '../problem-box.ts'

/** A page that says only what went wrong. */
export function problemsPage({ texts }: Frame, problems: readonly Problem[]): Html {
  return html`<h1>${texts['problem.title']}</h1>
    ${problems.map(problemBox)}
    <p><a href="/">${texts['problem.home']}</a></p>`
}

/** There is nothing at this address. */
export function missingPage({ texts }: Frame): Html {
  return html`<h1>${texts['problem.missing']}</h1>
    <p>${texts['problem.missing-says']}</p>
    <p><a href="/">${texts['problem.home']}</a></p>`
}
