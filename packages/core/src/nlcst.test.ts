import type {Nodes, Root} from 'nlcst'
import retextEnglish from 'retext-english'
import retextReadability from 'retext-readability'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {documentFrom, documentFromNlcst} from './document.js'

const source = `# Sore ankle

Don’t walk &amp; run on it for 1.5 days, e.g. on
hard *floors*.  Call ![a phone](p.png) us!

- Rest **the ankle** well.
`

/** Every node beneath one, itself first. */
function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesIn(child)
}

const treeText = (node: Nodes): string => ('children' in node ? node.children.map(treeText).join('') : node.value)

test('blocks are paragraphs, with the sentences and words that rules see', () => {
  const tree = documentFrom(source).nlcst
  expect(tree.children.map(({type}) => type)).toEqual(['ParagraphNode', 'ParagraphNode', 'ParagraphNode'])
  const nodes = [...nodesIn(tree)]
  expect(nodes.filter(({type}) => type === 'SentenceNode').map(treeText)).toEqual([
    'Sore ankle',
    'Don’t walk & run on it for 1.5 days, e.g. on\nhard floors.',
    'Call ![a phone](p.png) us!',
    'Rest the ankle well.'
  ])
  expect(
    nodes
      .filter(({type}) => type === 'WordNode')
      .map(treeText)
      .join(' ')
  ).toBe('Sore ankle Don’t walk run on it for 1.5 days e.g. on hard floors Call us Rest the ankle well')
})

test('every leaf stands where it says', () => {
  const document = documentFrom(source)
  for (const node of nodesIn(document.nlcst)) {
    const {start, end} = node.position!
    expect(document.lines.placeAt(start.offset!)).toEqual(start)
    const slice = source.slice(start.offset, end.offset)
    if ('value' in node) expect(slice.replace('&amp;', '&')).toBe(node.value)
  }
})

test('apostrophes, stops and objects are nodes of their own', () => {
  const leaves = (text: string) =>
    [...nodesIn(documentFrom(text).nlcst)].flatMap((node) => ('value' in node ? [`${node.type} ${node.value}`] : []))
  expect(leaves('Don’t — ![x](y) 5°…')).toEqual([
    'TextNode Don',
    'PunctuationNode ’',
    'TextNode t',
    'WhiteSpaceNode  ',
    'PunctuationNode —',
    'WhiteSpaceNode  ',
    'SourceNode ![x](y)',
    'WhiteSpaceNode  ',
    'TextNode 5',
    'SymbolNode °',
    'PunctuationNode …'
  ])
})

test('retext-readability runs on it and points at the sentence', async () => {
  const hard =
    'The multidisciplinary rehabilitation professionals systematically investigate biomechanical abnormalities contributing substantially to persistent musculoskeletal discomfort.'
  const document = documentFrom(`Rest the ankle.\n\n${hard}\n`)
  const file = new VFile(document.source)
  await unified().use(retextReadability).run(document.nlcst, file)
  expect(file.messages.map(({place}) => place)).toMatchObject([{start: {line: 3, column: 1}, end: {line: 3, column: hard.length + 1}}])
})

test('any plugin may walk it', async () => {
  const words: string[] = []
  const collectWords = () => (tree: Root) => {
    for (const node of nodesIn(tree)) if (node.type === 'WordNode') words.push(treeText(node))
  }
  await unified().use(collectWords).run(documentFrom('# Rest\n\nSleep *well*.').nlcst, new VFile())
  expect(words).toEqual(['Rest', 'Sleep', 'well'])
})

test('a retext tree becomes blocks with true places', () => {
  const text = 'Reviewed by Maria K. Lind. It helps.\n\nDon’t run at 8 a.m. Dr. Osei will call.\n'
  const tree = unified().use(retextEnglish).parse(text)
  const {prose} = documentFromNlcst(tree, text, {})
  expect(prose.sentences.map((sentence) => text.slice(sentence.start, sentence.end))).toEqual([
    'Reviewed by Maria K. Lind.',
    'It helps.',
    'Don’t run at 8 a.m.',
    'Dr. Osei will call.'
  ])
  for (const word of prose.words) expect(text.slice(word.start, word.end)).toBe(word.text)
})

test('a retext tree made from Markdown keeps its places', () => {
  const document = documentFrom(source)
  const {prose} = documentFromNlcst(document.nlcst, source, {})
  expect(prose.words.map(({text, start, end}) => ({text, start, end}))).toEqual(
    document.prose.words.map(({text, start, end}) => ({text, start, end}))
  )
  expect(prose.sentences.map(({text}) => text)).toEqual(document.prose.sentences.map(({text}) => text))
})

test('a tree without offsets, and one without positions, still becomes blocks', () => {
  const text = 'One two.\nThree four.'
  const withoutOffsets = JSON.parse(
    JSON.stringify(unified().use(retextEnglish).parse(text), (key, value) => (key === 'offset' ? undefined : value))
  )
  const words = documentFromNlcst(withoutOffsets, text, {}).prose.words
  expect(words.map(({start, end}) => text.slice(start, end))).toEqual(['One', 'two', 'Three', 'four'])
  const bare = JSON.parse(JSON.stringify(withoutOffsets, (key, value) => (key === 'position' ? undefined : value)))
  expect(documentFromNlcst(bare, text, {}).prose.words.map(({text: word}) => word)).toEqual(['One', 'two', 'Three', 'four'])
})
