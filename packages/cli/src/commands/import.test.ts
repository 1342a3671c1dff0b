import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {sandbox} from '../testing.js'

const words = `# Words of a clinic.
extends: substitution
message: "Write '%s' instead of '%s'."
level: error
ignorecase: true
swap:
  (?:utilize|make use of): use
  \\w+wise: as for
`

const files = {
  'styles/Clinic/Words.yml': words,
  'styles/Clinic/Headings.yml': 'extends: capitalization\nlevel: suggestion\nscope: heading\nmatch: $sentence\n',
  'styles/Clinic/Spelling.yml': 'extends: spelling\n',
  'styles/Clinic/Broken.yml': 'extends: [\n',
  'styles/Clinic/meta.json': '{}'
}

const controls = /\p{Cc}(?<!\n)/u

describe('bedside import vale', () => {
  test('writes house rules with tests, and lists what it could not make', async () => {
    const box = sandbox(files)
    const {code, out} = await box.run(['import', 'vale', 'styles/Clinic'])
    expect(code).toBe(0)
    expect(out).toMatchInlineSnapshot(`
      "Clinic: 2 of 4 rules converted, with 2 of 5 entries.
      That makes 2 house rules.

      Not converted:
        Broken.yml
          the rule: line 1: A list is opened with [ and not closed
        Spelling.yml
          the rule: Bedside does not check spelling
        Words.yml
          \\w+wise: \\w stands for any letter or digit

      No rules, and not read: meta.json

      Wrote house-rules/Clinic.yaml.
      Tests: 2 of 2 rules flag and allow what they should.

      The words and messages are those of the style: keep to its licence.
      Read the file, and take out what does not suit your library. Then name it in bedside.yaml:

        houseRules: ["house-rules/*.yaml"]
      "
    `)
    expect(readFileSync(join(box.folder, 'house-rules/Clinic.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "# House rules made from the Vale style Clinic by "bedside import vale".
      # The words and messages are those of the style: keep to its licence, and name it where the licence asks for that.
      # Change what you like; a second import would write all of it anew.

      rules:
        # Headings.yml
        clinic-headings:
          kind: capitalise
          severity: note
          style: sentence
          flags:
            - "## How To Rest Your Knee"
          allows:
            - "## How to rest your knee"

        # Words.yml
        clinic-words:
          kind: replace
          message: Write "{replacement}" instead of "{match}".
          severity: error
          inflect: false
          fix: false
          terms:
            utilize: use
            make use of: use
          flags:
            - We say utilize here.
          allows:
            - Rest your knee today.

      # Not converted:
      #   Broken.yml: the rule: line 1: A list is opened with [ and not closed.
      #   Spelling.yml: the rule: Bedside does not check spelling.
      #   Words.yml: \\w+wise: \\w stands for any letter or digit.
      "
    `)
    box.write('bedside.yaml', 'houseRules: ["house-rules/*.yaml"]\n')
    expect((await box.run(['rules', 'test'])).code).toBe(0)
  })

  test('never writes over a file unasked', async () => {
    const box = sandbox({...files, 'house-rules/Clinic.yaml': 'mine'})
    const refused = await box.run(['import', 'vale', 'styles/Clinic'])
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('house-rules/Clinic.yaml is there already; write over it with --force')
    expect(readFileSync(join(box.folder, 'house-rules/Clinic.yaml'), 'utf8')).toBe('mine')
    expect((await box.run(['import', 'vale', 'styles/Clinic', '--force'])).code).toBe(0)
    expect((await box.run(['import', 'vale', 'styles/Clinic', '--output', 'rules/ours'])).out).toContain(
      'houseRules: ["rules/ours/*.yaml"]'
    )
    expect(existsSync(join(box.folder, 'rules/ours/Clinic.yaml'))).toBe(true)
  })

  test.each([
    ['styles', 'styles holds no rule of Vale; name one of its folders: Clinic.'],
    ['nowhere', 'nowhere cannot be read as a folder'],
    ['styles/Clinic/Words.yml', 'cannot be read as a folder']
  ])('%s', async (style, message) => {
    const {code, err} = await sandbox(files).run(['import', 'vale', style])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  test('a style of strangers: links, aliases, control characters, odd names', async () => {
    const box = sandbox({'secret.yml': 'extends: existence\ntokens: [secret]\n', 'my style!/No.yml': 'extends: spelling\n'})
    const style = join(box.folder, 'my style!')
    symlinkSync(join(box.folder, 'secret.yml'), join(style, 'Link.yml'))
    symlinkSync(box.folder, join(style, 'up'))
    mkdirSync(join(style, 'deep/deeper/deepest/far'), {recursive: true})
    writeFileSync(join(style, 'Bomb.yml'), `a: &a [x, x]\n${Array.from({length: 60}, (_, at) => `b${at}: *a`).join('\n')}\n`)
    writeFileSync(
      join(style, 'Odd.yml'),
      'extends: existence\nmessage: "a\\u001b[31m {x}\\n# b"\ntokens: ["kn\\u001bee", "on\\nce", "- a: b", "x#y"]\n'
    )
    const {code, out} = await box.run(['import', 'vale', 'my style!'])
    expect(code).toBe(0)
    expect(out).not.toMatch(controls)
    expect(out).not.toContain('secret')
    expect(out).toContain('Link.yml\n    the rule: it is a symbolic link')
    expect(out).toContain('Aliases (*name) repeat more than is read')
    const text = readFileSync(join(box.folder, 'house-rules/my-style-.yaml'), 'utf8')
    expect(text).not.toMatch(controls)
    expect(out).toContain('Tests: 1 of 1 rule flag')
  })

  test('nothing that could be converted', async () => {
    const box = sandbox({'s/No.yml': 'extends: spelling\n'})
    const {code, out} = await box.run(['import', 'vale', 's'])
    expect(code).toBe(1)
    expect(out).toContain('No rule could be converted; nothing was written.')
    expect(existsSync(join(box.folder, 'house-rules'))).toBe(false)
  })
})
