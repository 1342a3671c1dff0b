/** A linter that Bedside is measured beside, with the rules that its own readers start from. */
export interface Peer {
  name: string
  /** Its npm packages, each at the version that was measured; none where the program has to be on the machine. */
  packages: readonly string[]
  /** The file that npm puts into `node_modules/.bin`, or the program on the path. */
  program: string
  args: readonly string[]
  /** Configuration by file name, written into the copy of the pages. */
  files: Readonly<Record<string, string>>
  /** How many times as fast Bedside wants to be; null where nothing was promised. */
  aim: number | null
}

/** Sentence length, capitals of terms, unfinished notes, and weasel words: rules about prose under a permissive licence. */
const textlintRules = {'sentence-length': {max: 100}, terminology: true, 'no-todo': true, 'write-good': true}

/** Two metrics: the least that Vale does with prose. */
const valeStyle = {
  '.vale.ini': 'StylesPath = .vale\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Grades\n',
  '.vale/Grades/Grade.yml': metric('Grade', '(0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59', 8),
  '.vale/Grades/Fog.yml': metric('Fog', '0.4 * ((words / sentences) + 100 * (complex_words / words))', 10)
}

function metric(name: string, formula: string, most: number): string {
  return `extends: metric\nmessage: "${name} is %s."\nformula: |\n  ${formula}\ncondition: "> ${most}"\n`
}

/** The peers that are measured, in the order of the table. */
export const peers: readonly Peer[] = [
  {
    name: 'remark-cli, recommended preset',
    packages: ['remark-cli@12.0.1', 'remark-preset-lint-recommended@7.0.1', 'remark-frontmatter@5.0.0'],
    program: 'remark',
    args: ['--quiet', '--no-stdout', '.'],
    files: {'.remarkrc.json': JSON.stringify({plugins: ['remark-frontmatter', 'remark-preset-lint-recommended']})},
    aim: 10
  },
  {
    name: 'markdownlint-cli2',
    packages: ['markdownlint-cli2@0.24.1'],
    program: 'markdownlint-cli2',
    args: ['**/*.md', '#node_modules'],
    files: {},
    aim: 10
  },
  {name: 'alex', packages: ['alex@11.0.1'], program: 'alex', args: ['--quiet', '.'], files: {}, aim: 30},
  {
    name: 'textlint, four rules',
    packages: [
      'textlint@15.8.0',
      'textlint-rule-sentence-length@5.2.1',
      'textlint-rule-terminology@5.2.16',
      'textlint-rule-no-todo@2.0.1',
      'textlint-rule-write-good@2.0.0'
    ],
    program: 'textlint',
    args: ['--no-color', '**/*.md'],
    files: {'.textlintrc.json': JSON.stringify({rules: textlintRules})},
    aim: 100
  },
  {name: 'rumdl', packages: ['rumdl@0.2.75'], program: 'rumdl', args: ['check', '--no-cache', '.'], files: {}, aim: 1},
  {name: 'Vale, two metrics', packages: [], program: 'vale', args: ['--no-exit', '.'], files: valeStyle, aim: null}
]
