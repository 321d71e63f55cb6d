import type { Problem } from '../base/problem.ts'
import type { ProblemDetails, WireProblem } from '../wire/problem.ts'

/** The status of each code; whatever is not here is a mistake in what was sent. */
const STATUSES: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  forbidden: 403,
  'csrf-missing': 403,
  missing: 404,
  'subject-unknown': 404,
  taken: 409,
  'in-use': 409,
  'not-now': 409,
  stale: 412,
  'too-large': 413,
  'not-json': 400,
  'version-missing': 428,
  'too-many': 429,
  'our-fault': 500,
  'database-unavailable': 503,
  'database-full': 507,
}
const MISTAKE = 422

const TITLES: Readonly<Record<number, string>> = {
  400: 'Not readable',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not in this state',
  412: 'Changed in the meantime',
  413: 'Too large',
  422: 'Something is wrong with what was sent',
  428: 'Version missing',
  429: 'Too many',
  500: 'Our fault',
  503: 'Not available at the moment',
  507: 'No room left',
}

/** The HTTP status of a problem. */
export function statusOfProblem({ code }: Problem): number {
  return STATUSES[code] ?? MISTAKE
}

/** Problems as RFC 9457 has them; the first decides the status. */
export function problemDetailsOf(problems: readonly Problem[]): ProblemDetails {
  const [first] = problems
  if (first === undefined) return problemDetailsOf([OUR_FAULT])
  const status = statusOfProblem(first)
  return {
    type: `urn:licet:problem:${first.code}`,
    title: TITLES[status] ?? 'Refused',
    status,
    detail: plainSentence(first),
    code: first.code,
    ...(first.help === undefined ? {} : { help: first.help }),
    problems: problems.map(wireProblem),
  }
}

/** One problem as the wire has it. */
export function wireProblem(problem: Problem): WireProblem {
  const { pointer, line, column } = problem.at
  return {
    code: problem.code,
    says: plainSentence(problem),
    ...(pointer === undefined ? {} : { pointer }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(problem.help === undefined ? {} : { help: problem.help }),
  }
}

/** What is told of a fault: never what lay beneath. */
export const OUR_FAULT: Problem = {
  code: 'our-fault',
  at: {},
  says: 'Something went wrong on our side; nothing was changed.',
  help: 'Try again; if it stays, tell whoever runs this registry the time and the address.',
}

/** The sentence without the dashes that the command line puts before a name. */
function plainSentence({ says }: Problem): string {
  return says.replace(/^--([a-z-]+): /u, '$1: ')
}
