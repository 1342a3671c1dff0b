import {InvalidArgumentError} from 'commander'

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, all: string[]): string[] {
  return [...all, value]
}

/** Reads a whole number, 0 or more. @throws InvalidArgumentError where it is none. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It takes a whole number, 0 or more.')
  return Number(value)
}
