import {type AST, RegExpParser} from '@eslint-community/regexpp'
import {collect, type Written} from '../linear/collect.js'

/** Texts that patterns of one folder of the product almost match. */
export interface NearMatches {
  /** Such as `rules/guidance/missing`. */
  folder: string
  texts: readonly string[]
}

/** For every folder with regular expressions, what each of them matches, without the last character. */
export function nearMatches(): NearMatches[] {
  const byFolder = new Map<string, string[]>()
  for (const pattern of collect().written) {
    const folder = pattern.at.slice(0, pattern.at.lastIndexOf('/'))
    const texts = [...variants(pattern)].map((text) => text.slice(0, -1)).filter((text) => text.length > 1)
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), ...texts])
  }
  return [...byFolder].filter(([, texts]) => texts.length > 0).map(([folder, texts]) => ({folder, texts: [...new Set(texts)]}))
}

/** Two texts that a pattern matches, as far as its assertions allow. */
function variants({source, flags}: Written): Set<string> {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v')
  })
  return new Set([0, 1].map((choice) => oneOf(pattern.alternatives, choice)))
}

function oneOf(alternatives: readonly AST.Alternative[], choice: number): string {
  return alternatives[choice % alternatives.length]!.elements.map((element) => sample(element, choice)).join('')
}

function sample(element: AST.Element, choice: number): string {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return oneOf(element.alternatives, choice)
    case 'Quantifier':
      return sample(element.element, choice).repeat(Math.min(Math.max(element.min, 1), 40))
    case 'Character':
      return String.fromCodePoint(element.value)
    case 'CharacterSet':
      return sampleOfSet(element)
    case 'CharacterClass':
      return sampleOfClass(element)
    default:
      return ''
  }
}

function sampleOfSet({kind, raw}: AST.CharacterSet): string {
  if (kind === 'digit') return raw === '\\d' ? '1' : 'x'
  if (kind === 'space') return raw === '\\s' ? ' ' : 'x'
  if (kind === 'word') return raw === '\\w' ? 'x' : ','
  return /Lu/.test(raw) ? 'X' : 'x'
}

function sampleOfClass({elements, negate}: AST.CharacterClass): string {
  if (negate) return 'x'
  const [first] = elements
  if (first?.type === 'CharacterClassRange') return String.fromCodePoint(first.min.value)
  return first?.type === 'Character' ? String.fromCodePoint(first.value) : 'x'
}
