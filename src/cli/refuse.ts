import { type Problem, renderProblem } from '../base/problem.ts'
import { printable } from '../report/printable.ts'
import { EXIT, type Exit } from './exit.ts'
import type { World } from './world.ts'

/** So many problems are told one by one on the error output; the rest is counted. */
const MOST_TOLD = 20

/** The one place that turns problems into text and exit 2. */
export function refuse(world: World, problems: readonly Problem[], most = MOST_TOLD): Exit {
  tell(world, problems, most)
  return EXIT.refused
}

/** Tells problems on the error output. */
export function tell(world: World, problems: readonly Problem[], most = MOST_TOLD): void {
  const shown = problems.slice(0, most)
  for (const problem of shown) {
    const [first = '', ...rest] = renderProblem(problem).split('\n')
    world.warn(
      [`licet: ${printable(first)}`, ...rest.map(line => `  ${printable(line.trimStart())}`)].join('\n') +
        '\n',
    )
  }
  if (problems.length > shown.length) world.warn(`licet: … ${problems.length - shown.length} more problems\n`)
}
