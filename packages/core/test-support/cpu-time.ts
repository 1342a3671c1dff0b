/** Milliseconds of CPU that this process has taken: what a busy machine does not stretch, as it does a clock's. */
export function cpuTime(): number {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1000
}
