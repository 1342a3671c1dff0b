const ways = [
  'click',
  'tap',
  'press',
  'look',
  'see',
  'read',
  'go',
  'find out',
  'learn',
  'view',
  'check',
  'visit',
  'download',
  'read more',
  'learn more'
]
const things = 'page | link | article | site | website | web site | webpage | web page | post | document | resource | section'.split(' | ')
const verbs = ['read', 'learn', 'find out', 'see', 'view', 'get', 'know', 'show', 'discover', 'click for', 'for']

/** Texts that say nothing of where a link leads, as `plainText` writes them. English. */
export const vagueTexts: ReadonlySet<string> = new Set([
  ...ways.map((way) => `${way} here`),
  ...things.flatMap((thing) => [thing, `this ${thing}`, `the ${thing}`, `our ${thing}`, `visit this ${thing}`, `see this ${thing}`]),
  ...verbs.flatMap((verb) => [`${verb} more`, `${verb} more info`, `${verb} more information`]),
  ...(
    'here | this | more | and more | more here | click | click me | click this | click here for more | click here for more information | ' +
    'click on this link | click this link | follow this link | use this link | more info | more information | further info | ' +
    'further information | additional information | info | information | further details | more details | details | ' +
    'for further information | for more details | get more info | read this | see this | see details | view details | ' +
    'continue | continue reading | keep reading | read on | find out | learn more about it | find out more here | read it here'
  ).split(' | ')
])
