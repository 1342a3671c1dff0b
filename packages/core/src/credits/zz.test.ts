import {readFileSync, writeFileSync} from 'node:fs'
import {test} from 'vitest'
import {parseByline} from './byline.js'
import type {Byline, Person} from './person.js'
function show({roles, clinical, people, date}: Byline): string {
  const reading = date?.reading
  const day = !reading ? '' : 'iso' in reading ? ` @${reading.iso}` : 'ambiguous' in reading ? ` @${reading.ambiguous.join('|')}` : ' @impossible'
  return `${roles.join('+')}${clinical ? '*' : ''}: ${people.map(showPerson).join(' & ')}${day}`
}
function showPerson({kind, title, name, credentials, specialty, job, org, registration}: Person): string {
  const rest = Object.entries({specialty, job, org, registration}).map(([key, value]) => value === null ? '' : ` ${key}=${value}`).join('')
  return `${kind === 'named' ? '' : `${kind} `}${title ? `(${title}) ` : ''}${name}${credentials.length ? ` [${credentials.join(', ')}]` : ''}${rest}`
}
test('x', () => {
  let out = ''
  for (const l of readFileSync('/tmp/rows.txt','utf8').trimEnd().split('\n')) {
    const line = l.replace('\\n', '\n')
    const b = parseByline(line)
    const q = (s: string) => JSON.stringify(s).includes("'") ? JSON.stringify(s) : `'${JSON.stringify(s).slice(1,-1).replaceAll('\\"','"')}'`
    out += `  [${q(line)}, ${q(b ? show(b) : 'NULL')}],\n`
  }
  writeFileSync('/tmp/rows.out', out)
})
