import {kindTable as kinds} from './data/kinds.js'
import type {Kind} from './kinds.js'

/** What to say of each kind: its name, the finding's message, a sentence to insert, and beginnings of the headings it fits under. */
export const texts: Readonly<Record<Kind, {name: string; message: string; snippet: string; sections: string}>> = kinds.kinds
