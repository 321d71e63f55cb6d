/** One step of a JSON pointer, escaped as RFC 6901 §3 has it. */
export function pointerStep(step: string | number): string {
  if (typeof step === 'number') return `/${step}`
  return step.includes('~') || step.includes('/')
    ? `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : `/${step}`
}
