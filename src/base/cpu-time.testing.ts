/** Processor time of this process so far, in milliseconds: what hostile input may cost, whatever else the machine is doing. */
export function cpuTimeMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
