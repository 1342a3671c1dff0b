/** Does a piece of work and may measure what it takes, by name. Core has no clock of its own: a host that wants to know brings one. */
export type Timer = <T>(name: string, work: () => T) => T

/** Measures nothing. */
export const untimed: Timer = (_name, work) => work()
