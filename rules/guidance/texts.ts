import {kindTable as kinds} from './data/kinds.js'
import {allKinds, type Kind} from './kinds.js'

/** What to say of each kind: what the advice is on, what a page without it fails to say, a sentence to insert, and beginnings of the headings it fits under. */
export const texts: Readonly<Record<Kind, {name: string; message: string; snippet: string; sections: string}>> = kinds.kinds

/** What the advice of each kind is on, such as `when to call a doctor`. */
export const kindNames = Object.fromEntries(allKinds.map((kind) => [kind, texts[kind].name])) as Readonly<Record<Kind, string>>
