import {measureText, type TextMeasures} from '@bedside/core'
import type {Io} from '../io.js'
import {answerLines} from '../lines.js'
import {measuresObject} from './keys.js'

/** Measures each line of standard input and prints one JSON object a line. */
export async function measureLines(language: string | null, io: Io): Promise<void> {
  await answerLines(io, (line) => lineObject(measureText(line, language)))
}

function lineObject({measures, language, estimate}: TextMeasures): object {
  return {...measuresObject(measures, language), estimate}
}
