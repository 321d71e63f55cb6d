/** Milliseconds of processor time that this thread takes: what else runs on the machine does not count. */
export function time(run: () => unknown): number {
  const before = process.threadCpuUsage()
  run()
  return msSince(before)
}

/** Milliseconds of processor time of this thread since its usage was `before`. */
export function msSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
